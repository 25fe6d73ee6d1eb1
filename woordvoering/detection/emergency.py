"""Possible calls for help among the posts: these come first on the screen, and an officer passes them on to 101.

A rule of words, never a judgement: it says 'possible', shows the message, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from woordvoering.detection.normalise import LONGEST_TEXT
from woordvoering.detection.phrases import PhraseLists, Phrases, Span

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
        if kind in REPORTING:
            return ()
        masked = list(text)
        for span in self._unless.spans(text):
            masked[span.start : span.end] = "." * (span.end - span.start)
        plain = "".join(masked)
        return self._calls.spans(plain) or self._together(plain)

    def _together(self, text: str) -> tuple[Span, ...]:
        """Where the danger stands, when a short text has all that makes it a call."""
        if len(text) > SHORT:
            return ()
        if not self._persons.found_in(text):
            return ()
        grave = self._grave.spans(text)
        if grave:
            return grave
        pleads = self._pleas.found_in(text)
        scenes = self._scenes.spans(text)
        if scenes and (pleads or len(scenes) > 1 or self._present.found_in(text)):
            return scenes
        return (self._dangers.spans(text) if pleads else ()) or self._of_ones_own(text)

    def _of_ones_own(self, text: str) -> tuple[Span, ...]:
        """Where harm is told of, when it is told of the writer's own people and is not over, played or told."""
        harms = self._harms.spans(text)
        return harms if harms and self._mine.found_in(text) and not self._over.found_in(text) else ()

    def found_in(self, text: str, words: Iterable[str], kind: str = "post") -> bool:
        """Whether the text calls for help. `words` are its folded words, so that most posts cost nothing; of a long
        text they may be those of its beginning, and it is read whole, up to `LONGEST_READ`."""
        if kind in REPORTING or (len(text) <= LONGEST_TEXT and not self._may_call(frozenset(words))):
            return False
        return bool(self.spans(text[:LONGEST_READ], kind))

    def _may_call(self, words: frozenset[str]) -> bool:
        lists = (self._calls, self._dangers, self._grave, self._scenes, self._harms)
        return any(one.may_match(words) for one in lists)


@cache
def calls_for_help() -> CallsForHelp:
    """The recogniser with the shipped lists."""
    lists = PhraseLists("detection", "emergency.toml")
    return CallsForHelp(lists.of("calls"), lists.of("unless"), Parts(*(lists.of(name) for name in Parts._fields)))
