"""Judges finished HTML: whatever could run, load or lead somewhere and was not allowed is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

PRESS = frozenset(
    (
        "html", "head", "meta", "title", "style", "body", "main", "article", "header", "footer", "p", "h1", "h2", "h3",
        "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr", "strong", "em", "a", "time", "address", "code", "br",
        "div",
    )
)  # fmt: skip
DOCUMENT = frozenset(("html", "head", "meta", "style", "body", "p", "br", "span", "hr"))
"""What Qt writes of a document that holds plain text."""
ATTRIBUTES = frozenset(
    ("class", "dir", "lang", "charset", "name", "content", "http-equiv", "datetime", "start", "id", "style")
)
_LINK = re.compile(r"(https?://[^\s/@]+([/?#]\S*)?|mailto:[^\s]+)", re.IGNORECASE)
_LOADS = re.compile(r"url\s*\(|@import|expression|behavior", re.IGNORECASE)


def risks(page: str, *, document: bool = False) -> Iterator[str]:
    """What is left in a page of the press, or in a `document` of Qt."""
    allowed = DOCUMENT if document else PRESS
    if not page.strip():
        return
    for element in html.document_fromstring(page).iter():
        if not isinstance(element.tag, str):
            if "comment" not in str(element.tag).lower():
                yield f"instruction {element.text!r}"[:80]
            continue
        if element.tag not in allowed:
            yield f"<{element.tag}>"
        for name, value in element.attrib.items():
            yield from _attribute(element.tag, name, value)
        if element.tag == "style" and _LOADS.search(element.text or ""):
            yield "a style that loads"


def _attribute(tag: str, name: str, value: str) -> Iterator[str]:
    if name == "href" and tag == "a":
        if _LINK.fullmatch(value) is None:
            yield f"link to {value[:60]!r}"
    elif name not in ATTRIBUTES and (tag, value) != ("style", "text/css"):
        yield f"{tag} {name}={value[:40]!r}"
    elif name == "style" and _LOADS.search(value):
        yield f"{tag} style={value[:60]!r}"
    elif name == "http-equiv" and value.lower() == "refresh":
        yield "a page that goes elsewhere"
