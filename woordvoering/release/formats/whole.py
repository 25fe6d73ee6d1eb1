"""The release as one row of blocks, from the marks above the headline to the fingerprint: what word processors show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from woordvoering.release.document import PressDocument
from woordvoering.release.wording import contact_lines, dateline, kind_label, notices, version_line, words
from woordvoering.statements.blocks import Block, Heading, Rule, Run

Style = Literal["Notice", "Meta", "Small"]


class Lines(msgspec.Struct, frozen=True):
    """One paragraph around the text, in a style of its own; each of `lines` begins on a new line."""

    style: Style
    lines: tuple[tuple[Run, ...], ...]


def whole(doc: PressDocument) -> Iterator[Block | Lines]:
    """All that the document shows, in reading order; one heading of level 1."""
    for notice in notices(doc):
        yield Lines("Notice", ((Run(notice.mark, bold=True), Run(f" {notice.text}")),))
    yield _lines("Meta", f"{kind_label(doc)} · {doc.house.name}")
    yield Heading(1, (Run(doc.headline),))
    yield _lines("Meta", dateline(doc))
    yield from doc.blocks
    yield Rule()
    yield from _imprint(doc)


def _imprint(doc: PressDocument) -> Iterator[Block | Lines]:
    said, house = words(doc.language), doc.house
    if doc.ed_note:
        yield Lines("Small", ((Run(said.note, bold=True), Run(f": {doc.ed_note}")),))
    yield Heading(2, (Run(said.press_contact),))
    yield _lines("Small", *contact_lines(doc))
    if house.boilerplate:
        yield Heading(2, (Run(said.about.format(house=house.short)),))
        yield _lines("Small", house.boilerplate)
    if house.hours_line:
        yield _lines("Small", house.hours_line)
    yield _lines("Small", version_line(doc))
    yield _lines("Small", f"{said.fingerprint}:", doc.text_sha)


def _lines(style: Style, *texts: str) -> Lines:
    return Lines(style, tuple((Run(text),) for text in texts))
