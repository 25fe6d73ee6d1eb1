"""The rounds along the sources while the window is open: beside the desk thread, one at a time, when one is due."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.rounds import Rounds
from woordvoering.desk import Desk
from woordvoering.journal.journal import Changes

if TYPE_CHECKING:
    from woordvoering.signals.watch import Round

EVERY_MS = 10_000
"""How often is asked whether a source is due; how often each is visited is its own interval."""


class Patrol(Rounds):
    """Tells everybody through `bridge.changed` when something new came in."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, EVERY_MS, self._go_round, parent)

    def _go_round(self) -> bool:
        self.bridge.fetch(self._round_if_due, self._came_back, self.failed)
        return True

    def _round_if_due(self, desk: Desk) -> Round | None:
        """A round along the sources that are due, or None."""
        if not importlib.import_module("woordvoering.signals.waiting").anything_due(desk):
            return None
        return self.bridge.watching().once()

    def _came_back(self, found: Round | None) -> None:
        self.ended()
        if found is not None and (found.new or found.visits):
            self.bridge.changed.emit(Changes(kinds=("signals",)))
