"""The press list as cards (vCard): 4.0 out, and 4.0, 3.0 and 2.1 in, with their folding and quoted-printable.

Own code of one page: what the libraries do with cards is older than the format that they write (docs/decisions/0065).
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator

import msgspec

from woordvoering.contacts.entries import MOST, Entry, bounded, entry, moment_word
from woordvoering.contacts.rules import Contact
from woordvoering.errors import BrokenInput, Reason
from woordvoering.signals.spreadsheet import sheet_text

FOLD = 75
"""Octets of one line, without its end (RFC 6350, 3.2)."""
LONGEST = 20_000
"""Characters of one unfolded line."""
OWN = {
    "X-WOORDVOERING-WAY": "way",
    "X-WOORDVOERING-ACTIVE": "active",
    "X-WOORDVOERING-CONSENT": "consent",
    "X-WOORDVOERING-CONSENT-AT": "consent_at",
    "X-WOORDVOERING-CONSENT-HOW": "consent_how",
    "X-WOORDVOERING-CONSENT-NOTE": "consent_note",
}
"""What vCard has no property for."""

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)(?:=("[^"]*"|[^;:"]*))?')


class _Property(msgspec.Struct, frozen=True):
    """One unfolded line of a card; `parameters` are in capitals, `line` is where it begins."""

    line: int
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def of(self, parameter: str) -> str:
        """The value of a parameter in capitals, '' without it."""
        return next((value for name, value in self.parameters if name == parameter), "")

    def preferred(self) -> bool:
        """Whether the card likes this one best: `PREF=1`, `TYPE=pref`, or 2.1's bare `PREF`."""
        types = ",".join(value for name, value in self.parameters if name == "TYPE")
        return any(name == "PREF" for name, _ in self.parameters) or "PREF" in types.split(",")


def read_cards(body: bytes) -> tuple[Entry, ...]:
    """The contacts of a file of cards. Raises BrokenInput: `contacts.too_large`, `contacts.too_many`,
    `contacts.line` for a line that is no property, `contacts.cut_off` for a card that does not end."""
    text = sheet_text(bounded(body)).replace("\0", "")
    found: list[Entry] = []
    card: list[_Property] | None = None
    for each in _properties(text):
        if each.name == "BEGIN" and each.value.strip().upper() == "VCARD":
            if card is not None:
                raise BrokenInput("contacts.line", line=each.line)
            card = [each]
        elif each.name == "END" and each.value.strip().upper() == "VCARD" and card is not None:
            found.append(_entry(card))
            card = None
            if len(found) > MOST:
                raise BrokenInput("contacts.too_many", limit=MOST)
        elif card is None:
            raise BrokenInput("contacts.line", line=each.line)
        else:
            card.append(each)
    if card is not None or not found:
        raise BrokenInput("contacts.cut_off")
    return tuple(found)


def write_cards(contacts: Iterable[tuple[str, Contact]]) -> bytes:
    """The contacts with their ids as vCard 4.0: UTF-8, CR LF, folded at 75 octets."""
    return b"".join(_folded(line) for key, contact in contacts for line in _lines(key, contact))


def _lines(key: str, contact: Contact) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"KIND:{'individual' if contact.name else 'org'}"
    yield f"FN:{_escaped(contact.name or contact.outlet)}"
    yield f"ORG:{_escaped(contact.outlet)}"
    plain = (
        ("TITLE", contact.function),
        ("EMAIL;PREF=1", contact.mail),
        ("TEL;VALUE=text;PREF=1", contact.telephone),
        ("LANG", contact.language),
    )
    for name, value in plain:
        if value:
            yield f"{name}:{_escaped(value)}"
    if contact.groups:
        yield "CATEGORIES:" + ",".join(_escaped(group) for group in contact.groups)
    yield f"UID;VALUE=text:{_escaped(key)}"
    for name, field in OWN.items():
        value = getattr(contact, field)
        word = moment_word(contact.consent_at) if field == "consent_at" else value
        if word or field == "active":
            yield f"{name}:{_escaped(('yes' if value else 'no') if field == 'active' else word)}"
    yield "END:VCARD"


def _escaped(value: str) -> str:
    """The value as one text of a card; a line break in it is written `\\n`."""
    return re.sub(r"([\\;,])", r"\\\1", value).replace("\r\n", "\n").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in pieces of 75 octets, never through a character."""
    pieces: list[bytes] = []
    here = b""
    for sign in line:
        octets = sign.encode()
        if len(here) + len(octets) > (FOLD if not pieces else FOLD - 1):
            pieces.append(here)
            here = b""
        here += octets
    return b"\r\n ".join((*pieces, here)) + b"\r\n"


def _properties(text: str) -> Iterator[_Property]:
    """The unfolded lines. A line that continues a quoted-printable one follows without a space before it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = 0
    while at < len(lines):
        start, parts = at, [lines[at]]
        at += 1
        while at < len(lines) and lines[at][:1] in (" ", "\t"):
            parts.append(lines[at][1:])
            at += 1
        if "QUOTED-PRINTABLE" in parts[0].upper().partition(":")[0]:
            while at < len(lines) and parts[-1].endswith("="):
                parts[-1] = parts[-1][:-1]
                parts.append(lines[at])
                at += 1
        whole = "".join(parts)
        if len(whole) > LONGEST and not _is_picture(whole):
            raise BrokenInput("contacts.line", line=start + 1)
        if whole.strip():
            yield _property(whole, start + 1)


def _is_picture(line: str) -> bool:
    """Whether a line carries what nobody reads here and is long by nature."""
    return line[:5].upper() in ("PHOTO", "LOGO;", "LOGO:", "SOUND") or line[:3].upper() == "KEY"


def _property(whole: str, line: int) -> _Property:
    head = _NAME.match(whole)
    if head is None:
        raise BrokenInput("contacts.line", line=line)
    at = head.end()
    parameters: list[tuple[str, str]] = []
    while (found := _PARAMETER.match(whole, at)) is not None:
        parameters.append((found[1].upper(), (found[2] or "").strip('"').upper()))
        at = found.end()
    if whole[at : at + 1] != ":":
        raise BrokenInput("contacts.line", line=line)
    made = _Property(line, head[1].upper(), tuple(parameters), whole[at + 1 :])
    quoted = "QUOTED-PRINTABLE" in (made.of("ENCODING"), *(name for name, _ in parameters))
    return msgspec.structs.replace(made, value=_unquoted(made)) if quoted else made


def _unquoted(made: _Property) -> str:
    """The text of a quoted-printable value, in the letters that it names."""
    data = quopri.decodestring(made.value.encode("utf-8", "replace"))
    for name in ("utf-8", "cp1252") if made.of("CHARSET") in ("", "UTF-8") else ("cp1252",):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _entry(card: list[_Property]) -> Entry:
    """One card as the fields of a contact. Its `N` names a person where `FN` repeats the newsroom."""
    version = _first(card, "VERSION")
    if version not in ("4.0", "3.0", "2.1"):
        return Entry(card[0].line, "", {}, (Reason("contacts.card_version", {"version": version[:20]}),))
    outlet = _components(_first(card, "ORG", raw=True))[0]
    name = _text(_first(card, "FN")) or _named(_first(card, "N", raw=True))
    kind = _first(card, "KIND").casefold()
    person = "" if kind == "org" or (not kind and name.casefold() == outlet.casefold()) else name
    raw = {
        "outlet": outlet or name,
        "name": person if outlet else "",
        "function": _text(_first(card, "TITLE") or _first(card, "ROLE")),
        "mail": re.sub(r"(?i)^mailto:", "", _text(_best(card, "EMAIL")).strip()),
        "telephone": re.sub(r"(?i)^tel:", "", _text(_best(card, "TEL")).strip()),
        "language": _text(_best(card, "LANG")).partition("-")[0],
    }
    groups = [_text(part) for each in card if each.name == "CATEGORIES" for part in _split(each.value, ",")]
    raw["groups"] = " | ".join(group for group in groups if group.strip())
    raw |= {field: _text(_first(card, prop)) for prop, field in OWN.items()}
    always = ("name",) if kind else ()
    key = re.sub(r"(?i)^urn:uuid:", "", _text(_first(card, "UID")))
    given = {field: value for field, value in raw.items() if value.strip() or field in always}
    return entry(card[0].line, key, given)


def _first(card: list[_Property], name: str, *, raw: bool = False) -> str:
    found = next((each.value for each in card if each.name == name), "")
    return found if raw else found.strip()


def _best(card: list[_Property], name: str) -> str:
    """The value that the card likes best, else its first."""
    found = [each for each in card if each.name == name]
    return next((each.value for each in found if each.preferred()), found[0].value if found else "")


def _named(value: str) -> str:
    """The name out of its parts: given names before the family's."""
    parts = [*_components(value), "", ""]
    return f"{parts[1]} {parts[0]}".strip()


def _components(value: str) -> list[str]:
    return [_text(part).strip() for part in _split(value, ";")]


def _split(value: str, sign: str) -> list[str]:
    """The parts between signs that are not escaped."""
    parts, here, at = [""], 0, 0
    while at < len(value):
        if value[at] == "\\":
            at += 2
            continue
        if value[at] == sign:
            parts[-1] = value[here:at]
            parts.append("")
            here = at + 1
        at += 1
    parts[-1] = value[here:]
    return parts


def _text(value: str) -> str:
    """A value without its escapes; a line break in it becomes a space, as every field here is one line."""
    plain = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
    return " ".join(plain.split("\n")).strip()
