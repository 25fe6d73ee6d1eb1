"""The log on disk: reads and writes events, heads and signatures inside a given transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection

from woordvoering.errors import JournalBroken
from woordvoering.journal.event import GENESIS, WORKSPACE, Event, FactTypes, decode_header, place
from woordvoering.journal.rows import TABLES

_EVENTS = "SELECT e.id, e.header, p.data, e.seq FROM event e LEFT JOIN payload p ON p.event_id = e.id "

PAGE = 500
"""So many events are read at a time."""

OWN_TABLES = frozenset(table.name for table in TABLES)
"""The tables that are not a projection: no rebuild touches them."""


class DeviceHead(msgspec.Struct, frozen=True):
    """The last event of a device's chain; seq 0 before the first."""

    seq: int = 0
    event_id: str = GENESIS
    lamport: int = 0


class SignedCommit(msgspec.Struct, frozen=True):
    """One act of one person: its events in order and the one signature over the last."""

    events: tuple[Event, ...]
    signature: str


class Log:
    """The events of a desk."""

    def __init__(self, types: FactTypes) -> None:
        self._types = types

    def device_head(self, db: Connection, device: str) -> DeviceHead:
        """The head of a device's chain."""
        row = db.exec_driver_sql("SELECT seq, event_id, lamport FROM device_head WHERE device = ?", (device,)).first()
        return DeviceHead() if row is None else DeviceHead(row[0], row[1], row[2])

    def heads(self, db: Connection, case: str) -> tuple[str, ...]:
        """The events of a case that no other event of that case has seen."""
        found = db.exec_driver_sql("SELECT event_id FROM case_head WHERE case_id = ? ORDER BY event_id", (case,))
        return tuple(row[0] for row in found)

    def lamports(self, db: Connection, ids: Sequence[str]) -> dict[str, int]:
        """The lamport of each known event among `ids`."""
        marks = ",".join("?" * len(ids))
        found = db.exec_driver_sql(f"SELECT id, lamport FROM event WHERE id IN ({marks})", tuple(ids))  # noqa: S608
        return {row[0]: row[1] for row in found}

    def of_case(self, db: Connection, case: str) -> list[Event]:
        """Every event of a case, in the order of the fold."""
        sql = _EVENTS + "WHERE e.case_id = ? ORDER BY e.lamport, e.device, e.seq"
        return [self.event(row[0], row[1], row[2]) for row in db.exec_driver_sql(sql, (case,)).all()]

    def of_device(self, db: Connection, device: str, after: int = 0, limit: int | None = None) -> Iterator[Event]:
        """A device's chain from `after` on, read page by page.

        No cursor is open while the reader holds an event: a reader that stops at a broken event would leave one behind,
        and SQLite's driver hands the statement under an abandoned cursor to the next reader in the middle of a step.
        """
        sql = _EVENTS + "WHERE e.device = ? AND e.seq > ? ORDER BY e.seq LIMIT ?"
        left = limit
        while left is None or left > 0:
            size = PAGE if left is None else min(PAGE, left)
            rows = db.exec_driver_sql(sql, (device, after, size)).all()
            for event_id, header, payload, _ in rows:
                yield self.event(event_id, header, payload)
            if len(rows) < size:
                return
            after = rows[-1][3]
            left = None if left is None else left - size

    def devices(self, db: Connection) -> tuple[str, ...]:
        """Every device that wrote something here."""
        return tuple(row[0] for row in db.exec_driver_sql("SELECT DISTINCT device FROM event ORDER BY device"))

    def cases(self, db: Connection) -> tuple[str, ...]:
        """Every stream, the workspace's own among them."""
        return tuple(row[0] for row in db.exec_driver_sql("SELECT DISTINCT case_id FROM event ORDER BY case_id"))

    def by_id(self, db: Connection, event_id: str) -> Event | None:
        """One event."""
        row = db.exec_driver_sql(_EVENTS + "WHERE e.id = ?", (event_id,)).first()
        return None if row is None else self.event(row[0], row[1], row[2])

    def signature(self, db: Connection, commit: str) -> tuple[str, str] | None:
        """The id of the last event of a commit, and its signature."""
        row = db.exec_driver_sql("SELECT last_id, signature FROM signature WHERE commit_id = ?", (commit,)).first()
        return None if row is None else (row[0], row[1])

    def event(self, event_id: str, header_bytes: bytes, payload: bytes | None) -> Event:
        """The event of a stored row. Raises JournalBroken when its payload does not fit its type."""
        header = decode_header(header_bytes)
        fact = None if payload is None else self._types.decode(header, payload)
        return Event(event_id, header, header_bytes, payload, fact)

    def insert(self, db: Connection, commit: SignedCommit) -> None:
        """Writes a commit: events, payloads, signature, heads. The caller has verified it."""
        events = commit.events
        lost = next((event for event in events if event.payload is None), None)
        if lost is not None:
            raise JournalBroken("journal.payload_missing", **place(lost.header))
        db.exec_driver_sql("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [_values(event) for event in events])
        db.exec_driver_sql("INSERT INTO payload VALUES (?, ?)", [(event.id, event.payload) for event in events])
        self._move_heads(db, events)
        last = commit.events[-1]
        head = last.header
        db.exec_driver_sql("INSERT INTO signature VALUES (?, ?, ?)", (head.commit, last.id, commit.signature))
        db.exec_driver_sql(
            "INSERT INTO device_head VALUES (?, ?, ?, ?) ON CONFLICT (device) DO UPDATE SET "
            "seq = excluded.seq, event_id = excluded.event_id, lamport = excluded.lamport",
            (head.device, head.seq, last.id, head.lamport),
        )

    def _move_heads(self, db: Connection, events: Sequence[Event]) -> None:
        """What an event has seen is no head any more; of a commit only the last event can be one."""
        case = events[0].header.case
        seen = {dep for event in events for dep in (*event.header.deps, event.header.prev)}
        heads = [event.id for event in events if event.id not in seen]
        db.exec_driver_sql("DELETE FROM case_head WHERE case_id = ? AND event_id = ?", [(case, dep) for dep in seen])
        db.exec_driver_sql("INSERT INTO case_head VALUES (?, ?)", [(case, head) for head in heads])


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


def workspace_closure(events: Sequence[Event], heads: Sequence[str]) -> frozenset[str]:
    """The workspace events that somebody had seen who names these heads."""
    return closure([event for event in events if event.header.case == WORKSPACE], heads)


def closure(events: Sequence[Event], heads: Sequence[str]) -> frozenset[str]:
    """Those of the events of one stream that somebody had seen who names these heads."""
    by_id = {event.id: event for event in events}
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
