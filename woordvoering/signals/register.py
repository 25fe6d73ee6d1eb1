"""The sources that the desk watches and how each fares: rows of `signals.db`, as records and never as rows outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row

from woordvoering.clock import DAY
from woordvoering.signals.database import Database
from woordvoering.signals.types import HOW_MUCH, MEMORY_CHARS, Source, Validators
from woordvoering.store.plain import ask_one

_SOURCE_COLUMNS = Source.__struct_fields__
_STATE_COLUMNS = (
    "source", "etag", "modified", "memory", "next_try", "last_success", "last_error", "error_params", "failures",
    "failing_since", "told", "stopped", "moved", "tried", "rest_until",
)  # fmt: skip


_AGAIN = (
    "UPDATE source_state SET stopped = 0, next_try = 0"
    " WHERE source = ? AND rest_until < next_try AND (stopped OR last_error LIKE 'source.%')"
)


class SourceState(msgspec.Struct, frozen=True, kw_only=True):
    """How a source fares. `next_try` and `last_success` are milliseconds UTC; `failures` counts them in a row.

    `last_error` is the code of the last failure with its parameters, or of a part that could not be read in a visit
    that succeeded otherwise; '' after a visit without either. `failing_since` is when the first of the failures in a
    row was, and `told` when a person was last told of them (milliseconds UTC). A source that is `stopped` said that it
    is gone for good: it is left alone until a person puts it again. `moved` is the address that it last called its own,
    '' when that is the one we have. `tried` is when it was last visited, and `rest_until` the moment before which its
    network wants no question at all.
    """

    source: str
    validators: Validators = Validators()
    next_try: int = 0
    last_success: int | None = None
    last_error: str = ""
    error_params: Mapping[str, Any] = {}
    failures: int = 0
    failing_since: int | None = None
    told: int | None = None
    stopped: bool = False
    moved: str = ""
    tried: int = 0
    rest_until: int = 0


class Register:
    """Keeps the sources and their state."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, *sources: Source) -> None:
        """Adds sources, or replaces those with the same id.

        One that now names another place (kind, address, or an option that is no limit) forgets what the old place
        answered. One that stopped, or lacked something that a person gives, is visited again; no other is visited
        sooner than its network asked.
        """
        columns = ", ".join(_SOURCE_COLUMNS)
        marks = ", ".join("?" for _ in _SOURCE_COLUMNS)
        with self._database.writing() as connection:
            for source in sources:
                known = f"SELECT {columns} FROM source WHERE id = ?"  # noqa: S608  # names of our own
                row = connection.exec_driver_sql(known, (source.id,)).one_or_none()
                if row is not None and _place(_source(row)) != _place(source):
                    connection.exec_driver_sql("DELETE FROM source_state WHERE source = ?", (source.id,))
                connection.exec_driver_sql(_AGAIN, (source.id,))
                connection.exec_driver_sql(
                    f"INSERT OR REPLACE INTO source ({columns}) VALUES ({marks})",  # noqa: S608  # names of our own
                    _values(source),
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
        return [_source(row) for row in rows]

    def names(self) -> dict[str, str]:
        """What every source is called, by its id."""
        with self._database.reading() as connection:
            return {row.id: row.name for row in connection.exec_driver_sql("SELECT id, name FROM source").all()}

    def states(self) -> dict[str, SourceState]:
        """The state of every source that was visited, by its id."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(f"SELECT {', '.join(_STATE_COLUMNS)} FROM source_state").all()  # noqa: S608
        return {row.source: _state(row) for row in rows}

    def contact(self) -> str:
        """The mail address that servers are told, so that their keeper can write to the desk; '' when it has none."""
        with self._database.reading() as connection:
            return str((ask_one(connection, "SELECT address FROM contact") or ("",))[0] or "")

    def keep_contact(self, address: str) -> None:
        """Keeps it as the desk knows it now: whoever only visits sources does not open the desk's own file."""
        if address != self.contact():
            with self._database.writing() as connection:
                connection.exec_driver_sql("INSERT OR REPLACE INTO contact (one, address) VALUES (1, ?)", (address,))

    def rates(self, since: int, until: int) -> dict[str, float]:
        """Signals a day of every source that gave any in [since, until) (ms UTC), by its id."""
        sql = "SELECT source, count(*) AS many FROM signal WHERE moment >= ? AND moment < ? GROUP BY source"
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(sql, (since, until)).all()
        days = max(1, until - since) / DAY
        return {row.source: row.many / days for row in rows}

    def put_states(self, states: Sequence[SourceState]) -> None:
        """Stores the states after a round, all or none."""
        if states:
            with self._database.writing() as connection:
                write_states(connection, states)


def write_states(connection: Connection, states: Sequence[SourceState]) -> None:
    """Stores states in a transaction that is under way."""
    marks = ", ".join("?" for _ in _STATE_COLUMNS)
    rows = [
        (
            state.source, state.validators.etag, state.validators.modified,
            state.validators.memory[:MEMORY_CHARS], state.next_try, state.last_success, state.last_error,
            msgspec.json.encode(state.error_params).decode(), state.failures, state.failing_since, state.told,
            state.stopped, state.moved, state.tried, state.rest_until,
        )
        for state in states
    ]  # fmt: skip
    names = ", ".join(_STATE_COLUMNS)
    connection.exec_driver_sql(f"INSERT OR REPLACE INTO source_state ({names}) VALUES ({marks})", rows)  # noqa: S608


def _state(row: Row[Any]) -> SourceState:
    return SourceState(
        source=row.source,
        validators=Validators(row.etag, row.modified, row.memory),
        next_try=row.next_try,
        last_success=row.last_success,
        last_error=row.last_error,
        error_params=msgspec.json.decode(row.error_params),
        failures=row.failures,
        failing_since=row.failing_since,
        told=row.told,
        stopped=bool(row.stopped),
        moved=row.moved,
        tried=row.tried,
        rest_until=row.rest_until,
    )


def _values(source: Source) -> tuple[Any, ...]:
    values = [getattr(source, column) for column in _SOURCE_COLUMNS]
    values[_SOURCE_COLUMNS.index("options")] = msgspec.json.encode(source.options, order="sorted").decode()
    return tuple(values)


def _source(row: Row[Any]) -> Source:
    values = dict(zip(_SOURCE_COLUMNS, row, strict=True))
    values["options"] = msgspec.json.decode(values["options"])
    return msgspec.convert(values, Source, strict=False)


def _place(source: Source) -> tuple[str, str, dict[str, str]]:
    """What the memory of a source is about."""
    return source.kind, source.address, {key: said for key, said in source.options.items() if key not in HOW_MUCH}
