"""One call of the command line: its global options, its language, and the desk that it opens. No heavy imports here."""

from __future__ import annotations

import errno
import getpass
import os
import re
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from woordvoering.cli.show import Voice
from woordvoering.clock import DAY, HOUR, MINUTE, SystemClock, brussels, moment
from woordvoering.errors import BrokenInput, BrokenStore, WrongUse
from woordvoering.i18n import LANGUAGES, Language, Messages

if TYPE_CHECKING:
    from woordvoering.desk import Desk
    from woordvoering.journal.journal import Changes
    from woordvoering.watching import Sources

LARGEST = 100_000_000
"""Bytes of a file that is read whole; more than any text, mail or piece of material may have."""

_AHEAD = re.compile(r"\+(?P<count>[0-9]{1,6})(?P<unit>[mhd])")
_HOUR = re.compile(r"(?P<hour>[0-2]?[0-9])[:.u](?P<minute>[0-5][0-9])")
_OF_THE_SYSTEM = {
    errno.ENOENT: "cli.file_missing",
    errno.EISDIR: "cli.file_folder",
    errno.ENOTDIR: "cli.folder_file",
    errno.EACCES: "cli.file_denied",
    errno.EPERM: "cli.file_denied",
    errno.EEXIST: "cli.file_exists",
}
_UNITS = {"m": MINUTE, "h": HOUR, "d": DAY}


@cache
def _messages() -> Messages:
    """The sentences, read once, and only by a call that says something."""
    return Messages.load()


def language_of_the_machine() -> Language:
    """The language that the environment asks for, Dutch when it is none of ours."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    for language in LANGUAGES:
        if said.lower().startswith(language):
            return language
    return "nl"


@dataclass
class Session:
    """What stands before the command, and how the answer is told."""

    home: Path | None = None
    passphrase_file: Path | None = None
    actor: str = ""
    language: Language = "nl"
    as_json: bool = False
    clock: SystemClock = field(default_factory=SystemClock)

    @cached_property
    def voice(self) -> Voice:
        """How this call speaks."""
        return Voice(_messages, self.language, lambda: self.as_json)

    @property
    def folder(self) -> Path:
        """The folder of the desk: the one that was named, else the user's own."""
        if self.home is not None:
            return self.home.expanduser().absolute()
        from woordvoering.store.place import default_folder

        return default_folder()

    def passphrase(self) -> str | None:
        """The passphrase: the first line of the file. None when no file was named."""
        if self.passphrase_file is None:
            return None
        secret = read_text(self.passphrase_file).split("\n", 1)[0].strip("\r")
        if not secret:
            raise BrokenInput("cli.passphrase_empty", file=self.passphrase_file.name)
        return secret

    @contextmanager
    def open(self) -> Generator[Sitting]:
        """The open desk with whoever acts at it; closed at the end. Raises as `open_desk` does."""
        from woordvoering.desk import open_desk
        from woordvoering.reaction.labels import labelled

        desk = open_desk(self.folder, passphrase=self._asked())
        try:
            desk.views.language = self.language
            self.voice.learn(lambda params: labelled(desk.schema, params, self.language))
            yield Sitting(self, desk)
        finally:
            desk.close()

    @contextmanager
    def sources(self) -> Generator[Sources]:
        """The sources of the desk alone, open; closed at the end. Raises as `open_sources` does."""
        from woordvoering.watching import open_sources

        with open_sources(self.folder, self._asked(), self.clock) as opened:
            yield opened

    def _asked(self) -> str | None:
        """The passphrase of the file, or that which a person at a terminal types when the desk has one."""
        from woordvoering.store.profile import Home

        secret = self.passphrase()
        if secret is None and sys.stdin.isatty() and Home(self.folder).read().secrets == "passphrase":
            secret = getpass.getpass(self.voice.say("cli.ask_passphrase"))
        return secret

    def asked(self) -> str | None:
        """The same as far as it can be asked for: without a desk there is none."""
        try:
            return self._asked()
        except BrokenStore:
            return None

    def moment(self, given: str) -> int:
        """Milliseconds UTC of what was typed. Raises WrongUse `cli.moment`. See `parse_moment`."""
        return parse_moment(given, self.clock.now())


@dataclass(slots=True)
class Sitting:
    """A person at an open desk."""

    session: Session
    desk: Desk

    @property
    def voice(self) -> Voice:
        """How this call speaks."""
        return self.session.voice

    @property
    def actor(self) -> str:
        """Who acts: the member that was named, else the first who has a seat here. Raises WrongUse without one."""
        if self.session.actor:
            return self.session.actor
        seats = self.desk.journal.actors
        if not seats:
            raise WrongUse("cli.no_seat")
        return seats[0]

    def case(self, named: str) -> str:
        """The id of a case that is named by number (PD-0147, 147) or id. Raises WrongUse when none or several are."""
        number = f"PD-{int(named):04d}" if named.isdecimal() and len(named) <= 6 else named.upper()
        found = [item.id for item in self.desk.views.lists.case_names() if named == item.id or number == item.number]
        if not found:
            raise WrongUse("cli.case_unknown", case=named)
        if len(found) > 1:
            raise WrongUse("cli.case_twice", case=named, ids=tuple(sorted(found)))
        return found[0]

    def statement(self, case: str, named: str) -> str:
        """The id of a statement; 'current' is the text in hand. Raises WrongUse when the case has none."""
        known = self.desk.views.statement_of_case(case)
        if named != "current":
            return named
        if not known:
            raise WrongUse("cli.no_statement")
        return known

    def done(self, code: str, changes: Changes, /, **params: str | int | None) -> None:
        """Tells that an act was done: its sentence, or its parameters and events as JSON."""
        self.voice.told(code, params, {**params, "cases": changes.cases, "events": changes.events})


def parse_moment(given: str, now: int) -> int:
    """Milliseconds UTC of '2026-11-14T02:30+01:00', '2026-11-14 02:30', '02:30' (today) or '+30m', '+2h', '+1d'.

    Without an offset it is Brussels' wall clock. Raises WrongUse `cli.moment`.
    """
    from datetime import datetime

    text = given.strip()
    if ahead := _AHEAD.fullmatch(text):
        return now + int(ahead["count"]) * _UNITS[ahead["unit"]]
    today = brussels(now)
    try:
        if hour := _HOUR.fullmatch(text):
            clock = today.replace(hour=int(hour["hour"]), minute=int(hour["minute"]), second=0, microsecond=0)
            return moment(clock)
        said = datetime.fromisoformat(text)
        return moment(said if said.tzinfo else said.replace(tzinfo=today.tzinfo))
    except (ValueError, OverflowError) as error:
        raise WrongUse("cli.moment", value=given) from error


def read_text(path: Path) -> str:
    """The text of a file, or of standard input for '-'. Raises BrokenInput as `read_bytes`, and `cli.file_not_text`."""
    try:
        return read_bytes(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise BrokenInput("cli.file_not_text", file=path.name) from error


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, or of standard input for '-'. Raises BrokenInput `cli.file_…`, naming it."""
    try:
        if str(path) == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
    except OSError as error:
        raise file_problem(error, path.name) from error
    if len(data) > LARGEST:
        raise BrokenInput("cli.file_large", file=path.name, limit=LARGEST)
    return data


def file_problem(error: OSError, file: str) -> BrokenInput:
    """What the system says of a file, as a reason of ours."""
    code = _OF_THE_SYSTEM.get(error.errno or 0)
    if code is not None:
        return BrokenInput(code, file=file)
    return BrokenInput("cli.file_unusable", file=file, detail=error.strerror or type(error).__name__)


def pairs(given: Sequence[str]) -> dict[str, str]:
    """'name=value' arguments as a mapping. Raises WrongUse `cli.pair`."""
    found: dict[str, str] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or not name.strip():
            raise WrongUse("cli.pair", value=one)
        found[name.strip()] = value
    return found
