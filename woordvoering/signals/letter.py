"""What a mail to the press desk is beside a signal: who wrote, from which address, and whether a machine sent it."""

from __future__ import annotations

import hashlib
import re
from typing import Literal

import msgspec

from woordvoering.signals.deadline import Deadline
from woordvoering.signals.types import Signal

LetterKind = Literal["request", "auto_reply", "bounce", "list"]
"""Only 'request' asks for an answer; the others were sent by a machine and are no media request."""

REQUEST_DIGITS = 16
"""Hexadecimal digits of a media request's id, as the desk's own ids have them."""

_AUTO_SUBJECT = re.compile(
    r"\s*(?:automatisch(?:e)? (?:antwoord|afwezigheid|reactie)|afwezig(?:heid)?\b|buiten kantoor|out of (?:the )?office"
    r"|auto(?:matic)? ?-?reply|automatic response|r[ée]ponse automatique|absence du bureau|message d'absence)",
    re.IGNORECASE,
)
_BOUNCE_SUBJECT = re.compile(
    r"\s*(?:undeliver(?:able|ed)|delivery (?:status notification|failure)|mail delivery failed|returned mail"
    r"|onbestelbaar|niet bezorgd|non remis|[ée]chec de (?:la )?remise)",
    re.IGNORECASE,
)
_ROBOTS = re.compile(r"(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?[+@-])", re.IGNORECASE)


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """One mail. `address` is that of the writer as the mail claims it, never proven; `reply_to` where answers should
    go when that is elsewhere.

    `deadline` is what the words of the mail seem to ask: a proposal that a person confirms. `request` is the id that
    its media request gets, the same at every desk that reads the mailbox, so that two officers never make two of one.
    """

    signal: Signal
    kind: LetterKind = "request"
    name: str = ""
    address: str = ""
    reply_to: str = ""
    request: str = ""
    deadline: Deadline | None = None


class Envelope(msgspec.Struct, frozen=True):
    """What the headers of a mail say of how it was sent: each as it stands there, in lower case, '' when absent."""

    sender: str = ""
    subject: str = ""
    content_type: str = ""
    auto_submitted: str = ""
    precedence: str = ""
    suppress: str = ""
    list_id: str = ""
    return_path: str = ""


def letter_kind(sent: Envelope) -> LetterKind:
    """Whether a mail asks something, or a machine sent it (RFC 3834, RFC 3464, RFC 2919).

    A press release to a list, an absence and a failed delivery are no question; all stay readable as signals.
    """
    if sent.content_type == "multipart/report" or _BOUNCE_SUBJECT.match(sent.subject) or sent.return_path == "<>":
        automatic = sent.auto_submitted.startswith("auto-replied") or bool(_AUTO_SUBJECT.match(sent.subject))
        return "auto_reply" if automatic else "bounce"
    if sent.sender.startswith(("mailer-daemon@", "postmaster@")):
        return "bounce"
    replied = (
        sent.auto_submitted not in ("", "no") or sent.precedence == "auto_reply" or sent.suppress in ("all", "oof")
    )
    if replied or _AUTO_SUBJECT.match(sent.subject):
        return "auto_reply"
    if sent.list_id or sent.precedence in ("list", "bulk", "junk") or _ROBOTS.match(sent.sender):
        return "list"
    return "request"


def request_id(message_key: str) -> str:
    """The id of the media request that a mail becomes, from what tells the mail from every other."""
    return hashlib.sha256(f"media-request\0{message_key}".encode("utf-8", "surrogatepass")).hexdigest()[:REQUEST_DIGITS]
