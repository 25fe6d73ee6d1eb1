"""Replicas for tests: devices that start from one founded desk, each with a person who sits there."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from desk_parts import FixedDice, Noted, NoteRow, enrolment, found, make_journal

from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.members import ADMIN, RoleGranted
from woordvoering.sync.files import Files
from woordvoering.sync.folder import Folder
from woordvoering.sync.session import Session
from woordvoering.sync.vector import lacking, vector_of

EIGHT = ("d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8")
DEVICES = EIGHT[:5]
KEY = b"w" * 32
_TEMPLATE: list[bytes] = []


def member(device: str) -> str:
    """The person at a device."""
    return f"lid-{device}"


def template(folder: Path) -> bytes:
    """The file of a desk in which every device has its person; made once."""
    if not _TEMPLATE:
        journal = make_journal(folder, "d1", (member("d1"),), dice="template")
        found(journal, "d1", (member("d1"),))
        others = [enrolment(member(device), device) for device in EIGHT[1:]]
        grants = [RoleGranted(member=member(device), role=ADMIN) for device in EIGHT[1:]]
        journal.append(WORKSPACE, [*others, *grants], "root")
        journal.engine.dispose()
        _TEMPLATE.append((folder / "d1.db").read_bytes())
        for path in folder.glob("d1.*"):
            path.unlink()
    return _TEMPLATE[0]


def replica(folder: Path, device: str, *, dice: str = "") -> Journal:
    """A device of the founded desk."""
    folder.mkdir(exist_ok=True)
    (folder / f"{device}.db").write_bytes(template(folder))
    return make_journal(folder, device, (member(device),), dice=dice)


def twin(journal: Journal, folder: Path, device: str) -> Journal:
    """The same device once more: somebody copied its database, keys and all."""
    with journal.engine.connect() as db:
        db.exec_driver_sql("COMMIT")
        db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        db.exec_driver_sql("BEGIN")
        source = Path(db.exec_driver_sql("PRAGMA database_list").one()[2])
    folder.mkdir()
    shutil.copy(source, folder / f"{device}.db")
    return make_journal(folder, device, (member(device),), dice="twin")


def say(journal: Journal, device: str, text: str, case: str = "c1") -> None:
    """The person at a device writes a line."""
    journal.append(case, [Noted(text=text)], member(device))


def lines(journal: Journal, case: str = "c1") -> tuple[str, ...]:
    """The lines of a case, in the order of the fold."""
    row = journal.rows(case).one(NoteRow)
    return row.lines if row else ()


def exchange(journals: Sequence[Journal]) -> None:
    """Everybody gives everybody what they lack."""
    for _ in range(2):
        for one in journals:
            for other in journals:
                if one is not other:
                    other.receive(tuple(lacking(one, vector_of(other))))


def seat(journal: Journal, device: str) -> Seat:
    """The seat that signs acknowledgements."""
    return journal.seat(member(device))


def session(journal: Journal, device: str, root: Path, *, files: Files | None = None, run: str = "") -> Session:
    """A device and a folder; it starts anew with each, as after a restart."""
    dice = FixedDice(f"{device}{run}{id(journal)}")
    folder = Folder(root, journal.workspace, dice, files=files, pause=lambda _: None)
    return Session(journal, seat(journal, device), folder, KEY, dice)
