"""Which quarters a text names. The default gazetteer holds the 25 wijken of Ghent; a zone imports its own file."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from woordvoering.detection.phrases import words_of
from woordvoering.detection.types import PlaceCount, Wijk
from woordvoering.errors import BrokenInput
from woordvoering.resources import resource


class Entry(msgspec.Struct, frozen=True):
    """One quarter in the file. An `ambiguous` alias counts only in a text that also names the town or another alias."""

    number: int
    name: str
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


class GazetteerFile(msgspec.Struct, frozen=True):
    """The file: the town's own names, and its quarters."""

    town: tuple[str, ...]
    wijk: tuple[Entry, ...]


class Place(NamedTuple):
    """A quarter found in a text, and the alias as the file writes it."""

    wijk: Wijk
    alias: str


class _Alias(NamedTuple):
    words: tuple[str, ...]
    place: Place
    certain: bool


class Gazetteer:
    """Finds the quarters in a text: the longest alias at each place, whatever the accents, capitals and hyphens."""

    def __init__(self, file: GazetteerFile) -> None:
        self.file = file
        self.wijken = tuple(Wijk(entry.number, entry.name) for entry in file.wijk)
        self._town = frozenset(word for name in file.town for word in words_of(name))
        self._by_first: dict[str, list[_Alias]] = {}
        for entry, wijk in zip(file.wijk, self.wijken, strict=True):
            for alias in (entry.name, *entry.aliases):
                self._enter(alias, wijk, certain=True)
            for alias in entry.ambiguous:
                self._enter(alias, wijk, certain=False)
        for aliases in self._by_first.values():
            aliases.sort(key=lambda alias: (-len(alias.words), alias.words))

    def places(self, text: str) -> tuple[Place, ...]:
        """The quarters that the text names, each once, in the order of the text."""
        words = words_of(text)
        found: list[_Alias] = []
        at = 0
        while at < len(words):
            here = self._at(words, at)
            found += here
            at += len(here[0].words) if here else 1
        sure = any(alias.certain for alias in found) or any(word in self._town for word in words)
        places: dict[int, Place] = {}
        for alias in found:
            if alias.certain or sure:
                places.setdefault(alias.place.wijk.number, alias.place)
        return tuple(places.values())

    def count(self, texts: Iterable[tuple[str, int]]) -> tuple[PlaceCount, ...]:
        """How many posts name each quarter, most named first. Each text comes with the number of posts that say it."""
        wijken: Counter[int] = Counter()
        aliases: dict[int, Counter[str]] = {}
        known: dict[int, Wijk] = {}
        for text, posts in texts:
            for place in self.places(text):
                number = place.wijk.number
                known[number] = place.wijk
                wijken[number] += posts
                aliases.setdefault(number, Counter())[place.alias] += posts
        order = sorted(wijken, key=lambda number: (-wijken[number], number))
        return tuple(PlaceCount(known[n], aliases[n].most_common(1)[0][0], wijken[n]) for n in order)

    def _enter(self, alias: str, wijk: Wijk, *, certain: bool) -> None:
        words = tuple(words_of(alias))
        if words:
            self._by_first.setdefault(words[0], []).append(_Alias(words, Place(wijk, alias), certain))

    def _at(self, words: list[str], at: int) -> list[_Alias]:
        """The longest alias that begins here, once for each quarter that it stands for."""
        found: list[_Alias] = []
        for alias in self._by_first.get(words[at], ()):
            if found and alias.words != found[0].words:
                break
            if found or tuple(words[at : at + len(alias.words)]) == alias.words:
                found.append(alias)
        return found


def read_gazetteer(content: str, name: str) -> Gazetteer:
    """A gazetteer from the TOML text of a file. Raises BrokenInput('gazetteer.broken', file, cause)."""
    try:
        tables: Mapping[str, object] = tomllib.loads(content)
        return Gazetteer(msgspec.convert(tables, GazetteerFile))
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as cause:
        raise BrokenInput("gazetteer.broken", file=name, cause=str(cause)) from cause


@cache
def default_gazetteer() -> Gazetteer:
    """The shipped gazetteer of Ghent."""
    path: Path = resource("gazetteer", "gent.toml")
    return read_gazetteer(path.read_text(encoding="utf-8"), path.name)
