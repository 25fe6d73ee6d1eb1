"""Long lists: how soon they show, how long a frame takes while they scroll, and what memory they take.

python bench/lists.py [--signals 1000000] [--repetitions 3] [--json | --markdown]

Each list is measured in a process of its own, offscreen, on a window of 1256 × 824: the signals of a story out of an
encrypted store, Persdossiers, Persvragen and the press list out of an encrypted desk, each over a thread beside the
window's. `bare` is Qt's list of strings of one height, drawn by Qt: the floor that a frame is held against. Medians, in
milliseconds of CPU; `hand` is what a million additions in Python take at that moment.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
for place in (ROOT, ROOT / "tests"):
    sys.path.insert(0, str(place))

from asked import answered, asked  # noqa: E402
from keys_in_memory import Keys  # noqa: E402
from long_desk import fill  # noqa: E402

from woordvoering.desk import create_desk  # noqa: E402
from woordvoering.signals.database import open_database  # noqa: E402

GOALS = {"shown_ms": 50.0, "frame_p95_ms": 5.0, "more_mib": 20.0}
HEADS = (
    "list", "rows", "shown", "of it the window's thread", "frame p95", "÷ bare", "dragged p95", "hand",
    "rows asked for", "RSS + MiB",
)  # fmt: skip
AT_ONCE = 20_000
TEXT = "een enorme knal aan de Dampoort, ramen trilden tot in de Dendermondsesteenweg. "
KEY = bytes(32)


def store(place: Path, signals: int) -> float:
    """An encrypted store of so many signals, their words not indexed: no list asks for them. Seconds that it took."""
    began = time.perf_counter()
    sql = (
        "INSERT INTO signal (n, id, source, kind, url, title, text, author, published, fetched, language, reach,"
        " visibility, media, raw_sha, moment)"
        " VALUES (?, ?, 'bron', 'x', '', '', ?, ?, ?, ?, 'nl', NULL, 'public', '[]', '', ?)"
    )

    def rows(start: int) -> Iterator[tuple[Any, ...]]:
        for number in range(start, min(signals, start + AT_ONCE)):
            at = 1_794_000_000_000 + number
            yield number + 1, f"s{number}", f"Net {number}: {TEXT * (1 + number % 3)}", f"@gent{number}", at, at, at

    database = open_database(place, KEY)
    for start in range(0, signals, AT_ONCE):
        with database.writing() as connection:
            connection.exec_driver_sql(sql, list(rows(start)))
    database.close()
    return time.perf_counter() - began


def desk(folder: Path, lists: dict[str, int]) -> None:
    """A desk with so many cases (one in twenty open), media requests (one in five open) and contacts."""
    keys = Keys()
    made, _, _ = create_desk(folder / "desk", "Zone", secrets=keys)
    cases, requests = lists["cases"], lists["requests"]
    fill(
        made, cases=cases, opened=cases // 20, requests=requests, answered=requests * 4 // 5,
        contacts=lists["contacts"],
    )  # fmt: skip
    made.close()
    kept = {name: value.hex() for name, value in keys.values.items()}
    (folder / "keys.json").write_text(json.dumps(kept), encoding="utf-8")


def measured(lists: dict[str, int], repetitions: int) -> dict[str, dict[str, float]]:
    """The medians by list; the lists take turns."""
    every: dict[str, list[dict[str, float]]] = {name: [] for name in lists}
    with tempfile.TemporaryDirectory(prefix="lists-bench-") as folder:
        place = Path(folder) / "signals.db"
        tell(f"a store of {lists['signals']:,} signals: {store(place, lists['signals']):.0f} s")
        desk(Path(folder), lists)
        for _ in range(repetitions):
            for name, rows in lists.items():
                store_of = place if name == "signals" else folder
                order = [sys.executable, str(ROOT / "bench" / "lists_one.py"), name, str(rows), str(store_of)]
                done = subprocess.run(order, capture_output=True, text=True, check=True)
                every[name].append(json.loads(done.stdout))
    return {
        name: {figure: statistics.median(one[figure] for one in found) for figure in found[0]}
        for name, found in every.items()
    }


def report(lists: dict[str, int], found: dict[str, dict[str, float]]) -> dict[str, Any]:
    """The figures, the ratio of a frame to the floor, and which goals are reached."""
    floor = found["bare"]["frame_p95_ms"]
    return {
        "rows": lists,
        "lists": found,
        "frame_to_floor": {name: one["frame_p95_ms"] / floor for name, one in found.items()},
        "goals": GOALS,
        "reached": {
            name: {figure: one[figure] <= goal for figure, goal in GOALS.items()}
            for name, one in found.items()
            if name != "bare"
        },
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
    }


def as_table(told: dict[str, Any]) -> str:
    """The report in Markdown."""
    lines = [
        f"{told['cores']} cores, load {told['load']:.1f}; medians, ms of CPU",
        "",
        f"| {' | '.join(HEADS)} |",
        "|---" * len(HEADS) + "|",
    ]
    for name, one in told["lists"].items():
        marks = {figure: _mark(told["reached"].get(name, {}).get(figure)) for figure in GOALS}
        lines.append(
            f"| {name} | {told['rows'][name]:,} | {one['shown_ms']:.1f}{marks['shown_ms']} | {one['shown_qt_ms']:.1f} "
            f"| {one['frame_p95_ms']:.2f}{marks['frame_p95_ms']} | {told['frame_to_floor'][name]:.1f} "
            f"| {one['drag_p95_ms']:.2f} | {one['hand_ms']:.0f} | {one['asked']:.0f} "
            f"| {one['more_mib']:.1f}{marks['more_mib']} |"
        )
    goals = f"≤ {GOALS['shown_ms']:g} | | ≤ {GOALS['frame_p95_ms']:g}"
    lines.append(f"| goal | | {goals} | | | | | ≤ {GOALS['more_mib']:g} |")
    return "\n".join(lines)


def _mark(reached: bool | None) -> str:
    return "" if reached is None else " ✓" if reached else " ✗"


def tell(line: str) -> None:
    """On the error stream: a run is long."""
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    """Measures and prints; 1 when a goal is missed."""
    chosen = asked(__doc__ or "", signals=1_000_000, repetitions=3)
    lists = {"signals": chosen.signals, "cases": 10_000, "requests": 5_000, "contacts": 10_000, "bare": 10_000}
    return answered(chosen, report(lists, measured(lists, chosen.repetitions)), as_table)


if __name__ == "__main__":
    sys.exit(main())
