"""Bytes over a pipe between the program and a process of its own: a length, then so many bytes."""

from __future__ import annotations

import struct
from typing import BinaryIO

LENGTH = struct.Struct(">I")
"""Bytes that follow."""
READY = b"ready"
"""How the first frame of a process begins; behind it stands what it gave up, in words with spaces between."""


def write_frame(pipe: BinaryIO, body: bytes) -> None:
    """Sends one frame. Raises OSError when nobody reads any more."""
    pipe.write(LENGTH.pack(len(body)) + body)
    pipe.flush()


def read_frame(pipe: BinaryIO, largest: int) -> bytes | None:
    """One frame; None at the end of the pipe, and for one that says it is larger than `largest` bytes."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = pipe.read(length) if length <= largest else b""
    return body if len(body) == length else None
