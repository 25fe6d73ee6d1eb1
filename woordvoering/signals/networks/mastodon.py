"""Statuses and accounts of Mastodon and what speaks its interface (GoToSocial, Pleroma), to a page."""

from __future__ import annotations

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.networks.page import Page, Post, decoded_as, each, media_of, moment, page_of, people
from woordvoering.signals.text import from_html, plain
from woordvoering.signals.types import MediaRef, Origin

_PRIVATE = frozenset(("private", "direct", "mutuals_only", "local"))


class _Account(msgspec.Struct, frozen=True):
    acct: str = ""
    followers_count: int | None = None


class _Attachment(msgspec.Struct, frozen=True):
    type: str = ""
    url: str | None = None
    remote_url: str | None = None
    preview_url: str | None = None


class _Status(msgspec.Struct, frozen=True):
    id: str
    uri: str
    account: _Account
    created_at: str | None = None
    edited_at: str | None = None
    sensitive: bool | None = None
    spoiler_text: str | None = None
    visibility: str = "public"
    language: str | None = None
    url: str | None = None
    content: str | None = None
    reblog: msgspec.Raw | None = None
    media_attachments: list[_Attachment] = []


class _Found(msgspec.Struct, frozen=True):
    id: str


def parse_mastodon(body: bytes, origin: Origin) -> Page:
    """A page of statuses, the newest first. What an account only boosted is not its own word and is left out; what is
    not public stays within the desk.

    Raises BrokenInput: 'document.too_large', 'network.bad_answer'.
    """
    posts, count, unread = each(decoded_as(body, list[msgspec.Raw]), _Status, _post)
    return page_of(posts, body, origin, count=count, unread=unread)


def parse_mastodon_account(body: bytes, origin: Origin) -> Page:  # noqa: ARG001  # every reader gets its origin
    """The id of the account that was looked up, as the fact `account`. Raises BrokenInput as parse_mastodon does."""
    account = decoded_as(body, _Found).id
    if not account.isalnum() or len(account) > 64:
        raise BrokenInput("network.bad_answer")
    return Page(facts={"account": account})


def _post(status: _Status) -> Post | None:
    if status.reblog is not None and bytes(status.reblog) != b"null":
        return None
    account = status.account
    return Post(
        key=status.uri or status.id,
        place=status.id,
        url=status.url or status.uri,
        title=plain(status.spoiler_text or ""),
        text=from_html(status.content or ""),
        author=f"@{account.acct}" if account.acct else "",
        published=moment(status.created_at),
        edited=moment(status.edited_at),
        language=status.language or "",
        reach=people(account.followers_count),
        media=_media(status),
        confidential=status.visibility in _PRIVATE,
    )


def _media(status: _Status) -> tuple[MediaRef, ...]:
    refs = [(one.url or one.remote_url or one.preview_url or "", one.type) for one in status.media_attachments]
    return media_of(refs, sensitive=bool(status.sensitive))
