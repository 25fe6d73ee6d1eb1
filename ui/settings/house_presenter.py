"""The form of the house style: what is typed shows in a letterhead, what is wrong is said under its field."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from ui.acting import Acting
from ui.files import read_file
from ui.forms.form import Answers, one
from ui.forms.sheet import FormSheet
from ui.settings import forms
from ui.settings.letterhead import Letterhead, head_of
from ui.settings.record import ZoneView
from ui.wording import sentences
from woordvoering.errors import WoordvoeringError
from woordvoering.release.logo import Logo, read_logo

PAUSE_MS = 250
"""After the last key before a path is looked at."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("settings", source)


class HousePresenter:
    """Between the form and the desk."""

    def __init__(self, acting: Acting) -> None:
        self._acting = acting
        self._sheet: FormSheet | None = None
        self._view: ZoneView | None = None
        self._head: Letterhead | None = None
        self._path, self._chosen = "", b""
        self._pause = QTimer(acting.screen)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)

    def open(self, view: ZoneView) -> None:
        """Asks the house style."""
        self._view, self._path, self._chosen = view, "", b""
        self._sheet = self._acting.forms.ask(forms.house(view.house), self._send)
        self._head = Letterhead(self._acting.parts.theme, head_of(forms.typed(self._sheet.answers()), view.logo))
        self._sheet.put_above(self._head)
        self._sheet.edited.connect(self._show)
        self._sheet.closed.connect(self._forget)
        self._show()

    def _forget(self) -> None:
        self._pause.stop()
        self._sheet = self._head = None

    def _show(self) -> None:
        """The letterhead as it is typed; a file is looked at after a pause."""
        if self._sheet is None or self._head is None or self._view is None:
            return
        answers = self._sheet.answers()
        path = one(answers, "logo").strip()
        if path != self._path:
            self._path, self._chosen = path, b""
            self._pause.start()
        logo = self._chosen if path else b"" if forms.drops_logo(answers) else self._view.logo
        self._head.show_head(head_of(forms.typed(answers), logo))

    def _look(self) -> None:
        path = self._path
        if not path or not Path(path).is_file():
            return

        def read(logo: Logo) -> None:
            if path == self._path:
                self._chosen = logo.data
                self._show()

        def refused(error: WoordvoeringError) -> None:
            if path == self._path and self._sheet is not None:
                self._sheet.note_part("logo", sentences(*self._acting.voice.refusal(error)))

        self._acting.parts.bridge.ask(lambda _: read_logo(read_file(Path(path))), read, refused)

    def _send(self, answers: Answers) -> None:
        wrong = forms.wrong_colours(answers)
        for name, sentence in wrong:
            self._acting.forms.refuse_part(name, sentence)
        if wrong or self._view is None:
            return
        actor, house, path = self._acting.actor, forms.house_of(answers, self._view.house), one(answers, "logo").strip()

        def done(_: object) -> None:
            self._acting.forms.done()
            self._acting.tell(_tr("Huisstijl bewaard."))

        self._acting.parts.bridge.act(
            lambda desk: desk.releases.set_house(actor, house, read_file(Path(path)) if path else None),
            done,
            self._refused,
        )

    def _refused(self, error: WoordvoeringError) -> None:
        """Under the field that it is about, where it is about one."""
        field = "logo" if error.code.startswith(("logo.", "file.")) else str(error.params.get("field", ""))
        sheet = self._sheet
        if sheet is None or field not in {part.id for part in sheet.form.parts}:
            self._acting.refused(error)
            return
        self._acting.forms.refuse_part(field, sentences(*self._acting.voice.refusal(error)))
