"""Takes the words of erased events out of the file: payloads, and what was kept aside; inside a given transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec
from sqlalchemy import Connection, Engine

from woordvoering.errors import BrokenInput
from woordvoering.journal.erasing import PayloadErased
from woordvoering.journal.event import Event, digest
from woordvoering.journal.log import Log
from woordvoering.journal.parcel import unpack

_LACKING = "lacking/"
"""Before the id of an event whose words are not here, though its header is: an erasure that explains it is coming."""


class Forgotten(msgspec.Struct, frozen=True):
    """What an erasure took out here: the events as they were, with their words, and the names of their blobs."""

    events: tuple[Event, ...] = ()
    blobs: tuple[str, ...] = ()

    def __or__(self, other: Forgotten) -> Forgotten:
        return Forgotten(self.events + other.events, self.blobs + other.blobs)


Forgetting = Callable[[Connection, Forgotten], None]
"""What else happens in the transaction in which words go."""


def named_in(events: Iterable[Event]) -> tuple[str, ...]:
    """The ids that the erasures among these events name."""
    return tuple(each for event in events if isinstance(event.fact, PayloadErased) for each in event.fact.events)


def forget(db: Connection, log: Log, events: Iterable[Event]) -> Forgotten:
    """Deletes the words that the erasures among these stored events take out; nothing is deleted twice."""
    erasures = [event.fact for event in events if isinstance(event.fact, PayloadErased)]
    ids = tuple(dict.fromkeys(each for fact in erasures for each in fact.events))
    if not ids:
        return Forgotten()
    gone = [event for each in ids if (event := log.by_id(db, each)) is not None and event.payload is not None]
    db.exec_driver_sql("DELETE FROM payload WHERE event_id = ?", [(each,) for each in ids])
    explained(db, ids)
    _empty_quarantine(db, frozenset(ids))
    return Forgotten(tuple(gone), tuple(dict.fromkeys(blob for fact in erasures for blob in fact.blobs)))


def _empty_quarantine(db: Connection, ids: frozenset[str]) -> None:
    """An act that was kept aside may hold the same words; its reason stays."""
    for name, data in db.exec_driver_sql("SELECT name, data FROM quarantine WHERE data IS NOT NULL").all():
        try:
            headers = unpack(data).headers
        except BrokenInput:
            headers = ()
        if any(digest(header) in ids for header in headers):
            db.exec_driver_sql("UPDATE quarantine SET data = NULL WHERE name = ?", (name,))


def lack(db: Connection, events: Iterable[Event]) -> None:
    """Notes which of these events are stored without their words."""
    rows = [(f"{_LACKING}{event.id}", event.header.case) for event in events if event.payload is None]
    if rows:
        db.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES (?, ?)", rows)


def explained(db: Connection, ids: Sequence[str]) -> None:
    """Their words came, or an erasure says why there are none."""
    db.exec_driver_sql("DELETE FROM meta WHERE key = ?", [(f"{_LACKING}{each}",) for each in ids])


def lacking(db: Connection) -> frozenset[str]:
    """The events whose words are missed here."""
    found = db.exec_driver_sql("SELECT key FROM meta WHERE key >= ? AND key < ?", (_LACKING, f"{_LACKING}~"))
    return frozenset(str(row[0]).removeprefix(_LACKING) for row in found)


def fill(db: Connection, events: Iterable[Event], missed: frozenset[str]) -> tuple[Event, ...]:
    """Stores the words of events that were missed; gives those that have them now."""
    found = tuple(event for event in events if event.id in missed and event.payload is not None)
    if found:
        db.exec_driver_sql("INSERT OR IGNORE INTO payload VALUES (?, ?)", [(e.id, e.payload) for e in found])
        explained(db, [event.id for event in found])
    return found


def scrub(engine: Engine) -> None:
    """Writes the log of SQLite back and cuts it off, so that no older page of the file stays beside it.

    A reader of another program may hold it open; then the next erasure, or the last program that closes, does it.
    """
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
