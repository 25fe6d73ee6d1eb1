"""Pictures of the screens at the night's moments: the desk as it stood is kept aside, and drawn without a display."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from woordvoering.clock import Millis, brussels
from woordvoering.demo.acts import Picture
from woordvoering.demo.night import Night
from woordvoering.errors import BrokenInput
from woordvoering.store.profile import Home

MODULE = "ui.pictures"
SCENES = "scenes.json"
LONGEST_S = 1200
"""Seconds that all the pictures may take, on a busy machine."""
EMPTY = "leeg"
"""The picture of a desk that was founded, and to which nothing has happened."""
CLEAN = ("QT_", "QML", "FONTCONFIG", "XDG_", "LC_", "LANG")
"""How the names of variables begin that would show in a picture: where it is taken makes no difference."""


class Scene(msgspec.Struct, frozen=True):
    """One moment kept aside: a copy of the desk, who looks, when (ms UTC), and which picture of the script it is."""

    home: Path
    actor: str
    at: int
    label: str
    picture: str
    screen: str = ""
    subject: str = ""


def can_draw() -> bool:
    """Whether the screens are installed and can be started beside this program."""
    return not getattr(sys, "frozen", False) and _installed(MODULE)


class Aside:
    """Keeps the desk of each moment in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.scenes: list[Scene] = []

    def __call__(self, night: Night, picture: Picture) -> Callable[[], None] | None:
        """What copies the desk once it is at rest."""
        scene = Scene(
            home=self._folder / picture.name,
            actor=night.who(picture.by),
            at=picture.when,
            label=f"{brussels(picture.when):%H%M}",
            picture=picture.name,
            screen=picture.screen,
            subject=_subject(night, picture),
        )

        def keep() -> None:
            keep_copy(night.desk.home.folder, scene.home)
            self.scenes.append(scene)

        return keep

    def add(self, home: Path, picture: str, at: int, actor: str, screen: str = "") -> None:
        """Adds the desk in `home`, closed, as it is drawn at a moment (ms UTC)."""
        scene = Scene(self._folder / picture, actor, at, f"{brussels(Millis(at)):%H%M}", picture, screen)
        keep_copy(home, scene.home)
        self.scenes.append(scene)


def keep_copy(home: Path, copy: Path) -> None:
    """The same desk once more, closed, as the same device."""
    shutil.copytree(home, copy)
    Home(copy).keep(Home(home).read())


def draw(scenes: list[Scene], out: Path, language: str, *, only: tuple[str, ...] = (), small: bool = False) -> int:
    """Draws the scenes, light and dark, in a process of its own; how many pictures there are then.

    With `only` the pictures of these names alone; `small` ones are half as wide and high.

    Raises BrokenInput('demo.picture_failed').
    """
    plan = scenes[0].home.parent / SCENES
    plan.write_bytes(msgspec.json.encode(scenes, enc_hook=str))
    command = [
        sys.executable, "-m", MODULE, "--scenes", str(plan), "--language", language, "--out", str(out),
        *(part for name in only for part in ("--only", name)), *(["--small"] if small else []),
    ]  # fmt: skip
    try:
        done = subprocess.run(
            command,
            env=_surroundings(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST_S,
            check=False,
            cwd=_root(),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrokenInput("demo.picture_failed", moment="", why=type(error).__name__) from error
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    if done.returncode:
        raise BrokenInput("demo.picture_failed", moment="", why=lines[-1] if lines else str(done.returncode))
    return int(done.stdout)


def _surroundings() -> dict[str, str]:
    """The environment without what would show: display, scale, fonts, language, a keyring."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(CLEAN)}
    return kept | {
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }


def _subject(night: Night, picture: Picture) -> str:
    """What the screen of a picture shows, as the window names it."""
    case = night.names.cases.get(picture.case or "", "")
    statement = night.names.statements.get(picture.statement or "", "")
    match picture.screen:
        case "watch":
            return night.story(picture.story or "")
        case "palette":
            return picture.query or ""
        case "statement" | "clearance" | "release":
            return f"{case}/{statement}"
        case "requests":
            return night.names.requests[picture.request or ""][1]
        case _:
            return case


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _root() -> Path:
    """Where the packages lie, for a checkout that is run from elsewhere."""
    return Path(__file__).resolve().parents[2]
