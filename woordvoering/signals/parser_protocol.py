"""What goes over the pipes between the program and its parser process: typed records in length-prefixed frames."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import BinaryIO, TypeAlias

import msgspec

from woordvoering.signals.letter import Letter
from woordvoering.signals.outline import Outline
from woordvoering.signals.types import Document, Origin, Signal

FRAME_BYTES = 64_000_000
"""No frame is larger: a worker that was taken over cannot fill the program's memory."""
_LENGTH = struct.Struct(">I")


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The worker has loaded and given up network, files and memory; `confined` names what it could give up."""

    confined: tuple[str, ...]


class Request(msgspec.Struct, frozen=True, tag="request"):
    """One document to parse; of a feed, without the signals whose ids are `stored`."""

    document: Document
    body: bytes
    origin: Origin
    stored: frozenset[str] = frozenset()


class Parsed(msgspec.Struct, frozen=True, tag="parsed"):
    """What the document held: signals, of a network's answer with its facts; of a mail the letter; of an OPML list its
    feeds. `known` counts the signals of a feed that were left out, as they are stored."""

    signals: tuple[Signal, ...] = ()
    letter: Letter | None = None
    outlines: tuple[Outline, ...] = ()
    facts: Mapping[str, str] = {}
    known: int = 0


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """Why the document cannot be read: the code and parameters of a BrokenInput."""

    code: str
    params: Mapping[str, str | int | float | bool | None]


Answer: TypeAlias = Ready | Parsed | Failed

_ENCODER = msgspec.msgpack.Encoder()
_REQUESTS = msgspec.msgpack.Decoder(Request)
_ANSWERS: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Ready | Parsed | Failed)


def write_frame(pipe: BinaryIO, message: Request | Answer) -> None:
    """Writes one record. Raises OSError when the other side is gone."""
    payload = _ENCODER.encode(message)
    pipe.write(_LENGTH.pack(len(payload)) + payload)
    pipe.flush()


def read_request(pipe: BinaryIO) -> Request | None:
    """The next request; None at the end of the pipe."""
    payload = _read_frame(pipe)
    return None if payload is None else _REQUESTS.decode(payload)


def read_answer(pipe: BinaryIO) -> Answer | None:
    """The next answer; None when the worker is gone. Raises msgspec.DecodeError for anything but an answer."""
    payload = _read_frame(pipe)
    return None if payload is None else _ANSWERS.decode(payload)


def _read_frame(pipe: BinaryIO) -> bytes | None:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > FRAME_BYTES:
        return None
    payload = pipe.read(length)
    return payload if len(payload) == length else None
