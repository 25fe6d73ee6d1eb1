"""Later versions of signals, as their source says that they were edited: beside what we saw first, never over it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from woordvoering.signals.amended import KIND as AMENDED
from woordvoering.signals.database import Database
from woordvoering.signals.types import Signal


class Revision(msgspec.Struct, frozen=True):
    """One later version. `edited` is when the source says that it was changed, `seen` when we read it (ms UTC)."""

    signal: str
    edited: int
    seen: int
    title: str
    text: str


class Revisions:
    """Keeps the later versions of signals; they go when their signal goes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, signals: Iterable[Signal]) -> int:
        """Keeps the versions that are new, of signals that are stored with other words; returns how many were."""
        edited = [signal for signal in signals if signal.edited is not None and signal.kind != AMENDED]
        if not edited:
            return 0
        found = 0
        with self._database.writing() as connection:
            for signal in edited:
                sql = "SELECT title, text FROM signal WHERE id = ?"
                first = connection.exec_driver_sql(sql, (signal.id,)).one_or_none()
                if first is None or tuple(first) == (signal.title, signal.text):
                    continue
                row = (signal.id, signal.edited, signal.fetched, signal.title, signal.text)
                sql = "INSERT OR IGNORE INTO revision (signal, edited, seen, title, text) VALUES (?, ?, ?, ?, ?)"
                found += connection.exec_driver_sql(sql, row).rowcount
        return found

    def latest(self, limit: int = 100) -> list[Revision]:
        """The versions that we saw last, the latest first."""
        sql = "SELECT signal, edited, seen, title, text FROM revision ORDER BY seen DESC, edited DESC LIMIT ?"
        with self._database.reading() as connection:
            return [Revision(*row) for row in connection.exec_driver_sql(sql, (limit,)).all()]

    def of(self, signal: str) -> list[Revision]:
        """The later versions of one signal, the oldest first."""
        sql = "SELECT signal, edited, seen, title, text FROM revision WHERE signal = ? ORDER BY edited"
        with self._database.reading() as connection:
            return [Revision(*row) for row in connection.exec_driver_sql(sql, (signal,)).all()]
