"""A shared folder as shares are: half files, copies, wiped, hostile, slow; what is good flows all the same."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_parts import FixedDice
from sync_parts import KEY, lines, member, replica, say, seat, session, twin

from woordvoering.errors import BrokenInput, BrokenStore, Refused
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import Frozen
from woordvoering.journal.verify import verify
from woordvoering.store.engine import immediate
from woordvoering.sync import session as sessions
from woordvoering.sync.files import Files, patiently
from woordvoering.sync.folder import Folder
from woordvoering.sync.session import LOOKS, Session


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return tmp_path / "share"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Journal, Journal]:
    return replica(tmp_path / "one", "d1"), replica(tmp_path / "two", "d2")


def segments(share: Path, device: str, kind: str = "dev") -> list[Path]:
    return sorted((share / "wv" / kind / device).glob("*.wvs"))


def started(share: Path, pair: tuple[Journal, Journal]) -> tuple[Session, Session]:
    """Both have met once."""
    one, two = pair
    first, second = session(one, "d1", share), session(two, "d2", share)
    first.round(found=True)
    second.round()
    return first, second


def test_two_devices_tell_each_other_everything(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    first, second = started(share, pair)
    for number in range(5):
        say(one, "d1", f"één {number}")
        say(two, "d2", f"twee {number}")
    sent = first.round()
    took = second.round()
    last = first.round()
    assert (sent.sent, took.taken, took.sent, last.taken) == (5, 5, 5, 5)
    assert one.state() == two.state() and len(lines(one)) == 10
    quiet = second.round(), first.round()
    assert [(each.sent, each.taken, each.waiting, each.files, each.stopped) for each in quiet] == [
        (0, 0, 0, (), None)
    ] * 2
    assert quiet[1].acks["d2"]["d1"] == quiet[0].acks["d1"]["d1"]
    assert verify(one).state == verify(two).state


def test_nothing_readable_lies_in_the_folder(share: Path, pair: tuple[Journal, Journal]):
    one, _ = pair
    say(one, "d1", "een geheim over een getuige")
    session(one, "d1", share).round(found=True)
    for path in share.rglob("*"):
        if path.is_file():
            assert b"getuige" not in path.read_bytes() and b"note.written" not in path.read_bytes()


def test_an_empty_folder_is_asked_about_first(share: Path, pair: tuple[Journal, Journal]):
    one, _ = pair
    with pytest.raises(Refused, match=r"sync\.folder_empty"):
        session(one, "d1", share).round()
    assert list(share.iterdir()) == []


def test_a_folder_that_is_not_there_is_no_empty_one(share: Path, pair: tuple[Journal, Journal]):
    share.rmdir()
    with pytest.raises(BrokenStore, match=r"sync\.folder_away"):
        session(pair[0], "d1", share).round(found=True)


def test_the_folder_of_another_workspace_is_left_alone(share: Path, pair: tuple[Journal, Journal]):
    (share / "wv").mkdir()
    (share / "wv" / "ws.json").write_bytes(b'{"format":1,"workspace":"' + b"f" * 32 + b'"}')
    for found in (False, True):
        with pytest.raises(Refused, match=r"sync\.folder_other"):
            session(pair[0], "d1", share).round(found=found)
    assert [path.name for path in (share / "wv").iterdir()] == ["ws.json"]


def test_the_folder_of_a_later_version_is_left_alone(share: Path, pair: tuple[Journal, Journal]):
    (share / "wv").mkdir()
    (share / "wv" / "ws.json").write_text(f'{{"format":2,"workspace":"{pair[0].workspace}"}}')
    with pytest.raises(Refused, match=r"sync\.folder_format"):
        session(pair[0], "d1", share).round(found=True)


@pytest.mark.parametrize("mark", [b"", b"{}", b"\xff", b'{"format":1'])
def test_a_mark_that_was_changed_stops_and_can_be_published_anew(
    share: Path, pair: tuple[Journal, Journal], mark: bytes
):
    first, second = started(share, pair)
    say(pair[0], "d1", "blijft")
    (share / "wv" / "ws.json").write_bytes(mark)
    for each in (first, second):
        with pytest.raises(Refused, match=r"sync\.folder_unreadable"):
            each.round()
    assert first.round(found=True).sent == 1
    assert second.round().taken == 1


def test_a_wiped_share_is_filled_again_and_deletes_nothing(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    first, second = started(share, pair)
    say(one, "d1", "a")
    first.round()
    second.round()
    say(two, "d2", "b")
    second.round()
    shutil.rmtree(share / "wv")
    before = two.state()
    with pytest.raises(Refused, match=r"sync\.folder_empty"):
        second.round()
    assert two.state() == before
    healed = second.round(found=True)
    assert (healed.sent, healed.relayed) == (1, 3), "also what the absent device wrote"
    new = replica(share.parent / "new", "d3")
    assert session(new, "d3", share).round().taken == 2
    assert first.round().taken == 1
    assert one.state() == two.state() == new.state()


def test_what_was_acknowledged_is_said_again_after_a_wipe(share: Path, pair: tuple[Journal, Journal]):
    first, second = started(share, pair)
    shutil.rmtree(share / "wv")
    second.round(found=True)
    assert "d2" in first.round().acks and "d1" in second.round().acks


def test_files_that_vanish_one_by_one_come_back(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    first, second = started(share, pair)
    say(one, "d1", "a")
    first.round()
    second.round()
    for path in segments(share, "d1"):
        path.unlink()
    assert first.round().sent == 3
    assert second.round().taken == 0 and one.state() == two.state()


def test_words_that_were_spoiled_on_our_own_disk_are_not_put_beside_the_true_ones(
    share: Path, pair: tuple[Journal, Journal]
):
    """What the folder holds is told by what the headers say of the words: none of ours is read for it."""
    one, _ = pair
    started(share, pair)
    say(one, "d1", "zoals het was")
    session(one, "d1", share).round()
    before = segments(share, "d1")
    with immediate(one.engine) as db:
        last = db.exec_driver_sql("SELECT id FROM event WHERE device = 'd1' ORDER BY seq DESC LIMIT 1").scalar_one()
        db.exec_driver_sql("UPDATE payload SET data = x'00' WHERE event_id = ?", (last,))
    record = session(one, "d1", share, run="again").round()
    assert (record.sent, segments(share, "d1")) == (0, before)


def test_acts_that_came_another_way_are_relayed(share: Path, pair: tuple[Journal, Journal], tmp_path: Path):
    one, two = pair
    first, second = started(share, pair)
    third = replica(tmp_path / "three", "d3")
    say(third, "d3", "zonder map")
    from sync_parts import exchange

    exchange((third, two))
    assert second.round().relayed == 1
    assert first.round().taken == 1 and lines(one) == ("zonder map",)
    assert len(segments(share, "d3", "relay")) == 1
    assert session(third, "d3", share).round().sent == 0, "the folder has it already"


# --- what others put there


def spoil_with(share: Path, spoil: Callable[[Path], None]) -> None:
    (path,) = segments(share, "d1")[-1:]
    spoil(path)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def link(path: Path) -> None:
    data = path.with_name("elders")
    path.rename(data)
    path.symlink_to(data)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def huge(path: Path) -> None:
    path.unlink()
    with path.open("wb") as file:
        file.truncate(10 * 1024**3)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.hostile
@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (cut, "sync.segment_incomplete"),
        (empty, "sync.segment_incomplete"),
        (link, "sync.not_a_file"),
        (pipe, "sync.not_a_file"),
        (huge, "sync.file_too_large"),
        (folder, "sync.not_a_file"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_file_that_is_no_segment_is_told_and_blocks_nobody(
    share: Path, pair: tuple[Journal, Journal], tmp_path: Path, spoil: Callable[[Path], None], code: str
):
    one, two = pair
    third = replica(tmp_path / "three", "d3")
    first, second = started(share, pair)
    say(one, "d1", "onderweg")
    say(third, "d3", "komt aan")
    first.round()
    session(third, "d3", share).round()
    spoil_with(share, spoil)
    for _ in range(LOOKS + 1):
        record = second.round()
        assert [each.code for each in record.files] == [code]
    assert lines(two) == ("komt aan",)
    assert session(one, "d1", share, run="again").round().sent == 1, "its writer finds it spoiled and writes it anew"
    assert second.round().taken == 1 and one.state() == two.state()


def test_a_file_that_is_still_coming_is_taken_when_it_is_whole(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    first, second = started(share, pair)
    say(one, "d1", "langzaam")
    first.round()
    path = segments(share, "d1")[-1]
    whole = path.read_bytes()
    for size in (0, 10, len(whole) - 1):
        path.write_bytes(whole[:size])
        assert [each.code for each in second.round().files] == ["sync.segment_incomplete"]
    path.write_bytes(whole)
    record = second.round()
    assert (record.taken, record.files, lines(two)) == (1, (), ("langzaam",))


def test_a_file_that_stays_broken_is_not_read_for_ever(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    first, _ = started(share, pair)
    say(one, "d1", "stuk")
    first.round()
    spoil_with(share, cut)
    counted = Counting()
    second = session(two, "d2", share, files=counted)
    for _ in range(LOOKS + 3):
        second.round()
    assert counted.reads.count(segments(share, "d1")[-1].name) == LOOKS


@pytest.mark.hostile
def test_who_fills_a_folder_with_large_files_holds_up_nobody(
    share: Path, pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch
):
    """A round reads so much in vain and no more; small acts come at once, large ones when their turn comes."""
    monkeypatch.setattr(sessions, "LARGE", 2_000)
    monkeypatch.setattr(sessions, "MOST_SPOILED", 50_000)
    one, two = pair
    first, _ = started(share, pair)
    folder = segments(share, "d1")[0].parent
    for number in range(40):
        (folder / f"{1:016d}-{2:016d}-{number:08x}.wvs").write_bytes(bytes(10_000))
    say(one, "d1", "klein")
    first.round()
    counted = Counting()
    second = session(two, "d2", share, files=counted)
    assert second.round().taken == 1
    junk = f"{1:016d}-{2:016d}-"
    assert sum(name.startswith(junk) for name in counted.reads) == 6
    say(one, "d1", "groot " * 2_000)
    first.round()
    rounds = 0
    while len(lines(two)) < 2 and rounds < 10:
        second.round()
        rounds += 1
    assert rounds == 6, "those that were looked at in vain wait for those that were not"
    for _ in range(40):
        second.round()
    assert sum(name.startswith(junk) for name in counted.reads) == 40 * LOOKS, "in the end every one is given up"


class Counting(Files):
    """Counts what is read."""

    def __init__(self) -> None:
        self.reads: list[str] = []

    def read(self, path: Path, limit: int) -> bytes:
        self.reads.append(path.name)
        return super().read(path, limit)


@pytest.mark.hostile
def test_copies_parts_and_twins_are_not_looked_at(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    first, second = started(share, pair)
    say(one, "d1", "echt")
    first.round()
    path = segments(share, "d1")[-1]
    stem = path.name.removesuffix(".wvs")
    for copy in (
        f"{stem} (conflicted copy).wvs", f"{stem}.sync-conflict-20261122-101010-ABCDEFG.wvs", f".{path.name}.1234.part",
        f"{stem.upper()}.WVS", f"{stem}.wvs~", f"{stem[:-8]}{stem[-8:].upper()}X.wvs", "Thumbs.db",
    ):  # fmt: skip
        path.with_name(copy).write_bytes(b"iets")
    shutil.copytree(share / "wv" / "dev" / "d1", share / "wv" / "dev" / "D1")
    record = second.round()
    assert (record.taken, record.files, lines(two)) == (1, (), ("echt",))


def test_a_segment_replayed_under_another_device_is_told(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    first, second = started(share, pair)
    say(one, "d1", "van één")
    first.round()
    path = segments(share, "d1")[-1]
    (share / "wv" / "dev" / "d4").mkdir()
    shutil.copy(path, share / "wv" / "dev" / "d4" / path.name)
    record = second.round()
    assert (record.taken, [each.code for each in record.files]) == (1, ["sync.segment_misplaced"])
    assert two.state() == one.state()


@pytest.mark.parametrize("place", ["wv/dev/d1", "wv/dev", "wv/relay"])
def test_a_link_in_place_of_a_directory_is_not_followed(share: Path, pair: tuple[Journal, Journal], place: str):
    one, two = pair
    first, second = started(share, pair)
    say(one, "d1", "achter een koppeling")
    first.round()
    elsewhere = share.parent / "elders"
    if (share / place).exists():
        shutil.move(share / place, elsewhere)
    else:
        elsewhere.mkdir()
    (share / place).symlink_to(elsewhere)
    record = second.round()
    assert record.taken == (1 if place == "wv/relay" else 0), "what lies elsewhere comes in all the same"
    assert "sync.not_a_folder" in [each.code for each in record.files]
    assert two.frozen() == ()


def test_a_link_in_place_of_the_whole_is_not_followed(share: Path, pair: tuple[Journal, Journal]):
    first, _ = started(share, pair)
    shutil.move(share / "wv", share.parent / "elders")
    (share / "wv").symlink_to(share.parent / "elders")
    with pytest.raises(Refused, match=r"sync\.folder_unreadable"):
        first.round()
    with pytest.raises(BrokenInput, match=r"sync\.not_a_folder"):
        first.round(found=True)


def test_an_acknowledgement_that_nobody_signed_says_nothing(share: Path, pair: tuple[Journal, Journal]):
    first, _ = started(share, pair)
    path = max((share / "wv" / "ack" / "d2").iterdir())
    for spoiled in (b"", b"{}", path.read_bytes().replace(b'"member":"lid-d2"', b'"member":"lid-d1"'), b"[" * 5_000):
        path.with_name("9.json").write_bytes(spoiled)
        assert "d2" not in first.round().acks
    path.with_name("9.json").unlink()
    assert "d2" in first.round().acks


def test_three_acknowledgements_are_kept(share: Path, pair: tuple[Journal, Journal]):
    one, _ = pair
    first, _ = started(share, pair)
    for number in range(6):
        say(one, "d1", str(number))
        first.round()
    names = sorted(path.name for path in (share / "wv" / "ack" / "d1").iterdir())
    assert names == ["5.json", "6.json", "7.json"]


# --- a device that became two


def test_a_copied_database_is_seen_by_everybody_through_the_folder(
    share: Path, pair: tuple[Journal, Journal], tmp_path: Path
):
    one, two = pair
    first, second = started(share, pair)
    copied = twin(two, tmp_path / "twin", "d2")
    say(two, "d2", "hier")
    say(copied, "d2", "daar")
    other = session(copied, "d2", share, run="twin")
    second.round()
    assert other.round().forked == (Frozen("d2", 1),)
    assert first.round().forked == (Frozen("d2", 1),)
    assert second.round().forked == (Frozen("d2", 1),)
    assert one.state() == two.state() == copied.state()
    assert sorted(lines(one)) == ["daar", "hier"]
    for each in (two, copied):
        with pytest.raises(Refused, match=r"member\.device_forked"):
            say(each, "d2", "verder")


# --- a share that fails


class Failing(Files):
    """A share on which the n-th step fails; `after` does the step and fails then, as a lost answer does."""

    def __init__(self, at: int, *, after: bool = False, error: int = errno.EIO) -> None:
        self.count, self._at, self._after, self._error = 0, at, after, error

    def _step(self, work: Callable[[], object]) -> None:
        self.count += 1
        if self.count == self._at and not self._after:
            raise OSError(self._error, "share gone")
        work()
        if self.count == self._at:
            raise OSError(self._error, "share gone")

    def make(self, folder: Path) -> None:
        self._step(lambda: super(Failing, self).make(folder))

    def write(self, path: Path, data: bytes) -> None:
        def work() -> None:
            half = self.count == self._at
            super(Failing, self).write(path, data[: len(data) // 2] if half else data)

        self._step(work)

    def rename(self, part: Path, path: Path) -> None:
        self._step(lambda: super(Failing, self).rename(part, path))

    def sync(self, folder: Path) -> None:
        self._step(lambda: super(Failing, self).sync(folder))


@pytest.mark.faults
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(1, 13))
def test_a_share_that_goes_at_any_step_loses_nothing(share: Path, pair: tuple[Journal, Journal], at: int, after: bool):
    one, two = pair
    _, second = started(share, pair)
    say(one, "d1", "belangrijk")
    say(two, "d2", "van twee")
    second.round()
    failing = Failing(at, after=after)
    record = session(one, "d1", share, files=failing, run="failing").round()
    assert record.taken == 1, "what came in stands, whatever the share does"
    if failing.count >= at:
        assert record.stopped is not None
    told = second.round()
    assert {each.code for each in told.files} <= {"sync.segment_incomplete"}
    session(one, "d1", share, run="later").round()
    second.round()
    assert one.state() == two.state() and sorted(lines(two)) == ["belangrijk", "van twee"]
    assert verify(two).state == verify(one).state


def test_what_could_not_be_sent_is_counted(share: Path, pair: tuple[Journal, Journal]):
    one, _ = pair
    started(share, pair)
    for number in range(3):
        say(one, "d1", str(number))
    record = session(one, "d1", share, files=Failing(4), run="x").round()
    assert record.stopped is not None and record.stopped.code == "sync.folder_unwritable"
    assert (record.sent, record.unsent) == (0, 3)


def test_a_file_that_somebody_holds_open_is_tried_for_three_seconds():
    waited: list[float] = []

    def held() -> None:
        raise OSError(errno.EBUSY, "held open")

    with pytest.raises(OSError, match="held open"):
        patiently(held, waited.append)
    assert 2.9 < sum(waited) <= 3.1
    tries = iter((OSError(errno.EAGAIN, "held"), None))

    def let_go() -> str:
        error = next(tries)
        if error:
            raise error
        return "open"

    assert patiently(let_go, waited.append) == "open"
    with pytest.raises(OSError, match="no"):
        patiently(lambda: (_ for _ in ()).throw(OSError(errno.ENOSPC, "no")), waited.append)


def test_what_is_read_back_otherwise_counts_as_not_sent(share: Path, pair: tuple[Journal, Journal]):
    class Lying(Files):
        def read(self, path: Path, limit: int) -> bytes:
            data = super().read(path, limit)
            return data[:-1] + b"!" if path.suffix == ".wvs" else data

    one, _ = pair
    say(one, "d1", "a")
    record = session(one, "d1", share, files=Lying()).round(found=True)
    assert record.stopped is not None and record.stopped.code == "sync.not_as_written"
    assert (record.sent, record.unsent) == (0, 3)


def test_a_name_is_never_taken_twice(share: Path):
    files = Files()
    files.write(share / "a", b"1")
    files.write(share / "b", b"2")
    with pytest.raises(FileExistsError):
        files.rename(share / "b", share / "a")
    with pytest.raises(FileExistsError):
        files.write(share / "a", b"3")
    assert (share / "a").read_bytes() == b"1"


def test_a_session_needs_a_seat_and_a_key(share: Path, pair: tuple[Journal, Journal]):
    one, _ = pair
    with pytest.raises(ValueError, match="32 bytes"):
        Session(one, seat(one, "d1"), Folder(share, one.workspace, FixedDice()), b"kort", FixedDice()).round(found=True)
    assert one.seat(member("d1")).device == "d1" and len(KEY) == 32
