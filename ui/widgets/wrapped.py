"""`Wrapped`: buttons beside each other as long as their words fit, and on a line below where they do not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button


def lines_of(widths: Sequence[int], room: int, gap: int) -> tuple[int, ...]:
    """How many stand on each line: as many as fit, and one at least."""
    lines: list[int] = []
    left = -1
    for width in widths:
        if lines and width + gap <= left:
            lines[-1] += 1
            left -= width + gap
        else:
            lines.append(1)
            left = room - width
    return tuple(lines)


class Wrapped(QWidget):
    """`wrapped` carries how many lines there are now. With `apart` the last button stands at the right of its line."""

    wrapped = Signal(int)

    def __init__(self, theme: Theme, buttons: Sequence[Button], *, gap: int, apart: bool = False) -> None:
        super().__init__()
        self._theme, self._buttons, self._gap, self._apart = theme, tuple(buttons), gap, apart
        self._shape: tuple[tuple[Button, ...], ...] = ()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(theme.px(gap))
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._lines = tuple(QHBoxLayout() for _ in self._buttons)
        """As many as there may ever be; one without a button takes no room."""
        for line in self._lines:
            line.setSpacing(theme.px(gap))
            self._whole.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._place()

    def rows(self) -> int:
        """How many lines there are."""
        return len(self._shape)

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for line in self._shape for button in line), default=0)
        return QSize(widest, self._whole.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # other words, another text size, or one that came or went
            self._place()
        return super().event(event)

    def _place(self) -> None:
        seen = tuple(button for button in self._buttons if not _left_out(button))
        counts = lines_of([button.sizeHint().width() for button in seen], self.width(), self._theme.px(self._gap))
        shape, at = list[tuple[Button, ...]](), 0
        for count in counts:
            shape.append(seen[at : at + count])
            at += count
        if tuple(shape) == self._shape:
            return
        before, self._shape = len(self._shape), tuple(shape)
        for line in self._lines:
            while line.count():
                line.takeAt(0)
        for line, buttons in zip(self._lines, shape, strict=False):
            self._fill(line, buttons)
        self.updateGeometry()
        if before != len(shape):
            self.wrapped.emit(len(shape))

    def _fill(self, line: QHBoxLayout, buttons: Sequence[Button]) -> None:
        for button in buttons:
            if self._apart and button is self._buttons[-1]:
                line.addStretch(1)
            line.addWidget(button)
        if not (self._apart and buttons[-1] is self._buttons[-1]):
            line.addStretch(1)


def _left_out(button: Button) -> bool:
    """Whether somebody hid it; one that has no place yet is hidden too, and nobody did."""
    return button.isHidden() and button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
