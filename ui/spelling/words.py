"""The words of a text that a dictionary can judge: no addresses, names of accounts, references, blanks or numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
"""The Latin letters; the dictionaries know no others."""
WORD = re.compile(rf"(?<![\w@#/.\\])(?:['’](?=[stnk]\b))?[{_LETTER}]+(?:[-'’][{_LETTER}]+)*(?![\w@])")
ELSEWHERE = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|\]\([^()\s]*\)|\{#!?\d+\}|\[\[[^\[\]\n]*\]\]|\[[A-Z][A-Z0-9 _-]*\]"
)
"""What is no text: addresses of the web and of mail, those of links, references and blanks."""
LONGEST = 64
"""Letters of a word that is judged; nobody writes a longer one, and a search for what was meant grows with it."""
ABBREVIATION = 6
"""Capitals in a row up to here are an abbreviation, as FPF or DGJ."""
_WIDE = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in UTF-16 units, as the editors of Qt count."""

    text: str
    start: int
    end: int


def words_in(text: str) -> tuple[Word, ...]:
    """Every word that a dictionary can judge, in reading order."""
    open_text = ELSEWHERE.sub(lambda found: "\x00" * len(found[0]), text)
    wide = [found.start() for found in _WIDE.finditer(open_text)]
    words: list[Word] = []
    passed = 0
    for found in WORD.finditer(open_text):
        while passed < len(wide) and wide[passed] < found.start():
            passed += 1
        word = found[0]
        if len(word) <= LONGEST and not _abbreviation(word):
            words.append(Word(word, found.start() + passed, found.end() + passed))
    return tuple(words)


def plain(word: str) -> str:
    """A word as it is judged and kept: with the apostrophe of a typewriter."""
    return word.replace("’", "'")


def _abbreviation(word: str) -> bool:
    letters = word.replace("-", "")
    return len(word) == 1 or (letters.isupper() and len(letters) <= ABBREVIATION)
