"""Untrusted text becomes plain text here: markup out, control and bidi characters out, size and depth capped."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from functools import cache

FIELD_CHARS = 200_000
"""No field keeps more characters (SECURITY.md: field 200 KB)."""
LINE_CHARS = 2_000
"""No title, author or other one-line field keeps more characters."""
MARKUP_DEPTH = 100
"""Deeper markup never reaches nh3, which needs 51 s for 100,000 nested divs (SECURITY.md, measured)."""
MARKUP_TAGS = 5_000
"""Nor does markup with more tags that only nh3 can judge."""
FORMATTING = 8
"""Nor does markup that leaves more of these open: HTML opens each again in every block that follows (3 s, measured)."""
TAG_CHARS = 2_000
"""Nor does a longer tag: its attributes are compared each with each."""

_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n?|\x85|\u2028|\u2029")
_SUSPECT = re.compile(f"[\r\x85\u2028\u2029{_UNWANTED.pattern[1:]}")
_ODD_SPACES = "\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_WILD = re.compile(f"[\r{_ODD_SPACES}{_UNWANTED.pattern[1:]}")
_TAME_BYTES = bytes(byte for byte in range(256) if 0x20 <= byte < 0x7F or byte >= 0x80 or byte in b"\t\n").translate(
    None, b"\xc2\xd8\xe1\xe2\xe3\xed\xef"
)
"""Bytes of UTF-8 in which no character of `_WILD` begins; a text of these alone needs no search."""
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


class _KnownTags(dict[str, str]):
    """What a tag says, by what stands between its brackets. KeyError for one that must be looked at more closely."""

    def __missing__(self, tag: str) -> str:
        name, space, attributes = tag.partition(" ")
        if not space or name[-1:] == "/" or "'" in attributes or attributes.count('"') % 2:
            raise KeyError(tag)
        return self[name]


_KNOWN_TAGS = _KnownTags({form: said for name, said in _AS_TEXT.items() for form in (name, f"/{name}", f"{name}/")})
_NO_BRACKETS = bytes(byte for byte in range(256) if byte not in b"<>")
_SIMPLE_TAG = re.compile(r"""</?([a-zA-Z][a-zA-Z0-9]*)(?:[\s/][^<>"']*(?:"[^<>"]*"[^<>"']*)*)?>""")
_ANY_TAG = re.compile(r"<[^<>]*>")
_MAYBE_TAG = re.compile(r"<[a-zA-Z/!?]")
_OPEN_OR_CLOSE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)")
_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b[^<>]*+>.*?(?:</\1\s*+>|\Z)", re.IGNORECASE | re.DOTALL)
_REOPENED = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)  # fmt: skip
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_WEB = re.compile(r"https?://[^/?#@\\]+", re.IGNORECASE)
_PLAIN_WEB = re.compile(r"https?://[a-z0-9.:-]+(?:[/?#][!-~]*)?")
"""An address that needs no mending; most do not."""
_SCHEME = re.compile(r"[^/?#]*:")
_REFERENCES = (("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"))
"""The ampersand last: what it uncovers is text, and no reference again."""


@cache
def _cleaner() -> Callable[[str], str]:
    """Block tags alone are left, without attributes or addresses; loaded with the first markup that is not plain."""
    import nh3

    return nh3.Cleaner(tags=set(_BLOCKS), attributes={}, url_schemes=set()).clean


def plain(value: str) -> str:
    """Plain text of several lines: unwanted characters out, spaces folded, at most one line break in a row."""
    value = value[:FIELD_CHARS]
    if _is_tame(value):
        return _lines(value)
    lines = [" ".join(raw.split()) for raw in _stripped(value).split("\n")]
    return "\n".join([line for line in lines if line])


def one_line(value: str) -> str:
    """Plain text on one line, for titles, names and the like."""
    if value.isprintable() and len(value) <= LINE_CHARS and "  " not in value:
        return value.strip()  # the one printable space is the plain one
    return " ".join(_stripped(value[: 4 * LINE_CHARS]).split())[:LINE_CHARS].rstrip()


def from_html(value: str) -> str:
    """The text of an HTML fragment, a line per block. What remains is text: a later `<` is a character, not a tag."""
    value = value[:FIELD_CHARS]
    if "<" not in value or _MAYBE_TAG.search(value) is None:
        return plain(html.unescape(value) if "&" in value else value)
    tame = _is_tame(value)
    flat = value.replace("\n", " ") if tame else " ".join(value.split())
    simple = _without_known_tags(flat)
    if simple is None:
        simple = _SIMPLE_TAG.sub(_tag_as_text, flat)
    if "<" in simple and _MAYBE_TAG.search(simple) is not None:
        simple, tame = _strictly(simple), False
    if "&" not in simple:
        return _lines(simple) if tame else plain(simple)
    known = _without_references(simple) if tame else None
    return plain(html.unescape(simple)) if known is None else _lines(known)


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


def _is_tame(value: str) -> bool:
    """Whether nothing must go or be folded but plain spaces, tabs and line breaks: most texts, and they cost less."""
    rest = value.encode("utf-8", "surrogatepass").translate(None, _TAME_BYTES)
    return not rest or _WILD.search(value) is None


def _lines(tame: str) -> str:
    if "\t" in tame:
        tame = tame.replace("\t", " ")
    if "  " in tame:
        return "\n".join([line for raw in tame.split("\n") if (line := " ".join(raw.split()))])
    return "\n".join([line for raw in tame.split("\n") if (line := raw.strip())])


def _stripped(value: str) -> str:
    if _SUSPECT.search(value) is None:
        return value
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", value))


def _without_references(value: str) -> str | None:
    """The text without character references; None when it holds one beside those that need no table."""
    left = value.count("&")
    for name, said in _REFERENCES:
        if left and name in value:
            left -= value.count(name)
            value = value.replace(name, said)
    return None if left else value


def _without_known_tags(markup: str) -> str | None:
    """As `_SIMPLE_TAG.sub(_tag_as_text, …)`, in a sixth of the time; None for what only that can judge."""
    brackets = markup.encode("utf-8", "surrogatepass").translate(None, _NO_BRACKETS)
    if brackets != b"<>" * (len(brackets) // 2):
        return None
    pieces = markup.replace("<", ">").split(">")
    try:
        pieces[1::2] = map(_KNOWN_TAGS.__getitem__, pieces[1::2])
    except KeyError:
        return None
    return "".join(pieces)


def _tag_as_text(tag: re.Match[str]) -> str:
    """A line break for a block, nothing for an inline tag; any other tag stays for nh3 to judge."""
    name = tag[1]
    said = _AS_TEXT.get(name)
    if said is None:
        said = _AS_TEXT.get(name.lower())
    return tag[0] if said is None else said


def _strictly(markup: str) -> str:
    if _too_costly(markup):
        return _ANY_TAG.sub(" ", _HIDDEN.sub(" ", markup))
    return _ANY_TAG.sub("\n", _cleaner()(markup))


def _too_costly(markup: str) -> bool:
    """Whether nh3 might need longer than the length of the markup says."""
    if markup.count("<") > MARKUP_TAGS:
        return True
    opened: Counter[str] = Counter()
    depth = formatting = 0
    for tag in _OPEN_OR_CLOSE.finditer(markup):
        closing, name, rest = tag[1], tag[2].lower(), tag[3]
        if len(rest) > TAG_CHARS:
            return True
        step = -1 if closing and opened[name] else int(not closing and name not in _VOID and not rest.endswith("/"))
        opened[name] += step
        depth += step
        formatting += step * (name in _REOPENED)
        if depth > MARKUP_DEPTH or formatting > FORMATTING:
            return True
    return False
