"""Who may erase, and what: judged by the roster, the holds and the events that the author had before them.

The same rule holds before an act is sealed, when it comes in, and when the journal is verified.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from woordvoering.errors import Reason
from woordvoering.journal.erasing import FACTS, HoldLifted, HoldPlaced, PayloadErased, TwoPersons
from woordvoering.journal.event import WORKSPACE, Erased, Event, FactTypes
from woordvoering.journal.keys import signature_holds
from woordvoering.journal.log import SignedCommit, closure
from woordvoering.journal.members import ADMIN, ROOT, Roster

_BLOB = re.compile(r"[0-9a-f]{64}")


class Before(msgspec.Struct, frozen=True):
    """What a judge asks for only when an act erases: the events of its case, and which words may go."""

    events: Callable[[], Sequence[Event]]
    types: FactTypes


def words_of(fact: TwoPersons) -> bytes:
    """What the second person signs: the act itself without the signature, the same words on every device."""
    bare = msgspec.structs.replace(fact, second_signature="")
    return b"woordvoering/erasing/1\0" + msgspec.json.encode(bare, order="deterministic")


def erasing_refusals(commit: SignedCommit, roster: Roster, before: Before) -> list[tuple[Event, Reason]]:
    """Every reason why what an act erases, holds or lets go is not allowed, each with its event; mostly none."""
    found: list[tuple[Event, Reason]] = []
    for event in commit.events:
        if isinstance(event.fact, FACTS):
            found += [(event, reason) for reason in _reasons(event, commit, roster, before) if reason is not None]
    return found


def _reasons(event: Event, commit: SignedCommit, roster: Roster, before: Before) -> list[Reason | None]:
    head, fact = event.header, event.fact
    match fact:
        case HoldPlaced():
            return [_elsewhere(head.case), _without_office(roster, head.actor)]
        case HoldLifted():
            unknown = None if fact.hold in roster.holds else Reason("erase.hold_unknown", {"hold": fact.hold})
            return [_elsewhere(head.case), unknown, *pair_reasons(roster, head.actor, fact)]
        case PayloadErased():
            first = commit.events[0].header
            past = _past(before.events(), (*first.deps, first.prev))
            return [
                held(roster, head.case),
                *pair_reasons(roster, head.actor, fact),
                *target_reasons(fact, past, before.types.erasable),
                *_stays(head.case, fact, past, before.types),
            ]
        case _:
            return []


def _elsewhere(case: str) -> Reason | None:
    return None if case == WORKSPACE else Reason("erase.hold_misplaced", {"case": case})


def _without_office(roster: Roster, member: str) -> Reason | None:
    row = roster.members.get(member)
    return None if member == ROOT or (row is not None and row.roles) else Reason("erase.no_office", {"member": member})


def held(roster: Roster, case: str) -> Reason | None:
    """Why nothing of this case may be erased: somebody put a legal hold on it."""
    holds = tuple(sorted(hold for hold, subject in roster.holds.items() if subject == case))
    return Reason("erase.held", {"case": case, "holds": holds}) if holds else None


def pair_reasons(roster: Roster, actor: str, fact: TwoPersons) -> list[Reason | None]:
    """Two persons, each with an office of the desk, one of them an admin; the second signed the same words."""
    second = fact.second
    keys = [seat.public for seat in roster.seats.values() if seat.member == second and not seat.revoked]
    signed = any(signature_holds(key, words_of(fact), fact.second_signature) for key in keys)
    wrong = None if signed else Reason("erase.second_signature_wrong", {"member": second})
    return [*office_reasons(roster, actor, second), wrong]


def office_reasons(roster: Roster, actor: str, second: str) -> list[Reason | None]:
    """Why these two may not decide it together, whatever they sign."""
    if not second or second in (actor, ROOT):
        return [Reason("erase.second_missing")]
    admins = roster.has_role(actor, ADMIN) or roster.has_role(second, ADMIN)
    return [
        _without_office(roster, actor),
        _without_office(roster, second),
        None if admins else Reason("erase.no_admin", {"member": actor, "second": second}),
    ]


def target_reasons(fact: PayloadErased, past: Mapping[str, Event], erasable: frozenset[str]) -> list[Reason | None]:
    """Why these events cannot be emptied: not of this case and seen by the author, or of a kind that decides something.

    `past` are the events of the case that the author had before them, by id.
    """
    if not fact.events or len({*fact.events}) < len(fact.events):
        return [Reason("erase.nothing_named")]
    found: list[Reason | None] = []
    if not all(_BLOB.fullmatch(blob) for blob in fact.blobs):
        found.append(Reason("erase.other_blobs"))
    for each in fact.events:
        event = past.get(each)
        if event is None:
            found.append(Reason("erase.event_unknown", {"event": each}))
        elif event.header.type not in erasable:
            found.append(Reason("erase.stays", {"event": each, "event_type": event.header.type}))
    return found


def _stays(case: str, fact: PayloadErased, past: Mapping[str, Event], types: FactTypes) -> list[Reason]:
    """Why words of a kind that may go must stay where they are: what they were used for. Once they are gone nobody can
    say so any more: whoever never had them believes the two signatures."""
    targets = [event for each in fact.events if (event := past.get(each)) is not None and event.payload is not None]
    return types.stays(case, sorted(past.values(), key=lambda event: event.order), targets) if targets else []


def _past(events: Sequence[Event], heads: tuple[str, ...]) -> dict[str, Event]:
    seen = closure(events, heads)
    return {event.id: event for event in events if event.id in seen}


def empty(event: Event) -> bool:
    """Whether the words of an event are missing, and no erasure accounts for that."""
    return event.payload is None and not isinstance(event.fact, Erased)
