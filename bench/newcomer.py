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
import time
from pathlib import Path

import msgspec
from sync_devices import KEY, SEED, open_journal, session, timed

from woordvoering.casework.events import LogLine
from woordvoering.clock import SystemClock, SystemEntropy
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import DeviceHead
from woordvoering.journal.members import ROOT, MemberEnrolled, WorkspaceCreated
from woordvoering.journal.parcel import Parcel, parcel_of
from woordvoering.journal.seal import Position, seal
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine
from woordvoering.sync.folder import Folder
from woordvoering.sync.record import Record
from woordvoering.sync.segments import seal_segment
from woordvoering.sync.session import Session
from woordvoering.sync.wire import MAX_ACTS, runs

PER_ACT = 20
"""Events of an act here: what is measured is the length of the journal, not the checking of signatures."""
PER_CASE = 500
MILLION = 1_000_000
START = 1_794_617_040_000
DICE = SystemEntropy()


class Written(msgspec.Struct):
    """What was written so far: the ends of the devices and of the case, and how many events."""

    heads: dict[str, DeviceHead]
    case: tuple[str, int] = ("", 0)
    events: int = 0


def founded(folder: Path, devices: int) -> tuple[Journal, list[Seat]]:
    """A journal in which so many persons have a seat, each at a device of their own, and a newcomer too."""
    journal = open_journal(folder, "bench0")
    people = [Seat(f"lid{number}", f"bench{number}", os.urandom(32)) for number in range(devices)]
    newcomer = Seat("lore", "newcomer", os.urandom(32))
    facts: list[Fact] = [WorkspaceCreated(name="Bench", root_key=Seat(ROOT, "bench0", SEED).public)]
    facts += [
        MemberEnrolled(member=seat.member, name=seat.member, function="", device=seat.device, key=seat.public)
        for seat in (*people, newcomer)
    ]
    journal.append(WORKSPACE, facts, ROOT)
    return journal, people


def written(journal: Journal, people: list[Seat], events: int, folder: Folder) -> Written:
    """So many events of all of them, sealed and signed as a desk does and put into the folder as its segments are:
    what lies there after years, without the years."""
    with journal.engine.connect() as db:
        roots = journal.log.heads(db, WORKSPACE)
        start = journal.log.device_head(db, "bench0")
    done, dice = Written({people[0].device: start}), SystemEntropy()
    held: dict[str, list[Parcel]] = {seat.device: [] for seat in people}
    for number in range(0, events, PER_ACT):
        if number % PER_CASE == 0:
            done.case = ("", start.lamport)
        seat = people[number // PER_ACT % len(people)]
        lines = [LogLine(text=f"Regel {number + n}", at=START + number + n) for n in range(PER_ACT)]
        deps = tuple(sorted({*roots, done.case[0]} - {""}))
        head = done.heads.get(seat.device, DeviceHead())
        at = Position(journal.workspace, f"case{number // PER_CASE}", head, deps, done.case[1], START + number)
        commit = seal(lines, at, seat, dice)
        last = commit.events[-1]
        done.heads[seat.device] = DeviceHead(last.header.seq, last.id, last.header.lamport)
        done.case, done.events = (last.id, last.header.lamport), done.events + PER_ACT
        held[seat.device].append(parcel_of(commit))
        if len(held[seat.device]) == MAX_ACTS:
            _put(journal, held[seat.device], folder)
    for some in held.values():
        _put(journal, some, folder)
    return done


def _put(journal: Journal, parcels: list[Parcel], folder: Folder) -> None:
    for segment in runs(journal.workspace, parcels):
        folder.put(*seal_segment(segment, KEY, SystemEntropy()), relayed=False)
    parcels.clear()


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
    """Seconds to open a short and a long journal, and of a newcomer's first round, by the clock and of processor."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "share").mkdir()
        journal, people = founded(folder / "short", devices)
        journal.take_seat(people[0])
        first = Session(journal, people[0], Folder(folder / "share", journal.workspace, DICE), KEY, DICE)
        first.round(found=True)
        done = written(journal, people, events, Folder(folder / "share", journal.workspace, DICE))
        short = opened(folder / "short", journal)
        other = open_journal(folder / "new", "newcomer")
        joining = session(other, folder / "share")
        start = time.process_time()
        joined = timed(lambda: _whole(joining.round()))
        spent = time.process_time() - start
        with other.engine.connect() as db:
            ends = {device: tips[0].event_id for device, tips in other.log.tips(db).items()}
        if ends != {device: head.event_id for device, head in done.heads.items()}:
            raise SystemExit("the newcomer lacks something")
        long = opened(folder / "new", other)
    return {
        "events": events,
        "devices": devices,
        "open_short_s": short,
        "open_s": long,
        "join_s": joined,
        "join_cpu_s": spent,
        "join_events_per_s": events / joined,
        "join_events_per_cpu_s": events / spent,
        "join_of_a_million_min": joined * MILLION / events / 60,
        "join_of_a_million_cpu_min": spent * MILLION / events / 60,
        "peak_memory_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _whole(record: Record) -> None:
    if record.quarantined or record.forked or record.files or record.waiting:
        raise SystemExit("the newcomer did not take in everything")


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
