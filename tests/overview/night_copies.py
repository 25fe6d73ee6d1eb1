"""A founded night, made once and copied for each test: founding takes longer than most of what is tested.

`copied_night` copies the one of this process; a test of founding itself calls `night_desk.make_night`.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from night_desk import Dice, MemoryKeys, Night, make_night

from woordvoering.clock import ManualClock
from woordvoering.desk import open_desk
from woordvoering.store.profile import Home


@dataclass(frozen=True)
class Mould:
    """A closed desk with its keys; `copy` opens a desk of its own in another folder."""

    folder: Path
    night: Night

    def copy(self, folder: Path) -> Night:
        """An open night in `folder`, with a clock and dice of its own."""
        home = folder / "desk"
        shutil.copytree(self.folder, home)
        Home(home).keep(Home(home).read())  # the same device, or it would go on as another
        clock, keys = ManualClock(self.night.clock.now()), MemoryKeys(dict(self.night.keys.values))
        desk = open_desk(home, clock=clock, entropy=Dice(str(folder)), secrets=keys)
        desk.journal.take_seat(self.night.root)  # type: ignore[arg-type]
        return Night(desk, clock, keys, home, self.night.root)


def mould(folder: Path) -> Mould:
    """Founds the night that is copied."""
    made = make_night(folder)
    made.desk.close()
    return Mould(made.folder, made)


@cache
def _night() -> Mould:
    return mould(Path(tempfile.mkdtemp(dir=Path.home())))


def copied_night(folder: Path) -> Night:
    """An open night in `folder`, of the workspace that every test of this process has a copy of."""
    return _night().copy(folder)
