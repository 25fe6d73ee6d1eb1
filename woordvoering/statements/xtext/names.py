"""Names in a text that X makes a link of: people, their lists, hashtags and the signs of shares."""

from __future__ import annotations

import re

import regex

from woordvoering.statements.xtext.addresses import addresses
from woordvoering.statements.xtext.characters import ACCENTED, AT, HASH, PUNCTUATION, SPACES
from woordvoering.statements.xtext.entities import Entity, apart

_PERSON = "[a-zA-Z0-9_]{1,20}"
_LIST = "/[a-zA-Z][a-zA-Z0-9_-]{0,24}"
_NAMED = re.compile(
    rf"(?P<before>^|[^a-zA-Z0-9_!#$%&*{AT}]|(?:^|[^a-zA-Z0-9_+~.-])(?:[rR][tT]):?)"
    rf"[{AT}](?P<name>{_PERSON})(?P<list>{_LIST})?"
)
_NO_NAME = re.compile(rf"[{AT}{ACCENTED}]|://")
_WHOLE_LIST = re.compile(rf"[{AT}]{_PERSON}{_LIST}")
_ANSWERED = re.compile(rf"[{SPACES}]*[{AT}]({_PERSON})")

_TAG_LETTER = r"\p{L}\p{M}"
_TAG_SIGN = (
    _TAG_LETTER
    + r"\p{Nd}_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\xb7"
)
_TAGGED = regex.compile(
    rf"(?P<before>^|[\ufe0e\ufe0f]|[^{_TAG_SIGN}&])[{HASH}](?![\ufe0f\u20e3])"
    rf"(?P<tag>[{_TAG_SIGN}]*[{_TAG_LETTER}][{_TAG_SIGN}]*)"
)
_NO_TAG = re.compile(rf"[{HASH}]|://")
_SHARE = re.compile(
    rf"(?:^|(?<=[{SPACES}]))\$(?P<sign>[a-zA-Z]{{1,6}}(?:[._][a-zA-Z]{{1,2}})?)(?=$|[\ufeff{SPACES}]|[{PUNCTUATION}])"
)


def mentions(text: str) -> list[Entity]:
    """The people (`mention`), and the lists of people (`list`, with its slug)."""
    found: list[Entity] = []
    for match in _NAMED.finditer(text):
        if not _NO_NAME.match(text, match.end()):
            kind = "list" if match["list"] else "mention"
            found.append(Entity(kind, match.end("before"), match.end(), match["name"], match["list"] or ""))
    return found


def answered(text: str) -> str | None:
    """The person whom a text answers: the one it begins with."""
    match = _ANSWERED.match(text)
    return None if match is None or _NO_NAME.match(text, match.end()) else match[1]


def hashtags(text: str, *, beside_addresses: bool = True) -> list[Entity]:
    """The hashtags; with `beside_addresses` none that stands inside an address."""
    found = [
        Entity("hashtag", match.end("before"), match.end(), match["tag"])
        for match in _TAGGED.finditer(text)
        if not _NO_TAG.match(text, match.end())
    ]
    if not beside_addresses or not found:
        return found
    return [each for each in apart([*found, *addresses(text)]) if each.kind == "hashtag"]


def cashtags(text: str) -> list[Entity]:
    """The signs of shares ('$KBC')."""
    return [Entity("cashtag", match.start(), match.end(), match["sign"]) for match in _SHARE.finditer(text)]


def is_username(text: str) -> bool:
    """Whether the whole of `text` is one person, with the sign."""
    found = mentions(text)
    return len(found) == 1 and not found[0].slug and found[0].value == text[1:]


def is_list(text: str) -> bool:
    """Whether the whole of `text` is a list of somebody."""
    return _WHOLE_LIST.fullmatch(text) is not None


def is_hashtag(text: str) -> bool:
    """Whether the whole of `text` is one hashtag, with the sign."""
    found = hashtags(text)
    return len(found) == 1 and found[0].value == text[1:]
