"""How much a text talks with somebody instead of telling what happens: what makes it weigh less in an alert."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache

from woordvoering.resources import resource

MOST = 2
"""Marks of talk are counted up to this many: a witness may say 'I' and ask what it was."""


class Talk:
    """The shipped words of talk, folded: of who speaks, of who is spoken to, of what might be."""

    def __init__(self, tables: Collection[dict[str, str]]) -> None:
        self.kinds = [
            frozenset(word for table in tables for word in table.get(kind, "").split())
            for kind in ("self", "other", "maybe")
        ]

    def marks(self, written: str, cleaned: str, words: Collection[str]) -> int:
        """How many marks of talk a text has, 0 to `MOST`: a kind of word, a question, an answer to somebody.

        `written` is the text as it came, `cleaned` what is left without links and mentions, `words` its folded words.
        """
        marks = sum([not kind.isdisjoint(words) for kind in self.kinds])
        return min(MOST, marks + ("?" in cleaned) + written.lstrip().startswith("@"))


@cache
def talk() -> Talk:
    """The shipped lists, read once."""
    return Talk(tomllib.loads(resource("detection", "talk.toml").read_text(encoding="utf-8")).values())
