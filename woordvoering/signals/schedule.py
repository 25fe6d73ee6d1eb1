"""When a source is visited next: its own rhythm, longer after failures, never sooner than its network asked. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from woordvoering.errors import WoordvoeringError
from woordvoering.signals.kinds.kind import Reading
from woordvoering.signals.register import SourceState
from woordvoering.signals.types import Source

LONGEST_S = 1_800
"""Back-off stops here: a source that answers with errors, and then no longer, is seen within half an hour."""
UNREACHED_S = 600
"""Where nobody answers there is nobody to spare: such a source is tried again within ten minutes."""
WAKE_S = 30
"""Once one of the sources that could not be reached answers again, all others are tried within this time."""
MORE_S = 20
"""A source that has more to read than one visit reads is visited again after this time."""
JITTER = 0.1
"""Share of the wait that is spread, so that sources of one rhythm do not all call in the same second."""
AHEAD_MS = 60_000
"""A visit further in the future than this means that the clock was set back."""
UNREACHED = frozenset(("fetch.unreachable", "fetch.unknown_host", "fetch.too_slow", "imap.broken"))
"""Failures of the way there: it may be our own network that is down."""


def due(source: Source, state: SourceState | None, now: int) -> bool:
    """True when an enabled source may be visited at `now` (milliseconds UTC).

    One that was last visited in the future is due: the clock was set back, and the rest of its plan is worth nothing.
    """
    if not source.enabled or state is None:
        return source.enabled
    return not state.stopped and (state.next_try <= now or state.tried > now + AHEAD_MS)


def allowed(source: Source, state: SourceState | None, now: int) -> bool:
    """True when a person may have it visited at `now`: always, but while its network asked for rest."""
    return source.enabled and (state is None or state.rest_until <= now or state.tried > now + AHEAD_MS)


def settled(
    source: Source, before: SourceState | None, result: Reading | WoordvoeringError, now: int, spread: float
) -> SourceState:
    """The state after a visit, whatever it gave. `spread` is random in [0, 1)."""
    if isinstance(result, Reading):
        return after_success(source, result, now, spread)
    return after_failure(source, before, result, now, spread)


def after_success(source: Source, reading: Reading, now: int, spread: float) -> SourceState:
    """The state after a visit that could be read, changed or not; what could not be read of it stands as the error."""
    wait = min(MORE_S, source.interval_s) if reading.more else source.interval_s
    wait = max([wait, *(asked for one in reading.faults if isinstance(asked := one.params.get("retry_after_s"), int))])
    rest = rest_of(reading, now)
    fault = reading.faults[0] if reading.faults else None
    return SourceState(
        source=source.id,
        validators=reading.validators,
        next_try=max(now + _spread(wait, spread), rest),
        last_success=now,
        last_error=fault.code if fault is not None else "",
        error_params=dict(fault.params) if fault is not None else {},
        moved=reading.moved,
        tried=now,
        rest_until=rest,
    )


def after_failure(
    source: Source, state: SourceState | None, error: WoordvoeringError, now: int, spread: float
) -> SourceState:
    """The state after a visit that failed: the wait doubles with every failure, and Retry-After is kept to."""
    before = state or SourceState(source=source.id)
    failures = before.failures + 1
    longest = UNREACHED_S if error.code in UNREACHED else LONGEST_S
    wait = min(source.interval_s * 2 ** min(failures, 16), max(longest, source.interval_s))
    asked = error.params.get("retry_after_s")
    if isinstance(asked, int):
        wait = max(asked, source.interval_s)
    return msgspec.structs.replace(
        before,
        next_try=now + _spread(wait, spread),
        last_error=error.code,
        error_params=dict(error.params),
        failures=failures,
        failing_since=before.failing_since if before.failures and before.failing_since is not None else now,
        stopped=error.code == "fetch.gone",
        tried=now,
        rest_until=rest_of(error, now),
    )


def rest_of(result: Reading | WoordvoeringError, now: int) -> int:
    """Until when (ms UTC) the host that gave this wants no question; 0 when it does not say so."""
    rest = result.rest_until or 0 if isinstance(result, Reading) else 0
    for reason in result.faults if isinstance(result, Reading) else result.reasons():
        asked = reason.params.get("retry_after_s")
        if reason.code == "fetch.limited" and isinstance(asked, int):
            rest = max(rest, now + asked * 1000)
    return rest


def postponed(source: Source, state: SourceState | None, until: int) -> SourceState:
    """The state of a source that was not visited because its host wants rest: that is no failure of its own."""
    before = state or SourceState(source=source.id)
    return msgspec.structs.replace(
        before, next_try=max(before.next_try, until), rest_until=max(before.rest_until, until)
    )


def woken(sources: Iterable[Source], states: Mapping[str, SourceState], now: int, spread: float) -> list[SourceState]:
    """The states of the sources that could not be reached, tried again soon: the way there is open again."""
    found: list[SourceState] = []
    for source in sources:
        state = states.get(source.id)
        if state is None or not source.enabled or state.last_error not in UNREACHED or not state.failures:
            continue
        soon = now + int(WAKE_S * 1000 * spread)
        if state.next_try > soon and state.tried < now and state.rest_until <= now:
            found.append(msgspec.structs.replace(state, next_try=soon))
    return found


def spread_of(token: bytes) -> float:
    """A number in [0, 1) from random bytes."""
    return int.from_bytes(token) / 256 ** len(token)


def next_due(sources: Iterable[Source], states: Mapping[str, SourceState], now: int) -> int | None:
    """When the first enabled source is due, at the soonest `now`; None when none will be."""
    moments: list[int] = []
    for source in sources:
        state = states.get(source.id)
        if due(source, state, now):
            return now
        if source.enabled and state is not None and not state.stopped:
            moments.append(state.next_try)
    return max(now, min(moments)) if moments else None


def _spread(seconds: int, spread: float) -> int:
    """Milliseconds of `seconds`, and up to JITTER more, never less: a server's wish is a lower bound."""
    return int(seconds * 1000 * (1 + JITTER * spread))
