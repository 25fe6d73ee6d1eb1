"""One answer of a network's interface: its signals, and the few facts that the next question needs."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import parse_date
from woordvoering.signals.feeds.document import DOCUMENT_BYTES, ITEMS
from woordvoering.signals.feeds.entry import MEDIA, media_ref
from woordvoering.signals.networks.facts import Page, order
from woordvoering.signals.text import language_tag, one_line, plain, web_address
from woordvoering.signals.types import MediaRef, Origin, Signal, signal_id

FACT_CHARS = 1_000
"""No fact is longer: it comes from the network, and goes into the memory of a source."""

T = TypeVar("T")


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """One post as its network's module read it; `key` is what never changes of it, `place` where it stands in time.

    `author` is the name that the network vouches for, not the one that an account gives itself from post to post: who
    speaks is counted by it.
    """

    key: str
    place: str
    text: str
    url: str = ""
    title: str = ""
    author: str = ""
    published: int | None = None
    edited: int | None = None
    language: str = ""
    reach: int | None = None
    media: tuple[MediaRef, ...] = ()
    network: str = ""
    confidential: bool = False


def decoded_as(body: bytes, shape: type[T]) -> T:
    """The JSON of an answer in its shape. Raises BrokenInput: 'document.too_large', 'network.bad_answer'."""
    if len(body) > DOCUMENT_BYTES:
        raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise BrokenInput("network.bad_answer") from error


def each(items: Iterable[msgspec.Raw], shape: type[T], read: Callable[[T], Post | None]) -> tuple[list[Post], int, int]:
    """The posts among the items, how many items there were, and how many could not be read: those stop no other."""
    decoder = msgspec.json.Decoder(shape)
    found: list[Post] = []
    count = unread = 0
    for item in items:
        count += 1
        if count > ITEMS:
            continue
        try:
            post = read(decoder.decode(item))
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError, ValueError):
            unread += 1
            continue
        if post is not None:
            found.append(post)
    return found, count, unread


def page_of(
    posts: list[Post], body: bytes, origin: Origin, *, count: int, unread: int = 0, following: str = "", **facts: str
) -> Page:
    """The page of these posts, each once. `following` is how to ask for the next one."""
    sha = hashlib.sha256(body).hexdigest()
    signals = {signal.id: signal for post in reversed(posts) for signal in (_signal(post, origin, sha),)}
    places = sorted((post.place for post in posts if post.place), key=order)
    said = {
        "count": str(count),
        "unread": str(unread),
        "next": following,
        "newest": places[-1] if places else "",
        "oldest": places[0] if places else "",
        **facts,
    }
    kept = {name: text[:FACT_CHARS] for name, text in said.items() if text not in ("", "0")}
    return Page(tuple(reversed(signals.values())), kept)


def moment(said: str | None) -> int | None:
    """The moment of an ISO date, milliseconds UTC; None when it is none."""
    return parse_date(said) if said else None


def people(number: int | None) -> int | None:
    """A number of people as the network claims it; None for what cannot be one."""
    return number if number is not None and 0 <= number < 2**53 else None


def unescaped(text: str) -> str:
    """The text of an interface that escapes `&`, `<` and `>`."""
    return html.unescape(text) if "&" in text else text


def media_of(refs: Iterable[tuple[str, str]], *, sensitive: bool) -> tuple[MediaRef, ...]:
    """Media by address and type, each once, all with the warning of their post."""
    found: dict[str, MediaRef] = {}
    for url, mime in refs:
        ref = media_ref(url, mime)
        if ref is not None and len(found) < MEDIA:
            found.setdefault(ref.url, msgspec.structs.replace(ref, sensitive=sensitive))
    return tuple(found.values())


def _signal(post: Post, origin: Origin, sha: str) -> Signal:
    return Signal(
        id=signal_id(origin.source, post.key),
        source=origin.source,
        kind=post.network or origin.kind,
        url=web_address(post.url),
        title=one_line(post.title),
        text=plain(post.text),
        author=one_line(post.author),
        published=post.published,
        fetched=origin.fetched,
        language=language_tag(post.language) or origin.language,
        reach=post.reach,
        visibility="confidential" if post.confidential else origin.visibility,
        media=post.media,
        raw_sha=sha,
        edited=post.edited,
    )
