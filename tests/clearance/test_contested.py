"""A verdict that crossed a change at another device is contested: never silently valid, never silently void."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from night_desk import TEXT, Night
from test_forgery import signed, verdict
from two_desks import AWAY, Pair, two_desks

from woordvoering.clearance.commands import Call
from woordvoering.clock import MINUTE
from woordvoering.errors import Refused
from woordvoering.journal.erasing import PayloadErased
from woordvoering.journal.erasure_rules import words_of
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.members import DeviceRevoked, RoleGranted
from woordvoering.statements.events import RevisionSaved
from woordvoering.statements.merge import Choice
from woordvoering.statements.text import revision_sha

CALL = Call("09 555 01 01", "karim", True)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with two_desks(tmp_path) as made:
        yield made


@pytest.fixture
def asked(pair: Pair) -> tuple[str, str]:
    """A text about which the chief is asked, at both desks."""
    found = pair.here.ready()
    pair.meet()
    return found


def sign(night: Night, where: tuple[str, str], member: str = "vandamme", role: str = "chief", word: Any = "cleared"):
    night.clock.advance(MINUTE)
    reason = "" if word == "cleared" else "er is een dode"
    return night.desk.clearances.sign(member, *where, role, word, reason=reason)


def save(night: Night, where: tuple[str, str], text: str, **more: Any):
    return night.desk.statements.save("lore", *where, text, **more)


def refusal(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def test_a_verdict_that_both_desks_know_of_stands(pair: Pair, asked: tuple[str, str]):
    sign(pair.away, asked)
    pair.meet()
    assert pair.codes(*asked) == set()


def test_a_verdict_that_crossed_a_new_revision_is_contested_and_a_new_one_settles_it(pair: Pair, asked):
    sign(pair.away, asked)
    save(pair.here, asked, TEXT + "\n\nEr is één gewonde.")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    view = pair.here.desk.views.clearance(*asked).authorities[0]
    assert (view.verdict, view.proof, view.counts, view.met) == ("cleared", "contested", False, False)
    pair.here.desk.clearances.request("lore", *asked)
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_waiting"}
    sign(pair.away, asked)
    pair.meet()
    assert pair.codes(*asked) == set()


def test_a_question_that_is_taken_back_can_be_asked_anew(pair: Pair, asked):
    desk = pair.here.desk
    desk.clearances.withdraw("lore", *asked, "de cijfers kloppen nog niet")
    assert pair.here.desk.views.clearance(*asked).authorities[0].verdict != "cleared"
    assert refusal(lambda: desk.clearances.withdraw("lore", *asked, "nog eens")) == {"clearance.nothing_asked"}
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_not_requested"}
    desk.clearances.request("lore", *asked)
    pair.meet()
    sign(pair.away, asked)
    pair.meet()
    assert pair.codes(*asked) == set()


def test_an_answer_that_crossed_the_taking_back_is_contested_until_that_office_speaks_anew(pair: Pair, asked):
    sign(pair.away, asked)
    pair.here.desk.clearances.withdraw("lore", *asked, "wij wachten nog", role="chief")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    for night in (pair.here, pair.away):
        (found,) = night.desk.views.inbox.conflicts()
        assert (found.kind, [each.kind for each in found.crossings]) == ("contested", ["verdict", "withdrawn"])
    sign(pair.away, asked)
    pair.meet()
    assert pair.codes(*asked) == set()


def test_an_answer_that_was_heard_is_not_taken_back(pair: Pair, asked):
    sign(pair.away, asked)
    pair.meet()
    act = lambda: pair.here.desk.clearances.withdraw("lore", *asked, "toch niet", role="chief")  # noqa: E731
    assert refusal(act) == {"clearance.answered"}
    assert pair.codes(*asked) == set()


def test_it_stays_contested_when_the_text_goes_back_to_the_very_words(pair: Pair, asked):
    sign(pair.away, asked)
    save(pair.here, asked, TEXT + "\n\nEr is één gewonde.")
    save(pair.here, asked, TEXT)
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    sign(pair.away, asked)
    pair.meet()
    assert pair.codes(*asked) == set()
    doubts = pair.here.desk.gate.doubts(asked[0])
    assert (len(doubts.contested), len(doubts.settled)) == (0, 1)


def test_the_same_words_saved_by_a_colleague_contest_nothing(pair: Pair, asked):
    fork = TEXT + "\n\nDe brand is geblust."
    save(pair.here, asked, fork)
    save(pair.away, asked, fork)
    pair.away.desk.clearances.request("lore", *asked)
    sign(pair.away, asked)
    pair.meet()
    assert pair.codes(*asked) == set(), "what one of two equal texts was agreed to, is what stands in both"


def test_a_revision_that_saw_the_verdict_makes_it_lapse_as_ever(pair: Pair, asked):
    sign(pair.away, asked)
    pair.meet()
    save(pair.here, asked, TEXT + "\n\nEr is één gewonde.")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_lapsed"}


@pytest.mark.parametrize("back", [False, True])
def test_a_no_that_crossed_a_revision_is_not_void(pair: Pair, asked, back: bool):
    sign(pair.away, asked, word="refused")
    save(pair.here, asked, TEXT + "\n\nEr is één gewonde.")
    if back:
        save(pair.here, asked, TEXT)
        sign(pair.here, asked, "jacobs", "deputy_chief")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}


def test_an_office_that_was_taken_away_at_the_same_time_contests_what_was_said_in_it(pair: Pair, asked):
    sign(pair.away, asked)
    pair.revoke("vandamme", "chief")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    assert refusal(lambda: sign(pair.away, asked)) == {"clearance.role_not_held"}
    pair.here.desk.journal.append(WORKSPACE, [RoleGranted(member="ines", role="chief")], "root")
    pair.meet()
    sign(pair.away, asked, "ines")
    pair.meet()
    assert pair.codes(*asked) == set()


def test_an_office_that_was_taken_away_before_makes_no_word_count(pair: Pair, asked):
    pair.revoke("vandamme", "chief")
    pair.meet()
    assert refusal(lambda: sign(pair.away, asked)) == {"clearance.role_not_held"}
    assert pair.codes(*asked) == {"gate.clearance_waiting"}


def test_a_device_that_was_taken_away_at_the_same_time_contests_what_it_signed(pair: Pair, asked):
    sign(pair.away, asked)
    pair.here.desk.journal.append(WORKSPACE, [DeviceRevoked(device=AWAY, reason="gestolen")], "root")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    sign(pair.here, asked)
    pair.meet()
    assert pair.codes(*asked) == set()


@pytest.mark.parametrize("first", ["here", "away"])
def test_a_yes_and_a_no_of_one_person_at_two_devices_cancel_neither(pair: Pair, asked, first: str):
    words = [("here", "cleared"), ("away", "refused")]
    for desk, word in words if first == "here" else words[::-1]:
        sign(getattr(pair, desk), asked, word=word)
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    sign(pair.here, asked, word="refused")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_refused"}


@pytest.mark.parametrize("yes", ["here", "away"])
def test_a_yes_and_a_no_of_two_in_one_office_cancel_neither(pair: Pair, asked, yes: str):
    no = "away" if yes == "here" else "here"
    sign(getattr(pair, yes), asked)
    sign(getattr(pair, no), asked, "jacobs", "deputy_chief", "refused")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    sign(pair.here, asked)
    pair.meet()
    assert pair.codes(*asked) == set()


def test_a_call_that_nobody_witnessed_contests_nothing(pair: Pair, asked):
    sign(pair.away, asked)
    pair.here.desk.clearances.note_telephone(
        "lore", *asked, "deputy_chief", "CP E. Jacobs", "refused", CALL, reason="neen"
    )
    pair.meet()
    assert pair.codes(*asked) == set()


def test_a_call_that_crossed_a_revision_waits_for_its_witness_and_is_contested_then(pair: Pair, asked):
    heard, _ = pair.away.desk.clearances.note_telephone("lore", *asked, "chief", "HCP A. Van Damme", "cleared", CALL)
    save(pair.here, asked, TEXT + "\n\nX.")
    save(pair.here, asked, TEXT)
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_unproven"}
    pair.here.desk.clearances.witness("karim", asked[0], heard)
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}


def test_what_was_merged_back_to_the_cleared_words_is_asked_about_anew(pair: Pair, asked):
    """Two wrote at once; the chief agreed to one of them and never saw the other."""
    first, second = TEXT + "\n\nVan hier.", TEXT + "\n\nVan daar."
    save(pair.here, asked, first)
    save(pair.away, asked, second)
    pair.away.desk.clearances.request("lore", *asked)
    sign(pair.away, asked)
    pair.meet()
    assert "gate.fork" in pair.codes(*asked)
    fork = pair.here.desk.views.fork(*asked)
    assert fork is not None
    side = "ours" if fork.ours.sha256 == revision_sha(second, {}) else "theirs"
    pair.here.desk.statements.merge("lore", *asked, (fork.ours.id, fork.theirs.id), {1: Choice(side)})
    pair.meet()
    assert pair.here.desk.views.statement(*asked).text == second
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    sign(pair.here, asked)
    pair.meet()
    assert pair.codes(*asked) == set()


def test_somebody_who_had_no_office_then_does_not_speak_by_one_that_came_later(pair: Pair, asked):
    fact = verdict(pair.away, *asked, signer="ines", member="ines", person="Ines Dhondt")
    pair.away.desk.journal.append(asked[0], [signed(pair.away, asked[0], fact, "ines")], "ines")
    pair.here.desk.journal.append(WORKSPACE, [RoleGranted(member="ines", role="chief")], "root")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_unproven"}


def test_two_persons_who_erased_the_change_with_an_older_program_make_no_word_stand(pair: Pair, asked: tuple[str, str]):
    for night in (pair.here, pair.away):
        night.desk.journal.types.stays = lambda *_: []
    save(pair.away, asked, TEXT + "\n\nEr zijn toch gewonden.")
    sign(pair.here, asked)
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    journal, (case, _) = pair.here.desk.journal, asked
    last = [event for event in journal.events(case) if isinstance(event.fact, RevisionSaved)][-1]
    fact = PayloadErased(events=(last.id,), reason="", second="karim")
    seconded = journal.seat("karim").sign(words_of(fact))
    journal.append(case, [msgspec.structs.replace(fact, second_signature=seconded)], "lore")
    pair.meet()
    assert pair.codes(*asked) == {"gate.clearance_contested"}
    assert "contested" in {conflict.kind for conflict in pair.away.desk.views.inbox.conflicts()}
    sign(pair.away, asked)
    pair.meet()
    assert pair.codes(*asked) == set()
