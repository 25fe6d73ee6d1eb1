"""The Evaluatie screen: picker, figures, charts that are tables too, lessons; passive."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStackedLayout, QWidget

from ui.evaluation.cards import ChartCard, FigureRow, Lessons
from ui.evaluation.charts import Chart, MarginChart, PhaseChart, WaitChart
from ui.evaluation.record import EvaluationView
from ui.evaluation.words import figures, tables
from ui.keys import KeyMap
from ui.screen import Screen
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.text import Label
from ui.widgets.times import day

WIDE = 26
"""Letters of the picker at the usual text size."""


class EvaluationScreen(Screen):
    """`picked` carries a case; `acted` 'csv', 'print', 'lesson', 'evaluate'; `lesson_done` the id of a lesson."""

    name = "evaluation"

    picked = Signal(str)
    acted = Signal(str)
    lesson_done = Signal(str)

    def __init__(self, theme: Theme, keymap: KeyMap, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self._voice = voice
        self._view: EvaluationView | None = None
        self.picker = QComboBox()
        self.picker.setAccessibleName(self.tr("Dossier"))
        self.picker.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.picker.setMinimumContentsLength(WIDE)
        self.picker.activated.connect(lambda _: self.picked.emit(str(self.picker.currentData() or "")))
        self._date = Pill(theme, PillSpec("", "outline"))
        self.csv = Button(theme, self.tr("Gegevens (CSV)"), "ghost", icon="download", height=32)
        self.csv.clicked.connect(lambda: self.acted.emit("csv"))
        self.pdf = Button(
            theme, self.tr("PDF-rapport"), icon="file-text", keys=keymap.caps("evaluation.print"), height=32
        )
        self.pdf.clicked.connect(lambda: self.acted.emit("print"))
        self.review = Button(theme, self.tr("Rond evaluatie af"), "primary", icon="check", height=32)
        self.review.clicked.connect(lambda: self.acted.emit("evaluate"))
        self.figures = FigureRow(theme)
        self.charts: tuple[Chart | None, ...] = (
            PhaseChart(theme, voice), WaitChart(theme, voice), MarginChart(theme, voice), None,
        )  # fmt: skip
        titles = (
            (self.tr("Tijd per fase"), self.tr("Nog geen fase begonnen.")),
            (self.tr("Wachttijd per overheid"), self.tr("Er is aan geen overheid akkoord gevraagd.")),
            (self.tr("Persvragen"), self.tr("Nog geen vraag beantwoord.")),
            (self.tr("Kanalen"), self.tr("Er is nog niets vrijgegeven.")),
        )
        self.cards = tuple(
            ChartCard(theme, title, chart, empty) for (title, empty), chart in zip(titles, self.charts, strict=True)
        )
        self.lessons = Lessons(theme, keymap.caps("evaluation.lesson"))
        self.lessons.added.connect(lambda: self.acted.emit("lesson"))
        self.lessons.done.connect(self.lesson_done)
        self._lay_out()
        self.bind("evaluation.lesson", lambda: self.acted.emit("lesson"), footer=True)
        self.bind("evaluation.numbers", self.toggle_tables, footer=True)
        self.bind("evaluation.print", lambda: self.acted.emit("print"), footer=True)
        self.bind("list.down", lambda: self._step(1), footer=True, words=self.tr("dossier"))
        self.bind("list.up", lambda: self._step(-1), footer=True, words=self.tr("dossier"))
        self.set_fact(self.tr("Cijfers komen uit het logboek, niet uit invulwerk"))

    def title(self) -> str:
        return self.tr("Evaluatie")

    def panes(self) -> tuple[QWidget, ...]:
        return (self.picker, self.lessons)

    def primary_action(self) -> Button | None:
        return self.review

    def show_record(self, view: EvaluationView) -> None:
        """Shows a case in numbers."""
        self._view = view
        self.picker.setMinimumContentsLength(WIDE if self.theme.scale == 100 else 8)
        self.picker.clear()
        for item in view.cases:
            self.picker.addItem(self.theme.icon("folder-open"), f"{item.number} {item.title}", item.id)
        numbers = view.numbers
        self._stack.setCurrentIndex(0 if numbers is not None else 1)
        for widget in (self.picker, self._date, self.csv, self.pdf, self.review):
            widget.setVisible(numbers is not None)
        if numbers is None:
            return
        self.picker.setCurrentIndex(max(0, self.picker.findData(numbers.view.id)))
        self._date.show_record(PillSpec(day(numbers.view.t0), "outline"))
        self.figures.show_figures(figures(numbers))
        for chart in self.charts:
            if chart is not None:
                chart.show_numbers(numbers)
        norm, few = self.tr("norm {n} min").format(n=numbers.norm), self.tr("{norm} · mediaan vanaf 3 dossiers")
        contexts = (
            self.tr("minuten sinds eerste signaal"),
            norm if numbers.usual.waits else few.format(norm=norm),
            self.tr("minuten voor deadline"),
            self.tr("per vrijgave"),
        )
        legend = (
            ("accent", "square", self.tr("binnen doel")),
            ("amber", "square", self.tr("over doel")),
            ("text", "tick", self.tr("doel")),
        )
        self.cards[0].show_legend(legend)
        median = (("text2", "square", self.tr("mediaan 12 mnd")),)
        self.cards[1].show_legend(median if numbers.usual.waits else ())
        for card, table, context in zip(self.cards, tables(numbers, self._voice), contexts, strict=True):
            card.show_table(table, context)
        self.lessons.show_lessons(numbers.lessons, {person.id: person.short for person in view.people})
        held = self.tr("Deze evaluatie is afgerond.") if numbers.review is not None else ""
        opened = self.tr("Sluit eerst het dossier.") if numbers.view.closed_at is None else ""
        self.review.refuse(held or opened)
        self._why.set_text(held or opened)

    def toggle_tables(self) -> None:
        """Charts become tables, or tables charts again."""
        for card in self.cards:
            card.as_table = not card.as_table
        if self._view is not None:
            self.show_record(self._view)

    def _step(self, steps: int) -> None:
        at = self.picker.currentIndex() + steps
        if 0 <= at < self.picker.count():
            self.picked.emit(str(self.picker.itemData(at)))

    def _lay_out(self) -> None:
        theme = self.theme
        head = Surface(theme, edges="b")
        head.setFixedHeight(theme.px(60))
        self._why = Label(theme, "", "small_strong", "amberText", elide=True, whole=True)
        self._why.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        left = row(Label(theme, self.title(), "page"), 8, self.picker, self._date, pad=(24, 0, 16, 0), gap=10)
        left.setStretch(2, 1)
        left.addStretch(1)
        for widget in (self.csv, self._why, self.pdf, self.review):
            left.addWidget(widget)
        head.setLayout(left)
        phases, waits, margins, channels = self.cards
        first, second = row(gap=16), row(gap=16)
        for layout, cards in (
            (first, ((phases, 11), (waits, 7))),
            (second, ((margins, 5), (channels, 7), (self.lessons, 6))),
        ):
            for card, share in cards:
                layout.addWidget(card, share)
        page = Surface(theme, "canvas")
        lines = column(self.figures, pad=(24, 16, 24, 16), gap=16)
        lines.addLayout(first, 1)
        lines.addLayout(second, 1)
        page.setLayout(lines)
        empty = StateCard(theme, boxed=False)
        detail = self.tr("Een dossier verschijnt hier zodra het geopend is.")
        empty.show_record(StateRecord("chart-column", self.tr("Nog niets te evalueren"), detail, self.tr("Naar Wacht")))
        empty.acted.connect(lambda: self.screen_wanted.emit("watch", ""))
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(page)
        self._stack.addWidget(empty)
        whole = column(head, body)
        whole.setStretch(1, 1)
        self.setLayout(whole)
