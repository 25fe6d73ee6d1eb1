"""Check box and switch: a filled square with a tick, and a sliding disc; both real check boxes to the screen reader."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.base import follow

SIDE = 16


def draw_check(
    painter: QPainter, theme: Theme, rect: QRectF, *, checked: bool, enabled: bool = True, done: bool = False
) -> None:
    """The box of a check box in `rect`; `done` is green, for what is finished rather than chosen."""
    if not checked:
        paint.box(painter, rect, 4, theme.color("surface"), theme.color("field" if enabled else "line2"), 1.25)
        return
    fill = "line2" if not enabled else ("green" if done else "accent")
    paint.box(painter, rect, 4, theme.color(fill))
    points = ((0.26, 0.53), (0.43, 0.69), (0.75, 0.34))
    tick = QPolygonF([QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in points])
    pen = QPen(theme.color("onGreen" if done else "onAccent"), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(tick)


class CheckBox(QCheckBox):
    """A check box with its word; without a word it is only the box, and `name` is said."""

    def __init__(
        self, theme: Theme, words: str = "", *, name: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self.theme = theme
        self._icon_name = icon
        self.setAccessibleName(name or words)
        follow(theme, self)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        wide = float(px(SIDE))
        if self._icon_name:
            wide += px(8 + 16)
        if self.text():
            wide += px(8) + paint.width(self.theme.font("body_medium"), self.text())
        return QSize(round(wide + 0.999), px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px = self.theme, self.theme.px
        middle = self.height() / 2
        side = px(SIDE)
        rect = QRectF(0, round(middle - side / 2), side, side)
        draw_check(painter, theme, rect, checked=self.isChecked(), enabled=self.isEnabled())
        left = side + px(8)
        ink = "text" if self.isEnabled() else "text3"
        if self._icon_name:
            left += paint.icon(painter, theme, self._icon_name, ink, left, middle) + px(8)
        line = QRectF(left, 0, self.width() - left, self.height())
        paint.text(painter, line, self.text(), theme.font("body_medium"), theme.color(ink))
        painter.end()


class Toggle(QCheckBox):
    """A switch; its word stands beside it as another widget, `name` is said."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        follow(theme, self)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(32), self.theme.px(18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme = self.theme
        rect = QRectF(0, (self.height() - theme.px(18)) / 2, theme.px(32), theme.px(18))
        on = self.isChecked()
        fill = "line2" if not self.isEnabled() else ("accent" if on else "field")
        paint.box(painter, rect, rect.height() / 2, theme.color(fill))
        disc = rect.height() - 4
        left = rect.right() - disc - 2 if on else rect.left() + 2
        paint.box(painter, QRectF(left, rect.top() + 2, disc, disc), disc / 2, theme.color("onAccent"))
        painter.end()


class ChoiceBox(CheckBox):
    """A check box in a bordered box with a fact at its right end, as in the release dialog: `X   236/280`."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        *,
        icon: str = "",
        fact: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, words, icon=icon, parent=parent)
        self._fact, self._compact = fact, compact
        self.set_fact(fact)

    def set_fact(self, fact: str) -> None:
        """The fact at the right end."""
        self._fact = fact
        self.setAccessibleName(f"{self.text()} {fact}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self.theme.px
        fact = paint.width(self.theme.font("small"), self._fact) + px(16) if self._fact else 0
        return QSize(round(super().sizeHint().width() + fact + px(20)), px(34 if self._compact else 36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, middle = self.theme, self.theme.px, self.height() / 2
        fill = "hover" if self.underMouse() and self.isEnabled() else "surface"
        paint.box(painter, QRectF(self.rect()), 6, theme.color(fill), theme.color("line2"))
        side = px(SIDE)
        box = QRectF(px(10), round(middle - side / 2), side, side)
        draw_check(painter, theme, box, checked=self.isChecked(), enabled=self.isEnabled())
        left = box.right() + px(8)
        ink = "text" if self.isEnabled() else "text3"
        if self._icon_name:
            left += paint.icon(painter, theme, self._icon_name, ink, left, middle) + px(8)
        line = QRectF(left, 0, self.width() - left - px(10), self.height())
        paint.text(painter, line, self.text(), theme.font("body_medium"), theme.color(ink))
        paint.text(painter, line, self._fact, theme.font("small"), theme.color("text2"), paint.RIGHT)
        painter.end()
