"""What Bronnen shows: each source with its state and health at a moment, the watch terms, and what was captured."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from woordvoering.casework.captures import Capture
from woordvoering.desk import watch_terms
from woordvoering.detection.watchterms import WatchTerms
from woordvoering.errors import Reason
from woordvoering.signals.health import Health, health_of
from woordvoering.signals.register import SourceState
from woordvoering.signals.types import Source

if TYPE_CHECKING:
    from woordvoering.desk import Desk

CAPTURES = 8
"""Captures shown, the latest first; the command line lists them all."""


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One source. `state` is that of a source never visited when nobody polled it yet."""

    source: Source
    state: SourceState
    health: Health

    @property
    def failing(self) -> bool:
        """Whether the last visits went wrong, or the source is gone for good."""
        return self.source.enabled and (self.health.failures > 0 or self.health.stopped)

    @property
    def error(self) -> Reason | None:
        """Why the last visit went wrong, or what part of it could not be read."""
        return self.health.error


@dataclass(frozen=True, slots=True)
class FollowedRule:
    """A watch term, and why it is followed letter for letter when it is no rule."""

    rule: str
    fault: Reason | None = None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Every source, those that fail first, at `now` (ms UTC); `streets` counts those that the desk added."""

    now: int
    items: tuple[SourceItem, ...]
    terms: tuple[FollowedRule, ...]
    streets: int
    signals: int
    captures: tuple[Capture, ...]


def gather(desk: Desk) -> SourcesView:
    """Asks the desk."""
    now = int(desk.clock.now())
    states, health = desk.cache.register.states(), health_of(desk.cache, now)
    found = [
        SourceItem(source, states.get(source.id, SourceState(source=source.id)), health[source.id])
        for source in desk.cache.register.all()
        if source.id in health
    ]
    found.sort(key=lambda item: (not item.failing, not item.source.enabled, item.source.name.casefold()))
    people = desk.views.people()
    captures = tuple(replace(each, by=people.person(each.by).short) for each in desk.captures.all()[:CAPTURES])
    return SourcesView(now, tuple(found), _rules(desk), _streets(desk), desk.cache.count(), captures)


def _rules(desk: Desk) -> tuple[FollowedRule, ...]:
    terms = WatchTerms(watch_terms(desk.home))
    faults = {rule: fault.reasons()[0] for rule, fault in terms.faults.items()}
    return tuple(FollowedRule(rule, faults.get(rule)) for rule in terms.phrases)


def _streets(desk: Desk) -> int:
    """The lines of the list as the desk keeps it: its header is none of them."""
    kept = desk.home.streets
    return max(0, kept.read_bytes().count(b"\n") - 1) if kept.exists() else 0
