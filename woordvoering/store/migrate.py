"""Brings `desk.db` to this version's tables with Alembic; a file that is up to date costs one query."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Engine, inspect
from sqlalchemy.exc import DatabaseError

from woordvoering.errors import BrokenStore
from woordvoering.store.engine import immediate, writing_failed

HEAD = "0010"
"""The newest migration; a test holds it equal to Alembic's own head."""

COLOURS = ("pygments",)

SCRIPTS = Path(__file__).resolve().parent / "migrations"


def migrate(engine: Engine) -> None:
    """Applies what is missing, in one transaction. Raises BrokenStore for a file of a newer version."""
    present = version(engine)
    if present == HEAD:
        return
    if present is not None and present > HEAD:
        raise BrokenStore("store.newer_version", found=present, known=HEAD)
    command, config = _alembic()
    try:
        with immediate(engine) as connection:
            settings = config.Config()
            settings.set_main_option("script_location", str(SCRIPTS))
            settings.attributes["connection"] = connection
            command.upgrade(settings, "head")
    except DatabaseError as error:
        raise writing_failed(error) from error


def version(engine: Engine) -> str | None:
    """The migration that the file stands at, or None for a new file."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        return None if row is None else str(row[0])


def _alembic() -> tuple[ModuleType, ModuleType]:
    """Alembic costs 150 ms to import, so it is loaded only when there is something to migrate.

    Its templates would colour their errors and load lexers for it (100 ms, 5 MB): they find none.
    """
    hidden = [name for name in COLOURS if name not in sys.modules]
    nothing: Any = None  # in sys.modules: there is no such module
    for name in hidden:
        sys.modules[name] = nothing
    try:
        return importlib.import_module("alembic.command"), importlib.import_module("alembic.config")
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
