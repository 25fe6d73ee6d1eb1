"""A short word at the bottom of the window about what just happened; it goes by itself, and never carries an error."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS_BOX
from ui.widgets import paint
from ui.widgets.base import Painted

SHOWN_MS = 5000


class Toast(Painted):
    """One toast per window: `tell` replaces what was there. Announced to a screen reader."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._icon = "check"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def tell(self, words: str, icon: str = "check") -> None:
        """Shows the words for five seconds."""
        self._icon = icon
        self.setText(words)
        self.say(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def natural(self) -> QSize:
        px = self.theme.px
        wide = px(16 + 16 + 8 + 16) + paint.width(self.theme.font("body_medium"), self.text())
        return QSize(round(wide + 0.999), px(40))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        paint.box(painter, rect, RADIUS_BOX, theme.color("text"))
        ink = theme.color("surface")
        left = px(16) + paint.icon(painter, theme, self._icon, ink.name(), px(16), rect.center().y()) + px(8)
        paint.text(painter, rect.adjusted(left, 0, -px(8), 0), self.text(), theme.font("body_medium"), ink)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window, size = self.parentWidget(), self.natural()
        if window is not None:
            wide = min(size.width(), window.width() - 32)
            bottom = window.height() - self.theme.px(28 + 16) - size.height()
            self.setGeometry((window.width() - wide) // 2, bottom, wide, size.height())


def announce(widget: QWidget, words: str) -> None:
    """Lets a screen reader say the words now."""
    # imported here: QAccessible's enumerations cost the start 20 ms, and nothing is announced before the window shows
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
