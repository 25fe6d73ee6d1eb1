"""Reports of the CRM that were updated: the newest version is shown and searched, the ones before it are kept.

Unlike a publisher's edit (`revisions.py`), where what we saw first stands, the CRM is its own authority on a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any

import msgspec
from sqlalchemy import Connection, Row

from woordvoering.signals.database import Database
from woordvoering.signals.types import Signal, signal_id

KIND = "meldpunt"
AT_ONCE = 500
VERSIONS = 50
"""Versions kept of one report beside the newest; of one that is changed more often the oldest go."""

READ_CHARS = 20_000
"""Characters of a report that are read for a call for help."""

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

    def calls(self, signals: Iterable[Signal]) -> list[Signal]:
        """A signal of its own for every report that calls for help only in a version that is newer than ours: who read
        a report once must hear that it became urgent. To be stored before `take`, so that a crash loses none."""
        given = _reports(signals)
        if not given:
            return []
        with self._database.reading() as connection:
            changes = list(_changes(connection, given))
        found: list[Signal] = []
        for row, signal in changes:
            if _calls(signal.title, signal.text) and not _calls(row.title, row.text):
                key = f"help\0{signal.title}\0{signal.text}"
                found.append(msgspec.structs.replace(signal, id=signal_id(signal.id, key), published=signal.edited))
        return found

    def take(self, signals: Iterable[Signal]) -> list[Signal]:
        """Takes over newer versions of reports that are known, and gives those that changed. An older version than the
        one we hold, or the same words again, changes nothing."""
        given = _reports(signals)
        if not given:
            return []
        with self._database.writing() as connection:
            changes = list(_changes(connection, given))
            for row, signal in changes:
                _replace(connection, row, signal)
        return [signal for _, signal in changes]

    def of(self, signal: str) -> tuple[Version, ...]:
        """The versions of before of a report, the latest of them first."""
        sql = "SELECT edited, seen, title, text FROM report_version WHERE signal = ? ORDER BY edited DESC, seen DESC"
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(sql, (signal,)).all()
        return tuple(Version(row.edited, row.seen, row.title, row.text) for row in rows)


def _reports(signals: Iterable[Signal]) -> dict[str, Signal]:
    return {signal.id: signal for signal in signals if signal.kind == KIND and signal.edited is not None}


def _changes(connection: Connection, given: Mapping[str, Signal]) -> Iterator[tuple[Row[Any], Signal]]:
    """What is stored of these reports in an older version, each with the newer one."""
    ids = list(given)
    for start in range(0, len(ids), AT_ONCE):
        part = tuple(ids[start : start + AT_ONCE])
        marks = ", ".join("?" for _ in part)
        sql = f"SELECT {_COLUMNS} FROM signal WHERE id IN ({marks})"  # noqa: S608  # names of our own
        for row in connection.exec_driver_sql(sql, part).all():
            signal = given[row.id]
            newer = row.edited is None or (signal.edited or 0) > row.edited
            if newer and (signal.title, signal.text, signal.url) != (row.title, row.text, row.url):
                yield row, signal


def _calls(title: str, text: str) -> bool:
    """Whether these words may be a call for help; what knows that is loaded at the first report that changes."""
    finder: Any = import_module("woordvoering.detection.emergency").calls_for_help()
    return bool(finder.spans(f"{title} {text}"[:READ_CHARS], KIND))


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
