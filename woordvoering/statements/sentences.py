"""Cutting a text into sentences and words without losing a character; what the comparison and the merge stand on."""

from __future__ import annotations

import re
from itertools import pairwise

_END_OF_SENTENCE = re.compile(
    r"(?<=[.!?…])[\"”’')\]*_]*(?:[ ]*\{#!?\d+\})*(?:[ ]+(?=[^a-z0-9])|[ ]*\n+)"
    r"|\n+"
)
_WORD = re.compile(r"(?:\[\[[^\[\]\n]*\]\]|\{#!?\d+\}|\w+(?:[.,:’'-]\w+)*)[ ]*|[^\w\s]|\s+")


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, each with the space or line ends behind it; joined they are `text` again."""
    # A lower-case letter or a digit behind the stop means that the sentence goes on, as after an abbreviation.
    cuts = [0, *(match.end() for match in _END_OF_SENTENCE.finditer(text)), len(text)]
    return tuple(text[start:end] for start, end in pairwise(cuts) if start < end)


def split_words(text: str) -> tuple[str, ...]:
    """The words of `text`, each with the spaces behind it; '01.42', a placeholder and a reference are one word each."""
    return tuple(_WORD.findall(text))
