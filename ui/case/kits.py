"""Writes press kits for a sheet, one at a time, so that the desk can be asked other things in between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.case.kits_sheet import ONE, KitsSheet, result
from ui.line import Line
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets.banner import BannerRecord
from ui.wording import labelled, sentences
from woordvoering.errors import Refused, WoordvoeringError
from woordvoering.kits import KitToWrite, kits_of, write_again


def _tr(source: str) -> str:
    return QCoreApplication.translate("KitsSheet", source)


class Kits:
    """One sheet with what it writes. `case` is the id of the selected case and its number, None without one.

    `line` is its own way to the desk, cut when the sheet goes; `chooser` asks a person for a folder."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        line: Line,
        voice: Voice,
        case: tuple[str, str] | None,
        chooser: Callable[[QWidget], str] | None = None,
    ) -> None:
        self._line, self._voice, self._case = line, voice, case
        self._chooser = chooser or _folder
        self.sheet = KitsSheet(theme, window, case[1] if case else "")
        self._todo: list[KitToWrite] = []
        self._behind: list[str] = []
        self._whole = self._written = 0
        self._stop = False
        self._into = Path()
        self.sheet.wanted.connect(self._choose)
        self.sheet.stopped.connect(self._stopped)
        self.sheet.closed.connect(self._closed)

    def open(self) -> None:
        """Shows the sheet."""
        self.sheet.open()

    def _choose(self, which: str) -> None:
        chosen = self._chooser(self.sheet.window())
        if not chosen:
            return
        self._into, cases = Path(chosen), (self._case[0],) if self._case and which == ONE else None
        self._line.ask(lambda desk: kits_of(desk, cases), self._begin, self._broken)

    def _begin(self, found: tuple[KitToWrite, ...]) -> None:
        self._todo, self._whole = list(reversed(found)), len(found)
        self._behind, self._written, self._stop = [], 0, False
        self.sheet.begin(self._whole)
        self._next()

    def _next(self) -> None:
        self.sheet.show_work(self._whole - len(self._todo), self._whole)
        if self._stop or not self._todo:
            self.sheet.end(
                result(self._written, len(self._behind), self._into.name, stopped=self._stop and bool(self._todo)),
                self._behind,
            )
            return
        kit, into = self._todo.pop(), self._into

        def done(_: Path) -> None:
            self._written += 1
            self._next()

        def refused(error: WoordvoeringError) -> None:
            if not isinstance(error, Refused):
                self._broken(error)
                return
            why = sentences(*self._voice.refusal(error))
            self._behind.append(labelled(kit.name, why))
            self._next()

        self._line.ask(lambda desk: write_again(desk, kit, into), done, refused)

    def _broken(self, error: WoordvoeringError) -> None:
        """Nothing more can be written there; what was written stays."""
        record = BannerRecord("red", "triangle-alert", _tr("Het schrijven kon niet verder."))
        self.sheet.end(record, (*self._voice.refusal(error), *self._behind))

    def _stopped(self) -> None:
        self._stop = True

    def _closed(self) -> None:
        self._line.cut()
        self.sheet.deleteLater()


def _folder(window: QWidget) -> str:
    return QFileDialog.getExistingDirectory(window, _tr("In welke map komen de persmappen?"))
