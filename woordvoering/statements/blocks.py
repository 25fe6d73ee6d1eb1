"""The one block tree of a statement: what the Markdown means, and what every renderer and preview is fed with."""

from __future__ import annotations

from collections.abc import Iterator

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


Block = Heading | Paragraph | ListBlock | Quote | Rule


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


def block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of each heading and paragraph in reading order: one string a block, never glued to its neighbour."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield plain(block.runs)
        elif isinstance(block, Quote):
            yield from block_texts(block.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from block_texts(item.blocks)
