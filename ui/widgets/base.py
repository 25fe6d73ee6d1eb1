"""`Painted`: a read-only widget that draws itself from tokens and still has a name and role for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets import paint


class Painted(QLabel):
    """A label in the accessibility tree (role static text, name = `say`), painted by `draw`.

    Subclasses give `natural()` (size in px at the current text scale) and `draw()`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.refresh)

    def natural(self) -> QSize:
        """The size that the content wants, in px."""
        raise NotImplementedError

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paints the content in `rect`; antialiasing is on."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Sets what a screen reader says of this thing."""
        if sentence != self.accessibleName():
            self.setAccessibleName(sentence)

    def refresh(self) -> None:
        """Measures and paints again, after a change of content or theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self.natural()

    def minimumSizeHint(self) -> QSize:
        return self.natural()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        self.draw(painter, QRectF(self.rect()))
        painter.end()


def follow(theme: Theme, widget: QWidget) -> None:
    """Lets a widget that is not `Painted` measure and paint again whenever the theme changes."""
    theme.changed.connect(widget.updateGeometry)
    theme.changed.connect(widget.update)
