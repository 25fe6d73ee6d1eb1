"""The field: 34 px, a ring of accent with the focus, and a sentence under it that says how to put an error right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS
from ui.widgets import paint
from ui.widgets.base import follow
from ui.widgets.keycap import KeyHint
from ui.widgets.text import Label
from ui.widgets.toast import announce

RING = 2
BEYOND_TYPING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Line(QLineEdit):
    """The line edit in a field: keeps Enter for itself, so that a screen's Enter does not act while somebody types."""

    focus_changed = Signal()
    draws_own_focus = True

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & BEYOND_TYPING:
                return super().event(event)
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class FieldBox(QWidget):
    """The border, icon and caps around the line; 2 px of room around it for the ring."""

    def __init__(self, theme: Theme, line: Line, icon: str, keys: tuple[str, ...], fill: str) -> None:
        super().__init__()
        self.theme, self.line = theme, line
        self.error = False
        self._fill = fill
        self._mark = Label(theme, color="redText", icon="circle-alert")
        self._mark.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(RING + 10, RING, RING + 8, RING)
        layout.setSpacing(8)
        if icon:
            layout.addWidget(Label(theme, color="text2", icon=icon))
        layout.addWidget(line, 1)
        layout.addWidget(self._mark)
        if keys:
            layout.addWidget(KeyHint(theme, keys))
        line.focus_changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Takes the font and height of the text scale."""
        self.line.setFont(self.theme.font("body"))
        self.setFixedHeight(self.theme.px(34) + 2 * RING)
        self.update()

    def set_error(self, *, error: bool) -> None:
        """Red border and mark, or not."""
        self.error = error
        self._mark.setVisible(error)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        rect, color = QRectF(self.rect()), self.theme.color
        inner = rect.adjusted(RING, RING, -RING, -RING)
        if self.line.hasFocus():
            paint.box(painter, rect, RADIUS + RING, color(self._fill), color("accent"), RING + 1)
        else:
            line = color("redText") if self.error else color("field" if self._fill == "surface" else "line2")
            paint.box(painter, inner, RADIUS, color(self._fill), line)
        painter.end()


class Field(QWidget):
    """A line of text to fill in. `submitted` on Enter carries the text; `edited` follows every keystroke.

    `check` gives the sentence of what is wrong with a text, '' for nothing: what is wrong is said and not submitted.
    """

    submitted = Signal(str)
    edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        placeholder: str = "",
        icon: str = "",
        keys: tuple[str, ...] = (),
        fill: str = "surface",
        label: bool = False,
        check: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._check = theme, check
        self.line = Line()
        self.line.setFrame(False)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self._box = FieldBox(theme, self.line, icon, keys, fill)
        self._sentence = Label(theme, style="small", color="redText")
        self._sentence.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        if label:
            layout.addWidget(Label(theme, name, "small_strong", "text2"))
        layout.addWidget(self._box)
        layout.addWidget(self._sentence)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.returnPressed.connect(self._submit)
        self.line.textEdited.connect(self._edit)
        follow(theme, self)

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_text(self, words: str) -> None:
        """Fills the field without emitting."""
        self.line.setText(words)

    def refuse(self, sentence: str) -> None:
        """Shows how to put the input right, or clears the error with an empty sentence."""
        self._box.set_error(error=bool(sentence))
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def mark(self, sentence: str) -> None:
        """The red border alone, for a sentence that stands elsewhere; an empty one takes it away."""
        self._box.set_error(error=bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def sound(self) -> bool:
        """Whether the text can stand; why not is said under it and read aloud, and it stays as it was typed."""
        sentence = self._check(self.line.text()) if self._check is not None else ""
        if sentence:
            self.refuse(sentence)
            self.line.setFocus()
            announce(self.line, sentence)
        return not sentence

    def _submit(self) -> None:
        if self.sound():
            self.submitted.emit(self.line.text())

    def _edit(self, words: str) -> None:
        self.refuse("")
        self.edited.emit(words)
