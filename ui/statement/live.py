"""What a text holds while somebody types it: references, blanks and counts, as pure functions of text and claims."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ui.theme import Tone
from woordvoering.overview.records import ClaimView
from woordvoering.overview.text_records import ReferenceView
from woordvoering.overview.texts import reference_views
from woordvoering.statements.placeholders import find_placeholders

Kind = Literal["reference", "placeholder"]


_WIDE = re.compile("[\U00010000-\U0010ffff]")
"""What takes two units of UTF-16."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A reference or a blank in the text; `start` and `end` count UTF-16 units, as the editor does."""

    kind: Kind
    start: int
    end: int
    tone: Tone
    name: str
    reference: ReferenceView | None = None


def utf16(text: str, place: int) -> int:
    """The place of a code point in the editor's own counting."""
    before = text[:place]
    return place if before.isascii() else place + len(_WIDE.findall(before))


def marks(text: str, claims: tuple[ClaimView, ...]) -> tuple[Mark, ...]:
    """Every reference and blank, in reading order."""
    found = [
        Mark("reference", utf16(text, view.start), utf16(text, view.end), view.colour, f"#{view.number}", view)
        for view in reference_views(text, claims)
    ]
    found += [
        Mark("placeholder", utf16(text, blank.start), utf16(text, blank.end), "amber", blank.name)
        for blank in find_placeholders(text)
    ]
    return tuple(sorted(found, key=lambda mark: mark.start))


def open_marks(found: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """What is still to be put right: blanks, and references that may not leave."""
    return tuple(mark for mark in found if mark.tone != "green")


def grade(claim: ClaimView) -> str:
    """The Admiralty grade, `A1`; empty while it was not graded."""
    return f"{claim.source_grade}{claim.information_grade}" if claim.source_grade else ""
