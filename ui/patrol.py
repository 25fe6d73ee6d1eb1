"""The rounds along the sources while the window is open: beside the desk thread, one at a time, when one is due."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ui.bridge import Bridge
from woordvoering.desk import Desk
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.journal import Changes
from woordvoering.signals.watch import Round
from woordvoering.watching import anything_due, poll

EVERY_MS = 10_000
"""How often is asked whether a source is due; how often each is visited is its own interval."""


class Patrol(QObject):
    """Tells everybody through `bridge.changed` when something new came in.

    A round that fails is told once, and tried again: a desk that stops looking in silence misses the story.
    """

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._under_way = False
        self._failure = ""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begins with a round at once."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """No new round begins."""
        self._timer.stop()

    def look(self) -> None:
        """One round when a source is due and none is under way."""
        if not self._under_way:
            self._under_way = True
            self._bridge.fetch(round_if_due, self._done, self._failed)

    def _done(self, found: Round | None) -> None:
        self._under_way, self._failure = False, ""
        if found is not None and (found.new or found.visits):
            self._bridge.changed.emit(Changes(kinds=("signals",)))

    def _failed(self, error: WoordvoeringError) -> None:
        self._under_way = False
        if error.code != self._failure:
            self._failure = error.code
            self._bridge.failed.emit(error)


def round_if_due(desk: Desk) -> Round | None:
    """A round along the sources that are due, or None: starting a parser for nothing would cost a second."""
    return poll(desk) if anything_due(desk) else None
