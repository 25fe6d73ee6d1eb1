"""The cards of Evaluatie: figures, a chart that can be its table, lessons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStackedLayout, QWidget

from ui.evaluation.charts import Chart
from ui.evaluation.words import Figure, Table
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Divider, clear, column, row, scrolled
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label
from ui.widgets.times import brief_day
from ui.widgets.toggles import CheckBox
from ui.wording import facts
from woordvoering.evaluation.rows import LessonRow

LARGE_TEXT = 110
"""Text scale in percent above which a target stands under its figure."""
ICONS = {"green": "circle-check", "amber": "triangle-alert", "neutral": "circle-dashed"}
INK = {"green": "text2", "amber": "amberText", "neutral": "text2"}


class FigureRow(Card):
    """Five figures beside each other, each with its target and a verdict."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._line = row(gap=0)
        self.column.addLayout(self._line)
        self._figures: tuple[Figure, ...] = ()
        theme.changed.connect(self._again)

    def _again(self) -> None:
        self.show_figures(self._figures)

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Shows the figures."""
        clear(self._line)
        theme, self._figures = self.theme, figures
        for number, figure in enumerate(figures):
            if number:
                self._line.addStretch(1)
                self._line.addWidget(Divider(theme, vertical=True, length=44))
                self._line.addStretch(1)
            tone = figure.tone
            icon = Label(theme, color=f"{tone}Text" if tone != "neutral" else "text3", icon=ICONS.get(tone, ""))
            style = "small_strong" if tone == "amber" else "small"
            against = Label(theme, figure.against, style, INK.get(tone, "text2"))
            value = row(Label(theme, figure.value, "kpi"), icon, gap=8)
            lines = column(Label(theme, figure.words, "small", "text2"), value)
            if theme.scale > LARGE_TEXT:
                value.addStretch(1)
                lines.addWidget(against)
            else:
                value.addWidget(against)
            self._line.addLayout(lines)


class TableView(QWidget):
    """A chart as its numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(7)
        self._grid.setHorizontalSpacing(16)

    def show_table(self, table: Table) -> None:
        """Shows another table."""
        clear(self._grid)
        theme, wide = self.theme, len(table.heads)
        for place, head in enumerate(table.heads):
            self._grid.addWidget(Label(theme, head, "micro_strong", "text2", elide=place == 0), 0, place)
        self._grid.addWidget(Divider(theme), 1, 0, 1, wide)
        for line, cells in enumerate(table.rows, 2):
            for place, cell in enumerate(cells):
                late = place == wide - 1 and cell in table.late
                style = "small_strong" if place == 0 or late else "small"
                icon = table.icons[line - 2] if place == 0 and table.icons else ""
                ink = "amberText" if late else "text"
                if table.icons and place == 0:
                    self._grid.setRowMinimumHeight(line, theme.px(26))
                self._grid.addWidget(Label(theme, cell, style, ink, icon=icon, elide=place == 0), line, place)
        self._grid.setRowStretch(len(table.rows) + 2, 1)
        for place in range(wide):
            self._grid.setColumnStretch(place, 2 if place == 0 else 1)


class Mark(Painted):
    """A mark of a legend with its word: a square, or the tick of a target."""

    def __init__(self, theme: Theme, ink: str, shape: str, words: str) -> None:
        super().__init__(theme)
        self._ink, self._shape, self._words = ink, shape, words
        self.say(words)

    def natural(self) -> QSize:
        wide = paint.width(self.theme.font("micro"), self._words)
        return QSize(round(wide + 0.999) + self.theme.px(13), self.theme.px(16))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme, px, middle = self.theme, self.theme.px, rect.center().y()
        if self._shape == "tick":
            painter.fillRect(QRectF(rect.left() + px(3), middle - px(6), 2, px(12)), theme.color(self._ink))
        else:
            box = QRectF(rect.left(), middle - px(4), px(8), px(8))
            paint.box(painter, box, 2, theme.color(self._ink))
        band = rect.adjusted(px(13), 0, 0, 0)
        paint.text(painter, band, self._words, theme.font("micro"), theme.color("text2"))


class Done(Painted):
    """A ticked box that stays ticked: green, for it is a state and no control."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme)
        self.say(words)

    def natural(self) -> QSize:
        return QSize(self.theme.px(22), self.theme.px(22))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        box = QRectF(rect.left(), rect.top() + px(3), px(16), px(16))
        paint.box(painter, box, 4, theme.color("green"))
        paint.icon(painter, theme, "check", "onGreen", box.left() + px(2), box.center().y(), 12)


class ChartCard(Card):
    """A titled chart; `as_table` shows its numbers instead. Without a chart there is only the table."""

    def __init__(self, theme: Theme, title: str, chart: Chart | None, empty: str) -> None:
        super().__init__(theme)
        self._chart, self.table = chart, TableView(theme)
        self._context = Label(theme, "", "small", "text2", elide=True)
        self._context.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._empty = FlowText(theme, empty, "body", "text2")
        self._legend = row(gap=14)
        self._marks: tuple[tuple[str, str, str], ...] = ()
        head = row(Label(theme, title, "row"), self._context, None, gap=10)
        head.addLayout(self._legend)
        self.column.addLayout(head)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(scrolled(self.table, name=title))
        self._stack.addWidget(self._empty)
        if chart is not None:
            self._stack.addWidget(chart)
        self.column.addWidget(body, 1)
        self.as_table = False

    def show_legend(self, marks: tuple[tuple[str, str, str], ...]) -> None:
        """What the colours of the chart mean: token, shape and word of each."""
        if marks != self._marks:
            self._marks = marks
            clear(self._legend)
            for ink, shape, words in marks:
                self._legend.addWidget(Mark(self.theme, ink, shape, words))

    def show_table(self, table: Table, context: str) -> None:
        """Shows the numbers; the chart has been given the same."""
        self._context.set_text(context)
        self.table.show_table(table)
        if not table.rows:
            self._stack.setCurrentIndex(1)
        else:
            self._stack.setCurrentIndex(0 if self.as_table or self._chart is None else 2)

    @property
    def shows_table(self) -> bool:
        """Whether the numbers show as text."""
        return self._stack.currentIndex() == 0


class Lessons(Card):
    """What was learned: open ones with a box to tick, done ones with a green one."""

    added = Signal()
    done = Signal(str)

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__(theme)
        self._count = Label(theme, "", "small", "text2")
        self.column.addLayout(row(Label(theme, self.tr("Lessen"), "row"), self._count, None, gap=10))
        self._lines = column(gap=6)
        inner = QWidget()
        add = Button(theme, self.tr("Les toevoegen"), "link", icon="plus", keys=keys, height=28)
        add.clicked.connect(self.added)
        lines = column(gap=8)
        lines.addLayout(self._lines)
        lines.addLayout(row(add, None))
        lines.addStretch(1)
        inner.setLayout(lines)
        self.column.addWidget(scrolled(inner, name=self.tr("Lessen")), 1)

    def show_lessons(self, lessons: tuple[LessonRow, ...], names: dict[str, str]) -> None:
        """Shows the lessons of a case."""
        clear(self._lines)
        opened = sum(1 for lesson in lessons if lesson.closed_at is None)
        self._count.set_text(self.tr("{n} open").format(n=opened))
        for lesson in lessons:
            self._lines.addLayout(self._line(lesson, names))
        if not lessons:
            none = self.tr("Nog geen les. Wat loopt de volgende keer anders?")
            self._lines.addWidget(FlowText(self.theme, none, "body", "text2"))

    def _line(self, lesson: LessonRow, names: dict[str, str]) -> QGridLayout:
        closed = lesson.closed_at is not None
        mark: QWidget = Done(self.theme, self.tr("klaar"))
        if not closed:
            box = CheckBox(self.theme, name=lesson.text)
            box.clicked.connect(lambda: self.done.emit(lesson.key))
            mark = box
        when = self.tr("klaar") if closed else brief_day(lesson.due) if lesson.due is not None else ""
        under = facts(names.get(lesson.owner, ""), when)
        runs = (Run(lesson.text, "body_medium", "text2" if closed else "text"), Run(f"\n{under}", "small", "text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setColumnMinimumWidth(0, self.theme.px(22))
        grid.addWidget(mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(FlowText(self.theme, runs if under else runs[:1]), 0, 1)
        grid.setColumnStretch(1, 1)
        return grid
