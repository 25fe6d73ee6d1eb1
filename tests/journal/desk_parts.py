"""A small journal for tests: one room that counts, a root, and as many persons as a test wants."""

from __future__ import annotations

import hashlib
from pathlib import Path

from woordvoering.clock import ManualClock, Millis
from woordvoering.journal.check import workspace_id
from woordvoering.journal.commits import parcels_after
from woordvoering.journal.erasing import ERASING_ROOM
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import ADMIN, ROOT, MemberEnrolled, RoleGranted, WorkspaceCreated
from woordvoering.journal.parcel import Parcel
from woordvoering.journal.room import MEMBERS_ROOM
from woordvoering.store.engine import open_engine
from woordvoering.store.migrate import migrate
from woordvoering.store.tables import METADATA, Row, table_for


class Noted(Fact, frozen=True, tag="note.written"):
    """A line somebody wrote."""

    text: str


class NoteRow(Row, frozen=True, kw_only=True):
    """All lines so far, in the order of the fold."""

    lines: tuple[str, ...]


NOTE_TABLE = table_for(NoteRow, "test_note")


def apply_note(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Adds a line."""
    if isinstance(fact, Noted):
        known = rows.one(NoteRow)
        lines = known.lines if known else ()
        rows.put(NoteRow(case_id=at.case, key="", lines=(*lines, fact.text)))


NOTES = Room("notes", (Noted,), ((NoteRow, NOTE_TABLE),), apply_note, (Noted,))


class FixedDice:
    """Randomness that a test can repeat."""

    def __init__(self, seed: str = "") -> None:
        self._seed, self._count = seed, 0

    def token(self, size: int) -> bytes:
        self._count += 1
        return hashlib.shake_256(f"{self._seed}{self._count}".encode()).digest(size)


def seat_of(member: str, device: str) -> Seat:
    """A seat whose key follows from its name."""
    return Seat(member, device, hashlib.sha256(f"{member}@{device}".encode()).digest())


ROOT_SEED = hashlib.sha256(b"root of the tests").digest()
WORKSPACE_ID = workspace_id(Seat(ROOT, "any", ROOT_SEED).public)
START = Millis(1_794_617_040_000)


def make_journal(
    folder: Path, device: str, members: tuple[str, ...] = ("lore",), *, dice: str = "", short: bool = False
) -> Journal:
    """An empty journal on a device, with seats for root and `members`."""
    engine = open_engine(folder / f"{device}.db", b"k" * 32, durable=True)
    migrate(engine)
    METADATA.create_all(engine, tables=[NOTE_TABLE])
    seats = {member: seat_of(member, device) for member in members}
    seats[ROOT] = Seat(ROOT, device, ROOT_SEED)
    return Journal(
        engine,
        (MEMBERS_ROOM, ERASING_ROOM, NOTES),
        workspace=WORKSPACE_ID,
        seats=seats,
        clock=ManualClock(START),
        entropy=FixedDice(device + dice),
        tail=folder / f"{device}.head",
        short=short,
    )


def parcels_of(journal: Journal, device: str, after: int = 0) -> tuple[Parcel, ...]:
    """What a device wrote after a place in its chain, as it travels."""
    with journal.engine.connect() as db:
        return tuple(parcels_after(db, journal.log, device, after))


def found(journal: Journal, device: str, members: tuple[str, ...] = ("lore",)) -> None:
    """Creates the workspace, enrolls the members at the device, all as admins."""
    facts: list[Fact] = [WorkspaceCreated(name="PZ Testdam", root_key=Seat(ROOT, device, ROOT_SEED).public)]
    for member in members:
        facts.append(enrolment(member, device))
        facts.append(RoleGranted(member=member, role=ADMIN))
    journal.append(WORKSPACE, facts, ROOT)


def enrolment(member: str, device: str) -> MemberEnrolled:
    """The enrolment of a test person."""
    return MemberEnrolled(
        member=member, name=member.title(), function="woordvoerder", device=device, key=seat_of(member, device).public
    )


def two_devices(folder: Path) -> tuple[Journal, Journal]:
    """Lore writes at the first device; the second has heard who she is."""
    one, two = make_journal(folder, "d1"), make_journal(folder, "d2", ("karim",))
    found(one, "d1")
    one.append(WORKSPACE, [enrolment("karim", "d2")], "root")
    two.receive(parcels_of(one, "d1"))
    return one, two
