"""Makes the Wacht screen with its presenter."""

from __future__ import annotations

from ui.acting import Acting
from ui.parts import Parts
from ui.watch.handing import HandingOver
from ui.watch.peek import Peek
from ui.watch.presenter import WatchPresenter
from ui.watch.screen import WatchScreen
from ui.watch.thumbs import show_thumbs


def wire(parts: Parts) -> tuple[WatchScreen, WatchPresenter]:
    """The screen and what stands behind it."""
    screen = WatchScreen(parts.theme, parts.keymap)
    presenter = WatchPresenter(screen, parts.bridge, parts.voice, parts.tell)
    acting = Acting(screen, parts)
    screen.bind("watch.hand_over", HandingOver(screen, acting).begin)
    Peek(screen, acting)
    show_thumbs(screen.detail.signals.thumbs, acting)
    return screen, presenter
