"""Makes the Overdracht screen with its presenter."""

from __future__ import annotations

from ui.handover.presenter import HandoverPresenter
from ui.handover.screen import HandoverScreen
from ui.parts import Parts


def wire(parts: Parts) -> tuple[HandoverScreen, HandoverPresenter]:
    """The screen and what stands behind it."""
    screen = HandoverScreen(parts.theme, parts.keymap, parts.voice)
    return screen, HandoverPresenter(screen, parts)
