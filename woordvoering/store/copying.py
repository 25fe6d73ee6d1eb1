"""A whole copy of an open database, encrypted with the same key: SQLite's online backup, one moment of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlcipher

from woordvoering.errors import BrokenStore
from woordvoering.store.engine import writing_failed
from woordvoering.store.place import FULL


def copy_database(engine: Engine, key: bytes, target: Path) -> None:
    """Copies the database behind `engine` to the new file `target`; who writes meanwhile waits for nothing.

    Raises StoreFull, or BrokenStore when the file is damaged or `target` is there already.
    """
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        code = "store.full" if error.errno in FULL else "store.unwritable"
        raise BrokenStore(code, file=target.name, detail=error.strerror or "") from error
    source = engine.raw_connection()
    try:
        copy = cast(Any, sqlcipher.connect(str(target), isolation_level=None))
        try:
            copy.execute("PRAGMA cipher_log_level = NONE")
            copy.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            cast(Any, source.driver_connection).backup(copy)
        finally:
            copy.close()
    except sqlcipher.DatabaseError as error:
        target.unlink(missing_ok=True)
        raise writing_failed(error) from error
    finally:
        source.close()
