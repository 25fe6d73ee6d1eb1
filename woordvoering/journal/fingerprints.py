"""What two persons compare aloud: a hash as eight Dutch words, or as the digits that a picture code holds."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache

from woordvoering.resources import resource

WORDS = 8
BITS = 9
"""Eight words of a list of 512: 72 bits, more than anybody searches for one enrolment."""

DIGITS = 24
LEAST_DIGITS = 18
"""Hexadecimal digits that are shown, and the fewest that count as compared: as many bits as the words have."""

_BETWEEN = re.compile(r"[\s,;·.\-]+")


@cache
def word_list() -> tuple[str, ...]:
    """The 512 words, each known by its first four letters and never one letter from another."""
    return tuple(resource("words", "nl.txt").read_text("utf-8").split())


def words_of(data: bytes) -> str:
    """The words of some bytes."""
    number = int.from_bytes(hashlib.sha256(data).digest(), "big") >> (256 - WORDS * BITS)
    places = (number >> (BITS * place) & (2**BITS - 1) for place in reversed(range(WORDS)))
    return " ".join(word_list()[place] for place in places)


def digits_of(data: bytes) -> str:
    """The digits of the same, in groups of four."""
    head = hashlib.sha256(data).hexdigest()[:DIGITS]
    return " ".join(head[start : start + 4] for start in range(0, DIGITS, 4))


def is_of(said: str, data: bytes) -> bool:
    """Whether what somebody typed over is the fingerprint of these bytes: all eight words, or 18 digits at least.

    Case, accents, commas and points mean nothing.
    """
    plain = unicodedata.normalize("NFKD", said).casefold()
    parts = [part for part in _BETWEEN.split("".join(c for c in plain if not unicodedata.combining(c))) if part]
    if " ".join(parts) == words_of(data):
        return True
    digits = "".join(parts)
    return len(digits) >= LEAST_DIGITS and hashlib.sha256(data).hexdigest().startswith(digits)
