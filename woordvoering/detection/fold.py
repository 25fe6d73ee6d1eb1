"""Folding of letters: lower case without accents, one character for one, so that places in the text stay the same."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    lower = character.lower()
    base = unicodedata.normalize("NFKD", lower)[:1] or lower[:1]
    return base if len(base) == 1 else character


def fold(text: str) -> str:
    """The text in lower case without accents; always exactly as long as `text`."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_character, text))
