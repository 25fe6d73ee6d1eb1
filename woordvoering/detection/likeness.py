"""How like two texts are, word by word and letter by letter: the rules by which one counts as a copy of the other."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

JACCARD, CONTAINMENT = 0.5, 0.8
"""Share of all words, or of those of the shorter text, that both hold."""

RARE_JACCARD, RARE_CONTAINMENT = 0.4, 0.75
"""The same with rare words weighing more: what a template leaves open must agree too."""

ORDER, ORDER_CONTAINED = 0.4, 0.7
"""Share of the neighbouring words of the shorter text that are neighbours in the other."""

SPELT_JACCARD, SPELT_CONTAINMENT, SPELT = 0.25, 0.4, 0.8
"""With fewer words in common two texts are the same when the rows of three letters agree: slips of the keyboard."""

LONGEST_LINE = 600
"""Rows of letters are taken from so much of a text: enough to know it again, whatever somebody sends."""


class Letters(NamedTuple):
    """Neighbouring words and rows of three letters of a text, made when first asked for."""

    pairs: frozenset[tuple[str, str]]
    rows: frozenset[str]


def letters(unique: Mapping[str, None]) -> Letters:
    """Of the different words of a text in order; of a long one, of its beginning."""
    line = "".join(unique)[:LONGEST_LINE]
    return Letters(frozenset(pairwise(unique)), frozenset(line[place : place + 3] for place in range(len(line) - 2)))


def anagram(key: str) -> str:
    """The letters of a text in order of the alphabet: the same for a text whose letters only changed places."""
    return "".join(sorted(key.replace(" ", "")))


class Overlap:
    """Compares one text with others. `frequency` says in how many live texts a word stands."""

    def __init__(self, unique: dict[str, None], frequency: Mapping[str, int]) -> None:
        self._unique = unique
        self._words = unique.keys()
        self._frequency = frequency
        self._letters: Letters | None = None

    def likely(self, other: dict[str, None]) -> bool:
        """Whether enough words are shared to look closer; cheap, for all candidates."""
        common = len(self._words & other.keys())
        size, others = len(self._unique), len(other)
        return common >= SPELT_JACCARD * (size + others - common) or common >= SPELT_CONTAINMENT * min(size, others)

    def of(self, other: dict[str, None], theirs: Letters) -> float:
        """The likeness of a copy, 0–1; 0 when it is none."""
        shared = self._words & other.keys()
        common, size, others = len(shared), len(self._unique), len(other)
        jaccard, contained = common / (size + others - common), common / min(size, others)
        ours = self._ours()
        if (jaccard >= JACCARD or contained >= CONTAINMENT) and self._rare_agree(other, shared):
            order = _contained(ours.pairs, theirs.pairs)
            if (jaccard >= JACCARD and order >= ORDER) or (contained >= CONTAINMENT and order >= ORDER_CONTAINED):
                return max(jaccard, contained - 0.1)
        spelt = _contained(ours.rows, theirs.rows)
        return spelt / 2 if spelt >= SPELT else 0.0

    def _ours(self) -> Letters:
        if self._letters is None:
            self._letters = letters(self._unique)
        return self._letters

    def _rare_agree(self, other: dict[str, None], shared: set[str]) -> bool:
        both, mine, theirs = self._weight(shared), self._weight(self._unique), self._weight(other)
        return both >= RARE_JACCARD * (mine + theirs - both) or both >= RARE_CONTAINMENT * min(mine, theirs)

    def _weight(self, words: set[str] | dict[str, None]) -> float:
        frequency = self._frequency
        return sum([1.0 / sqrt(1 + frequency.get(word, 0)) for word in words])


def _contained(one: frozenset[object], other: frozenset[object]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
