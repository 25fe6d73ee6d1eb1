"""What every place of exchange needs beside its own way to keep acts: those that wait, and where everybody stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from woordvoering.journal.keys import Seat
from woordvoering.journal.parcel import Parcel
from woordvoering.journal.receiving import Waiting
from woordvoering.sync.acks import Ack, open_ack, sign_ack
from woordvoering.sync.replica import Replica, parcel_mark
from woordvoering.sync.vector import Vector

MAX_WAITING = 64 * 1024 * 1024
"""Bytes of acts that wait for others; beyond it they are let go and read again."""


class Standing:
    """Kept in memory alone: what is lost here is learnt again."""

    def __init__(self, ours: Replica, seat: Seat) -> None:
        self._ours, self._seat = ours, seat
        self._waiting: dict[bytes, Parcel] = {}
        self._acked: Vector | None = None

    @property
    def waiting(self) -> int:
        """How many acts wait for others."""
        return len(self._waiting)

    def forget(self) -> None:
        """The place lost something: where we stand is said again."""
        self._acked = None

    def waited(self) -> tuple[Parcel, ...]:
        """The acts that waited, to be looked at once more."""
        waited, self._waiting = tuple(self._waiting.values()), {}
        return waited

    def keep(self, waiting: tuple[Waiting, ...]) -> bool:
        """Keeps acts that wait; False when they are too many, and have to be read again."""
        if sum(each.parcel.size for each in waiting) > MAX_WAITING:
            return False
        self._waiting = {parcel_mark(each.parcel): each.parcel for each in waiting}
        return True

    def acknowledge(self, put: Callable[[str, bytes], object]) -> None:
        """Says where we stand, when we stand elsewhere than at the last time. Raises what `put` raises."""
        stand = self._ours.vector()
        if stand != self._acked:
            put(self._seat.device, sign_ack(Ack(self._ours.workspace, stand), self._seat))
            self._acked = stand

    def acks(self, said: Iterable[tuple[str, bytes]]) -> dict[str, Vector]:
        """Where the others stood when they last said so, those whose signature holds."""
        roster = self._ours.roster()
        found: dict[str, Vector] = {}
        for device, data in said:
            ack = open_ack(data, device, self._ours.workspace, roster)
            if ack is not None and device != self._seat.device:
                found[device] = ack.vector
        return found
