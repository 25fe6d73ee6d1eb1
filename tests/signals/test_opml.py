"""Lists of feeds from and for other readers: what they may say, and what only a person may."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from woordvoering.errors import BrokenInput
from woordvoering.signals.opml import OUTLINES, parse_opml, write_opml
from woordvoering.signals.outline import Outline
from woordvoering.signals.parser_process import ParserProcess

NESTED = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Mijn lezer</title></head><body>
 <outline text="Gent"><outline text="Krant &amp; co" title="Krant" type="rss" xmlUrl="https://krant.example/rss"/>
  <outline text="Wijken"><outline type="rss" xmlUrl="HTTPS://wijk.example/feed" language="nl-BE"/></outline>
 </outline>
 <outline text="dubbel" xmlUrl="https://krant.example/rss"/>
 <outline text="gevaarlijk" xmlUrl="javascript:alert(1)"/><outline text="bestand" xmlUrl="file:///etc/passwd"/>
 <outline text="leeg"/>
</body></opml>"""


def test_nested_feeds_are_found_once_with_the_folders_that_they_stand_in() -> None:
    assert parse_opml(NESTED.encode()) == (
        Outline("Krant", "https://krant.example/rss", ("Gent",)),
        Outline("https://wijk.example/feed", "https://wijk.example/feed", ("Gent", "Wijken"), "nl-be"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252"])
def test_a_list_is_read_in_whatever_encoding_and_a_doctype_refused_in_each(encoding: str) -> None:
    body = NESTED.replace("UTF-8", encoding).encode(encoding)
    assert len(parse_opml(body)) == 2
    hostile = NESTED.replace("UTF-8", encoding).replace("<opml", '<!DOCTYPE x [<!ENTITY a "b">]><opml', 1)
    with pytest.raises(BrokenInput) as refused:
        parse_opml(hostile.encode(encoding))
    assert refused.value.code == "feed.doctype"


def test_a_bare_ampersand_is_mended_as_in_a_feed() -> None:
    body = '<opml version="2.0"><body><outline text="a & b" xmlUrl="https://a.example/?x=1&y=2"/></body></opml>'
    assert parse_opml(body.encode()) == (Outline("a & b", "https://a.example/?x=1&y=2"),)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "opml.not_a_list"),
        (b"<rss/>", "opml.not_a_list"),
        (b"<opml><body>", "opml.not_a_list"),
        (b"\x1f\x8b\x08\x00", "opml.not_a_list"),
        (b"<opml>" + b"<outline>" * 150 + b"</outline>" * 150 + b"</opml>", "feed.too_deep"),
        (b"<opml><outline " + b" ".join(b'a%d=""' % n for n in range(300)) + b"/></opml>", "feed.too_many_attributes"),
        (b"x" * 5_000_001, "document.too_large"),
        (
            b"<opml>"
            + b"".join(b'<outline xmlUrl="https://a.example/%d"/>' % n for n in range(OUTLINES + 1))
            + b"</opml>",
            "opml.too_many",
        ),
    ],
)
def test_a_hostile_or_broken_list_is_refused_with_its_code(body: bytes, code: str) -> None:
    with pytest.raises(BrokenInput) as refused:
        parse_opml(body)
    assert refused.value.code == code


def test_the_parser_process_reads_lists_too(parser: ParserProcess) -> None:
    assert parser.outlines(NESTED.encode()) == parse_opml(NESTED.encode())


NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)


@settings(max_examples=25)
@given(
    st.lists(
        st.builds(
            Outline,
            NAMES,
            st.integers(0, 10**6).map("https://a.example/?n={}&x=1".format),
            st.lists(NAMES, max_size=3).map(tuple),
            st.sampled_from(["", "nl", "fr-be"]),
        ),
        max_size=8,
        unique_by=lambda one: one.address,
    )
)
def test_what_is_written_is_read_again(outlines: list[Outline]) -> None:
    read = parse_opml(write_opml("Bronnen", outlines))
    assert sorted(read, key=lambda one: one.address) == sorted(outlines, key=lambda one: one.address)
