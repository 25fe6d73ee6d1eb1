"""Hands on a keyboard before a window: keys, words and the tab key, and nothing that a person without a mouse lacks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLineEdit, QRadioButton, QWidget

from ui.shell import Shell

MOST_TABS = 120
"""Tabs after which a field counts as out of reach."""
WAIT_MS = 20_000


class Keyboard:
    """Types into whatever has the focus."""

    def __init__(self, qtbot, shell: Shell) -> None:
        self.qtbot, self.shell = qtbot, shell

    def focus(self) -> QWidget:
        """What has the focus; the window when nothing has."""
        return QApplication.focusWidget() or self.shell

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """One key, with Ctrl or Shift held."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self._window(), key, held)

    def control(self, key: Qt.Key) -> None:
        """A key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def hold(self, key: Qt.Key, modifier: Qt.KeyboardModifier, until: Callable[[], object]) -> None:
        """Holds a key down until something happened, then lets go."""
        QTest.keyPress(self._window(), key, modifier)
        self.until(until)
        QTest.keyRelease(self._window(), key, modifier)

    def enter(self) -> None:
        """The Enter key."""
        self.press(Qt.Key.Key_Return)

    def type(self, words: str) -> None:
        """Words, letter by letter; a new line is the Enter key."""
        for place, line in enumerate(words.split("\n")):
            if place:
                self.enter()
            for letter in line:
                QTest.keyClick(self._window(), letter)

    def _window(self) -> QWindow:
        """The window as the system sees it: keys come in as from a real keyboard, shortcuts and menus included."""
        handle = (QApplication.activeModalWidget() or self.shell).windowHandle()
        assert handle is not None
        return handle

    def until(self, holds: Callable[[], object]) -> None:
        """Waits for what the desk answers."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=WAIT_MS)

    def reach(self, label: str) -> QWidget:
        """Tabs to the field, choice or button of this name."""
        seen: list[str] = []
        for _ in range(MOST_TABS):
            here = self.focus()
            if label in names(here):
                return here
            seen.append("/".join(names(here)))
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"the tab key does not reach {label!r}; it went over {list(dict.fromkeys(seen))}")

    def fill(self, label: str, words: str) -> None:
        """Goes to a line and writes in it, over what stands there."""
        field = self.reach(label)
        if isinstance(field, QLineEdit):
            self.control(Qt.Key.Key_A)
        self.type(words)

    def choose(self, label: str, choice: str) -> None:
        """Goes to a choice of this name and moves with the arrows until it begins with `choice`."""
        found = self.reach(label)
        if isinstance(found, QComboBox):
            self.press(Qt.Key.Key_Home)
        for way in (
            (Qt.Key.Key_Down, Qt.Key.Key_Down)
            if isinstance(found, QComboBox)
            else (
                Qt.Key.Key_Left,
                Qt.Key.Key_Right,
            )
        ):
            for _ in range(40):
                if chosen(self.focus()).startswith(choice):
                    return
                self.press(way)
        raise AssertionError(f"no {choice!r} under {label!r}, which is {found}")

    def file(self, key: Qt.Key, path: Path) -> None:
        """A key that asks for a file: its whole name in the line of the window that comes, Enter."""

        def answer() -> None:
            asking = QApplication.activeModalWidget()
            assert isinstance(asking, QFileDialog)
            try:
                self.until(lambda: isinstance(self.focus(), QLineEdit))
                self.type(str(path))
                for _ in range(3):  # the first may only close the names that it proposes
                    if asking.isVisible():
                        self.enter()
            finally:
                if asking.isVisible():  # what waits for it would wait for ever
                    asking.reject()

        QTimer.singleShot(0, answer)
        self.press(key)
        self.shell.activateWindow()  # as a window manager does when a dialog goes; offscreen there is none
        self.until(QApplication.focusWidget)

    def tick(self, label: str) -> None:
        """Goes to a box and ticks it with the space bar."""
        box = self.reach(label)
        assert isinstance(box, QAbstractButton)
        if not box.isChecked():
            self.press(Qt.Key.Key_Space)
        assert box.isChecked()


def chosen(widget: QWidget) -> str:
    """What a choice says now; nothing while its focus stands on something that is not chosen."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QRadioButton) and widget.isChecked() else ""


def names(widget: QWidget) -> tuple[str, ...]:
    """What a screen reader calls a widget: its own name, its text, and the name of the group that it stands in."""
    parent = widget.parentWidget()
    own = (widget.accessibleName(), widget.text() if isinstance(widget, QAbstractButton) else "")
    group = parent.accessibleName() if parent is not None and isinstance(widget, QRadioButton) else ""
    return tuple(name for name in (*own, group) if name)
