"""Office hours or on call: which regime holds at a moment, until when, and where a working day ends.

Wall-clock times of Brussels become moments here and only here, so that the night the clock changes is right.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from woordvoering.clock import BRUSSELS, Millis, brussels, moment
from woordvoering.reaction.schema import OfficeHours, Regime, Schema

LOOK_AHEAD_DAYS = 400


FIXED = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
"""Month and day of the holidays that have a date of their own (royal decree of 18 April 1974)."""

AROUND_EASTER = (0, 1, 39, 49, 50)
"""Days after Easter: itself and its Monday, Ascension, Whit Sunday and its Monday."""


@lru_cache(maxsize=32)
def public_holidays(year: int) -> frozenset[date]:
    """Belgium's legal public holidays of a year, with the two Sundays that the law need not name."""
    first = easter(year)
    return frozenset(
        (
            *(date(year, month, day) for month, day in FIXED),
            *(first + timedelta(days=days) for days in AROUND_EASTER),
        )
    )


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, over = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * over + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def is_working_day(hours: OfficeHours, day: date) -> bool:
    """Whether the desk is staffed on this day at all."""
    if day in hours.open_days:
        return True
    if day.isoweekday() not in hours.weekdays or day in hours.closed:
        return False
    return not (hours.holidays and day in public_holidays(day.year))


def wall(day: date, at: time) -> Millis:
    """The moment at which Brussels' clocks show `at` on `day`."""
    return moment(datetime.combine(day, at, tzinfo=BRUSSELS))


def opening(hours: OfficeHours, day: date) -> Millis:
    """When the desk opens on `day`, if it is a working day."""
    return wall(day, hours.opens)


def closing(hours: OfficeHours, day: date) -> Millis:
    """When the desk closes on `day`; midnight closes the day that ends."""
    return wall(day + timedelta(days=1) if hours.closes == time(0) else day, hours.closes)


def regime(schema: Schema, when: int) -> Regime:
    """'K' in office hours, 'W' on call; the closing minute belongs to the on-call shift."""
    hours = schema.hours
    day = brussels(when).date()
    if not is_working_day(hours, day):
        return "W"
    return "K" if opening(hours, day) <= when < closing(hours, day) else "W"


def until(schema: Schema, when: int) -> Millis | None:
    """The next moment at which the regime changes; None if it does not within a year."""
    hours = schema.hours
    current = regime(schema, when)
    first = brussels(when).date()
    for ahead in range(LOOK_AHEAD_DAYS):
        day = first + timedelta(days=ahead)
        for edge in (opening(hours, day), closing(hours, day)):
            if edge > when and regime(schema, edge) != current:
                return edge
    return None


def end_of_working_day(schema: Schema, start: int, days: int) -> Millis:
    """Closing time of the `days`-th working day after the day of `start`; the day of `start` does not count."""
    hours = schema.hours
    day = brussels(start).date()
    left = days
    for _ in range(LOOK_AHEAD_DAYS):
        day += timedelta(days=1)
        left -= is_working_day(hours, day)
        if left <= 0:
            break
    return closing(hours, day)
