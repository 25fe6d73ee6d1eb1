"""Tables in Markdown, as the reader takes them: rows between pipes, all of one width, the second of dashes.

python-markdown's own drops the cells that a row has too many, and words of the source may not go missing: what is not a
whole table here stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

MAX_COLUMNS = 12
"""More would not fit a page of A4."""

_ROW = re.compile(r"\|.*(?<!\\)\|")
_DASHES = re.compile(r"\|(?: *:?-+:? *\|)+")
_PIPE = re.compile(r"(?<!\\)\|")
_SIDES = {(True, True): "center", (True, False): "left", (False, True): "right"}


class TableProcessor(BlockProcessor):
    """A block that is a table and nothing else becomes `table`, with `th` and `td` that carry their side in `align`."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - as its base calls it
        rows = [row.strip() for row in block.split("\n")]
        if len(rows) < 3 or not _DASHES.fullmatch(rows[1]) or not all(_ROW.fullmatch(row) for row in rows):
            return False
        width = len(_cells(rows[1]))
        return width <= MAX_COLUMNS and all(len(_cells(row)) == width for row in rows)

    def run(self, parent: Element, blocks: list[str]) -> Any:
        head, dashes, *rows = (_cells(row.strip()) for row in blocks.pop(0).split("\n"))
        sides = [_SIDES.get((cell.startswith(":"), cell.endswith(":")), "") for cell in dashes]
        table = SubElement(parent, "table")
        for tag, row in (("th", head), *(("td", row) for row in rows)):
            line = SubElement(table, "tr")
            for side, cell in zip(sides, row, strict=True):
                SubElement(line, tag, align=side).text = cell.replace("\\|", "|")


def tables_set_apart(lines: list[str]) -> Iterator[str]:
    """A table right between two lines of text is a table, as authors mean it."""
    inside = False
    for place, line in enumerate(lines):
        row = line.startswith("|")
        starts = (
            row and not inside and _DASHES.fullmatch(lines[place + 1] if place + 1 < len(lines) else "") is not None
        )
        if (starts and place and lines[place - 1].strip()) or (inside and not row and line.strip()):
            yield ""
        inside = row and (inside or starts)
        yield line


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in _PIPE.split(row[1:-1])]
