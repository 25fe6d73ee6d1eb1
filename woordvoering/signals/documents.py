"""Every kind of document that the parser process can read, by name. A new kind of document is one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.parse import parse_feed
from woordvoering.signals.mail import parse_mail
from woordvoering.signals.pages import parse_page
from woordvoering.signals.posts import parse_posts
from woordvoering.signals.reports import parse_reports
from woordvoering.signals.types import Document, Origin, Signal

_READERS: Mapping[Document, Callable[[bytes, Origin], tuple[Signal, ...]]] = {
    "feed": parse_feed,
    "mail": parse_mail,
    "reports": parse_reports,
    "posts": parse_posts,
    "page": parse_page,
}


def parse_document(document: Document, body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The signals in `body`. Raises BrokenInput, and no other error, for whatever bytes."""
    try:
        return _READERS[document](body, origin)
    except MemoryError as error:
        raise BrokenInput("parser.too_costly") from error
