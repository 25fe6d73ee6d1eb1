"""The menu of a field: what may have been meant by the word under the cursor, before what Qt always offers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from ui.spelling.spelled import Spelled
from ui.spelling.speller import Speller
from ui.spelling.words import Word


def _tr(source: str) -> str:
    return QCoreApplication.translate("SpellingMenu", source)


class SpellingMenu(QObject):
    """Shows the menus of one field. `keep_wanted` and `drop_wanted` carry a word for the own words."""

    keep_wanted = Signal(str)
    drop_wanted = Signal(str)

    def __init__(self, spelled: Spelled, speller: Speller) -> None:
        super().__init__(spelled)
        self._spelled, self._speller = spelled, speller
        self.menu: QMenu | None = None

    def open_at(self, place: QPoint) -> None:
        """The menu of a place in the field: that of its word, then undo, cut, copy and paste."""
        box = self._spelled.box
        cursor = box.cursorForPosition(place)
        word = self._spelled.at(cursor.position())
        plain_box = isinstance(box, QPlainTextEdit)
        menu = box.createStandardContextMenu() if plain_box else box.createStandardContextMenu(place)
        first = menu.actions()[0] if menu.actions() else None
        if word is not None:
            self._lead(menu, word, first)
        else:
            self._own(menu, cursor.position(), first)
        self._show(menu, box.viewport().mapToGlobal(place))

    def open_on(self, word: Word) -> None:
        """Only what may have been meant, under the word; the word is selected."""
        box = self._spelled.box
        box.setTextCursor(self._spelled.cursor(word))
        box.ensureCursorVisible()
        menu = QMenu(box)
        self._lead(menu, word, None)
        self._show(menu, box.viewport().mapToGlobal(box.cursorRect().bottomLeft()))

    def _lead(self, menu: QMenu, word: Word, before: QAction | None) -> None:
        waiting = QAction(_tr("Voorstellen voor ‘{word}’ worden gezocht").format(word=word.text), menu)
        waiting.setEnabled(False)
        keep = QAction(_tr("Houd ‘{word}’ bij je eigen woorden").format(word=word.text), menu)
        keep.triggered.connect(partial(self.keep_wanted.emit, word.text))
        menu.insertAction(before, waiting)  # pyright: ignore[reportArgumentType]  # None: at the end
        menu.insertAction(before, keep)  # pyright: ignore[reportArgumentType]
        menu.insertSeparator(before)  # pyright: ignore[reportArgumentType]

        def found(words: tuple[str, ...]) -> None:
            if self.menu is not menu:
                return
            if not words:
                waiting.setText(_tr("Geen voorstel voor ‘{word}’").format(word=word.text))
                return
            for each in words:
                action = QAction(each, menu)
                action.triggered.connect(partial(self._spelled.replace, word, each))
                menu.insertAction(waiting, action)
            menu.removeAction(waiting)
            menu.setActiveAction(menu.actions()[0])

        self._speller.suggest(self._spelled.language, word.text, found)

    def _own(self, menu: QMenu, place: int, before: QAction | None) -> None:
        word = self._spelled.own_at(place)
        if word is not None:
            drop = QAction(_tr("Haal ‘{word}’ uit je eigen woorden").format(word=word), menu)
            drop.triggered.connect(partial(self.drop_wanted.emit, word))
            menu.insertAction(before, drop)  # pyright: ignore[reportArgumentType]
            menu.insertSeparator(before)  # pyright: ignore[reportArgumentType]

    def _show(self, menu: QMenu, place: QPoint) -> None:
        self.menu = menu
        menu.aboutToHide.connect(self._hidden)
        menu.popup(place)

    def _hidden(self) -> None:
        menu, self.menu = self.menu, None
        if menu is not None:
            menu.deleteLater()
