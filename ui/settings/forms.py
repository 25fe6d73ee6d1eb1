"""What Instellingen and Overdracht ask: a duty, who speaks for an authority, the house. Pure data."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ui.forms.days import write_moment
from ui.forms.form import Answers, Choice, FilePick, Form, Line, Many, Moment, Pick, Text, moment_of, one, several
from ui.settings.record import NOBODY, Named
from woordvoering.clock import HOUR
from woordvoering.overview.records import Person
from woordvoering.release.events import HouseSet
from woordvoering.release.rows import HouseRow

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
HOUSE_LINES = (
    ("name", "Naam van de zone"),
    ("short", "Korte naam"),
    ("address", "Adres"),
    ("website", "Website"),
    ("press_contact", "Perscontact"),
    ("press_telephone", "Telefoon voor de pers"),
    ("press_mail", "E-mail voor de pers"),
    ("colour", "Kleur van de huisstijl (#rrggbb)"),
    ("second_colour", "Tweede kleur (#rrggbb)"),
    ("hours_line", "Regel over noodnummers"),
    ("hours_line_fr", "Regel over noodnummers, in het Frans"),
    ("hours_line_en", "Regel over noodnummers, in het Engels"),
)
HOUSE_TEXTS = (
    ("boilerplate", "Vaste tekst onder elke verklaring"),
    ("boilerplate_fr", "Vaste tekst, in het Frans"),
    ("boilerplate_en", "Vaste tekst, in het Engels"),
)


def _tr(source: str) -> str:
    return QCoreApplication.translate("settings", source)


def duty(people: Iterable[Person], officer: str, backup: str, starts: int) -> Form:
    """Who is on duty from when to when."""
    choices = tuple(Choice(item.id, item.name) for item in people)
    hint = _tr("dd-mm-jjjj uu:mm")
    parts = (
        Pick("officer", _tr("Woordvoerder van dienst"), officer, choices=choices),
        Pick("backup", _tr("Achterwacht"), backup, required=False, choices=(Choice("", _tr("Niemand")), *choices)),
        Moment("starts", _tr("Van"), write_moment(starts), help=hint),
        Moment("ends", _tr("Tot"), write_moment(starts + 12 * HOUR), help=hint, meant="coming"),
    )
    return Form("duty", _tr("Wachtdienst"), _tr("Noteer"), parts, icon="calendar-clock")


def not_after(answers: Answers) -> str:
    """What to say when a duty ends before it begins."""
    starts, ends = (moment_of(one(answers, name)) or 0 for name in ("starts", "ends"))
    return _tr("Dit ligt niet na het begin. Geef een later uur.") if ends <= starts else ""


def authority(named: Named, label: str, office: str, people: Iterable[Person]) -> Form:
    """What the zone calls an authority, who speaks for it, and who stands in; `office` is what the schema calls it."""
    row = named.row
    members = (Choice("", _tr("Tekent niet in de app")), *(Choice(item.id, item.name) for item in people))
    parts = (
        Line("name", _tr("Naam in deze zone"), row.name if row else "", required=False, placeholder=office, most=80),
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
    texts = tuple(Text(name, _tr(words), str(getattr(row, name)), required=False) for name, words in HOUSE_TEXTS)
    rule = _tr("PNG of SVG, hoogstens 200 kB. Alleen het beeld zelf wordt bewaard. Laat dit leeg om niets te wijzigen.")
    logo = FilePick("logo", _tr("Logo"), "", help=rule, required=False, kinds=_tr("Beelden (*.png *.svg)"))
    none = Many("no_logo", "", required=False, choices=(Choice("yes", _tr("Voortaan zonder logo")),), columns=1)
    parts = (*lines[:7], logo, *((none,) if row.logo else ()), *lines[7:], *texts)
    intro = _tr("Staat op elke verklaring. Wat in een taal ontbreekt, staat er in het Nederlands.")
    return Form("house", _tr("Huisstijl"), _tr("Bewaar"), parts, intro=intro)


def typed(answers: Answers) -> dict[str, str]:
    """The lines and texts of the house as they were typed."""
    return {name: one(answers, name).strip() for name, _ in (*HOUSE_LINES, *HOUSE_TEXTS)}


def drops_logo(answers: Answers) -> bool:
    """Whether the logo that there is goes away."""
    return bool(several(answers, "no_logo"))


def wrong_colours(answers: Answers) -> tuple[tuple[str, str], ...]:
    """The fields whose colour is none, each with what to say, the first last: it gets the keyboard."""
    said = _tr("Schrijf de kleur als #2456D6.")
    wrong = [name for name in ("second_colour", "colour") if not _fits(one(answers, name).strip())]
    return tuple((name, said) for name in wrong)


def _fits(colour: str) -> bool:
    return not colour or COLOUR.fullmatch(colour) is not None


def house_of(answers: Answers, row: HouseRow) -> HouseSet:
    """The fact out of what was filled in; the logo that there is stays, unless it was taken away."""
    values = typed(answers)
    values["colour"] = values["colour"] or NOBODY.colour
    kept = {} if drops_logo(answers) else {"logo": row.logo, "logo_sha256": row.logo_sha256}
    return HouseSet(**values, **kept)
