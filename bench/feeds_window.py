"""Rounds in a running program: seconds of each, and how long the window's thread went without a turn meanwhile.

The whole window, offscreen, on a real desk; the round goes beside the desk thread as `ui/patrol.py` has it. The bench
runs this as a process of its own, `python bench/feeds_window.py HOME PASSPHRASE`: for each line on its input it does
one round ('idle': a second without one) and answers with one line of JSON. 'rest' is answered when nothing goes on any
more: everybody was told of what came in, as after a round of the window itself, the detector has read all of it, and
the program does nothing.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal  # noqa: E402  # after the platform is chosen
from PySide6.QtWidgets import QApplication  # noqa: E402

from ui.app import TURN_S  # noqa: E402
from ui.bridge import Bridge  # noqa: E402
from ui.collecting import settle  # noqa: E402
from ui.desktop import Desktop  # noqa: E402
from ui.keys import KeyMap  # noqa: E402
from ui.patrol import Patrol  # noqa: E402
from ui.shell import Shell  # noqa: E402
from ui.theme import Appearance, Theme  # noqa: E402
from ui.widgets.clock import Ticker  # noqa: E402
from woordvoering.clock import SystemClock  # noqa: E402
from woordvoering.desk import open_desk  # noqa: E402
from woordvoering.desk_thread import DeskThread  # noqa: E402
from woordvoering.errors import WoordvoeringError  # noqa: E402
from woordvoering.journal.changes import Changes  # noqa: E402
from woordvoering.signals.watch import Round  # noqa: E402

TICK_MS = 4
LOOK_MS, CALM, WORK = 250, 4, 0.1
"""At rest: so many looks in a row, so far apart, that found the program working less than this share of the time."""


class Asked(QThread):
    """Hears the lines on the standard input."""

    line = Signal(str)
    over = Signal()

    def run(self) -> None:
        for line in sys.stdin:
            self.line.emit(line.strip())
        self.over.emit()


class Rounds(QObject):
    """One round for each line; meanwhile a timer notes when the window's thread had its turns."""

    def __init__(self, bridge: Bridge, asked: Asked) -> None:
        super().__init__(asked)
        self._bridge = bridge
        self._turns: list[float] = []
        self._worked: list[float] = []
        self._started = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._turn)
        self._calm, self._cpu = 0, 0.0
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self._look)
        asked.line.connect(self._begin)

    def _begin(self, wanted: str) -> None:
        if wanted == "rest":
            self._come_to_rest()
            return
        self._started = time.perf_counter()
        self._turns, self._worked = [self._started], [time.thread_time()]
        self._timer.start()
        if wanted == "idle":
            QTimer.singleShot(1000, lambda: self._came_back(Round(started=0, ended=0, visits=(), new=())))
        else:
            self._bridge.fetch(lambda _desk: self._bridge.watching().once(at_once=True), self._came_back, self._failed)

    def _come_to_rest(self) -> None:
        self._started, self._calm, self._cpu = time.perf_counter(), 0, time.process_time()
        self._bridge.changed.emit(Changes(kinds=("signals",)))
        self._bridge.ask(lambda desk: desk.views.watch(), lambda _: self._looks.start())

    def _look(self) -> None:
        cpu = time.process_time()
        self._calm = self._calm + 1 if cpu - self._cpu < WORK * LOOK_MS / 1000 else 0
        self._cpu = cpu
        if self._calm >= CALM:
            self._looks.stop()
            seconds = time.perf_counter() - self._started - CALM * LOOK_MS / 1000
            print(json.dumps({"seconds": max(0.0, seconds)}), flush=True)

    def _turn(self) -> None:
        self._turns.append(time.perf_counter())
        self._worked.append(time.thread_time())

    def _came_back(self, found: Round) -> None:
        self._timer.stop()
        seconds = time.perf_counter() - self._started
        gaps = sorted(1000 * (later - one) for one, later in zip(self._turns, self._turns[1:], strict=False))
        busy = sorted(1000 * (later - one) for one, later in zip(self._worked, self._worked[1:], strict=False))
        usage = resource.getrusage(resource.RUSAGE_SELF)
        record = {
            "seconds": seconds,
            "new": len(found.new),
            "failed": sum(visit.error is not None for visit in found.visits),
            "turns": len(gaps),
            "gap_p99_ms": gaps[int(0.99 * (len(gaps) - 1))] if gaps else 1000 * seconds,
            "gap_max_ms": gaps[-1] if gaps else 1000 * seconds,
            "busy_p99_ms": busy[int(0.99 * (len(busy) - 1))] if busy else 0.0,
            "busy_max_ms": busy[-1] if busy else 0.0,
            "peak_mib": usage.ru_maxrss / 1024,
        }
        print(json.dumps(record), flush=True)

    def _failed(self, error: WoordvoeringError) -> None:
        print(json.dumps({"error": error.code}), flush=True)


def _not_by_itself(_patrol: Patrol) -> None:
    """In place of the patrol's own beginning."""


def main() -> int:
    """Opens the window and waits for lines."""
    sys.setswitchinterval(TURN_S)
    application = QApplication(["bench", "-style", "fusion"])
    settle()  # as the program does before it opens a desk
    desk = open_desk(Path(sys.argv[1]), passphrase=sys.argv[2])
    theme = Theme(application, Appearance.LIGHT)
    bridge = Bridge(desk, DeskThread(), "")
    shell = Shell(theme, KeyMap(), Ticker(SystemClock()))
    desktop = Desktop(bridge)
    setattr(Patrol, "start", _not_by_itself)  # noqa: B010  # the rounds of the bench are the only ones
    desktop.attach(shell)
    shell.show()
    asked = Asked()
    Rounds(bridge, asked)
    asked.over.connect(application.quit)
    QTimer.singleShot(1500, asked.start)
    application.exec()
    desktop.close()
    asked.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
