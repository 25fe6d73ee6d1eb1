"""A dropped text file to one signal, inside the parser process: a first line that is a link names where it was seen."""

from __future__ import annotations

import hashlib

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.document import DOCUMENT_BYTES, decoded
from woordvoering.signals.text import one_line, plain, web_address
from woordvoering.signals.types import Origin, Signal, signal_id


def parse_page(body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The signal of one pasted or dropped text. Raises BrokenInput: 'document.too_large', 'manual.empty'."""
    if len(body) > DOCUMENT_BYTES:
        raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    text = plain(decoded(body, origin.charset))
    first, _, rest = text.partition("\n")
    url = "" if " " in first else web_address(first)
    if url:
        text = rest
        first = rest.partition("\n")[0]
    if not text and not url:
        raise BrokenInput("manual.empty")
    return (
        Signal(
            id=signal_id(origin.source, url or f"content:{hashlib.sha256(text.encode()).hexdigest()}"),
            source=origin.source,
            kind=origin.kind,
            url=url,
            title=one_line(first)[:120],
            text=text,
            fetched=origin.fetched,
            language=origin.language,
            visibility=origin.visibility,
            raw_sha=hashlib.sha256(body).hexdigest(),
        ),
    )
