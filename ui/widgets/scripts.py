"""Letters of a script for which this machine has no font: drawn as boxes, so that looking for one stands nobody still.

Qt looks through every font of the machine, at every size anew, for one that can shape the letters of these scripts:
some 25 ms each time where there is none, on the thread that draws. What is copied, read aloud or searched is the text
itself.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtGui import QFontDatabase

BOX = "\u25a1"

_System = QFontDatabase.WritingSystem
_RANGES = (
    (0x0700, 0x074F, _System.Syriac),
    (0x0780, 0x07BF, _System.Thaana),
    (0x07C0, 0x07FF, _System.Nko),
    (0x0900, 0x097F, _System.Devanagari),
    (0x0980, 0x09FF, _System.Bengali),
    (0x0A00, 0x0A7F, _System.Gurmukhi),
    (0x0A80, 0x0AFF, _System.Gujarati),
    (0x0B00, 0x0B7F, _System.Oriya),
    (0x0B80, 0x0BFF, _System.Tamil),
    (0x0C00, 0x0C7F, _System.Telugu),
    (0x0C80, 0x0CFF, _System.Kannada),
    (0x0D00, 0x0D7F, _System.Malayalam),
    (0x0D80, 0x0DFF, _System.Sinhala),
    (0x0E00, 0x0E7F, _System.Thai),
    (0x0E80, 0x0EFF, _System.Lao),
    (0x0F00, 0x0FFF, _System.Tibetan),
    (0x1000, 0x109F, _System.Myanmar),
    (0x1780, 0x17FF, _System.Khmer),
)
"""Blocks of Unicode and the writing system that Qt asks of a font for them; nobody else's letters are touched."""

_DOUBTFUL = re.compile("[\u0700-\u07ff\u0900-\u109f\u1780-\u17ff]")


def drawable(text: str) -> str:
    """The text as it is drawn: as long as it was, a box for each letter that no font of this machine can shape."""
    if text.isascii() or _DOUBTFUL.search(text) is None:
        return text
    unknown = _without_font()
    return unknown.sub(BOX, text) if unknown is not None else text


@cache
def _without_font() -> re.Pattern[str] | None:
    """The letters of the scripts without a font here: fonts do not come while the program runs."""
    known = QFontDatabase.families
    blocks = [f"{chr(first)}-{chr(last)}" for first, last, system in _RANGES if not known(system)]
    return re.compile(f"[{''.join(blocks)}]") if blocks else None
