"""The next step before a text can be written: who must be told, and what must be established."""

from __future__ import annotations

from woordvoering.reaction.facts import ClaimFacts
from woordvoering.reaction.findings import NextStep, Who
from woordvoering.reaction.steps import open_claims
from woordvoering.reaction.view import CaseView


def consult(view: CaseView) -> NextStep | None:
    """The authorities that nobody reached yet."""
    if view.finished("consult"):
        return None
    asked = {stand.authority for stand in view.stands if stand.state != "not_requested"}
    missing = tuple(role for need in view.wanted.needs() if asked.isdisjoint(need) for role in need)
    if not missing:
        return None
    who, late = view.who("consult"), view.late("consult")
    params = {"authorities": missing}
    return NextStep("next.consult", params, "clearance.notify", "case.mark_step", "consult", who, None, late)


def _chase(view: CaseView, claim: ClaimFacts) -> NextStep:
    """Somebody was asked and does not answer: ask again, or go on without it."""
    return NextStep(
        code="next.chase_claim",
        params={"ref": claim.ref, "wording": claim.wording, "party": claim.waiting_on},
        action="verification.ask_again",
        alternative="claim.set_aside",
        step="fact_finding",
        who=Who(party=claim.waiting_on),
        since=claim.waiting_since,
        late_ms=view.late("fact_finding"),
    )


def _work_on(view: CaseView, claim: ClaimFacts) -> NextStep:
    """A claim that nobody asked about, or whose answer is not recorded."""
    fresh = claim.status == "unstarted"
    return NextStep(
        code="next.start_verification" if fresh else "next.record_result",
        params={"ref": claim.ref, "wording": claim.wording},
        action="verification.add" if fresh else "verification.record",
        alternative="claim.set_aside",
        step="fact_finding",
        who=Who(role="fact_owner", person=claim.owner or view.facts.handler),
        late_ms=view.late("fact_finding"),
    )


def establish(view: CaseView) -> NextStep | None:
    """What still has to be established: everything before the text, afterwards what it cites."""
    if view.draft is None and view.finished("fact_finding"):
        return None
    if not view.facts.claims and view.draft is None:
        who, late = view.who("fact_finding"), view.late("fact_finding")
        return NextStep("next.add_claim", {}, "claim.add", "statement.start", "fact_finding", who, None, late)
    claims = open_claims(view.facts)
    waiting = [claim for claim in claims if claim.waiting_on is not None]
    if waiting:
        return _chase(view, min(waiting, key=lambda claim: claim.waiting_since or 0))
    if not claims:
        return None
    return _work_on(view, next((claim for claim in claims if claim.status == "unstarted"), claims[0]))
