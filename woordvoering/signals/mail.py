"""One e-mail message to one signal, inside the parser process: names of parts are never used, nesting is capped."""

from __future__ import annotations

import email
import hashlib
import re
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import Compat32
from typing import TypeAlias

from woordvoering.clock import DAY
from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import parse_date
from woordvoering.signals.deadline import deadline_in
from woordvoering.signals.feeds.document import DOCUMENT_BYTES, decoded
from woordvoering.signals.letter import Envelope, Letter, letter_kind, request_id
from woordvoering.signals.text import from_html, language_tag, one_line, plain
from woordvoering.signals.types import MediaRef, Origin, Signal, signal_id

Mail: TypeAlias = "Message[str, str]"

BOUNDARIES = 100
"""Multiparts in one message; the standard library recurses per level and dies at 3,000 (SECURITY.md, measured)."""
PARTS = 200
DASHED_LINES = 5_000
"""Lines that begin as the border of a part does; the standard library makes a part of each before it is asked."""
LINES = 150_000
"""Lines of one message: twice what 5 MB of base64 has. Each costs the standard library as much as a long one."""
HEADER_CHARS = 10_000
CONTENT_CHARS = 1_000
"""Of `Content-Type` and its like; reading their parameters costs the square of their length."""

_ADDRESS = re.compile(r"[^\s@<>()\",;:]{1,100}@[^\s@<>()\",;:]{1,200}")
_NAMED = re.compile(r'"?([^"<>]*?)"?\s*<([^<>]*)>')


class _Capped(Compat32):
    """The standard library's own way with headers, which are cut before anything reads them."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[: CONTENT_CHARS if name.lower().startswith("content-") else HEADER_CHARS]


_POLICY = _Capped()
_FALLS = (MessageError, RecursionError, LookupError, ValueError, TypeError, AttributeError)
"""What the standard library falls over with; TypeError for a parameter that comes in pieces and also whole."""


def parse_mail(body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The signal of one RFC 5322 message. Raises BrokenInput as parse_letter does."""
    return (parse_letter(body, origin).signal,)


def parse_letter(body: bytes, origin: Origin) -> Letter:
    """One RFC 5322 message: its signal, who wrote it, and whether it asks something.

    A mail is known by its Message-ID together with what it says: a copy that was moved or delivered twice is the same
    mail, and another mail under the same Message-ID is not swallowed. Without one it is known by its bytes.

    Raises BrokenInput: 'document.too_large', 'mail.too_nested', 'mail.too_many_lines', 'mail.broken', or
    'mail.not_a_mail' when no header can be found.
    """
    if len(body) > DOCUMENT_BYTES:
        raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    if body.lower().count(b"boundary") > BOUNDARIES:
        raise BrokenInput("mail.too_nested", limit=BOUNDARIES)
    if body.count(b"\n--") > DASHED_LINES or body.count(b"\r--") > DASHED_LINES:
        raise BrokenInput("mail.too_nested", limit=PARTS)
    if max(body.count(b"\n"), body.count(b"\r")) > LINES:
        raise BrokenInput("mail.too_many_lines", limit=LINES)
    try:
        message = email.message_from_bytes(body, policy=_POLICY)
        return _letter(message, body, origin)
    except _FALLS as error:
        raise BrokenInput("mail.broken") from error


def _letter(message: Mail, body: bytes, origin: Origin) -> Letter:
    signal, key = _signal(message, body, origin)
    name, address = _mailbox(_header(message, "From"))
    _, reply_to = _mailbox(_header(message, "Reply-To"))
    sent = signal.published
    plausible = sent is not None and origin.fetched - 2 * DAY < sent <= origin.fetched
    asked = f"{signal.title}\n{signal.text}"
    return Letter(
        signal=signal,
        kind=letter_kind(_envelope(message, address)),
        name=name,
        address=address,
        reply_to=reply_to if reply_to.lower() != address.lower() else "",
        request=request_id(key),
        deadline=deadline_in(asked, sent if sent is not None and plausible else origin.fetched),
    )


def _envelope(message: Mail, address: str) -> Envelope:
    def said(name: str) -> str:
        return one_line(_header(message, name)).lower()

    return Envelope(
        sender=address.lower(),
        subject=one_line(_header(message, "Subject")),
        content_type=message.get_content_type(),
        auto_submitted=said("Auto-Submitted"),
        precedence=said("Precedence"),
        suppress=said("X-Auto-Response-Suppress"),
        list_id=said("List-Id") or said("List-Unsubscribe"),
        return_path=said("Return-Path"),
    )


def _signal(message: Mail, body: bytes, origin: Origin) -> tuple[Signal, str]:
    """The signal, and the key that tells this mail from every other."""
    if not any(message.get(name) for name in ("From", "Subject", "Date", "Message-ID", "Received")):
        raise BrokenInput("mail.not_a_mail")
    sha = hashlib.sha256(body).hexdigest()
    parts = [part for part, _ in zip(message.walk(), range(PARTS), strict=False) if not part.is_multipart()]
    title, text, published = one_line(_header(message, "Subject")), _text(parts), parse_date(_header(message, "Date"))
    named = one_line(_header(message, "Message-ID"))
    said = "\0".join((_header(message, "From"), title, text)).encode("utf-8", "surrogatepass")
    key = f"{named}\0{hashlib.sha256(said).hexdigest()}" if named else f"content:{sha}"
    signal = Signal(
        id=signal_id(origin.source, key),
        source=origin.source,
        kind=origin.kind,
        title=title,
        text=text,
        author=_sender(message),
        published=published,
        fetched=origin.fetched,
        language=language_tag(_header(message, "Content-Language")) or origin.language,
        visibility=origin.visibility,
        media=tuple(_attachment(part) for part in parts if _attached(part)),
        raw_sha=sha,
    )
    return signal, key


def _header(message: Mail, name: str) -> str:
    raw = _raw_header(message, name)[:HEADER_CHARS].replace("\r", "").replace("\n", "")
    try:
        return str(make_header(decode_header(raw)))
    except (MessageError, LookupError, ValueError):
        return raw


def _raw_header(message: Mail, name: str) -> str:
    """The first header of that name as its bytes say; bytes that are no ASCII are UTF-8, as RFC 6532 has it."""
    wanted = name.lower()
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == wanted), "")
    return raw if raw.isascii() else decoded(raw.encode("utf-8", "surrogateescape"))


def _sender(message: Mail) -> str:
    """The name of the sender, else the address."""
    name, address = _mailbox(_header(message, "From"))
    return name or address


def _mailbox(written: str) -> tuple[str, str]:
    """The name and the address of `Name <address>`; what is no address is all name."""
    found = _NAMED.fullmatch(written.strip())
    name, address = (one_line(found.group(1)), one_line(found.group(2))) if found else ("", one_line(written))
    return (name, address) if _ADDRESS.fullmatch(address) else (name or address, "")


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
