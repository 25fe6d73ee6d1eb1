"""How each network counts a text: graphemes, weights, links at a fixed price."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from woordvoering.statements.channels import Channel
from woordvoering.statements.xtext.weighing import Rules, weigh

_GRAPHEME = r"\X"
_WEB_ADDRESS = r"https?://[^\s<>\"]+[^\s<>\".,:;!?)'’\]]"
_REMOTE_NAME = r"(?<![\w/])(@[\w]+(?:[\w.-]*\w)?)@[\w.-]+\w"
_PERSON = r"(?<![\w/@])@[\w]+(?:[\w.-]*\w)?(?:@[\w.-]+\w)?"
_HASHTAG = r"(?<![\w&/#＃])[#＃](?=\S*[^\d\s\p{P}])([^\s\p{P}]+(?:[_·][^\s\p{P}]+)*_?)"


@cache
def _compiled(pattern: str) -> Any:
    """The library has Unicode's own classes and clusters; loaded when the first text is counted."""
    import regex

    return regex.compile(pattern)


def graphemes(text: str) -> int:
    """What a reader calls characters: extended grapheme clusters (UAX 29)."""
    return sum(1 for _ in _compiled(_GRAPHEME).finditer(text))


def utf16_units(text: str) -> int:
    """Length as most services' databases count it: characters beyond U+FFFF count twice."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def web_addresses(text: str) -> int:
    """The number of http and https addresses."""
    return sum(1 for _ in _compiled(_WEB_ADDRESS).finditer(text))


def hashtags(text: str) -> tuple[str, ...]:
    """The hashtags without their sign; a number alone is none."""
    return tuple(match[1] for match in _compiled(_HASHTAG).finditer(text))


def mastodon_links(text: str) -> Iterator[tuple[int, int]]:
    """Where Mastodon makes a link: web addresses, people with or without their server, hashtags; in any order."""
    for pattern in (_WEB_ADDRESS, _PERSON, _HASHTAG):
        yield from (match.span() for match in _compiled(pattern).finditer(text))


def mastodon_length(text: str, link: int) -> int:
    """Graphemes, a web address as `link` of them, and of `@name@server` only `@name`."""
    bare = _compiled(_WEB_ADDRESS).sub("x" * link, unicodedata.normalize("NFC", text))
    return graphemes(_compiled(_REMOTE_NAME).sub(r"\1", bare))


def x_length(text: str, channel: Channel) -> tuple[int, bool, int]:
    """Weighted length, whether X takes it, and the number of links, by X's configuration v3."""
    return _x_length(text, channel.limit, channel.link)


@lru_cache(maxsize=64)
def _x_length(text: str, limit: int | None, link: int | None) -> tuple[int, bool, int]:
    """A text on the screen is counted at every look at it."""
    usual = Rules()
    rules = Rules(
        max_weighted_tweet_length=usual.max_weighted_tweet_length if limit is None else limit,
        transformed_url_length=usual.transformed_url_length if link is None else link,
    )
    found = weigh(text, rules)
    return found.length, found.valid, found.links
