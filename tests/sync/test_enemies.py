"""Whoever may write to the place of exchange, with the keys of the workspace or without, stops nobody else."""

from __future__ import annotations

import errno
import itertools
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from desk_parts import FixedDice, parcels_of, seat_of
from erasing_parts import erase, said
from sampling import Figure
from sampling import number as so_many
from sync_parts import KEY, lines, member, replica, say, session

from woordvoering.errors import BrokenStore, Refused
from woordvoering.journal import waits
from woordvoering.journal.event import Header, digest, encode_header
from woordvoering.journal.journal import Journal
from woordvoering.journal.parcel import Parcel
from woordvoering.sync import files
from woordvoering.sync.crowd import Crowd
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


def forged(workspace: str, device: str, after: int, size: int) -> Parcel:
    """An act that nobody of the desk signed, large, and after an event that nobody has."""
    payloads = tuple(f"{after}.{n}".encode() + b"x" * size for n in range(120))
    first = Header(
        v=1, workspace=workspace, device=device, seq=2, prev=digest(f"{after}".encode()), lamport=2, deps=(), case="c1",
        type="note.of_later", critical=False, payload_sha="", wall=0, actor=member(device), commit="f", n=1, of=120,
    )  # fmt: skip
    heads = (
        msgspec.structs.replace(first, n=n, seq=n + 1, payload_sha=digest(payload))
        for n, payload in enumerate(payloads, start=1)
    )
    return Parcel(tuple(map(encode_header, heads)), payloads, "ab" * 64)


def test_acts_that_wait_for_ever_make_nobody_publish_again(
    share: Path, pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    one, two = pair
    first, second = started(share, pair)
    monkeypatch.setattr(waits, "MAX_BYTES", 10)
    other = replica(tmp_path / "three", "d3")
    for text in ("hier wacht niemand op", "en hierop ook niet"):
        say(other, "d3", text)
    lay(share, one.workspace, list(parcels_of(other, "d3"))[-1])
    other.engine.dispose()
    for each in (first, second):
        assert [reason.code for reason in each.round().files] == ["sync.waiting_let_go"]
    before = sorted(share.rglob("*.wvs"))
    for each in (first, second):
        record = each.round()
        assert (record.sent, record.relayed, record.stopped) == (0, 0, None)
    assert sorted(share.rglob("*.wvs")) == before
    say(one, "d1", "gaat door")
    first.round()
    second.round()
    assert lines(two) == ("gaat door",)


def test_forged_acts_that_wait_take_no_more_memory_than_was_set_aside(
    pair: tuple[Journal, Journal], figure: Figure, monkeypatch: pytest.MonkeyPatch
):
    """Sixty of seven megabytes, and among them acts of a colleague that wait for an act that comes last."""
    one, two = pair
    many, most = so_many(6, 60), so_many(16, 64) * 2**20
    monkeypatch.setattr(waits, "MAX_BYTES", most)
    for each in range(20):
        say(one, "d1", f"regel {each}")
    missing, *rest = parcels_of(one, "d1")[1:]
    every = (forged(one.workspace, "d3", each, 60_000) for each in range(many))
    mixed = (act for some in itertools.zip_longest(every, rest) for act in some if act is not None)
    tracemalloc.start()
    try:
        received = two.receive(itertools.chain(mixed, [missing]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (received.stored, received.quarantined) == (20, ())
    assert sum(each.parcel.size for each in received.waiting) <= most
    assert received.let_go + len(received.waiting) == many
    assert peak < 3 * most
    figure(f"{many} forged acts of 7 MB that wait: {peak / 2**20:.0f} MB at the highest, {received.let_go} let go")


def test_what_was_let_go_is_read_again_when_something_new_came(
    share: Path, pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    one, two = pair
    first, second = started(share, pair)
    other = replica(tmp_path / "three", "d3")
    say(one, "d1", "eerst")
    other.receive(parcels_of(one, "d1"))
    for number in range(6):
        say(other, "d3", f"antwoord {number}")
    for act in parcels_of(other, "d3"):
        lay(share, one.workspace, act)
    other.engine.dispose()
    monkeypatch.setattr(waits, "MAX_ACTS", 2)
    record = second.round()
    assert (record.taken, record.waiting < 6) == (0, True)
    first.round()
    for _ in range(3):
        second.round()
    assert len(lines(two)) == 7
    assert second.round().files == ()


def test_a_crowd_of_invented_devices_in_a_folder_stops_nobody(
    share: Path, pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, figure: Figure
):
    """More names than are read of one directory; also a colleague whom nobody knows yet gets their turn."""
    one, two = pair
    many = so_many(150, 120_000)
    monkeypatch.setattr(files, "MAX_ENTRIES", so_many(100, 110_000))
    first, second = started(share, pair)
    for number in range(many):
        (share / "wv" / "dev" / f"c{number:06}").mkdir()
    for session_ in (first, second):
        session_._folder._crowds = {kind: Crowd(40) for kind in ("dev", "relay")}
    say(one, "d1", "gaat door")
    sent, taken = first.round(), second.round()
    assert (sent.sent, sent.stopped, taken.taken, taken.stopped) == (1, None, 1, None)
    assert {reason.code for reason in (*sent.files, *taken.files)} == {"sync.crowded"}
    assert second.round().taken == 0, "what was read is not read again because others were looked at meanwhile"
    assert one.state() == two.state()
    figure(f"{many} invented devices in a folder: both devices went on in every round")


def test_everybody_in_a_crowd_gets_a_turn():
    crowd, names = Crowd(3), [f"c{number}" for number in range(10)]
    seen = [crowd.turn([*names, "d1"], ["d1", "d2"]) for _ in range(4)]
    assert all(turn[-1] == "d1" and len(turn) == 4 for turn in seen)
    assert {name for turn in seen for name in turn} == {*names, "d1"}
    assert crowd.passed == {*names} - {*seen[-1]}


def test_a_folder_that_cannot_be_begun_is_said_and_not_thrown(
    share: Path, pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch
):
    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Files, "write", refused)
    with pytest.raises(BrokenStore, match=r"sync\.folder_unwritable"):
        session(pair[0], "d1", share).round(found=True)
