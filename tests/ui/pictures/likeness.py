"""Whether two pictures are alike, how a small one is kept, and how two are put side by side.

An approved picture is half as wide and high as the window, in at most 256 colours of its own. Drawn again it may differ
by what that costs and by how machines round: a value may be off by `OFF`, one in `SHARE` may be off by more, and no
tile of 16 by 10 pixels may differ on average by more than `TINT`, so that a tint that is a shade off is seen too.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

SIZE = (720, 450)
OFF, SHARE, TINT = 48, 2_000, 8
TILE = (10, 16)
GROUNDS, NEAR = 48, 10
"""So many colours are kept as they are; others nearer to one than this, in each of red, green and blue, become it."""

Values = NDArray[np.uint8]


def small(picture: QImage) -> QImage:
    """Half as wide and high, in 32 bits."""
    wanted = picture.scaled(*SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return wanted.convertToFormat(QImage.Format.Format_RGB32)


def values(picture: QImage) -> Values:
    """Rows, columns, and blue, green and red of each."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    found = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return found[:, : plain.width(), :3].copy()


def kept(picture: QImage) -> QImage:
    """A small picture in few colours: those that cover most first, and as many as it takes to be near to each."""
    pixels = np.frombuffer(picture.constBits(), np.uint32)
    found, times = np.unique(pixels, return_counts=True)
    most = found[np.argsort(-times, kind="stable")]
    parts = np.stack([most >> shift & 255 for shift in (16, 8, 0)], axis=1).astype(np.int16)
    table = parts[:GROUNDS]
    for color in parts[GROUNDS:]:
        if len(table) < 256 and np.abs(table - color).max(axis=1).min() > NEAR:
            table = np.vstack([table, color])
    colors = [QColor(*map(int, color)).rgb() for color in table]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, colors, Qt.ImageConversionFlag.ThresholdDither)


def differs(approved: QImage, drawn: QImage) -> str:
    """What is wrong between the two; '' when they are alike."""
    if approved.size() != drawn.size():
        return f"{drawn.width()}x{drawn.height()} instead of {approved.width()}x{approved.height()}"
    before, now = values(approved).astype(np.int16), values(drawn).astype(np.int16)
    off = int((np.abs(before - now).max(axis=2) > OFF).sum())
    high, wide = TILE
    rows, columns = before.shape[0] // high * high, before.shape[1] // wide * wide
    tiles = (now - before)[:rows, :columns].reshape(rows // high, high, columns // wide, wide, 3).mean(axis=(1, 3))
    tinted = int((np.abs(tiles).max(axis=2) > TINT).sum())
    if off * SHARE <= before.shape[0] * before.shape[1] and not tinted:
        return ""
    return f"{off} pixels differ by more than {OFF}, {tinted} tiles by more than {TINT} on average"


def side_by_side(approved: QImage, drawn: QImage) -> QImage:
    """Approved, drawn, and what differs in red."""
    wide, high = SIZE
    made = QImage(3 * wide + 20, high, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.drawImage(0, 0, approved)
    painter.drawImage(wide + 10, 0, drawn)
    painter.setOpacity(0.25)
    painter.drawImage(2 * wide + 20, 0, drawn)
    painter.setOpacity(1.0)
    painter.setPen(QColor("red"))
    if approved.size() == drawn.size():
        apart = np.abs(values(approved).astype(np.int16) - values(drawn)).max(axis=2) > OFF
        for y, x in zip(*np.nonzero(apart), strict=True):
            painter.drawPoint(2 * wide + 20 + int(x), int(y))
    painter.end()
    return made
