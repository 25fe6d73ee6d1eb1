"""The fast way through a feed says what the forgiving one says, entry by entry; so do the short cuts inside it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import parse_date
from woordvoering.signals.feeds.document import decoded, without_declaration
from woordvoering.signals.feeds.entry import Entry
from woordvoering.signals.feeds.odd import read_odd
from woordvoering.signals.feeds.tree import parse_tree
from woordvoering.signals.feeds.xml import read_tree
from woordvoering.signals.text import one_line, title_from_html, web_address

BASE = "https://stad.example/feed.xml"
RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Stad</title>
<link>https://stad.example/</link><language>nl-BE</language>
<item><title>Caf\u00e9 &amp;amp; plein ontruimd</title><link>https://stad.example/1</link>
<guid isPermaLink="false">stad-1</guid><pubDate>Wed, 04 Mar 2026 18:30:00 +0100</pubDate><dc:creator>Desk</dc:creator>
<description>&lt;p&gt;Het caf\u00e9 is &lt;b&gt;leeg&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Geen gewonden.&lt;/p&gt;</description>
<enclosure url="https://stad.example/a.jpg" type="image/jpeg" length="1234"/></item>
<item><title>Twee</title><link>/nieuws/2</link><guid>https://stad.example/nieuws/2</guid>
<pubDate>Thu, 05 Mar 2026 08:00:00 GMT</pubDate><description>kort</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><title>Wijk</title><id>urn:w</id>
<updated>2026-03-05T00:00:00Z</updated><author><name>Wijk</name></author>
<entry><title>Een</title><id>urn:1</id><link href="https://wijk.example/1"/><updated>2026-03-04T17:30:00+01:00</updated>
<published>2026-03-04T17:00:00Z</published><content type="html">&lt;p&gt;een&lt;/p&gt;</content></entry>
<entry><title>Twee</title><id>urn:2</id><link rel="alternate" href="https://wijk.example/2"/>
<link rel="enclosure" href="https://wijk.example/2.mp3" type="audio/mpeg" length="9"/>
<published>2026-03-04T18:00:00Z</published><updated>2026-03-04T18:00:00Z</updated><summary>twee</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example/"><title>X</title>
<link>https://x.example/</link></channel><item rdf:about="https://x.example/1"><title>een</title>
<link>https://x.example/1</link><description>tekst</description><dc:date>2026-03-04T10:00:00+01:00</dc:date>
<dc:creator>Ann</dc:creator></item></rdf:RDF>"""


def fast(text: str, base: str = BASE) -> list[Entry]:
    root = parse_tree(without_declaration(text).encode())
    assert root is not None
    return read_tree(root, base)


@pytest.mark.parametrize("document", [RSS, ATOM, RDF], ids=["rss", "atom", "rdf"])
def test_both_ways_give_the_same_entries(document: str) -> None:
    entries = fast(document)
    assert entries
    assert entries == read_odd(document, BASE)


@pytest.mark.conformance
def test_both_ways_give_the_same_titles_links_and_dates_of_recorded_feeds(
    shared_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compared = same_title = same_link = same_date = 0
    for path in sorted((shared_data / "feeds").glob("*/*.xml")):
        text = decoded(path.read_bytes())
        root = parse_tree(without_declaration(text).encode("utf-8", "replace")) if "<!DOCTYPE" not in text else None
        try:
            quick, slow = (read_tree(root, BASE), read_odd(text, BASE)) if root is not None else ([], [])
        except BrokenInput:
            continue
        if len(quick) != len(slow):
            continue
        for one, other in zip(quick, slow, strict=True):
            compared += 1
            same_title += one.title == other.title
            same_link += one.link.rstrip("/") == other.link.rstrip("/") or not other.link
            same_date += one.published == other.published
    with capsys.disabled():
        sys.stdout.write(f"\n{compared} entries: titles {same_title}, links {same_link}, dates {same_date}\n")
    if not compared:
        pytest.skip("no recorded feeds lie beside this checkout")
    assert min(same_title, same_link, same_date) / compared >= 0.95


def test_a_base_that_an_entry_sets_for_itself_holds_for_its_links_alone() -> None:
    first, second = fast(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>B</title>"
        "<entry xml:base='https://elders.example/a/'><title>een</title><id>1</id><link href='b'/></entry>"
        "<entry><title>twee</title><id>2</id><link href='c'/></entry></feed>",
        "https://stad.example/x/",
    )
    assert (first.link, second.link) == ("https://elders.example/a/b", "https://stad.example/x/c")


def test_items_that_lie_inside_each_other_are_all_found() -> None:
    entries = fast(
        "<rss><channel><item><title>een</title><item><title>twee</title></item></item>"
        "<item><title>drie</title></item></channel></rss>"
    )
    assert [entry.title for entry in entries] == ["een", "twee", "drie"]


MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)).map(lambda at: at.replace(microsecond=0))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(MOMENTS, OFFSETS)
def test_an_exact_date_is_the_moment_that_it_says(at: datetime, zone: timezone) -> None:
    moment = at.replace(tzinfo=zone)
    millis = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    expected = millis if millis >= 0 else None
    assert parse_date(moment.strftime("%a, %d %b %Y %H:%M:%S %z")) == expected
    assert parse_date(moment.isoformat()) == expected


@given(
    st.from_regex(r"((Mon, )?[0-3]?[0-9] (Jan|Feb|Okt|Mai|Xyz) [0-9]{4} |[0-9]{4}-[01][0-9]-[0-3][0-9]T)"
                  r"[0-2][0-9]:[0-6][0-9]:[0-6][0-9]( ?[+-][0-2][0-9]:?[0-6][0-9]|Z| GMT)", fullmatch=True)
)  # fmt: skip
def test_the_short_cut_for_exact_dates_agrees_with_the_long_way(text: str) -> None:
    assert parse_date(text) == parse_date(f"{text} ")


@given(st.text(alphabet="ab \u00e9\u00a0\t\n\u200b\u202e<&;#", max_size=40))
def test_one_line_is_one_line_whichever_way_it_takes(text: str) -> None:
    assert one_line(text) == one_line(f"\u200b{text}")
    assert one_line(text) == " ".join(one_line(text).split())
    assert title_from_html(text) == title_from_html(f"{text}\u200b")


@given(st.text(alphabet="htps:/a.Z09@?#\\-_ \u00e9\u200b%", max_size=30).map(lambda rest: f"https://{rest}"))
def test_an_address_is_the_same_whichever_way_it_takes(address: str) -> None:
    assert web_address(address) == web_address(f"{address}\u200b")
