"""The page of a device that asked: its eight words and picture code, how it stands, and the files by hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.start import forms
from ui.start.page import Page
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import column, row
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.flow import FlowText, Run

ACTS = ("copy", "save", "paste", "open")


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


@dataclass(frozen=True, slots=True)
class WaitRecord:
    """Who is asked, what is compared, and whether a passphrase is wanted before the answer can be opened."""

    zone: str
    words: str
    digits: str
    locked: bool


class WaitPage(Page):
    """`acted` carries one of ACTS; `given_up` when the request is withdrawn, after a second press."""

    acted = Signal(str)
    given_up = Signal()

    def __init__(self, theme: Theme, record: WaitRecord) -> None:
        form = forms.waiting(record.zone, locked=record.locked)
        words = {
            "copy": (_tr("Kopieer de vraag"), "copy"),
            "save": (_tr("Bewaar de vraag"), "save"),
            "paste": (_tr("Plak het antwoord"), "download"),
            "open": (_tr("Open het antwoord"), "folder-open"),
        }
        self.buttons = {name: Button(theme, words[name][0], icon=words[name][1], height=28) for name in ACTS}
        self._standing = FlowText(theme, "", "body", "text2")
        self._withdraw = Button(theme, _tr("Trek de vraag in"), "ghost", icon="x", height=28)
        super().__init__(theme, form, back=False)
        self.middle.insertWidget(0, Fingerprint(theme, record.words, record.digits))
        self.middle.insertWidget(1, self._standing)
        acts = QWidget()
        pairs = (("copy", "save"), ("paste", "open"))
        lines = (row(*(self.buttons[name] for name in pair), None, gap=8) for pair in pairs)
        acts.setLayout(column(*lines, row(self._withdraw, None), gap=8))
        self.middle.addWidget(acts)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
        self._sure = False
        self._withdraw.clicked.connect(self._give_up)

    def stand(self, words: str, icon: str = "hourglass") -> None:
        """How it stands."""
        self._standing.show_runs((Run(words, icon=icon),))

    def _give_up(self) -> None:
        if self._sure:
            self.given_up.emit()
            return
        self._sure = True
        self._withdraw.set_kind("red")
        self._withdraw.set_label(_tr("Zeker? Een antwoord opent dan niets meer"))
