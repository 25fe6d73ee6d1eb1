"""Reports of the CRM that were updated: the newest version is shown and searched, the ones before it are kept.

Unlike a publisher's edit (`revisions.py`), where what we saw first stands, the CRM is its own authority on a report.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, Row

from woordvoering.signals.database import Database
from woordvoering.signals.types import Signal

KIND = "meldpunt"
AT_ONCE = 500
VERSIONS = 50
"""Versions kept of one report beside the newest; of one that is changed more often the oldest go."""

_COLUMNS = "n, id, title, text, author, url, fetched, edited"


class Version(msgspec.Struct, frozen=True):
    """A version of before. `edited` is when the CRM made it (0 when it did not say), `seen` when we read it, ms UTC."""

    edited: int
    seen: int
    title: str
    text: str


class Amended:
    """The versions of reports."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, signals: Iterable[Signal]) -> list[Signal]:
        """Takes over newer versions of reports that are known, and gives those that changed. An older version than the
        one we hold, or the same words again, changes nothing."""
        given = {signal.id: signal for signal in signals if signal.kind == KIND and signal.edited is not None}
        changed: list[Signal] = []
        if not given:
            return changed
        ids = list(given)
        with self._database.writing() as connection:
            for start in range(0, len(ids), AT_ONCE):
                part = tuple(ids[start : start + AT_ONCE])
                marks = ", ".join("?" for _ in part)
                sql = f"SELECT {_COLUMNS} FROM signal WHERE id IN ({marks})"  # noqa: S608  # names of our own
                for row in connection.exec_driver_sql(sql, part).all():
                    signal = given[row.id]
                    newer = row.edited is None or (signal.edited or 0) > row.edited
                    if newer and (signal.title, signal.text, signal.url) != (row.title, row.text, row.url):
                        _replace(connection, row, signal)
                        changed.append(signal)
        return changed

    def of(self, signal: str) -> tuple[Version, ...]:
        """The versions of before of a report, the latest of them first."""
        sql = "SELECT edited, seen, title, text FROM report_version WHERE signal = ? ORDER BY edited DESC, seen DESC"
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(sql, (signal,)).all()
        return tuple(Version(row.edited, row.seen, row.title, row.text) for row in rows)


def _replace(connection: Connection, row: Row[Any], signal: Signal) -> None:
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO report_version (signal, edited, seen, title, text) VALUES (?, ?, ?, ?, ?)",
        (signal.id, row.edited or 0, row.fetched, row.title, row.text),
    )
    connection.exec_driver_sql(
        "DELETE FROM report_version WHERE signal = ? AND edited NOT IN"
        " (SELECT edited FROM report_version WHERE signal = ? ORDER BY edited DESC LIMIT ?)",
        (signal.id, signal.id, VERSIONS),
    )
    gone = "INSERT INTO signal_text (signal_text, rowid, title, text, author) VALUES ('delete', ?, ?, ?, ?)"
    connection.exec_driver_sql(gone, (row.n, row.title, row.text, row.author))
    connection.exec_driver_sql(
        "UPDATE signal SET title = ?, text = ?, url = ?, edited = ?, fetched = ? WHERE n = ?",
        (signal.title, signal.text, signal.url, signal.edited, signal.fetched, row.n),
    )
    again = "INSERT INTO signal_text (rowid, title, text, author) VALUES (?, ?, ?, ?)"
    connection.exec_driver_sql(again, (row.n, signal.title, signal.text, row.author))
