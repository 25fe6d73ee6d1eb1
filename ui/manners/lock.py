"""The lock: a window that nobody touches is covered while the desk goes on; by key, in sleep, or after a longer while
the desk is closed too."""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import SLOT, QElapsedTimer, QEvent, QObject, QTimer, Signal, Slot

from ui.manners.clipboard import empty_ours
from ui.manners.cover import Cover
from ui.manners.covering import HANDS, Covering
from ui.shell import Shell
from woordvoering.errors import WoordvoeringError

LONGEST_S = 300
"""So long a window stays open without a hand on it, at most (SECURITY.md)."""

CLOSES_S = 3_600
"""So long after the last hand a covered desk is closed, where the setting says no other."""

WATCH_S = 43_200
"""So long a desk goes on under its cover during a watch: as long as a watch lasts."""

WARNS_S = 300
"""So long before it is closed, the desk says so: who wants it to go on watching can still unlock it."""

MOST_WRONG = 5
"""Wrong passphrases after which a covered desk is closed: whoever tries is not who left."""

LOOK_MS = 1_000
SLEPT_S = 30
"""A second of the window in which so much passed on the wall: the device slept."""

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

    def on_watch(self) -> bool: ...

    def prove(self, typed: str, then: Callable[[], None], refused: Callable[[WoordvoeringError], None]) -> None: ...

    def shut(self) -> None: ...

    def reopen(self, typed: str, then: Callable[[], None], refused: Callable[[WoordvoeringError], None]) -> None: ...


class Lock(QObject):
    """Covers a window, closes its desk, and opens both again. `covered` and `locked` say which it is; a desk that is
    locked is covered too.

    `closing` comes WARNS_S before a covered desk is closed for want of a hand, and (True) when it is.
    `wall` gives seconds that go on while the device sleeps.
    """

    closing = Signal(bool)

    def __init__(
        self, shell: Shell, desk: Lockable, wall: Callable[[], float] = time.time, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or shell)
        self._shell, self._desk, self._wall = shell, desk, wall
        self._limit_s, self._closes = LONGEST_S, "watch"
        self.cover = Cover(shell.theme, shell)
        self.cover.given.connect(self.unlock)
        self.covering = Covering(shell, self.cover)
        self.locked = self._asks = self._warned = False
        self._wrong = 0
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

    @property
    def covered(self) -> bool:
        """Whether the window shows nothing of the desk."""
        return self.covering.on

    def after(self, seconds: int, closes: str = "watch") -> None:
        """Another while without hands before the window is covered, never longer than five minutes; and before the
        desk is closed: seconds, or 'watch' for an hour that becomes twelve during a watch."""
        self._limit_s, self._closes = min(seconds, LONGEST_S), closes

    def speak(self) -> None:
        """A cover in the language of this moment; never while it lies there."""
        self.cover = Cover(self._shell.theme, self._shell)
        self.cover.given.connect(self.unlock)
        self.covering.take(self.cover)

    def stop(self) -> None:
        """The window closes."""
        self._look.stop()
        self.covering.let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in HANDS and not self.covered:  # a hand on a covered window is anybody's
            self._quiet.restart()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Covers the window when nobody touched it for long enough; closes the desk after a longer while, and when the
        device slept meanwhile."""
        now, before = self._wall(), self._last
        self._last = now
        quiet, closes = self._quiet.elapsed() / 1000, self._closes_s()
        if now - before > SLEPT_S:
            self.lock()
        elif quiet >= closes:
            watched = self.covered and not self.locked
            self.lock()
            if watched:
                self.closing.emit(True)
        elif quiet >= self._limit_s:
            self.put_cover()
            if quiet >= closes - WARNS_S and not self._warned and not self.locked:
                self._warned = True
                self.closing.emit(False)

    @Slot(bool)
    @Slot()
    def told(self, active: bool = True) -> None:
        """The system says that it goes to sleep or is locked."""
        if active:
            self.lock()

    def put_cover(self) -> None:
        """Hides all content at once; the desk goes on."""
        if not self.covered:
            self._hide()
            self.cover.watches(passphrase=self._asks)

    def lock(self) -> None:
        """Hides all content at once, then closes the desk and lets its keys go."""
        if self.locked:
            return
        self.locked = True
        if not self.covered:
            self._hide()
            self.cover.rung.hide()
        self.cover.closed_since(self._shell.ticker.clock.now(), passphrase=self._asks)
        empty_ours()
        self._desk.shut()

    def unlock(self, typed: str) -> None:
        """Shows everything as it was, against the same proof whether the desk is only covered or must be opened."""
        self.cover.wait()
        (self._desk.reopen if self.locked else self._desk.prove)(typed, self._opened, self._refused)

    def rang(self, words: str) -> None:
        """Something was told outside the window; its cover says so too."""
        if self.covered:
            self.cover.ring(words, self._shell.ticker.clock.now())

    def _closes_s(self) -> int:
        """Seconds after the last hand; never before the window would be covered."""
        asked = self._closes
        wanted = (WATCH_S if self._desk.on_watch() else CLOSES_S) if asked == "watch" else int(asked)
        return max(wanted, self._limit_s)

    def _hide(self) -> None:
        self._asks, self._warned, self._wrong = self._desk.asks_passphrase(), False, 0
        self.covering.put()

    def _opened(self) -> None:
        self.locked = False
        self._quiet.restart()
        self._last = self._wall()
        self.covering.take_away()

    def _refused(self, error: WoordvoeringError) -> None:
        wrong = error.code in WRONG
        self._wrong += wrong
        if self._wrong >= MOST_WRONG:
            self.lock()
        self.cover.refuse(wrong=wrong, code=error.code)

    def _listen(self) -> None:
        """Loaded late: no window waits for D-Bus."""
        bus = importlib.import_module("PySide6.QtDBus").QDBusConnection
        for connection, signals in ((bus.systemBus(), SYSTEM_SIGNALS), (bus.sessionBus(), SESSION_SIGNALS)):
            if connection.isConnected():
                for interface, name, slot in signals:
                    heard: Any = SLOT(slot)  # a str, though the stubs of `connect` say bytes
                    connection.connect("", "", interface, name, self, heard)
