"""When Python looks for cycles: seldom through everything it holds, as that stops the window for 100 ms."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from woordvoering.allocator import give_back

YOUNG, MIDDLE, NEVER = 2_000, 10, 1_000_000_000
"""Python's own thresholds, but for the oldest objects: those wait for a moment that nobody notices."""

EVERY_MS = 30_000

DUE, OVERDUE = 50, 2_000
"""Rounds through the middle-aged after which the oldest are looked through when nobody looks, and in any case."""


def settle() -> None:
    """What was loaded so far stays as long as the program: it is looked through no more. Called before a desk is open,
    so that nothing of a desk is among it.
    """
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, NEVER)
    give_back()


class Collecting(QObject):
    """Looks through everything while no window of ours is in front, or when that was put off for very long."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def beat(self) -> None:
        """Looks whether this is such a moment."""
        waiting = gc.get_count()[2]
        unseen = QGuiApplication.focusWindow() is None
        if waiting > OVERDUE or (unseen and waiting > DUE):
            gc.collect()
