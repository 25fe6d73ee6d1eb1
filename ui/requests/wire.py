"""Makes the Persvragen screen with its presenter."""

from __future__ import annotations

from ui.parts import Parts
from ui.requests.presenter import RequestsPresenter
from ui.requests.screen import RequestsScreen


def wire(parts: Parts) -> tuple[RequestsScreen, RequestsPresenter]:
    """The screen and what stands behind it."""
    screen = RequestsScreen(parts.theme, parts.keymap, parts.ticker)
    return screen, RequestsPresenter(screen, parts)
