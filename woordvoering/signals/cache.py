"""The signals of `signals.db`: stored once, found by text, by moment and by id, and purged when they expire."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import Connection

from woordvoering.signals.amended import Amended
from woordvoering.signals.budget import StoredBudget
from woordvoering.signals.checkpoints import HELD, Checkpoints
from woordvoering.signals.database import Database, open_database
from woordvoering.signals.erased import erased_among, take_out
from woordvoering.signals.letters import Letters
from woordvoering.signals.register import Register, SourceState, write_states
from woordvoering.signals.revisions import Revisions
from woordvoering.signals.types import MediaRef, Raw, Signal

IDS_AT_ONCE = 500
"""Ids in one query; SQLite refuses more than some thousands."""
SEARCH_WORDS = 20

_COLUMNS = Signal.__struct_fields__
_SELECT = f"SELECT {', '.join('signal.' + column for column in _COLUMNS)} FROM signal"  # noqa: S608  # names of our own
_INSERT = (
    f"INSERT INTO signal (n, {', '.join(_COLUMNS)}, moment)"  # noqa: S608  # names of our own
    f" VALUES (?, {', '.join('?' for _ in _COLUMNS)}, ?)"
)
_MEDIA_PLACE = _COLUMNS.index("media")
_MEDIA = msgspec.json.Decoder(tuple[MediaRef, ...])


class Cache:
    """Every signal that came in. A signal is never changed: what a publisher edits keeps the text that we saw first.

    The moment of a signal is when it was published, or when we fetched it if it does not say or claims the future.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.register = Register(database)
        self.checkpoints = Checkpoints(database)
        self.budget = StoredBudget(database)
        self.letters = Letters(database)
        self.revisions = Revisions(database)
        self.amended = Amended(database)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._database.close()

    def insert_new(
        self, signals: Iterable[Signal], raws: Iterable[Raw] = (), states: Sequence[SourceState] = ()
    ) -> list[Signal]:
        """Stores what is not there yet and returns just that, in the given order; all in one transaction.

        Of `raws` those are kept, compressed and inert, that a new signal was read from. `states` are those of the
        sources after the visits that gave the signals: stored with them, so that nothing is skipped after a crash.
        """
        given: dict[str, Signal] = {}
        for signal in signals:
            given.setdefault(signal.id, signal)
        if not given and not states:
            return []
        with self._database.writing() as connection:
            known = _known(connection, list(given)) | erased_among(connection, given)
            fresh = [signal for signal in given.values() if signal.id not in known]
            if fresh:
                _write(connection, fresh)
                _keep_raws(connection, fresh, raws)
            if states:
                write_states(connection, states)
        return fresh

    def known_of(self, source: str, limit: int) -> list[str]:
        """The ids of the signals of a source, the newest by moment first."""
        sql = "SELECT id FROM signal WHERE source = ? ORDER BY moment DESC LIMIT ?"
        with self._database.reading() as connection:
            return [str(row[0]) for row in connection.exec_driver_sql(sql, (source, limit)).all()]

    def search(self, text: str, limit: int = 100) -> list[Signal]:
        """Signals that hold every word of `text`, the best match first; the last word may be unfinished."""
        query = _query(text)
        if not query:
            return []
        found = "JOIN signal_text ON signal_text.rowid = signal.n WHERE signal_text MATCH ? ORDER BY rank LIMIT ?"
        return self._signals(f"{_SELECT} {found}", (query, limit))

    def window(self, since: int, until: int) -> list[Signal]:
        """Signals with a moment in [since, until), milliseconds UTC, the oldest first."""
        return self._signals(f"{_SELECT} WHERE moment >= ? AND moment < ? ORDER BY moment, n", (since, until))

    def page(self, offset: int, limit: int) -> list[Signal]:
        """A page of all signals, the newest first."""
        return self._signals(f"{_SELECT} ORDER BY moment DESC, n DESC LIMIT ? OFFSET ?", (limit, offset))

    def after(self, place: int, limit: int) -> list[tuple[int, Signal]]:
        """Signals that were stored after `place`, in order of arrival, each with its own place."""
        columns = ", ".join(_COLUMNS)
        sql = f"SELECT {columns}, n AS place FROM signal WHERE n > ? ORDER BY n LIMIT ?"  # noqa: S608
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(sql, (place, limit)).all()
        return [(int(row[-1]), _signal(row[:-1])) for row in rows]

    def last_place(self) -> int:
        """The place of the signal that was stored last, 0 when there is none."""
        with self._database.reading() as connection:
            return int(connection.exec_driver_sql("SELECT ifnull(max(n), 0) FROM signal").scalar_one())

    def by_ids(self, ids: Sequence[str]) -> list[Signal]:
        """The signals with these ids, in the order of `ids`; unknown ids are left out."""
        found: dict[str, Signal] = {}
        for start in range(0, len(ids), IDS_AT_ONCE):
            part = tuple(ids[start : start + IDS_AT_ONCE])
            marks = ", ".join("?" for _ in part)
            found |= {signal.id: signal for signal in self._signals(f"{_SELECT} WHERE id IN ({marks})", part)}
        return [found[one] for one in dict.fromkeys(ids) if one in found]

    def confidential(self) -> list[str]:
        """The ids of the signals of confidential reporters, the oldest first."""
        sql = "SELECT id FROM signal WHERE visibility = 'confidential' ORDER BY moment, id"
        with self._database.reading() as connection:
            return [str(row[0]) for row in connection.exec_driver_sql(sql).all()]

    def count(self) -> int:
        """How many signals are stored."""
        with self._database.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM signal").scalar_one())

    def raw(self, sha: str) -> bytes | None:
        """The bytes that a signal was read from, by its `raw_sha`; None when they were not kept."""
        with self._database.reading() as connection:
            body = connection.exec_driver_sql("SELECT body FROM raw WHERE sha = ?", (sha,)).scalar()
        return None if body is None else zlib.decompress(body)

    def purge(self, before: int, keep: Iterable[str] = ()) -> int:
        """Forgets signals fetched before `before` (milliseconds UTC), their text index and raw bytes, and every
        checkpoint that may hold one.

        `keep` holds ids that a case refers to. Returns how many were forgotten.
        """
        kept = set(keep)
        with self._database.writing() as connection:
            old = connection.exec_driver_sql("SELECT n, id FROM signal WHERE fetched < ?", (before,)).all()
            gone = [(row.n,) for row in old if row.id not in kept]
            if gone:
                connection.exec_driver_sql("DELETE FROM signal WHERE n = ?", gone)
                connection.exec_driver_sql("DELETE FROM raw WHERE sha NOT IN (SELECT raw_sha FROM signal)")
                connection.exec_driver_sql("DELETE FROM checkpoint WHERE reached < ?", (before + HELD,))
        return len(gone)

    def take_out(self, ids: Iterable[str], raws: Iterable[str] = (), requests: Iterable[str] = ()) -> int:
        """Forgets these signals for good, and those read from bytes with these SHA-256, and the letters of these
        requests: two persons erased what a case had of them. They do not come in again. Returns how many went."""
        return take_out(self._database, ids, raws, requests)

    def taken_out(self) -> int:
        """How many signals were erased here; who read signals before reads them anew when it has grown."""
        with self._database.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM erased").scalar_one())

    def older_than(self, before: int, keep: Iterable[str] = ()) -> int:
        """How many signals `purge` would forget."""
        kept = set(keep)
        with self._database.reading() as connection:
            old = connection.exec_driver_sql("SELECT id FROM signal WHERE fetched < ?", (before,)).all()
        return sum(row.id not in kept for row in old)

    def _signals(self, sql: str, values: tuple[Any, ...]) -> list[Signal]:
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(sql, values).all()
        return [_signal(row) for row in rows]


def open_cache(path: Path, key: bytes) -> Cache:
    """Opens or creates `signals.db`. Raises WrongKey or BrokenStore as `open_database` does."""
    return Cache(open_database(path, key))


def _write(connection: Connection, fresh: Sequence[Signal]) -> None:
    """Stores signals and the index of their words: each in one statement for all."""
    place = int(connection.exec_driver_sql("SELECT ifnull(max(n), 0) FROM signal").scalar_one())
    connection.exec_driver_sql(_INSERT, [_values(n, signal) for n, signal in enumerate(fresh, place + 1)])
    words = [(n, signal.title, signal.text, signal.author) for n, signal in enumerate(fresh, place + 1)]
    connection.exec_driver_sql("INSERT INTO signal_text (rowid, title, text, author) VALUES (?, ?, ?, ?)", words)


def _values(place: int, signal: Signal) -> tuple[Any, ...]:
    moment = signal.fetched if signal.published is None else min(signal.published, signal.fetched or signal.published)
    values = msgspec.structs.astuple(signal)
    media = msgspec.json.encode(signal.media).decode() if signal.media else "[]"
    return (place, *values[:_MEDIA_PLACE], media, *values[_MEDIA_PLACE + 1 :], moment)


def _signal(row: Sequence[Any]) -> Signal:
    values = dict(zip(_COLUMNS, row, strict=True))
    values["media"] = _MEDIA.decode(values["media"])
    return Signal(**values)


def _known(connection: Connection, ids: list[str]) -> set[str]:
    known: set[str] = set()
    for start in range(0, len(ids), IDS_AT_ONCE):
        part = tuple(ids[start : start + IDS_AT_ONCE])
        marks = ", ".join("?" for _ in part)
        known |= {row.id for row in connection.exec_driver_sql(f"SELECT id FROM signal WHERE id IN ({marks})", part)}  # noqa: S608
    return known


def _keep_raws(connection: Connection, fresh: list[Signal], raws: Iterable[Raw]) -> None:
    wanted = {signal.raw_sha for signal in fresh}
    rows = [(raw.sha, pack(raw).body) for raw in raws if raw.sha in wanted]
    if rows:
        connection.exec_driver_sql("INSERT OR IGNORE INTO raw (sha, body) VALUES (?, ?)", rows)


def pack(raw: Raw) -> Raw:
    """The raw bytes as they are stored: whoever read them does it, beside the one thread that writes."""
    return raw if raw.packed else Raw(raw.sha, zlib.compress(raw.body, 1), packed=True)


def _query(text: str) -> str:
    """The words as FTS5 strings, so that nothing a person types is an operator."""
    words = [word for word in text.replace("\0", "").replace('"', " ").split() if any(map(str.isalnum, word))]
    return " ".join(f'"{word}"' for word in words[:SEARCH_WORDS]) + "*" if words else ""
