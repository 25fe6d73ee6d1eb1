"""Markdown → block tree: python-markdown does the reading, with everything cut off that a press text must not do.

HTML, entities, code, images, reference definitions and setext headings are not markup here: they stay the plain
characters that the author typed, so no word of the source is missing from what is shown (the title of a link alone is
dropped). The caps come before parsing: python-markdown 3.11 needs 66 s for 20,000 `[` and falls over 400 nested lists.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from woordvoering.errors import Reason, Refused
from woordvoering.statements.blocks import Block
from woordvoering.statements.text import MAX_CHARACTERS, hidden_characters

Parse: TypeAlias = Callable[[str], tuple[Block, ...]]

MAX_BRACKETS = 100
"""Opening brackets in one paragraph."""
MAX_MARKERS = 12
"""List and quote marks, and steps of indentation, in front of one line."""

_MARKERS = re.compile(r"^(?:[ ]*(?:[-+*>]|\d+\.)(?=[ ]|>|$)|[ ]{4})*")
_MARKER = re.compile(r"[-+*>]|\d+\.|[ ]{4}")


def read_markdown(text: str) -> tuple[Block, ...]:
    """The block tree of a canonical text. Never fails on odd markup: what is no markup is text.

    Raises Refused: `markdown.too_long`, `markdown.too_many_brackets` (line), `markdown.too_deep` (line), or the
    reasons of `hidden_characters`; the reader is never started on such a text.
    """
    faults = tuple(_over_the_caps(text)) + hidden_characters(text)
    if faults:
        raise Refused(*faults)
    # Here, for it brings python-markdown: a desk opens without reading a text.
    parse: Parse = importlib.import_module("woordvoering.statements.markdown_parser").parse
    return parse(text)


def _over_the_caps(text: str) -> Iterator[Reason]:
    if len(text) > MAX_CHARACTERS:
        yield Reason("markdown.too_long", {"length": len(text), "limit": MAX_CHARACTERS})
        return
    brackets = 0
    for number, line in enumerate(text.split("\n"), start=1):
        brackets = brackets + line.count("[") if line.strip() else 0
        if brackets > MAX_BRACKETS:
            yield Reason("markdown.too_many_brackets", {"line": number, "limit": MAX_BRACKETS})
            return
        prefix = _MARKERS.match(line)
        if prefix and len(_MARKER.findall(prefix[0])) > MAX_MARKERS:
            yield Reason("markdown.too_deep", {"line": number, "limit": MAX_MARKERS})
            return
