"""HTTP/1.1 over one connection of the fetcher, kept for the next question to the same place: 304s cost next to nothing.

Below `fetch.py`, above `connection.py`: every address was judged when the connection was made, every read and write
ends at the deadline of the question that it serves.
"""

from __future__ import annotations

import re
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from typing import NamedTuple

import httpcore

from woordvoering.signals.connection import Deadline, DeadlineStream, PinnedBackend

HEAD_BYTES = 65_536
"""No head of an answer is larger, nor the trailers after it."""
READ_BYTES = 262_144
STEP_S = 10.0
"""Seconds that one connect, read or write may wait."""
IDLE_S = 15.0
"""A connection that nobody used for so long is not used again."""
KEPT = 32
"""Connections kept at a time."""
INTERIM = 8

_STATUS = re.compile(rb"HTTP/1\.([01]) ([1-5][0-9][0-9])(?: [^\r\n]*)?\Z")
_FIELD = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*\Z", re.DOTALL)
_END = re.compile(rb"\r?\n\r?\n")
_HEX = re.compile(rb"[0-9A-Fa-f]{1,12}")
_EMPTY = frozenset((204, 304))


class Place(NamedTuple):
    """Where a connection leads. `internal` is whether it was judged with a person's leave for inner addresses."""

    scheme: str
    host: str
    port: int
    internal: bool


class Kept:
    """Connections that wait for their next question. Threads may share it."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._idle: list[tuple[Place, float, Wire]] = []

    def take(self, place: Place) -> Wire | None:
        """A connection to this place, which is then the caller's alone; None without one."""
        with self._lock:
            self._let_go()
            for number, (known, _, wire) in enumerate(self._idle):
                if known == place:
                    del self._idle[number]
                    return wire
        return None

    def give(self, place: Place, wire: Wire) -> None:
        """Keeps a connection whose answer was read to its end; closes any other."""
        if not wire.reusable:
            wire.close()
            return
        with self._lock:
            self._idle.append((place, self._monotonic(), wire))
            self._let_go()

    def close(self) -> None:
        """Closes every connection that waits."""
        with self._lock:
            while self._idle:
                self._idle.pop()[2].close()

    def _let_go(self) -> None:
        now = self._monotonic()
        while self._idle and (len(self._idle) > KEPT or now - self._idle[0][1] > IDLE_S):
            self._idle.pop(0)[2].close()


class Wire:
    """One connection: a question, its answer, and then perhaps another."""

    def __init__(self, stream: DeadlineStream) -> None:
        self._stream = stream
        self._buffer = b""
        self._heard = False
        self._done = True
        self._stays = True

    @property
    def reusable(self) -> bool:
        """Whether the answer was read to its end and the server keeps the connection."""
        return self._done and self._stays and not self._buffer

    @property
    def heard(self) -> bool:
        """Whether the server answered the last question with a single byte."""
        return self._heard

    def bind(self, deadline: Deadline) -> None:
        """From here on everything ends at this deadline."""
        self._stream = self._stream.bound(deadline)

    def close(self) -> None:
        """Ends the connection."""
        self._stream.close()

    def ask(self, method: str, path: bytes, headers: Mapping[str, str], body: bytes) -> Reply:
        """Sends a question and reads the head of its answer. Raises httpcore's errors."""
        self._heard = self._done = False
        lines = [f"{method} ".encode("ascii") + path + b" HTTP/1.1"]
        lines += [f"{name}: {said}".encode("latin-1", "ignore") for name, said in headers.items()]
        if any(b"\r" in line or b"\n" in line or b"\0" in line for line in lines):
            raise httpcore.LocalProtocolError("a line break in a header")
        self._stream.write(b"\r\n".join(lines) + b"\r\n\r\n" + body, STEP_S)
        for _ in range(INTERIM):
            version, status, fields = self._head()
            if status >= 200:
                return self._reply(version, status, fields)
        raise httpcore.RemoteProtocolError("only interim answers")

    def closing_on_error(self, ask: Callable[[Wire], Reply]) -> Reply:
        """What `ask` gives; when it raises, the connection is closed."""
        with ExitStack() as undoing:
            undoing.callback(self.close)
            reply = ask(self)
            undoing.pop_all()
        return reply

    def _reply(self, version: bytes, status: int, fields: dict[str, str]) -> Reply:
        said = fields.get("connection", "").lower()
        self._stays = "close" not in said and (version == b"1" or "keep-alive" in said)
        coding = fields.get("transfer-encoding", "").strip().lower()
        length = fields.get("content-length")
        if status in _EMPTY:
            body = self._counted(0)
        elif coding:
            self._stays = self._stays and length is None
            body = self._chunked(coding)
        elif length is not None:
            body = self._counted(_length(length))
        else:
            self._stays = False
            body = self._rest()
        if status in _EMPTY:
            next(body, b"")
        return Reply(status, fields, body)

    def _head(self) -> tuple[bytes, int, dict[str, str]]:
        first, *lines = self._until(_END).replace(b"\r\n", b"\n").split(b"\n")
        status = _STATUS.match(first)
        if status is None:
            raise httpcore.RemoteProtocolError("no status line")
        folded: list[bytes] = []
        for line in lines:
            if line[:1] in (b" ", b"\t") and folded:
                folded[-1] += b" " + line.strip()
            else:
                folded.append(line)
        fields: dict[str, str] = {}
        for line in folded:
            found = _FIELD.match(line)
            if found is None or b"\r" in line:
                raise httpcore.RemoteProtocolError("no header")
            name, said = found[1].decode("ascii").lower(), found[2].decode("latin-1")
            fields[name] = f"{fields[name]}, {said}" if name in fields else said
        return status[1], int(status[2]), fields

    def _until(self, end: re.Pattern[bytes]) -> bytes:
        """What comes before a mark; the mark is taken too."""
        while (found := end.search(self._buffer)) is None:
            if len(self._buffer) > HEAD_BYTES:
                raise httpcore.RemoteProtocolError("too long a head")
            self._buffer += self._more()
        before = self._buffer[: found.start()]
        if len(before) > HEAD_BYTES:
            raise httpcore.RemoteProtocolError("too long a head")
        self._buffer = self._buffer[found.end() :]
        return before

    def _more(self) -> bytes:
        found = self._stream.read(READ_BYTES, STEP_S)
        if not found:
            raise httpcore.RemoteProtocolError("the server hung up")
        self._heard = True
        return found

    def _counted(self, length: int) -> Iterator[bytes]:
        while length:
            chunk = self._buffer or self._more()
            self._buffer = chunk[length:]
            chunk = chunk[:length]
            length -= len(chunk)
            yield chunk
        self._done = True

    def _chunked(self, coding: str) -> Iterator[bytes]:
        if coding != "chunked":
            raise httpcore.RemoteProtocolError("a transfer coding nobody asked for")
        line_end = re.compile(rb"\r?\n")
        while True:
            size = self._until(line_end).split(b";", 1)[0].strip()
            if _HEX.fullmatch(size) is None:
                raise httpcore.RemoteProtocolError("no size of a chunk")
            left = int(size, 16)
            if not left:
                break
            while left:
                chunk = self._buffer or self._more()
                self._buffer = chunk[left:]
                chunk = chunk[:left]
                left -= len(chunk)
                yield chunk
            if self._until(line_end):
                raise httpcore.RemoteProtocolError("a chunk that is longer than it says")
        for _ in range(100):
            if not self._until(line_end):
                self._done = True
                return
        raise httpcore.RemoteProtocolError("too many trailers")

    def _rest(self) -> Iterator[bytes]:
        chunk, self._buffer = self._buffer, b""
        while chunk or (chunk := self._stream.read(READ_BYTES, STEP_S)):
            yield chunk
            chunk = b""
        self._done = True


class Reply(NamedTuple):
    """An answer: `fields` by lower-case name, those that came twice joined by a comma; its body as it comes."""

    status: int
    fields: Mapping[str, str]
    body: Iterator[bytes]


def connect(backend: PinnedBackend, place: Place, tls: ssl.SSLContext | None) -> Wire:
    """A new connection, its address judged. Raises httpcore's errors, and BrokenInput as the backend does."""
    stream = backend.connect_tcp(place.host, place.port, STEP_S)
    if tls is not None:
        stream = stream.start_tls(tls, place.host, STEP_S)
    return Wire(stream)


def _length(said: str) -> int:
    values = {part.strip() for part in said.split(",")}
    value = values.pop()
    if values or not (value.isascii() and value.isdecimal()) or len(value) > 15:
        raise httpcore.RemoteProtocolError("no length")
    return int(value)
