"""Codes become sentences: what the core says as a code, the screen and the CLI say in three languages.

The sentences lie in `resources/i18n/codes/<room>.toml`, one table a code:

    ["gate.embargo"]
    nl = "Het embargo loopt tot {until:moment}."
    fr = "L'embargo court jusqu'au {until:moment}."
    en = "The embargo runs until {until:moment}."

A hole is `{name}`, `{name:form}` with one of the forms of `FORMS`, or `{name|one|more}`: the word that fits the number.
Holes are replaced in one pass: a parameter that itself contains braces is shown as it is.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from woordvoering.clock import HOUR, MINUTE, brussels
from woordvoering.errors import BrokenInput, Param, Reason, WoordvoeringError
from woordvoering.resources import resource

Language: TypeAlias = Literal["nl", "fr", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
UNKNOWN: Final = "i18n.unknown"
LONGEST: Final = 400
"""Characters of one parameter that are shown; a sentence is no place for a whole post."""

_HOLE = re.compile(r"\{(?P<name>[a-z][a-z0-9_]*)(?::(?P<form>[a-z]+)|\|(?P<one>[^{}|]*)\|(?P<more>[^{}|]*))?\}")
_AND: Final[Mapping[Language, str]] = {"nl": "en", "fr": "et", "en": "and"}
_YES: Final[Mapping[Language, tuple[str, str]]] = {"nl": ("ja", "nee"), "fr": ("oui", "non"), "en": ("yes", "no")}
_UNITS: Final[Mapping[Language, tuple[str, str, str]]] = {
    "nl": ("u", "min", "s"),
    "fr": ("h", "min", "s"),
    "en": ("h", "min", "s"),
}
_NOTHING: Final = "–"


class Sentence(msgspec.Struct, frozen=True):
    """What one code says in the three languages."""

    nl: str
    fr: str
    en: str

    def of(self, language: Language) -> str:
        """The sentence, its holes still open."""
        return {"nl": self.nl, "fr": self.fr, "en": self.en}[language]

    def holes(self, language: Language) -> frozenset[str]:
        """The parameters that the sentence asks for."""
        return frozenset(match["name"] for match in _HOLE.finditer(self.of(language)))


VARIED: Final = ("gate.clearance_unproven.",)
"""Codes that say in `why` what the cause is, and have a sentence for each."""


class Messages:
    """Every code's sentence; made once by the composition root and handed to whoever speaks."""

    def __init__(self, sentences: Mapping[str, Sentence]) -> None:
        self._sentences = dict(sentences)

    @classmethod
    def load(cls, folder: Path | None = None) -> Messages:
        """Reads every `*.toml` of the folder, by default the shipped one, which is read once in a process.

        Raises BrokenInput `i18n.unreadable` with the file's name when one is no TOML or a sentence lacks a
        language, and `i18n.twice` when two files word the same code.
        """
        return cls(_worded(folder) if folder else _shipped())

    @classmethod
    def in_window(cls) -> Messages:
        """The shipped sentences, those that name a command worded as a window says them."""
        return cls({**_shipped(), **_read(resource("i18n", "window.toml"))})

    def codes(self) -> Mapping[str, Sentence]:
        """Every code with its sentence."""
        return self._sentences

    def say(self, reason: Reason, language: Language = "nl") -> str:
        """The sentence of one reason. An unknown code gets a general sentence that shows code and parameters."""
        known = self._by_why(reason) or self._sentences.get(reason.code)
        if known is not None:
            return fill(known.of(language), reason.params, language)
        details = ", ".join(f"{name}: {shown(value, language)}" for name, value in sorted(reason.params.items()))
        general = self._sentences.get(UNKNOWN)
        template = general.of(language) if general else "{code} ({details})"
        return fill(template, {"code": reason.code, "details": details or _NOTHING}, language)

    def _by_why(self, reason: Reason) -> Sentence | None:
        """The sentence for just this cause, where a code has one for each."""
        code = f"{reason.code}."
        return self._sentences.get(f"{code}{reason.params.get('why')}") if code in VARIED else None

    def say_all(self, problem: WoordvoeringError | Iterable[Reason], language: Language = "nl") -> tuple[str, ...]:
        """One sentence a reason, in the order of the reasons."""
        reasons = problem.reasons() if isinstance(problem, WoordvoeringError) else problem
        return tuple(self.say(reason, language) for reason in reasons)


def fill(sentence: str, params: Mapping[str, Param], language: Language) -> str:
    """The sentence with its holes filled; a parameter that is not given shows as a dash."""

    def one(match: re.Match[str]) -> str:
        value = params.get(match["name"])
        if match["one"] is not None:
            return match["one"] if value == 1 else match["more"]
        form = FORMS.get(match["form"] or "")
        if form is not None and isinstance(value, int) and not isinstance(value, bool):
            return form(value, language)
        return shown(value, language)

    return _HOLE.sub(one, sentence)


def shown(value: Param, language: Language) -> str:
    """A parameter as a person reads it: plain text without control or direction marks, never longer than LONGEST."""
    if value is None or value in ((), ""):
        return _NOTHING
    if isinstance(value, bool):
        return _YES[language][0 if value else 1]
    if isinstance(value, float):
        return f"{value:.1f}" if language == "en" else f"{value:.1f}".replace(".", ",")
    if isinstance(value, tuple):
        return _joined(tuple(_plain(item) for item in value), language)
    return _plain(str(value))


def time_of_day(moment: int, language: Language) -> str:
    """The hour and minute in Brussels: 14:05, 14 h 05 in French."""
    at = brussels(moment)
    return f"{at.hour} h {at.minute:02}" if language == "fr" else f"{at.hour:02}:{at.minute:02}"


def date(moment: int, _language: Language) -> str:
    """The day in Brussels: 22/11/2026."""
    at = brussels(moment)
    return f"{at.day:02}/{at.month:02}/{at.year}"


def day_and_time(moment: int, language: Language) -> str:
    """The day and the time in Brussels."""
    return f"{date(moment, language)} {time_of_day(moment, language)}"


def duration(millis: int, language: Language) -> str:
    """A length of time: 45 s, 12 min, 1 u 05 min; the sign is dropped, as the sentence says late or early."""
    hours, minutes, seconds = _UNITS[language]
    millis = abs(millis)
    if millis < MINUTE:
        return f"{millis // 1000} {seconds}"
    if millis < HOUR:
        return f"{millis // MINUTE} {minutes}"
    return f"{millis // HOUR} {hours} {millis % HOUR // MINUTE:02} {minutes}"


FORMS: Final[Mapping[str, Callable[[int, Language], str]]] = {
    "time": time_of_day,
    "date": date,
    "moment": day_and_time,
    "duration": duration,
}
"""The forms of a number in a hole; each takes milliseconds."""


@cache
def _shipped() -> Mapping[str, Sentence]:
    return _worded(resource("i18n", "codes"))


def _worded(folder: Path) -> Mapping[str, Sentence]:
    sentences: dict[str, Sentence] = {}
    for file in sorted(folder.glob("*.toml")):
        for code, sentence in _read(file).items():
            if code in sentences:
                raise BrokenInput("i18n.twice", code=code, file=file.name)
            sentences[code] = sentence
    return sentences


def _read(file: Path) -> dict[str, Sentence]:
    try:
        return msgspec.convert(tomllib.loads(file.read_text("utf-8")), dict[str, Sentence])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as problem:
        raise BrokenInput("i18n.unreadable", file=file.name, problem=str(problem)) from problem


def _joined(items: tuple[str, ...], language: Language) -> str:
    if len(items) == 1:
        return items[0]
    return f"{', '.join(items[:-1])} {_AND[language]} {items[-1]}"


def _plain(text: str) -> str:
    kept = "".join(" " if char in "\n\r\t" else char for char in text if char in "\n\r\t" or not _hidden(char))
    return kept if len(kept) <= LONGEST else f"{kept[:LONGEST]}…"


def _hidden(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs")
