"""The spelling of a window: every field that gets the keyboard is judged from then on, until it goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from ui.spelling.menu import SpellingMenu
from ui.spelling.spelled import LANGUAGE, Spelled, TextField
from ui.spelling.speller import Speller
from ui.spelling.words import plain
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.bridge import Bridge

OFF = "off"
"""The `LANGUAGE` of a field that holds no language."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("SpellingRoom", source)


class SpellingRoom(QObject):
    """One for a window. `next_unknown` is what the key does; `tell` says a short word, also to a screen reader."""

    def __init__(
        self,
        theme: Theme,
        bridge: Bridge,
        speller: Speller,
        language: str,
        tell: Callable[[str], None],
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._theme, self._bridge, self.speller = theme, bridge, speller
        self._language, self._tell = language, tell
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._application = application
        application.focusChanged.connect(self._moved)
        self.read()

    def speak(self, language: str) -> None:
        """The window speaks another language: so do the fields that hold none of their own."""
        self._language = language

    def read(self) -> None:
        """Reads the own words of this device; after a lock they are read again."""
        self._bridge.ask(lambda desk: desk.own_words.all(), self.speller.accept)

    def of(self, box: TextField) -> Spelled | None:
        """The marks of a field, once it had the keyboard."""
        return box.findChild(Spelled, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def next_unknown(self) -> None:
        """Goes to the next word of the field with the keyboard that the dictionary does not know."""
        box = self._application.focusWidget()
        spelled = self.of(box) if isinstance(box, QPlainTextEdit | QTextEdit) else None
        if spelled is None:
            self._tell(_tr("Zet de cursor in een tekst om de spelling na te gaan."))
            return
        cursor = spelled.box.textCursor()
        spelled.judge()
        word = spelled.after(cursor.selectionStart() if cursor.hasSelection() else cursor.position() - 1)
        if not self.speller.on:
            self._tell(_tr("De spelling staat uit. Zet ze aan bij Instellingen."))
        elif word is None:
            self._tell(self._nothing_found(spelled.language))
        else:
            self._tell(_tr("Niet in het woordenboek: {word}").format(word=word.text))
            self._menu(spelled).open_on(word)

    def _nothing_found(self, language: str) -> str:
        """No word is marked: because all are known, or because nobody could say yet."""
        if language in self.speller.silent:
            return _tr("Het woordenboek antwoordt niet: de spelling is niet nagegaan. Lees de tekst zelf na.")
        if self.speller.waits(language):
            return _tr("De woorden worden nog opgezocht. Druk zo dadelijk opnieuw.")
        return _tr("Het woordenboek kent elk woord van deze tekst.")

    def _moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QPlainTextEdit | QTextEdit) and self._spelt(now):
            self._begin(now)

    def _spelt(self, box: TextField) -> bool:
        ours = box.window() is self._window and not box.isReadOnly()
        return ours and box.property(LANGUAGE) != OFF and self.of(box) is None

    def _begin(self, box: TextField) -> None:
        spelled = Spelled(box, self.speller, self._theme, self._language)
        menu = SpellingMenu(spelled, self.speller)
        menu.keep_wanted.connect(self._keep)
        menu.drop_wanted.connect(self._drop)
        box.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        box.customContextMenuRequested.connect(menu.open_at)

    @staticmethod
    def _menu(spelled: Spelled) -> SpellingMenu:
        menu = spelled.findChild(SpellingMenu)
        assert isinstance(menu, SpellingMenu)
        return menu

    def _keep(self, word: str) -> None:
        self._bridge.ask(lambda desk: desk.own_words.keep(plain(word)), self.speller.accept)

    def _drop(self, word: str) -> None:
        self._bridge.ask(lambda desk: desk.own_words.drop(word), self.speller.accept)
