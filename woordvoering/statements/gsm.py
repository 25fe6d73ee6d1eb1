"""The alphabet of text messages: what fits GSM-7, what forces the costly UCS-2, and how to avoid that."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import msgspec

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""3GPP TS 23.038, basic character set: one septet each."""

EXTENDED = frozenset("\f^{}\\[~]|€")
"""The extension table: two septets each."""

_TYPOGRAPHY: Mapping[str, str] = {
    "’": "'", "‘": "'", "‚": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "–": "-", "—": "-", "‑": "-", "−": "-", "…": "...", "•": "-", "×": "x", "\u00a0": " ", "\u202f": " ",
    "œ": "oe", "Œ": "OE", "ł": "l", "đ": "d", "™": "TM", "→": "->",
}  # fmt: skip


class Replacement(msgspec.Struct, frozen=True):
    """A character that forces UCS-2, how often it stands in the text, and what is offered instead ('' for nothing)."""

    character: str
    count: int
    offered: str


class TextMessage(msgspec.Struct, frozen=True):
    """How a text travels: its alphabet, its length in septets or UTF-16 units, and the messages it takes."""

    alphabet: str
    length: int
    parts: int
    replacements: tuple[Replacement, ...]


def as_text_message(text: str) -> TextMessage:
    """How `text` is sent. A message holds 160 septets or 70 UTF-16 units, a part of a longer one 153 or 67."""
    if all(character in BASIC or character in EXTENDED for character in text):
        sizes = [2 if character in EXTENDED else 1 for character in text]
        return TextMessage("gsm7", sum(sizes), _parts(sizes, 160, 153), ())
    sizes = [2 if ord(character) > 0xFFFF else 1 for character in text]
    return TextMessage("ucs2", sum(sizes), _parts(sizes, 70, 67), _replacements(text))


def in_gsm_alphabet(text: str) -> str:
    """`text` with every offered replacement taken; what has none stays as it is."""
    return "".join(_offered(character) or character for character in text)


def capacity(alphabet: str, parts: int) -> int:
    """The units that `parts` messages hold in an alphabet, 'gsm7' or 'ucs2'."""
    single, part = (160, 153) if alphabet == "gsm7" else (70, 67)
    return single if parts == 1 else part * parts


def _parts(sizes: list[int], single: int, part: int) -> int:
    """Messages needed; a character of two units never straddles two of them."""
    if sum(sizes) <= single:
        return 1
    parts, room = 1, part
    for size in sizes:
        if size > room:
            parts, room = parts + 1, part
        room -= size
    return parts


def _replacements(text: str) -> tuple[Replacement, ...]:
    costly = [character for character in text if character not in BASIC and character not in EXTENDED]
    return tuple(Replacement(found, costly.count(found), _offered(found)) for found in dict.fromkeys(costly))


def _offered(character: str) -> str:
    """A spelling in the alphabet: for 'ç' a 'c', for '…' three full stops; '' where there is none or none is needed."""
    if character in BASIC or character in EXTENDED:
        return ""
    if character in _TYPOGRAPHY:
        return _TYPOGRAPHY[character]
    bare = "".join(part for part in unicodedata.normalize("NFD", character) if not unicodedata.combining(part))
    return bare if bare and all(part in BASIC for part in bare) else ""
