"""The checkpoints of detection in `signals.db`: the latest, and one from before it to go back to."""

from __future__ import annotations

import zlib

import msgspec

from woordvoering.clock import DAY, HOUR
from woordvoering.errors import BrokenStore
from woordvoering.signals.database import Database

AGE = 2 * HOUR
"""The one from before is replaced once it is older than this against the latest."""

HELD = 4 * DAY
"""So long after it was read a signal may stand in a checkpoint: a story goes after three days of silence."""


class Checkpoint(msgspec.Struct, frozen=True):
    """Where the board stood: moments in ms UTC, `place` that of the last signal read (see `Cache.after`), `acts` the
    digest of the officers' acts up to `reached`, `waiting` the ids of those that waited for a post."""

    reached: int
    ticked: int
    place: int
    acts: str
    waiting: tuple[str, ...]
    state: bytes


class Checkpoints:
    """At most two: `latest` and `before`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Checkpoint, ...]:
        """What is kept, the latest first. Raises BrokenStore('detection.checkpoint_broken', cause)."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT body FROM checkpoint ORDER BY reached DESC").scalars().all()
        try:
            return tuple(msgspec.msgpack.decode(zlib.decompress(body), type=Checkpoint) for body in rows)
        except (msgspec.MsgspecError, zlib.error) as cause:
            raise BrokenStore("detection.checkpoint_broken", cause=str(cause)) from cause

    def keep(self, checkpoint: Checkpoint) -> None:
        """Keeps it as the latest; the latest of before steps back when the one behind it has grown old.

        Raises StoreFull or BrokenStore: then what was kept is still there.
        """
        body = zlib.compress(msgspec.msgpack.encode(checkpoint), 1)
        with self._database.writing() as connection:
            behind = connection.exec_driver_sql("SELECT reached FROM checkpoint WHERE slot = 'before'").scalar()
            if behind is None or behind < checkpoint.reached - AGE or behind > checkpoint.reached:
                connection.exec_driver_sql("DELETE FROM checkpoint WHERE slot = 'before'")
                connection.exec_driver_sql("UPDATE checkpoint SET slot = 'before' WHERE slot = 'latest'")
            connection.exec_driver_sql(
                "INSERT OR REPLACE INTO checkpoint (slot, reached, body) VALUES ('latest', ?, ?)",
                (checkpoint.reached, body),
            )

    def drop(self) -> None:
        """Forgets them: what cannot be gone on from is not tried again."""
        with self._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM checkpoint")
