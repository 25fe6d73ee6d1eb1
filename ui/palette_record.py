"""What the command palette shows: entries in groups, and how a typed line is narrowed and marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from ui.theme.tokens import Tone

SCOPES: Final = {"d ": "cases", "p ": "requests", "m ": "people"}
"""First letters that narrow: dossiers, press requests, people."""


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """A row: the id that comes back when it runs, an icon, the words, their context, the keys that do the same.

    `actions` are what Tab offers on this row.
    """

    id: str
    icon: str
    words: str
    context: str = ""
    keys: tuple[str, ...] = ()
    tone: Tone = "plain"
    actions: tuple[PaletteEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PaletteGroup:
    """A group: `Nu aanbevolen`, `Doen`, `Gevonden`."""

    title: str
    entries: tuple[PaletteEntry, ...]


Query = Callable[[str, str], Sequence[PaletteGroup]]
"""(words, scope) → groups; scope is `cases`, `requests`, `people` or empty. Asked on every keystroke."""


def narrowed(line: str) -> tuple[str, str]:
    """The words and the scope of a typed line: `d dampo` gives (`dampo`, `cases`)."""
    for start, scope in SCOPES.items():
        if line.lower().startswith(start):
            return line[len(start) :].strip(), scope
    return line.strip(), ""


def marks(words: str, sought: str) -> tuple[tuple[int, int], ...]:
    """Where the sought words stand in a row, as (start, end), without overlap."""
    spans: list[tuple[int, int]] = []
    lower = words.casefold()
    if len(lower) != len(words):
        lower = words.lower()
    for part in sought.lower().split():
        start = lower.find(part)
        if start >= 0 and len(lower) == len(words):
            spans.append((start, start + len(part)))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
