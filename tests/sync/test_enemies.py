"""Whoever may write to the place of exchange, with the keys of the workspace or without, stops nobody else."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_parts import FixedDice, parcels_of, seat_of
from erasing_parts import erase, said
from sync_parts import KEY, lines, member, replica, say, session

from woordvoering.errors import BrokenStore, Refused
from woordvoering.journal.journal import Journal
from woordvoering.journal.parcel import Parcel
from woordvoering.sync import standing
from woordvoering.sync.files import Files
from woordvoering.sync.segments import seal_segment
from woordvoering.sync.session import Session
from woordvoering.sync.wire import Segment, place_of


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return tmp_path / "share"


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Journal, Journal]]:
    journals = replica(tmp_path / "one", "d1"), replica(tmp_path / "two", "d2")
    yield journals
    for journal in journals:
        journal.engine.dispose()


def started(share: Path, pair: tuple[Journal, Journal]) -> tuple[Session, Session]:
    """Both have met once."""
    first, second = session(pair[0], "d1", share), session(pair[1], "d2", share)
    first.round(found=True)
    second.round()
    return first, second


def lay(share: Path, workspace: str, parcel: Parcel) -> None:
    """Puts an act into the folder as a program without rules would, under a good seal."""
    segment = Segment(place_of(workspace, (parcel,)), (parcel,))
    name, data = seal_segment(segment, KEY, FixedDice("enemy"))
    folder = share / "wv" / "relay" / name.device
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name.file).write_bytes(data)


def test_an_act_with_more_headers_than_words_stops_no_erasure(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    say(one, "d1", "weg ermee")
    first, second = started(share, pair)
    second.round()
    honest = list(parcels_of(one, "d1"))[-1]
    lay(share, one.workspace, Parcel(honest.headers, (), honest.signature))
    erase(two, member("d2"), seat_of(member("d3"), "d3"), [said(two, "weg ermee")])
    for each in (second, first, second):
        assert each.round().stopped is None
    assert lines(one) == lines(two) == ()
    assert one.state() == two.state()


def test_a_mark_too_deep_to_read_is_a_mark_that_was_changed(share: Path, pair: tuple[Journal, Journal]):
    first, _ = started(share, pair)
    (share / "wv" / "ws.json").write_bytes(b'{"x":' + b"[" * 400_000)
    with pytest.raises(Refused, match=r"sync\.folder_unreadable"):
        first.round()
    assert first.round(found=True).stopped is None


def test_the_last_number_of_an_acknowledgement_stops_nobody(share: Path, pair: tuple[Journal, Journal]):
    one, two = pair
    first, second = started(share, pair)
    (share / "wv" / "ack" / "d1" / "999999999999999.json").write_bytes(b"{}")
    for number in range(3):
        say(one, "d1", f"regel {number}")
        assert first.round().stopped is None
    assert second.round().acks["d1"]["d1"][0].seq == first.round().acks["d2"]["d1"][0].seq
    assert one.state() == two.state()


def test_acts_that_wait_for_ever_make_nobody_publish_again(
    share: Path, pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    one, two = pair
    first, second = started(share, pair)
    monkeypatch.setattr(standing, "MAX_WAITING", 10)
    other = replica(tmp_path / "three", "d3")
    for text in ("hier wacht niemand op", "en hierop ook niet"):
        say(other, "d3", text)
    lay(share, one.workspace, list(parcels_of(other, "d3"))[-1])
    other.engine.dispose()
    for each in (first, second):
        each.round()
    before = sorted(share.rglob("*.wvs"))
    for each in (first, second):
        record = each.round()
        assert (record.sent, record.relayed, record.stopped) == (0, 0, None)
    assert sorted(share.rglob("*.wvs")) == before
    say(one, "d1", "gaat door")
    first.round()
    second.round()
    assert lines(two) == ("gaat door",)


def test_a_folder_that_cannot_be_begun_is_said_and_not_thrown(
    share: Path, pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch
):
    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Files, "write", refused)
    with pytest.raises(BrokenStore, match=r"sync\.folder_unwritable"):
        session(pair[0], "d1", share).round(found=True)
