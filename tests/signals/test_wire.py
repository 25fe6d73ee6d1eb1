"""One connection for many questions: how answers are framed, what is refused, and when a connection is used again."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpcore
import pytest

from woordvoering.clock import ManualClock
from woordvoering.signals.connection import Deadline, PinnedBackend
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.fetched import FetchFailed
from woordvoering.signals.types import Validators
from woordvoering.signals.wire import Kept, Place, Wire, connect

CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
Script = Callable[[socket.socket, int], bool]
"""Answers one question on a connection, the how-manieth on it; False hangs up after it."""


@contextmanager
def scripted(script: Script) -> Iterator[tuple[int, list[int]]]:
    """A server that follows a script; gives its port, and for each connection how many questions came over it."""
    counts: list[int] = []
    listening = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def serve(connection: socket.socket, number: int) -> None:
        with connection:
            while not ended.is_set():
                try:
                    if not connection.recv(65_536):
                        return
                    counts[number] += 1
                    if not script(connection, counts[number]):
                        return
                except OSError:
                    return

    def accept() -> None:
        while not ended.is_set():
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            counts.append(0)
            threading.Thread(target=serve, args=(connection, len(counts) - 1), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listening.getsockname()[1], counts
    finally:
        ended.set()
        listening.close()


def says(*answers: bytes, stays: bool = True) -> Script:
    def script(connection: socket.socket, count: int) -> bool:
        connection.sendall(answers[min(count, len(answers)) - 1])
        return stays

    return script


def asked(answer: bytes) -> tuple[int, bytes, bool]:
    """Status, body, and whether the connection would be used again."""
    with scripted(says(answer, stays=False)) as (port, _):
        backend = PinnedBackend(lambda host, _port: [host], Deadline(5, lambda: 0.0), internal=True)
        wire = connect(backend, Place("http", "127.0.0.1", port, internal=True), None)
        try:
            reply = wire.ask("GET", b"/", {"Host": "x"}, b"")
            body = b"".join(reply.body)
            return reply.status, body, wire.reusable
        finally:
            wire.close()


@pytest.mark.parametrize(
    ("answer", "body", "again"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", b"abc", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", b"", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3, 3\r\n\r\nabc", b"abc", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc", b"abc", False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nabc", b"abc", False),
        (b"HTTP/1.1 200 OK\r\n\r\nto the end", b"to the end", False),
        (CHUNKED + b"\r\n3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nTrailer: t\r\n\r\n", b"abcd", True),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 9\r\n\r\n1\r\na\r\n0\r\n\r\n", b"a", False),
        (b"HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na", b"a", True),
        (b"HTTP/1.1 200 OK\nContent-Length: 1\n\na", b"a", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nab", b"a", False),
    ],
)  # fmt: skip
def test_an_answer_ends_where_its_own_head_says(answer: bytes, body: bytes, again: bool) -> None:
    assert asked(answer) == (200, body, again)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/2 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3, 4\r\n\r\nabcd",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\na",
        b"HTTP/1.1 200 OK\r\nbroken header\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 20,
    ],
)
def test_an_answer_that_is_no_answer_is_refused(answer: bytes) -> None:
    with pytest.raises(httpcore.ProtocolError):
        asked(answer)


def test_no_line_break_gets_into_a_question() -> None:
    with scripted(says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) as (port, counts):
        backend = PinnedBackend(lambda host, _port: [host], Deadline(5, lambda: 0.0), internal=True)
        wire = connect(backend, Place("http", "127.0.0.1", port, internal=True), None)
        with pytest.raises(httpcore.LocalProtocolError):
            wire.ask("GET", b"/", {"If-None-Match": "a\r\nX: y"}, b"")
        wire.close()
    assert counts in ([], [0])


def test_one_connection_serves_many_feeds_until_the_round_is_over(clock: ManualClock) -> None:
    fetcher = WebFetcher(clock)
    with scripted(says(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na", b"HTTP/1.1 304 No\r\n\r\n")) as (port, counts):
        seen = [fetcher.fetch(f"http://127.0.0.1:{port}/{n}", Validators(), internal=True) for n in range(3)]
        assert [one.unchanged for one in seen] == [False, True, True]
        assert counts == [3]
        fetcher.rest()
        fetcher.fetch(f"http://127.0.0.1:{port}/4", Validators(), internal=True)
        assert counts == [3, 1]
        fetcher.rest()


def test_a_kept_connection_that_the_server_closed_is_made_again_and_the_question_is_asked_once_more(
    clock: ManualClock,
) -> None:
    def closes_after_one(connection: socket.socket, count: int) -> bool:
        if count == 1:
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na")
            return True
        return False

    fetcher = WebFetcher(clock)
    with scripted(closes_after_one) as (port, counts):
        for number in range(3):
            assert fetcher.fetch(f"http://127.0.0.1:{port}/{number}", Validators(), internal=True).body == b"a"
        assert len(counts) == 3
        fetcher.rest()


def test_an_answer_that_broke_off_on_a_kept_connection_is_not_asked_for_again(clock: ManualClock) -> None:
    def breaks_off(connection: socket.socket, count: int) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na" if count == 1 else b"HTTP/1.1 2")
        return count == 1

    fetcher = WebFetcher(clock)
    with scripted(breaks_off) as (port, counts):
        assert fetcher.fetch(f"http://127.0.0.1:{port}/1", Validators(), internal=True).body == b"a"
        with pytest.raises(FetchFailed):
            fetcher.fetch(f"http://127.0.0.1:{port}/2", Validators(), internal=True)
        assert counts == [2]


def test_a_server_that_hangs_up_on_a_new_connection_is_not_asked_twice(clock: ManualClock) -> None:
    with scripted(says(b"", stays=False)) as (port, counts):
        with pytest.raises(FetchFailed) as refused:
            WebFetcher(clock).fetch(f"http://127.0.0.1:{port}/", Validators(), internal=True)
        assert (refused.value.code, counts) == ("fetch.unreachable", [1])


def test_what_a_person_allowed_for_one_source_is_not_used_by_another() -> None:
    with scripted(says(b"HTTP/1.1 304 No\r\n\r\n")) as (port, _):
        backend = PinnedBackend(lambda host, _port: [host], Deadline(5, lambda: 0.0), internal=True)
        inside = Place("http", "127.0.0.1", port, internal=True)
        wire = connect(backend, inside, None)
        wire.ask("GET", b"/", {"Host": "x"}, b"")
        kept = Kept(lambda: 0.0)
        kept.give(inside, wire)
        assert kept.take(inside._replace(internal=False)) is None
        assert kept.take(inside) is wire
        wire.close()


def test_a_connection_that_waited_too_long_or_is_one_too_many_is_closed() -> None:
    class Quiet:
        closed = 0

        def close(self) -> None:
            Quiet.closed += 1

    now = [0.0]
    kept = Kept(lambda: now[0])
    place = Place("http", "x", 80, internal=False)
    for _ in range(40):
        kept.give(place, Wire(Quiet()))  # pyright: ignore[reportArgumentType]  # only closed
    assert Quiet.closed == 8
    now[0] = 16.0
    assert kept.take(place) is None
    assert Quiet.closed == 40
