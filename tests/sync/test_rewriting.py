"""After an erasure no segment in the folder holds the words: owners rewrite theirs, and nobody brings them back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_parts import seat_of
from erasing_parts import erase, said
from sync_parts import KEY, lines, member, replica, say, session

from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Journal
from woordvoering.journal.members import DeviceRevoked
from woordvoering.journal.verify import verify
from woordvoering.sync.files import Files
from woordvoering.sync.segments import name_in, open_segment

CANARY = "kanarie-77 het telefoonnummer van een burger"


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@pytest.fixture
def trio(tmp_path: Path) -> Iterator[tuple[Journal, Journal, Journal]]:
    journals = (
        replica(tmp_path / "1", "d1"),
        replica(tmp_path / "2", "d2"),
        replica(tmp_path / "3", "d3"),
    )
    yield journals
    for journal in journals:
        journal.engine.dispose()


def holding(share: Path, workspace: str) -> list[str]:
    """The segments in the folder whose opened contents have the words."""
    found: list[str] = []
    for path in sorted(share.rglob("*.wvs")):
        name = name_in(path.parent.name, path.name)
        assert name is not None
        segment = open_segment(path.read_bytes(), name, workspace, KEY)
        payloads = [data or b"" for parcel in segment.parcels for data in parcel.payloads]
        if any(CANARY.encode() in data for data in payloads):
            found.append(str(path.relative_to(share)))
    return found


def started(share: Path, *journals: Journal):
    sessions = [session(journal, f"d{number}", share) for number, journal in enumerate(journals, start=1)]
    sessions[0].round(found=True)
    return sessions


def test_the_owner_rewrites_and_everybody_ends_equal(trio, share: Path):
    one, two, three = trio
    for text in ("voor", CANARY, "na"):
        say(one, "d1", text)
    sessions = started(share, one, two)
    for each in sessions:
        each.round()
    assert holding(share, one.workspace)
    erase(two, member("d2"), seat_of(member("d3"), "d3"), [said(two, CANARY)])
    for each in (sessions[1], sessions[0], sessions[1]):
        assert each.round().stopped is None
    assert holding(share, one.workspace) == []
    newcomer = session(three, "d3", share)
    record = newcomer.round()
    assert (record.waiting, record.quarantined, record.files) == (0, (), ())
    assert lines(three) == ("voor", "na")
    assert one.state() == two.state() == three.state() == verify(three).state
    before = sorted(share.rglob("*.wvs"))
    for each in (*sessions, newcomer):
        each.round()
    for each in started(share, one, two, three):
        each.round()
    assert sorted(share.rglob("*.wvs")) == before, "nothing is published twice, also after a start"


def test_a_device_that_was_away_and_still_had_the_words_does_not_bring_them_back(trio, share: Path):
    one, two, three = trio
    say(one, "d1", CANARY)
    first, second = started(share, one, two)
    third = session(three, "d3", share)
    for each in (first, second, third):
        each.round()
    erase(one, member("d1"), seat_of(member("d2"), "d2"), [said(one, CANARY)])
    first.round()
    for path in share.rglob("*.wvs"):
        path.unlink()
    third = session(three, "d3", share, run="weer")
    third.round()
    first.round()
    third.round()
    first.round()
    second.round()
    assert holding(share, one.workspace) == []
    assert one.state() == three.state()


def test_words_in_the_relay_and_in_the_directory_of_a_revoked_device_go_too(trio, share: Path):
    one, two, three = trio
    say(three, "d3", CANARY)
    third = session(three, "d3", share)
    third.round(found=True)
    first, second = session(one, "d1", share), session(two, "d2", share)
    first.round()
    one.append(WORKSPACE, [DeviceRevoked(device="d3", reason="verloren")], "root")
    erase(one, member("d1"), seat_of(member("d2"), "d2"), [said(one, CANARY)])
    for each in (first, second, first):
        each.round()
    assert holding(share, one.workspace) == []
    assert one.state() == two.state()


def test_the_segments_of_another_device_are_left_to_it(trio, share: Path):
    one, two, _ = trio
    say(one, "d1", CANARY)
    first, second = started(share, one, two)
    first.round()
    second.round()
    erase(two, member("d2"), seat_of(member("d1"), "d1"), [said(two, CANARY)])
    second.round()
    (left,) = holding(share, one.workspace)
    assert left.startswith("wv/dev/d1/")
    assert not list((share / "wv" / "relay").rglob("*.wvs")), "its stripped copy is not relayed by each of the others"
    first.round()
    assert holding(share, one.workspace) == []


class Clumsy(Files):
    """A share that refuses the removal of one file, once."""

    def __init__(self) -> None:
        self.failed = False

    def remove(self, path: Path) -> None:
        if path.suffix == ".wvs" and not self.failed:
            self.failed = True
            raise OSError(13, "no")
        super().remove(path)


def test_a_removal_that_fails_is_done_in_the_next_round_and_nothing_is_written_twice(trio, share: Path):
    one, two, _ = trio
    say(one, "d1", CANARY)
    first = session(one, "d1", share, files=Clumsy())
    first.round(found=True)
    erase(one, member("d1"), seat_of(member("d2"), "d2"), [said(one, CANARY)])
    assert first.round().stopped is not None
    assert first.round().stopped is None
    assert holding(share, one.workspace) == []
    segments = sorted(share.rglob("*.wvs"))
    first.round()
    assert sorted(share.rglob("*.wvs")) == segments and len(segments) <= 3
    second = session(two, "d2", share)
    second.round()
    assert one.state() == two.state()
