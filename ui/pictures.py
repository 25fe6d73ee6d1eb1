"""Pictures of every screen of a desk, light and dark, without a display: what `demo --out` leaves beside the kit."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ui.bridge import Bridge, open_bridge
from ui.desktop import Desktop
from ui.i18n import install
from ui.keys import KeyMap
from ui.options import Options, parser
from ui.shell import Shell
from ui.theme import Appearance, Theme
from ui.widgets.clock import Ticker
from woordvoering.clock import ManualClock, Millis
from woordvoering.errors import WoordvoeringError

SIZE = (1440, 900)
SETTLE_MS = 120
"""Quiet time after the last answer of the desk before a picture is taken."""
LOOKS = ("light", "dark")


def order_of(arguments: list[str]) -> argparse.Namespace:
    """Which desk, at which moment, which screens (`name` or `name=subject`), and where the pictures go."""
    made = parser()
    made.add_argument("--out", type=Path, required=True)
    made.add_argument("--prefix", default="")
    made.add_argument("screens", nargs="+")
    return made.parse_args(arguments)


class Studio:
    """One window on one desk, drawn screen by screen."""

    def __init__(self, application: QApplication, bridge: Bridge, clock: ManualClock, language: str) -> None:
        self.theme = Theme(application)
        self.shell = Shell(self.theme, KeyMap(), Ticker(clock))
        self.shell.resize(*SIZE)
        self.desktop = Desktop(bridge, language)
        self._bridge = bridge

    def open(self) -> None:
        """Shows the window and attaches the desk."""
        self.shell.show()
        self.desktop.attach(self.shell)
        self.settle()

    def take(self, name: str, subject: str, path: Callable[[str], Path]) -> None:
        """The pictures of one screen, light and dark."""
        self.shell.go(name, subject)
        for look in LOOKS:
            self.theme.choose(Appearance(look))
            self.settle()
            target = path(look)
            if not self.shell.grab().save(str(target)):
                raise OSError(f"cannot write {target.name}")

    def settle(self) -> None:
        """Waits until the desk answered everything that was asked, and what that asked in turn."""
        for _ in range(3):
            loop = QEventLoop()
            self._bridge.ask(
                lambda desk: desk.clock.now(), lambda _, done=loop: QTimer.singleShot(SETTLE_MS, done.quit)
            )
            loop.exec()


def main(arguments: list[str] | None = None) -> int:
    """Draws the pictures; the exit code of the error when the desk does not open."""
    order = order_of(sys.argv[1:] if arguments is None else arguments)
    options = Options(order.home, order.passphrase_file, order.actor, order.clock_at, order.language)
    application = QApplication(["woordvoering"])
    install(application, options.language)
    clock = ManualClock(Millis(options.clock_at or 0))
    try:
        bridge = open_bridge(options, clock)
    except WoordvoeringError as error:
        sys.stderr.write(f"{error.code}\n")
        return error.exit_code
    order.out.mkdir(parents=True, exist_ok=True)
    studio = Studio(application, bridge, clock, options.language)
    studio.open()
    for screen in order.screens:
        name, _, subject = screen.partition("=")
        label = f"{order.prefix}{name}"
        studio.take(name, subject, lambda look, label=label: order.out / f"{label}-{look}.png")
    studio.desktop.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
