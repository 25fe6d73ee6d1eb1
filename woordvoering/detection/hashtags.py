"""What a hashtag says: '#BrusselNoord' and '#prayforboston' are taken apart into the words that they were made of."""

from __future__ import annotations

import re
from functools import cache
from math import log

from woordvoering.detection.fold import fold
from woordvoering.detection.words import frequencies

LONGEST = 30
"""A longer tag is left whole."""

LONGEST_WORD = 14
MOST_WORDS = 4
SHORTEST_TAG = 7
COMMON_ENOUGH = 1e-3
"""Words of two letters count only when they are as common as this."""

JOINT = 1.0
"""Each further word costs so many nats: one long word is likelier than two short ones by chance."""

UNKNOWN = 23.0
LONG = 8
FOR_EACH_LETTER = 0.75
"""An unknown word is this rare, in nats, and rarer by so much for each letter past `LONG`."""

_HUMPS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")


@cache
def _words() -> dict[str, float]:
    return frequencies("words.txt")


def parts(tag: str) -> tuple[str, ...]:
    """The folded words in a tag (without '#'), by its capitals or by the words of three languages; none when it is one
    word or cannot be told."""
    if not tag.isascii() or len(tag) > LONGEST:
        return ()
    humps = () if tag.isupper() or tag.islower() else tuple(fold(hump) for hump in _HUMPS.findall(tag))
    if len(humps) > 1:
        return humps
    folded = fold(tag)
    return _segmented(folded) if len(folded) >= SHORTEST_TAG and folded.isalpha() else ()


def _segmented(tag: str) -> tuple[str, ...]:
    """The likeliest row of known words that spells the tag, if likelier than the tag as a word of its own."""
    shares = _words()
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ()), *[None] * len(tag)]
    for end in range(1, len(tag) + 1):
        for start in range(max(0, end - LONGEST_WORD), end):
            before, word = best[start], tag[start:end]
            share = shares.get(word, 0.0)
            if before is None or not share or (len(word) < 3 and share < COMMON_ENOUGH):
                continue
            told = before[0] + log(share) - JOINT
            known = best[end]
            if known is None or told > known[0]:
                best[end] = told, (*before[1], word)
    found = best[len(tag)]
    if found is None or not 1 < len(found[1]) <= MOST_WORDS:
        return ()
    own = shares.get(tag)
    whole = (log(own) if own else -UNKNOWN) - FOR_EACH_LETTER * max(0, len(tag) - LONG)
    return found[1] if found[0] > whole else ()
