"""The Akkoord screen: summary, table, difference and request; passive, it shows records and says what is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.clearance.overview_list import PendingList
from ui.clearance.panes import DifferencePane, Request, RequestPane
from ui.clearance.summary import Summary, SummaryBar
from ui.clearance.table import AuthorityTable
from ui.keys import KeyMap
from ui.screen import Screen
from ui.statement.head import Head, TextHead
from ui.theme import Theme
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import column, row
from ui.widgets.clock import Ticker
from ui.widgets.tables import RecordList
from woordvoering.overview.records import Person
from woordvoering.overview.text_records import AuthorityView, ClearanceView

REQUEST_SHARE = (740, 516)
COMMANDS = (
    ("clearance.remind", True),
    ("clearance.note", True),
    ("clearance.mail", False),
    ("clearance.deputy", True),
    ("clearance.skip", True),
    ("clearance.adopt", False),
    ("clearance.refuse", False),
    ("clearance.call", False),
    ("clearance.withdraw", False),
)


class ClearanceScreen(Screen):
    """`acted` carries a command of the key map or the id of a button, `picked` the role that was selected."""

    name = "clearance"

    acted = Signal(str)
    picked = Signal(str)
    text_wanted = Signal(str)

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self.head = TextHead(theme, ticker)
        self.banner = Banner(theme, wide=True)
        self.summary = SummaryBar(theme, keymap.caps("list.open"))
        self.table = AuthorityTable(theme, ticker)
        self.difference = DifferencePane(theme)
        self.request = RequestPane(theme)
        self.pending = PendingList(theme, ticker)
        self._lay_out()
        self._connect()
        self._bind()

    def title(self) -> str:
        return self.tr("Akkoord")

    def panes(self) -> tuple[QWidget, ...]:
        if self.listing():
            return (self.pending.list,)
        return (self.table, self.request, self.summary)

    def problems(self) -> tuple[QWidget, ...]:
        return (self.table,) if not self.listing() and any(one.blocks for one in self._authorities) else ()

    def primary_action(self) -> Button | None:
        return None if self.listing() else self.summary.button

    def listing(self) -> bool:
        """Whether the list of texts shows, and not one text."""
        return self._stack.currentIndex() == 1

    def show_pending(self, records: tuple[ClearanceView, ...]) -> None:
        """The texts in clearance."""
        self.pending.show_records(records)
        self._stack.setCurrentIndex(1)
        self.set_fact("")

    def show_record(self, view: ClearanceView, head: Head, summary: Summary, people: dict[str, Person]) -> None:
        """One text and its authorities; the selected row stays."""
        self._stack.setCurrentIndex(0)
        before = self.current()
        self._authorities = view.authorities
        self.head.show_record(head)
        self.summary.show_record(summary)
        self.table.show_records(view.authorities, people)
        self.difference.show_record(view)
        role = before.role if before is not None else _first(view.authorities)
        self.table.select_row(self.table.model_.row_of(role))
        self.set_fact(self.tr("Elk akkoord geldt enkel voor revisie {number}").format(number=view.number))

    def show_request(self, request: Request | None) -> None:
        """What the selected authority asks; who stood on a button that went stands in the table."""
        held = next((name for name, button in self.request.buttons.items() if button.hasFocus()), "")
        self.request.show_record(request)
        if held:
            (self.request.buttons.get(held) or self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_banner(self, record: BannerRecord | None) -> None:
        """The one banner, or none."""
        self.banner.show_record(record)

    def current(self) -> AuthorityView | None:
        """The selected authority."""
        return self.table.current()

    def _lay_out(self) -> None:
        self._authorities: tuple[AuthorityView, ...] = ()
        under = row(self.difference, self.request)
        under.setStretch(0, REQUEST_SHARE[0])
        under.setStretch(1, REQUEST_SHARE[1])
        one = QWidget()
        lines = column(self.head, self.banner, self.summary, self.table.head, self.table)
        lines.addLayout(under, 1)
        one.setLayout(lines)
        self._stack = QStackedWidget()
        self._stack.addWidget(one)
        self._stack.addWidget(self.pending)
        self.setLayout(column(self._stack))

    def _connect(self) -> None:
        self.head.back_wanted.connect(self.back)
        self.head.case_wanted.connect(lambda case: self.screen_wanted.emit("case", case))
        self.summary.acted.connect(lambda: self.acted.emit("list.open"))
        self.table.moved.connect(lambda _: self.picked.emit(self._role()))
        self.table.opened.connect(lambda _: self.acted.emit("list.open"))
        self.request.acted.connect(self.acted)
        self.pending.opened.connect(self.text_wanted)

    def _bind(self) -> None:
        self.bind("list.down", lambda: self._list().step(1), footer=True, words=self.tr("rij"))
        self.bind("list.up", lambda: self._list().step(-1), footer=True, words=self.tr("rij"))
        self.bind("list.open", self._enter, footer=True)
        for command, footer in COMMANDS:
            self.bind(command, lambda name=command: self._act(name), footer=footer)

    def _list(self) -> RecordList:
        return self.pending.list if self.listing() else self.table

    def _enter(self) -> None:
        if self.listing():
            self.pending.open_current()
        else:
            self.acted.emit("list.open")

    def _act(self, command: str) -> None:
        if not self.listing() and self.current() is not None:
            self.acted.emit(command)

    def _role(self) -> str:
        found = self.current()
        return found.role if found is not None else ""


def _first(authorities: tuple[AuthorityView, ...]) -> str:
    """The row that asks attention: who blocks, else who is waited for, else the first."""
    blocking = [one for one in authorities if one.blocks]
    authorities = tuple(sorted(authorities, key=lambda one: not one.mandatory))
    waiting = [
        one for one in authorities if one.proof in ("awaiting_witness", "unchecked") or one.verdict == "requested"
    ]
    found = (*blocking, *waiting, *authorities)
    return found[0].role if found else ""
