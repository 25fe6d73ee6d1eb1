"""`release house` and `release contacts-import`: the zone as its texts show it, and the press list."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act
from woordvoering.cli.session import Sitting, read_text
from woordvoering.errors import BrokenInput, WrongUse

if TYPE_CHECKING:
    from woordvoering.release.events import ContactSet

COLUMNS = ("outlet", "name", "mail", "telephone", "language", "group")
OTHER_NAMES = {"email": "mail", "phone": "telephone", "id": "contact"}
LARGEST = 5_000_000
"""Characters of a press list; some ten thousand newsrooms."""


def add_press(release: typer.Typer) -> None:
    """Hangs these commands on `release`."""
    act(release, "house")(house)
    act(release, "contacts-import")(contacts_import)


def house(
    sitting: Sitting,
    name: Annotated[str | None, typer.Option("--name")] = None,
    short: Annotated[str | None, typer.Option("--short")] = None,
    address: Annotated[str | None, typer.Option("--address")] = None,
    website: Annotated[str | None, typer.Option("--website")] = None,
    press_contact: Annotated[str | None, typer.Option("--press-contact")] = None,
    press_telephone: Annotated[str | None, typer.Option("--press-telephone")] = None,
    press_mail: Annotated[str | None, typer.Option("--press-mail")] = None,
    boilerplate: Annotated[str | None, typer.Option("--boilerplate")] = None,
    colour: Annotated[str | None, typer.Option("--colour", help="#RRGGBB")] = None,
    hours_line: Annotated[str | None, typer.Option("--hours-line", help="Whom to call at any hour.")] = None,
) -> None:
    """Shows the zone's particulars, or sets those that are given."""
    from woordvoering.journal.event import WORKSPACE
    from woordvoering.release.events import HouseSet
    from woordvoering.release.rows import HouseRow

    given = {
        "name": name, "short": short, "address": address, "website": website, "press_contact": press_contact,
        "press_telephone": press_telephone, "press_mail": press_mail, "boilerplate": boilerplate, "colour": colour,
        "hours_line": hours_line,
    }  # fmt: skip
    row = sitting.desk.journal.rows(WORKSPACE).one(HouseRow)
    known = {field: str(getattr(row, field)) if row else "" for field in given}
    new = {field: value for field, value in given.items() if value is not None}
    voice = sitting.voice
    if not new:
        voice.answer(known, lambda: voice.fields(list(known.items())))
        return
    changes = sitting.desk.releases.set_house(sitting.actor, HouseSet(**(known | new)))
    sitting.done("cli.done.house_set", changes, name=(known | new)["name"])


def contacts_import(sitting: Sitting, file: Annotated[Path, typer.Argument(help="A press list as CSV.")]) -> None:
    """Reads newsrooms into the press list: columns outlet, name, mail, telephone, language, group, id."""
    contacts = read_contacts(read_text(file), file.name)
    changes = sitting.desk.releases.set_contacts(sitting.actor, contacts)
    sitting.done("cli.done.contacts_set", changes, count=len(contacts))


def read_contacts(text: str, file: str) -> tuple[ContactSet, ...]:
    """The press list in a CSV text. Raises BrokenInput naming the line: `cli.contacts_line`, `cli.contacts_columns`."""
    from woordvoering.release.events import ContactSet

    if len(text) > LARGEST:
        raise BrokenInput("cli.contacts_large", file=file, limit=LARGEST)
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True, restkey="more", restval="")
    found: dict[str, ContactSet] = {}
    try:
        names = [OTHER_NAMES.get(name.strip().lower(), name.strip().lower()) for name in rows.fieldnames or ()]
        missing = tuple(name for name in COLUMNS if name not in names)
        if missing:
            raise BrokenInput("cli.contacts_columns", file=file, missing=missing)
        rows.fieldnames = names
        for row in rows:
            record = {name: str(row[name]).strip() for name in COLUMNS}
            key = str(row.get("contact") or "").strip() or f"{record['outlet']}/{record['mail']}".lower()
            if "more" in row or not record["outlet"] or not record["group"] or "@" not in record["mail"]:
                raise BrokenInput("cli.contacts_line", file=file, line=rows.line_num)
            found[key] = ContactSet(contact=key, **record)
    except csv.Error as error:
        raise BrokenInput("cli.contacts_line", file=file, line=rows.line_num) from error
    if not found:
        raise WrongUse("cli.contacts_none", file=file)
    return tuple(found.values())
