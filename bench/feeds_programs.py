"""The programs of the feed bench, ours and the peers: how each is set up, and how one pass is run and measured."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from platformdirs import user_cache_path

ROOT = Path(__file__).resolve().parents[1]
PASSPHRASE = "bank-van-de-feeds"
READER = ("reader==3.26", "sgmllib3k")
LOOK_S = 0.05
"""Seconds between two looks at the memory of a program and of everything that it started."""


@dataclass(frozen=True)
class Measured:
    """One pass: seconds by the wall and of CPU, and the most memory that the program held at once, in MiB."""

    seconds: float
    cpu: float
    peak_mib: float


class Program(Protocol):
    """One program with its own empty store."""

    name: str

    def pass_once(self) -> Measured:
        """Reads every feed once."""
        ...

    def stored(self) -> int:
        """How many entries its store holds."""
        ...


class Ours:
    """`woordvoering watch --once`: the whole process, unlocking included."""

    name = "woordvoering"

    def __init__(self, folder: Path, addresses: Sequence[str]) -> None:
        self.home, self.key = folder / "desk", folder / "passphrase"
        folder.mkdir(parents=True)
        self.key.write_text(PASSPHRASE)
        found(self.home, addresses)

    def pass_once(self) -> Measured:
        options = ["--home", str(self.home), "--passphrase-file", str(self.key), "--json"]
        return measured([sys.executable, "-m", "woordvoering", *options, "watch", "--once"], dict(os.environ), ROOT)

    def stored(self) -> int:
        script = (
            "import sys; from pathlib import Path; from woordvoering.clock import SystemClock\n"
            "from woordvoering.watching import open_sources\n"
            "with open_sources(Path(sys.argv[1]), sys.argv[2], SystemClock()) as opened: print(opened.cache.count())"
        )
        return int(_out([sys.executable, "-c", script, str(self.home), PASSPHRASE], ROOT))


class Newsboat:
    """newsboat of Debian with 8 threads: fetches, parses and stores in plain SQLite."""

    name = "newsboat"

    def __init__(self, folder: Path, addresses: Sequence[str]) -> None:
        self._folder = folder
        folder.mkdir(parents=True)
        (folder / "urls").write_text("\n".join(addresses) + "\n")
        (folder / "config").write_text("reload-threads 8\nmax-items 0\n")

    def pass_once(self) -> Measured:
        files = ["-u", "urls", "-c", "cache.db", "-C", "config"]
        return measured(["newsboat", *files, "-x", "reload"], _bare(self._folder), self._folder)

    def stored(self) -> int:
        return _rows(self._folder / "cache.db", "rss_item")


class Sfeed:
    """sfeed_update of Debian with 16 jobs: curl, a parser in C, and one text file per feed."""

    name = "sfeed"

    def __init__(self, folder: Path, addresses: Sequence[str]) -> None:
        self._folder = folder
        (folder / ".sfeed" / "feeds").mkdir(parents=True)
        lines = "".join(f'\tfeed "f{place}" "{address}"\n' for place, address in enumerate(addresses))
        config = f'sfeedpath="$HOME/.sfeed/feeds"\nmaxjobs=16\nfeeds() {{\n{lines}}}\n'
        (folder / ".sfeed" / "sfeedrc").write_text(config)

    def pass_once(self) -> Measured:
        return measured(["sfeed_update"], _bare(self._folder), self._folder)

    def stored(self) -> int:
        return sum(len(path.read_bytes().splitlines()) for path in (self._folder / ".sfeed" / "feeds").iterdir())


class Reader:
    """The reader library of PyPI with 8 workers, in an environment of its own: plain SQLite, without its search."""

    name = "reader"

    def __init__(self, folder: Path, addresses: Sequence[str], python: Path) -> None:
        self._folder, self._python = folder, python
        folder.mkdir(parents=True)
        (folder / "urls").write_text("\n".join(addresses))
        self._run("for one in open('urls').read().split(): r.add_feed(one)")

    def pass_once(self) -> Measured:
        script = "from reader import make_reader; r = make_reader('db.sqlite')\n"
        script += "for _ in r.update_feeds_iter(workers=8, scheduled=False): pass"
        return measured([str(self._python), "-c", script], dict(os.environ), self._folder)

    def stored(self) -> int:
        return _rows(self._folder / "db.sqlite", "entries")

    def _run(self, act: str) -> None:
        script = f"from reader import make_reader; r = make_reader('db.sqlite')\n{act}"
        _out([str(self._python), "-c", script], self._folder)


def peers() -> dict[str, Callable[[Path, Sequence[str]], Program]]:
    """The peers that are on this machine; reader is installed once, in a cache outside the repository."""
    found: dict[str, Callable[[Path, Sequence[str]], Program]] = {}
    if shutil.which("newsboat"):
        found["newsboat"] = Newsboat
    if shutil.which("sfeed_update"):
        found["sfeed"] = Sfeed
    python = _reader_environment()
    if python is not None:
        found["reader"] = lambda folder, addresses: Reader(folder, addresses, python)
    return found


def found(home: Path, addresses: Sequence[str]) -> None:
    """Founds a desk with these feeds as sources."""
    from woordvoering.desk import create_desk
    from woordvoering.signals.types import Source

    desk, _, _ = create_desk(home, "Bench", passphrase=PASSPHRASE)
    every = [
        Source(id=f"f{place}", kind="feed", name=f"Nieuws {place}", address=address, internal=True)
        for place, address in enumerate(addresses)
    ]
    desk.cache.register.put(*every)
    desk.close()


def measured(command: Sequence[str], environment: dict[str, str], folder: Path) -> Measured:
    """Runs a program to its end. Raises RuntimeError when it fails."""
    peak = [0.0]
    ended = threading.Event()
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    looking = threading.Thread(target=_look, args=(process.pid, peak, ended), daemon=True)
    looking.start()
    assert process.stderr is not None
    with process.stderr:
        said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    ended.set()
    looking.join()
    if process.returncode:
        raise RuntimeError(f"{command[0]}: exit {process.returncode}: {said[-300:].decode(errors='replace')}")
    return Measured(seconds, usage.ru_utime + usage.ru_stime, peak[0])


def _look(process: int, peak: list[float], ended: threading.Event) -> None:
    while not ended.wait(LOOK_S):
        peak[0] = max(peak[0], sum(_resident(one) for one in _family(process)))


def _family(process: int) -> list[int]:
    """The process and all that it started, one within another."""
    found = [process]
    for one in found:
        try:
            for task in Path(f"/proc/{one}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _resident(process: int) -> float:
    """MiB of its own: what it shares with others counts in part (PSS)."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _bare(home: Path) -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", ""), "HOME": str(home), "TERM": "dumb", "LANG": "C.UTF-8"}


def _rows(path: Path, table: str) -> int:
    import sqlite3

    with sqlite3.connect(path) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _out(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr.strip().splitlines()[-1]}")
    return done.stdout


def _reader_environment() -> Path | None:
    folder = user_cache_path("woordvoering-bench") / f"reader-{sys.version_info[0]}.{sys.version_info[1]}"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (folder / "ready").exists():
        try:
            _out([sys.executable, "-m", "venv", "--clear", str(folder)], ROOT)
            _out([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *READER], ROOT)
        except RuntimeError:
            return None
        (folder / "ready").touch()
    return python
