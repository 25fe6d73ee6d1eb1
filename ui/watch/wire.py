"""Makes the Wacht screen with its presenter."""

from __future__ import annotations

from ui.parts import Parts
from ui.watch.presenter import WatchPresenter
from ui.watch.screen import WatchScreen


def wire(parts: Parts) -> tuple[WatchScreen, WatchPresenter]:
    """The screen and what stands behind it."""
    screen = WatchScreen(parts.theme, parts.keymap)
    return screen, WatchPresenter(screen, parts.bridge, parts.voice, parts.tell)
