"""Addresses of the web in a text: those that X shortens, and counts for a fixed price."""

from __future__ import annotations

import re
from collections.abc import Iterator

from woordvoering.statements.xtext.characters import ACCENTED, AT, CYRILLIC, FORBIDDEN, HASH, PLAIN, in_utf16
from woordvoering.statements.xtext.domains import LETTER, can_be_asked, host_at, latin_hosts
from woordvoering.statements.xtext.entities import Entity

LONGEST = 4096
"""UTF-16 units of an address with its protocol."""
LONGEST_SHORTENED = 40
"""Letters behind X's own shortening service."""

_PROTOCOL = "[hH][tT][tT][pP][sS]?"
_INSIDE = rf"[{PLAIN}{CYRILLIC}{ACCENTED}!*';:=+,.$/%#\[\]\-\u2013_~@|&]"
_BRACKETS = rf"\((?:{_INSIDE}+|{_INSIDE}*\({_INSIDE}+\){_INSIDE}*)\)"
_PATH_END = rf"(?:[{PLAIN}{CYRILLIC}{ACCENTED}+\-=_#/]|{_BRACKETS})"
_QUERY = rf"\?[{PLAIN}!?*'@();:&=+$/%#\[\]\-_.,~|]*[{PLAIN}\-_&=#/]"
_REST = re.compile(rf"(?::[0-9]+)?(?P<path>/(?:{_INSIDE}*(?:{_BRACKETS}{_INSIDE}*)*{_PATH_END})?)?(?:{_QUERY})?")
_MAY_STAND_BEFORE = rf"[^{PLAIN}{AT}${HASH}{FORBIDDEN}]"
_START = re.compile(rf"(?:^|(?<={_MAY_STAND_BEFORE}))(?=(?P<protocol>{_PROTOCOL}://)?{LETTER})")
_PROTOCOL_WORD = re.compile(rf"{_PROTOCOL}$")
_BEFORE = re.compile(_MAY_STAND_BEFORE)
_SHORTENED = re.compile(rf"{_PROTOCOL}://[tT]\.[cC][oO]/([{PLAIN}]+)(?:{_QUERY})?")


def addresses(text: str, *, bare: bool = True) -> list[Entity]:
    """Every address in order; with `bare` also those without a protocol ('politie.be/nl').

    X looks from the second character first where the first one may stand before an address; so do we.
    """
    found: list[Entity] = []
    if ("." if bare else "://") not in text:
        return found
    place = 1 if _BEFORE.match(text) and _found_at(text, 1) else 0
    while start := _START.search(text, place):
        begin = start.start()
        host_begin = begin + len(start["protocol"] or "")
        host = host_at(text, host_begin)
        if host.end is None:
            place = max(_protocol_before(text, host.look_on), begin + 1)
            continue
        rest = _REST.match(text, host.end)
        end = rest.end() if rest else host.end
        found += _links(text, (begin, host_begin, host.end, end), bool(rest and rest["path"]), bare)
        place = end + 1
    return found


def _protocol_before(text: str, place: int) -> int:
    """`place`, or where the protocol begins that lies around it: a word in front may run into it."""
    word = _PROTOCOL_WORD.search(text, max(0, place - 5), place) if text.startswith("://", place) else None
    return place if word is None else word.start()


def _found_at(text: str, place: int) -> bool:
    start = _START.match(text, place)
    return start is not None and host_at(text, place + len(start["protocol"] or "")).end is not None


def _links(text: str, places: tuple[int, int, int, int], path: bool, bare: bool) -> Iterator[Entity]:
    """The links of one address: where it begins, where its host begins and ends, and where it ends."""
    begin, host_begin, host_end, end = places
    protocol, host, address = text[begin:host_begin], text[host_begin:host_end], text[begin:end]
    if not can_be_asked(host) or len(protocol or "https://") + in_utf16(address)[-1] > LONGEST:
        return
    if protocol:
        shortened = _SHORTENED.match(address)
        if shortened is None:
            yield Entity("address", begin, end, address)
        elif len(shortened[1]) <= LONGEST_SHORTENED:
            yield Entity("address", begin, begin + shortened.end(), shortened[0])
    elif bare and not (begin and text[begin - 1] in "-_./"):
        yield from _bare(text, places, path)


def _bare(text: str, places: tuple[int, int, int, int], path: bool) -> Iterator[Entity]:
    """Of a name without a protocol the parts in Latin letters; the path goes with the last of them."""
    begin, _, host_end, end = places
    parts = [(begin + first, begin + last) for first, last in latin_hosts(text[begin:host_end])]
    for first, last in parts[:-1]:
        yield Entity("address", first, last, text[first:last])
    for first, last in parts[-1:]:
        value = text[first:last] + (text[host_end:end] if path else "")
        yield Entity("address", first, end if path else last, value)
