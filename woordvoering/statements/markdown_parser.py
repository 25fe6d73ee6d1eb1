"""The block tree itself, out of a text that `markdown_reader` let through. Loads python-markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar, cast
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.blockprocessors import OListProcessor, UListProcessor

from woordvoering.statements.blocks import Block, Heading, ListBlock, ListItem, Paragraph, Quote, Rule, Run, Side, Table
from woordvoering.statements.markdown_tables import TableProcessor
from woordvoering.statements.table_rows import tables_set_apart

SCHEMES = frozenset({"http", "https", "mailto"})

_STARTS_LIST = re.compile(r"[-+*] |1\. ")
_IN_BLOCK = re.compile(r"[ ]|[-+*] |\d+\. |>|#|$")
_BARE_LINK = re.compile(r"https?://[^\s<>\"“”]+[^\s<>\"“”.,:;!?)’'\]]")
_NOT_OURS = ("backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref")
_NOT_OURS_EITHER = ("autolink", "automail", "linebreak", "html", "entity")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCK_TAGS = frozenset({*_HEADINGS, "p", "ul", "ol", "blockquote", "hr", "table"})


class _NumberedList(OListProcessor):
    """Numbers below bullets start a list of their own; python-markdown would turn them into bullets."""

    SIBLING_TAGS: ClassVar[list[str]] = ["ol"]
    LAZY_OL = False


class _BulletedList(UListProcessor):
    SIBLING_TAGS: ClassVar[list[str]] = ["ul"]


def parse(text: str) -> tuple[Block, ...]:
    """The block tree of a text within the caps of `markdown_reader`."""
    return tuple(_blocks(_tree(text)))


def _tree(text: str) -> Element:
    reader = markdown.Markdown()
    reader.preprocessors.deregister("html_block")
    for name in ("code", "reference", "setextheader"):
        reader.parser.blockprocessors.deregister(name)
    for name in (*_NOT_OURS, *_NOT_OURS_EITHER):
        reader.inlinePatterns.deregister(name)
    reader.treeprocessors.deregister("prettify")
    reader.parser.blockprocessors.register(_NumberedList(reader.parser), "olist", 40)
    reader.parser.blockprocessors.register(_BulletedList(reader.parser), "ulist", 30)
    reader.parser.blockprocessors.register(TableProcessor(reader.parser), "table", 75)
    lines = list(_lists_set_apart(list(tables_set_apart(text.split("\n")))))
    for step in reader.preprocessors:
        lines = step.run(lines)
    root = Element("div")
    reader.parser.parseChunk(root, "\n".join(lines))
    for process in reader.treeprocessors:
        replaced = process.run(root)
        root = root if replaced is None else replaced
    return root


def _lists_set_apart(lines: list[str]) -> Iterator[str]:
    """A list right below a line of text is a list, as authors mean it; python-markdown wants an empty line there."""
    above = ""
    for line in lines:
        if _STARTS_LIST.match(line) and not _IN_BLOCK.match(above):
            yield ""
        yield line
        above = line


def _blocks(parent: Element) -> Iterator[Block]:
    """The blocks below an element; loose text and inline elements between them become paragraphs of their own."""
    loose: list[Run] = list(_styled(parent.text, Run("")))
    for child in parent:
        if child.tag in _BLOCK_TAGS:
            yield from _paragraph(loose)
            loose = []
            yield from _block(child)
        else:
            loose += _runs(child, Run(""))
        loose += _styled(child.tail, Run(""))
    yield from _paragraph(loose)


def _block(element: Element) -> Iterator[Block]:
    if element.tag in _HEADINGS:
        yield Heading(_HEADINGS[element.tag], _line(_inside(element, Run(""))))
    elif element.tag == "p":
        yield from _paragraph(list(_inside(element, Run(""))))
    elif element.tag == "blockquote":
        yield Quote(tuple(_blocks(element)))
    elif element.tag == "hr":
        yield Rule()
    elif element.tag == "table":
        yield _table(element)
    else:
        items = tuple(ListItem(tuple(_blocks(item))) for item in element)
        yield ListBlock(element.tag == "ol", items, int(element.get("start", "1")))


def _table(element: Element) -> Table:
    head, *rows = (tuple(_line(_inside(cell, Run(""))) for cell in row) for row in element)
    return Table(tuple(cast("Side", cell.get("align", "")) for cell in element[0]), head, tuple(rows))


def _paragraph(runs: list[Run]) -> Iterator[Paragraph]:
    line = _line(iter(runs))
    if line:
        yield Paragraph(line)


def _inside(element: Element, style: Run) -> Iterator[Run]:
    yield from _styled(element.text, style)
    for child in element:
        yield from _runs(child, style)
        yield from _styled(child.tail, style)


def _runs(element: Element, style: Run) -> Iterator[Run]:
    bold, italic, href = style.bold, style.italic, style.href
    if element.tag == "strong":
        bold = True
    elif element.tag == "em":
        italic = True
    elif element.tag == "a":
        address = element.get("href", "")
        if not allowed_link(address):
            yield from _styled(f"[{''.join(element.itertext())}]({address})", style)
            return
        href = href or address
    yield from _inside(element, Run("", bold, italic, href))


def allowed_link(address: str) -> bool:
    """Whether a statement may point to `address`: http and https with a host, or mailto; nothing relative."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    if not address.isprintable() or " " in address or parts.scheme not in SCHEMES:
        return False
    return bool(parts.path) if parts.scheme == "mailto" else bool(host) and parts.username is None


def _styled(text: str | None, style: Run) -> Iterator[Run]:
    """A text run, with the web addresses in it made into links."""
    if not text:
        return
    position = 0
    for match in () if style.href else _BARE_LINK.finditer(text):
        if not allowed_link(match[0]):
            continue
        yield Run(text[position : match.start()], style.bold, style.italic)
        yield Run(match[0], style.bold, style.italic, match[0])
        position = match.end()
    yield Run(text[position:], style.bold, style.italic, style.href)


def _line(runs: Iterator[Run]) -> tuple[Run, ...]:
    """Runs as one line: white space collapsed and trimmed at both ends, neighbours of one style joined, none empty."""
    joined: list[Run] = []
    ends_in_space = True
    for (bold, italic, href), same in groupby(runs, key=lambda run: (run.bold, run.italic, run.href)):
        text = re.sub(r"[ \n]+", " ", "".join(run.text for run in same))
        text = text.removeprefix(" ") if ends_in_space else text
        if text:
            joined.append(Run(text, bold, italic, href))
            ends_in_space = text.endswith(" ")
    if joined and joined[-1].text.endswith(" "):
        last = joined.pop()
        joined += [Run(last.text[:-1], last.bold, last.italic, last.href)] if last.text != " " else []
    return tuple(joined)
