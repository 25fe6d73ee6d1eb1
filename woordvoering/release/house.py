"""The house as a statement of one language shows it: the zone's row, and the logo out of its file."""

from __future__ import annotations

import hashlib

from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused
from woordvoering.release.document import House
from woordvoering.release.logo import Logo, kept_logo
from woordvoering.release.rows import HouseRow
from woordvoering.store.blobs import Blobs


def house_of(row: HouseRow, language: str, blobs: Blobs) -> House:
    """The house in `language` ('nl', 'fr', 'en'); a line that it lacks in that language is Dutch.

    Raises Refused `house.logo_missing` when the logo has not come in yet, or is not the one that was set.
    """
    return House(
        name=row.name,
        short=row.short,
        address=row.address,
        website=row.website,
        press_contact=row.press_contact,
        press_telephone=row.press_telephone,
        press_mail=row.press_mail,
        boilerplate={"fr": row.boilerplate_fr, "en": row.boilerplate_en}.get(language) or row.boilerplate,
        colour=row.colour,
        second_colour=row.second_colour,
        hours_line={"fr": row.hours_line_fr, "en": row.hours_line_en}.get(language) or row.hours_line,
        logo=logo_of(row, blobs),
    )


def lacks_hours(row: HouseRow, language: str) -> bool:
    """Whether the house tells outside its hours where to turn to, and not in this language."""
    return (
        bool(row.hours_line) and not {"nl": row.hours_line, "fr": row.hours_line_fr, "en": row.hours_line_en}[language]
    )


def logo_of(row: HouseRow, blobs: Blobs) -> Logo | None:
    """The logo of a house, None without one. Raises Refused `house.logo_missing`."""
    if not row.logo:
        return None
    try:
        data = blobs.get(row.logo)
        if hashlib.sha256(data).hexdigest() == row.logo_sha256:
            return kept_logo(data)
    except (BrokenStore, BrokenInput) as error:
        raise Refused(Reason("house.logo_missing")) from error
    raise Refused(Reason("house.logo_missing"))
