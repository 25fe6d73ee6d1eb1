"""First step of the flow: one text becomes its words (for near-duplicates) and its weighted terms (for stories)."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import NamedTuple

from woordvoering.detection.fold import fold
from woordvoering.detection.hashtags import parts
from woordvoering.detection.words import stem, word_lists

CAPITAL = 2.0
"""Weight of a word with a capital where capitals mean something: names carry a story."""

TAGGED = 1.5
"""Weight of a hashtag; the words that it is made of weigh 1."""

TITLE_CASE = 0.6
"""Above this share of capitals in the longer words, a text is a headline and its capitals mean nothing."""

CACHE_LIMIT = 200_000
LONGEST_TEXT = 4_000
MOST_TERMS = 40
_RETWEET = re.compile(r"^\s*(?:rt\s+@[\w.]+\s*:?\s*)+", re.IGNORECASE)
_NOISE = re.compile(r"https?:\S*|www\.\S+|@\w+(?:\.\w+)*", re.IGNORECASE)
_WORD = re.compile(r"[hH][tT][tT][pP][sS]?:\S*|[wW][wW][wW]\.\S+|@\w+(?:\.\w+)*|(#?\w+)")
_SHARED = frozenset({"RT", "rt", "Rt"})
_SPACE = re.compile(r"\s+")


class Written(NamedTuple):
    """A word as it was written once: folded, whether it has a capital that may mean a name, whether it is long enough
    to tell a headline by, and its terms (stem, word in lower case, own weight or 0 for that of an ordinary word)."""

    folded: str
    capital: bool
    long: bool
    terms: tuple[tuple[str, str, float], ...]


class Terms(NamedTuple):
    """`weights`: stem → weight; `surface`: stem → the word as it was written, in lower case."""

    weights: dict[str, float]
    surface: dict[str, str]


def strip_noise(text: str) -> str:
    """The text as a reader would retell it: no 'RT @x:', links, mentions or HTML entities; spaces single."""
    if "&" in text:
        text = html.unescape(text)
    text = _RETWEET.sub("", text[:LONGEST_TEXT])
    return _SPACE.sub(" ", _NOISE.sub(" ", text)).strip()


class Normaliser:
    """Turns texts into words and terms; remembers each written word, since a stream repeats them."""

    def __init__(self) -> None:
        self._known: dict[str, Written] = {}
        self._function = word_lists().function

    def words(self, text: str) -> list[Written]:
        """The words of a text in order: no links, no mentions, no 'RT'."""
        if "&" in text:
            text = html.unescape(text)
        known = self._known
        found = _WORD.findall(text, 0, LONGEST_TEXT)
        return [known.get(raw) or self._learn(raw) for raw in found if raw and raw not in _SHARED]

    def terms(self, words: Sequence[Written]) -> Terms:
        """What these words say a story by: at most forty stems, function words left out."""
        names = _capitals_mean_something(words)
        weights: dict[str, float] = {}
        surface: dict[str, str] = {}
        plain = 1.0
        for _, capital, _, terms in words:
            for term, shown, own in terms:
                weight = own or (plain if capital else 1.0)
                if weight > weights.get(term, 0.0) and (term in weights or len(weights) < MOST_TERMS):
                    weights[term] = weight
                    surface[term] = shown
            if names:
                plain = CAPITAL
        return Terms(weights, surface)

    def _learn(self, raw: str) -> Written:
        tagged = raw[0] == "#"
        bare = raw[1:] if tagged else raw
        folded = "".join(fold(bare).split()).strip("_")
        terms = self._term(folded, bare.lower(), TAGGED if tagged else 0.0)
        if tagged:
            for part in parts(bare.strip("_")):
                terms += self._term(part, part, 1.0)
        capital = not tagged and bare[0].isupper() and folded.isalpha()
        word = Written(folded or bare, capital, not tagged and len(bare) > 3, terms)
        if len(self._known) >= CACHE_LIMIT:
            self._known.clear()
        self._known[raw] = word
        return word

    def _term(self, folded: str, shown: str, weight: float) -> tuple[tuple[str, str, float], ...]:
        unsaid = folded in self._function or len(folded) < 2 or (not folded.isalpha() and len(folded) > 20)
        return () if unsaid else ((stem(folded), shown, weight),)


def _capitals_mean_something(words: Sequence[Written]) -> bool:
    long = [capital for _, capital, long, _ in words if long]
    return bool(long) and sum(long) <= TITLE_CASE * len(long)
