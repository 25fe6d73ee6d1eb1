"""One line of the Wachtrij: a target with its state, why it stands so, and what a person can do about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.forms.faults import text_fault
from ui.publishing.words import LineShown
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, column, row
from ui.widgets.field import Field
from ui.widgets.flow import FlowText, Run
from ui.widgets.pill import Pill
from ui.widgets.text import Label

NAME = 148
ADDRESSES = 2_000
"""Longest address, in code points."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("QueueLine", source)


class TaskLine(QWidget):
    """`acted` carries an act and, of `posted`, the address that was typed."""

    acted = Signal(str, str)

    def __init__(self, theme: Theme, shown: LineShown) -> None:
        super().__init__()
        self.shown = shown
        self.url: Field | None = None
        self.buttons: dict[str, Button] = {}
        name = Label(theme, shown.name, "body_strong", icon=shown.icon, elide=True)
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name.setFixedWidth(theme.px(NAME))
        line = row(name, Pill(theme, shown.pill), pad=(24, 7, 24, 0), gap=12)
        if shown.asks_url:
            self.url = Field(
                theme,
                _tr("Adres op {channel}").format(channel=shown.name),
                placeholder="https://",
                check=partial(text_fault, most=ADDRESSES),
            )
            self.url.submitted.connect(lambda text: self.acted.emit("posted", text))
            line.addWidget(self.url, 1)
        else:
            where = Label(theme, shown.url, "body", "accentText", elide=True)
            where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            line.addWidget(where, 1)
        for act in shown.acts:
            button = Button(theme, act.words, icon=act.icon, height=32)
            button.setAccessibleName(f"{act.words}: {shown.name}")
            button.clicked.connect(lambda _=False, name=act.id: self.acted.emit(name, self._typed()))
            line.addWidget(button)
            self.buttons[act.id] = button
        lines = column(line)
        if shown.detail:
            ink = "redText" if shown.pill.tone == "red" else "text2"
            detail = FlowText(theme, (Run(shown.detail, "small", ink),))
            under = row(pad=(24 + 24, 2, 24, 0))
            under.addWidget(detail, 1)
            lines.addLayout(under)
        lines.addSpacing(7)
        lines.addWidget(Divider(theme))
        self.setLayout(lines)
        self.setAccessibleName(shown.sentence)

    def refuse(self, sentence: str) -> None:
        """How to give the address."""
        if self.url is not None:
            self.url.refuse(sentence)

    def _typed(self) -> str:
        return self.url.text() if self.url is not None else ""
