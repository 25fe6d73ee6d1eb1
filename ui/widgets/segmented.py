"""The segmented control: one of a few, each with an optional count; arrows move, as in a group of radio buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS
from ui.walk import one_stop
from ui.widgets import paint
from ui.widgets.base import follow
from ui.widgets.tips import tip


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its id, its word and a count that is shown when not empty."""

    id: str
    text: str
    count: str = ""


class SegmentButton(QRadioButton):
    """One segment; a radio button to the screen reader."""

    def __init__(self, theme: Theme, segment: Segment) -> None:
        super().__init__(segment.text)
        self.theme = theme
        self._tall = 28
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow(theme, self)
        self.show_segment(segment)

    def show_segment(self, segment: Segment) -> None:
        """Shows the word and count."""
        self.segment = segment
        self.setText(segment.text)
        self.setAccessibleName(f"{segment.text} {segment.count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, font = self.theme.px, self.theme.font("body_medium")
        wide = paint.width(font, self.segment.text) + px(22)
        if self.segment.count:
            wide += px(7) + paint.width(font, self.segment.count)
        return QSize(round(wide + 0.5), px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, rect = self.theme, QRectF(self.rect())
        if self.isChecked():
            fill, line = ("line2", None) if theme.dark else ("surface", theme.color("line2"))
            paint.box(painter, rect, RADIUS - 1, theme.color(fill), line)
        ink = theme.color("text" if self.isChecked() or self.underMouse() else "text2")
        font = theme.font("body_medium")
        line = rect.adjusted(theme.px(11), 0, 0, 0)
        taken = paint.text(painter, line, self.segment.text, font, ink)
        if self.segment.count:
            rest = line.adjusted(taken + theme.px(7), 0, 0, 0)
            paint.text(painter, rest, self.segment.count, theme.font("body"), theme.color("text2"))
        painter.end()


class Segmented(QWidget):
    """A row of segments; `chosen` carries the id of the one that the user picked."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, segments: tuple[Segment, ...], name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(theme, self)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, SegmentButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for segment in segments:
            button = SegmentButton(theme, segment)
            self._group.addButton(button)
            self._buttons[segment.id] = button
            layout.addWidget(button)
            button.clicked.connect(self._clicked)
        self.choose(segments[0].id)
        one_stop(self._group)

    def choose(self, segment: str) -> None:
        """Shows a segment as chosen without emitting. Raises KeyError."""
        self._buttons[segment].setChecked(True)

    def current(self) -> str:
        """The id of the chosen segment."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def set_count(self, segment: str, count: str) -> None:
        """Another count beside a segment's word. Raises KeyError."""
        button = self._buttons[segment]
        button.show_segment(Segment(segment, button.segment.text, count))

    def refuse(self, reason: str) -> None:
        """Switches the choice off with the reason (said, and shown as tooltip), or on again with an empty one."""
        self.setEnabled(not reason)
        for button in self._buttons.values():
            button.setToolTip(tip(reason))
            button.setAccessibleDescription(reason)

    def _clicked(self) -> None:
        self.chosen.emit(self.current())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, QRectF(self.rect()), RADIUS, self.theme.color("neutralTint"))
        painter.end()
