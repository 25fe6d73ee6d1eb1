"""`Spelled`: one field with text; a wave under each word that the dictionary does not know, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from ui.spelling.speller import Speller
from ui.spelling.words import Word, plain, words_in
from ui.theme import Theme

PAUSE_MS = 250
"""The pause in typing after which a text is judged."""
MOST = 300
"""Words that are marked at once; who has more wrote in another language."""
LANGUAGE = "spelling"
"""The property of a field that says its language; without it that of the window."""

TextField = QPlainTextEdit | QTextEdit


class Spelled(QObject):
    """Marks a field. `counted` tells how many words it does not know."""

    counted = Signal(int)

    def __init__(self, box: TextField, speller: Speller, theme: Theme, language: str) -> None:
        super().__init__(box)
        self.box, self._speller, self._theme, self._language = box, speller, theme, language
        self.unknown: tuple[Word, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.judge)
        box.textChanged.connect(self._pause.start)
        box.cursorPositionChanged.connect(self._pause.start)
        speller.learned.connect(self.judge)
        theme.changed.connect(self.judge)
        self.judge()

    @property
    def language(self) -> str:
        """The language that is written here."""
        return str(self.box.property(LANGUAGE) or self._language)

    def judge(self) -> None:
        """Marks what is known to be wrong; the word that is being typed is left in peace."""
        found = words_in(self.box.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n"))
        wrong = self._speller.unknown(self.language, dict.fromkeys(plain(word.text) for word in found))
        typing = self.box.textCursor().position() if self.box.hasFocus() and not self._seen() else -1
        unknown = tuple(word for word in found if plain(word.text) in wrong and word.end != typing)[:MOST]
        if unknown != self.unknown or unknown:
            self.unknown = unknown
            self.box.setExtraSelections([self._wave(word) for word in unknown])
        self.counted.emit(len(unknown))

    def at(self, place: int) -> Word | None:
        """The unknown word around a place of the text."""
        return next((word for word in self.unknown if word.start <= place <= word.end), None)

    def own_at(self, place: int) -> str | None:
        """The own word around a place of the text, as it is kept."""
        cursor = QTextCursor(self.box.document())
        cursor.setPosition(place)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return self._speller.own_form(cursor.selectedText())

    def after(self, place: int) -> Word | None:
        """The next unknown word behind a place, from the beginning again behind the last."""
        later = [word for word in self.unknown if word.start > place]
        return later[0] if later else next(iter(self.unknown), None)

    def cursor(self, word: Word) -> QTextCursor:
        """A cursor that holds a word."""
        cursor = QTextCursor(self.box.document())
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def replace(self, word: Word, by: str) -> None:
        """Writes another word in its place; Ctrl+Z takes it back. Does nothing when the text moved meanwhile."""
        cursor = self.cursor(word)
        if cursor.selectedText() == word.text and not self.box.isReadOnly():
            cursor.insertText(by)

    def _seen(self) -> bool:
        """Whether the cursor holds a selection: nobody is typing a word then."""
        return self.box.textCursor().hasSelection()

    def _wave(self, word: Word) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(self._theme.color("redText"))
        wave = QTextEdit.ExtraSelection()
        wave.cursor, wave.format = self.cursor(word), look
        return wave
