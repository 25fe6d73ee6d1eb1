"""How a source fares, and whom to tell when one does not: after some failures in a row, and daily after that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from woordvoering.clock import DAY
from woordvoering.errors import Reason
from woordvoering.signals.budget import day_of
from woordvoering.signals.cache import Cache
from woordvoering.signals.kinds.registry import KINDS
from woordvoering.signals.needs import number_of
from woordvoering.signals.register import SourceState
from woordvoering.signals.schedule import UNREACHED
from woordvoering.signals.types import Source

FAILURES = 3
"""Failures in a row after which a person is told."""
AGAIN_MS = DAY
"""A source that still fails is told of again after this time."""
RATE_DAYS = 7
"""Days over which the rate of a source is taken."""
TOGETHER = 3
"""Sources of which none can be reached, and no other can: then it is the way there, and it is told once for all."""


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """How one source fares at a moment.

    `last_success`, `error_since`, `next_try` and `rest_until` are milliseconds UTC; `per_day` is the signals a day over
    the last RATE_DAYS. `error` is why the last visit failed, or what part of it could not be read (then `failures` is
    0). `used` of `budget` posts were read today, where the source has a budget. `moved` is its new address, if it says
    so; `stopped` that it is gone for good.
    """

    source: str
    last_success: int | None = None
    per_day: float = 0.0
    failures: int = 0
    error: Reason | None = None
    error_since: int | None = None
    next_try: int | None = None
    rest_until: int | None = None
    stopped: bool = False
    moved: str = ""
    used: int | None = None
    budget: int | None = None


class Alarm(msgspec.Struct, frozen=True, kw_only=True):
    """What a person must hear: a source that fails, since when and why; `source` is '' when no source can be reached,
    and `count` is then how many."""

    source: str = ""
    name: str = ""
    since: int
    error: Reason
    count: int = 1
    again: bool = False


def health_of(cache: Cache, now: int) -> dict[str, Health]:
    """How every source of the register fares at `now` (ms UTC), by its id."""
    states = cache.register.states()
    rates = cache.register.rates(now - RATE_DAYS * DAY, now)
    found: dict[str, Health] = {}
    for source in cache.register.all():
        state = states.get(source.id, SourceState(source=source.id))
        budget = budget_of(source)
        found[source.id] = Health(
            source=source.id,
            last_success=state.last_success,
            per_day=rates.get(source.id, 0.0),
            failures=state.failures,
            error=Reason(state.last_error, dict(state.error_params)) if state.last_error else None,
            error_since=state.failing_since,
            next_try=max(now, state.next_try) if source.enabled and not state.stopped else None,
            rest_until=state.rest_until if state.rest_until > now else None,
            stopped=state.stopped,
            moved=state.moved,
            used=cache.budget.used(source.id, day_of(now)) if budget is not None else None,
            budget=budget,
        )
    return found


def budget_of(source: Source) -> int | None:
    """Posts a day that a source may read; None when it is not paid per post."""
    kind = KINDS.get(source.kind)
    options = kind.needs.options if kind is not None else ()
    return next((number_of(source, option) for option in options if option.name == "budget"), None)


def alarms(
    sources: Sequence[Source], states: Mapping[str, SourceState], now: int
) -> tuple[tuple[Alarm, ...], list[SourceState]]:
    """What to tell now, and the states that say it was told. Pure.

    A source that fails for the third time in a row, or is gone, is told of once, and again every 24 hours.
    """
    enabled = [(source, states[source.id]) for source in sources if source.enabled and source.id in states]
    failing = [(source, state) for source, state in enabled if state.stopped or state.failures >= FAILURES]
    due = [(source, state) for source, state in failing if _unheard(state, now)]
    if not due:
        return (), []
    after = [msgspec.structs.replace(state, told=now) for _, state in due]
    cut = _cut_off(enabled)
    apart = [(source, state) for source, state in due if not cut or state.last_error not in UNREACHED]
    found = [_alarm(source, state) for source, state in apart]
    if len(apart) < len(due) and all(_unheard(state, now) for state in cut):
        error = Reason("source.nothing_reached", {"count": len(cut)})
        again = any(state.told is not None for state in cut)
        found.insert(0, Alarm(since=min(map(_since, cut)), error=error, count=len(cut), again=again))
    return tuple(found), after


def _unheard(state: SourceState, now: int) -> bool:
    return state.told is None or not 0 <= now - state.told < AGAIN_MS


def _cut_off(enabled: Sequence[tuple[Source, SourceState]]) -> list[SourceState]:
    """The sources that cannot be reached since no other can, when it is the way there that is broken; else none.

    What was out of reach while others still answered is a fault of its own; any answer, also a refusal, is an answer.
    """
    away = [state for source, state in enabled if source.address.lower().startswith(("http", "imap"))]
    answers = [state.last_success or 0 for state in away]
    answers += [state.tried for state in away if state.failures and state.last_error not in UNREACHED]
    last = max(answers, default=0)
    cut = [state for state in away if state.failures and state.last_error in UNREACHED and _since(state) > last]
    return cut if len(cut) >= TOGETHER else []


def _alarm(source: Source, state: SourceState) -> Alarm:
    error = Reason(state.last_error, dict(state.error_params))
    again = state.told is not None
    return Alarm(source=source.id, name=source.name, since=_since(state), error=error, again=again)


def _since(state: SourceState) -> int:
    return state.failing_since if state.failing_since is not None else state.tried
