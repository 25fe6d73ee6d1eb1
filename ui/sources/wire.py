"""Makes the Bronnen screen with its presenter."""

from __future__ import annotations

from ui.parts import Parts
from ui.sources.presenter import SourcesPresenter
from ui.sources.screen import SourcesScreen


def wire(parts: Parts) -> tuple[SourcesScreen, SourcesPresenter]:
    """The screen and what stands behind it."""
    screen = SourcesScreen(parts.theme, parts.keymap)
    return screen, SourcesPresenter(screen, parts)
