"""What a channel would say: rendered as the channel shows it, marked as an example, with what is checked of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.statement.base_text import BASE, BaseText, base_checks, base_runs
from ui.statement.marked import network_runs
from ui.statement.rendered import Rendered
from ui.statement.words import Check
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.widgets.card import Card, Surface, clear, column, row, scrolled
from ui.widgets.diff import diff_runs, spoken
from ui.widgets.flow import FlowText
from ui.widgets.keycap import KeyHint
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.text import Label
from woordvoering.overview.text_records import ChannelView
from woordvoering.statements.linked import linked

WIDE = 560
MARKED = frozenset(("website", "mail"))
"""Channels that carry Markdown; the others carry their text as it stands."""


class Crest(Painted):
    """The round with the shield: whoever speaks on the channel."""

    def natural(self) -> QSize:
        side = self.theme.px(40)
        return QSize(side, side)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        paint.box(painter, rect, rect.height() / 2, self.theme.color("accent"))
        side = self.theme.px(18)
        paint.icon(painter, self.theme, "shield", "onAccent", rect.center().x() - side / 2, rect.center().y(), 18)


class CheckLine(QWidget):
    """One line of the checks: icon, words, the key that goes there."""

    def __init__(self, theme: Theme, check: Check) -> None:
        super().__init__()
        words = FlowText(theme, check.words, "body", check.tone if check.keys or check.tone == "redText" else "text")
        line = row(gap=4)
        line.addWidget(Label(theme, icon=check.icon, color=check.tone, style="body"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 0 if check.keys else 1)
        if check.keys:
            words.setSizePolicy(words.sizePolicy().Policy.Maximum, words.sizePolicy().verticalPolicy())
            line.addWidget(KeyHint(theme, check.keys))
            line.addStretch(1)
        self.setLayout(line)
        self.setAccessibleName(check.words)


class Preview(Surface):
    """The version of one channel. `own_wanted`: somebody wants a text of its own; `own_edited` while it is typed."""

    own_wanted = Signal(bool)
    own_edited = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "canvas", parent=parent)
        self._filling = False
        self._of = ("", "")
        self.modes = Segmented(
            theme,
            (Segment("derived", self.tr("Afgeleid van basistekst")), Segment("own", self.tr("Eigen tekst"))),
            self.tr("Herkomst van de tekst op dit kanaal"),
        )
        self.modes.chosen.connect(lambda mode: self.own_wanted.emit(mode == "own"))
        self._which = Label(theme, "", "body", "text2")
        self._speaker = Label(theme, "", "row")
        self._handle = Label(theme, "", "body", "text2")
        self._text = Rendered(theme)
        self.own = QPlainTextEdit()
        self.own.setProperty("boxed", True)
        self.own.setTabChangesFocus(True)
        self.own.textChanged.connect(self._typed)
        self._measure()
        theme.changed.connect(self._measure)
        self._body = QStackedWidget()
        self._checks = QVBoxLayout()
        self._checks.setSpacing(8)
        self._build()

    def show_house(self, name: str, handle: str) -> None:
        """Who speaks."""
        self._speaker.set_text(name)
        self._handle.set_text(self.tr("{handle} · voorbeeld").format(handle=handle) if handle else self.tr("voorbeeld"))

    def show_record(self, channel: ChannelView, checks: tuple[Check, ...], language: str = "") -> None:
        """The version of a channel in a language; what is being typed in it stays."""
        same, self._of = self._of == (channel.id, language), (channel.id, language)
        self.modes.setVisible(True)
        self.modes.choose("own" if channel.own else "derived")
        self._which.set_text(self.tr("Voorbeeld {channel}").format(channel=channel.label))
        places = linked(channel.id, channel.text)
        if places is None:
            self._text.show_text(channel.text, marked=channel.id in MARKED)
        else:
            self._text.show_runs(network_runs(channel.text, places))
        self.own.setAccessibleName(self.tr("Eigen tekst voor {channel}").format(channel=channel.label))
        if channel.own and self.own.toPlainText() != channel.text and not (same and self.own.hasFocus()):
            self._filling = True
            self.own.setPlainText(channel.text)
            self._filling = False
        self._body.setCurrentIndex(1 if channel.own else 0)
        self._fit()
        self._show_checks(checks)

    def show_base(self, base: BaseText) -> None:
        """The base text, beside a translation of it."""
        self._of = (BASE, base.language)
        self.modes.setVisible(False)
        self._which.set_text(self.tr("Basistekst"))
        changed = base_runs(base)
        if changed:
            self._text.show_runs(diff_runs(changed), spoken(changed))
        else:
            self._text.show_text(base.text, marked=True)
        self._body.setCurrentIndex(0)
        self._fit()
        self._show_checks(base_checks(base))

    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        clear(self._checks)
        for check in checks:
            self._checks.addWidget(CheckLine(self.theme, check))

    def begin_own(self, text: str) -> None:
        """Fills the own text and puts the cursor in it."""
        self._filling = True
        self.own.setPlainText(text)
        self._filling = False
        self.own.setFocus()

    def lock(self, *, locked: bool) -> None:
        """A frozen text keeps its versions too."""
        self.modes.refuse(self.tr("Deze tekst staat vast. Begin een nieuwe revisie om te schrijven.") if locked else "")
        self.own.setReadOnly(locked)

    def _measure(self) -> None:
        self.own.setFont(self.theme.font("row_text"))

    def _fit(self) -> None:
        wide = self._body.width() or self.theme.px(WIDE - 110)
        tall = self._text.heightForWidth(wide)
        self._body.setFixedHeight(max(tall, self.theme.px(150)) if self._body.currentIndex() else tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _typed(self) -> None:
        if not self._filling:
            self.own_edited.emit(self.own.toPlainText())

    def _build(self) -> None:
        theme = self.theme
        head = row(self.modes, None, self._which, pad=(0, 0, 0, 0))
        badge = Label(theme, icon="badge-check", color="accentText", style="body")
        badge.setFixedWidth(theme.px(18))
        speaker = row(self._speaker, badge, self._handle, None, gap=6)
        self._body.addWidget(self._text)
        self._body.addWidget(self.own)
        card = Card(theme, pad=14)
        beside = column(speaker, self._body, gap=4)
        inner = row(gap=12)
        inner.addWidget(Crest(theme), 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(beside, 1)
        card.column.addLayout(inner)
        card.setMaximumWidth(theme.px(WIDE))
        centred = row(None, None)
        centred.insertWidget(1, card, 8)
        content = QWidget()
        content.setLayout(column(head, centred, self._checks, None, pad=(24, 16, 24, 16), gap=14))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content, name=self.tr("Voorbeeld")))
