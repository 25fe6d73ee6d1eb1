"""Makes the Akkoord screen with its presenter."""

from __future__ import annotations

from ui.clearance.presenter import ClearancePresenter
from ui.clearance.screen import ClearanceScreen
from ui.parts import Parts
from ui.release import open_release


def wire(parts: Parts) -> tuple[ClearanceScreen, ClearancePresenter]:
    """The screen and what stands behind it."""
    screen = ClearanceScreen(parts.theme, parts.keymap, parts.ticker)

    def release(case: str, statement: str) -> None:
        open_release(parts, screen, case, statement)

    return screen, ClearancePresenter(screen, parts.bridge, parts.voice, parts.tell, release)
