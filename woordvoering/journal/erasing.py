"""What is erased and what is held: the facts, the rows that say so for ever, and the mark in the place of a text.

An erasure is an act of the case that it empties; a legal hold is an act of the workspace, so that whoever judges an
erasure knows which holds its author had before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from woordvoering.journal.event import WORKSPACE, Erased, Event, Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.store.tables import Row, table_for


class PayloadErased(Fact, frozen=True, tag="payload.erased"):
    """Two persons take the words of these events out of the journal, and the blobs that those named.

    `events` are ids of events of the same case that the author had before them. Their headers stay.
    """

    events: tuple[str, ...]
    reason: str
    blobs: tuple[str, ...] = ()
    second: str = ""
    second_signature: str = ""


class HoldPlaced(Fact, frozen=True, tag="hold.placed"):
    """Nothing of this case may be erased: a court, an inquiry or a complaint needs it. An event of the workspace."""

    hold: str
    case: str
    reason: str


class HoldLifted(Fact, frozen=True, tag="hold.lifted"):
    """Two persons end a hold; other holds on the same case stand."""

    hold: str
    reason: str
    second: str = ""
    second_signature: str = ""


TwoPersons = PayloadErased | HoldLifted
FACTS: tuple[type[Fact], ...] = (PayloadErased, HoldPlaced, HoldLifted)


class ErasureRow(Row, frozen=True, kw_only=True):
    """One event without its words; the key is its id. `at` is when it was erased, by the wall clock of whoever did."""

    kind: str
    at: int
    by: str
    second: str
    reason: str
    erasure: str
    blobs: tuple[str, ...]


class HoldRow(Row, frozen=True, kw_only=True):
    """A legal hold; the key is its id, `subject` the case. `lifted_at` is None while it stands."""

    subject: str
    reason: str
    placed_at: int
    placed_by: str
    lifted_at: int | None = None
    lifted_by: str = ""
    lifted_reason: str = ""


ERASURE = table_for(ErasureRow, "erasure", indexes=("key",))
HOLD = table_for(HoldRow, "hold")


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Keeps what was erased and what is held."""
    match fact:
        case Erased() if rows.get(ErasureRow, at.id) is None:
            rows.put(
                ErasureRow(
                    case_id=at.case,
                    key=at.id,
                    kind=fact.kind,
                    at=fact.at,
                    by=fact.by,
                    second=fact.second,
                    reason=fact.reason,
                    erasure=fact.erasure,
                    blobs=fact.blobs,
                )
            )
        case HoldPlaced() if at.case == WORKSPACE and rows.get(HoldRow, fact.hold) is None:
            rows.put(
                HoldRow(
                    case_id=at.case,
                    key=fact.hold,
                    subject=fact.case,
                    reason=fact.reason,
                    placed_at=at.wall,
                    placed_by=at.actor,
                )
            )
        case HoldLifted():
            known = rows.get(HoldRow, fact.hold)
            if known is not None and known.lifted_at is None:
                rows.put(
                    msgspec.structs.replace(known, lifted_at=at.wall, lifted_by=at.actor, lifted_reason=fact.reason)
                )
        case _:
            pass


ERASING_ROOM = Room("erasing", FACTS, ((ErasureRow, ERASURE), (HoldRow, HOLD)), apply)


def with_marks(events: Sequence[Event]) -> list[Event]:
    """The events of one case; where the words were erased, the mark that says by whom and when stands in their place.

    Of two erasures of one event the earlier in the order of the case counts.
    """
    marks = marks_in(events)
    return [mark(event, marks) for event in events] if marks else list(events)


def marks_in(events: Iterable[Event]) -> dict[str, Erased]:
    """What the erasures among these events of a case, in order, take out: by the id of the emptied event."""
    marks: dict[str, Erased] = {}
    for event in events:
        if isinstance(event.fact, PayloadErased):
            head, fact = event.header, event.fact
            for number, each in enumerate(fact.events):
                blobs = fact.blobs if number == 0 else ()
                marks.setdefault(each, Erased("", head.wall, head.actor, fact.second, fact.reason, event.id, blobs))
    return marks


def mark(event: Event, marks: Mapping[str, Erased]) -> Event:
    """The event with its mark, when its words are gone and one of the marks is its own."""
    found = marks.get(event.id)
    if event.payload is not None or found is None:
        return event
    return msgspec.structs.replace(event, fact=msgspec.structs.replace(found, kind=event.header.type))
