"""What a bot of the desk is told on Telegram (`getUpdates`), to a page."""

from __future__ import annotations

import msgspec

from woordvoering.signals.dates import from_epoch
from woordvoering.signals.networks.page import Page, Post, decoded_as, each, page_of
from woordvoering.signals.text import one_line
from woordvoering.signals.types import MediaRef, Origin


class _Chat(msgspec.Struct, frozen=True):
    id: int
    type: str = ""
    title: str | None = None
    username: str | None = None


class _Sender(msgspec.Struct, frozen=True):
    first_name: str = ""
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


class _File(msgspec.Struct, frozen=True):
    mime_type: str | None = None
    file_size: int | None = None


class _Message(msgspec.Struct, frozen=True):
    message_id: int
    chat: _Chat
    date: int
    edit_date: int | None = None
    sender: _Sender | None = msgspec.field(default=None, name="from")
    text: str | None = None
    caption: str | None = None
    has_media_spoiler: bool = False
    photo: list[_File] | None = None
    video: _File | None = None
    document: _File | None = None
    voice: _File | None = None
    audio: _File | None = None


class _Update(msgspec.Struct, frozen=True):
    update_id: int
    message: _Message | None = None
    edited_message: _Message | None = None
    channel_post: _Message | None = None
    edited_channel_post: _Message | None = None


class _Number(msgspec.Struct, frozen=True):
    update_id: int


class _Answer(msgspec.Struct, frozen=True):
    ok: bool
    result: list[msgspec.Raw]


def parse_telegram(body: bytes, origin: Origin) -> Page:
    """The messages that a bot was sent or saw. What was said to it alone stays within the desk.

    The fact `newest` is the highest number of an update, read or not: the network is told only at the next visit that
    it may forget up to there. Raises BrokenInput: 'document.too_large', 'network.bad_answer'.
    """
    answer = decoded_as(body, _Answer)
    posts, count, unread = each(answer.result, _Update, _post)
    numbers = [number for item in answer.result if (number := _number(item)) is not None]
    page = page_of(posts, body, origin, count=count, unread=unread)
    facts = {name: said for name, said in page.facts.items() if name not in ("newest", "oldest")}
    return Page(page.signals, {**facts, **({"newest": str(max(numbers))} if numbers else {})})


def _number(item: msgspec.Raw) -> int | None:
    """The number also of an update that is otherwise unreadable: it must not come back for ever."""
    try:
        return msgspec.json.decode(item, type=_Number).update_id
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None


def _post(update: _Update) -> Post | None:
    message = update.message or update.channel_post or update.edited_message or update.edited_channel_post
    if message is None:
        return None
    chat = message.chat
    public = chat.username if chat.type in ("channel", "supergroup") else None
    return Post(
        key=f"{chat.id}:{message.message_id}",
        place=str(update.update_id),
        url=f"https://t.me/{public}/{message.message_id}" if public and public.replace("_", "").isalnum() else "",
        title=one_line(chat.title or ""),
        text=message.text or message.caption or "",
        author=_author(message),
        published=from_epoch(message.date),
        edited=from_epoch(message.edit_date) if message.edit_date else None,
        language=(message.sender.language_code if message.sender is not None else "") or "",
        media=_media(message),
        confidential=chat.type in ("private", "group") or public is None,
    )


def _author(message: _Message) -> str:
    sender = message.sender
    if sender is None:
        return one_line(message.chat.title or "")
    return f"@{sender.username}" if sender.username else one_line(f"{sender.first_name} {sender.last_name or ''}")


def _media(message: _Message) -> tuple[MediaRef, ...]:
    """What hangs on a message, without an address: one would hold the token of the bot."""
    found: list[MediaRef] = []
    if message.photo:
        found.append(_reference(message.photo[-1], "image/jpeg", sensitive=message.has_media_spoiler))
    files = (message.video, message.document, message.voice, message.audio)
    for file, mime in zip(files, ("video/mp4", "", "audio/ogg", "audio/mpeg"), strict=True):
        if file is not None:
            found.append(_reference(file, mime, sensitive=message.has_media_spoiler))
    return tuple(found)


def _reference(file: _File, mime: str, *, sensitive: bool) -> MediaRef:
    size = file.file_size
    known = size if size is not None and 0 <= size < 2**53 else None
    return MediaRef("", one_line(file.mime_type or mime)[:100], known, sensitive)
