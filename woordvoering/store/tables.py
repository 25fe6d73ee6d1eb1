"""Turns the row structs of the projection into SQLAlchemy tables, so that a column is declared once."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
from sqlalchemy import Boolean, Column, Integer, MetaData, Table, Text

METADATA = MetaData()
"""Every table of `desk.db`: the journal's own and the projections."""

SIMPLE: Mapping[type, type[Text | Integer | Boolean]] = {str: Text, int: Integer, bool: Boolean}


class Row(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One row of a case's projection: which case, and its key inside that case and table."""

    case_id: str
    key: str


R = TypeVar("R", bound=Row)


def table_for(kind: type[Row], name: str, *, indexes: tuple[str, ...] = ()) -> Table:
    """The table of a row struct: text, integer and boolean columns; anything richer is JSON text."""
    columns: list[Column[Any]] = []
    for field in msgspec.structs.fields(kind):
        plain, nullable = _unwrap(field.type)
        column_type = SIMPLE.get(plain, Text)
        key = field.name in ("case_id", "key")
        columns.append(
            Column(field.name, column_type, primary_key=key, nullable=nullable and not key, index=field.name in indexes)
        )
    return Table(name, METADATA, *columns, sqlite_with_rowid=False)


def to_columns(row: Row) -> dict[str, object]:
    """The row as values for its table."""
    values: dict[str, object] = {}
    for name, plain in _columns_of(type(row)):
        value = getattr(row, name)
        values[name] = value if value is None or plain in SIMPLE else _json(value)
    return values


def to_values(row: Row) -> tuple[object, ...]:
    """The same values without their names, in the order of the columns."""
    values = msgspec.structs.astuple(row)
    rich = _rich_columns(type(row))
    if not rich:
        return values
    return tuple(_json(value) if number in rich and value is not None else value for number, value in enumerate(values))


def from_columns(kind: type[R], values: Mapping[str, object]) -> R:
    """The row struct of a database row, truth as SQLite keeps it (0, 1) or as it is.

    Raises msgspec.ValidationError when a value does not fit.
    """
    given: dict[str, object] = {}
    for name, plain in _columns_of(kind):
        value = values[name]
        if value is None or plain in SIMPLE:
            given[name] = bool(value) if plain is bool and value in (0, 1) else value
        else:
            given[name] = msgspec.json.decode(cast(str, value))
    return msgspec.convert(given, kind)


@cache
def _columns_of(kind: type[Row]) -> tuple[tuple[str, type], ...]:
    """The names of a row's columns with the type of each, None apart; read from the hints once a struct."""
    return tuple((field.name, _unwrap(field.type)[0]) for field in msgspec.structs.fields(kind))


@cache
def _rich_columns(kind: type[Row]) -> frozenset[int]:
    """The places of the columns that are kept as JSON."""
    return frozenset(number for number, (_, plain) in enumerate(_columns_of(kind)) if plain not in SIMPLE)


def _json(value: object) -> str:
    return msgspec.json.encode(value, order="deterministic").decode()


def _type_of(value: object) -> type:
    return type(value)


def _unwrap(hint: Any) -> tuple[type, bool]:  # a type hint has no type
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        inner = [part for part in typing.get_args(hint) if part is not type(None)]
        return (_unwrap(inner[0])[0] if len(inner) == 1 else object), True
    if typing.get_origin(hint) is typing.Literal:
        return _type_of(typing.get_args(hint)[0]), False
    supertype = getattr(hint, "__supertype__", None)
    return (supertype or hint), False
