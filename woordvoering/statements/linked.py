"""What each network will show as a link in a text, by place; the preview marks it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from woordvoering.statements import counting
from woordvoering.statements.facets import facets
from woordvoering.statements.xtext.reading import entities

Places = tuple[tuple[int, int], ...]
"""Stretches of a text in characters, in order, none inside another; the end is not included."""


def linked(channel: str, text: str) -> Places | None:
    """The links, names and tags that a channel makes of `text`; None for one of which nothing is known."""
    reader = _READERS.get(channel)
    return None if reader is None else reader(text)


def _x(text: str) -> Places:
    return tuple((each.start, each.end) for each in entities(text))


def _bluesky(text: str) -> Places:
    """The network counts in bytes; a reader in characters."""
    raw = text.encode("utf-8", "replace")

    def place(size: int) -> int:
        return len(raw[:size].decode())

    return tuple((place(each.start), place(each.end)) for each in facets(text))


def _mastodon(text: str) -> Places:
    found = sorted(counting.mastodon_links(text))
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if not kept or kept[-1][1] <= start:
            kept.append((start, end))
    return tuple(kept)


_READERS: Mapping[str, Callable[[str], Places]] = {"x": _x, "bluesky": _bluesky, "mastodon": _mastodon}
