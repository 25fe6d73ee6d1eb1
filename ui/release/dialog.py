"""The Vrijgave dialog, 960x632: gates at the left, choices at the right, the hold below; afterwards what left."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from ui.publishing.record import Awaited
from ui.publishing.words import LineShown
from ui.release.choices import ChoicesPane
from ui.release.desk_side import Loaded
from ui.release.gates import GatesPane
from ui.release.gone import GonePane
from ui.release.planned import PlannedPane
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
from ui.wording import counted
from woordvoering.overview.text_records import ReleasedView, ReleaseView

WIDTH, HEIGHT = 960, 632


def _tr(source: str) -> str:
    return QCoreApplication.translate("ReleaseDialog", source)


class ReleaseDialog(Sheet):
    """`held` lets it go, `proof_wanted` shows what would leave, `fix_wanted` names the screen that opens a gate.

    `counted` when other readers or another moment were chosen.
    """

    held = Signal()
    counted = Signal()
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
        self.choices = ChoicesPane(theme, voice)
        self.choices.changed.connect(self._chosen)
        self.planned = PlannedPane(theme, ticker)
        self.gone = GonePane(theme)
        self.hold = HoldButton(theme, _tr("Vrijgeven"))
        self.hold.held.connect(self.held)
        self.proof = Button(theme, _tr("Proefdruk"), "ghost", icon="eye", keys=("P",), height=40)
        self.proof.clicked.connect(self.proof_wanted)
        self.cancel = Button(theme, _tr("Annuleren"), keys=("Esc",), height=40)
        self.cancel.clicked.connect(self.close_sheet)
        self._fact, self._after = Label(theme, "", "body_strong"), Label(theme, "", "small", "text2")
        self._problem = FlowText(theme, "", "small", "redText", most=3)
        self._problem.hide()
        self._build()

    @property
    def busy(self) -> bool:
        """Whether the release is on its way out."""
        return self._busy

    def may_close(self) -> bool:
        return not self._busy

    def show_record(self, loaded: Loaded) -> None:
        """The gates and choices of this moment."""
        view = self._view = loaded.view
        self._show_head(view)
        self.choices.show_record(view, loaded.kinds, loaded.labels)
        self._show_gates(view)
        self._turn(0)
        self._say(_tr("Een halve minuut kan je het nog ongedaan maken."),
                  _tr("Daarna kan enkel nog rechtzetten of intrekken."))  # fmt: skip
        if not self.isVisible():
            self.open()
            (self.hold if self.hold.isEnabled() else self.cancel).setFocus()

    def show_planned(self, loaded: Loaded, plan: Awaited) -> None:
        """What is to leave, and how long it can still be taken back."""
        self._view = loaded.view
        self._show_head(loaded.view)
        before = self._stack.currentIndex()
        self.planned.show_plan(plan, loaded.labels)
        self._turn(1)
        self._say(_tr("Er is nog niets vertrokken."), _tr("Daarna kan je enkel nog rechtzetten of intrekken."))
        if not self.isVisible():
            self.open()
            self.planned.undo.setFocus()
        elif before != 1:
            self.cancel.setFocus()

    def show_released(self, loaded: Loaded, released: ReleasedView, lines: tuple[LineShown, ...]) -> None:
        """What left, target by target."""
        self._view = loaded.view
        self._show_head(loaded.view)
        self.gone.show_record(released, loaded.going, lines)
        self._turn(2)
        self._say(_tr("Het dossier gaat naar Opvolging."),
                  _tr("De website eerst. Noteer bij wat jij plaatst waar de tekst staat."))  # fmt: skip
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
        if event.matches(QKeySequence.StandardKey.Undo) and self.planned.isVisible():
            self.planned.undo_wanted.emit()
            return
        if event.key() == Qt.Key.Key_R and not event.modifiers() and self.gone.again.isVisible():
            self.gone.kit_wanted.emit()
            return
        super().keyPressEvent(event)

    def _show_gates(self, view: ReleaseView) -> None:
        """Every gate; an embargo on the text is open for whoever lets it leave under one."""
        gates = tuple(
            replace(line, state="pass")
            if line.code == "gate.embargo" and self.choices.timing.covers(line.params.get("until"))
            else line
            for line in view.gates
        )
        shut = sum(line.state != "pass" for line in gates)
        self.gates.show_record(replace(view, gates=gates, green=not shut))
        reason = counted(shut, _tr("{n} poort dicht"), _tr("{n} poorten dicht"))
        if not shut:
            reason = "" if self.choices.timing.timing() is not None else _tr("kies een uur")
        if not self._busy:
            self.hold.refuse(reason)

    def _chosen(self) -> None:
        if self._view is not None and self._stack.currentIndex() == 0:
            self._show_gates(self._view)
            self.counted.emit()

    def _turn(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        for part in (self.hold, self.proof):
            part.setVisible(page == 0)
        self.cancel.set_label(_tr("Sluiten") if page else _tr("Annuleren"))

    def _say(self, fact: str, after: str) -> None:
        self._fact.set_text(fact)
        self._after.set_text(after)

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
        for page in (both, self.planned, self.gone):
            self._stack.addWidget(page)
        foot = QWidget()
        said = column(None, self._fact, self._after, self._problem, None, gap=2)
        for words in (self._fact, self._after):
            said.setAlignment(words, Qt.AlignmentFlag.AlignLeft)
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
