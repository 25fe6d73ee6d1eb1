"""How hard a text reads: LIX turned into a language level. A help for the writer, never a gate."""

from __future__ import annotations

import re

from woordvoering.statements.references import without_references

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?]+(?:\s|$)|\n\s*\n|\n\s*[-*]\s")
LEVELS = ((25.0, "A2"), (40.0, "B1"), (50.0, "B2"), (60.0, "C1"))
"""Upper bounds of LIX (Björnsson 1968: under 30 very easy, 40 to 50 medium, over 60 very hard) by CEFR level."""


def word_count(text: str) -> int:
    """The words of a draft, without its claim references."""
    return len(_WORD.findall(without_references(text)))


def lix(text: str) -> float:
    """Words a sentence plus the share of words over six letters, in per cent; 0 for no words."""
    plain = without_references(text)
    words = _WORD.findall(plain)
    if not words:
        return 0.0
    sentences = max(1, sum(1 for part in _SENTENCE.split(plain) if _WORD.search(part)))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def level(text: str) -> str:
    """The language level of a text: A2, B1, B2, C1 or C2."""
    value = lix(text)
    return next((name for bound, name in LEVELS if value < bound), "C2")
