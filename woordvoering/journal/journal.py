"""The only writer of `desk.db`: appends acts, receives acts of other devices, keeps rows in step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine

from woordvoering.clock import Clock, Entropy
from woordvoering.errors import BrokenInput, JournalBroken, Reason, Refused, WrongUse
from woordvoering.journal.admission import (
    position_of,
    refuse_erasing,
    refuse_forked,
    refuse_grants,
    refuse_moved,
    refuse_writer,
)
from woordvoering.journal.changes import Changes, changes_of
from woordvoering.journal.check import check_commit, check_heads, unknown_critical
from woordvoering.journal.commits import commits_in
from woordvoering.journal.event import WORKSPACE, Event, Fact, FactTypes
from woordvoering.journal.fold import Fold, Room, Rows
from woordvoering.journal.forgetting import Forgetting, Forgotten, forget, scrub
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import Frozen, Log, closure
from woordvoering.journal.members import Roster, roster_of
from woordvoering.journal.parcel import Parcel, parcel_name, parcel_of, refuse_large
from woordvoering.journal.projection import Projection, state_digest
from woordvoering.journal.quarantine import Fault
from woordvoering.journal.receiving import Received, Receiver, Run
from woordvoering.journal.rosters import Rosters, ground_of
from woordvoering.journal.seal import seal
from woordvoering.journal.tail import TailMark
from woordvoering.store.engine import immediate
from woordvoering.store.plain import ask

KEPT_CASES = 80
"""How many cases keep their rows in memory: those of a page of a list, and of what is worked on meanwhile."""


Facts = Sequence[Fact] | Callable[[Connection], Sequence[Fact]]
"""The facts of an act, or what they are once the database is this act's alone."""


class Snapshot(msgspec.Struct, frozen=True):
    """A case and the workspace at one moment: every byte and signature was checked, and nothing is missing.

    `seen` are the heads of both; an act that is appended with them stands on this state and on no other.
    """

    case: str
    events: tuple[Event, ...]
    workspace: tuple[Event, ...]
    seen: tuple[str, ...]
    frozen: tuple[Frozen, ...] = ()

    def suspects(self) -> dict[str, Frozen]:
        """The events of which nobody knows who wrote them, each with its fork: from there on the device is two."""
        forks = {fork.device: fork for fork in self.frozen}
        found = ((event, forks.get(event.header.device)) for event in self.events)
        return {event.id: fork for event, fork in found if fork is not None and fork.seq <= event.header.seq}

    def before(self, event: Event) -> Snapshot:
        """What the writer of an event of the case had before them: that and nothing later.

        What their own device wrote in the case before is part of it, with all that this had seen, whatever the event
        names: nobody is judged as if they had not heard what they acted upon.
        """
        head = event.header
        own = (e for e in self.events if e.header.device == head.device and e.header.seq < head.seq)
        last = max(own, key=lambda each: each.header.seq, default=event)
        heads = (*head.deps, head.prev, *(() if last is event else (last.id,)))
        case, workspace = closure(self.events, heads), closure(self.workspace, heads)
        return Snapshot(
            self.case,
            tuple(each for each in self.events if each.id in case),
            tuple(each for each in self.workspace if each.id in workspace),
            tuple(sorted(event.header.deps)),
            self.frozen,
        )


class Journal:
    """An open journal on this device. One thread uses it at a time.

    `forgetting` is told, inside the transaction, which events lose their words, so that what was copied from them goes
    along; `drop_blobs` which blobs nobody may read any more, if any, once that stands.
    """

    def __init__(
        self,
        engine: Engine,
        rooms: tuple[Room, ...],
        *,
        workspace: str,
        seats: Mapping[str, Seat],
        clock: Clock,
        entropy: Entropy,
        tail: Path,
        short: bool = False,
        forgetting: Forgetting = lambda _db, _gone: None,
        drop_blobs: Callable[[tuple[str, ...]], object] = lambda _names: None,
    ) -> None:
        """Raises JournalBroken when the database ends before the signed mark of its end. `short` opens it all the same,
        to take in from others what it lost: until that is back it writes nothing, and nothing in it is verified."""
        self.engine = engine
        fold = Fold(rooms)
        kinds = tuple(kind for room in rooms for kind in room.facts)
        self.types = FactTypes(kinds, (kind for room in rooms for kind in room.erasable), fold.stays)
        self.log = Log(self.types)
        self.projection = Projection(fold, self.log)
        self.workspace = workspace
        self.clock = clock
        self._seats = dict(seats)
        self._entropy = entropy
        self._tail = TailMark(tail)
        self._known: dict[str, Rows] = {}
        self._sealed_cases: dict[str, bool] = {}
        self._sound: set[str] = set()
        self._data_version = self._acts = 0
        self._roster: tuple[tuple[str, ...], Roster] = ((), roster_of(()))
        self._forgetting, self._drop_blobs = forgetting, drop_blobs
        self._receiver = Receiver(self.log, self.projection, self.types, workspace, clock, forgetting)
        self._short = short
        if not short:
            with engine.connect() as db:
                self.check_tail(db)

    def check_tail(self, db: Connection) -> None:
        """Raises JournalBroken when the database ends before the signed mark beside it."""
        self._tail.check(db, self.log)

    @property
    def actors(self) -> tuple[str, ...]:
        """The persons who have a seat at this device."""
        return tuple(self._seats)

    def seat(self, actor: str) -> Seat:
        """The seat of a person at this device. Raises WrongUse when they have none here."""
        try:
            return self._seats[actor]
        except KeyError:
            raise WrongUse("member.no_seat_here", member=actor) from None

    def take_seat(self, seat: Seat, *, leaving: bool = False) -> None:
        """Lets a person act at this device from now on, or no longer; the enrolment is an event of its own.

        The root leaves when its act is written, for its key belongs on paper.
        """
        self._seats[seat.member] = seat
        if leaving:
            del self._seats[seat.member]

    def append(self, case: str, facts: Facts, actor: str, *, seen: tuple[str, ...] | None = None) -> Changes:
        """Writes one act: events, head and projection in one transaction; returns what changed.

        `facts` that follow from what others wrote are asked for inside the transaction; none at all change nothing.
        `seen` are the heads of the snapshot that the act was judged on: when somebody wrote since, it is refused.
        Raises Refused when the roster forbids it or the case is read-only for this version, WrongUse for a
        person without a seat, StoreFull when the disk refuses: then nothing was changed.
        """
        seat = self.seat(actor)
        try:
            with immediate(self.engine) as db:
                self._notice_others(db)
                if self._short:  # an act after an end that was lost would be a second branch of our own chain
                    self.check_tail(db)
                self._refuse_unknown_critical(db, case)
                refuse_forked(self.log, db, seat.device)
                heads = _heads(self.log, db, case)
                refuse_moved(case, heads, seen)
                said = facts(db) if callable(facts) else facts
                if not said:
                    return Changes()
                refuse_writer(self._workspace_rows(db), seat, said)
                refuse_grants(self.log, db, case, seat, said)
                position = position_of(db, self.log, self.workspace, case, seat.device, heads, self.clock.now())
                commit = seal(said, position, seat, self._entropy)
                refuse_large(len(commit.events), parcel_of(commit).size)
                refuse_erasing(self.log, db, commit)
                self.log.insert(db, (commit,))
                gone = forget(db, self.log, commit.events)
                self._forgetting(db, gone)
                rows = self.projection.after(db, case, commit.events, self._known.get(case))
                self._known[case] = rows
        except BaseException:
            self._known.pop(case, None)
            raise
        self._acts += 1
        self._tail.write(commit, seat)
        self._forgot(gone)
        _trim(self._known)
        return changes_of(commit.events)

    def receive(self, parcels: Iterable[Parcel]) -> Received:
        """Takes in acts of other devices, in any order, and says what became of each.

        What holds is stored, and late ones rebuild their case; what does not is kept aside with its reason; what names
        an event that is not here is handed back. Raises StoreFull or BrokenStore of the disk alone.
        """
        touched = (*self._known, *self._sealed_cases)
        try:
            received = self._receiver.take(self.engine, parcels)
            touched = received.changes.cases
        finally:
            for case in touched:
                self._known.pop(case, None)
                self._sealed_cases.pop(case, None)
        self._forgot(received.gone)
        return received

    def receive_some(self, run: Run) -> bool:
        """One transaction of a run that comes in over more than one turn at the desk; whether there is more to look at.

        Raises as `receive`.
        """
        touched, gone = (*self._known, *self._sealed_cases), run.gone
        try:
            more = self._receiver.step(self.engine, run, self._acts)
            touched = run.fresh.cases
        finally:
            for case in touched:
                self._known.pop(case, None)
                self._sealed_cases.pop(case, None)
        if run.gone != gone:
            self._forgot(run.gone)
        return more

    def _forgot(self, gone: Forgotten) -> None:
        """Once an erasure stands no older page of the file stays beside it."""
        if gone.events:
            scrub(self.engine)
            self._sound.clear()
        if gone.events or gone.blobs:
            self._drop_blobs(gone.blobs)

    def quarantined(self) -> tuple[Fault, ...]:
        """The acts that came in and do not hold, the newest first."""
        with self.engine.connect() as db:
            return self._receiver.quarantine.listed(db)

    def frozen(self) -> tuple[Frozen, ...]:
        """The devices of which two different events stand at one place in their chain, and where."""
        with self.engine.connect() as db:
            return self.log.frozen(db)

    def rows(self, case: str, beside: Sequence[str] = ()) -> Rows:
        """The rows of a case; do not change them. Those of `beside` are read along, as they are wanted next."""
        with self.engine.connect() as db:
            self._notice_others(db)
            wanted = [each for each in dict.fromkeys((case, *beside[: KEPT_CASES - 1])) if each not in self._known]
            if wanted:
                self._known |= self.projection.load_many(db, wanted)
                known = self._known[case]
                _trim(self._known)
            else:
                known = self._known[case]
        return known

    def _notice_others(self, db: Connection) -> None:
        """Forgets the rows in memory when another process of this desk wrote: SQLite's data version tells."""
        version = int(ask(db, "PRAGMA data_version")[0][0])
        if version != self._data_version:
            self._known.clear()
            self._sealed_cases.clear()
            self._data_version = version

    def verified(self, case: str) -> Snapshot:
        """A case and the workspace at one moment, from events whose bytes, payloads and signatures were checked now.

        What the gate decides on: never a stored flag. The mark of the journal's end is read first, so that a tail
        that somebody cut off while the desk was open is missed here too. Raises JournalBroken.
        """
        with self.engine.connect() as db:
            self.check_tail(db)
            events = tuple(self._verified(db, case))
            workspace = events if case == WORKSPACE else tuple(self._verified(db, WORKSPACE))
            seen, frozen = _heads(self.log, db, case), self.log.frozen(db)
        return Snapshot(case, events, workspace, seen, frozen)

    def verified_rows(self, case: str) -> Rows:
        """The rows of a case folded anew from what was verified now. Raises JournalBroken."""
        return self.folded(case, self.verified(case).events)

    def folded(self, case: str, events: Iterable[Event]) -> Rows:
        """The rows that these events of a case amount to."""
        return self.projection.fold.fold(case, events)

    def _verified(self, db: Connection, case: str) -> list[Event]:
        """The events of a stream, none dropped or changed; a commit whose very bytes held is not checked twice."""
        try:
            events = self.log.of_case(db, case)
            rosters = Rosters(events if case == WORKSPACE else self.log.of_case(db, WORKSPACE))
            for commit in commits_in(db, self.log, events):
                mark = parcel_name(parcel_of(commit))
                if mark not in self._sound:
                    check_commit(commit, ground_of(db, self.log, self.workspace, commit, rosters))
                    self._sound.add(mark)
                rosters.learn(commit)
        except BrokenInput as error:
            raise JournalBroken(error.code, **error.params) from error
        check_heads(case, events, self.log.heads(db, case))
        return events

    def events(self, case: str) -> list[Event]:
        """Every event of a case, in order."""
        with self.engine.connect() as db:
            return self.log.of_case(db, case)

    def heads(self, case: str) -> tuple[str, ...]:
        """The heads of a case that this device has seen."""
        with self.engine.connect() as db:
            return self.log.heads(db, case)

    def cases(self) -> tuple[str, ...]:
        """Every stream of the journal."""
        with self.engine.connect() as db:
            return self.log.cases(db)

    def roster(self) -> Roster:
        """Members, roles and keys as this device knows them now; read anew when the workspace has other heads."""
        heads = self.heads(WORKSPACE)
        if self._roster[0] != heads:
            self._roster = (heads, roster_of(self.events(WORKSPACE)))
        return self._roster[1]

    def state(self) -> str:
        """The digest of the folded state: equal on all replicas that hold the same events."""
        with self.engine.connect() as db:
            rows = [self.projection.load(db, case) for case in self.log.cases(db)]
            return state_digest(self.projection, rows, self.log.frozen(db))

    def rebuild(self, case: str) -> None:
        """Folds one case anew."""
        with immediate(self.engine) as db:
            self._known[case] = self.projection.rebuild(db, case)

    def _workspace_rows(self, db: Connection) -> Rows:
        rows = self._known.get(WORKSPACE) or self.projection.load(db, WORKSPACE)
        return self._known.setdefault(WORKSPACE, rows)

    def _refuse_unknown_critical(self, db: Connection, case: str) -> None:
        if case not in self._sealed_cases:
            events = self.log.of_case(db, case)
            self._sealed_cases[case] = any(unknown_critical(event) for event in events)
        if self._sealed_cases[case]:
            raise Refused(Reason("journal.case_read_only", {"case": case}))


def _heads(log: Log, db: Connection, case: str) -> tuple[str, ...]:
    """What an act in a case has seen: the heads of the case and those of the workspace."""
    return tuple(sorted({*log.heads(db, case), *log.heads(db, WORKSPACE)}))


def _trim(known: dict[str, Rows]) -> None:
    """Lets go of what was read longest ago; the workspace, which every question needs, stays."""
    for case in [each for each in known if each != WORKSPACE][: max(0, len(known) - KEPT_CASES - 1)]:
        del known[case]


def devices_of(journal: Journal, events: Iterable[str]) -> dict[str, str]:
    """At which device each of the known events was written."""
    with journal.engine.connect() as db:
        return {id_: place.device for id_, place in journal.log.places(db, events).items()}
