"""What burns and what will: thresholds that have passed, the nearest deadline, and who is asked after a silence."""

from __future__ import annotations

from collections.abc import Iterator

from woordvoering.clock import MINUTE
from woordvoering.reaction.clocks import StepClock
from woordvoering.reaction.findings import Alarm, Deadline, EscalationView
from woordvoering.reaction.next_clearance import deputy_at, silent
from woordvoering.reaction.view import CaseView


def _running(view: CaseView) -> Iterator[str]:
    """The steps whose clock runs: for this case, not finished, and counting from something that happened."""
    for step in view.schema.steps:
        clock = view.clocks.get(step.id)
        if clock is not None and not clock.projected and not view.progress[step.id].finished:
            yield step.id


def alarms(view: CaseView) -> tuple[Alarm, ...]:
    """Each running step that is past its warning or its overdue moment, in the order of the schema."""
    found: list[Alarm] = []
    for step in _running(view):
        clock = view.clocks[step]
        if view.now >= clock.overdue_at:
            found.append(Alarm(step, "overdue", clock.overdue_at, clock.target_at, view.who(step)))
        elif view.now >= clock.warning_at:
            found.append(Alarm(step, "warning", clock.warning_at, clock.target_at, view.who(step)))
    return tuple(found)


def _moments(view: CaseView) -> Iterator[tuple[str, int, dict[str, str]]]:
    for step in _running(view):
        yield "deadline.step", view.clocks[step].target_at, {"step": step}
    for item in view.facts.requests:
        at = item.deadline if item.deadline is not None else item.due
        if item.resolved_at is None and at is not None:
            yield "deadline.request", at, {"id": item.id, "outlet": item.outlet}
    if view.facts.triage == "monitor_only" and view.facts.recheck_at is not None and view.facts.closed_at is None:
        yield "deadline.recheck", view.facts.recheck_at, {}


def deadline(view: CaseView) -> Deadline | None:
    """The nearest moment still ahead; when all have passed, the one that passed last."""
    moments = list(_moments(view))
    ahead = [item for item in moments if item[1] >= view.now]
    if ahead:
        code, at, params = min(ahead, key=lambda item: item[1])
        return Deadline(code, at, params)
    if not moments:
        return None
    code, at, params = max(moments, key=lambda item: item[1])
    return Deadline(code, at, params, view.now - at)


def turns_at(view: CaseView) -> int | None:
    """The next moment at which time alone can change what is said of the case; None when nothing waits for one."""
    facts = view.facts
    moments = {at for step in _running(view) for at in _turns(view.clocks[step])}
    moments.update(at + 1 for _, at, _ in _moments(view))
    moments.update(at for at in (facts.recheck_at, facts.embargo_until, facts.promised_update_at) if at is not None)
    return min((at for at in moments if at > view.now), default=None)


def _turns(clock: StepClock) -> tuple[int, int, int]:
    """Where a step is warned of, late, and overdue."""
    return clock.warning_at, clock.target_at + 1, clock.overdue_at


def _silences(view: CaseView) -> Iterator[EscalationView]:
    for stand in silent(view):
        deputy = deputy_at(view, stand)
        if deputy is not None and stand.since is not None:
            to, at = deputy
            yield EscalationView("escalation.silence", stand.authority, to, stand.since, at, view.now >= at)


def _steps(view: CaseView) -> Iterator[EscalationView]:
    for step_id in _running(view):
        step = view.schema.step(step_id)
        overdue = view.clocks[step_id].overdue_at
        for escalation in () if step is None else step.escalation:
            at = overdue + escalation.after * MINUTE
            if view.now >= overdue:
                yield EscalationView("escalation.step", step_id, escalation.to, overdue, at, view.now >= at)


def escalations(view: CaseView) -> tuple[EscalationView, ...]:
    """Who is asked in whose place: silent authorities' deputies, and the next in line of overdue steps."""
    return tuple(sorted((*_silences(view), *_steps(view)), key=lambda item: item.at))
