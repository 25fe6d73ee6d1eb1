"""What a sheet asks, as data: lines, texts, choices and hours; and what was answered. No widget in here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ui.forms.days import Day, read_day
from woordvoering.casework.fields import LINE, TEXT
from woordvoering.clock import DAY, MINUTE, brussels

Answer: TypeAlias = str | tuple[str, ...]
Answers: TypeAlias = Mapping[str, Answer]

Meant: TypeAlias = Literal["", "past", "coming"]
"""Where in time an answer must lie, as seen from when it is given."""

HOUR_TEXT = re.compile(r"^\s*(\d{1,2})(?:[:.]|\s?[uh]\s?)(\d{2})\b", re.IGNORECASE)
WHOLE_HOUR = re.compile(r"\s*(\d{1,2})\s?[uh]\s*", re.IGNORECASE)
NOON = (12, 0)
PATH = 4_096
"""Longest path of a file, in code points."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few: its id and its words."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a form. `help` stands under it; `value` is what it starts with."""

    id: str
    label: str
    value: str = ""
    help: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Line(Part):
    """A line of text. A `hidden` one is a secret: shown as dots, and remembered nowhere; one that is `passing` shows,
    and is remembered nowhere either. What is `known` completes what is typed."""

    placeholder: str = ""
    hidden: bool = False
    known: tuple[str, ...] = ()
    most: int = LINE
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Text(Part):
    """Text of several lines. One that is taken `as_is` may hold any sign: it is somebody else's, kept as it was."""

    placeholder: str = ""
    most: int = TEXT
    as_is: bool = False


@dataclass(frozen=True, slots=True)
class Number(Part):
    """A whole number from `least` to `most`, typed as a line."""

    placeholder: str = ""
    least: int = 0
    most: int = 999_999


@dataclass(frozen=True, slots=True)
class FilePick(Part):
    """A file of this machine, by its path: typed, or chosen among those of `kinds` (as Qt writes a filter)."""

    kinds: str = ""


@dataclass(frozen=True, slots=True)
class Hour(Part):
    """An hour in Brussels, `01:56`; the nearest one on the side that is `meant`, or with its day, `13-11 23:50`."""

    meant: Meant = ""


@dataclass(frozen=True, slots=True)
class Moment(Part):
    """A day and hour in Brussels, `14-11-2026 07:00`, or a day alone."""

    day_alone: bool = False
    meant: Meant = ""


@dataclass(frozen=True, slots=True)
class Pick(Part):
    """One of a few."""

    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Many(Part):
    """Any of a few; `columns` is 1 where the words of a choice are long."""

    choices: tuple[Choice, ...] = ()
    chosen: tuple[str, ...] = ()
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Fact(Part):
    """Something to read, not to answer; `copy` offers it for the clipboard, or `whole`, of which it is the head."""

    copy: bool = False
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Compared(Fact):
    """Eight words that are read aloud (`value`), with their picture code out of `digits`."""

    digits: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet: its title, what follows from it, its questions, and the word on its button."""

    id: str
    title: str
    submit: str
    parts: tuple[Part, ...]
    intro: str = ""
    icon: str = ""
    danger: bool = False


def missing(form: Form, answers: Answers) -> tuple[str, ...]:
    """The ids of the questions that must be answered and are not, in order; an hour that is no hour counts too."""
    found: list[str] = []
    for part in form.parts:
        if isinstance(part, Fact):
            continue
        given = answers.get(part.id, "")
        empty = not given if isinstance(given, tuple) else not given.strip()
        wrong = isinstance(part, Hour) and not empty and isinstance(given, str) and parse_hour(given) is None
        if wrong or (part.required and empty):
            found.append(part.id)
    return tuple(found)


def parse_hour(words: str) -> tuple[int, int] | None:
    """The hour and minute of `01:56`, `1.56`, `1u56`, `1 h 56` or `2u`, also behind a day; None when it is none."""
    return _clock(_parted(words)[1])


def dated(words: str) -> bool:
    """Whether an hour comes with its day."""
    return _parted(words)[0] is not None


def moment_before(words: str, now: int) -> int | None:
    """The last moment, not after `now` (ms UTC), at which Brussels' clock showed this hour; with its day that moment,
    wherever it lies. None when it is no hour."""
    day, rest = _parted(words)
    clock = _clock(rest)
    if clock is None:
        return None
    return _on_day(day, clock, now) if day else now - _minutes_apart(clock, now) * MINUTE - now % MINUTE


def moment_after(words: str, now: int) -> int | None:
    """The next moment after `now` (ms UTC) at which Brussels' clock shows this hour; with its day that moment. None
    when it is no hour."""
    before = moment_before(words, now)
    return before if before is None or dated(words) else before + DAY


def moment_of(words: str, *, day_alone: bool = False) -> int | None:
    """The moment (ms UTC) of `14-11-2026 07:00`, or noon of `14-11-2026`; None when it is none, or without a year."""
    found = read_day(words)
    if found is None:
        return None
    day, rest = found
    if day_alone:
        return None if rest.strip() else day.at(NOON)
    clock = _clock(rest.lstrip(" ,"))
    return None if clock is None else day.at(clock)


def _clock(words: str) -> tuple[int, int] | None:
    """The hour and minute that words begin with, or the whole hour that they are."""
    found, whole = HOUR_TEXT.match(words), WHOLE_HOUR.fullmatch(words)
    if found is None and whole is None:
        return None
    hour, minute = (int(found[1]), int(found[2])) if found is not None else (int(whole[1]) if whole else 0, 0)
    return (hour, minute) if hour < 24 and minute < 60 else None


def _parted(words: str) -> tuple[Day | None, str]:
    """The day in front of an hour, None for none; and the hour."""
    found = read_day(words)
    if found is None:
        return None, words
    day, rest = found[0], found[1].lstrip(" ,")
    if HOUR_TEXT.match(rest) is None and WHOLE_HOUR.fullmatch(rest) is None:
        return None, words
    return day, rest


def _on_day(day: Day, clock: tuple[int, int], now: int) -> int | None:
    """The moment on a day; without a year the nearest such day."""
    here = brussels(now).year
    found = [at for year in (here - 1, here, here + 1) if (at := day.at(clock, year)) is not None]
    return min(found, key=lambda at: abs(at - now), default=None)


def _minutes_apart(clock: tuple[int, int], now: int) -> int:
    here = brussels(now)
    return (here.hour * 60 + here.minute - clock[0] * 60 - clock[1]) % (24 * 60)


def one(answers: Answers, name: str) -> str:
    """The answer to a question of one value; empty when it was not answered."""
    given = answers.get(name, "")
    return given if isinstance(given, str) else ""


def several(answers: Answers, name: str) -> tuple[str, ...]:
    """The answer to a question of any number of values."""
    given = answers.get(name, ())
    return given if isinstance(given, tuple) else ()
