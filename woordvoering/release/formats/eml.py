"""E-mail: a message with the text and the page, ready to be addressed; what a newsroom takes in first."""

from __future__ import annotations

import hashlib
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from msgspec.structs import replace

from woordvoering.clock import brussels
from woordvoering.release.document import House, PressDocument
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
    """The message, lines ended as SMTP wants them. It names no recipient: whoever sends it adds one each.

    The logo stays out: most mail programs show a picture inside a page as a broken one.
    """
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = " ".join([*(f"[{notice.mark}]" for notice in notices(doc)), doc.headline])
    message["From"] = _sender(doc)
    message["To"] = "undisclosed-recipients:;"
    message["Date"] = format_datetime(brussels(doc.version_created))
    message["Message-ID"] = message_id(doc.house, doc.id, doc.version)
    if doc.previous and doc.version > 1:
        before = message_id(doc.house, doc.previous, doc.version - 1)
        message["In-Reply-To"] = before
        message["References"] = before
    message.set_content(as_text(doc) + "\n", cte="quoted-printable")
    # Beside a mail there are no other files.
    page = render_html(replace(doc, siblings=(), house=replace(doc.house, logo=None)))
    message.add_alternative(page.decode(), subtype="html", cte="quoted-printable")
    message["Content-Language"] = doc.language  # set last: making the message multipart moves Content-* into its part
    message.set_boundary(f"=_{_digest(doc.id, 'boundary')}")
    return message.as_bytes()


def message_id(house: House, uri: str, version: int) -> str:
    """Our own Message-ID, made of a release's URI and version, so that each one threads below the one before."""
    match = _MAIL.fullmatch(house.press_mail)
    return f"<{_digest(uri, str(version))}.v{version}@{match['domain'] if match else _NOWHERE}>"


def _sender(doc: PressDocument) -> Address | str:
    match = _MAIL.fullmatch(doc.house.press_mail)
    if not match:
        return Address(doc.house.name, username="press", domain=_NOWHERE)
    return Address(doc.house.name, username=match["user"], domain=match["domain"])


def _digest(uri: str, salt: str) -> str:
    return hashlib.sha256(f"{uri}\n{salt}".encode()).hexdigest()[:32]
