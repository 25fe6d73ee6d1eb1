"""The footer with the key hints of the screen and one fact, and the `?` overview of every key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.keys import COMMANDS, KeyMap
from ui.screen import Hint
from ui.theme import Theme
from ui.theme.ground import FOOTER_HEIGHT
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, Surface, clear, row, scrolled
from ui.widgets.keycap import KeyHint
from ui.widgets.paint import RIGHT
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label

MOST_HINTS = 6


class Footer(Surface):
    """28 px: four to six hints at the left, one fact at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "nav", edges="t", parent=parent)
        self.setAccessibleName(QCoreApplication.translate("Footer", "Toetsen van dit scherm"))
        self._hints: tuple[Hint, ...] = ()
        self._row = row(gap=22)
        self._fact = Label(theme, style="micro", color="text2", align=RIGHT, elide=True)
        self._fact.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        whole = row(self._row, pad=(16, 1, 16, 0), gap=24)
        whole.addWidget(self._fact, 1)
        self.setLayout(whole)
        theme.changed.connect(self._fit)
        self._fit()

    def show_hints(self, hints: tuple[Hint, ...], fact: str) -> None:
        """The hints and the fact of another screen."""
        self._fact.set_text(fact)
        if hints == self._hints:
            return
        self._hints = hints
        clear(self._row)
        for hint in [hint for hint in merged(hints) if hint.keys][:MOST_HINTS]:
            self._row.addWidget(KeyHint(self.theme, hint.keys, hint.words))

    def _fit(self) -> None:
        self.setFixedHeight(self.theme.px(FOOTER_HEIGHT))


def merged(hints: tuple[Hint, ...]) -> tuple[Hint, ...]:
    """Down and up share one hint, as `J K bewegen`; so do neighbours that a screen gave the same word."""
    down = QCoreApplication.translate("keys", "omlaag")
    up = QCoreApplication.translate("keys", "omhoog")
    words = {hint.words: hint for hint in hints}
    if down not in words or up not in words:
        return _joined(hints)
    both = Hint(words[down].keys + words[up].keys, QCoreApplication.translate("keys", "bewegen"))
    return tuple(both if hint.words == down else hint for hint in hints if hint.words != up)


def _joined(hints: tuple[Hint, ...]) -> tuple[Hint, ...]:
    made: list[Hint] = []
    for hint in hints:
        if made and made[-1].words == hint.words:
            made[-1] = Hint(made[-1].keys + hint.keys, hint.words)
        else:
            made.append(hint)
    return tuple(made)


class KeysSheet(Sheet):
    """Every key of the screen and of the whole desk, in two columns."""

    def __init__(self, theme: Theme, window: QWidget, title: str, hints: tuple[Hint, ...], keymap: KeyMap) -> None:
        name = QCoreApplication.translate("KeysSheet", "Sneltoetsen")
        super().__init__(theme, window, 760, 640, name=name)
        desk = tuple(Hint(keymap.caps(one), keymap.words(one)) for one in DESK)
        lists = QWidget()
        columns = row(pad=(24, 16, 24, 16), gap=32)
        columns.addLayout(self._list(title, hints), 1)
        columns.addLayout(self._list(QCoreApplication.translate("KeysSheet", "Overal"), desk), 1)
        lists.setLayout(columns)
        done = Button(theme, QCoreApplication.translate("KeysSheet", "Sluiten"), keys=("Esc",), height=32)
        done.clicked.connect(self.close_sheet)
        head = row(Label(theme, name, "page"), None, done, pad=(24, 16, 24, 16))
        self.column.addLayout(head)
        self.column.addWidget(Divider(theme))
        self.column.addWidget(scrolled(lists, name=name), 1)

    def _list(self, title: str, hints: tuple[Hint, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.addWidget(Label(self.theme, title, "row"), 0, 0, 1, 2)
        shown = [hint for hint in hints if hint.keys]
        for number, hint in enumerate(shown, start=1):
            grid.addWidget(Label(self.theme, hint.words, "body", "text2", elide=True), number, 0)
            keys = KeyHint(self.theme, hint.keys)
            keys.say(" ".join((*hint.keys, hint.words)))
            grid.addLayout(row(None, keys), number, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(shown) + 1, 1)
        return grid


DESK = tuple(command.id for command in COMMANDS if command.scope == "desk")
