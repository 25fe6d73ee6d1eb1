"""Dates as feeds, mails and exports really write them, to milliseconds UTC. Pure; no clock is read."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from woordvoering.clock import BRUSSELS

_EXACT = re.compile(
    r"(?:(?:[A-Z][a-z]{2}, )?([0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}) |([0-9]{4}-[0-9]{2}-[0-9]{2})T)"
    r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?: ?([+-])([01][0-9]):?([0-5][0-9])|Z| GMT)"
)
"""RFC 822 and ISO 8601 as nearly every feed writes them, to the second and with a zone."""
_ISO = re.compile(
    r"(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?"
    r"(?:(?:[T\s]\s*|,\s*)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?\s*([A-Za-z]+|[+-]\d{1,2}:?\d{0,2})?$"
)
_DAY_FIRST = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|e|\.)?[\s-]+(?:de\s+)?([^\W\d]{3,})\.?,?[\s-]+(\d{2,4})"
    r"(?:,?\s+(?:at\s+|om\s+)?(\d{1,2})[:.u](\d{2})(?:[:.](\d{2})(?:\.(\d+))?)?)?\s*(.*)$",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    r"(?:[^\W\d]+\.?,\s*)?([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})"
    r"(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(.*)$",
    re.IGNORECASE,
)
_ASCTIME = re.compile(
    r"[A-Za-z]{3,9},?\s+([A-Za-z]{3,9})\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s*([A-Za-z]+|[+-]\d{4})?\s+(\d{4})$"
)
_BELGIAN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2})[:.u](\d{2})(?::(\d{2}))?)?$")
_OFFSET = re.compile(r"(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d{2})?\b")
_HALF_DAY = re.compile(r"([ap])\.?m\.?\b\s*(.*)$", re.IGNORECASE)

_EPOCH = date(1970, 1, 1).toordinal()
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan", "feb fév fev", "mar maa mrt mär", "apr avr", "may mei mai", "jun juin", "jul juil",
            "aug aoû aou", "sep", "oct okt", "nov", "dec déc dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ZONES = {
    "z": 0, "gmt": 0, "ut": 0, "utc": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "met": 60, "cest": 120,
    "mest": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330, "jst": 540, "kst": 540, "est": -300, "edt": -240,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "et": -300, "ct": -360, "mt": -420,
    "pt": -480, "akst": -540, "akdt": -480, "hst": -600, "aest": 600, "aedt": 660, "acst": 570, "awst": 480,
    "nzst": 720, "nzdt": 780,
}  # fmt: skip


def parse_date(value: str, naive: tzinfo = UTC) -> int | None:
    """The moment in milliseconds UTC, or None when the text is no date since 1970.

    Reads RFC 822/2822 with its oddities, ISO 8601 and W3C-DTF at every precision, asctime, `March 4, 2026 5:30 PM`
    and Belgian day/month/year. A date without a zone is in `naive`; second 60 and hour 24 roll over.
    """
    exact = _EXACT.fullmatch(value)
    if exact is not None and (known := _exactly(exact)) is not None:
        return known
    text = " ".join(value[:120].split()).strip(" .;\"'")
    if not text:
        return None
    for reader in (_iso, _day_first, _month_first, _asctime, _belgian):
        try:
            found = reader(text, naive)
        except (ValueError, OverflowError):
            continue
        if found is not None:
            return found if found >= 0 else None
    return None


def parse_local_date(value: str) -> int | None:
    """As parse_date; a date without a zone is Belgian wall-clock time, as in the zone's own exports."""
    return parse_date(value, BRUSSELS)


def from_epoch(value: float) -> int | None:
    """Milliseconds of unix seconds (or of milliseconds, when the number says so); None outside 1970–2200."""
    millis = value * 1000 if abs(value) < 1e11 else value
    return round(millis) if 0 <= millis < 7_258_118_400_000 else None


def _exactly(found: re.Match[str]) -> int | None:
    """The moment of a date that leaves nothing open; None when there is no such day, or it was before 1970."""
    named, iso, hour, minute, second, sign, hours, minutes = found.groups()
    try:
        days = _days(named, iso)
    except (ValueError, KeyError):
        return None
    seconds = days * 86_400 + int(hour) * 3_600 + int(minute) * 60 + int(second)
    if sign:
        offset = int(hours) * 3_600 + int(minutes) * 60
        seconds += offset if sign == "-" else -offset
    return seconds * 1000 if seconds >= 0 else None


@lru_cache(maxsize=64)
def _days(named: str | None, iso: str | None) -> int:
    """Days since 1970; a feed tells of few. Raises ValueError or KeyError when there is no such day."""
    if named is None:
        return date.fromisoformat(iso or "").toordinal() - _EPOCH
    day, month, year = named.split(" ")
    return date(int(year), _MONTHS[month.lower()], int(day)).toordinal() - _EPOCH


def _iso(text: str, naive: tzinfo) -> int | None:
    found = _ISO.match(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    clock = (hour, minute, second, fraction)
    return _millis(int(year), int(month or 1), int(day or 1), clock, _zone(zone or "", naive))


def _day_first(text: str, naive: tzinfo) -> int | None:
    found = _DAY_FIRST.match(text)
    if found is None:
        return None
    day, name, year, hour, minute, second, fraction, rest = found.groups()
    month = _month(name)
    if month is None:
        return None
    hour, rest = _half_day(hour, rest)
    return _millis(_year(year), month, int(day), (hour, minute, second, fraction), _zone(rest, naive))


def _month_first(text: str, naive: tzinfo) -> int | None:
    found = _MONTH_FIRST.match(text)
    if found is None:
        return None
    name, day, year, hour, minute, second, fraction, rest = found.groups()
    month = _month(name)
    if month is None:
        return None
    hour, rest = _half_day(hour, rest)
    return _millis(int(year), month, int(day), (hour, minute, second, fraction), _zone(rest, naive))


def _asctime(text: str, naive: tzinfo) -> int | None:
    found = _ASCTIME.match(text)
    if found is None:
        return None
    name, day, hour, minute, second, zone, year = found.groups()
    month = _month(name)
    if month is None:
        return None
    return _millis(int(year), month, int(day), (hour, minute, second, None), _zone(zone or "", naive))


def _belgian(text: str, naive: tzinfo) -> int | None:
    found = _BELGIAN.match(text)
    if found is None:
        return None
    day, month, year, hour, minute, second = found.groups()
    return _millis(int(year), int(month), int(day), (hour, minute, second, None), naive)


_Clock = tuple[str | None, str | None, str | None, str | None]


def _millis(year: int, month: int, day: int, clock: _Clock, zone: tzinfo) -> int:
    hour, minute, second, fraction = clock
    start = datetime(year, month, day, tzinfo=zone)
    if hour is None:
        return int(start.timestamp()) * 1000
    hours, minutes, seconds = int(hour), int(minute or 0), int(second or 0)
    if hours > 24 or minutes > 59 or seconds > 60:
        raise ValueError("no time of the day")
    if hours < 24 and seconds < 60:
        start = start.replace(hour=hours, minute=minutes, second=seconds)
    else:
        start += timedelta(hours=hours, minutes=minutes, seconds=seconds)
    thousandths = int((fraction or "0")[:3].ljust(3, "0"))
    return int(start.timestamp()) * 1000 + thousandths


def _month(name: str) -> int | None:
    lower = name.lower()
    return _MONTHS.get(lower[:4]) or _MONTHS.get(lower[:3])


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < 70 else 1900)


def _half_day(hour: str | None, rest: str) -> tuple[str | None, str]:
    found = _HALF_DAY.match(rest)
    if hour is None or found is None:
        return hour, rest
    half = 12 if found.group(1).lower() == "p" else 0
    return str(int(hour) % 12 + half), found.group(2)


def _zone(text: str, naive: tzinfo) -> tzinfo:
    if not text:
        return naive
    found = _OFFSET.match(text)
    if found is not None:
        sign, hours, minutes = found.groups()
        offset = int(hours) * 60 + int(minutes or 0)
        if offset >= 24 * 60:
            return naive
        return timezone(timedelta(minutes=-offset if sign == "-" else offset))
    first = text.split(maxsplit=1)[0].strip("()").lower()
    if first in _ZONES:
        return timezone(timedelta(minutes=_ZONES[first]))
    return BRUSSELS if first == "europe/brussels" else naive
