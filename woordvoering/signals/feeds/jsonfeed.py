"""JSON Feed 1 and 1.1, which feedparser does not know (CHANNELS.md): own small and strict-typed reader."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import parse_date
from woordvoering.signals.feeds.document import ITEMS
from woordvoering.signals.feeds.entry import Entry, media_ref
from woordvoering.signals.feeds.fields import urljoin_safely
from woordvoering.signals.text import from_html, one_line, plain, title_from_html, web_or_relative
from woordvoering.signals.types import MediaRef


def looks_like_json(text: str) -> bool:
    """True when the document starts as a JSON object."""
    return text[:200].lstrip("\ufeff \t\r\n").startswith("{")


def read_json(text: str, base: str) -> list[Entry]:
    """The entries of a JSON Feed; a field of the wrong type is a missing field.

    Raises BrokenInput: 'feed.bad_json', or 'feed.not_a_feed' for other JSON.
    """
    try:
        feed = msgspec.json.decode(text.lstrip("\ufeff").encode("utf-8", "replace"), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError) as error:
        raise BrokenInput("feed.bad_json") from error
    if not isinstance(feed.get("items"), list):
        raise BrokenInput("feed.not_a_feed")
    base = urljoin_safely(base, _text(feed, "feed_url")) or base
    author = _author(feed)
    language = _text(feed, "language")
    return [_entry(item, base, author, language) for item in _objects(feed, "items")[:ITEMS]]


def _entry(item: dict[str, Any], base: str, author: str, language: str) -> Entry:
    link = _text(item, "url") or _text(item, "external_url")
    guid = item.get("id", "")
    markup = _text(item, "content_html")
    body = from_html(markup) if markup else plain(_text(item, "content_text"))
    return Entry(
        guid=one_line(str(guid)) if isinstance(guid, str | int | float) else "",
        link=web_or_relative(urljoin_safely(base, link)) if link else "",
        title=title_from_html(_text(item, "title")),
        text=body or plain(_text(item, "summary")),
        author=_author(item) or author,
        published=parse_date(_text(item, "date_published")) or parse_date(_text(item, "date_modified")),
        language=_text(item, "language") or language,
        media=_media(item, base),
    )


def _author(owner: dict[str, Any]) -> str:
    """The first author with a name: `authors` of version 1.1, `author` of version 1."""
    for candidate in _objects(owner, "authors") + _objects({"author": [owner.get("author")]}, "author"):
        name = one_line(_text(candidate, "name"))
        if name:
            return name
    return ""


def _media(item: dict[str, Any], base: str) -> tuple[MediaRef, ...]:
    found: dict[str, MediaRef] = {}
    addresses = [(_text(item, "image"), "", "")]
    for attachment in _objects(item, "attachments"):
        claimed = attachment.get("size_in_bytes")
        size = str(claimed) if isinstance(claimed, int) else ""
        addresses.append((_text(attachment, "url"), _text(attachment, "mime_type"), size))
    for url, mime, size in addresses:
        ref = media_ref(urljoin_safely(base, url), mime, size) if url else None
        if ref is not None:
            found.setdefault(ref.url, ref)
    return tuple(found.values())


def _text(owner: dict[str, Any], key: str) -> str:
    value = owner.get(key)
    return value if isinstance(value, str) else ""


def _objects(owner: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The first objects in a list; what is of another type is left out."""
    value = owner.get(key)
    items = cast("list[Any]", value) if isinstance(value, list) else []
    return [cast("dict[str, Any]", item) for item in items[:ITEMS] if isinstance(item, dict)]
