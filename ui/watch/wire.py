"""Makes the Wacht screen with its presenter."""

from __future__ import annotations

from ui.acting import Acting
from ui.parts import Parts
from ui.sources.capturing import Capturing
from ui.watch.presenter import WatchPresenter
from ui.watch.screen import WatchScreen


def wire(parts: Parts) -> tuple[WatchScreen, WatchPresenter]:
    """The screen and what stands behind it."""
    screen = WatchScreen(parts.theme, parts.keymap)
    presenter = WatchPresenter(screen, parts.bridge, parts.voice, parts.tell)
    capturing = Capturing(Acting(screen, parts), presenter.refresh)
    screen.bind("watch.capture", capturing.paste)
    return screen, presenter
