"""First step of the flow: one text becomes its words (for near-duplicates) and its weighted terms (for stories)."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from woordvoering.detection.fold import fold
from woordvoering.detection.hashtags import parts
from woordvoering.detection.incidents import incidents, places
from woordvoering.detection.script import in_latin
from woordvoering.detection.words import stem, word_lists

CAPITAL = 2.0
"""Weight of a word with a capital where capitals mean something: names carry a story."""

TAGGED = 1.5
"""Weight of a hashtag; the words that it is made of weigh 1."""

MEANT = 0.7
"""Weight of what a word of an incident means, beside the word itself: so two languages tell the same."""

TITLE_CASE = 0.6
"""Above this share of capitals in the longer words, a text is a headline and its capitals mean nothing."""

CACHE_LIMIT = 200_000
LONGEST_TEXT = 4_000
MOST_TERMS = 40
_RETWEET = re.compile(r"^\s*(?:rt\s+@[\w.]+\s*:?\s*)+", re.IGNORECASE)
_NOISE = re.compile(r"https?:\S*|www\.\S+|@\w+(?:\.\w+)*")
_LOUD_NOISE = re.compile(_NOISE.pattern, re.IGNORECASE)
_SHARED = frozenset({"RT", "rt", "Rt"})
_SPACE = re.compile(r"\s+")


class _Letters(dict[int, str]):
    """What stays of each character between words: itself or its folded form; a blank for all that is no part of one."""

    def __init__(self, *, folded: bool) -> None:
        super().__init__()
        self._folded = folded
        self.bytes = "".join(self[code] for code in range(128)).encode("ascii") + bytes(128)

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if self._folded:
            kept = fold(character) if character.isalnum() or character == "_" else " "
        else:
            kept = character if character.isalnum() or character in "_#" else " "
        self[code] = kept
        return kept

    def words(self, text: str) -> list[str]:
        """The words of a text."""
        if text.isascii():
            return text.encode("ascii").translate(self.bytes).decode("ascii").split()
        return text.translate(self).split()


_AS_WRITTEN, _AS_FOLDED = _Letters(folded=False), _Letters(folded=True)


class Written(NamedTuple):
    """What a written word says: whether it has a capital that may mean a name, whether it is long enough to tell a
    headline by, and its terms (stem, word in lower case, weight), that of the word itself first."""

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


def cleaned(text: str) -> str:
    """The text without links and mentions."""
    if "&" in text:
        text = html.unescape(text)
    if len(text) > LONGEST_TEXT:
        text = text[:LONGEST_TEXT]
    if "@" in text or ":" in text or "www." in text:
        text = _NOISE.sub(" ", text)
    if "HTTP" in text or "WWW." in text:
        text = _LOUD_NOISE.sub(" ", text)
    return text


def all_words(text: str, left: str, words: list[str]) -> list[str] | None:
    """The folded words of a text, given those of what `cleaned` left of it: of links and mentions too. None when they
    would have to be read anew."""
    if left == text:
        return words
    if len(text) > LONGEST_TEXT or "&" in text:
        return None
    noise = _LOUD_NOISE if "HTTP" in text or "WWW." in text else _NOISE
    return words + _AS_FOLDED.words(" ".join(noise.findall(text)))


def folded_words(text: str) -> list[str]:
    """The words of a cleaned text in order, folded; a tag without its '#', no 'RT'."""
    words = _AS_FOLDED.words(text)
    return [word for word in words if word != "rt"] if "rt" in words else words


class Normaliser:
    """Turns words into terms; remembers each written word, since a stream repeats them."""

    def __init__(self) -> None:
        self._known: dict[str, Written] = {}
        self._function = word_lists().function
        self._meaning = incidents().meaning
        self._places = places()

    def terms(self, text: str) -> Terms:
        """What a cleaned text says a story by: at most forty stems, function words left out."""
        known = self._known
        weights: dict[str, float] = {}
        surface: dict[str, str] = {}
        names: list[str] = []
        long = capitals = 0
        first = True
        for raw in _AS_WRITTEN.words(text):
            if raw in _SHARED:
                continue
            capital, counted, terms = known.get(raw) or self._learn(raw)
            if counted:
                long += 1
                capitals += capital
            for term, shown, weight in terms:
                if weight > weights.get(term, 0.0) and (term in weights or len(weights) < MOST_TERMS):
                    weights[term] = weight
                    surface[term] = shown
            if capital and terms and not first:
                names.append(terms[0][0])
            first = False
        if long > 0 and capitals <= TITLE_CASE * long:
            for term in names:
                if term in weights:
                    weights[term] = max(weights[term], CAPITAL)
        return Terms(weights, surface)

    def _learn(self, raw: str) -> Written:
        tagged = raw[0] == "#"
        bare = (raw.replace("#", "") or raw) if "#" in raw else raw
        folded = fold(bare)
        if folded not in self._function:
            folded = in_latin(folded)
        letters = folded.isalpha()
        if not letters:
            folded = "".join(folded.split()).strip("_")
        folded = self._places.get(folded, folded)
        shown = bare.lower()
        terms = self._term(folded, shown, TAGGED if tagged else 1.0)
        meaning = self._meaning.get(folded)
        if meaning and terms:
            terms += ((f"={meaning}", shown, MEANT),)
        if tagged:
            for part in parts(bare.strip("_")):
                terms += self._term(part, part, 1.0)
        word = Written(letters and not tagged and bare[0].isupper(), not tagged and len(bare) > 3, terms)
        if len(self._known) >= CACHE_LIMIT:
            self._known.clear()
        self._known[raw] = word
        return word

    def _term(self, folded: str, shown: str, weight: float) -> tuple[tuple[str, str, float], ...]:
        if folded in self._function or len(folded) < 2 or (len(folded) > 20 and not folded.isalpha()):
            return ()
        return ((stem(folded), shown, weight),)
