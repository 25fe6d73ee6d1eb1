"""Makes the Wachtrij with its presenter."""

from __future__ import annotations

from ui.parts import Parts
from ui.publishing.presenter import QueuePresenter
from ui.publishing.screen import QueueScreen
from ui.release import open_release


def wire(parts: Parts) -> tuple[QueueScreen, QueuePresenter]:
    """The screen and what stands behind it."""
    screen = QueueScreen(parts.theme, parts.keymap, parts.ticker)
    return screen, QueuePresenter(screen, parts, lambda case, statement: open_release(parts, screen, case, statement))
