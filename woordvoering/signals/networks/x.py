"""Posts and accounts of X (interface version 2) to a page."""

from __future__ import annotations

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.networks.page import (
    Page,
    Post,
    decoded_as,
    each,
    media_of,
    moment,
    page_of,
    people,
    unescaped,
)
from woordvoering.signals.types import MediaRef, Origin


class _Metrics(msgspec.Struct, frozen=True):
    impression_count: int | None = None
    followers_count: int | None = None


class _Long(msgspec.Struct, frozen=True):
    text: str = ""


class _Attached(msgspec.Struct, frozen=True):
    media_keys: list[str] = []


class _Tweet(msgspec.Struct, frozen=True):
    id: str
    text: str
    author_id: str = ""
    created_at: str | None = None
    lang: str | None = None
    possibly_sensitive: bool = False
    edit_history_tweet_ids: list[str] = []
    note_tweet: _Long | None = None
    attachments: _Attached | None = None
    public_metrics: _Metrics | None = None


class _User(msgspec.Struct, frozen=True):
    id: str
    username: str
    public_metrics: _Metrics | None = None


class _Medium(msgspec.Struct, frozen=True):
    media_key: str
    type: str = ""
    url: str | None = None
    preview_image_url: str | None = None


class _Includes(msgspec.Struct, frozen=True):
    users: list[_User] = []
    media: list[_Medium] = []


class _Meta(msgspec.Struct, frozen=True):
    next_token: str | None = None
    result_count: int | None = None


class _Answer(msgspec.Struct, frozen=True):
    data: list[msgspec.Raw] = []
    includes: _Includes | None = None
    meta: _Meta | None = None


class _Found(msgspec.Struct, frozen=True):
    data: _User


def parse_x(body: bytes, origin: Origin) -> Page:
    """A page of posts, the newest first. An edited post is the post that it was: it keeps the id of its first version.

    Raises BrokenInput: 'document.too_large', 'network.bad_answer'.
    """
    answer = decoded_as(body, _Answer)
    included = answer.includes or _Includes()
    users = {user.id: user for user in included.users}
    media = {medium.media_key: medium for medium in included.media}
    posts, count, unread = each(answer.data, _Tweet, lambda tweet: _post(tweet, users, media))
    following = answer.meta.next_token or "" if answer.meta is not None else ""
    return page_of(posts, body, origin, count=count, unread=unread, following=following)


def parse_x_account(body: bytes, origin: Origin) -> Page:  # noqa: ARG001  # every reader gets its origin
    """The id of the account that was looked up, as the fact `account`. Raises BrokenInput as parse_x does."""
    account = decoded_as(body, _Found).data.id
    if not account.isdecimal() or len(account) > 20:
        raise BrokenInput("network.bad_answer")
    return Page(facts={"account": account})


def _post(tweet: _Tweet, users: dict[str, _User], media: dict[str, _Medium]) -> Post:
    if not tweet.id.isdecimal():
        raise ValueError(tweet.id)
    user = users.get(tweet.author_id)
    handle = user.username if user is not None else ""
    published = moment(tweet.created_at)
    versions = [version for version in tweet.edit_history_tweet_ids if version.isdecimal()]
    edited = len(versions) > 1 and tweet.id != min(versions, key=int)
    metrics = tweet.public_metrics or _Metrics()
    return Post(
        key=min(versions, key=int) if versions else tweet.id,
        place=tweet.id,
        url=f"https://x.com/{handle or 'i'}/status/{tweet.id}",
        text=unescaped(tweet.note_tweet.text if tweet.note_tweet is not None else tweet.text),
        author=f"@{handle}" if handle else "",
        published=published,
        edited=published if edited else None,
        language="" if tweet.lang in (None, "und", "qme", "zxx") else str(tweet.lang),
        reach=people(metrics.impression_count or _followers(user)),
        media=_media(tweet, media),
    )


def _followers(user: _User | None) -> int | None:
    return user.public_metrics.followers_count if user is not None and user.public_metrics is not None else None


def _media(tweet: _Tweet, media: dict[str, _Medium]) -> tuple[MediaRef, ...]:
    keys = tweet.attachments.media_keys if tweet.attachments is not None else []
    refs = [(one.url or one.preview_image_url or "", one.type) for key in keys if (one := media.get(key)) is not None]
    return media_of(refs, sensitive=tweet.possibly_sensitive)
