"""Acts of many devices in an order in which each comes behind what it names: the lamport of an act is higher than all
that its writer had seen. So nothing has to wait for others that lie there too, however many devices there are.

It is an order of reading and nothing more: what a header says was not judged yet, and whatever comes too early waits.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from woordvoering.journal.parcel import Parcel


class _Moment(msgspec.Struct, frozen=True, gc=False):
    lamport: int


_MOMENTS = msgspec.json.Decoder(_Moment)


def lamport_of(parcel: Parcel) -> int:
    """What an act says of its place in time; 0 when it says nothing that can be read."""
    try:
        return _MOMENTS.decode(parcel.headers[0]).lamport
    except (msgspec.MsgspecError, UnicodeDecodeError, IndexError, RecursionError):
        return 0


def in_order(streams: Iterable[Iterable[Parcel]]) -> Iterator[Parcel]:
    """The acts of all streams, each of which has its own in order; read no further than one act ahead in each."""
    return heapq.merge(*streams, key=lamport_of)


def fitting(parcels: Sequence[Parcel], at: int, most: int) -> int:
    """Up to which place the acts from `at` on have no more bytes than `most` together; at least one act."""
    size, end = parcels[at].size, at + 1
    while end < len(parcels) and (size := size + parcels[end].size) <= most:
        end += 1
    return end
