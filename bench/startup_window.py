"""Our program, started as a user starts it, says when its first rows show: `python bench/startup_window.py OPTIONS`.

Prints a line of JSON when the list of Wacht was painted with rows: the moment by the machine's clock, the seconds of
processor time until then, and what unlocking (Argon2id) took of both; and one when the desk is open and checked.
Nothing of this is loaded before the window shows.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from ui import app

UNLOCKING: list[tuple[float, float]] = []
"""Of each time, seconds of the clock and of the processor."""


def watch(rows: type) -> None:
    """Tells of the first row that its delegate draws."""
    drawn: Any = rows.draw_row

    def draw(self: Any, painter: Any, rect: Any, record: Any, *, selected: bool) -> None:
        drawn(self, painter, rect, record, selected=selected)
        if record.item is not None and rows.draw_row is draw:
            rows.draw_row = drawn
            wall, work = (sum(column) for column in zip(*UNLOCKING, strict=True))
            told = {"rows_at": time.time(), "unlock_s": wall, "rows_work_s": time.process_time() - work}
            print(json.dumps(told), flush=True)

    rows.draw_row = draw


def begin(arguments: list[str]) -> int:
    """The program, with a watch at what unlocks its desk and at its rows."""
    whole: Any = app.Reading.read

    def read(reading: Any) -> None:
        whole(reading)
        argon = importlib.import_module("nacl.pwhash").argon2id
        kdf = argon.kdf

        def timed(*given: Any, **named: Any) -> bytes:
            started, worked = time.perf_counter(), time.thread_time()
            made = kdf(*given, **named)
            UNLOCKING.append((time.perf_counter() - started, time.thread_time() - worked))
            return made

        argon.kdf = timed
        program = importlib.import_module("ui.running").App
        attach = program._attach

        def attached(self: Any, desk: Any) -> None:
            attach(self, desk)
            print(json.dumps({"open_at": time.time()}), flush=True)

        program._attach = attached
        watch(importlib.import_module("ui.watch.rows").StoryDelegate)

    setattr(app.Reading, "read", read)  # noqa: B010  what it is made of is loaded, then watched
    return app.main(["woordvoering-app", *arguments])


if __name__ == "__main__":
    sys.exit(begin(sys.argv[1:]))
