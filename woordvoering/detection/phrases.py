"""Phrases as data: 'raak* niet * buiten' is found in folded text, with its place. Shared by every list of detection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from woordvoering.detection.fold import fold

GAP = 3
"""A lone star stands for at most this many words."""

TRIGGER = 4
_WORD = re.compile(r"\w+")


class Span(NamedTuple):
    """A place in the text, `start` inclusive, `end` exclusive, and the phrase that was found there."""

    start: int
    end: int
    phrase: str


def words_of(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(fold(text))


def _word(word: str) -> str:
    return rf"{re.escape(word[:-1])}\w*" if word.endswith("*") else re.escape(word)


def pattern_of(phrase: str) -> str:
    """The regular expression of one phrase. `*` alone: up to three words; at the end of a word: any ending."""
    parts: list[str] = []
    gap = False
    for word in fold(phrase).split():
        if word == "*":
            gap = True
            continue
        if parts:
            parts.append(rf"\W+(?:\w+\W+){{0,{GAP}}}" if gap else r"\W+")
        parts.append(_word(word))
        gap = False
    return rf"\b{''.join(parts)}\b"


class Phrases:
    """A list of phrases that is looked for at once. Cheap on texts that hold none of the first words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in phrases if phrase.strip(" *")))
        self._triggers = frozenset(self._first(phrase) for phrase in self._phrases)
        self._shortest = min((len(trigger) for trigger in self._triggers), default=TRIGGER)
        alternatives = (f"(?P<p{place}>{pattern_of(phrase)})" for place, phrase in enumerate(self._phrases))
        self._search = re.compile("|".join(alternatives)) if self._phrases else None

    def may_match(self, words: Iterable[str]) -> bool:
        """False when none of the folded words can begin a phrase."""
        triggers = self._triggers
        if self._shortest == TRIGGER:
            return any(word[:TRIGGER] in triggers for word in words)
        return any(word[:size] in triggers for word in words for size in range(self._shortest, TRIGGER + 1))

    def spans(self, text: str) -> tuple[Span, ...]:
        """Every place where a phrase stands, in order, without overlap. Places are those of `text` as given."""
        if self._search is None:
            return ()
        found: list[Span] = []
        for match in self._search.finditer(fold(text)):
            place = int((match.lastgroup or "p0")[1:])
            found.append(Span(match.start(), match.end(), self._phrases[place]))
        return tuple(found)

    def found_in(self, text: str) -> bool:
        """Whether any phrase stands in the text."""
        return self._search is not None and self._search.search(fold(text)) is not None

    @staticmethod
    def _first(phrase: str) -> str:
        word = next(word for word in fold(phrase).split() if word != "*")
        letters = _WORD.findall(word)
        return letters[0][:TRIGGER] if letters else word[:TRIGGER]


def phrases_of(tables: Mapping[str, object], key: str) -> tuple[str, ...]:
    """The phrases under `key` in every language table of a list."""
    found: list[str] = []
    for table in tables.values():
        if isinstance(table, dict):
            lines: object = table.get(key, "")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            found.extend(line.strip() for line in str(lines).splitlines() if line.strip())  # pyright: ignore[reportUnknownArgumentType]
    return tuple(found)
