"""Names of computers in a text: which labels may follow each other, and where a name ends that X knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from woordvoering.resources import resource
from woordvoering.statements.xtext.characters import ACCENTED, DIRECTIONS, FORBIDDEN, PLAIN, PUNCTUATION, SPACES

MOST_OF_A_LABEL = 63
"""Octets of one label, as it goes over the line (RFC 1035)."""
MOST_OF_A_NAME = 253
"""Characters of a whole name (RFC 1035); what is longer is not read to its end."""
LETTER = rf"[^{PUNCTUATION}{SPACES}{FORBIDDEN}{DIRECTIONS}]"
"""What a label begins and ends with."""

_ENCODED = "xn--"
_LABEL = re.compile(rf"{LETTER}(?:(?:[_-]|{LETTER})*{LETTER})?\.")
_WORD = re.compile(rf"(?:[_-]|{LETTER})+")
_LATIN_LABELS = re.compile(rf"(?:[-{PLAIN}{ACCENTED}]+\.)+")
_ASCII_WORD = re.compile(rf"[{PLAIN}-]+")
_FULL_STOPS = re.compile("[.\u3002\uff0e\uff61]")


class Host(NamedTuple):
    """What was found at a place: where the longest name ends, if there is one, and else where to look next."""

    end: int | None
    look_on: int


def host_at(text: str, start: int) -> Host:
    """The longest name that begins at `start`: labels, and after the last point a domain at the top.

    A label before the last may hold '_', the last may not; so where nothing else fits, what follows that sign may.
    """
    place, end, look_on = start, None, None
    while place - start <= MOST_OF_A_NAME and (label := _LABEL.match(text, place)):
        place = label.end()
        top = top_end(text, place)
        if top is not None and "_" not in label[0]:
            end = top
        elif top is not None and look_on is None:
            look_on = label.start() + label[0].rindex("_") + 1
    if place == start:
        word = _WORD.match(text, start)
        place = word.end() if word else start + 1
    return Host(end, place if look_on is None else look_on)


def latin_hosts(host: str) -> Iterator[tuple[int, int]]:
    """Where names in Latin letters lie in a name of more scripts; without a protocol only those are links."""
    place = 0
    while labels := _LATIN_LABELS.search(host, place):
        points = [at for at in range(labels.start(), labels.end()) if host[at] == "."]
        end = next((end for point in reversed(points) if (end := top_end(host, point + 1)) is not None), None)
        place = labels.end() if end is None else end
        if end is not None:
            yield labels.start(), end


def top_end(text: str, place: int) -> int | None:
    """Where the domain at the top ends that begins at `place`, or None: it may not go on as another word."""
    word = _ASCII_WORD.match(text, place)
    if word is not None and word[0].lower() in top_domains() and not text.startswith(("@", "+"), word.end()):
        return word.end()
    if word is not None and word[0].lower().startswith(_ENCODED) and len(word[0]) > len(_ENCODED):
        return word.end()
    if text[place : place + 1].isascii() and word is None:
        return None
    other = _other_tops().match(text, place)
    return None if other is None else other.end()


def can_be_asked(host: str) -> bool:
    """Whether every label goes over the line: none too long once it is encoded, and no accent in what is encoded."""
    if host.startswith(_ENCODED) and next(latin_hosts(host), None) is None:
        return False
    return all(1 <= _octets(label) <= MOST_OF_A_LABEL for label in host.split("."))


def _octets(label: str) -> int:
    """The length of a label in the letters of ASCII; a full stop of another script is one too."""
    parts = _FULL_STOPS.split(label)
    sizes = [len(part) if part.isascii() else len(_ENCODED) + len(part.encode("punycode")) for part in parts]
    return sum(sizes) + len(sizes) - 1


@cache
def top_domains() -> frozenset[str]:
    """The domains at the top of the web (.be, .com, .gent …), in small letters, of `resources/x/top-domains.txt`."""
    lines = resource("x", "top-domains.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _other_tops() -> re.Pattern[str]:
    """Those that are not written in ASCII alone; the longest first, as one may begin another."""
    words = sorted((word for word in top_domains() if not word.isascii()), key=len, reverse=True)
    return re.compile(rf"(?i:{'|'.join(map(re.escape, words))})(?![{PLAIN}@+-])")
