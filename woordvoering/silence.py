"""The round along the authorities that let wait: a silence that lasted too long goes to the deputy by itself."""

from __future__ import annotations

import msgspec

from woordvoering.clearance.rows import ClearanceRow
from woordvoering.desk import Desk
from woordvoering.journal.journal import Changes
from woordvoering.overview.text_records import AuthorityView, ClearanceView
from woordvoering.statements.rows import StatementRow


class Asked(msgspec.Struct, frozen=True):
    """A deputy who was asked: of which authority, in which case, about which statement."""

    case: str
    statement: str
    role: str
    authority: str
    deputy: str


def overdue(view: ClearanceView) -> tuple[AuthorityView, ...]:
    """The authorities of a text whose deputy must be asked now: silent for too long, with a deputy nobody asked yet."""
    return tuple(
        one
        for one in view.authorities
        if one.verdict == "requested"
        and one.escalates_at is not None
        and view.now >= one.escalates_at
        and one.deputy
        and one.deputy_asked_at is None
    )


def ask_deputies(desk: Desk, actor: str) -> tuple[tuple[Asked, ...], Changes]:
    """Asks every deputy whose turn it is, over all open cases, whatever screen shows; `actor` has a key here.

    Judged on the desk's own clock. Raises what the journal raises; who was asked before that stays asked.
    """
    found: list[Asked] = []
    changes = Changes()
    for case, statement in _waiting(desk):
        for one in overdue(desk.views.clearance(case, statement)):
            changes |= desk.clearances.ask_deputy(actor, case, statement, one.role, automatic=True)
            found.append(Asked(case, statement, one.role, one.label, one.deputy))
    return tuple(found), changes


def _waiting(desk: Desk) -> tuple[tuple[str, str], ...]:
    """The texts in clearance of the open cases: not gone, not laid aside, and somebody has not answered."""
    found: list[tuple[str, str]] = []
    for item in desk.views.cases():
        rows = desk.journal.rows(item.id)
        asked = {row.statement for row in rows.all(ClearanceRow) if row.verdict == "requested"}
        found += (
            (item.id, row.key)
            for row in rows.all(StatementRow)
            if row.key in asked and row.released_at is None and not row.dropped
        )
    return tuple(found)
