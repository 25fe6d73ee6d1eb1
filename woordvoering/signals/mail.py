"""One e-mail message to one signal, inside the parser process: names of parts are never used, nesting is capped."""

from __future__ import annotations

import email
import hashlib
import re
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import TypeAlias

from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import parse_date
from woordvoering.signals.feeds.document import DOCUMENT_BYTES, decoded
from woordvoering.signals.text import from_html, language_tag, one_line, plain
from woordvoering.signals.types import MediaRef, Origin, Signal, signal_id

Mail: TypeAlias = "Message[str, str]"

BOUNDARIES = 100
"""Multiparts in one message; the standard library recurses per level and dies at 3,000 (SECURITY.md, measured)."""
PARTS = 200
HEADER_CHARS = 10_000

_NAMED = re.compile(r'"?([^"<>]*?)"?\s*<([^<>]*)>')


def parse_mail(body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The signal of one RFC 5322 message; keyed by its Message-ID, else by its bytes.

    Raises BrokenInput: 'document.too_large', 'mail.too_nested', or 'mail.not_a_mail' when no header can be found.
    """
    if len(body) > DOCUMENT_BYTES:
        raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    if body.lower().count(b"boundary") > BOUNDARIES:
        raise BrokenInput("mail.too_nested", limit=BOUNDARIES)
    try:
        message = email.message_from_bytes(body)
        return (_signal(message, body, origin),)
    except (MessageError, RecursionError, LookupError, ValueError) as error:
        raise BrokenInput("mail.broken") from error


def _signal(message: Mail, body: bytes, origin: Origin) -> Signal:
    if not any(message.get(name) for name in ("From", "Subject", "Date", "Message-ID", "Received")):
        raise BrokenInput("mail.not_a_mail")
    sha = hashlib.sha256(body).hexdigest()
    parts = [part for part, _ in zip(message.walk(), range(PARTS), strict=False) if not part.is_multipart()]
    return Signal(
        id=signal_id(origin.source, one_line(_header(message, "Message-ID")) or f"content:{sha}"),
        source=origin.source,
        kind=origin.kind,
        title=one_line(_header(message, "Subject")),
        text=_text(parts),
        author=_sender(message),
        published=parse_date(_header(message, "Date")),
        fetched=origin.fetched,
        language=language_tag(_header(message, "Content-Language")) or origin.language,
        visibility=origin.visibility,
        media=tuple(_attachment(part) for part in parts if _attached(part)),
        raw_sha=sha,
    )


def _header(message: Mail, name: str) -> str:
    raw = str(message.get(name, ""))[:HEADER_CHARS].replace("\r", "").replace("\n", "")
    try:
        return str(make_header(decode_header(raw)))
    except (MessageError, LookupError, ValueError):
        return raw


def _sender(message: Mail) -> str:
    """The name of the sender, else the address."""
    written = _header(message, "From")
    found = _NAMED.fullmatch(written.strip())
    return one_line(found.group(1) or found.group(2)) if found else one_line(written)


def _text(parts: list[Mail]) -> str:
    """The first readable part: plain text before HTML."""
    for wanted in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == wanted and not _attached(part):
                text = _content(part)
                found = plain(text) if wanted == "text/plain" else from_html(text)
                if found:
                    return found
    return ""


def _content(part: Mail) -> str:
    payload = part.get_payload(decode=True)
    return decoded(payload, part.get_content_charset() or "") if isinstance(payload, bytes) else ""


def _attached(part: Mail) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _attachment(part: Mail) -> MediaRef:
    """What is attached, without its name or an address: the file itself stays inside the stored message."""
    payload = part.get_payload(decode=True)
    return MediaRef("", one_line(part.get_content_type())[:100], len(payload) if isinstance(payload, bytes) else None)
