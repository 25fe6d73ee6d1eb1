"""Folding of letters: lower case without accents, one character for one, so that places in the text stay the same."""

from __future__ import annotations

import unicodedata


class _Folded(dict[int, str]):
    """Each character as it is folded, worked out when it is first seen."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        lower = character.lower()
        base = unicodedata.normalize("NFKD", lower)[:1] or lower[:1]
        self[code] = base if len(base) == 1 else character
        return self[code]


_FOLDED = _Folded()


def fold(text: str) -> str:
    """The text in lower case without accents; always exactly as long as `text`."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)
