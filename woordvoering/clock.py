"""Time and randomness as parts that are handed in: nothing reads the clock or the dice by itself."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from typing import NewType, Protocol
from zoneinfo import ZoneInfo

Millis = NewType("Millis", int)
"""Milliseconds since 1970-01-01T00:00Z."""

MINUTE = 60_000
HOUR = 3_600_000
DAY = 86_400_000
BRUSSELS = ZoneInfo("Europe/Brussels")


class Clock(Protocol):
    """Tells the time; a claim that is shown, never what orders events."""

    def now(self) -> Millis: ...


class Entropy(Protocol):
    """Gives random bytes."""

    def token(self, size: int) -> bytes: ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> Millis:
        return Millis(time.time_ns() // 1_000_000)


class SystemEntropy:
    """The operating system's randomness."""

    def token(self, size: int) -> bytes:
        return os.urandom(size)


class ManualClock:
    """A clock that a test or the demo desk moves by hand."""

    def __init__(self, start: Millis) -> None:
        self._now = start

    def now(self) -> Millis:
        return self._now

    def set(self, moment: Millis) -> None:
        """Moves the clock to `moment`; backwards is allowed, as real clocks do it too."""
        self._now = moment

    def advance(self, millis: int) -> None:
        """Moves the clock forward by `millis`."""
        self._now = Millis(self._now + millis)


def moment(when: datetime) -> Millis:
    """The milliseconds of an aware datetime. Raises ValueError for a naive one."""
    if when.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return Millis(round(when.timestamp() * 1000))


def aware(when: int) -> datetime:
    """The UTC datetime of a moment."""
    return datetime.fromtimestamp(when / 1000, tz=UTC)


def brussels(when: int) -> datetime:
    """The moment as the wall clock in Brussels shows it."""
    return aware(when).astimezone(BRUSSELS)


class ShiftedClock:
    """A clock that runs on from a given moment: the demo desk's night of 14 November."""

    def __init__(self, start: Millis, base: Clock | None = None) -> None:
        self._base = base or SystemClock()
        self._shift = start - self._base.now()

    def now(self) -> Millis:
        return Millis(self._base.now() + self._shift)
