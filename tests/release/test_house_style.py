"""The style of the house: two colours, lines in three languages, and a logo that is a picture and nothing else."""

from __future__ import annotations

import hashlib
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from logos import SVG, png
from msgspec.structs import replace
from night_desk import HOUSE, Night

from woordvoering.errors import BrokenInput, Refused
from woordvoering.filed import filed_in
from woordvoering.journal.event import WORKSPACE
from woordvoering.release.commands import Choices
from woordvoering.release.house import house_of
from woordvoering.release.logo import MOST_BYTES, read_logo
from woordvoering.release.png import MOST_PIXELS, clean_png
from woordvoering.release.rows import HouseRow


def row(night: Night) -> HouseRow:
    found = night.desk.journal.rows(WORKSPACE).one(HouseRow)
    assert found is not None
    return found


def code(data: bytes) -> str:
    with pytest.raises(BrokenInput) as fault:
        read_logo(data)
    return fault.value.code


def test_a_logo_is_kept_as_a_picture_alone_and_every_format_of_a_release_shows_it(night: Night, tmp_path: Path):
    night.desk.releases.set_house(
        "lore", replace(HOUSE, second_colour="#B25E02"), png(60, 20, text=b"gemaakt door Jan")
    )
    kept = row(night)
    logo = house_of(kept, "nl", night.desk.blobs).logo
    assert logo is not None
    assert (logo.width, logo.height, logo.millimetres) == (60, 20, (42.0, 14.0))
    assert b"Jan" not in logo.data
    assert hashlib.sha256(logo.data).hexdigest() == kept.logo_sha256
    case, statement = night.cleared()
    kit, _ = night.desk.releases.release("lore", case, statement, Choices(), tmp_path / "kit")
    made = {file.format: file.data for file in kit.files}
    assert logo.data in made["docx"]
    assert logo.data in made["odt"]
    assert b'<img class="logo" src="data:image/png;base64,' in made["html"]
    assert b"<img" not in made["eml"]
    assert b"/Image" in made["pdf"]
    again = night.desk.releases.kit_again(case, kit.release, tmp_path / "again")
    assert again.files == kit.files


def test_a_changed_logo_changes_no_kit_that_left(night: Night, tmp_path: Path):
    night.desk.releases.set_house("lore", HOUSE, png(60, 20))
    case, statement = night.cleared()
    kit, _ = night.desk.releases.release("lore", case, statement, Choices(formats=("html",)), tmp_path / "kit")
    night.desk.releases.set_house("lore", HOUSE, png(20, 20))
    assert night.desk.releases.kit_again(case, kit.release, tmp_path / "again").files == kit.files
    named = filed_in(night.desk.journal)
    assert named is not None
    assert len([name for name in named.named if name in night.desk.blobs.names()]) == 2


def test_the_particulars_are_set_without_the_logo_being_lost_and_the_logo_is_taken_away(night: Night):
    night.desk.releases.set_house("lore", HOUSE, png(60, 20))
    kept = row(night)
    fact = replace(HOUSE, press_telephone="09", logo=kept.logo, logo_sha256=kept.logo_sha256)
    night.desk.releases.set_house("lore", fact)
    assert row(night).logo == kept.logo
    night.desk.releases.set_house("lore", HOUSE)
    assert house_of(row(night), "nl", night.desk.blobs).logo is None


def test_nothing_leaves_while_the_logo_has_not_come_in(night: Night):
    night.desk.releases.set_house("lore", replace(HOUSE, logo="a" * 64, logo_sha256="b" * 64))
    case, statement = night.cleared()
    assert "house.logo_missing" in {reason.code for reason in night.desk.gate.reasons(case, statement)}
    night.desk.releases.set_house("lore", HOUSE)
    assert night.desk.gate.reasons(case, statement) == ()


def test_a_line_without_a_translation_is_dutch(night: Night):
    lines = {"hours_line": "Bel 101.", "hours_line_fr": "", "hours_line_en": "Call 101."}
    fact = replace(HOUSE, boilerplate="Wij.", boilerplate_fr="Nous.", **lines)
    night.desk.releases.set_house("lore", fact)
    said = {name: house_of(row(night), name, night.desk.blobs) for name in ("nl", "fr", "en")}
    assert [house.boilerplate for house in said.values()] == ["Wij.", "Nous.", "Wij."]
    assert [house.hours_line for house in said.values()] == ["Bel 101.", "Bel 101.", "Call 101."]


@pytest.mark.parametrize("colours", [{"colour": "blauw"}, {"second_colour": "#12345"}, {"second_colour": "#12345g"}])
def test_a_colour_that_is_none_is_refused_before_it_stands_in_the_journal(night: Night, colours: dict[str, str]):
    before = row(night)
    with pytest.raises(Refused) as refusal:
        night.desk.releases.set_house("lore", replace(HOUSE, **colours))
    assert refusal.value.code == "release.colour"
    assert row(night) == before


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"GIF89a", "logo.kind"),
        (b"", "logo.kind"),
        (png(60, 20)[:-1], "logo.png"),
        (png(60, 20) + b"<script>", "logo.png"),
        (png(60, 20).replace(b"IDAT", b"IDAU"), "logo.png"),
        (png(60, 20, lines=19), "logo.png"),
        (png(60, 20, lines=21), "logo.png"),
        (png(60, 20, kind=9), "logo.png"),
        (png(60, 20, filtered=5), "logo.png"),
        (png(60, 20, extra=(b"acTL", b"\0" * 8), critical=b"ABCD"), "logo.png"),
        (png(3000, 2000, lines=1), "logo.pixels"),
        (png(0, 20), "logo.pixels"),
        (png(90, 10), "logo.shape"),
        (png(10, 50), "logo.shape"),
        (png(600, 200, noise=True), "logo.large"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "logo.svg"),
        (SVG.decode().encode("utf-16"), "logo.kind"),
        (SVG.replace(b"</svg>", b""), "logo.svg"),
        (SVG.replace(b'viewBox="0 0 30 10"', b""), "logo.svg"),
        (SVG.replace(b"0 0 30 10", b"0 0 1 90000"), "logo.shape"),
        (SVG.replace(b"<rect", b"<script>x</script><rect"), "logo.svg_part"),
        (SVG.replace(b"<rect", b"<text>x</text><rect"), "logo.svg_part"),
        (SVG.replace(b"<rect", b"<style>x</style><rect"), "logo.svg_part"),
        (SVG.replace(b"<rect", b'<image href="file:///etc/passwd"/><rect'), "logo.svg_part"),
        (SVG.replace(b"<rect", b"<foreignObject/><rect"), "logo.svg_part"),
        (SVG.replace(b"<rect", b'<rect onclick="x()"'), "logo.svg_part"),
        (SVG.replace(b"<rect", b'<rect stroke="url(https://a.example/#x)"'), "logo.svg_part"),
        (SVG.replace(b"<rect", b'<rect style="fill:url(//a.example)"'), "logo.svg_part"),
        (SVG.replace(b"<rect", b"<g>" * 50 + b"<rect").replace(b"</svg>", b"</g>" * 50 + b"</svg>"), "logo.svg_part"),
        (SVG.replace(b"<rect", b"<rect/>" * 6000 + b"<rect"), "logo.svg"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_logo_is_refused_with_its_own_sentence(data: bytes, expected: str):
    assert code(data) == expected


def test_a_drawing_becomes_a_picture_and_what_editors_add_is_left_out():
    noted = SVG.replace(
        b"<rect", b'<!-- x --><metadata>Jan</metadata><sodipodi:a xmlns:sodipodi="urn:s"/><rect class="a"'
    )
    logo = read_logo(noted)
    assert (logo.width, logo.height) == (1200, 400)
    assert logo == read_logo(SVG)
    assert len(logo.data) < MOST_BYTES


@pytest.mark.parametrize(
    ("kind", "depth"),
    [(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 4), (3, 8), (4, 8), (6, 8), (6, 16)],
)
@pytest.mark.parametrize("interlaced", [False, True])
def test_every_kind_of_png_is_read_and_written_anew_the_same(kind: int, depth: int, interlaced: bool):
    first = clean_png(png(13, 9, kind=kind, depth=depth, interlaced=interlaced))
    assert (first.width, first.height) == (13, 9)
    assert clean_png(first.data) == first


def test_a_packed_bomb_is_not_unpacked():
    huge = zlib.compress(b"\0" * 50_000_000)
    head = struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", huge), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    assert code(b"\x89PNG\r\n\x1a\n" + body) == "logo.png"
    assert MOST_PIXELS * 8 < 50_000_000


@given(st.binary(max_size=200), st.integers(0, 200))
def test_no_bytes_are_more_than_a_refusal(noise: bytes, place: int):
    good = png(6, 2)
    for data in (noise, good[:place] + noise, good[:place] + noise + good[place + len(noise) :], SVG[:place] + noise):
        try:
            logo = read_logo(data)
        except BrokenInput:
            continue
        assert clean_png(logo.data).width == logo.width
