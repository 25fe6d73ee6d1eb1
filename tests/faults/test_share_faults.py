"""A share or a disk that is full, put back to last week, or another's: nothing is lost, and the next round mends it."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_parts import make_journal
from sampling import number
from sync_parts import lines, member, replica, say, session

from woordvoering.errors import Refused, StoreFull
from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify
from woordvoering.sync.files import Files

FULL_AT = number(12, 60)
"""At so many places of what two rounds write to a share it gets full; two rounds ask it for some fifteen files."""

pytestmark = pytest.mark.faults


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return tmp_path / "share"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Journal, Journal]]:
    made = replica(tmp_path / "a", "d1"), replica(tmp_path / "b", "d2")
    yield made
    for journal in made:
        journal.engine.dispose()


class Small(Files):
    """A share on which there is room for so many files, and for half of the next."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, path: Path, data: bytes) -> None:
        if self.room <= 0:
            if self.room == 0:
                path.write_bytes(data[: len(data) // 2])
            self.room -= 1
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= 1
        super().write(path, data)


def equal(*journals: Journal) -> None:
    assert len({journal.state() for journal in journals}) == 1


@pytest.mark.parametrize("room", range(FULL_AT))
def test_a_share_that_is_full_is_told_and_filled_later(room: int, share: Path, pair: tuple[Journal, Journal]) -> None:
    one, two = pair
    session(one, "d1", share).round(found=True)
    small = Small(room)
    narrow = session(one, "d1", share, files=small, run="narrow")
    stopped = False
    for count in range(8):
        say(one, "d1", f"regel {count}")
        record = narrow.round()
        full = small.room < 0
        assert (record.stopped is not None) == full
        if record.stopped is not None:
            stopped = True
            assert record.stopped.code == "sync.folder_unwritable"
            assert record.stopped.params["detail"]
    other = session(two, "d2", share)
    assert other.round().files == (), "no half file lies there under a name"
    assert stopped == (room < 16)
    small.room = 1_000
    assert narrow.round().stopped is None
    other.round()
    equal(one, two)
    assert len(lines(two)) == 8


def test_our_own_full_disk_takes_in_what_fits_and_the_rest_later(
    share: Path, pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("woordvoering.sync.replica.PAGE", 50)
    one, two = pair
    for count in range(300):
        say(one, "d1", f"regel {count} van de avond", f"c{count % 40}")
    session(one, "d1", share).round(found=True)
    taker = session(two, "d2", share)
    with two.engine.connect() as db:
        pages = int(db.exec_driver_sql("PRAGMA page_count").scalar_one())
        db.exec_driver_sql(f"PRAGMA max_page_count = {pages + 40}")
    with pytest.raises(StoreFull):
        taker.round()
    base, part, whole = verify(replica(share.parent / "c", "d3")).events, verify(two).events, verify(one).events
    assert base < part < whole, "some turns fitted"
    with pytest.raises(StoreFull):
        taker.round()
    assert verify(two).events < whole
    with two.engine.connect() as db:
        db.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert taker.round().taken > 0
    equal(one, two)


def test_a_share_put_back_to_last_week_is_filled_by_whoever_comes_first(
    share: Path, pair: tuple[Journal, Journal], tmp_path: Path
) -> None:
    one, two = pair
    first, second = session(one, "d1", share), session(two, "d2", share)
    say(one, "d1", "vorige week")
    first.round(found=True)
    second.round()
    shutil.copytree(share, tmp_path / "backup")
    for journal, device, each in ((one, "d1", first), (two, "d2", second)):
        for count in range(5):
            say(journal, device, f"{device} {count}")
            each.round()
    first.round()
    told = lines(one)
    shutil.rmtree(share)
    shutil.copytree(tmp_path / "backup", share)
    one.engine.dispose()
    assert second.round().stopped is None, "the one who wrote most of it does not have to come"
    newcomer = replica(tmp_path / "c", "d3")
    session(newcomer, "d3", share).round()
    equal(two, newcomer)
    assert lines(newcomer) == told
    newcomer.engine.dispose()


def test_a_share_that_is_anothers_is_left_alone_and_ours_heals_when_it_is_back(
    share: Path, pair: tuple[Journal, Journal], tmp_path: Path
) -> None:
    one, two = pair
    first = session(one, "d1", share)
    first.round(found=True)
    say(one, "d1", "van ons")
    ours = shutil.move(share, tmp_path / "ours")
    (share / "wv").mkdir(parents=True)
    (share / "wv" / "ws.json").write_bytes(b'{"format":1,"workspace":"' + b"0" * 32 + b'"}')
    before = sorted(str(path) for path in share.rglob("*"))
    with pytest.raises(Refused, match=r"sync\.folder_other"):
        first.round()
    with pytest.raises(Refused, match=r"sync\.folder_other"):
        first.round(found=True)
    assert sorted(str(path) for path in share.rglob("*")) == before
    shutil.rmtree(share)
    shutil.move(ours, share)
    first.round()
    session(two, "d2", share).round()
    assert lines(two) == lines(one) == ("van ons",)


def test_a_desk_put_back_to_last_week_gets_its_own_acts_back_and_goes_on(share: Path, tmp_path: Path) -> None:
    """The backup of a desk is put back, tail mark and all, and nothing was written since: the chain goes on as one."""
    one, two = replica(tmp_path / "a", "d1"), replica(tmp_path / "b", "d2")
    say(one, "d1", "vorige week")
    with one.engine.connect() as db:
        db.exec_driver_sql("COMMIT")
        db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        db.exec_driver_sql("BEGIN")
    shutil.copytree(tmp_path / "a", tmp_path / "backup")
    say(one, "d1", "gisteren")
    session(one, "d1", share).round(found=True)
    session(two, "d2", share).round()
    one.engine.dispose()
    again = make_journal(tmp_path / "backup", "d1", (member("d1"),), dice="again")
    assert lines(again) == ("vorige week",)
    session(again, "d1", share, run="again").round()
    say(again, "d1", "vandaag")
    session(again, "d1", share, run="on").round()
    record = session(two, "d2", share, run="on").round()
    assert (record.forked, record.quarantined) == ((), ())
    assert lines(two) == lines(again) == ("vorige week", "gisteren", "vandaag")
    assert verify(two).devices == 1
    for journal in (again, two):
        journal.engine.dispose()
