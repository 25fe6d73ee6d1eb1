"""Opens the Vrijgave dialog over a window and stands behind it: gates, embargo, the release, and what follows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.forms.desk import Forms
from ui.forms.form import moment_after, one
from ui.parts import Parts
from ui.release import desk_side
from ui.release.desk_side import Loaded, Proof
from ui.release.dialog import ReleaseDialog
from ui.release.forms import easing
from ui.release.proof import ProofSheet
from ui.screen import Screen
from ui.shell import Shell
from woordvoering.errors import WoordvoeringError
from woordvoering.release.commands import Kit
from woordvoering.statements.rows import eases


def _tr(source: str) -> str:
    return QCoreApplication.translate("ReleasePresenter", source)


class ReleasePresenter:
    """One text on its way out. Lives as long as its dialog."""

    def __init__(self, parts: Parts, window: QWidget, case: str, statement: str) -> None:
        self._parts, self._window = parts, window
        self._case, self._statement = case, statement
        self._loaded: Loaded | None = None
        self.dialog = ReleaseDialog(parts.theme, parts.ticker, parts.voice, window.window())
        self.dialog.keeper = self
        self.forms = Forms(parts.theme, window)
        dialog = self.dialog
        dialog.held.connect(self.release)
        dialog.proof_wanted.connect(self.show_proof)
        dialog.fix_wanted.connect(self._fix)
        dialog.choices.embargo_wanted.connect(self._embargo)
        dialog.gone.copy_wanted.connect(self._copy)
        dialog.gone.posted.connect(self._posted)
        dialog.gone.kit_wanted.connect(self._kit_again)
        dialog.closed.connect(self._closed)
        parts.bridge.changed.connect(self._changed)

    def load(self) -> None:
        """Asks the desk; the gate is computed anew."""
        case, statement = self._case, self._statement
        self._parts.bridge.ask(lambda desk: desk_side.load(desk, case, statement), self._show, self._unknown)

    def release(self) -> None:
        """Held long enough: out through the gate."""
        loaded = self._loaded
        choices = self.dialog.choices.choices(loaded.requests) if loaded else None
        if loaded is None or choices is None or self.dialog.busy:
            return
        self.dialog.show_busy(busy=True)
        self.dialog.refuse(())
        actor, case, statement, folder = self._parts.bridge.actor, self._case, self._statement, loaded.folder
        self._parts.bridge.act(
            lambda desk: desk_side.release(desk, actor, case, statement, choices, folder), self._released, self._failed
        )

    def show_proof(self) -> None:
        """What would leave."""
        case, statement = self._case, self._statement
        self._parts.bridge.ask(lambda desk: desk_side.proof(desk, case, statement), self._proof, self._refused)

    def _show(self, loaded: Loaded) -> None:
        self._loaded = loaded
        if loaded.released is not None:
            self.dialog.show_released(loaded.view, loaded.released)
            written = loaded.written
            where = _tr("Bestanden klaar in {folder}").format(folder=loaded.folder) if written else ""
            missing = "" if written else _tr("De bestanden staan niet op dit toestel. Je kan ze opnieuw laten maken.")
            self.dialog.gone.show_kit(where, missing)
        elif not self.dialog.busy:
            self.dialog.show_record(loaded.view)

    def _released(self, result: tuple[Kit, object]) -> None:
        self.dialog.show_busy(busy=False)
        count = len(result[0].files)
        self._parts.tell(_tr("Vrijgegeven: versie {version}, {count} bestanden.").format(
            version=result[0].version, count=count))  # fmt: skip
        self.load()

    def _failed(self, error: WoordvoeringError) -> None:
        """Refused, or gone but without its files: the desk knows which."""
        self.dialog.show_busy(busy=False)
        self._refused(error)
        self.load()

    def _refused(self, error: WoordvoeringError) -> None:
        self.dialog.refuse(self._parts.voice.refusal(error))

    def _unknown(self, error: WoordvoeringError) -> None:
        self._parts.tell(" ".join(self._parts.voice.refusal(error)))
        self.dialog.close_sheet()

    def _embargo(self, hour: str) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        until = moment_after(hour, loaded.view.now) if hour else None
        if hour and until is None:
            self.dialog.choices.refuse_hour(_tr("Geef een uur, zoals 07:00."))
            return
        if loaded.view.embargo_until is not None and eases(loaded.view.embargo_until, until):
            sheet = self.forms.ask(
                easing(self._statement, loaded.view.embargo_until, lifted=until is None),
                lambda answers: self._set_embargo(until, one(answers, "reason")),
            )
            sheet.closed.connect(self.dialog.choices.show_embargo)
        else:
            self._set_embargo(until, "")

    def _set_embargo(self, until: int | None, reason: str) -> None:
        actor, case, statement = self._parts.bridge.actor, self._case, self._statement
        told = _tr("Embargo gezet.") if until is not None else _tr("Embargo opgeheven.")

        def done(_: object) -> None:
            self.forms.done()
            self._parts.tell(told)

        def refused(error: WoordvoeringError) -> None:
            if not self.forms.refuse(self._parts.voice.refusal(error)):
                self._refused(error)

        self._parts.bridge.act(
            lambda desk: desk.statements.embargo(actor, case, statement, until, reason=reason), done, refused
        )

    def _copy(self, channel: str) -> None:
        released = self._loaded.released if self._loaded else None
        if released is None:
            return
        case = self._case

        def copied(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._parts.tell(_tr("Tekst gekopieerd."))

        self._parts.bridge.ask(
            lambda desk: desk_side.channel_text(desk, case, released.id, channel), copied, self._refused
        )

    def _posted(self, channel: str, url: str) -> None:
        released = self._loaded.released if self._loaded else None
        if released is None:
            return
        actor, case = self._parts.bridge.actor, self._case

        def refused(error: WoordvoeringError) -> None:
            self.dialog.gone.refuse_url(channel, " ".join(self._parts.voice.refusal(error)))

        self._parts.bridge.act(
            lambda desk: desk.releases.posted(actor, case, released.id, channel, url),
            lambda _: self._parts.tell(_tr("Genoteerd waar de tekst staat.")),
            refused,
        )

    def _kit_again(self) -> None:
        loaded = self._loaded
        released = loaded.released if loaded else None
        if loaded is None or released is None:
            return
        case, folder = self._case, loaded.folder
        self._parts.bridge.ask(
            lambda desk: desk_side.kit_again(desk, case, released.id, folder),
            lambda _: self.load(),
            lambda error: self.dialog.gone.show_kit("", " ".join(self._parts.voice.refusal(error))),
        )

    def _proof(self, proof: Proof) -> None:
        refused = self._parts.voice.refusal(proof.refused) if proof.refused is not None else ()
        sheet = ProofSheet(self._parts.theme, self._window.window(), proof.texts, refused)
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
        self._parts.bridge.changed.disconnect(self._changed)
        self.dialog.deleteLater()


def open_release(parts: Parts, window: QWidget, case: str, statement: str) -> ReleasePresenter:
    """Opens the dialog on a text of a case. `window` is the shell, or a screen in it."""
    presenter = ReleasePresenter(parts, window, case, statement)
    presenter.load()
    return presenter
