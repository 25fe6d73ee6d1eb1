"""Lists of feeds at Bronnen: one chosen or dropped is taken over, the register's own is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ui.acting import Acting
from ui.files import read_file, write_file
from ui.widgets.times import thousands
from ui.wording import counted, sentences
from woordvoering.desk import Desk
from woordvoering.lists import Exported, TakenOver, export, take_over

LISTS = (".opml",)


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


class Lists:
    """Reads and writes OPML. `changed` hears that sources were added."""

    def __init__(self, acting: Acting, changed: Callable[[], None]) -> None:
        self._acting, self._changed = acting, changed

    def choose(self) -> None:
        """Asks which list."""
        path, _ = QFileDialog.getOpenFileName(
            self._acting.screen, _tr("Neem een lijst over"), "", "OPML (*.opml *.xml)"
        )
        if path:
            self.take_over(Path(path))

    def take_over(self, path: Path) -> None:
        """Adds what is new in a list."""
        self._acting.parts.bridge.fetch(
            lambda desk: take_over(desk, read_file(path)), self._taken, self._acting.refused
        )

    def save(self) -> None:
        """Asks where, and writes the public feeds there."""
        path, _ = QFileDialog.getSaveFileName(
            self._acting.screen, _tr("Bewaar de lijst"), "bronnen.opml", "OPML (*.opml)"
        )
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Writes the public feeds of the register."""
        title = _tr("Bronnen van de persdienst")

        def write(desk: Desk) -> Exported:
            made = export(desk, title)
            write_file(path, made.body)
            return made

        def written(made: Exported) -> None:
            one, more = (
                _tr("{n} feed staat in {file}; weggelaten: {left}."),
                _tr("{n} feeds staan in {file}; weggelaten: {left}."),
            )
            self._acting.tell(counted(made.feeds, one, more, file=path.name, left=thousands(len(made.left_out))))

        self._acting.parts.bridge.ask(write, written, self._acting.refused)

    def _taken(self, taken: TakenOver) -> None:
        added = counted(
            len(taken.added),
            _tr("{n} bron toegevoegd; stonden er al: {known}."),
            _tr("{n} bronnen toegevoegd; stonden er al: {known}."),
            known=thousands(len(taken.known)),
        )
        inside = counted(
            len(taken.inside),
            _tr("{n} bron ligt binnen een netwerk: voeg die zelf toe."),
            _tr("{n} bronnen liggen binnen een netwerk: voeg die zelf toe."),
        )
        self._acting.tell(sentences(added, inside if taken.inside else ""))
        self._changed()
