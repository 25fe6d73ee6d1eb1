"""Covering a window: all it shows is hidden, whatever comes up meanwhile too, and no hand reaches what lies under."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from ui.manners.cover import Cover
from ui.shell import Shell

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
OPERATES = HANDS | frozenset(
    (
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.NativeGesture,
        QEvent.Type.Gesture,
    )
)
"""What a hand, or a program that speaks for one, sends to what it works."""


class Covering(QObject):
    """The cover over a window; `on` says whether it lies there. `spared` windows work all the same: they show nothing
    of the desk, as the menu of the tray does.

    The events of the whole program are looked through while it lies: no widget has to know of it to be out of reach.
    """

    def __init__(self, shell: Shell, cover: Cover) -> None:
        super().__init__(shell)
        self._shell, self._cover = shell, cover
        self.spared: tuple[QWidget, ...] = ()
        self.on = False
        self._focus: QWidget | None = None

    def take(self, cover: Cover) -> None:
        """Another cover, in another language."""
        self._cover = cover

    def put(self) -> None:
        """Lays the cover; other windows of the program are closed."""
        application = QApplication.instance()
        if self.on or not isinstance(application, QApplication):
            return
        self.on, self._focus = True, self._shell.focusWidget()
        for window in QApplication.topLevelWidgets():
            if window is not self._shell and window.isVisible():
                _end(window)
        self._shell.cover(on=True)
        application.installEventFilter(self)
        application.focusChanged.connect(self._focused)

    def take_away(self) -> None:
        """Shows everything as it was, with the keyboard where it was."""
        if not self.on:
            return
        focus, self._focus = self._focus, None
        self.let_go()
        self._shell.cover(on=False)
        self._cover.close_sheet()
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """The program ends, or the cover goes: events are looked through no longer."""
        application = QApplication.instance()
        if self.on and isinstance(application, QApplication):
            self.on = False
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._focused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in OPERATES and not isinstance(watched, QWindow):  # a window hands it on, and it comes by again
            return not self._works(watched)
        if kind is QEvent.Type.Show and isinstance(watched, QWidget) and self._is_strange(watched):
            self._keep_away(watched)
        return super().eventFilter(watched, event)

    def _is_strange(self, one: QWidget) -> bool:
        """Whether it is a window beside ours."""
        return one.isWindow() and one is not self._shell and not self._works(one)

    def _works(self, one: QObject | None) -> bool:
        while one is not None:
            if one is self._cover or one in self.spared:
                return True
            one = one.parent()
        return False

    def _keep_away(self, window: QWidget) -> None:
        """A window that comes up is not drawn. It ends a moment later: a dialog must have begun before it can."""
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)

        def end() -> None:
            _end(window)
            window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)

        QTimer.singleShot(0, window, end)

    def _focused(self, _: QWidget | None, now: QWidget | None) -> None:
        """What is hidden may ask for the keyboard, and would get it."""
        if now is not None and not self._works(now):
            self._cover.take_focus()


def _end(window: QWidget) -> None:
    if isinstance(window, QDialog):
        window.reject()
    else:
        window.close()
