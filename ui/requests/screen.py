"""The Persvragen screen: table and answer pane; passive, it shows a board and says what the user wants."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QWidget

from ui.keys import KeyMap
from ui.requests.board import Board, Question, until
from ui.requests.checked import CheckedBar
from ui.requests.mails import banner_of
from ui.requests.pane import RequestPane
from ui.requests.rows import PAD, RequestDelegate, RequestModel, Row, columns, row_of
from ui.screen import Hint, Screen
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Surface, column, row
from ui.widgets.clock import Ticker, Ticking
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.served import Served
from ui.widgets.states import Skeleton, StateCard, StateRecord
from ui.widgets.tables import RecordRole, TableHead
from ui.widgets.text import Label
from ui.widgets.windowed import WindowList
from woordvoering.overview.records import RequestView
from woordvoering.overview.windows import Head

BESIDE_FROM = 1080
"""Width in px at 100 % from which table and pane stand beside each other."""


class RequestsScreen(Ticking, Screen):
    """`acted` carries a command of the key map and the ids of the questions that it is about."""

    name = "requests"

    acted = Signal(str, object)
    new_wanted = Signal()
    mail_wanted = Signal()
    alike_wanted = Signal(str)
    """All open questions of a case are to be checked."""

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self._board: Board | None = None
        self.bar = CheckedBar(theme, keymap.caps("requests.answer"), keymap.caps("requests.assign"))
        self.model = RequestModel(self.bar, self)
        self.list = WindowList(theme, self.tr("Persvragen"), 56)
        self.list.show_model(self.model)
        self.list.setItemDelegate(RequestDelegate(theme, self.model, lambda: int(ticker.clock.now()), self.list))
        self.list.moved.connect(lambda _: self._show_current())
        self.list.opened.connect(lambda _: self._act("list.open"))
        self.served = Served(self.list, self.model, "all")
        self.served.missed.connect(self._missed)
        self.keep_time(ticker, self.list.viewport().update)
        self.pane = RequestPane(theme, keymap, ticker)
        self.pane.acted.connect(self._act)
        self.pane.case_wanted.connect(lambda case: self.screen_wanted.emit("case", case))
        self.bar.changed.connect(self.list.viewport().update)
        self.bar.answer.clicked.connect(lambda: self._act("requests.answer"))
        self.bar.assign.clicked.connect(lambda: self._act("requests.assign"))
        self._make_parts()
        self._lay_out()
        self._bind()
        self.set_fact(self.tr("Gelijke behandeling: elke redactie krijgt dezelfde feiten"))

    def title(self) -> str:
        return self.tr("Persvragen")

    def hints(self) -> tuple[Hint, ...]:
        """Mails have their key among the hints while some wait."""
        mail = self.keymap.words("requests.mail")
        waits = self._board is not None and bool(self._board.mails)
        return tuple(hint for hint in super().hints() if waits or hint.words != mail)

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list, self.pane)

    def primary_action(self) -> Button | None:
        return self.pane.done if self.current() is not None else None

    def show_board(self, board: Board) -> None:
        """Shows the questions; what was checked and is still open stays checked."""
        if not self.served.show(board.window, lambda item: row_of(cast("Question | Head", item), board.now)):
            return
        first, self._board, counts = self._board is None, board, board.window.counts
        self.bar.put(item for item in board.checked if item.request.id in self.bar.questions)
        self._skeleton.stop()
        words = self.tr("{n} open, {soon} binnen 30 min").format(n=counts["open"], soon=counts["soon"])
        self._count.set_text(words)
        self._mails.show_record(banner_of(board.mails, self.keymap.caps("requests.mail")))
        self.hints_changed.emit()
        for name in ("open", "done", "all"):
            self.segments.set_count(name, str(counts[name]))
        if board.window.total:
            self._stack.setCurrentWidget(self.list)
            self._show_current()
        else:
            self._show_empty()
        if first and self.isVisible():
            self.list.setFocus()

    def current(self) -> RequestView | None:
        """The question that is selected."""
        record = self.list.currentIndex().data(RecordRole)
        return record.request if isinstance(record, Row) else None

    def questions(self, names: Collection[str]) -> tuple[Question, ...]:
        """These of the questions that are checked or selected, the first to be answered first."""
        record = self.list.currentIndex().data(RecordRole)
        known = dict(self.bar.questions)
        if isinstance(record, Row) and record.question is not None:
            known[record.question.request.id] = record.question
        found = (known[name] for name in names if name in known)
        return tuple(sorted(found, key=lambda item: (until(item.request), item.request.id)))

    def select(self, request: str) -> None:
        """Selects a question; all are listed when the segment hides it."""
        self.served.select(request)

    def _missed(self, request: str) -> None:
        if self.segments.current() != "all":
            self.segments.choose("all")
            self._narrow()
            self.served.select(request)

    def subjects(self) -> tuple[str, ...]:
        """What an act is about: the checked questions, else the selected one."""
        if self.bar.questions:
            return tuple(sorted(self.bar.questions))
        current = self.current()
        return (current.id,) if current is not None and current.resolved_at is None else ()

    def toggle(self) -> None:
        """Checks the selected question, or takes it out."""
        current = self.current()
        if current is not None and current.resolved_at is None:
            self.bar.turn(self.questions((current.id,))[0])

    def check_alike(self) -> None:
        """Checks every open question of the selected one's case: they get the same answer."""
        current = self.current()
        if current is not None:
            self.alike_wanted.emit(current.case_id)

    def shown_again(self) -> None:
        """The pane as the journal has it, whatever was turned and then not said why of."""
        self._show_current()

    def back(self) -> None:
        if self.bar.questions:
            self.bar.put(())
        else:
            super().back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self) -> None:
        theme, caps = self.theme, self.keymap.caps
        self._count = Label(theme, "", "body", "text2", elide=True, whole=True)
        segments = (
            Segment("open", self.tr("Open")),
            Segment("done", self.tr("Beantwoord")),
            Segment("all", self.tr("Alles")),
        )
        self.segments = Segmented(theme, segments, self.tr("Welke vragen"))
        self.segments.choose("all")
        self.segments.chosen.connect(lambda _: self._narrow())
        self._new = Button(theme, self.tr("Nieuwe vraag"), icon="plus", keys=caps("requests.new"), height=32)
        self._new.clicked.connect(self.new_wanted)
        self._contacts = IconButton(theme, "users", self.tr("Perslijst"), height=32)
        self._contacts.clicked.connect(lambda: self.screen_wanted.emit("contacts", ""))
        self._empty = StateCard(theme, boxed=False)
        self._empty.acted.connect(self._empty_acted)
        self._skeleton = Skeleton(theme, self.tr("De vragen van alle dossiers worden gelezen."))
        self._skeleton.start()

    def _lay_out(self) -> None:
        theme = self.theme
        head = Surface(theme)
        head.setFixedHeight(theme.px(60))
        inner = row(Label(theme, self.title(), "page"), 8, self._count, pad=(20, 0, 16, 0), gap=8)
        inner.setStretch(2, 1)
        inner.addWidget(self.segments)
        inner.addWidget(self._contacts)
        inner.addWidget(self._new)
        head.setLayout(inner)
        heads = ("", self.tr("Deadline"), self.tr("Medium"), self.tr("Vraag"), self.tr("Dossier"), self.tr("Status"))
        body = QWidget()
        self._stack = QStackedLayout(body)
        for page in (self._skeleton, self.list, self._empty):
            self._stack.addWidget(page)
        self._mails = Banner(theme, wide=True)
        self._mails.acted.connect(self.mail_wanted)
        table = Surface(theme)
        lines = column(head, self._mails, TableHead(theme, columns(heads), pad=PAD), body, self.bar)
        lines.setStretch(3, 1)
        table.setLayout(lines)
        self._whole = row(table, self.pane)
        self._whole.setStretch(0, 1)
        self.setLayout(self._whole)
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        """With large text or a small window the pane goes below the table, where both can be read."""
        beside = self.width() >= self.theme.px(BESIDE_FROM)
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._whole.setStretch(1, 0 if beside else 1)
        self.pane.stand(beside=beside)

    def _bind(self) -> None:
        self.bind("list.down", lambda: self.list.step(1), footer=True, words=self.tr("vraag"))
        self.bind("list.up", lambda: self.list.step(-1), footer=True, words=self.tr("vraag"))
        self.bind("list.select", self.toggle, footer=True, words=self.tr("selecteer"))
        self.bind("list.open", lambda: self._act("list.open"))
        self.bind("requests.new", self.new_wanted.emit)
        self.bind("requests.mail", self.mail_wanted.emit, footer=True)
        shorter = {"same": self.tr("zelfde antwoord")}
        for command in ("answer", "same", "assign", "call", "delay"):
            name, words = f"requests.{command}", shorter.get(command, "")
            self.bind(name, lambda name=name: self._act(name), footer=True, words=words)
        for command in ("own", "set_back", "close", "claims"):
            self.bind(f"requests.{command}", lambda name=f"requests.{command}": self._act(name))
        self.bind("requests.alike", self.check_alike)
        self.bind("requests.contacts", lambda: self.screen_wanted.emit("contacts", ""))

    def _narrow(self) -> None:
        self.served.narrow(self.segments.current())

    def _show_empty(self) -> None:
        if self.segments.current() == "all":
            action, detail = self.tr("Nieuwe vraag"), self.tr("Belt er iemand, druk N of Ctrl+Shift+V.")
            fact = self.tr("Nog geen persvragen")
        else:
            action, detail = self.tr("Toon alles"), ""
            opened = self.segments.current() == "open"
            fact = self.tr("Geen open vragen") if opened else self.tr("Nog niets beantwoord")
        self._empty.show_record(StateRecord("message-circle-question-mark", fact, detail, action))
        self._stack.setCurrentWidget(self._empty)
        self.pane.show_request(None, None, 0, 0)

    def _empty_acted(self) -> None:
        if self.segments.current() == "all":
            self.new_wanted.emit()
        else:
            self.segments.choose("all")
            self._narrow()

    def _show_current(self) -> None:
        record = self.list.currentIndex().data(RecordRole)
        if isinstance(record, Row) and record.question is not None:
            item = record.question
            self.pane.show_request(item.request, item.answer, record.now, item.same, item.number)

    def _act(self, command: str) -> None:
        current = self.current()
        if command in ("requests.answer", "requests.assign", "requests.set_back") and self.subjects():
            self.acted.emit(command, self.subjects())
        elif current is not None:
            self.acted.emit(command, (current.id,))
