"""Opens the merge of a text's two versions over a window, and hands to the desk what a person chose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.statement.merge_sheet import MergeSheet
from ui.theme import Theme
from woordvoering.statements.merge import Choice

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from woordvoering.errors import WoordvoeringError
    from woordvoering.overview.text_records import ForkView


def _tr(source: str) -> str:
    return QCoreApplication.translate("Merging", source)


class Merging:
    """`tell` says a short word, `sentences` the reasons of a refusal; `open_sheet` shows a sheet.

    `replacing` hears that a merge is about to take the place of a text, and that it did not after all.
    """

    def __init__(
        self,
        bridge: Bridge,
        tell: Callable[[str], None],
        sentences: Callable[[WoordvoeringError], tuple[str, ...]],
        open_sheet: Callable[[MergeSheet], None],
        replacing: Callable[[bool], None] = lambda _: None,
    ) -> None:
        self._replacing = replacing
        self._bridge, self._tell, self._sentences, self._open_sheet = bridge, tell, sentences, open_sheet

    def open(self, theme: Theme, window: QWidget, case: str, statement: str) -> None:
        """Asks the desk for the two versions and shows them side by side."""
        self._bridge.ask(
            lambda desk: desk.views.fork(case, statement),
            lambda fork: self._show(theme, window, case, statement, fork),
            lambda error: self._tell(" ".join(self._sentences(error))),
        )

    def _show(self, theme: Theme, window: QWidget, case: str, statement: str, fork: ForkView | None) -> None:
        if fork is None:
            self._tell(_tr("De twee versies zijn intussen samengevoegd."))
            return
        sheet, actor = MergeSheet(theme, window, fork), self._bridge.actor

        def saved(_: object) -> None:
            sheet.close_sheet()
            self._tell(_tr("Samengevoegd tot één versie."))

        def refused(error: WoordvoeringError) -> None:
            self._replacing(False)
            sheet.refuse(self._sentences(error))

        def decided(choices: dict[int, Choice]) -> None:
            parents = (fork.ours.id, fork.theirs.id)
            self._replacing(True)
            self._bridge.act(
                lambda desk: desk.statements.merge(actor, case, statement, parents, choices),
                saved,
                refused,
            )

        sheet.decided.connect(decided)
        self._open_sheet(sheet)
