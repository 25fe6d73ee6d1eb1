"""First step of the flow: one text becomes its words (for near-duplicates) and its weighted terms (for stories)."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from woordvoering.detection.fold import fold
from woordvoering.detection.words import stem, word_lists

CAPITAL = 2.0
"""Weight of a word with a capital where capitals mean something: names carry a story."""

TITLE_CASE = 0.6
"""Above this share of capitals in the longer words, a text is a headline and its capitals mean nothing."""

CACHE_LIMIT = 200_000
LONGEST_TEXT = 4_000
MOST_TERMS = 40
_RETWEET = re.compile(r"^\s*(?:rt\s+@[\w.]+\s*:?\s*)+", re.IGNORECASE)
_NOISE = re.compile(r"https?:\S*|www\.\S+|@\w+(?:\.\w+)*", re.IGNORECASE)
_WORD = re.compile(r"[hH][tT][tT][pP][sS]?:\S*|[wW][wW][wW]\.\S+|@\w+(?:\.\w+)*|(\w+)")
_SHARED = frozenset({"RT", "rt", "Rt"})
_SPACE = re.compile(r"\s+")


class Normalised(NamedTuple):
    """`key`: the folded words as one line; `words`: the same in order; `terms`: stem → weight; `surface`: stem → the
    word as it was written, in lower case."""

    key: str
    words: tuple[str, ...]
    terms: dict[str, float]
    surface: dict[str, str]


class _Word(NamedTuple):
    folded: str
    shown: str
    term: str
    capital: bool
    long: bool


def strip_noise(text: str) -> str:
    """The text as a reader would retell it: no 'RT @x:', links, mentions or HTML entities; spaces single."""
    if "&" in text:
        text = html.unescape(text)
    text = _RETWEET.sub("", text[:LONGEST_TEXT])
    return _SPACE.sub(" ", _NOISE.sub(" ", text)).strip()


class Normaliser:
    """Turns texts into words and terms; remembers each written word, since a stream repeats them."""

    def __init__(self) -> None:
        self._known: dict[str, _Word] = {}
        self._function = word_lists().function

    def __call__(self, text: str) -> Normalised:
        if "&" in text:
            text = html.unescape(text)
        known = self._known
        found = _WORD.findall(text, 0, LONGEST_TEXT)
        words = [known.get(raw) or self._learn(raw) for raw in found if raw and raw not in _SHARED]
        names = _capitals_mean_something(words)
        terms: dict[str, float] = {}
        surface: dict[str, str] = {}
        first = True
        for _, shown, term, capital, _ in words:
            if term:
                weight = CAPITAL if capital and names and not first else 1.0
                if weight > terms.get(term, 0.0) and (term in terms or len(terms) < MOST_TERMS):
                    terms[term] = weight
                    surface[term] = shown
            first = False
        folded = tuple([word[0] for word in words])
        return Normalised(" ".join(folded), folded, terms, surface)

    def _learn(self, raw: str) -> _Word:
        folded = fold(raw).strip("_")
        alphabetic = folded.isalpha()
        dropped = folded in self._function or len(folded) < 2 or (not alphabetic and len(folded) > 20)
        term = "" if dropped else stem(folded)
        word = _Word(folded or raw, raw.lower(), term, raw[0].isupper() and alphabetic, len(raw) > 3)
        if len(self._known) >= CACHE_LIMIT:
            self._known.clear()
        self._known[raw] = word
        return word


def _capitals_mean_something(words: list[_Word]) -> bool:
    long = [capital for _, _, _, capital, long in words if long]
    return bool(long) and sum(long) <= TITLE_CASE * len(long)
