"""Acts that came in and wait for others, while a run lasts: never more of them than fit, whoever sends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from woordvoering.journal.event import Event
from woordvoering.journal.keys import signature_holds
from woordvoering.journal.log import SignedCommit
from woordvoering.journal.members import Roster
from woordvoering.journal.parcel import Parcel
from woordvoering.journal.seal import commit_message

MAX_BYTES = 64 * 1024 * 1024
MAX_ACTS = 50_000
"""What waits at most. What is over it is let go, and read again once something new was stored: first what nobody of
the roster signed, the latest of it first; then the latest of the rest."""

_LEFT = 0.75
"""So much of it stays where it was too much."""


class Waiting(msgspec.Struct, frozen=True):
    """An act that names what is not here yet: the id of the missing event, '' when its own words are missing.

    Nothing of it is stored: whoever holds it keeps it, or asks for it again.
    """

    parcel: Parcel
    missing: str
    code: str


class _Held(msgspec.Struct, frozen=True, gc=False):
    number: int
    last: Event
    waiting: Waiting


class Waits:
    """What waits, by what it waits for."""

    def __init__(self) -> None:
        self._by: dict[str, dict[int, _Held]] = {}
        self._number = self._acts = self._bytes = 0
        self.let_go = 0

    def add(self, waiting: Waiting, commit: SignedCommit, roster: Callable[[], Roster]) -> None:
        """One more; `roster` is asked for only when it is one too many."""
        self._number += 1
        bare = msgspec.structs.replace(commit.events[-1], payload=None, fact=None)
        self._by.setdefault(waiting.missing, {})[self._number] = _Held(self._number, bare, waiting)
        self._acts, self._bytes = self._acts + 1, self._bytes + waiting.parcel.size
        if self._bytes > MAX_BYTES or self._acts > MAX_ACTS:
            self._make_room(roster())

    def over(self, missing: str) -> Iterator[Parcel]:
        """Those that waited for this, which do no longer."""
        for held in self._by.pop(missing, {}).values():
            self._acts, self._bytes = self._acts - 1, self._bytes - held.waiting.parcel.size
            yield held.waiting.parcel

    def all(self) -> tuple[Waiting, ...]:
        """What still waits, in the order in which it came."""
        return tuple(held.waiting for held in self._in_order())

    def _in_order(self) -> list[_Held]:
        every = (held for some in self._by.values() for held in some.values())
        return sorted(every, key=lambda held: held.number)

    def _make_room(self, roster: Roster) -> None:
        latest = self._in_order()[::-1]
        signed = {held.number for held in latest if _signed(held, roster)}
        self._drop([held for held in latest if held.number not in signed])
        self._drop([held for held in latest if held.number in signed])

    def _drop(self, latest: Sequence[_Held]) -> None:
        for held in latest:
            if self._bytes <= MAX_BYTES * _LEFT and self._acts <= MAX_ACTS * _LEFT:
                return
            some = self._by[held.waiting.missing]
            del some[held.number]
            if not some:
                del self._by[held.waiting.missing]
            self._acts, self._bytes = self._acts - 1, self._bytes - held.waiting.parcel.size
            self.let_go += 1


def _signed(held: _Held, roster: Roster) -> bool:
    """Whether the person who says that they wrote it signed it, as far as the roster knows them: revoked or not."""
    head = held.last.header
    seat = roster.seats.get(f"{head.actor}@{head.device}")
    key = seat.public if seat is not None else roster.key_of(head.actor, head.device)
    return key is not None and signature_holds(key, commit_message(held.last), held.waiting.parcel.signature)
