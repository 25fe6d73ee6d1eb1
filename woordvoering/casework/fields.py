"""What people type: checked once, here, before it becomes a fact that nobody can change."""

from __future__ import annotations

import unicodedata

from woordvoering.errors import WrongUse

LINE = 300
TEXT = 8_000
"""Longest line and longest free text of casework, in code points; a payload holds 64 KiB."""

PICTURE = frozenset(("So", "Sk", "Mn"))
WEIGHTLESS = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
"""Soft hyphens and spaces without width, which come along with a pasted mail and mean nothing: left out."""

UNSEEN = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters that show nothing, beside what Unicode itself calls control, format or private characters."""


def line(field: str, value: str, *, limit: int = LINE, empty: bool = False) -> str:
    """The value as one clean line, NFC. Raises WrongUse naming the field: empty, too long, hidden characters."""
    cleaned = unicodedata.normalize("NFC", value.translate(WEIGHTLESS)).strip()
    if "\n" in cleaned or "\r" in cleaned:
        raise WrongUse("field.not_one_line", field=field)
    return _checked(field, cleaned, limit=limit, empty=empty)


def text(field: str, value: str, *, limit: int = TEXT, empty: bool = False) -> str:
    """The value as clean text of several lines, NFC. Raises WrongUse naming the field."""
    cleaned = unicodedata.normalize("NFC", value.translate(WEIGHTLESS)).replace("\r\n", "\n").strip()
    return _checked(field, cleaned, limit=limit, empty=empty)


def _checked(field: str, value: str, *, limit: int, empty: bool) -> str:
    if not value and not empty:
        raise WrongUse("field.empty", field=field)
    if len(value) > limit:
        raise WrongUse("field.too_long", field=field, length=len(value), limit=limit)
    hidden = next((place for place in range(len(value)) if _hidden(value, place)), None)
    if hidden is not None:
        raise WrongUse("field.hidden_character", field=field, character=f"U+{ord(value[hidden]):04X}")
    return value


def _hidden(value: str, place: int) -> bool:
    """Whether nobody sees this character: two names that look alike must be one. A joiner shows between pictures."""
    char = value[place]
    if char == "\u200d" and 0 < place < len(value) - 1:
        return not {unicodedata.category(value[place - 1]), unicodedata.category(value[place + 1])} <= PICTURE
    return char != "\n" and (char in UNSEEN or unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs"))
