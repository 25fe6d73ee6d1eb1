"""Where a replica stands, by the events that it holds, and what another that stands elsewhere lacks of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from sqlalchemy import Connection

from woordvoering.journal.commits import parcels_after
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import Log
from woordvoering.journal.parcel import Parcel


class Tip(msgspec.Struct, frozen=True, array_like=True):
    """The end of a branch of a device's chain: its place and its event."""

    seq: int
    id: str


Vector = Mapping[str, tuple[Tip, ...]]
"""The tips of every device; more than one for a device that forked. Compared in full, never by the maximum alone."""


def vector_of(journal: Journal) -> dict[str, tuple[Tip, ...]]:
    """Where a replica stands."""
    with journal.engine.connect() as db:
        return vector_in(db, journal.log)


def vector_in(db: Connection, log: Log) -> dict[str, tuple[Tip, ...]]:
    """The same inside a given transaction."""
    return {
        device: tuple(sorted((Tip(tip.seq, tip.event_id) for tip in tips), key=lambda tip: (tip.seq, tip.id)))
        for device, tips in log.tips(db).items()
    }


def lacking(journal: Journal, theirs: Vector) -> Iterator[Parcel]:
    """The acts that a replica with this vector lacks of ours; some that it has may be among them, none that it lacks
    is left out."""
    with journal.engine.connect() as db:
        for device, tips in vector_in(db, journal.log).items():
            start = _start(db, journal.log, device, tips, theirs.get(device, ()))
            if start is not None:
                yield from parcels_after(db, journal.log, device, start)


def _start(db: Connection, log: Log, device: str, ours: tuple[Tip, ...], theirs: tuple[Tip, ...]) -> int | None:
    """After which place of a device's chain a peer is sent everything; None when it has all that we have.

    An event of theirs that we do not hold says nothing about what they have of ours, so they get all; of a device that
    forked they get all from the fork on.
    """
    if {*ours} <= {*theirs}:
        return None
    known = log.places(db, (tip.id for tip in theirs))
    held = [place.seq for place in known.values() if place.device == device]
    if len(held) < len(theirs) or not held:
        return 0
    fork = log.forks(db, device)
    return min(max(held), fork.seq - 1) if fork is not None else max(held)
