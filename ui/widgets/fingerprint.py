"""What two persons compare: eight words in two rows, and the picture code of the same."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import LIGHT
from ui.widgets.base import Painted
from ui.widgets.card import Surface, column, row
from ui.widgets.text import Label

COLUMNS = 4
QUIET = 3
"""Empty modules around the code, without which a telephone does not find it."""


class Words(Surface):
    """Eight words, numbered, large enough to read aloud from."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", border="line", radius=8, parent=parent)
        self.setAccessibleName(words)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for place, word in enumerate(words.split()):
            number = Label(theme, str(place + 1), "micro", "text3")
            number.setFixedWidth(theme.px(10))
            cell = row(number, Label(theme, word, "row"), None, gap=6)
            grid.addLayout(cell, place // COLUMNS, place % COLUMNS)


class PictureCode(Painted):
    """A QR code of `text`; dark on white in every theme, as a camera wants it. `name` is said."""

    def __init__(self, theme: Theme, text: str, name: str, side: int = 128, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._side = side
        # Here, for no window needs it to start.
        import segno

        self._rows = tuple(bytes(line) for line in segno.make(text, error="m").matrix)
        self.say(name)

    def natural(self) -> QSize:
        return QSize(self.theme.px(self._side), self.theme.px(self._side))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(rect, QColor(LIGHT.surface))
        step = int(min(rect.width(), rect.height()) // (len(self._rows) + 2 * QUIET)) or 1
        start = (rect.width() - step * len(self._rows)) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for down, line in enumerate(self._rows):
            for across, dark in enumerate(line):
                if dark:
                    left, top = rect.left() + start + across * step, rect.top() + start + down * step
                    painter.fillRect(QRectF(left, top, step, step), QColor(LIGHT.text))


class Fingerprint(QWidget):
    """Words, digits and picture code of one fingerprint, side by side."""

    SIDE = 112

    def __init__(self, theme: Theme, words: str, digits: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QCoreApplication.translate("Fingerprint", "Beeldcode van dezelfde vingerafdruk")
        code = PictureCode(theme, digits.replace(" ", "").upper(), name, self.SIDE)
        line = row(gap=16)
        line.addLayout(column(Words(theme, words), Label(theme, digits, "mono", "text2"), None, gap=8), 1)
        line.addWidget(code)
        self.setLayout(line)
