"""How like two texts are, word by word and letter by letter: the rules by which one counts as a copy of the other."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise
from math import sqrt

JACCARD, CONTAINMENT = 0.5, 0.8
"""Share of all words, or of those of the shorter text, that both hold."""

RARE_JACCARD, RARE_CONTAINMENT = 0.4, 0.75
"""The same with rare words weighing more: what a template leaves open must agree too."""

ORDER, ORDER_CONTAINED = 0.4, 0.7
"""Share of the neighbouring words of the shorter text that are neighbours in the other."""

SPELT_JACCARD, SPELT_CONTAINMENT, SPELT = 0.4, 0.6, 0.8
"""With fewer words in common two texts are the same when the rows of three letters agree: slips of the keyboard."""

LONGEST_LINE = 600
"""Rows of letters are taken from so much of a text: enough to know it again, whatever somebody sends."""

KEPT_ROWS = 250_000
"""So many rows are kept at hand, some 20 MB; they can be made again."""

_RARITY = tuple(1.0 / sqrt(1 + texts) for texts in range(1_024))
_COMMONEST = len(_RARITY) - 1
_COUNTED = "eanitrsolg"


def anagram(key: str) -> tuple[int, ...]:
    """How often each of the usual letters stands in a text: the same for a text whose letters only changed places."""
    return (len(key) - key.count(" "), *map(key.count, _COUNTED))


class Rows:
    """The rows of three letters of the texts looked at of late."""

    def __init__(self) -> None:
        self._kept: dict[str, frozenset[str]] = {}
        self._many = 0

    def of(self, key: str) -> frozenset[str]:
        """The rows in the different words of a text, one after the other; of a long one, of its beginning."""
        rows = self._kept.get(key)
        if rows is None:
            line = "".join(dict.fromkeys(key.split(" ")))[:LONGEST_LINE]
            rows = frozenset([line[place : place + 3] for place in range(len(line) - 2)])
            if self._many >= KEPT_ROWS:
                self._kept.clear()
                self._many = 0
            self._kept[key] = rows
            self._many += len(rows)
        return rows


class Overlap:
    """Compares one text with others. `frequency` says in how many live texts a word stands."""

    def __init__(self, key: str, words: frozenset[str], frequency: Mapping[str, int], rows: Rows) -> None:
        self._key = key
        self._words = words
        self._frequency = frequency
        self._rows = rows
        self._pairs: frozenset[tuple[str, str]] | None = None

    def of(self, key: str, words: frozenset[str]) -> float:
        """The likeness of a copy, 0–1; 0 when it is none."""
        shared = self._words & words
        common, size, others = len(shared), len(self._words), len(words)
        jaccard, contained = common / (size + others - common), common / min(size, others)
        if jaccard < SPELT_JACCARD and contained < SPELT_CONTAINMENT:
            return 0.0
        if (jaccard >= JACCARD or contained >= CONTAINMENT) and self._rare_agree(words, shared):
            order = self._order(key)
            if (jaccard >= JACCARD and order >= ORDER) or (contained >= CONTAINMENT and order >= ORDER_CONTAINED):
                return max(jaccard, contained - 0.1)
        spelt = _contained(self._rows.of(self._key), self._rows.of(key))
        return spelt / 2 if spelt >= SPELT else 0.0

    def _order(self, key: str) -> float:
        if self._pairs is None:
            self._pairs = _pairs(self._key)
        return _contained(self._pairs, _pairs(key))

    def _rare_agree(self, words: frozenset[str], shared: frozenset[str]) -> bool:
        both = self._weight(shared)
        mine, theirs = both + self._weight(self._words - shared), both + self._weight(words - shared)
        return both >= RARE_JACCARD * (mine + theirs - both) or both >= RARE_CONTAINMENT * min(mine, theirs)

    def _weight(self, words: Collection[str]) -> float:
        count, rarity = self._frequency.get, _RARITY
        return sum([rarity[min(count(word, 0), _COMMONEST)] for word in words])


def _pairs(key: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(dict.fromkeys(key.split(" "))))


def _contained(one: frozenset[object], other: frozenset[object]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
