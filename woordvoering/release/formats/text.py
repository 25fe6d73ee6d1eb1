"""Plain text, 72 characters wide: what any mailbox, terminal or teleprinter shows."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from woordvoering.release.document import PressDocument
from woordvoering.release.wording import contact_lines, dateline, kind_label, notices, version_line, words
from woordvoering.statements.blocks import Block, Heading, ListBlock, Paragraph, Quote, Run, Side, Table

NAME = "text"
EXTENSION = ".txt"
MEDIA_TYPE = "text/plain; charset=utf-8"
WIDTH = 72
_NARROWEST = 24


def render(doc: PressDocument) -> bytes:
    """The text file, lines ended by a line feed."""
    return (as_text(doc) + "\n").encode()


def as_text(doc: PressDocument) -> str:
    """The whole release as plain text, without a last line end."""
    said, house = words(doc.language), doc.house
    parts = [wrapped(f"{notice.mark}: {notice.text}") for notice in notices(doc)]
    parts += [wrapped(kind_label(doc).upper()), _underlined(doc.headline, "="), wrapped(dateline(doc))]
    parts += [body_text(doc.blocks), f"-- {said.end} --"]
    if doc.ed_note:
        parts.append(wrapped(f"{said.note}: {doc.ed_note}"))
    parts.append("\n".join((f"{said.press_contact}:", *contact_lines(doc))))
    parts += [wrapped(line) for line in (house.boilerplate, house.hours_line) if line]
    parts.append(f"{version_line(doc)}\n{said.fingerprint}:\n{doc.text_sha}")
    return "\n\n".join(parts)


def body_text(blocks: tuple[Block, ...], width: int = WIDTH) -> str:
    """A block tree as plain text: headings underlined, links written out behind their words."""
    return "\n\n".join(_block(block, width) for block in blocks)


def wrapped(text: str, width: int = WIDTH, first: str = "", rest: str = "") -> str:
    """`text` filled to `width`; a word or address is never broken."""
    lines = textwrap.wrap(
        text, max(width, _NARROWEST), initial_indent=first, subsequent_indent=rest,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    return "\n".join(lines) or first.rstrip()


def _block(block: Block, width: int) -> str:
    if isinstance(block, Heading):
        return _underlined(_words(block.runs), "-" if block.level == 2 else "")
    if isinstance(block, Paragraph):
        return wrapped(_words(block.runs), width)
    if isinstance(block, ListBlock):
        return "\n".join(_items(block, width))
    if isinstance(block, Quote):
        return textwrap.indent(body_text(block.blocks, width - 2), "> ", lambda _: True).replace("> \n", ">\n")
    if isinstance(block, Table):
        return _table(block, width)
    return "* * *"


def _table(table: Table, width: int) -> str:
    """Columns under each other where they fit, else a line a cell: 'head: words', and an empty line a row."""
    head, *rows = ([_words(cell) for cell in row] for row in (table.head, *table.rows))
    wide = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    if sum(wide) + 2 * len(wide) - 2 <= width:
        ruled = (head, ["-" * each for each in wide], *rows)
        return "\n".join("  ".join(map(_placed, row, wide, table.sides)).rstrip() for row in ruled)
    cells = (
        (f"{name}: {cell}" if name else cell for name, cell in zip(head, row, strict=True) if cell) for row in rows
    )
    return "\n\n".join("\n".join(wrapped(cell, width, rest="  ") for cell in row) for row in cells)


def _placed(cell: str, wide: int, side: Side) -> str:
    return cell.rjust(wide) if side == "right" else cell.center(wide) if side == "center" else cell.ljust(wide)


def _items(block: ListBlock, width: int) -> Iterator[str]:
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}. " if block.ordered else "- "
        text = _item(item.blocks, width - len(mark))
        yield mark + textwrap.indent(text, " " * len(mark))[len(mark) :]


def _item(blocks: tuple[Block, ...], width: int) -> str:
    """The text of one item; a list inside it follows without an empty line."""
    text = ""
    for block in blocks:
        text += ("\n" if isinstance(block, ListBlock) else "\n\n") * bool(text) + _block(block, width)
    return text


def _underlined(text: str, line: str) -> str:
    lines = wrapped(text)
    return f"{lines}\n{line * min(WIDTH, max(map(len, lines.splitlines()), default=0))}" if line else lines


def _words(runs: tuple[Run, ...]) -> str:
    """The words, with the address behind a link that does not show it itself."""
    said: list[str] = []
    for position, run in enumerate(runs):
        said.append(run.text)
        ends = position + 1 == len(runs) or runs[position + 1].href != run.href
        address = run.href.removeprefix("mailto:")
        if run.href and ends and address != run.text.strip():
            said.append(f" <{address}>")
    return "".join(said)
