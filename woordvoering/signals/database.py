"""`signals.db`: its schema, its version, and one connection that its readers and writers take in turn."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from woordvoering.errors import BrokenStore
from woordvoering.store.engine import immediate, open_engine, writing_failed
from woordvoering.store.plain import ask

VERSION_1 = (
    """CREATE TABLE source (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, visibility TEXT NOT NULL,
        language TEXT NOT NULL, internal INTEGER NOT NULL, interval_s INTEGER NOT NULL, enabled INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE source_state (
        source TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, next_try INTEGER NOT NULL,
        last_success INTEGER, last_error TEXT NOT NULL, error_params TEXT NOT NULL, failures INTEGER NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE signal (
        n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, kind TEXT NOT NULL, url TEXT NOT NULL,
        title TEXT NOT NULL, text TEXT NOT NULL, author TEXT NOT NULL, published INTEGER, fetched INTEGER NOT NULL,
        language TEXT NOT NULL, reach INTEGER, visibility TEXT NOT NULL, media TEXT NOT NULL, raw_sha TEXT NOT NULL,
        moment INTEGER NOT NULL
    )""",
    "CREATE INDEX signal_moment ON signal (moment, n)",
    "CREATE INDEX signal_source ON signal (source, moment)",
    "CREATE INDEX signal_fetched ON signal (fetched)",
    "CREATE INDEX signal_raw ON signal (raw_sha)",
    "CREATE TABLE raw (sha TEXT PRIMARY KEY, body BLOB NOT NULL)",
    """CREATE VIRTUAL TABLE signal_text USING fts5 (
        title, text, author, content='signal', content_rowid='n', tokenize='unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER signal_added AFTER INSERT ON signal BEGIN
        INSERT INTO signal_text (rowid, title, text, author) VALUES (new.n, new.title, new.text, new.author);
    END""",
    """CREATE TRIGGER signal_removed AFTER DELETE ON signal BEGIN
        INSERT INTO signal_text (signal_text, rowid, title, text, author)
        VALUES ('delete', old.n, old.title, old.text, old.author);
    END""",
)
VERSION_2 = ("CREATE TABLE checkpoint (slot TEXT PRIMARY KEY, reached INTEGER NOT NULL, body BLOB NOT NULL)",)
VERSION_3 = (
    "ALTER TABLE source ADD COLUMN options TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE source_state ADD COLUMN memory TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE source_state ADD COLUMN failing_since INTEGER",
    "ALTER TABLE source_state ADD COLUMN told INTEGER",
    "ALTER TABLE source_state ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE source_state ADD COLUMN moved TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE source_state ADD COLUMN tried INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE source_state ADD COLUMN rest_until INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE source_use (
        source TEXT NOT NULL, day TEXT NOT NULL, used INTEGER NOT NULL, PRIMARY KEY (source, day)
    ) WITHOUT ROWID""",
    "ALTER TABLE signal ADD COLUMN edited INTEGER",
    """CREATE TABLE revision (
        signal TEXT NOT NULL, edited INTEGER NOT NULL, seen INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (signal, edited)
    ) WITHOUT ROWID""",
    """CREATE TRIGGER revision_removed AFTER DELETE ON signal BEGIN
        DELETE FROM revision WHERE signal = old.id;
    END""",
)
VERSION_4 = (
    """CREATE TABLE letter (
        request TEXT PRIMARY KEY, signal TEXT NOT NULL, kind TEXT NOT NULL, came INTEGER NOT NULL, body BLOB NOT NULL,
        settled TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID""",
    "CREATE INDEX letter_settled ON letter (settled, came)",
    """CREATE TRIGGER letter_removed AFTER DELETE ON signal BEGIN
        DELETE FROM letter WHERE signal = old.id AND (settled <> '' OR kind <> 'request');
    END""",
)
VERSION_5 = (
    "DROP TRIGGER signal_added",
    "DROP INDEX signal_source",
    "CREATE INDEX signal_source ON signal (source, moment, id)",
)
"""Words are indexed for many signals at once: a trigger makes FTS5 write out its table after every row (measured: five
times as long). The index of sources answers by itself which of their signals are known."""
VERSION_6 = (
    """CREATE TABLE report_version (
        signal TEXT NOT NULL, edited INTEGER NOT NULL, seen INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (signal, edited)
    ) WITHOUT ROWID""",
    """CREATE TRIGGER report_version_removed AFTER DELETE ON signal BEGIN
        DELETE FROM report_version WHERE signal = old.id;
    END""",
)
VERSION_7 = ("CREATE TABLE contact (one INTEGER PRIMARY KEY CHECK (one = 1), address TEXT NOT NULL)",)
VERSION_8 = (
    "CREATE TABLE erased (id TEXT PRIMARY KEY) WITHOUT ROWID",
    "INSERT INTO signal_text (signal_text, rank) VALUES ('secure-delete', 1)",
)
"""Ids of signals that two persons erased; and words that leave the index leave it whole."""
VERSION_9 = ("CREATE INDEX signal_confidential ON signal (moment, id) WHERE visibility = 'confidential'",)
"""The reporters who are counted and never named are few among all signals."""
STEPS = (VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5, VERSION_6, VERSION_7, VERSION_8, VERSION_9)
"""What brings a file from each version to the next; the file's own version is its `user_version`."""


class Database:
    """One open `signals.db`. Threads may share it; they wait for each other."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.RLock()

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A read transaction. Raises BrokenStore when the file is damaged."""
        with self._lock:
            try:
                with self._engine.connect() as connection, connection.begin():
                    yield connection
            except DatabaseError as error:
                raise writing_failed(error) from error

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """A write transaction: all or nothing. Raises StoreFull or BrokenStore."""
        with self._lock, immediate(self._engine) as connection:
            yield connection

    def scrub(self) -> None:
        """Cuts off SQLite's log, so that no older page stays beside the file."""
        with self._lock:
            connection = self._engine.raw_connection()
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()

    @contextmanager
    def erasing(self) -> Generator[Connection]:
        """A write transaction that leaves zeros where rows stood. Raises StoreFull or BrokenStore."""
        with self._lock:
            self._secure(on=True)
            try:
                with immediate(self._engine) as connection:
                    yield connection
            finally:
                self._secure(on=False)

    def _secure(self, *, on: bool) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA secure_delete = {'ON' if on else 'OFF'}").all()

    def close(self) -> None:
        """Closes the file; its key leaves the driver's memory."""
        with self._lock:
            self._engine.dispose()


def open_database(path: Path, key: bytes) -> Database:
    """Opens or creates the cache at `path` and brings it to the current version.

    Raises WrongKey, BrokenStore for a damaged file, and BrokenStore('signals.newer') for a file that a later version
    of the program wrote. As it is a cache, the caller may offer to set it aside and start a new one.
    """
    database = Database(open_engine(path, key, durable=False))
    try:
        _upgrade(database)
    except BrokenStore:
        database.close()
        raise
    return database


def _upgrade(database: Database) -> None:
    with database.reading() as connection:
        version = int(ask(connection, "PRAGMA user_version")[0][0])
    if version == len(STEPS):
        return
    if version > len(STEPS):
        raise BrokenStore("signals.newer", found=version, known=len(STEPS))
    with database.writing() as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        for step in STEPS[version:]:
            for statement in step:
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA user_version = {len(STEPS)}")
