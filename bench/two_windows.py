"""How long what one officer does takes to show in another's window: `python bench/two_windows.py [--acts 20] [--json]`.

Two desks of one zone with a home each, two windows' threads and bridges, one folder; from the act until the other is
told. The floor is a folder that is looked at once a second, so half a second on average.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
for folder in (ROOT, ROOT / "tests" / "ui" / "window", ROOT / "tests" / "casework"):
    sys.path.insert(0, str(folder))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from joined_desks import zone_of_two  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer  # noqa: E402

from ui.bridge import Bridge  # noqa: E402
from ui.together import Together  # noqa: E402
from woordvoering.clock import SystemClock  # noqa: E402
from woordvoering.desk_thread import DeskThread  # noqa: E402

GOAL_S = 2.0
PATIENCE_MS = 30_000


def measured(acts: int) -> list[float]:
    """Seconds from each act at one desk until the other's window is told."""
    application = QCoreApplication(["two_windows"])
    assert application
    found: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        zone = zone_of_two(Path(folder), SystemClock())
        here, there = Bridge(zone.lore, DeskThread(), "lore"), Bridge(zone.karim, DeskThread(), "karim")
        pair = (Together(here), Together(there))
        for each in pair:
            each.start()
        found += [_one(here, there, number) for number in range(acts)]
        for each in pair:
            each.stop()
        here.close()
        there.close()
    return found


def _one(here: Bridge, there: Bridge, number: int) -> float:
    loop = QEventLoop()
    heard = there.changed.connect(lambda _: loop.quit())
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    started = time.perf_counter()
    here.act(lambda desk: desk.cases.open_own("lore", f"Rook {number}", desk.clock.now(), wijk="Dampoort"))
    loop.exec()
    there.changed.disconnect(heard)
    return time.perf_counter() - started


def main() -> int:
    """Prints the figures; 1 when the slowest took longer than the goal."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--acts", type=int, default=20)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    seconds = measured(chosen.acts)
    told = {
        "acts": len(seconds),
        "median_s": round(statistics.median(seconds), 3),
        "slowest_s": round(max(seconds), 3),
        "goal_s": GOAL_S,
    }
    if chosen.json:
        print(json.dumps(told))
    else:
        print(f"{told['acts']} acts: median {told['median_s']} s, slowest {told['slowest_s']} s (goal {GOAL_S} s)")
    return int(max(seconds) > GOAL_S)


if __name__ == "__main__":
    sys.exit(main())
