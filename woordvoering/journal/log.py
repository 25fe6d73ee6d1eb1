"""The log on disk: reads and writes events, heads and signatures inside a given transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from woordvoering.errors import JournalBroken
from woordvoering.journal.erasing import mark, with_marks
from woordvoering.journal.event import GENESIS, Erased, Event, FactTypes, decode_header, place
from woordvoering.journal.rows import TABLES
from woordvoering.store.plain import ask, ask_one, order

_EVENTS = "SELECT e.id, e.header, p.data, e.seq FROM event e LEFT JOIN payload p ON p.event_id = e.id "

PAGE = 500
"""So many events are read at a time."""

OWN_TABLES = frozenset(table.name for table in TABLES)
"""The tables that are not a projection: no rebuild touches them."""


class DeviceHead(msgspec.Struct, frozen=True, gc=False):
    """The last event of a device's chain; seq 0 before the first."""

    seq: int = 0
    event_id: str = GENESIS
    lamport: int = 0


class SignedCommit(msgspec.Struct, frozen=True, gc=False):
    """One act of one person: its events in order and the one signature over the last."""

    events: tuple[Event, ...]
    signature: str


class Frozen(msgspec.Struct, frozen=True):
    """A device that wrote two different events for one place in its chain, and the first such place."""

    device: str
    seq: int


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a stored event stands: what whoever follows it is checked against."""

    device: str
    seq: int
    lamport: int


class Stored(msgspec.Struct, frozen=True, gc=False):
    """A stored event as its rows have it, unread; with the signature of the act when it is the last of one."""

    id: str
    seq: int
    header: bytes
    payload: bytes | None
    commit: str
    signature: str | None


class Log:
    """The events of a desk."""

    def __init__(self, types: FactTypes) -> None:
        self.types = types

    def device_head(self, db: Connection, device: str) -> DeviceHead:
        """The head of a device's chain; of a forked one the furthest."""
        return next(iter(self.tips(db, device).get(device, ())), DeviceHead())

    def tips(self, db: Connection, device: str = "") -> dict[str, tuple[DeviceHead, ...]]:
        """The ends of the chains of every device, or of one; the furthest first. More than one: it forked."""
        sql = (
            "SELECT device, seq, event_id, lamport FROM device_head WHERE device = ? OR ? = '' "
            "ORDER BY device, seq DESC, event_id"
        )
        found: dict[str, tuple[DeviceHead, ...]] = {}
        for row in ask(db, sql, (device, device)):
            found[row[0]] = (*found.get(row[0], ()), DeviceHead(row[1], row[2], row[3]))
        return found

    def frozen(self, db: Connection) -> tuple[Frozen, ...]:
        """The devices that forked, and where."""
        found = ask(db, "SELECT device, seq FROM frozen_device ORDER BY device")
        return tuple(Frozen(row[0], row[1]) for row in found)

    def forks(self, db: Connection, device: str) -> Frozen | None:
        """Where a device forked first, as its events themselves say."""
        sql = "SELECT seq FROM event WHERE device = ? GROUP BY seq HAVING count(*) > 1 ORDER BY seq LIMIT 1"
        row = ask_one(db, sql, (device,))
        return None if row is None else Frozen(device, row[0])

    def places(self, db: Connection, ids: Iterable[str]) -> dict[str, Place]:
        """Where the known events among `ids` stand."""
        found: dict[str, Place] = {}
        for some in batched(dict.fromkeys(ids), PAGE):
            marks = ",".join("?" * len(some))
            sql = f"SELECT id, device, seq, lamport FROM event WHERE id IN ({marks})"  # noqa: S608
            found |= {row[0]: Place(row[1], row[2], row[3]) for row in ask(db, sql, some)}
        return found

    def inside_act(self, db: Connection, device: str, seq: int) -> bool:
        """Whether an act of the device goes on after this place."""
        rows = ask(db, "SELECT header FROM event WHERE device = ? AND seq = ?", (device, seq))
        return any(header.n < header.of for header in (decode_header(row[0]) for row in rows))

    def heads(self, db: Connection, case: str) -> tuple[str, ...]:
        """The events of a case that no other event of that case has seen."""
        found = ask(db, "SELECT event_id FROM case_head WHERE case_id = ? ORDER BY event_id", (case,))
        return tuple(row[0] for row in found)

    def lamports(self, db: Connection, ids: Sequence[str]) -> dict[str, int]:
        """The lamport of each known event among `ids`."""
        return {event_id: found.lamport for event_id, found in self.places(db, ids).items()}

    def of_case(self, db: Connection, case: str) -> list[Event]:
        """Every event of a case, in the order of the fold."""
        sql = _EVENTS + "WHERE e.case_id = ? ORDER BY e.lamport, e.device, e.seq, e.id"
        return with_marks([self.event(row[0], row[1], row[2]) for row in ask(db, sql, (case,))])

    def of_device(self, db: Connection, device: str, after: int = 0, limit: int | None = None) -> Iterator[Event]:
        """A device's chain from `after` on, read page by page.

        No cursor is open while the reader holds an event: a reader that stops at a broken event would leave one behind,
        and SQLite's driver hands the statement under an abandoned cursor to the next reader in the middle of a step.
        """
        sql = _EVENTS + "WHERE e.device = ? AND (e.seq, e.id) > (?, ?) ORDER BY e.seq, e.id LIMIT ?"
        left, last = limit, "~"
        while left is None or left > 0:
            size = PAGE if left is None else min(PAGE, left)
            rows = ask(db, sql, (device, after, last, size))
            yield from self._marked(db, [self.event(event_id, header, data) for event_id, header, data, _ in rows])
            if len(rows) < size:
                return
            last, after = rows[-1][0], rows[-1][3]
            left = None if left is None else left - size

    def devices(self, db: Connection) -> tuple[str, ...]:
        """Every device that wrote something here."""
        return tuple(row[0] for row in ask(db, "SELECT DISTINCT device FROM event ORDER BY device"))

    def acts_after(self, db: Connection, device: str, seq: int) -> int:
        """How many acts of a device end after a place in its chain."""
        sql = "SELECT count(DISTINCT commit_id) FROM event WHERE device = ? AND seq > ?"
        return int(ask(db, sql, (device, seq))[0][0])

    def count(self, db: Connection) -> int:
        """How many events are here."""
        return int(ask(db, "SELECT count(*) FROM event")[0][0])

    def cases(self, db: Connection) -> tuple[str, ...]:
        """Every stream, the workspace's own among them."""
        return tuple(row[0] for row in ask(db, "SELECT DISTINCT case_id FROM event ORDER BY case_id"))

    def by_id(self, db: Connection, event_id: str) -> Event | None:
        """One event."""
        row = ask_one(db, _EVENTS + "WHERE e.id = ?", (event_id,))
        return None if row is None else next(self._marked(db, [self.event(row[0], row[1], row[2])]))

    def _marked(self, db: Connection, events: Sequence[Event]) -> Iterator[Event]:
        """Events of any case, with the mark of those whose words were erased, as the rows have it."""
        bare = [event.id for event in events if event.payload is None]
        if not bare:
            yield from events
            return
        sql = 'SELECT kind, at, "by", second, reason, erasure FROM erasure WHERE key = ?'
        found = {each: ask_one(db, sql, (each,)) for each in bare}
        marks = {each: Erased(*row) for each, row in found.items() if row is not None}
        yield from (mark(event, marks) for event in events)

    def rows_of_device(self, db: Connection, device: str, after: int) -> Iterator[Stored]:
        """A device's chain from `after` on as `of_device` reads it, and unread: for a device with one branch."""
        sql = (
            "SELECT e.id, e.seq, e.header, p.data, e.commit_id, s.signature FROM event e "
            "LEFT JOIN payload p ON p.event_id = e.id LEFT JOIN signature s ON s.last_id = e.id "
            "WHERE e.device = ? AND e.seq > ? ORDER BY e.seq LIMIT ?"
        )
        size = PAGE
        while size == PAGE:
            rows = ask(db, sql, (device, after, PAGE))
            yield from (Stored(*row) for row in rows)
            size, after = len(rows), rows[-1][1] if rows else after

    def signatures(self, db: Connection, last: Iterable[str]) -> dict[str, str]:
        """The signatures of the acts that end with these events; an event inside an act has none."""
        found: dict[str, str] = {}
        for some in batched(last, PAGE):
            marks = ",".join("?" * len(some))
            sql = f"SELECT last_id, signature FROM signature WHERE last_id IN ({marks})"  # noqa: S608
            found |= {row[0]: str(row[1]) for row in ask(db, sql, some)}
        return found

    def bearer(self, db: Connection, signature: str, but: str) -> Event | None:
        """The last event of another act than `but` that bears this very signature."""
        sql = "SELECT last_id FROM signature WHERE signature = ? AND last_id <> ? LIMIT 1"
        row = ask_one(db, sql, (signature, but))
        return None if row is None else self.by_id(db, row[0])

    def event(self, event_id: str, header_bytes: bytes, payload: bytes | None) -> Event:
        """The event of a stored row. Raises JournalBroken when its payload does not fit its type."""
        header = decode_header(header_bytes)
        fact = None if payload is None else self.types.decode(header, payload)
        return Event(event_id, header, header_bytes, payload, fact)

    def insert(self, db: Connection, commits: Sequence[SignedCommit]) -> tuple[Event, ...]:
        """Writes acts in an order in which each follows what it names: events, payloads, signatures, heads.

        The caller has verified them. Returns the events that were not here yet: acts of a forked device may share some.
        """
        events = {event.id: event for commit in commits for event in commit.events}
        bare = (event for event in events.values() if event.payload is None)
        lost = next((event for event in bare if event.header.type not in self.types.erasable), None)
        if lost is not None:
            raise JournalBroken("journal.payload_missing", **place(lost.header))
        known = self.places(db, (event.id for event in events.values() if event.header.n < event.header.of))
        new = tuple(event for event in events.values() if event.id not in known)
        order(db, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sorted(map(_values, new)))
        if payloads := _payloads(new):
            order(db, "INSERT INTO payload VALUES (?, ?)", sorted(payloads))
        signed = [(commit.events[-1].id, commit.signature) for commit in commits]
        order(db, "INSERT INTO signature VALUES (?, ?)", sorted(signed))
        self._move_heads(db, new)
        self._move_tips(db, new)
        return new

    def _move_heads(self, db: Connection, events: Sequence[Event]) -> None:
        """What an event of the same case has seen is no head of that case any more."""
        seen = {(e.header.case, dep) for e in events for dep in (*e.header.deps, e.header.prev)}
        new = {(e.header.case, e.id) for e in events}
        heads = [each for each in new if each not in seen]
        order(db, "DELETE FROM case_head WHERE case_id = ? AND event_id = ?", list(seen - new))
        order(db, "INSERT INTO case_head VALUES (?, ?)", heads)

    def _move_tips(self, db: Connection, events: Sequence[Event]) -> None:
        """What the device went on from is no end of its chain any more."""
        gone = {(event.header.device, event.header.prev) for event in events}
        tips = [e for e in events if (e.header.device, e.id) not in gone]
        before = gone - {(event.header.device, event.id) for event in events}
        order(db, "DELETE FROM device_head WHERE device = ? AND event_id = ?", list(before))
        order(
            db,
            "INSERT INTO device_head VALUES (?, ?, ?, ?)",
            [(e.header.device, e.id, e.header.seq, e.header.lamport) for e in tips],
        )

    def freeze(self, db: Connection, events: Iterable[Event]) -> tuple[Frozen, ...]:
        """Notes which devices forked by these new events, and tells those that were not known to, or not so early."""
        tips, known = self.tips(db), {each.device: each.seq for each in self.frozen(db)}
        found: list[Frozen] = []
        for device in dict.fromkeys(event.header.device for event in events):
            fork = self.forks(db, device) if len(tips.get(device, ())) > 1 else None
            if fork is not None and fork.seq != known.get(device):
                found.append(fork)
                order(db, "INSERT OR REPLACE INTO frozen_device VALUES (?, ?)", [(fork.device, fork.seq)])
        return tuple(found)


def _payloads(events: Iterable[Event]) -> list[tuple[object, ...]]:
    return [(event.id, event.payload) for event in events if event.payload is not None]


def _values(event: Event) -> tuple[object, ...]:
    head = event.header
    return (
        event.id,
        head.device,
        head.seq,
        head.case,
        head.lamport,
        head.type,
        head.critical,
        head.commit,
        event.header_bytes,
    )


def closure(events: Sequence[Event], heads: Sequence[str]) -> frozenset[str]:
    """Those of the events of one stream that somebody had seen who names these heads."""
    return closure_in({event.id: event for event in events}, heads)


def closure_in(by_id: Mapping[str, Event], heads: Sequence[str]) -> frozenset[str]:
    """The same, of events by their ids."""
    seen: set[str] = set()
    waiting = [head for head in heads if head in by_id]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        event = by_id[current]
        waiting += [dep for dep in (*event.header.deps, event.header.prev) if dep in by_id]
    return frozenset(seen)


T = TypeVar("T")


def batched(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in runs of at most `size`."""
    source = iter(items)
    while run := tuple(islice(source, size)):
        yield run
