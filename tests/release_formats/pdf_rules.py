"""What PDF/UA-1 (ISO 14289-1) and a screen reader demand of a PDF, as far as its objects show it; one line a fault."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

_HEADINGS = [f"/H{level}" for level in range(1, 7)]
_KNOWN = {
    "/Document", "/P", "/Span", "/Link", "/L", "/LI", "/Lbl", "/LBody", "/BlockQuote", "/Table", "/THead", "/TBody",
    "/TR", "/TH", "/TD", "/Figure", "/Strong", "/Em", "/Div", "/Sect", "/NonStruct", *_HEADINGS,
}  # fmt: skip


def pdf_faults(data: bytes, *, title: str, language: str) -> list[str]:
    """What is wrong with a PDF of ours."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        elements = list(_elements(pdf.Root.StructTreeRoot, pdf.Root.StructTreeRoot.get("/RoleMap", {})))
        return [
            *_document(pdf, title, language),
            *_tree(elements),
            *(fault for page in pdf.pages for fault in _page(page)),
        ]


def headings(data: bytes) -> list[int]:
    """The levels of the headings in the order of the structure."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        kinds = [kind for kind, _ in _elements(pdf.Root.StructTreeRoot, pdf.Root.StructTreeRoot.get("/RoleMap", {}))]
    return [int(kind[2:]) for kind in kinds if kind in _HEADINGS]


def _document(pdf: pikepdf.Pdf, title: str, language: str) -> Iterator[str]:
    root = pdf.Root
    if not bool(root.get("/MarkInfo", {}).get("/Marked", False)) or bool(root.MarkInfo.get("/Suspects", False)):
        yield "not marked as tagged"
    if str(root.get("/Lang", "")) != language:
        yield "language"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "the title is not what a window shows"
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "does not say that it is PDF/UA-1"
        if metadata.get("dc:title") != title:
            yield "title"
    if pdf.is_encrypted or "/JavaScript" in root.get("/Names", {}) or "/OpenAction" in root:
        yield "encrypted, or with something that runs"


def _elements(node: Any, roles: Any) -> Iterator[tuple[str, Any]]:
    """Every element of the structure with its standard type, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            kind = str(kid.S)
            yield str(roles.get(kind, kind)), kid
            yield from _elements(kid, roles)


def _tree(elements: list[tuple[str, Any]]) -> Iterator[str]:
    kinds = [kind for kind, _ in elements]
    yield from (f"unknown structure {kind}" for kind in sorted(set(kinds) - _KNOWN))
    if kinds.count("/H1") != 1:
        yield "not one heading of level 1"
    level = 0
    for kind in kinds:
        if kind in _HEADINGS:
            if int(kind[2:]) > level + 1:
                yield "a heading skips a level"
            level = int(kind[2:])
    for kind, element in elements:
        if kind == "/Figure" and not str(element.get("/Alt", "")):
            yield "a picture without words"
        parent = str(element.get("/P", {}).get("/S", ""))
        wanted = {"/LI": {"/L"}, "/TR": {"/Table", "/THead", "/TBody"}, "/TH": {"/TR"}, "/TD": {"/TR"}}.get(kind)
        if wanted and parent not in wanted:
            yield f"{kind} below {parent}"


def _page(page: Any) -> Iterator[str]:
    for name, font in page.Resources.get("/Font", {}).items():
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = inner.get("/FontDescriptor", {})
        if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"font {name} is not embedded"
        if "/ToUnicode" not in font:
            yield f"the letters of font {name} cannot be read"
    for mark in page.get("/Annots", []):
        if str(mark.Subtype) == "/Link" and ("/StructParent" not in mark or not str(mark.get("/Contents", ""))):
            yield "a link outside the structure, or without words"
        if str(mark.Subtype) != "/Link":
            yield f"annotation {mark.Subtype}"
    if "/Annots" in page and str(page.get("/Tabs", "")) != "/S":
        yield "the keyboard does not follow the structure"
    if re.search(rb"BT", page.Contents.read_bytes()) and "/StructParents" not in page:
        yield "a page outside the structure"
