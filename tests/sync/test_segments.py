"""A segment is its own place, its own bytes and its own key; everything else is none."""

from __future__ import annotations

import random

import msgspec
import pytest
from desk_parts import FixedDice
from sampling import examples
from sync_parts import KEY, replica, say

from woordvoering.errors import BrokenInput
from woordvoering.journal.commits import parcels_after
from woordvoering.journal.journal import Journal
from woordvoering.journal.parcel import MAX_PARCEL, Parcel, pack, unpack
from woordvoering.sync.segments import MAGIC, Name, key_for, name_in, open_segment, seal_segment
from woordvoering.sync.wire import MAX_ACTS, Place, Segment, decode_segment, encode_segment, runs


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    journal = replica(tmp_path_factory.mktemp("segments"), "d2")
    for number in range(6):
        say(journal, "d2", f"regel {number}")
    return journal


def parcels(journal: Journal) -> tuple[Parcel, ...]:
    with journal.engine.connect() as db:
        return tuple(parcels_after(db, journal.log, "d2"))


@pytest.fixture(scope="module")
def sealed(journal: Journal) -> tuple[Name, bytes]:
    (segment,) = runs(journal.workspace, parcels(journal))
    return seal_segment(segment, KEY, FixedDice("seal"))


def refused(data: bytes, name: Name, workspace: str, key: bytes = KEY) -> str:
    with pytest.raises(BrokenInput) as broken:
        open_segment(data, name, workspace, key)
    return broken.value.code


def renamed(name: Name, data: bytes) -> Name:
    """The name that a forger gives, who knows how names are made."""
    import hashlib

    return msgspec.structs.replace(name, hash8=hashlib.sha256(data).hexdigest()[:8])


def test_a_segment_comes_back_as_it_was(journal: Journal, sealed: tuple[Name, bytes]):
    name, data = sealed
    segment = open_segment(data, name, journal.workspace, KEY)
    assert segment.parcels == parcels(journal)
    assert segment.place == Place(journal.workspace, "d2", 1, 6)
    assert name_in("d2", name.file) == name
    assert data.startswith(MAGIC) and b"regel" not in data and b"karim" not in data


def test_an_act_has_one_spelling(journal: Journal):
    (first, *_) = parcels(journal)
    data = pack(first)
    assert unpack(data) == first
    for spoiled in (data + b"\x00", data[:-1], b"", b"\xc0", b"\x93\x90\x90\xa0\xc0", b"\xdc\x00\x03" + data[1:]):
        with pytest.raises(BrokenInput):
            unpack(spoiled)
    with pytest.raises(BrokenInput, match="too_large"):
        unpack(b"\x00" * (MAX_PARCEL + 1))


@pytest.mark.hostile
def test_no_byte_of_a_segment_can_be_another(journal: Journal, sealed: tuple[Name, bytes]):
    name, data = sealed
    dice = random.Random(7)
    places = {*range(60), *range(len(data) - 20, len(data)), *(dice.randrange(len(data)) for _ in range(examples(60)))}
    for place in places:
        spoiled = bytearray(data)
        spoiled[place] ^= 1 << dice.randrange(8)
        assert refused(bytes(spoiled), name, journal.workspace) == "sync.segment_incomplete"
        code = refused(bytes(spoiled), renamed(name, bytes(spoiled)), journal.workspace)
        assert code == ("sync.segment_incomplete" if place < len(MAGIC) else "sync.segment_sealed_otherwise")


def test_a_segment_that_was_cut_or_grew_is_none(journal: Journal, sealed: tuple[Name, bytes]):
    name, data = sealed
    for spoiled in (b"", data[:7], data[:8], data[:20], data[:32], data[:-1], data + b"\x00", data + data):
        assert refused(spoiled, name, journal.workspace) == "sync.segment_incomplete"
        assert refused(spoiled, renamed(name, spoiled), journal.workspace).startswith("sync.segment_")


@pytest.mark.parametrize("change", [{"device": "d3"}, {"first": 2}, {"last": 7}])
def test_a_segment_under_another_name_is_none(journal: Journal, sealed: tuple[Name, bytes], change: dict[str, object]):
    name, data = sealed
    assert refused(data, msgspec.structs.replace(name, **change), journal.workspace) == "sync.segment_misplaced"


def test_a_segment_of_another_workspace_or_key_is_none(journal: Journal, sealed: tuple[Name, bytes]):
    name, data = sealed
    assert refused(data, name, "f" * 32) == "sync.segment_misplaced"
    assert refused(data, name, journal.workspace, b"x" * 32) == "sync.segment_sealed_otherwise"
    with pytest.raises(ValueError, match="32 bytes"):
        key_for("wv/segment/1", b"kort")
    assert len({key_for(use, KEY) for use in ("wv/segment/1", "wv/blob/1", "")}) == 3


def test_somebody_with_the_key_cannot_lie_about_the_place(journal: Journal):
    acts = parcels(journal)
    for place in (Place(journal.workspace, "d2", 2, 6), Place(journal.workspace, "d9", 1, 6)):
        name, data = seal_segment(Segment(place, acts), KEY, FixedDice("x"))
        assert refused(data, name, journal.workspace) == "sync.segment_misplaced"


def test_a_body_has_one_spelling_and_a_size(journal: Journal):
    acts = parcels(journal)
    body = encode_segment(Segment(Place(journal.workspace, "d2", 1, 6), acts))
    assert decode_segment(body).parcels == acts
    empty = encode_segment(Segment(Place(journal.workspace, "d2", 1, 1), ()))
    many = encode_segment(Segment(Place(journal.workspace, "d2", 1, 1), (acts[0],) * (MAX_ACTS + 1)))
    headless = encode_segment(Segment(Place(journal.workspace, "d2", 1, 1), (Parcel((), (), ""),)))
    for spoiled in (body + b"\x00", body[:-1], b"", b"\xc0", empty, many, headless):
        with pytest.raises(BrokenInput):
            decode_segment(spoiled)


def test_runs_are_neither_long_nor_torn(journal: Journal):
    acts = parcels(journal)
    assert [len(run.parcels) for run in runs("w", (*acts[:2], *acts[3:]))] == [2, 3]
    assert [run.place.first for run in runs("w", (*acts[:2], *acts[3:]))] == [1, 4]
    assert list(runs("w", ())) == []


@pytest.mark.parametrize(
    "file",
    [
        "0000000000000001-0000000000000006-0a1b2c3d (conflicted copy 2026-11-22).wvs",
        "0000000000000001-0000000000000006-0a1b2c3d.sync-conflict-20261122-101010-ABCDEFG.wvs",
        ".0000000000000001-0000000000000006-0a1b2c3d.wvs.part",
        "0000000000000001-0000000000000006-0A1B2C3D.wvs",
        "0000000000000001-0000000000000006-0a1b2c3d.WVS",
        "1-6-0a1b2c3d.wvs",
        "０000000000000001-0000000000000006-0a1b2c3d.wvs",
        "0000000000000001-0000000000000006-0a1b2c3d.wvs\n",
        "~$0000000000000001-0000000000000006-0a1b2c3d.wvs",
        "desktop.ini",
    ],
)
def test_other_names_are_not_segments(file: str):
    assert name_in("d2", file) is None
