"""Untrusted text becomes plain text here: markup out, control and bidi characters out, size and depth capped."""

from __future__ import annotations

import html
import re

import nh3

FIELD_CHARS = 200_000
"""No field keeps more characters (SECURITY.md: field 200 KB)."""
LINE_CHARS = 2_000
"""No title, author or other one-line field keeps more characters."""
MARKUP_DEPTH = 100
"""Deeper markup never reaches nh3, which needs 51 s for 100,000 nested divs (SECURITY.md, measured)."""

_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029")
_SUSPECT = re.compile(f"[\r\x85\u2028\u2029{_UNWANTED.pattern[1:]}")
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
        "pre", "section", "table", "tbody", "thead", "tr", "ul",
    )
)  # fmt: skip
_INLINES = frozenset(
    (
        "a", "abbr", "acronym", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "td", "th", "time", "tt", "u", "wbr",
    )
)  # fmt: skip
_AS_TEXT: dict[str, str] = {**dict.fromkeys(_BLOCKS, "\n"), **dict.fromkeys(_INLINES, "")}
_SIMPLE_TAG = re.compile(r"""</?([a-zA-Z][a-zA-Z0-9]*)(?:[\s/][^<>"']*(?:"[^<>"]*"[^<>"']*)*)?>""")
_ANY_TAG = re.compile(r"<[^<>]*>")
_MAYBE_TAG = re.compile(r"<[a-zA-Z/!?]")
_OPEN_OR_CLOSE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*?(/?)>")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_WEB = re.compile(r"https?://[^/?#@\\]+", re.IGNORECASE)
_PLAIN_WEB = re.compile(r"https?://[a-z0-9.:-]+(?:[/?#][!-~]*)?")
"""An address that needs no mending; most do not."""
_SCHEME = re.compile(r"[^/?#]*:")
_STRICT = nh3.Cleaner(tags=set(_BLOCKS), attributes={}, url_schemes=set())


def plain(value: str) -> str:
    """Plain text of several lines: unwanted characters out, spaces folded, at most one line break in a row."""
    lines = [" ".join(raw.split()) for raw in _stripped(value[:FIELD_CHARS]).split("\n")]
    return "\n".join([line for line in lines if line])


def one_line(value: str) -> str:
    """Plain text on one line, for titles, names and the like."""
    if value.isprintable() and len(value) <= LINE_CHARS and "  " not in value:
        return value.strip()  # the one printable space is the plain one
    return " ".join(_stripped(value[: 4 * LINE_CHARS]).split())[:LINE_CHARS].rstrip()


def from_html(value: str) -> str:
    """The text of an HTML fragment, a line per block. What remains is text: a later `<` is a character, not a tag."""
    value = value[:FIELD_CHARS]
    if _MAYBE_TAG.search(value) is None:
        return plain(html.unescape(value) if "&" in value else value)
    folded = " ".join(value.split())
    simple = _SIMPLE_TAG.sub(_tag_as_text, folded)
    if _MAYBE_TAG.search(simple) is not None:
        simple = _strictly(folded)
    return plain(html.unescape(simple) if "&" in simple else simple)


def title_from_html(value: str) -> str:
    """A title whose source may hold markup or entities, on one line."""
    if "<" not in value:
        return one_line(html.unescape(value[: 4 * LINE_CHARS]) if "&" in value else value)
    return one_line(from_html(value[: 4 * LINE_CHARS]))


def web_address(value: str) -> str:
    """The address when it is http or https, else nothing: no other scheme leaves this room."""
    if len(value) <= LINE_CHARS and _PLAIN_WEB.fullmatch(value):
        return value
    address = "".join(_stripped(value[:LINE_CHARS]).split())
    found = _WEB.match(address)
    return found.group(0).lower() + address[found.end() :] if found else ""


def web_or_relative(value: str) -> str:
    """As web_address; a reference that stayed relative, for want of a base, is kept as the source wrote it."""
    address = web_address(value)
    if address or _SCHEME.match(value.strip()):
        return address
    return one_line(value)


def language_tag(value: str) -> str:
    """A BCP 47 tag in lower case (`nl-be`), or nothing when the source wrote something else."""
    tag = value.strip().replace("_", "-").lower()
    return tag if re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}", tag) else ""


def _stripped(value: str) -> str:
    if _SUSPECT.search(value) is None:
        return value
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", value))


def _tag_as_text(tag: re.Match[str]) -> str:
    """A line break for a block, nothing for an inline tag; any other tag stays for nh3 to judge."""
    name = tag[1]
    said = _AS_TEXT.get(name)
    if said is None:
        said = _AS_TEXT.get(name.lower())
    return tag[0] if said is None else said


def _strictly(markup: str) -> str:
    if _too_deep(markup):
        return _ANY_TAG.sub(" ", markup)
    return _ANY_TAG.sub("\n", _STRICT.clean(markup))


def _too_deep(markup: str) -> bool:
    if markup.count("<") <= MARKUP_DEPTH:
        return False
    depth = 0
    for tag in _OPEN_OR_CLOSE.finditer(markup):
        closing, name, empty = tag.groups()
        if closing:
            depth = max(0, depth - 1)
        elif not empty and name.lower() not in _VOID:
            depth += 1
            if depth > MARKUP_DEPTH:
                return True
    return False
