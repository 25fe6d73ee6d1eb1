"""Phrases as data: 'raak* niet * buiten' is found in a text, with its place. Shared by every list of detection."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from woordvoering.detection.fold import fold
from woordvoering.resources import resource

GAP = 3
"""A lone star stands for at most this many words of the same sentence."""

_TOKEN = re.compile(r"\w+|[.!?\n]")
_WORD = re.compile(r"\w+")
_STOPS = frozenset(".!?\n")


class Span(NamedTuple):
    """A place in the text, `start` inclusive, `end` exclusive, and the phrase that was found there."""

    start: int
    end: int
    phrase: str


class _Step(NamedTuple):
    word: str
    prefix: bool
    gap: bool


class _Phrase(NamedTuple):
    text: str
    steps: tuple[_Step, ...]


def words_of(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(fold(text))


def words_in(phrase: str) -> tuple[str, ...]:
    """The folded words that a text with the phrase must hold; one that stands for any ending keeps its star."""
    return tuple(f"{step.word}*" if step.prefix else step.word for step in _steps(phrase))


def _steps(phrase: str) -> tuple[_Step, ...]:
    steps: list[_Step] = []
    gap = False
    for part in fold(phrase).split():
        if part == "*":
            gap = bool(steps)
            continue
        words = _WORD.findall(part)
        for place, word in enumerate(words):
            steps.append(_Step(word, part.endswith("*") and place == len(words) - 1, gap))
            gap = False
    return tuple(steps)


class Phrases:
    """A list of phrases that is looked for at once; a text without any of the first words costs next to nothing.

    In a phrase, `*` alone stands for up to three words, and at the end of a word for any ending. A phrase never runs
    over the end of a sentence.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        keys: set[str] = set()
        begins: set[str] = set()
        self._exact: dict[str, list[_Phrase]] = {}
        self._prefix: dict[str, list[_Phrase]] = {}
        for text in dict.fromkeys(" ".join(phrase.split()) for phrase in phrases):
            steps = _steps(text)
            if steps:
                table = self._prefix if steps[0].prefix else self._exact
                table.setdefault(steps[0].word, []).append(_Phrase(text, steps))
                exact = max((step.word for step in steps if not step.prefix), key=len, default="")
                (keys if exact else begins).add(exact or steps[0].word)
        self._lengths = tuple(sorted({len(word) for word in self._prefix}))
        self._heads = frozenset(word[: self._lengths[0]] for word in self._prefix)
        self._keys = frozenset(keys)
        self._short = min(map(len, begins), default=0)
        self._begins = frozenset(begin[: self._short] for begin in begins)

    def may_match(self, words: Iterable[str]) -> bool:
        """False when the folded words lack the longest word of every phrase, and the beginnings of those that have no
        whole word."""
        if not self._keys.isdisjoint(words):
            return True
        begins, short = self._begins, self._short
        return bool(begins) and any(word[:short] in begins for word in words)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Every place where a phrase stands, in order, without overlap. Places are those of `text` as given."""
        tokens = list(_TOKEN.finditer(fold(text)))
        words = [token.group() for token in tokens]
        found: list[Span] = []
        at = 0
        while at < len(words):
            hit = self._longest_at(words, at)
            if hit is None:
                at += 1
                continue
            phrase, end = hit
            found.append(Span(tokens[at].start(), tokens[end - 1].end(), phrase))
            at = end
        return tuple(found)

    def hits(self, text: str) -> tuple[dict[str, list[tuple[int, int]]], list[tuple[int, int]]]:
        """Every phrase with all its places, also where they overlap, as first word and the word behind it; and where
        each word begins and ends in the text as given."""
        folded = fold(text)
        words = _TOKEN.findall(folded)
        exact, heads, short = self._exact, self._heads, self._lengths[0] if self._lengths else 0
        found: dict[str, list[tuple[int, int]]] = {}
        for at, word in enumerate(words):
            if word in exact or word[:short] in heads:
                for phrase in self._beginning(word):
                    end = _end(phrase.steps, words, at)
                    if end is not None:
                        found.setdefault(phrase.text, []).append((at, end))
        return found, [token.span() for token in _TOKEN.finditer(folded)] if found else []

    def found_in(self, text: str) -> bool:
        """Whether any phrase stands in the text."""
        return bool(self.spans(text))

    def _beginning(self, word: str) -> list[_Phrase]:
        """The phrases that may begin with a word."""
        candidates = list(self._exact.get(word, ()))
        for length in self._lengths:
            candidates.extend(self._prefix.get(word[:length], ()))
        return candidates

    def _longest_at(self, words: list[str], at: int) -> tuple[str, int] | None:
        best: tuple[str, int] | None = None
        for phrase in self._beginning(words[at]):
            end = _end(phrase.steps, words, at)
            if end is not None and (best is None or end > best[1]):
                best = phrase.text, end
        return best


def _end(steps: tuple[_Step, ...], words: list[str], at: int) -> int | None:
    """The place after the phrase that begins at `at`, with the shortest gaps; None when it is not there."""
    place = at
    for step in steps:
        reach = GAP if step.gap else 0
        while not _fits(step, words, place):
            if reach == 0 or place >= len(words) or words[place] in _STOPS:
                return None
            place += 1
            reach -= 1
        place += 1
    return place


def _fits(step: _Step, words: list[str], place: int) -> bool:
    if place >= len(words):
        return False
    return words[place].startswith(step.word) if step.prefix else words[place] == step.word


class PhraseLists:
    """One shipped file of lists: a table for each language, in it a list by name, one phrase a line."""

    def __init__(self, *parts: str) -> None:
        self._tables: Mapping[str, Mapping[str, str]] = tomllib.loads(resource(*parts).read_text(encoding="utf-8"))

    def of(self, name: str) -> tuple[str, ...]:
        """The phrases of one list in every language."""
        lines = (line.strip() for table in self._tables.values() for line in table.get(name, "").splitlines())
        return tuple(line for line in lines if line)
