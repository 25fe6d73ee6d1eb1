"""Phrases as data: 'raak* niet * buiten' is found in a text, with its place. Shared by every list of detection."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
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
    """`key` is the longest of its whole words, '' when it has none: a text without it does not hold the phrase."""

    text: str
    steps: tuple[_Step, ...]
    key: str


class _Words(NamedTuple):
    """The words and the ends of sentences of a text, in order, and the same as a set."""

    row: list[str]
    known: frozenset[str]


def words_of(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(fold(text))


def words_in(phrase: str) -> tuple[str, ...]:
    """The folded words that a text with the phrase must hold; one that stands for any ending keeps its star."""
    return tuple(f"{step.word}*" if step.prefix else step.word for step in _steps(phrase))


@lru_cache(maxsize=2_048)  # a desk reads its own terms three times as it opens
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
                exact = max((step.word for step in steps if not step.prefix), key=len, default="")
                table.setdefault(steps[0].word, []).append(_Phrase(text, steps, exact))
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
        return bool(begins) and not begins.isdisjoint([word[:short] for word in words])

    def spans(self, text: str) -> tuple[Span, ...]:
        """Every place where a phrase stands, in order, without overlap. Places are those of `text` as given."""
        folded = fold(text)
        words = _words(folded)
        places = self._places(words.row)
        if not places:
            return ()
        found: list[tuple[int, int, str]] = []
        after = 0
        for at in places:
            hit = self._longest_at(words, at) if at >= after else None
            if hit is not None:
                phrase, after = hit
                found.append((at, after, phrase))
        if not found:
            return ()
        tokens = [token.span() for token in _TOKEN.finditer(folded)]
        return tuple(Span(tokens[at][0], tokens[end - 1][1], phrase) for at, end, phrase in found)

    def hits(self, text: str) -> tuple[dict[str, list[tuple[int, int]]], list[tuple[int, int]]]:
        """Every phrase with all its places, also where they overlap, as first word and the word behind it; and where
        each word begins and ends in the text as given."""
        folded = fold(text)
        words = _words(folded)
        found: dict[str, list[tuple[int, int]]] = {}
        for at in self._places(words.row):
            for phrase in self._beginning(words, at):
                end = _end(phrase.steps, words.row, at)
                if end is not None:
                    found.setdefault(phrase.text, []).append((at, end))
        return found, [token.span() for token in _TOKEN.finditer(folded)] if found else []

    def found_in(self, text: str) -> bool:
        """Whether any phrase stands in the text."""
        return bool(self.spans(text))

    def _places(self, row: list[str]) -> list[int]:
        """Where in a row of words a phrase may begin."""
        exact = self._exact
        if not self._lengths:
            return [at for at, word in enumerate(row) if word in exact]
        heads, short = self._heads, self._lengths[0]
        return [at for at, word in enumerate(row) if word in exact or word[:short] in heads]

    def _beginning(self, words: _Words, at: int) -> list[_Phrase]:
        """The phrases that may begin with the word at a place: those of which the text holds the key."""
        word, known = words.row[at], words.known
        candidates = [phrase for phrase in self._exact.get(word, ()) if phrase.key in known]
        for length in self._lengths:
            begun = self._prefix.get(word[:length])
            if begun is not None:
                candidates += [phrase for phrase in begun if not phrase.key or phrase.key in known]
        return candidates

    def _longest_at(self, words: _Words, at: int) -> tuple[str, int] | None:
        best: tuple[str, int] | None = None
        for phrase in self._beginning(words, at):
            end = _end(phrase.steps, words.row, at)
            if end is not None and (best is None or end > best[1]):
                best = phrase.text, end
        return best


@lru_cache(maxsize=2)
def _words(folded: str) -> _Words:
    """The words of a folded text. Several lists are looked for in one text, one after the other."""
    row = _TOKEN.findall(folded)
    return _Words(row, frozenset(row))


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
