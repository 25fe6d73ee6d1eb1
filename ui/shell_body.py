"""What a dressed window is made of: navigation, strip, notices, the screens, footer. `Shell` holds it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.keys import KeyMap
from ui.publishing.undo import UndoBar
from ui.screen import BoundKeys, Screen
from ui.shell_footer import Footer
from ui.shell_nav import Nav
from ui.shell_notice import Notices
from ui.shell_strip import Strip
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.card import Surface, column, row
from ui.widgets.clock import Ticker
from ui.widgets.states import Skeleton, StateCard


class Waiting(Surface):
    """What the window shows before there is a desk: a skeleton, or why there is none."""

    acted = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap) -> None:
        super().__init__(theme, "surface")
        BoundKeys(keymap, self).bind("waiting.retry", self._retry)
        self.skeleton, self.card = Skeleton(theme), StateCard(theme, boxed=False)
        self.card.acted.connect(self.acted)
        self.card.hide()
        self.setLayout(column(self.skeleton, self.card, pad=24))

    def _retry(self) -> None:
        if self.card.isVisible():
            self.acted.emit()


class Body(QWidget):
    """The frame in one language; another language makes another one. `resized` with the window."""

    resized = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker, parent: QWidget) -> None:
        super().__init__(parent)
        self.nav, self.strip = Nav(theme, keymap, ticker), Strip(theme, keymap, ticker)
        self.footer, self.stack = Footer(theme), QStackedWidget()
        self.notice = Banner(theme, wide=True)
        self.notices = Notices(self.notice)
        self.undo = UndoBar(theme, ticker, keymap.caps("desk.undo"))
        self.waiting = Waiting(theme, keymap)
        self.stack.addWidget(self.waiting)
        self._glimpse: QWidget | None = None
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.strip)
        work.addWidget(self.notice)
        work.addWidget(self.stack, 1)
        work.addWidget(self.undo)
        work.addWidget(self.footer)
        whole = row(self.nav)
        whole.addLayout(work, 1)
        self.setLayout(whole)
        QWidget.setTabOrder(self.strip, self.nav)

    def show_glimpse(self, glimpse: QWidget, fact: str) -> None:
        """What was last seen, until there is a desk; the `fact` of the footer says from when it is."""
        self.end_glimpse()
        self._glimpse = glimpse
        self.stack.addWidget(glimpse)
        self.stack.setCurrentWidget(glimpse)
        self.footer.show_hints((), fact)

    def end_glimpse(self) -> None:
        """A screen, or what failed, is in its place."""
        if self._glimpse is not None:
            if self.stack.currentWidget() is self._glimpse:
                self.footer.show_hints((), "")
            self.stack.removeWidget(self._glimpse)
            self._glimpse.deleteLater()
            self._glimpse = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def current(self) -> Screen | None:
        """The screen that shows; None before the desk is open."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Screen) else None
