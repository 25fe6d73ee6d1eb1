"""Second step of the flow: does this text say, in nearly the same words, what an earlier one said?"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec

from woordvoering.detection.likeness import Letters, Overlap, anagram, letters

RAREST = 8
SHORTEST = 4
"""Texts with fewer different words are copies only when they are the same."""

SHORTEST_LINE = 12
"""Shorter lines may have the same letters by chance."""

KEPT_LETTERS = 5_000
"""The letters of so many texts are kept at hand; they can be made again."""

POSTING = 12
"""At most this many of the latest texts are looked at for one rare word."""


class Text(msgspec.Struct, frozen=True):
    """A text that others may copy; `rare` holds the words that it is found by."""

    id: str
    t: float
    key: str
    rare: tuple[str, ...]


class Fingerprint(msgspec.Struct, frozen=True):
    """A text while it is compared: its words as one line, its different words in order, and the rarest of them first
    (none where the text is too short, or the same as an earlier one)."""

    key: str
    unique: dict[str, None]
    rare: list[str]


class NearDuplicates:
    """Finds the first text that a new one copies: the same words, a part of them, or nearly all of them.

    Candidates come from an index on the rarest words, so that the work for one post does not grow with the stream.
    """

    def __init__(self, horizon: float, texts: Iterable[Text] = ()) -> None:
        self._horizon = horizon
        self._texts: deque[Text] = deque()
        self._unique: dict[str, dict[str, None]] = {}
        self._exact: dict[str, str] = {}
        self._anagrams: dict[str, str] = {}
        self._letters: dict[str, Letters] = {}
        self._index: dict[str, dict[str, None]] = {}
        self._frequency: dict[str, int] = {}
        for text in texts:
            self._insert(text, dict.fromkeys(text.key.split(" ")))

    def state(self) -> list[Text]:
        """What a checkpoint keeps: the live texts, oldest first; the index is built from them again."""
        return list(self._texts)

    def fingerprint(self, words: Sequence[str]) -> Fingerprint:
        """The text as it is compared."""
        key = " ".join(words)
        unique = dict.fromkeys(words)
        if len(unique) < SHORTEST or key in self._exact:
            return Fingerprint(key, unique, [])
        frequency = self._frequency
        new = [word for word in unique if word not in frequency]
        if len(new) < RAREST:
            new += sorted([word for word in unique if word in frequency], key=frequency.__getitem__)
        return Fingerprint(key, unique, new[:RAREST])

    def find(self, text: Fingerprint) -> str | None:
        """The id of the text that this one copies, or None."""
        same = self._exact.get(text.key)
        if same is not None or not text.rare:
            return same
        if len(text.key) >= SHORTEST_LINE:
            same = self._anagrams.get(anagram(text.key))
        return same or self._nearest(text)

    def _nearest(self, text: Fingerprint) -> str | None:
        index = self._index
        once: set[str] = set()
        shared: dict[str, None] = {}
        for word in text.rare:
            posting = index.get(word)
            if posting is None:
                continue
            for id in posting if len(posting) <= POSTING else islice(reversed(posting), POSTING):
                if id in once:
                    shared[id] = None
                else:
                    once.add(id)
        return self._best(text.unique, shared) if shared else None

    def add(self, id: str, t: float, text: Fingerprint) -> None:
        """Remembers an original text."""
        if text.key and id not in self._unique:
            self._insert(Text(id, t, text.key, tuple(text.rare)), text.unique)

    def forget(self, now: float) -> None:
        """Drops texts older than the horizon, and the words that only they had."""
        while self._texts and self._texts[0].t < now - self._horizon:
            old = self._texts.popleft()
            for word in self._unique.pop(old.id):
                left = self._frequency[word] - 1
                if left:
                    self._frequency[word] = left
                else:
                    del self._frequency[word]
            if self._exact.get(old.key) == old.id:
                del self._exact[old.key]
            if old.rare and self._anagrams.get(letters_of := anagram(old.key)) == old.id:
                del self._anagrams[letters_of]
            self._letters.pop(old.id, None)
            for word in old.rare:
                posting = self._index[word]
                del posting[old.id]
                if not posting:
                    del self._index[word]

    def _insert(self, text: Text, unique: dict[str, None]) -> None:
        self._texts.append(text)
        self._unique[text.id] = unique
        self._exact.setdefault(text.key, text.id)
        if text.rare and len(text.key) >= SHORTEST_LINE:
            self._anagrams.setdefault(anagram(text.key), text.id)
        frequency = self._frequency
        for word in unique:
            frequency[word] = frequency.get(word, 0) + 1
        index = self._index
        for word in text.rare:
            posting = index.get(word)
            if posting is None:
                index[word] = {text.id: None}
            else:
                posting[text.id] = None

    def _best(self, unique: dict[str, None], candidates: Iterable[str]) -> str | None:
        best, best_likeness = None, 0.0
        overlap = Overlap(unique, self._frequency)
        for id in candidates:
            other = self._unique[id]
            if not overlap.likely(other):
                continue
            theirs = self._letters.get(id)
            if theirs is None:
                if len(self._letters) >= KEPT_LETTERS:
                    self._letters.clear()
                theirs = self._letters[id] = letters(other)
            likeness = overlap.of(other, theirs)
            if likeness > best_likeness:
                best, best_likeness = id, likeness
        return best
