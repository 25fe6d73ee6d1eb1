"""The notes beside the text: one for each reference or blank, at the height of its line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.statement.live import Mark
from ui.statement.text_box import MARGIN, TextBox
from ui.statement.words import note_of
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.buttons import KeyedButton
from ui.widgets.tips import tip

TALL = 22
PAD_RIGHT = 16
NOTE_LEFT = 12


class Note(KeyedButton):
    """One note. F8 puts the focus on it, and it hands it on to its place in the text."""

    reached = Signal()

    def __init__(self, theme: Theme, mark: Mark, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.mark = theme, mark
        self._icon, self._words, self._grade = note_of(mark)
        opened = mark.tone != "green"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opened else Qt.FocusPolicy.ClickFocus)
        name = f"{mark.name} {self._words} {self._grade}".strip()
        self.setAccessibleName(name)
        self.setToolTip(tip(self._tip()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.ShortcutFocusReason:
            self.reached.emit()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(MARGIN - NOTE_LEFT - PAD_RIGHT), self.theme.px(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, middle = self.theme, self.theme.px, self.height() / 2
        ink = f"{self.mark.tone}Text"
        left = float(px(4)) + paint.icon(painter, theme, self._icon, ink, px(4), middle, 14) + px(7)
        if self.mark.kind == "reference":
            left += self._text(painter, left, self.mark.name, "small_strong", "accentText") + px(7)
            words = "text2" if self.mark.tone == "green" else ink
            left += self._text(painter, left, self._words, "small", words) + px(6)
            self._text(painter, left, self._grade, "mono_small", "text2")
        else:
            left += self._text(painter, left, self._words, "small_strong", ink) + px(7)
            paint.draw_keys(painter, theme, left, middle, ("F8",))
        painter.end()

    def _text(self, painter: QPainter, left: float, words: str, style: str, color: str) -> float:
        band = QRectF(left, 0, self.width() - left, self.height())
        return paint.text(painter, band, words, self.theme.font(style), self.theme.color(color))

    def _tip(self) -> str:
        claim = self.mark.reference.claim if self.mark.reference else None
        return claim.wording if claim is not None else self.mark.name


class Margin(QWidget):
    """Lays the notes beside the lines of a text box, and follows it when it scrolls."""

    def __init__(self, theme: Theme, box: TextBox) -> None:
        super().__init__(box)
        self.theme, self._box = theme, box
        self.notes: tuple[Note, ...] = ()
        box.verticalScrollBar().valueChanged.connect(self.lay_out)
        box.laid_out.connect(self.lay_out)
        box.edited.connect(self.refresh)

    def refresh(self) -> None:
        """Makes the notes of the marks of this moment."""
        if tuple(_same(note.mark) for note in self.notes) == tuple(_same(mark) for mark in self._box.marks):
            for note, mark in zip(self.notes, self._box.marks, strict=True):
                note.mark = mark
        else:
            self._renew()
        self.lay_out()

    def lay_out(self) -> None:
        """Puts every note at its line; notes of one line stand under each other."""
        px, box = self.theme.px, self._box
        self.setGeometry(box.width() - px(MARGIN) + px(NOTE_LEFT), 0, px(MARGIN - NOTE_LEFT - PAD_RIGHT), box.height())
        lowest = -1e6
        for note in self.notes:
            size = note.sizeHint()
            top = max(box.middle_of(note.mark.start) - size.height() / 2, lowest)
            note.setGeometry(0, round(top), size.width(), size.height())
            lowest = top + size.height() + px(4)

    def open_notes(self) -> tuple[Note, ...]:
        """The notes that F8 walks, beginning behind the cursor."""
        found = [note for note in self.notes if note.mark.tone != "green"]
        place = self._box.textCursor().selectionEnd()
        after = [note for note in found if note.mark.start >= place]
        return (*after, *(note for note in found if note.mark.start < place))

    def _renew(self) -> None:
        for note in self.notes:
            note.hide()
            note.deleteLater()
        self.notes = tuple(Note(self.theme, mark, self) for mark in self._box.marks)
        for note in self.notes:
            note.clicked.connect(lambda _=False, one=note: self._box.go_to(one.mark))
            note.reached.connect(lambda one=note: self._box.go_to(one.mark))
            note.show()


def _same(mark: Mark) -> tuple[object, ...]:
    return (mark.kind, mark.tone, mark.name, mark.reference.claim if mark.reference else None)
