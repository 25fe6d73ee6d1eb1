"""Opens a copy of a desk to look whether it holds: keys, mark of the end, journal, blobs; writes no act."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import msgspec

from woordvoering.backup.manifest import Progress
from woordvoering.casework.rows import MaterialRow
from woordvoering.clock import Clock, Entropy
from woordvoering.errors import BrokenStore
from woordvoering.journal.journal import Journal
from woordvoering.journal.members import Roster
from woordvoering.journal.verify import verify
from woordvoering.rooms import ROOMS
from woordvoering.store.blobs import Blobs
from woordvoering.store.engine import open_engine
from woordvoering.store.migrate import migrate
from woordvoering.store.profile import Home
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import BLOB_KEY, DESK_KEY, key_of


class Counted(msgspec.Struct, frozen=True):
    """How far a journal is: its events, those without their words, and the digest of its state."""

    events: int
    erasures: int
    state: str


class Examined(msgspec.Struct, frozen=True):
    """What was found right in a copy; `missing` are blobs that the journal names and that are not in it."""

    counted: Counted
    blobs: int
    missing: int
    roster: Roster


@contextmanager
def opened(home: Home, workspace: str, secrets: Secrets, clock: Clock, entropy: Entropy) -> Generator[Journal]:
    """The journal of a copy, without a seat. Raises as `open_desk` does."""
    engine = open_engine(home.desk, key_of(secrets, DESK_KEY), durable=True)
    try:
        migrate(engine)
        yield Journal(engine, ROOMS, workspace=workspace, seats={}, clock=clock, entropy=entropy, tail=home.head)
    finally:
        engine.dispose()


def counted(journal: Journal) -> Counted:
    """How far a journal is."""
    with journal.engine.connect() as db:
        events = int(db.exec_driver_sql("SELECT count(*) FROM event").scalar_one())
        erasures = int(db.exec_driver_sql("SELECT count(*) FROM erasure").scalar_one())
    return Counted(events, erasures, journal.state())


def examine(
    home: Home, workspace: str, secrets: Secrets, clock: Clock, entropy: Entropy, progress: Progress = lambda _: None
) -> Examined:
    """Verifies a copy whole: every page, event, signature, chain and row, and every blob that is in it.

    Raises JournalBroken or BrokenStore for the first thing that does not hold.
    """
    with opened(home, workspace, secrets, clock, entropy) as journal:
        found = verify(journal, progress)
        count = counted(journal)
        if count.state != found.state:
            raise BrokenStore("backup.state_differs")
        roster = journal.roster()
        named = {row.blob for case in journal.cases() for row in journal.rows(case).all(MaterialRow)}
    blobs = Blobs(home.blobs, key_of(secrets, BLOB_KEY), entropy)
    here = named.intersection(blobs.names())
    for name in sorted(here):
        blobs.get(name)
    return Examined(count, len(here), len(named) - len(here), roster)
