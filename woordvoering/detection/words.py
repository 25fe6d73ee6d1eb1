"""The word lists of detection: words that say nothing, how common the others are, and the stem that joins forms."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from math import exp
from typing import NamedTuple

from woordvoering.detection.fold import fold
from woordvoering.detection.incidents import incidents
from woordvoering.resources import resource

SUFFIXES = ("ingen", "ings", "ions", "ion", "ing", "ies", "eren", "aux", "en", "es", "ed", "er", "s", "e")
SHORTEST_STEM = 4
LONGEST_STEM = 9
_DOUBLED = re.compile(r"(.)\1+")
_ENDINGS = tuple((suffix, -len(suffix), len(suffix) + SHORTEST_STEM) for suffix in SUFFIXES)


class WordLists(NamedTuple):
    """`function` words are left out of the terms, as they are written without accents; `background` is the share of
    each known stem among the words of its language, 0–1."""

    function: frozenset[str]
    background: dict[str, float]


def stem(word: str) -> str:
    """The part that forms of a folded word share: one ending off, doubled letters single, at most nine letters.

    The same rule for Dutch, French and English, so that 'school' and 'scholen', 'explosion' and 'explosions' meet.
    """
    if len(word) <= SHORTEST_STEM or not word.isalpha():
        return word
    if word.endswith(SUFFIXES):
        length = len(word)
        for suffix, cut, least in _ENDINGS:
            if length >= least and word.endswith(suffix):
                word = word[:cut]
                break
    if _DOUBLED.search(word):
        word = _DOUBLED.sub(r"\1", word)
    return word[:LONGEST_STEM]


@cache
def word_lists() -> WordLists:
    """The shipped lists of all languages together, read once."""
    tables = tomllib.loads(resource("detection", "words.toml").read_text(encoding="utf-8"))
    function = {fold(word) for table in tables.values() for word in str(table["function"]).split()}
    background = frequencies("background.txt")
    for word, meaning in incidents().meaning.items():
        background[f"={meaning}"] = background.get(f"={meaning}", 0.0) + background.get(stem(word), 0.0)
    return WordLists(frozenset(function), background)


def frequencies(file: str) -> dict[str, float]:
    """A shipped list of frequencies: each word's share among the words of its language, 0–1.

    A line holds the words that are equally rare, after their rarity in tenths of a nat.
    """
    shares: dict[str, float] = {}
    for line in resource("detection", file).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            level, *words = line.split(" ")
            shares.update(dict.fromkeys(words, exp(-int(level) / 10)))
    return shares
