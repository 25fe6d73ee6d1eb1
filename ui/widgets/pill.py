"""Pills: tint, icon, word. 20 px round for badges and chips, 22 px for a status; the same drawing serves rows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import Theme, Tone
from ui.theme.tokens import RADIUS
from ui.widgets import paint
from ui.widgets.base import Painted

PAD = 8
GAP = 5


@dataclass(frozen=True, slots=True)
class PillSpec:
    """What a pill shows. `status` makes it 22 px with small corners; `count` is a lighter number after the word."""

    text: str
    tone: Tone = "neutral"
    icon: str = ""
    status: bool = False
    count: str = ""
    mark: bool = False
    mono: bool = False


def pill_size(theme: Theme, spec: PillSpec) -> QSize:
    """The size of a pill in px."""
    wide = paint.width(_font_of(theme, spec), spec.text) + 2 * theme.px(PAD)
    if spec.icon:
        wide += theme.px(_icon_size(spec) + (GAP if spec.text else 0))
    if spec.count:
        wide += theme.px(GAP) + paint.width(_font_of(theme, spec), spec.count)
    return QSize(round(wide), theme.px(22 if spec.status or spec.mark else 20))


def draw_pill(painter: QPainter, theme: Theme, x: float, middle: float, spec: PillSpec) -> float:
    """Draws a pill from `x` on, centred on `middle`; the width that it took."""
    size = pill_size(theme, spec)
    rect = QRectF(round(x), round(middle - size.height() / 2), size.width(), size.height())
    ink = _draw_body(painter, theme, rect, spec)
    left = rect.left() + theme.px(PAD)
    if spec.icon:
        left += paint.icon(painter, theme, spec.icon, ink.name(), left, rect.center().y(), _icon_size(spec))
        left += theme.px(GAP)
    font = _font_of(theme, spec)
    line = QRectF(left, rect.top(), rect.right() - left, rect.height())
    taken = paint.text(painter, line, spec.text, font, ink)
    if spec.count:
        line.setLeft(left + taken + theme.px(GAP))
        paint.text(painter, line, spec.count, font, ink)
    return rect.width()


def draw_pills(painter: QPainter, theme: Theme, x: float, middle: float, specs: tuple[PillSpec, ...]) -> float:
    """Draws pills beside each other; the x behind the last one."""
    for spec in specs:
        x += draw_pill(painter, theme, x, middle, spec) + theme.px(8)
    return x


def _draw_body(painter: QPainter, theme: Theme, rect: QRectF, spec: PillSpec) -> QColor:
    radius = RADIUS if spec.status or spec.mark else rect.height() / 2
    if spec.mark:
        paint.box(painter, rect, radius, theme.color("mark"))
        return theme.color("markText")
    tone = theme.tone(spec.tone)
    border = QColor(tone.line) if spec.tone == "outline" else None
    if spec.tone != "plain":
        paint.box(painter, rect, radius, QColor(tone.tint), border)
    return QColor(tone.text)


def _font_of(theme: Theme, spec: PillSpec) -> QFont:
    if spec.mono:
        return theme.font("mono_small")
    return theme.font("small_strong" if spec.status or spec.mark else "micro_strong")


def _icon_size(spec: PillSpec) -> int:
    return 13 if spec.status else 12


class Pill(Painted):
    """A pill as a widget. With `clickable` it takes focus, and a click, Enter or space emits `clicked`."""

    clicked = Signal()

    def __init__(self, theme: Theme, spec: PillSpec, *, clickable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._clickable = clickable
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_record(spec)

    def show_record(self, spec: PillSpec) -> None:
        """Shows another pill in its place."""
        self._spec = spec
        self.say(f"{spec.text} {spec.count}".strip())
        self.refresh()

    def natural(self) -> QSize:
        return pill_size(self.theme, self._spec)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        draw_pill(painter, self.theme, rect.left(), rect.center().y(), self._spec)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._clickable and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clickable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
            return
        super().keyPressEvent(event)
