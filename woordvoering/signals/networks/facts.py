"""What the program knows of one answer of a network, read by the parser process; loads no parser itself."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from woordvoering.signals.types import Signal


class Page(msgspec.Struct, frozen=True):
    """The signals of one answer, and what it says beside them.

    Facts are short texts: `newest` and `oldest` keys of the posts on the page, `next` (how to ask for what comes after
    it, '' or absent at the end), `count` of posts that were in it, `unread` of those that could not be read, `account`.
    """

    signals: tuple[Signal, ...] = ()
    facts: Mapping[str, str] = {}


def order(place: str) -> tuple[int, str]:
    """Places in the order of time: numbers of any length, and ids of one length that sort by themselves."""
    return len(place), place
