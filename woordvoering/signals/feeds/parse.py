"""One feed document, whatever its format, to signals. Runs in the parser process; does no I/O."""

from __future__ import annotations

import hashlib

from woordvoering.errors import BrokenInput
from woordvoering.signals.feeds.document import decoded, refuse_costly, refuse_doctype, unpacked, without_declaration
from woordvoering.signals.feeds.entry import Entry, to_signals
from woordvoering.signals.feeds.jsonfeed import looks_like_json, read_json
from woordvoering.signals.feeds.mend import mended
from woordvoering.signals.feeds.odd import read_odd
from woordvoering.signals.feeds.tree import parse_tree
from woordvoering.signals.feeds.xml import read_tree
from woordvoering.signals.types import Origin, Signal


def parse_feed(body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The signals of one RSS, RDF, Atom or JSON Feed document, in its own order, each once.

    Raises BrokenInput with a `feed.*` code when it is too large, hostile, or no feed.
    """
    document = unpacked(body)
    return to_signals(_entries(document, origin), origin, hashlib.sha256(body).hexdigest())


def _entries(document: bytes, origin: Origin) -> list[Entry]:
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
            return read_tree(root, origin.base)
    return read_odd(text, origin.base)
