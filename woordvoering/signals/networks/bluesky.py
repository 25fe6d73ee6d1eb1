"""Posts of Bluesky (AT protocol) to a page: of an author's feed, of a search, or the bare records of a repository."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from woordvoering.signals.networks.page import Page, Post, decoded_as, each, media_of, moment, page_of, people
from woordvoering.signals.types import MediaRef, Origin

_WEB = "https://bsky.app/profile"
_WARNING = frozenset(("porn", "sexual", "nudity", "graphic-media", "gore", "!warn", "!hide"))


class _Label(msgspec.Struct, frozen=True):
    val: str = ""


class _Author(msgspec.Struct, frozen=True, rename="camel"):
    did: str
    handle: str = ""


class _Record(msgspec.Struct, frozen=True, rename="camel"):
    text: str = ""
    created_at: str | None = None
    langs: list[str] | None = None


class _View(msgspec.Struct, frozen=True, rename="camel"):
    uri: str
    author: _Author
    record: _Record
    indexed_at: str | None = None
    like_count: int | None = None
    labels: list[_Label] | None = None
    embed: Any = None


class _Reason(msgspec.Struct, frozen=True):
    kind: str = msgspec.field(default="", name="$type")


class _Item(msgspec.Struct, frozen=True):
    post: _View
    reason: _Reason | None = None


class _Kept(msgspec.Struct, frozen=True):
    uri: str
    value: _Record


class _Answer(msgspec.Struct, frozen=True):
    feed: list[msgspec.Raw] | None = None
    posts: list[msgspec.Raw] | None = None
    records: list[msgspec.Raw] | None = None
    cursor: str | None = None


def parse_bluesky(body: bytes, origin: Origin) -> Page:
    """A page of posts, the newest first. What an account only reposted is not its own word and is left out.

    Raises BrokenInput: 'document.too_large', 'network.bad_answer'.
    """
    answer = decoded_as(body, _Answer)
    following = answer.cursor or ""
    if answer.records is not None:
        handle = origin.name
        posts, count, unread = each(answer.records, _Kept, lambda kept: _of_record(kept, handle))
    elif answer.posts is not None:
        posts, count, unread = each(answer.posts, _View, _of_view)
    else:
        posts, count, unread = each(answer.feed or (), _Item, _of_item)
    return page_of(posts, body, origin, count=count, unread=unread, following=following)


def _of_item(item: _Item) -> Post | None:
    """A pinned post stands out of its order: it is read, and says nothing about how far the page goes back."""
    kind = item.reason.kind if item.reason is not None else ""
    if kind.endswith("#reasonRepost"):
        return None
    post = _of_view(item.post)
    return msgspec.structs.replace(post, place="") if kind else post


def _of_view(view: _View) -> Post:
    author = view.author
    indexed = moment(view.indexed_at)
    sensitive = any(label.val in _WARNING for label in view.labels or ())
    return Post(
        key=view.uri,
        place="" if indexed is None else str(indexed),
        url=_page(view.uri, author.handle or author.did),
        text=view.record.text,
        author=f"@{author.handle or author.did}",
        published=_published(view.record, indexed),
        language=(view.record.langs or [""])[0],
        reach=people(view.like_count),
        media=_media(view.embed, sensitive=sensitive),
    )


def _of_record(kept: _Kept, handle: str) -> Post:
    key = kept.uri.rpartition("/")[2]
    return Post(
        key=kept.uri,
        place=key,
        url=_page(kept.uri, handle),
        text=kept.value.text,
        author=f"@{handle}" if handle else "",
        published=moment(kept.value.created_at),
        language=(kept.value.langs or [""])[0],
    )


def _published(record: _Record, indexed: int | None) -> int | None:
    """When the author says it was written, but never later than the network saw it."""
    said = moment(record.created_at)
    return indexed if said is None or (indexed is not None and said > indexed) else said


def _page(uri: str, handle: str) -> str:
    key = uri.rpartition("/")[2]
    return f"{_WEB}/{handle}/post/{key}" if handle and key.isalnum() else ""


def _media(embed: object, *, sensitive: bool) -> tuple[MediaRef, ...]:
    """What an embed of whatever kind shows: its pictures, its film's still, the picture of a link."""
    view = _object(embed)
    inner = _object(view.get("media"))
    refs: list[tuple[str, str]] = []
    for part in (view, inner):
        images = part.get("images")
        shown = [_object(image) for image in cast("list[Any]", images)[:20]] if isinstance(images, list) else []
        refs += [(_text(image, "fullsize") or _text(image, "thumb"), "image") for image in shown]
        refs.append((_text(part, "thumbnail"), "video"))
        refs.append((_text(_object(part.get("external")), "thumb"), "image"))
    return media_of(refs, sensitive=sensitive)


def _object(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _text(owner: dict[str, Any], key: str) -> str:
    value = owner.get(key)
    return value if isinstance(value, str) else ""
