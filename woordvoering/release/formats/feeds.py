"""Feeds of a newsroom: RSS 2.0, Atom 1.0 and JSON Feed 1.1 of what was released. Pure: the same items, the same bytes.

What is under embargo or withheld never stands in a feed. What was withdrawn (its `version_created` is the moment of the
withdrawal) stands there under its own name with its mark and without its text: a reader's program replaces what it
kept, where an entry that is only left out lives on in it. What left in several versions stands there in its newest.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from email.utils import format_datetime
from html import escape
from typing import Any

import msgspec
from lxml import etree

from woordvoering.clock import aware
from woordvoering.release.document import House, PressDocument
from woordvoering.release.formats.html import blocks_html
from woordvoering.release.formats.text import body_text
from woordvoering.release.wording import notices, words
from woordvoering.statements.blocks import Paragraph, plain

MOST_ITEMS = 50
ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"

_GENERATOR = "Woordvoering"
_SUMMARY = 300


class NewsFile(msgspec.Struct, frozen=True):
    """A file of a release as the public finds it: its address, what it is, its size in bytes."""

    url: str
    media_type: str
    size: int


class NewsItem(msgspec.Struct, frozen=True):
    """One release in a newsroom: the document in one language, and its page; `files` are other forms of it."""

    document: PressDocument
    url: str
    files: tuple[NewsFile, ...] = ()

    @property
    def id(self) -> str:
        """The name of the entry: the same for all versions, another for each language."""
        return f"{self.document.id}:{self.document.language}"


class Newsroom(msgspec.Struct, frozen=True, kw_only=True):
    """The newsroom that a feed is of. `home` is the address of its page, `at` that of the feed itself, `language` the
    language of its title."""

    house: House
    home: str
    at: str
    language: str

    @property
    def title(self) -> str:
        return f"{self.house.name} – {words(self.language).newsroom}"


def current(items: Iterable[NewsItem], now: int) -> tuple[NewsItem, ...]:
    """The items that a feed may show at `now` (ms UTC): the newest version of each, the newest first, at most fifty."""
    newest: dict[str, NewsItem] = {}
    for item in items:
        doc, known = item.document, newest.get(item.id)
        if doc.status == "withheld" or (doc.embargoed_until or 0) > now:
            continue
        if known is None or doc.version > known.document.version:
            newest[item.id] = item
    ordered = sorted(newest.values(), key=lambda item: (-_changed(item), item.id))
    return tuple(ordered[:MOST_ITEMS])


def rss(items: Iterable[NewsItem], room: Newsroom, now: int) -> bytes:
    """RSS 2.0, with the whole text in `content:encoded` and the first file as the enclosure."""
    shown = current(items, now)
    root = etree.Element("rss", {"version": "2.0"}, nsmap={"atom": ATOM, "content": CONTENT, "dc": DC})
    channel = etree.SubElement(root, "channel")
    _add(channel, "title", room.title)
    _add(channel, "link", room.home)
    _add(channel, "description", _about(room))
    _add(channel, "language", room.language)
    _add(channel, "copyright", words(room.language).usage)
    _add(channel, "lastBuildDate", _mail_date(_newest(shown, now)))
    _add(channel, "generator", _GENERATOR)
    etree.SubElement(channel, f"{{{ATOM}}}link", {"href": room.at, "rel": "self", "type": "application/rss+xml"})
    for item in shown:
        _rss_item(etree.SubElement(channel, "item"), item)
    return _written(root)


def atom(items: Iterable[NewsItem], room: Newsroom, now: int) -> bytes:
    """Atom 1.0, with the whole text of each entry as HTML and all files as enclosures."""
    shown = current(items, now)
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # pyright: ignore[reportArgumentType]
    root.set(XML_LANG, room.language)
    _atom(root, "id", room.at)
    _atom(root, "title", room.title)
    _atom(root, "subtitle", _about(room))
    _atom(root, "updated", _time(_newest(shown, now)))
    _atom(root, "link", rel="self", type="application/atom+xml", href=room.at)
    _atom(root, "link", rel="alternate", type="text/html", href=room.home)
    _atom(_atom(root, "author"), "name", room.house.name)
    _atom(root, "rights", words(room.language).usage)
    _atom(root, "generator", _GENERATOR)
    for item in shown:
        _atom_entry(_atom(root, "entry"), item)
    return _written(root)


def json_feed(items: Iterable[NewsItem], room: Newsroom, now: int) -> bytes:
    """JSON Feed 1.1, the whole text of each item as HTML and as plain text, all files as attachments. Addresses that
    are '' are left out."""
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": room.title,
        "home_page_url": room.home,
        "feed_url": room.at,
        "description": _about(room),
        "language": room.language,
        "authors": [{"name": room.house.name, **({"url": room.home} if room.home else {})}],
        "items": [_json_item(item) for item in current(items, now)],
    }
    feed = {key: value for key, value in feed.items() if value != ""}
    return (json.dumps(feed, ensure_ascii=False, indent=2) + "\n").encode()


FEEDS: Mapping[str, tuple[str, str, Callable[[Iterable[NewsItem], Newsroom, int], bytes]]] = {
    "rss": ("feed.rss", "application/rss+xml", rss),
    "atom": ("feed.atom", "application/atom+xml", atom),
    "json": ("feed.json", "application/feed+json", json_feed),
}
"""Each feed by name: its file, its media type, and what makes it."""


def title_of(doc: PressDocument) -> str:
    """The headline with its marks in front: a withdrawal and a correction say so where only the title is shown."""
    marks = (notice.mark for notice in notices(doc) if notice.mark != words(doc.language).embargo_mark)
    return " ".join((*(f"[{mark}]" for mark in marks), doc.headline))


def _rss_item(item: Any, news: NewsItem) -> None:
    doc = news.document
    _add(item, "title", title_of(doc))
    _add(item, "link", news.url)
    _add(item, "guid", news.id).set("isPermaLink", "false")
    _add(item, "pubDate", _mail_date(_changed(news)))
    _add(item, "description", _summary(doc))
    _add(item, f"{{{CONTENT}}}encoded", _page(doc))
    _add(item, f"{{{DC}}}creator", doc.by or doc.house.name)
    _add(item, f"{{{DC}}}language", doc.language)
    for code in doc.subjects:
        _add(item, "category", code).set("domain", MEDIA_TOPIC)
    for file in _files(news)[:1]:
        etree.SubElement(item, "enclosure", {"url": file.url, "length": str(file.size), "type": file.media_type})


def _atom_entry(entry: Any, news: NewsItem) -> None:
    doc = news.document
    entry.set(XML_LANG, doc.language)
    _atom(entry, "id", news.id)
    _atom(entry, "title", title_of(doc))
    _atom(entry, "published", _time(_published(doc)))
    _atom(entry, "updated", _time(_changed(news)))
    _atom(entry, "link", rel="alternate", type="text/html", hreflang=doc.language, href=news.url)
    for file in _files(news):
        _atom(entry, "link", rel="enclosure", type=file.media_type, length=str(file.size), href=file.url)
    _atom(_atom(entry, "author"), "name", doc.by or doc.house.name)
    for code in doc.subjects:
        _atom(entry, "category", term=code, scheme=MEDIA_TOPIC)
    _atom(entry, "summary", _summary(doc))
    _atom(entry, "content", _page(doc), type="html")


def _json_item(news: NewsItem) -> dict[str, Any]:
    doc = news.document
    item: dict[str, Any] = {
        "id": news.id,
        "url": news.url,
        "title": title_of(doc),
        "content_html": _page(doc),
        "content_text": _text(doc),
        "summary": _summary(doc),
        "date_published": _time(_published(doc)),
        "date_modified": _time(_changed(news)),
        "authors": [{"name": doc.by or doc.house.name}],
        "tags": list(doc.subjects),
        "language": doc.language,
        "attachments": [
            {"url": file.url, "mime_type": file.media_type, "size_in_bytes": file.size} for file in _files(news)
        ],
        "_woordvoering": {
            "version": doc.version,
            "status": doc.status,
            "text_sha256": doc.text_sha,
            **({"correction_of": doc.correction_of} if doc.correction_of else {}),
        },
    }
    return {key: value for key, value in item.items() if value not in ([], "")}


def _files(news: NewsItem) -> tuple[NewsFile, ...]:
    """What was withdrawn offers no files any more."""
    return () if news.document.status == "canceled" else news.files


def _notices(doc: PressDocument) -> tuple[str, ...]:
    found = (notice for notice in notices(doc) if notice.mark != words(doc.language).embargo_mark)
    note = (f"{words(doc.language).note}: {doc.ed_note}",) if doc.ed_note else ()
    return (*(f"{notice.mark}: {notice.text}" for notice in found), *note)


def _page(doc: PressDocument) -> str:
    marks = "\n".join(f"<p><strong>{escape(line)}</strong></p>" for line in _notices(doc))
    body = "" if doc.status == "canceled" else blocks_html(doc.blocks)
    return "\n".join(part for part in (marks, body) if part)


def _text(doc: PressDocument) -> str:
    body = "" if doc.status == "canceled" else body_text(doc.blocks)
    return "\n\n".join(part for part in (*_notices(doc), body) if part)


def _summary(doc: PressDocument) -> str:
    """The first paragraph, or the mark of what was withdrawn; cut at a word."""
    paragraphs = (plain(block.runs) for block in doc.blocks if isinstance(block, Paragraph))
    first = " ".join(_notices(doc)) if doc.status == "canceled" else next(paragraphs, doc.headline)
    if len(first) <= _SUMMARY:
        return first
    return first[:_SUMMARY].rsplit(" ", 1)[0] + "…"


def _about(room: Newsroom) -> str:
    return room.house.boilerplate or room.title


def _published(doc: PressDocument) -> int:
    return max(doc.version_created, doc.embargoed_until or 0)


def _changed(news: NewsItem) -> int:
    return _published(news.document)


def _newest(shown: tuple[NewsItem, ...], now: int) -> int:
    return max(map(_changed, shown), default=now)


def _add(parent: Any, tag: str, text: str) -> Any:
    child = etree.SubElement(parent, tag)
    child.text = text
    return child


def _atom(parent: Any, tag: str, text: str = "", /, **attributes: str) -> Any:
    child = etree.SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    if text:
        child.text = text
    return child


def _written(root: Any) -> bytes:
    etree.indent(root)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def _time(when: int) -> str:
    return aware(when).isoformat(timespec="seconds").replace("+00:00", "Z")


def _mail_date(when: int) -> str:
    return format_datetime(aware(when))
