"""kill -9 while somebody types: the next window has the text, and what it misses was typed at most 800 ms before.

Two kills belong to every run, in a text and in a form; `make faults` makes sixty, in every place that keeps text.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sampling import Figure, number, unmeasured
from typing_window import BEAT_S, STREAM
from vaults import light_vaults

from woordvoering.clock import SystemEntropy
from woordvoering.desk import create_desk
from woordvoering.founding import Newcomer, enrol

ROOT = Path(__file__).resolve().parents[2]
PHRASE = "lente aan de leie"
LORE = Newcomer("lore", "Lore Vermeersch", "woordvoerder", ("spokesperson",))
FOUND = "# Knal aan de Dampoort\n\nWe onderzoeken het."
START = {"statement": FOUND, "form": "", "log": "", "term": ""}
Line = tuple[str, int, Any]
"""What a window says: the kind, the moment (ns), and what."""
KILLS = number(2, 60)
PLACES = ("statement", "form", "log", "term")
LOOKED = PLACES[: number(2, len(PLACES))]
OLDEST_NS = 800_000_000
"""What a cut may take away: the promise of the program."""
STALLED_NS = int(2.5 * BEAT_S * 1e9)
"""Between two beats no more counts: the machine let nobody run, the window least of all."""
KILL_S = (1.0, 2.0)
"""Seconds after the first key: always later than what a cut may take away."""

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows"),
]


class Sitting:
    """What one window said, up to its end; `killed` is the moment, 0 for one that closed by itself."""

    def __init__(self, said: list[Line], killed: int) -> None:
        self.killed = killed
        self.stands: dict[str, str] = dict(what for kind, _, what in said if kind == "stands")
        self.begun: str = next((what for kind, _, what in said if kind == "begun"), "")
        self.typed = [at for kind, at, _ in said if kind == "typed"]
        self._beats = [at for kind, at, _ in said if kind == "beat"]

    def age(self, at: int) -> int:
        """How long before the kill a moment was, as far as the machine let the process run (ns)."""
        beats = [at, *(beat for beat in self._beats if at < beat < self.killed), self.killed]
        return sum(min(after - before, STALLED_NS) for before, after in pairwise(beats))


class Windows:
    """The prepared process, whose children are the windows."""

    def __init__(self, process: subprocess.Popen[str], home: Path, subject: str) -> None:
        self._process, self._home, self._subject = process, home, subject

    def sit(self, look: tuple[str, ...], place: str) -> Sitting:
        """One window from its start to its end; where somebody types it is killed, at a moment that nobody chose."""
        into, out = self._process.stdin, self._process.stdout
        assert into is not None
        assert out is not None
        job = {"home": str(self._home), "phrase": str(self._home.parent / "phrase.txt"), "subject": self._subject}
        into.write(json.dumps({**job, "look": look, "place": place}) + "\n")
        into.flush()
        moments: list[int] = []

        def kill() -> None:
            moments.append(time.monotonic_ns())
            os.kill(pid, signal.SIGKILL)

        axe, pid, said = threading.Timer(random.uniform(*KILL_S), kill), 0, list[Line]()
        for line in out:
            said.append(tuple(json.loads(line)))
            kind, _, what = said[-1]
            if kind == "pid":
                pid = what
            elif kind == "begun":
                axe.start()
            elif kind == "gone":
                break
        axe.cancel()
        assert said[-1][::2] == ("gone", -signal.SIGKILL if place else 0)
        return Sitting(said, moments[0] if moments else 0)


@pytest.fixture(scope="module")
def windows(desk: tuple[Path, str]) -> Iterator[Windows]:
    """The prepared process, on the desk."""
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests" / "faults")))
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "tests/faults/typing_window.py")],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": paths}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Windows(process, *desk)
    finally:
        process.communicate(timeout=60)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A desk with a text on it, closed; and where in the window that text is."""
    folder = tmp_path_factory.mktemp("typing")
    (folder / "phrase.txt").write_text(PHRASE, "utf-8")
    with unmeasured(), light_vaults():
        made, _, root = create_desk(folder / "desk", "Zone Test", passphrase=PHRASE)
        enrol(made.journal, made.secrets, root, (LORE,), SystemEntropy())
        case, _ = made.cases.open_own("lore", "Knal aan de Dampoort", made.clock.now(), wijk="Dampoort")
        made.cases.check_emergency("lore", case, "none")
        made.cases.triage("lore", case, "respond", "Veel vragen", impact=2, categories=("incident",))
        text, _ = made.statements.start("lore", case, "holding_statement", FOUND)
        made.close()
    return folder / "desk", f"{case}/{text}"


def test_what_was_typed_stands_there_after_a_kill_but_for_the_last_800_ms(windows: Windows, figure: Figure) -> None:
    stands, oldest = dict(START), 0
    places = [PLACES[turn % len(PLACES)] for turn in range(KILLS)]
    before: Sitting | None = None
    for place, last in zip([*places, ""], ["", *places], strict=True):
        sitting = windows.sit(LOOKED if before else (), place)
        if before is not None:
            oldest = max(oldest, missing(before, sitting.stands[last]))
            stands[last] = sitting.stands[last]
            for name in LOOKED:  # a text that somebody leaves is saved, and no revision has a space behind its lines
                assert sitting.stands[name].rstrip() == stands[name].rstrip(), "what was typed elsewhere stays"
        before = sitting
    figure(f"{KILLS} kills while somebody typed: at most {oldest / 1e6:.0f} ms of it was lost")


def missing(killed: Sitting, now: str) -> int:
    """How long before its kill the first key was typed that is not there any more (ns); 0 where everything is."""
    begun = killed.begun
    assert now.startswith(begun)
    kept, keys = len(now) - len(begun), len(killed.typed)
    assert now[len(begun) :] == (STREAM * (kept // len(STREAM) + 1))[:kept], "it is what was typed, in its order"
    assert kept <= keys + 1, "the last key may not have been told any more"
    age = killed.age(killed.typed[kept]) if kept < keys else 0
    assert age <= OLDEST_NS, f"{age / 1e6:.0f} ms were lost: {kept} keys stand there of {keys}"
    return age
