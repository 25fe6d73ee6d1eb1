"""`LogLine`: the line of Verloop that somebody is typing; every dossier has its own, kept while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.case.screen import CaseScreen
from ui.forms.form import Answers, one
from ui.forms.kept import Kept, Place, kept_by
from woordvoering.overview.case_records import CaseView

PLACE = "log/"
"""In front of the case, the id under which its line is kept."""
LINE = "line"


class LogLine:
    """Between the quick field of the Persdossier screen and what is kept of it."""

    def __init__(self, screen: CaseScreen) -> None:
        self._screen = screen
        self._case = ""
        self._words: dict[str, str] = {}
        screen.log.field.edited.connect(self._typed)

    def show(self, view: CaseView) -> None:
        """A dossier shows: another one has its own line."""
        if view.id == self._case:
            return
        self._case = view.id
        name = PLACE + view.id
        kept = self._kept()
        if name not in self._words and kept is not None:
            self._words[name] = one(kept.of(name), LINE) if kept.of(name) else ""
        field = self._screen.log.field
        field.refuse("")
        field.set_text(self._words.get(name, ""))

    def written(self, case: str, words: str) -> None:
        """A line is in the log: what was typed since stays."""
        name = PLACE + case
        if case == self._case and self._screen.log.field.text().strip() not in ("", words):
            return
        self._words[name] = ""
        if case == self._case:
            self._screen.log.written_down()
        kept = self._kept()
        if kept is not None:
            kept.drop(name)

    def _typed(self, words: str) -> None:
        name, kept = PLACE + self._case, self._kept()
        if not self._case:
            return
        self._words[name] = words
        if kept is not None:
            number = self._screen.title()
            title = QCoreApplication.translate("LogLine", "Regel in het verloop van {number}").format(number=number)
            kept.typed(Place(name, title, lambda: self._read(name)))

    def _read(self, name: str) -> Answers:
        words = self._words.get(name, "")
        return {LINE: words} if words.strip() else {}

    def _kept(self) -> Kept | None:
        return kept_by(self._screen.window())
