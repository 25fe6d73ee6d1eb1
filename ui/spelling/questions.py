"""What the window asks the spelling process; each answer is a list of words."""

from __future__ import annotations

import msgspec

MOST_BYTES = 1_000_000
"""Of a question or an answer; a longer one is none of ours."""


class Check(msgspec.Struct, frozen=True, tag="check"):
    """Which of these words does the dictionary not know?"""

    words: tuple[str, ...]


class Suggest(msgspec.Struct, frozen=True, tag="suggest"):
    """What may have been meant by a word?"""

    word: str


Question = Check | Suggest
