"""kill -9 anywhere in the demo night: the desk opens again, verifies, and has everything that it acknowledged.

A kill belongs to every run; `make faults` makes it two hundred, `WV_KILLS` any other number.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest
from evening import evening
from sampling import unmeasured

from woordvoering.clock import BRUSSELS, moment
from woordvoering.demo.acts import Draft, RevisionMade
from woordvoering.demo.data import load_script
from woordvoering.demo.driver import play
from woordvoering.demo.night import PASSPHRASE
from woordvoering.desk import open_desk
from woordvoering.journal.verify import verify
from woordvoering.release.kit import verify_kit

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("WV_KILLS", "200" if os.environ.get("WOORDVOERING_FULL") else "1"))
LINES = 270
"""About as many things as a child acknowledges from the earliest of the prepared desks to the end of the night."""
LATEST_S = 0.12
"""Seconds after an acknowledgement within which the kill comes: several acts fit in."""

CHILD = """
import sys
from pathlib import Path
from woordvoering.demo.driver import play

def report(step):
    kept = ("s", *step.signals) if step.signals else ("e", *step.changes.events)
    sys.stdout.write(f"{step.place} {' '.join(kept)}\\n")
    sys.stdout.flush()

play(Path(sys.argv[1]), report=report)
"""

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows"),
]


class Acknowledged:
    """What a child said is kept, before it was killed."""

    def __init__(self, lines: list[str]) -> None:
        self.place, self.events, self.signals = 0, set[str](), set[str]()
        for line in lines:
            if line.endswith("\n"):
                place, kind, *ids = line.split()
                self.place = int(place)
                (self.events if kind == "e" else self.signals).update(ids)


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Desks at some moments of the night, closed, from which children go on."""
    opening = evening(tmp_path_factory)
    later = Path(shutil.copytree(opening, tmp_path_factory.mktemp("homes") / "0235"))
    with unmeasured():
        play(later, until=moment(datetime(2026, 11, 14, 2, 35, tzinfo=BRUSSELS))).close()
    return opening, later


def killed(home: Path, dice: random.Random) -> Acknowledged:
    """Plays on in a child, and kills it a moment after a random line, or before it said anything at all."""
    wanted, late = dice.randrange(LINES), dice.uniform(0, LATEST_S)
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(home)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stderr is not None
    lines: list[str] = []
    axe = threading.Timer(late, child.kill)
    if not wanted:
        axe.start()
    for line in child.stdout:
        lines.append(line)
        if len(lines) == wanted:
            axe.start()
    complaints = child.stderr.read()
    axe.cancel()
    assert child.wait() in (-9, 0), complaints
    child.stdout.close()
    child.stderr.close()
    return Acknowledged(lines)


def kept_draft(place: int) -> str | None:
    """The text that must be in the editor after so many acts, when no later act can have taken it into a revision."""
    acts = load_script().acts
    drafts = [(index, act) for index, act in enumerate(acts[:place]) if isinstance(act, Draft)]
    if not drafts:
        return None
    index, draft = drafts[-1]
    later = acts[index + 1 : place + 1]
    return None if any(isinstance(act, RevisionMade) for act in later) else draft.text


@pytest.mark.parametrize("number", range(KILLS))
def test_nothing_acknowledged_is_lost(number: int, homes: tuple[Path, ...], tmp_path: Path) -> None:
    dice = random.Random(number)
    home = Path(shutil.copytree(dice.choice(homes), tmp_path / "desk"))
    told = killed(home, dice)
    desk = open_desk(home, passphrase=PASSPHRASE)
    try:
        verify(desk.journal)
        kept = {event.id for case in desk.journal.cases() for event in desk.journal.events(case)}
        assert told.events <= kept
        assert {signal.id for signal in desk.cache.by_ids(sorted(told.signals))} == told.signals
        kits = list(desk.releases_folder.glob("[!.]*")) if desk.releases_folder.exists() else []
        assert [verify_kit(kit, desk.releases.public_key()).faults for kit in kits] == [()] * len(kits)
        text = kept_draft(told.place)
        if text is not None:
            case = next(item.id for item in desk.views.cases(closed=True) if item.number == "PD-0147")
            draft = desk.drafts.of(desk.views.statement_of_case(case))
            assert draft is not None
            assert draft.text == text
    finally:
        desk.close()
