"""The only writer of `desk.db`: appends acts, receives acts of other devices, keeps rows in step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine

from woordvoering.clock import Clock, Entropy
from woordvoering.errors import BrokenInput, JournalBroken, Reason, Refused, WrongUse
from woordvoering.journal.admission import read_anew, refuse_grants, refuse_moved, refuse_writer
from woordvoering.journal.check import Ground, check_commit, check_heads, unknown_critical
from woordvoering.journal.event import WORKSPACE, Event, Fact, FactTypes, digest
from woordvoering.journal.fold import Fold, Room, Rows
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import Log, SignedCommit, closure, workspace_closure
from woordvoering.journal.members import Roster, roster_of
from woordvoering.journal.projection import Projection, state_digest
from woordvoering.journal.seal import Position, seal
from woordvoering.journal.tail import TailMark
from woordvoering.store.engine import immediate

KEPT_CASES = 64
"""How many cases keep their rows in memory; a desk has some five open at a time."""


Facts = Sequence[Fact] | Callable[[Connection], Sequence[Fact]]
"""The facts of an act, or what they are once the database is this act's alone."""


class Changes(msgspec.Struct, frozen=True):
    """What an act changed: the streams, the tables touched, and the ids of the events."""

    cases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    events: tuple[str, ...] = ()

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            tuple(dict.fromkeys((*self.cases, *other.cases))),
            tuple(dict.fromkeys((*self.kinds, *other.kinds))),
            self.events + other.events,
        )


class Snapshot(msgspec.Struct, frozen=True):
    """A case and the workspace at one moment: every byte and signature was checked, and nothing is missing.

    `seen` are the heads of both; an act that is appended with them stands on this state and on no other.
    """

    case: str
    events: tuple[Event, ...]
    workspace: tuple[Event, ...]
    seen: tuple[str, ...]

    def before(self, event: Event) -> Snapshot:
        """What the writer of an event of the case had before them: that and nothing later."""
        heads = (*event.header.deps, event.header.prev)
        case, workspace = closure(self.events, heads), closure(self.workspace, heads)
        return Snapshot(
            self.case,
            tuple(each for each in self.events if each.id in case),
            tuple(each for each in self.workspace if each.id in workspace),
            tuple(sorted(event.header.deps)),
        )


class Journal:
    """An open journal on this device. One thread uses it at a time."""

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
    ) -> None:
        self.engine = engine
        self.types = FactTypes(tuple(kind for room in rooms for kind in room.facts))
        self.log = Log(self.types)
        self.projection = Projection(Fold(rooms), self.log)
        self.workspace = workspace
        self.clock = clock
        self._seats = dict(seats)
        self._entropy = entropy
        self._tail = TailMark(tail)
        self._known: dict[str, Rows] = {}
        self._sealed_cases: dict[str, bool] = {}
        self._sound: set[str] = set()
        self._data_version = 0
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

    def take_seat(self, seat: Seat) -> None:
        """Lets a person act at this device from now on; the enrolment is an event of its own."""
        self._seats[seat.member] = seat

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
                self._refuse_unknown_critical(db, case)
                position = self._position(db, case, seat)
                refuse_moved(position, seen)
                said = facts(db) if callable(facts) else facts
                if not said:
                    return Changes()
                refuse_writer(self._workspace_rows(db), seat, said)
                refuse_grants(self.log, db, position.case, seat, said)
                commit = seal(said, position, seat, self._entropy)
                self.log.insert(db, commit)
                rows = self.projection.after(db, case, commit.events, self._known.get(case))
                self._known[case] = rows
        except BaseException:
            self._known.pop(case, None)
            raise
        self._tail.write(commit, seat)
        self._trim()
        return _changes(commit.events)

    def receive(self, commits: Iterable[SignedCommit]) -> Changes:
        """Verifies and stores acts of other devices; a late one rebuilds its case.

        Raises JournalBroken at the first commit that does not hold; those before it stay.
        """
        changes = Changes()
        for given in commits:
            commit = read_anew(given, self.log)
            case = commit.events[0].header.case
            self._known.pop(case, None)
            with immediate(self.engine) as db:
                if self.log.by_id(db, commit.events[-1].id) is not None:
                    continue
                check_commit(commit, self.ground(db, commit))
                self.log.insert(db, commit)
                self.projection.after(db, case, commit.events)
            self._sealed_cases.pop(case, None)
            changes |= _changes(commit.events)
        return changes

    def commits_of(self, device: str, after: int = 0) -> tuple[SignedCommit, ...]:
        """The acts of a device after a sequence number, with their signatures."""
        with self.engine.connect() as db:
            return tuple(commits_in(db, self.log, self.log.of_device(db, device, after)))

    def rows(self, case: str) -> Rows:
        """The rows of a case; do not change them."""
        with self.engine.connect() as db:
            self._notice_others(db)
            known = self._known.get(case)
            if known is None:
                known = self.projection.load(db, case)
                self._known[case] = known
                self._trim()
        return known

    def _notice_others(self, db: Connection) -> None:
        """Forgets the rows in memory when another process of this desk wrote: SQLite's data version tells."""
        version = int(db.exec_driver_sql("PRAGMA data_version").scalar_one())
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
            seen = {*self.log.heads(db, case), *self.log.heads(db, WORKSPACE)}
        return Snapshot(case, events, workspace, tuple(sorted(seen)))

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
            for commit in commits_in(db, self.log, events):
                mark = _bytes_of(commit)
                if mark not in self._sound:
                    check_commit(commit, self.ground(db, commit, alone=True))
                    self._sound.add(mark)
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
        """Members, roles and keys as this device knows them now."""
        return roster_of(self.events(WORKSPACE))

    def state(self) -> str:
        """The digest of the folded state: equal on all replicas that hold the same events."""
        with self.engine.connect() as db:
            return state_digest(self.projection, [self.projection.load(db, case) for case in self.log.cases(db)])

    def rebuild(self, case: str) -> None:
        """Folds one case anew."""
        with immediate(self.engine) as db:
            self._known[case] = self.projection.rebuild(db, case)

    def ground(self, db: Connection, commit: SignedCommit, *, alone: bool = False) -> Ground:
        """What to check a commit against. `alone` takes its own place in the chain for granted."""
        first = commit.events[0].header
        head = self.log.device_head(db, first.device)
        if alone:
            before = next(iter(self.log.of_device(db, first.device, first.seq - 2, 1)), None) if first.seq > 1 else None
            head = (
                msgspec.structs.replace(head, seq=0, event_id=first.prev, lamport=0)
                if before is None
                else msgspec.structs.replace(
                    head, seq=before.header.seq, event_id=before.id, lamport=before.header.lamport
                )
            )
        workspace_events = self.log.of_case(db, WORKSPACE)
        seen = workspace_closure(workspace_events, first.deps)
        roster = roster_of(workspace_events, lambda event: event.id in seen)
        return Ground(self.workspace, head, roster, lambda dep: self.log.lamports(db, (dep,)).get(dep) if dep else None)

    def _position(self, db: Connection, case: str, seat: Seat) -> Position:
        deps = self.log.heads(db, case)
        if case != WORKSPACE:
            deps = tuple(sorted({*deps, *self.log.heads(db, WORKSPACE)}))
        lamports = self.log.lamports(db, deps) if deps else {}
        return Position(
            workspace=self.workspace,
            case=case,
            head=self.log.device_head(db, seat.device),
            deps=deps,
            deps_lamport=max(lamports.values(), default=0),
            wall=self.clock.now(),
        )

    def _workspace_rows(self, db: Connection) -> Rows:
        rows = self._known.get(WORKSPACE) or self.projection.load(db, WORKSPACE)
        return self._known.setdefault(WORKSPACE, rows)

    def _refuse_unknown_critical(self, db: Connection, case: str) -> None:
        if case not in self._sealed_cases:
            events = self.log.of_case(db, case)
            self._sealed_cases[case] = any(unknown_critical(event) for event in events)
        if self._sealed_cases[case]:
            raise Refused(Reason("journal.case_read_only", {"case": case}))

    def _trim(self) -> None:
        while len(self._known) > KEPT_CASES:
            self._known.pop(next(iter(self._known)))


def _changes(events: Sequence[Event]) -> Changes:
    return Changes(
        tuple(dict.fromkeys(event.header.case for event in events)),
        tuple(dict.fromkeys(event.header.type for event in events)),
        tuple(event.id for event in events),
    )


def _bytes_of(commit: SignedCommit) -> str:
    """A name for every byte that a commit's check reads of it."""
    parts = [(event.id, event.header_bytes, event.payload) for event in commit.events]
    return digest(msgspec.json.encode((parts, commit.signature)))


def commits_in(db: Connection, log: Log, events: Iterable[Event]) -> Iterable[SignedCommit]:
    """Groups a run of events of one chain or one case into commits. Raises JournalBroken without a signature."""
    waiting: dict[str, list[Event]] = {}
    for event in events:
        waiting.setdefault(event.header.commit, []).append(event)
        if event.header.n < event.header.of:
            continue
        group = waiting.pop(event.header.commit)
        signed = log.signature(db, event.header.commit)
        if signed is None or signed[0] != event.id:
            raise JournalBroken(
                "journal.signature_missing", event=event.id, device=event.header.device, seq=event.header.seq
            )
        yield SignedCommit(tuple(group), signed[1])
    for group in waiting.values():
        head = group[-1].header
        raise JournalBroken("journal.commit_incomplete", event=group[-1].id, device=head.device, seq=head.seq)
