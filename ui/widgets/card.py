"""Surfaces: the card, the strip with a hairline, the divider; borders carry the structure, not shadows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS_CARD, RADIUS_DIALOG
from ui.widgets import paint
from ui.widgets.base import Painted, follow

Box = TypeVar("Box", bound=QBoxLayout)


class Surface(QFrame):
    """A filled area; `fill` and `border` are colour tokens, `edges` of `tblr` get a hairline instead of a border."""

    def __init__(
        self,
        theme: Theme,
        fill: str = "surface",
        *,
        border: str = "",
        radius: int = 0,
        edges: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._fill, self._border, self._radius, self._edges = fill, border, radius, edges
        follow(theme, self)

    def set_colors(self, fill: str, border: str = "") -> None:
        """Other tokens, for a surface whose meaning changes."""
        self._fill, self._border = fill, border
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        rect, color = QRectF(self.rect()), self.theme.color
        paint.box(painter, rect, self._radius, color(self._fill), color(self._border) if self._border else None)
        right, bottom = self.width() - 1, self.height() - 1
        lines = {
            "t": (0, 0, right, 0),
            "b": (0, bottom, right, bottom),
            "l": (0, 0, 0, bottom),
            "r": (right, 0, right, bottom),
        }
        for edge in self._edges:
            paint.hairline(painter, color("line"), *lines[edge])
        painter.end()


class Foot(Surface):
    """The foot of a sheet: sunken under a hairline, its lower corners round as the sheet's are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", edges="t")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        painter.setClipRect(self.rect())
        above = QRectF(self.rect()).adjusted(0, -2 * RADIUS_DIALOG, 0, 0)
        paint.box(painter, above, RADIUS_DIALOG, self.theme.color("sunken"))
        paint.hairline(painter, self.theme.color("line"), 0, 0, self.width() - 1, 0)
        painter.end()


class Card(Surface):
    """A bordered box with rounded corners and a padded column inside; `column` is its layout."""

    def __init__(
        self, theme: Theme, *, fill: str = "surface", border: str = "line", pad: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, fill, border=border, radius=RADIUS_CARD, parent=parent)
        self.column = column(pad=pad, gap=8)
        self.setLayout(self.column)


class CalmScroll(QScrollArea):
    """A scroll area that leaves Ctrl + wheel to the window, for the text size."""

    _pad: tuple[int, int, int, int] | None = None

    def keep_edge(self, pad: tuple[int, int, int, int]) -> None:
        """The right edge of the content stays where it is when a scroll bar comes: the bar stands in the padding."""
        self._pad = pad
        self.verticalScrollBar().rangeChanged.connect(self._fit_edge)

    def _fit_edge(self, _: int, last: int) -> None:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is not None and self._pad is not None:
            left, top, right, bottom = self._pad
            taken = self.verticalScrollBar().sizeHint().width() if last > 0 else 0
            layout.setContentsMargins(left, top, right - taken, bottom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)


class Divider(Painted):
    """A hairline, horizontal or vertical; `length` in px for a vertical one."""

    def __init__(
        self, theme: Theme, *, vertical: bool = False, length: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._vertical, self._length = vertical, length
        if not vertical:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def natural(self) -> QSize:
        return QSize(1, self.theme.px(self._length)) if self._vertical else QSize(8, 1)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, self.theme.color("line"))


def column(
    *items: QWidget | QLayout | int | None, pad: int | tuple[int, int, int, int] = 0, gap: int = 0
) -> QVBoxLayout:
    """A column of widgets; an int is a space in px, None stretches. `pad` is one side or left, top, right, bottom."""
    return _fill(QVBoxLayout(), items, pad, gap)


def row(*items: QWidget | QLayout | int | None, pad: int | tuple[int, int, int, int] = 0, gap: int = 0) -> QHBoxLayout:
    """A row of widgets, centred on their middles; an int is a space in px, None stretches."""
    return _fill(QHBoxLayout(), items, pad, gap)


def widgets_in(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout, in order."""
    items = (layout.itemAt(place) for place in range(layout.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def clear(layout: QLayout) -> None:
    """Takes every widget out of a layout and lets Qt delete it."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def scrolled(content: QWidget, *, name: str = "") -> CalmScroll:
    """A vertical scroll area around `content` that paints no ground of its own."""
    area = CalmScroll()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area


def _fill(
    layout: Box, items: Iterable[QWidget | QLayout | int | None], pad: int | tuple[int, int, int, int], gap: int
) -> Box:
    sides = (pad, pad, pad, pad) if isinstance(pad, int) else pad
    layout.setContentsMargins(*sides)
    layout.setSpacing(gap)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout
