"""Words of a mail that name a deadline ('voor 17u', 'avant 16h30', 'by 5pm'), as a moment to propose. Pure."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import msgspec

from woordvoering.clock import BRUSSELS, DAY, brussels, moment

READ_CHARS = 20_000
"""Characters of a mail that are read for a deadline; nobody puts it later."""
AHEAD = 14 * DAY
"""A deadline further away is no deadline of a press request."""

_BEFORE = (
    r"v[oó]{2}r|tegen|uiterlijk(?: om)?|ten laatste(?: om)?|deadline(?: is)? ?:?(?: om)?|tot"
    r"|avant|pour|d'ici(?: [àa])?|au plus tard(?: [àa])?|jusqu'[àa]|date limite ?:?"
    r"|before|by|until|no later than|due(?: at)?"
)
_DAY = (
    r"vandaag|vanavond|vanmiddag|vannamiddag|deze (?:namiddag|avond)|morgen(?:ochtend|middag|namiddag|avond)?"
    r"|overmorgen|aujourd'hui|ce soir|cet apr[èe]s-midi|demain(?: (?:matin|midi|soir))?|apr[èe]s-demain"
    r"|today|tonight|this (?:afternoon|evening)|tomorrow(?: (?:morning|noon|evening))?"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
)
_HOUR = (
    r"(?P<{0}h>[01]?\d|2[0-4])(?: ?[:.](?P<{0}m>[0-5]\d)(?!\d)(?: ?(?:u(?:ur)?|h)\b)?"
    r"| ?(?:u(?:ur)?|h)(?:(?=[ .,;!?)]|$)| ?(?P<{0}n>[0-5]\d)(?!\d))"
    r"| ?(?P<{0}half>[ap]\.?m\b))(?! ?(?:euro|EUR|€|%|km|keer))"
)
_FIRST_DAY = rf"(?P<day>{_DAY}),?(?: (?:om|rond|v[oó]{{2}}r|tegen|[àa]|vers|avant|at|by|before))? {_HOUR.format('a')}"
_FIRST_HOUR = rf"{_HOUR.format('b')},?(?: (?:op|on|le))?(?: (?P<later>{_DAY})\b)?"
_NOON = r"(?P<noon>middag|midi|noon|middernacht|minuit|midnight)"
_DEADLINE = re.compile(
    rf"\b(?:{_BEFORE}) (?:(?:op|om|on|at|le|[àa]) )?(?:{_FIRST_DAY}|{_FIRST_HOUR}|{_NOON})", re.IGNORECASE
)
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag lundi monday",
            "dinsdag mardi tuesday",
            "woensdag mercredi wednesday",
            "donderdag jeudi thursday",
            "vrijdag vendredi friday",
            "zaterdag samedi saturday",
            "zondag dimanche sunday",
        )
    )
    for name in names.split()
}
_WHEN = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?")
_EVENING = (
    "vanavond",
    "vanmiddag",
    "namiddag",
    "avond",
    "soir",
    "après-midi",
    "apres-midi",
    "afternoon",
    "evening",
    "tonight",
)


class Deadline(msgspec.Struct, frozen=True):
    """A deadline that a mail seems to name: `at` in milliseconds UTC, and the words that say so."""

    at: int
    words: str


def deadline_in(text: str, sent: int) -> Deadline | None:
    """The first deadline that a text names after `sent` (milliseconds UTC), read on Brussels' clock; None without one.

    What the writer quotes (lines that start with '>') was asked by somebody else before, and is not read.
    """
    own = " ".join(" ".join(line.split()) for line in text[:READ_CHARS].split("\n") if line.strip()[:1] != ">")
    for found in _DEADLINE.finditer(own):
        at = _moment(found, sent)
        if at is not None and sent < at <= sent + AHEAD:
            return Deadline(at, found.group(0).strip())
    return None


def _moment(found: re.Match[str], sent: int) -> int | None:
    """The moment that the words mean; without a day the next time that the clock shows that hour."""
    here = brussels(sent)
    words = (found["day"] or found["later"] or "").lower()
    clock = _clock(found, words)
    if clock is None:
        return None
    hour, minute = clock
    day = _day(words, here.date())
    if day is None:
        return None
    at = moment(datetime(day.year, day.month, day.day, tzinfo=BRUSSELS) + timedelta(hours=hour, minutes=minute))
    if not words and at <= sent:
        next_day = day + timedelta(days=1)
        start = datetime(next_day.year, next_day.month, next_day.day, tzinfo=BRUSSELS)
        at = moment(start + timedelta(hours=hour, minutes=minute))
    return at


def _clock(found: re.Match[str], words: str) -> tuple[int, int] | None:
    if found["noon"]:
        return (12, 0) if found["noon"].lower() in ("middag", "midi", "noon") else (24, 0)
    written = found["ah"] or found["bh"]
    hour, minute = int(written), int(found["am"] or found["an"] or found["bm"] or found["bn"] or 0)
    half = (found["ahalf"] or found["bhalf"] or "").lower().replace(".", "")
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif hour < 12 and any(part in words for part in _EVENING):
        hour += 12
    return (hour, minute) if hour < 24 or minute == 0 else None


def _day(words: str, today: date) -> date | None:
    if words.startswith(("overmorgen", "après-demain", "apres-demain")):
        return today + timedelta(days=2)
    if words.startswith(("morgen", "demain", "tomorrow")):
        return today + timedelta(days=1)
    if words in _WEEKDAYS:
        return today + timedelta(days=(_WEEKDAYS[words] - today.weekday()) % 7)
    written = _WHEN.fullmatch(words)
    if written is None:
        return today
    day, month, year = int(written[1]), int(written[2]), int(written[3] or today.year)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None
