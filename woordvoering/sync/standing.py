"""What every place of exchange needs beside its own way to keep acts: those that wait, and where everybody stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from woordvoering.errors import Reason
from woordvoering.journal.keys import Seat
from woordvoering.journal.parcel import Parcel
from woordvoering.journal.receiving import Received
from woordvoering.sync.acks import Ack, open_ack, sign_ack
from woordvoering.sync.replica import Replica, parcel_mark
from woordvoering.sync.vector import Vector


class Standing:
    """Kept in memory alone: what is lost here is learnt again."""

    def __init__(self, ours: Replica, seat: Seat) -> None:
        self._ours, self._seat = ours, seat
        self._waiting: dict[bytes, Parcel] = {}
        self._let_go = 0
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

    def keep(self, received: Received) -> bool:
        """Keeps acts that wait. False when some were let go and something else was stored, for which they may have
        waited: then they are read again. Without anything new they would only be let go once more."""
        self._waiting = {parcel_mark(each.parcel): each.parcel for each in received.waiting}
        self._let_go = received.let_go or self._let_go
        if not (self._let_go and received.stored):
            return True
        self._let_go = 0
        return False

    def faults(self) -> tuple[Reason, ...]:
        """That some acts wait which are too many to keep."""
        return (Reason("sync.waiting_let_go", {"count": self._let_go}),) if self._let_go else ()

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
