"""Takes in acts of other devices: in any order, any number, whatever comes; verified before they are stored.

From parcels to rows: read → known? → what it names is here? → signature, chain, roster → stored with its whole batch in
one transaction → rows of each touched case once. One bad act blocks nobody but those that follow it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec
from sqlalchemy import Connection, Engine

from woordvoering.clock import Clock
from woordvoering.errors import JournalBroken
from woordvoering.journal.ahead import Act, Ahead
from woordvoering.journal.altered import Around, Tries
from woordvoering.journal.changes import Changes, changes_of
from woordvoering.journal.check import Ground, check_standing, head_before
from woordvoering.journal.erasure_rules import Before
from woordvoering.journal.event import GENESIS, WORKSPACE, Event, FactTypes
from woordvoering.journal.fold import Rows
from woordvoering.journal.forgetting import Forgetting, Forgotten, fill, forget, lack, lacking, named_in
from woordvoering.journal.keys import Signed, which_hold
from woordvoering.journal.log import Frozen, Log, Place, SignedCommit
from woordvoering.journal.parcel import Parcel, parcel_name, read_parcel
from woordvoering.journal.projection import Projection
from woordvoering.journal.quarantine import Fault, Quarantine
from woordvoering.journal.rosters import Rosters
from woordvoering.journal.seal import commit_message
from woordvoering.journal.waits import Waiting, Waits
from woordvoering.store.engine import immediate
from woordvoering.store.plain import ask

BATCH = 500
"""So many acts stand or fall together on the disk."""

BATCH_BYTES = 32 * 1024 * 1024
AHEAD = 250
"""So many acts are read before the database is asked what it knows of them."""


MAX_PLACES = 50_000
"""So many places of events are remembered; the tables know all of them."""


class Received(msgspec.Struct, frozen=True):
    """What became of the acts that came in; `stored` and `known` are numbers of acts, and `let_go` of those that waited
    and were too many."""

    changes: Changes = Changes()
    stored: int = 0
    known: int = 0
    waiting: tuple[Waiting, ...] = ()
    quarantined: tuple[Fault, ...] = ()
    forked: tuple[Frozen, ...] = ()
    gone: Forgotten = Forgotten()
    let_go: int = 0

    def then(self, later: Received) -> Received:
        """Both together, when what waited after the first was looked at once more."""
        return Received(
            self.changes | later.changes,
            self.stored + later.stored,
            self.known + later.known,
            later.waiting,
            (*self.quarantined, *later.quarantined),
            (*self.forked, *later.forked),
            self.gone | later.gone,
            self.let_go + later.let_go,
        )


class Run:
    """Acts that come in, over one or more turns: what is still to be looked at, and what has become of the rest."""

    def __init__(self, parcels: Iterable[Parcel] = ()) -> None:
        self.source: Iterator[Parcel] = iter(parcels)
        self.ahead: deque[Act] = deque()
        self.looked = Ahead()
        self.again: deque[Parcel] = deque()
        self.places: dict[str, Place] = {}
        self.waits = Waits()
        self.rows: dict[str, Rows] = {}
        self.faults: dict[str, Fault] = {}
        self.judged: dict[str, Fault] = {}
        self.aside: frozenset[str] = frozenset()
        self.rosters = Rosters(())
        self.mark = ""
        self.version = self.turn = 0
        self.fresh = Changes()
        self.cases: dict[str, None] = {}
        self.kinds: dict[str, None] = {}
        self.ids: list[str] = []
        self.forked: dict[str, Frozen] = {}
        self.claims: set[str] = set()
        self.missed: frozenset[str] = frozenset()
        self.gone = Forgotten()
        self.stored = self.known = 0
        self.tries = Tries()

    def fetch(self) -> bool:
        """Reads ahead, while the database is free for others; False when there is nothing more to look at."""
        size = sum(act.parcel.size for act in self.ahead)
        while len(self.ahead) < BATCH and size < BATCH_BYTES and (parcel := next(self.source, None)) is not None:
            self.ahead.append(Act(parcel))
            size += parcel.size
        return bool(self.ahead or self.again)

    def add(self, more: Ahead) -> None:
        """More to look at, once all before it was."""
        self.ahead.extend(more.acts)
        self.looked = more

    def next(self, count: int) -> list[Act]:
        """Some more to look at: first those whose wait is over."""
        if self.again:
            return [Act(self.again.popleft()) for _ in range(min(count, len(self.again)))]
        return [self.ahead.popleft() for _ in range(min(count, len(self.ahead)))]

    def wake(self, events: Sequence[Event]) -> None:
        """Those that waited for one of these can be looked at again."""
        for event in events:
            self.again.extend(self.waits.over(event.id))

    def took(self, events: Sequence[Event], filled: Sequence[Event]) -> None:
        """Remembers what a transaction stored, and nothing of how: a newcomer takes in a million events.

        `filled` were here without their words, which came now.
        """
        self.fresh = changes_of(events) | msgspec.structs.replace(changes_of(filled), events=())
        self.cases |= dict.fromkeys(self.fresh.cases)
        self.kinds |= dict.fromkeys(self.fresh.kinds)
        self.ids += self.fresh.events

    def claim(self, ids: Sequence[str]) -> None:
        """Somebody says that the words of these events were erased: acts that came without them can be looked at.

        Whether it is so is judged with the erasure itself, which follows what it empties.
        """
        if not self.claims.issuperset(ids):
            self.claims.update(ids)
            self.again.extend(self.waits.over(""))

    def result(self) -> Received:
        waits = self.waits
        changes = Changes(tuple(self.cases), tuple(self.kinds), tuple(self.ids))
        faults, forked = tuple(self.faults.values()), tuple(self.forked.values())
        return Received(changes, self.stored, self.known, waits.all(), faults, forked, self.gone, waits.let_go)


class _Batch:
    """One transaction: what it stores and what it keeps aside."""

    def __init__(self) -> None:
        self.commits: dict[str, SignedCommit] = {}
        self.refused: list[tuple[Fault, Parcel]] = []
        self.held: list[str] = []
        self.words: list[Event] = []
        self.sound: frozenset[Signed] = frozenset()
        self.size = self.seen = 0

    @property
    def full(self) -> bool:
        return len(self.commits) >= BATCH or self.seen >= 4 * BATCH or self.size >= BATCH_BYTES


class Receiver:
    """The way in."""

    def __init__(
        self,
        log: Log,
        projection: Projection,
        types: FactTypes,
        workspace: str,
        clock: Clock,
        forgetting: Forgetting = lambda _db, _gone: None,
    ) -> None:
        self._forgetting = forgetting
        self._log, self._projection, self._types = log, projection, types
        self._workspace, self._clock = workspace, clock
        self.quarantine = Quarantine(log, types)

    def take(self, engine: Engine, parcels: Iterable[Parcel]) -> Received:
        """Stores what holds, keeps aside what does not, hands back what waits. Raises StoreFull and BrokenStore of the
        disk alone; the batches before that stand."""
        run, more = Run(parcels), True
        while more:
            run.fetch()
            more = self.step(engine, run)
            more = run.fetch() or more
        return run.result()

    def step(self, engine: Engine, run: Run, turn: int = 0) -> bool:
        """One transaction of what was read ahead; whether there is more to look at. `turn` tells when the desk itself
        wrote since the last one. Raises as `take`."""
        if turn != run.turn:
            run.turn = turn
            run.rows.clear()
        if len(run.places) > MAX_PLACES:
            run.places.clear()
        batch = _Batch()
        with immediate(engine) as db:
            self._look_again(db, run)
            self._fill(db, run, batch)
            new, filled = self._store(db, run, batch)
        run.stored += len(batch.commits)
        run.rosters.stored()
        run.took(new, filled)
        return bool(run.ahead or run.again) or any(event.header.case == WORKSPACE for event in new)

    def _look_again(self, db: Connection, run: Run) -> None:
        """Sees what another program wrote; and what an earlier roster refused is tried again once it has grown."""
        version = int(ask(db, "PRAGMA data_version")[0][0])
        if version != run.version:
            run.version = version
            run.rows.clear()
            run.missed = lacking(db)
        mark = self.quarantine.mark(db)
        if mark != run.mark:
            run.mark = mark
            run.rosters = Rosters(self._log.of_case(db, WORKSPACE))
            run.aside = self.quarantine.names(db)
            run.again.extend(self.quarantine.due(db, mark))
            run.judged = self.quarantine.judged(db, mark)
            run.faults = {name: fault for name, fault in run.faults.items() if name in run.judged}

    def _fill(self, db: Connection, run: Run, batch: _Batch) -> None:
        """Looks at acts until the batch is full or nothing more was read ahead."""
        while not batch.full:
            acts = run.next(AHEAD)
            if not acts:
                return
            read = [(act.parcel, self._read(run, act, batch)) for act in acts]
            named = (each for _, events in read if events for each in _named(events))
            run.places |= self._log.places(db, (each for each in named if each not in run.places))
            commits = [(parcel, SignedCommit(events, parcel.signature)) for parcel, events in read if events]
            signed = (each for _, commit in commits for each in _signed(run, commit))
            batch.sound = run.looked.sound() | which_hold([each for each in signed if each not in run.looked.asked])
            for parcel, commit in commits:
                self._judge(db, run, parcel, commit, batch)
            batch.seen += len(acts)
            batch.size += sum(act.parcel.size for act in acts)

    def _read(self, run: Run, act: Act, batch: _Batch) -> tuple[Event, ...] | None:
        if run.judged and (known := run.judged.get(parcel_name(act.parcel))) is not None:
            run.faults[known.name] = known
            return None
        try:
            events = act.events or read_parcel(act.parcel, self._types)
        except JournalBroken as error:
            self._refuse(run, act.parcel, error, batch)
            return None
        if claimed := named_in(events):
            run.claim(claimed)
        return events

    def _case(self, db: Connection, batch: _Batch, case: str) -> list[Event]:
        """The events of a case that are here or will be with this batch."""
        coming = [each for one in batch.commits.values() for each in one.events if each.header.case == case]
        return [*self._log.of_case(db, case), *coming]

    def _bearer(self, db: Connection, batch: _Batch, signature: str, but: str) -> Event | None:
        """Which other act bears a signature, here or with this batch."""
        coming = (each for each in batch.commits.values() if each.signature == signature)
        return next((each.events[-1] for each in coming), None) or self._log.bearer(db, signature, but)

    def _may_lack(self, run: Run, commit: SignedCommit) -> bool:
        """Whether the words that an act comes without are of a kind that may be erased, and somebody says they were."""
        bare = [event for event in commit.events if event.payload is None]
        return all(event.id in run.claims and event.header.type in self._types.erasable for event in bare)

    def _judge(self, db: Connection, run: Run, parcel: Parcel, commit: SignedCommit, batch: _Batch) -> None:
        first, last = commit.events[0].header, commit.events[-1]
        if last.id in run.places:
            run.known += 1
            batch.words += [each for each in commit.events if each.id in run.missed and each.payload is not None]
            _holds(run, parcel, batch)
            return
        inside = {event.id for event in commit.events}
        missing = next((each for each in _needs(commit.events) if each not in run.places and each not in inside), None)
        if missing is not None:
            code = "journal.prev_not_here" if missing == first.prev else "journal.dep_not_here"
            run.waits.add(Waiting(parcel, missing, code), commit, run.rosters.latest)
            return
        roster = run.rosters.at(first.deps)
        try:
            head = head_before(commit, run.places.get)
            before = Before(lambda: self._case(db, batch, first.case), self._types)
            around = Around(head, roster, self._types, before.events, partial(self._bearer, db, batch), run.tries)
            lamport_of = partial(_lamport, run.places)
            denied = run.rosters.denied(db, commit)
            ground = Ground(self._workspace, head, roster, lamport_of, before, batch.sound, denied, around.why)
            check_standing(commit, ground)
        except JournalBroken as error:
            self._refuse(run, parcel, error, batch)
            return
        bare = frozenset(event.id for event in commit.events if event.payload is None)
        if bare and not self._may_lack(run, commit):
            run.waits.add(Waiting(parcel, "", "journal.payload_not_here"), commit, run.rosters.latest)
            return
        batch.commits[last.id] = commit
        run.missed |= bare
        _holds(run, parcel, batch)
        if first.case == WORKSPACE:
            run.rosters.add(commit.events)
        for event in commit.events:
            run.places[event.id] = Place(event.header.device, event.header.seq, event.header.lamport)
        run.rosters.learn(commit)
        run.wake(commit.events)

    def _refuse(self, run: Run, parcel: Parcel, error: JournalBroken, batch: _Batch) -> None:
        said = error.params
        fault = Fault(
            parcel_name(parcel),
            str(said.get("device", "")),
            _whole(said.get("seq")),
            str(said.get("case", "")),
            error.code,
            dict(said),
            self._clock.now(),
        )
        run.faults[fault.name] = fault
        batch.refused.append((fault, parcel))

    def _store(self, db: Connection, run: Run, batch: _Batch) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
        """Writes it; gives the events that are new, and those that have their words now."""
        self.quarantine.put(db, batch.refused, run.mark)
        self.quarantine.release(db, batch.held)
        if not batch.commits and not batch.words:
            return (), ()
        new = self._log.insert(db, tuple(batch.commits.values())) if batch.commits else ()
        lack(db, new)
        filled = fill(db, batch.words, lacking(db))
        gone = forget(db, self._log, new)
        self._forgetting(db, gone)
        run.gone |= gone
        run.missed = lacking(db)
        cases: dict[str, list[Event]] = {}
        for event in new:
            cases.setdefault(event.header.case, []).append(event)
        for case, events in cases.items():
            run.rows[case] = self._projection.after(db, case, events, run.rows.get(case))
        for case in {event.header.case for event in filled}:
            run.rows[case] = self._projection.rebuild(db, case)
        run.forked |= {each.device: each for each in self._log.freeze(db, new)}
        return new, filled


def _holds(run: Run, parcel: Parcel, batch: _Batch) -> None:
    if run.aside and (name := parcel_name(parcel)) in run.aside:
        batch.held.append(name)
        run.faults.pop(name, None)


def _signed(run: Run, commit: SignedCommit) -> Iterator[Signed]:
    """What has to be signed by whom, as far as the roster tells already: looked at many at a time."""
    last = commit.events[-1]
    key = run.rosters.at(commit.events[0].header.deps).key_of(last.header.actor, last.header.device)
    if key is not None and last.id not in run.places:
        yield key, commit_message(last), commit.signature


def _needs(events: Sequence[Event]) -> Iterator[str]:
    """What must be here before an act can be judged: the event it follows, and those it saw."""
    if events[0].header.prev != GENESIS:
        yield events[0].header.prev
    for event in events:
        yield from event.header.deps


def _named(events: Sequence[Event]) -> Iterator[str]:
    yield events[-1].id
    yield from _needs(events)


def _lamport(places: Mapping[str, Place], event_id: str) -> int | None:
    found = places.get(event_id)
    return None if found is None else found.lamport


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
