"""Between the inbox of conflicts and the desk."""

from __future__ import annotations

from ui.acting import Acting
from ui.conflicts.screen import ConflictsScreen
from ui.conflicts.words import ConflictItem, item_of
from ui.parts import Parts
from ui.statement.merge_sheet import MergeSheet
from ui.statement.merging import Merging
from woordvoering.overview.conflict_records import Conflict

EVERY_MS = 15_000


class ConflictsPresenter:
    """Asks for the conflicts, and takes the way out of the chosen one."""

    def __init__(self, screen: ConflictsScreen, parts: Parts) -> None:
        self.screen, self._parts = screen, parts
        self._acting = Acting(screen, parts)
        self.sheet: MergeSheet | None = None
        self._merging = Merging(parts.bridge, parts.tell, parts.voice.refusal, self._open)
        screen.acted.connect(self._act)
        self._acting.follow(self.refresh, EVERY_MS)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front."""
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        self._acting.ask(lambda desk: desk.views.inbox.conflicts(), self._show)

    def _show(self, found: tuple[Conflict, ...]) -> None:
        self.screen.show_items(tuple(item_of(each, self._parts.voice) for each in found))

    def _act(self, item: ConflictItem) -> None:
        name, subject = item.act
        if name == "merge":
            case, _, statement = subject.partition("/")
            self._merging.open(self._parts.theme, self.screen.window(), case, statement)
        else:
            self.screen.screen_wanted.emit(name, subject)

    def _open(self, sheet: MergeSheet) -> None:
        self.sheet = sheet
        sheet.closed.connect(self._closed)
        sheet.open()

    def _closed(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
            self.sheet = None
