"""Files of a share that are cut, empty, changed or made by somebody with the key: none is believed, none stops others.

Five hundred belong to every run; `make faults` makes it a hundred thousand.
"""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
from desk_parts import FixedDice, seat_of
from sampling import Figure, number
from sync_parts import KEY, lines, replica, say, session

from woordvoering.errors import BrokenInput
from woordvoering.journal.event import digest
from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify
from woordvoering.sync import segments
from woordvoering.sync.segments import MAGIC, Aead, Name, key_for, open_segment
from woordvoering.sync.vector import lacking
from woordvoering.sync.wire import encode_segment, runs

TRIES = number(500, 100_000)
AT_ONCE = number(100, 500)
"""So many lie in the folder at a time, among good ones."""

pytestmark = pytest.mark.faults


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Journal, Journal]:
    return replica(tmp_path / "a", "d1"), replica(tmp_path / "b", "d2")


def outside(data: bytes, dice: random.Random) -> bytes:
    """What a broken disk, a half copy or somebody without the key leaves of a segment."""
    place = dice.randrange(len(data))
    match dice.randrange(7):
        case 0:
            return b""
        case 1:
            return data[:place]
        case 2:
            return data[:place] + bytes(len(data) - place)
        case 3:
            return data + dice.randbytes(1 + place % 50)
        case 4:
            return bytes(len(data))
        case 5:
            return data[place:] + data[:place] if place > 0 else data[:-1]
        case _:
            return data[:place] + bytes([data[place] ^ 1 << dice.randrange(8)]) + data[place + 1 :]


def inside(body: bytes, dice: random.Random) -> bytes:
    """What somebody with the workspace's key and nobody's seat makes of the contents."""
    place = dice.randrange(len(body))
    match dice.randrange(6):
        case 0:
            return body[:place]
        case 1:
            return body + body[:place]
        case 2:
            other = dice.randrange(len(body))
            low, high = min(place, other), max(place, other)
            return body[:low] + body[high:]
        case 3:
            some = dice.randbytes(dice.randrange(1, 9))
            return body[:place] + some + body[place + len(some) :]
        case _:
            return body[:place] + bytes([body[place] ^ 1 << dice.randrange(8)]) + body[place + 1 :]


def sealed(body: bytes, name: Name, dice: random.Random) -> tuple[Name, bytes]:
    """The contents under the workspace's own seal, at the same place."""
    box = Aead(key_for("wv/segment/1", KEY))
    data = MAGIC + bytes(box.encrypt(body, MAGIC, dice.randbytes(Aead.NONCE_SIZE)))
    return msgspec.structs.replace(name, hash8=digest(data)[:8]), data


def test_no_broken_file_is_believed_and_none_stops_the_others(
    tmp_path: Path, pair: tuple[Journal, Journal], figure: Figure
) -> None:
    """They lie, a hundred at a time, among the good segments of a device that goes on writing."""
    dice = random.Random(20261122)
    one, two = pair
    share = tmp_path / "share"
    share.mkdir()
    session(one, "d1", share).round(found=True)
    for count in range(8):
        say(one, "d1", f"regel {count}")
    held = tuple(lacking(one, {}))
    (whole,) = runs(one.workspace, held)
    body = encode_segment(whole)
    name, good = segments.seal_segment(whole, KEY, FixedDice("good"))
    stranger = session(two, "d2", share)
    opened = tried = 0
    while tried < TRIES:
        places: list[Path] = []
        folder = share / "wv" / "relay" / "d1"
        folder.mkdir(parents=True, exist_ok=True)
        for _ in range(min(AT_ONCE, TRIES - tried)):
            tried += 1
            if tried % 2:
                said, data = name, outside(good, dice)
                if dice.randrange(2):
                    said = msgspec.structs.replace(name, hash8=digest(data)[:8])
            else:
                said, data = sealed(inside(body, dice), name, dice)
            if data == good or said.file == name.file:
                said = msgspec.structs.replace(said, hash8=f"{tried:08x}")
            path = folder / said.file
            path.write_bytes(data)
            places.append(path)
            try:
                open_segment(data, said, one.workspace, KEY)
            except BrokenInput:
                continue
            opened += 1
        say(one, "d1", f"goed {tried}", "c2")
        session(one, "d1", share, run=str(tried)).round()
        record = stranger.round()
        assert record.taken >= 1, "what is good comes in beside them"
        assert record.stopped is None
        assert lines(two, "c2") == lines(one, "c2")
        for path in places:
            path.unlink(missing_ok=True)
    assert two.state() == one.state()
    assert verify(two).events == verify(one).events, "nothing came in that nobody wrote"
    assert 0 < opened < tried, "some lie inside the seal as well, and are refused act by act"
    figure(f"{tried} broken segments, {opened} of them under a good seal: 0 acts believed, 0 stopped anybody")


def test_an_act_without_a_seat_comes_in_by_no_segment(tmp_path: Path, pair: tuple[Journal, Journal]) -> None:
    """Somebody with the key of the folder writes under another's name: kept aside with its reason."""
    one, two = pair
    share = tmp_path / "share"
    share.mkdir()
    session(one, "d1", share).round(found=True)
    say(one, "d1", "eerlijk")
    (honest,) = tuple(lacking(one, {"d1": ()}))[-1:]
    forged = msgspec.structs.replace(honest, signature=seat_of("lid-d3", "d3").sign(b"iets"))
    (segment,) = runs(one.workspace, [forged])
    name, data = segments.seal_segment(segment, KEY, FixedDice("forger"))
    folder = share / "wv" / "dev" / "d1"
    (folder / name.file).write_bytes(data)
    record = session(two, "d2", share).round()
    assert [fault.code for fault in record.quarantined] == ["journal.signature_wrong"]
    assert lines(two) == ()
    session(one, "d1", share, run="later").round()
    assert session(two, "d2", share, run="later").round().taken == 1
    assert lines(two) == ("eerlijk",)
