"""One feed document, whatever its format, to signals. Runs in the parser process; does no I/O."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.document import decoded, refuse_costly, refuse_doctype, unpacked, without_declaration
from woordvoering.signals.feeds.entry import Entry, to_news
from woordvoering.signals.feeds.jsonfeed import looks_like_json, read_json
from woordvoering.signals.feeds.mend import mended
from woordvoering.signals.feeds.odd import read_odd
from woordvoering.signals.feeds.tree import parse_tree
from woordvoering.signals.feeds.xml import nothing_known, read_tree
from woordvoering.signals.types import News, Origin, Signal, signal_id


def parse_feed(body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The signals of one RSS, RDF, Atom or JSON Feed document, in its own order, each once.

    Raises BrokenInput with a `feed.*` code when it is too large, hostile, or no feed.
    """
    return parse_news(body, origin, frozenset()).signals


def parse_news(body: bytes, origin: Origin, stored: frozenset[str]) -> News:
    """As `parse_feed`, without the signals whose ids are `stored`: those are not even read where that can be told."""

    def known(guid: str) -> bool:
        return signal_id(origin.source, guid) in stored

    entries = _entries(unpacked(body), origin, known if stored else nothing_known)
    return to_news(entries, origin, origin.raw_sha or hashlib.sha256(body).hexdigest(), stored)


def _entries(document: bytes, origin: Origin, known: Callable[[str], bool]) -> list[Entry]:
    text = decoded(document, origin.charset)
    if looks_like_json(text):
        return read_json(text, origin.base)
    refuse_doctype(text)
    refuse_costly(text)
    markup = without_declaration(text)
    if "<" not in markup:
        raise BrokenInput("feed.not_a_feed")
    for candidate in (lambda: markup, lambda: mended(markup)):
        root = parse_tree(candidate().encode("utf-8", "replace"))
        if root is not None:
            return read_tree(root, origin.base, known)
    return read_odd(text, origin.base)
