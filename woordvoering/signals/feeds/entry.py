"""One entry as any feed format states it, and how it becomes a Signal. Between the format readers and the cache."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

import msgspec

from woordvoering.signals.text import language_tag, one_line, web_address
from woordvoering.signals.types import MediaRef, News, Origin, Signal, signal_id

MEDIA = 20
"""Media references kept of one entry."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An entry with its addresses resolved and its texts already plain; `published` in milliseconds UTC.

    One that is `known` has a guid and nothing else: its signal is stored already.
    """

    guid: str = ""
    link: str = ""
    title: str = ""
    text: str = ""
    author: str = ""
    published: int | None = None
    language: str = ""
    media: tuple[MediaRef, ...] = ()
    known: bool = False


def to_news(entries: Sequence[Entry], origin: Origin, raw_sha: str, stored: frozenset[str]) -> News:
    """The signals of a document, each once: a guid that the publisher used twice is told apart by link and title.

    Of those whose id is in `stored` there is only the number.
    """
    guids = Counter(_key(entry) for entry in entries)
    seen: set[str] = set()
    signals: list[Signal] = []
    known = 0
    for entry in entries:
        if entry.known:
            known += 1
            continue
        key = _key(entry)
        if guids[key] > 1:
            key = f"{key}\0{entry.link}\0{entry.title}"
        identity = signal_id(origin.source, key)
        if identity not in seen:
            seen.add(identity)
            if identity in stored:
                known += 1
            else:
                signals.append(_signal(entry, identity, origin, raw_sha))
    return News(tuple(signals), known)


def media_ref(url: str, mime: str = "", size: str = "") -> MediaRef | None:
    """A reference to a medium, or None when its address is not http or https."""
    address = web_address(url)
    if not address:
        return None
    known = size.isascii() and size.isdigit() and len(size) < 16
    return MediaRef(address, one_line(mime)[:100], int(size) if known else None)


def _key(entry: Entry) -> str:
    return entry.guid or entry.link or _content_key(entry)


def _content_key(entry: Entry) -> str:
    content = "\0".join((entry.title, entry.text, str(entry.published or "")))
    return "content:" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _signal(entry: Entry, identity: str, origin: Origin, raw_sha: str) -> Signal:
    return Signal(
        id=identity,
        source=origin.source,
        kind=origin.kind,
        url=entry.link,
        title=entry.title,
        text=entry.text,
        author=entry.author,
        published=entry.published,
        fetched=origin.fetched,
        language=language_tag(entry.language) or origin.language,
        visibility=origin.visibility,
        media=entry.media[:MEDIA],
        raw_sha=raw_sha,
    )
