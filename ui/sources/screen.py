"""The Bronnen screen: table, acts on one source, and the watch terms at the right; passive."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.keys import KeyMap
from ui.screen import Screen
from ui.sources.captures import CapturesList
from ui.sources.record import SourceItem
from ui.sources.rows import SourceDelegate, SourceModel, SourceRow, columns
from ui.sources.terms import TermsPanel
from ui.theme import Theme
from ui.theme.tokens import RIGHT_COLUMN_WIDTH
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row, scrolled
from ui.widgets.flow import FlowText
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.tables import RecordList, RecordRole, TableHead
from ui.widgets.text import Label
from ui.wording import counted, spoken

ANYWHERE = ("poll", "capture", "import", "export", "add")
"""What is about no source in particular."""
ACTS = {
    "poll": "sources.poll",
    "capture": "desk.capture",
    "import": "sources.import",
    "export": "sources.export",
    "add": "sources.add",
    "edit": "sources.edit",
    "test": "sources.test",
    "toggle": "sources.toggle",
    "remove": "sources.remove",
}
"""The button of each act with its command in the key map."""


class SourcesScreen(Screen):
    """`acted` carries the name of a button, with the id of the source where it is about one; `dropped` carries the
    paths of files that were dropped here, and words."""

    name = "sources"

    acted = Signal(str, str)
    dropped = Signal(object, str)

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self.model = SourceModel(self)
        self.list = RecordList(theme, self.tr("Bronnen"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(SourceDelegate(theme, self.list))
        self.list.moved.connect(lambda _: self._show_current())
        self.list.opened.connect(lambda _: self._act("poll_one"))
        self._count = Label(theme, "", "body", "text2")
        caps = {name: keymap.caps(command) for name, command in ACTS.items()}
        self.buttons = {
            "poll": Button(theme, self.tr("Peil alles nu"), icon="refresh-cw", keys=caps["poll"], height=32),
            "capture": Button(
                theme, self.tr("Vastleggen"), icon="fingerprint-pattern", keys=caps["capture"], height=32
            ),
            "import": Button(theme, self.tr("Lijst in"), icon="arrow-down", height=32),
            "export": Button(theme, self.tr("Lijst uit"), icon="arrow-up", height=32),
            "add": Button(theme, self.tr("Nieuwe bron"), "primary", icon="plus", keys=caps["add"], height=32),
            "poll_one": Button(theme, self.tr("Peil nu"), icon="refresh-cw", keys=keymap.caps("list.open"), height=32),
            "edit": Button(theme, self.tr("Wijzig"), icon="pen", keys=caps["edit"], height=32),
            "test": Button(theme, self.tr("Test"), icon="step-forward", keys=caps["test"], height=32),
            "toggle": Button(theme, self.tr("Pauzeer"), icon="circle-minus", keys=caps["toggle"], height=32),
            "remove": Button(theme, self.tr("Verwijder"), "ghost", icon="trash-2", keys=caps["remove"], height=32),
        }
        self.buttons["import"].setAccessibleName(self.tr("Neem een lijst van feeds over (OPML)"))
        self.buttons["export"].setAccessibleName(self.tr("Bewaar de feeds als lijst (OPML)"))
        self.captures = CapturesList(theme)
        self.setAcceptDrops(True)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self._act(name))
        self.terms = TermsPanel(theme, keymap)
        self._empty = StateCard(theme, boxed=False)
        self._empty.show_record(
            StateRecord(
                "rss",
                self.tr("Nog geen bronnen"),
                self.tr(
                    "Zonder bron ziet Wacht niets. Een feed, de persmailbox of een export van het Meldpunt volstaat."
                ),
                self.tr("Nieuwe bron"),
                "plus",
            )
        )
        self._empty.acted.connect(lambda: self._act("add"))
        self._lay_out()
        self.bind("list.down", lambda: self.list.step(1), footer=True)
        self.bind("list.up", lambda: self.list.step(-1), footer=True)
        self.bind("list.open", lambda: self._act("poll_one"))
        for name, command in ACTS.items():
            self.bind(command, lambda name=name: self._act(name), footer=name in ("capture", "edit"))
        self.bind("sources.term", self.terms.new.click)

    def title(self) -> str:
        return self.tr("Bronnen")

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list,)

    def primary_action(self) -> Button | None:
        return self.buttons["add"]

    def show_rows(self, rows: tuple[SourceRow, ...], signals: int) -> None:
        """Shows the sources."""
        chosen = self.current()
        self.model.show_records(rows)
        failing = sum(1 for one in rows if one.item.failing)
        known = counted(len(rows), self.tr("{n} bron"), self.tr("{n} bronnen"))
        self._count.set_text(spoken(known, self.tr("{n} mislukt").format(n=failing) if failing else ""))
        self._stack.setCurrentIndex(0 if rows else 1)
        self.set_fact(counted(signals, self.tr("{n} signaal bewaard"), self.tr("{n} signalen bewaard")))
        if rows:
            at = self.model.row_of(chosen.source.id) if chosen is not None else -1
            self.list.select_row(max(0, at))
        self._show_current()

    def current(self) -> SourceItem | None:
        """The source that is selected."""
        record = self.list.currentIndex().data(RecordRole)
        return record.item if isinstance(record, SourceRow) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        paths = tuple(url.toLocalFile() for url in mime.urls() if url.isLocalFile())
        words = "" if paths else mime.text()
        if paths or words:
            event.acceptProposedAction()
            self.dropped.emit(paths, words)

    def show_busy(self, *, busy: bool) -> None:
        """A round is going on: it takes a while, and cannot be asked twice."""
        reason = self.tr("Er loopt een ronde langs de bronnen.") if busy else ""
        self.buttons["poll"].refuse(reason)
        self.buttons["poll_one"].refuse(reason)
        self.buttons["poll"].set_label(self.tr("Peilt…") if busy else self.tr("Peil alles nu"))
        if not busy:
            self._show_current()

    def _show_current(self) -> None:
        current = self.current()
        self._bar.setVisible(current is not None)
        if current is None:
            return
        enabled = current.source.enabled
        self._name.set_text(current.source.name)
        record = self.list.currentIndex().data(RecordRole)
        wrong = record.under() if isinstance(record, SourceRow) and record.error else ""
        self._why.show_runs(wrong)
        self._why.setVisible(bool(wrong))
        self.buttons["toggle"].set_label(
            self.tr("Pauzeer") if enabled else self.tr("Zet aan"), "circle-minus" if enabled else "circle-check"
        )
        if self.buttons["poll"].isEnabled():
            self.buttons["poll_one"].refuse("" if enabled else self.tr("Deze bron staat uit."))

    def _lay_out(self) -> None:
        theme = self.theme
        head = Surface(theme, edges="b")
        head.setFixedHeight(theme.px(57))
        inner = row(Label(theme, self.title(), "page"), self._count, None, pad=(24, 0, 24, 0), gap=10)
        for name in ("poll", "import", "export", "capture", "add"):
            inner.addWidget(self.buttons[name])
        head.setLayout(inner)
        self._name = Label(theme, "", "body_strong", elide=True)
        self._bar = Surface(theme, "sunken", edges="t")
        self._why = FlowText(theme, "", "small", "amberText")
        acts = row(self._name, gap=8)
        acts.setStretch(0, 1)
        for name in ("poll_one", "edit", "test", "toggle", "remove"):
            acts.addWidget(self.buttons[name])
        below = column(self._why, pad=(24, 12, 24, 12), gap=8)
        below.addLayout(acts)
        self._bar.setLayout(below)
        heads = (
            self.tr("Bron"), self.tr("Toestand"), self.tr("Laatst gelukt"), self.tr("Tempo"),
            self.tr("Volgende poging"),
        )  # fmt: skip
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        table = Surface(theme)
        lines = column(TableHead(theme, columns(heads)), body, self._bar)
        lines.setStretch(1, 1)
        table.setLayout(lines)
        work = row(table, self._side())
        work.setStretch(0, 1)
        whole = column(head)
        whole.addLayout(work, 1)
        self.setLayout(whole)

    def _side(self) -> Surface:
        theme = self.theme
        side = Surface(theme, "canvas", edges="l")
        side.setFixedWidth(theme.px(RIGHT_COLUMN_WIDTH - 72))
        inner = QWidget()
        inner.setLayout(
            column(
                self.terms,
                20,
                Label(theme, self.tr("Vastgelegd"), "row"),
                6,
                self.captures,
                None,
                pad=16,
            )
        )
        side.setLayout(column(scrolled(inner, name=self.tr("Volgtermen en wat vastgelegd is"))))
        return side

    def _act(self, name: str) -> None:
        current = self.current()
        button = self.buttons[name]
        if not button.isEnabled():
            return
        if name in ANYWHERE:
            self.acted.emit(name, "")
        elif current is not None:
            self.acted.emit(name, current.source.id)
