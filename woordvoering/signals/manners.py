"""What a network's own headers say of how often it may be asked: read before the limit is hit. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import msgspec

from woordvoering.signals.dates import parse_date

LONGEST_REST_S = 86_400
"""A network may ask for at most a day of silence."""
RESERVE = 20
"""One question in so many of a window stays unasked: others at this address share it."""
BUSY_PERCENT = 90
"""Graph tells how much of its limit is used, in percent, and no count."""

_WINDOWS = (
    ("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"),  # Mastodon: an ISO date
    ("x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset"),  # X: unix seconds
    ("ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"),  # Bluesky: unix seconds
)
_USAGES = ("x-app-usage", "x-page-usage", "x-business-use-case-usage")
_GRAPH_REST_S = 600
_UNIX = 1_000_000_000
"""A reset below this is seconds from now, as the draft standard has it; above it, a moment."""


def retry_after(said: str, now: int) -> int | None:
    """Seconds of `Retry-After`, written as seconds or as a date; None when absent or unreadable."""
    if said.strip().isdecimal():
        return min(int(said.strip()[:9]), LONGEST_REST_S)
    moment = parse_date(said) if said else None
    return None if moment is None else min(max(0, (moment - now) // 1000), LONGEST_REST_S)


def rest_until(headers: Mapping[str, str], now: int) -> int | None:
    """The moment (ms UTC) before which no further question is asked; None while there is room in the window."""
    rests = [_rest(headers, names, now) for names in _WINDOWS]
    rests += [_graph_rest(headers.get(name, ""), now) for name in _USAGES]
    return max((rest for rest in rests if rest is not None), default=None)


def wait_s(headers: Mapping[str, str], now: int) -> int | None:
    """Seconds that a network which refused for too many questions wants to be left alone, by its windows' headers."""
    moments = [rest_until(headers, now), *(_moment(headers, name, now) for _, _, name in _WINDOWS)]
    rest = max((moment for moment in moments if moment is not None), default=None)
    return None if rest is None else max(0, -((now - rest) // 1000))


def _rest(headers: Mapping[str, str], names: tuple[str, str, str], now: int) -> int | None:
    limit, remaining = _number(headers.get(names[0], "")), _number(headers.get(names[1], ""))
    if remaining is None or remaining > (limit or 0) // RESERVE:
        return None
    reset = _moment(headers, names[2], now)
    return reset if reset is not None and reset > now else None


def _moment(headers: Mapping[str, str], name: str, now: int) -> int | None:
    """When a window ends, on our clock: what the server's differs from it is taken off. Never more than a day."""
    said = headers.get(name, "").strip()
    seconds = _number(said)
    if seconds is not None and seconds < _UNIX:
        reset = now + seconds * 1000
    else:
        found = seconds * 1000 if seconds is not None else parse_date(said) if said else None
        if found is None:
            return None
        theirs = parse_date(headers.get("date", ""))
        reset = found + (now - theirs if theirs is not None else 0)
    return min(reset, now + LONGEST_REST_S * 1000)


def _number(said: str) -> int | None:
    """The first number of `300` or `300;w=300`."""
    first = said.split(";", 1)[0].split(",", 1)[0].strip()
    return int(first) if first.isdecimal() and len(first) < 16 else None


def _graph_rest(said: str, now: int) -> int | None:
    """`{"call_count": 91, …}`, alone or in lists by business; `estimated_time_to_regain_access` is in minutes."""
    if not said or len(said) > 10_000:
        return None
    try:
        usages = list(_usages(msgspec.json.decode(said.encode("utf-8", "replace"))))
    except (msgspec.MsgspecError, RecursionError):
        return None
    if not any(percent >= BUSY_PERCENT for percent, _ in usages):
        return None
    minutes = max(regain for _, regain in usages)
    return now + min(minutes * 60 or _GRAPH_REST_S, LONGEST_REST_S) * 1000


def _usages(found: object) -> list[tuple[int, int]]:
    """(highest percentage, minutes until there is room) of every usage inside."""
    if isinstance(found, list):
        return [pair for one in cast("list[Any]", found)[:50] for pair in _usages(one)]
    if not isinstance(found, dict):
        return []
    values = cast("dict[str, Any]", found)
    numbers = {key: int(value) for key, value in values.items() if isinstance(value, int | float)}
    inner = [pair for value in list(values.values())[:50] for pair in _usages(value)]
    regain = numbers.pop("estimated_time_to_regain_access", 0)
    return [*inner, (max(numbers.values()), regain)] if numbers else inner
