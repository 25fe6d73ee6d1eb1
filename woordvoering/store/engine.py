"""Opens the encrypted SQLite files: one SQLite build (SQLCipher) per process, never a file on a share."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from woordvoering.errors import BrokenStore, StoreFull, WrongKey
from woordvoering.store.place import FULL, refuse_share

KEY_BYTES = 32
"""A raw SQLCipher key: 256 bits, random, never derived from a password inside SQLCipher."""


CACHE_KIB = 16 * 1024
"""KiB of pages that are kept deciphered: a page that has to be read again is deciphered and checked again."""

JOIN_CACHE_KIB = 128 * 1024
"""KiB of the same while very much comes in at once: ids come in no order, and each belongs on a page of its own."""


def keep_pages(engine: Engine, kib: int) -> None:
    """How many pages the open file keeps deciphered from now on; what is over it is let go."""
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA cache_size = -{kib}")


def open_engine(path: Path, key: bytes, *, durable: bool) -> Engine:
    """Opens or creates the encrypted database at `path`.

    `key` is 32 random bytes. `durable` chooses `synchronous=FULL` (with `fullfsync` on macOS) for the
    journal; a cache that refills takes NORMAL. WAL + NORMAL loses commits in a power cut, FULL lost none
    of 115,334 (SECURITY.md, measured).

    Raises BrokenStore for a share or an unreadable file and WrongKey when the key does not open it.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")
    refuse_share(path)
    _make_private(path)
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: _connect(path, key, durable=durable),
        poolclass=StaticPool,
    )
    _own_transactions(engine)
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT count(*) FROM sqlite_master"))
    except (DatabaseError, sqlcipher.DatabaseError) as error:
        engine.dispose()
        raise _opening_failed(path, error) from error
    _speak_plainly(engine)
    return engine


def _make_private(path: Path) -> None:
    """An empty file with mode 0600 under any umask: SQLite gives its companions the mode of the database."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        if error.errno in FULL:
            raise StoreFull("store.full") from error
        raise BrokenStore("store.unreadable", file=path.name) from error


def _speak_plainly(engine: Engine) -> None:
    """Every error of the driver leaves as one of ours, wherever it comes up."""

    @event.listens_for(engine, "handle_error")
    def _typed(context: ExceptionContext) -> BrokenStore | None:
        error = context.sqlalchemy_exception
        return writing_failed(error) if isinstance(error, DatabaseError) else None


def _connect(path: Path, key: bytes, *, durable: bool) -> Any:  # the driver has no types
    connection = cast(Any, sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None, timeout=10.0))
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
    cursor.execute("PRAGMA fullfsync = ON" if durable else "PRAGMA fullfsync = OFF")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON" if durable else "PRAGMA secure_delete = OFF")
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    cursor.close()
    return connection


def _own_transactions(engine: Engine) -> None:
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        try:
            _driver(connection).execute("BEGIN IMMEDIATE" if writes else "BEGIN")
        except sqlcipher.DatabaseError as error:
            raise writing_failed(error) from error


def driver_of(db: Connection) -> Any:  # the driver has no types
    """The driver's own connection under `db`, in a transaction as every question of `db` is."""
    if not db.in_transaction():
        db.begin()
    return _driver(db)


def _driver(db: Connection) -> Any:
    return cast(Any, db.connection.driver_connection)


@contextmanager
def immediate(engine: Engine) -> Generator[Connection]:
    """One write transaction that takes the lock at once, so that append, head and projection stand together.

    Commits at the end, rolls back on any error. Raises StoreFull when the disk refuses, BrokenStore when
    the file is damaged or locked by someone else.
    """
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection
    except (DatabaseError, sqlcipher.DatabaseError) as error:
        raise writing_failed(error) from error


def writing_failed(error: Exception) -> BrokenStore:
    """The typed error of a failed write; the message of SQLite tells which."""
    said = str(error).lower()
    if "disk is full" in said or "disk i/o" in said:
        return StoreFull("store.full")
    if "locked" in said or "busy" in said:
        return BrokenStore("store.locked")
    return BrokenStore("store.damaged", detail=type(error).__name__)


def _opening_failed(path: Path, error: Exception) -> BrokenStore:
    said = str(error).lower()
    if "not a database" in said or "hmac" in said or "file is encrypted" in said:
        return WrongKey("store.wrong_key", file=path.name)
    if "disk is full" in said or "disk i/o" in said:
        return StoreFull("store.full")
    return BrokenStore("store.unreadable", file=path.name)
