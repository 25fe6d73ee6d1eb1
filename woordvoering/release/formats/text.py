"""Plain text, 72 characters wide: what any mailbox, terminal or teleprinter shows."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from woordvoering.release.document import PressDocument
from woordvoering.release.wording import contact_lines, dateline, kind_label, notices, version_line, words
from woordvoering.statements.blocks import Block, Heading, ListBlock, Paragraph, Quote, Run

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
    return "* * *"


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
