"""Blanks in a draft, written `[[hour of the next update]]`: found for the editor, filled by hand, fatal at the gate."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from woordvoering.errors import Reason, Refused

MAX_NAME = 120

_WHOLE = re.compile(r"\[\[(?P<name>[^\[\]\n]{1,120})\]\]")
_BROKEN = re.compile(r"\[\[|\]\]")


class Placeholder(msgspec.Struct, frozen=True):
    """One blank: its name, and the half-open span of code points that it takes in the text.

    `whole` is false for brackets that were opened or closed alone; those block release just the same.
    """

    name: str
    start: int
    end: int
    whole: bool = True


def find_placeholders(text: str) -> tuple[Placeholder, ...]:
    """Every open placeholder in reading order, broken pairs included."""
    found: list[Placeholder] = []
    position = 0
    for match in _WHOLE.finditer(text):
        found += _broken(text, position, match.start())
        name = match["name"].strip()
        found.append(Placeholder(name, match.start(), match.end(), whole=bool(name)))
        position = match.end()
    return (*found, *_broken(text, position, len(text)))


def placeholder_names(text: str) -> tuple[str, ...]:
    """The names still open, each once, in the order in which a reader meets them."""
    return tuple(dict.fromkeys(found.name for found in find_placeholders(text)))


def fill_placeholders(text: str, values: Mapping[str, str]) -> str:
    """`text` with the named blanks filled; names that the text lacks are ignored, the rest stays open.

    Raises Refused `placeholder.value` where a value is blank, spans lines, or holds brackets of its own:
    filling must never open a new blank.
    """
    wrong = [name for name, value in values.items() if not value.strip() or re.search(r"[\n\r\[\]]", value)]
    if wrong:
        raise Refused(*(Reason("placeholder.value", {"name": name}) for name in wrong))

    def filled(match: re.Match[str]) -> str:
        return values.get(match["name"].strip(), match[0])

    return _WHOLE.sub(filled, text)


def _broken(text: str, start: int, end: int) -> list[Placeholder]:
    return [
        Placeholder(_rest_of_line(text, match.start()), match.start(), match.end(), whole=False)
        for match in _BROKEN.finditer(text, start, end)
    ]


def _rest_of_line(text: str, start: int) -> str:
    return text[start : start + MAX_NAME].split("\n", 1)[0].strip("[] ")
