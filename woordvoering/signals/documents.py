"""Every kind of document that the parser process can read, by name. A new kind of document is one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.parse import parse_feed, parse_news
from woordvoering.signals.mail import parse_mail
from woordvoering.signals.networks.bluesky import parse_bluesky
from woordvoering.signals.networks.facts import Page
from woordvoering.signals.networks.graph import parse_graph
from woordvoering.signals.networks.mastodon import parse_mastodon, parse_mastodon_account
from woordvoering.signals.networks.telegram import parse_telegram
from woordvoering.signals.networks.x import parse_x, parse_x_account
from woordvoering.signals.pages import parse_page
from woordvoering.signals.posts import parse_posts
from woordvoering.signals.reports import parse_reports
from woordvoering.signals.types import Document, News, Origin, Signal

_READERS: Mapping[Document, Callable[[bytes, Origin], tuple[Signal, ...]]] = {
    "feed": parse_feed,
    "mail": parse_mail,
    "reports": parse_reports,
    "posts": parse_posts,
    "page": parse_page,
    "letter": parse_mail,
}

NETWORKS: Mapping[Document, Callable[[bytes, Origin], Page]] = {
    "mastodon": parse_mastodon,
    "mastodon_account": parse_mastodon_account,
    "bluesky": parse_bluesky,
    "x": parse_x,
    "x_account": parse_x_account,
    "graph": parse_graph,
    "telegram": parse_telegram,
}
"""The answers of networks' interfaces: signals with a few facts beside them."""


def parse_document(document: Document, body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The signals in `body`. Raises BrokenInput, and no other error, for whatever bytes."""
    reader = _READERS.get(document)
    if reader is None:
        raise BrokenInput("document.no_signals", document=document)
    try:
        return reader(body, origin)
    except MemoryError as error:
        raise BrokenInput("parser.too_costly") from error


def parse_stored(body: bytes, origin: Origin, stored: frozenset[str]) -> News:
    """What a feed holds beside the signals that are stored. Raises BrokenInput, and no other error."""
    try:
        return parse_news(body, origin, stored)
    except MemoryError as error:
        raise BrokenInput("parser.too_costly") from error


def parse_network(document: Document, body: bytes, origin: Origin) -> Page:
    """The page in `body`. Raises BrokenInput, and no other error, for whatever bytes."""
    try:
        return NETWORKS[document](body, origin)
    except MemoryError as error:
        raise BrokenInput("parser.too_costly") from error
