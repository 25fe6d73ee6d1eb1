"""Second step of the flow: does this text say, in nearly the same words, what an earlier one said?"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from woordvoering.detection.likeness import Overlap, Rows, anagram

RAREST = 6
SHORTEST = 4
"""Texts with fewer different words are copies only when they are the same."""

SHORTEST_LINE = 12
"""Shorter lines may have the same letters by chance."""


LIKELIEST = 2
"""So many texts that share most pairs are looked at closely."""


class _Frequency(dict[str, int]):
    """In how many live texts each word stands."""

    def __missing__(self, word: str) -> int:
        return 0


class Text(msgspec.Struct, frozen=True):
    """A text that others may copy; it is found by any two of its `rare` words, which stand in the order of letters."""

    id: str
    t: float
    key: str
    rare: tuple[str, ...]


class _Known(NamedTuple):
    """A live text: its words as one line, its different words, how often it holds each letter."""

    key: str
    words: frozenset[str]
    letters: tuple[int, ...]


class Fingerprint(msgspec.Struct, frozen=True):
    """A text while it is compared: its words as one line, its different words, the rarest of them, the rarest that
    earlier texts hold too, and how often it holds each letter (the last three none where the text is too short, or the
    same as an earlier one)."""

    key: str
    words: frozenset[str] = frozenset()
    rare: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    anagram: tuple[int, ...] = ()


class NearDuplicates:
    """Finds the first text that a new one copies: the same words, a part of them, or nearly all of them.

    Candidates come from an index on pairs of rare words, each with the latest text that holds both, so that the work
    for one post does not grow with the stream.
    """

    def __init__(self, horizon: float, texts: Iterable[Text] = ()) -> None:
        self._horizon = horizon
        self._texts: deque[Text] = deque()
        self._known: dict[str, _Known] = {}
        self._exact: dict[str, str] = {}
        self._anagrams: dict[tuple[int, ...], str] = {}
        self._index: dict[tuple[str, str], str] = {}
        self._frequency = _Frequency()
        self._rows = Rows()
        for text in texts:
            self._insert(text, frozenset(text.key.split(" ")), _anagram(text.key, text.rare))

    def state(self) -> list[Text]:
        """What a checkpoint keeps: the live texts, oldest first; the index is built from them again."""
        return list(self._texts)

    def fingerprint(self, words: Sequence[str]) -> Fingerprint:
        """The text as it is compared, of its folded words."""
        key = " ".join(words)
        if key in self._exact:
            return Fingerprint(key)
        unique = dict.fromkeys(words)
        if len(unique) < SHORTEST:
            return Fingerprint(key, frozenset(unique))
        frequency = self._frequency
        ranked = sorted(unique, key=frequency.__getitem__)
        new = 0
        while new < len(ranked) and ranked[new] not in frequency:
            new += 1
        rare = tuple(sorted(ranked[:RAREST]))
        known = rare if not new else tuple(sorted(ranked[new : new + RAREST]))
        return Fingerprint(key, frozenset(unique), rare, known, _anagram(key, rare))

    def find(self, text: Fingerprint) -> str | None:
        """The id of the text that this one copies, or None."""
        same = self._exact.get(text.key)
        if same is not None or not text.rare:
            return same
        if text.anagram:
            same = self._anagrams.get(text.anagram)
        return same or self._nearest(text)

    def _nearest(self, text: Fingerprint) -> str | None:
        index = self._index
        found = [index[two] for two in combinations(text.known, 2) if two in index]
        if not found:
            return None
        often: dict[str, int] = {}
        for id in found:
            often[id] = often.get(id, 0) + 1
        if len(often) > LIKELIEST:
            return self._best(text, sorted(often, key=often.__getitem__, reverse=True)[:LIKELIEST])
        return self._best(text, often)

    def add(self, id: str, t: float, text: Fingerprint) -> None:
        """Remembers an original text."""
        if text.key and id not in self._known:
            self._insert(Text(id, t, text.key, text.rare), text.words, text.anagram)

    def forget(self, now: float) -> None:
        """Drops texts older than the horizon, and the words that only they had."""
        texts, frequency, index = self._texts, self._frequency, self._index
        while texts and texts[0].t < now - self._horizon:
            old = texts.popleft()
            _, words, letters = self._known.pop(old.id)
            for word in words:
                left = frequency[word] - 1
                if left:
                    frequency[word] = left
                else:
                    del frequency[word]
            if self._exact.get(old.key) == old.id:
                del self._exact[old.key]
            if letters and self._anagrams.get(letters) == old.id:
                del self._anagrams[letters]
            for two in combinations(old.rare, 2):
                if index.get(two) == old.id:
                    del index[two]

    def _insert(self, text: Text, words: frozenset[str], letters: tuple[int, ...]) -> None:
        self._texts.append(text)
        self._known[text.id] = _Known(text.key, words, letters)
        self._exact.setdefault(text.key, text.id)
        if letters:
            self._anagrams.setdefault(letters, text.id)
        frequency = self._frequency
        for word in words:
            frequency[word] += 1
        index, id = self._index, text.id
        for two in combinations(text.rare, 2):
            index[two] = id

    def _best(self, text: Fingerprint, candidates: Iterable[str]) -> str | None:
        best, best_likeness = None, 0.0
        overlap = Overlap(text.key, text.words, self._frequency, self._rows)
        for id in candidates:
            key, words, _ = self._known[id]
            likeness = overlap.of(key, words)
            if likeness > best_likeness:
                best, best_likeness = id, likeness
        return best


def _anagram(key: str, rare: Sequence[str]) -> tuple[int, ...]:
    return anagram(key) if rare and len(key) >= SHORTEST_LINE else ()
