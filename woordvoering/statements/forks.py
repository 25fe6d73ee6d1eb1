"""A fork as a person merges it: every text of it, the base text and the own ones of channels, its places numbered."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from woordvoering.statements.merge import Choice, Contested, Piece, Place, merged, places_in, propose_merge
from woordvoering.statements.rows import Fork


class Parting(msgspec.Struct, frozen=True):
    """One text of a fork: the base text (no channel) or a channel's own; its first place has the number `first`."""

    channel: str
    pieces: tuple[Piece, ...]
    first: int


def partings(fork: Fork) -> tuple[Parting, ...]:
    """The texts of a fork: the base text, then what either side wrote for a channel of its own."""
    base, ours, theirs = fork.base, fork.ours, fork.theirs
    found = [Parting("", propose_merge(base.text if base else None, ours.text, theirs.text).pieces, 1)]
    for name in sorted({*ours.variants, *theirs.variants}):
        before = base.variants.get(name, "") if base else None
        pieces = propose_merge(before, ours.variants.get(name, ""), theirs.variants.get(name, "")).pieces
        found.append(Parting(name, pieces, found[-1].first + len(places_in(found[-1].pieces))))
    return tuple(found)


def merged_texts(parts: tuple[Parting, ...], choices: Mapping[int, Choice]) -> dict[str, str] | None:
    """The text of each channel ('' the base text) as the choices make it; None while a place waits for one."""
    found = {part.channel: merged(part.pieces, choices, part.first) for part in parts}
    texts = {channel: text for channel, text in found.items() if text is not None}
    return texts if len(texts) == len(found) else None


def numbered(parts: tuple[Parting, ...]) -> dict[int, Place]:
    """Every place of a fork by its number, through all its texts."""
    return dict(enumerate((place for part in parts for place in places_in(part.pieces)), 1))


def undecided(parts: tuple[Parting, ...], choices: Mapping[int, Choice]) -> tuple[int, ...]:
    """The numbers of the places that both sides rewrote and nobody chose about."""
    places = numbered(parts).items()
    return tuple(number for number, place in places if isinstance(place, Contested) and number not in choices)
