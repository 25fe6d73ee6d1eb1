"""Whether a text by itself is an address of the web, in the grammar of RFC 3986 and with names in any script."""

from __future__ import annotations

import re

_PARTS = re.compile(r"(?:([^:/?#]+)://)?([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?")
_FREE = "A-Za-z\u0400-\u04ff0-9\\-._~!$&'()*+,;="
_SIGN = rf"(?:[{_FREE}:@|]|%[0-9A-Fa-f]{{2}})"
_USER = rf"(?:(?:[{_FREE}:]|%[0-9A-Fa-f]{{2}})*@)?"
_OCTET = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_NUMBERS = rf"(?:{_OCTET}(?:\.{_OCTET}){{3}}|\[[A-Fa-f0-9:.]+\])"
_END, _BEYOND = "A-Za-z0-9", r"\x80-\U0010ffff"


def _host(beyond: str) -> str:
    """A number, or labels with a domain at the top that does not begin with a figure."""
    edge = rf"[{_END}{beyond}]"
    front, last = (rf"{edge}(?:[{_END}{beyond}{signs}]*{edge})?\." for signs in ("_\\-", "\\-"))
    return rf"(?:{_NUMBERS}|(?:{front})*{last}[A-Za-z{beyond}](?:[{_END}{beyond}\-]*{edge})?)"


_ANY_SCRIPT, _ASCII = (re.compile(rf"{_USER}{_host(beyond)}(?::[0-9]{{1,5}})?") for beyond in (_BEYOND, ""))
_PATH = re.compile(rf"(?:/{_SIGN}*)*")
_AFTER = re.compile(rf"(?:{_SIGN}|[/?])*")


def is_address(text: str, *, any_script: bool = True, protocol: bool = True) -> bool:
    """Whether the whole of `text` is one; with `protocol` only with http or https before it."""
    parts = _PARTS.fullmatch(text)
    if not text or parts is None:
        return False
    scheme, authority, path, query, fragment = parts.groups()
    return (
        (not protocol or (scheme or "").lower() in ("http", "https"))
        and (_ANY_SCRIPT if any_script else _ASCII).fullmatch(authority) is not None
        and _PATH.fullmatch(path) is not None
        and all(_AFTER.fullmatch(part) is not None for part in (query or "", fragment or ""))
    )
