"""Children that are killed: forked from one prepared process, so that a thousand of them cost minutes and not hours.

Run as a program it reads jobs from its standard input, a line of JSON each, and forks a child for each. The child says
what it has, a line each, and stops for good when it is through: whoever gave the job kills it, at any moment.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desk_parts import FixedDice, make_journal
from sync_parts import DEVICES, KEY, member, say, seat, session

from woordvoering.journal import receiving
from woordvoering.journal.commits import parcels_after
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import batched
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_address import read_address
from woordvoering.sync.hub_session import HubSession
from woordvoering.sync.target import Target

ROOT = Path(__file__).resolve().parents[2]
SMALL = 10
"""Acts a transaction in a child: a kill meets many of them."""
LATEST_S = 0.06
"""Seconds after what was waited for within which the kill comes: several steps fit in."""


def tell(*words: object) -> None:
    """One line; it is with whoever listens before the next step begins."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def append(folder: Path, share: Path, device: str) -> None:
    """Writes on, act by act, and says which stands."""
    journal = open_again(folder, device)
    tell("begun")
    for number in range(200):
        say(journal, device, f"na {number}", f"c{number % 3}")
        with journal.engine.connect() as db:
            tell("kept", journal.log.device_head(db, device).event_id)


def publish(folder: Path, share: Path, device: str) -> None:
    """Writes a few acts, then meets in the folder, and says what is there."""
    journal = open_again(folder, device)
    target = session(journal, device, share, run=str(os.getpid()))
    meet(journal, device, target)


def ingest(folder: Path, share: Path, device: str) -> None:
    """Takes in what lies in the folder, some acts a transaction, and says how far it came after each."""
    journal = open_again(folder, device)
    target = session(journal, device, share, run=str(os.getpid()))
    tell("begun")
    target.round()
    for event in journal.events("c0"):
        tell("kept", event.id)


def take(folder: Path, share: Path, device: str) -> None:
    """Takes in what a peer has, in pieces, and says what stands after each."""
    journal, peer = open_again(folder, device), open_again(folder, "d1")
    with peer.engine.connect() as db:
        parcels = tuple(act for each in DEVICES for act in parcels_after(db, peer.log, each))
    tell("begun")
    for some in batched(parcels, SMALL):
        for event in journal.receive(some).changes.events:
            tell("kept", event)


def push(folder: Path, share: Path, device: str) -> None:
    """Writes a few acts, then meets at the hub whose address lies beside the desk, and says what is there."""
    journal = open_again(folder, device)
    address, password = read_address((folder / "hub.txt").read_text("utf-8").strip())
    hub = Hub(address, lambda: password, journal.workspace)
    target = HubSession(journal, seat(journal, device), hub, KEY, FixedDice(str(os.getpid())))
    meet(journal, device, target)


ACTS = {each.__name__: each for each in (append, publish, ingest, take, push)}


def meet(journal: Journal, device: str, target: Target) -> None:
    """Writes a few acts and meets the others, again and again; says what is there after each."""
    tell("begun")
    for number in range(40):
        for more in range(3):
            say(journal, device, f"ook {number}.{more}", f"c{more}")
        record = target.round()
        assert (record.stopped, record.unsent) == (None, 0)
        with journal.engine.connect() as db:
            tell("sent", journal.log.device_head(db, device).event_id)


def open_again(folder: Path, device: str) -> Journal:
    """The journal that lies there, with dice of its own."""
    return make_journal(folder, device, (member(device),), dice=str(os.getpid()))


def prepared() -> None:
    """Forks a child a job."""
    receiving.BATCH = SMALL
    for line in sys.stdin:
        job = json.loads(line)
        child = os.fork()
        if not child:
            try:
                ACTS[job["act"]](Path(job["folder"]), Path(job["share"]), job["device"])
                tell("through")
                signal.pause()
            finally:
                tell("failed", traceback.format_exc(limit=-3).replace("\n", " | "))
                signal.pause()
        tell("pid", child)
        os.waitpid(child, 0)
        tell("gone")


class Axe:
    """The prepared process, and what kills its children."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def kill(self, act: str, folder: Path, share: Path, device: str, dice: random.Random, most: int) -> dict[str, Any]:
        """Runs an act in a child and kills it some moment after it began and said a random number of things more."""
        into, out = self._process.stdin, self._process.stdout
        assert into is not None
        assert out is not None
        into.write(json.dumps({"act": act, "folder": str(folder), "share": str(share), "device": device}) + "\n")
        into.flush()
        wanted, late = dice.randrange(most), dice.uniform(0, LATEST_S)
        said: dict[str, Any] = {"kept": [], "sent": [], "failed": "", "through": False}
        lines, pid, axe = 0, 0, None
        for line in out:
            kind, *rest = line.split()
            if kind == "gone":
                break
            if kind == "pid":
                pid = int(rest[0])
            elif kind == "failed":
                said["failed"] = line.strip()
            elif kind == "through":
                said["through"] = True
            else:
                said.setdefault(kind, []).extend(rest)
                lines += 1
            if axe is None and pid and (lines > wanted or kind in ("failed", "through")):
                axe = threading.Timer(late, os.kill, (pid, signal.SIGKILL))
                axe.start()
        assert axe is not None
        axe.join()
        assert not said["failed"], said["failed"]
        return said


@contextmanager
def axe() -> Iterator[Axe]:
    """The prepared process, for a module of tests."""
    paths = [str(ROOT), *(str(ROOT / "tests" / name) for name in ("", "journal", "sync", "faults"))]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__))],
        cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield Axe(process)
    finally:
        process.communicate(timeout=60)


if __name__ == "__main__":
    prepared()
