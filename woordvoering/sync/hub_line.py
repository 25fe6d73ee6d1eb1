"""One connection to a hub, bounded in time and bytes, whatever the other side does; its errors as reasons of ours.

What the server says is never repeated: its words may be in any language, and an error of a library may hold an address.
"""

from __future__ import annotations

import selectors
import time
from collections.abc import Sequence
from typing import Any, TypeVar, cast

import psycopg
from psycopg import pq
from psycopg.abc import PQGen

from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused, WoordvoeringError
from woordvoering.sync.hub_address import HubAddress, parameters
from woordvoering.sync.hub_flood import received, watched

OLDEST = 150_000
"""PostgreSQL 15 as the server counts its versions."""

MAX_SECONDS = 90.0
"""For one question and its answer."""

MAX_ANSWER = 96 * 1024 * 1024
"""Bytes of one answer."""

_SLICE = 0.1

_KINDS = {"i": 20, "n": 23, "t": 25, "b": 17}
"""Letters for what a column must be: int8, int4, text, bytea. A capital may be null."""

T = TypeVar("T")
Cell = Any


class TooLong(psycopg.OperationalError):
    """The other side took longer, or sent more, than anything of ours needs."""


class Line(psycopg.Connection[tuple[Any, ...]]):
    """A connection that waits no longer than `until`, and takes in no more than MAX_ANSWER for one question."""

    until = float("inf")
    told = False

    def wait(self, gen: PQGen[T], interval: float = _SLICE, timeout: float | None = None) -> T:
        """Drives one exchange with the server. Raises TooLong, and closes: its state would be anybody's guess."""
        until = self.until if timeout is None else min(self.until, time.monotonic() + timeout)
        with watched(self.pgconn.socket, MAX_ANSWER) as cut:
            try:
                return self._drive(gen, min(interval, _SLICE), until)
            except psycopg.Error as error:
                if cut():
                    self.pgconn.finish()
                    raise TooLong from error
                raise

    def _drive(self, gen: PQGen[T], interval: float, until: float) -> T:
        start = received(self.pgconn.socket)
        try:
            state = next(gen)
            with selectors.DefaultSelector() as selector:
                selector.register(self.pgconn.socket, int(state))
                while True:
                    ready = selector.select(interval)
                    if time.monotonic() > until or received(self.pgconn.socket) - start > MAX_ANSWER:
                        self.pgconn.finish()
                        raise TooLong
                    before, state = state, gen.send(cast("Any", ready[0][1] if ready else 0))
                    if state != before:
                        selector.modify(self.pgconn.socket, int(state))
        except StopIteration as end:
            return end.value
        except OSError as error:
            raise psycopg.OperationalError from error


def connect(address: HubAddress, password: str) -> Line:
    """An open line. Raises Refused or BrokenStore with the reason, in words of ours alone."""
    line: Line | None = None
    try:
        line = Line.connect(**parameters(address, password), autocommit=True, prepare_threshold=None)  # pyright: ignore[reportArgumentType]
    except (psycopg.Error, OSError, UnicodeError, ValueError) as error:
        reason = _why_not(error, address, given=bool(password))
    else:
        if line.info.server_version >= OLDEST:
            return line
        line.close()
        reason = Refused(Reason("hub.server_old", {"hub": address.name}))
    raise reason from None


def ask(line: Line, kinds: str, sql: str, values: Sequence[object] = ()) -> list[tuple[Cell, ...]]:
    """The rows of an answer, each cell of its kind. Raises BrokenInput for another answer, and errors of the driver."""
    line.until = time.monotonic() + MAX_SECONDS
    with line.cursor(binary=True) as cursor:
        cursor.execute(cast("Any", sql), values or None)
        result = cursor.pgresult
        if result is None or result.status != pq.ExecStatus.TUPLES_OK or result.nfields != len(kinds):
            raise BrokenInput("hub.answer_unreadable")
        wanted = [_KINDS[kind.lower()] for kind in kinds]
        if any(result.ftype(n) != kind or result.fformat(n) != 1 for n, kind in enumerate(wanted)):
            raise BrokenInput("hub.answer_unreadable")
        columns = tuple(enumerate(kinds))
        return [
            tuple(_cell(kind, result.get_value(row, column)) for column, kind in columns)
            for row in range(result.ntuples)
        ]


def tell(line: Line, sql: str, values: Sequence[object] = ()) -> int:
    """Asks for something that has no answer; how many rows it touched. Raises errors of the driver."""
    line.until = time.monotonic() + MAX_SECONDS
    with line.cursor() as cursor:
        cursor.execute(cast("Any", sql), values or None)
        return cursor.rowcount


def wording(error: Exception, name: str) -> WoordvoeringError:
    """What an error of the driver means for the desk: out of reach, not allowed, or not understood."""
    state = getattr(error, "sqlstate", None) or ""
    if state in ("42501", "28000", "28P01", "42P01", "3F000", "42883"):
        return Refused(Reason("hub.denied", {"hub": name}))
    if state.startswith("WV"):
        return BrokenStore("hub.moved", hub=name)
    if state.startswith("23"):
        return BrokenInput("hub.row_refused", hub=name)
    if state == "57014" or isinstance(error, TooLong):
        return BrokenStore("hub.slow_away", hub=name)
    if state.startswith(("53", "58", "XX")) or state == "25006":
        return BrokenStore("hub.server_unwell", hub=name, state=state)
    if not state or state.startswith(("08", "57")):
        return BrokenStore("hub.server_away", hub=name)
    return BrokenStore("hub.server_unwell", hub=name, state=state)


def _cell(kind: str, raw: bytes | None) -> Cell:
    if raw is None:
        if kind.isupper():
            return None
        raise BrokenInput("hub.answer_unreadable")
    match kind.lower():
        case "b":
            return raw
        case "t":
            try:
                return raw.decode()
            except UnicodeDecodeError as error:
                raise BrokenInput("hub.answer_unreadable") from error
        case _:
            return int.from_bytes(raw, "big", signed=True)


_CERTIFICATE = ("certificate", "root ca", "host name")
_NO_TLS = ("does not support ssl", "ssl error", "tls")
_LOGIN = ("password authentication failed", "no password supplied", "authentication", "pg_hba", "scram", "role ")


def _why_not(error: Exception, address: HubAddress, *, given: bool) -> WoordvoeringError:
    """Why no connection came about. The words of the library are looked at, and never passed on."""
    said = str(error).lower()
    name = address.name
    if isinstance(error, psycopg.errors.ConnectionTimeout | TooLong):
        return BrokenStore("hub.server_away", hub=name)
    if any(word in said for word in _CERTIFICATE):
        return Refused(Reason("hub.certificate", {"hub": name}))
    if any(word in said for word in _NO_TLS):
        return Refused(Reason("hub.no_tls", {"hub": name}))
    if "database" in said and "does not exist" in said:
        return Refused(Reason("hub.no_database", {"hub": name, "database": address.database}))
    if any(word in said for word in _LOGIN) or _asked_for_password(error):
        return Refused(Reason("hub.login" if given else "hub.password_missing", {"hub": name, "user": address.user}))
    return BrokenStore("hub.server_away", hub=name)


def _asked_for_password(error: Exception) -> bool:
    """Whether the server asked for one: what it said after that, in its own language, was no."""
    found = error.pgconn if isinstance(error, psycopg.Error) else None
    return bool(found is not None and (found.needs_password or found.used_password))
