"""How long the window waits for its turn while 200 feeds are read: `python bench/stall.py [--json | --markdown]`.

The whole window, offscreen, on a real desk, as `bench/feeds.py` has it, without the peers. `idle` is a second without a
round: the floor of this machine at that moment. `gap` is how long the window's thread went without a turn, whoever kept
it from one; `busy` the CPU that it took itself between two turns, which others at the machine do not change.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "bench"))

from asked import answered, asked  # noqa: E402
from feeds import GAP_MS, PASSES, Window  # noqa: E402
from feeds_site import NEW, Site, free_port, generate  # noqa: E402


def once(feeds: int, entries: int) -> dict[str, dict[str, Any]]:
    """One repetition: nothing stored, nothing new, two new entries in every feed; and idle before each."""
    found: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory(prefix="stall-bench-") as name:
        folder, port = Path(name), free_port()
        addresses = generate(folder / "before", feeds, entries, port)
        generate(folder / "after", feeds, entries, port, fresh=NEW)
        window = Window(folder / "window", addresses)
        try:
            for one in PASSES:
                with Site(folder / ("after" if one == "new" else "before"), port):
                    found["idle"] = window.round()
                    found[one] = window.round(one)
        finally:
            window.close()
    return found


def report(feeds: int, entries: int, repetitions: int) -> dict[str, Any]:
    """The medians of each pass, the ratio to an idle window, and whether the goal is reached."""
    every = [once(feeds, entries) for _ in range(repetitions)]
    names = ("idle", *PASSES)
    gaps = {one: statistics.median(found[one]["gap_p99_ms"] for found in every) for one in names}
    return {
        "feeds": feeds,
        "entries": entries,
        "repetitions": repetitions,
        "gap_p99_ms": gaps,
        "gap_max_ms": {one: statistics.median(found[one]["gap_max_ms"] for found in every) for one in names},
        "busy_p99_ms": {one: statistics.median(found[one]["busy_p99_ms"] for found in every) for one in names},
        "busy_max_ms": {one: statistics.median(found[one]["busy_max_ms"] for found in every) for one in names},
        "round_s": {one: statistics.median(found[one]["seconds"] for found in every) for one in PASSES},
        "ratio_to_idle": {one: gaps[one] / gaps["idle"] for one in PASSES},
        "goal_ms": GAP_MS,
        "reached": {one: gaps[one] <= GAP_MS for one in PASSES},
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
    }


def as_table(told: dict[str, Any]) -> str:
    """The report in Markdown."""
    lines = [
        f"{told['feeds']} feeds × {told['entries']} entries, {told['cores']} cores, load {told['load']:.1f}; medians",
        "",
        "| pass | round s | gap p99 ms | ÷ idle | gap max ms | busy p99 ms | busy max ms | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    idle = " | ".join(f"{told[figure]['idle']:.1f}" for figure in ("gap_max_ms", "busy_p99_ms", "busy_max_ms"))
    lines.append(f"| idle | | {told['gap_p99_ms']['idle']:.1f} | | {idle} | |")
    for one in PASSES:
        mark = "✓" if told["reached"][one] else "✗"
        lines.append(
            f"| {one} | {told['round_s'][one]:.2f} | {told['gap_p99_ms'][one]:.1f} | {told['ratio_to_idle'][one]:.1f} "
            f"| {told['gap_max_ms'][one]:.1f} | {told['busy_p99_ms'][one]:.1f} | {told['busy_max_ms'][one]:.1f} "
            f"| {mark} |"
        )
    return "\n".join([*lines, f"| goal | | ≤ {told['goal_ms']} | | | | | |"])


def main() -> int:
    """Measures and prints; 1 when the goal is missed."""
    chosen = asked(__doc__ or "", feeds=200, entries=100, repetitions=2)
    return answered(chosen, report(chosen.feeds, chosen.entries, chosen.repetitions), as_table)


if __name__ == "__main__":
    sys.exit(main())
