"""The Overdracht screen: a card an open case, the duties at the right; passive."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.handover.record import CaseHand, HandoverView
from ui.handover.words import lines_of, next_step
from ui.i18n import plural
from ui.keys import KeyMap
from ui.screen import Screen
from ui.settings.record import Shift
from ui.theme import Theme
from ui.theme.tokens import RIGHT_COLUMN_WIDTH
from ui.voice import Voice
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Surface, clear, column, row, scrolled
from ui.widgets.flow import FlowText, Run
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.text import Label
from ui.widgets.times import period, since_first
from ui.wording import facts


class HandoverScreen(Screen):
    """`acted` carries 'duty' or 'copy'."""

    name = "handover"

    acted = Signal(str)

    def __init__(self, theme: Theme, keymap: KeyMap, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self._voice = voice
        self._count = Label(theme, "", "body", "text2")
        self._cards, self._duties = column(gap=12), column(gap=4)
        self.copy = Button(theme, self.tr("Kopieer als tekst"), icon="copy", height=32)
        self.copy.clicked.connect(lambda: self.acted.emit("copy"))
        self.note = Button(
            theme, self.tr("Noteer overdracht"), "primary", icon="arrow-left-right", keys=keymap.caps("list.open"),
            height=32,
        )  # fmt: skip
        self.note.clicked.connect(lambda: self.acted.emit("duty"))
        self._lay_out()
        self.bind("list.open", lambda: self.acted.emit("duty"))
        self.set_fact(self.tr("Alles komt uit het logboek, niets is overgetypt"))

    def title(self) -> str:
        return self.tr("Overdracht")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._left, self._right)

    def primary_action(self) -> Button | None:
        return self.note

    def show_record(self, view: HandoverView) -> None:
        """Shows what is handed over."""
        clear(self._cards)
        words = plural(len(view.cases), self.tr("{n} open dossier"), self.tr("{n} open dossiers"))
        self._count.set_text(words.format(n=len(view.cases)))
        if not view.cases:
            empty = StateCard(self.theme)
            detail = self.tr("Wie overneemt, begint met een schone tafel.")
            empty.show_record(StateRecord("folders", self.tr("Geen open dossiers"), detail))
            self._cards.addWidget(empty)
        for hand in view.cases:
            self._cards.addWidget(self._card(hand, view.now))
        self._cards.addStretch(1)
        clear(self._duties)
        self._duties.addLayout(self._shift(self.tr("Nu van wacht"), view.duty))
        self._duties.addSpacing(12)
        self._duties.addLayout(self._shift(self.tr("Daarna"), view.after))

    def _card(self, hand: CaseHand, now: int) -> Card:
        theme, item = self.theme, hand.item
        card = Card(theme)
        tones = {"red": self.tr("te laat"), "amber": self.tr("wacht op anderen"), "green": self.tr("op schema")}
        icons = {"red": "clock", "amber": "hourglass", "green": "circle-check"}
        state = Pill(theme, PillSpec(tones[item.dot], item.dot, icons[item.dot]))
        opened = Button(theme, self.tr("Open"), "ghost", height=28)
        opened.setAccessibleName(self.tr("Open {number}").format(number=item.number))
        opened.clicked.connect(lambda: self.screen_wanted.emit("case", item.id))
        title = Label(theme, f"{item.number}  {item.title}", "row", elide=True)
        head = row(title, state, Label(theme, since_first(item.t0, now), "small_medium", "text2"), opened, gap=12)
        head.setStretch(0, 1)
        handler = item.handler.name if item.handler else self.tr("nog niemand")
        card.column.addLayout(head)
        phase = f"   {facts(self._voice.phase(item.phase), handler)}"
        step = (Run(next_step(hand, self._voice), "body_strong"), Run(phase, "small", "text2"))
        card.column.addWidget(FlowText(theme, step))
        for line in lines_of(hand, now):
            card.column.addWidget(FlowText(theme, (Run(line.words, color=line.color, icon=line.icon),)))
        return card

    def _shift(self, title: str, shift: Shift | None) -> QVBoxLayout:
        theme = self.theme
        if shift is None:
            none = Label(theme, self.tr("niemand ingeroosterd"), "body_medium", "amberText")
            return column(Label(theme, title, "small_strong", "text2"), none, gap=2)
        when = period(shift.starts, shift.ends)
        behind = self.tr("achterwacht {name}").format(name=shift.backup.name) if shift.backup else ""
        lines = column(Label(theme, title, "small_strong", "text2"), Label(theme, shift.officer.name, "row"), gap=2)
        for words in (when, behind):
            if words:
                lines.addWidget(FlowText(theme, words, "small", "text2"))
        return lines

    def _lay_out(self) -> None:
        theme = self.theme
        head = Surface(theme, edges="b")
        head.setFixedHeight(theme.px(57))
        inner = row(Label(theme, self.title(), "page"), self._count, None, pad=(24, 0, 24, 0), gap=10)
        inner.addWidget(self.copy)
        inner.addWidget(self.note)
        head.setLayout(inner)
        self._left = QWidget()
        self._cards.setContentsMargins(24, 16, 24, 16)
        self._left.setLayout(self._cards)
        ground = Surface(theme, "canvas")
        ground.setLayout(column(scrolled(self._left, name=self.tr("Open dossiers"))))
        self._right = Surface(theme, edges="l")
        self._right.setFixedWidth(theme.px(RIGHT_COLUMN_WIDTH - 72))
        side = column(Label(theme, self.tr("Wachtdienst"), "row"), 8, self._duties, None, pad=16)
        self._right.setLayout(side)
        work = row(ground, self._right)
        work.setStretch(0, 1)
        whole = column(head)
        whole.addLayout(work, 1)
        self.setLayout(whole)
