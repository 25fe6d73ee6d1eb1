"""The words that an officer keeps beside the dictionaries: on this device only, encrypted in `desk.db`; no act.

They may be names of people, so they are neither signed nor synced: what is kept here can be forgotten at once.
"""

from __future__ import annotations

from sqlalchemy import Column, Engine, Integer, Table, Text

from woordvoering.clock import Clock
from woordvoering.store.engine import immediate
from woordvoering.store.tables import METADATA

OWN_WORD = Table(
    "own_word",
    METADATA,
    Column("word", Text, primary_key=True),
    Column("kept_at", Integer, nullable=False),
    sqlite_with_rowid=False,
)
LONGEST = 64
"""Letters of a word that is kept."""


class OwnWords:
    """The own words of this device."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine, self._clock = engine, clock

    def all(self) -> tuple[str, ...]:
        """Every word, in the order of the alphabet."""
        with self._engine.connect() as db:
            return tuple(row[0] for row in db.exec_driver_sql("SELECT word FROM own_word ORDER BY word"))

    def keep(self, word: str) -> tuple[str, ...]:
        """Keeps a word, cut at LONGEST letters; returns all of them. Raises StoreFull."""
        with immediate(self._engine) as db:
            db.exec_driver_sql(
                "INSERT INTO own_word (word, kept_at) VALUES (?, ?) ON CONFLICT (word) DO NOTHING",
                (word[:LONGEST], self._clock.now()),
            )
        return self.all()

    def drop(self, word: str) -> tuple[str, ...]:
        """Forgets a word; returns the others. Raises StoreFull."""
        with immediate(self._engine) as db:
            db.exec_driver_sql("DELETE FROM own_word WHERE word = ?", (word,))
        return self.all()
