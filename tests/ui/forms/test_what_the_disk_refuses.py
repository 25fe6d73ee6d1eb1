"""What is typed while the disk is full: it stays in the window, it is said once, and kept as soon as there is room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.forms.kept import Kept, Place
from woordvoering.clock import ManualClock, Millis
from woordvoering.errors import StoreFull


class FullBridge:
    """A desk whose disk is full until `room`."""

    def __init__(self):
        self.room, self.asked = False, 0

    def ask(self, query, then, refused=None):
        then(())

    def act(self, command, then=None, refused=None):
        self.asked += 1
        if self.room:
            then(True)
        else:
            refused(StoreFull("store.full"))


def test_a_full_disk_is_said_once_and_takes_nothing_that_was_typed(qtbot):
    window, bridge, told, typed = QWidget(), FullBridge(), [], {"text": ""}
    qtbot.addWidget(window)
    kept = Kept(window, bridge, ManualClock(Millis(1)), told.append)
    place = Place("vraag", "Nieuwe persvraag", lambda: dict(typed))
    for words in ("K", "Kn", "Kna"):
        typed["text"] = words
        kept.keep(place)
    assert len(told) == 1 and "niet bewaard" in told[0]
    assert kept.of("vraag") == {"text": "Kna"}
    bridge.room = True
    kept.keep(place)
    assert bridge.asked == 4, "what the disk refused is tried again, though no sign was added"
    kept.keep(place)
    assert bridge.asked == 4
