"""A long journal: how fast it opens, and how long a newcomer takes to have all of fifty devices through a folder.

python bench/newcomer.py [--events 100000] [--devices 50] [--json]

The issue asks for a million events. A smaller number is said to be one, with what a million would take at that speed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
from pathlib import Path

from sync_devices import KEY, SEED, open_journal, session, timed

from woordvoering.casework.events import LogLine
from woordvoering.clock import SystemClock, SystemEntropy
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import ROOT, MemberEnrolled, WorkspaceCreated
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine
from woordvoering.sync.session import Session

PER_ACT = 20
"""Events of an act here: what is measured is the length of the journal, not the checking of signatures."""
PER_CASE = 500
MILLION = 1_000_000


def filled(folder: Path, events: int, devices: int) -> Journal:
    """A journal of so many devices, each with a person who wrote an equal share of it."""
    journal = open_journal(folder, "bench0")
    people = [Seat(f"lid{number}", f"bench{number}", os.urandom(32)) for number in range(devices)]
    facts: list[Fact] = [WorkspaceCreated(name="Bench", root_key=Seat(ROOT, "bench0", SEED).public)]
    for seat in people:
        journal.take_seat(seat)
        facts.append(
            MemberEnrolled(member=seat.member, name=seat.member, function="", device=seat.device, key=seat.public)
        )
    newcomer = Seat("lore", "newcomer", os.urandom(32))
    facts.append(MemberEnrolled(member="lore", name="Lore", function="", device="newcomer", key=newcomer.public))
    journal.append(WORKSPACE, facts, ROOT)
    for number in range(0, events, PER_ACT):
        seat = people[number // PER_ACT % devices]
        lines = [
            LogLine(text=f"Regel {number + each}", at=1_794_617_040_000 + number + each) for each in range(PER_ACT)
        ]
        journal.append(f"case{number // PER_CASE}", lines, seat.member)
    return journal


def opened(folder: Path, journal: Journal) -> float:
    """Seconds from a closed file to a journal that may be written to."""
    journal.engine.dispose()

    def work() -> None:
        again = Journal(
            open_engine(folder / "desk.db", KEY, durable=True), ROOMS, workspace=journal.workspace, seats={},
            clock=SystemClock(), entropy=SystemEntropy(), tail=folder / "desk.head",
        )  # fmt: skip
        with again.engine.connect() as db:
            again.log.tips(db)
        again.engine.dispose()

    return min(timed(work) for _ in range(3))


def measure(events: int, devices: int) -> dict[str, float]:
    """Seconds to open a short and a long journal, and of a newcomer's first round."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "share").mkdir()
        short = opened(folder / "short", filled(folder / "short", 1_000, devices))
        journal = filled(folder / "long", events, devices)
        published = timed(lambda: session_of(journal, folder).round(found=True))
        other = open_journal(folder / "new", "newcomer")
        joined = timed(lambda: session_of(other, folder).round())
        if other.state() != journal.state():
            raise SystemExit("the newcomer lacks something")
        long = opened(folder / "long", journal)
    return {
        "events": events,
        "devices": devices,
        "open_1000_events_s": short,
        "open_s": long,
        "publish_events_per_s": events / published,
        "join_s": joined,
        "join_events_per_s": events / joined,
        "join_of_a_million_min": joined * MILLION / events / 60,
        "peak_memory_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def session_of(journal: Journal, folder: Path) -> Session:
    """The device and the folder, with whoever sits there."""
    if "lore" not in journal.actors:
        journal.take_seat(Seat("lore", "bench0", os.urandom(32)))
    return session(journal, folder / "share")


def main() -> None:
    """Prints the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--devices", type=int, default=50)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.events, options.devices)
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    for name, value in figures.items():
        print(f"{name:<28}{value:>14.3f}")


if __name__ == "__main__":
    main()
