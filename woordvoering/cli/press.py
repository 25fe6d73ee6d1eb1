"""`release house`: the zone as its texts show it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.command import act
from woordvoering.cli.session import Sitting, read_bytes


def add_press(release: typer.Typer) -> None:
    """Hangs this command on `release`."""
    act(release, "house")(house)


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
    second_colour: Annotated[str | None, typer.Option("--second-colour", help="#RRGGBB, or '' for none.")] = None,
    boilerplate_fr: Annotated[str | None, typer.Option("--boilerplate-fr", help="The boilerplate in French.")] = None,
    boilerplate_en: Annotated[str | None, typer.Option("--boilerplate-en", help="The boilerplate in English.")] = None,
    hours_line_fr: Annotated[str | None, typer.Option("--hours-line-fr", help="The hours line in French.")] = None,
    hours_line_en: Annotated[str | None, typer.Option("--hours-line-en", help="The hours line in English.")] = None,
    logo: Annotated[Path | None, typer.Option("--logo", help="A PNG or SVG of the zone's logo.")] = None,
    no_logo: Annotated[bool, typer.Option("--no-logo", help="Leaves the logo out from now on.")] = False,
) -> None:
    """Shows the zone's particulars, or sets those that are given."""
    from woordvoering.journal.event import WORKSPACE
    from woordvoering.release.events import HouseSet
    from woordvoering.release.rows import HouseRow

    given = {
        "name": name, "short": short, "address": address, "website": website, "press_contact": press_contact,
        "press_telephone": press_telephone, "press_mail": press_mail, "boilerplate": boilerplate, "colour": colour,
        "hours_line": hours_line, "second_colour": second_colour, "boilerplate_fr": boilerplate_fr,
        "boilerplate_en": boilerplate_en, "hours_line_fr": hours_line_fr, "hours_line_en": hours_line_en,
        "logo": "" if no_logo else None, "logo_sha256": "" if no_logo else None,
    }  # fmt: skip
    row = sitting.desk.journal.rows(WORKSPACE).one(HouseRow)
    known = {field: str(getattr(row, field)) if row else "" for field in given}
    new = {field: value for field, value in given.items() if value is not None}
    voice = sitting.voice
    picture = read_bytes(logo) if logo else None
    if not new and picture is None:
        voice.answer(known, lambda: voice.fields(list(known.items())))
        return
    changes = sitting.desk.releases.set_house(sitting.actor, HouseSet(**(known | new)), picture)
    sitting.done("cli.done.house_set", changes, name=(known | new)["name"])
