"""A release as the body of a post on another's site: the languages one below the other, nothing but text in it."""

from __future__ import annotations

from html import escape

import nh3

from woordvoering.publishing.kinds.newsroom_pages import public_notices
from woordvoering.release.document import PressDocument
from woordvoering.release.formats.html import blocks_html
from woordvoering.release.wording import contact_lines, dateline, version_line, words

_TAGS = {
    "a", "blockquote", "br", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "section", "strong", "table",
    "tbody", "td", "th", "thead", "tr", "ul", "caption",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "section": {"lang"}, "ol": {"start"}, "th": {"scope"}}


def post_title(doc: PressDocument) -> str:
    """The headline as a site takes a title: HTML without tags, the gravest mark in front."""
    marks = [f"{notice.mark}: " for notice in public_notices(doc)[:1]]
    return _inert(escape("".join((*marks, doc.headline)), quote=False))


def post_html(documents: tuple[PressDocument, ...]) -> str:
    """The body. Strictly sanitised once more; a site that reads [shortcodes] finds none to run, and one that makes
    paragraphs of its own leaves these alone."""
    parts = [_section(doc, first=place == 0) for place, doc in enumerate(documents)]
    clean = nh3.clean(
        "\n".join(parts),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
    return f"<!-- wp:html -->\n{_inert(clean)}\n<!-- /wp:html -->"


def _section(doc: PressDocument, *, first: bool) -> str:
    said = words(doc.language)
    boxes = [f"<p><strong>{escape(each.mark)}</strong> {escape(each.text)}</p>" for each in public_notices(doc)]
    title = [] if first else [f"<h2>{escape(doc.headline)}</h2>"]
    contact = "<br>".join(escape(line) for line in contact_lines(doc))
    foot = f"<p><strong>{escape(said.press_contact)}</strong><br>{contact}</p>\n<p>{escape(version_line(doc))}</p>"
    inner = "\n".join((*title, *boxes, f"<p>{escape(dateline(doc))}</p>", blocks_html(doc.blocks), foot))
    return f'<section lang="{doc.language}">\n{inner}\n</section>'


def _inert(html: str) -> str:
    return html.replace("[", "&#091;").replace("]", "&#093;")
