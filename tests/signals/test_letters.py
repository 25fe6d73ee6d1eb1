"""A mail to the press desk: who asks, until when, and what a machine sent is no question."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.clock import BRUSSELS, HOUR, brussels, moment
from woordvoering.errors import BrokenInput
from woordvoering.signals.deadline import AHEAD, deadline_in
from woordvoering.signals.letter import Letter
from woordvoering.signals.mail import parse_letter
from woordvoering.signals.types import Origin

MORNING = moment(datetime(2026, 11, 14, 10, 12, tzinfo=BRUSSELS))
ORIGIN = Origin(source="pers", kind="imap", visibility="media", fetched=MORNING + 60_000)
MAIL = """From: Ané Maes <an.maes@krant.example>
To: pers@zone.example
Date: Sat, 14 Nov 2026 10:12:00 +0100
Message-ID: <vraag-1@krant.example>
Subject: Brand Dampoort
{extra}
Waren er gewonden? Graag antwoord voor 17u.
"""


def letter(extra: str = "", mail: str = MAIL, origin: Origin = ORIGIN) -> Letter:
    return parse_letter(mail.format(extra=extra + "\n" if extra else "").encode(), origin)


def said(words: str) -> str:
    found = deadline_in(words, MORNING)
    return brussels(found.at).strftime("%d %H:%M") if found else ""


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("Kan u voor 17u antwoorden?", "14 17:00"),
        ("graag vóór 17 uur", "14 17:00"),
        ("tegen 16.30 uur", "14 16:30"),
        ("voor 17u30", "14 17:30"),
        ("voor\n17u", "14 17:00"),
        ("Deadline: 15u", "14 15:00"),
        ("deadline morgen 9u", "15 09:00"),
        ("uiterlijk om 14:00", "14 14:00"),
        ("tegen vanavond 8u", "14 20:00"),
        ("tegen vrijdag 12u", "20 12:00"),
        ("voor 20/11 om 10u", "20 10:00"),
        ("tot 17u vandaag", "14 17:00"),
        ("voor 9u", "15 09:00"),
        ("voor middernacht", "15 00:00"),
        ("avant 16h30 svp", "14 16:30"),
        ("au plus tard à 18h", "14 18:00"),
        ("d'ici demain 10h", "15 10:00"),
        ("Date limite : 14h", "14 14:00"),
        ("before 5pm please", "14 17:00"),
        ("by tomorrow 9am", "15 09:00"),
        ("no later than 6 p.m. today", "14 18:00"),
        ("before 17.00 on friday", "20 17:00"),
    ],
)
def test_words_that_name_a_deadline_give_its_moment_on_brussels_clock(words: str, at: str) -> None:
    assert said(words) == at


@pytest.mark.parametrize(
    "words",
    [
        "",
        "voor 3 dagen",
        "tot 500 mensen",
        "by 5 people",
        "voor 1.500 euro",
        "voor 2.50 euro",
        "voor 9.5 procent",
        "voor de brand om 17u",
        "voor 25u",
        "> Kan u voor 17u antwoorden?",
        "voor 20/12 om 10u",
        "voor 31/2 om 10u",
        "by 17 pm",
    ],
)
def test_words_that_name_none_propose_none(words: str) -> None:
    assert not said(words)


@given(st.text(alphabet="voor tegenby avant123:.uhpm/-'\n", max_size=400), st.integers(0, 2**41))
def test_a_proposed_deadline_lies_ahead_and_never_further_than_a_press_question_goes(words: str, sent: int) -> None:
    found = deadline_in(words, sent)
    assert found is None or sent < found.at <= sent + AHEAD


def test_in_the_night_that_the_clock_goes_back_an_hour_is_read_as_the_clock_shows_it() -> None:
    eve = moment(datetime(2026, 10, 24, 22, 0, tzinfo=BRUSSELS))
    found = deadline_in("voor morgen 9u", eve)
    assert found is not None
    assert brussels(found.at).strftime("%d %H:%M") == "25 09:00"
    assert found.at - eve == 12 * HOUR


def test_a_letter_tells_who_asks_from_which_address_and_what_deadline_its_words_propose() -> None:
    found = letter("Reply-To: <redactie@krant.example>")
    assert (found.kind, found.name, found.address) == ("request", "Ané Maes", "an.maes@krant.example")
    assert found.reply_to == "redactie@krant.example"
    assert found.deadline is not None
    assert (brussels(found.deadline.at).strftime("%H:%M"), found.deadline.words) == ("17:00", "voor 17u")
    assert (found.signal.visibility, found.signal.title) == ("media", "Brand Dampoort")


def test_a_date_that_the_sender_made_up_moves_no_deadline() -> None:
    found = letter(mail=MAIL.replace("2026 10:12:00", "2036 10:12:00"))
    assert found.deadline is not None
    assert brussels(found.deadline.at).strftime("%Y-%m-%d %H:%M") == "2026-11-14 17:00"


@pytest.mark.parametrize(
    ("extra", "kind"),
    [
        ("Auto-Submitted: auto-replied", "auto_reply"),
        ("Auto-Submitted: auto-generated", "auto_reply"),
        ("X-Auto-Response-Suppress: All", "auto_reply"),
        ("Precedence: bulk", "list"),
        ("List-Id: <persberichten.voorbeeld.example>", "list"),
        ("List-Unsubscribe: <mailto:weg@voorbeeld.example>", "list"),
        ("Return-Path: <>", "bounce"),
        ("Content-Type: multipart/report; report-type=delivery-status; boundary=b", "bounce"),
        ("Auto-Submitted: no", "request"),
        ("Return-Path: <an.maes@krant.example>", "request"),
        ("X-Mailer: list bulk auto-replied", "request"),
    ],
)
def test_what_a_machine_sent_is_no_question_and_what_a_person_sent_is(extra: str, kind: str) -> None:
    assert letter(extra).kind == kind


@pytest.mark.parametrize(
    ("subject", "sender", "kind"),
    [
        ("Automatisch antwoord: Brand", "an.maes@krant.example", "auto_reply"),
        ("Réponse automatique : incendie", "an.maes@krant.example", "auto_reply"),
        ("Out of Office", "an.maes@krant.example", "auto_reply"),
        ("Undeliverable: verklaring", "postmaster@krant.example", "bounce"),
        ("Verklaring", "MAILER-DAEMON@krant.example", "bounce"),
        ("Uw bestelling", "noreply@winkel.example", "list"),
        ("Re: automatisch wapen gevonden?", "an.maes@krant.example", "request"),
    ],
)
def test_machines_are_known_by_subject_and_sender_too(subject: str, sender: str, kind: str) -> None:
    mail = MAIL.replace("Brand Dampoort", subject).replace("an.maes@krant.example", sender)
    assert letter(mail=mail).kind == kind


def test_a_moved_or_doubly_delivered_mail_is_the_same_and_another_under_its_message_id_is_not() -> None:
    first = letter()
    copied = letter("Received: from mx2 by mail; Sat, 14 Nov 2026 10:13:00 +0100")
    other = letter(mail=MAIL.replace("gewonden", "doden"))
    assert (copied.signal.id, copied.request) == (first.signal.id, first.request)
    assert {first.signal.id, first.request}.isdisjoint({other.signal.id, other.request})


def test_two_desks_that_read_one_mailbox_give_a_mail_the_same_request() -> None:
    theirs = letter(origin=Origin(source="ander", kind="imap", fetched=MORNING + 99_000))
    assert theirs.request == letter().request
    assert theirs.signal.id != letter().signal.id


@pytest.mark.parametrize(
    "sender",
    ["<script>@x", "geen adres", "a@b@c", "x" * 5000 + "@krant.example", '"a@b.example" <>', "=?utf-8?q?=00?="],
)
def test_a_sender_that_is_no_address_is_a_name_and_never_a_place_to_answer_to(sender: str) -> None:
    found = letter(mail=MAIL.replace("Ané Maes <an.maes@krant.example>", sender))
    assert not found.address
    assert "\x00" not in found.name


def test_no_mail_is_refused_with_a_code() -> None:
    with pytest.raises(BrokenInput) as refused:
        parse_letter(b"\x00", ORIGIN)
    assert refused.value.code == "mail.not_a_mail"
