"""How likely a text is as the next one of a story, against its being anybody's: the heart of the clustering."""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Protocol

SHARE_OF_STORY = 0.6
"""λ: how far a story's own words, and not the whole stream's, are taken to make its next text."""

SHORT = 0.5
"""Short texts need more: this, divided by the number of their terms, is taken off, in nats."""

_REST = 1.0 - SHARE_OF_STORY
_MISSING = log(_REST)


class Said(Protocol):
    """What a story has said so far: the weights of its terms, and their sum."""

    terms: dict[str, float]
    total: float


class Likelihood:
    """The weighted mean over the words of a text of log(1−λ+λ·p(word|story)/p(word)), in nats, less what a short text
    is asked."""

    def __init__(self, terms: Mapping[str, float], shares: Mapping[str, float]) -> None:
        scale = SHARE_OF_STORY / _REST
        self._parts = [(term, weight, scale / shares[term]) for term, weight in terms.items()]
        self._weights = sum(terms.values())
        self._always = _MISSING - SHORT / len(terms)

    def of(self, story: Said) -> float:
        """The likelihood with this story."""
        own, total = story.terms, story.total
        gains = [weight * log(1.0 + own[term] / total * scale) for term, weight, scale in self._parts if term in own]
        return sum(gains) / self._weights + self._always
