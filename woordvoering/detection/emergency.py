"""Possible calls for help among the posts: these come first on the screen, and an officer passes them on to 101.

A rule of words, never a judgement: it says 'possible', shows the message, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from woordvoering.detection.normalise import LONGEST_TEXT
from woordvoering.detection.phrases import PhraseLists, Phrases, Span, words_of

LONGEST_READ = 20_000
"""So many characters of a text are read for a call: a long mail whole, a flood of text not."""

REPORTING = frozenset({"news"})
"""Kinds of signals that tell of someone else's need, hours later; never a call for help by themselves."""


SHORT = 400
"""A longer text tells a story: that its words of persons, danger and pleas stand together says nothing."""


class Parts(NamedTuple):
    """The words that make a short message a call for help when they stand together: a person with something grave, or
    with a danger and a plea, or with a scene (what is seen of someone in need) that is near, now, asked about or more
    than one; or one of the writer's own people with a harm that is not over."""

    pleas: Iterable[str] = ()
    persons: Iterable[str] = ()
    dangers: Iterable[str] = ()
    grave: Iterable[str] = ()
    scenes: Iterable[str] = ()
    present: Iterable[str] = ()
    harms: Iterable[str] = ()
    mine: Iterable[str] = ()
    over: Iterable[str] = ()


class CallsForHelp:
    """Recognises a possible call for help in Dutch, French and English."""

    def __init__(self, calls: Iterable[str], unless: Iterable[str], parts: Parts | None = None) -> None:
        self._calls = Phrases(calls)
        self._unless = Phrases(unless)
        parts = parts or Parts()
        self._pleas, self._persons = Phrases(parts.pleas), Phrases(parts.persons)
        self._dangers, self._grave = Phrases(parts.dangers), Phrases(parts.grave)
        self._scenes, self._present = Phrases(parts.scenes), Phrases(parts.present)
        self._harms, self._mine, self._over = Phrases(parts.harms), Phrases(parts.mine), Phrases(parts.over)

    def spans(self, text: str, kind: str = "post") -> tuple[Span, ...]:
        """The places in the text that call for help; empty for news and for idioms."""
        return () if kind in REPORTING else self._spans(text, frozenset(words_of(text)))

    def _spans(self, text: str, words: frozenset[str]) -> tuple[Span, ...]:
        """`words` are all of the text, folded: a list of which it lacks every word is not looked for."""
        masked = list(text)
        for span in _found(self._unless, text, words):
            masked[span.start : span.end] = "." * (span.end - span.start)
        plain = "".join(masked)
        return _found(self._calls, plain, words) or self._together(plain, words)

    def _together(self, text: str, words: frozenset[str]) -> tuple[Span, ...]:
        """Where the danger stands, when a short text has all that makes it a call."""
        if len(text) > SHORT or not _found(self._persons, text, words):
            return ()
        grave = _found(self._grave, text, words)
        if grave:
            return grave
        scenes, dangers = _found(self._scenes, text, words), _found(self._dangers, text, words)
        pleads = bool((scenes or dangers) and _found(self._pleas, text, words))
        if scenes and (pleads or len(scenes) > 1 or _found(self._present, text, words)):
            return scenes
        return dangers if dangers and pleads else self._of_ones_own(text, words)

    def _of_ones_own(self, text: str, words: frozenset[str]) -> tuple[Span, ...]:
        """Where harm is told of, when it is told of the writer's own people and is not over, played or told."""
        if not _found(self._mine, text, words):
            return ()
        harms = _found(self._harms, text, words)
        return harms if harms and not _found(self._over, text, words) else ()

    def found_in(self, text: str, words: Iterable[str], kind: str = "post") -> bool:
        """Whether the text calls for help. `words` are its folded words, so that most posts cost nothing; of a long
        text they may be those of its beginning, and it is read whole, up to `LONGEST_READ`."""
        if kind in REPORTING:
            return False
        if len(text) > LONGEST_TEXT:
            return bool(self.spans(text[:LONGEST_READ], kind))
        known = frozenset(words)
        return self._may_call(known) and bool(self._spans(text, known))

    def _may_call(self, words: frozenset[str]) -> bool:
        if self._calls.may_match(words):
            return True
        lists = (self._grave, self._scenes, self._dangers)
        together = self._persons.may_match(words) and any(one.may_match(words) for one in lists)
        return together or (self._mine.may_match(words) and self._harms.may_match(words))


def _found(phrases: Phrases, text: str, words: frozenset[str]) -> tuple[Span, ...]:
    return phrases.spans(text) if phrases.may_match(words) else ()


@cache
def calls_for_help() -> CallsForHelp:
    """The recogniser with the shipped lists."""
    lists = PhraseLists("detection", "emergency.toml")
    return CallsForHelp(lists.of("calls"), lists.of("unless"), Parts(*(lists.of(name) for name in Parts._fields)))
