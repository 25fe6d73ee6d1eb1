"""The clocks of the steps: when each is warned about, expected and overdue.

A step counts from the first signal, from a promise, from a discovery or from the end of another step. While that
other step is still open, its own target stands in, so that the stepper can show a date; nothing alarms on such a guess.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from woordvoering.clock import MINUTE
from woordvoering.reaction.facts import CaseFacts
from woordvoering.reaction.hours import end_of_working_day, regime
from woordvoering.reaction.schema import Limits, Regime, Schema, Step, Timing
from woordvoering.reaction.steps import Progress

WARN_BEFORE_DAY_END = 24 * 60 * MINUTE


class StepClock(msgspec.Struct, frozen=True):
    """The three moments of one step. `projected`: the step that it counts from is not done yet."""

    warning_at: int
    target_at: int
    overdue_at: int
    projected: bool = False


def case_regime(schema: Schema, facts: CaseFacts) -> Regime:
    """The regime whose targets hold for the whole case: that of its first signal."""
    return regime(schema, facts.t0 if facts.regime_at is None else facts.regime_at)


def limits_of(timing: Timing, when: Regime, impact: int | None) -> Limits | None:
    """The limits in this regime, at this impact where the schema has its own for it."""
    own = next((item for item in timing.by_impact if item.impact == impact), None)
    if own is not None:
        return own.office if when == "K" else own.on_call
    return timing.office if when == "K" else timing.on_call


class Clockwork(msgspec.Struct, frozen=True):
    """Everything that the clocks of one case hang on."""

    schema: Schema
    facts: CaseFacts
    regime: Regime
    progress: Mapping[str, Progress]


def _start(work: Clockwork, counts_from: str, seen: frozenset[str]) -> tuple[int | None, bool]:
    """The moment that a clock counts from, and whether it is a guess."""
    if counts_from == "t0":
        return work.facts.t0, False
    if counts_from == "discovery":
        open_ones = [item.discovered_at for item in work.facts.corrections if item.corrected_at is None]
        return min(open_ones, default=None), False
    before = work.progress.get(counts_from)
    if before is not None and before.done is not None:
        return before.done, False
    step = work.schema.step(counts_from)
    if step is None or counts_from in seen:
        return None, True
    guess = step_clock(work, step, seen | {counts_from})
    return (None if guess is None else guess.target_at), True


def _from(start: int, limits: Limits, projected: bool) -> StepClock:
    return StepClock(
        start + limits.warning * MINUTE, start + limits.target * MINUTE, start + limits.overdue * MINUTE, projected
    )


def _promised(work: Clockwork, limits: Limits, seen: frozenset[str]) -> StepClock | None:
    """The next promise; without one, the default interval after the release or the last update."""
    promise = work.facts.promised_update_at
    if promise is not None:
        shift = promise - limits.target * MINUTE
        return _from(shift, limits, projected=False)
    start, guess = _start(work, "release", seen)
    if work.facts.last_update_at is not None:
        start = max(work.facts.last_update_at, start or 0)
    return None if start is None else _from(start, limits, guess)


def step_clock(work: Clockwork, step: Step, seen: frozenset[str] = frozenset()) -> StepClock | None:
    """The clock of one step; None when it has no target or nothing to count from yet."""
    timing = step.timing
    if timing is None:
        return None
    if timing.working_days is not None:
        start, guess = _start(work, timing.counts_from, seen)
        if start is None:
            return None
        end = end_of_working_day(work.schema, start, timing.working_days)
        return StepClock(end - WARN_BEFORE_DAY_END, end, end, guess)
    limits = limits_of(timing, work.regime, work.facts.impact)
    if limits is None:
        return None
    if timing.counts_from == "promise":
        return _promised(work, limits, seen)
    start, guess = _start(work, timing.counts_from, seen)
    return None if start is None else _from(start, limits, guess)


def step_clocks(work: Clockwork) -> Mapping[str, StepClock]:
    """The clock of every step that has one and is for this case."""
    clocks = {step.id: step_clock(work, step) for step in work.schema.steps if work.progress[step.id].applies}
    return {step: clock for step, clock in clocks.items() if clock is not None}
