"""The words by which an incident is told: what makes a few voices, or one, weigh more than talk does."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from woordvoering.resources import resource


class Incidents:
    """The shipped words, folded, each form of a word by itself, with what they mean in any language.

    `events` are the words of what happens; those that are no event are signs, which go with one.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self.meaning: dict[str, str] = {}
        events: set[str] = set()
        for meaning, table in tables.items():
            words = [word for key, line in table.items() if key != "kind" for word in line.split()]
            self.meaning.update((word, meaning) for word in words if word not in self.meaning)
            if table["kind"] == "event":
                events.update(words)
        self.events = frozenset(events)
        self._all = frozenset(self.meaning)

    def found_in(self, words: Iterable[str]) -> tuple[str, ...]:
        """Which of them stand among the folded words of a text, in the order of letters."""
        found = self._all.intersection(words)
        return tuple(sorted(found)) if found else ()


@cache
def incidents() -> Incidents:
    """The shipped lists, read once."""
    return Incidents(tomllib.loads(resource("detection", "incidents.toml").read_text(encoding="utf-8")))


@cache
def places() -> Mapping[str, str]:
    """Names of places in other languages, folded, with the Dutch name of each."""
    lines = resource("detection", "places.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    return {name: row[0] for row in rows for name in row[1:]}
