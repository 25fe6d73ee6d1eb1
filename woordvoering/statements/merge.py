"""A proposal for two revisions that grew apart: what both sides agree on, and the places where a person decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from woordvoering.statements.alignment import matching_runs
from woordvoering.statements.sentences import split_sentences


class Agreed(msgspec.Struct, frozen=True, tag="agreed"):
    """Text on which the two revisions do not contradict each other."""

    text: str


class Contested(msgspec.Struct, frozen=True, tag="contested"):
    """A place that both sides rewrote differently; `base` is what stood there before."""

    base: str
    ours: str
    theirs: str


Piece = Agreed | Contested


class MergeProposal(msgspec.Struct, frozen=True):
    """The pieces in reading order. `text` is the merged text, or None while a piece is contested."""

    pieces: tuple[Piece, ...]

    @property
    def contested(self) -> tuple[Contested, ...]:
        return tuple(piece for piece in self.pieces if isinstance(piece, Contested))

    @property
    def text(self) -> str | None:
        if self.contested:
            return None
        return "".join(piece.text for piece in self.pieces if isinstance(piece, Agreed))


def propose_merge(base: str, ours: str, theirs: str) -> MergeProposal:
    """A three-way merge by sentence. Never picks a side: where both changed the same place, the place is contested."""
    versions = split_sentences(base), split_sentences(ours), split_sentences(theirs)
    return MergeProposal(tuple(_joined(_pieces(*versions))))


def _pieces(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    a = b = c = 0
    for start, in_ours, in_theirs, size in (*_anchors(base, ours, theirs), (len(base), len(ours), len(theirs), 0)):
        yield from _decide("".join(base[a:start]), "".join(ours[b:in_ours]), "".join(theirs[c:in_theirs]))
        yield Agreed("".join(base[start : start + size]))
        a, b, c = start + size, in_ours + size, in_theirs + size


def _decide(base: str, ours: str, theirs: str) -> Iterator[Piece]:
    if ours == theirs or theirs == base:
        yield Agreed(ours)
    elif ours == base:
        yield Agreed(theirs)
    else:
        yield Contested(base, ours, theirs)


def _anchors(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Runs of sentences that all three share: place in base, in ours, in theirs, and the number of sentences."""
    left = _matches(base, ours)
    right = _matches(base, theirs)
    shared = sorted(left.keys() & right.keys())
    index = 0
    while index < len(shared):
        start, size = shared[index], 1
        while (
            index + size < len(shared) and _goes_on(left, right, start, size) and shared[index + size] == start + size
        ):
            size += 1
        yield start, left[start], right[start], size
        index += size


def _goes_on(left: dict[int, int], right: dict[int, int], start: int, size: int) -> bool:
    """Whether sentence `start + size` of the base still runs on from `start` in both other versions."""
    return left.get(start + size) == left[start] + size and right.get(start + size) == right[start] + size


def _matches(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    return {a + i: b + i for a, b, size in matching_runs(base, other) for i in range(size)}


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbouring agreed pieces as one; empty ones left out."""
    text = ""
    for piece in pieces:
        if isinstance(piece, Agreed):
            text += piece.text
            continue
        if text:
            yield Agreed(text)
        text = ""
        yield piece
    if text:
        yield Agreed(text)
