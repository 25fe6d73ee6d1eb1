"""The bytes of a feed before any parser sees them: unpacked within bounds, decoded, and refused when hostile."""

from __future__ import annotations

import codecs
import re
import zlib

from woordvoering.errors import BrokenInput

DOCUMENT_BYTES = 5_000_000
"""No document may be larger, packed or unpacked (SECURITY.md)."""
ITEMS = 500
"""Entries read from one document; a feed lists its newest first, so what is left out is old (SECURITY.md)."""
DEPTH = 100
ATTRIBUTES = 200
TAGS = 150_000
"""Angle brackets in one document, and a quarter of its ampersands. A full feed has fewer: one in 43 bytes, measured."""
NAMESPACES = 5_000
"""Namespaces declared in one document; every one of them is written out again with the content of every entry."""
WRONG_CHARACTERS = 20_000
"""Places that cannot be decoded in one document, each of which costs a call."""

_TEXT_CODEC = re.compile(
    r"(utf|u8|iso|latin|l\d|windows|cp|koi|mac|big5|gb|hz|euc|shift|sjis|s_jis|ks_c|ksc|johab|tis|us-ascii|ascii|ansi)",
    re.IGNORECASE,
)
_DECLARED = re.compile(r"""\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["'][^>]*?\?>""")
_DECLARATION = re.compile(r"\s*+<\?xml\b[^>]{0,1000}?\?>")
_IN_CP1252 = bytes.maketrans(b"\x81\x8d\x8f\x90\x9d", b"?????")
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WITHOUT_BOM = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"{\0", "utf-16-le"),
    (b"\0{", "utf-16-be"),
)
_PROLOGUE_PART = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
_DECLARES = re.compile(r"<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([^\s/<>!?][^\s/<>]*+)([^<>]*+)")
_QUOTED = re.compile(r""""[^"]*+"|'[^']*+'""")
_UNCLOSED_IN_HTML = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "dd",
        "dt",
        "embed",
        "hr",
        "img",
        "input",
        "li",
        "link",
        "meta",
        "p",
        "td",
        "tr",
        "wbr",
    )
)


def unpacked(body: bytes) -> bytes:
    """The document without a gzip layer, never inflated past the cap.

    Raises BrokenInput('document.too_large') past 5 MB and BrokenInput('feed.bad_gzip') for a damaged layer.
    """
    if len(body) > DOCUMENT_BYTES:
        raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    if not body.startswith(b"\x1f\x8b"):
        return body
    inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        plain = inflater.decompress(body, DOCUMENT_BYTES + 1)
    except zlib.error as error:
        raise BrokenInput("feed.bad_gzip") from error
    if len(plain) > DOCUMENT_BYTES:
        raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    return plain


def decoded(body: bytes, charset: str = "") -> str:
    """The text of a document: its byte order mark, else its own declaration, else `charset` of the transport.

    A document that contradicts what it says is read as UTF-8, and failing that as Windows-1252, as mail programs
    and browsers do.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return _forgiving(body, encoding).lstrip("\ufeff")
    for start, encoding in _WITHOUT_BOM:
        if body.startswith(start):
            return _forgiving(body, encoding)
    found = _DECLARED.match(body[:400].decode("latin-1"))
    for name in (found.group(1) if found else "", charset, "utf-8"):
        text = _try(body, name)
        if text is not None:
            return text
    return body.translate(_IN_CP1252).decode("cp1252")


def without_declaration(text: str) -> str:
    """The document without its `<?xml …?>`, whose encoding no longer holds once the text is decoded."""
    declared = _DECLARATION.match(text)
    return text[declared.end() if declared else 0 :].lstrip()


def refuse_doctype(text: str) -> None:
    """Raises BrokenInput('feed.doctype') when a DOCTYPE stands before the root element, in whatever encoding.

    Inside CDATA or escaped text those characters are content and are left alone.
    """
    place = 0
    while (part := _PROLOGUE_PART.match(text, place)) is not None:
        place = part.end()
    if _DECLARES.match(text, place) is not None:
        raise BrokenInput("feed.doctype")


def refuse_hostile_markup(text: str) -> None:
    """The caps that the forgiving parser needs before it, as it has none itself.

    Raises BrokenInput: 'feed.doctype' for a declaration anywhere outside CDATA, 'feed.too_deep' past 100 levels,
    'feed.too_many_attributes' past 200 on one tag.
    """
    outside = _CDATA.sub(" ", text)
    if outside.count("xmlns") > ATTRIBUTES:
        raise BrokenInput("feed.too_many_attributes", limit=ATTRIBUTES)
    if _DECLARES.search(outside) is not None:
        raise BrokenInput("feed.doctype")
    depth = 0
    for tag in _TAG.finditer(outside):
        closing, name, attributes = tag.groups()
        if len(attributes) > ATTRIBUTES and len(_QUOTED.sub("", attributes).split()) > ATTRIBUTES:
            raise BrokenInput("feed.too_many_attributes", limit=ATTRIBUTES)
        if closing:
            depth = max(0, depth - 1)
        elif not attributes.endswith("/") and name.lower() not in _UNCLOSED_IN_HTML:
            depth += 1
            if depth > DEPTH:
                raise BrokenInput("feed.too_deep", limit=DEPTH)


def refuse_costly(text: str) -> None:
    """Raises BrokenInput('feed.too_many_tags') for a document of tags and nothing else, before a tree is made of it."""
    if text.count("<") + text.count("&") // 4 > TAGS:
        raise BrokenInput("feed.too_many_tags", limit=TAGS)
    if text.count("xmlns") > NAMESPACES:
        raise BrokenInput("feed.too_many_attributes", limit=ATTRIBUTES)


def _forgiving(body: bytes, encoding: str) -> str:
    """The text with a mark for what cannot be decoded. Raises BrokenInput('document.not_text') past the cap."""
    wrong = 0

    def mark(error: UnicodeError) -> tuple[str, int]:
        nonlocal wrong
        wrong += 1
        if wrong > WRONG_CHARACTERS or not isinstance(error, UnicodeDecodeError):
            raise BrokenInput("document.not_text")
        return "\ufffd", error.end

    codecs.register_error("woordvoering.forgiving", mark)
    return body.decode(encoding, "woordvoering.forgiving")


def _try(body: bytes, encoding: str) -> str | None:
    if _TEXT_CODEC.match(encoding) is None:
        return None
    if encoding.lower() in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "ansi"):
        encoding = "cp1252"
    try:
        return body.decode(encoding)
    except (LookupError, ValueError):
        return None
