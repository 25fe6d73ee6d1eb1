"""The next step while a text is on its way out: write it, make it whole, get agreement, release."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from woordvoering.errors import Param
from woordvoering.reaction.findings import Finding, NextStep
from woordvoering.reaction.next_clearance import request, wait
from woordvoering.reaction.next_facts import consult, establish
from woordvoering.reaction.points import PointState, applied_points
from woordvoering.reaction.view import CaseView


class Act(msgspec.Struct, frozen=True):
    """What a finding asks for: the code of the step, the act of the button, the other act, the schema's step."""

    code: str
    action: str
    alternative: str | None = None
    step: str = "holding_statement"


_CITATION = Act("next.change_citation", "statement.open", "claim.open")
_LANGUAGE = Act("next.mend_language", "statement.open")
_POINT = Act("next.solve_point", "list.open", "statement.open")

TEXT_ACTS: Mapping[str, Act] = {
    "gate.unknown_kind": Act("next.choose_kind", "statement.choose_kind"),
    "gate.fork": Act("next.merge_revisions", "statement.merge"),
    "gate.placeholder_open": Act("next.fill_placeholder", "statement.open"),
    "gate.citation_unknown": _CITATION,
    "gate.facts_not_allowed": _CITATION,
    "gate.claim_not_verified": _CITATION,
    "gate.claim_not_refuted": _CITATION,
    "gate.claim_both_ways": _CITATION,
    "gate.claim_not_releasable": _CITATION,
    "gate.language_copied": _LANGUAGE,
    "gate.language_left_out": _LANGUAGE,
    "gate.language_added": _LANGUAGE,
    "gate.language_misnamed": Act("next.mend_channel_text", "statement.open"),
    "gate.language_outdated": Act("next.check_language", "statement.open"),
    "gate.list_no": _POINT,
    "gate.list_no_reason": _POINT,
    "gate.list_must_be_yes": _POINT,
    "gate.list_not_applicable": _POINT,
    "gate.list_open": Act("next.answer_list", "list.open"),
    "gate.unknown_category": Act("next.choose_category", "case.triage", step="triage"),
    "gate.no_category": Act("next.choose_category", "case.triage", step="triage"),
}
"""What is wrong with the text and its case, in the order in which it is put right."""

VERDICT_ACTS: Mapping[str, Act] = {
    "gate.clearance_refused": Act("next.heed_refusal", "statement.new_revision", "clearance.call", "clearance"),
    "gate.clearance_amends_requested": Act(
        "next.heed_amendment", "statement.new_revision", "clearance.call", "clearance"
    ),
    "gate.clearance_advised_against": Act("next.heed_advice", "statement.new_revision", "clearance.call", "clearance"),
    "gate.clearance_bypass_alone": Act("next.repair_bypass", "clearance.bypass", "clearance.request", "clearance"),
    "gate.clearance_bypass_not_allowed": Act("next.repair_bypass", "clearance.request", None, "clearance"),
}
"""Verdicts that a person must react to before anybody else is asked."""

PROOF_ACTS: Mapping[str, Act] = {
    "gate.clearance_contested": Act("next.settle_clearance", "clearance.call", "clearance.note_phone", "clearance"),
    "gate.clearance_unproven": Act("next.prove_clearance", "clearance.confirm", "clearance.call", "clearance"),
    "gate.clearance_same_person": Act("next.other_approver", "clearance.request", None, "clearance"),
    "gate.clearance_author_only": Act("next.other_approver", "clearance.request", None, "clearance"),
}
"""What keeps a given agreement from counting."""


def _params(view: CaseView, finding: Finding) -> Mapping[str, Param]:
    if finding.code == "gate.placeholder_open":
        count = sum(item.code == finding.code for item in view.found)
        return {**finding.params, "count": count}
    if finding.code == "gate.list_open":
        points = applied_points(view.schema, view.facts, view.wanted)
        return {"answered": sum(p.state is not PointState.OPEN for p in points), "total": len(points)}
    return finding.params


def _heed(view: CaseView, acts: Mapping[str, Act]) -> NextStep | None:
    """The first of these findings that the case has, as a step."""
    for code, act in acts.items():
        finding = next((item for item in view.blocking if item.code == code), None)
        if finding is not None:
            late = view.late(act.step)
            who = view.who(act.step)
            since = finding.since if act.step == "clearance" else None
            return NextStep(act.code, _params(view, finding), act.action, act.alternative, act.step, who, since, late)
    return None


def _draft(view: CaseView) -> NextStep | None:
    if view.draft is not None:
        return None
    who, late = view.who("holding_statement"), view.late("holding_statement")
    return NextStep("next.draft", {}, "statement.start", "claim.add", "holding_statement", who, None, late)


def _embargo(view: CaseView) -> NextStep | None:
    until = view.facts.embargo_until
    if until is None or view.now >= until:
        return None
    return NextStep("next.await_embargo", {"until": until}, "release.prepare", "embargo.lift", "release")


def _ready(view: CaseView) -> NextStep:
    """Nothing is left but the release; a finding that no rule above knows is shown, never passed over."""
    who, late = view.who("release"), view.late("release")
    if view.blocking:
        first = view.blocking[0]
        return NextStep("next.resolve", {"code": first.code}, "release.prepare", None, "release", who, None, late)
    return NextStep("next.release", {}, "release.open", "statement.open", "release", who, None, late)


def towards_release(view: CaseView) -> NextStep | None:
    """The next step on the way of a text out of the house; None once nothing is being written."""
    if view.draft is None and view.facts.released_at is not None:
        return None
    before = (consult, establish) if view.warned("consult") else (establish, consult)
    free = view.draft is not None and view.draft.kind in ("acknowledgement", "safety_instruction")
    for rule in () if free else before:
        found = rule(view)
        if found is not None:
            return found
    return (
        _draft(view)
        or _heed(view, TEXT_ACTS)
        or _heed(view, VERDICT_ACTS)
        or (request(view) if _asks(view) else None)
        or _heed(view, PROOF_ACTS)
        or (wait(view) if _asks(view) else None)
        or _embargo(view)
        or _ready(view)
    )


def _asks(view: CaseView) -> bool:
    """Whether the clearances still hold the text back; those of a safety instruction are gathered afterwards."""
    return any(finding.code.startswith("gate.clearance_") for finding in view.blocking)
