"""The forgiving path: feeds that no XML parser takes, read by feedparser once the hostile ones are refused."""

from __future__ import annotations

import calendar
import re
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from itertools import islice
from typing import Any, Protocol, cast

import feedparser

from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import parse_date
from woordvoering.signals.feeds.document import ITEMS, refuse_hostile_markup
from woordvoering.signals.feeds.entry import MEDIA, Entry, media_ref
from woordvoering.signals.feeds.fields import urljoin_safely
from woordvoering.signals.feeds.mend import with_sound_references
from woordvoering.signals.text import from_html, one_line, title_from_html, web_or_relative
from woordvoering.signals.types import MediaRef

ODD_CHARS = 200_000
ODD_MARKS = 4_000
"""feedparser needs 2 s and more for a document beyond these: what stands behind them is left out, the newest is not."""
NAME_CHARS = 500
_END_OF_ENTRY = re.compile(r"</(?:item|entry)\s*+>", re.IGNORECASE)


_FALLS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError)
"""What feedparser falls over with; ValueError for a reference to half a character."""


class _Reading(Protocol):
    """What this module knows of feedparser's reader at work: the entry or feed that it is filling."""

    def _get_context(self) -> dict[str, Any]: ...


def _with_short_names(search: Callable[[_Reading, str], None]) -> Callable[[_Reading, str], None]:
    """feedparser looks for an address in a name and needs 48 s for 100 KB (SECURITY.md, measured), in whatever
    spelling it came: the name is cut right before that.
    """

    def sync(reading: _Reading, key: str = "author") -> None:
        context = reading._get_context()  # pyright: ignore[reportPrivateUsage]
        name = context.get(key)
        if isinstance(name, str):
            context[key] = name[:NAME_CHARS]
        search(reading, key)

    return sync


_MIXIN: Any = cast("Any", import_module("feedparser.mixin"))._FeedParserMixin
_MIXIN._sync_author_detail = _with_short_names(_MIXIN._sync_author_detail)


def read_odd(text: str, base: str) -> list[Entry]:
    """The entries that feedparser finds.

    Raises BrokenInput: 'feed.not_a_feed' when it finds none and no feed either, or a reason of the caps before it.
    """
    cut = with_sound_references(_beginning(text))
    refuse_hostile_markup(cut)
    try:
        found = feedparser.parse(
            cut.encode("utf-8", "replace"),
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": base},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except _FALLS as error:
        raise BrokenInput("feed.not_a_feed") from error
    if not found.entries and not found.version:
        raise BrokenInput("feed.not_a_feed")
    site = urljoin_safely(base, _str(found.feed, "link")) or base
    return [_entry(item, found.feed, site) for item in found.entries[:ITEMS]]


def _beginning(text: str) -> str:
    """The document as far as feedparser can be trusted with it, up to the end of an entry where there is one."""
    marks = list(islice(re.finditer("[<&]", text[: ODD_CHARS + 1]), ODD_MARKS + 1))
    end = min(ODD_CHARS, marks[-1].start() if len(marks) > ODD_MARKS else ODD_CHARS)
    if len(text) <= end:
        return text
    ends = [entry.end() for entry in _END_OF_ENTRY.finditer(text, 0, end)]
    return text[: ends[-1] if ends else end]


def _entry(item: Mapping[str, Any], feed: Mapping[str, Any], base: str) -> Entry:
    link = _str(item, "link") or _str(item, "id")
    return Entry(
        guid=one_line(_str(item, "id")),
        link=web_or_relative(urljoin_safely(base, link)) if link else "",
        title=title_from_html(_str(item, "title")),
        text=from_html(_body(item)),
        author=one_line(_author(item) or _author(feed)),
        published=_date(item),
        language=_str(item, "language") or _str(feed, "language"),
        media=_media(item, base),
    )


def _body(item: Mapping[str, Any]) -> str:
    for content in cast("list[Mapping[str, Any]]", item.get("content") or []):
        if _str(content, "value"):
            return _str(content, "value")
    return _str(item, "summary")


def _author(owner: Mapping[str, Any]) -> str:
    detail = owner.get("author_detail")
    name = _str(cast("Mapping[str, Any]", detail), "name") if isinstance(detail, dict) else ""
    return name or _str(owner, "author")


def _date(item: Mapping[str, Any]) -> int | None:
    for name in ("published", "updated", "created"):
        found = parse_date(_str(item, name))
        if found is not None:
            return found
        parsed = item.get(f"{name}_parsed")
        if isinstance(parsed, time.struct_time):
            return calendar.timegm(parsed) * 1000
    return None


def _media(item: Mapping[str, Any], base: str) -> tuple[MediaRef, ...]:
    found: dict[str, MediaRef] = {}
    for name in ("enclosures", "media_content", "media_thumbnail"):
        for medium in cast("list[Mapping[str, Any]]", item.get(name) or []):
            address = _str(medium, "href") or _str(medium, "url")
            ref = media_ref(urljoin_safely(base, address), _str(medium, "type"), _str(medium, "length"))
            if ref is not None and len(found) < MEDIA:
                found.setdefault(ref.url, ref)
    return tuple(found.values())


def _str(owner: Mapping[str, Any], key: str) -> str:
    value = owner.get(key)
    return value if isinstance(value, str) else ""
