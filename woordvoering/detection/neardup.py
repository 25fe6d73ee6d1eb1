"""Second step of the flow: does this text say, in nearly the same words, what an earlier one said?"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from itertools import islice

import msgspec

JACCARD = 0.5
CONTAINMENT = 0.8
RAREST = 8
SHORTEST = 4
"""Texts with fewer different words are copies only when they are the same."""

POSTING = 12
"""At most this many of the latest texts are looked at for one rare word."""


class Text(msgspec.Struct, frozen=True):
    """A text that others may copy; `rare` holds the words that it is found by."""

    id: str
    t: float
    key: str
    rare: tuple[str, ...]


class Fingerprint(msgspec.Struct, frozen=True):
    """A text while it is compared: its different words, and the rarest of them first."""

    key: str
    unique: frozenset[str]
    rare: tuple[str, ...]


class NearDuplicates:
    """Finds the first text that a new one copies: the same words, a part of them, or nearly all of them.

    Candidates come from an index on the rarest words, so that the work for one post does not grow with the stream.
    """

    def __init__(self, horizon: float, texts: Iterable[Text] = ()) -> None:
        self._horizon = horizon
        self._texts: deque[Text] = deque()
        self._unique: dict[str, frozenset[str]] = {}
        self._exact: dict[str, str] = {}
        self._index: dict[str, dict[str, None]] = {}
        self._frequency: dict[str, int] = {}
        for text in texts:
            self._insert(text, frozenset(text.key.split()))

    def state(self) -> list[Text]:
        """What a checkpoint keeps: the live texts, oldest first; the index is built from them again."""
        return list(self._texts)

    def fingerprint(self, key: str, words: tuple[str, ...]) -> Fingerprint:
        """The text as it is compared. `key` is its folded words as one line."""
        unique = frozenset(words)
        if len(unique) < SHORTEST:
            return Fingerprint(key, unique, ())
        frequency = self._frequency
        counted = [(frequency.get(word, 0), word) for word in unique]
        counted.sort()
        return Fingerprint(key, unique, tuple([word for _, word in counted[:RAREST]]))

    def find(self, text: Fingerprint) -> str | None:
        """The id of the text that this one copies, or None."""
        same = self._exact.get(text.key)
        if same is not None or not text.rare:
            return same
        once: set[str] = set()
        shared: dict[str, None] = {}
        for word in text.rare:
            posting = self._index.get(word)
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
            self._insert(Text(id, t, text.key, text.rare), text.unique)

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
            for word in old.rare:
                posting = self._index[word]
                del posting[old.id]
                if not posting:
                    del self._index[word]

    def _insert(self, text: Text, unique: frozenset[str]) -> None:
        self._texts.append(text)
        self._unique[text.id] = unique
        self._exact.setdefault(text.key, text.id)
        frequency = self._frequency
        for word in unique:
            frequency[word] = frequency.get(word, 0) + 1
        for word in text.rare:
            self._index.setdefault(word, {})[text.id] = None

    def _best(self, unique: frozenset[str], candidates: Iterable[str]) -> str | None:
        best: tuple[float, str] | None = None
        size = len(unique)
        for id in candidates:
            other = self._unique[id]
            common = len(unique & other)
            jaccard = common / (size + len(other) - common)
            contained = common / min(size, len(other))
            if jaccard < JACCARD and contained < CONTAINMENT:
                continue
            likeness = max(jaccard, contained - 0.1)
            if best is None or likeness > best[0]:
                best = likeness, id
        return best[1] if best else None
