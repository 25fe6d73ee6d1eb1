"""`Label`: one line of plain text in a type style and a token colour, cut or left out when the room is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.base import Painted


class Label(Painted):
    """One line of text; `style` is a name of `tokens.TYPE`, `color` of `tokens.Colors`, an icon may stand before it.

    With `elide` it is cut where there is no room; with `whole` too, it is then left out.
    """

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        style: str = "body",
        color: str = "text",
        *,
        icon: str = "",
        align: Qt.AlignmentFlag = paint.LEFT,
        elide: bool = False,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._style, self._color, self._icon, self._align = style, color, icon, align
        self._elide, self._whole = elide, whole
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_text(words)

    @property
    def elides(self) -> bool:
        """Whether it may be cut, with its words whole for a screen reader."""
        return self._elide

    def set_text(self, words: str, color: str | None = None, icon: str | None = None) -> None:
        """Replaces the words, and the colour or the icon where given."""
        self._color = color or self._color
        self._icon = self._icon if icon is None else icon
        self.setText(words)
        self.refresh()

    def natural(self) -> QSize:
        wide = paint.width(self.theme.font(self._style), self.text()) + self._icon_room()
        return QSize(round(wide + 0.999), self.theme.line(self._style))

    def minimumSizeHint(self) -> QSize:
        natural = self.natural()
        return QSize(0, natural.height()) if self._elide else natural

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if self._whole and rect.width() < self.natural().width():
            return
        if self._icon:
            paint.icon(painter, self.theme, self._icon, self._color, rect.left(), rect.center().y(), self._icon_size())
            rect = rect.adjusted(self._icon_room(), 0, 0, 0)
        color = self.theme.color(self._color)
        paint.text(painter, rect, self.text(), self.theme.font(self._style), color, self._align)

    def _icon_size(self) -> int:
        return 14 if self.theme.font(self._style).pixelSize() <= self.theme.px(12) else 16

    def _icon_room(self) -> float:
        return self.theme.px(self._icon_size() + 6) if self._icon else 0.0
