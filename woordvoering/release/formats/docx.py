"""DOCX: the statement for Word and its likes, written part by part so that the same document gives the same bytes.

Its styles lie in `resources/office/docx-styles.xml`; nothing in it names a machine, a user or the hour of writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import msgspec

from woordvoering.clock import aware
from woordvoering.release.document import PressDocument
from woordvoering.release.formats.archive import archive
from woordvoering.release.formats.whole import Lines, whole
from woordvoering.release.wording import kind_label, version_line, words
from woordvoering.resources import resource
from woordvoering.statements.blocks import Block, Heading, ListBlock, Paragraph, Quote, Run, Side, Table

NAME = "docx"
EXTENSION = ".docx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

TAGS = {"nl": "nl-BE", "fr": "fr-BE", "en": "en-GB"}
"""The language of a text as word processors name it."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "/word/document.xml": f"{_MAIN}.document.main+xml",
    "/word/styles.xml": f"{_MAIN}.styles+xml",
    "/word/numbering.xml": f"{_MAIN}.numbering+xml",
    "/word/settings.xml": f"{_MAIN}.settings+xml",
    "/word/footer1.xml": f"{_MAIN}.footer+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_FIRST_LINK = 10
_EMU = 36_000
"""Units of a drawing in a millimetre."""
_INDENT = 360
"""Twentieths of a point that a list or quote stands further in."""


class _Place(msgspec.Struct, frozen=True):
    """Where a block stands: the style of its paragraphs, how far in, and how deep in lists."""

    style: str = ""
    indent: int = 0
    depth: int = 0


class _Body:
    """Writes the blocks, and keeps what other parts must name: the lists and the addresses of links."""

    def __init__(self) -> None:
        self.lists: list[tuple[ListBlock, int]] = []
        self.links: dict[str, str] = {}

    def block(self, block: Block | Lines, place: _Place = _Place()) -> Iterator[str]:  # noqa: B008 - frozen
        match block:
            case Lines():
                yield _paragraph("<w:r><w:br/></w:r>".join(map(self._runs, block.lines)), _Place(block.style))
            case Heading():
                yield _paragraph(self._runs(block.runs), _Place(f"Heading{block.level}", place.indent))
            case Paragraph():
                yield _paragraph(self._runs(block.runs), place)
            case ListBlock():
                yield from self._list(block, place)
            case Quote():
                inner = _Place("Quote", place.indent + _INDENT, place.depth)
                for each in block.blocks:
                    yield from self.block(each, inner)
            case Table():
                yield self._table(block, place)
            case _:
                yield _paragraph("", _Place("Rule", place.indent))

    def _list(self, block: ListBlock, place: _Place) -> Iterator[str]:
        depth = min(place.depth, 8)
        self.lists.append((block, depth))
        number, indent = len(self.lists), place.indent + _INDENT
        inner = _Place("ListParagraph" if place.style != "Quote" else "Quote", indent, place.depth + 1)
        for item in block.items:
            mark = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
            first, *rest = item.blocks or (Paragraph(()),)
            if isinstance(first, Paragraph):
                yield _paragraph(self._runs(first.runs), inner, mark)
            else:
                yield _paragraph("", inner, mark)
                rest = [first, *rest]
            for each in rest:
                yield from self.block(each, inner)

    def _table(self, table: Table, place: _Place) -> str:
        rows = [self._row(table, table.head, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")]
        rows += [self._row(table, row, "<w:trPr><w:cantSplit/></w:trPr>") for row in table.rows]
        wide = _COLUMN // len(table.sides)
        grid = f'<w:gridCol w:w="{wide}"/>' * len(table.sides)
        properties = (
            f'<w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
            f'<w:tblInd w:w="{place.indent}" w:type="dxa"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
            ' w:noVBand="1"/>'
        )
        grid = f"<w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        return f"<w:tbl>{grid}{''.join(rows)}</w:tbl>{_paragraph('', _Place('Small', place.indent))}"

    def _row(self, table: Table, cells: tuple[tuple[Run, ...], ...], properties: str) -> str:
        style = "TableHead" if cells is table.head else "TableCell"
        made = (
            f"<w:tc>{_paragraph(self._runs(cell), _Place(style), _side(side))}</w:tc>"
            for side, cell in zip(table.sides, cells, strict=True)
        )
        return f"<w:tr>{properties}{''.join(made)}</w:tr>"

    def _runs(self, runs: tuple[Run, ...]) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        if not run.href:
            return _text(run)
        name = self.links.setdefault(run.href, f"rId{_FIRST_LINK + len(self.links)}")
        return f'<w:hyperlink r:id="{name}" w:history="1">{_text(run)}</w:hyperlink>'


_COLUMN = 9000
"""Twentieths of a point between the margins of A4."""


def render(doc: PressDocument) -> bytes:
    """The file, its parts stored one after another."""
    body = _Body()
    second = _paragraph("", _Place("Second")) if doc.house.second_colour else ""
    text = (
        _paragraph(_logo(doc), _Place("Band"))
        + second
        + "".join(part for block in whole(doc) for part in body.block(block))
    )
    page = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1360" w:right="1453" w:bottom="1474" w:left="1453" w:header="709" w:footer="709"'
        ' w:gutter="0"/>'
        "</w:sectPr>"
    )
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _package(),
        "docProps/core.xml": _core(doc),
        "docProps/app.xml": _app(doc),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{text}{page}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(body.links, logo=doc.house.logo is not None),
        "word/styles.xml": _styles(doc),
        "word/numbering.xml": _numbering(body.lists),
        "word/settings.xml": _settings(doc),
        "word/footer1.xml": _footer(doc),
    }
    files = [(name, (_XML + xml).encode()) for name, xml in parts.items()]
    return archive([*files, ("word/media/logo.png", doc.house.logo.data)] if doc.house.logo else files)


def _paragraph(runs: str, place: _Place, more: str = "") -> str:
    style = f'<w:pStyle w:val="{place.style}"/>' if place.style else ""
    numbered, placed = (more, "") if "numPr" in more else ("", more)
    indent = f'<w:ind w:left="{place.indent}"{_hanging(numbered)}/>' if place.indent else ""
    properties = f"{style}{numbered}{indent}{placed}"
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def _hanging(numbered: str) -> str:
    return f' w:hanging="{_INDENT}"' if numbered else ""


def _side(side: Side) -> str:
    return f'<w:jc w:val="{side}"/>' if side else ""


def _text(run: Run) -> str:
    style = '<w:rStyle w:val="Hyperlink"/>' if run.href else ""
    properties = f"{style}{'<w:b/>' * run.bold}{'<w:i/>' * run.italic}"
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def _logo(doc: PressDocument) -> str:
    """The logo on the line above the headline, with the name of the zone for who does not see it."""
    logo = doc.house.logo
    if logo is None:
        return ""
    wide, high = (round(side * _EMU) for side in logo.millimetres)
    named = f'id="1" name="Logo" descr="{escape(doc.house.name)}"'
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    picture = (
        f'<pic:pic xmlns:pic="{drawing}/picture"><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId5"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic>"
    )
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr {named}/><a:graphic xmlns:a="{drawing}/main">'
        f'<a:graphicData uri="{drawing}/picture">{picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def _types() -> str:
    parts = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items())
    plain = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{plain}{parts}</Types>'


def _relation(name: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{name}" Type="{kind}" Target="{escape(target)}"{more}/>'


def _package() -> str:
    found = (
        _relation("rId1", f"{_R}/officeDocument", "word/document.xml"),
        _relation("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        _relation("rId3", f"{_R}/extended-properties", "docProps/app.xml"),
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(found)}</Relationships>'


def _relations(links: dict[str, str], *, logo: bool) -> str:
    own = ("styles", "numbering", "settings", "footer", *(("image",) * logo))
    files = {"footer": "footer1.xml", "image": "media/logo.png"}
    found = [
        _relation(f"rId{place}", f"{_R}/{kind}", files.get(kind, f"{kind}.xml")) for place, kind in enumerate(own, 1)
    ]
    found += [_relation(name, f"{_R}/hyperlink", href, ' TargetMode="External"') for href, name in links.items()]
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(found)}</Relationships>'


def _core(doc: PressDocument) -> str:
    names = (
        f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    made, changed = _time(doc.first_created), _time(doc.version_created)
    return (
        f"<cp:coreProperties {names}><dc:title>{escape(doc.headline)}</dc:title>"
        f"<dc:subject>{escape(kind_label(doc))}</dc:subject><dc:creator>{escape(doc.house.name)}</dc:creator>"
        f"<cp:keywords>{escape(f'{doc.id} v{doc.version} {doc.text_sha}')}</cp:keywords>"
        f"<cp:lastModifiedBy>{escape(doc.house.name)}</cp:lastModifiedBy><cp:revision>{doc.version}</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{changed}</dcterms:modified>'
        f"<dc:language>{TAGS[doc.language]}</dc:language></cp:coreProperties>"
    )


def _app(doc: PressDocument) -> str:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'<Properties xmlns="{kind}"><Application>Woordvoering</Application>'
        f"<Company>{escape(doc.house.name)}</Company></Properties>"
    )


def _styles(doc: PressDocument) -> str:
    shipped = resource("office", "docx-styles.xml").read_text("utf-8")
    colours = {"SECOND": doc.house.second_colour or "#FFFFFF", "COLOUR": doc.house.colour}
    for mark, colour in colours.items():
        shipped = shipped.replace(mark, colour[1:].upper())
    return shipped.replace("LANGUAGE", TAGS[doc.language])


def _settings(doc: PressDocument) -> str:
    newest = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    return (
        f"<w:settings {_NAMES}><w:compat>{newest}</w:compat>"
        f'<w:themeFontLang w:val="{TAGS[doc.language]}" w:bidi="ar-SA"/></w:settings>'
    )


def _numbering(lists: list[tuple[ListBlock, int]]) -> str:
    """Bullets and numbers, and for each list one of them that begins at the list's own number."""
    made = _kind(0, "bullet", "•") + _kind(1, "decimal", "%{}.")
    for number, (block, depth) in enumerate(lists, start=1):
        start = f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{block.start}"/></w:lvlOverride>'
        start = start if block.ordered else ""
        made += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{int(block.ordered)}"/>{start}</w:num>'
    return f"<w:numbering {_NAMES}>{made}</w:numbering>"


def _kind(number: int, kind: str, text: str) -> str:
    levels = "".join(_level(depth, kind, text) for depth in range(9))
    many = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{many}{levels}</w:abstractNum>'


def _level(depth: int, kind: str, text: str) -> str:
    left = _INDENT * (depth + 1)
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text.format(depth + 1)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
    )


def _footer(doc: PressDocument) -> str:
    before, _, after = words(doc.language).page.partition("{page}")
    between, _, last = after.partition("{pages}")
    page = f"{_plain(before)}{_field('PAGE')}{_plain(between)}{_field('NUMPAGES')}{_plain(last)}"
    line = f"{page}<w:r><w:tab/></w:r>{_plain(version_line(doc))}"
    return f"<w:ftr {_NAMES}>{_paragraph(line, _Place('Footer'))}</w:ftr>"


def _plain(text: str) -> str:
    return _text(Run(text)) if text else ""


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _time(when: int) -> str:
    return aware(when).isoformat(timespec="seconds").replace("+00:00", "Z")
