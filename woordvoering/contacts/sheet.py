"""The press list as a table (CSV): read as spreadsheet programs write it, written so that none of them calculates."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from woordvoering.casework.handoff import neutral
from woordvoering.contacts.entries import FIELDS, MOST, WORDS, Entry, bounded, entry, moment_word
from woordvoering.contacts.events import Language
from woordvoering.contacts.rules import Contact
from woordvoering.errors import BrokenInput
from woordvoering.signals.spreadsheet import cut_off, separated, sheet_text

CELL = 20_000
"""Characters of one cell, and of the header."""
ORDER: tuple[Language, ...] = ("nl", "fr", "en")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "sleutel", "clé", "key", "contact"),
    "outlet": ("redactie", "rédaction", "outlet", "medium", "media", "média", "krant", "organisatie", "newsroom"),
    "name": ("naam", "nom", "name", "journalist", "journaliste", "contactpersoon"),
    "function": ("functie", "fonction", "function", "rol", "titel", "title"),
    "mail": ("e-mail", "courriel", "mail", "email", "mailadres", "e-mailadres", "adresse e-mail"),
    "telephone": ("telefoon", "téléphone", "telephone", "phone", "tel", "gsm", "nummer", "telefoonnummer"),
    "language": ("taal", "langue", "language"),
    "way": ("liefst per", "de préférence par", "preferred", "kanaal", "canal", "channel", "way"),
    "groups": ("groepen", "groupes", "groups", "groep", "groupe", "group", "lijst", "liste"),
    "active": ("actief", "actif", "active"),
    "consent": ("toestemming", "consentement", "consent"),
    "consent_at": ("toestemming op", "consentement le", "consent on", "consent_at"),
    "consent_how": ("toestemming hoe", "consentement comment", "consent how", "consent_how"),
    "consent_note": ("toestemming nota", "consentement note", "consent note", "consent_note"),
}
"""What a column may be called; the first three as they are written in Dutch, French and English."""


def read_sheet(body: bytes) -> tuple[Entry, ...]:
    """The lines of a table. Raises BrokenInput: `contacts.too_large`, `contacts.columns` when no column names the
    newsroom, `contacts.too_many`, `contacts.cut_off`, `contacts.line` for a line that is no table."""
    text, delimiter = separated(sheet_text(bounded(body)).replace("\0", ""))
    if len(text.partition("\n")[0]) > CELL:
        raise BrokenInput("contacts.line", line=1)
    if cut_off(text, delimiter):
        raise BrokenInput("contacts.cut_off")
    csv.field_size_limit(CELL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found: list[Entry] = []
    try:
        places = _places(next(rows, None) or [])
        for row in rows:
            raw = {field: unquoted(row[place]) for field, place in places.items() if place < len(row)}
            if any(value.strip() for value in raw.values()):
                found.append(entry(rows.line_num, raw.pop("id", ""), raw))
            if len(found) > MOST:
                raise BrokenInput("contacts.too_many", limit=MOST)
    except csv.Error as error:
        raise BrokenInput("contacts.line", line=rows.line_num) from error
    return tuple(found)


def write_sheet(contacts: Iterable[tuple[str, Contact]], language: Language = "nl") -> bytes:
    """The contacts with their ids as Excel in Belgium opens them: semicolons, UTF-8 with its mark, CR LF."""
    at = ORDER.index(language)
    written = io.StringIO(newline="")
    rows = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow([names[at] if len(names) > at else names[0] for names in COLUMNS.values()])
    for key, contact in contacts:
        rows.writerow([quoted(cell) for cell in (key, *(_cell(contact, field, at) for field in FIELDS))])
    return written.getvalue().encode("utf-8-sig")


def quoted(cell: str) -> str:
    """The cell as no spreadsheet calculates it (SECURITY.md), so that `unquoted` gives it back."""
    bare = cell.lstrip("'")
    return f"'{cell}" if neutral(bare) != bare else cell


def unquoted(cell: str) -> str:
    """The cell without the apostrophe that kept a spreadsheet from calculating it."""
    bare = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and neutral(bare) != bare else cell


def _cell(contact: Contact, field: str, at: int) -> str:
    value = getattr(contact, field)
    match field:
        case "groups":
            return " | ".join(contact.groups)
        case "consent_at":
            return moment_word(contact.consent_at)
        case "active":
            return WORDS[field]["yes" if contact.active else "no"][at]
        case "way" | "consent":
            names = WORDS[field][str(value)]
            return names[min(at, len(names) - 1)]
        case _:
            return str(value)


def _places(header: list[str]) -> dict[str, int]:
    names = [cell.strip().lstrip("\ufeff").casefold() for cell in header]
    places = {
        column: names.index(known[0])
        for column, spellings in COLUMNS.items()
        if (known := [spelling for spelling in spellings if spelling in names])
    }
    if "outlet" not in places:
        raise BrokenInput("contacts.columns", found=tuple(name[:40] for name in names[:20] if name))
    return places
