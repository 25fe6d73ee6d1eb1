"""The options of the window: which desk, its passphrase, who sits at it, its language and its clock."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from woordvoering.clock import Clock

LANGUAGES = ("nl", "fr", "en")


@dataclass(frozen=True, slots=True)
class Options:
    """`clock_at` (ms UTC) starts the desk's clock elsewhere, for the demo's night."""

    home: Path | None = None
    passphrase_file: Path | None = None
    actor: str = ""
    clock_at: int | None = None
    language: str = ""
    """Empty: as the settings of the device say."""


def parser() -> argparse.ArgumentParser:
    """The options that the window and its pictures share."""
    made = argparse.ArgumentParser(prog="woordvoering-app", allow_abbrev=False)
    made.add_argument("--home", type=Path, default=None)
    made.add_argument("--passphrase-file", type=Path, default=None)
    made.add_argument("--actor", default="")
    made.add_argument("--clock-at", type=int, default=None)
    made.add_argument("--language", default="", choices=LANGUAGES)
    return made


def options_of(arguments: Sequence[str]) -> Options:
    """The options of a command line, program name first; what Qt itself reads is left to Qt."""
    known, _ = parser().parse_known_args(list(arguments[1:]))
    return Options(known.home, known.passphrase_file, known.actor, known.clock_at, known.language)


def language_of(options: Options) -> str:
    """The language of the window: what the command line asks, else what the settings of the device say."""
    if options.language:
        return options.language
    # Here, because it brings msgspec, and nothing but Qt may be imported before the window is asked for.
    from ui.settings.declared import read

    return read(home_of(options))["language"]


def home_of(options: Options) -> Path:
    """The folder of the desk: the one asked for, else the user's own."""
    if options.home is not None:
        return options.home
    from woordvoering.store.place import default_folder

    return default_folder()


def clock_of(options: Options) -> Clock:
    """The machine's clock, or the demo's: shifted, but running."""
    # Here, because it brings the time zones, and a window shows before anybody asks the hour.
    from woordvoering.clock import Millis, ShiftedClock, SystemClock

    return SystemClock() if options.clock_at is None else ShiftedClock(Millis(options.clock_at))
