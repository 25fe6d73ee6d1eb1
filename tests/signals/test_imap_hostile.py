"""A mail server that lies: whatever it says, a visit ends in time, within its bounds, with a code and nothing lost."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from woordvoering.errors import BrokenInput
from woordvoering.signals import imap
from woordvoering.signals.imap import Imap, Place

PASSWORD = "geheim-van-de-mailbox"
HELLO = b"* OK klaar\r\n"
LIES: dict[str, tuple[bytes, Callable[[bytes], bytes], str]] = {
    "hangs up": (b"", lambda _: b"", "imap.broken"),
    "no imap": (b"HTTP/1.1 200 OK\r\n\r\n", lambda _: b"", "imap.broken"),
    "says bye": (b"* BYE weg\r\n", lambda _: b"", "imap.broken"),
    "no line end": (b"x" * 1_100_000, lambda _: b"", "document.too_large"),
    "already in": (b"* PREAUTH kom binnen\r\n", lambda line: tagged(line, b"OK"), "imap.broken"),
    "refuses all": (HELLO, lambda line: tagged(line, b"NO"), "imap.broken"),
    "wrong password": (HELLO, lambda line: answers(line, login=b"NO"), "imap.login"),
    "huge literal": (
        HELLO,
        lambda line: answers(line, status=b"* STATUS INBOX {4000000000}\r\n"),
        "document.too_large",
    ),
    "endless lines": (HELLO, lambda line: answers(line, status=b"* OK nog even\r\n" * 100_000), "document.too_large"),
    "no status": (HELLO, lambda line: answers(line, status=b""), "imap."),
    "controls": (HELLO, lambda line: answers(line, status=b"\xff\xfe\x00\r\n"), "imap.broken"),
}


def tagged(line: bytes, how: bytes) -> bytes:
    return line.split(b" ")[0] + b" " + how + b" gedaan\r\n"


def answers(line: bytes, *, login: bytes = b"OK", status: bytes = b"") -> bytes:
    """What an honest server says, but for the login and the status."""
    said = line.upper()
    if b" CAPABILITY" in said:
        return b"* CAPABILITY IMAP4rev1\r\n" + tagged(line, b"OK")
    if b" LOGIN " in said:
        return tagged(line, login)
    if b" STATUS " in said:
        return status + tagged(line, b"OK")
    return tagged(line, b"OK")


@contextmanager
def lying(hello: bytes, answer: Callable[[bytes], bytes]) -> Iterator[tuple[int, list[bytes]]]:
    """A server on loopback for one visit, and every line that it was told."""
    told: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            try:
                client, _ = server.accept()
            except OSError:
                return
            with client, client.makefile("rb") as lines:
                try:
                    client.sendall(hello)
                    if not hello.startswith(b"*"):
                        return
                    for line in lines:
                        told.append(line)
                        client.sendall(answer(line))
                except OSError:
                    return

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1], told
    thread.join(timeout=10)


def visit(port: int, *, seconds: float = 20.0, tls: imap.Tls = "none") -> None:
    with Imap(seconds=seconds).session(Place("127.0.0.1", port, tls), "pers", PASSWORD, internal=True) as session:
        session.folder("INBOX")
        session.open("INBOX")
        session.uids("UID 1:*")
        session.sizes([1, 2])
        session.message(1)


@pytest.mark.parametrize("name", sorted(LIES))
def test_whatever_a_server_says_a_visit_ends_with_a_code(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "VISIT_BYTES", 1_200_000)
    hello, answer, code = LIES[name]
    with lying(hello, answer) as (port, _), pytest.raises(BrokenInput) as refused:
        visit(port)
    assert refused.value.code.startswith(code)
    assert PASSWORD not in repr(refused.value)


def test_a_drip_ends_at_the_deadline() -> None:
    pause = threading.Event()

    def drip(_: bytes) -> bytes:
        pause.wait(0.6)
        return b"* OK nog even\r\n"

    with lying(HELLO, drip) as (port, _), pytest.raises(BrokenInput) as refused:
        visit(port, seconds=0.5)
    assert refused.value.code == "fetch.too_slow"


@pytest.mark.parametrize("hello", [HELLO, b"* PREAUTH kom binnen\r\n"])
@pytest.mark.parametrize("stripped", [True, False])
def test_no_password_leaves_before_tls(hello: bytes, stripped: bool) -> None:
    """A server, or somebody between, that hides STARTTLS, refuses it, or slips words in before it."""

    def answer(line: bytes) -> bytes:
        if b"CAPABILITY" in line:
            offered = b"" if stripped else b" STARTTLS"
            return b"* CAPABILITY IMAP4rev1" + offered + b"\r\n" + tagged(line, b"OK")
        return tagged(line, b"OK") + b"* OK ertussen\r\n"

    with lying(hello, answer) as (port, told), pytest.raises(BrokenInput) as refused:
        visit(port, tls="starttls", seconds=3.0)
    assert refused.value.code in ("imap.no_tls", "imap.broken", "fetch.unreachable")
    assert PASSWORD.encode() not in b"".join(told)


def test_a_folder_name_says_nothing_of_its_own_to_the_server() -> None:
    with (
        lying(HELLO, answers) as (port, told),
        pytest.raises(BrokenInput),
        Imap().session(Place("127.0.0.1", port, "none"), "pers", PASSWORD, internal=True) as session,
    ):
        session.folder('IN"BOX\r\na1 DELETE INBOX')
    assert not any(line.startswith(b"a1 DELETE") for line in told)
