"""PDF: tagged, PDF/UA-1, typeset by typst from `resources/typst/release.typ` with the fonts of the house."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import msgspec
import typst

from woordvoering.errors import Reason, Refused
from woordvoering.release.document import PressDocument
from woordvoering.release.logo import Logo
from woordvoering.release.wording import contact_lines, dateline, kind_label, notices, version_line, words
from woordvoering.resources import resource

NAME = "pdf"
EXTENSION = ".pdf"
MEDIA_TYPE = "application/pdf"

_NO_GLYPH = re.compile(r'the text `"(?P<text>.*)"` could not be displayed', re.DOTALL)


def render(doc: PressDocument) -> bytes:
    """The PDF. System fonts are left aside, so that the same document gives the same file on every machine.

    Raises Refused `format.glyph` (text) at the first characters that no bundled font can show, such as an emoji:
    a page that drops them would not be the text that was cleared. `format.typesetting` (detail) for any other fault.
    """
    try:
        made = typst.compile(
            resource("typst", "release.typ"),
            root=resource("typst"),
            font_paths=[resource("fonts")],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"document": json.dumps(_data(doc), ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=doc.version_created // 1000,
        )
    except typst.TypstError as fault:
        raise Refused(_reason(fault.message)) from fault
    assert isinstance(made, bytes)
    return made


def _reason(message: str) -> Reason:
    missing = _NO_GLYPH.search(message)
    if missing:
        return Reason("format.glyph", {"text": missing["text"]})
    return Reason("format.typesetting", {"detail": message})


def _data(doc: PressDocument) -> dict[str, Any]:
    """All that the template shows, as plain JSON."""
    said, house = words(doc.language), doc.house
    shown: dict[str, Any] = {"logo": _logo(house.logo)} if house.logo else {}
    shown |= {"second": house.second_colour} if house.second_colour else {}
    return {
        **shown,
        "language": doc.language,
        "headline": doc.headline,
        "author": doc.by or house.name,
        "keywords": [f"{doc.id} v{doc.version}", doc.text_sha],
        "description": f"{kind_label(doc)}. {dateline(doc)}. {version_line(doc)}",
        "colour": house.colour,
        "house": house.name,
        "kind": kind_label(doc),
        "dateline": dateline(doc),
        "notices": msgspec.to_builtins(notices(doc)),
        "blocks": msgspec.to_builtins(doc.blocks),
        "note": doc.ed_note,
        "noteLabel": said.note,
        "contactLabel": said.press_contact,
        "contact": list(contact_lines(doc)),
        "boilerplate": house.boilerplate,
        "aboutLabel": said.about.format(house=house.short),
        "hours": house.hours_line,
        "version": version_line(doc),
        "page": said.page,
        "fingerprintLabel": said.fingerprint,
        "fingerprint": doc.text_sha,
    }


def _logo(logo: Logo) -> dict[str, Any]:
    """The logo inside a drawing: a string, as all that comes in is, and no file is written for it."""
    size = f'width="{logo.width}" height="{logo.height}"'
    data = base64.b64encode(logo.data).decode()
    picture = f'<image {size} xlink:href="data:image/png;base64,{data}"/>'
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    wide, high = logo.millimetres
    return {"svg": f"<svg {names} {size}>{picture}</svg>", "width": wide, "height": high}
