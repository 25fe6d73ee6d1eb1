"""When a source is visited next: its own rhythm, longer after failures, never sooner than the server asked. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from woordvoering.errors import WoordvoeringError
from woordvoering.signals.register import SourceState
from woordvoering.signals.types import Source, Validators

LONGEST_S = 6 * 3600
"""Back-off stops here: a source that comes back is seen within a quarter of a day."""
GONE_S = 24 * 3600
"""A source that says it is gone for good (410) is asked once a day, and shown as failing until a person decides."""
JITTER = 0.1
"""Share of the wait that is spread, so that sources of one rhythm do not all call in the same second."""


def due(source: Source, state: SourceState | None, now: int) -> bool:
    """True when an enabled source may be visited at `now` (milliseconds UTC)."""
    return source.enabled and (state is None or state.next_try <= now)


def after_success(source: Source, validators: Validators, now: int, spread: float) -> SourceState:
    """The state after a visit that could be read, changed or not. `spread` is random in [0, 1)."""
    return SourceState(
        source=source.id,
        validators=validators,
        next_try=now + _spread(source.interval_s, spread),
        last_success=now,
    )


def after_failure(
    source: Source, state: SourceState | None, error: WoordvoeringError, now: int, spread: float
) -> SourceState:
    """The state after a visit that failed: the wait doubles with every failure, and Retry-After is kept to."""
    before = state or SourceState(source=source.id)
    failures = before.failures + 1
    wait = min(source.interval_s * 2 ** min(failures, 16), max(LONGEST_S, source.interval_s))
    asked = error.params.get("retry_after_s")
    if isinstance(asked, int):
        wait = max(asked, source.interval_s)
    elif error.code == "fetch.gone":
        wait = max(GONE_S, source.interval_s)
    return SourceState(
        source=source.id,
        validators=before.validators,
        next_try=now + _spread(wait, spread),
        last_success=before.last_success,
        last_error=error.code,
        error_params=dict(error.params),
        failures=failures,
    )


def spread_of(token: bytes) -> float:
    """A number in [0, 1) from random bytes."""
    return int.from_bytes(token) / 256 ** len(token)


def next_due(sources: Iterable[Source], states: dict[str, SourceState], now: int) -> int | None:
    """When the first enabled source is due, at the soonest `now`; None when no source is enabled."""
    moments = [states[one.id].next_try if one.id in states else now for one in sources if one.enabled]
    return max(now, min(moments)) if moments else None


def _spread(seconds: int, spread: float) -> int:
    """Milliseconds of `seconds`, and up to JITTER more, never less: a server's wish is a lower bound."""
    return int(seconds * 1000 * (1 + JITTER * spread))
