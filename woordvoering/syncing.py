"""Exchange with the other devices: one place, remembered; rounds, and a state that a screen can show."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import Literal

import msgspec

from woordvoering.clock import Millis
from woordvoering.desk import Desk
from woordvoering.errors import Reason, Refused, WoordvoeringError, WrongUse
from woordvoering.filed import filed_in
from woordvoering.journal.changes import Changes
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import ROOT
from woordvoering.store.unlock import WORKSPACE_KEY, key_of
from woordvoering.sync.hub_address import is_hub, secret_name
from woordvoering.sync.kept import Kept, read_kept, write_kept
from woordvoering.sync.media import Media
from woordvoering.sync.record import Record
from woordvoering.sync.replica import AtDesk, here
from woordvoering.sync.target import Target
from woordvoering.sync.targets import open_target, password_in, plain_address

Phase = Literal["none", "synced", "busy", "offline", "conflict", "stopped"]

LOOK_AGAIN = 30.0
"""Seconds between two rounds when nothing tells that something came."""


class SyncState(msgspec.Struct, frozen=True):
    """How the exchange stands: where, since when (`since`: in this phase, `last`: the last whole round; ms UTC), how
    many acts of ours are not there yet, how many devices have a seat, and what waits for a person. Of the files
    that acts name, `blobs_missing` are still to come here and `blobs_unsent` to go there, as the last round saw it."""

    target: str = ""
    phase: Phase = "none"
    unsent: int = 0
    last: Millis | None = None
    since: Millis | None = None
    devices: int = 0
    conflicts: int = 0
    reason: Reason | None = None
    blobs_missing: int = 0
    blobs_unsent: int = 0


class _Seen(msgspec.Struct, frozen=True):
    """What the journal says beside a round."""

    place: int
    unsent: int
    devices: int
    conflicts: int


class Syncing:
    """The exchange of an open desk. One thread does the rounds; the state may be read by any.

    The desk is asked through `at_desk` alone, in short turns.
    """

    def __init__(self, desk: Desk, at_desk: AtDesk = here) -> None:
        self._desk, self._at_desk = desk, at_desk
        self._kept = read_kept(self._desk.home.sync)
        self._target: Target | None = None
        self._password = ""
        self.record: Record | None = None
        target, last = self._kept.target, self._kept.last
        seen = at_desk(self._look)
        phase: Phase = "busy" if target else "none"
        self.state = SyncState(target, phase, seen.unsent, last, desk.clock.now(), seen.devices, seen.conflicts)

    @property
    def changes(self) -> Changes:
        """What the last round brought; nothing when it failed."""
        return Changes() if self.record is None else self.record.changes

    def configure(self, address: str) -> None:
        """Exchanges there from now on, and remembers it; the password for a hub among the keys of the desk.

        Raises WrongUse for an address that is none, Refused for a hub without TLS, StoreFull.
        """
        kept, password = plain_address(address), password_in(address)
        if password:
            self._desk.secrets.put(secret_name(kept), password.encode())
        self._password = ""
        self._keep(Kept(kept, known=self._kept.known))

    def forget(self) -> None:
        """Exchanges nowhere from now on; what lies there stays, and a password for it is forgotten."""
        before = self._kept.target
        self._keep(Kept(known=self._kept.known))
        if is_hub(before):
            self._desk.secrets.delete(secret_name(before))

    def use(self, address: str) -> None:
        """Exchanges there, this time only."""
        self.close()
        self._kept = Kept(plain_address(address), known=self._kept.known)
        self._password = password_in(address)
        self.state = SyncState(self._kept.target, "busy", since=self._desk.clock.now())

    def unheard(self) -> None:
        """Nothing was heard of the others since the program began: texts are held until a round was whole."""
        if self._kept.target:
            self._remember_away()

    def exchange(self, *, found: bool = False) -> Record:
        """One round. Raises WrongUse without a place, and as `Target.round`; the state tells the same."""
        before = self.state
        if not self._kept.target:
            raise WrongUse("sync.no_target")
        self.record = None
        if before.unsent or before.last is None:
            self._become("busy", before)
        try:
            start = self._at_desk(self._look)
            record = self._round(found=found)
        except WoordvoeringError as error:
            reason = error.reasons()[0]
            self._become(_failed(reason), before, reason)
            self._remember_away()
            raise
        self.record = record
        self._after(record, start, before)
        return record

    def round(self, *, found: bool = False) -> SyncState:
        """One round; what went wrong is in the state."""
        try:
            self.exchange(found=found)
        except WoordvoeringError:
            return self.state
        return self.state

    def wait(self, wake: Event, seconds: float = LOOK_AGAIN) -> None:
        """Returns when something may have come, when `wake` is set, or after so many seconds."""
        if self._target is None:
            wake.wait(min(seconds, 1.0))
        else:
            self._target.wait(wake, seconds)

    def close(self) -> None:
        """Lets go of the place."""
        if self._target is not None:
            self._target.close()
            self._target = None

    def _round(self, *, found: bool) -> Record:
        """A round. An empty folder where this desk never was is begun; one that it knows and finds empty was wiped."""
        target = self._opened()
        try:
            return target.round(found=found)
        except Refused as refused:
            if found or refused.code != "sync.folder_empty" or self._kept.target in self._kept.known:
                raise
        return target.round(found=True)

    def _remember_away(self) -> None:
        """Since when nothing comes from the remembered place, whatever keeps it from us: it is away, it does not let us
        in, it is not ours any more. For the gate; over with the next whole round, of whichever program of this desk."""
        there = read_kept(self._desk.home.sync)
        if there.target == self._kept.target and there.away is None:
            write_kept(self._desk.home.sync, msgspec.structs.replace(there, away=self._desk.clock.now()))

    def _opened(self) -> Target:
        if self._target is None:
            desk = self._desk
            key = key_of(desk.secrets, WORKSPACE_KEY)
            seat = self._at_desk(self._seat)
            self._target = open_target(
                self._kept.target,
                desk.journal,
                seat,
                key,
                desk.entropy,
                at_desk=self._at_desk,
                password=self._hub_password,
                media=Media(desk.blobs, partial(filed_in, desk.journal)),
            )
        return self._target

    def _hub_password(self) -> str:
        """The password for the hub: the one that was given for this time, else the one that is kept; '' without."""
        kept = None if self._password else self._desk.secrets.get(secret_name(self._kept.target))
        return self._password or (kept or b"").decode()

    def _seat(self) -> Seat:
        """Whoever signs where this device stands. Raises WrongUse when nobody has a seat here."""
        journal = self._desk.journal
        member = next((each for each in journal.actors if each != ROOT), "")
        if not member:
            raise WrongUse("sync.no_seat")
        return journal.seat(member)

    def _look(self) -> _Seen:
        journal, device = self._desk.journal, self._desk.profile.device
        sent = self._kept.sent if self._kept.device == device else 0
        with journal.engine.connect() as db:
            place = journal.log.device_head(db, device).seq
            unsent = journal.log.acts_after(db, device, sent) if self._kept.target else 0
        seats = {seat.device for seat in journal.roster().seats.values() if not seat.revoked}
        return _Seen(place, unsent, len(seats), self._desk.views.inbox.to_decide())

    def _after(self, record: Record, start: _Seen, before: SyncState) -> None:
        now = self._desk.clock.now()
        self._desk.views.inbox.keep_files(record.files)
        if record.stopped is None:
            earlier, kept = self._kept, self._kept.known
            known = kept if earlier.target in kept else (*kept, earlier.target)
            self._kept = Kept(earlier.target, self._desk.profile.device, start.place, now, known=known)
            moved = earlier.sent != start.place or earlier.last is None or record.taken
            away = read_kept(self._desk.home.sync).away is not None
            self._remember(moved=bool(moved or away or known != kept))
        if self._at_desk(self._desk.standing.look):
            self.close()
        seen = self._at_desk(self._look)
        phase: Phase = _failed(record.stopped) if record.stopped else "conflict" if seen.conflicts else "synced"
        since = before.since if before.phase == phase else now
        told = record if record.stopped is None else before
        coming = told.blobs_missing, told.blobs_unsent
        self.state = SyncState(
            self._kept.target,
            phase,
            seen.unsent,
            self._kept.last,
            since,
            seen.devices,
            seen.conflicts,
            record.stopped,
            *coming,
        )

    def _remember(self, *, moved: bool) -> None:
        """Writes how far we are, when that place is the remembered one; of another one only that we know it."""
        if not moved:
            return
        there = read_kept(self._desk.home.sync)
        same = there.target == self._kept.target
        kept = self._kept if same else msgspec.structs.replace(there, known=self._kept.known)
        write_kept(self._desk.home.sync, kept)

    def _become(self, phase: Phase, before: SyncState, reason: Reason | None = None) -> None:
        since = before.since if before.phase == phase else self._desk.clock.now()
        self.state = msgspec.structs.replace(self.state, phase=phase, since=since, reason=reason)

    def _keep(self, kept: Kept) -> None:
        write_kept(self._desk.home.sync, kept)
        self.close()
        self._kept = kept
        phase: Phase = "busy" if kept.target else "none"
        seen = self._at_desk(self._look)
        now = self._desk.clock.now()
        self.state = SyncState(kept.target, phase, seen.unsent, None, now, seen.devices, seen.conflicts)


def _failed(reason: Reason) -> Phase:
    """A place that is away comes back by itself; anything else wants a person."""
    return "offline" if reason.code.endswith("_away") else "stopped"
