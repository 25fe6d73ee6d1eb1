"""Where every authority stands on the current text: which verdict counts, and why another does not.

Between the facts and the gate. A verdict counts for its own SHA-256 alone; the first valid one of an authority or
its deputy counts, and the authority itself can still say no afterwards.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Literal

import msgspec

from woordvoering.reaction.facts import CaseFacts, ClearanceFacts
from woordvoering.reaction.matrix import Given, Met, Requirement, met
from woordvoering.reaction.schema import Schema

State = Literal[
    "cleared",
    "bypassed",
    "amends_requested",
    "advised_against",
    "refused",
    "unproven",
    "contested",
    "waiting",
    "lapsed",
    "not_requested",
    "bypass_alone",
    "bypass_not_allowed",
]
ADVERSE = ("amends_requested", "advised_against", "refused")
SPOKEN = ("cleared", *ADVERSE)
UNSURE = ("contested", "settled")


class Standing(msgspec.Struct, frozen=True):
    """One authority on the current text. `fact` is the entry that decided, `since` the wait's beginning."""

    authority: str
    state: State
    fact: ClearanceFacts | None = None
    since: int | None = None

    @property
    def person(self) -> str | None:
        """Who speaks for the authority, as far as known."""
        return None if self.fact is None else self.fact.person


def _latest_per_person(entries: list[ClearanceFacts]) -> list[ClearanceFacts]:
    latest: dict[str | None, ClearanceFacts] = {}
    for entry in entries:
        known = latest.get(entry.person)
        if known is None or (entry.given_at or 0) >= (known.given_at or 0):
            latest[entry.person] = entry
    return sorted(latest.values(), key=lambda entry: entry.given_at or 0)


def _spoken(role: str, entries: list[ClearanceFacts], authors: AbstractSet[str]) -> ClearanceFacts | None:
    """The verdict that counts among those that can be relied on; an author's own yes only where it stands alone."""
    given = [e for e in entries if e.verdict in SPOKEN and e.proof == "valid" and e.person]
    ordered = _latest_per_person(given)
    if not ordered:
        return None
    others = [entry for entry in ordered if entry.person not in authors]
    ordered = others or ordered
    no = [entry for entry in ordered if entry.authority == role and entry.verdict in ADVERSE]
    return ordered[0] if ordered[0].verdict != "cleared" or not no else no[-1]


def _bypass_state(schema: Schema, role: str, entry: ClearanceFacts) -> State:
    known = schema.role(role)
    if known is None or not known.bypass:
        return "bypass_not_allowed"
    alone = not entry.person or not entry.second_person or entry.person == entry.second_person
    return "bypass_alone" if alone or not entry.reason else "bypassed"


def _silent(role: str, current: list[ClearanceFacts], every: list[ClearanceFacts]) -> Standing:
    """Why there is no verdict that counts: contested, unproven, waited for, lapsed or never asked.

    A bypass that nobody proved leaves the authority as it was: asked, and waited for.
    """
    unsure = next((e for e in current if e.verdict in (*SPOKEN, "bypassed") and e.proof in UNSURE), None)
    if unsure is not None:
        return Standing(role, "contested", unsure, unsure.given_at)
    unproven = next((e for e in current if e.verdict in SPOKEN), None)
    if unproven is not None:
        return Standing(role, "unproven", unproven, unproven.given_at or unproven.requested_at)
    asked = [entry for entry in current if entry.verdict in ("requested", "handed_over", "bypassed")]
    if asked:
        first = min(asked, key=lambda entry: entry.requested_at or 0)
        return Standing(role, "waiting", first, first.requested_at)
    if every:
        last = max(every, key=lambda entry: (entry.revision, entry.given_at or 0))
        return Standing(role, "contested" if last.proof == "contested" else "lapsed", last)
    return Standing(role, "not_requested")


def standing_of(schema: Schema, facts: CaseFacts, wanted: Requirement, role: str) -> Standing:
    """Where one authority stands on the text of the current statement."""
    sha = None if facts.statement is None else facts.statement.sha
    every = [entry for entry in facts.clearances if wanted.principal(entry.authority) == role]
    current = [entry for entry in every if entry.sha == sha and entry.verdict != "lapsed"]
    authors = frozenset[str]() if facts.statement is None else facts.statement.authors
    no = next((e for e in current if e.verdict in ADVERSE and e.proof == "contested"), None)
    if no is not None:  # a no is never silently void, also where somebody else said yes
        return Standing(role, "contested", no, no.given_at)
    spoken = _spoken(role, current, authors)
    if spoken is not None:
        state: State = "cleared" if spoken.verdict == "cleared" else _adverse(spoken)
        return Standing(role, state, spoken, spoken.given_at)
    bypass = next((entry for entry in current if entry.verdict == "bypassed" and entry.proof == "valid"), None)
    if bypass is not None:
        return Standing(role, _bypass_state(schema, role, bypass), bypass, bypass.given_at)
    return _silent(role, current, every)


def _adverse(entry: ClearanceFacts) -> State:
    match entry.verdict:
        case "amends_requested" | "advised_against":
            return entry.verdict
        case _:
            return "refused"


def standings(schema: Schema, facts: CaseFacts, wanted: Requirement) -> tuple[Standing, ...]:
    """Every required authority's standing, in the order of the requirement."""
    return tuple(standing_of(schema, facts, wanted, role) for role in wanted.authorities())


def agreement(wanted: Requirement, stands: tuple[Standing, ...], authors: AbstractSet[str]) -> Met:
    """Whether the verdicts that count meet the requirement."""
    given = tuple(
        Given(stand.authority, stand.person or "", bypassed=stand.state == "bypassed")
        for stand in stands
        if stand.state in ("cleared", "bypassed")
    )
    return met(wanted, given, authors)
