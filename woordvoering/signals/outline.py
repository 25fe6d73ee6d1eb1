"""One feed of an OPML list, as the parser process gives it and as the desk writes it."""

from __future__ import annotations

import msgspec


class Outline(msgspec.Struct, frozen=True):
    """A feed with its name; `address` is http or https, `folder` the names of the outlines above it."""

    name: str
    address: str
    folder: tuple[str, ...] = ()
    language: str = ""
