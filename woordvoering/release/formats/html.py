"""HTML: one complete, accessible page that needs no other file and loads nothing."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape

from woordvoering.clock import aware
from woordvoering.release.document import PressDocument
from woordvoering.release.naming import beside
from woordvoering.release.wording import dateline, kind_label, notices, version_line, words
from woordvoering.statements.blocks import Block, Heading, ListBlock, Paragraph, Quote, Run, Side, Table, has_tables

NAME = "html"
EXTENSION = ".html"
MEDIA_TYPE = "text/html; charset=utf-8"

_STYLE = """\
:root { color-scheme: light dark; --text: #14181f; --soft: #464e5c; --page: #fff; --box: #fef3e0; --link: #1f4bc0; }
@media (prefers-color-scheme: dark) {
  :root { --text: #eceff3; --soft: #b1b8c4; --page: #14171b; --box: #2e210c; --link: #8fb0ff; }
}
body { margin: 0; background: var(--page); color: var(--text); font: 1.0625rem/1.6 Inter, "Segoe UI", sans-serif; }
main, footer { max-width: 42rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
main { border-top: 0.375rem solid HOUSE; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0.25rem 0 0.5rem; }
h2 { font-size: 1.25rem; margin: 1.75rem 0 0.5rem; }
h3, h4, h5, h6 { font-size: 1.0625rem; margin: 1.5rem 0 0.5rem; }
a { color: var(--link); }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 0.25rem solid var(--soft); }
.notice { background: var(--box); padding: 0.75rem 1rem; }
.meta, footer { color: var(--soft); font-size: 0.9375rem; }
address { font-style: normal; }
code { overflow-wrap: anywhere; }
@media print { .notice { border: 1px solid; } }
"""
_TABLE_STYLE = """\
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--soft); vertical-align: top; }
th { text-align: left; }
"""


def render(doc: PressDocument) -> bytes:
    """The page as UTF-8. Every piece of text is escaped; no script and no address that is fetched."""
    head = "\n".join(
        (
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(doc)}">',
            f"<title>{escape(doc.headline)} – {escape(doc.house.short)}</title>",
            f'<meta name="author" content="{escape(doc.by or doc.house.name)}">',
            *_alternates(doc),
            f"<style>\n{_style(doc)}</style>",
        )
    )
    page = (
        f'<html lang="{doc.language}">\n<head>\n{head}\n</head>\n<body>\n{_main(doc)}\n{_footer(doc)}\n</body>\n</html>'
    )
    return f"<!doctype html>\n{page}\n".encode()


def _policy(doc: PressDocument) -> str:
    """What the page may load: nothing but the logo that is in it."""
    pictures = "; img-src data:" if doc.house.logo else ""
    return f"default-src 'none'; style-src 'unsafe-inline'{pictures}"


def _style(doc: PressDocument) -> str:
    """The style, with what only some pages need: those of before these were there keep their bytes."""
    house = doc.house
    second = f"article {{ border-top: 0.125rem solid {house.second_colour}; }}\n" if house.second_colour else ""
    logo = ".logo { display: block; height: 3.3rem; width: auto; max-width: 100%; }\n" if house.logo else ""
    style = _STYLE.replace("HOUSE", house.colour)
    return style + _TABLE_STYLE * has_tables(doc.blocks) + second + logo


def _logo(doc: PressDocument) -> str:
    """The logo in the page itself, with the name of the zone for who does not see it."""
    logo = doc.house.logo
    if logo is None:
        return ""
    data = base64.b64encode(logo.data).decode()
    size = f'width="{logo.width}" height="{logo.height}"'
    return f'<img class="logo" src="data:image/png;base64,{data}" {size} alt="{escape(doc.house.name)}">\n'


def blocks_html(blocks: tuple[Block, ...]) -> str:
    """A block tree as HTML: h2 to h6, p, ul, ol, blockquote, hr, table, strong, em and a with http, https or mailto."""
    return "\n".join(_block(block) for block in blocks)


def _alternates(doc: PressDocument) -> Iterator[str]:
    """The same text in other languages: the files beside this one, nothing that a browser fetches by itself."""
    for sibling in doc.siblings:
        page = escape(beside(doc, sibling.language, EXTENSION))
        yield f'<link rel="alternate" hreflang="{sibling.language}" type="text/html" href="{page}">'


def _languages(doc: PressDocument) -> str:
    """The same languages for whoever reads the page, each named in itself."""
    if not doc.siblings:
        return ""
    links = (
        f'<a href="{escape(beside(doc, one.language, EXTENSION))}" hreflang="{one.language}" '
        f'lang="{one.language}">{escape(words(one.language).language)}</a>'
        for one in doc.siblings
    )
    return f'<p class="meta">{escape(words(doc.language).also_in)}: {" · ".join(links)}</p>\n'


def _main(doc: PressDocument) -> str:
    boxes = [
        f'<p class="notice"><strong>{escape(notice.mark)}</strong> {escape(notice.text)}</p>' for notice in notices(doc)
    ]
    when = aware(doc.version_created).isoformat(timespec="seconds").replace("+00:00", "Z")
    header = (
        f'<header>\n{_logo(doc)}<p class="meta">{escape(kind_label(doc))}</p>\n<h1>{escape(doc.headline)}</h1>\n'
        f'<p class="meta"><time datetime="{when}">{escape(dateline(doc))}</time></p>\n{_languages(doc)}</header>'
    )
    return "\n".join(["<main>", "<article>", *boxes, header, blocks_html(doc.blocks), "</article>", "</main>"])


def _footer(doc: PressDocument) -> str:
    said, house = words(doc.language), doc.house
    parts = [f"<p><strong>{escape(said.note)}</strong>: {escape(doc.ed_note)}</p>"] if doc.ed_note else []
    parts.append(f"<h2>{escape(said.press_contact)}</h2>\n<address>\n{_contacts(doc)}\n</address>")
    if house.boilerplate:
        title = escape(said.about.format(house=house.short))
        parts.append(f"<h2>{title}</h2>\n<p>{escape(house.boilerplate)}</p>")
    if house.hours_line:
        parts.append(f"<p>{escape(house.hours_line)}</p>")
    parts.append(f"<p>{escape(version_line(doc))}<br>\n{escape(said.fingerprint)}: <code>{doc.text_sha}</code></p>")
    return "\n".join(["<footer>", *parts, "</footer>"])


def _contacts(doc: PressDocument) -> str:
    house = doc.house
    lines = [escape(line) for line in (house.name, house.press_contact, house.press_telephone) if line]
    if house.press_mail:
        lines.append(f'<a href="mailto:{escape(house.press_mail)}">{escape(house.press_mail)}</a>')
    if house.address:
        lines.append(escape(house.address))
    if house.website.startswith(("https://", "http://")):
        lines.append(f'<a href="{escape(house.website)}">{escape(house.website)}</a>')
    elif house.website:
        lines.append(escape(house.website))
    return "<br>\n".join(lines)


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{_runs(block.runs)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return f"<p>{_runs(block.runs)}</p>"
    if isinstance(block, ListBlock):
        start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
        tag = "ol" if block.ordered else "ul"
        items = "\n".join(f"<li>{_item(item.blocks)}</li>" for item in block.items)
        return f"<{tag}{start}>\n{items}\n</{tag}>"
    if isinstance(block, Quote):
        return f"<blockquote>\n{blocks_html(block.blocks)}\n</blockquote>"
    if isinstance(block, Table):
        return _table(block)
    return "<hr>"


def _table(table: Table) -> str:
    """A table whose head names its columns; an empty cell of the head names nothing."""
    heads = (("th", ' scope="col"') if cell else ("td", "") for cell in table.head)
    head = "".join(
        _cell(tag, mark, side, cell) for (tag, mark), side, cell in zip(heads, table.sides, table.head, strict=True)
    )
    rows = (
        "".join(_cell("td", "", side, cell) for side, cell in zip(table.sides, row, strict=True)) for row in table.rows
    )
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _cell(tag: str, mark: str, side: Side, cell: tuple[Run, ...]) -> str:
    style = f' style="text-align: {side}"' if side else ""
    return f"<{tag}{mark}{style}>{_runs(cell)}</{tag}>"


def _item(blocks: tuple[Block, ...]) -> str:
    """A list item; the paragraph mark is left out where the item is one line."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and not any(isinstance(block, Paragraph) for block in blocks[1:]):
        return "\n".join([_runs(first.runs), *(_block(block) for block in blocks[1:])])
    return blocks_html(blocks)


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    html = escape(run.text)
    if run.italic:
        html = f"<em>{html}</em>"
    if run.bold:
        html = f"<strong>{html}</strong>"
    return f'<a href="{escape(run.href)}">{html}</a>' if run.href else html
