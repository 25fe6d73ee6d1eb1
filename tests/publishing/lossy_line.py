"""A line to a real server on which replies get lost after the server did what it was asked."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Line:
    """`lose` is how many of the next replies to a change get lost; `changes` are the changes that went through."""

    address: str = ""
    lose: int = 0
    changes: list[str] = field(default_factory=list)


@contextmanager
def to(target: str) -> Iterator[Line]:
    """A line to the server at this address."""
    parts = urlsplit(target)
    assert parts.hostname and parts.port
    line, over = Line(), threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.1)
        line.address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=_carry, args=(listener, (parts.hostname, parts.port), line, over))
        thread.start()
        try:
            yield line
        finally:
            over.set()
            thread.join()


def _carry(listener: socket.socket, server: tuple[str, int], line: Line, over: threading.Event) -> None:
    while not over.is_set():
        try:
            near, _ = listener.accept()
        except TimeoutError:
            continue
        with near, socket.create_connection(server, timeout=60) as far:
            near.settimeout(60)
            question = _question(near)
            first = question.split(b"\r\n", 1)[0].decode()
            changes = not first.startswith("GET ") and "Session" not in first
            far.sendall(question)
            answer = b"".join(iter(lambda: far.recv(65_536), b""))
            if changes:
                line.changes.append(first)
            if changes and line.lose:
                line.lose -= 1
                continue
            near.sendall(answer)


def _question(near: socket.socket) -> bytes:
    """One whole question; the desk closes after each."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += near.recv(65_536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    while len(body) < (int(length[1]) if length else 0):
        body += near.recv(65_536)
    return head + b"\r\n\r\n" + body
