"""The bytes of a segment before it is sealed: its place, and acts in the order of one device's chain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.journal.event import decode_header, digest
from woordvoering.journal.parcel import MAX_PARCEL, Parcel, pack, unpack

MAX_BODY = 16 * 1024 * 1024
"""Bytes of a segment's contents; one act always fits."""

MAX_ACTS = 500


class Place(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What a segment says that it is: whose acts, of which workspace, from which place in the chain to which."""

    workspace: str
    device: str
    first: int
    last: int


class Segment(msgspec.Struct, frozen=True):
    """A run of acts of one device."""

    place: Place
    parcels: tuple[Parcel, ...]


class _Body(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    place: Place
    acts: tuple[bytes, ...]


def encode_segment(segment: Segment) -> bytes:
    """The one spelling of a segment in msgpack."""
    return msgspec.msgpack.encode(_Body(segment.place, tuple(map(pack, segment.parcels))))


def decode_segment(data: bytes) -> Segment:
    """Reads a segment; caps first. Raises BrokenInput for anything that is not the one spelling of its own place."""
    if len(data) > MAX_BODY + MAX_PARCEL:
        raise BrokenInput("sync.segment_unreadable")
    try:
        body = msgspec.msgpack.decode(data, type=_Body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenInput("sync.segment_unreadable") from error
    if msgspec.msgpack.encode(body) != data or not 1 <= len(body.acts) <= MAX_ACTS:
        raise BrokenInput("sync.segment_unreadable")
    parcels = tuple(map(unpack, body.acts))
    if place_of(body.place.workspace, parcels) != body.place:
        raise BrokenInput("sync.segment_misplaced", device=body.place.device[:64], first=body.place.first)
    return Segment(body.place, parcels)


def place_of(workspace: str, parcels: tuple[Parcel, ...]) -> Place:
    """The place of a run of acts, as their headers say it. Raises BrokenInput for headers that cannot be read."""
    if not all(parcel.headers for parcel in parcels):
        raise BrokenInput("sync.segment_unreadable")
    first, last = decode_header(parcels[0].headers[0]), decode_header(parcels[-1].headers[-1])
    return Place(workspace, first.device, first.seq, last.seq)


def runs(workspace: str, parcels: Iterable[Parcel]) -> Iterator[Segment]:
    """Acts of one device as segments: each a run of one branch, neither too long nor too large."""
    run: list[Parcel] = []
    size, end = 0, ""
    for parcel in parcels:
        first = decode_header(parcel.headers[0])
        full = len(run) >= MAX_ACTS or size + parcel.size > MAX_BODY
        if run and (full or first.prev != end):
            yield Segment(place_of(workspace, tuple(run)), tuple(run))
            run, size = [], 0
        run.append(parcel)
        size, end = size + parcel.size, last_id(parcel)
    if run:
        yield Segment(place_of(workspace, tuple(run)), tuple(run))


def last_id(parcel: Parcel) -> str:
    """The id of the last event of an act."""
    return digest(parcel.headers[-1])
