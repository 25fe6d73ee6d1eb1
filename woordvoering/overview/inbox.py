"""The inbox of an open desk: the conflicts of all cases, of the devices and of what came in, worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from woordvoering.casework.tools import Tools
from woordvoering.errors import Reason
from woordvoering.journal.event import WORKSPACE, Event
from woordvoering.overview.conflict_records import Conflict
from woordvoering.overview.conflicts import (
    aside_conflicts,
    case_conflicts,
    device_conflicts,
    file_conflicts,
    in_order,
)
from woordvoering.overview.people import People
from woordvoering.release.gate import Gate

OPEN_CASES = "SELECT case_id FROM press_case WHERE closed_at IS NULL ORDER BY opened_at DESC, case_id"


class Inbox:
    """What a person must decide: the same on every device, and what came in here and does not hold."""

    def __init__(self, tools: Tools, gate: Gate) -> None:
        self._tools, self._gate = tools, gate
        self._known: tuple[object, tuple[Conflict, ...]] = (None, ())
        self._files: tuple[tuple[Reason, ...], int] = ((), 0)

    def keep_files(self, files: Sequence[Reason]) -> None:
        """The files of the shared place that the last round could not take in."""
        if tuple(files) != self._files[0]:
            self._files = (tuple(files), self._tools.clock.now())

    def conflicts(self) -> tuple[Conflict, ...]:
        """Everything that waits, texts and verdicts first. Worked out once for each state of the journal."""
        journal = self._tools.journal
        faults = journal.quarantined()
        with journal.engine.connect() as db:
            last = db.exec_driver_sql("SELECT max(rowid) FROM event").scalar_one()
        mark = (last, tuple(fault.name for fault in faults))
        if self._known[0] != mark:
            self._known = (mark, (*self._of_cases(), *self._of_devices(), *aside_conflicts(faults)))
        return in_order((*self._known[1], *file_conflicts(*self._files)))

    def to_decide(self) -> int:
        """How many of them nothing but a person ends; a file may still be on its way."""
        return sum(each.presses for each in self.conflicts())

    def _people(self) -> People:
        return People(self._tools.journal.roster().members)

    def _of_cases(self) -> Iterator[Conflict]:
        journal, people, now = self._tools.journal, self._people(), self._tools.clock.now()
        with journal.engine.connect() as db:
            cases = [str(row[0]) for row in db.exec_driver_sql(OPEN_CASES)]
        members = {event.id: event for event in journal.events(WORKSPACE)}
        for case in cases:
            doubts = self._gate.doubts(case)
            needed = journal.events(case) if doubts.contested else ()
            events = {**members, **{event.id: event for event in needed}}
            yield from case_conflicts(self._tools.rows(case), events, doubts, self._tools.schema, people, now)

    def _of_devices(self) -> Iterator[Conflict]:
        journal = self._tools.journal
        frozen, branches = journal.frozen(), dict[str, list[Event]]()
        with journal.engine.connect() as db:
            for fork in frozen:
                sql = "SELECT id FROM event WHERE device = ? AND seq = ? ORDER BY id"
                ids = [str(row[0]) for row in db.exec_driver_sql(sql, (fork.device, fork.seq)).all()]
                branches[fork.device] = [event for each in ids if (event := journal.log.by_id(db, each)) is not None]
        yield from device_conflicts(frozen, branches, self._tools.rows(WORKSPACE), self._people())
