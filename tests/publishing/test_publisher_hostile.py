"""Targets that answer badly, slowly or without end, and accounts that are none: always an outcome, and in time."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from publisher_posts import a_post, again, clock
from publisher_targets import SECRET

from woordvoering.publishing.kinds import KINDS, open_publisher
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.publisher import Account, Failed, Outcome, Recipient, Unknown

Answer = Callable[[socket.socket], None]
LIMIT_S = 0.15


@contextmanager
def answering(answer: Answer) -> Iterator[str]:
    """A server that does the same to everybody."""
    over = threading.Event()

    def serve(listener: socket.socket) -> None:
        while not over.is_set():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            with connection:
                connection.settimeout(3)
                try:
                    connection.recv(65_536)
                    answer(connection)
                except OSError:
                    continue

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            over.set()
            thread.join()


def saying(head: bytes, body: bytes = b"") -> Answer:
    return lambda connection: connection.sendall(head + b"\r\n\r\n" + body)


def silent(connection: socket.socket) -> None:
    connection.recv(1)


def dripping(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    pause = threading.Event()
    while True:
        connection.sendall(b"[")
        pause.wait(0.05)


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"[" * 500_000)


def headers_without_end(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X-A: " + b"a" * 60_000 + b"\r\n")


OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json"
ANSWERS: dict[str, Answer] = {
    "silent": silent,
    "dripping": dripping,
    "endless": endless,
    "headers": headers_without_end,
    "nothing": lambda connection: None,
    "no http": lambda connection: connection.sendall(b"SSH-2.0-OpenSSH\r\n"),
    "empty": saying(OK),
    "deep": saying(OK, b"[" * 200_000),
    "wrong": saying(OK, b'{"id": {"id": []}, "did": 1}'),
    "not utf-8": saying(OK, b'{"id": "\xff\xfe"}'),
    "a page": saying(b"HTTP/1.1 200 OK\r\nContent-Type: text/html", b"<html>maintenance</html>"),
    "packed": saying(OK + b"\r\nContent-Encoding: gzip", b"\x1f\x8b\x08\x00"),
    "two lengths": saying(OK + b"\r\nContent-Length: 5\r\nContent-Length: 7", b"{}"),
    "status 999": saying(b"HTTP/1.1 999 What", b"{}"),
    "teapot": saying(b"HTTP/1.1 418 No\r\nContent-Length: 2", b"{}"),
    "long words": saying(b"HTTP/1.1 403 No", b'{"message": "' + b"x\\u0000\\u202e" * 9_000 + b'"}'),
}


def reason(outcome: Outcome) -> str:
    assert isinstance(outcome, Failed | Unknown), outcome
    assert len(repr(outcome.reason)) < 900
    assert outcome.reason.code
    return outcome.reason.code


@pytest.mark.parametrize("name", ANSWERS)
def test_a_bad_answer_is_an_outcome_and_comes_in_time(name: str) -> None:
    with answering(ANSWERS[name]) as address:
        for kind, user in (("wordpress", "pers"), ("mastodon", ""), ("bluesky", "pers.test")):
            account = Account(key="a", kind=kind, channel=kind, address=address, name=user, options={"internal": "yes"})
            press = open_publisher(account, SECRET, clock=clock(), net=Net(seconds=LIMIT_S))
            began = time.monotonic()
            reason(press.act(a_post()))
            assert isinstance(press.act(again(a_post())), Unknown), "nothing was learnt about the attempt before"
            assert press.check() is not None
            assert time.monotonic() - began < 3 * LIMIT_S + 4.0


def test_an_answer_of_more_than_five_megabytes_is_not_kept() -> None:
    with answering(saying(OK, b'{"id": "7", "x": "' + b"x" * 5_000_000 + b'"}')) as address:
        account = Account(key="a", kind="mastodon", channel="mastodon", address=address, options={"internal": "yes"})
        told = open_publisher(account, SECRET, clock=clock(), net=Net()).check()
        assert told is not None
        assert told.code == "publish.unreadable"


ADDRESSES = (
    "", "x", "http://", "https://:99999", "https://a:99999999", "https://[::1", "https://a b", "https://user:pw@a.example",
    "https://a.example/?q=1", "https://a.example/#f", "file:///etc/passwd", "https://\u202ea.example", "https://a\x00b",
    "https://" + "a" * 300 + ".example", "https://localhost", "https://0x7f.1", "https://169.254.169.254", "smtp://",
    "smtps://a:b", "smtp://a/b", "/", "relative", "/proc/self/mem", "/dev/null", "\x00", "n" * 5_000,
    "/" + "n/" * 3_000,
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_an_address_that_is_none_is_an_outcome(kind: str) -> None:
    net = Net(resolve=lambda host, port: ["127.0.0.1"], seconds=LIMIT_S, mail_seconds=LIMIT_S)
    post = a_post(recipient=Recipient("a@b.example", "X"))
    for address in ADDRESSES:
        if kind == "folder" and address == "/":
            continue  # that is one
        account = Account(key="a", kind=kind, channel="website", address=address, name="pers.test")
        press = open_publisher(account, SECRET, clock=clock(), net=net)
        assert isinstance(press.act(post), Failed), address
        told = press.check()
        assert told is not None, address
        assert told.code.split(".")[0] in ("publish", "folder", "smtp"), (address, told)


def test_a_host_that_nobody_knows_is_tried_again() -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    for kind in ("wordpress", "mastodon", "bluesky"):
        account = Account(key="a", kind=kind, channel=kind, address="https://a.example", name="pers.test")
        outcome = open_publisher(account, SECRET, clock=clock(), net=Net(resolve=nobody)).act(a_post())
        assert isinstance(outcome, Failed)
        assert (outcome.reason.code, outcome.final) == ("publish.unknown_host", False)


def test_a_secret_that_would_write_a_header_leaves_nowhere() -> None:
    with answering(saying(OK, b"[]")) as address:
        account = Account(key="a", kind="mastodon", channel="mastodon", address=address, options={"internal": "yes"})
        outcome = open_publisher(account, "a\r\nX-Evil: 1", clock=clock(), net=Net(seconds=LIMIT_S)).act(a_post())
        assert isinstance(outcome, Failed | Unknown)
        assert "Evil" not in repr(outcome)


def test_options_that_somebody_else_wrote_are_no_reason_to_break() -> None:
    for kind in KINDS:
        options = {option.name: "\x00\u202e99999999999" for option in KINDS[kind].options}
        account = Account(key="a", kind=kind, channel="website", address="https://a.example", options=options)
        press = open_publisher(account, SECRET, clock=clock(), net=Net(resolve=lambda host, port: ["127.0.0.1"]))
        assert isinstance(press.act(a_post(recipient=Recipient("a@b.example", "X"))), Failed)
        assert press.check() is not None
