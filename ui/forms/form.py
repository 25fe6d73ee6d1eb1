"""What a sheet asks, as data: lines, texts, choices and hours; and what was answered. No widget in here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from woordvoering.clock import DAY, MINUTE, brussels

Answer: TypeAlias = str | tuple[str, ...]
Answers: TypeAlias = Mapping[str, Answer]

HOUR_TEXT = re.compile(r"^\s*(\d{1,2})[:.u](\d{2})\b")


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
    """A line of text. A `hidden` one is a secret: shown as dots, and not remembered when its form is closed. What is
    `known` completes what is typed."""

    placeholder: str = ""
    hidden: bool = False
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text(Part):
    """Text of several lines."""

    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class FilePick(Part):
    """A file of this machine, by its path: typed, or chosen among those of `kinds` (as Qt writes a filter)."""

    kinds: str = ""


@dataclass(frozen=True, slots=True)
class Hour(Part):
    """An hour of today in Brussels, `01:56`."""


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
    """The hour and minute of `01:56`, `1.56` or `1u56`; None when it is none."""
    found = HOUR_TEXT.match(words)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return (hour, minute) if hour < 24 and minute < 60 else None


def moment_before(words: str, now: int) -> int | None:
    """The last moment, not after `now` (ms UTC), at which Brussels' clock showed this hour; None when it is no hour."""
    clock = parse_hour(words)
    return None if clock is None else now - _minutes_apart(clock, now) * MINUTE - now % MINUTE


def moment_after(words: str, now: int) -> int | None:
    """The next moment after `now` (ms UTC) at which Brussels' clock shows this hour; None when it is no hour."""
    before = moment_before(words, now)
    return None if before is None else before + DAY


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
