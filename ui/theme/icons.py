"""Icons: one SVG per name in `resources/icons`, tinted with a token colour and kept as pixmaps."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QIcon, QImageReader, QPixmap

from woordvoering.resources import resource

STROKE = 1.75
STROKE_SMALL = 1.9
"""Px at 100 % on the screen, whatever the size of the icon."""
SMALL = 14
DRAWN = 24
"""Units of the drawing in which the icons are made; a stroke is given in those."""
HEAVIEST = 2.75
"""Units: a heavier stroke closes what an icon leaves open."""


@cache
def source(name: str) -> str:
    """The SVG text of an icon; `brands/…` for brand marks. Raises FileNotFoundError."""
    return resource("icons", *f"{name}.svg".split("/")).read_text(encoding="utf-8")


def tinted(name: str, color: str, size: float) -> bytes:
    """The SVG in one colour; small icons get a thicker stroke so that they weigh as much as the text.

    `size` is the side in px at 100 %.
    """
    svg = source(name)
    if "currentColor" not in svg:
        return svg.replace("<svg ", f'<svg fill="{color}" ', 1).encode()
    weight = STROKE_SMALL if size <= SMALL else STROKE
    stroke = min(HEAVIEST, round(weight * DRAWN / size, 3))
    svg = re.sub(r'stroke-width="[^"]*"', f'stroke-width="{stroke}"', svg)
    return svg.replace("currentColor", color).encode()


@cache
def pixmap(name: str, color: str, size: int, ratio: float = 1.0, shown: int = 0) -> QPixmap:
    """The icon in `color` at `size` logical px for a screen of this device pixel ratio.

    `shown` is its side where the text scale makes it another one; its stroke then grows with it.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(tinted(name, QColor(color).name(), size)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    side = max(1, round((shown or size) * ratio))
    reader.setScaledSize(QSize(side, side))
    made = QPixmap.fromImageReader(reader)
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, color: str, size: int = 16) -> QIcon:
    """A QIcon of the tinted icon, sharp at one and at two device pixels."""
    made = QIcon(pixmap(name, color, size))
    made.addPixmap(pixmap(name, color, size, 2.0))
    return made
