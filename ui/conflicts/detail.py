"""The right side of the inbox: what happened, what crossed it, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.conflicts.words import ConflictItem, CrossedLine
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Divider, Surface, clear, column, row, scrolled
from ui.widgets.flow import FlowText
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.text import Label

WIDEST = 720


class CrossedRow(QWidget):
    """One of the things that happened at once: when, what, who, at which device."""

    def __init__(self, theme: Theme, line: CrossedLine) -> None:
        super().__init__()
        moment = Label(theme, line.time, "small", "text2")
        moment.setFixedWidth(theme.px(108))
        told = column(Label(theme, line.what, "body_strong", elide=True), gap=2)
        under = " · ".join(part for part in (line.who, line.device) if part)
        if under:
            told.addWidget(Label(theme, under, "small", "text2", elide=True))
        whole = row(moment, pad=(0, 10, 0, 10), gap=12)
        whole.addLayout(told, 1)
        self.setLayout(whole)
        self.setAccessibleName(" ".join(part for part in (line.time, line.what, under) if part))


class ConflictDetail(Surface):
    """One conflict; `acted` when the way out is taken."""

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "canvas", edges="l", parent=parent)
        self._where = Label(theme, "", "small", "text2", elide=True)
        self._title = FlowText(theme, "", "title")
        self._pills = row(None, gap=8)
        self._what = FlowText(theme, "", "body")
        self._crossed = Card(theme, pad=16)
        self._way = Card(theme, border="accentLine", pad=16)
        self._way_words = FlowText(theme, "", "next")
        self.act = Button(theme, "", "primary", height=36, keys=("Enter",))
        self.act.clicked.connect(self.acted)
        self._lay_out()

    def show_item(self, item: ConflictItem) -> None:
        """Shows another conflict."""
        theme = self.theme
        self._where.set_text(item.where or item.time)
        self._title.show_runs(item.title)
        clear(self._pills)
        words = self.tr("Wacht op een mens") if item.tone == "red" else self.tr("Kijk na")
        self._pills.addWidget(Pill(theme, PillSpec(words, item.tone, item.icon, status=True)))
        self._pills.addStretch(1)
        self._what.show_runs(item.what)
        self._way_words.show_runs(item.way)
        self.act.set_label(item.button, item.button_icon)
        clear(self._lines)
        for number, line in enumerate(item.lines):
            if number:
                self._lines.addWidget(Divider(theme))
            self._lines.addWidget(CrossedRow(theme, line))
        self._crossed.setVisible(bool(item.lines))
        self.setAccessibleName(f"{item.title}. {item.what} {item.way}")

    def _lay_out(self) -> None:
        theme = self.theme
        self._crossed.column.addWidget(Label(theme, self.tr("Wat elkaar kruiste"), "small_strong", "text2"))
        self._lines = column()
        self._crossed.column.addLayout(self._lines)
        self._way.column.addWidget(Label(theme, self.tr("Wat je kan doen"), "small_strong", "accentText"))
        self._way.column.addWidget(self._way_words)
        self._way.column.addLayout(row(self.act, None, pad=(0, 8, 0, 0)))
        inside = QWidget()
        inside.setMaximumWidth(theme.px(WIDEST))
        lines = column(self._where, self._title, pad=24, gap=12)
        lines.addLayout(self._pills)
        for part in (self._what, self._way, self._crossed):
            lines.addWidget(part)
        lines.addStretch(1)
        inside.setLayout(lines)
        around = QWidget()
        around.setLayout(row(inside, None))
        area = scrolled(around, name=self.tr("Het conflict"))
        area.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(area))
