"""Brings `desk.db` to this version's tables: a new file at once, an older one by Alembic; today's costs one query."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from woordvoering.errors import BrokenStore
from woordvoering.store.engine import immediate, writing_failed
from woordvoering.store.plain import ask, ask_one, carry_out

HEAD = "0010"
"""The newest migration; a test holds it equal to Alembic's own head."""

COLOURS = ("pygments",)

SCRIPTS = Path(__file__).resolve().parent / "migrations"

WHOLE = SCRIPTS / "whole.sql"
"""What all migrations together make of a new file, as `.ci/tables` writes it; a test holds the two equal."""


def migrate(engine: Engine) -> None:
    """Makes or applies what is missing, in one transaction. Raises BrokenStore for a file of a newer version."""
    present = version(engine)
    if present == HEAD:
        return
    if present is not None and present > HEAD:
        raise BrokenStore("store.newer_version", found=present, known=HEAD)
    if present is None and _make_whole(engine):
        return
    step_by_step(engine)


def step_by_step(engine: Engine) -> None:
    """Applies with Alembic what is missing, in one transaction. Raises BrokenStore."""
    command, config = _alembic()
    try:
        with immediate(engine) as connection:
            settings = config.Config()
            settings.set_main_option("script_location", str(SCRIPTS))
            settings.attributes["connection"] = connection
            command.upgrade(settings, "head")
    except DatabaseError as error:
        raise writing_failed(error) from error


def _make_whole(engine: Engine) -> bool:
    """Makes all tables of a new file, in one transaction; False for a file that has some already."""
    with immediate(engine) as db:
        if ask(db, "SELECT 1 FROM sqlite_master LIMIT 1"):
            return False
        carry_out(db, filter(str.strip, WHOLE.read_text(encoding="utf-8").split(";\n")))
    return True


def version(engine: Engine) -> str | None:
    """The migration that the file stands at, or None for a new file."""
    with engine.connect() as connection:
        if not ask(connection, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"):
            return None
        row = ask_one(connection, "SELECT version_num FROM alembic_version")
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
