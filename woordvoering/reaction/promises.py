"""What the desk promises by default: when a journalist's answer is due, and when the next update."""

from __future__ import annotations

from woordvoering.clock import MINUTE, Millis
from woordvoering.reaction.clocks import limits_of
from woordvoering.reaction.hours import regime
from woordvoering.reaction.schema import Schema


def request_due(schema: Schema, received: int, deadline: int | None) -> Millis:
    """When our answer is due: min(the journalist's deadline − 15 min, 60 min after the question); never in the past.

    The minutes are the schema's; the journalist keeps their own deadline beside it.
    """
    latest = received + schema.promises.at_most * MINUTE
    if deadline is None:
        return Millis(latest)
    return Millis(max(received, min(deadline - schema.promises.before_deadline * MINUTE, latest)))


def request_warned(schema: Schema, due: int, now: int) -> bool:
    """Whether a question's due time is so near that it must be seen."""
    return now >= due - schema.promises.warning * MINUTE


def default_update_at(schema: Schema, released_at: int, impact: int | None) -> Millis | None:
    """When the next update is promised unless the officer says otherwise; None without such a step."""
    step = next((s for s in schema.steps if s.timing is not None and s.timing.counts_from == "promise"), None)
    if step is None or step.timing is None:
        return None
    limits = limits_of(step.timing, regime(schema, released_at), impact)
    return None if limits is None else Millis(released_at + limits.target * MINUTE)
