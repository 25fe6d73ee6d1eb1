"""Opens the Vrijgave dialog over a window and stands behind it: gates, moment, the half minute, and what follows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.forms.desk import Forms
from ui.forms.form import one
from ui.line import Line
from ui.parts import Parts
from ui.printing import stamp_of
from ui.publishing.acts import TaskActs
from ui.publishing.record import Awaited
from ui.publishing.words import lines_of
from ui.release import desk_side
from ui.release.desk_side import Loaded, Proof
from ui.release.dialog import ReleaseDialog
from ui.release.forms import easing
from ui.release.proof import ProofSheet
from ui.screen import Screen
from ui.shell import Shell
from ui.wording import sentences
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.text_records import ReleasedView
from woordvoering.publishing.tasks import Task


def _tr(source: str) -> str:
    return QCoreApplication.translate("ReleasePresenter", source)


class ReleasePresenter:
    """One text on its way out. Lives as long as its dialog."""

    def __init__(self, parts: Parts, window: QWidget, case: str, statement: str) -> None:
        self._line = Line(parts.bridge)
        self._parts = parts = replace(parts, bridge=self._line)
        self._window = window
        self._case, self._statement = case, statement
        self._loaded: Loaded | None = None
        self.dialog = ReleaseDialog(parts.theme, parts.ticker, parts.voice, window.window())
        self.dialog.keeper = self
        self.forms = Forms(parts.theme, window)
        self.acts = TaskActs(parts, self.forms, self._refused, self._refuse_url)
        dialog = self.dialog
        dialog.held.connect(self.release)
        dialog.counted.connect(self._count)
        dialog.proof_wanted.connect(self.show_proof)
        dialog.fix_wanted.connect(self._fix)
        dialog.choices.lift_wanted.connect(self._lift_embargo)
        dialog.planned.undo_wanted.connect(self.undo)
        dialog.gone.tasks.acted.connect(self._act_on_task)
        dialog.gone.acted.connect(self._act_on_all)
        dialog.gone.kit_wanted.connect(self._kit_again)
        dialog.closed.connect(self._closed)
        parts.bridge.changed.connect(self._changed)

    def load(self) -> None:
        """Asks the desk; the gate is computed anew."""
        case, statement = self._case, self._statement
        self._parts.bridge.ask(lambda desk: desk_side.load(desk, case, statement), self._show, self._unknown)

    def release(self) -> None:
        """Held long enough: it is planned, and leaves when it was not taken back in the half minute."""
        loaded, dialog = self._loaded, self.dialog
        choices = dialog.choices.choices(loaded.requests) if loaded else None
        timing = dialog.choices.timing.timing()
        if timing is None:
            dialog.choices.timing.refuse()
        if loaded is None or choices is None or timing is None or dialog.busy:
            return
        dialog.show_busy(busy=True)
        dialog.refuse(())
        actor, case, statement = self._parts.bridge.actor, self._case, self._statement
        self._parts.bridge.act(
            lambda desk: desk_side.plan(desk, actor, case, statement, choices, timing), self._planned, self._failed
        )

    def undo(self) -> None:
        """Takes back what is planned: at once within the half minute, else after a question."""
        plan = self._loaded.plan if self._loaded else None
        if plan is None:
            return
        if plan.plan.row.when == "schedule":
            self.acts.cancel(plan, int(self._parts.ticker.clock.now()))
        else:
            self.acts.undo(self._case, plan.plan.row.key)

    def show_proof(self) -> None:
        """What would leave."""
        case, statement = self._case, self._statement
        self._parts.bridge.ask(lambda desk: desk_side.proof(desk, case, statement), self._proof, self._refused)

    def _show(self, loaded: Loaded) -> None:
        before, self._loaded = self._loaded, loaded
        if loaded.plan is not None:
            self.dialog.show_planned(loaded, loaded.plan)
        elif loaded.released is not None:
            self._show_released(loaded, loaded.released)
        elif not self.dialog.busy:
            self.dialog.show_record(loaded)
            self._count()
            if before is not None and before.plan is not None and loaded.held is not None:
                self._tell_held(loaded.held)

    def _show_released(self, loaded: Loaded, released: ReleasedView) -> None:
        going, voice = loaded.going, self._parts.voice
        lines = () if going is None else lines_of(going, loaded.labels, voice, loaded.view.now)
        self.dialog.show_released(loaded, released, lines)
        written = loaded.written
        where = _tr("Bestanden klaar in {folder}").format(folder=loaded.folder) if written else ""
        missing = "" if written else _tr("De bestanden staan niet op dit toestel. Je kan ze opnieuw laten maken.")
        self.dialog.gone.show_kit(where, missing)

    def _tell_held(self, held: Awaited) -> None:
        """What was planned was kept in at its moment, while somebody looks at it."""
        voice = self._parts.voice
        why = tuple(voice.say(reason.code, reason.params) for reason in held.plan.reasons)
        self.dialog.refuse((_tr("De vrijgave is tegengehouden; er is niets vertrokken."), *why))

    def _planned(self, _: object) -> None:
        self.dialog.show_busy(busy=False)
        self.load()

    def _failed(self, error: WoordvoeringError) -> None:
        self.dialog.show_busy(busy=False)
        self._refused(error)
        self.load()

    def _refused(self, error: WoordvoeringError) -> None:
        self.dialog.refuse(self._parts.voice.refusal(error))

    def _refuse_url(self, task: Task, sentence: str) -> None:
        self.dialog.gone.tasks.refuse(task.name, sentence)

    def _unknown(self, error: WoordvoeringError) -> None:
        self._parts.tell(sentences(*self._parts.voice.refusal(error)))
        self.dialog.close_sheet()

    def _count(self) -> None:
        """How many receive it, as it is chosen now."""
        loaded = self._loaded
        if loaded is None:
            return
        groups, requests = self.dialog.choices.readers(loaded.requests)
        case, statement = self._case, self._statement
        self._parts.bridge.ask(
            lambda desk: desk_side.readers(desk, case, statement, groups, requests), self.dialog.choices.show_count
        )

    def _lift_embargo(self) -> None:
        """The text may leave before the hour that was agreed: only with a reason."""
        standing = self._loaded.view.embargo_until if self._loaded else None
        if standing is None:
            return
        sheet = self.forms.ask(
            easing(self._statement, standing, lifted=True), lambda answers: self._lifted(one(answers, "reason"))
        )
        sheet.closed.connect(self._stay_with_embargo)

    def _stay_with_embargo(self) -> None:
        if self._loaded is not None and self._loaded.view.embargo_until is not None:
            self.dialog.choices.timing.stay_with_embargo()

    def _lifted(self, reason: str) -> None:
        actor, case, statement = self._parts.bridge.actor, self._case, self._statement

        def done(_: object) -> None:
            self.forms.done()
            self._parts.tell(_tr("Embargo opgeheven."))

        def refused(error: WoordvoeringError) -> None:
            if not self.forms.refuse(self._parts.voice.refusal(error)):
                self._refused(error)

        self._parts.bridge.act(
            lambda desk: desk.statements.embargo(actor, case, statement, None, reason=reason), done, refused
        )

    def _act_on_task(self, name: str, task: Task, typed: str) -> None:
        labels = self._loaded.labels if self._loaded else {}
        self.acts.act(name, task, typed, labels.get(task.channel, task.channel))

    def _act_on_all(self, name: str) -> None:
        going = self._loaded.going if self._loaded else None
        if going is None:
            return
        match name:
            case "retry":
                self.acts.retry_all(going)
            case "skip_website":
                self.acts.skip_website(going)
            case _:
                self.acts.take_over(going.case, going.release, f"{going.number} {going.title}", going.device)

    def _kit_again(self) -> None:
        loaded = self._loaded
        released = loaded.released if loaded else None
        if loaded is None or released is None:
            return
        case, folder = self._case, loaded.folder
        self._parts.bridge.ask(
            lambda desk: desk_side.kit_again(desk, case, released.id, folder),
            lambda _: self.load(),
            lambda error: self.dialog.gone.show_kit("", sentences(*self._parts.voice.refusal(error))),
        )

    def _proof(self, proof: Proof) -> None:
        refused = self._parts.voice.refusal(proof.refused) if proof.refused is not None else ()
        stamp = stamp_of("", self._parts.ticker.clock.now())
        sheet = ProofSheet(self._parts.theme, self._window.window(), proof.texts, refused, stamp)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()

    def _fix(self, target: str) -> None:
        self.dialog.close_sheet()
        subject = f"{self._case}/{self._statement}" if target in ("statement", "clearance") else self._case
        if isinstance(self._window, Screen):
            self._window.screen_wanted.emit(target, subject)
        elif isinstance(self._window, Shell):
            self._window.go(target, subject)

    def _changed(self, _: object) -> None:
        if self.dialog.isVisible():
            self.load()

    def _closed(self) -> None:
        self._line.cut()  # an answer that is still on its way finds no dialog
        self.dialog.deleteLater()


def open_release(parts: Parts, window: QWidget, case: str, statement: str) -> ReleasePresenter:
    """Opens the dialog on a text of a case. `window` is the shell, or a screen in it."""
    presenter = ReleasePresenter(parts, window, case, statement)
    presenter.load()
    return presenter
