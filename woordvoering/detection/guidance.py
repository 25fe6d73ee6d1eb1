"""What the desk tells the detector: watch terms raise a story, patterns that are 'not for us' lower one. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from woordvoering.detection.gazetteer import Gazetteer, default_gazetteer
from woordvoering.detection.normalise import Normaliser
from woordvoering.detection.stories import Member
from woordvoering.detection.watchterms import WatchTerms

RAISED = 0.75
"""A story about a watch term needs this part of the usual score. At a threshold of 8.4, with terms that usually come
once in two hours, the fifth voice alerts instead of the sixth. It counts from two voices on: watch terms are often
words of incidents, and one post that holds such a word is no reason to ring."""

ABOUT = 1 / 3
"""A story is about the watch terms when this share of its different texts of the last hour holds one: one passing word
in a long story raises nothing."""

LOWERED = 2.5
"""A story of a lowered pattern needs this many times the usual score. In the same example the tenth voice alerts
instead of the sixth: a message that returns stays under it, a crowd that tells the same within the hour does not.
Lowering is never silence."""

LIKE = 0.5
"""Likeness from which a story is of a pattern: half of what both tell, in nats, is the same. Two stories that share
only a place or a kind of event stay below it; asking more, a pattern would miss its own return in other words."""


class Lowered(msgspec.Struct, frozen=True):
    """A pattern that is not for us: its telling terms as they were written.

    `sources` are those that told it when it was noted, for people to read: one feed tells many things, so they decide
    nothing.
    """

    id: str
    terms: tuple[str, ...]
    sources: tuple[str, ...] = ()


class Guidance:
    """The watch terms and lowered patterns in force, ready to be compared with."""

    def __init__(
        self,
        watch: Iterable[str] = (),
        lowered: Iterable[Lowered] = (),
        gazetteer: Callable[[], Gazetteer] = default_gazetteer,
    ) -> None:
        self.lowered = tuple(lowered)
        self._terms = WatchTerms(watch, gazetteer)
        self.watch = self._terms.phrases
        self._patterns = [(pattern.id, _stems(pattern.terms)) for pattern in self.lowered]

    def found_in(self, text: str, words: Iterable[str] | None = None) -> tuple[str, ...]:
        """The watch terms that hold of a text, in the order in which it shows them. `words` are all its folded words
        where they are known already, so that most texts cost next to nothing."""
        if not self.watch or (words is not None and not self._terms.may_hold(words)):
            return ()
        return self._terms.holding(text)

    def raising(self, window: Sequence[Member]) -> tuple[str, ...]:
        """The watch terms that raise a story with these different texts in its last hour, most frequent first."""
        if not self.watch:
            return ()
        holding = [member.watched for member in window if member.watched]
        return most_frequent(holding) if holding and len(holding) >= ABOUT * len(window) else ()

    def lowering(self, core: Iterable[str], information: Mapping[str, float]) -> str | None:
        """The id of the pattern that a story with these core terms is most like, from `LIKE` on; None for none.

        `information` says how much a term tells, in nats, for the core and for `terms_of_patterns`.
        """
        own = frozenset(core)
        best, found = LIKE, None
        for id, stems in self._patterns:
            both = sum(information[term] for term in own) + sum(information[term] for term in stems)
            like = 2.0 * sum(information[term] for term in own & stems) / both if both else 0.0
            if like >= best and (found is None or like > best):
                best, found = like, id
        return found

    def terms_of_patterns(self) -> frozenset[str]:
        """The stems of every pattern in force."""
        return frozenset(stem for _, stems in self._patterns for stem in stems)


def most_frequent(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The watch terms of several texts, that of most texts first; equals in the order in which they came."""
    counts: dict[str, int] = {}
    for phrases in found:
        for phrase in phrases:
            counts[phrase] = counts.get(phrase, 0) + 1
    return tuple(sorted(counts, key=lambda phrase: -counts[phrase]))


def _stems(terms: Iterable[str]) -> frozenset[str]:
    normaliser = Normaliser()
    return frozenset(stem for term in terms for stem in normaliser.terms(term).weights)
