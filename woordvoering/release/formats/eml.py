"""E-mail: a message with the text and the page, ready to be addressed; what a newsroom takes in first."""

from __future__ import annotations

import hashlib
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from woordvoering.clock import brussels
from woordvoering.release.document import PressDocument
from woordvoering.release.formats.html import render as render_html
from woordvoering.release.formats.text import as_text
from woordvoering.release.wording import notices

NAME = "eml"
EXTENSION = ".eml"
MEDIA_TYPE = "message/rfc822"

_POLICY = SMTP.clone(cte_type="7bit")
_MAIL = re.compile(r"(?P<user>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(?P<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)")
_NOWHERE = "woordvoering.invalid"


def render(doc: PressDocument) -> bytes:
    """The message, lines ended as SMTP wants them. It names no recipient: whoever sends it adds one each."""
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = " ".join([*(f"[{notice.mark}]" for notice in notices(doc)), doc.headline])
    message["From"] = _sender(doc)
    message["To"] = "undisclosed-recipients:;"
    message["Date"] = format_datetime(brussels(doc.version_created))
    message["Message-ID"] = message_id(doc, doc.version)
    if doc.version > 1:
        message["In-Reply-To"] = message_id(doc, doc.version - 1)
        message["References"] = " ".join(message_id(doc, version) for version in range(1, min(doc.version, 20)))
    message["Content-Language"] = doc.language
    message.set_content(as_text(doc) + "\n", cte="quoted-printable")
    message.add_alternative(render_html(doc).decode(), subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_{_digest(doc, 'boundary')}")
    return message.as_bytes()


def message_id(doc: PressDocument, version: int) -> str:
    """Our own Message-ID, made of the statement's id and a version, so that a correction threads below its original."""
    match = _MAIL.fullmatch(doc.house.press_mail)
    return f"<{_digest(doc, str(version))}.v{version}@{match['domain'] if match else _NOWHERE}>"


def _sender(doc: PressDocument) -> Address | str:
    match = _MAIL.fullmatch(doc.house.press_mail)
    if not match:
        return Address(doc.house.name, username="press", domain=_NOWHERE)
    return Address(doc.house.name, username=match["user"], domain=match["domain"])


def _digest(doc: PressDocument, salt: str) -> str:
    return hashlib.sha256(f"{doc.id}\n{salt}".encode()).hexdigest()[:32]
