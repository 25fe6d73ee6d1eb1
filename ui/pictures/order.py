"""What is to be drawn: a scene is one desk at one moment with its shots; a shot is one screen in one state."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Literal

import msgspec

from ui.options import parser

SIZE = (1440, 900)
State = Literal["", "loading", "offline", "conflict", "stopped", "closed", "covered", "locked", "start", "components"]
"""What is the matter: '' is nothing; `loading` a desk that does not answer yet; `offline`, `conflict` and `stopped` an
exchange; `closed` a desk that does not open; `covered` and `locked` its cover, that watches or not; `start` no desk;
`components` the sheet of parts."""


class Step(msgspec.Struct, frozen=True):
    """Something a hand does before the picture: presses a control by what it says, strikes keys, or types."""

    do: Literal["press", "keys", "type", "hold"]
    what: str


class Shot(msgspec.Struct, frozen=True):
    """One picture, light and dark: its name, the screen and its subject, the state, and what is done first."""

    name: str
    screen: str = ""
    subject: str = ""
    steps: tuple[Step, ...] = ()
    state: State = ""
    size: tuple[int, int] = SIZE
    scale: int = 100


class Scene(msgspec.Struct, frozen=True):
    """A desk in `home` as `actor` sees it at `at` (ms UTC); `label` begins the name of each picture."""

    home: Path
    actor: str
    at: int
    label: str
    shots: tuple[Shot, ...]


class Moment(msgspec.Struct, frozen=True):
    """A desk that the demo kept aside: which picture of the script it is, and what that shows."""

    home: Path
    actor: str
    at: int
    label: str
    picture: str
    screen: str = ""
    subject: str = ""


def order_of(arguments: list[str]) -> argparse.Namespace:
    """Which desk at which moment with which screens (`name` or `name=subject`), or a file of scenes; and where to."""
    made = parser()
    made.add_argument("--out", type=Path, required=True)
    made.add_argument("--prefix", default="")
    made.add_argument("--scenes", type=Path)
    made.add_argument("--only", action="append", default=[])
    made.add_argument("--small", action="store_true")
    made.add_argument("screens", nargs="*")
    return made.parse_args(arguments)


def shots_of(screens: list[str]) -> tuple[Shot, ...]:
    """The screens of a command line."""
    cut = (screen.partition("=") for screen in screens)
    return tuple(Shot(name, name, subject) for name, _, subject in cut)


def read_moments(path: Path) -> tuple[Moment, ...]:
    """The moments of a file."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[Moment, ...], dec_hook=lambda kind, value: kind(value))
