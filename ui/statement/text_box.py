"""The editor itself: Markdown as it is written, 26 px a line, references as chips and blanks in a dashed box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.statement.colours import MarkdownColours
from ui.statement.live import Mark, marks
from ui.theme import Theme
from ui.theme.tokens import RADIUS_BOX
from ui.widgets import paint
from woordvoering.overview.records import ClaimView

LINE = 26
PAD_LEFT, PAD_TOP, MARGIN = 32, 24, 180
"""Left of the text, above it, and right of it for the notes; the 436 px in between never hold over 75 characters."""

PREFIX = re.compile(r"^(#{1,6} |- |> )?")
OWN_KEYS = frozenset(getattr(Qt.Key, f"Key_{letter}") for letter in "BIDLJKSTG")
"""With Ctrl these belong to the screen, though a text field would take some of them."""

RINGED = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.ReadOnlyChange)
"""When a frozen text gets its ring or loses it."""


class TextBox(QTextEdit):
    """Plain text with marks. `edited` on each change by the user, `laid_out` when lines may have moved.

    `locked_typing` when somebody types in a frozen text.
    """

    edited = Signal()
    laid_out = Signal()
    locked_typing = Signal()
    draws_own_focus = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.marks: tuple[Mark, ...] = ()
        self._claims: tuple[ClaimView, ...] = ()
        self._filling = False
        self._known = ""
        self._translates = False
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Tekst van de verklaring, in Markdown"))
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._colours = MarkdownColours(theme, self)
        self.textChanged.connect(self._changed)
        theme.changed.connect(self.restyle)
        self.restyle()

    def words(self) -> str:
        """The text, with its hard spaces; a line ends in one line feed."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def fill(self, text: str, claims: tuple[ClaimView, ...], *, undoable: bool = False) -> None:
        """Another text; the cursor stays where it was as far as it can, and what could be undone is forgotten.

        `undoable` for the same text in other words, by an act of who sits here: Ctrl+Z brings the former words back."""
        place, bar = self.textCursor().position(), self.verticalScrollBar().value()
        self._filling = True
        self._claims = claims
        self._colours.show_claims(claims)
        if undoable:
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        else:
            self.document().setUndoRedoEnabled(False)
            self.setPlainText(text)
            self._space()
            self.document().setUndoRedoEnabled(True)
        self._filling = False
        self._known = text
        self._mark(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(bar)
        self.laid_out.emit()

    def show_claims(self, claims: tuple[ClaimView, ...]) -> None:
        """Other states of the claims; the text stays."""
        if claims != self._claims:
            self._claims = claims
            self._colours.show_claims(claims)
            self._mark(self.words())

    def name_language(self, name: str) -> None:
        """Which language is written, for the screen reader; empty for the statement's own."""
        whole = self.tr("Tekst van de verklaring in het {language}, in Markdown")
        plain = self.tr("Tekst van de verklaring, in Markdown")
        self._translates = bool(name)
        self.setAccessibleName(whole.format(language=name) if name else plain)

    def go_to(self, mark: Mark) -> None:
        """Selects a mark, ready to be typed over."""
        cursor = self.textCursor()
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def middle_of(self, place: int) -> float:
        """The middle of the line at a place of the text, in px of this widget."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        return float(self.cursorRect(cursor).center().y() + self.viewport().y())

    def wrap(self, sign: str) -> None:
        """Puts a sign around what is selected, or takes it away when it is there."""
        cursor = self.textCursor()
        chosen = cursor.selectedText()
        if chosen.startswith(sign) and chosen.endswith(sign) and len(chosen) > 2 * len(sign):
            cursor.insertText(chosen[len(sign) : -len(sign)])
            return
        cursor.insertText(f"{sign}{chosen}{sign}")
        if not chosen:
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, len(sign))
        self.setTextCursor(cursor)

    def prefix(self, sign: str) -> None:
        """Begins the selected lines with a sign, or takes it away when all have it."""
        blocks = list(self._chosen_blocks())
        every = all(text.startswith(sign) for _, text in blocks)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for position, text in reversed(blocks):
            old = PREFIX.match(text)
            cursor.setPosition(position)
            cursor.setPosition(position + (old.end() if old else 0), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText("" if every else sign)
        cursor.endEditBlock()

    def heading(self) -> None:
        """The line becomes a title, then a subtitle, then plain again."""
        text = self.textCursor().block().text()
        self.prefix("## " if text.startswith(("# ", "## ")) else "# ")

    def link(self) -> None:
        """A Markdown link around what is selected; its address is selected, to be typed over."""
        cursor = self.textCursor()
        chosen = cursor.selectedText() or self.tr("tekst")
        start = cursor.selectionStart()
        cursor.insertText(f"[{chosen}](https://)")
        cursor.setPosition(start + len(chosen) + 3)
        cursor.setPosition(start + len(chosen) + 11, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def insert_reference(self, number: int, refutes: bool = False) -> None:
        """A reference to a claim behind the cursor; `refutes` where the text says that it is not true.

        Where an open place is selected, the words of the claim stand in it; not in a translation, which has its own.
        """
        cursor = self.textCursor()
        chosen = (cursor.selectionStart(), cursor.selectionEnd())
        wording = next((claim.wording for claim in self._claims if claim.number == number), "")
        open_ = any(mark.kind == "placeholder" and (mark.start, mark.end) == chosen for mark in self.marks)
        cursor.beginEditBlock()
        if wording and open_ and not refutes and not self._translates:
            cursor.insertText(wording)
        cursor.setPosition(cursor.selectionEnd())
        before = cursor.block().text()[: cursor.positionInBlock()]
        cursor.insertText(("" if not before or before.endswith(" ") else " ") + f"{{#{'!' * refutes}{number}}}")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def restyle(self) -> None:
        """Takes the font and the line height of the text scale, and the colours of the theme."""
        px = self.theme.px
        self.setViewportMargins(px(PAD_LEFT), px(PAD_TOP), px(MARGIN), 0)
        self._filling = True
        self.setFont(self.theme.font("editor"))
        self.document().setDefaultFont(self.theme.font("editor"))
        self._space()
        self._filling = False
        self._colours.show_claims(self._claims)
        self.viewport().update()
        self.laid_out.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_screens(event):
            event.ignore()
            return False
        done = bool(super().event(event))
        if event.type() is QEvent.Type.Paint:
            _draw_ring(self)
        elif event.type() in RINGED:
            self.update()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_screens(event):
            event.ignore()
            return
        if self.isReadOnly() and event.text().isprintable() and event.text() and not event.modifiers() & _BEYOND:
            self.locked_typing.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(source.text().replace("\r\n", "\n").replace("\r", "\n"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.laid_out.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint.smooth(painter)
        for mark in self.marks:
            for rect in self._rects(mark):
                self._draw_ground(painter, mark, rect)
        painter.end()
        super().paintEvent(event)

    def _draw_ground(self, painter: QPainter, mark: Mark, rect: QRectF) -> None:
        tone = self.theme.tone(mark.tone)
        if mark.kind == "reference":
            paint.box(painter, rect, rect.height() / 2, self.theme.color(f"{mark.tone}Tint"))
            return
        paint.box(painter, rect, 4, self.theme.color("amberTint"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(tone.solid), 1.2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _rects(self, mark: Mark) -> Iterator[QRectF]:
        """The rectangles of a mark, one for each line of the screen that it runs over."""
        block = self.document().findBlock(mark.start)
        layout, start = block.layout(), mark.start - block.position()
        end = min(mark.end - block.position(), block.length() - 1)
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        lift = -self.verticalScrollBar().value()
        while start < end:
            line = layout.lineForTextPosition(start)
            if not line.isValid():
                return
            stop = min(end, line.textStart() + line.textLength())
            left, right = _x(line, start), _x(line, stop)
            tall = self.theme.px(22)
            middle = origin.y() + line.y() + line.height() / 2 + lift
            yield QRectF(origin.x() + left - 1, middle - tall / 2, right - left + 2, tall)
            start = stop if stop > start else end

    def _space(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(self.theme.px(LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(spacing)

    def _chosen_blocks(self) -> Iterator[tuple[int, str]]:
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() <= cursor.selectionEnd():
            yield block.position(), block.text()
            block = block.next()

    def _changed(self) -> None:
        if self._filling:
            return
        text = self.words()
        if text != self._known:
            self._known = text
            self._mark(text)
            self.edited.emit()

    def _mark(self, text: str) -> None:
        self.marks = marks(text, self._claims)
        self.viewport().update()


_BEYOND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def _is_screens(event: QKeyEvent) -> bool:
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    return event.key() in OWN_KEYS or event.key() in (
        Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp,
    )  # fmt: skip


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)


def _draw_ring(box: TextBox) -> None:
    """Around the whole box and not through its words: without a caret nothing else would show where the keyboard is."""
    if box.hasFocus() and box.isReadOnly():
        painter = QPainter(box)
        paint.smooth(painter)
        inner = QRectF(box.rect()).adjusted(2, 2, -2, -2)
        paint.box(painter, inner, RADIUS_BOX, None, box.theme.color("accent"), 2)
        painter.end()
