"""What Instellingen shows and asks of erasing: the holds that stand, the streams, who could sign along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from woordvoering.casework.captures import CAPTURES
from woordvoering.erasure import Candidate, Request
from woordvoering.journal.erasing import HoldLifted, PayloadErased
from woordvoering.journal.event import WORKSPACE, Event
from woordvoering.journal.members import ADMIN, ROOT
from woordvoering.overview.records import Person

if TYPE_CHECKING:
    from woordvoering.desk import Desk

MOST = 40
"""Events that one sheet offers; whoever finds more searches more closely."""


@dataclass(frozen=True, slots=True)
class HoldView:
    """A legal hold that stands: on which case, why, since when (ms UTC), by whom."""

    id: str
    case: str
    reason: str
    at: int
    by: str


@dataclass(frozen=True, slots=True)
class ErasingView:
    """`cases` are (id, number and title), the latest first; `seconds` could sign beside the actor, `here` sit here."""

    cases: tuple[tuple[str, str], ...]
    holds: tuple[HoldView, ...]
    seconds: tuple[Person, ...]
    here: frozenset[str]


@dataclass(frozen=True, slots=True)
class Piece:
    """An event whose words could go, or that a request names; `begins` is '' when this device does not have it."""

    event: str
    kind: str
    who: str
    at: int
    begins: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, worded: what it takes out (or which hold it ends), who asked, who signs, why."""

    request: Request
    what: tuple[Piece, ...]
    hold: str
    where: str
    first: str
    second: str
    reason: str
    second_here: bool


def erasing_view(desk: Desk, actor: str) -> ErasingView:
    """Asks the desk."""
    people, roster = desk.views.people(), desk.journal.roster()
    cases = tuple((item.id, f"{item.number} {item.title}") for item in desk.views.lists.case_names())
    named = dict(cases)
    admin = roster.has_role(actor, ADMIN)
    return ErasingView(
        cases=cases,
        holds=tuple(
            HoldView(row.key, named.get(row.subject, row.subject), row.reason, row.placed_at,
                     people.person(row.placed_by).name)
            for row in desk.erasures.holds()
        ),
        seconds=tuple(
            people.person(member)
            for member, row in roster.members.items()
            if member not in (actor, ROOT) and row.roles and (admin or roster.has_role(member, ADMIN))
        ),
        here=frozenset(desk.journal.actors),
    )  # fmt: skip


def found(desk: Desk, stream: str, words: str) -> tuple[Piece, ...]:
    """The events of a stream whose words may go and that hold all of these words somewhere."""
    wanted = words.casefold().split()
    hays = {event.id: _hay(event) for event in desk.journal.events(stream)}
    return tuple(
        _piece(desk, each)
        for each in desk.erasures.candidates(stream)
        if all(word in hays[each.event] for word in wanted)
    )


def asked(desk: Desk, request: Request) -> Asked:
    """A request as whoever signs it reads it."""
    people, fact = desk.views.people(), request.fact
    hold = ""
    if isinstance(fact, HoldLifted):
        row = next((each for each in desk.erasures.holds() if each.key == fact.hold), None)
        hold = row.reason if row is not None else fact.hold
        where = row.subject if row is not None else request.case
    else:
        where = request.case
    return Asked(
        request=request,
        what=_pieces(desk, request.case, fact) if isinstance(fact, PayloadErased) else (),
        hold=hold,
        where=_where(desk, where),
        first=people.person(request.asked_by).name,
        second=people.person(fact.second).name,
        reason=fact.reason,
        second_here=fact.second in desk.journal.actors,
    )


def _pieces(desk: Desk, case: str, fact: PayloadErased) -> tuple[Piece, ...]:
    known = {each.event: each for each in desk.erasures.candidates(case)}
    return tuple(_piece(desk, known[event]) if event in known else Piece(event, "", "", 0, "") for event in fact.events)


def _piece(desk: Desk, each: Candidate) -> Piece:
    return Piece(each.event, each.kind, desk.views.people().person(each.by).name, each.at, each.begins)


def _hay(event: Event) -> str:
    return f"{event.id} {msgspec.to_builtins(event.fact)}".casefold()


def _where(desk: Desk, case: str) -> str:
    if case in (CAPTURES, WORKSPACE):
        return case
    return next((f"{item.number} {item.title}" for item in desk.views.lists.case_names() if item.id == case), case)
