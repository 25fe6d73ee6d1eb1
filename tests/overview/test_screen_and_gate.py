"""Whatever was said, in whatever order: Akkoord and Vrijgave show what the gate decides, never anything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from night_desk import TEXT, Night
from sampling import at_most

from woordvoering.clearance import events as ev
from woordvoering.clearance.commands import Call, CallBack, Mail
from woordvoering.clearance.contested import doubts_of
from woordvoering.clearance.facts import case_facts
from woordvoering.errors import Reason
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.standing import ADVERSE, agreement, standings
from woordvoering.statements.rows import StatementRow, head_of

OFFICES = {
    "chief": ("HCP A. Van Damme", "vandamme"),
    "deputy_chief": ("CP E. Jacobs", "jacobs"),
    "mayor": ("S. De Wulf", "dewulf"),
    "head_of_communication": ("M. Bogaert", "bogaert"),
    "spokesperson": ("Ines Dhondt", "ines"),
}
CATEGORIES = ("incident", "public_order", "service")
WORDS = ("cleared", "cleared", "amends_requested", "advised_against", "refused", "handed_over")
MEDIA = ("app", "own", "call", "call witnessed", "mail", "mail called", "mail witnessed", "forged")
said = st.tuples(st.sampled_from(sorted(OFFICES)), st.sampled_from(WORDS), st.sampled_from(MEDIA))
histories = st.lists(st.one_of(said, st.sampled_from(["edit", "back"])), max_size=7)


class Telling:
    """One text and what is said about it."""

    def __init__(self, night: Night, category: str) -> None:
        self.night, self.desk = night, night.desk
        self.case = night.case(categories=(category,))
        night.verified_claim(self.case)
        self.statement = night.statement(self.case)
        self.ask()

    def ask(self) -> None:
        self.desk.clearances.request("lore", self.case, self.statement)

    def save(self, text: str) -> None:
        self.desk.statements.save("karim", self.case, self.statement, text)
        if not self.desk.views.clearance(self.case, self.statement).asked:
            self.ask()

    def say(self, role: str, word: Any, medium: str) -> None:
        self.night.clock.advance(1_000)
        person, member = OFFICES[role]
        reason = "" if word == "cleared" else "daarom"
        where = (self.case, self.statement, role)
        match medium.split():
            case ["app"]:
                self.desk.clearances.sign(member, *where, word, reason=reason)
            case ["own"]:
                who = "lore" if role == "spokesperson" else member
                self.desk.clearances.sign(who, *where, word, reason=reason)
            case ["call", *witnessed]:
                call = Call("09", "karim", True)
                event, _ = self.desk.clearances.note_telephone("lore", *where, person, word, call, reason=reason)
                self.heard(event, witnessed)
            case ["mail", *how]:
                call = CallBack(self.night.clock.now(), "09", "karim") if how else None
                mail = Mail(b"Ons woord.", call)
                event, _ = self.desk.clearances.note_mail("lore", *where, person, word, mail, reason=reason)
                self.heard(event, [each for each in how if each == "witnessed"])
            case _:
                self.forge(role, word, reason)

    def heard(self, event: str, witnessed: list[str]) -> None:
        if witnessed:
            self.desk.clearances.witness("karim", self.case, event)

    def forge(self, role: str, word: Any, reason: str) -> None:
        """An act in somebody's name, by a program that signs nothing."""
        rows = self.desk.journal.rows(self.case)
        row = rows.get(StatementRow, self.statement)
        head = head_of(rows, row) if row else None
        assert head is not None
        person, member = OFFICES[role]
        fact = ev.VerdictGiven(
            statement=self.statement, revision=head.key, sha256=head.sha256, role=role, person=person, verdict=word,
            medium="app", given_at=self.night.clock.now(), heads=(), signer=member, signature="00" * 64, member=member,
            reason=reason,
        )  # fmt: skip
        self.desk.journal.append(self.case, [fact], member)


def agree(telling: Telling) -> None:
    """Compares every answer of the two screens with the gate's."""
    desk, case, statement = telling.desk, telling.case, telling.statement
    reasons = desk.gate.reasons(case, statement)
    release, screen = desk.views.release(case, statement), desk.views.clearance(case, statement)
    assert release.green == (not reasons)
    assert all(line.state == "pass" for line in release.gates) == release.green
    named = {role for reason in reasons for role in roles_in(reason)}
    shut = {row.role for row in screen.authorities if row.mandatory and (row.blocks or not row.met)}
    assert named <= shut and bool(named) == bool(shut)
    for row in (row for row in screen.authorities if row.mandatory):
        against = {f"gate.clearance_{word}" for word in ADVERSE}
        told = [r.code for r in reasons if r.code in against and r.params["authority"] == row.role]
        assert told == ([f"gate.clearance_{row.verdict}"] if row.blocks and row.proof == "valid" else [])
        assert not row.counts or row.proof in ("valid", "none")
    assert screen.given == sum(need.given is not None for need in desk_needs(telling))


def roles_in(reason: Reason) -> tuple[str, ...]:
    """The authorities that a reason of the gate is about."""
    if not reason.code.startswith("gate.clearance_") or reason.code == "gate.clearance_author_only":
        return ()
    single = reason.params.get("authority")
    several = reason.params.get("authorities")
    return (single,) if isinstance(single, str) else several if isinstance(several, tuple) else ()


def desk_needs(telling: Telling) -> Any:
    """The needs of the matrix and who meets them, from what is verified."""
    desk, journal = telling.desk, telling.desk.journal
    found = journal.verified(telling.case)
    doubts = doubts_of(journal.workspace, telling.case, found.events, found.workspace)
    rows = journal.folded(telling.case, found.events)
    facts = case_facts(rows, statement=telling.statement, doubts=doubts, now=telling.night.clock.now())
    wanted = requirement(desk.schema, facts.categories, facts.circumstances)
    assert facts.statement is not None
    return agreement(wanted, standings(desk.schema, facts, wanted), facts.statement.authors).needs


@pytest.mark.hypothesis
@pytest.mark.no_cover
def test_the_screens_show_what_the_gate_decides_whatever_was_said(night: Night):
    @at_most(12)
    @given(category=st.sampled_from(CATEGORIES), history=histories)
    def told(category: str, history: list[Any]) -> None:
        telling = Telling(night, category)
        for number, step in enumerate(history):
            if step == "edit":
                telling.save(f"{TEXT}\n\nVersie {number}.")
            elif step == "back":
                telling.save(TEXT)
            else:
                telling.say(*step)
        agree(telling)

    told()


@pytest.mark.parametrize(
    ("category", "history"),
    [
        ("incident", [("chief", "refused", "app"), ("chief", "cleared", "call witnessed")]),
        ("incident", [("chief", "refused", "app"), ("chief", "cleared", "call")]),
        ("incident", [("deputy_chief", "cleared", "app"), ("chief", "refused", "mail called")]),
        ("incident", [("chief", "cleared", "app"), ("chief", "refused", "forged")]),
        ("incident", [("chief", "cleared", "forged")]),
        ("service", [("head_of_communication", "cleared", "app")]),
        ("service", [("spokesperson", "cleared", "own")]),
    ],
)  # fmt: skip
def test_the_histories_that_once_told_two_stories(night: Night, category: str, history: list[tuple[str, Any, str]]):
    telling = Telling(night, category)
    for step in history:
        telling.say(*step)
    agree(telling)


def test_a_refusal_taken_back_on_the_telephone_shows_as_the_agreement_that_it_is(night: Night):
    telling = Telling(night, "incident")
    telling.say("chief", "refused", "app")
    telling.say("chief", "cleared", "call")
    row = telling.desk.views.clearance(telling.case, telling.statement).authorities[0]
    assert (row.verdict, row.blocks, row.proof) == ("refused", True, "valid")
    assert row.unproven is not None and (row.unproven.verdict, row.unproven.proof) == ("cleared", "awaiting_witness")
    telling.heard(row.unproven.event, ["witnessed"])
    row = telling.desk.views.clearance(telling.case, telling.statement).authorities[0]
    assert (row.verdict, row.blocks, row.proof, row.unproven) == ("cleared", False, "valid", None)


def test_a_mail_waits_for_its_call_once(night: Night):
    telling = Telling(night, "incident")
    telling.say("chief", "cleared", "mail")
    word: Callable[[], Any] = lambda: telling.desk.views.clearance(telling.case, telling.statement).authorities[0]  # noqa: E731
    assert word().unproven.proof == "unchecked"
    event, _ = telling.desk.clearances.call_back("lore", telling.case, word().unproven.event, "09", "karim")
    assert (word().unproven.proof, word().unproven.event) == ("awaiting_witness", event)
    telling.heard(event, ["witnessed"])
    assert word().unproven is None and word().counts
