"""The one spelling of a statement: every revision is stored, shown, signed and hashed in this form and no other."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping

from woordvoering.errors import Reason, Refused

MAX_CHARACTERS = 20_000
"""Longest statement, in code points: some twelve pages, and what the Markdown reader is proven to take in time."""

_LINE_END = re.compile("\r\n|[\r\x85\u2028\u2029]")
_CHANNEL = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_JOINER = "\u200d"
_STYLES = ("\ufe0e", "\ufe0f")
_HIDDEN_STYLES = re.compile("[\ufe00-\ufe0d\u180b-\u180d\U000e0100-\U000e01ef]")
_BLANK_LETTERS = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_DOUBTFUL = re.compile("[^\n -~\xa1-\xac\xae-\u024f\u2010-\u2027\u20ac]")
"""Every character but those of which everybody can see that they are there: most of a text need not be looked up."""
_MAX_FAULTS = 20


def canonical(text: str) -> str:
    """The canonical form of `text`: NFC, lines ended by a line feed, no space behind a line, no blank line at the ends.

    A byte order mark in front is dropped and a tab becomes four spaces. Characters that a reader cannot see, or that
    turn the reading order round, are never dropped silently: what an authority reads must be what it signs.
    Raises Refused with one `text.hidden_character` per place, or with `text.too_long`.
    """
    spaced = _LINE_END.sub("\n", text.removeprefix("\ufeff")).replace("\t", "    ")
    faults = hidden_characters(spaced)
    if len(spaced) > MAX_CHARACTERS:
        faults = (Reason("text.too_long", {"length": len(spaced), "limit": MAX_CHARACTERS}), *faults)
    if faults:
        raise Refused(*faults)
    composed = unicodedata.normalize("NFC", spaced)
    return "\n".join(line.rstrip() for line in composed.split("\n")).strip("\n")


def is_canonical(text: str) -> bool:
    """Whether `text` is, byte for byte, its own canonical form."""
    try:
        return canonical(text) == text
    except Refused:
        return False


def text_sha(text: str) -> str:
    """SHA-256 of the UTF-8 bytes of a canonical text, in lower-case hex: the name that a verdict binds itself to.

    Raises Refused `text.not_canonical` for any other spelling, so that two texts that look alike never share a verdict.
    """
    if not is_canonical(text):
        raise Refused(Reason("text.not_canonical"))
    return hashlib.sha256(text.encode()).hexdigest()


def revision_sha(text: str, variants: Mapping[str, str]) -> str:
    """The name of a revision: SHA-256 over its text and over the channel texts that differ from it.

    Without variants it is `text_sha(text)`, which anybody can check with `sha256sum`. With variants it is the
    SHA-256 of one line a text, `<sha> <channel>`, the main text first under the name `-`, channels in order.
    Raises Refused `text.not_canonical` when one of the texts is not canonical, `text.channel` for a name that is more
    than a word: a line end in one would let two sets of texts share a name.
    """
    if not variants:
        return text_sha(text)
    wrong = [name for name in sorted(variants) if not _CHANNEL.fullmatch(name)]
    if wrong:
        raise Refused(*(Reason("text.channel", {"channel": name}) for name in wrong))
    lines = [f"{text_sha(text)} -", *(f"{text_sha(variants[name])} {name}" for name in sorted(variants))]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def hidden_characters(text: str) -> tuple[Reason, ...]:
    """Where `text` holds control, bidi, invisible, private or broken characters; the first twenty places.

    Every reason has `line` and `column` (from 1) and `character` (its code point, as U+202E).
    """
    found: list[Reason] = []
    for doubtful in _DOUBTFUL.finditer(text):
        index = doubtful.start()
        if _hidden(text, index):
            line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
            place = {"line": line, "column": column, "character": f"U+{ord(doubtful[0]):04X}"}
            found.append(Reason("text.hidden_character", place))
            if len(found) == _MAX_FAULTS:
                break
    return tuple(found)


def _hidden(text: str, index: int) -> bool:
    character = text[index]
    if character == _JOINER:
        return not _joins_emoji(text, index)
    if character in _BLANK_LETTERS or _HIDDEN_STYLES.match(character):
        return True
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co"} or _is_noncharacter(ord(character))


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _joins_emoji(text: str, index: int) -> bool:
    """A zero-width joiner is visible only as the glue between two pictures, such as a family or a flag."""
    before = index - 1
    while before >= 0 and (text[before] in _STYLES or "\U0001f3fb" <= text[before] <= "\U0001f3ff"):
        before -= 1
    after = index + 1
    return before >= 0 and after < len(text) and _is_picture(text[before]) and _is_picture(text[after])


def _is_picture(character: str) -> bool:
    return unicodedata.category(character) == "So" or character >= "\U0001f000"
