"""Where the window stood: kept beside the desk on this device, and never given back off the screen."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FILE = "window.json"
LARGEST = 4_096
SETTLED_MS = 700
"""So long after the last move it is kept: also a window that is killed comes back where it stood."""

FURTHEST = 100_000
"""Px from the origin that no desktop reaches."""


class Place(NamedTuple):
    """A window in px of the desktop, as it is when not maximised; `screen` is the name the system gives it."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False
    screen: str = ""


def sound(found: object) -> Place | None:
    """A place out of anything; None when it is none."""
    if not isinstance(found, dict):
        return None
    numbers = [found.get(name) for name in ("x", "y", "width", "height")]
    if not all(type(number) is int and abs(number) < FURTHEST for number in numbers):
        return None
    x, y, width, height = (int(number or 0) for number in numbers)
    if width <= 0 or height <= 0:
        return None
    return Place(x, y, width, height, found.get("maximised") is True, str(found.get("screen", ""))[:200])


def fitted(place: Place, screens: Mapping[str, QRect], first: str, smallest: tuple[int, int]) -> QRect:
    """Where the window goes: on its own screen, else the one it lies on most, else the first; wholly inside it.

    `screens` are the free rectangles by name, `first` the name of the main one.
    """
    wanted = QRect(place.x, place.y, place.width, place.height)

    def covered(name: str) -> int:
        part = screens[name].intersected(wanted)
        return part.width() * part.height() if part.isValid() else 0

    found = place.screen if place.screen in screens else max(screens, key=covered)
    if place.screen not in screens and not covered(found):
        found = first
    room = screens[found]
    width = max(smallest[0], min(wanted.width(), room.width()))
    height = max(smallest[1], min(wanted.height(), room.height()))
    x = max(room.left(), min(wanted.left(), room.right() + 1 - width))
    y = max(room.top(), min(wanted.top(), room.bottom() + 1 - height))
    return QRect(x, y, width, height)


class Whereabouts(QObject):
    """Follows a window and keeps its place in `folder`, when there is a desk in it."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._timer: QtCore.QTimer | None = None
        self._kept: Place | None = None

    def restore(self) -> None:
        """Puts the window where it stood, before it shows; a first start keeps the size it has."""
        self._kept = place = self._read()
        if place is not None:
            screens = {one.name(): one.availableGeometry() for one in QGuiApplication.screens()}
            smallest = (self._window.minimumWidth(), self._window.minimumHeight())
            self._window.setGeometry(fitted(place, screens, QGuiApplication.primaryScreen().name(), smallest))
            if place.maximised:
                maximised = QtCore.Qt.WindowState.WindowMaximized
                self._window.setWindowState(self._window.windowState() | maximised)

    def follow(self) -> None:
        """Keeps the place from now on. Not before the window shows: Qt's events are 160 names, and take their time."""
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self._keep_beside)
        kind = QtCore.QEvent.Type
        self._moves = (kind.Move, kind.Resize, kind.WindowStateChange)
        self._window.installEventFilter(self)

    def keep(self) -> None:
        """Keeps the place now; a folder without a desk, or one that cannot be written, keeps nothing."""
        place = self._now()
        if self._timer is not None:
            self._timer.stop()
        if place is not None and place != self._kept:
            self._kept = place
            _write(self._folder, place)

    def eventFilter(self, watched: QObject, event: QtCore.QEvent) -> bool:
        if (
            self._timer is not None
            and event.type() in self._moves
            and watched is self._window
            and self._window.isVisible()
        ):
            self._timer.start()
        return super().eventFilter(watched, event)

    def _keep_beside(self) -> None:
        """In a thread of its own: a slow disk holds no window up."""
        place = self._now()
        if place is not None and place != self._kept:
            self._kept = place
            threading.Thread(target=_write, args=(self._folder, place), name="whereabouts", daemon=True).start()

    def _now(self) -> Place | None:
        window = self._window
        if window.isMinimized():
            return None
        normal = window.normalGeometry() if window.isMaximized() else window.geometry()
        if not normal.isValid():
            return None
        screen: QtGui.QScreen | None = window.screen()
        name = screen.name() if screen is not None else ""
        return Place(normal.x(), normal.y(), normal.width(), normal.height(), window.isMaximized(), name)

    def _read(self) -> Place | None:
        path = self._folder / FILE
        try:
            return None if path.stat().st_size > LARGEST else sound(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return None


_writing = threading.Lock()


def _write(folder: Path, place: Place) -> None:
    path, part = folder / FILE, folder / f"{FILE}.part"
    with _writing:
        try:
            if folder.is_dir():
                part.write_text(json.dumps(place._asdict()) + "\n", encoding="utf-8")
                part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
