"""The Meldpunt's CRM export (CSV) to signals, inside the parser process; a report is known by the CRM's own number."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping

from woordvoering.errors import BrokenInput
from woordvoering.signals.dates import parse_local_date
from woordvoering.signals.exports import newer
from woordvoering.signals.feeds.document import DOCUMENT_BYTES
from woordvoering.signals.spreadsheet import cut_off, separated, sheet_text
from woordvoering.signals.text import FIELD_CHARS, language_tag, one_line, plain, web_address
from woordvoering.signals.types import Origin, Signal, signal_id

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": ("nummer", "crm-nummer", "crm_nummer", "crm nummer", "meldingsnummer", "number", "id", "numéro", "ref"),
    "date": ("datum", "gemeld op", "gemeld_op", "tijdstip", "datum en uur", "date", "created", "reported_at"),
    "title": ("onderwerp", "titel", "categorie", "subject", "title", "category", "objet"),
    "text": ("omschrijving", "tekst", "melding", "beschrijving", "text", "description", "body"),
    "place": ("wijk", "plaats", "adres", "straat", "place", "address", "lieu"),
    "url": ("link", "url", "weblink"),
    "language": ("taal", "language", "langue"),
    "changed": ("gewijzigd op", "gewijzigd_op", "laatst gewijzigd", "bijgewerkt", "changed", "updated", "modifié"),
}
"""What a column may be called; the first name that the header holds is taken."""


ROWS = 20_000
"""Lines of one export; more do not fit in the time that a document has."""
HEADER_CHARS = 20_000


def parse_reports(body: bytes, origin: Origin) -> tuple[Signal, ...]:
    """The reports of one export, each once, the newest of those with the same number. Who reported is never read: the
    desk does not need to know. What does not say when it was changed is as new as the moment that we read it.

    Raises BrokenInput: 'document.too_large', 'meldpunt.no_number', 'meldpunt.no_text' when the header lacks such a
    column, 'meldpunt.too_many_rows', 'meldpunt.cut_off' for a file that ends inside a cell, or 'meldpunt.bad_row'
    with the line.
    """
    if len(body) > DOCUMENT_BYTES:
        raise BrokenInput("document.too_large", limit=DOCUMENT_BYTES)
    text, delimiter = separated(sheet_text(body, origin.charset).replace("\0", ""))
    header, _, _ = text.partition("\n")
    if len(header) > HEADER_CHARS:
        raise BrokenInput("meldpunt.bad_row", line=1)
    if max(text.count("\n"), text.count("\r")) > ROWS:
        raise BrokenInput("meldpunt.too_many_rows", limit=ROWS)
    csv.field_size_limit(FIELD_CHARS)
    if cut_off(text, delimiter):
        raise BrokenInput("meldpunt.cut_off")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    sha = hashlib.sha256(body).hexdigest()
    found: dict[str, Signal] = {}
    try:
        places = _places(next(rows, None) or [])
        for row in rows:
            signal = _signal(row, places, origin, sha)
            if signal is not None and newer(signal, found.get(signal.id)):
                found[signal.id] = signal
    except csv.Error as error:
        raise BrokenInput("meldpunt.bad_row", line=rows.line_num) from error
    return tuple(found.values())


def _places(header: list[str]) -> dict[str, int]:
    names = [cell.strip().lstrip("\ufeff").lower() for cell in header]
    places = {
        column: names.index(known[0])
        for column, spellings in COLUMNS.items()
        if (known := [spelling for spelling in spellings if spelling in names])
    }
    for needed in ("number", "text"):
        if needed not in places:
            raise BrokenInput(f"meldpunt.no_{needed}")
    return places


def _signal(row: list[str], places: Mapping[str, int], origin: Origin, sha: str) -> Signal | None:
    values = {column: row[place] for column, place in places.items() if place < len(row)}
    number, text = one_line(values.get("number", "")), plain(values.get("text", ""))
    if not number:
        return None
    place = one_line(values.get("place", ""))
    title = one_line(values.get("title", ""))
    return Signal(
        id=signal_id(origin.source, number),
        source=origin.source,
        kind=origin.kind,
        url=web_address(values.get("url", "")),
        title=f"{title} ({place})" if title and place else title or place,
        text=text,
        published=parse_local_date(values.get("date", "")),
        fetched=origin.fetched,
        language=language_tag(values.get("language", "")) or origin.language,
        visibility=origin.visibility,
        raw_sha=sha,
        edited=parse_local_date(values.get("changed", "")) or origin.fetched,
    )
