"""JSON Feed 1 and 1.1, which feedparser does not know (CHANNELS.md): own small and strict-typed reader."""

from __future__ import annotations

from collections.abc import Sequence
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
        feed: Any = msgspec.json.decode(text.lstrip("\ufeff").encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError) as error:
        raise BrokenInput("feed.bad_json") from error
    items = _list(feed, "items") if isinstance(feed, dict) else None
    if items is None:
        raise BrokenInput("feed.not_a_feed")
    base = urljoin_safely(base, _text(feed, "feed_url")) or base
    author = _author(feed)
    language = _text(feed, "language")
    return [_entry(item, base, author, language) for item in items[:ITEMS] if isinstance(item, dict)]


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
    candidates = [*(_list(owner, "authors") or ()), owner.get("author")]
    for candidate in candidates:
        name = _text(cast("dict[str, Any]", candidate), "name") if isinstance(candidate, dict) else ""
        if name:
            return one_line(name)
    return ""


def _media(item: dict[str, Any], base: str) -> tuple[MediaRef, ...]:
    found: dict[str, MediaRef] = {}
    addresses = [(_text(item, "image"), "", "")]
    for attachment in _list(item, "attachments") or ():
        if isinstance(attachment, dict):
            entry = cast("dict[str, Any]", attachment)
            addresses.append((_text(entry, "url"), _text(entry, "mime_type"), str(entry.get("size_in_bytes", ""))))
    for url, mime, size in addresses:
        ref = media_ref(urljoin_safely(base, url), mime, size) if url else None
        if ref is not None:
            found.setdefault(ref.url, ref)
    return tuple(found.values())


def _text(owner: dict[str, Any], key: str) -> str:
    value = owner.get(key)
    return value if isinstance(value, str) else ""


def _list(owner: dict[str, Any], key: str) -> Sequence[Any] | None:
    value = owner.get(key)
    return cast("list[Any]", value) if isinstance(value, list) else None
