"""The Persdossier screen: header, stepper, tabs, right column; passive, it shows a case and says what is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.case.claims_tab import ClaimsTab
from ui.case.header import CaseHeader
from ui.case.log_pane import LogPane
from ui.case.next_card import NextCard
from ui.case.shown import CaseShown
from ui.case.tabs import LinesTab, clearance_lines, material_lines, request_lines, statement_lines
from ui.i18n import plural
from ui.keys import KeyMap
from ui.screen import Screen
from ui.theme import Theme
from ui.theme.tokens import RIGHT_COLUMN_WIDTH
from ui.voice import Voice
from ui.watch.signals import SignalList
from ui.watch.thumbs import Thumbs
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.clock import Ticker
from ui.widgets.segmented import Segment
from ui.widgets.states import StateRecord
from ui.widgets.stepper import Stepper
from ui.widgets.tables import RecordList
from ui.widgets.tabs import Tabs
from ui.widgets.times import thousands
from woordvoering.overview.text_records import ClearanceView

TABS = ("claims", "statement", "clearance", "requests", "signals", "material")


class CaseScreen(Screen):
    """`acted` carries an act of the next step, `claim_acted` one of a claim, `key_acted` a command of the key map."""

    name = "case"
    belongs_to = "cases"

    acted = Signal(str)
    claim_acted = Signal(str, int, str)
    key_acted = Signal(str)
    note_written = Signal(str)
    correction_wanted = Signal(str)
    phase_wanted = Signal(str)
    statement_wanted = Signal(str)
    tab_acted = Signal(str, str, str)
    """The tab, the button or 'open', and the key of the row."""

    def __init__(
        self, theme: Theme, keymap: KeyMap, ticker: Ticker, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, keymap, parent)
        self._voice = voice
        self._shown: CaseShown | None = None
        self.ticker = ticker
        self.header = CaseHeader(theme, ticker)
        self.stepper = Stepper(theme)
        self.tabs = Tabs(theme, self._segments(None))
        self.claims = ClaimsTab(theme, keymap.caps("case.step"), keymap.caps("case.claim"))
        self.next = NextCard(theme, keymap, ticker)
        self.log = LogPane(theme, keymap)
        self.banner = Banner(theme, wide=True)
        self._make_tabs()
        self._lay_out()
        self._connect()
        self._bind()

    def title(self) -> str:
        return self._shown.view.number if self._shown else self.tr("Persdossier")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._pages[self.tabs.current()][1], self.next.primary, self.log.list, self.stepper)

    def problems(self) -> tuple[QWidget, ...]:
        return self.next.needs()

    def primary_action(self) -> Button | None:
        return self.next.primary

    @property
    def thumbs(self) -> Thumbs:
        """The small pictures of its signals."""
        return self._signals.thumbs

    def back(self) -> None:
        if self.log.field.line.hasFocus():
            self.claims.list.setFocus()
            return
        self.screen_wanted.emit("cases", "")

    def show_record(self, shown: CaseShown) -> None:
        """Shows a case; the tab stays, unless it is another case."""
        other = self._shown is None or self._shown.view.id != shown.view.id
        self._shown = shown
        view = shown.view
        if other:
            self.tabs.choose("claims")
            self._show_tab("claims")
            self._fill_clearance((), view.assessment.to_inform)
        self.header.show_record(shown)
        self.stepper.show_phases(shown.phases)
        self.tabs.show_tabs(self._segments(shown))
        self.claims.list.show_claims(view.claims, view.now)
        self.next.show_record(shown.next)
        self.log.show_lines(shown.log)
        self._statements.show_lines(statement_lines(view.statements, self._voice.kind, self.tr))
        self._requests.show_lines(request_lines(view.requests, view.now, self.tr))
        self._material.show_lines(material_lines(view.material, self.tr))
        self._signals.show_groups(view.signals)
        self.banner.show_record(self._emergency(shown))
        lines = plural(len(view.log), self.tr("{n} regel"), self.tr("{n} regels"))
        chain = (
            self.tr("Logboek: ketting klopt, {lines}")
            if view.chain_holds
            else self.tr("Logboek: KETTING KLOPT NIET, {lines}")
        )
        self.set_fact(chain.format(lines=lines.format(n=len(view.log))))
        if other:
            self.hints_changed.emit()

    def show_clearance(self, record: ClearanceView) -> None:
        """Where every authority stands on the text in hand."""
        if self._shown is not None and record.case_id == self._shown.view.id:
            self._fill_clearance(record.authorities, record.to_inform)

    def show_phase(self, phase: str, name: str, keys: frozenset[str]) -> None:
        """The log lines of one phase; with an empty phase all of them again."""
        if self._shown is not None:
            lines = tuple(line for line in self._shown.log if not phase or line.key in keys)
            self.log.show_lines(lines, name)

    def show_place(self, place: str, number: int) -> None:
        """Goes to a tab, a claim or the log."""
        if place == "log":
            self.focus_note()
            return
        if place not in self._pages:
            return
        self.tabs.choose(place)
        self._show_tab(place)
        if place == "claims" and number:
            self.claims.list.select_claim(number)
        self._pages[place][1].setFocus()

    def focus_note(self) -> None:
        """The quick field has the cursor."""
        self.log.field.line.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        wide = min(self.theme.px(RIGHT_COLUMN_WIDTH), max(self.theme.px(320), self.width() * 2 // 5))
        if self._right.width() != wide:
            self._right.setFixedWidth(wide)

    def _segments(self, shown: CaseShown | None) -> tuple[Segment, ...]:
        names = (
            self.tr("Beweringen"),
            self.tr("Verklaring"),
            self.tr("Akkoord"),
            self.tr("Persvragen"),
            self.tr("Signalen"),
            self.tr("Bijlagen"),
        )
        counts = ("",) * 6
        if shown is not None:
            view, facts = shown.view, shown.view.assessment
            cleared = f"{facts.clearances_given}/{facts.clearances_needed}" if facts.clearances_needed else ""
            open_requests = sum(1 for one in view.requests if one.resolved_at is None)
            found = (len(view.claims), 0, 0, open_requests, view.signal_count, len(view.material))
            counts = tuple(thousands(number) if number else "" for number in found)
            counts = (*counts[:2], cleared, *counts[3:])
        return tuple(Segment(*three) for three in zip(TABS, names, counts, strict=True))

    def _make_tabs(self) -> None:
        theme, tr = self.theme, self.tr
        new = ("new", tr("Nieuwe verklaring…"), "square-pen")
        self._statements = LinesTab(
            theme, tr("Verklaringen"), StateRecord("file-text", tr("Nog geen verklaring"), "", new[1]), (new,)
        )
        told = tr("Akkoord vraag je over een tekst. Begin een verklaring.")
        self._clearance = LinesTab(
            theme,
            tr("Akkoorden"),
            StateRecord("stamp", tr("Nog geen akkoord nodig"), told),
            (("clearance", tr("Open Akkoord"), "stamp"), ("inform", tr("Noteer verwittigd…"), "bell")),
        )
        self._requests = LinesTab(
            theme,
            tr("Persvragen"),
            StateRecord("message-circle-question-mark", tr("Nog geen persvraag bij dit dossier")),
        )
        add = ("add", tr("Bijlage toevoegen…"), "paperclip")
        self._material = LinesTab(
            theme,
            tr("Bijlagen"),
            StateRecord("paperclip", tr("Nog geen bijlage"), tr("Elke bijlage krijgt een vingerafdruk."), add[1]),
            (add, ("save", tr("Bewaar kopie…"), "download")),
        )
        self._signals = SignalList(theme, tr("Signalen"))
        self._pages: dict[str, tuple[QWidget, QWidget]] = {
            "claims": (self.claims, self.claims.list),
            "statement": (self._statements, self._statements.list),
            "clearance": (self._clearance, self._clearance.list),
            "requests": (self._requests, self._requests.list),
            "signals": (self._signals, self._signals),
            "material": (self._material, self._material.list),
        }
        for name in ("statement", "clearance", "requests", "material"):
            tab = self._pages[name][0]
            assert isinstance(tab, LinesTab)
            tab.opened.connect(lambda key, place=name: self.tab_acted.emit(place, "open", key))
            tab.acted.connect(lambda act, place=name, of=tab: self.tab_acted.emit(place, act, of.current()))

    def _lay_out(self) -> None:
        theme = self.theme
        steps = Surface(theme, edges="b")
        steps.setLayout(column(self.stepper))
        head = Surface(theme, edges="b")
        head.setLayout(row(self.tabs, None, pad=(24, 0, 0, 0)))
        self._stack = QStackedWidget()
        for page, _ in self._pages.values():
            self._stack.addWidget(page)
        main = Surface(theme)
        lines = column(head, self._stack)
        lines.setStretch(1, 1)
        main.setLayout(lines)
        self._right = Surface(theme, "canvas", edges="l")
        self._right.setFixedWidth(theme.px(RIGHT_COLUMN_WIDTH))
        inside = column(row(self.next, pad=(16, 16, 16, 0)), 14, self.log)
        inside.setStretch(2, 1)
        inside.setContentsMargins(1, 0, 0, 0)
        self._right.setLayout(inside)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(main, 1)
        body.addWidget(self._right)
        whole = column(self.header, steps, self.banner)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.header.cases_wanted.connect(lambda: self.screen_wanted.emit("cases", ""))
        self.header.triage_wanted.connect(lambda: self.acted.emit("case.triage"))
        self.stepper.phase_chosen.connect(self.phase_wanted)
        self.tabs.chosen.connect(self._show_tab)
        self.claims.list.acted.connect(self.claim_acted)
        self.next.acted.connect(self.acted)
        self.next.claim_wanted.connect(lambda number: self.show_place("claims", number))
        self.log.written.connect(self.note_written)
        self.log.correction_wanted.connect(self.correction_wanted)
        self.banner.acted.connect(lambda: self.acted.emit("emergency.pass_on"))

    def _bind(self) -> None:
        self.bind("list.down", lambda: self._step(1), footer=True)
        self.bind("list.up", lambda: self._step(-1), footer=True)
        self.bind("list.open", self._enter, footer=True)
        self.bind("case.claim", lambda: self.key_acted.emit("case.claim"), footer=True)
        self.bind("case.step", lambda: self.key_acted.emit("case.step"), footer=True)
        self.bind("case.note", self.focus_note, footer=True)
        self.bind("case.editor", lambda: self.key_acted.emit("case.editor"), footer=True)
        self.bind("case.assess", lambda: self.key_acted.emit("case.assess"))
        self.bind("case.disclose", lambda: self.key_acted.emit("case.disclose"))
        self.bind("case.reword", lambda: self.key_acted.emit("case.reword"))
        self.bind("case.material", lambda: self.key_acted.emit("case.material"))
        self.bind("case.go_on", lambda: self.key_acted.emit("case.go_on"))
        self.bind("case.call", lambda: self.key_acted.emit("case.call"))
        self.bind("case.print", lambda: self.key_acted.emit("case.print"))
        self.bind("case.kits", lambda: self.key_acted.emit("case.kits"))

    def _step(self, rows: int) -> None:
        view = self._pages[self.tabs.current()][1]
        if isinstance(view, RecordList):
            view.step(rows)

    def _enter(self) -> None:
        place = self.tabs.current()
        page, view = self._pages[place]
        if isinstance(page, LinesTab) and view.hasFocus() and page.current():
            self.tab_acted.emit(place, "open", page.current())
        elif self._shown is not None:
            self.next.primary.click()

    def _show_tab(self, place: str) -> None:
        self._stack.setCurrentWidget(self._pages[place][0])

    def _fill_clearance(self, authorities: tuple, to_inform: tuple[str, ...]) -> None:
        now = self._shown.view.now if self._shown else 0
        self._clearance.show_lines(clearance_lines(authorities, to_inform, now, self._voice, self.tr))

    def _emergency(self, shown: CaseShown) -> BannerRecord | None:
        view = shown.view
        if view.emergency_passed_at is not None or not view.emergency_possible or view.closed_at is not None:
            return None
        told = self.tr("Nog niet doorgegeven. Geef het door voor je verder gaat.")
        return BannerRecord(
            "red", "siren", self.tr("Mogelijk dringend: 101"), told, self.tr("Doorgeven aan 101"), "phone"
        )
