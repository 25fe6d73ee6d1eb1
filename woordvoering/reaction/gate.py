"""The gate's reasons: everything that keeps the current statement in the house, all at once.

The release room verifies signatures first, then asks here. The same findings are the case's blockers, so that what
the screen shows and what the gate refuses can never differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from woordvoering.errors import Reason
from woordvoering.reaction.facts import CaseFacts, ClaimFacts, LanguageFacts, StatementFacts, fits
from woordvoering.reaction.findings import Finding, Who
from woordvoering.reaction.gate_clearance import clearance_findings
from woordvoering.reaction.matrix import Requirement, requirement
from woordvoering.reaction.points import PointState, applied_points
from woordvoering.reaction.schema import Kind, Schema


def _desk(facts: CaseFacts) -> Who:
    return Who(role="spokesperson", person=facts.handler)


def _case(facts: CaseFacts, wanted: Requirement) -> Iterator[Finding]:
    """What is wrong with the case as a whole."""
    desk = _desk(facts)
    if facts.closed_at is not None:
        yield Finding("gate.case_closed", {"at": facts.closed_at}, "red", desk)
    if facts.read_only:
        yield Finding("gate.case_read_only", {}, "red", desk)
    if facts.connection == "conflict":
        yield Finding("gate.conflict", {}, "red", desk)
    check = facts.emergency
    if check.answered_at is None:
        yield Finding("gate.emergency_unanswered", {}, "red", Who(role="monitor"), facts.t0)
    elif check.possible and check.passed_on_at is None:
        yield Finding("gate.emergency_not_passed", {}, "red", Who(role="monitor"), check.answered_at)
    if facts.triage is None:
        yield Finding("gate.not_triaged", {}, "pending", desk)
    elif facts.triage != "respond":
        yield Finding("gate.not_responding", {"triage": facts.triage}, "pending", desk)
    if wanted.refer:
        yield Finding("gate.refer", {"categories": facts.categories}, "red", desk)


def _claim(claim: ClaimFacts, kind: Kind, facts: CaseFacts) -> Iterator[Finding]:
    """Why one cited claim may not be told."""
    if not kind.cites_claims:
        yield Finding("gate.facts_not_allowed", {"ref": claim.ref, "kind": kind.id}, "red", _desk(facts))
        return
    if claim.both_ways:
        yield Finding("gate.claim_both_ways", {"ref": claim.ref}, "red", _desk(facts))
    elif not fits(claim.status, refuted=claim.refuted):
        params = {"ref": claim.ref, "status": claim.status, "party": claim.waiting_on}
        who = Who(party=claim.waiting_on) if claim.waiting_on else Who(role="fact_owner", person=claim.owner)
        severity = "pending" if claim.status == "unstarted" else "red"
        code = "gate.claim_not_refuted" if claim.refuted else "gate.claim_not_verified"
        yield Finding(code, params, severity, who, claim.waiting_since)
    if claim.disclosure not in kind.discloses:
        params = {"ref": claim.ref, "disclosure": claim.disclosure}
        yield Finding("gate.claim_not_releasable", params, "red", _desk(facts))


def _language(text: LanguageFacts, desk: Who) -> Iterator[Finding]:
    """Why a translation does not say what the base text says."""
    if text.copied:
        yield Finding("gate.language_copied", {"language": text.language}, "red", desk)
    if text.left_out:
        yield Finding("gate.language_left_out", {"language": text.language, "refs": text.left_out}, "red", desk)
    if text.added:
        yield Finding("gate.language_added", {"language": text.language, "refs": text.added}, "red", desk)
    if text.outdated and not text.copied:
        yield Finding("gate.language_outdated", {"language": text.language}, "red", desk)


def _list(schema: Schema, facts: CaseFacts, wanted: Requirement) -> Iterator[Finding]:
    """Every point of the list that keeps the text back."""
    for applied in applied_points(schema, facts, wanted):
        if applied.state is not PointState.PASSES:
            params = {"point": applied.point.id, "number": applied.point.number}
            severity = "pending" if applied.state is PointState.OPEN else "red"
            yield Finding(applied.state.value, params, severity, _desk(facts))


def _text(schema: Schema, facts: CaseFacts, statement: StatementFacts) -> Iterator[Finding]:
    """What is wrong with the text itself."""
    desk = _desk(facts)
    kind = schema.kind(statement.kind)
    if kind is None:
        yield Finding("gate.unknown_kind", {"kind": statement.kind}, "red", desk)
    if statement.heads > 1:
        yield Finding("gate.fork", {"heads": statement.heads}, "red", desk)
    for name in statement.open_placeholders:
        yield Finding("gate.placeholder_open", {"name": name}, "red", desk)
    for ref in statement.unknown_citations:
        yield Finding("gate.citation_unknown", {"ref": ref}, "red", desk)
    if kind is not None:
        for claim in facts.claims:
            if claim.cited:
                yield from _claim(claim, kind, facts)
    for text in statement.languages:
        yield from _language(text, desk)
    for name in statement.misnamed:
        yield Finding("gate.language_misnamed", {"name": name}, "red", desk)


def findings(schema: Schema, facts: CaseFacts, now: int) -> tuple[Finding, ...]:
    """Everything that keeps the current statement from leaving at this moment, in the order of the work.

    Total: a case without a statement has that as its finding. Rules: DOMAIN, 'Rules that make it trustworthy'.
    """
    statement = facts.statement
    kind = None if statement is None else statement.kind
    wanted = requirement(schema, facts.categories, facts.circumstances, kind)
    found = list(_case(facts, wanted))
    if statement is None:
        found.append(Finding("gate.no_statement", {}, "pending", _desk(facts)))
    else:
        found += _text(schema, facts, statement)
    found += _list(schema, facts, wanted)
    found += clearance_findings(schema, facts, wanted)
    if facts.embargo_until is not None and now < facts.embargo_until:
        found.append(Finding("gate.embargo", {"until": facts.embargo_until}, "pending", _desk(facts)))
    return tuple(found)


def holds_back(schema: Schema, facts: CaseFacts, finding: Finding) -> bool:
    """Whether a finding stops the release; a safety instruction may go before its clearance, and nothing else."""
    kind = None if facts.statement is None else schema.kind(facts.statement.kind)
    afterwards = kind is not None and kind.clearance == "afterwards"
    return not (afterwards and finding.code.startswith(("gate.clearance_", "gate.no_category")))


def gate_reasons(schema: Schema, facts: CaseFacts, now: int) -> tuple[Reason, ...]:
    """Every reason why the current statement may not leave now; empty when it may."""
    return tuple(finding.reason() for finding in findings(schema, facts, now) if holds_back(schema, facts, finding))
