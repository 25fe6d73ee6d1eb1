"""The bar over the editor: Markdown signs, the claim picker, and how the text reads."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.keys import KeyMap
from ui.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Divider, Surface, row
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.text import Label
from ui.widgets.tips import tip
from ui.wording import counted
from woordvoering.statements.reading import level, word_count

HARD = frozenset(("B2", "C1", "C2"))
TALL = 44


class Toolbar(Surface):
    """`pressed` carries heading, bold, italic, list, quote or link; `claim_wanted` opens the picker; `drop_wanted`
    takes the language away that is written."""

    pressed = Signal(str)
    claim_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(theme, edges="b", parent=parent)
        signs = (
            ("heading", "heading", self.tr("Titel of tussentitel")),
            ("bold", "bold", self.tr("Vet")),
            ("italic", "italic", self.tr("Cursief")),
            ("list", "list", self.tr("Opsomming")),
            ("quote", "quote", self.tr("Citaat")),
            ("link", "link", self.tr("Link")),
        )
        self.buttons = {name: IconButton(theme, icon, words) for name, icon, words in signs}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, sign=name: self.pressed.emit(sign))
        self.claim = Button(
            theme, self.tr("Bewering"), "ghost", icon="hash", keys=keymap.caps("statement.claim"), height=32
        )
        self.claim.clicked.connect(self.claim_wanted)
        self.drop = IconButton(theme, "trash-2", self.tr("Neem deze taal weg"))
        self.drop.clicked.connect(self.drop_wanted)
        self.drop.hide()
        self._level = Pill(theme, PillSpec("B1", "green", "check"))
        self._count = Label(theme, "", "small", "text2")
        reads = Label(theme, self.tr("Taalniveau"), "small", "text2", elide=True, whole=True)
        reads.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        bar = row(*self.buttons.values(), pad=(16, 0, 24, 0), gap=4)
        for part in (Divider(theme, vertical=True, length=20), self.claim):
            bar.addSpacing(4)
            bar.addWidget(part)
        bar.addWidget(self.drop)
        bar.addStretch(1)
        bar.addWidget(reads)
        bar.addSpacing(4)
        bar.addWidget(self._level)
        bar.addSpacing(8)
        bar.addWidget(self._count)
        self.setLayout(bar)
        self._measure()
        theme.changed.connect(self._measure)

    def show_text(self, text: str) -> None:
        """How hard the text reads, and how long it is."""
        found = level(text)
        hard = found in HARD
        self._level.show_record(PillSpec(found, "amber" if hard else "green", "triangle-alert" if hard else "check"))
        self._level.setToolTip(tip(self.tr("Streef naar B1. De meter is een hulp, geen poort.")))
        count = word_count(text)
        self._count.set_text(counted(count, self.tr("{n} woord"), self.tr("{n} woorden")))

    def lock(self, *, locked: bool) -> None:
        """A frozen text takes no signs."""
        for button in self.buttons.values():
            button.setEnabled(not locked)
        self.claim.refuse(self.tr("Deze tekst staat vast. Begin een nieuwe revisie om te schrijven.") if locked else "")

    def _measure(self) -> None:
        self.setFixedHeight(self.theme.px(TALL))
