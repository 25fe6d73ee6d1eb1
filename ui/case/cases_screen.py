"""Persdossiers: the list of cases with search and segments; Enter opens one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.i18n import plural
from ui.keys import KeyMap
from ui.screen import Screen
from ui.theme import Theme, Tone
from ui.widgets import paint, times
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Surface, column, row
from ui.widgets.field import Field
from ui.widgets.marks import IMPACT_TONE, draw_dot
from ui.widgets.pages import WindowModel
from ui.widgets.pill import PillSpec, draw_pill
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.served import Served
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.tables import Column, RecordRole, RowDelegate, TableHead, column_rects
from ui.widgets.text import Label
from ui.widgets.windowed import WindowList
from ui.wording import counted, facts, spoken, timed
from woordvoering.overview.case_records import CaseItem
from woordvoering.overview.windows import Window


@dataclass(frozen=True, slots=True)
class Said:
    """The codes of a case in words: what comes next, the phase where that is not said already, the impact, and what the
    deadline is of."""

    next: str
    phase: str
    impact: str
    deadline: str


class CaseRow:
    """A case; `words` gives its codes in words, once the row is looked at."""

    __slots__ = ("_said", "_words", "item", "now")

    def __init__(self, item: CaseItem, now: int, words: Callable[[CaseItem], Said]) -> None:
        self.item, self.now, self._words = item, now, words
        self._said: Said | None = None

    @property
    def said(self) -> Said:
        """Its codes in words."""
        if self._said is None:
            self._said = self._words(self.item)
        return self._said


class CaseModel(WindowModel[CaseRow]):
    """The cases."""

    def sentence(self, record: CaseRow) -> str:
        item = record.item
        dots = {"red": self.tr("te laat"), "amber": self.tr("wacht op anderen"), "green": self.tr("op schema")}
        state = self.tr("gesloten") if item.closed_at is not None else dots[item.dot]
        parts = [item.number, item.title, state, record.said.phase, record.said.next, record.said.impact]
        if item.handler is not None:
            parts.append(item.handler.name)
        if item.open_requests:
            parts.append(counted(item.open_requests, self.tr("{n} open persvraag"), self.tr("{n} open persvragen")))
        return spoken(*parts)

    def key(self, record: CaseRow) -> str:
        return record.item.id


def columns(heads: tuple[str, ...] = ("",) * 5) -> tuple[Column, ...]:
    """Case, phase and next step, impact, requests, clock."""
    return (
        Column(heads[0]),
        Column(heads[1], 280),
        Column(heads[2], 110),
        Column(heads[3], 100),
        Column(heads[4], 190, right=True),
    )


class CaseDelegate(RowDelegate):
    """A case in 60 px."""

    def height(self, record: object) -> int:
        return 60

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, CaseRow)
        theme, px, item = self.theme, self.theme.px, record.item
        title, phase, impact, requests, clock = column_rects(theme, columns(), rect)
        closed = item.closed_at is not None
        draw_dot(
            painter, theme, title.left() + px(4), rect.top() + px(20), "neutral" if closed else item.dot, ring=closed
        )
        left = QRectF(title.left() + px(20), rect.top(), title.width() - px(20), rect.height())
        handler = item.handler.name if item.handler else ""
        filed = facts(item.number, times.day(item.t0), handler)
        self._two(painter, left, item.title, filed, "row")
        self._two(painter, phase, record.said.next, record.said.phase, "body_medium")
        if item.impact:
            tone: Tone = IMPACT_TONE[item.impact]
            draw_pill(painter, theme, impact.left(), rect.center().y(), PillSpec(record.said.impact, tone, "", True))
        if item.open_requests:
            words = self.tr("{n} open").format(n=item.open_requests)
            spec = PillSpec(words, "accent", "message-circle-question-mark")
            draw_pill(painter, theme, requests.left(), rect.center().y(), spec)
        self._draw_clock(painter, clock, record)

    def _two(self, painter: QPainter, cell: QRectF, fact: str, context: str, style: str) -> None:
        theme, px = self.theme, self.theme.px
        first = QRectF(cell.left(), cell.top() + px(10), cell.width(), px(20))
        paint.text(painter, first, fact, theme.font(style), theme.color("text"))
        paint.text(painter, first.translated(0, px(20)), context, theme.font("small"), theme.color("text2"))

    def _draw_clock(self, painter: QPainter, cell: QRectF, record: CaseRow) -> None:
        theme, px, item = self.theme, self.theme.px, record.item
        top = QRectF(cell.left(), cell.top() + px(10), cell.width(), px(20))
        if item.closed_at is not None:
            words = self.tr("gesloten {day}").format(day=times.day(item.closed_at))
            paint.text(
                painter, top.translated(0, px(10)), words, theme.font("small"), theme.color("text2"), paint.RIGHT
            )
            return
        clock = times.since_first(item.t0, record.now)
        paint.text(painter, top, clock, theme.font("countdown"), theme.color("text"), paint.RIGHT)
        if item.deadline_at is not None:
            ink = {"red": "redText", "amber": "amberText"}.get(times.urgency(item.deadline_at, record.now), "text2")
            left = timed(record.said.deadline, times.countdown(item.deadline_at, record.now))
            under = top.translated(0, px(20))
            paint.text(painter, under, left, theme.font("small_medium"), theme.color(ink), paint.RIGHT)


class CasesScreen(Screen):
    """`opened` carries the id of a case; `new_wanted` a dossier that no story stands behind, `kits_wanted` the sheet of
    press kits."""

    name = "cases"

    opened = Signal(str)
    new_wanted = Signal()
    kits_wanted = Signal()
    segment_wanted = Signal(str)

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self._count = Label(theme, "", "body", "text2")
        self.segments = Segmented(
            theme,
            (
                Segment("open", self.tr("Open")),
                Segment("late", self.tr("Te laat")),
                Segment("closed", self.tr("Gesloten")),
            ),
            self.tr("Welke dossiers"),
        )
        self.segments.chosen.connect(self._segment)
        self.search = Field(
            theme, self.tr("Zoek een dossier"), placeholder=self.tr("Zoek op titel, nummer of naam"), icon="search",
            keys=keymap.caps("list.filter"),
        )  # fmt: skip
        self.search.setMinimumWidth(theme.px(180))
        self.search.setMaximumWidth(theme.px(300))
        self.search.edited.connect(lambda _: self._narrow())
        self.search.submitted.connect(lambda _: self.list.setFocus())
        self._new = Button(theme, self.tr("Nieuw dossier…"), icon="plus", height=32)
        self._new.clicked.connect(self.new_wanted)
        self.kits = IconButton(theme, "folder-open", self.tr("Bewaar de persmappen"), "secondary", 32)
        self.kits.clicked.connect(self.kits_wanted)
        self.model = CaseModel(self)
        self.list = WindowList(theme, self.tr("Persdossiers"), 60)
        self.list.show_model(self.model)
        self.list.setItemDelegate(CaseDelegate(theme, self.list))
        self.list.opened.connect(self._opened)
        self.served = Served(self.list, self.model, "open")
        self._empty = StateCard(theme, boxed=False)
        self._empty.acted.connect(self._show_all)
        self._lay_out()
        self._bind()

    def title(self) -> str:
        return self.tr("Persdossiers")

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list,)

    def back(self) -> None:
        if self.search.line.hasFocus() or self.search.text():
            self.search.set_text("")
            self._narrow()
            self.list.setFocus()
            return
        super().back()

    def show_window(self, found: Window[CaseItem], words: Callable[[CaseItem], Said]) -> None:
        """Cases that were asked for; `words` gives the codes of one in words."""
        if not self.served.show(found, lambda item: CaseRow(cast("CaseItem", item), found.now, words)):
            return
        self.segments.set_count("open", str(found.counts["open"]))
        self.segments.set_count("late", str(found.counts["late"]))
        many = plural(found.total, self.tr("{n} dossier"), self.tr("{n} dossiers"))
        self._count.set_text(many.format(n=found.total))
        if found.total:
            self._stack.setCurrentWidget(self.list)
        else:
            self._show_empty()

    def current(self) -> str:
        """The id of the current case, empty without one."""
        item = self.selected()
        return item.id if item else ""

    def selected(self) -> CaseItem | None:
        """The current case."""
        record = self.list.currentIndex().data(RecordRole)
        return record.item if isinstance(record, CaseRow) else None

    def _lay_out(self) -> None:
        theme = self.theme
        head = Surface(theme, edges="b")
        head.setFixedHeight(theme.px(57))
        inner = row(Label(theme, self.title(), "page"), self._count, None, pad=(24, 0, 24, 0), gap=10)
        for widget in (self.segments, self.search, self.kits, self._new):
            inner.addWidget(widget)
        inner.setStretchFactor(self.search, 100)  # what is left goes to it first, up to its own width
        head.setLayout(inner)
        heads = (
            self.tr("Dossier"),
            self.tr("Volgende stap"),
            self.tr("Impact"),
            self.tr("Persvragen"),
            self.tr("Sinds eerste signaal"),
        )
        body = Surface(theme)
        rows = QWidget()
        self._stack = QStackedLayout(rows)  # of a widget from the start: a page without a parent would be a window
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        lines = column(TableHead(theme, columns(heads)))
        lines.addWidget(rows, 1)
        body.setLayout(lines)
        whole = column(head, body)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _bind(self) -> None:
        self.bind("list.down", lambda: self.list.step(1), footer=True)
        self.bind("list.up", lambda: self.list.step(-1), footer=True)
        self.bind("list.open", self._enter, footer=True)
        self.bind("list.filter", self.search.line.setFocus, footer=True)
        self.bind("case.note", self._note)
        self.bind("case.kits", self.kits_wanted.emit)

    def _segment(self, segment: str) -> None:
        self._narrow()
        self.segment_wanted.emit(segment)

    def _narrow(self) -> None:
        self.served.narrow(self.segments.current(), " ".join(self.search.text().split()))

    def _show_empty(self) -> None:
        narrowed = bool(self.search.text().strip()) or self.segments.current() != "open"
        fact = self.tr("Geen dossier past hierbij") if narrowed else self.tr("Geen open dossier")
        action = self.tr("Toon alle open") if narrowed else self.tr("Naar Wacht")
        self._empty.show_record(StateRecord("folders", fact, "", action))
        self._stack.setCurrentWidget(self._empty)

    def _show_all(self) -> None:
        if not self.search.text() and self.segments.current() == "open":
            self.screen_wanted.emit("watch", "")
            return
        self.search.set_text("")
        self.segments.choose("open")
        self._narrow()

    def _enter(self) -> None:
        if self.current():
            self.opened.emit(self.current())

    def _note(self) -> None:
        """A log line in the selected case."""
        if self.current():
            self.screen_wanted.emit("case", f"{self.current()}/log")

    def _opened(self, index: QModelIndex) -> None:
        record = index.data(Qt.ItemDataRole.UserRole + 1)
        if isinstance(record, CaseRow):
            self.opened.emit(record.item.id)
