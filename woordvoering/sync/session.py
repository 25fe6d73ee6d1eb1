"""One round with a folder: take in what is new, publish what it lacks, acknowledge; and a record of what happened.

What was read is kept in memory alone: what the folder holds is learnt from the folder, what we hold from the journal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import msgspec

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenInput, BrokenStore, Reason
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.parcel import Parcel
from woordvoering.journal.receiving import Received
from woordvoering.sync.crowd import STRANGERS
from woordvoering.sync.files import Stamp
from woordvoering.sync.folder import Folder, Found
from woordvoering.sync.in_order import fitting, in_order
from woordvoering.sync.media import Media, MediaExchange, Moved
from woordvoering.sync.record import Record
from woordvoering.sync.replica import AtDesk, Replica, here
from woordvoering.sync.replica import parcel_mark as _name
from woordvoering.sync.rewrite import Rewriter
from woordvoering.sync.segments import DEVICE, MAX_FILE, open_segment, seal_segment
from woordvoering.sync.standing import Standing
from woordvoering.sync.vector import Tip
from woordvoering.sync.wire import runs

LOOK_AGAIN = 1.0
"""Seconds between two looks at a folder."""

LOOKS = 3
"""A file that does not verify, and stays as it is, is given up after so many rounds."""

LARGE = 1024 * 1024
OPEN_BYTES = 256 * 1024 * 1024
"""Bytes of segments that lie open at a time, of all devices together, and at least one act of each."""

MOST_SPOILED = 128 * 1024 * 1024
"""Bytes. Once so much was read in a round that does not verify, large files are left for the next one: whoever fills a
folder with them holds up nobody's acts."""


class _Suspect(msgspec.Struct, frozen=True):
    stamp: Stamp
    looks: int
    reason: Reason


class Session:
    """One device and one folder, round after round. The journal is asked through `at_desk` alone, in short turns; the
    folder is read and written between them."""

    def __init__(
        self,
        journal: Journal,
        seat: Seat,
        folder: Folder,
        workspace_key: bytes,
        entropy: Entropy,
        at_desk: AtDesk = here,
        media: Media | None = None,
    ) -> None:
        self._ours, self._seat, self._folder = Replica(journal, at_desk), seat, folder
        self._key, self._entropy = workspace_key, entropy
        self._read: set[str] = set()
        self._again: set[str] = set()
        self._held: set[bytes] = set()
        self._covered: dict[str, frozenset[Tip]] = {}
        self._suspects: dict[str, _Suspect] = {}
        self._spoiled = 0
        self._standing = Standing(self._ours, seat)
        self._listed: tuple[Found, ...] = ()
        self._media = None if media is None else MediaExchange(media, folder.shelf(), at_desk)
        self._moved = Moved()
        self._rewriter = Rewriter(self._ours, folder, seat.device, workspace_key, entropy)

    @property
    def address(self) -> str:
        """The folder."""
        return self._folder.address

    def close(self) -> None:
        """Forgets what was read; a folder is not held open."""
        self._forget()

    def wait(self, wake: Event, seconds: float) -> None:
        """A folder tells nothing by itself: it is looked at again after a second at most, at once while files move."""
        if not self._moved.more:
            wake.wait(min(seconds, LOOK_AGAIN))

    def round(self, *, found: bool = False) -> Record:
        """One exchange. `found` publishes to an empty folder, or to one whose mark cannot be read: a person said so.

        Raises Refused and BrokenStore when the folder is not the workspace's or not there, StoreFull and BrokenStore of
        our own disk. What is wrong with single files or acts is in the record, and so is a folder that cannot be
        written: what came in stands all the same.
        """
        self._moved = Moved()
        if found:
            self._begin()
        self._folder.check()
        received = self._take_in()
        stopped = self._rewrite()
        sent, relayed, held_up = self._publish_all()
        stopped = stopped or held_up
        try:
            self._standing.acknowledge(self._folder.put_ack)
        except (OSError, BrokenInput) as error:
            stopped = stopped or _stopped(error)
        self._moved = moved = Moved() if self._media is None else self._media.round()
        return Record(
            sent=sent,
            relayed=relayed,
            taken=received.stored,
            waiting=self._standing.waiting,
            unsent=sum(map(len, self._uncovered(self._seat.device))) if stopped else 0,
            quarantined=received.quarantined,
            forked=received.forked,
            files=(*self._faults(), *moved.faults),
            acks=self._standing.acks(self._folder.acks(self._ours.devices())),
            changes=received.changes,
            stopped=stopped,
            blobs_sent=moved.sent,
            blobs_taken=moved.taken,
            blobs_missing=moved.missing,
            blobs_unsent=moved.unsent,
        )

    def _faults(self) -> tuple[Reason, ...]:
        crowded = (Reason("sync.crowded", {"most": STRANGERS}),) if self._folder.crowded else ()
        return (*(each.reason for each in self._suspects.values()), *self._standing.faults(), *crowded)

    def _begin(self) -> None:
        try:
            self._folder.found()
        except OSError as error:
            raise BrokenStore("sync.folder_unwritable", detail=error.strerror or "") from error

    def _take_in(self) -> Received:
        listed = list(self._folder.segments(self._ours.devices()))
        present = {str(each.path) for each in listed if isinstance(each, Found)}
        if not all(map(self._folder.passed_over, self._read - present)):
            self._forget()
        kept = {
            path: each for path, each in self._suspects.items() if path in present or self._folder.passed_over(path)
        }
        self._suspects = kept
        for each in listed:
            if isinstance(each, Reason):
                self._suspects[f"{each.code}{each.params}"] = _Suspect(Stamp(0, 0), LOOKS, each)
        waited = self._standing.waited()
        self._listed = tuple(each for each in listed if isinstance(each, Found))
        try:
            received = self._ours.receive(self._parcels(waited, self._listed))
        except BrokenStore:  # what was read and did not get to the disk is read again
            self._forget()
            raise
        if not self._standing.keep(received):
            self._again = set(self._read)
        return received

    def _forget(self) -> None:
        """Something that lay in the folder is gone: what it holds is learnt anew. What we hold we keep."""
        self._read.clear()
        self._again.clear()
        self._held.clear()
        self._covered.clear()
        self._standing.forget()
        if self._media is not None:
            self._media.forget()

    def _parcels(self, waited: tuple[Parcel, ...], listed: Sequence[Found]) -> Iterator[Parcel]:
        """What waited, then the acts of every segment that was not read before, or whose acts were let go: of all
        devices in the order of time, so that few have to wait for others."""
        yield from waited
        self._spoiled = 0
        places: dict[Path, list[Found]] = {}
        for each in listed:
            if str(each.path) not in self._read or str(each.path) in self._again:
                places.setdefault(each.path.parent, []).append(each)
        most = OPEN_BYTES // max(1, len(places))
        yield from in_order(self._stream(some, most) for some in places.values())

    def _stream(self, some: Sequence[Found], most: int) -> Iterator[Parcel]:
        """The acts of one device's segments, those first that were not looked at in vain; of a large one so many bytes
        lie open at a time, and it is opened once more for the rest."""
        for found in sorted(some, key=self._looks):
            parcels = self._open(found)
            at, total = 0, len(parcels)
            while at < total:
                end = fitting(parcels, at, most)
                part, parcels = parcels[at:end], ()
                yield from part
                at = end
                if at < total and len(parcels := self._open(found)) != total:
                    self._read.discard(str(found.path))  # it went meanwhile: the next round sees
                    break

    def _looks(self, found: Found) -> int:
        known = self._suspects.get(str(found.path))
        return 0 if known is None else known.looks

    def _open(self, found: Found) -> tuple[Parcel, ...]:
        path = str(found.path)
        try:
            stamp = self._folder.stamp(found)
            known = self._suspects.get(path)
            if known is not None and known.looks >= LOOKS and known.stamp == stamp:
                return ()
            if self._spoiled > MOST_SPOILED and stamp.size > LARGE:
                return ()
            spoiled = stamp.size if stamp.size <= MAX_FILE else 0  # what is larger is not read
            self._spoiled += spoiled
            data = self._folder.read(found)
            segment = open_segment(data, found.name, self._ours.workspace, self._key)
        except FileNotFoundError:
            return ()
        except (BrokenInput, OSError) as error:
            self._doubt(found, _file_reason(error, found))
            return ()
        self._spoiled -= spoiled
        self._suspects.pop(path, None)
        self._read.add(path)
        self._again.discard(path)
        self._held.update(map(_name, segment.parcels))
        return segment.parcels

    def _doubt(self, found: Found, reason: Reason) -> None:
        """A file that does not verify may still be on its way; one that stays as it is, is not."""
        try:
            stamp = self._folder.stamp(found)
        except OSError:
            return
        known = self._suspects.get(str(found.path))
        looks = known.looks + 1 if known is not None and known.stamp == stamp else 1
        self._suspects[str(found.path)] = _Suspect(stamp, looks, reason)

    def _rewrite(self) -> Reason | None:
        """Takes the words that were erased out of the segments that are ours to write anew."""
        try:
            done = self._rewriter.round(self._listed, self._held)
        except (OSError, BrokenInput) as error:
            return _stopped(error)
        self._read = (self._read - done.removed) | done.added
        return None

    def _publish_all(self) -> tuple[int, int, Reason | None]:
        sent = relayed = 0
        own = self._seat.device
        for device in (own, *sorted(self._ours.vector().keys() - {own})):
            try:
                count = self._publish(device)
            except (OSError, BrokenInput) as error:
                return sent, relayed, _stopped(error)
            sent, relayed = (sent + count, relayed) if device == own else (sent, relayed + count)
        return sent, relayed, None

    def _publish(self, device: str) -> int:
        """Writes what the folder lacks of a device: our own acts to our directory, those of others beside it."""
        tips = frozenset(self._ours.vector().get(device, ()))
        if tips <= self._covered.get(device, frozenset()) or DEVICE.fullmatch(device) is None:
            return 0
        count = 0
        for some in self._uncovered(device):
            for segment in runs(self._ours.workspace, some):
                name, data = seal_segment(segment, self._key, self._entropy)
                put = self._folder.put(name, data, relayed=device != self._seat.device)
                self._read.add(str(put.path))
                self._held.update(map(_name, segment.parcels))
                count += len(segment.parcels)
        self._covered[device] = tips
        return count

    def _uncovered(self, device: str) -> Iterator[tuple[Parcel, ...]]:
        """The acts of a device that no segment in the folder holds, page by page."""
        covered = self._covered.get(device, frozenset[Tip]())
        return self._ours.lacking(device, max((tip.seq for tip in covered), default=0), self._held)


def _file_reason(error: BrokenInput | OSError, found: Found) -> Reason:
    if isinstance(error, BrokenInput):
        return Reason(error.code, dict(error.params))
    return Reason("sync.unreadable", {"file": found.name.file, "detail": error.strerror or ""})


def _stopped(error: BrokenInput | OSError) -> Reason:
    if isinstance(error, BrokenInput):
        return Reason(error.code, dict(error.params))
    return Reason("sync.folder_unwritable", {"detail": error.strerror or ""})
