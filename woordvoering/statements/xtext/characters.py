"""Which characters X tells apart, written for the inside of a character class; used by every reader of this package."""

from __future__ import annotations

SPACES = r"\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
FORBIDDEN = r"\ufffe\ufeff\uffff"
"""A post that holds one of these is refused."""
DIRECTIONS = r"\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
PUNCTUATION = r"!'#%&()*+,\\\-./:;<=>?@\[\]^_{|}~$"
ACCENTED = (
    r"\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb"
    r"\u0300-\u036f\u1e00-\u1eff"
)
"""Latin letters beyond ASCII, and the marks that combine with them."""
CYRILLIC = r"\u0400-\u04ff"
PLAIN = "A-Za-z0-9"
AT = "@\uff20"
HASH = "#\uff03"


def in_utf16(text: str) -> list[int]:
    """For each character of `text`, and for its end, how many UTF-16 units stand before it, as X counts places."""
    places, place = [0], 0
    for character in text:
        place += 2 if character > "\uffff" else 1
        places.append(place)
    return places
