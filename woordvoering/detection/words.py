"""The word lists of detection: which words say nothing, which are everyday, and the stem that joins their forms."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import NamedTuple

from woordvoering.detection.fold import fold
from woordvoering.resources import resource

SUFFIXES = ("ingen", "ings", "ions", "ion", "ing", "ies", "eren", "aux", "en", "es", "ed", "er", "s", "e")
SHORTEST_STEM = 4
LONGEST_STEM = 9
_DOUBLED = re.compile(r"(.)\1+")


class WordLists(NamedTuple):
    """Stems: `function` words are left out of the terms, `common` ones are expected to be frequent."""

    function: frozenset[str]
    common: frozenset[str]


def stem(word: str) -> str:
    """The part that forms of a folded word share: one ending off, doubled letters single, at most nine letters.

    The same rule for Dutch, French and English, so that 'school' and 'scholen', 'explosion' and 'explosions' meet.
    """
    if len(word) <= SHORTEST_STEM or not word.isalpha():
        return word
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM:
            word = word[: -len(suffix)]
            break
    return _DOUBLED.sub(r"\1", word)[:LONGEST_STEM]


@cache
def word_lists() -> WordLists:
    """The shipped lists of the three languages together, read once."""
    tables = tomllib.loads(resource("detection", "words.toml").read_text(encoding="utf-8"))
    function: set[str] = set()
    common: set[str] = set()
    for table in tables.values():
        function.update(fold(word) for word in str(table["function"]).split())
        common.update(stem(fold(word)) for word in str(table["common"]).split())
    return WordLists(frozenset(function), frozenset(common - function))
