"""Tables in Markdown, as the reader takes them: rows between pipes, all of one width, the second of dashes.

python-markdown's own drops the cells that a row has too many, and words of the source may not go missing: what is not a
whole table here stays text.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from woordvoering.statements.table_rows import grid_of


class TableProcessor(BlockProcessor):
    """A block that is a table and nothing else becomes `table`, with `th` and `td` that carry their side in `align`."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - as its base calls it
        return grid_of(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> Any:
        grid = grid_of(blocks[0])
        if grid is None:
            return False
        del blocks[0]
        table = SubElement(parent, "table")
        for tag, row in (("th", grid.head), *(("td", row) for row in grid.rows)):
            line = SubElement(table, "tr")
            for side, cell in zip(grid.sides, row, strict=True):
                SubElement(line, tag, align=side).text = cell
        return None
