"""Watch terms (Volgtermen): the rules that a desk follows; how often a story holds them, and where to mark them.

A rule is a phrase, or as much more as `rules` says. A line that is no rule is followed letter for letter: what stood in
a desk's file before there were rules goes on to work, and `faults` names it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from woordvoering.detection.fold import fold
from woordvoering.detection.gazetteer import Gazetteer, default_gazetteer
from woordvoering.detection.phrases import PhraseLists, Phrases, Span, words_of
from woordvoering.detection.rules import (
    LANGUAGES,
    Node,
    Phrase,
    Text,
    holds,
    needed,
    needs_words,
    phrases_of,
    read_rule,
)
from woordvoering.detection.types import TermCount
from woordvoering.detection.words import stem, word_lists
from woordvoering.errors import BrokenInput


class WatchTerms:
    """The desk's rules. `gazetteer` tells which quarters a text names, for rules that ask."""

    def __init__(self, phrases: Iterable[str], gazetteer: Callable[[], Gazetteer] = default_gazetteer) -> None:
        self.phrases = tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in phrases if phrase.strip(" *")))
        self._gazetteer = gazetteer
        self._rules, self.faults = _read(self.phrases)
        self._of: dict[str, list[str]] = {}
        for name, rule in self._rules.items():
            for phrase in dict.fromkeys(phrases_of(rule)):
                self._of.setdefault(phrase, []).append(name)
        self._always = tuple(name for name, rule in self._rules.items() if not needs_words(rule))
        self._plain = all(isinstance(rule, Phrase) for rule in self._rules.values())
        self._matcher = Phrases(
            self.phrases if self._plain else (one for rule in self._rules.values() for one in phrases_of(rule))
        )

        needs = [needed(rule, _common) for rule in self._rules.values()]
        words = frozenset[str]().union(*needs)
        self._open = not all(needs) or "rt" in words  # which the detector leaves out of the words of a text
        self._exact = frozenset(word for word in words if not word.endswith("*"))
        heads = [word[:-1] for word in words if word.endswith("*")]
        self._short = min(map(len, heads), default=0)
        self._heads = frozenset(head[: self._short] for head in heads)

    def may_hold(self, words: Iterable[str]) -> bool:
        """False when the folded words of a text lack the rarest word that each rule needs: one look for all rules."""
        there = frozenset(words)
        if self._open or not self._exact.isdisjoint(there):
            return True
        return bool(self._heads) and not self._heads.isdisjoint({word[: self._short] for word in there})

    @property
    def gazetteer(self) -> Gazetteer:
        """The quarters that rules may ask for."""
        return self._gazetteer()

    def counts(self, texts: Iterable[tuple[str, int]]) -> tuple[TermCount, ...]:
        """In how many posts each rule holds, most frequent first; rules that hold nowhere are left out.

        Each text comes with the number of posts that say it.
        """
        found: Counter[str] = Counter()
        for text, posts in texts:
            for phrase in self.holding(text):
                found[phrase] += posts
        place = {phrase: number for number, phrase in enumerate(self.phrases)}
        return tuple(TermCount(p, found[p]) for p in sorted(found, key=lambda p: (-found[p], place[p])))

    def holding(self, text: str) -> tuple[str, ...]:
        """The rules that hold of a text, in the order in which it shows them."""
        if not self.phrases:
            return ()
        if self._plain:
            return tuple(dict.fromkeys(span.phrase for span in self._matcher.spans(text)))
        found, _ = self._found(text)
        return tuple(found)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where to mark, as places in the text as given, in order and without overlap."""
        if self._plain:
            return self._matcher.spans(text)
        found, places = self._found(text)
        marks = sorted(
            (
                Span(places[first][0], places[behind - 1][1], rule)
                for rule, hits in found.items()
                for first, behind in hits
            ),
            key=lambda span: (span.start, -span.end),
        )
        kept: list[Span] = []
        for mark in marks:
            if not kept or mark.start >= kept[-1].end:
                kept.append(mark)
        return tuple(kept)

    def _found(self, text: str) -> tuple[dict[str, list[tuple[int, int]]], list[tuple[int, int]]]:
        """The places of each rule that holds, the first in the text first; and where every word begins and ends."""
        hits, places = self._matcher.hits(text)
        names = dict.fromkeys((*self._always, *(name for phrase in hits for name in self._of[phrase])))
        if not names:
            return {}, places
        asked = Text(hits, cache(lambda: self._wijken(text)), cache(lambda: language_of(text)))
        found: dict[str, list[tuple[int, int]]] = {}
        for name in names:
            where = holds(self._rules[name], asked)
            if where is not None:
                found[name] = sorted(where)
        return dict(sorted(found.items(), key=lambda one: one[1][:1])), places

    def _wijken(self, text: str) -> frozenset[str]:
        names = [name for place in self._gazetteer().places(text) for name in (place.wijk.name, place.alias)]
        return frozenset(fold(name) for name in names)


def _common(word: str) -> float:
    """How common a word is, that of a beginning with any ending more than that of any word."""
    return 1.0 / len(word) if word.endswith("*") else word_lists().background.get(stem(word), 0.0)


def _read(phrases: Iterable[str]) -> tuple[Mapping[str, Node], Mapping[str, BrokenInput]]:
    rules: dict[str, Node] = {}
    faults: dict[str, BrokenInput] = {}
    for phrase in phrases:
        try:
            rules[phrase] = read_rule(phrase)
        except BrokenInput as fault:
            rules[phrase], faults[phrase] = Phrase(phrase), fault
    return rules, faults


@cache
def _tell_tales() -> Mapping[str, frozenset[str]]:
    """Words that stand in nearly every text of one language and in few of another."""
    lists = PhraseLists("detection", "languages.toml")
    return {code: frozenset(lists.of(code)) for code in LANGUAGES}


def language_of(text: str) -> str:
    """The language that a text is written in, by its small words; '' when they do not tell."""
    words = words_of(text[:2_000])
    told = sorted(((sum(word in tales for word in words), code) for code, tales in _tell_tales().items()), reverse=True)
    (most, code), (second, _) = told[:2]
    return code if most >= 2 and most > second else ""
