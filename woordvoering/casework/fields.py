"""What people type: checked once, here, before it becomes a fact that nobody can change."""

from __future__ import annotations

import unicodedata

from woordvoering.errors import WrongUse

LINE = 300
TEXT = 8_000
"""Longest line and longest free text of casework, in code points; a payload holds 64 KiB."""

BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def line(field: str, value: str, *, limit: int = LINE, empty: bool = False) -> str:
    """The value as one clean line, NFC. Raises WrongUse naming the field: empty, too long, hidden characters."""
    cleaned = unicodedata.normalize("NFC", value).strip()
    if "\n" in cleaned or "\r" in cleaned:
        raise WrongUse("field.not_one_line", field=field)
    return _checked(field, cleaned, limit=limit, empty=empty)


def text(field: str, value: str, *, limit: int = TEXT, empty: bool = False) -> str:
    """The value as clean text of several lines, NFC. Raises WrongUse naming the field."""
    cleaned = unicodedata.normalize("NFC", value).replace("\r\n", "\n").strip()
    return _checked(field, cleaned, limit=limit, empty=empty)


def _checked(field: str, value: str, *, limit: int, empty: bool) -> str:
    if not value and not empty:
        raise WrongUse("field.empty", field=field)
    if len(value) > limit:
        raise WrongUse("field.too_long", field=field, length=len(value), limit=limit)
    hidden = next((c for c in value if c in BIDI or (unicodedata.category(c) == "Cc" and c != "\n")), None)
    if hidden is not None:
        raise WrongUse("field.hidden_character", field=field, character=f"U+{ord(hidden):04X}")
    return value
