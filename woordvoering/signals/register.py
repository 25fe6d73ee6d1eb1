"""The sources that the desk watches and how each fares: rows of `signals.db`, as records and never as rows outside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import Row

from woordvoering.signals.database import Database
from woordvoering.signals.types import Source, Validators

_SOURCE_COLUMNS = Source.__struct_fields__
_STATE_COLUMNS = ("source", "etag", "modified", "next_try", "last_success", "last_error", "error_params", "failures")


class SourceState(msgspec.Struct, frozen=True, kw_only=True):
    """How a source fares. `next_try` and `last_success` are milliseconds UTC; `failures` counts them in a row.

    `last_error` is the code of the last failure with its parameters, '' after a success.
    """

    source: str
    validators: Validators = Validators()
    next_try: int = 0
    last_success: int | None = None
    last_error: str = ""
    error_params: Mapping[str, Any] = {}
    failures: int = 0


class Register:
    """Keeps the sources and their state."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, *sources: Source) -> None:
        """Adds sources, or replaces those with the same id; a changed address forgets what the old one answered."""
        columns = ", ".join(_SOURCE_COLUMNS)
        marks = ", ".join("?" for _ in _SOURCE_COLUMNS)
        with self._database.writing() as connection:
            for source in sources:
                old = connection.exec_driver_sql("SELECT address FROM source WHERE id = ?", (source.id,)).scalar()
                if old is not None and old != source.address:
                    connection.exec_driver_sql("DELETE FROM source_state WHERE source = ?", (source.id,))
                connection.exec_driver_sql(
                    f"INSERT OR REPLACE INTO source ({columns}) VALUES ({marks})",  # noqa: S608  # names of our own
                    tuple(getattr(source, column) for column in _SOURCE_COLUMNS),
                )

    def remove(self, source: str) -> None:
        """Forgets a source and its state; the signals that it gave stay until they expire."""
        with self._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM source WHERE id = ?", (source,))
            connection.exec_driver_sql("DELETE FROM source_state WHERE source = ?", (source,))

    def all(self) -> list[Source]:
        """Every source, by name."""
        with self._database.reading() as connection:
            columns = ", ".join(_SOURCE_COLUMNS)
            rows = connection.exec_driver_sql(f"SELECT {columns} FROM source ORDER BY name, id").all()  # noqa: S608
        return [msgspec.convert(dict(zip(_SOURCE_COLUMNS, row, strict=True)), Source, strict=False) for row in rows]

    def states(self) -> dict[str, SourceState]:
        """The state of every source that was visited, by its id."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(f"SELECT {', '.join(_STATE_COLUMNS)} FROM source_state").all()  # noqa: S608
        return {row.source: _state(row) for row in rows}

    def put_states(self, states: list[SourceState]) -> None:
        """Stores the states after a round, all or none."""
        marks = ", ".join("?" for _ in _STATE_COLUMNS)
        rows = [
            (
                state.source, state.validators.etag, state.validators.modified, state.next_try, state.last_success,
                state.last_error, msgspec.json.encode(state.error_params).decode(), state.failures,
            )
            for state in states
        ]  # fmt: skip
        if rows:
            with self._database.writing() as connection:
                connection.exec_driver_sql(
                    f"INSERT OR REPLACE INTO source_state ({', '.join(_STATE_COLUMNS)}) VALUES ({marks})",  # noqa: S608
                    rows,
                )


def _state(row: Row[Any]) -> SourceState:
    return SourceState(
        source=row.source,
        validators=Validators(row.etag, row.modified),
        next_try=row.next_try,
        last_success=row.last_success,
        last_error=row.last_error,
        error_params=msgspec.json.decode(row.error_params),
        failures=row.failures,
    )
