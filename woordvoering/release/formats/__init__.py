"""The formats in which a statement leaves the house: one module each, loaded when first rendered.

Every module has `NAME`, `EXTENSION`, `MEDIA_TYPE` and `render(doc) -> bytes`; the bytes depend on the document alone.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from typing import Protocol, cast

import msgspec

from woordvoering.errors import WrongUse
from woordvoering.release.document import PressDocument
from woordvoering.release.naming import beside


class _Renderer(Protocol):
    def render(self, doc: PressDocument) -> bytes: ...


class Format(msgspec.Struct, frozen=True):
    """One format: its name at the CLI, its file extension with the dot, its media type, and where it is made."""

    name: str
    extension: str
    media_type: str
    module: str

    def render(self, doc: PressDocument) -> bytes:
        """The document in this format. Raises Refused `format.glyph` from the PDF alone."""
        return cast("_Renderer", importlib.import_module(self.module)).render(doc)


class RenderedFile(msgspec.Struct, frozen=True):
    """A file ready to leave: its name, its bytes, what they are, and in which language."""

    name: str
    format: str
    media_type: str
    data: bytes
    language: str = ""


_HERE = "woordvoering.release.formats."

FORMATS: Mapping[str, Format] = {
    form.name: form
    for form in (
        Format("md", ".md", "text/markdown; charset=utf-8", _HERE + "md"),
        Format("html", ".html", "text/html; charset=utf-8", _HERE + "html"),
        Format("text", ".txt", "text/plain; charset=utf-8", _HERE + "text"),
        Format("pdf", ".pdf", "application/pdf", _HERE + "pdf"),
        Format(
            "docx",
            ".docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _HERE + "docx",
        ),
        Format("odt", ".odt", "application/vnd.oasis.opendocument.text", _HERE + "odt"),
        Format("eml", ".eml", "message/rfc822", _HERE + "eml"),
        Format("ninjs", ".ninjs.json", "application/json", _HERE + "ninjs"),
        Format("jsonfeed", ".feed.json", "application/feed+json", _HERE + "jsonfeed"),
        Format("newsml", ".newsml.xml", "application/vnd.iptc.g2.newsitem+xml", _HERE + "newsml"),
        Format("jsonld", ".jsonld", "application/ld+json", _HERE + "jsonld"),
    )
}


def format_named(name: str) -> Format:
    """The format of that name. Raises WrongUse `format.unknown` with the names that exist."""
    if name not in FORMATS:
        raise WrongUse("format.unknown", name=name, known=tuple(FORMATS))
    return FORMATS[name]


def render_files(doc: PressDocument, names: Iterable[str] = FORMATS) -> tuple[RenderedFile, ...]:
    """The document in each of the named formats, under file names of our own."""
    forms = [format_named(name) for name in names]
    return tuple(
        RenderedFile(file_name(doc, form), form.name, form.media_type, form.render(doc), doc.language) for form in forms
    )


def render_languages(documents: Iterable[PressDocument], names: Iterable[str] = FORMATS) -> tuple[RenderedFile, ...]:
    """Every document in each of the named formats: one text in all its languages, the base one first."""
    forms = tuple(names)
    return tuple(file for doc in documents for file in render_files(doc, forms))


def file_name(doc: PressDocument, form: Format) -> str:
    """A name that is safe on every system: the last part of the id in ASCII, version, language, extension.

    All languages of one text share the first part, that of the base text.
    """
    return beside(doc, doc.language, form.extension)
