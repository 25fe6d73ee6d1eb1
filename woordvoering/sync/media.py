"""After the acts of a round: the files that acts name travel too, under the SHA-256 of their sealed bytes.

What the journal names and this device holds is put where the place lacks it; what it names and this device lacks is
fetched. Nothing else is ever asked for, however much lies there. A round moves a bounded amount, the small files first,
and the next goes on: acts never wait for pictures, and nothing here ends a round.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Protocol

import msgspec

from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused, StoreFull, WoordvoeringError
from woordvoering.store.blobs import LEAST_SEALED, MOST_SEALED, Blobs
from woordvoering.sync.files import NO_FILE, Stamp
from woordvoering.sync.replica import AtDesk

ROUND_BYTES = 64 * 1024 * 1024
ROUND_FILES = 50
"""What one round moves at most, both ways together; a single file may be as large as a round."""

LOOKED_AT = 500
"""So many names of each kind are looked up in one round."""

WHOLE_AGAIN = 600
"""Rounds after which the place is asked anew whether it still has what it had."""

LOOKS = 3
"""A file that is not what its name says, and stays as it is, is taken for spoiled after so many rounds."""

LONGEST_REST = 256
"""Rounds that a file is left alone after it failed, at most; twice as long each time."""


class Filed(msgspec.Struct, frozen=True):
    """What the journal says of files: those that it names, and those that were erased and that nothing names any more.
    `mark` changes with the journal."""

    mark: tuple[int, ...]
    named: frozenset[str]
    gone: frozenset[str]


class Media(msgspec.Struct, frozen=True):
    """The files of this desk. `filed` runs at the desk; it gives None when the journal still stands at a mark."""

    blobs: Blobs
    filed: Callable[[tuple[int, ...] | None], Filed | None]


class Shelf(Protocol):
    """Where a place of exchange keeps files. Every step may raise OSError, BrokenInput, BrokenStore and Refused."""

    def present(self, names: Collection[str]) -> dict[str, Stamp]:
        """Which of these names are taken there, unread; NO_FILE is the size of what is no regular file."""
        ...

    def get(self, name: str, size: int) -> bytes:
        """The bytes under a name, at most `size` of them, unproven."""
        ...

    def put(self, name: str, data: bytes) -> None:
        """Adds a file that is not there."""
        ...

    def spoiled(self, name: str) -> None:
        """Takes away what lies under a name and is something else: whoever has the file puts it again."""
        ...

    def drop(self, names: Collection[str]) -> None:
        """Takes away files that were erased, as far as that is this device's to do."""
        ...


class Moved(msgspec.Struct, frozen=True):
    """What a round moved, what is still missing here, what is not there yet, and what went wrong; `more`: at once."""

    sent: int = 0
    taken: int = 0
    missing: int = 0
    unsent: int = 0
    faults: tuple[Reason, ...] = ()
    more: bool = False


class _Suspect(msgspec.Struct, frozen=True):
    stamp: Stamp
    looks: int
    reason: Reason


class _Rest(msgspec.Struct, frozen=True):
    """Until which round a file is left alone after it failed, how often it did, and why."""

    until: int
    times: int
    reason: Reason


class _Run:
    """One round: what was moved, and what it has room for."""

    def __init__(self) -> None:
        self.files = self.size = self.sent = self.taken = 0
        self.full = False
        self.stopped: Reason | None = None

    def takes(self, size: int) -> bool:
        """Whether a file of this size still goes; it is counted when it does."""
        if self.files and (self.files >= ROUND_FILES or self.size + size > ROUND_BYTES):
            self.full = True
            return False
        self.files, self.size = self.files + 1, self.size + size
        return True


class MediaExchange:
    """The files of this desk and one place. What it learnt is in memory alone."""

    def __init__(self, media: Media, shelf: Shelf, at_desk: AtDesk) -> None:
        self._blobs, self._shelf, self._at_desk = media.blobs, shelf, at_desk
        self._ask = media.filed
        self._filed = Filed((), frozenset(), frozenset())
        self._known: tuple[int, ...] | None = None
        self._look_anew = False
        self._held: set[str] = set()
        self._settled: set[str] = set()
        self._dropped: set[str] = set()
        self._suspects: dict[str, _Suspect] = {}
        self._resting: dict[str, _Rest] = {}
        self._rounds = self._turn = 0

    def forget(self) -> None:
        """Something that lay there is gone, or the place may be another: what it has is asked anew."""
        self._settled.clear()
        self._dropped.clear()

    def round(self) -> Moved:
        """Moves some. Raises nothing of the place and nothing of our disk: that is in what it gives."""
        run = _Run()
        self._learn()
        for step in (self._drop, lambda: self._move(run)):
            try:
                step()
            except (OSError, WoordvoeringError) as error:
                run.stopped = _reason(error, "")
        missing, unsent = len(self._lacking()), len(self._unsettled())
        behind = run.full or max(missing, unsent) > LOOKED_AT
        more = behind and run.stopped is None and run.sent + run.taken > 0
        return Moved(run.sent, run.taken, missing, unsent, self._faults(run.stopped), more)

    def _move(self, run: _Run) -> None:
        """One way and then the other; which is first changes every round, so that neither starves the other."""
        asked, held = self._window(self._lacking()), self._awake(self._unsettled())[:LOOKED_AT]
        if not asked and not held:
            return
        there = self._shelf.present([*asked, *held])
        wanted = self._wanted({name: there[name] for name in asked if name in there})
        offered = self._offered(held, there)
        if self._rounds % 2:
            self._send(offered, run)
            self._fetch(wanted, run)
        else:
            self._fetch(wanted, run)
            self._send(offered, run)

    def _learn(self) -> None:
        """What the journal names by now, and what of it is here."""
        self._rounds += 1
        if self._rounds % WHOLE_AGAIN == 0:
            self.forget()
            self._look_anew = True
        filed = self._at_desk(lambda: self._ask(self._known))
        before = frozenset[str]() if self._look_anew else self._filed.named
        self._look_anew = False
        if filed is not None:
            self._filed, self._known = filed, filed.mark
            for kept in (self._held, self._settled):
                kept &= filed.named
            for each in (self._suspects, self._resting):
                for name in each.keys() - filed.named:
                    del each[name]
        fresh = self._filed.named - before - self._held
        self._held |= {name for name in fresh if self._blobs.size(name) is not None}

    def _lacking(self) -> list[str]:
        return sorted(self._filed.named - self._held)

    def _unsettled(self) -> list[str]:
        return sorted((self._held & self._filed.named) - self._settled)

    def _window(self, names: list[str]) -> list[str]:
        """Some of the names, others each round: what nobody has does not stand before what somebody brings."""
        awake = self._awake(names)
        if len(awake) <= LOOKED_AT:
            return awake
        start = self._turn % len(awake)
        self._turn = start + LOOKED_AT
        return [*awake[start:], *awake[:start]][:LOOKED_AT]

    def _awake(self, names: list[str]) -> list[str]:
        return [name for name in names if name not in self._resting or self._resting[name].until <= self._rounds]

    def _drop(self) -> None:
        """Takes away what was erased: an old device or a backup may have brought it after that."""
        gone = self._filed.gone - self._dropped
        if gone:
            self._shelf.drop(sorted(gone))
            self._dropped |= gone

    def _wanted(self, there: Mapping[str, Stamp]) -> list[tuple[int, str]]:
        """What may be fetched, the small first; what cannot be it by its size is not opened."""
        found: list[tuple[int, str]] = []
        for name, stamp in there.items():
            known = self._suspects.get(name)
            if known is not None and known.looks >= LOOKS and known.stamp == stamp:
                self._away_with(name, known.reason)
            elif stamp.size == NO_FILE:
                self._doubt(name, stamp, Reason("sync.not_a_file", {"file": name}))
            elif stamp.size > MOST_SEALED:
                params = {"file": name, "size": stamp.size, "limit": MOST_SEALED}
                self._doubt(name, stamp, Reason("sync.file_too_large", params))
            elif stamp.size < LEAST_SEALED:
                self._doubt(name, stamp, Reason("sync.blob_other", {"file": name}))
            else:
                found.append((stamp.size, name))
        return sorted(found)

    def _offered(self, names: Iterable[str], there: Mapping[str, Stamp]) -> list[tuple[int, str]]:
        """What we hold and the place lacks, the small first."""
        found: list[tuple[int, str]] = []
        for name in names:
            size, stamp = self._blobs.size(name), there.get(name)
            if size is None:
                self._held.discard(name)
            elif stamp is None:
                found.append((size, name))
            elif stamp.size == size:
                self._settled.add(name)
                self._suspects.pop(name, None)
            elif self._doubt(name, stamp, Reason("sync.blob_other", {"file": name})) >= LOOKS:
                self._away_with(name, self._suspects[name].reason)
        return sorted(found)

    def _send(self, offered: list[tuple[int, str]], run: _Run) -> None:
        """Puts what the round has room for."""
        for size, name in offered:
            if not run.takes(size):
                return
            try:
                data = self._blobs.sealed(name)
            except BrokenStore as error:
                self._held.discard(name)
                self._rest(name, _reason(error, name))
                continue
            try:
                self._shelf.put(name, data)
            except FileExistsError:
                continue
            except (OSError, WoordvoeringError) as error:
                self._rest(name, _reason(error, name))
                if not isinstance(error, BrokenInput):
                    raise
                continue
            self._settled.add(name)
            self._resting.pop(name, None)
            run.sent += 1

    def _fetch(self, wanted: list[tuple[int, str]], run: _Run) -> None:
        """Takes in what the round has room for."""
        for size, name in wanted:
            if not run.takes(size):
                return
            run.taken += self._take(name, size)

    def _take(self, name: str, size: int) -> bool:
        """Fetches one file; it is stored when its bytes are what its name says, and nothing erased it meanwhile."""
        try:
            data = self._shelf.get(name, size)
        except FileNotFoundError:
            return False
        except BrokenInput as error:
            self._look_again(name, _reason(error, name))
            return False
        except (OSError, BrokenStore, Refused) as error:
            self._rest(name, _reason(error, name))
            raise
        if hashlib.sha256(data).hexdigest() != name:
            self._look_again(name, Reason("sync.blob_other", {"file": name}))
            return False
        try:
            self._blobs.put_sealed(name, data)
        except (StoreFull, BrokenStore) as error:
            self._rest(name, _reason(error, name))
            raise
        if not self._at_desk(lambda: self._still(name)):
            return False
        for kept in (self._suspects, self._resting):
            kept.pop(name, None)
        self._held.add(name)
        self._settled.add(name)
        return True

    def _still(self, name: str) -> bool:
        """At the desk: whether the file is still to be here; one that was erased while it came goes again."""
        now = self._ask(self._known)
        if now is None or name in now.named:
            return True
        self._blobs.remove((name,))
        return False

    def _look_again(self, name: str, reason: Reason) -> None:
        stamp = self._shelf.present((name,)).get(name)
        if stamp is not None:
            self._doubt(name, stamp, reason)

    def _doubt(self, name: str, stamp: Stamp, reason: Reason) -> int:
        """A file that is not what its name says may still be on its way; how often it was seen just so."""
        known = self._suspects.get(name)
        looks = known.looks + 1 if known is not None and known.stamp == stamp else 1
        self._suspects[name] = _Suspect(stamp, looks, reason)
        return looks

    def _away_with(self, name: str, reason: Reason) -> None:
        try:
            self._shelf.spoiled(name)
        except (OSError, WoordvoeringError):
            self._rest(name, reason)
            return
        self._suspects.pop(name, None)

    def _rest(self, name: str, reason: Reason) -> None:
        times = self._resting[name].times + 1 if name in self._resting else 1
        self._resting[name] = _Rest(self._rounds + min(2**times, LONGEST_REST), times, reason)

    def _faults(self, stopped: Reason | None) -> tuple[Reason, ...]:
        """Each once."""
        found: list[Reason] = []
        for each in (*(one.reason for one in (*self._suspects.values(), *self._resting.values())), stopped):
            if each is not None and each not in found:
                found.append(each)
        return tuple(found)


def _reason(error: OSError | WoordvoeringError, name: str) -> Reason:
    if isinstance(error, WoordvoeringError):
        return error.reasons()[0]
    return Reason("sync.blobs_stuck", {"detail": error.strerror or "", "file": name})
