"""The one block tree of a statement: what the Markdown means, and what every renderer and preview is fed with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one style. `href` is empty or an http, https or mailto address."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """A heading; `level` runs from 1 to 6."""

    level: int
    runs: tuple[Run, ...]


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """A paragraph; a single line end inside it has become a space."""

    runs: tuple[Run, ...]


class ListItem(msgspec.Struct, frozen=True):
    """One item of a list; usually one paragraph, sometimes with a list below it."""

    blocks: tuple[Block, ...]


class ListBlock(msgspec.Struct, frozen=True, tag="list"):
    """A bulleted list, or a numbered one that starts at `start`."""

    ordered: bool
    items: tuple[ListItem, ...]
    start: int = 1


class Quote(msgspec.Struct, frozen=True, tag="quote"):
    """Words of somebody else."""

    blocks: tuple[Block, ...]


class Rule(msgspec.Struct, frozen=True, tag="rule"):
    """A line across: a change of subject."""


Side = Literal["", "left", "center", "right"]
"""Where the words of a column stand; '' as the page has it."""


class Table(msgspec.Struct, frozen=True, tag="table"):
    """A table: a head of one row, and at least one row below it; every row has a cell for each of `sides`.

    A cell is the runs of one line, () where it is empty.
    """

    sides: tuple[Side, ...]
    head: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]

    def cells(self) -> Iterator[tuple[Run, ...]]:
        """All cells in reading order, those of the head first."""
        yield from self.head
        for row in self.rows:
            yield from row


Block = Heading | Paragraph | ListBlock | Quote | Rule | Table


def plain(runs: tuple[Run, ...]) -> str:
    """The words of a line without any style."""
    return "".join(run.text for run in runs)


def every_run(blocks: tuple[Block, ...]) -> Iterator[Run]:
    """All runs in reading order, however deep they lie."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield from block.runs
        elif isinstance(block, Quote):
            yield from every_run(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from every_run(item.blocks)
        elif isinstance(block, Table):
            for cell in block.cells():
                yield from cell


def block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of each heading, paragraph and cell in reading order: one string each, never glued to its neighbour."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield plain(block.runs)
        elif isinstance(block, Quote):
            yield from block_texts(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from block_texts(item.blocks)
        elif isinstance(block, Table):
            yield from (plain(cell) for cell in block.cells() if cell)


def has_tables(blocks: tuple[Block, ...]) -> bool:
    """Whether there is a table, however deep it lies."""
    return any(
        isinstance(block, Table)
        or (isinstance(block, Quote) and has_tables(block.blocks))
        or (isinstance(block, ListBlock) and any(has_tables(item.blocks) for item in block.items))
        for block in blocks
    )
