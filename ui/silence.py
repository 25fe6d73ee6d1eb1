"""The round along silent authorities while the window is open, whatever screen shows: on the desk thread, unasked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ui.bridge import Bridge
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.journal import Changes
from woordvoering.silence import Asked, ask_deputies

EVERY_MS = 15_000
"""How often is looked whether a silence must go to a deputy."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("Silence", source)


class SilenceRound(QObject):
    """Asks the deputies whose turn it is, and tells it; a failure is told once, and tried again at the next round."""

    def __init__(self, bridge: Bridge, tell: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._tell = bridge, tell
        self._failure = ""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begins with a round at once: silence may have lasted while the window was closed."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """No new round begins."""
        self._timer.stop()

    def look(self) -> None:
        """One round; without somebody who has a key here nobody can ask."""
        actor = self._bridge.actor
        if actor:
            self._bridge.act(lambda desk: ask_deputies(desk, actor), self._done, self._failed)

    def _done(self, result: tuple[tuple[Asked, ...], Changes]) -> None:
        self._failure = ""
        for one in result[0]:
            self._tell(_tr("{who} zwijgt: {deputy} is gevraagd.").format(who=one.authority, deputy=one.deputy))

    def _failed(self, error: WoordvoeringError) -> None:
        if error.code != self._failure:
            self._failure = error.code
            self._bridge.failed.emit(error)
