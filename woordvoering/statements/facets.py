"""Mentions, links and tags in a Bluesky text, by bytes of UTF-8 as the AT Protocol counts (`richtext.facet`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec
import regex

from woordvoering.statements.counting import graphemes
from woordvoering.statements.xtext.domains import top_domains

Kind = Literal["mention", "link", "tag"]

TAG_GRAPHEMES = 64
"""A longer tag is none (lexicon `app.bsky.richtext.facet#tag`)."""

_INVISIBLE = "\u00ad\u2060\u200a\u200b\u200c\u200d\u20e2"
"""Signs that no eye sees: a tag holds none, and one of these alone is none."""
_BEFORE = r"(?:^|(?<=[\s(]))"
_MENTION = re.compile(_BEFORE + r"@([a-zA-Z0-9.-]*[a-zA-Z0-9])(?![a-zA-Z0-9_])", re.MULTILINE)
_LINK = re.compile(
    _BEFORE + r"(?:[hH][tT]{2}[pP][sS]?://\S+|(?P<domain>[a-zA-Z][a-zA-Z0-9]*(?:\.[a-zA-Z0-9]+)+)\S*)", re.MULTILINE
)
_TAG = regex.compile(
    rf"(?:^|(?<=\s))[#\uff03]((?!\ufe0f)[^\s{_INVISIBLE}]*[^\d\s\p{{P}}{_INVISIBLE}]+[^\s{_INVISIBLE}]*)",
    regex.MULTILINE,
)
_CASHTAG = re.compile(rf"{_BEFORE}\$([A-Za-z][A-Za-z0-9]{{0,4}})(?=\s|$|[.,;:!?)\"'\u2019])", re.MULTILINE)
_END_OF_SENTENCE = ".,;:!?"
_TRAILING = regex.compile(r"\p{P}+$")


class Facet(msgspec.Struct, frozen=True):
    """A stretch of the text, `start` to `end` in bytes of UTF-8, and what it is: a handle, an address or a tag.

    The value of a mention is the handle; the network wants the DID that it stands for, which only its server knows.
    """

    start: int
    end: int
    kind: Kind
    value: str


def facets(text: str) -> tuple[Facet, ...]:
    """Every facet in reading order, none inside another."""
    found = sorted((*_mentions(text), *_links(text), *_tags(text)), key=lambda each: (each[0], each[1]))
    told: list[Facet] = []
    place = size = 0
    for start, end, kind, value in found:
        if start < place:
            continue
        size += len(text[place:start].encode("utf-8", "replace"))
        wide = len(text[start:end].encode("utf-8", "replace"))
        told.append(Facet(size, size + wide, kind, value))
        place, size = end, size + wide
    return tuple(told)


def as_record(facet: Facet) -> dict[str, object]:
    """The facet as the network writes it (JSON of the lexicon); `did` is the handle until somebody looks it up."""
    name = {"mention": "did", "link": "uri", "tag": "tag"}[facet.kind]
    record: dict[str, object] = {
        "index": {"byteStart": facet.start, "byteEnd": facet.end},
        "features": [{"$type": f"app.bsky.richtext.facet#{facet.kind}", name: facet.value}],
    }
    return {"$type": "app.bsky.richtext.facet", **record} if facet.kind == "mention" else record


_Found = tuple[int, int, Kind, str]


def _mentions(text: str) -> Iterator[_Found]:
    for match in _MENTION.finditer(text):
        handle = match[1]
        if _is_domain(handle) or handle.endswith(".test"):
            yield match.start(), match.end(1), "mention", handle


def _links(text: str) -> Iterator[_Found]:
    for match in _LINK.finditer(text):
        domain, address = match["domain"], match[0]
        if domain is not None and not _is_domain(domain):
            continue
        if address[-1] in _END_OF_SENTENCE:
            address = address[:-1]
        if address.endswith(")") and "(" not in address:
            address = address[:-1]
        uri = address if domain is None else f"https://{address}"
        yield match.start(), match.start() + len(address), "link", uri


def _tags(text: str) -> Iterator[_Found]:
    for match in _TAG.finditer(text):
        tag = _TRAILING.sub("", match[1])
        if tag and graphemes(tag) <= TAG_GRAPHEMES:
            yield match.start(), match.start(1) + len(tag), "tag", tag
    for match in _CASHTAG.finditer(text):
        yield match.start(), match.end(1), "tag", f"${match[1].upper()}"


def _is_domain(name: str) -> bool:
    """Whether a name ends in a domain that exists at the top, with something before it."""
    before, point, last = name.rpartition(".")
    return bool(point and before) and last in top_domains()
