"""Watch terms (Volgtermen): phrases that a desk follows; how often a story holds them, and where to mark them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from woordvoering.detection.phrases import Phrases, Span
from woordvoering.detection.types import TermCount


class WatchTerms:
    """The desk's phrases. A `*` at the end of a word stands for any ending ('ontploff*')."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in phrases if phrase.strip(" *")))
        self._matcher = Phrases(self.phrases)

    def counts(self, texts: Iterable[tuple[str, int]]) -> tuple[TermCount, ...]:
        """In how many posts each phrase stands, most frequent first; phrases that stand nowhere are left out.

        Each text comes with the number of posts that say it.
        """
        found: Counter[str] = Counter()
        for text, posts in texts:
            for phrase in dict.fromkeys(span.phrase for span in self._matcher.spans(text)):
                found[phrase] += posts
        place = {phrase: number for number, phrase in enumerate(self.phrases)}
        return tuple(TermCount(p, found[p]) for p in sorted(found, key=lambda p: (-found[p], place[p])))

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where to mark, as places in the text as given."""
        return self._matcher.spans(text)
