"""One act as it travels: the bytes of its events in order under one signature; the receiver reads what they mean."""

from __future__ import annotations

import msgspec

from woordvoering.errors import BrokenInput, JournalBroken, WrongUse
from woordvoering.journal.event import MAX_PAYLOAD, Event, FactTypes, decode_header, digest, place
from woordvoering.journal.log import SignedCommit

MAX_EVENTS = 1_000
MAX_HEADER = 8 * 1024
MAX_PARCEL = 8 * 1024 * 1024
"""Caps of one act, held before anything in it is read: events, bytes of a header, bytes in all."""

_FRAME = 16
"""Bytes of msgpack around one header or payload, at most."""


class Parcel(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True, gc=False):
    """A whole commit: header bytes in order, the payload of each (None where it was erased), and the signature."""

    headers: tuple[bytes, ...]
    payloads: tuple[bytes | None, ...]
    signature: str

    @property
    def size(self) -> int:
        """Bytes of the contents."""
        return sum(map(len, self.headers)) + sum(map(len, filter(None, self.payloads)))


def parcel_of(commit: SignedCommit) -> Parcel:
    """The parcel of a commit."""
    return Parcel(
        tuple(event.header_bytes for event in commit.events),
        tuple(event.payload for event in commit.events),
        commit.signature,
    )


def pack(parcel: Parcel) -> bytes:
    """The one spelling of a parcel in msgpack."""
    return msgspec.msgpack.encode(parcel)


def unpack(data: bytes) -> Parcel:
    """Reads a parcel. Raises BrokenInput when it is too large, cannot be read, or is spelled otherwise."""
    if len(data) > MAX_PARCEL:
        raise BrokenInput("journal.parcel_too_large", size=len(data), limit=MAX_PARCEL)
    try:
        parcel = msgspec.msgpack.decode(data, type=Parcel)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenInput("journal.parcel_unreadable") from error
    if pack(parcel) != data:
        raise BrokenInput("journal.parcel_unreadable")
    return parcel


def parcel_name(parcel: Parcel) -> str:
    """A name for every byte of a parcel."""
    return digest(pack(parcel))


def refuse_large(headers: int, size: int) -> None:
    """Raises WrongUse for an act of our own that no other device would take in."""
    if headers > MAX_EVENTS:
        raise WrongUse("journal.act_too_many", count=headers, limit=MAX_EVENTS)
    if size + headers * _FRAME > MAX_PARCEL:
        raise WrongUse("journal.payload_too_large", size=size, limit=MAX_PARCEL)


def read_parcel(parcel: Parcel, types: FactTypes) -> tuple[Event, ...]:
    """The events of a parcel, as their bytes say: sizes first, then hashes, then what they mean.

    Raises JournalBroken for the first that does not hold.
    """
    count = len(parcel.headers)
    if not 1 <= count <= MAX_EVENTS or len(parcel.payloads) != count:
        raise JournalBroken("journal.parcel_unreadable")
    if parcel.size + count * _FRAME > MAX_PARCEL or any(len(header) > MAX_HEADER for header in parcel.headers):
        raise JournalBroken("journal.parcel_too_large", size=parcel.size, limit=MAX_PARCEL)
    try:
        return tuple(_read(*each, types) for each in zip(parcel.headers, parcel.payloads, strict=True))
    except BrokenInput as error:
        raise JournalBroken(error.code, **error.params) from error


def _read(data: bytes, payload: bytes | None, types: FactTypes) -> Event:
    header, event_id = decode_header(data), digest(data)
    if payload is None:
        return Event(event_id, header, data, None, None)
    if len(payload) > MAX_PAYLOAD:
        raise JournalBroken("journal.payload_too_large", size=len(payload), limit=MAX_PAYLOAD, **place(header))
    if digest(payload) != header.payload_sha:
        raise JournalBroken("journal.payload_changed", event=event_id, **place(header))
    return Event(event_id, header, data, payload, types.decode(header, payload))
