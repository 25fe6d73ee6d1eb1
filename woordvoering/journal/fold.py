"""The fold: events of one case in order become the rows of that case; pure and deterministic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

import msgspec
from sqlalchemy import Table

from woordvoering.errors import Reason
from woordvoering.journal.event import Erased, Event, Fact
from woordvoering.store.tables import Row

R = TypeVar("R", bound=Row)


class Stamp(msgspec.Struct, frozen=True, gc=False):
    """Who wrote a fact, when by their own clock, and where it stands."""

    id: str
    case: str
    actor: str
    device: str
    wall: int
    lamport: int
    seq: int


class Rows:
    """The rows of one case, in memory: what rules decide on and what the tables hold."""

    def __init__(self, case: str, given: Mapping[type[Row], Mapping[str, Row]] | None = None) -> None:
        self.case = case
        self._rows: dict[type[Row], dict[str, Row]] = {kind: dict(rows) for kind, rows in (given or {}).items()}
        self._touched: dict[tuple[type[Row], str], None] = {}

    def get(self, kind: type[R], key: str) -> R | None:
        """The row of this kind under `key`, or None."""
        return cast("R | None", self._rows.get(kind, {}).get(key))

    def one(self, kind: type[R]) -> R | None:
        """The only row of a kind that has one row a case (key '')."""
        return self.get(kind, "")

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every row of a kind, in the order of their keys."""
        rows = self._rows.get(kind, {})
        return tuple(cast("R", rows[key]) for key in sorted(rows))

    def put(self, row: Row) -> None:
        """Adds or replaces a row."""
        self._rows.setdefault(type(row), {})[row.key] = row
        self._touched[(type(row), row.key)] = None

    def drop(self, kind: type[Row], key: str) -> None:
        """Removes a row; absent is fine."""
        self._rows.get(kind, {}).pop(key, None)
        self._touched[(kind, key)] = None

    def take_touched(self) -> tuple[tuple[type[Row], str], ...]:
        """What changed since the last call, in order of first change."""
        touched = tuple(self._touched)
        self._touched.clear()
        return touched

    def kinds(self) -> tuple[type[Row], ...]:
        """The kinds that hold at least one row."""
        return tuple(kind for kind, rows in self._rows.items() if rows)


Apply = Callable[[Rows, Stamp, Fact], None]


class Room(msgspec.Struct, frozen=True):
    """What a feature room hands to the journal: its event types, its tables, and how a fact changes rows.

    `erasable` are those of its facts that two persons may empty: words about people, never what a rule decides on.
    `stays` says why one of those may not go all the same, by the rows as whoever erases had them before them. `hears`
    are the facts of other rooms that change its rows, None for all of them; what it does not hear it is not told.
    """

    name: str
    facts: tuple[type[Fact], ...]
    tables: tuple[tuple[type[Row], Table], ...]
    apply: Apply
    erasable: tuple[type[Fact], ...] = ()
    stays: Callable[[Rows, Fact], Reason | None] = lambda _rows, _fact: None
    hears: tuple[type[Fact], ...] | None = ()


class Fold:
    """All rooms together: the one way from events to rows."""

    def __init__(self, rooms: tuple[Room, ...]) -> None:
        self.rooms = rooms
        self.tables: dict[type[Row], Table] = {kind: table for room in rooms for kind, table in room.tables}
        self._apply: dict[type[Fact], tuple[Apply, ...]] = {
            kind: tuple(room.apply for room in rooms if _told(room, kind))
            for owner in rooms
            for kind in (*owner.facts, Erased)
        }

    def extend(self, rows: Rows, events: Iterable[Event]) -> Rows:
        """Applies events, in order, on top of rows. An unknown fact changes nothing."""
        for event in events:
            fact = event.fact
            if fact is None:
                continue
            stamp = stamp_of(event)
            for apply in self._apply.get(type(fact), ()):
                apply(rows, stamp, fact)
        return rows

    def fold(self, case: str, events: Iterable[Event]) -> Rows:
        """The rows of a case from nothing; the order of arrival does not matter."""
        return self.extend(Rows(case), sorted(events, key=lambda event: event.order))

    def stays(self, case: str, events: Iterable[Event], targets: Iterable[Event]) -> list[Reason]:
        """Why the words of these events must stay, by what the case had come to; each reason once."""
        rows = self.fold(case, events)
        facts = [event.fact for event in targets if event.fact is not None]
        found = (room.stays(rows, fact) for fact in facts for room in self.rooms)
        return [*{(reason.code, *reason.params.values()): reason for reason in found if reason is not None}.values()]


def _told(room: Room, kind: type[Fact]) -> bool:
    return room.hears is None or kind is Erased or kind in room.facts or kind in room.hears


def stamp_of(event: Event) -> Stamp:
    """The stamp of an event."""
    head = event.header
    return Stamp(event.id, head.case, head.actor, head.device, head.wall, head.lamport, head.seq)
