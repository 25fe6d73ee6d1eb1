"""May this happen to a case now, and if not, every reason; pure functions of rows and schema."""

from __future__ import annotations

import re

from woordvoering.casework import events as ev
from woordvoering.casework.rows import CaseRow, ClaimRow, EmergencyRow, EnquiryRow, RequestRow
from woordvoering.errors import Reason, Refused
from woordvoering.journal.fold import Rows
from woordvoering.journal.members import Roster
from woordvoering.reaction.offices import offices_for
from woordvoering.reaction.schema import Schema

SOURCE_GRADES = frozenset("ABCDEF")
INFORMATION_GRADES = frozenset(range(1, 7))
DENIAL = re.compile(r"^(het is niet waar|het klopt niet|il est faux|ce n'est pas vrai|it is not true)\b", re.IGNORECASE)
"""A claim is worded as others assert it; a denial as its wording would repeat the rumour in the negative."""


def require(*reasons: Reason | None) -> None:
    """Raises Refused with every reason that is given."""
    found = tuple(reason for reason in reasons if reason is not None)
    if found:
        raise Refused(*found)


def open_case(rows: Rows) -> CaseRow:
    """The case when it is open. Raises Refused when it is unknown or closed."""
    case = rows.one(CaseRow)
    if case is None:
        raise Refused(Reason("case.unknown", {"case": rows.case}))
    require(None if case.closed_at is None else Reason("case.closed", {"number": case.number}))
    return case


def office_reasons(schema: Schema, roster: Roster, member: str, step: str) -> tuple[Reason, ...]:
    """Why a step is not this person's to take: they hold none of the offices that the schema names for it."""
    offices = offices_for(schema, step)
    if any(roster.has_role(member, role) for role in offices):
        return ()
    return (Reason("member.office_missing", {"member": member, "step": step, "roles": offices}),)


def triage_reasons(rows: Rows, schema: Schema, fact: ev.Triaged, *, calls_wait: bool) -> tuple[Reason, ...]:
    """Why this triage is refused. The emergency check comes first and cannot be skipped (DOMAIN.md); `calls_wait` when
    a call for help came after it."""
    found: list[Reason] = []
    if rows.one(EmergencyRow) is None:
        found.append(Reason("case.emergency_first"))
    elif calls_wait:
        found.append(Reason("case.emergency_later"))
    if not fact.reason:
        found.append(Reason("case.reason_missing"))
    if fact.impact not in range(1, 5):
        found.append(Reason("case.impact_unknown", {"impact": fact.impact}))
    known = {category.id for category in schema.categories}
    found += [Reason("case.category_unknown", {"category": name}) for name in fact.categories if name not in known]
    circumstances = {circumstance.id for circumstance in schema.circumstances}
    found += [
        Reason("case.circumstance_unknown", {"circumstance": name})
        for name in fact.circumstances
        if name not in circumstances
    ]
    if fact.outcome == "respond" and not fact.categories:
        found.append(Reason("case.category_missing"))
    if fact.outcome == "monitor_only" and fact.recheck_at is None:
        found.append(Reason("case.recheck_missing"))
    if fact.outcome == "refer" and not fact.refer_to:
        found.append(Reason("case.refer_to_missing"))
    return tuple(found)


def waive_reasons(schema: Schema, step: str) -> tuple[Reason, ...]:
    """Why a step cannot be skipped."""
    known = next((item for item in schema.steps if item.id == step), None)
    if known is None:
        return (Reason("case.step_unknown", {"step": step}),)
    return () if known.waivable else (Reason("case.step_not_waivable", {"step": step}),)


BY_FACTS = frozenset(("detect", "emergency_check", "triage", "clearance", "release", "correct", "close"))
"""Steps that only their own facts can end: nobody ticks off an agreement or a release."""


def mark_reasons(schema: Schema, step: str) -> tuple[Reason, ...]:
    """Why a step cannot be ended by hand."""
    if schema.step(step) is None:
        return (Reason("case.step_unknown", {"step": step}),)
    return (Reason("case.step_by_facts", {"step": step}),) if step in BY_FACTS else ()


def claim_of(rows: Rows, number: int) -> ClaimRow:
    """The claim with this number. Raises Refused when there is none."""
    found = next((row for row in rows.all(ClaimRow) if row.number == number), None)
    if found is None:
        raise Refused(Reason("claim.unknown", {"number": number}))
    return found


def wording_reasons(wording: str) -> tuple[Reason, ...]:
    """Why a claim may not be worded like this."""
    return (Reason("claim.worded_as_denial"),) if DENIAL.match(wording) else ()


def assess_reasons(rows: Rows, claim: ClaimRow, fact: ev.ClaimAssessed) -> tuple[Reason, ...]:
    """Why this assessment is refused: grades outside A–F and 1–6, or 'verified' with nobody's answer behind it."""
    found: list[Reason] = []
    graded = fact.status not in ("unstarted", "in_progress")
    if (graded or fact.source_grade) and fact.source_grade not in SOURCE_GRADES:
        found.append(Reason("claim.source_grade", {"grade": fact.source_grade}))
    if (graded or fact.information_grade) and fact.information_grade not in INFORMATION_GRADES:
        found.append(Reason("claim.information_grade", {"grade": fact.information_grade}))
    answered = any(row.claim == claim.key and row.outcome == "answered" for row in rows.all(EnquiryRow))
    if fact.status == "verified" and not answered:
        found.append(Reason("claim.unsupported", {"number": claim.number}))
    return tuple(found)


def request_of(rows: Rows, request: str) -> RequestRow:
    """The media request. Raises Refused when unknown or resolved."""
    found = rows.get(RequestRow, request)
    if found is None:
        raise Refused(Reason("request.unknown", {"request": request}))
    require(Reason("request.resolved", {"outlet": found.outlet}) if found.resolution else None)
    return found
