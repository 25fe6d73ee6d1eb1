"""Days as people type them, and as a field shows them: `14-11-2026` in Dutch, `14/11/2026` in French and English.

Read is what is written in Belgium in any of the three languages, whatever the window speaks: numbers with a hyphen, a
stroke or a point, the day in front; the month by its name; ISO's year first; a weekday before it. No widget here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from ui.i18n import spoken
from woordvoering.clock import BRUSSELS, brussels, moment

BETWEEN = {"nl": "-", "fr": "/", "en": "/"}
"""What stands between day, month and year as the language writes them."""

WEEKDAYS = (
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
MONTHS = (
    ("januari", "janvier", "january"),
    ("februari", "fevrier", "february"),
    ("maart", "mrt", "mars", "march"),
    ("april", "avril"),
    ("mei", "mai", "may"),
    ("juni", "juin", "june"),
    ("juli", "juillet", "july"),
    ("augustus", "aout", "august"),
    ("september", "septembre"),
    ("oktober", "octobre", "october"),
    ("november", "novembre"),
    ("december", "decembre"),
)
CENTURY = 2000
"""That of a year of two figures."""

_END = r"(?![\w:])(?!\.\d)"
"""A number that a clock goes on behind is an hour, no year: `14-11 07:00`, `14-11 07.00`, `14-11 7u`."""
WEEKDAY = re.compile(r"\s*([^\W\d_]{2,9})\.?,?\s+(?=\d)")
YEAR_FIRST = re.compile(rf"\s*(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){_END}")
IN_NUMBERS = re.compile(
    rf"\s*(?P<day>\d{{1,2}})\s?[-/.]\s?(?P<month>\d{{1,2}})(?:\s?[-/.]\s?(?P<year>\d{{4}}|\d{{2}}){_END}|(?!\d))"
)
BY_NAME = re.compile(
    rf"\s*(?P<day>\d{{1,2}})(?:e|er|st|nd|rd|th)?[-\s]+(?P<month>[^\W\d_]{{3,9}})\.?"
    rf"(?:[-\s]+(?P<year>\d{{4}}|\d{{2}}){_END})?(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, which it may not have; `year` is None where none was written."""

    day: int
    month: int
    year: int | None = None

    def at(self, clock: tuple[int, int], year: int | None = None) -> int | None:
        """The moment (ms UTC) at that hour in Brussels, in its own year or else in `year`; None when there is none."""
        wanted = self.year if self.year is not None else year
        if wanted is None:
            return None
        try:
            return int(moment(datetime(wanted, self.month, self.day, *clock, tzinfo=BRUSSELS)))
        except (ValueError, OverflowError):
            return None


def write_day(at: int, *, year: bool = True) -> str:
    """The day of a moment (ms UTC) in Brussels as the window's language types it."""
    between = BETWEEN[spoken()]
    return brussels(at).strftime(between.join(("%d", "%m", "%Y") if year else ("%d", "%m")))


def write_moment(at: int) -> str:
    """The day and the hour: `14-11-2026 07:00`."""
    return f"{write_day(at)} {brussels(at):%H:%M}"


def example(*, day_alone: bool) -> str:
    """What a field that expects a day, or a day and an hour, shows while it is empty."""
    day = BETWEEN[spoken()].join(("27", "11", "2026") if day_alone else ("14", "11", "2026"))
    return day if day_alone else f"{day} 07:00"


def read_day(words: str) -> tuple[Day, str] | None:
    """The day that words begin with, and what comes behind it; None when they begin with none."""
    named = WEEKDAY.match(words)
    rest = words[named.end() :] if named is not None and _begins(named[1], WEEKDAYS) else words
    for shape in (YEAR_FIRST, IN_NUMBERS, BY_NAME):
        found = shape.match(rest)
        month = _month(found["month"]) if found is not None else None
        if found is not None and month is not None:
            return Day(int(found["day"]), month, _year(found["year"])), rest[found.end() :]
    return None


def _year(figures: str | None) -> int | None:
    if figures is None:
        return None
    return int(figures) if len(figures) == 4 else CENTURY + int(figures)


def _month(words: str) -> int | None:
    """The number of a month by its number or name, whole or shortened; None for a word that fits no one month."""
    if words.isdigit():
        return int(words)
    fitting = [number for number, names in enumerate(MONTHS, start=1) if _begins(words, names)]
    return fitting[0] if len(fitting) == 1 else None


def _begins(word: str, names: tuple[str, ...]) -> bool:
    """Whether a word is one of these names or the beginning of it, accents and capitals aside."""
    bare = "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))
    return any(name.startswith(bare) for name in names)
