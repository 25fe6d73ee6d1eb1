"""A proposal for two revisions that grew apart: what both sides agree on, the places where a person decides, and the
text that their choices make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from woordvoering.statements.alignment import hunks, matching_runs
from woordvoering.statements.sentences import split_sentences


class Agreed(msgspec.Struct, frozen=True, tag="agreed"):
    """Text on which the two revisions do not contradict each other."""

    text: str


class Contested(msgspec.Struct, frozen=True, tag="contested"):
    """A place that both sides rewrote differently; `base` is what stood there before."""

    base: str
    ours: str
    theirs: str


class OneSided(msgspec.Struct, frozen=True, tag="one_sided"):
    """A place that one side alone rewrote: `side` did, and its wording is what is proposed; a person sees it."""

    base: str
    ours: str
    theirs: str
    side: Literal["ours", "theirs"]

    @property
    def text(self) -> str:
        """The wording that is proposed."""
        return self.ours if self.side == "ours" else self.theirs


Place = OneSided | Contested
Piece = Agreed | OneSided | Contested

Side = Literal["ours", "theirs", "both", "none", "own"]


class Choice(msgspec.Struct, frozen=True):
    """What a person decided about a place; `text` is their own wording where the side is 'own'."""

    side: Side
    text: str = ""


class MergeProposal(msgspec.Struct, frozen=True):
    """The pieces in reading order. `text` is the merged text, or None while a piece is contested."""

    pieces: tuple[Piece, ...]

    @property
    def contested(self) -> tuple[Contested, ...]:
        return tuple(piece for piece in self.pieces if isinstance(piece, Contested))

    @property
    def text(self) -> str | None:
        return merged(self.pieces, {})


def places_in(pieces: Iterable[Piece]) -> tuple[Place, ...]:
    """The places where the two sides differ, in reading order: a person sees each of them."""
    return tuple(piece for piece in pieces if not isinstance(piece, Agreed))


def merged(pieces: Iterable[Piece], choices: Mapping[int, Choice], first: int = 1) -> str | None:
    """The text that the choices make, by the number of the place from `first` on; None while a contested one has none.

    Of a place that one side alone rewrote, that wording stands where nobody chose otherwise.
    """
    text, number = "", first
    for piece in pieces:
        if isinstance(piece, Agreed):
            text += piece.text
            continue
        choice = choices.get(number)
        number += 1
        if choice is None and isinstance(piece, Contested):
            return None
        text += chosen(piece, choice)
    return text


def chosen(place: Place, choice: Choice | None) -> str:
    """The words of a place as somebody chose; without a choice those that are proposed, none where both rewrote it."""
    if choice is None:
        return place.text if isinstance(place, OneSided) else ""
    match choice.side:
        case "none":
            return ""
        case "own":
            return _in_its_place(choice.text, place)
        case "both":
            gap = "" if not place.ours or place.ours[-1:].isspace() or place.theirs[:1].isspace() else " "
            return f"{place.ours}{gap}{place.theirs}"
        case _:
            return place.ours if choice.side == "ours" else place.theirs


def _in_its_place(words: str, place: Place) -> str:
    """Somebody's own words with the space or line ends behind them that the sentence had."""
    like = next((each for each in (place.ours, place.theirs, place.base) if each.strip()), "")
    return words.strip() + like[len(like.rstrip()) :] if words.strip() else ""


def propose_merge(base: str | None, ours: str, theirs: str) -> MergeProposal:
    """A three-way merge by sentence. Never picks a side: where both changed the same place, the place is contested.

    Without a `base` that both come from, every sentence that differs is contested.
    """
    if base is None:
        return MergeProposal(tuple(_joined(_two_way(split_sentences(ours), split_sentences(theirs)))))
    versions = split_sentences(base), split_sentences(ours), split_sentences(theirs)
    return MergeProposal(tuple(_joined(_pieces(*versions))))


def _two_way(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    for equal, left, right in hunks(ours, theirs):
        if equal:
            yield Agreed("".join(left))
        elif len(left) == len(right):
            yield from (Contested("", a, b) if a != b else Agreed(a) for a, b in zip(left, right, strict=True))
        else:
            yield Contested("", "".join(left), "".join(right))


def _pieces(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    a = b = c = 0
    for start, in_ours, in_theirs, size in (*_anchors(base, ours, theirs), (len(base), len(ours), len(theirs), 0)):
        yield from _between(base[a:start], ours[b:in_ours], theirs[c:in_theirs])
        yield Agreed("".join(base[start : start + size]))
        a, b, c = start + size, in_ours + size, in_theirs + size


def _between(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    """What stands between two places on which all agree: sentence by sentence where all three have as many."""
    if len(base) == len(ours) == len(theirs):
        for sentences in zip(base, ours, theirs, strict=True):
            yield _decide(*sentences)
    else:
        yield _decide("".join(base), "".join(ours), "".join(theirs))


def _decide(base: str, ours: str, theirs: str) -> Piece:
    if ours == theirs:
        return Agreed(ours)
    if theirs == base:
        return OneSided(base, ours, theirs, "ours")
    if ours == base:
        return OneSided(base, ours, theirs, "theirs")
    return Contested(base, ours, theirs)


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
