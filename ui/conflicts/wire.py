"""Makes the inbox of conflicts with its presenter."""

from __future__ import annotations

from ui.conflicts.presenter import ConflictsPresenter
from ui.conflicts.screen import ConflictsScreen
from ui.parts import Parts


def wire(parts: Parts) -> tuple[ConflictsScreen, ConflictsPresenter]:
    """The screen and what stands behind it."""
    screen = ConflictsScreen(parts.theme, parts.keymap)
    return screen, ConflictsPresenter(screen, parts)
