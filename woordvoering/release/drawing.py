"""SVG, read strictly: shapes, colours and gradients; it is drawn once, and only the picture is kept.

Loaded by `logo.py` when the first drawing comes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec
import typst
from lxml import etree

from woordvoering.errors import BrokenInput
from woordvoering.release.png import Picture, check_shape, clean_png

MOST_BYTES = 500_000
MOST_ELEMENTS = 5_000
MOST_DEPTH = 40

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset(
    ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "linearGradient",
     "radialGradient", "stop", "clipPath")
)  # fmt: skip
_LEFT_OUT = frozenset(("title", "desc", "metadata"))
_ATTRIBUTES = frozenset(
    ("id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width", "height", "points",
     "viewBox", "preserveAspectRatio", "transform", "gradientTransform", "gradientUnits", "clipPathUnits",
     "spreadMethod", "offset")
)  # fmt: skip
_LOOK = frozenset(
    ("fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
     "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "opacity", "clip-path",
     "clip-rule", "stop-color", "stop-opacity", "color", "display", "visibility")
)  # fmt: skip
_VALUE = re.compile(r"[\w\s.,:;#%()+\-]*")
_OWN = re.compile(r"url\(\s*#[\w.-]+\s*\)")
_SIZE = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)(px|pt|pc|mm|cm|in|)\s*")
_BOX = re.compile(r"\s*(?:-?\d{1,6}(?:\.\d{1,6})?[\s,]+){2}(\d{1,6}(?:\.\d{1,6})?)[\s,]+(\d{1,6}(?:\.\d{1,6})?)\s*")


_DRAWN = 1_200
"""Pixels of the longer side: some 500 to the inch on the page."""
_PAGE = b"""#let doc = json(bytes(sys.inputs.drawing))
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(doc.svg), format: "svg", width: doc.width * 1pt, height: doc.height * 1pt, fit: "contain")"""


class Drawing(msgspec.Struct, frozen=True):
    """A checked drawing, and how wide it is for its height."""

    data: bytes
    shape: float


def drawn(data: bytes) -> Picture:
    """A drawing as PNG. The typesetter draws: it runs no script, asks no network and reads no file.

    Raises BrokenInput as `clean_svg`, or `logo.shape`.
    """
    drawing = clean_svg(data)
    wide, high = (_DRAWN, _DRAWN / drawing.shape) if drawing.shape >= 1 else (_DRAWN * drawing.shape, _DRAWN)
    check_shape(wide, high)
    asked = json.dumps({"svg": drawing.data.decode(), "width": wide, "height": high})
    try:
        made = typst.compile(_PAGE, format="png", ppi=72.0, sys_inputs={"drawing": asked})
    except (typst.TypstError, RuntimeError) as fault:
        raise BrokenInput("logo.svg", detail="drawing") from fault
    assert isinstance(made, bytes)
    return clean_png(made)


def clean_svg(data: bytes) -> Drawing:
    """The drawing with nothing but shapes, colours and gradients; what editors add beside them is left out.

    Raises BrokenInput `logo.svg` (detail) for what is no drawing or too large, `logo.svg_part` (part) for what a
    logo may not hold: letters, pictures, scripts, style sheets, links.
    """
    if len(data) > MOST_BYTES or b"<!DOCTYPE" in data or b"<!ENTITY" in data or not _utf8(data):
        raise BrokenInput("logo.svg", detail="size, DOCTYPE or encoding")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise BrokenInput("logo.svg", detail="XML") from error
    if root.tag != f"{_SVG}svg" or len(list(root.iter())) > MOST_ELEMENTS:
        raise BrokenInput("logo.svg", detail="svg")
    made = _copied(root, 0)
    shape = _shape(made)
    return Drawing(bytes(etree.tostring(made)), shape)


def _shape(root: Any) -> float:
    """The width of a drawing over its height: of its box, else of its size; with a box it has no other size."""
    box = _BOX.fullmatch(root.get("viewBox", ""))
    if box:
        for name in ("width", "height"):
            root.attrib.pop(name, None)
        wide, high = float(box[1]), float(box[2])
    else:
        sizes = [_SIZE.fullmatch(root.get(name, "")) for name in ("width", "height")]
        if sizes[0] is None or sizes[1] is None or sizes[0][2] != sizes[1][2] or "viewBox" in root.attrib:
            raise BrokenInput("logo.svg", detail="viewBox")
        wide, high = float(sizes[0][1]), float(sizes[1][1])
    if not wide or not high:
        raise BrokenInput("logo.svg", detail="viewBox")
    return wide / high


def _utf8(data: bytes) -> bool:
    """UTF-16 would hide a DOCTYPE from the look at the bytes."""
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _copied(element: Any, depth: int) -> Any:
    """A copy of a shape with what is allowed below it."""
    name = str(element.tag).removeprefix(_SVG)
    if name not in _SHAPES or depth > MOST_DEPTH:
        raise BrokenInput("logo.svg_part", part=name[:40])
    made = etree.Element(f"{_SVG}{name}", nsmap={None: _SVG[1:-1]})  # pyright: ignore[reportArgumentType]
    for key, value in _kept(element):
        made.set(key, value)
    for child in element:
        if str(child.tag).startswith(_SVG) and child.tag.removeprefix(_SVG) not in _LEFT_OUT:
            made.append(_copied(child, depth + 1))
    return made


def _kept(element: Any) -> Iterator[tuple[str, str]]:
    """The attributes that are drawn, those of a `style` attribute as attributes; a class would need a style sheet."""
    for key, value in element.attrib.items():
        name, text = str(key), str(value)
        if name in _ATTRIBUTES or name in _LOOK:
            yield name, _checked(name, text)
        elif name == "style":
            for declared in text.split(";"):
                look, _, meant = declared.partition(":")
                if look.strip() in _LOOK:
                    yield look.strip(), _checked("style", meant.strip())
        elif name.startswith("on") or name.endswith("href"):
            raise BrokenInput("logo.svg_part", part=name.rpartition("}")[2][:40])


def _checked(name: str, value: str) -> str:
    """The value, when it names nothing outside the drawing."""
    if not _VALUE.fullmatch(value) or "url" in _OWN.sub("", value).lower():
        raise BrokenInput("logo.svg_part", part=name)
    return value
