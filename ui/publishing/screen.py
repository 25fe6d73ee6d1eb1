"""Wachtrij: at the left what is planned and what is on its way, at the right one of them with its targets. Passive."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from ui.keys import KeyMap
from ui.publishing.detail import QueueDetail
from ui.publishing.rows import QueueDelegate, QueueModel, QueueRow
from ui.publishing.words import LineShown
from ui.screen import Screen
from ui.theme import Theme
from ui.widgets.beside import list_beside
from ui.widgets.buttons import Button
from ui.widgets.card import column
from ui.widgets.clock import Ticker, Ticking
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.tables import RecordList, RecordRole
from ui.widgets.text import Label
from ui.wording import counted

LIST_WIDTH = 420


class QueueScreen(Ticking, Screen):
    """`acted` carries an act on the whole (retry, cancel, take_over, skip_website, dossier) and its row; `moved` says
    that another row was chosen."""

    name = "queue"

    acted = Signal(str, object)
    moved = Signal(object)
    ticked = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self._count = Label(theme, "", "body", "text2")
        self.model = QueueModel(self)
        self.list = RecordList(theme, self.tr("Wachtrij"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(QueueDelegate(theme, self.list))
        self.list.moved.connect(self._moved)
        self.list.opened.connect(lambda _: self._act("dossier"))
        self.detail = QueueDetail(theme, keymap)
        self.detail.acted.connect(self._act)
        self.empty = StateCard(theme, boxed=False)
        self.empty.acted.connect(lambda: self.screen_wanted.emit("cases", ""))
        self._lay_out()
        self.keep_time(ticker, self._tick)
        self.bind("list.down", lambda: self.list.step(1), footer=True)
        self.bind("list.up", lambda: self.list.step(-1), footer=True)
        self.bind("queue.retry", lambda: self._act("retry"), footer=True)
        self.bind("queue.cancel", lambda: self._act("cancel"), footer=True)
        self.bind("queue.take_over", lambda: self._act("take_over"))
        self.bind("queue.skip_website", lambda: self._act("skip_website"))
        self.bind("queue.dossier", lambda: self._act("dossier"))
        self.bind("list.open", lambda: self._act("dossier"))
        self.set_fact(self.tr("Website eerst. Een kanaal dat mislukt, houdt de andere niet tegen."))

    def _tick(self) -> None:
        self.ticked.emit()

    def title(self) -> str:
        return self.tr("Wachtrij")

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list, self.detail)

    def problems(self) -> tuple[QWidget, ...]:
        return self.detail.tasks.problems()

    def primary_action(self) -> Button | None:
        return self.detail.primary()

    def current(self) -> QueueRow | None:
        """What is chosen."""
        record = self.list.currentIndex().data(RecordRole)
        return record if isinstance(record, QueueRow) else None

    def show_rows(self, rows: Sequence[QueueRow], wanted: str = "") -> None:
        """What there is; the chosen one stays chosen, or `wanted` is."""
        chosen = self.current()
        self.model.show_records(tuple(rows))
        told = counted(len(rows), self.tr("{n} vrijgave"), self.tr("{n} vrijgaven"))
        self._count.set_text(told if rows else "")
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows:
            self.list.select_row(max(0, self.model.row_of(wanted or (chosen.key if chosen is not None else ""))))
            self.moved.emit(self.current())
            return
        self.empty.show_record(
            StateRecord(
                "circle-check", self.tr("Er is niets dat nog moet vertrekken."),
                self.tr("Wat vrijgegeven is, staat waar het moet staan."), self.tr("Naar Persdossiers"), "folders",
                tone="green",
            )
        )  # fmt: skip

    def show_lines(self, row: QueueRow, lines: Sequence[LineShown]) -> None:
        """The targets of what is chosen."""
        self.detail.show_row(row, lines)

    def _lay_out(self) -> None:
        self._stack = list_beside(
            self.theme, self.title(), self._count, self.list, self.detail, self.empty, width=LIST_WIDTH
        )
        self.setLayout(column(self._stack))

    def _moved(self, _: QModelIndex) -> None:
        current = self.current()
        if current is not None:
            self.moved.emit(current)

    def _act(self, name: str) -> None:
        current = self.current()
        if current is not None and self.detail.offers(name):
            self.acted.emit(name, current)
