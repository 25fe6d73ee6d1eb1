"""Which pieces of two sequences are the same, in time that no pair of texts can run away with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_MAX_AREA = 1_000_000
"""Pieces times pieces from which the middle is taken as wholly replaced: some 0.2 s of work at worst."""


def matching_runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Runs of equal pieces in order, as (place in old, place in new, length); lengths are at least 1."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    if head:
        yield 0, 0, head
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle_old) * len(middle_new) <= _MAX_AREA:
        matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
        for block in matcher.get_matching_blocks():
            if block.size:
                yield head + block.a, head + block.b, block.size
    if tail:
        yield len(old) - tail, len(new) - tail, tail


def hunks(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """The two sequences as alternating stretches: (equal, pieces of old, pieces of new)."""
    a = b = 0
    for start, in_new, size in (*matching_runs(old, new), (len(old), len(new), 0)):
        if a < start or b < in_new:
            yield False, old[a:start], new[b:in_new]
        if size:
            yield True, old[start : start + size], new[in_new : in_new + size]
        a, b = start + size, in_new + size


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    length = 0
    for left, right in zip(old, new, strict=False):
        if left != right:
            break
        length += 1
    return length
