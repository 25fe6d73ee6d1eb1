"""Who held what at a causal position: the roster that a writer had before them, worked out once for each position."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial

from sqlalchemy import Connection

from woordvoering.journal.altered import Around
from woordvoering.journal.check import Ground, head_before
from woordvoering.journal.erasure_rules import Before
from woordvoering.journal.event import MAX_DEPS, Event, decode_header
from woordvoering.journal.log import Log, SignedCommit, closure_in
from woordvoering.journal.members import Roster, roster_of


class Rosters:
    """The workspace's own events, and the roster at each set of their heads that somebody named."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._by_id = {event.id: event for event in events}
        self._known: dict[tuple[str, ...], Roster] = {}
        self._latest: tuple[int, Roster] = (0, Roster())
        self._seen: dict[tuple[str, ...], tuple[str, ...]] = {}

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

    def seen_by(self, commit: SignedCommit) -> tuple[str, ...]:
        """What of the workspace an act had seen, itself among it."""
        named = dict.fromkeys(dep for event in commit.events for dep in event.header.deps)
        heads = tuple(each for each in (*named, commit.events[-1].id) if each in self._by_id)
        return self._seen.setdefault(heads, heads)

    def unlearnt(self, before: Sequence[str], now: Sequence[str]) -> str:
        """An event of the workspace that the act before in a chain had seen (`before`) and that the next one says it
        has not (`now`); '' when there is none. Who writes as if a role had not been taken from them, of which their own
        chain knows, does not get it back.

        An act that names as many heads as it may, all of the workspace and none behind another, left out the rest.
        """
        heads = {dep for dep in now if dep in self._by_id}
        lost = [each for each in before if each in self._by_id and each not in heads]
        if not lost:
            return ""
        seen = closure_in(self._by_id, [*heads])
        lost = [each for each in lost if each not in seen]
        return "" if not lost or self._no_room(heads) else min(lost)

    def _no_room(self, heads: Collection[str]) -> bool:
        behind = (self._by_id[each].header for each in heads)
        older = closure_in(self._by_id, [dep for head in behind for dep in (*head.deps, head.prev)])
        return len(heads) >= MAX_DEPS and older.isdisjoint(heads)

    def latest(self) -> Roster:
        """The roster after all that is known."""
        if self._latest[0] != len(self._by_id):
            self._latest = (len(self._by_id), roster_of(sorted(self._by_id.values(), key=lambda event: event.order)))
        return self._latest[1]


def seen_with(db: Connection, last: str) -> tuple[str, ...]:
    """What a stored act had seen that ends with this event, itself among it; nothing before the first act."""
    found = [last]
    while (row := db.exec_driver_sql("SELECT header FROM event WHERE id = ?", (last,)).first()) is not None:
        header = decode_header(row[0])
        found += header.deps
        if header.n == 1:
            break
        last = header.prev
    return tuple(found)


def ground_of(db: Connection, log: Log, workspace: str, commit: SignedCommit, rosters: Rosters) -> Ground:
    """What a stored commit is checked against: the event that it follows, and the roster that its writer had."""
    first = commit.events[0].header
    places = log.places(db, (first.prev, *(dep for event in commit.events for dep in event.header.deps)))
    lamports = {event_id: found.lamport for event_id, found in places.items()}
    before = Before(lambda: log.of_case(db, first.case), log.types)
    head, roster = head_before(commit, places.get), rosters.at(first.deps)
    around = Around(head, roster, log.types, before.events, partial(log.bearer, db))
    unlearnt = rosters.unlearnt(seen_with(db, first.prev), first.deps)
    return Ground(workspace, head, roster, lamports.get, before, unlearnt=unlearnt, why=around.why)
