"""How every open case stands, kept in step: a case is judged anew when something came into it or its time is there, and
not because somebody looks at a list."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from woordvoering.casework.rows import CaseRow, RequestRow
from woordvoering.casework.tools import Tools
from woordvoering.clearance.facts import case_facts
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.journal.fold import Rows
from woordvoering.journal.reading import changed_since, rows_of
from woordvoering.overview.case_records import Dot
from woordvoering.overview.cases import active_phase, dot_of
from woordvoering.reaction.alarms import turns_at
from woordvoering.reaction.assess import assessment_of
from woordvoering.reaction.view import look

AT_ONCE = 64
"""Cases that are read and judged at once."""

OPEN = "SELECT case_id FROM press_case WHERE closed_at IS NULL ORDER BY opened_at DESC, case_id"


class Standing(msgspec.Struct, frozen=True):
    """An open case, as far as lists and the frame of the window ask about all of them; `turns` is the moment at which
    it may be otherwise, though nothing happens."""

    dot: Dot
    phase: str
    triage: str
    opened_at: int
    open_requests: int
    deadline_at: int | None
    turns: int | None


class Standings:
    """How the open cases stand, in the order of a list. One thread uses it at a time."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._place = 0
        self._known: dict[str, Standing] = {}
        self._order: tuple[str, ...] = ()

    @property
    def place(self) -> int:
        """Where in the journal it stands: another one when anything came."""
        return self._place

    def refresh(self, most: int | None = None) -> int:
        """Judges what changed since, `most` cases at most; how many are left for the next time."""
        now = int(self._tools.clock.now())
        place, changed = changed_since(self._tools.journal, self._place)
        if place != self._place:
            self._read_order()
        self._place = place
        for case in changed:
            self._known.pop(case, None)
        wanted = [case for case in self._order if self._waits(case, now)]
        for start in range(0, len(wanted[:most]), AT_ONCE):
            for case, rows in rows_of(self._tools.journal, wanted[:most][start : start + AT_ONCE]).items():
                self._known[case] = self._judge(rows, now)
        return len(wanted) - len(wanted[:most])

    def all(self) -> Iterator[tuple[str, Standing]]:
        """The open cases that were judged, the latest opened first."""
        return ((case, self._known[case]) for case in self._order if case in self._known)

    def get(self, case: str) -> Standing | None:
        """How one open case stands, as far as it was judged."""
        return self._known.get(case)

    def _read_order(self) -> None:
        with self._tools.journal.engine.connect() as db:
            self._order = tuple(str(row[0]) for row in db.exec_driver_sql(OPEN))
        self._known = {case: self._known[case] for case in self._order if case in self._known}

    def _waits(self, case: str, now: int) -> bool:
        known = self._known.get(case)
        return known is None or (known.turns is not None and known.turns <= now)

    def _judge(self, rows: Rows, now: int) -> Standing:
        case = rows.one(CaseRow)
        assert case is not None
        view = look(self._tools.schema, case_facts(rows, now=now), now)
        found = assessment_of(view)
        ends = (row.expires_at + 1 for row in rows.all(ClearanceRow) if row.expires_at is not None)
        turns = (at for at in (turns_at(view), *ends) if at is not None and at > now)
        return Standing(
            dot=dot_of(found),
            phase=active_phase(found),
            triage=case.triage or "",
            opened_at=case.opened_at,
            open_requests=sum(1 for row in rows.all(RequestRow) if not row.resolution),
            deadline_at=found.deadline.at if found.deadline else None,
            turns=min(turns, default=None),
        )
