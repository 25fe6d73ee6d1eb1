"""What is done again and again while the window is open: one round at a time, a failure told once and tried again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.bridge import Bridge
from woordvoering.errors import WoordvoeringError


class Rounds(QObject):
    """Begins a round every `every_ms` milliseconds, unless one is under way.

    `begin` sets a round going and says whether there was one to set going; it ends with `ended` or `failed`.
    """

    def __init__(self, bridge: Bridge, every_ms: int, begin: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self._begin = begin
        self._under_way = False
        self._failure = ""
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begins with a round at once: much may have come while the window was closed."""
        self._timer.start()
        self._under_way = False  # what was under way when the desk was locked never came back
        self.look()

    def stop(self) -> None:
        """No new round begins."""
        self._timer.stop()

    def look(self) -> None:
        """One round, when none is under way."""
        if not self._under_way:
            self._under_way = True
            self._under_way = self._begin() and self._under_way

    def ended(self) -> None:
        """A round came to its end."""
        self._under_way, self._failure = False, ""

    def failed(self, error: WoordvoeringError) -> None:
        """A round failed: said when it is another failure than that of the round before."""
        self._under_way = False
        if error.code != self._failure:
            self._failure = error.code
            self.bridge.failed.emit(error)
