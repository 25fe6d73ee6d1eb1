"""After an erasure: segments in a folder that still hold the words are written anew without them, and removed.

A device rewrites what lies in its own directory, what lies in the relay, and what a revoked device left behind; the
segments of others are theirs to rewrite. The new segment stands before the old one goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenInput
from woordvoering.journal.event import digest
from woordvoering.journal.parcel import Parcel
from woordvoering.sync.folder import Folder, Found
from woordvoering.sync.replica import ErasedPlace, Replica, parcel_mark
from woordvoering.sync.segments import open_segment, seal_segment
from woordvoering.sync.wire import Segment


class Rewritten(msgspec.Struct, frozen=True):
    """The paths that came and those that went, and how many segments of others still hold words that were erased."""

    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    left: int = 0


class Rewriter:
    """What this device looked at in one folder; in memory alone, by path."""

    def __init__(self, ours: Replica, folder: Folder, device: str, key: bytes, entropy: Entropy) -> None:
        self._ours, self._folder, self._device = ours, folder, device
        self._key, self._entropy = key, entropy
        self._erased: frozenset[ErasedPlace] = frozenset()
        self._clean: set[str] = set()

    def round(self, listed: Sequence[Found], held: set[bytes]) -> Rewritten:
        """Rewrites what is ours to rewrite; `held` learns the acts that the folder holds without their words, or with
        words that their owner will take out. Raises OSError and BrokenInput of the share; then the next round goes on.
        """
        self._learn(listed)
        added: set[str] = set()
        removed: set[str] = set()
        left = 0
        for found in self._suspects(listed):
            stale = self._stale(found)
            if stale is None:
                self._clean.add(str(found.path))
                continue
            bare = self._stripped(stale)
            marks = set(map(parcel_mark, bare.parcels))
            if not self._may(found):
                held |= marks
                left += 1
                continue
            if not marks <= held:
                name, data = seal_segment(bare, self._key, self._entropy)
                relayed = name.device != self._device
                put = self._folder.put(name, data, relayed=relayed)
                added.add(str(put.path))
                self._clean.add(str(put.path))
                held |= marks
            self._folder.remove(found)
            removed.add(str(found.path))
        return Rewritten(frozenset(added), frozenset(removed), left)

    def _learn(self, listed: Sequence[Found]) -> None:
        """New erasures: the segments around them are looked at again."""
        erased = self._ours.erased(len(self._erased))
        if erased is None:
            return
        fresh = erased - self._erased
        self._erased = erased
        touched = {str(each.path) for each in listed if any(_covers(each, place) for place in fresh)}
        self._clean -= touched

    def _suspects(self, listed: Sequence[Found]) -> Iterator[Found]:
        for found in listed:
            if str(found.path) not in self._clean:
                if any(_covers(found, place) for place in self._erased):
                    yield found
                else:
                    self._clean.add(str(found.path))

    def _stale(self, found: Found) -> Segment | None:
        """The segment, when it verifies and holds words that were erased."""
        try:
            segment = open_segment(self._folder.read(found), found.name, self._ours.workspace, self._key)
        except FileNotFoundError:
            return None
        except BrokenInput:
            return None
        return segment if any(self._bare(each) != each for each in segment.parcels) else None

    def _stripped(self, segment: Segment) -> Segment:
        return msgspec.structs.replace(segment, parcels=tuple(map(self._bare, segment.parcels)))

    def _bare(self, parcel: Parcel) -> Parcel:
        if len(parcel.headers) != len(parcel.payloads):
            return parcel  # nobody takes it in, so it has no words of ours
        gone = {place.event for place in self._erased}
        kept = tuple(
            None if digest(header) in gone else payload
            for header, payload in zip(parcel.headers, parcel.payloads, strict=True)
        )
        return parcel if kept == parcel.payloads else msgspec.structs.replace(parcel, payloads=kept)

    def _may(self, found: Found) -> bool:
        if found.relayed or found.name.device == self._device:
            return True
        seats = [seat for seat in self._ours.roster().seats.values() if seat.device == found.name.device]
        return bool(seats) and all(seat.revoked for seat in seats)


def _covers(found: Found, place: ErasedPlace) -> bool:
    return found.name.device == place.device and found.name.first <= place.seq <= found.name.last
