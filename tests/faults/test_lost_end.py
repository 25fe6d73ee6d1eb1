"""A write-ahead log that lost its end, wherever it was cut: noticed each time, and filled again from the folder."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from desk_parts import make_journal
from sampling import number
from sync_parts import lines, member, replica, say, session

from woordvoering.errors import JournalBroken
from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify

CUTS = number(20, 400)

pytestmark = pytest.mark.faults


def reopened(folder: Path, *, short: bool) -> Journal:
    return make_journal(folder, "d1", (member("d1"),), dice="again", short=short)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A device that wrote for an hour and met in the folder, with its log as it lies on the disk."""
    folder = tmp_path_factory.mktemp("lost")
    (folder / "share").mkdir()
    journal = replica(folder / "live", "d1")
    session(journal, "d1", folder / "share").round(found=True)
    for count in range(30):
        say(journal, "d1", f"regel {count}", f"c{count % 3}")
    session(journal, "d1", folder / "share", run="later").round()
    (folder / "kept").mkdir()
    for path in (folder / "live").iterdir():
        shutil.copy(path, folder / "kept" / path.name)
    (folder / "state").write_text(journal.state(), encoding="ascii")
    journal.engine.dispose()
    assert (folder / "kept" / "d1.db-wal").stat().st_size > 200_000
    return folder


def cut(world: Path, folder: Path, left: int) -> None:
    """The desk as a machine would find it whose log ends there."""
    shutil.copytree(world / "kept", folder)
    shutil.copytree(world / "share", folder / "share")
    (folder / "d1.db-shm").unlink(missing_ok=True)
    with (folder / "d1.db-wal").open("r+b") as wal:
        wal.truncate(left)


@pytest.mark.parametrize("place", range(CUTS))
def test_a_log_cut_anywhere_is_noticed_and_filled_from_the_folder(place: int, world: Path, tmp_path: Path) -> None:
    whole = (world / "kept" / "d1.db-wal").stat().st_size
    left = random.Random(place).randrange(whole) if place else 0
    cut(world, tmp_path / "desk", left)
    with pytest.raises(JournalBroken, match=r"journal\.tail_lost"):
        reopened(tmp_path / "desk", short=False)
    journal = reopened(tmp_path / "desk", short=True)
    try:
        with pytest.raises(JournalBroken, match=r"journal\.tail_lost"):
            say(journal, "d1", "te vroeg")
        with pytest.raises(JournalBroken, match=r"journal\.tail_lost"):
            journal.verified("c1")
        record = session(journal, "d1", tmp_path / "desk" / "share", run="mended").round()
        assert (record.quarantined, record.forked, record.stopped) == ((), (), None)
        assert journal.state() == (world / "state").read_text(encoding="ascii")
        verify(journal)
        say(journal, "d1", "en verder", "c0")
        assert lines(journal, "c0")[-1] == "en verder"
    finally:
        journal.engine.dispose()
        shutil.rmtree(tmp_path / "desk")
    assert len(list(tmp_path.iterdir())) == 0


def test_a_log_that_lost_nothing_opens_as_ever(world: Path, tmp_path: Path) -> None:
    cut(world, tmp_path / "desk", (world / "kept" / "d1.db-wal").stat().st_size)
    journal = reopened(tmp_path / "desk", short=False)
    assert journal.state() == (world / "state").read_text(encoding="ascii")
    journal.engine.dispose()
