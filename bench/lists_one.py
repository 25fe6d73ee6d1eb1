"""One long list in a process of its own: `python bench/lists_one.py KIND ROWS [STORE]`; prints one line of JSON.

Milliseconds until its first rows were painted, of each frame while it scrolls (60 px at a time) and while the bar is
dragged to random places, the rows that were asked for until it stood, and how much larger the process became.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
for folder in (ROOT, ROOT / "tests" / "ui"):
    sys.path.insert(0, str(folder))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QStringListModel, Qt, QTimer, Signal  # noqa: E402
from PySide6.QtWidgets import QApplication, QListView, QWidget  # noqa: E402

from ui import features  # noqa: E402
from ui.case.cases_screen import CaseRow, CasesScreen, Said  # noqa: E402
from ui.contacts.rows import Row as ContactLine  # noqa: E402
from ui.contacts.screen import ContactsScreen  # noqa: E402
from ui.keys import KeyMap  # noqa: E402
from ui.requests.board import Board  # noqa: E402
from ui.requests.screen import RequestsScreen  # noqa: E402
from ui.theme import Appearance, Theme  # noqa: E402
from ui.watch.signals import SignalList  # noqa: E402
from ui.widgets.clock import Ticker  # noqa: E402
from woordvoering.clock import HOUR, MINUTE, ManualClock, Millis  # noqa: E402
from woordvoering.contacts.rows import ContactRow  # noqa: E402
from woordvoering.desk_thread import DeskThread  # noqa: E402
from woordvoering.overview.case_records import CaseItem  # noqa: E402
from woordvoering.overview.records import RequestView, SignalLine, SignalView  # noqa: E402
from woordvoering.overview.stories import moment_of  # noqa: E402
from woordvoering.overview.watch_records import SignalAsk, SignalPage  # noqa: E402
from woordvoering.signals.cache import Cache, open_cache  # noqa: E402

NOW = 1_794_617_520_000
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


def case(number: int) -> CaseItem:
    """An invented case."""
    return CaseItem(
        id=f"c{number}", number=f"PD-{number:05}", title=f"Melding {number} aan de Dampoort", short="Dampoort",
        t0=NOW - number * HOUR, opened_at=NOW - number * HOUR, closed_at=None, handler=None, impact=2, triage="respond",
        phase="verify", dot="amber", open_requests=number % 4, next_code="next.verify", next_params={},
        deadline_at=NOW + HOUR, deadline_code="", deadline_params={},
    )  # fmt: skip


def cases(theme: Theme, rows: int) -> tuple[QWidget, QListView, Callable[[], None], Callable[[], int]]:
    """Persdossiers."""
    screen, asked = CasesScreen(theme, KeyMap()), [0]
    every = tuple(case(number) for number in range(rows))

    def said(_: CaseItem) -> Said:
        asked[0] += 1
        return Said("Ga na wat waar is", "Waarheidsvinding", "Hoog", "")

    def show() -> None:
        screen.show_rows(tuple(CaseRow(item, NOW, said) for item in every))

    return screen, screen.list, show, lambda: asked[0]


def question(number: int) -> RequestView:
    """An invented question of a newsroom."""
    return RequestView(
        id=f"r{number}", case_id=f"c{number % 400}", case_number=f"PD-{number % 400:05}", case_title="Melding",
        outlet=f"Krant {number % 90}", journalist="An Peeters", question="Wat was die knal, en zijn er gewonden?",
        medium="mail", received_at=NOW - MINUTE, deadline=None, due=NOW + number * MINUTE, state="new", member=None,
        resolved_at=None, contact="",
    )  # fmt: skip


def requests(theme: Theme, rows: int) -> tuple[QWidget, QListView, Callable[[], None], Callable[[], int]]:
    """Persvragen."""
    screen = RequestsScreen(theme, KeyMap(), Ticker(ManualClock(Millis(NOW))))
    board = Board(NOW, tuple(question(number) for number in range(rows)), {}, (), ())
    return screen, screen.list, lambda: screen.show_board(board), lambda: 0


def contacts(theme: Theme, rows: int) -> tuple[QWidget, QListView, Callable[[], None], Callable[[], int]]:
    """The press list."""
    screen = ContactsScreen(theme, KeyMap())
    every = tuple(
        ContactLine(
            ContactRow(
                case_id="",
                key=f"k{n}",
                outlet=f"Redactie {n}",
                name="An Peeters",
                function="",
                mail=f"a{n}@x.example",
                telephone="",
                language="nl",
                way="mail",
                groups=("pers",),
                active=True,
            )
        )
        for n in range(rows)
    )
    return screen, screen.list, lambda: screen.show_rows(every), lambda: 0


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


def frames(shown: QListView, place: Callable[[int], int]) -> list[float]:
    """Milliseconds of every frame while the list goes from place to place."""
    found: list[float] = []
    for number in range(FRAMES):
        begun = time.perf_counter()
        shown.verticalScrollBar().setValue(place(number))
        QCoreApplication.sendPostedEvents()
        found.append(1000 * (time.perf_counter() - begun))
        turn(1)
    return sorted(found)


def main(kind: str, rows: int, store: str = "") -> dict[str, Any]:
    """Measures one list."""
    features.settle()
    application = QApplication(["bench", "-style", "fusion"])
    theme = Theme(application, Appearance.LIGHT)
    every: dict[str, Callable[[], Any]] = {
        "signals": lambda: signals(theme, rows, store), "cases": lambda: cases(theme, rows),
        "requests": lambda: requests(theme, rows), "contacts": lambda: contacts(theme, rows),
        "bare": lambda: bare(rows),
    }  # fmt: skip
    whole, shown, show, asked = every[kind]()
    whole.resize(1256, 824)
    whole.show()
    turn(100)
    before, begun = resident(), time.perf_counter()
    show()
    QCoreApplication.sendPostedEvents()
    took = 1000 * (time.perf_counter() - begun)
    turn(200)
    stood = asked()
    bar, chance = shown.verticalScrollBar(), random.Random(7)
    scrolled = frames(shown, lambda number: number * STEP)
    dragged = frames(shown, lambda _: chance.randrange(max(1, bar.maximum())))
    return {
        "shown_ms": took, "frame_p95_ms": scrolled[int(0.95 * FRAMES)], "drag_p95_ms": dragged[int(0.95 * FRAMES)],
        "asked": stood, "more_mib": resident() - before,
    }  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])) + "\n")
    sys.stdout.flush()
    os._exit(0)
