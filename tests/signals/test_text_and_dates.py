"""Untrusted text becomes plain text, and dates become moments, however a publisher writes them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from woordvoering.clock import aware, moment
from woordvoering.signals import text as texts
from woordvoering.signals.dates import from_epoch, parse_date, parse_local_date
from woordvoering.signals.text import FIELD_CHARS, from_html, language_tag, one_line, plain, web_address

MARCH = moment(datetime(2026, 3, 4, 17, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Brand in de <b>Sleepstraat</b>.</p><p>Geen gewonden.</p>", "Brand in de Sleepstraat.\nGeen gewonden."),
        ("Jan &amp; Piet &lt;3", "Jan & Piet <3"),
        ("een<br/>twee<BR>drie", "een\ntwee\ndrie"),
        ("<ul><li>een</li><li>twee</li></ul>", "een\ntwee"),
        ("<script>alert(1)</script>veilig", "veilig"),
        ("<style>p{}</style><p>veilig", "veilig"),
        ('<a title="a>b" href="javascript:x">link</a>', "link"),
        ("<scr<script>ipt>x</script>y", "ipt>xy"),
        ("5 < 6 en 7 > 6", "5 < 6 en 7 > 6"),
        ("<p>regel\n  in de bron</p>", "regel in de bron"),
        ("<!-- verborgen -->zichtbaar", "zichtbaar"),
    ],
)
def test_markup_becomes_text_with_a_line_per_block(markup: str, text: str) -> None:
    assert from_html(markup) == text


def test_control_and_direction_characters_are_left_out() -> None:
    assert plain("a\u202eb\u0007c\u2066d\ud800e\ufeff") == "abcde"
    assert one_line("twee\r\nregels\u2028drie") == "twee regels drie"


def test_a_family_emoji_keeps_its_joiners() -> None:
    assert plain("👨‍👩‍👧") == "👨‍👩‍👧"


def test_markup_that_is_nested_to_hurt_is_flattened_instead_of_parsed() -> None:
    deep = "<div class='x'>" * 30_000 + "nood"
    assert "nood" not in deep[:FIELD_CHARS]
    assert from_html("<div class='x'>" * 5_000 + "nood" + "</div>" * 5_000) == "nood"


@given(
    st.lists(
        st.sampled_from(
            (
                "<",
                ">",
                "p",
                "/",
                " ",
                '"',
                "'",
                "<p>",
                "</b>",
                '<a href="x">',
                "<br/>",
                "<td >",
                "<i",
                "a > b",
                "é",
                "x=1",
            )
        ),
        max_size=12,
    ).map("".join)
)
@example(">p<")
@example("a < b > c")
@example('<a title="<p>">')
def test_the_short_way_out_of_markup_says_what_the_long_way_says(markup: str) -> None:
    short = texts._without_known_tags(markup)
    assert short is None or short == texts._SIMPLE_TAG.sub(texts._tag_as_text, markup)


def test_the_short_way_is_taken_for_markup_as_publishers_write_it() -> None:
    markup = '<p>Brand in <b>Gent</b>,<br/><a href="https://x.example/?a=1" rel="nofollow">lees</a></p>'
    assert texts._without_known_tags(markup) == "\nBrand in Gent,\nlees\n"


@given(st.text(alphabet=st.sampled_from("<>/&;abdivscript =\"'!-\n\u202e\x00"), max_size=200))
@example("<" * 300)
def test_whatever_stands_in_a_field_the_result_holds_nothing_that_hides(markup: str) -> None:
    for text in (from_html(markup), plain(markup), one_line(markup)):
        assert not set(text) & set("\u202e\x00\r")
        assert text == text.strip()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://Nieuws.Example/A?b#c", "https://nieuws.example/A?b#c"),
        ("HTTP://x.example", "http://x.example"),
        ("java\nscript:alert(1)", ""),
        ("javascript:alert('http://x')", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        ("//x.example/a", ""),
        ("http://", ""),
    ],
)
def test_only_web_addresses_are_addresses(written: str, kept: str) -> None:
    assert web_address(written) == kept


def test_language_tags_are_tags_or_nothing() -> None:
    assert [language_tag(tag) for tag in ("nl-BE", "NL_be", " en ", "Nederlands", "x\n")] == [
        "nl-be",
        "nl-be",
        "en",
        "",
        "",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Wed, 04 Mar 2026 17:30:00 GMT",
        "Wed, 4 Mar 2026 18:30:00 +0100",
        "4 Mar 26 12:30 EST",
        "wo., 4 maart 2026 om 18.30 CET",
        "Wednesday, 04-Mar-26 17:30:00 UTC",
        "2026-03-04T17:30:00Z",
        "2026-03-04T18:30:00.000+01:00",
        "2026-03-04 17:30",
        "20260304T173000Z",
        "Wed Mar  4 17:30:00 2026",
        "March 4, 2026 5:30 PM",
        "04/03/2026 17:30",
        "Wed, 04 Mar 2026 17:29:60 GMT",
    ],
)
def test_one_moment_is_read_in_all_its_spellings(written: str) -> None:
    assert parse_date(written) == MARCH


def test_hour_24_is_the_next_day() -> None:
    assert parse_date("2026-03-03T24:00:00Z") == moment(datetime(2026, 3, 4, tzinfo=UTC))


@pytest.mark.parametrize("written", ["", "gisteren", "Fri, 31 Feb 2020", "0001-01-01T00:00:00Z", "x" * 10_000, "25:61"])
def test_what_is_no_date_is_no_date(written: str) -> None:
    assert parse_date(written) is None


def test_an_export_of_the_zone_writes_belgian_time() -> None:
    assert parse_local_date("01/07/2026 14:00") == moment(datetime(2026, 7, 1, 12, tzinfo=UTC))
    assert parse_local_date("01/12/2026 14:00") == moment(datetime(2026, 12, 1, 13, tzinfo=UTC))


@given(st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1)))
def test_every_iso_date_comes_back_to_the_millisecond(when: datetime) -> None:
    found = parse_date(when.isoformat(timespec="milliseconds") + "Z")
    assert found is not None
    assert aware(found).replace(tzinfo=None) == when.replace(microsecond=when.microsecond // 1000 * 1000)


@given(st.text(max_size=60) | st.from_regex(r"[0-9a-zA-Z:+., /-]{0,40}"))
def test_no_text_makes_the_date_reader_fail(written: str) -> None:
    found = parse_date(written)
    assert found is None or found >= 0


def test_unix_time_is_seconds_unless_it_can_only_be_milliseconds() -> None:
    assert from_epoch(1_704_067_244.5) == 1_704_067_244_500
    assert from_epoch(1_704_067_244_500) == 1_704_067_244_500
    assert from_epoch(-1) is None
    assert from_epoch(float("inf")) is None
