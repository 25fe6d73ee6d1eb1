"""Our program, started as a user starts it, says when its first rows show: `python bench/startup_window.py OPTIONS`.

Prints one line of JSON when the list of Wacht was painted with rows: the moment by the machine's clock, and the seconds
that unlocking (Argon2id) took of it.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QListView

from ui import app

UNLOCKING: list[float] = []


class Seen(QObject):
    """Waits for the first painted row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if not self._told and event.type() is QEvent.Type.Paint:
            shown = watched.parent()
            rows = shown.model() if isinstance(shown, QListView) else None
            if type(rows).__name__ == "StoryModel" and rows is not None and rows.rowCount():
                self._told = True
                print(json.dumps({"rows_at": time.time(), "unlock_s": sum(UNLOCKING)}), flush=True)
        return False


def main() -> int:
    """The window; ends when it is closed."""
    attach = app.App._attach

    def attached(self: app.App, desk: app.Desk) -> None:
        parent = self.parent()
        assert parent is not None
        parent.installEventFilter(Seen(parent))
        attach(self, desk)

    def load(arguments: Any, passphrase: str) -> app.Desk:
        argon = importlib.import_module("nacl.pwhash").argon2id
        kdf = argon.kdf

        def timed(*given: Any, **named: Any) -> bytes:
            started = time.perf_counter()
            made = kdf(*given, **named)
            UNLOCKING.append(time.perf_counter() - started)
            return made

        argon.kdf = timed
        return app.from_bridge(arguments, passphrase)

    app.App._attach = attached
    return app.main(["woordvoering-app", *sys.argv[1:]], load=load)


if __name__ == "__main__":
    sys.exit(main())
