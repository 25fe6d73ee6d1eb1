"""What is a table in Markdown, told from its lines alone: for the reader of the block tree and for the preview."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from woordvoering.statements.blocks import Side

MAX_COLUMNS = 12
"""More would not fit a page of A4."""

_ROW = re.compile(r"\|.*(?<!\\)\|")
_DASHES = re.compile(r"\|(?: *:?-+:? *\|)+")
_PIPE = re.compile(r"(?<!\\)\|")
_SIDES: dict[tuple[bool, bool], Side] = {(True, True): "center", (True, False): "left", (False, True): "right"}


class Grid(msgspec.Struct, frozen=True):
    """A table with its cells as they are written, marks and all; every row has a cell for each of `sides`."""

    sides: tuple[Side, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def grid_of(block: str) -> Grid | None:
    """The table that a block of lines is; None where it is anything else, however little is missing."""
    first = block.split("\n", 2)  # a block is asked about at every step of the reader, and mostly it is no table
    if len(first) < 3 or not _DASHES.fullmatch(first[1].strip()):
        return None
    rows = [row.strip() for row in block.split("\n")]
    if not all(_ROW.fullmatch(row) for row in rows):
        return None
    dashes = _cells(rows[1])
    if len(dashes) > MAX_COLUMNS or any(len(_cells(row)) != len(dashes) for row in rows):
        return None
    head, *under = (tuple(cell.replace("\\|", "|") for cell in _cells(row)) for row in (rows[0], *rows[2:]))
    return Grid(tuple(_side(cell) for cell in dashes), head, tuple(under))


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


def parts_of(text: str) -> Iterator[str | Grid]:
    """A text in its order: every table, and the lines between them as they stand."""
    lines, kept, block = list(tables_set_apart(text.split("\n"))), list[str](), list[str]()
    for line in (*lines, ""):
        if line.strip():
            block.append(line)
            continue
        found = grid_of("\n".join(block)) if block else None
        if found is None:
            kept += block
        else:
            yield from _words(kept)
            yield found
            kept = []
        block = []
        kept.append(line)
    yield from _words(kept)


def _side(dashes: str) -> Side:
    return _SIDES.get((dashes.startswith(":"), dashes.endswith(":")), "")


def _words(lines: list[str]) -> Iterator[str]:
    words = "\n".join(lines).strip("\n")
    if words.strip():
        yield words


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in _PIPE.split(row[1:-1])]
