"""Opening the desk behind a window that already shows: everything heavy is imported here, in the loader's thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.bridge import open_bridge, open_here
from ui.collecting import settle
from ui.desktop import Desktop
from ui.options import clock_of, language_of, options_of
from woordvoering.store.secrets import Secrets


def load(arguments: Sequence[str], passphrase: str = "", secrets: Secrets | None = None) -> Desktop:
    """Opens the desk of a command line and gives what fills the window; `passphrase` was typed, '' for none, and
    `secrets` are its keys where they were unlocked already.

    Raises what opening raises.
    """
    settle()
    options = options_of(arguments)
    clock = clock_of(options)
    bridge = open_bridge(options, clock, passphrase, secrets)
    desktop = Desktop(bridge, language_of(options), lambda typed: open_here(options, clock, typed))
    application = QCoreApplication.instance()
    if application is not None:
        bridge.moveToThread(application.thread())
        desktop.moveToThread(application.thread())
    return desktop
