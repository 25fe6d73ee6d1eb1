"""The Vrijgave dialog, 960x632: gates at the left, choices at the right, the hold below; afterwards what left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from ui.release.choices import ChoicesPane
from ui.release.gates import GatesPane
from ui.release.gone import GonePane
from ui.release.words import target_words
from ui.statement.words import short_sha
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, column, row
from ui.widgets.clock import SinceClock, Ticker
from ui.widgets.flow import FlowText
from ui.widgets.hold import HoldButton
from ui.widgets.sheet import Sheet
from ui.widgets.text import Label
from woordvoering.overview.text_records import ReleasedView, ReleaseView

WIDTH, HEIGHT = 960, 632


def _tr(source: str) -> str:
    return QCoreApplication.translate("ReleaseDialog", source)


class ReleaseDialog(Sheet):
    """`held` lets it go, `proof_wanted` shows what would leave, `fix_wanted` names the screen that opens a gate."""

    held = Signal()
    proof_wanted = Signal()
    fix_wanted = Signal(str)

    def __init__(self, theme: Theme, ticker: Ticker, voice: Voice, window: QWidget) -> None:
        super().__init__(theme, window, WIDTH, HEIGHT, name=_tr("Vrijgave"))
        self._ticker = ticker
        self._view: ReleaseView | None = None
        self._busy = False
        self.keeper: object | None = None
        """Who stands behind the dialog, kept alive as long as the dialog is."""
        self._title = Label(theme, "", "page")
        self._number = Label(theme, "", "small", "accentText")
        self._case = Label(theme, "", "small", "text2", elide=True)
        self._case.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._revision = Label(theme, "", "small_strong")
        self._sha = Label(theme, "", "mono_small", "text2")
        self._clock = SinceClock(theme, ticker, "clock_small")
        self._target = Label(theme, "", "micro_strong")
        self.gates = GatesPane(theme, voice)
        self.gates.fix_wanted.connect(self.fix_wanted)
        self.choices = ChoicesPane(theme)
        self.gone = GonePane(theme)
        self.hold = HoldButton(theme, _tr("Vrijgeven"))
        self.hold.held.connect(self.held)
        self.proof = Button(theme, _tr("Proefdruk"), "ghost", icon="eye", keys=("P",), height=40)
        self.proof.clicked.connect(self.proof_wanted)
        self.cancel = Button(theme, _tr("Annuleren"), keys=("Esc",), height=40)
        self.cancel.clicked.connect(self.close_sheet)
        self._fact = Label(theme, _tr("Vrijgeven kan je niet terugdraaien."), "body_strong")
        self._after = Label(theme, _tr("Een rechtzetting sturen kan wel, met hetzelfde bereik."), "small", "text2")
        self._problem = FlowText(theme, "", "small", "redText", most=3)
        self._problem.hide()
        self._build()

    @property
    def busy(self) -> bool:
        """Whether the release is on its way out."""
        return self._busy

    def may_close(self) -> bool:
        return not self._busy

    def show_record(self, view: ReleaseView) -> None:
        """The gates and choices of this moment."""
        self._view = view
        self._show_head(view)
        self.gates.show_record(view)
        self.choices.show_record(view)
        shut = sum(line.state != "pass" for line in view.gates)
        reason = "" if view.green else _tr("1 poort dicht") if shut == 1 else _tr("{count} poorten dicht")
        self.hold.refuse(reason.format(count=shut))
        self._stack.setCurrentIndex(0)
        if not self.isVisible():
            self.open()
            (self.hold if view.green else self.cancel).setFocus()

    def show_released(self, view: ReleaseView, released: ReleasedView) -> None:
        """What left, channel by channel."""
        self._view = view
        self._show_head(view)
        self.gone.show_record(released)
        self._stack.setCurrentIndex(1)
        for part in (self.hold, self.proof):
            part.hide()
        self.cancel.set_label(_tr("Sluiten"))
        self._fact.set_text(_tr("Het dossier gaat naar Opvolging."))
        self._after.set_text(_tr("Plaats eerst de website. Noteer bij elk kanaal waar de tekst staat."))
        if not self.isVisible():
            self.open()
        self.gone.focus_first()

    def show_busy(self, *, busy: bool) -> None:
        """The release is on its way: nothing can be held or closed meanwhile."""
        self._busy = busy
        self.hold.refuse(_tr("vertrekt") if busy else "")
        self.cancel.setEnabled(not busy)

    def refuse(self, sentences: tuple[str, ...]) -> None:
        """Why the desk said no."""
        self._problem.show_runs("\n".join(sentences))
        self._problem.setVisible(bool(sentences))
        for part in (self._fact, self._after):
            part.setVisible(not sentences)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P and not event.modifiers() and self.proof.isVisible():
            self.proof_wanted.emit()
            return
        if event.key() == Qt.Key.Key_R and not event.modifiers() and self.gone.again.isVisible():
            self.gone.kit_wanted.emit()
            return
        super().keyPressEvent(event)

    def _show_head(self, view: ReleaseView) -> None:
        self._title.set_text(_tr("{kind} vrijgeven").format(kind=view.kind_label))
        self._number.set_text(view.case_number)
        self._case.set_text(view.case_title)
        self._revision.set_text(_tr("revisie {number}").format(number=view.number))
        self._sha.set_text(_tr("SHA-256 {sha}").format(sha=short_sha(view.sha256)))
        self._sha.say(view.sha256)
        self._clock.set_moment(view.t0)
        words, color = target_words(view, self._ticker.clock.now())
        self._target.set_text(words, color)

    def _build(self) -> None:
        theme = self.theme

        def dot() -> Label:
            return Label(theme, "·", "small", "text2")

        line = row(self._number, self._case, dot(), self._revision, dot(), self._sha, None, gap=8)
        clock = column(None, self._clock, self._target, None)
        head = QWidget()
        inner = row(pad=(24, 0, 24, 0), gap=16)
        inner.addLayout(column(None, self._title, line, None, gap=4), 1)
        inner.addLayout(clock)
        head.setLayout(inner)
        head.setFixedHeight(theme.px(76))
        both = QWidget()
        sides = row(self.gates)
        sides.addWidget(self.choices, 1)
        both.setLayout(sides)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self.gone)
        foot = QWidget()
        said = column(None, self._fact, self._after, self._problem, None, gap=2)
        bar = row(pad=(24, 0, 24, 0), gap=8)
        bar.addLayout(said, 1)
        for part in (self.proof, self.cancel, self.hold):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            bar.addWidget(part)
        foot.setLayout(bar)
        foot.setFixedHeight(theme.px(80))
        self.column.addWidget(head)
        self.column.addWidget(Divider(theme))
        self.column.addWidget(self._stack, 1)
        self.column.addWidget(Divider(theme))
        self.column.addWidget(foot)
