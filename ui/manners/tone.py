"""One short tone, of our own making, by what the system plays sounds with: no library of sound is shipped for it."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from woordvoering.resources import resource

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q")) if sys.platform != "darwin" else (("afplay",),)
"""Programs of Linux desktops, the newest first; macOS has one. Windows plays by itself."""


def order_of(path: Path, found: Callable[[str], str | None] = shutil.which) -> list[str]:
    """The program that plays a file and what it is told; empty where there is none."""
    for name, *options in PLAYERS:
        program = found(name)
        if program:
            return [program, *options, str(path)]
    return []


def play() -> None:
    """Plays the tone and does not wait for it; the system's own beep where nothing else can."""
    path = resource("sounds", "tone.wav")
    if sys.platform == "win32":
        winsound = importlib.import_module("winsound")
        winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC)
        return
    order = order_of(path)
    if not order or not QProcess.startDetached(order[0], order[1:])[0]:
        QApplication.beep()
