"""The feeds of a newsroom: valid, read by our own reader too, without embargoes, and a withdrawal reaches readers."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import feedparser
import pytest
from feed_rules import atom_faults, json_faults, rss_faults
from lxml import etree
from specimen import HOUSE, made

from woordvoering.release.document import PressDocument
from woordvoering.release.formats import feeds
from woordvoering.release.formats.feeds import FEEDS, NewsFile, NewsItem, Newsroom, atom, current, json_feed, rss
from woordvoering.signals.documents import parse_document
from woordvoering.signals.types import Origin

HOUR = 3_600_000
NOW = 1_794_620_400_000 + HOUR
ROOM = Newsroom(house=HOUSE, home="https://politie.example/nieuws", at="https://politie.example/feed", language="nl")
ORIGIN = Origin(source="s1", kind="rss", base="https://politie.example/feed", fetched=NOW)
FAULTS: dict[str, Callable[[bytes], list[str]]] = {"rss": rss_faults, "atom": atom_faults, "json": json_faults}
ATOM = "{http://www.w3.org/2005/Atom}"


def news(**changes: Any) -> NewsItem:
    doc = made(**changes)
    files = (
        NewsFile("https://politie.example/n/1.pdf", "application/pdf", 12_345),
        NewsFile("https://politie.example/n/1.docx", "application/x", 1),
    )
    return NewsItem(doc, f"https://politie.example/n/{doc.id[-4:]}-v{doc.version}", files)


def feed(name: str, *items: NewsItem, now: int = NOW) -> bytes:
    return FEEDS[name][2](items, ROOM, now)


def titles(name: str, made: bytes) -> list[str]:
    if name == "json":
        return [item["title"] for item in json.loads(made)["items"]]
    tag = "item" if name == "rss" else f"{ATOM}entry"
    return [each.findtext("title" if name == "rss" else f"{ATOM}title") for each in etree.fromstring(made).iter(tag)]


MANY = (
    {},
    {"id": "urn:x:2", "kind": "correction", "correction_of": "urn:x:1"},
    {"id": "urn:x:3", "status": "canceled", "ed_note": "Verwijder het bericht."},
    {"id": "urn:x:4", "language": "fr", "by": "", "subjects": ()},
)


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_feed_is_valid_empty_with_one_release_and_with_every_kind(name: str, count: int) -> None:
    assert FAULTS[name](feed(name, *(news(**changes) for changes in MANY[:count]))) == []


@pytest.mark.parametrize("name", FEEDS)
def test_a_hostile_release_gives_a_valid_feed_with_its_very_words(name: str, hostile: str) -> None:
    item = NewsItem(
        made(f"# {hostile}\n\nVoor {hostile} na", by=hostile, ed_note=hostile), "https://politie.example/n/1"
    )
    made_ = feed(name, item)
    assert FAULTS[name](made_) == []
    assert titles(name, made_) == [item.document.headline]


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_feedparser_finds_nothing_wrong_and_the_whole_text(name: str, document: PressDocument) -> None:
    read = feedparser.parse(feed(name, news(), news(**MANY[1])))
    assert read.bozo == 0
    assert read.version == {"rss": "rss20", "atom": "atom10"}[name]
    entry = next(entry for entry in read.entries if entry.id == f"{document.id}:nl")
    assert "<h2>Wat weten we nog niet</h2>" in entry.content[0].value
    assert entry.enclosures[0].type == "application/pdf"
    assert entry.link.startswith("https://politie.example/n/")


@pytest.mark.parametrize("name", FEEDS)
def test_our_own_reader_takes_it_in_as_any_other_feed(name: str, document: PressDocument) -> None:
    (signal,) = parse_document("feed", feed(name, news()), ORIGIN)
    assert signal.title == document.headline
    assert "De oorzaak wordt onderzocht." in signal.text
    assert signal.published == document.version_created


@pytest.mark.parametrize("name", FEEDS)
def test_what_is_under_embargo_or_withheld_stands_in_no_feed(name: str) -> None:
    embargo = news(id="urn:x:5", embargoed_until=NOW + 1)
    made_ = feed(name, embargo, news(id="urn:x:6", status="withheld"))
    assert titles(name, made_) == []
    assert b"Dampoort" not in made_
    assert len(titles(name, feed(name, embargo, now=NOW + 1))) == 1


@pytest.mark.parametrize("name", FEEDS)
def test_a_withdrawal_takes_the_place_of_the_text_under_the_same_name(name: str) -> None:
    before, after = news(), news(status="canceled", version=3, version_created=NOW)
    made_ = feed(name, before, after)
    assert titles(name, made_) == ["[INGETROKKEN] Knal en brand aan station Gent-Dampoort"]
    assert b"lichtgewond" not in made_
    assert b".pdf" not in made_
    assert before.id.encode() in made_


@pytest.mark.parametrize("name", FEEDS)
def test_a_correction_says_so_in_its_title(name: str) -> None:
    assert titles(name, feed(name, news(kind="correction")))[0].startswith("[RECHTZETTING] ")


def test_the_newest_version_stands_first_and_the_older_ones_nowhere() -> None:
    old, new = news(version=1), news(version=2, version_created=NOW)
    other = news(id="urn:x:9", version_created=NOW - 1)
    assert current((other, old, new), NOW) == (new, other)
    assert current((new, old, other), NOW) == (new, other)


def test_two_languages_of_one_release_are_two_entries() -> None:
    assert len({item.id for item in current((news(), news(language="fr")), NOW)}) == 2


def test_a_feed_holds_the_newest_fifty() -> None:
    items = [news(id=f"urn:x:{number}", version_created=NOW + number) for number in range(60)]
    shown = current(items, NOW + HOUR)
    assert [item.document.id for item in shown] == [f"urn:x:{number}" for number in range(59, 9, -1)]


@pytest.mark.parametrize("name", FEEDS)
def test_the_same_items_give_the_same_bytes_in_any_order(name: str) -> None:
    items = [news(**changes) for changes in MANY]
    assert feed(name, *items) == feed(name, *reversed(items))


def test_a_feed_has_at_most_one_enclosure_in_rss_and_all_in_the_others() -> None:
    assert rss((news(),), ROOM, NOW).count(b"<enclosure") == 1
    assert atom((news(),), ROOM, NOW).count(b'rel="enclosure"') == 2
    assert len(json.loads(json_feed((news(),), ROOM, NOW))["items"][0]["attachments"]) == 2


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("rss", b"<pubDate>Sat,", b"<pubDate>Fri,"),
        ("rss", b"<link>https://politie.example/nieuws<", b"<link>nieuws<"),
        ("rss", b'length="12345"', b'length="groot"'),
        ("atom", b"<updated>2026", b"<updated>26"),
        ("atom", b'rel="self"', b'rel="zelf"'),
        ("atom", b'type="html">', b'type="tekst">'),
        ("json", b'"content_html"', b'"content"'),
        ("json", b"version/1.1", b"version/9"),
        ("json", b'"title": "Knal', b'"titel": "Knal'),
    ],
)
def test_the_checks_would_notice(name: str, right: bytes, wrong: bytes) -> None:
    made_ = feed(name, news())
    assert right in made_
    assert FAULTS[name](made_.replace(right, wrong)) != []


def test_the_summary_is_cut_at_a_word() -> None:
    item = NewsItem(made("# Kop\n\n" + "woord " * 100), "https://politie.example/n/1")
    summary = json.loads(json_feed((item,), ROOM, NOW))["items"][0]["summary"]
    assert summary.endswith("woord…")
    assert len(summary) <= feeds._SUMMARY + 1
