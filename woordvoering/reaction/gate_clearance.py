"""The part of the gate that looks at clearances: every authority that is missing, waited for, lapsed or against."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from woordvoering.errors import Param
from woordvoering.reaction.facts import CaseFacts
from woordvoering.reaction.findings import Finding, Severity, Who
from woordvoering.reaction.matrix import Met, Requirement
from woordvoering.reaction.schema import Schema
from woordvoering.reaction.standing import ADVERSE, Standing, agreement, standings

_PENDING = ("not_requested", "lapsed")
_COUNTS = ("cleared", "bypassed")


def _finding(stand: Standing, facts: CaseFacts) -> Finding:
    """One authority's state as a finding; its code ends with the state."""
    severity: Severity = "pending" if stand.state in _PENDING else "red"
    params: dict[str, Param] = {"authority": stand.authority, "person": stand.person}
    if stand.fact is not None and stand.state == "unproven":
        params["proof"] = stand.fact.proof if stand.person else "nobody_named"
    if stand.fact is not None and stand.state == "contested":
        params["here"] = facts.statement is not None and stand.fact.sha == facts.statement.sha
        params["number"] = stand.fact.revision
    if stand.fact is not None and stand.state in ADVERSE:
        params["reason"] = stand.fact.reason
    who = Who(role=stand.authority, person=stand.person)
    if stand.state in _PENDING:
        who = Who(role="spokesperson", person=facts.handler)
    return Finding(f"gate.clearance_{stand.state}", params, severity, who, stand.since)


def _group(roles: tuple[str, ...], stands: dict[str, Standing], desk: Who) -> Finding:
    """An ANY group that nobody meets: waited for as soon as one of them was asked."""
    asked = [stands[role] for role in roles if stands[role].state in ("waiting", "unproven")]
    params = {"authorities": roles, "waiting": tuple(stand.authority for stand in asked)}
    if not asked:
        return Finding("gate.clearance_any_open", params, "pending", desk)
    first = min(asked, key=lambda stand: stand.since or 0)
    return Finding("gate.clearance_any_open", params, "red", Who(first.authority, first.person), first.since)


def _against(stand: Standing, needed: AbstractSet[str]) -> bool:
    """Whether an authority holds a text back by what it said: a no, a no that is contested, or a yes that is needed."""
    if stand.state != "contested" or stand.fact is None:
        return stand.state in ADVERSE
    return stand.fact.verdict in ADVERSE or stand.authority in needed


def _open(agreed: Met, stands: tuple[Standing, ...], facts: CaseFacts) -> Iterator[Finding]:
    """Every authority that is against or contested, then what each open need lacks."""
    desk = Who(role="spokesperson", person=facts.handler)
    by_role = {stand.authority: stand for stand in stands}
    needed = {role for roles in agreed.open for role in roles}
    yield from (_finding(stand, facts) for stand in stands if _against(stand, needed))
    for roles in agreed.open:
        states = {by_role[role].state for role in roles}
        if len(roles) > 1 and states.isdisjoint((*ADVERSE, *_COUNTS, "contested")):
            yield _group(roles, by_role, desk)
        elif len(roles) == 1 and states.isdisjoint((*ADVERSE, *_COUNTS, "contested")):
            yield _finding(by_role[roles[0]], facts)


def clearance_findings(schema: Schema, facts: CaseFacts, wanted: Requirement) -> tuple[Finding, ...]:
    """What the clearances lack for the exact text of the current statement.

    An adviser's 'against' does not block; a required authority's does, also inside an ANY group.
    """
    authors = frozenset[str]() if facts.statement is None else facts.statement.authors
    stands = standings(schema, facts, wanted)
    agreed = agreement(wanted, stands, authors)
    desk = Who(role="spokesperson", person=facts.handler)
    other = (r for r in agreed.reasons if r.code not in ("gate.clearance_open", "gate.clearance_any_open"))
    return (*_open(agreed, stands, facts), *(Finding(r.code, r.params, "red", desk) for r in other))
