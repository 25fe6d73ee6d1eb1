"""Who held what at a causal position: the roster that a writer had before them, worked out once for each position."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from sqlalchemy import Connection

from woordvoering.journal.altered import Around
from woordvoering.journal.check import Ground, head_before
from woordvoering.journal.erasure_rules import Before
from woordvoering.journal.event import Event
from woordvoering.journal.log import Log, SignedCommit, closure_in
from woordvoering.journal.members import Roster, roster_of


class Rosters:
    """The workspace's own events, and the roster at each set of their heads that somebody named."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._by_id = {event.id: event for event in events}
        self._known: dict[tuple[str, ...], Roster] = {}
        self._latest: tuple[int, Roster] = (0, Roster())

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

    def latest(self) -> Roster:
        """The roster after all that is known."""
        if self._latest[0] != len(self._by_id):
            self._latest = (len(self._by_id), roster_of(sorted(self._by_id.values(), key=lambda event: event.order)))
        return self._latest[1]


def ground_of(db: Connection, log: Log, workspace: str, commit: SignedCommit, rosters: Rosters) -> Ground:
    """What a stored commit is checked against: the event that it follows, and the roster that its writer had."""
    first = commit.events[0].header
    places = log.places(db, (first.prev, *(dep for event in commit.events for dep in event.header.deps)))
    lamports = {event_id: found.lamport for event_id, found in places.items()}
    before = Before(lambda: log.of_case(db, first.case), log.types)
    head, roster = head_before(commit, places.get), rosters.at(first.deps)
    around = Around(head, roster, log.types, before.events, partial(log.bearer, db))
    return Ground(workspace, head, roster, lamports.get, before, why=around.why)
