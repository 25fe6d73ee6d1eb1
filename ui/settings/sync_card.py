"""The card of Instellingen about the other devices: where acts are exchanged, how that stands, what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, row
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label

ACTS = ("folder", "hub", "care", "now", "begin", "forget")


@dataclass(frozen=True, slots=True)
class SyncRecord:
    """`place` is the folder or hub, '' for none; `sentences` say how it stands and why; `acts` are offered."""

    place: str = ""
    sentences: tuple[str, ...] = ()
    acts: tuple[str, ...] = ("folder", "hub", "care")
    wrong: bool = False


class SyncCard(Card):
    """`acted` carries one of ACTS."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        tr = QCoreApplication.translate
        self._place, self._said = FlowText(theme, "", "body_strong"), FlowText(theme, "", "small", "text2")
        words = {
            "folder": (tr("SyncCard", "Kies een map"), "folder-open"),
            "hub": (tr("SyncCard", "Verbind met een hub"), "globe"),
            "care": (tr("SyncCard", "Beheer de hub"), "key-round"),
            "now": (tr("SyncCard", "Synchroniseer nu"), "refresh-cw"),
            "begin": (tr("SyncCard", "Begin in deze map"), "plus"),
            "forget": (tr("SyncCard", "Ontkoppel"), "cloud-off"),
        }
        self.buttons: dict[str, Button] = {}
        for name in ACTS:
            button = Button(theme, words[name][0], icon=words[name][1], height=28)
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
            self.buttons[name] = button
        self.column.addLayout(row(Label(theme, tr("SyncCard", "Andere toestellen"), "row"), None))
        self.column.addWidget(self._place)
        self.column.addWidget(self._said)
        self.column.addLayout(row(*(self.buttons[name] for name in ACTS[:3]), None, gap=8))
        self.column.addLayout(row(*(self.buttons[name] for name in ACTS[3:]), None, gap=8))
        self.show_record(SyncRecord())

    def show_record(self, record: SyncRecord) -> None:
        """How it stands now."""
        self._place.setVisible(bool(record.place))
        self._place.show_runs(record.place)
        ink = "redText" if record.wrong else "text2"
        self._said.show_runs((Run("\n".join(record.sentences), "small", ink),))
        for name, button in self.buttons.items():
            button.setVisible(name in record.acts)
