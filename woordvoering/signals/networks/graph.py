"""Own posts on Facebook and Instagram with the comments under them (Graph), to a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

import msgspec

from woordvoering.signals.networks.page import Page, Post, decoded_as, each, media_of, moment, order, page_of, people
from woordvoering.signals.text import one_line
from woordvoering.signals.types import MediaRef, Origin

DEEPER = 20
"""Posts of one page whose comments go on after those that came with it, and are asked for by themselves."""


_ID = re.compile(r"[\w.:-]{1,120}", re.ASCII)


class _From(msgspec.Struct, frozen=True):
    name: str = ""


class _Picture(msgspec.Struct, frozen=True):
    src: str = ""


class _Inside(msgspec.Struct, frozen=True):
    image: _Picture | None = None


class _Attached(msgspec.Struct, frozen=True):
    media_type: str = ""
    media: _Inside | None = None


class _Attachments(msgspec.Struct, frozen=True):
    data: list[_Attached] = []


class _Cursors(msgspec.Struct, frozen=True):
    after: str | None = None


class _Paging(msgspec.Struct, frozen=True):
    cursors: _Cursors | None = None
    next: str | None = None


class _Comments(msgspec.Struct, frozen=True):
    data: list[msgspec.Raw] = []
    paging: _Paging | None = None


class _Entry(msgspec.Struct, frozen=True):
    """A post or a comment of either network, by the names that each of them uses."""

    id: str
    message: str | None = None
    caption: str | None = None
    text: str | None = None
    created_time: str | None = None
    timestamp: str | None = None
    permalink_url: str | None = None
    permalink: str | None = None
    by: _From | None = msgspec.field(default=None, name="from")
    username: str | None = None
    like_count: int | None = None
    media_type: str = ""
    media_url: str | None = None
    thumbnail_url: str | None = None
    full_picture: str | None = None
    attachments: _Attachments | None = None
    attachment: _Attached | None = None
    comments: _Comments | None = None


class _Answer(msgspec.Struct, frozen=True):
    data: list[msgspec.Raw]
    paging: _Paging | None = None


def parse_graph(body: bytes, origin: Origin) -> Page:
    """A page of posts with their comments, or of comments alone; `origin.name` is the network.

    The fact `deeper` names posts whose comments go on: `id after` pairs, a line each. Raises BrokenInput:
    'document.too_large', 'network.bad_answer'.
    """
    answer = decoded_as(body, _Answer)
    posts, count, unread = each(answer.data, _Entry, lambda entry: _post(entry, origin.name))
    found = list(posts)
    deeper: list[str] = []
    for entry in _readable(answer.data):
        comments = entry.comments or _Comments()
        below, more, broken = each(comments.data, _Entry, partial(_comment, network=origin.name, url=_link(entry)))
        found += below
        count += more
        unread += broken
        following = _following(comments.paging)
        if following and below and _ID.fullmatch(entry.id) and len(deeper) < DEEPER:
            oldest = min((post.place for post in below if post.place), default="0", key=order)
            deeper.append(f"{entry.id} {oldest} {following}")
    page = page_of(found, body, origin, count=count, unread=unread, following=_following(answer.paging))
    own = sorted((post.place for post in posts if post.place), key=order)
    facts = {**page.facts, "deeper": "\n".join(deeper)[:4_000], "oldest": own[0] if own else ""}
    return Page(page.signals, {name: said for name, said in facts.items() if said})


def _readable(items: list[msgspec.Raw]) -> Iterator[_Entry]:
    decoder = msgspec.json.Decoder(_Entry)
    for item in items:
        try:
            yield decoder.decode(item)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
            continue  # counted as unread where the posts are


def _post(entry: _Entry, network: str) -> Post:
    published = moment(entry.created_time or entry.timestamp)
    return Post(
        key=entry.id,
        place="" if published is None else str(published),
        url=_link(entry),
        text=entry.message or entry.caption or entry.text or "",
        author=one_line(entry.by.name if entry.by is not None else "") or one_line(entry.username or ""),
        published=published,
        reach=people(entry.like_count),
        media=_media(entry),
        network=network,
    )


def _comment(entry: _Entry, network: str, url: str) -> Post:
    """A comment without an address of its own has that of its post."""
    post = _post(entry, network)
    return post if post.url else msgspec.structs.replace(post, url=url)


def _link(entry: _Entry) -> str:
    return entry.permalink_url or entry.permalink or ""


def _following(paging: _Paging | None) -> str:
    """The cursor of the next page; an address in `next` is not followed, as it holds the token."""
    if paging is None or not paging.next or paging.cursors is None:
        return ""
    after = paging.cursors.after or ""
    return after if after.isprintable() and " " not in after else ""


def _media(entry: _Entry) -> tuple[MediaRef, ...]:
    attached = [*(entry.attachments.data if entry.attachments is not None else ())]
    if entry.attachment is not None:
        attached.append(entry.attachment)
    refs = [(one.media.image.src, one.media_type) for one in attached if one.media is not None and one.media.image]
    refs.append((entry.full_picture or entry.media_url or entry.thumbnail_url or "", entry.media_type))
    return media_of(refs, sensitive=False)
