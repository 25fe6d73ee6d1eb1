"""What goes to somebody else: a sheet that shows it, to copy or to keep as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ui.acting import Acting
from ui.files import write_file
from ui.forms.form import Form


def _tr(source: str) -> str:
    return QCoreApplication.translate("devices", source)


def hand_out(acting: Acting, form: Form, file: str, text: str) -> None:
    """Opens the sheet in place of the one that led here; its button keeps `text` as a file named `file`."""
    acting.forms.done()
    acting.forms.ask(form, lambda _: _keep(acting, file, text))


def _keep(acting: Acting, file: str, text: str) -> None:
    chosen, _ = QFileDialog.getSaveFileName(acting.screen.window(), _tr("Bewaar als bestand"), file)
    if not chosen:
        acting.forms.refuse(())
        return

    def kept(_: None) -> None:
        acting.forms.done()
        acting.tell(_tr("Bewaard in {file}.").format(file=Path(chosen).name))

    acting.parts.bridge.fetch(lambda _: write_file(Path(chosen), text.encode()), kept, acting.refused)
