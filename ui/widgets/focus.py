"""The focus ring: 2 px of accent, 2 px away, around whatever Tab reaches; one ring per window, above everything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS
from ui.widgets import paint

GAP = 2
THICK = 2
FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.EnabledChange}


class FocusRing(QWidget):
    """Follows the focus in `window`. A widget with `draws_own_focus` draws its own ring and gets none here."""

    def __init__(self, theme: Theme, window: QWidget, application: QApplication) -> None:
        super().__init__(window)
        self.theme = theme
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application.focusChanged.connect(self._moved)
        theme.changed.connect(self.update)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
        window = self.parentWidget()
        ours = new is not None and window is not None and window.isAncestorOf(new)
        wanted = ours and new is not None and not getattr(new, "draws_own_focus", False)
        if new is None or not wanted or not new.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self._target = None
            self.hide()
            return
        self._target = new
        new.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target and event.type() in FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        whole = QRectF(self._wanted().translated(-self.pos()))
        paint.box(painter, whole, RADIUS + GAP + THICK, None, self.theme.color("accent"), THICK)
        painter.end()

    def _wanted(self) -> QRect:
        target, window = self._target, self.parentWidget()
        if target is None or window is None:
            return QRect()
        side = GAP + THICK
        return QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-side, -side, side, side)

    def _place(self) -> None:
        target, window = self._target, self.parentWidget()
        if target is None or window is None or not target.isVisible():
            self.hide()
            return
        self.setGeometry(self._wanted().intersected(self._clip(target, window)))
        self.show()
        self.raise_()

    def _clip(self, target: QWidget, window: QWidget) -> QRect:
        clip = window.rect()
        above = target.parentWidget()
        while above is not None and above is not window:
            if isinstance(above, QScrollArea):
                view = above.viewport()
                clip = clip.intersected(QRect(view.mapTo(window, QPoint(0, 0)), view.size()))
            above = above.parentWidget()
        return clip
