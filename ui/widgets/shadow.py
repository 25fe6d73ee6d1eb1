"""The soft shadow under a sheet: blurred once in a small square, drawn around a box of any size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsBlurEffect, QGraphicsPixmapItem, QGraphicsScene

from ui.widgets import paint

BLUR = 24
DROP = 16
"""How far below its box the shadow stands, in px."""
REACH = 2 * BLUR
"""How far from an edge the blur is still seen, outside the box and inside it."""


def draw_shadow(painter: QPainter, box: QRect, radius: int, shade: QColor) -> None:
    """Draws the shadow of a box that is itself drawn over it: what lies in its middle is left out.

    A shadow blurred at the size of a whole sheet costs a window 8 ms and twice its memory for a moment (measured).
    """
    corner = 2 * REACH + radius
    around = box.translated(0, DROP).adjusted(-REACH, -REACH, REACH, REACH)
    if around.width() <= 2 * corner or around.height() <= 2 * corner:
        painter.drawPixmap(around.topLeft(), _blurred(box.width(), box.height(), radius, shade.rgba()))
        return
    side = 2 * corner + 1 - 2 * REACH
    plate = _blurred(side, side, radius, shade.rgba())
    wide, tall = around.width() - 2 * corner, around.height() - 2 * corner
    across = ((around.left(), corner, 0, corner), (around.left() + corner, wide, corner, 1))
    across += ((around.left() + corner + wide, corner, corner + 1, corner),)
    down = ((around.top(), corner, 0, corner), (around.top() + corner, tall, corner, 1))
    down += ((around.top() + corner + tall, corner, corner + 1, corner),)
    for row, (top, high, from_top, part_high) in enumerate(down):
        for place, (left, broad, from_left, part_broad) in enumerate(across):
            if (row, place) != (1, 1):
                part = QRect(from_left, from_top, part_broad, part_high)
                painter.drawPixmap(QRect(left, top, broad, high), plate, part)


@lru_cache(maxsize=8)
def _blurred(wide: int, tall: int, radius: int, shade: int) -> QPixmap:
    """The blurred shadow of a box of this size, with REACH px around it."""
    plate = QPixmap(wide + 2 * REACH, tall + 2 * REACH)
    plate.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plate)
    paint.smooth(painter)
    paint.box(painter, QRectF(REACH, REACH, wide, tall), radius, QColor.fromRgba(shade))
    painter.end()
    item, effect, scene = QGraphicsPixmapItem(plate), QGraphicsBlurEffect(), QGraphicsScene()
    effect.setBlurRadius(BLUR)
    item.setGraphicsEffect(effect)
    scene.addItem(item)
    soft = QPixmap(plate.size())
    soft.fill(Qt.GlobalColor.transparent)
    painter = QPainter(soft)
    scene.render(painter, QRectF(soft.rect()), QRectF(plate.rect()))
    painter.end()
    return soft
