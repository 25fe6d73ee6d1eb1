"""The window of a night on an X screen, for a screen reader in another process: `window_aloud FOLDER`.

Everything is the program's own, from `main` on; FOLDER holds a copied night (`desk`) and its keys (`keys.json`).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from night_desk import NIGHT, MemoryKeys
from PySide6.QtCore import QCoreApplication

from ui.app import main
from ui.bridge import Bridge
from ui.desktop import Desktop
from woordvoering.clock import MINUTE, ManualClock, Millis
from woordvoering.desk import Desk, open_desk
from woordvoering.desk_thread import DeskThread


def load(arguments: Sequence[str], passphrase: str) -> Desktop:
    """The desk of the night with Lore at it; called beside the Qt thread, as `opening.load` is."""
    folder, thread = Path(arguments[-1]), DeskThread()
    keys = MemoryKeys(
        {name: bytes.fromhex(key) for name, key in json.loads((folder / "keys.json").read_text()).items()}
    )

    def opened() -> Desk:
        return open_desk(folder / "desk", clock=ManualClock(Millis(NIGHT + 8 * MINUTE)), secrets=keys)

    bridge = Bridge(thread.run(opened).result(), thread, "lore")
    desktop = Desktop(bridge)
    application = QCoreApplication.instance()
    assert application is not None
    for one in (bridge, desktop):
        one.moveToThread(application.thread())
    return desktop


if __name__ == "__main__":
    sys.exit(main(["woordvoering", f"--home={sys.argv[1]}/desk", sys.argv[1]], load=load, language="nl"))
