"""What Overdracht shows: per open case what is promised, who waits and what is asked; and the duties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.settings.record import Shift, shifts_of
from woordvoering.overview.case_records import CaseItem
from woordvoering.overview.records import ClaimView, Person, RequestView
from woordvoering.overview.text_records import AuthorityView
from woordvoering.statements.rows import StatementRow

if TYPE_CHECKING:
    from woordvoering.desk import Desk


@dataclass(frozen=True, slots=True)
class CaseHand:
    """One open case as it is handed over."""

    item: CaseItem
    promised_at: int | None = None
    embargo_until: int | None = None
    waits: tuple[AuthorityView, ...] = ()
    claims: tuple[ClaimView, ...] = ()
    requests: tuple[RequestView, ...] = ()


@dataclass(frozen=True, slots=True)
class HandoverView:
    """Everything at `now` (ms UTC)."""

    now: int
    cases: tuple[CaseHand, ...]
    people: tuple[Person, ...]
    shifts: tuple[Shift, ...]

    @property
    def duty(self) -> Shift | None:
        """Who is on duty now."""
        return next((shift for shift in self.shifts if shift.starts <= self.now < shift.ends), None)

    @property
    def after(self) -> Shift | None:
        """Who is on duty next."""
        return next((shift for shift in self.shifts if shift.starts > self.now), None)


def gather(desk: Desk) -> HandoverView:
    """Asks the desk; the most urgent case first."""
    now = int(desk.clock.now())
    order = {"red": 0, "amber": 1, "green": 2}
    items = sorted(desk.views.cases(), key=lambda item: (order[item.dot], item.deadline_at or item.t0))
    cases = tuple(_hand(desk, item, now) for item in items)
    return HandoverView(now, cases, desk.views.people().all(), shifts_of(desk, now))


def _hand(desk: Desk, item: CaseItem, now: int) -> CaseHand:
    view = desk.views.case(item.id)
    open_texts = [text.id for text in view.statements if text.released_version is None and not text.dropped]
    waits: dict[str, AuthorityView] = {}
    for text in open_texts:
        for authority in desk.views.clearance(item.id, text).authorities:
            if authority.verdict == "requested":
                waits.setdefault(authority.role, authority)
    embargoes = [row.embargo_until for row in desk.journal.rows(item.id).all(StatementRow) if not row.dropped]
    return CaseHand(
        item,
        view.promised_at,
        max((at for at in embargoes if at is not None and at > now), default=None),
        tuple(waits.values()),
        tuple(claim for claim in view.claims if claim.waiting_since is not None),
        tuple(request for request in view.requests if request.resolved_at is None),
    )
