"""May this be asked or answered now; pure functions of rows, roster and schema."""

from __future__ import annotations

from woordvoering.clearance.events import BypassProposed, VerdictGiven
from woordvoering.clearance.facts import case_facts
from woordvoering.clearance.rows import UNANSWERED, ClearanceRow
from woordvoering.errors import Reason, WrongUse
from woordvoering.journal.fold import Rows
from woordvoering.journal.members import Roster
from woordvoering.reaction.findings import Finding
from woordvoering.reaction.gate import findings
from woordvoering.reaction.matrix import Requirement, requirement
from woordvoering.reaction.schema import Schema
from woordvoering.statements.rows import RevisionRow

AGREEMENT = ("gate.clearance", "gate.embargo")
"""Findings that asking for clearance is meant to end; all others must be gone before anybody is asked."""

REASONED = frozenset(("amends_requested", "advised_against", "refused", "handed_over"))


def ask_reasons(rows: Rows, schema: Schema, statement: str, now: int) -> tuple[Reason, ...]:
    """Why nobody can be asked yet: an open placeholder, list point, citation or fork (SCREENS.md, 'Akkoord vragen')."""
    facts = case_facts(rows, statement=statement, now=now)
    found = findings(schema, facts, now)
    return tuple(
        item.reason() for item in found if not item.code.startswith(AGREEMENT) and not about_agreement(schema, item)
    )


def about_agreement(schema: Schema, finding: Finding) -> bool:
    """Whether an open list point records an agreement: the matrix itself names those, and asking comes before."""
    demanded = {
        point
        for category in schema.categories
        for demand in (category.demand, *(when.demand for when in category.when))
        for point in demand.list_yes
    }
    return finding.code.startswith("gate.list_open") and finding.params.get("point") in demanded


def wanted(rows: Rows, schema: Schema) -> Requirement:
    """Who must agree in this case, by the matrix."""
    facts = case_facts(rows)
    return requirement(schema, facts.categories, facts.circumstances)


def verdict_reasons(schema: Schema, roster: Roster, head: RevisionRow, fact: VerdictGiven) -> tuple[Reason, ...]:
    """Why this verdict is refused."""
    found: list[Reason] = []
    if fact.sha256 != head.sha256:
        found.append(Reason("clearance.other_text", {"number": head.number}))
    if schema.role(fact.role) is None:
        raise WrongUse("schema.role_unknown", role=fact.role)
    if fact.verdict in REASONED and not fact.reason:
        found.append(Reason("clearance.reason_missing", {"verdict": fact.verdict}))
    if fact.medium == "app" and not roster.has_role(fact.signer, fact.role):
        found.append(Reason("clearance.role_not_held", {"role": fact.role, "member": fact.signer}))
    if was_called(fact):
        found += _call_reasons(roster, fact)
    if fact.medium == "telephone" and fact.verdict == "cleared" and not fact.read_aloud:
        found.append(Reason("clearance.not_read_aloud"))
    if fact.medium == "mail" and not fact.mail_sha256:
        found.append(Reason("clearance.mail_missing"))
    return tuple(found)


def was_called(word: VerdictGiven | ClearanceRow) -> bool:
    """Whether a word rests on a telephone call, which takes a witness: by telephone, or by mail and called back."""
    return word.medium == "telephone" or (word.medium == "mail" and word.called_back_at is not None)


def _call_reasons(roster: Roster, fact: VerdictGiven) -> list[Reason]:
    found: list[Reason] = []
    if not fact.witness or fact.witness not in roster.members:
        found.append(Reason("clearance.witness_missing"))
    elif fact.witness in (fact.signer, fact.member):
        found.append(Reason("clearance.witness_is_party", {"member": fact.witness}))
    if not fact.number_called:
        found.append(Reason("clearance.number_missing"))
    return found


def witness_reasons(row: ClearanceRow | None, actor: str) -> tuple[Reason, ...]:
    """Why somebody cannot witness a verdict: not the one named, or the one who took it down."""
    if row is None or not was_called(row):
        return (Reason("clearance.verdict_unknown"),)
    if row.witnessed_at is not None:
        return (Reason("clearance.witnessed_already"),)
    if actor != row.witness or actor in (row.signer, row.member):
        return (Reason("clearance.not_the_witness", {"member": actor, "witness": row.witness}),)
    return ()


def bypass_reasons(
    schema: Schema, fact: BypassProposed, actor: str, row: ClearanceRow | None = None
) -> tuple[Reason, ...]:
    """Why an authority cannot be passed over: the schema forbids it, it has spoken (`row`), nobody else to confirm."""
    role = schema.role(fact.role)
    if role is None:
        raise WrongUse("schema.role_unknown", role=fact.role)
    found: list[Reason] = []
    if not role.bypass:
        found.append(Reason("clearance.bypass_not_allowed", {"role": fact.role}))
    if not fact.second or fact.second == actor:
        found.append(Reason("clearance.bypass_alone"))
    if row is not None and row.verdict not in UNANSWERED:
        found.append(Reason("clearance.answered", {"role": fact.role}))
    return tuple(found)
