"""A newcomer reads the acts of all devices in the order of time: nothing waits for what lies there too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from desk_parts import FixedDice
from hub_parts import hub_desk
from postgres import Cluster
from sync_parts import DEVICES, KEY, lines, replica, say, seat, session

from woordvoering.journal import waits
from woordvoering.journal.journal import Journal
from woordvoering.journal.parcel import Parcel
from woordvoering.store.engine import CACHE_KIB, JOIN_CACHE_KIB
from woordvoering.sync import replica as replicas
from woordvoering.sync import session as sessions
from woordvoering.sync.files import Files
from woordvoering.sync.folder import Folder
from woordvoering.sync.in_order import fitting, in_order, lamport_of
from woordvoering.sync.session import Session
from woordvoering.sync.vector import lacking, vector_of

TURNS = 12
T = TypeVar("T")


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[list[Journal]]:
    """Five devices that answered one another, turn by turn: every act names one of another device."""
    journals = [replica(tmp_path / device, device) for device in DEVICES]
    for turn in range(TURNS):
        for device, journal in zip(DEVICES, journals, strict=True):
            say(journal, device, f"{turn} {device}")
            for other in journals:
                if other is not journal:
                    other.receive(tuple(lacking(journal, vector_of(other))))
    yield journals
    for journal in journals:
        journal.engine.dispose()


@pytest.fixture
def share(tmp_path: Path, talk: list[Journal]) -> Path:
    (tmp_path / "share").mkdir()
    session(talk[0], "d1", tmp_path / "share").round(found=True)
    return tmp_path / "share"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Room for very few that wait: a million events would fill any room."""
    monkeypatch.setattr(waits, "MAX_ACTS", 3)


def test_nothing_of_a_folder_waits(few: None, share: Path, talk: list[Journal], tmp_path: Path):
    new = replica(tmp_path / "new", "d6")
    record = session(new, "d6", share).round()
    assert (record.taken, record.waiting, record.files) == (TURNS * len(DEVICES), 0, ())
    assert new.state() == talk[0].state() and len(lines(new)) == TURNS * len(DEVICES)


def test_nothing_of_a_hub_waits(few: None, talk: list[Journal], tmp_path: Path, postgres: Cluster):
    with hub_desk(postgres, talk[0].workspace) as hub:
        first = hub.session(talk[0], "d1")
        first.round()
        first.close()
        new = replica(tmp_path / "new", "d6")
        second = hub.session(new, "d6")
        record = second.round()
        second.close()
    assert (record.taken, record.waiting, record.files) == (TURNS * len(DEVICES), 0, ())
    assert new.state() == talk[0].state()


def test_a_large_segment_is_opened_in_parts(
    few: None, share: Path, talk: list[Journal], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sessions, "OPEN_BYTES", 8_000)
    new = replica(tmp_path / "new", "d6")
    record = session(new, "d6", share).round()
    assert (record.taken, record.waiting, record.files) == (TURNS * len(DEVICES), 0, ())


def test_a_segment_that_goes_between_two_parts_is_read_when_it_is_back(
    share: Path, talk: list[Journal], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sessions, "OPEN_BYTES", 8_000)

    class _Once(Files):
        """Each segment can be read once, and is gone for the rest of that round."""

        def __init__(self) -> None:
            self.seen: set[str] = set()
            self.gone = True

        def read(self, path: Path, limit: int) -> bytes:
            if self.gone and path.name in self.seen and path.suffix == ".wvs":
                raise FileNotFoundError
            self.seen.add(path.name)
            return super().read(path, limit)

    files = _Once()
    new = replica(tmp_path / "new", "d6")
    second = session(new, "d6", share, files=files)
    assert second.round().taken < TURNS * len(DEVICES)
    files.gone = False
    second.round()
    assert new.state() == talk[0].state()


def test_what_says_nothing_of_its_time_comes_first_and_stops_nobody():
    broken = [Parcel((b"{}",), (None,), ""), Parcel((), (), ""), Parcel((b"\xff",), (None,), "")]
    late = Parcel((b'{"lamport":7}',), (None,), "")
    assert [lamport_of(each) for each in (*broken, late)] == [0, 0, 0, 7]
    assert list(in_order([[late], broken])) == [*broken, late]


def test_at_least_one_act_is_open():
    acts = [Parcel((bytes(10),), (None,), "") for _ in range(5)]
    assert [fitting(acts, at, 25) for at in (0, 2, 4)] == [2, 4, 5]
    assert fitting(acts, 0, 1) == 1


def test_whoever_joins_keeps_more_of_the_file_in_memory_and_gives_it_back(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(replicas, "VERY_MANY", 10)
    monkeypatch.setattr(replicas, "PAGE", 20)
    new, kept = replica(tmp_path / "new", "d6"), set[int]()

    def looking(work: Callable[[], T]) -> T:
        with new.engine.connect() as db:
            kept.add(int(db.exec_driver_sql("PRAGMA cache_size").scalar_one()))
        return work()

    dice = FixedDice("join")
    meeting = Session(new, seat(new, "d6"), Folder(share, new.workspace, dice), KEY, dice, looking)
    assert meeting.round().taken == TURNS * len(DEVICES)
    assert kept == {-CACHE_KIB, -JOIN_CACHE_KIB}
    with new.engine.connect() as db:
        assert int(db.exec_driver_sql("PRAGMA cache_size").scalar_one()) == -CACHE_KIB
