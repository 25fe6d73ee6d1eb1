"""What Instellingen and Overdracht ask: a duty, who speaks for an authority, the house. Pure data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Choice, Form, Line, Pick, Text, one
from ui.settings.record import NOBODY, Named
from woordvoering.clock import BRUSSELS, HOUR, brussels, moment
from woordvoering.overview.records import Person
from woordvoering.release.events import HouseSet
from woordvoering.release.rows import HouseRow

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
WRITTEN = "%d-%m-%Y %H:%M"
HOUSE_LINES = (
    ("name", "Naam van de zone"),
    ("short", "Korte naam"),
    ("address", "Adres"),
    ("website", "Website"),
    ("press_contact", "Perscontact"),
    ("press_telephone", "Telefoon voor de pers"),
    ("press_mail", "E-mail voor de pers"),
    ("hours_line", "Regel over noodnummers"),
    ("colour", "Kleur van de huisstijl (#rrggbb)"),
)


def _tr(source: str) -> str:
    return QCoreApplication.translate("settings", source)


def written(at: int) -> str:
    """A moment as a person types it: `14-11-2026 07:00`, Brussels."""
    return brussels(at).strftime(WRITTEN)


def moment_of(words: str) -> int | None:
    """The moment (ms UTC) that a person typed; None when it is none."""
    try:
        return int(moment(datetime.strptime(words.strip(), WRITTEN).replace(tzinfo=BRUSSELS)))
    except ValueError:
        return None


def duty(people: Iterable[Person], officer: str, backup: str, starts: int) -> Form:
    """Who is on duty from when to when."""
    choices = tuple(Choice(item.id, item.name) for item in people)
    hint = _tr("dd-mm-jjjj uu:mm")
    parts = (
        Pick("officer", _tr("Woordvoerder van dienst"), officer, choices=choices),
        Pick("backup", _tr("Achterwacht"), backup, required=False, choices=(Choice("", _tr("Niemand")), *choices)),
        Line("starts", _tr("Van"), written(starts), help=hint),
        Line("ends", _tr("Tot"), written(starts + 12 * HOUR), help=hint),
    )
    return Form("duty", _tr("Wachtdienst"), _tr("Noteer"), parts, icon="calendar-clock")


def wrong_moments(answers: Answers) -> tuple[str, ...]:
    """What to say when a moment of a duty cannot be read."""
    wrong = [name for name in ("starts", "ends") if moment_of(one(answers, name)) is None]
    return (_tr("Schrijf dag en uur als 14-11-2026 07:00."),) if wrong else ()


def authority(named: Named, label: str, people: Iterable[Person]) -> Form:
    """Who speaks for an authority, and who stands in."""
    row = named.row
    members = (Choice("", _tr("Tekent niet in de app")), *(Choice(item.id, item.name) for item in people))
    parts = (
        Line("person", _tr("Wie spreekt"), row.person if row else ""),
        Line("telephone", _tr("Telefoon"), row.telephone if row else "", required=False),
        Line("mail", _tr("E-mail"), row.mail if row else "", required=False),
        Pick("member", _tr("Tekent in de app als"), row.member if row else "", required=False, choices=members),
        Line("deputy", _tr("Plaatsvervanger"), row.deputy if row else "", required=False),
        Line("deputy_telephone", _tr("Telefoon"), row.deputy_telephone if row else "", required=False),
        Pick("deputy_member", _tr("Tekent in de app als"), row.deputy_member if row else "", required=False,
             choices=members),
    )  # fmt: skip
    return Form(f"authority.{named.role}", label, _tr("Bewaar"), parts)


def house(row: HouseRow) -> Form:
    """The zone as its statements show it."""
    lines = tuple(
        Line(name, _tr(words), str(getattr(row, name)), required=name in ("name", "short"))
        for name, words in HOUSE_LINES
    )
    boilerplate = Text("boilerplate", _tr("Vaste tekst onder elke verklaring"), row.boilerplate, required=False)
    return Form("house", _tr("Huisstijl"), _tr("Bewaar"), (*lines, boilerplate))


def wrong_colour(answers: Answers) -> tuple[str, ...]:
    """What to say when the colour of the house is none."""
    typed = one(answers, "colour").strip()
    fits = not typed or COLOUR.fullmatch(typed) is not None
    return () if fits else (_tr("Schrijf de kleur als #2456D6."),)


def house_of(answers: Answers) -> HouseSet:
    """The fact out of what was filled in."""
    names = (*(name for name, _ in HOUSE_LINES), "boilerplate")
    values = {name: one(answers, name).strip() for name in names}
    values["colour"] = values["colour"] or NOBODY.colour
    return HouseSet(**values)
