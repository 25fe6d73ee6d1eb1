"""Which sources wait: to be visited, or for somebody to hear that they fail. Loads nothing that fetches."""

from __future__ import annotations

from typing import Protocol

from woordvoering.clock import Clock, Entropy
from woordvoering.signals.cache import Cache
from woordvoering.signals.health import Alarm, alarms
from woordvoering.signals.schedule import next_due
from woordvoering.signals.secrets import SourceSecrets


class Watched(Protocol):
    """What a round needs of a desk: any open desk is one."""

    @property
    def cache(self) -> Cache: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def entropy(self) -> Entropy: ...

    @property
    def source_secrets(self) -> SourceSecrets: ...


def failing_sources(desk: Watched) -> tuple[Alarm, ...]:
    """The sources that a person must hear of now: each is told once, and again every 24 hours as long as it fails."""
    register = desk.cache.register
    found, after = alarms(register.all(), register.states(), desk.clock.now())
    register.put_states(after)
    return found


def anything_due(desk: Watched) -> bool:
    """Whether a source wants to be visited now."""
    due = next_due(desk.cache.register.all(), desk.cache.register.states(), desk.clock.now())
    return due is not None and due <= desk.clock.now()
