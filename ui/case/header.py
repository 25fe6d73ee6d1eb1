"""The head of the Persdossier: where it is filed, its title, how bad, whose turn it is, and how long ago it began."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.case.shown import CaseShown
from ui.theme import Theme
from ui.widgets import times
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, Surface, clear, column, row, widgets_in
from ui.widgets.clock import ClockLabel, SinceClock, Ticker
from ui.widgets.marks import IconTile, ImpactBars
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.text import Label
from ui.widgets.tips import tip
from ui.wording import facts

CHIPS = 3


class Waited(ClockLabel):
    """`Aan zet · wacht 07:31`, ticking; without a moment only `Aan zet`."""

    def __init__(self, theme: Theme, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, ticker, "micro_strong", parent)
        self._red = False

    def set_red(self, *, red: bool) -> None:
        """Whether the wait holds up a late phase."""
        self._red = red
        self.update()

    def words(self, moment: int, now: int) -> str:
        return self.tr("Aan zet · {wait}").format(wait=times.waiting(moment, now))

    def ink(self, moment: int, now: int) -> str:
        return "redText" if self._red else "amberText"


class Crumb(Button):
    """The way back in the breadcrumb: plain words until the pointer is on them."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__(theme, label, "link", height=28)
        self.setFixedHeight(theme.px(20))

    def _font_style(self) -> str:
        return "small_medium"

    def _draw_body(self, painter: QPainter, rect: QRectF) -> QColor:
        return self.theme.color("accentText" if self.underMouse() else "text2")


class CaseHeader(Surface):
    """80 px. `cases_wanted` when the breadcrumb is pressed, `triage_wanted` when impact or chips are."""

    cases_wanted = Signal()
    triage_wanted = Signal()

    def __init__(self, theme: Theme, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setFixedHeight(theme.px(80))
        theme.changed.connect(self._fit)
        self._back = Crumb(theme, self.tr("Persdossiers"))
        self._back.clicked.connect(self.cases_wanted)
        self._number = Label(theme, "", "small_medium", "text")
        self._filed = Label(theme, "", "small", "text2")
        self._handler = Label(theme, "", "small", "text2", elide=True, whole=True)
        self._title = Label(theme, "", "title", elide=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._bars = ImpactBars(theme)
        self._impact = Label(theme, "", "body_strong")
        self._tile = IconTile(theme, "user", "neutral", size=30, round_=True)
        self._turn = Label(theme, self.tr("Aan zet"), "micro_strong", "text2")
        self._waited = Waited(theme, ticker)
        self._name = Label(theme, "", "body_strong")
        self._since = SinceClock(theme, ticker)
        self._first = Label(theme, "", "micro", "text2")
        self._build()

    def _fit(self) -> None:
        self.setFixedHeight(self.theme.px(80))

    def show_record(self, shown: CaseShown) -> None:
        """Shows a case."""
        view = shown.view
        self._number.set_text(view.number)
        handler = self.tr("behandeld door {name}").format(name=view.handler.name) if view.handler else ""
        closed = self.tr("gesloten {day}").format(day=times.day(view.closed_at)) if view.closed_at else ""
        self._filed.set_text(f"· {facts(times.day(view.t0), closed)}")
        self._handler.set_text(f"· {handler}" if handler else "")
        self._title.set_text(view.title)
        self._fill_chips(shown)
        level = view.impact or 0
        self._bars.show_level(level, shown.impact)
        ink = {2: "amberText", 3: "redText", 4: "redText"}.get(level, "text")
        self._impact.set_text(shown.impact, ink)
        self._show_turn(shown)
        self._since.set_moment(view.t0)
        self._first.set_text(self.tr("sinds eerste signaal {time}").format(time=times.wall(view.t0)))
        self._make_room()

    def _show_turn(self, shown: CaseShown) -> None:
        turn = shown.turn
        waits = turn.since is not None
        tone = "red" if turn.red and waits else "amber" if waits else "neutral"
        self._tile.show_icon(turn.icon, tone)
        self._turn.setVisible(not waits)
        self._waited.setVisible(waits)
        self._waited.set_red(red=turn.red)
        self._waited.set_moment(turn.since)
        self._name.set_text(turn.name)

    def _fill_chips(self, shown: CaseShown) -> None:
        clear(self._chips)
        specs = [PillSpec(words, "outline") for words in shown.chips]
        if len(specs) > CHIPS - 1:
            specs = [*specs[: CHIPS - 1], PillSpec(f"+{len(specs) - CHIPS + 1}", "outline")]
        if shown.view.wijk:
            specs.append(PillSpec(shown.view.wijk, "outline", "map-pin"))
        for spec in specs:
            pill = Pill(self.theme, spec, clickable=True)
            pill.setToolTip(tip(self.tr("Triage wijzigen")))
            pill.clicked.connect(self.triage_wanted)
            self._chips.addWidget(pill)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The title is read before its chips: those that do not fit behind it are left out, the last one first."""
        self._whole.activate()  # else the layout tells the widths of the case before
        gap = self.theme.px(6)
        room = self.width() - self.theme.px(24 + 16 + 24 + 20)
        room -= self._right.sizeHint().width() + self._title.natural().width()
        for pill in widgets_in(self._chips):
            room -= pill.sizeHint().width() + gap
            pill.setVisible(room >= 0)

    def _build(self) -> None:
        theme = self.theme
        crumbs = row(self._back, Label(theme, icon="chevron-right", color="text2", style="small"), self._number, gap=4)
        crumbs.addWidget(self._filed)
        crumbs.addWidget(self._handler, 1)
        line = row(self._title, 15)
        line.addLayout(self._chips)
        line.addStretch(1)
        left = column(crumbs, line, pad=(0, 8, 0, 0), gap=3)
        left.addStretch(1)
        impact = column(None, Label(theme, self.tr("Impact"), "micro", "text2"), self._impact, None)
        turn = column(None, self._turn, self._waited, self._name, None, gap=1)
        clock = column(None, self._since, self._first, None)
        right = row(
            self._bars, impact, 10, Divider(theme, vertical=True, length=48), 6, self._tile, turn, 10,
            Divider(theme, vertical=True, length=48), 6, clock, gap=10,
        )  # fmt: skip
        right.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        whole = row(pad=(24, 0, 24, 0), gap=16)
        whole.addLayout(left, 1)
        self._whole, self._right = whole, right
        whole.addLayout(right)
        self.setLayout(whole)
