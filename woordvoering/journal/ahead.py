"""Acts that come in are read, and their signatures looked at, before their turn at the desk.

Neither needs the database: other processors look at some signatures while the desk stores the acts before them.
What is found here is a promise for `check.check_standing` alone, which looks itself at whatever was not looked at here.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Generator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress

import msgspec

from woordvoering.errors import JournalBroken
from woordvoering.journal.event import Event, FactTypes
from woordvoering.journal.keys import FEW, Signed, those_that_hold
from woordvoering.journal.members import Roster
from woordvoering.journal.parcel import Parcel, read_parcel
from woordvoering.journal.seal import commit_message

AT_A_TIME = 64
"""So many signatures are one piece of work for a processor."""


class Act(msgspec.Struct, frozen=True, gc=False):
    """An act on its way in; `events` are None when its bytes were not read yet, or do not hold."""

    parcel: Parcel
    events: tuple[Event, ...] | None = None


class Ahead(msgspec.Struct, frozen=True):
    """Some acts, and what is being found out about their signatures."""

    acts: tuple[Act, ...] = ()
    asked: frozenset[Signed] = frozenset()
    found: tuple[Future[tuple[Signed, ...]], ...] = ()

    def sound(self) -> frozenset[Signed]:
        """Those of the signatures that were asked about which hold; waits for the answers."""
        return frozenset(each for some in self.found for each in some.result())


@contextmanager
def hands() -> Generator[Executor]:
    """Those who look: as many as there are processors, four at most; nobody is called before there is work."""
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="signatures") as pool:
        yield pool


def look_ahead(
    parcels: Sequence[Parcel], types: FactTypes, roster: Roster, ends: Mapping[str, int], pool: Executor
) -> Ahead:
    """Reads some acts, and lets `pool` look at the signatures of those that are new by `ends` (the last place of each
    device here), under the keys of `roster`. Both are guesses: an act that they are wrong about is looked at later."""
    if len(parcels) < FEW:
        return Ahead(tuple(map(Act, parcels)))
    acts = tuple(_read(parcel, types) for parcel in parcels)
    asked = tuple(dict.fromkeys(each for act in acts for each in _signed(act, roster, ends)))
    some = (asked[start : start + AT_A_TIME] for start in range(0, len(asked), AT_A_TIME))
    return Ahead(acts, frozenset(asked), tuple(pool.submit(those_that_hold, each) for each in some))


def _read(parcel: Parcel, types: FactTypes) -> Act:
    with suppress(JournalBroken):  # whoever judges it reads it again, and says why
        return Act(parcel, read_parcel(parcel, types))
    return Act(parcel)


def _signed(act: Act, roster: Roster, ends: Mapping[str, int]) -> Collection[Signed]:
    if act.events is None:
        return ()
    last = act.events[-1]
    key = roster.key_of(last.header.actor, last.header.device)
    if key is None or last.header.seq <= ends.get(last.header.device, 0):
        return ()
    return ((key, commit_message(last), act.parcel.signature),)
