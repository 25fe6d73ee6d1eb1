"""Two desks of one workspace, each with its own device and the same persons; what one does, the other takes in."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
from night_copies import copied_night
from night_desk import NIGHT, Dice, MemoryKeys, Night

from woordvoering.clock import ManualClock
from woordvoering.desk import Desk, open_desk
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.keys import SEED_BYTES, Seat
from woordvoering.journal.members import MemberEnrolled, RoleRevoked
from woordvoering.journal.receiving import Received
from woordvoering.store.profile import Home
from woordvoering.store.unlock import SEATS
from woordvoering.sync.vector import lacking, vector_of

AWAY = "0123456789abcdef"
"""The device of the second desk."""


@dataclass
class Pair:
    """The desk of the night and one at another device."""

    here: Night
    away: Night

    def send(self, one: Desk, other: Desk) -> Received:
        """What one desk lacks of the other comes in."""
        return other.journal.receive(tuple(lacking(one.journal, vector_of(other.journal))))

    def meet(self) -> None:
        """Each gives the other what it lacks."""
        self.send(self.here.desk, self.away.desk)
        self.send(self.away.desk, self.here.desk)

    def alike(self) -> bool:
        """Whether both fold to the same bytes."""
        return self.here.desk.journal.state() == self.away.desk.journal.state()

    def codes(self, case: str, statement: str) -> set[str]:
        """The gate's reasons, which must be the same at both desks."""
        told = [night.desk.gate.reasons(case, statement) for night in (self.here, self.away)]
        assert told[0] == told[1]
        return {reason.code for reason in told[0]}

    def revoke(self, member: str, role: str) -> None:
        """Root takes an office away, at the first desk."""
        self.here.desk.journal.append(WORKSPACE, [RoleRevoked(member=member, role=role)], "root")


@dataclass(frozen=True)
class PairMould:
    """Two closed desks of one workspace in a folder, with their keys: founding them takes longer than most tests."""

    folder: Path
    here: MemoryKeys
    away: MemoryKeys
    root: Seat


@contextmanager
def two_desks(folder: Path) -> Iterator[Pair]:
    """Both desks open, with all that happened before at both."""
    made = _mould()
    clock = ManualClock(NIGHT)
    here, away = (
        _opened(made.folder / name, folder / name, keys, clock, made.root)
        for name, keys in (("desk", made.here), ("away", made.away))
    )
    here.desk.journal.take_seat(made.root)
    try:
        yield Pair(here, away)
    finally:
        here.desk.close()
        away.desk.close()


def _opened(model: Path, folder: Path, keys: MemoryKeys, clock: ManualClock, root: Seat) -> Night:
    shutil.copytree(model, folder)
    home = Home(folder)
    home.keep(home.read())  # the same device, or it would go on as another
    own = MemoryKeys(dict(keys.values))
    desk = open_desk(folder, clock=clock, entropy=Dice(str(folder)), secrets=own)
    return Night(desk, clock, own, folder, msgspec.structs.replace(root, device=desk.profile.device))


@cache
def _mould() -> PairMould:
    folder = Path(tempfile.mkdtemp(dir=Path.home()))
    here = copied_night(folder)
    assert isinstance(here.root, Seat)
    journal = here.desk.journal
    seeds = {member: Dice(f"away/{member}").token(SEED_BYTES) for member in journal.roster().members}
    facts = [
        MemberEnrolled(
            member=member,
            name=row.name,
            function=row.function,
            device=AWAY,
            key=Seat(member, AWAY, seeds[member]).public,
        )
        for member, row in journal.roster().members.items()
    ]
    journal.append(WORKSPACE, facts, "root")
    home = Home(folder / "away")
    home.folder.mkdir(mode=0o700)
    home.write(msgspec.structs.replace(here.desk.profile, device=AWAY))
    stored = msgspec.json.encode({member: seed.hex() for member, seed in seeds.items()})
    keys = MemoryKeys({**here.keys.values, SEATS: stored})
    desk = open_desk(home.folder, clock=here.clock, entropy=Dice(f"{folder}/away"), secrets=keys)
    desk.journal.receive(tuple(lacking(journal, vector_of(desk.journal))))
    here.desk.close()
    desk.close()
    return PairMould(folder, here.keys, keys, here.root)
