"""Questions and orders in SQLite's own words, put to the driver itself: where one act asks twenty of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as sqlcipher

from woordvoering.store.engine import driver_of, writing_failed


def ask(db: Connection, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    """Every row of a question, read to its end, in the transaction of `db`.

    For a row that lies at hand SQLAlchemy takes ten times as long as SQLite does. Raises BrokenStore as it would.
    """
    driver = driver_of(db)
    try:
        return cast("list[tuple[Any, ...]]", driver.execute(sql, values).fetchall())
    except sqlcipher.DatabaseError as error:
        raise writing_failed(error) from error


def ask_one(db: Connection, sql: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
    """The first row of a question that has one at most, or None. Raises BrokenStore."""
    return next(iter(ask(db, sql, values)), None)


def carry_out(db: Connection, orders: Iterable[str]) -> None:
    """Orders without values, one after the other, in the transaction of `db`. Raises BrokenStore, StoreFull."""
    driver = driver_of(db)
    try:
        for each in orders:
            driver.execute(each)
    except sqlcipher.DatabaseError as error:
        raise writing_failed(error) from error


def order(db: Connection, sql: str, rows: Sequence[Sequence[object]]) -> None:
    """One order for each of these rows, in the transaction of `db`. Raises BrokenStore, StoreFull of a full disk."""
    driver = driver_of(db)
    try:
        driver.executemany(sql, rows)
    except sqlcipher.DatabaseError as error:
        raise writing_failed(error) from error
