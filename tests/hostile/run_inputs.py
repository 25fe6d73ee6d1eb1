"""The program under fire, in a process of its own: documents are parsed, stored, read by the detector and shown in the
window, as they would be; what went wrong, how long it took and how large it grew is printed as JSON.

    python tests/hostile/run_inputs.py 10000 SEED CHANCE-OF-A-TRICK SECONDS-OF-PATIENCE ONE-SHOWN-OF

The program's own patience is 2 s; on a busy machine more is given and the seconds of work are judged.
"""

# ruff: noqa: E402, E501  # the paths come before what they lead to
from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for folder in (HERE.parents[1] / "ui", HERE.parents[1] / "casework", HERE.parents[2], HERE.parent):
    sys.path.insert(0, str(folder))

from bodies import written
from night_of_the_bang import NOW, STORIES, detail, story
from processes import resident, worked
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from real_desk import founded
from tricks import Trick

from ui import collecting, features
from ui.keys import KeyMap
from ui.sources.captures import CaptureSheet
from ui.sources.picture_process import PictureProcess
from ui.theme import Appearance, Theme
from ui.watch.screen import WatchScreen
from woordvoering.clock import ManualClock
from woordvoering.desk import Desk
from woordvoering.detection.engine import Detector
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.records import GroupView, SignalView
from woordvoering.overview.stories import post_of
from woordvoering.overview.watch_records import WatchView
from woordvoering.signals.cache import open_cache
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Origin, Signal
from woordvoering.statements.markdown_reader import read_markdown
from woordvoering.statements.text import canonical

SHOWN = 60
"""Groups of a story on the screen."""
READ = 40
"""Signals of one document that the detector reads here."""


Seen = tuple[str, bytes, QImage]
"""A picture that was captured and asked for: its name, its bytes, and what was decoded of them."""
Shown = Sequence[Signal] | Seen | None


class Figures:
    """What is counted over all inputs."""

    def __init__(self) -> None:
        self.inputs = self.signals = self.refused = 0
        self.crashes: list[str] = []
        self.over: list[str] = []
        self.slowest, self.slowest_name, self.waited = 0.0, "", 0.0
        self.late: list[str] = []
        self.worker_mb = 0.0
        self.kinds: dict[str, int] = {}

    def took(self, name: str, seconds: float, waited: float) -> None:
        """Counts one step: seconds of work, and by the clock, which on a busy machine is more."""
        self.waited = max(self.waited, waited)
        if waited > 2.0:
            self.late.append(name)
        if seconds > self.slowest:
            self.slowest, self.slowest_name = seconds, name
        if seconds > 2.0:
            self.over.append(name)


class Fire(threading.Thread):
    """Reads the documents one after the other and hands what they held to the window."""

    def __init__(
        self,
        documents: Iterator[Trick],
        folder: Path,
        shown: queue.Queue[Shown],
        patience: float,
        every: int,
    ) -> None:
        super().__init__(name="fire")
        self._patience, self._every, self._worked = patience, every, 0.0
        self.figures = Figures()
        self._documents, self._folder, self._shown = documents, folder, shown
        self._detector, self._moment = Detector(), 0.0

    def run(self) -> None:
        with (
            ParserProcess(parse_s=self._patience) as parser,
            PictureProcess() as pictures,
            open_cache(self._folder / "signals.db", bytes(32)) as cache,
            closing(founded(self._folder / "desk", ManualClock(NOW))) as desk,
        ):
            for trick in self._documents:
                self.figures.inputs += 1
                self.figures.kinds[trick.kind] = self.figures.kinds.get(trick.kind, 0) + 1
                if trick.kind == "image":
                    take = lambda t=trick: self._captured(desk, pictures, t.body)  # noqa: E731
                    self._show_picture(self._guarded(f"{trick.name} captured", take))
                    continue
                signals = self._guarded(f"{trick.name} parsed", lambda t=trick: self._parsed(parser, t)) or ()
                self.figures.signals += len(signals)
                self._guarded(f"{trick.name} stored", lambda s=signals: cache.insert_new(s[:500]))
                self._guarded(f"{trick.name} read", lambda s=signals: self._read(s))
                self._guarded(f"{trick.name} as a statement", lambda t=trick: markdown(t.body))
                if signals and self.figures.inputs % self._every == 0:
                    self._shown.put(signals)
        self._shown.put(None)

    def _show_picture(self, seen: Seen | None) -> None:
        if seen is not None:
            self._shown.put(seen)

    def _guarded(self, name: str, act: Callable[[], Any]) -> Any:
        start, cpu, self._worked = time.perf_counter(), time.thread_time(), 0.0
        try:
            return act()
        except WoordvoeringError as error:
            self.figures.refused += 1
            if error.code in ("parser.died", "parser.too_slow", "parser.unavailable"):
                self.figures.crashes.append(f"{name}: {error.code} {dict(error.params)}")
        except Exception as error:  # noqa: BLE001  # whatever it is, it is counted
            self.figures.crashes.append(f"{name}: {type(error).__name__} {str(error)[:80]}")
        finally:
            work = time.thread_time() - cpu + self._worked
            self.figures.took(name, work, time.perf_counter() - start)
        return None

    def _parsed(self, parser: ParserProcess, trick: Trick) -> Sequence[Signal]:
        origin = Origin(source="bron", kind=trick.kind, base="https://nieuws.example/rss", fetched=NOW)
        before = worked(parser._worker.pid) if parser._worker is not None else None
        try:
            if trick.kind == "opml":
                parser.outlines(trick.body)
                return ()
            signals = parser.parse(trick.kind, trick.body, origin)  # type: ignore[arg-type]
        finally:
            worker = parser._worker
            if worker is not None:
                self._worked = worked(worker.pid) - before if before is not None else 0.0
                self.figures.worker_mb = max(self.figures.worker_mb, resident(worker.pid, "VmHWM"))
        faults = [fault for signal in signals for fault in unclean(signal)]
        if faults:
            raise AssertionError(f"not clean: {faults[:3]}")
        return signals

    def _captured(self, desk: Desk, pictures: PictureProcess, body: bytes) -> Seen:
        """What was dropped on the desk, kept and asked for: as a picture when it begins as one, else as a text."""
        kept, _ = desk.captures.file("lore", body)
        again, _ = desk.captures.show("lore", kept.id)
        if again != body:
            raise AssertionError("a capture came back changed")
        before = worked(pictures._apart._worker.pid) if pictures._apart._worker is not None else 0.0
        image, fallen = pictures.decoded(again), pictures.falls
        if fallen:
            pictures.falls = 0
            raise AssertionError("the process that decodes pictures fell")
        if pictures._apart._worker is not None:
            self._worked = worked(pictures._apart._worker.pid) - before
            self.figures.worker_mb = max(self.figures.worker_mb, resident(pictures._apart._worker.pid, "VmHWM"))
        return kept.name, again, image

    def _read(self, signals: Sequence[Signal]) -> None:
        for signal in signals[:READ]:
            self._moment += 60.0
            post = post_of(signal, "bron")
            self._detector.add(
                type(post)(**{name: getattr(post, name) for name in post.__struct_fields__} | {"t": self._moment})
            )
            if self._moment % 6_000 == 0:
                self._detector.stories(self._moment, self._moment - 86_400, 1)


def unclean(signal: Signal) -> Iterator[str]:
    """What the store must never be given."""
    if signal.url and not signal.url.startswith(("http://", "https://")) and ":" in signal.url.partition("/")[0]:
        yield f"url {signal.url[:40]!r}"
    for name in ("title", "text", "author", "url"):
        value = getattr(signal, name)
        if any(
            (ord(c) < 32 and c != "\n")
            or 0x7F <= ord(c) < 0xA0
            or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
            for c in value[:5_000]
        ):
            yield f"{name} holds what hides"
        if len(value) > 200_000:
            yield f"{name} is too long"


def markdown(body: bytes) -> None:
    """The same bytes as the text of a statement."""
    read_markdown(canonical(body[:60_000].decode("utf-8", "replace")))


class Window:
    """The screen Wacht on which the signals are shown, and the longest time that it answered nothing."""

    def __init__(self) -> None:
        self.theme = Theme(QApplication.instance(), Appearance.LIGHT)  # type: ignore[arg-type]
        self.screen = WatchScreen(self.theme, KeyMap(), hold_ms=60_000)
        self.screen.resize(1256, 824)
        self.screen.show()
        self.screen.show_record(WatchView(NOW, STORIES))
        self.screen.show_story(detail(), "Incident", NOW)
        self.sheet: CaptureSheet | None = None
        self.stall = self.stall_cpu = 0.0
        self.worst = self.worst_cpu = ""
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._name = ""
        self.tick = QTimer(interval=1)
        self.tick.timeout.connect(self._ticked)

    def start(self) -> None:
        """Counts from now on; what came before is the start of the program."""
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self.tick.start()

    def show(self, signals: Sequence[Signal], number: int) -> None:
        """Shows what one document held as a story, the first group unfolded."""
        views = [shown(signal) for signal in signals[:SHOWN]]
        first = GroupView(views[0], tuple(views[1:6]))
        groups = (first, *(GroupView(view) for view in views[6:]))
        lead = signals[0]
        item = story(
            f"s{number}", lead.title or lead.text[:2_000], "decide", 8.0, 3, len(signals), 2, lead.author, urgent=True
        )
        self._name = f"{item.title[:40]!r} of {len(signals)}, longest {max(len(s.text) for s in signals)}"
        self.screen.show_record(WatchView(NOW, (item,)))
        told = detail(item)
        values = {name: getattr(told, name) for name in told.__struct_fields__}
        terms = ((lead.title[:80] or "<b>x", 3),)
        self.screen.show_story(
            type(told)(**values | {"groups": groups, "terms": terms, "wijken": (lead.title,)}), lead.title, NOW
        )
        if first.similar:
            self.screen.detail.signals.toggle(views[0].id)

    def show_picture(self, seen: Seen, number: int) -> None:
        """Shows a capture in its sheet, as somebody who asked for it sees it."""
        if self.sheet is not None:
            self.sheet.close_sheet()
            self.sheet.deleteLater()
        self._name = f"capture {number} {seen[0]}"
        self.sheet = CaptureSheet(self.theme, self.screen, *seen)
        self.sheet.open()

    def _ticked(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        if now - self._last > self.stall:
            self.stall, self.worst = now - self._last, self._name
        if cpu - self._cpu > self.stall_cpu:
            self.stall_cpu, self.worst_cpu = cpu - self._cpu, self._name
        self._last, self._cpu = now, cpu


def shown(signal: Signal) -> SignalView:
    """A signal as the screen is given it."""
    text = " — ".join(part for part in (signal.title, signal.text) if part)
    marks = tuple((at, at + 4) for at in range(0, min(len(text), 400), 40))
    return SignalView(
        signal.id,
        signal.kind,
        signal.source,
        signal.author,
        0,
        "public",
        NOW,
        text,
        signal.url,
        marks=marks,
        sensitive=True,
    )


def main(count: int, seed: int, tricks: float, patience: float, every: int) -> dict[str, Any]:
    """Runs it; the figures."""
    features.settle()
    application = QApplication(["woordvoering"])
    assert application
    collecting.settle()
    window, waiting = Window(), queue.Queue[Shown](maxsize=4)
    loop, numbers = QEventLoop(), iter(range(10**9))
    order = [sys.executable, str(HERE.with_name("bodies.py")), str(count), str(seed), str(tricks)]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(order, stdout=subprocess.PIPE) as maker:
        assert maker.stdout is not None
        fire = Fire(written(maker.stdout), Path(folder), waiting, patience, every)

        def take() -> None:
            try:
                signals = waiting.get_nowait()
            except queue.Empty:
                return
            if signals is None:
                loop.quit()
            elif isinstance(signals, tuple) and len(signals) == 3 and isinstance(signals[2], QImage):
                window.show_picture(signals, next(numbers))
            else:
                window.show(signals, next(numbers))

        poll = QTimer(interval=2)
        poll.timeout.connect(take)
        QTimer.singleShot(500, loop.quit)
        loop.exec()
        window.start()
        fire.start()
        poll.start()
        loop.exec()
        window.tick.stop()
        fire.join()
    found = fire.figures
    return {
        "inputs": found.inputs, "signals": found.signals, "refused": found.refused, "crashes": found.crashes, "over": found.over, "late": found.late, "waited": round(found.waited, 3),
        "slowest": round(found.slowest, 3), "slowest_name": found.slowest_name, "worker_mb": round(found.worker_mb),
        "program_mb": round(resident("self", "VmHWM")), "stall_ms": round(window.stall * 1000),
        "stall_cpu_ms": round(window.stall_cpu * 1000), "stall_of": window.worst, "stall_cpu_of": window.worst_cpu, "kinds": found.kinds,
    }  # fmt: skip


if __name__ == "__main__":
    figures = main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5]))
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    os._exit(0)
