"""What X makes a link of, as a stretch of the text; and all of them together, none inside another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

Kind = Literal["address", "mention", "list", "hashtag", "cashtag"]


class Entity(msgspec.Struct, frozen=True):
    """Characters `start` to `end` (not included), and what they are.

    `value` is the address as it stands there, or the name without its sign; of a list the name of its owner, and
    `slug` is what follows it, with the stroke ('/verkeer').
    """

    kind: Kind
    start: int
    end: int
    value: str
    slug: str = ""


def apart(found: Iterable[Entity]) -> list[Entity]:
    """In reading order; of two that overlap the one that begins first stays."""
    kept: list[Entity] = []
    for entity in sorted(found, key=lambda each: each.start):
        if not kept or kept[-1].end <= entity.start:
            kept.append(entity)
    return kept
