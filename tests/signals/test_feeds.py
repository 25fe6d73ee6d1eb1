"""Every feed format, well-formed or not, becomes signals; what is hostile or no feed is refused by a code."""

from __future__ import annotations

import gzip
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import BrokenInput
from woordvoering.signals.documents import parse_document
from woordvoering.signals.feeds.parse import parse_feed
from woordvoering.signals.types import Document, Origin, Signal

ORIGIN = Origin(source="stad", kind="feed", base="https://stad.example/feed.xml", language="nl", fetched=5)
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Stad</title><link>https://stad.example/</link><language>nl-BE</language>
<item><title>Café ontruimd na gaslek</title><link>/nieuws/1</link><guid isPermaLink="false">stad-1</guid>
<pubDate>Wed, 04 Mar 2026 18:30:00 +0100</pubDate><dc:creator>Redactie Stad</dc:creator>
<description>kort</description>
<content:encoded><![CDATA[<p>Het café is <b>ontruimd</b>.</p><p>Geen gewonden.</p>]]></content:encoded>
<enclosure url="https://stad.example/a.jpg" type="image/jpeg" length="1234"/>
<media:content url="https://stad.example/b.mp4" type="video/mp4"/></item>
</channel></rss>"""


def read(document: str | bytes, origin: Origin = ORIGIN) -> Sequence[Signal]:
    return parse_feed(document if isinstance(document, bytes) else document.encode(), origin)


def code_of(document: str | bytes) -> str:
    with pytest.raises(BrokenInput) as refused:
        read(document)
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "windows-1252", "iso-8859-15", "utf-8-sig"])
def test_an_item_keeps_everything_it_says_in_any_encoding(encoding: str) -> None:
    (signal,) = read(RSS.format(encoding=encoding).encode(encoding))
    assert signal.title == "Café ontruimd na gaslek"
    assert signal.text == "Het café is ontruimd.\nGeen gewonden."
    assert signal.url == "https://stad.example/nieuws/1"
    assert signal.author == "Redactie Stad"
    assert signal.published == 1_772_645_400_000
    assert signal.language == "nl-be"
    assert [(ref.url, ref.mime, ref.size) for ref in signal.media] == [
        ("https://stad.example/a.jpg", "image/jpeg", 1234),
        ("https://stad.example/b.mp4", "video/mp4", None),
    ]
    assert (signal.source, signal.kind, signal.fetched) == ("stad", "feed", 5)


def test_a_gzipped_feed_is_read_as_the_feed_inside_it() -> None:
    plain = RSS.format(encoding="utf-8").encode()
    assert [signal.id for signal in read(gzip.compress(plain))] == [signal.id for signal in read(plain)]


def test_an_atom_entry_takes_its_page_and_not_the_feed_about_itself() -> None:
    (signal,) = read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl" xml:base="https://blog.example/a/"><title>B</title>'
        "<author><name>Wijk</name></author><entry><title type='html'>Een &amp;lt;b&amp;gt; titel</title><id>urn:1</id>"
        "<link rel='self' href='https://blog.example/self'/><link rel='alternate' type='text/html' href='b/c'/>"
        "<link rel='enclosure' href='https://blog.example/x.png' type='image/png'/>"
        "<published>2026-03-04T17:30:00Z</published><updated>2026-03-05T00:00:00Z</updated>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>een</p><p>twee</p></div></content>"
        "</entry></feed>"
    )
    assert signal.url == "https://blog.example/a/b/c"
    assert signal.title == "Een <b> titel"
    assert signal.text == "een\ntwee"
    assert signal.author == "Wijk"
    assert signal.published == 1_772_645_400_000
    assert [ref.url for ref in signal.media] == ["https://blog.example/x.png"]


def test_rdf_items_stand_beside_their_channel() -> None:
    signals = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example/"><title>X</title></channel>'
        '<item rdf:about="https://x.example/1"><title>een</title><dc:date>2026-03-04</dc:date></item>'
        '<item rdf:about="https://x.example/2"><title>twee</title><link>https://x.example/twee</link></item></rdf:RDF>'
    )
    assert [(signal.title, signal.url) for signal in signals] == [
        ("een", "https://x.example/1"),
        ("twee", "https://x.example/twee"),
    ]


def test_json_feeds_of_both_versions_are_read() -> None:
    signals = read(
        '{"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "nl", "authors": [{"name": "Desk"}],'
        '"items": [{"id": 1, "url": "/een", "title": "Een", "content_html": "<p>a</p><p>b</p>",'
        '"date_published": "2026-03-04T17:30:00Z", "attachments": [{"url": "https://j.example/a.mp3",'
        '"mime_type": "audio/mpeg", "size_in_bytes": 9}]},'
        '{"id": "2", "content_text": "los", "author": {"name": "Ann"}}, 7, {"id": []}]}'
    )
    assert [(signal.url, signal.text, signal.author) for signal in signals] == [
        ("https://stad.example/een", "a\nb", "Desk"),
        ("", "los", "Ann"),
        ("", "", "Desk"),
    ]
    assert signals[0].media[0].size == 9


def test_a_feed_that_is_almost_xml_loses_nothing() -> None:
    signals = read(
        "\n\n<b>Warning: mysql</b><rss version='2.0'><channel><title>T&T</title><item><title>Jan & Piet &nbsp;&eacute;"
        "n</title><link>https://x.example/?a=1&b=2</link><description>&lt;p&gt;a\x0bb&lt;/p&gt;</description></item>"
        "</channel></rss>"
    )
    assert [(signal.title, signal.url, signal.text) for signal in signals] == [
        ("Jan & Piet én", "https://x.example/?a=1&b=2", "ab")
    ]


def test_a_feed_with_crossed_tags_is_left_to_the_forgiving_reader() -> None:
    signals = read(
        "<rss version='2.0'><channel><title>x</title><item><title>een</title><link>https://x.example/1</link>"
        "<description><p>open <b>kruis</p></b></description><pubDate>Wed, 04 Mar 2026 17:30:00 GMT</pubDate></item>"
        "<item><title>twee</title><guid>g2</guid></item></channel></rss>"
    )
    assert [signal.title for signal in signals] == ["een", "twee"]
    assert signals[0].url == "https://x.example/1"
    assert signals[0].published == 1_772_645_400_000


def test_ids_hold_when_the_feed_is_read_again_with_newer_items_on_top() -> None:
    item = "<item><title>{0}</title><link>https://x.example/{0}</link></item>"
    frame = "<rss><channel><title>t</title>{}</channel></rss>"
    before = read(frame.format(item.format(1) + item.format(2)))
    after = read(frame.format(item.format(0) + item.format(1) + item.format(2)))
    assert [signal.id for signal in after[1:]] == [signal.id for signal in before]
    assert len({signal.id for signal in after}) == 3


def test_one_guid_for_two_stories_is_two_signals_and_the_same_story_twice_is_one() -> None:
    item = "<item><title>{}</title><guid isPermaLink='false'>zelfde</guid></item>"
    signals = read(f"<rss><channel>{item.format('a')}{item.format('b')}{item.format('b')}</channel></rss>")
    assert [signal.title for signal in signals] == ["a", "b"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037"])
@pytest.mark.parametrize("before", ["", "\n \n", "<!-- x -->", "<?a b?>\n"])
def test_a_doctype_is_refused_in_every_encoding_and_behind_anything(encoding: str, before: str) -> None:
    body = f'{before}<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>'
    if encoding in ("utf-7", "cp037"):
        declared = f'<?xml version="1.0" encoding="{encoding}"?>'.encode("ascii" if encoding == "utf-7" else encoding)
        assert code_of(declared + body.encode(encoding)) in ("feed.doctype", "feed.not_a_feed")
    else:
        assert code_of(body.encode(encoding)) == "feed.doctype"


def test_a_doctype_inside_the_text_of_an_item_is_text() -> None:
    (signal,) = read(
        "<rss><channel><item><description><![CDATA[<!DOCTYPE html><p>een</p>]]></description></item></channel></rss>"
    )
    assert signal.text == "een"


def test_an_entity_declared_in_a_broken_feed_is_refused_too() -> None:
    assert code_of("<rss><channel><!ENTITY a 'b'><item><title>a</b></item></channel>") == "feed.doctype"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (b"", "feed.not_a_feed"),
        (b"%PDF-1.7", "feed.not_a_feed"),
        (b"<html><body>geen feed</body></html>", "feed.not_a_feed"),
        (b"<html><body><p>geen feed<p></html>", "feed.not_a_feed"),
        (b'{"a": 1}', "feed.not_a_feed"),
        (b'{"items": ', "feed.bad_json"),
        (b'{"items":' + b"[" * 50_000, "feed.bad_json"),
        (b"\x1f\x8bkapot", "feed.bad_gzip"),
        (gzip.compress(b" " * 6_000_000, mtime=0), "document.too_large"),
        (b" " * 5_000_001, "document.too_large"),
        (b"<rss>" + b"<a>" * 150 + b"</a>" * 150 + b"</rss>", "feed.too_deep"),
        (b"<rss><channel>" + b"<item>" * 150, "feed.too_deep"),
        (b"<rss " + b" ".join(b'a%d="1"' % n for n in range(201)) + b"/>", "feed.too_many_attributes"),
        (b"<rss " + b" ".join(b'a="1"' for _ in range(201)) + b"/>", "feed.too_many_attributes"),
    ],
)
def test_what_is_hostile_or_no_feed_is_refused_by_its_own_code(document: bytes, code: str) -> None:
    assert code_of(document) == code


def test_no_more_than_five_hundred_items_are_taken_and_the_newest_come_first() -> None:
    items = "".join(f"<item><title>{n}</title><guid>{n}</guid></item>" for n in range(900))
    signals = read(f"<rss><channel>{items}</channel></rss>")
    assert [signal.title for signal in signals] == [str(n) for n in range(500)]


def test_an_author_of_a_hundred_kilobytes_does_not_keep_the_forgiving_reader() -> None:
    signals = read(f"<rss><channel><item><author>{'a.' * 50_000}@x</author><title>t<b></title></item></channel></rss>")
    assert len(signals[0].author) <= 500


DOCUMENTS: tuple[Document, ...] = ("feed", "mail", "reports", "posts", "page")
PIECES = st.sampled_from(
    (
        b"<rss>", b"<channel>", b"<item>", b"</item>", b"<title>", b"</title>", b"<link>", b"&amp;", b"&", b"<![CDATA[",
        b"]]>", b"<feed xmlns='http://www.w3.org/2005/Atom'>", b"<entry>", b"</entry>", b"<content type='xhtml'>", b"{",
        b'"items":[', b'{"id":1}', b"]}", b"\xff\xfe", b"\x00", b"http://[", b"<a xml:base='http://[x'>", b"From: a\n",
        b"Subject: =?utf-8?b?w?=\n", b"Content-Type: multipart/mixed; boundary=b\n\n", b"--b\n", b'"', b";", b"nummer;",
        b"tekst\n", b"<?xml version='1.0' encoding='utf-7'?>", b"<guid>", b"2026-99-99", b"<pubDate>", b"\n",
        b"Date: 31 Feb 99999\n", b"Content-Transfer-Encoding: base64\n", b"charset=hex\n",
        b'{"id":"1","text":"\\ud800"}',
    )
)  # fmt: skip


@given(st.sampled_from(DOCUMENTS), st.binary(max_size=300) | st.lists(PIECES, max_size=30).map(b"".join))
def test_any_bytes_give_signals_or_broken_input_and_nothing_else(document: Document, body: bytes) -> None:
    try:
        signals = parse_document(document, body, ORIGIN)
    except BrokenInput:
        return
    assert len({signal.id for signal in signals}) == len(signals)
    assert all(signal.source == "stad" for signal in signals)
    assert not any(set(signal.title + signal.text) & set("\x00\r") for signal in signals)


@pytest.mark.parametrize(("rating", "warned"), [("adult", True), ("nonadult", False), ("", False)])
def test_the_warning_of_a_mastodon_feed_goes_with_its_media(rating: str, warned: bool) -> None:
    media = f'<media:content url="https://m.example/1.png"><media:rating scheme="urn:simple">{rating}</media:rating>'
    item = f"<item><guid>1</guid><description>x</description>{media}</media:content></item>"
    feed = f'<rss xmlns:media="http://search.yahoo.com/mrss/"><channel>{item}</channel></rss>'
    (signal,) = parse_feed(feed.encode(), Origin(source="s", kind="feed"))
    assert [ref.sensitive for ref in signal.media] == [warned]
