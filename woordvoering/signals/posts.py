"""Exports of social networks as JSON lines to signals, inside the parser process: one post a line."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import from_epoch, parse_date
from woordvoering.signals.feeds.document import DOCUMENT_BYTES
from woordvoering.signals.feeds.entry import media_ref
from woordvoering.signals.text import language_tag, one_line, plain, web_address
from woordvoering.signals.types import MediaRef, Origin, Signal, signal_id


class _Medium(msgspec.Struct):
    url: str
    mime: str = ""
    size: int | None = None
    sensitive: bool = False


class _Post(msgspec.Struct):
    id: str | int
    text: str
    t: float | str | None = None
    lang: str | None = None
    author: str | None = None
    kind: str | None = None
    network: str | None = None
    title: str | None = None
    url: str | None = None
    reach: int | None = None
    media: list[str | _Medium] | None = None


_DECODER = msgspec.json.Decoder(_Post)


def parse_posts(body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The posts of an export `{"id", "t", "lang", "author", "kind", "text", "network", "url", "reach", "media"}`.

    `t` is in unix seconds or an ISO date; `reach` a number of people. Posts keep their order, each id once.
    Raises BrokenInput: 'document.too_large', or 'posts.bad_line' with the first line that is no post.
    """
    if len(body) > DOCUMENT_BYTES:
        raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    found: dict[str, Signal] = {}
    for number, line in enumerate(body.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            signal = _signal(_post(line, number), line, origin)
            found.setdefault(signal.id, signal)
    return tuple(found.values())


def _post(line: bytes, number: int) -> _Post:
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise BrokenInput("posts.bad_line", line=number) from error


def _signal(post: _Post, line: bytes, origin: Origin) -> Signal:
    reach = post.reach
    return Signal(
        id=signal_id(origin.source, str(post.id)),
        source=origin.source,
        kind=one_line(post.network or "")[:40].lower() or origin.kind,
        url=web_address(post.url or ""),
        title=one_line(post.title or ""),
        text=plain(post.text),
        author=one_line(post.author or ""),
        published=_moment(post.t),
        fetched=origin.fetched,
        language=language_tag(post.lang or "") or origin.language,
        reach=reach if reach is not None and 0 <= reach < 2**53 else None,
        visibility=origin.visibility,
        media=_media(post.media or ()),
        raw_sha=hashlib.sha256(line).hexdigest(),
    )


def _moment(t: float | str | None) -> int | None:
    if t is None:
        return None
    return parse_date(t) if isinstance(t, str) else from_epoch(t)


def _media(media: list[str | _Medium] | tuple[Any, ...]) -> tuple[MediaRef, ...]:
    refs = (_reference(medium) for medium in media[:20])
    return tuple(ref for ref in refs if ref is not None)


def _reference(medium: str | _Medium) -> MediaRef | None:
    if isinstance(medium, str):
        return media_ref(medium)
    found = media_ref(medium.url, medium.mime, str(medium.size or ""))
    return msgspec.structs.replace(found, sensitive=medium.sensitive) if found else None
