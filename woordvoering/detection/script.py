"""Words in Greek or Cyrillic letters, written in Latin ones: so that a name is one name, whoever writes it."""

from __future__ import annotations

from anyascii import anyascii

FIRST, LAST = "\u0370", "\u052f"
"""Greek and Cyrillic. Of scripts that leave vowels out, or have a sign for a word, the names would not meet."""


def in_latin(folded: str) -> str:
    """A folded word in Latin letters, if its first letter is Greek or Cyrillic; every other word as it is.

    By the tables of the library anyascii (BGN/PCGN for Cyrillic): 'челябинск' is 'chelyabinsk', 'αθηνα' is 'athina'.
    """
    return anyascii(folded).lower().replace("'", "") if FIRST <= folded[:1] <= LAST else folded
