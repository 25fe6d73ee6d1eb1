"""Rounds along feeds against newsboat, sfeed and reader, in one run: `python bench/feeds.py [--json | --markdown]`.

Three passes: `cold` (nothing stored), `same` (every feed answers 304), `new` (two fresh entries in each feed). Every
program is a whole process from start to exit; ours unlocks its desk (Argon2id of a passphrase), stores in SQLCipher and
indexes every word, the peers store in plain text. `round` is the same work in our program that already runs, with its
window open, as it is used: it fetches, parses, stores, encrypts and indexes, and begins when the desk has come to rest,
so that it is not held up by the detector, which reads what the pass before brought (`reading_seconds`; no peer does the
like). The programs take turns within a pass, in another order each time; figures are medians.
Ratios within one run count; seconds on a busy machine do not.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "bench"))

from feeds_programs import PASSPHRASE, Measured, Ours, Program, found, peers  # noqa: E402
from feeds_site import NEW, Site, free_port, generate  # noqa: E402

PASSES = ("cold", "same", "new")
GOALS = {"cold": 0.75, "same": 0.1, "new": 0.6}
"""Seconds of ours to those of the fastest peer, at most."""
GAP_MS = 16.7
"""The window's thread may wait so long for its turn, in 99 of 100 turns."""
WINDOW = "woordvoering (round)"
CLOSE_S = 60.0
"""A window that is still open after so long is ended; the desk leaves off reading when it closes."""
RATIOS = (("ours ÷ fastest peer", "ratio_to_fastest_peer"), ("round ÷ fastest peer", "round_ratio_to_fastest_peer"))


class Window:
    """Our program with its window open; does a round when asked, and stands still while others are measured."""

    def __init__(self, folder: Path, addresses: Sequence[str]) -> None:
        found(folder, addresses)
        command = [sys.executable, str(ROOT / "bench" / "feeds_window.py"), str(folder), PASSPHRASE]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.round()

    def round(self, wanted: str = "idle") -> dict[str, Any]:
        """One round and what the window's thread had of it; 'idle' is a second without one, 'rest' waits for rest."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.send_signal(signal.SIGCONT)
        self._process.stdin.write(f"{wanted}\n")
        self._process.stdin.flush()
        said = json.loads(self._process.stdout.readline())
        self._process.send_signal(signal.SIGSTOP)
        return said

    def close(self) -> None:
        """Ends the program."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.send_signal(signal.SIGCONT)
        started = time.perf_counter()
        try:
            self._process.wait(CLOSE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            tell(f"{WINDOW}: closing took more than {CLOSE_S:.0f} s")
        else:
            tell(f"{WINDOW}: closed in {time.perf_counter() - started:.1f} s")


class Bench:
    """Everything that was measured, by pass and program."""

    def __init__(self, feeds: int, entries: int, others: dict[str, Callable[[Path, Sequence[str]], Program]]) -> None:
        self.feeds, self.entries = feeds, entries
        self._programs = {"woordvoering": Ours, **others}
        self.measured: dict[str, dict[str, list[Measured]]] = {name: defaultdict(list) for name in PASSES}
        self.rounds: dict[str, list[dict[str, Any]]] = {name: [] for name in ("idle", *PASSES)}
        self.reading: dict[str, list[float]] = defaultdict(list)
        self.stored: dict[str, set[int]] = defaultdict(set)

    def repeat(self, turn: int, folder: Path, *, window: bool) -> None:
        """One repetition: every program from nothing through the three passes."""
        port = free_port()
        before, after = folder / "before", folder / "after"
        addresses = generate(before, self.feeds, self.entries, port)
        generate(after, self.feeds, self.entries, port, fresh=NEW)
        programs = [make(folder / name, addresses) for name, make in self._programs.items()]
        programs = programs[turn % len(programs) :] + programs[: turn % len(programs)]
        shown = Window(folder / "window", addresses) if window else None
        try:
            for name in PASSES:
                with Site(after if name == "new" else before, port):
                    self._one_pass(name, programs, shown)
        finally:
            if shown is not None:
                shown.close()
        for program in programs:
            self.stored[program.name].add(program.stored())

    def _one_pass(self, name: str, programs: Sequence[Program], shown: Window | None) -> None:
        for program in programs:
            found = program.pass_once()
            self.measured[name][program.name].append(found)
            tell(f"{name} {program.name}: {found.seconds:.2f} s, {found.cpu:.2f} s of CPU, {found.peak_mib:.0f} MiB")
        if shown is None:
            return
        shown.round("rest")
        self.rounds["idle"].append(shown.round())
        found = shown.round(name)
        self.rounds[name].append(found)
        read = shown.round("rest")["seconds"]
        self.reading[name].append(read)
        gap = f"gap p99 {found['gap_p99_ms']:.1f} ms"
        tell(f"{name} {WINDOW}: {found['seconds']:.2f} s, {gap}; then the desk reads for {read:.1f} s")

    def report(self) -> dict[str, Any]:
        """The medians, the ratios, and whether each goal was reached."""
        seconds = {one: self._medians(one, lambda m: m.seconds) for one in PASSES}
        rounds = {one: statistics.median(r["seconds"] for r in self.rounds[one]) for one in PASSES if self.rounds[one]}
        fastest = {one: _fastest(seconds[one]) for one in PASSES}
        ratio = {one: _ratio(seconds[one]["woordvoering"], fastest[one]) for one in PASSES}
        gaps = {one: statistics.median(r["gap_p99_ms"] for r in found) for one, found in self.rounds.items() if found}
        peak = {name: max(m.peak_mib for one in PASSES for m in self.measured[one][name]) for name in self._programs}
        return {
            "feeds": self.feeds,
            "entries": self.entries,
            "repetitions": len(self.measured["cold"]["woordvoering"]),
            "cores": os.cpu_count(),
            "unlock_seconds": _unlocking(),
            "seconds": seconds,
            "cpu_seconds": {one: self._medians(one, lambda m: m.cpu) for one in PASSES},
            "round_seconds": rounds,
            "reading_seconds": {one: statistics.median(found) for one, found in self.reading.items()},
            "fastest_peer": {one: pair[0] for one, pair in fastest.items() if pair is not None},
            "ratio_to_fastest_peer": ratio,
            "round_ratio_to_fastest_peer": {one: _ratio(rounds[one], fastest[one]) for one in rounds},
            "goals": GOALS,
            "peak_mib": peak,
            "window_gap_p99_ms": gaps,
            "window_gap_goal_ms": GAP_MS,
            "stored": {name: sorted(many) for name, many in self.stored.items()},
        }

    def _medians(self, name: str, of: Callable[[Measured], float]) -> dict[str, float]:
        return {program: statistics.median(of(one) for one in found) for program, found in self.measured[name].items()}


def tell(line: str) -> None:
    """What was measured so far, on the error stream: a run is long."""
    print(line, file=sys.stderr, flush=True)


def _fastest(seconds: dict[str, float]) -> tuple[str, float] | None:
    others = [(value, name) for name, value in seconds.items() if name != "woordvoering"]
    return (min(others)[1], min(others)[0]) if others else None


def _ratio(ours: float, fastest: tuple[str, float] | None) -> float | None:
    return None if fastest is None else ours / fastest[1]


def _unlocking() -> float:
    """Seconds of CPU that a passphrase costs on this machine: a wall against guessing, not a part of reading feeds."""
    from nacl.pwhash import argon2id

    from woordvoering.store.secrets import MOST_MEMORY, MOST_WORK

    started = time.process_time()
    argon2id.kdf(32, b"bench", bytes(argon2id.SALTBYTES), MOST_WORK, MOST_MEMORY)
    return time.process_time() - started


def as_table(report: dict[str, Any]) -> str:
    """The report as a table in Markdown."""
    programs = list(report["seconds"]["cold"])
    size = f"{report['feeds']} feeds × {report['entries']} entries"
    head = f"{size}, {report['repetitions']} repetitions, {report['cores']} cores; seconds, median"
    lines = [head, "", "| program | cold | same | new | peak MiB |", "|---|---|---|---|---|"]
    for name in programs:
        figures = " | ".join(f"{report['seconds'][one][name]:.2f}" for one in PASSES)
        lines.append(f"| {name} | {figures} | {report['peak_mib'][name]:.0f} |")
    if report["round_seconds"]:
        figures = " | ".join(f"{report['round_seconds'][one]:.2f}" for one in PASSES)
        lines.append(f"| {WINDOW} | {figures} | |")
    for label, key in RATIOS:
        said = [report[key].get(one) for one in PASSES]
        if all(value is not None for value in said):
            lines.append(f"| {label} | {' | '.join(f'{value:.2f}' for value in said)} | |")
    lines.append(f"| goal | {' | '.join(f'≤ {GOALS[one]}' for one in PASSES)} | |")
    lines += ["", f"Unlocking (Argon2id), in every whole process of ours: {report['unlock_seconds']:.2f} s of CPU."]
    if report["window_gap_p99_ms"]:
        gaps = ", ".join(f"{one} {value:.1f}" for one, value in report["window_gap_p99_ms"].items())
        read = ", ".join(f"{one} {value:.1f}" for one, value in report["reading_seconds"].items())
        lines.append(f"After a round the desk reads what came in, in seconds: {read}.")
        lines.append(f"Gap between turns of the window's thread, p99 in ms (goal ≤ {GAP_MS}): {gaps}.")
    return "\n".join(lines)


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--entries", type=int, default=100)
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--no-peers", action="store_true", help="our program alone")
    parser.add_argument("--without", action="append", default=[], help="a peer that is left out, while developing")
    parser.add_argument("--no-window", action="store_true", help="without the rounds in an open window")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--markdown", action="store_true")
    return parser.parse_args()


def main() -> int:
    """Measures and prints; 3 when a program did not store every entry."""
    chosen = options()
    others = {} if chosen.no_peers else {name: one for name, one in peers().items() if name not in chosen.without}
    bench = Bench(chosen.feeds, chosen.entries, others)
    for turn in range(chosen.repetitions):
        with tempfile.TemporaryDirectory(prefix="feeds-bench-") as folder:
            bench.repeat(turn, Path(folder), window=not chosen.no_window)
    report = bench.report()
    print(json.dumps(report, indent=1) if chosen.json else as_table(report))
    return 0 if report["stored"]["woordvoering"] == [chosen.feeds * (chosen.entries + NEW)] else 3


if __name__ == "__main__":
    sys.exit(main())
