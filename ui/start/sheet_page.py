"""The recovery sheet on the screen: shown in full, printed or kept as PDF, and proven to be kept by its last signs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import wording
from ui.manners.clipboard import STAYS_MS
from ui.start import forms
from ui.start.page import Page
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.flow import FlowText
from ui.widgets.times import day, wall


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


def printed(sheet: str) -> str:
    """The sheet as it is read and printed: its lines named, the key last, below an empty line."""
    head, _, key = sheet.rstrip("\n").rpartition("\n\n")
    zone, workspace, fingerprint, at = head.split("\n")
    lines = (
        _tr("Herstelblad van {zone}").format(zone=zone),
        _tr("Desk: {workspace}").format(workspace=workspace),
        _tr("Vingerafdruk: {fingerprint}").format(fingerprint=fingerprint),
        _tr("Gemaakt op {day} om {time}").format(day=day(int(at)), time=wall(int(at))),
    )
    return wording.lines(*lines, f"\n{key}\n")


def draw(device: QPagedPaintDevice, text: str) -> bool:
    """Draws the sheet on paper or PDF; False when the device does not take it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    font = QFont("JetBrains Mono")
    font.setPointSize(11)
    painter.setFont(font)
    high = painter.fontMetrics().lineSpacing() * 3 // 2
    for number, words in enumerate(text.splitlines(), 1):
        painter.drawText(0, number * high, words)
    return painter.end()


class SheetPage(Page):
    """`submitted` when the last signs were typed over. `told` carries what happened to a copy."""

    told = Signal(str)

    def __init__(self, theme: Theme, text: str) -> None:
        self._text = text
        box = Surface(theme, "sunken", border="line", radius=8)
        box.setLayout(column(*(FlowText(theme, words or " ", "mono") for words in text.splitlines()), pad=16, gap=2))
        box.setAccessibleName(text)
        self.buttons = {
            "print": Button(theme, _tr("Druk af"), icon="printer", height=32),
            "pdf": Button(theme, _tr("Bewaar als PDF"), icon="save", height=32),
            "copy": Button(theme, _tr("Kopieer"), "ghost", icon="copy", height=32),
        }
        self.note = FlowText(theme, "", "small", "text2")
        self.note.hide()
        acts = QWidget()
        acts.setLayout(row(*self.buttons.values(), None, gap=8))
        super().__init__(theme, forms.sheet(), number=2)
        self.middle.insertWidget(0, box)
        self.middle.insertWidget(1, acts)
        self.middle.insertWidget(2, self.note)
        self._wipe = QTimer(self)
        self._wipe.setSingleShot(True)
        self._wipe.setInterval(STAYS_MS)
        self._wipe.timeout.connect(self.forget)
        self.buttons["print"].clicked.connect(self._print)
        self.buttons["pdf"].clicked.connect(self._choose)
        self.buttons["copy"].clicked.connect(self.copy)

    def copy(self) -> None:
        """The sheet on the clipboard, for half a minute."""
        QGuiApplication.clipboard().setText(self._text)
        self._wipe.start()
        self._note(_tr("Gekopieerd. Over een halve minuut wordt het klembord leeggemaakt."))

    def _note(self, words: str) -> None:
        self.note.show_runs(words)
        self.note.show()

    def forget(self) -> None:
        """Takes the sheet off the clipboard, when it is still there."""
        self._wipe.stop()
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == self._text:
            clipboard.clear()
            self._note(_tr("Het klembord is leeg."))

    def keep(self, path: Path) -> None:
        """The sheet as a file of one page."""
        away = _tr("{file} kan hier niet bewaard worden. Kies een andere plaats.").format(file=path.name)
        try:
            path.unlink(missing_ok=True)
            path.touch(mode=0o600)
        except OSError:
            self._note(away)
            return
        writer = QPdfWriter(str(path))
        writer.setTitle(self._text.splitlines()[0])
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(20, 20, 20, 20))
        )
        done = draw(writer, self._text)
        words = _tr("Bewaard in {file}. Zet het op een stick en leg die in de kluis.").format(file=path.name)
        self._note(words if done else away)

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self.window(), _tr("Bewaar het herstelblad"), "herstelblad.pdf", "*.pdf")
        if name:
            self.keep(Path(name))

    def _print(self) -> None:
        # Here, for its libraries are wanted by nobody else.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        if QPrintDialog(printer, self.window()).exec():
            sent, away = _tr("Naar de printer gestuurd."), _tr("De printer neemt het blad niet aan.")
            self._note(sent if draw(printer, self._text) else away)
