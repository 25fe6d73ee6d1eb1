"""The Volgende stap card: one command, what follows from it, one act on Enter, and what the release still needs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.case.shown import ActShown, NeedShown, NextShown
from ui.case.words import with_references
from ui.keys import KeyMap
from ui.theme import Theme
from ui.widgets import paint, times
from ui.widgets.base import Painted
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Divider, clear, column, row
from ui.widgets.clock import Ticker
from ui.widgets.flow import FlowText
from ui.widgets.text import Label
from ui.widgets.tips import tip
from ui.wording import facts, spoken

MOST_NEEDS = 6


class Need(Painted):
    """A line of what the release needs; red when it blocks now. Takes focus, so that F8 walks them."""

    def __init__(self, theme: Theme, ticker: Ticker, need: NeedShown, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._ticker, self._need = ticker, need
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tip(need.words))
        self._tell()
        if need.since is not None:
            ticker.tick.connect(self._tell)

    def natural(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.px(24))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme, px, need = self.theme, self.theme.px, self._need
        icon, ink = ("circle-alert", "redText") if need.red else ("circle-dashed", "text2")
        paint.icon(painter, theme, icon, ink, rect.left(), rect.center().y(), 14)
        font = theme.font("small_strong" if need.red and need.since is not None else "small")
        told = self._told()
        wide = min(paint.width(font, told), rect.width() * 0.45)
        right = QRectF(rect.right() - wide, rect.top(), wide + 1, rect.height())
        paint.text(painter, right, told, font, theme.color("redText" if need.red and told else "text2"))
        line = QRectF(rect.left() + px(22), rect.top(), rect.width() - px(32) - wide, rect.height())
        paint.text(painter, line, need.words, theme.font("small_medium"), theme.color("text"))

    def _told(self) -> str:
        need = self._need
        if need.since is None:
            return need.who
        waited = times.running(self._ticker.clock.now() - need.since)
        return facts(need.who, waited)

    def _tell(self) -> None:
        blocks = self.tr("blokkeert") if self._need.red else self.tr("nog te doen")
        self.say(spoken(self._need.words, blocks, self._told()))
        self.update()


class NextCard(Card):
    """`acted` carries an act's code; `claim_wanted` the number of a claim that is named."""

    PAD = 16

    acted = Signal(str)
    claim_wanted = Signal(int)

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, border="accentLine", pad=self.PAD, parent=parent)
        self._keymap, self._ticker = keymap, ticker
        self._shown: NextShown | None = None
        self._late = Label(theme, "", "small_strong", "redText")
        self._sentence = FlowText(theme, "", "next")
        self._why = FlowText(theme, "", "body", "text2")
        self._why.link_activated.connect(lambda link: self.claim_wanted.emit(int(link)))
        self.primary = Button(theme, "", "primary", keys=keymap.caps("list.open"))
        self.primary.clicked.connect(lambda: self.acted.emit(self._shown.primary.act) if self._shown else None)
        self._other = Button(theme, "")
        self._other.clicked.connect(self._press_other)
        self._buttons = row(self.primary, self._other, None, gap=6)
        self._free = Label(theme, "", "small_medium", "greenText", icon="circle-check")
        self._needs = column(gap=0)
        self._needs_head = Label(theme, self.tr("Nodig voor vrijgave"), "micro_strong", "text2")
        head = row(
            Label(theme, self.tr("Volgende stap"), "small_strong", "accentText", icon="circle-arrow-right"),
            None,
            self._late,
        )
        self.column.addLayout(head)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self._why)
        self.column.addSpacing(2)
        self.column.addLayout(self._buttons)
        self.column.addSpacing(4)
        self.column.addWidget(Divider(theme))
        self.column.addWidget(self._needs_head)
        self.column.addWidget(self._free)
        self.column.addLayout(self._needs)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_record(self, shown: NextShown) -> None:
        """Shows the step."""
        if shown == self._shown:
            return
        self._shown = shown
        self._late.set_text(shown.late)
        self._sentence.show_runs(shown.sentence)
        self._why.show_runs(with_references(shown.why))
        self._why.setVisible(bool(shown.why))
        self.primary.set_label(shown.primary.words, shown.primary.icon)
        self._other.setVisible(shown.other is not None)
        if shown.other is not None:
            self._other.set_label(shown.other.words)
            self._other.set_keys(self._keymap.caps(shown.other.command) if shown.other.command else ())
        self._arrange()
        self._fill_needs(shown)
        self.setAccessibleName(self.tr("Volgende stap: {sentence}").format(sentence=shown.sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Both buttons on one line where they fit, if need be without the icon; else under each other."""
        shown = self._shown
        if shown is None:
            return
        icon, words = shown.primary.icon, shown.primary.words
        beside = self._other.sizeHint().width() + 6 if shown.other is not None else 0
        room = self.width() - 2 * self.PAD - beside
        self.primary.set_label(words, icon)
        if self.primary.sizeHint().width() > room:
            self.primary.set_label(words, "")
        fits = self.primary.sizeHint().width() <= room
        if not fits:
            self.primary.set_label(words, icon)
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(way)

    def needs(self) -> tuple[QWidget, ...]:
        """The lines that F8 walks."""
        items = (self._needs.itemAt(index) for index in range(self._needs.count()))
        found = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in found if isinstance(widget, Need))

    def act_of(self, command: str) -> ActShown | None:
        """The alternative, when its key is this command's."""
        other = self._shown.other if self._shown else None
        return other if other is not None and other.command == command else None

    def _press_other(self) -> None:
        if self._shown is not None and self._shown.other is not None:
            self.acted.emit(self._shown.other.act)

    def _fill_needs(self, shown: NextShown) -> None:
        clear(self._needs)
        self._needs_head.setVisible(bool(shown.needs))
        self._free.setVisible(not shown.needs)
        self._free.set_text(shown.free)
        for need in shown.needs[:MOST_NEEDS]:
            self._needs.addWidget(Need(self.theme, self._ticker, need))
        if len(shown.needs) > MOST_NEEDS:
            words = self.tr("en nog {n}").format(n=len(shown.needs) - MOST_NEEDS)
            self._needs.addWidget(Label(self.theme, words, "small", "text2"))
