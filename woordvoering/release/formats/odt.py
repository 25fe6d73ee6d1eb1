"""ODT (OpenDocument 1.3): the statement for LibreOffice and its likes; the same document gives the same bytes.

Its styles lie in `resources/office/odt-styles.xml`; nothing in it names a machine, a user or the hour of writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from woordvoering.clock import aware
from woordvoering.release.document import PressDocument
from woordvoering.release.formats.archive import archive
from woordvoering.release.formats.docx import TAGS
from woordvoering.release.formats.whole import Lines, whole
from woordvoering.release.wording import kind_label, version_line, words
from woordvoering.resources import resource
from woordvoering.statements.blocks import Block, Heading, ListBlock, Paragraph, Quote, Run, Table

NAME = "odt"
EXTENSION = ".odt"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    (
        *(
            f'xmlns:{name}="{_OASIS}:{kind}:1.0"'
            for name, kind in (
                ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("meta", "meta"),
                ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("draw", "drawing"),
            )
        ),
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"',
    )
)  # fmt: skip
_SPACES = re.compile(r"(?<= ) ")
"""What OpenDocument would take for one space."""


def render(doc: PressDocument) -> bytes:
    """The file, its parts stored one after another, `mimetype` first."""
    styles = resource("office", "odt-styles.xml").read_text("utf-8")
    parts = {
        "content.xml": _content(doc),
        "styles.xml": _filled(styles, doc),
        "meta.xml": _meta(doc),
        "META-INF/manifest.xml": _manifest(doc),
    }
    files = ((name, (_XML + xml).encode()) for name, xml in parts.items())
    logo = (("Pictures/logo.png", doc.house.logo.data),) if doc.house.logo else ()
    return archive((("mimetype", MEDIA_TYPE.encode()), *files, *logo))


def _content(doc: PressDocument) -> str:
    text = "".join(part for block in whole(doc) for part in _block(block, "Text_20_body"))
    second = _paragraph("", "Second") if doc.house.second_colour else ""
    body = f"{_paragraph(_logo(doc), 'Band')}{second}{text}"
    table = resource("office", "odt-table.xml").read_text("utf-8")
    return (
        f"<office:document-content {_NAMES}><office:automatic-styles>{table}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _logo(doc: PressDocument) -> str:
    """The logo on the line above the headline, with the name of the zone for who does not see it."""
    logo = doc.house.logo
    if logo is None:
        return ""
    wide, high = logo.millimetres
    where = f'text:anchor-type="as-char" svg:width="{wide}mm" svg:height="{high}mm"'
    image = '<draw:image xlink:href="Pictures/logo.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
    return f'<draw:frame draw:name="Logo" {where}>{image}<svg:title>{escape(doc.house.name)}</svg:title></draw:frame>'


def _block(block: Block | Lines, style: str) -> Iterator[str]:
    """One block; `style` is that of the paragraphs where it stands."""
    match block:
        case Lines():
            yield _paragraph("<text:line-break/>".join(map(_runs, block.lines)), block.style)
        case Heading():
            level = block.level
            named = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
            yield f"<text:h {named}>{_runs(block.runs)}</text:h>"
        case Paragraph():
            yield _paragraph(_runs(block.runs), style)
        case ListBlock():
            yield _list(block, style)
        case Quote():
            for each in block.blocks:
                yield from _block(each, "Quotations")
        case Table():
            yield _table(block)
        case _:
            yield _paragraph("", "Horizontal_20_Line")


def _list(block: ListBlock, style: str) -> str:
    """A list; what may not stand in an item of OpenDocument (a table) follows the list that it cuts in two."""
    name = "Numbers" if block.ordered else "Bullets"
    inner = "Quotations" if style == "Quotations" else "List_20_Contents"
    made, start = "", block.start
    for place, item in enumerate(block.items):
        held = [each for each in item.blocks if not _outside(each)]
        first = f' text:start-value="{start}"' if block.ordered and place == 0 else ""
        body = "".join(part for each in held for part in _block(each, inner)) or _paragraph("", inner)
        made += f"<text:list-item{first}>{body}</text:list-item>"
        after = "".join(part for each in item.blocks if _outside(each) for part in _block(each, style))
        if after:
            made += f"</text:list>{after}" + f'<text:list text:style-name="{name}" text:continue-numbering="true">'
    return f'<text:list text:style-name="{name}">{made}</text:list>'


def _outside(block: Block) -> bool:
    return isinstance(block, Table) or (isinstance(block, Quote) and any(map(_outside, block.blocks)))


def _table(table: Table) -> str:
    columns = f'<table:table-column table:number-columns-repeated="{len(table.sides)}"/>'
    head = f"<table:table-header-rows>{_row(table, table.head)}</table:table-header-rows>"
    rows = "".join(_row(table, row) for row in table.rows)
    return f'<table:table table:style-name="Table">{columns}{head}{rows}</table:table>{_paragraph("", "Small")}'


def _row(table: Table, cells: tuple[tuple[Run, ...], ...]) -> str:
    kind = "Table_20_Heading" if cells is table.head else "Table_20_Contents"
    made = (
        '<table:table-cell table:style-name="Cell" office:value-type="string">'
        f"{_paragraph(_runs(cell), kind + side.capitalize())}</table:table-cell>"
        for side, cell in zip(table.sides, cells, strict=True)
    )
    return f"<table:table-row>{''.join(made)}</table:table-row>"


def _paragraph(runs: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{runs}</text:p>'


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    style = "Strong" * run.bold + "Emphasis" * run.italic
    text = _SPACES.sub("<text:s/>", escape(run.text))
    text = f'<text:span text:style-name="{style}">{text}</text:span>' if style else text
    if not run.href:
        return text
    return f'<text:a xlink:type="simple" xlink:href="{escape(run.href)}">{text}</text:a>'


def _filled(styles: str, doc: PressDocument) -> str:
    """The shipped styles with the language, the colour and the footer of this document."""
    language, country = TAGS[doc.language].split("-")
    before, _, after = words(doc.language).page.partition("{page}")
    between, _, last = after.partition("{pages}")
    page = (
        f"{escape(before)}<text:page-number text:select-page='current'>1</text:page-number>{escape(between)}"
        f"<text:page-count>1</text:page-count>{escape(last)}<text:tab/>{escape(version_line(doc))}"
    )
    for mark, value in (
        ("NAMES", _NAMES),
        ("LANGUAGE", language),
        ("COUNTRY", country),
        ("SECOND", doc.house.second_colour or "#FFFFFF"),
        ("COLOUR", doc.house.colour),
        ("FOOTER", page),
    ):
        styles = styles.replace(mark, value)
    return styles


def _meta(doc: PressDocument) -> str:
    zone = escape(doc.house.name)
    return (
        f"<office:document-meta {_NAMES}><office:meta><meta:generator>Woordvoering</meta:generator>"
        f"<dc:title>{escape(doc.headline)}</dc:title><dc:subject>{escape(kind_label(doc))}</dc:subject>"
        f"<meta:keyword>{escape(f'{doc.id} v{doc.version}')}</meta:keyword><meta:keyword>{doc.text_sha}</meta:keyword>"
        f"<meta:initial-creator>{zone}</meta:initial-creator><dc:creator>{zone}</dc:creator>"
        f"<meta:creation-date>{_time(doc.first_created)}</meta:creation-date><dc:date>{_time(doc.version_created)}</dc:date>"
        f"<dc:language>{TAGS[doc.language]}</dc:language><meta:editing-cycles>{doc.version}</meta:editing-cycles>"
        "</office:meta></office:document-meta>"
    )


def _manifest(doc: PressDocument) -> str:
    files = {"/": MEDIA_TYPE, "content.xml": "text/xml", "styles.xml": "text/xml", "meta.xml": "text/xml"}
    files |= {"Pictures/logo.png": "image/png"} if doc.house.logo else {}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in files.items()
    )
    names = f'xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3"'
    return f"<manifest:manifest {names}>{entries}</manifest:manifest>"


def _time(when: int) -> str:
    return aware(when).isoformat(timespec="seconds").replace("+00:00", "Z")
