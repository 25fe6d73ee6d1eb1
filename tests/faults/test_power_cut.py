"""The power goes while a desk writes: what it said it kept stands, and the journal opens and verifies.

Four cuts belong to every run; `make faults` makes it a thousand.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from kill_parts import open_again
from power_parts import Disk, Step, play, watched
from sampling import Figure, number
from sync_parts import replica, say

from woordvoering.journal.verify import verify

CUTS = number(4, 1_000)
ACTS = number(8, 60)

pytestmark = [pytest.mark.faults]


def absent() -> str:
    """Why nothing can be watched here; '' when it can."""
    if shutil.which("strace") is None:
        return "strace is not here"
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], check=False, capture_output=True)
    return "strace may watch nothing here" if tried.returncode else ""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Step]]:
    """A desk as it was before, and what was asked of the disk while it wrote on."""
    if (reason := absent()) and not (os.environ.get("CI") and "not here" in reason):
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("power") / "desk"
    replica(folder, "d1").engine.dispose()
    before = Path(shutil.copytree(folder, folder.parent / "before"))
    steps = watched(folder, ACTS)
    kinds = {kind for kind, *_ in steps}
    assert {"made", "write", "sync", "move", "said"} <= kinds
    return before, [(kind, name.replace(str(folder), str(before)), at, data) for kind, name, at, data in steps]


def test_no_cut_of_the_power_loses_what_was_kept(seen: tuple[Path, list[Step]], tmp_path: Path, figure: Figure) -> None:
    before, steps = seen
    dice = random.Random(7)
    begun = next(n for n, step in enumerate(steps) if step[1].startswith("begun"))
    cuts = sorted(dice.randrange(begun, len(steps)) for _ in range(CUTS))
    disk, kept, most = Disk.of(before), list[str](), 0
    for n, step in enumerate(steps):
        play(disk, step)
        if step[0] == "said" and step[1].startswith("kept"):
            kept.append(step[1].split()[1])
        while cuts and cuts[0] == n:
            cuts.pop(0)
            folder = tmp_path / "after"
            folder.mkdir()
            disk.cut(dice, folder)
            journal = open_again(folder, "d1")
            verify(journal)
            here = {event.id for case in journal.cases() for event in journal.events(case)}
            assert {*kept} <= here, f"{len({*kept} - here)} acts that were kept are gone"
            say(journal, "d1", "en verder")
            most = max(most, len(here - {*kept}))
            journal.engine.dispose()
            shutil.rmtree(folder)
    assert not cuts
    syncs = sum(step[0] == "sync" for step in steps)
    figure(f"{CUTS} power cuts over {len(steps)} requests to the disk ({syncs} syncs): 0 of {len(kept)} kept acts lost")
