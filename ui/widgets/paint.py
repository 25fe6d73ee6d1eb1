"""Painting in tokens: boxes, text, icons; what every painted widget and every row delegate draws with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.keys import caps_now
from ui.theme import Theme
from ui.theme.tokens import RADIUS_KEY
from ui.widgets.scripts import drawable

Align = Qt.AlignmentFlag
LEFT = Align.AlignLeft | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter
CENTER = Align.AlignCenter

SMOOTH = (
    QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform
)
"""Put together once: joining three of Python's flags costs more than drawing a box."""

LINE_CHARS = 500
"""No line shows more characters: a title of ten thousand marks on one letter is as wide as that letter, and as long to
draw as all of them."""

KEPT_CHARS = 24
"""The widths of texts so short are kept."""

KEY_HEIGHT = 18
KEY_PAD = 4
KEY_GAP = 3


@lru_cache(maxsize=256)
def metrics(font: QFont) -> QFontMetricsF:
    """The metrics of a font, kept."""
    return QFontMetricsF(font)


def width(font: QFont, text: str) -> float:
    """The advance of one line of text in px, as far as it is shown."""
    if len(text) <= KEPT_CHARS:
        return _word_width(font, text)
    return metrics(font).horizontalAdvance(drawable(on_a_line(text)))


@lru_cache(maxsize=16_384)
def _word_width(font: QFont, text: str) -> float:
    """Words come back: measuring one takes ten times as long as finding what it measured."""
    return metrics(font).horizontalAdvance(drawable(text))


def on_a_line(text: str) -> str:
    """What of a text is shown on one line: `LINE_CHARS` characters at most, the last one then an ellipsis."""
    return text if len(text) <= LINE_CHARS else f"{text[: LINE_CHARS - 1]}…"


def smooth(painter: QPainter) -> None:
    """Turns antialiasing on for shapes, text and pixmaps."""
    painter.setRenderHints(SMOOTH)


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    border: QColor | None = None,
    thickness: float = 1.0,
) -> None:
    """A rounded box; the border lies inside `rect`, so that 1 px stays 1 px."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    half = thickness / 2
    painter.setPen(QPen(border, thickness))
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def hairline(painter: QPainter, color: QColor, x1: float, y1: float, x2: float, y2: float) -> None:
    """A straight 1 px line on the pixel grid."""
    painter.setPen(QPen(color, 1))
    painter.drawLine(QPointF(x1 + 0.5, y1 + 0.5), QPointF(x2 + 0.5, y2 + 0.5))


@lru_cache(maxsize=32)
def _on_one_line(align: Qt.AlignmentFlag) -> int:
    return int(align.value | Qt.TextFlag.TextSingleLine.value)


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """One line of text, elided when `rect` is too narrow; the width that it took."""
    words = drawable(on_a_line(words))
    wanted = width(font, words)
    if wanted > rect.width() + 0.5:
        words = metrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        wanted = width(font, words)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, _on_one_line(align), words)
    return wanted


def icon(painter: QPainter, theme: Theme, name: str, color: str, x: float, middle: float, size: int = 16) -> float:
    """An icon with its left edge at `x`, centred on `middle`; the width that it took. `size` in px at 100 %."""
    pixmap = theme.pixmap(name, color, size, painter.device().devicePixelRatio())
    side = theme.px(size)
    painter.drawPixmap(QPointF(round(x), round(middle - side / 2)), pixmap)
    return float(side)


def keys_width(theme: Theme, keys: Sequence[str]) -> float:
    """The width of a row of key caps in px; 0 without keys."""
    keys = caps_now(keys)
    if not keys:
        return 0.0
    return sum(_cap_width(theme, key) for key in keys) + theme.px(KEY_GAP) * (len(keys) - 1)


def draw_keys(
    painter: QPainter,
    theme: Theme,
    x: float,
    middle: float,
    keys: Sequence[str],
    *,
    ink: QColor | None = None,
    fill: QColor | None = None,
    border: QColor | None = None,
) -> float:
    """Key caps from `x` on, centred on `middle`; the width that they took. Plain caps have a border and no tint."""
    keys, plain = caps_now(keys), fill is None
    ink = ink or theme.color("text2")
    border = border or (theme.color("line2") if plain else None)
    fill = theme.color("surface") if fill is None else fill
    height = theme.px(KEY_HEIGHT)
    left = x
    for key in keys:
        rect = QRectF(round(left), round(middle - height / 2), _cap_width(theme, key), height)
        box(painter, rect, RADIUS_KEY, fill, border)
        _draw_key(painter, theme, rect, key, ink)
        left += rect.width() + theme.px(KEY_GAP)
    return keys_width(theme, keys)


ARROWS = {"↑": "arrow-up", "↓": "arrow-down", "←": "arrow-left", "→": "arrow-right"}


def _cap_width(theme: Theme, key: str) -> float:
    height = theme.px(KEY_HEIGHT)
    if key in ARROWS:
        return height
    return max(height, round(width(theme.font("micro"), key) + 2 * theme.px(KEY_PAD)))


def _draw_key(painter: QPainter, theme: Theme, rect: QRectF, key: str, ink: QColor) -> None:
    if key in ARROWS:
        side = theme.px(12)
        icon(painter, theme, ARROWS[key], ink.name(), rect.center().x() - side / 2, rect.center().y(), 12)
        return
    text(painter, rect, key, theme.font("micro"), ink, CENTER)
