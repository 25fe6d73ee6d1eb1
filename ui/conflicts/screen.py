"""Conflicten: the list at the left, one conflict with its way out at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from ui.conflicts.detail import ConflictDetail
from ui.conflicts.rows import ConflictDelegate, ConflictModel
from ui.conflicts.words import ConflictItem
from ui.keys import KeyMap
from ui.screen import Screen
from ui.theme import Theme
from ui.widgets.beside import list_beside
from ui.widgets.buttons import Button
from ui.widgets.card import column
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.tables import RecordList, RecordRole
from ui.widgets.text import Label
from ui.wording import counted


class ConflictsScreen(Screen):
    """`acted` carries the conflict whose way out is taken."""

    name = "conflicts"

    acted = Signal(object)

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self._count = Label(theme, "", "body", "text2")
        self.model = ConflictModel(self)
        self.list = RecordList(theme, self.tr("Conflicten"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ConflictDelegate(theme, self.list))
        self.list.opened.connect(lambda _: self._act())
        self.list.moved.connect(self._moved)
        self.detail = ConflictDetail(theme)
        self.detail.acted.connect(self._act)
        self.empty = StateCard(theme, boxed=False)
        self.empty.acted.connect(lambda: self.screen_wanted.emit("watch", ""))
        self._lay_out()
        self.bind("list.down", lambda: self.list.step(1), footer=True)
        self.bind("list.up", lambda: self.list.step(-1), footer=True)
        self.bind("list.open", self._act, footer=True)

    def title(self) -> str:
        return self.tr("Conflicten")

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list, self.detail)

    def primary_action(self) -> Button | None:
        return self.detail.act if self.current() is not None else None

    def current(self) -> ConflictItem | None:
        """The conflict that is shown."""
        record = self.list.currentIndex().data(RecordRole)
        return record if isinstance(record, ConflictItem) else None

    def show_items(self, items: tuple[ConflictItem, ...]) -> None:
        """The conflicts, or that there are none; the chosen one stays chosen."""
        chosen = self.current()
        self.model.show_records(items)
        told = counted(len(items), self.tr("{n} wacht op een mens"), self.tr("{n} wachten op een mens"))
        self._count.set_text(told if items else "")
        if items:
            self.list.select_row(max(0, self.model.row_of(chosen.id if chosen is not None else "")))
            self._show_current()
            self._stack.setCurrentIndex(0)
            return
        self.empty.show_record(
            StateRecord(
                "circle-check", self.tr("Er is niets dat een mens moet beslissen."),
                self.tr("Alle teksten en uitspraken van de toestellen sluiten op elkaar aan."), self.tr("Naar Wacht"),
                "radar", tone="green",
            )
        )  # fmt: skip
        self._stack.setCurrentIndex(1)

    def _lay_out(self) -> None:
        self._stack = list_beside(self.theme, self.title(), self._count, self.list, self.detail, self.empty)
        self.setLayout(column(self._stack))

    def _moved(self, _: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        item = self.current()
        if item is not None:
            self.detail.show_item(item)

    def _act(self) -> None:
        item = self.current()
        if item is not None:
            self.acted.emit(item)
