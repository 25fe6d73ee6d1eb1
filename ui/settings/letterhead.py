"""`Letterhead`: what stands above every statement, on paper: logo, the two lines, name and contact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.theme.tokens import LIGHT
from ui.widgets.base import Painted

WIDTH, HEIGHT, EDGE, LOGO = 500, 104, 14, 34


@dataclass(frozen=True, slots=True)
class Head:
    """What a letterhead shows; colours `#rrggbb` or '' for none, `logo` PNG or b'' for none."""

    name: str
    contact: str
    colour: str
    second: str
    logo: bytes = b""


def head_of(house: Mapping[str, str], logo: bytes) -> Head:
    """The head out of the particulars of a house."""
    contact = (house[name] for name in ("press_contact", "press_telephone", "press_mail"))
    told = " · ".join(part for part in contact if part)
    return Head(house["name"], told, _colour(house["colour"]), _colour(house["second_colour"]), logo)


def _colour(text: str) -> str:
    """The colour, '' for what is none yet: somebody is typing."""
    text = text.strip()
    return text if len(text) == 7 and QColor.isValidColorName(text) else ""


class Letterhead(Painted):
    """Dark on white in every theme, as it leaves the house."""

    def __init__(self, theme: Theme, head: Head, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._head, self._picture = head, QPixmap()
        self.show_head(head)

    @property
    def head(self) -> Head:
        return self._head

    def show_head(self, head: Head) -> None:
        """Shows another one."""
        self._head, self._picture = head, QPixmap()
        if head.logo:
            self._picture.loadFromData(head.logo, "PNG")
        said = _tr("Briefhoofd: {name}, met logo") if head.logo else _tr("Briefhoofd: {name}, zonder logo")
        self.say(said.format(name=head.name or _tr("nog geen naam")))
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(WIDTH), self.theme.px(HEIGHT))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        head, edge = self._head, self.theme.px(EDGE)
        painter.fillRect(rect, QColor(LIGHT.surface))
        painter.setPen(QColor(LIGHT.line))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        top = rect.top() + edge
        line = top + self.theme.px(LOGO) + self.theme.px(6)
        if not self._picture.isNull():
            self._draw_logo(painter, QRectF(rect.left() + edge, top, rect.width() - 2 * edge, self.theme.px(LOGO)))
        wide = rect.width() - 2 * edge
        if head.colour:
            painter.fillRect(QRectF(rect.left() + edge, line, wide, self.theme.px(3)), QColor(head.colour))
        if head.second:
            painter.fillRect(QRectF(rect.left() + edge, line + self.theme.px(5), wide, 1.5), QColor(head.second))
        words = QRectF(rect.left() + edge, line + self.theme.px(10), wide, self.theme.line("body_strong"))
        self._write(painter, words, head.name, "body_strong", LIGHT.text)
        below = words.translated(0, words.height())
        self._write(painter, below, head.contact, "small", LIGHT.text2)

    def _draw_logo(self, painter: QPainter, room: QRectF) -> None:
        size = self._picture.size()
        scale = min(room.width() / size.width(), room.height() / size.height())
        wide, high = size.width() * scale, size.height() * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(
            QRectF(room.left(), room.bottom() - high, wide, high), self._picture, QRectF(self._picture.rect())
        )

    def _write(self, painter: QPainter, room: QRectF, words: str, style: str, ink: str) -> None:
        painter.setFont(self.theme.font(style))
        painter.setPen(QColor(ink))
        fits = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fits)


def _tr(source: str) -> str:
    return QCoreApplication.translate("settings", source)
