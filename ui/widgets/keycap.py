"""Key caps as a widget, with the word of what the keys do beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.keys import Caps, caps_now
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.base import Painted


class KeyHint(Painted):
    """One or more key caps and, where given, what they do: `J K bewegen`."""

    def __init__(self, theme: Theme, keys: tuple[str, ...], words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._keys = keys
        self.setText(words)
        self._say_keys()
        if isinstance(keys, Caps):
            keys.keymap.changed.connect(self._say_keys)

    def _say_keys(self) -> None:
        self.say(" ".join((*caps_now(self._keys), self.text())).strip())

    def natural(self) -> QSize:
        words = paint.width(self.theme.font("micro"), self.text())
        gap = self.theme.px(8) if words else 0
        wide = paint.keys_width(self.theme, self._keys) + gap + words
        return QSize(round(wide + 0.999), self.theme.px(paint.KEY_HEIGHT))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        taken = paint.draw_keys(painter, self.theme, rect.left(), rect.center().y(), self._keys)
        line = rect.adjusted(taken + self.theme.px(8), 0, 0, 0)
        paint.text(painter, line, self.text(), self.theme.font("micro"), self.theme.color("text2"))
