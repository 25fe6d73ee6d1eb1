"""Moments and spans as the desk writes them: pure functions from milliseconds to text and its tone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ui.i18n import spoken
from woordvoering.clock import DAY, HOUR, MINUTE, brussels

Urgency = Literal["calm", "amber", "red"]

SECOND = 1000
AMBER_UNDER = 30 * MINUTE
RED_UNDER = 5 * MINUTE
DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def _tr(source: str) -> str:
    return QCoreApplication.translate("times", source)


def since_first(start: int, now: int) -> str:
    """The clock since the first signal: `T+00:23` is hours and minutes; over a day `T+1d 03:10`."""
    minutes = max(0, now - start) // MINUTE
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    clock = f"{hours:02}:{left:02}"
    return _tr("T+{days}d {clock}").format(days=days, clock=clock) if days else f"T+{clock}"


def wall(moment: int) -> str:
    """The hour in Brussels, `01:42`; with CET or CEST behind it on the day the clock changes."""
    when = brussels(moment)
    return f"{when:%H:%M} {when.tzname()}" if changes_clock(when) else f"{when:%H:%M}"


def changes_clock(when: datetime) -> bool:
    """Whether summer or winter time begins on the day of `when` (aware)."""
    midnight = when.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight.utcoffset() != (midnight + timedelta(days=1)).utcoffset()


def day(moment: int) -> str:
    """The date in Brussels: `za 14 nov 2026`."""
    return _tr("{day} {year}").format(day=short_day(moment), year=brussels(moment).year)


def short_day(moment: int) -> str:
    """The date in Brussels without its year: `vr 20 nov`."""
    when = brussels(moment)
    return _tr("{weekday} {date}").format(weekday=_tr(DAYS[when.weekday()]), date=brief_day(moment))


def brief_day(moment: int) -> str:
    """The date in Brussels without its weekday and year: `20 nov`."""
    when = brussels(moment)
    return _tr("{number} {month}").format(number=when.day, month=_tr(MONTHS[when.month - 1]))


def stamp(moment: int) -> str:
    """The date and the hour in Brussels: `za 14 nov 2026 02:07`."""
    return _tr("{day} {time}").format(day=day(moment), time=wall(moment))


def short_stamp(moment: int) -> str:
    """The same without the year: `za 14 nov 02:07`."""
    return _tr("{day} {time}").format(day=short_day(moment), time=wall(moment))


def period(begin: int, end: int) -> str:
    """From when to when: `vr 13 nov 2026 18:00 – za 14 nov 2026 06:00`."""
    return _tr("{begin} – {end}").format(begin=stamp(begin), end=stamp(end))


def countdown(due: int, now: int, *, days_from: int = 2 * DAY) -> str:
    """Left: `mm:ss` under an hour, `1 u 14` under twelve, `ma 10:00` further, `2 d` from `days_from`, then lateness."""
    left = due - now
    if left < 0:
        return late(-left)
    if left < HOUR:
        seconds = left // SECOND
        return f"{seconds // 60:02}:{seconds % 60:02}"
    if left < 12 * HOUR:
        return hours(left)
    if left < days_from:
        when = brussels(due)
        return _tr("{day} {time}").format(day=_tr(DAYS[when.weekday()]), time=f"{when:%H:%M}")
    return _tr("{days} d").format(days=left // DAY)


def hours(span: int) -> str:
    """A span of hours and minutes: `1 u 14`."""
    minutes = span // MINUTE
    return _tr("{hours} u {minutes:02}").format(hours=minutes // 60, minutes=minutes % 60)


def late(span: int) -> str:
    """How late: `3 min te laat`; the started minute counts, so that late is never `0 min`."""
    minutes = max(1, -(-span // MINUTE))
    if minutes < 60:
        return _tr("{minutes} min te laat").format(minutes=minutes)
    if minutes < 24 * 60:
        return _tr("{span} te laat").format(span=hours(minutes * MINUTE))
    return _tr("{days} d te laat").format(days=minutes // (24 * 60))


def running(span: int) -> str:
    """A wait that counts up: `07:12`, `1 u 14`, `2 d`."""
    span = max(0, span)
    if span < HOUR:
        seconds = span // SECOND
        return f"{seconds // 60:02}:{seconds % 60:02}"
    return hours(span) if span < DAY else _tr("{days} d").format(days=span // DAY)


def waiting(since: int, now: int) -> str:
    """`wacht 07:12`."""
    return _tr("wacht {span}").format(span=running(now - since))


def ago(then: int, now: int) -> str:
    """A short age without the word: `12 s`, `8 min`, `1 u 12`, `3 d`."""
    span = max(0, now - then)
    if span < MINUTE:
        return _tr("{seconds} s").format(seconds=span // SECOND)
    if span < HOUR:
        return _tr("{minutes} min").format(minutes=span // MINUTE)
    return hours(span) if span < DAY else _tr("{days} d").format(days=span // DAY)


def urgency(due: int, now: int) -> Urgency:
    """The tone of a deadline: calm, amber under half an hour, red under five minutes and when late."""
    left = due - now
    if left < RED_UNDER:
        return "red"
    return "amber" if left < AMBER_UNDER else "calm"


def ticks(due: int, now: int) -> bool:
    """Whether the text of a countdown changes every second."""
    return 0 <= due - now < HOUR


SIGNS = {"nl": (".", ","), "fr": ("\u202f", ","), "en": (",", ".")}
"""Between thousands, and before decimals, as the language writes them."""


def thousands(number: int) -> str:
    """`41.200`; in French with a narrow space, in English with a comma."""
    return f"{number:,}".replace(",", SIGNS[spoken()][0])


def decimal(number: float, places: int = 1) -> str:
    """A number with a comma, in English with a point: `3,2`."""
    return f"{number:.{places}f}".replace(".", SIGNS[spoken()][1])


def factor(number: float) -> str:
    """How many times the baseline: `×8,4`."""
    return f"×{decimal(number)}"
