"""The first windows, where there is no desk yet: one page after the other, with the same dice each time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from ui.keys import KeyMap
from ui.pictures.order import SIZE
from ui.shell import Shell
from ui.start.begin import Begin
from ui.start.ways import WaysPage
from ui.theme import Theme
from ui.widgets.clock import Ticker
from woordvoering.clock import ManualClock, Millis

NOBODY = Path("/") / "woordvoering"
"""Named on the pages, never written to."""
TURNS, LOOK_MS = 200, 10
TYPED = {"zone": "Politiezone Arteveld", "name": "Lore Vermeersch", "passphrase": "een nacht in november"}


class Dice:
    """Chance that falls the same way each time: the recovery sheet of a picture opens nothing."""

    def token(self, size: int) -> bytes:
        """So many bytes."""
        return hashlib.shake_256(b"picture").digest(size)


def windows(theme: Theme, at: int) -> Iterator[tuple[str, QWidget, Callable[[], None]]]:
    """Name, window and what waits until it is at rest; each is on the screen when it is handed out."""
    clock = ManualClock(Millis(at))
    shell = Shell(theme, KeyMap(), Ticker(clock))
    shell.resize(*SIZE)
    shell.show()
    begin = Begin(theme, shell, NOBODY, clock, "nl", Dice())
    begin.start()
    _until(lambda: begin.page is not None)
    yield "first-ways", shell, _turn
    for way in ("create", "invited", "recover"):
        ways = begin.page
        assert isinstance(ways, WaysPage)
        ways.ways[way].click()
        _turn()
        yield f"first-{way}", shell, _turn
        if way == "create" and begin.page is not None:
            begin.page.fill(TYPED | {"member": "lore.vermeersch", "again": TYPED["passphrase"]})
            begin.page.submit()
            _turn()
            yield "first-sheet", shell, _turn
            begin.page.back_wanted.emit()
        if begin.page is not None:
            begin.page.back_wanted.emit()
        _turn()
    begin.close()
    shell.hide()
    shell.deleteLater()


def _until(there: Callable[[], bool]) -> None:
    for _ in range(TURNS):
        if there():
            return
        _turn()
    raise TimeoutError("the first page does not come")


def _turn() -> None:
    loop = QEventLoop()
    QTimer.singleShot(LOOK_MS, loop.quit)
    loop.exec()
