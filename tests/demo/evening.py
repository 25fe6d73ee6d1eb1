"""The demo up to the moment at which the window opens, and the rest of the night: each played once in a run.

Whoever of its processes comes first plays it; the others copy.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from vaults import light_vaults

from woordvoering.demo.command import OPENING
from woordvoering.demo.driver import play
from woordvoering.demo.stills import Aside, Scene

SCENES = "kept.json"


@dataclass(frozen=True)
class Rest:
    """The night after the window opened: the desk at its end, closed, and the moments that are drawn."""

    home: Path
    scenes: list[Scene]


def evening(factory: pytest.TempPathFactory) -> Path:
    """A closed desk of that moment, to copy from and never to open: other processes copy it too."""

    def make(folder: Path) -> None:
        with light_vaults():
            play(folder / "desk", until=OPENING).close()

    return _once(factory, "evening", make) / "desk"


def rest_of_the_night(factory: pytest.TempPathFactory) -> Rest:
    """Goes on from that evening to the end of the night; to copy from, as the evening is."""
    opening = evening(factory)

    def make(folder: Path) -> None:
        aside = Aside(folder / "stills")
        with light_vaults():
            play(Path(shutil.copytree(opening, folder / "desk")), still=aside).close()
        (folder / SCENES).write_bytes(msgspec.json.encode(aside.scenes, enc_hook=str))

    folder = _once(factory, "rest", make)
    kept = msgspec.json.decode((folder / SCENES).read_bytes(), type=list[Scene], dec_hook=lambda kind, raw: kind(raw))
    return Rest(folder / "desk", [msgspec.structs.replace(one, home=folder / "stills" / one.home.name) for one in kept])


def _once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder = shared / name
    if not folder.exists():
        made = factory.mktemp(name)
        make(made)
        try:
            made.rename(folder)
        except OSError:  # the other process was first
            return made
    return folder
