"""What is tidied while the window is open: signals that are older than the desk keeps them, once a day."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.rounds import Rounds
from woordvoering.desk import Desk
from woordvoering.retention import keep_to_rule

EVERY_MS = 3_600_000
"""How often is asked whether a day has passed; a desk may stay open for weeks."""


class Tidying(Rounds):
    """Keeps to the rule of the desk; says nothing when there was nothing to do."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, EVERY_MS, self._tidy, parent)

    def _tidy(self) -> bool:
        self.bridge.ask(_kept_to, lambda _: self.ended(), self.failed)
        return True


def _kept_to(desk: Desk) -> None:
    keep_to_rule(desk.home, desk.journal, desk.cache, desk.clock)
