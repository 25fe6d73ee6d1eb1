"""Possible calls for help among the posts: these come first on the screen, and an officer passes them on to 101.

A rule of words, never a judgement: it says 'possible', shows the message, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from woordvoering.detection.normalise import LONGEST_TEXT
from woordvoering.detection.phrases import PhraseLists, Phrases, Span

LONGEST_READ = 20_000
"""So many characters of a text are read for a call: a long mail whole, a flood of text not."""

REPORTING = frozenset({"news"})
"""Kinds of signals that tell of someone else's need, hours later; never a call for help by themselves."""


class CallsForHelp:
    """Recognises a possible call for help in Dutch, French and English."""

    def __init__(self, calls: Iterable[str], unless: Iterable[str]) -> None:
        self._calls = Phrases(calls)
        self._unless = Phrases(unless)

    def spans(self, text: str, kind: str = "post") -> tuple[Span, ...]:
        """The places in the text that call for help; empty for news and for idioms."""
        if kind in REPORTING or not self._calls.found_in(text):
            return ()
        masked = list(text)
        for span in self._unless.spans(text):
            masked[span.start : span.end] = "." * (span.end - span.start)
        return self._calls.spans("".join(masked))

    def found_in(self, text: str, words: Iterable[str], kind: str = "post") -> bool:
        """Whether the text calls for help. `words` are its folded words, so that most posts cost nothing; of a long
        text they may be those of its beginning, and it is read whole, up to `LONGEST_READ`."""
        if kind in REPORTING or (len(text) <= LONGEST_TEXT and not self._calls.may_match(words)):
            return False
        return bool(self.spans(text[:LONGEST_READ], kind))


@cache
def calls_for_help() -> CallsForHelp:
    """The recogniser with the shipped lists."""
    lists = PhraseLists("detection", "emergency.toml")
    return CallsForHelp(lists.of("calls"), lists.of("unless"))
