"""What is wrong with the answers of a form, question by question, in words that say how to mend it. No widget here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.forms.days import write_day
from ui.forms.form import (
    PATH,
    Answer,
    Answers,
    Fact,
    FilePick,
    Form,
    Hour,
    Line,
    Meant,
    Moment,
    Number,
    Part,
    Text,
    dated,
    moment_after,
    moment_before,
    moment_of,
    parse_hour,
)
from ui.widgets.times import thousands
from ui.wording import counted
from woordvoering.casework import fields
from woordvoering.clock import DAY, HOUR, brussels
from woordvoering.errors import WrongUse

NEAR = 6 * HOUR
"""An hour this little on the wrong side of now is a mistake, and not nearly a day away on the right side."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("FormSheet", source)


def faults(form: Form, answers: Answers, now: int | None = None) -> Mapping[str, str]:
    """The questions whose answer cannot stand, in order, each with its sentence. `now` (ms UTC) judges moments; without
    it only what can never be one is refused."""
    found = {part.id: fault_of(part, answers.get(part.id, ""), now) for part in form.parts}
    return {name: sentence for name, sentence in found.items() if sentence}


def fault_of(part: Part, given: Answer, now: int | None = None) -> str:
    """What is wrong with one answer; '' for nothing."""
    if isinstance(part, Fact):
        return ""
    if not (given.strip() if isinstance(given, str) else given):
        return _tr("Vul dit in.") if part.required else ""
    if not isinstance(given, str):
        return ""
    match part:
        case Text():
            return _too_long(given, part.most) if part.as_is else text_fault(given, part.most, lines=True)
        case FilePick():
            return text_fault(given, PATH)
        case Line():
            return text_fault(given, part.most, lines=part.hidden)
        case Number():
            return text_fault(given) or _number(part, given.strip())
        case Hour():
            return text_fault(given) or _hour(part.meant, given, now)
        case Moment():
            return text_fault(given) or _moment(part, given, now)
        case _:
            return ""


def text_fault(given: str, most: int = fields.LINE, *, lines: bool = False) -> str:
    """What the desk would not take as a text, said before it is asked: too long, or with signs that nobody sees."""
    try:
        check = fields.text if lines else fields.line
        check("text", given, limit=most, empty=True)
    except WrongUse as error:
        return _said(error, given)
    return ""


def _too_long(given: str, most: int) -> str:
    if len(given) <= most:
        return ""
    one, more = _tr("{n} teken"), _tr("{n} tekens")
    words = _tr("Dit is te lang: {length}, hoogstens {most}. Kort het in.")
    return words.format(length=counted(len(given), one, more), most=thousands(most))


def _said(error: WrongUse, given: str) -> str:
    params = error.params
    if error.code == "field.too_long":
        return _too_long(given, int(str(params["limit"])))
    if error.code == "field.not_one_line":
        return _tr("Hier past één regel. Haal de regelovergang weg.")
    sign = str(params["character"])
    place = given.find(chr(int(sign.removeprefix("U+"), base=16))) + 1
    words = _tr("Op plaats {place} staat een teken dat niemand ziet ({sign}). Wis het, of typ dat woord opnieuw.")
    return words.format(place=thousands(place), sign=sign)


def _number(part: Number, given: str) -> str:
    right = given.isascii() and given.isdigit() and len(given) <= 12 and part.least <= int(given) <= part.most
    words = _tr("Geef een getal van {least} tot {most}, in cijfers.")
    return "" if right else words.format(least=thousands(part.least), most=thousands(part.most))


def _hour(meant: Meant, given: str, now: int | None) -> str:
    if parse_hour(given) is None:
        return _tr("Geef een uur tussen 00:00 en 23:59.")
    if moment_before(given, now or 0) is None:
        return _tr("Die dag bestaat niet. Schrijf dag en uur als 14-11 07:00.")
    if now is None or not meant:
        return ""
    if meant == "past":
        return _not_yet(given, now)
    return _gone_by(given, now)


def _not_yet(given: str, now: int) -> str:
    at = moment_before(given, now) or now
    if dated(given):
        return _tr("Dat moet nog komen. Geef een moment dat voorbij is.") if at > now else ""
    if now - at <= DAY - NEAR:
        return ""
    words = _tr("{time} moet nog komen. Geef een uur dat voorbij is; bedoel je gisteren, schrijf dan {day} {time}.")
    return words.format(time=f"{brussels(at):%H:%M}", day=write_day(at, year=False))


def _gone_by(given: str, now: int) -> str:
    at = moment_after(given, now) or now
    if dated(given):
        return _tr("Dat is voorbij. Geef een moment dat nog komt.") if at <= now else ""
    if at - now <= DAY - NEAR:
        return ""
    words = _tr("{time} is voorbij. Geef een uur dat nog komt; bedoel je morgen, schrijf dan {day} {time}.")
    return words.format(time=f"{brussels(at):%H:%M}", day=write_day(at, year=False))


def _moment(part: Moment, given: str, now: int | None) -> str:
    at = moment_of(given, day_alone=part.day_alone)
    if at is None:
        return _tr("Schrijf de dag als 27-11-2026.") if part.day_alone else _tr(
            "Schrijf dag en uur als 14-11-2026 07:00."
        )  # fmt: skip
    slack = DAY if part.day_alone else 0
    if now is not None and part.meant == "coming" and at + slack <= now:
        return _tr("Dat is voorbij. Geef een dag die nog komt.")
    if now is not None and part.meant == "past" and at - slack > now:
        return _tr("Dat moet nog komen. Geef een dag die voorbij is.")
    return ""
