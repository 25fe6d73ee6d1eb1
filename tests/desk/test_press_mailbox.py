"""What the desk proposes of a mail, and what whoever wrote it cannot make it propose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from night_copies import copied_night
from night_desk import Night

from woordvoering.clock import DAY
from woordvoering.contacts.events import ContactSet
from woordvoering.errors import Refused, WrongUse
from woordvoering.journal.event import WORKSPACE
from woordvoering.mailbox import QUESTION, MailDraft, question_of
from woordvoering.signals.letter import Letter
from woordvoering.signals.mail import parse_letter
from woordvoering.signals.types import Origin


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    made = copied_night(tmp_path)
    yield made
    made.desk.close()


def comes(night: Night, number: int, sender: str, text: str = "Waren er gewonden?", extra: str = "") -> Letter:
    """A mail that a visit brought."""
    body = f"From: {sender}\nSubject: Vraag {number}\nMessage-ID: <{number}@x.example>\n{extra}\n{text}\n"
    origin = Origin(source="pers", kind="imap", visibility="media", fetched=night.clock.now() + number)
    letter = parse_letter(body.encode(), origin)
    night.desk.cache.insert_new([letter.signal])
    night.desk.cache.letters.keep([letter])
    return letter


def only(night: Night) -> MailDraft:
    (draft,) = night.desk.mailbox.waiting()
    return draft


def on_the_list(night: Night, mail: str, outlet: str) -> None:
    contact = ContactSet(contact=mail, outlet=outlet, name="Joke", mail=mail, telephone="", language="nl", group="g")
    night.desk.journal.append(WORKSPACE, (contact,), "lore")


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("Joke <joke@hln.example>", "HLN"),
        ("JOKE@HLN.EXAMPLE", "HLN"),
        ("Ander <ander@hln.example>", "HLN"),
        ("HLN redactie <x@hln.example.kwaad.example>", "hln.example.kwaad.example"),
        ("VRT NWS <iemand@gmail.com>", "iemand@gmail.com"),
        ("HLN", ""),
        ("HLN <joke@hlп.example>", "xn--hl-jmc.example"),
    ],
)
def test_an_outlet_is_proposed_by_address_and_never_by_what_a_mail_calls_itself(
    night: Night, sender: str, outlet: str
) -> None:
    on_the_list(night, "joke@hln.example", "HLN")
    comes(night, 1, sender)
    assert only(night).outlet == outlet
    assert only(night).known == (sender.lower().rstrip(">").endswith("joke@hln.example"))


def test_answers_never_go_to_a_house_that_the_writer_chose(night: Night) -> None:
    comes(night, 1, "Joke <joke@hln.example>", extra="Reply-To: joke@kwaad.example\n")
    assert (only(night).elsewhere, only(night).contact) == (True, "joke@hln.example")
    night.desk.mailbox.set_aside(only(night).request)
    comes(night, 2, "Joke <joke@hln.example>", extra="Reply-To: redactie@hln.example\n")
    assert (only(night).elsewhere, only(night).contact) == (False, "redactie@hln.example")


def test_a_flood_from_elsewhere_hides_no_newsroom(night: Night) -> None:
    on_the_list(night, "joke@hln.example", "HLN")
    for number in range(30):
        comes(night, number, f"Robot <r{number}@kwaad.example>")
    asked = comes(night, 99, "Joke <joke@hln.example>")
    assert night.desk.mailbox.waiting()[0].request == asked.request
    assert len(night.desk.mailbox.waiting()) == 31


def test_a_mail_is_taken_once_whoever_takes_it_and_an_unknown_one_is_named(night: Night) -> None:
    case, letter = night.case(), comes(night, 1, "Joke <joke@hln.example>")
    given = {"outlet": "HLN", "journalist": "", "question": "Waren er gewonden?", "deadline": None, "contact": ""}
    night.desk.mailbox.take("lore", case, letter.request, **given)
    with pytest.raises(Refused) as refused:
        night.desk.mailbox.take("karim", case, letter.request, **given)
    assert refused.value.code == "mail.taken"
    with pytest.raises(WrongUse):
        night.desk.mailbox.set_aside("0" * 16)
    comes(night, 1, "Joke <joke@hln.example>")
    assert night.desk.mailbox.waiting() == ()


def test_what_waits_outlives_the_purge_of_its_signal_and_what_is_settled_does_not(night: Night) -> None:
    waits, settled = comes(night, 1, "Joke <joke@hln.example>"), comes(night, 2, "An <an@hln.example>")
    night.desk.mailbox.set_aside(settled.request)
    assert night.desk.cache.purge(night.clock.now() + DAY) == 2
    assert only(night).request == waits.request
    assert night.desk.cache.letters.get(settled.request) is None


def test_a_question_holds_the_writers_own_words_and_nothing_that_a_case_refuses() -> None:
    text = "Waren er\u200b gewonden?\u202e\n> wat een ander vroeg\n--\nJoke, redactie"
    assert question_of("Brand", text) == "Brand\nWaren er gewonden?"
    assert len(question_of("x", "y" * 10_000)) <= QUESTION
