"""Who held what at a causal position: the roster that a writer had before them, worked out once for each position."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial

from sqlalchemy import Connection

from woordvoering.journal.altered import Around
from woordvoering.journal.check import Ground, head_before
from woordvoering.journal.erasure_rules import Before
from woordvoering.journal.event import MAX_DEPS, Event, Header, decode_header
from woordvoering.journal.log import Log, SignedCommit, closure_in
from woordvoering.journal.members import Roster, roster_of

MAX_SEEN = 50_000
"""So many events are remembered with what their writers had seen; the tables know it of all."""


class Rosters:
    """The workspace's own events, and the roster at each set of their heads that somebody named."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._by_id = {event.id: event for event in events}
        self._known: dict[tuple[str, ...], Roster] = {}
        self._latest: tuple[int, Roster] = (0, Roster())
        self._heads: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._seen: dict[str, tuple[str, ...]] = {}
        self._fresh: dict[str, tuple[str, ...]] = {}

    def add(self, events: Iterable[Event]) -> None:
        """More events of the workspace's stream; what was worked out before stays true."""
        self._by_id.update((event.id, event) for event in events)

    def at(self, deps: Sequence[str]) -> Roster:
        """The roster as somebody had it who names these heads."""
        heads = tuple(sorted(dep for dep in deps if dep in self._by_id))
        found = self._known.get(heads)
        if found is None:
            seen = closure_in(self._by_id, heads)
            events = sorted((self._by_id[each] for each in seen), key=lambda event: event.order)
            found = self._known[heads] = roster_of(events)
        return found

    def learn(self, commit: SignedCommit) -> None:
        """Remembers what of the workspace an act that holds had seen, itself among it; others follow or name it."""
        named = dict.fromkeys(dep for event in commit.events for dep in event.header.deps)
        heads = self._once(tuple(each for each in (*named, commit.events[-1].id) if each in self._by_id))
        if len(self._seen) > MAX_SEEN:
            self._seen = {}
        self._fresh |= dict.fromkeys((event.id for event in commit.events), heads)

    def stored(self) -> None:
        """What was learnt stands in the tables by now: of many acts, it is asked of them."""
        self._seen |= self._fresh
        self._fresh = {}

    def denied(self, db: Connection, commit: SignedCommit) -> str:
        """An event of the workspace that an act says it has not seen, though an act that it follows or names had; ''
        when there is none. Who writes as if an office had not been taken from them, and names what came after that,
        does not get it back.

        An act that names as many heads as it may, all of the workspace and none behind another, left out the rest.
        """
        first = commit.events[0].header
        names = dict.fromkeys((first.prev, *(dep for event in commit.events for dep in event.header.deps)))
        heads = {dep for dep in first.deps if dep in self._by_id}
        inside = {event.id for event in commit.events}
        lost = {each for name in names if name not in inside for each in self._knew(db, name)} - heads
        if not lost:
            return ""
        lost -= closure_in(self._by_id, [*heads])
        return "" if not lost or self._no_room(heads) else min(lost)

    def _knew(self, db: Connection, event: str) -> tuple[str, ...]:
        """What of the workspace the act of an event had seen."""
        if event in self._by_id:
            return (event,)
        found = self._fresh.get(event) or self._seen.get(event)
        if found is None:
            found = self._once(tuple(each for each in seen_with(db, event) if each in self._by_id))
            self._seen[event] = found
        return found

    def _once(self, heads: tuple[str, ...]) -> tuple[str, ...]:
        return self._heads.setdefault(heads, heads)

    def _no_room(self, heads: Collection[str]) -> bool:
        behind = (self._by_id[each].header for each in heads)
        older = closure_in(self._by_id, [dep for head in behind for dep in (*head.deps, head.prev)])
        return len(heads) >= MAX_DEPS and older.isdisjoint(heads)

    def latest(self) -> Roster:
        """The roster after all that is known."""
        if self._latest[0] != len(self._by_id):
            self._latest = (len(self._by_id), roster_of(sorted(self._by_id.values(), key=lambda event: event.order)))
        return self._latest[1]


def seen_with(db: Connection, event: str) -> tuple[str, ...]:
    """What the act of a stored event had seen, up to that event; nothing before the first act."""
    row = db.exec_driver_sql("SELECT header FROM event WHERE id = ?", (event,)).first()
    if row is None:
        return ()
    header = decode_header(row[0])
    before: dict[str, Header] = {}
    if header.n > 1:
        sql = "SELECT id, header FROM event WHERE device = ? AND seq >= ? AND seq < ?"
        some = db.exec_driver_sql(sql, (header.device, header.seq - header.n + 1, header.seq)).all()
        before = {row[0]: decode_header(row[1]) for row in some}
    found = [*header.deps]
    while header.n > 1 and header.prev in before:
        header = before[header.prev]
        found += header.deps
    return tuple(dict.fromkeys(found))


def ground_of(db: Connection, log: Log, workspace: str, commit: SignedCommit, rosters: Rosters) -> Ground:
    """What a stored commit is checked against: the event that it follows, and the roster that its writer had."""
    first = commit.events[0].header
    places = log.places(db, (first.prev, *(dep for event in commit.events for dep in event.header.deps)))
    lamports = {event_id: found.lamport for event_id, found in places.items()}
    before = Before(lambda: log.of_case(db, first.case), log.types)
    head, roster = head_before(commit, places.get), rosters.at(first.deps)
    around = Around(head, roster, log.types, before.events, partial(log.bearer, db))
    denied = rosters.denied(db, commit)
    return Ground(workspace, head, roster, lamports.get, before, denied=denied, why=around.why)
