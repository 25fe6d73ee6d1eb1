"""The logo of a zone: PNG or SVG comes in, strictly checked; one PNG is kept, which every format shows."""

from __future__ import annotations

import importlib
from typing import Final, Protocol, cast

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.release.png import SIGNATURE, Picture, check_shape, clean_png

MOST_BYTES: Final = 200_000
"""Of the logo as it is kept: it is in every PDF, page, DOCX and ODT of every release."""
MOST_WIDTH, MOST_HEIGHT = 60.0, 14.0
"""Millimetres that a logo takes on a page, at most."""


class _Drawing(Protocol):
    """`drawing.py`, loaded when the first drawing comes: the typesetter and lxml are heavy."""

    def drawn(self, data: bytes) -> Picture: ...


class Logo(msgspec.Struct, frozen=True):
    """A logo as the formats show it: PNG, its size in pixels."""

    data: bytes
    width: int
    height: int

    @property
    def millimetres(self) -> tuple[float, float]:
        """Width and height on paper: as large as fits, its shape unchanged."""
        scale = min(MOST_WIDTH / self.width, MOST_HEIGHT / self.height)
        return round(self.width * scale, 2), round(self.height * scale, 2)


def read_logo(data: bytes) -> Logo:
    """The logo in a file that somebody chose.

    Raises BrokenInput: `logo.kind` when it is neither PNG nor SVG, `logo.png`, `logo.svg`, `logo.svg_part`,
    `logo.pixels`, `logo.shape` when it is too long or too high, `logo.large` (size, limit) for too many bytes.
    """
    if data.startswith(SIGNATURE):
        picture = clean_png(data)
    elif b"<svg" in data[:4_000]:
        drawing = cast("_Drawing", importlib.import_module("woordvoering.release.drawing"))
        picture = drawing.drawn(data)
    else:
        raise BrokenInput("logo.kind")
    check_shape(picture.width, picture.height)
    if len(picture.data) > MOST_BYTES:
        raise BrokenInput("logo.large", size=len(picture.data) // 1000, limit=MOST_BYTES // 1000)
    return Logo(picture.data, picture.width, picture.height)


def kept_logo(data: bytes) -> Logo:
    """A logo as it was kept. Raises BrokenInput when it is no PNG of ours."""
    picture = clean_png(data)
    return Logo(data, picture.width, picture.height)
