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

from woordvoering.clock import brussels
from woordvoering.demo.acts import Picture
from woordvoering.demo.night import PASSPHRASE_FILE, Night
from woordvoering.errors import BrokenInput
from woordvoering.store.profile import Home

MODULE = "ui.pictures"
LONGEST_S = 600
"""Seconds that the pictures of one moment may take, on a busy machine."""
WIRES = {"cases": "ui.case.wire_list", "release": "ui.release.opening"}
"""Where a screen's name and its module differ; the others are `ui.<screen>.wire`."""
BESIDE = {"case": ("cases", "handover", "sources", "settings")}
"""Screens that the design's moments do not name are drawn beside the one that has the same desk."""


class Scene(msgspec.Struct, frozen=True):
    """One moment kept aside: a copy of the desk, who looks, when (ms UTC), and at which screens, as `name=subject`."""

    home: Path
    actor: str
    at: int
    label: str
    screens: tuple[str, ...]


def can_draw() -> bool:
    """Whether the screens are installed and can be started beside this program."""
    return not getattr(sys, "frozen", False) and _installed(MODULE)


class Aside:
    """Keeps the desk of each moment in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.scenes: list[Scene] = []

    def __call__(self, night: Night, picture: Picture) -> Callable[[], None] | None:
        """What copies the desk once it is at rest; None when the picture's screen is not installed."""
        screens = tuple(order for order in _orders(night, picture) if _installed(_wire(order.partition("=")[0])))
        if not screens:
            return None
        scene = Scene(
            home=self._folder / picture.name,
            actor=night.who(picture.by),
            at=picture.when,
            label=f"{brussels(picture.when):%H%M}",
            screens=screens,
        )

        def keep() -> None:
            shutil.copytree(night.desk.home.folder, scene.home)
            Home(scene.home).keep(night.desk.profile)
            self.scenes.append(scene)

        return keep


def draw(scene: Scene, out: Path, language: str) -> int:
    """Draws a scene light and dark in a process of its own; how many pictures there are then.

    Raises BrokenInput('demo.picture_failed').
    """
    before = len(list(out.glob("*.png"))) if out.exists() else 0
    command = [
        sys.executable, "-m", MODULE, "--home", str(scene.home), "--passphrase-file", str(scene.home / PASSPHRASE_FILE),
        "--actor", scene.actor, "--clock-at", str(scene.at), "--language", language,
        "--out", str(out), "--prefix", f"{scene.label}-", *(_shown(screen) for screen in scene.screens),
    ]  # fmt: skip
    try:
        done = subprocess.run(
            command,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST_S,
            check=False,
            cwd=_root(),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrokenInput("demo.picture_failed", moment=scene.label, why=type(error).__name__) from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise BrokenInput("demo.picture_failed", moment=scene.label, why=lines[-1] if lines else str(done.returncode))
    return len(list(out.glob("*.png"))) - before


def _orders(night: Night, picture: Picture) -> tuple[str, ...]:
    """The screen that the design shows, and those beside it; the palette lies over Wacht."""
    case = night.names.cases.get(picture.case or "", "")
    statement = night.names.statements.get(picture.statement or "", "")
    subject = {
        "watch": lambda: night.story(picture.story or ""),
        "palette": lambda: picture.query or "",
        "statement": lambda: f"{case}/{statement}",
        "clearance": lambda: f"{case}/{statement}",
        "release": lambda: f"{case}/{statement}",
        "requests": lambda: night.names.requests[picture.request or ""][1],
    }.get(picture.screen, lambda: case)
    return (f"{picture.screen}={subject()}", *BESIDE.get(picture.screen, ()))


def _shown(screen: str) -> str:
    """How the window is asked for it: Vrijgave is a dialog over the case."""
    name, _, subject = screen.partition("=")
    return f"case={subject.partition('/')[0]}/release" if name == "release" else screen


def _wire(screen: str) -> str:
    return WIRES.get(screen, f"ui.{screen}.wire")


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _root() -> Path:
    """Where the packages lie, for a checkout that is run from elsewhere."""
    return Path(__file__).resolve().parents[2]
