"""The mail of one post to one reader: the release's own .eml, addressed, named for ever, in its thread. Pure."""

from __future__ import annotations

import hashlib
import re
from email import message_from_bytes
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import NamedTuple

from woordvoering.clock import brussels
from woordvoering.publishing.kinds.steps import NotDone
from woordvoering.publishing.publisher import Act, Post, Recipient
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import format_named
from woordvoering.release.wording import notices, words

_PART = r"[^\s@<>()\[\],.;:\\\"\x00-\x1f\x7f]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"(?=.{{1,64}}@){_PART}(?:\.{_PART})*@(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*")
"""A dot-atom at a host name (RFC 5321, 6531): quoted names and addresses of numbers are nobody's in a press list."""
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,200}>")


class Letter(NamedTuple):
    """A mail ready to leave: its bytes, its Message-ID, and the addresses of its envelope."""

    data: bytes
    name: str
    to: str
    sender: str

    @property
    def utf8(self) -> bool:
        """Whether an address needs letters that plain SMTP does not know."""
        return not (self.to + self.sender).isascii()


def letter_of(post: Post, sender: str = "") -> Letter:
    """The mail of a post to its recipient, in that reader's language where the release has it. `sender` is the address
    that it comes from, '' for the zone's own. The same post gives the same bytes.

    Raises NotDone: 'smtp.no_recipient', 'smtp.address'.
    """
    reader = post.recipient
    if reader is None:
        raise NotDone("smtp.no_recipient", final=True)
    doc = next((each for each in post.documents if each.language == reader.language), post.document)
    to, own = _envelope(reader.address), doc.house.press_mail
    sender = _envelope(sender or own)
    message = _of_document(doc, utf8=not (to + sender).isascii())
    _set(message, "To", _shown(to, reader.name or reader.outlet))
    _set(message, "From", _shown(sender, doc.house.name))
    if _ADDRESS.fullmatch(own):
        _set(message, "Reply-To", _shown(_envelope(own), doc.house.name))
    name = message_id(post, reader, sender)
    _set(message, "Date", format_datetime(brussels(max(post.created, doc.version_created))))
    _set(message, "Message-ID", name)
    _thread(message, post, reader, sender)
    _mark(message, post, doc)
    return Letter(message.as_bytes(), name, to, sender)


def message_id(post: Post, reader: Recipient, sender: str, *, act: Act | None = None) -> str:
    """The Message-ID of one post to one reader: the same at every attempt, another for what takes it back."""
    what = "withdraw" if (act or post.act) == "withdraw" else ""
    mark = hashlib.sha256(f"{post.key}\n{reader.address.strip().lower()}\n{what}".encode()).hexdigest()[:40]
    return f"<{mark}@{sender.rpartition('@')[2]}>"


def _of_document(doc: PressDocument, *, utf8: bool) -> EmailMessage:
    policy = SMTPUTF8 if utf8 else SMTP
    return message_from_bytes(format_named("eml").render(doc), policy=policy.clone(cte_type="7bit"))


def _set(message: EmailMessage, name: str, value: str | Address) -> None:
    del message[name]
    message[name] = value


def _thread(message: EmailMessage, post: Post, reader: Recipient, sender: str) -> None:
    """What this reader had before, or may have had, and nothing that this reader never saw."""
    del message["In-Reply-To"]
    del message["References"]
    before = post.earlier.id if post.earlier is not None else ""
    if not before and post.act == "withdraw":
        before = message_id(post, reader, sender, act="publish")
    if _MESSAGE_ID.fullmatch(before):
        message["In-Reply-To"] = before
        message["References"] = before


def _mark(message: EmailMessage, post: Post, doc: PressDocument) -> None:
    """The word that a newsroom must see first, where the document itself does not bring it."""
    said = words(doc.language)
    wanted = {"correct": said.correction_mark, "withdraw": said.withdrawn_mark}.get(post.act, "")
    if wanted and wanted not in [notice.mark for notice in notices(doc)]:
        _set(message, "Subject", f"[{wanted}] {message['Subject']}")


def _envelope(address: str) -> str:
    """The address as a server is told it, its domain in ASCII. Raises NotDone('smtp.address')."""
    local, _, domain = address.strip().rpartition("@")
    try:
        plain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        plain = ""
    whole = f"{local}@{plain}"
    if not _ADDRESS.fullmatch(whole) or not whole.isprintable() or "=?" in whole:  # which mail programs would decode
        raise NotDone("smtp.address", final=True)
    return whole


def _shown(address: str, name: str) -> Address:
    """The address as a header shows it. Raises NotDone('smtp.address')."""
    local, _, domain = address.rpartition("@")
    clean = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    try:
        return Address(clean, username=local, domain=domain)
    except (ValueError, MessageError, IndexError) as error:
        raise NotDone("smtp.address", final=True) from error
