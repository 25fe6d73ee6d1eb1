"""One long list in a process of its own: `python bench/lists_one.py KIND ROWS [STORE]`; prints one line of JSON.

Milliseconds of CPU until its first rows were painted (of the whole process, and of the window's thread), and of the
window's thread for each frame while it scrolls (60 px at a time) and while the bar is dragged to random places; the
rows that were asked for until it stood, and how much larger the process became. CPU, as others work at the machine.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from keys_in_memory import Keys  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QStringListModel, Qt, QTimer, Signal  # noqa: E402
from PySide6.QtWidgets import QApplication, QListView, QWidget  # noqa: E402

from ui import features  # noqa: E402
from ui.bridge import Bridge  # noqa: E402
from ui.case.wire_list import wire as cases_wire  # noqa: E402
from ui.contacts.wire import wire as contacts_wire  # noqa: E402
from ui.keys import KeyMap  # noqa: E402
from ui.parts import Parts  # noqa: E402
from ui.requests.wire import wire as requests_wire  # noqa: E402
from ui.theme import Appearance, Theme  # noqa: E402
from ui.voice import Voice  # noqa: E402
from ui.watch.signals import SignalList  # noqa: E402
from ui.widgets.clock import Ticker  # noqa: E402
from ui.widgets.pages import WindowModel  # noqa: E402
from woordvoering.clock import SystemClock  # noqa: E402
from woordvoering.desk import Desk, open_desk  # noqa: E402
from woordvoering.desk_thread import DeskThread  # noqa: E402
from woordvoering.i18n import Messages  # noqa: E402
from woordvoering.overview.records import SignalLine, SignalView  # noqa: E402
from woordvoering.overview.stories import moment_of  # noqa: E402
from woordvoering.overview.watch_records import SignalAsk, SignalPage  # noqa: E402
from woordvoering.overview.windows import Ask  # noqa: E402
from woordvoering.signals.cache import Cache, open_cache  # noqa: E402

HELD: list[object] = []
KEY = bytes(32)
FRAMES = 200
STEP = 60


class Behind(QObject):
    """Answers a list of signals from an encrypted store, on a thread beside the window's."""

    _back = Signal(object)

    def __init__(self, shown: SignalList, cache: Cache, rows: int) -> None:
        super().__init__()
        self.shown, self.cache, self.rows, self.asked = shown, cache, rows, 0
        self._thread = DeskThread()
        shown.asked.connect(self._ask)
        self._back.connect(self._answered, Qt.ConnectionType.QueuedConnection)

    def page(self, ask: SignalAsk) -> SignalPage:
        """The rows of a question: signals in the order of their arrival."""
        self.asked += ask.count
        found = [signal for _, signal in self.cache.after(ask.start, ask.count)]
        views = (
            SignalView(s.id, s.kind, s.source, s.author, 0, s.visibility, moment_of(s), s.text, s.url, ((4, 8),))
            for s in found
        )
        return SignalPage(ask, self.rows, self.rows, self.rows, tuple(SignalLine(view) for view in views))

    def _ask(self, ask: SignalAsk) -> None:
        self._thread.run(lambda: self.page(ask)).add_done_callback(self._back.emit)

    def _answered(self, done: Future[SignalPage]) -> None:
        self.shown.show_page(done.result())


def signals(theme: Theme, rows: int, store: str) -> tuple[QWidget, QListView, Callable[[], None], Callable[[], int]]:
    """The signals of a story of so many, page by page out of `signals.db`."""
    shown = SignalList(theme, "Signalen")
    behind = Behind(shown, open_cache(Path(store), KEY), rows)

    def show() -> None:
        shown.show_first(behind.page(SignalAsk("bang", 0, 64)), "")

    return shown, shown, show, lambda: behind.asked


def keys_of(kept: Path) -> Keys:
    """The keys of a desk of the bench, out of a file."""
    return Keys({name: bytes.fromhex(value) for name, value in json.loads(kept.read_text("utf-8")).items()})


def of_desk(theme: Theme, kind: str, folder: str) -> tuple[QWidget, QListView, Callable[[], None], Callable[[], int]]:
    """A list of the desk in a folder, with its presenter, over the bridge that the window has."""
    home, thread, asked = Path(folder), DeskThread(), [0]
    desk = thread.run(lambda: open_desk(home / "desk", secrets=keys_of(home / "keys.json"))).result()
    thread.run(lambda: (desk.views.shell(), judged(desk))).result()
    bridge = Bridge(desk, thread, "")
    parts = Parts(theme, KeyMap(), Ticker(SystemClock()), bridge, Voice(Messages.load(), desk.schema), lambda _: None)
    wires = {"cases": cases_wire, "requests": requests_wire, "contacts": contacts_wire}
    screen, presenter = wires[kind](parts)

    def count(ask: Ask) -> None:
        asked[0] += ask.count

    screen.served.asked.connect(count)
    HELD.append((bridge, presenter))
    return screen, screen.list, presenter.show, lambda: asked[0]


def judged(desk: Desk) -> None:
    """Every open case is judged once, as it is a moment after the start."""
    while desk.views.lists.judge():
        pass


def bare(rows: int) -> tuple[QWidget, QListView, Callable[[], None], Callable[[], int]]:
    """Qt's own list of strings, all of one height and drawn by Qt: the floor."""
    shown, model = QListView(), QStringListModel()
    shown.setUniformItemSizes(True)
    shown.setLayoutMode(QListView.LayoutMode.Batched)
    shown.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    shown.setModel(model)
    words = [f"Signaal {number}: een knal aan de Dampoort" for number in range(rows)]
    return shown, shown, lambda: model.setStringList(words), lambda: 0


def resident() -> float:
    """MiB that this process holds."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4 / 1024


def turn(milliseconds: int) -> None:
    """Lets the window have its turns."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def stands(shown: QListView) -> bool:
    """Whether the first rows are there."""
    model = shown.model()
    return model.rowCount() > 0 and (not isinstance(model, WindowModel) or model.here(0))


def hand() -> float:
    """Milliseconds of CPU that a million additions take at this moment: how fast this machine is now."""
    begun = time.thread_time()
    sum(range(1_000_000))
    return 1000 * (time.thread_time() - begun)


def frames(shown: QListView, place: Callable[[int], int]) -> list[float]:
    """Milliseconds of the window's thread for every frame while the list goes from place to place, with what came."""
    found: list[float] = []
    for number in range(FRAMES):
        begun = time.thread_time()
        shown.verticalScrollBar().setValue(place(number))
        QCoreApplication.sendPostedEvents()
        turn(1)
        found.append(1000 * (time.thread_time() - begun))
    return sorted(found)


def main(kind: str, rows: int, store: str = "") -> dict[str, Any]:
    """Measures one list."""
    features.settle()
    application = QApplication(["bench", "-style", "fusion"])
    theme = Theme(application, Appearance.LIGHT)
    every: dict[str, Callable[[], Any]] = {
        "signals": lambda: signals(theme, rows, store), "bare": lambda: bare(rows),
        **{name: partial(of_desk, theme, name, store) for name in ("cases", "requests", "contacts")},
    }  # fmt: skip
    whole, shown, show, asked = every[kind]()
    whole.resize(1256, 824)
    whole.show()
    turn(100)
    before, begun, mine = resident(), time.process_time(), time.thread_time()
    show()
    while not stands(shown):
        turn(1)
    shown.viewport().repaint()
    took, here = 1000 * (time.process_time() - begun), 1000 * (time.thread_time() - mine)
    turn(300)
    stood = asked()
    bar, chance = shown.verticalScrollBar(), random.Random(7)
    scrolled = frames(shown, lambda number: number * STEP)
    dragged = frames(shown, lambda _: chance.randrange(max(1, bar.maximum())))
    return {
        "shown_ms": took, "shown_qt_ms": here, "hand_ms": hand(),
        "frame_p95_ms": scrolled[int(0.95 * FRAMES)], "drag_p95_ms": dragged[int(0.95 * FRAMES)],
        "asked": stood, "more_mib": resident() - before,
    }  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])) + "\n")
    sys.stdout.flush()
    os._exit(0)
