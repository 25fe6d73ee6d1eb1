"""Presses every control of a screen once, and notices whether anything came of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid
from tour import called, told

from ui.shell import Shell
from ui.shell_nav import ScreenButton
from ui.widgets.hold import HoldButton
from ui.widgets.sheet import Sheet, sheet_over

MOST = 400
"""Presses on one screen; more means that pressing makes ever new controls."""
KINDS = (QAbstractButton, QComboBox, QLineEdit, QTabBar, QAbstractItemView)


@dataclass
class Walk:
    """Goes over the screens; `settled` waits until the desk answered, `beyond` counts what left the window: files that
    were asked for, addresses that were opened, words that were told."""

    shell: Shell
    settled: Callable[[], None]
    beyond: list[str]
    acts: Callable[[], int]
    pressed: list[str] = field(default_factory=list)
    _done: set[Hashable] = field(default_factory=set)
    """What stands around every screen, and answered on one of them."""
    _silent: dict[Hashable, str] = field(default_factory=dict)

    @property
    def silent(self) -> list[str]:
        """What nothing came of: on its screen, or for what leads to a screen on any other than that one."""
        return [words for key, words in self._silent.items() if key not in self._done]

    def screen(self, name: str, subject: str) -> None:
        """Presses everything of one screen; back to it whenever a control led away."""
        done: set[Hashable] = set()
        for _ in range(MOST):
            self._back(name, subject)
            fresh = ((key, one) for key, one in self._controls() if key not in done and key not in self._done)
            found = next(fresh, None)
            if found is None:
                return
            key, control = found
            done.add(key)
            around = not self._inside(control)
            if self.press(name, control):
                self._done.add(key if around else (name, key))
            else:
                self._silent[key if around else (name, key)] = self.pressed[-1]
        raise AssertionError(f"{name}: there is no end to its controls")

    def _back(self, name: str, subject: str) -> None:
        """No menu and no sheet, and the screen in front."""
        for menu in self.shell.findChildren(QMenu):
            menu.close()
        for _ in range(6):
            sheet = sheet_over(self.shell)
            if sheet is None:
                break
            QTest.keyClick(self.shell.windowHandle(), Qt.Key.Key_Escape)
            self.settled()
            if isValid(sheet) and sheet.isVisible():
                sheet.close_sheet()
        if self.shell.at != (name, subject):
            self.shell.go(name, subject)
            self.settled()
        self.shell.activateWindow()

    def _controls(self) -> Iterator[tuple[Hashable, QWidget]]:
        """What can be pressed on the screen in front, and above it; in the order in which it was made."""
        for one in self.shell.findChildren(QWidget):
            if not isinstance(one, KINDS) or isinstance(one, HoldButton) or not one.isVisible() or not one.isEnabled():
                continue
            if isinstance(one.parentWidget(), QComboBox) or one.visibleRegion().isEmpty():
                continue
            if isinstance(one, QRadioButton) and one.isChecked():
                continue
            if isinstance(one, QLineEdit) and one.isReadOnly():
                continue
            yield known_by(one), one

    def _inside(self, control: QWidget) -> bool:
        screen = self.shell.current()
        return screen is not None and screen.isAncestorOf(control)

    def press(self, screen: str, control: QWidget) -> bool:
        """Presses a control; whether anything came of it. What was chosen already stays so, and has nothing to do."""
        self.pressed.append(f"{screen}: {called(control)}")
        chosen = isinstance(control, QAbstractButton) and control.isCheckable() and control.isChecked()
        before = self._state()
        if not self._do(control):
            return True
        self.settled()
        came = self._state() != before
        if not isValid(control):
            return came
        if isinstance(control, QLineEdit):
            control.undo()
        elif isinstance(control, QComboBox) and control.count() > 1:
            control.setCurrentIndex((control.currentIndex() - 1) % control.count())
            control.activated.emit(control.currentIndex())
        self.settled()
        return came or (chosen and isinstance(control, QAbstractButton) and control.isChecked())

    def _do(self, control: QWidget) -> bool:
        """Presses it; False where there is nothing to press."""
        if isinstance(control, QAbstractButton):
            control.click()
        elif isinstance(control, QComboBox):
            if control.count() < 2:
                return False
            control.setCurrentIndex((control.currentIndex() + 1) % control.count())
            control.activated.emit(control.currentIndex())
        elif isinstance(control, QLineEdit):
            control.setFocus()
            QTest.keyClicks(control, "x")
        elif isinstance(control, QTabBar):
            if control.count() < 2:
                return False
            control.setCurrentIndex((control.currentIndex() + 1) % control.count())
        elif isinstance(control, QAbstractItemView):
            model = control.model()
            if model is None or model.rowCount() == 0:
                return False
            control.setFocus()
            if not control.currentIndex().isValid():
                QTest.keyClick(control, Qt.Key.Key_Down)
            QTest.keyClick(control, Qt.Key.Key_Return)
        return True

    def _state(self) -> tuple[Any, ...]:
        """All that somebody could see, hear or find changed."""
        shell = self.shell
        shown = tuple(_of(one) for one in shell.findChildren(QWidget) if one.isVisible())
        menus = sum(menu.isVisible() for menu in QApplication.topLevelWidgets() if isinstance(menu, QMenu))
        focus = QApplication.focusWidget()
        typing = id(focus) if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) else 0
        sheets = tuple(id(one) for one in shell.findChildren(Sheet) if one.isVisible())
        clipboard = QGuiApplication.clipboard().text()
        return (shell.at, shell.windowTitle(), shell.isVisible(), shown, menus, sheets, typing, clipboard,
                len(self.beyond), self.acts(), shell.theme.dark, shell.theme.scale)  # fmt: skip


def known_by(one: QWidget) -> Hashable:
    """By what a control is known; what leads to a screen by that screen, whatever the language is by then."""
    name = type(one).__name__
    return (name, one.entry.screen) if isinstance(one, ScreenButton) else (name, told(one), _place(one))


def _place(one: QWidget) -> str:
    """Under what heading a control stands: two of one name in different places are two."""
    names: list[str] = []
    above = one.parentWidget()
    while above is not None and len(names) < 2:
        if above.accessibleName():
            names.append(above.accessibleName())
        above = above.parentWidget()
    return "/".join(names)


def _of(one: QWidget) -> tuple[Any, ...]:
    """What shows of one widget."""
    said: tuple[Any, ...] = (type(one).__name__, one.accessibleName(), one.accessibleDescription(), one.isEnabled())
    if isinstance(one, QLabel | QLineEdit):
        said += (one.text(),)
    if isinstance(one, QAbstractButton):
        said += (one.text(), one.isChecked())
    if isinstance(one, QComboBox | QTabBar):
        said += (one.currentIndex(),)
    if isinstance(one, QTextEdit | QPlainTextEdit):
        said += (one.toPlainText(), one.textCursor().position())
    if isinstance(one, QAbstractItemView) and one.model() is not None:
        model = one.model()
        rows = min(model.rowCount(), 40)
        said += (model.rowCount(), one.currentIndex().row(), *(str(model.index(row, 0).data(
            Qt.ItemDataRole.AccessibleTextRole)) for row in range(rows)))  # fmt: skip
    if isinstance(one, QAbstractScrollArea):
        said += (one.verticalScrollBar().value(),)
    return said
