"""The lock: after a while without hands, when the device sleeps or is locked, or by key."""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import SLOT, QElapsedTimer, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.manners.clipboard import empty_ours
from ui.manners.cover import Cover
from ui.shell import Shell
from woordvoering.errors import WoordvoeringError

LONGEST_S = 300
"""So long a desk stays open without a hand on it, at most (SECURITY.md)."""

LOOK_MS = 1_000
SLEPT_S = 30
"""A second of the window in which so much passed on the wall: the device slept."""

HANDS = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    )
)
WRONG = ("vault.passphrase_needed", "vault.wrong_passphrase")

SYSTEM_SIGNALS = (
    ("org.freedesktop.login1.Manager", "PrepareForSleep", "told(bool)"),
    ("org.freedesktop.login1.Session", "Lock", "told()"),
)
SESSION_SIGNALS = (
    ("org.freedesktop.ScreenSaver", "ActiveChanged", "told(bool)"),
    ("org.gnome.ScreenSaver", "ActiveChanged", "told(bool)"),
    ("org.cinnamon.ScreenSaver", "ActiveChanged", "told(bool)"),
)
"""What Linux desktops say on D-Bus when a session is locked or the device goes to sleep."""


class Lockable(Protocol):
    """What is locked: `ui.desktop.Desktop`."""

    def asks_passphrase(self) -> bool: ...

    def shut(self) -> None: ...

    def reopen(self, typed: str, then: Callable[[], None], refused: Callable[[WoordvoeringError], None]) -> None: ...


class Lock(QObject):
    """Locks a window and opens it again. `locked` says whether it is.

    `elapsed` gives seconds that stand still while the device sleeps, `wall` those that do not.
    """

    def __init__(
        self, shell: Shell, desk: Lockable, wall: Callable[[], float] = time.time, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or shell)
        self._shell, self._desk, self._wall = shell, desk, wall
        self._limit_s = LONGEST_S
        self._hidden: list[QWidget] = []
        self._title = ""
        self.cover = Cover(shell.theme, shell)
        self.cover.given.connect(self.unlock)
        self.locked = False
        self._quiet, self._look = QElapsedTimer(), QTimer(self)
        self._quiet.start()
        self._last = wall()
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)
        self._look.start()
        handle = shell.windowHandle()
        (handle or shell).installEventFilter(self)
        shell.lock_wanted.connect(self.lock)
        if sys.platform.startswith("linux"):
            QTimer.singleShot(0, self, self._listen)

    def after(self, seconds: int) -> None:
        """Another while without hands; never longer than five minutes."""
        self._limit_s = min(seconds, LONGEST_S)

    def stop(self) -> None:
        """The window closes."""
        self._look.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in HANDS:
            self._quiet.restart()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Locks when nobody touched the window for long enough, or when the device slept meanwhile."""
        now, before = self._wall(), self._last
        self._last = now
        if self._quiet.elapsed() >= self._limit_s * 1000 or now - before > SLEPT_S:
            self.lock()

    @Slot(bool)
    @Slot()
    def told(self, active: bool = True) -> None:
        """The system says that it goes to sleep or is locked."""
        if active:
            self.lock()

    def lock(self) -> None:
        """Hides all content at once, then closes the desk and lets its keys go."""
        if self.locked:
            return
        self.locked = True
        asks = self._desk.asks_passphrase()
        self._hide()
        self._title = self._shell.windowTitle()
        self._shell.setWindowTitle("Woordvoering")
        self.cover.ask(passphrase=asks)
        empty_ours()
        self._desk.shut()

    def unlock(self, typed: str) -> None:
        """Opens the desk again, and shows everything as it was."""
        self.cover.wait()
        self._desk.reopen(typed, self._opened, self._refused)

    def _opened(self) -> None:
        self.locked = False
        self._quiet.restart()
        self._last = self._wall()
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self.cover.close_sheet()
        self._shell.setWindowTitle(self._title)

    def _refused(self, error: WoordvoeringError) -> None:
        self.cover.refuse(wrong=error.code in WRONG, code=error.code)

    def _hide(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window is not self._shell and window.isVisible():
                if isinstance(window, QDialog):
                    window.reject()
                else:
                    window.close()
        inside = (one for one in self._shell.children() if isinstance(one, QWidget) and one is not self.cover)
        self._hidden = [one for one in inside if not one.isHidden() and not one.isWindow()]
        for widget in self._hidden:
            widget.hide()

    def _listen(self) -> None:
        """Loaded late: no window waits for D-Bus."""
        bus = importlib.import_module("PySide6.QtDBus").QDBusConnection
        for connection, signals in ((bus.systemBus(), SYSTEM_SIGNALS), (bus.sessionBus(), SESSION_SIGNALS)):
            if connection.isConnected():
                for interface, name, slot in signals:
                    heard: Any = SLOT(slot)  # a str, though the stubs of `connect` say bytes
                    connection.connect("", "", interface, name, self, heard)
