"""The pages of a newsroom in a folder: one a version and language, one a case, one for all. Values in, bytes out.

Each page stands alone: no script, no picture but the logo inside it, nothing that is fetched from elsewhere.
"""

from __future__ import annotations

import base64
import tomllib
from collections.abc import Mapping
from functools import cache
from html import escape

import msgspec

from woordvoering.clock import aware
from woordvoering.release.document import House, PressDocument
from woordvoering.release.formats.feeds import FEEDS
from woordvoering.release.formats.html import blocks_html
from woordvoering.release.wording import Notice, contact_lines, dateline, kind_label, notices, version_line, words
from woordvoering.resources import resource

LANGUAGE_NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
FEED_NAMES: Mapping[str, str] = {"rss": "RSS", "atom": "Atom", "json": "JSON Feed"}

_STYLE = """\
:root { color-scheme: light dark; --text: #14181f; --soft: #464e5c; --page: #fff; --box: #fef3e0; --link: #1f4bc0; }
@media (prefers-color-scheme: dark) {
  :root { --text: #eceff3; --soft: #b1b8c4; --page: #14171b; --box: #2e210c; --link: #8fb0ff; }
}
body { margin: 0; background: var(--page); color: var(--text); font: 1.0625rem/1.6 Inter, "Segoe UI", sans-serif; }
header, nav, main, footer { max-width: 42rem; margin: 0 auto; padding: 0.75rem 1.5rem; overflow-wrap: break-word; }
.house { border-top: 0.375rem solid HOUSE; font-weight: 600; }
article header { padding: 0; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0.25rem 0 0.5rem; }
h2 { font-size: 1.25rem; margin: 1.75rem 0 0.5rem; }
h3, h4, h5, h6 { font-size: 1.0625rem; margin: 1.5rem 0 0.5rem; }
a { color: var(--link); }
a:focus-visible { outline: 0.1875rem solid currentcolor; outline-offset: 0.125rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
nav ul, .files { list-style: none; padding: 0; }
nav li, .files li { display: inline-block; margin-right: 1rem; padding: 0.25rem 0; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 0.25rem solid var(--soft); }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--soft); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
.notice { background: var(--box); padding: 0.75rem 1rem; }
.meta, footer { color: var(--soft); font-size: 0.9375rem; }
address { font-style: normal; }
.logo { height: 2.2rem; width: auto; max-width: 100%; margin-right: .7rem; vertical-align: middle; }
code { overflow-wrap: anywhere; }
@media print { nav, .skip, .files { display: none; } .notice { border: 1px solid; } a { color: inherit; } }
"""


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language's table of `resources/templates/newsroom.toml`."""

    title: str
    empty: str
    back: str
    languages: str
    files: str
    versions: str
    newer: str
    corrected: str
    withdrawn: str
    newest: str
    skip: str


class KeptFile(msgspec.Struct, frozen=True):
    """A file beside its release: its name, what it is, its size in bytes."""

    name: str
    media_type: str
    size: int


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a case as the folder keeps it beside its files: all that pages and feeds are made of.

    `documents` hold one language each, the base one first. `site` is the address at which the folder shows itself, ''
    when the zone named none; then there are pages and no feeds, as a feed holds whole addresses.
    """

    number: str
    key: str
    site: str
    documents: tuple[PressDocument, ...]
    files: tuple[KeptFile, ...] = ()

    @property
    def document(self) -> PressDocument:
        return self.documents[0]

    @property
    def version(self) -> int:
        return self.document.version


def release_page(release: Release, doc: PressDocument, case: tuple[Release, ...], *, newest: bool) -> bytes:
    """The page of one version in one language. `case` holds every version, the newest first; `newest` says that this
    is the page of the case itself (`n/<number>/`), from which the versions lie one folder deeper."""
    said, top = _words(doc.language), "../../" if newest else "../../../"
    here = f"v{release.version}/" if newest else ""
    boxes = "" if newest else _superseded(release, case, doc.language)
    boxes += "".join(f"{_notice(each.mark, each.text)}\n" for each in public_notices(doc))
    when = aware(doc.version_created).isoformat(timespec="seconds").replace("+00:00", "Z")
    article = (
        f'<article>\n{boxes}<header>\n<p class="meta">{escape(kind_label(doc))}</p>\n<h1>{escape(doc.headline)}</h1>\n'
        f'<p class="meta"><time datetime="{when}">{escape(dateline(doc))}</time></p>\n</header>\n'
        f"{'' if doc.status == 'canceled' else blocks_html(doc.blocks)}\n</article>"
    )
    parts = [article, _files(release, here, said), _versions(release, case, said, newest=newest), _contact(doc)]
    nav = [f'<li><a href="{top}index.html">{escape(said.back)}</a></li>']
    nav += [
        f'<li><a href="{page_name(each, release)}" hreflang="{each.language}" lang="{each.language}">'
        f"{LANGUAGE_NAMES[each.language]}</a></li>"
        for each in release.documents
        if each.language != doc.language
    ]
    frame = _Frame(doc.house, doc.language, doc.headline, top, feeds=bool(release.site))
    return _page(frame, nav, "\n".join(part for part in parts if part))


def index_page(house: House, language: str, cases: tuple[Release, ...], *, feeds: bool) -> bytes:
    """The page of all cases: the newest version of each, the latest first. `feeds`: there are feeds beside it."""
    said = _words(language)
    items = [f"<li>{_line(each)}</li>" for each in cases]
    body = f'<h1>{escape(said.title)}</h1>\n<ul class="list">\n' + "\n".join(items) + "\n</ul>"
    if not items:
        body = f"<h1>{escape(said.title)}</h1>\n<p>{escape(said.empty)}</p>"
    nav = [f'<li><a href="{FEEDS[name][0]}">{label}</a></li>' for name, label in FEED_NAMES.items() if feeds]
    return _page(_Frame(house, language, said.title, "", feeds=feeds), nav, body)


def page_name(doc: PressDocument, release: Release) -> str:
    """The page of a language: the base one is what the folder itself shows."""
    return "index.html" if doc.language == release.document.language else f"{doc.language}.html"


def public_notices(doc: PressDocument) -> tuple[Notice, ...]:
    """The marks that a public page shows: an embargo is the press's, and is over when the page shows itself."""
    return tuple(each for each in notices(doc) if each.mark != words(doc.language).embargo_mark)


@cache
def _words(language: str) -> Words:
    tables = tomllib.loads(resource("templates", "newsroom.toml").read_text("utf-8"))
    return msgspec.convert(tables, dict[str, Words])[language]


class _Frame(msgspec.Struct, frozen=True):
    """What stands around a page: whose it is, its language and title, and the way up to the page of all."""

    house: House
    language: str
    title: str
    top: str
    feeds: bool


def _page(frame: _Frame, nav: list[str], body: str) -> bytes:
    said, house, language = _words(frame.language), frame.house, frame.language
    links = [
        f'<link rel="alternate" type="{FEEDS[name][1]}" title="{label}" href="{frame.top}{FEEDS[name][0]}">'
        for name, label in FEED_NAMES.items()
        if frame.feeds
    ]
    head = (
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        f"{'img-src data:; ' if house.logo is not None else ''}base-uri 'none'; form-action 'none'\">\n"
        + "".join(f"{line}\n" for line in (f"<title>{escape(frame.title)} – {escape(house.short)}</title>", *links))
        + f"<style>\n{_STYLE.replace('HOUSE', house.colour)}</style>"
    )
    listed = "\n".join(nav)
    menu = f'<nav aria-label="{escape(said.title)}">\n<ul>\n{listed}\n</ul>\n</nav>\n' if nav else ""
    page = (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n{head}\n</head>\n<body>\n'
        f'<a class="skip" href="#main">{escape(said.skip)}</a>\n<header class="house">'
        f"{_logo(house)}{escape(house.name)}</header>\n"
        f'{menu}<main id="main">\n{body}\n</main>\n</body>\n</html>\n'
    )
    return page.encode()


def _logo(house: House) -> str:
    """The logo before the name of the zone, which says the same to who does not see it."""
    if house.logo is None:
        return ""
    data, logo = base64.b64encode(house.logo.data).decode("ascii"), house.logo
    return f'<img class="logo" src="data:image/png;base64,{data}" width="{logo.width}" height="{logo.height}" alt="">'


def _superseded(release: Release, case: tuple[Release, ...], language: str) -> str:
    """What the page of an older version says of what came after it; the gravest of them."""
    said, mine = _words(language), release.document.id
    later = [each for each in case if each.version > release.version]
    if not later:
        return ""
    if any(each.document.status == "canceled" and each.document.id == mine for each in later):
        text = said.withdrawn
    elif any(each.document.correction_of == mine for each in later):
        text = said.corrected
    else:
        text = said.newer
    link = f'<a href="../index.html">{escape(said.newest)}</a>'
    return f'<p class="notice">{escape(text)} {link}</p>\n'


def _notice(mark: str, text: str) -> str:
    return f'<p class="notice"><strong>{escape(mark)}</strong> {escape(text)}</p>'


def _files(release: Release, here: str, said: Words) -> str:
    if not release.files:
        return ""
    names = (escape(file.name) for file in release.files)
    items = "\n".join(f'<li><a href="{here}{name}" download>{name}</a></li>' for name in names)
    return f'<h2>{escape(said.files)}</h2>\n<ul class="files">\n{items}\n</ul>'


def _versions(release: Release, case: tuple[Release, ...], said: Words, *, newest: bool) -> str:
    if len(case) < 2:
        return ""
    items: list[str] = []
    for each in case:
        doc = next((one for one in each.documents if one.language == release.document.language), each.document)
        mark = "".join(f"{notice.mark}: " for notice in public_notices(doc)[:1])
        label = f"{version_line(doc).partition('.')[0]}, {dateline(doc)}: {mark}{doc.headline}"
        href = f"{'' if newest else '../'}v{each.version}/index.html"
        items.append(f'<li lang="{doc.language}"><a href="{href}">{escape(label)}</a></li>')
    return f"<h2>{escape(said.versions)}</h2>\n<ul>\n" + "\n".join(items) + "\n</ul>"


def _contact(doc: PressDocument) -> str:
    said, house = words(doc.language), doc.house
    lines = "<br>\n".join(escape(line) for line in contact_lines(doc))
    parts = [f"<p><strong>{escape(said.note)}</strong>: {escape(doc.ed_note)}</p>"] if doc.ed_note else []
    parts.append(f"<h2>{escape(said.press_contact)}</h2>\n<address>\n{lines}\n</address>")
    parts += [f"<p>{escape(line)}</p>" for line in (house.boilerplate, house.hours_line) if line]
    fingerprint = f"{escape(said.fingerprint)}: <code>{doc.text_sha}</code>"
    parts.append(f'<p class="meta">{escape(version_line(doc))}<br>\n{fingerprint}</p>')
    return "\n".join(parts)


def _line(release: Release) -> str:
    doc = release.document
    mark = "".join(f"{notice.mark}: " for notice in public_notices(doc)[:1])
    return (
        f'<a lang="{doc.language}" href="n/{release.number}/index.html">{escape(mark + doc.headline)}</a><br>\n'
        f'<span class="meta" lang="{doc.language}">{escape(kind_label(doc))}, {escape(dateline(doc))}</span>'
    )
