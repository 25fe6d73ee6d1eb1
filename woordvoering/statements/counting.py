"""How each network counts a text: graphemes, weights, links at a fixed price."""

from __future__ import annotations

import importlib
import importlib.resources
import sys
import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache, lru_cache
from types import ModuleType
from typing import Any

import regex

from woordvoering.statements.channels import Channel

_GRAPHEME = regex.compile(r"\X")
_WEB_ADDRESS = regex.compile(r"https?://[^\s<>\"]+[^\s<>\".,:;!?)'’\]]")
_REMOTE_NAME = regex.compile(r"(?<![\w/])(@[\w]+(?:[\w.-]*\w)?)@[\w.-]+\w")
_HASHTAG = regex.compile(r"(?<![\w&/#＃])[#＃](?=\S*[^\d\s\p{P}])([^\s\p{P}]+(?:[_·][^\s\p{P}]+)*_?)")


def graphemes(text: str) -> int:
    """What a reader calls characters: extended grapheme clusters (UAX 29)."""
    return sum(1 for _ in _GRAPHEME.finditer(text))


def utf16_units(text: str) -> int:
    """Length as most services' databases count it: characters beyond U+FFFF count twice."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def web_addresses(text: str) -> int:
    """The number of http and https addresses."""
    return sum(1 for _ in _WEB_ADDRESS.finditer(text))


def hashtags(text: str) -> tuple[str, ...]:
    """The hashtags without their sign; a number alone is none."""
    return tuple(match[1] for match in _HASHTAG.finditer(text))


def mastodon_length(text: str, link: int) -> int:
    """Graphemes, a web address as `link` of them, and of `@name@server` only `@name`."""
    bare = _WEB_ADDRESS.sub("x" * link, unicodedata.normalize("NFC", text))
    return graphemes(_REMOTE_NAME.sub(r"\1", bare))


def x_length(text: str, channel: Channel) -> tuple[int, bool, int]:
    """Weighted length, whether X takes it, and the number of links, by twitter-text's configuration v3."""
    return _x_length(text, channel.limit, channel.link)


@lru_cache(maxsize=64)
def _x_length(text: str, limit: int | None, link: int | None) -> tuple[int, bool, int]:
    """A text on the screen is counted at every look at it; it takes twenty milliseconds."""
    twitter = _twitter_text()
    defaults = twitter.config.config["defaults"]
    rules = {**defaults, "max_weighted_tweet_length": limit, "transformed_url_length": link}
    parsed = twitter.parse_tweet(text, rules)
    links = twitter.extract_urls(unicodedata.normalize("NFC", text))
    return int(parsed.weightedLength), bool(parsed.valid), len(links)


def top_domains() -> frozenset[str]:
    """The domains at the top of the web that X's own counting knows (.be, .com, .gent …), in small letters."""
    _twitter_text()
    found: set[str] = set()
    for name in ("valid_gtld", "valid_cctld"):
        pattern = getattr(importlib.import_module(f"twitter_text.regexp.{name}"), name).pattern
        found.update(word.lower() for word in regex.findall(r"[\w-]+(?=[|)])", pattern))
    return frozenset(found)


@cache
def _twitter_text() -> Any:
    """X's own counting; its expressions take most of a second to compile, so it waits until somebody counts.

    It reads one file of its own through `pkg_resources`, a part of setuptools that Python 3.12 no longer brings along
    and setuptools itself has given up. While it loads, that name stands for the one function that it calls.
    """
    with _lent("pkg_resources", resource_string=_own_file):
        return importlib.import_module("twitter_text")


def _own_file(package: str, name: str) -> bytes:
    """A file beside a module."""
    return importlib.resources.files(package.rpartition(".")[0]).joinpath(name).read_bytes()


@contextmanager
def _lent(name: str, **members: object) -> Generator[None, None, None]:
    """Lets a module of this name exist for a while, and puts back what was there."""
    before = sys.modules.get(name)
    sys.modules[name] = lent = ModuleType(name)
    lent.__dict__.update(members)
    try:
        yield
    finally:
        if before is None:
            del sys.modules[name]
        else:
            sys.modules[name] = before
