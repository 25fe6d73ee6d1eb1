"""In the smallest window and with the largest text: labels whole, buttons with their words, nothing sideways."""

from __future__ import annotations

import pytest
from cut_off import cut_off

from ui.theme.ground import SMALLEST_WINDOW
from ui.widgets.buttons import Button

SCREENS = ("cases", "requests", "contacts", "clearance", "handover", "evaluation", "sources", "settings", "conflicts",
           "queue")  # fmt: skip


@pytest.mark.parametrize(("size", "scale", "screens"), [
    (SMALLEST_WINDOW, 100, ("watch", *SCREENS)),
    ((1440, 900), 150, SCREENS),
])  # fmt: skip
def test_nothing_is_cut_off(window, story, size, scale, screens):
    window.shell.resize(*size)
    window.shell.theme.set_scale(scale)
    faults = dict[str, list[str]]()
    for screen in screens:
        window.shell.go(screen)
        window.settled()
        faults[screen] = cut_off(window.shell)
    assert {screen: found for screen, found in faults.items() if found} == {}


def test_what_is_cut_off_is_found(window):
    button = Button(window.shell.theme, "Een knop met veel woorden", keys=("Ctrl", "K"), parent=window.shell)
    button.setGeometry(4, 4, button.least() - 20, 36)
    button.show()
    assert [line.partition(" has")[0] for line in cut_off(window.shell)] == ["cut: button 'Een knop met veel woorden'"]
    button.setGeometry(4, 4, button.least(), 36)
    assert cut_off(window.shell) == []
