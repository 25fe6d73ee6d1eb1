"""Five devices, partitions, lost and doubled acts, crashes, clocks ten years off: they end equal to the byte.

By folder, by hub and mixed, where one device reaches both. `make faults` does it with ten thousand events a device.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from desk_parts import START, Noted, make_journal
from hub_parts import HubDesk, hub_desk
from places import Dying
from postgres import Cluster
from sampling import Figure, number
from sync_parts import DEVICES, member, replica, session

from woordvoering.clock import ManualClock
from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify
from woordvoering.sync.target import Target
from woordvoering.sync.vector import lacking, vector_of

EVENTS = number(40, 10_000)
"""Of each device."""
PHASES = number(3, 12)
EVENTS_A_CASE = 100
TEN_YEARS = 315_360_000_000
OF_ONES_OWN = frozenset({"alembic_version", "meta", "draft", "quarantine"})
"""What belongs to one device alone; all other tables are the same everywhere."""

pytestmark = [pytest.mark.faults, pytest.mark.no_cover]


def contents(journal: Journal) -> dict[str, str]:
    """A hash of every row of every table that replicas share."""
    with journal.engine.connect() as db:
        listed = db.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        found: dict[str, str] = {}
        for name in sorted({row[0] for row in listed} - OF_ONES_OWN):
            rows = sorted(map(repr, db.exec_driver_sql(f"SELECT * FROM {name}")))
            found[name] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
        return found


@dataclass
class Fleet:
    """The devices with the places that each of them reaches."""

    folder: Path
    reach: Callable[[Journal, str, str], tuple[Target, ...]]
    dice: random.Random
    journals: dict[str, Journal] = field(default_factory=dict)
    targets: dict[str, tuple[Target, ...]] = field(default_factory=dict)
    told: int = 0
    runs: int = 0

    def begin(self) -> None:
        for device in DEVICES:
            self.journals[device] = replica(self.folder / device, device)
            self.start(device)

    def start(self, device: str) -> None:
        self.runs += 1
        self.targets[device] = self.reach(self.journals[device], device, str(self.runs))

    def crash(self, device: str) -> None:
        """The program is gone, with whatever it had in memory, and started again."""
        self.runs += 1
        for target in self.targets[device]:
            target.close()
        self.journals[device].engine.dispose()
        self.journals[device] = make_journal(
            self.folder / device, device, (member(device),), dice=f"{device}{self.runs}"
        )
        self.start(device)

    def write(self, device: str, events: int) -> None:
        """Acts of one to nine events, in any case, by a clock that may be ten years off."""
        journal, left = self.journals[device], events
        clock = journal.clock
        assert isinstance(clock, ManualClock)
        clock.set(START + self.dice.choice((-1, 0, 1)) * TEN_YEARS)
        cases = 1 + EVENTS * len(DEVICES) // EVENTS_A_CASE
        while left:
            count = min(left, self.dice.randint(1, 9))
            texts = [f"{device} {self.told + each}" for each in range(count)]
            journal.append(f"c{self.dice.randrange(cases)}", [Noted(text=text) for text in texts], member(device))
            self.told, left = self.told + count, left - count

    def meet(self, devices: list[str]) -> int:
        """Those who are reached do a round; how many acts moved: what somebody brought, others have still to fetch."""
        moved = 0
        for device in devices:
            for target in self.targets[device]:
                record = target.round()
                assert (record.quarantined, record.forked, record.files) == ((), (), ())
                moved += record.taken + record.sent + record.relayed
        return moved

    def rumour(self) -> None:
        """Some acts reach a device past every place: in any order, some twice, the rest lost."""
        giver, taker = self.dice.sample(DEVICES, 2)
        every = list(lacking(self.journals[giver], vector_of(self.journals[taker])))[:400]
        some = [act for act in every if self.dice.random() < 0.7]
        doubled = some + some[::3]
        self.dice.shuffle(doubled)
        assert self.journals[taker].receive(doubled).quarantined == ()

    def close(self) -> None:
        for device, journal in self.journals.items():
            for target in self.targets.get(device, ()):
                target.close()
            journal.engine.dispose()


def by_folder(share: Path) -> Callable[[Journal, str, str], tuple[Target, ...]]:
    return lambda journal, device, run: (session(journal, device, share, run=run),)


def by_hub(hub: HubDesk) -> Callable[[Journal, str, str], tuple[Target, ...]]:
    return lambda journal, device, run: (hub.session(journal, device, run=run),)


@pytest.fixture(params=["folder", "hub", "mixed"])
def fleet(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Fleet]:
    share = tmp_path / "share"
    share.mkdir()
    with ExitStack() as stack:
        reach = by_folder(share)
        if request.param != "folder":
            postgres: Cluster = request.getfixturevalue("postgres")
            journal = replica(tmp_path / "founder", "d1")
            hub = by_hub(stack.enter_context(hub_desk(postgres, journal.workspace)))
            journal.engine.dispose()
            folder = reach
            reach = hub
            if request.param == "mixed":

                def both(journal: Journal, device: str, run: str) -> tuple[Target, ...]:
                    one = folder(journal, device, run) if device in DEVICES[:3] else ()
                    return one + (hub(journal, device, run) if device in DEVICES[2:] else ())

                reach = both
        made = Fleet(tmp_path, reach, random.Random(20261122))
        stack.callback(made.close)
        made.begin()
        made.targets[DEVICES[0]][0].round(found=True)
        yield made


def test_whatever_happens_they_end_equal_to_the_byte(
    fleet: Fleet, tmp_path: Path, request: pytest.FixtureRequest, figure: Figure
) -> None:
    dice = fleet.dice
    for phase in range(PHASES):
        for device in DEVICES:
            fleet.write(device, EVENTS // PHASES + (EVENTS % PHASES if phase == 0 else 0))
        fleet.meet(dice.sample(DEVICES, dice.randint(1, 3)))
        fleet.rumour()
        victim = dice.choice(DEVICES)
        if (tmp_path / "share" / "wv").exists():
            session(fleet.journals[victim], victim, tmp_path / "share", files=Dying(), run=f"dying{phase}").round()
        fleet.crash(victim)
    rounds = 1
    while fleet.meet(list(DEVICES)):
        rounds += 1
        assert rounds < 12
    journals = [fleet.journals[device] for device in DEVICES]
    first = contents(journals[0])
    assert all(contents(each) == first for each in journals[1:])
    assert len({each.state() for each in journals}) == 1
    with journals[0].engine.connect() as db:
        held = db.exec_driver_sql("SELECT count(*) FROM event WHERE type = 'note.written'").scalar_one()
    assert held == fleet.told == EVENTS * len(DEVICES), "no word of anybody is gone"
    assert verify(journals[-1]).state == journals[0].state()
    where = request.node.callspec.params["fleet"]
    figure(f"5 devices x {EVENTS} events by {where}: equal to the byte in all {len(first)} shared tables")
