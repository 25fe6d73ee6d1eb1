"""`Studio`: one window on one desk, brought to a screen and a state, and drawn.

Nothing runs beside it: no round of sources, no exchange, no blinking caret. A picture is the desk, the clock and the
fonts that are shipped, and nothing of the machine.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.bridge import Bridge
from ui.desktop import Desktop
from ui.keys import KeyMap
from ui.manners.cover import Cover
from ui.pictures.order import Scene, Shot, Step
from ui.running import plain_words
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.clock import Ticker
from ui.widgets.hold import HoldButton
from ui.widgets.sheet import Sheet
from ui.widgets.states import Skeleton
from woordvoering.clock import MINUTE, ManualClock, Millis
from woordvoering.demo.devices import last_round
from woordvoering.desk import Desk
from woordvoering.desk_thread import DeskThread
from woordvoering.errors import BrokenStore, Reason
from woordvoering.syncing import Syncing, SyncState

QUIET_MS = 20
"""Longer than what a screen waits for before it works out what follows from what was typed."""
HELD = 0.67
"""How far the hold button is when its picture is taken."""


class Mute(Bridge):
    """A bridge over which nothing comes back while `silent`: what a screen shows before the desk has answered."""

    silent = False

    def rest(self) -> None:
        """Waits for what is being worked out; the answers lie ready for the Qt thread then."""
        for thread in (self._outside, self._thread):
            thread.run(lambda: None).result()

    def _run(self, *given: Any, **more: Any) -> None:
        if not self.silent:
            super()._run(*given, **more)


class Still(Desktop):
    """A desk in a window on which nothing goes on by itself."""

    def _begin_rounds(self) -> None:
        """Nothing is read, sent or exchanged while pictures are taken."""


class Studio:
    """The window of one scene."""

    def __init__(self, theme: Theme, scene: Scene, opened: Callable[[ManualClock], Desk], language: str) -> None:
        self.theme, self.scene = theme, scene
        self._clock = clock = ManualClock(Millis(scene.at))
        thread = DeskThread()
        desk = thread.run(lambda: opened(clock)).result()
        self.bridge = Mute(desk, thread, scene.actor)
        self.shell = Shell(theme, KeyMap(), Ticker(clock))
        self.desktop = Still(self.bridge, language)
        self._covers: list[QWidget] = []

    def open(self, *, silent: bool = False) -> None:
        """Shows the window and attaches the desk; `silent`: the desk answers nothing."""
        self.shell.show()
        self.bridge.silent = silent
        self.desktop.attach(self.shell)
        if not silent:
            self._say_sync(self._exchanged())
        self.settle()

    def close(self) -> None:
        """Shuts the desk and the window."""
        self.desktop.close()
        self.shell.hide()
        self.shell.deleteLater()

    def bring(self, shot: Shot) -> None:
        """The screen and the state of a shot."""
        self.shell.resize(*shot.size)
        self.theme.set_scale(shot.scale)
        self._disturb(shot)
        if shot.screen:
            self.shell.go(shot.screen, shot.subject)
            self.settle()
        for skeleton in self.shell.findChildren(Skeleton) if shot.state == "loading" else ():
            skeleton.appear()
        for step in shot.steps:
            self._do(step)
            self.settle()

    def leave(self, shot: Shot) -> None:
        """Closes what the shot opened."""
        for sheet in self.shell.findChildren(Sheet):
            if sheet.isVisible() and not isinstance(sheet, Cover):
                sheet.close_sheet()
        for cover in self._covers:
            cover.hide()
            cover.deleteLater()
        self._covers.clear()
        if shot.state in ("offline", "conflict", "stopped"):
            self._say_sync(self._exchanged())
        self.theme.set_scale(100)

    def settle(self) -> None:
        """Waits until the desk answered everything that was asked, and what that asked in turn."""
        for wait in (0, 0, QUIET_MS, 0):
            self.bridge.rest()
            loop = QEventLoop()
            QTimer.singleShot(wait, loop.quit)
            loop.exec()

    def _exchanged(self) -> SyncState:
        """The exchange as the last round of this desk leaves it; nowhere when the desk has no place for it."""
        self._clock.set(Millis(last_round(self.scene.at)))
        syncing = Syncing(self.bridge.desk, self.bridge.on_desk)
        try:
            return syncing.round() if syncing.state.target else syncing.state
        finally:
            syncing.close()
            self._clock.set(Millis(self.scene.at))

    def _say_sync(self, state: SyncState) -> None:
        if self.desktop.together is not None:
            self.desktop.together.state = state
            self.desktop.together.said.emit(state)

    def _disturb(self, shot: Shot) -> None:
        """Brings about the state of a shot, as the exchange, the loader and the lock would tell it."""
        since = Millis(self.scene.at)
        if shot.state == "offline":
            reason = Reason("sync.folder_away", {"folder": "Politienet"})
            self._say_sync(SyncState("/", "offline", 4, since, since, 3, reason=reason))
        elif shot.state == "conflict":
            self._say_sync(SyncState("/", "conflict", 0, since, since, 3, 1))
        elif shot.state == "closed":
            self.shell.show_failure(plain_words(BrokenStore("store.damaged", detail="")))
        elif shot.state in ("covered", "locked"):
            cover = Cover(self.theme, self.shell)
            if shot.state == "covered":
                cover.watches(passphrase=True)
            else:
                cover.closed_since(since - 24 * MINUTE, passphrase=True)
            self._covers.append(cover)

    def _do(self, step: Step) -> None:
        front = self.shell.focusWidget() or self.shell
        if step.do == "press":
            button = self._button(step.what)
            button.setFocus(Qt.FocusReason.MouseFocusReason)
            button.click()
        elif step.do == "type":
            QTest.keyClicks(QApplication.focusWidget() or front, step.what)
        elif step.do == "hold":
            hold = next(one for one in self.shell.findChildren(HoldButton) if one.isVisible())
            hold.freeze(HELD)
        else:
            QTest.keySequence(front, QKeySequence(step.what))

    def _button(self, words: str) -> QAbstractButton:
        """The visible button that says so, the front-most first. Raises LookupError."""
        for button in reversed(self.shell.findChildren(QAbstractButton)):
            if button.isVisible() and words in (button.text(), button.accessibleName()):
                return button
        raise LookupError(f"nothing to press: {words}")
