"""Handing a story's signals to the Meldpunt's CRM from Wacht: its folder is asked for, the file is written once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ui.acting import Acting
from ui.wording import counted
from woordvoering.casework.handoff import HandedOver
from woordvoering.journal.journal import Changes

if TYPE_CHECKING:
    from ui.watch.screen import WatchScreen


def _tr(source: str) -> str:
    return QCoreApplication.translate("watch", source)


class HandingOver:
    """The way out to the Meldpunt for the selected story, once it has a dossier."""

    def __init__(self, screen: WatchScreen, acting: Acting) -> None:
        self._screen, self._acting = screen, acting

    def begin(self) -> None:
        """Asks the folder of the CRM for the selected story."""
        story = self._screen.current()
        if story:
            self._acting.ask(lambda desk: desk.stories.case_of(story), self._chosen)

    def give(self, case: str, folder: Path) -> None:
        """Writes the signals of a case into the folder."""
        actor = self._acting.actor

        def given(result: tuple[HandedOver, Changes]) -> None:
            many, file = result[0].signals, result[0].path.name
            again = counted(
                many, _tr("{n} signaal ligt er al als {file}."), _tr("{n} signalen liggen er al als {file}."), file=file
            )
            fresh = counted(many, _tr("{n} signaal staat in {file}."), _tr("{n} signalen staan in {file}."), file=file)
            self._acting.tell(again if result[0].again else fresh)

        self._acting.act(lambda desk: desk.hand_offs.hand_over(actor, case, folder), "", given)

    def _chosen(self, case: str) -> None:
        if not case:
            self._acting.tell(_tr("Dit verhaal heeft nog geen dossier: open het of geef het eerst aan het Meldpunt."))
            return
        folder = QFileDialog.getExistingDirectory(self._screen, _tr("Map van het CRM van het Meldpunt"))
        if folder:
            self.give(case, Path(folder))
