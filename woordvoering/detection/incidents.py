"""The words by which an incident is told: what makes a few voices, or one, weigh more than talk does."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache

from woordvoering.detection.fold import fold
from woordvoering.resources import resource


class Incidents:
    """The shipped words: `events` happen, `signs` go with them. All folded, each form of a word by itself."""

    def __init__(self, events: Iterable[str], signs: Iterable[str]) -> None:
        self.events = frozenset(map(fold, events))
        self.signs = frozenset(map(fold, signs)) - self.events
        self._all = self.events | self.signs

    def found_in(self, words: Iterable[str]) -> tuple[str, ...]:
        """Which of them stand among the folded words of a text, in the order of letters."""
        found = self._all.intersection(words)
        return tuple(sorted(found)) if found else ()


@cache
def incidents() -> Incidents:
    """The lists of all languages together, read once."""
    tables = tomllib.loads(resource("detection", "incidents.toml").read_text(encoding="utf-8")).values()
    return Incidents(
        (word for table in tables for word in str(table["events"]).split()),
        (word for table in tables for word in str(table["signs"]).split()),
    )
