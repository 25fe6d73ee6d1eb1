"""Lengths on channels, as each network counts them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import Figure

from woordvoering.errors import BrokenInput, WrongUse
from woordvoering.i18n import Messages
from woordvoering.statements.channels import channel_named, load_channels
from woordvoering.statements.counting import graphemes, hashtags
from woordvoering.statements.gsm import as_text_message, in_gsm_alphabet
from woordvoering.statements.lengths import MAX_LINE, Measure, escaped, measure, measure_file

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
CHANNELS = load_channels()


def on(name: str, text: str) -> Measure:
    return measure(CHANNELS[name], text)


def conformance(name: str) -> object:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{name} is not beside this checkout")
    return json.loads(path.read_text("utf-8"))


def test_x_counts_a_link_for_23_and_an_emoji_for_2() -> None:
    assert on("x", "zie https://www.example.com/nieuws/2026/11/14/een-heel-lang-adres").length == 4 + 23
    assert on("x", "👩‍👩‍👧‍👦").length == 2
    assert on("x", "日本").length == 4
    assert on("x", "a" * 280).valid
    assert not on("x", "a" * 281).valid


def test_x_refuses_an_empty_post_and_bidi_marks() -> None:
    assert not on("x", "").valid
    assert not on("x", "a\u202ab\ufffe").valid


def test_x_counts_as_the_reference_implementation_does(figure: Figure) -> None:
    cases: list[dict[str, Any]] = conformance("twitter-text/reference-part.json")  # type: ignore[assignment]
    figure(f"X: {len(cases)} of {len(cases)} texts counted as the reference implementation counts them")
    for case in cases:
        assert (on("x", case["text"]).length, on("x", case["text"]).valid) == (case["weightedLength"], case["valid"])


def test_bluesky_counts_as_its_own_library_does(figure: Figure) -> None:
    cases: list[dict[str, Any]] = conformance("bluesky/facets-part.json")  # type: ignore[assignment]
    figure(f"Bluesky: {len(cases)} of {len(cases)} texts counted as its own library counts them")
    for case in cases:
        found = on("bluesky", case["text"])
        assert (found.length, found.detail[0].params["bytes"]) == (case["graphemes"], case["bytes"])


def test_bluesky_has_a_second_limit_in_bytes() -> None:
    family = "👩‍👩‍👧‍👦"
    assert on("bluesky", "a" * 300).valid
    assert not on("bluesky", "a" * 301).valid
    assert on("bluesky", family * 120).length == 120
    assert on("bluesky", family * 120).valid
    assert not on("bluesky", family * 121).valid


def test_bluesky_tells_of_a_hashtag_that_becomes_no_link() -> None:
    assert [reason.code for reason in on("bluesky", "#" + "a" * 65).detail] == ["length.bytes", "length.tag_too_long"]


def test_a_hashtag_of_digits_alone_is_none() -> None:
    assert hashtags("#gent en #2026 en #9000gent, niet a#b of https://x.example/#anker") == ("gent", "9000gent")


def test_mastodon_counts_the_warning_links_at_23_and_names_without_server() -> None:
    text = "zie https://politie.example/een/heel/lang/adres/zonder/einde @gent@sociaal.example"
    assert on("mastodon", text).length == 4 + 23 + 1 + 5
    assert measure(CHANNELS["mastodon"], "tekst", "brand").length == 10


def test_an_sms_of_dutch_letters_stays_cheap_and_a_curly_quote_makes_it_dear() -> None:
    cheap, dear = on("sms", "é è à ö ü"), on("sms", "’s nachts: ç ë")
    assert (cheap.unit, cheap.limit) == ("septets", 160)
    assert (dear.unit, dear.limit) == ("utf16", 70)
    offered = {r.params["character"]: r.params["offered"] for r in dear.detail if r.code == "length.replace"}
    assert offered == {"’": "'", "ç": "c", "ë": "e"}


@pytest.mark.parametrize(
    ("text", "length", "parts"),
    [
        ("a" * 160, 160, 1),
        ("a" * 161, 161, 2),
        ("a" * 306, 306, 2),
        ("a" * 307, 307, 3),
        ("€" * 80, 160, 1),
        ("€" * 153, 306, 3),
        ("ë" * 70, 70, 1),
        ("ë" * 71, 71, 2),
        ("😀" * 35, 70, 1),
        ("😀" * 67, 134, 3),
        ("", 0, 1),
    ],
)
def test_a_text_message_is_cut_between_characters(text: str, length: int, parts: int) -> None:
    found = as_text_message(text)
    assert (found.length, found.parts) == (length, parts)


@given(st.text(st.sampled_from("abc’“”–…ëïçêôáñœ«»×\u00a0\u202fÀÉ"), max_size=60))
def test_taking_every_offer_brings_a_text_back_to_the_cheap_alphabet(text: str) -> None:
    assert as_text_message(in_gsm_alphabet(text)).alphabet == "gsm7"


@given(st.text("abc €{}\n\f", max_size=80))
def test_a_text_in_the_alphabet_is_not_touched(text: str) -> None:
    assert in_gsm_alphabet(text) == text


def test_an_emoji_in_an_sms_has_no_replacement_and_says_so() -> None:
    assert [reason.code for reason in on("sms", "brand 🔥").detail] == ["length.messages", "length.irreplaceable"]


def test_linkedin_text_is_escaped_before_it_is_cut() -> None:
    assert escaped(CHANNELS["linkedin"], "a (b) #c_d") == "a \\(b\\) \\#c\\_d"
    assert on("linkedin", "a (b)").detail[0].params == {"count": 2}


def test_instagram_needs_an_image_and_takes_thirty_hashtags() -> None:
    assert [reason.code for reason in on("instagram", "tekst").detail] == ["length.image_needed"]
    assert on("instagram", " ".join(f"#t{n}a" for n in range(30))).valid
    assert not on("instagram", " ".join(f"#t{n}a" for n in range(31))).valid


def test_the_website_has_no_limit_and_counts_words() -> None:
    found = on("website", "een twee\ndrie " * 10_000)
    assert (found.length, found.limit, found.valid, found.unit) == (30_000, None, True, "words")


@pytest.mark.parametrize("name", ["instagram", "facebook", "linkedin", "telegram", "whatsapp", "gotosocial"])
def test_a_text_at_the_limit_is_valid_and_one_more_is_not(name: str) -> None:
    limit = CHANNELS[name].limit
    assert limit is not None
    assert on(name, "a" * limit).valid
    assert not on(name, "a" * (limit + 1)).valid


def test_every_limit_has_a_source_and_a_date() -> None:
    assert {
        "x",
        "bluesky",
        "mastodon",
        "instagram",
        "facebook",
        "linkedin",
        "telegram",
        "whatsapp",
        "sms",
        "website",
    } <= set(CHANNELS)
    assert all(channel.source and channel.date.year >= 2026 for channel in CHANNELS.values())


@given(st.text(max_size=40), st.text(max_size=40))
def test_graphemes_never_grow_by_joining(one: str, other: str) -> None:
    assert graphemes(one + other) <= graphemes(one) + graphemes(other)


@given(st.sampled_from(sorted(CHANNELS)), st.text(max_size=300))
def test_every_channel_measures_any_text(name: str, text: str) -> None:
    found = on(name, text)
    assert found.length >= 0
    assert found.limit is None or not found.valid or found.length <= found.limit


def test_a_zone_lowers_a_limit_in_a_file_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "kanalen.toml"
    own.write_text("[whatsapp]\nlimit = 700\n[sms]\nparts = 3\n", "utf-8")
    channels = load_channels(own)
    assert channels["whatsapp"].limit == 700
    assert channels["whatsapp"].label == "WhatsApp"
    assert measure(channels["sms"], "a" * 400).valid
    assert measure(channels["sms"], "a" * 400).limit == 459


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("[x]\nlimit = 'veel'", "channels.field", {"channel": "x", "key": "limit"}),
        ("[x]\nlimiet = 3", "channels.field", {"channel": "x", "key": "limiet"}),
        ("[nieuw]\nlimit = 3", "channels.field", {"channel": "nieuw", "key": "label"}),
        ("[x]\nlabels = {fr = 3}", "channels.field", {"channel": "x", "key": "labels"}),
        ("x = 3", "channels.field", {"channel": "", "key": "x"}),
        ("[x]\nlimit = 3\n[sms", "channels.syntax", {"line": 3, "column": 1}),
        ("[x]\nlimit = = 3", "channels.syntax", {"line": 2, "column": 9}),
    ],
)
def test_a_fault_in_that_file_is_named_with_its_place(tmp_path: Path, text: str, code: str, place: dict) -> None:
    own = tmp_path / "kanalen.toml"
    own.write_text(text, "utf-8")
    with pytest.raises(BrokenInput) as fault:
        load_channels(own)
    assert (fault.value.code, fault.value.params) == (code, {"file": "kanalen.toml", **place})


def test_an_unknown_channel_is_answered_with_the_names_that_exist() -> None:
    with pytest.raises(WrongUse) as fault:
        channel_named(CHANNELS, "tiktok")
    assert "bluesky" in fault.value.params["known"]  # type: ignore[operator]
    assert channel_named(CHANNELS, "x") is CHANNELS["x"]


def test_a_file_of_texts_is_measured_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text('{"text": "knal"}\n\n{"text": "é", "id": 3}\n', "utf-8")
    assert [found.length for _, found in measure_file(CHANNELS["x"], file)] == [4, 1]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{}", "measure.line_no_text"),
        (b"[]", "measure.line_no_text"),
        (b'{"text": 3}', "measure.line_no_text"),
        (b"geen json", "measure.line"),
        (b'{"text": "knal', "measure.line"),
        (b'{"text": "\xed\xa0\xbd"}', "measure.line_not_utf8"),
        (b'{"text": "' + b"a" * MAX_LINE + b'"}', "measure.line_long"),
    ],
)
def test_a_broken_line_is_named_and_the_ones_before_it_count(tmp_path: Path, line: bytes, code: str) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_bytes(b'{"text": "knal"}\n' + line)
    lines = measure_file(CHANNELS["x"], file)
    assert next(lines)[1].length == 4
    with pytest.raises(BrokenInput) as fault:
        next(lines)
    assert (fault.value.code, fault.value.params["line"]) == (code, 2)


def test_a_file_that_is_not_there_or_is_a_folder_is_named(tmp_path: Path) -> None:
    for name, code in (("weg.jsonl", "measure.missing"), (".", "measure.folder")):
        with pytest.raises(BrokenInput) as fault:
            list(measure_file(CHANNELS["x"], tmp_path / name))
        assert fault.value.code == code


def test_no_word_of_the_system_stands_in_a_sentence_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "t.jsonl"
    file.write_text("geen json", "utf-8")
    for path in (tmp_path / "weg", tmp_path, file):
        with pytest.raises(BrokenInput) as fault:
            list(measure_file(CHANNELS["x"], path))
        said = Messages.load().say(fault.value.reasons()[0], "nl")
        assert not re.search(r"malformed|No such|Is a directory", said)
