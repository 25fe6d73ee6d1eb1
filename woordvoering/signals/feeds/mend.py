"""Feeds that are almost XML: the faults that publishers really make, mended so that the fast path can read them."""

from __future__ import annotations

import html.entities
import re
from functools import lru_cache

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?:(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)?", re.DOTALL
)
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
_ROOT = re.compile(r"<(?:rss|rdf:RDF|feed|channel|\w+:feed)[\s>]", re.IGNORECASE)


AMPERSANDS = 150_000
"""In a document with more, what is wrong is more than the publishers' usual faults."""


def mended(text: str) -> str:
    """The document with characters that XML forbids left out, HTML's entities as numbers, bare `&` escaped,
    and anything before the root element (a warning of a web server, blank lines) dropped; nothing past the cap.
    """
    if text.count("&") > AMPERSANDS:
        return ""
    start = _ROOT.search(text)
    body = _NOT_XML.sub("", text[start.start() :] if start else text)
    return with_sound_references(body)


def with_sound_references(text: str) -> str:
    """The document with every reference outside CDATA as a number that stands for a character, or escaped."""
    return _AMPERSAND.sub(_entity, text)


def _entity(found: re.Match[str]) -> str:
    whole, name = found[0], found[1]
    if name is None:
        return "&amp;" if whole == "&" else whole
    return _said(name)


@lru_cache(maxsize=1_000)
def _said(name: str) -> str:
    whole = f"&{name};"
    if name.startswith("#"):
        code = int(f"0{name[1:]}", 16) if name[1] in "xX" else int(name[1:])
        return whole if code < 0x110000 and _NOT_XML.match(chr(code)) is None else ""
    if name in _XML_NAMES:
        return whole
    meant = html.entities.html5.get(f"{name};")
    return "".join(f"&#{ord(char)};" for char in meant) if meant else f"&amp;{name};"
