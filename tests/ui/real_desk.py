"""A real desk in a folder of the test, and a bridge that asks it on the spot."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from night_desk import MemoryKeys
from PySide6.QtCore import QObject, Signal

from ui.bridge import changes_in
from woordvoering.clock import ManualClock, Millis, SystemEntropy
from woordvoering.desk import Desk, create_desk, open_desk
from woordvoering.errors import WoordvoeringError
from woordvoering.founding import Newcomer, enrol
from woordvoering.store.profile import Home


class Spot(QObject):
    """The bridge without a thread: the same answers, refusals and changes, at once."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, actor: str) -> None:
        super().__init__()
        self.desk, self.actor = desk, actor

    def ask(self, query, then, refused=None) -> None:
        self._run(query, then, refused, changes=False)

    def act(self, command, then=None, refused=None) -> None:
        self._run(command, then or (lambda _: None), refused, changes=True)

    def fetch(self, work, then, refused=None) -> None:
        self._run(work, then, refused, changes=False)

    def _run(self, work, then, refused, *, changes: bool) -> None:
        try:
            result = work(self.desk)
        except WoordvoeringError as error:
            (refused or self.failed.emit)(error)
            return
        if changes and changes_in(result).events:
            self.changed.emit(changes_in(result))
        then(result)


def founded(folder: Path, clock: ManualClock) -> Desk:
    """A desk with two officers, copied from one that is founded once."""
    model, keys = _founded(clock.now())
    shutil.copytree(model, folder)
    Home(folder).keep(Home(folder).read())  # the same device, or it would go on as another
    return open_desk(folder, clock=clock, secrets=MemoryKeys(dict(keys.values)))


@cache
def _founded(at: Millis) -> tuple[Path, MemoryKeys]:
    folder, keys, entropy = Path(tempfile.mkdtemp(dir=Path.home())) / "desk", MemoryKeys(), SystemEntropy()
    desk, _, root = create_desk(folder, "Zone Test", secrets=keys, clock=ManualClock(at))
    people = (
        Newcomer(member="lore", name="Lore Vermeersch", function="woordvoerder", roles=("spokesperson",)),
        Newcomer(member="karim", name="Karim Bakkali", function="woordvoerder", roles=("backup_spokesperson",)),
    )
    enrol(desk.journal, desk.secrets, root, people, entropy)
    desk.close()
    return folder, keys
