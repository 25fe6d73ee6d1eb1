"""The closing list: what a case still owes somebody, so that none closes with a question or a promise open."""

from __future__ import annotations

from collections.abc import Iterator

from woordvoering.errors import Reason
from woordvoering.reaction.facts import CaseFacts


def _owed(facts: CaseFacts) -> Iterator[Reason]:
    for request in facts.requests:
        if request.resolved_at is None:
            yield Reason("close.request_open", {"id": request.id, "outlet": request.outlet})
    if facts.promised_update_at is not None:
        yield Reason("close.promise_open", {"at": facts.promised_update_at})
    for item in facts.corrections:
        if item.corrected_at is None:
            yield Reason("close.correction_open", {"ref": item.ref})
    for claim in facts.claims:
        if claim.waiting_on is not None and not claim.set_aside:
            yield Reason("close.question_open", {"ref": claim.ref, "party": claim.waiting_on})
    statement = facts.statement
    if statement is not None and statement.released_at is None:
        yield Reason("close.statement_open", {"revision": statement.revision})
    check = facts.emergency
    if check.answered_at is None or (check.possible and check.passed_on_at is None):
        yield Reason("close.emergency_open", {})


def close_reasons(facts: CaseFacts) -> tuple[Reason, ...]:
    """Every reason why the case may not close yet (DOMAIN: no open question, request or promise)."""
    return tuple(_owed(facts))
