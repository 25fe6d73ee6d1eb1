"""The round along silent authorities while the window is open, whatever screen shows: on the desk thread, unasked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from ui.bridge import Bridge
from ui.rounds import Rounds
from woordvoering.journal.journal import Changes
from woordvoering.silence import Asked, ask_deputies

EVERY_MS = 15_000
"""How often is looked whether a silence must go to a deputy."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("Silence", source)


class SilenceRound(Rounds):
    """Asks the deputies whose turn it is, and tells it; without somebody who has a key here nobody can ask."""

    def __init__(self, bridge: Bridge, tell: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(bridge, EVERY_MS, self._ask, parent)
        self._tell = tell

    def _ask(self) -> bool:
        actor = self.bridge.actor
        if actor:
            self.bridge.act(lambda desk: ask_deputies(desk, actor), self._asked, self.failed)
        return bool(actor)

    def _asked(self, result: tuple[tuple[Asked, ...], Changes]) -> None:
        self.ended()
        for one in result[0]:
            self._tell(_tr("{who} zwijgt: {deputy} is gevraagd.").format(who=one.authority, deputy=one.deputy))
