"""How fast the window comes, beside a bare PySide6 window and other programs of the kind, in one run.

python bench/startup.py [--repetitions 7] [--no-peers] [--json | --markdown]

Each program starts on an X screen without a window manager, one after the other, and is measured from its start to the
mapping of its first window. Ours opens the demo desk; its first rows are counted without the seconds that the
passphrase costs on purpose (Argon2id), which stand beside them; they are what was last seen, and when the whole desk
was open stands beside them. RSS is of the program itself, two seconds after all that.
Python's programs find their bytecode, as installed ones do: the first start of each writes it and is not counted.
Peers: RSS Guard and Vorta as Debian has them, novelWriter as PyPI has it. Ratios within one run count;
milliseconds on a busy machine do not.
"""

from __future__ import annotations

import argparse
import json
import os
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "bench"))

from platformdirs import user_cache_path  # noqa: E402
from x_windows import NoScreenError, Screen  # noqa: E402

from woordvoering.demo.command import OPENING  # noqa: E402
from woordvoering.demo.driver import play  # noqa: E402
from woordvoering.demo.night import PASSPHRASE_FILE  # noqa: E402

OURS, BARE = "woordvoering", "bare PySide6 window"
GOALS = {"mapped_to_bare": 1.4, "rows_ms": 600.0, "rss_mib": 140.0}
NOVELWRITER = "novelWriter==2.6.3"
PATIENCE_S = 60.0
SETTLED_S = 2.0
WINDOW = (
    "import sys; from PySide6.QtWidgets import QApplication, QLabel, QMainWindow; a = QApplication(sys.argv);"
    "w = QMainWindow(); w.setCentralWidget(QLabel('bare')); w.resize(1280, 800); w.show(); sys.exit(a.exec())"
)


def peers() -> dict[str, list[str]]:
    """The other programs that are here, and how each is started."""
    found = {name: [path] for name in ("rssguard", "vorta") if (path := shutil.which(name)) is not None}
    try:
        found["novelwriter"] = [str(novelwriter())]
    except (OSError, subprocess.CalledProcessError):
        tell("novelWriter could not be made ready")
    return found


def novelwriter() -> Path:
    """novelWriter in an environment of its own, outside the checkout; made where it is not there yet."""
    folder = user_cache_path("woordvoering-bench") / f"novelwriter-{sys.version_info[0]}.{sys.version_info[1]}"
    program = folder / "bin" / "novelwriter"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True, capture_output=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, NOVELWRITER], check=True, capture_output=True)
    return program


def started(screen: Screen, order: Sequence[str], home: Path, *, tells: bool) -> dict[str, float] | None:
    """One start: ms until the window is mapped and, of a program that tells, until its first rows; MiB of RSS."""
    place = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache"),
             "XDG_DATA_HOME": str(home / "data"), "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb",
             "QTWEBENGINE_DISABLE_SANDBOX": "1",  # RSS Guard starts for root, too
             "PYTHONPYCACHEPREFIX": str(home / "bytecode")}  # fmt: skip
    place = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | place
    screen.forget()
    begun = time.time()
    process = subprocess.Popen(
        [*order], env=place, cwd=ROOT, bufsize=0, stderr=subprocess.DEVNULL,
        stdout=subprocess.PIPE if tells else subprocess.DEVNULL,
    )  # fmt: skip
    try:
        mapped = screen.mapped(PATIENCE_S)
        if mapped is None:
            return None
        found = {"mapped_ms": 1000 * (mapped - begun)}
        if tells:
            said = heard(process) | heard(process)
            found["unlock_ms"] = 1000 * said["unlock_s"]
            found["rows_ms"] = 1000 * (said["rows_at"] - begun) - found["unlock_ms"]
            found["rows_work_ms"] = 1000 * said["rows_work_s"]
            found["open_ms"] = 1000 * (said["open_at"] - begun) - found["unlock_ms"]
        time.sleep(SETTLED_S)
        return found | {"rss_mib": resident(process.pid)}
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def heard(process: subprocess.Popen[bytes]) -> dict[str, float]:
    """A line that a program of ours tells. Raises TimeoutError when it tells none."""
    assert process.stdout is not None
    line = process.stdout.readline() if select.select([process.stdout], [], [], PATIENCE_S)[0] else b""
    if not line:
        raise TimeoutError
    told: dict[str, float] = json.loads(line)
    return told


def resident(pid: int) -> float:
    """MiB that a process holds."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


def measured(repetitions: int, *, others: bool) -> dict[str, dict[str, float]]:
    """The medians by program; the programs take turns, in another order each time."""
    every: dict[str, list[dict[str, float]]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="startup-bench-") as name, Screen() as screen:
        folder = Path(name)
        play(folder / "desk", until=OPENING).close()
        options = ["--home", str(folder / "desk"), "--passphrase-file", str(folder / "desk" / PASSPHRASE_FILE)]
        ours = [sys.executable, str(ROOT / "bench" / "startup_window.py"), *options, "--clock-at", str(OPENING)]
        programs = {OURS: ours, BARE: [sys.executable, "-c", WINDOW], **(peers() if others else {})}
        names = list(programs)
        for turn in range(repetitions + 1):
            for program in names[turn % len(names) :] + names[: turn % len(names)]:
                home = folder / program.split()[0]
                for own in ("config", "cache", "data"):
                    (home / own).mkdir(parents=True, exist_ok=True)  # novelWriter does not make these
                found = started(screen, programs[program], home, tells=program == OURS)
                if found is None:
                    tell(f"{program}: no window")
                elif turn:  # the first start of each reads the disk, makes its folders and is not counted
                    every[program].append(found)
    return {program: medians(found) for program, found in every.items()}


def medians(found: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The median of each figure."""
    return {name: statistics.median(one[name] for one in found) for name in found[0]}


def report(found: dict[str, dict[str, float]]) -> dict[str, Any]:
    """The figures, what is made of them, and which goals are reached."""
    ours = found[OURS]
    figures = {
        "mapped_to_bare": ours["mapped_ms"] / found[BARE]["mapped_ms"],
        "rows_ms": ours["rows_ms"],
        "rows_work_ms": ours["rows_work_ms"],
        "rows_to_bare": ours["rows_ms"] / found[BARE]["mapped_ms"],
        "rss_mib": ours["rss_mib"],
    }
    reached = {name: figures[name] <= goal for name, goal in GOALS.items()}
    return {"programs": found, "figures": figures, "goals": GOALS, "reached": reached, "cores": os.cpu_count(),
            "load": os.getloadavg()[0]}  # fmt: skip


def as_table(told: dict[str, Any]) -> str:
    """The report in Markdown."""
    lines = [f"{told['cores']} cores, load {told['load']:.1f}; medians", "",
             "| program | mapped ms | ÷ bare | first rows ms | RSS MiB |", "|---|---|---|---|---|"]  # fmt: skip
    bare = told["programs"][BARE]["mapped_ms"]
    for name, one in sorted(told["programs"].items(), key=lambda pair: pair[1]["mapped_ms"]):
        rows = (
            f"{one['rows_ms']:.0f} (whole desk {one['open_ms']:.0f}; and {one['unlock_ms']:.0f} of unlocking)"
            if "rows_ms" in one
            else ""
        )
        ratio = one["mapped_ms"] / bare
        lines.append(f"| {name} | {one['mapped_ms']:.0f} | {ratio:.2f} | {rows} | {one['rss_mib']:.0f} |")
    said = {"mapped_to_bare": "mapped ÷ bare window", "rows_ms": "first rows, ms", "rss_mib": "RSS, MiB"}
    lines += ["", "| ours | measured | goal | |", "|---|---|---|---|"]
    for name, goal in told["goals"].items():
        mark = "✓" if told["reached"][name] else "✗"
        lines.append(f"| {said[name]} | {told['figures'][name]:.2f} | ≤ {goal:g} | {mark} |")
    work, ratio = told["figures"]["rows_work_ms"], told["figures"]["rows_to_bare"]
    lines += ["", f"First rows: {work:.0f} ms of processor time; {ratio:.2f} × the bare window by the clock."]
    return "\n".join(lines)


def tell(line: str) -> None:
    """On the error stream: a run is long."""
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    """Measures and prints; 1 when a goal is missed, 0 without a screen to measure on, which is said."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=7)
    parser.add_argument("--no-peers", action="store_true")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--markdown", action="store_true")
    chosen = parser.parse_args()
    try:
        told = report(measured(chosen.repetitions, others=not chosen.no_peers))
    except NoScreenError as absent:
        tell(f"startup: not measured, {absent}")
        return 0
    print(json.dumps(told, indent=1) if chosen.json else as_table(told))
    return 0 if all(told["reached"].values()) else 1


if __name__ == "__main__":
    sys.exit(main())
