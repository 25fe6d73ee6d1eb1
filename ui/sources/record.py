"""What Bronnen shows: each source with its state at a moment, and the watch terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from woordvoering.desk import watch_terms
from woordvoering.errors import Reason
from woordvoering.signals.register import SourceState
from woordvoering.signals.types import Source

if TYPE_CHECKING:
    from woordvoering.desk import Desk


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One source. `state` is that of a source never visited when nobody polled it yet."""

    source: Source
    state: SourceState

    @property
    def failing(self) -> bool:
        """Whether the last visits went wrong."""
        return self.source.enabled and self.state.failures > 0

    @property
    def error(self) -> Reason | None:
        """Why the last visit went wrong."""
        code = self.state.last_error
        return Reason(code, dict(self.state.error_params)) if code else None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Every source, those that fail first, at `now` (ms UTC)."""

    now: int
    items: tuple[SourceItem, ...]
    terms: tuple[str, ...]
    signals: int


def gather(desk: Desk) -> SourcesView:
    """Asks the desk."""
    states = desk.cache.register.states()
    found = [
        SourceItem(source, states.get(source.id, SourceState(source=source.id))) for source in desk.cache.register.all()
    ]
    found.sort(key=lambda item: (not item.failing, not item.source.enabled, item.source.name.casefold()))
    return SourcesView(int(desk.clock.now()), tuple(found), watch_terms(desk.home), desk.cache.count())
