"""Devices for the benches of sync: a journal as on a desk, and its exchange with a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from woordvoering.clock import SystemClock, SystemEntropy
from woordvoering.journal.check import workspace_id
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import ROOT
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine
from woordvoering.store.migrate import migrate
from woordvoering.sync.folder import Folder
from woordvoering.sync.session import Session

KEY = b"k" * 32
SEED = os.urandom(32)


def timed(work: Callable[[], object]) -> float:
    """Seconds of the wall clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def spent(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the wall clock, and of the processors that this process used: a machine that does other work besides
    moves the first far more than the second."""
    start = time.process_time()
    seconds = timed(work)
    return seconds, time.process_time() - start


def open_journal(folder: Path, device: str) -> Journal:
    """The product's own journal, durable as on a desk."""
    folder.mkdir()
    engine = open_engine(folder / "desk.db", KEY, durable=True)
    migrate(engine)
    seats = {ROOT: Seat(ROOT, device, SEED), "lore": Seat("lore", device, os.urandom(32))}
    return Journal(
        engine,
        ROOMS,
        workspace=workspace_id(seats[ROOT].public),
        seats=seats,
        clock=SystemClock(),
        entropy=SystemEntropy(),
        tail=folder / "desk.head",
    )


def session(journal: Journal, share: Path) -> Session:
    """A device and the folder."""
    dice = SystemEntropy()
    return Session(journal, journal.seat("lore"), Folder(share, journal.workspace, dice), KEY, dice)
