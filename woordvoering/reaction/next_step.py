"""'Volgende stap': the first question with an answer wins, and the last one always answers.

Each `_rule` looks at one concern and says what to do, or None. The order of the rules is the order of the work:
lives first, then triage, corrections, the acknowledgement, the text on its way out, and what follows a release.
"""

from __future__ import annotations

from collections.abc import Callable

from woordvoering.reaction.findings import NextStep
from woordvoering.reaction.next_after import after_release
from woordvoering.reaction.next_text import towards_release
from woordvoering.reaction.steps import PHASES, STEPS
from woordvoering.reaction.view import CaseView

Rule = Callable[[CaseView], NextStep | None]


def _closed(view: CaseView) -> NextStep | None:
    if view.facts.closed_at is None:
        return None
    if not view.finished("after_action"):
        return _step(view, "next.evaluate", "evaluation.open", "after_action")
    return NextStep("next.nothing", {}, "case.show_log", alternative="case.reopen")


def _emergency(view: CaseView) -> NextStep | None:
    check = view.facts.emergency
    if check.answered_at is None:
        return _step(view, "next.emergency_check", "emergency.answer", "emergency_check", "emergency.pass_on")
    if check.possible and check.passed_on_at is None:
        return _step(view, "next.pass_to_101", "emergency.pass_on", "emergency_check", since=check.answered_at)
    return None


def _triage(view: CaseView) -> NextStep | None:
    if view.facts.triage is None:
        return _step(view, "next.triage", "case.triage", "triage", "case.dismiss")
    return None


def _extra_step(view: CaseView) -> NextStep | None:
    """A step that only this zone has, once all before it in the schema is done."""
    for step in view.schema.steps:
        if step.id not in STEPS and not view.finished(step.id):
            before = PHASES[: PHASES.index(step.phase)]
            own = [item for item in view.schema.steps if item.phase in before and item.id in STEPS]
            if all(view.finished(item.id) for item in own):
                late = view.late(step.id)
                return NextStep(
                    "next.do_step", {"step": step.id}, "case.mark_step", None, step.id, view.who(step.id), None, late
                )
    return None


def _other_triage(view: CaseView) -> NextStep | None:
    """Followed only, referred, handed to the Meldpunt or dismissed: no text leaves."""
    facts = view.facts
    if facts.triage in (None, "respond"):
        return None
    waiting = [item for item in facts.requests if item.resolved_at is None]
    if waiting:
        first = min(waiting, key=lambda item: item.due or item.deadline or item.received_at)
        return NextStep("next.refer_request", {"id": first.id, "outlet": first.outlet}, "request.resolve")
    if facts.triage != "monitor_only":
        return NextStep("next.close_other", {"triage": facts.triage}, "case.close", "case.triage")
    if facts.recheck_at is None:
        return NextStep("next.plan_recheck", {}, "case.plan_recheck", "case.close")
    if view.now < facts.recheck_at:
        return NextStep("next.await_recheck", {"at": facts.recheck_at}, "case.triage", "case.close")
    late = view.now - facts.recheck_at
    return NextStep("next.recheck", {"at": facts.recheck_at}, "case.triage", "case.close", late_ms=late or None)


def _refer(view: CaseView) -> NextStep | None:
    if view.wanted.refer:
        return NextStep("next.refer", {"categories": view.facts.categories}, "case.triage", who=view.who("triage"))
    return None


def _trust(view: CaseView) -> NextStep | None:
    if view.facts.read_only:
        return NextStep("next.update_program", {}, "sync.show")
    if view.facts.connection == "conflict":
        return NextStep("next.resolve_conflict", {}, "sync.show", who=view.who("release"))
    return None


def _correction(view: CaseView) -> NextStep | None:
    pending = [item for item in view.facts.corrections if item.corrected_at is None]
    drafting = view.draft is not None and view.draft.kind == "correction"
    if not pending or drafting:
        return None
    first = min(pending, key=lambda item: item.discovered_at)
    return NextStep(
        "next.correct",
        {"ref": first.ref},
        "statement.start_correction",
        "release.withdraw",
        "correct",
        view.who("correct"),
        first.discovered_at,
        view.late("correct"),
    )


def _acknowledge(view: CaseView) -> NextStep | None:
    drafting = view.draft is not None and view.draft.kind == "acknowledgement"
    if view.finished("acknowledge") or view.facts.released_at is not None or drafting:
        return None
    return _step(view, "next.acknowledge", "acknowledgement.start", "acknowledge", "acknowledgement.waive")


def _step(
    view: CaseView, code: str, action: str, step: str, alternative: str | None = None, since: int | None = None
) -> NextStep:
    return NextStep(code, {}, action, alternative, step, view.who(step), since, view.late(step))


RULES: tuple[Rule, ...] = (
    _closed,
    _emergency,
    _triage,
    _extra_step,
    _other_triage,
    _refer,
    _trust,
    _correction,
    _acknowledge,
    towards_release,
)


def next_step(view: CaseView) -> NextStep:
    """The one thing to do now. Always answers."""
    for rule in RULES:
        found = rule(view)
        if found is not None:
            return found
    return after_release(view)
