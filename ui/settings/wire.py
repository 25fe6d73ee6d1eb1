"""Makes the Instellingen screen with its presenter."""

from __future__ import annotations

from ui.parts import Parts
from ui.settings.applied import Preferences
from ui.settings.presenter import SettingsPresenter
from ui.settings.screen import SettingsScreen


def wire(parts: Parts) -> tuple[SettingsScreen, SettingsPresenter]:
    """The screen and what stands behind it."""
    screen = SettingsScreen(parts.theme, parts.keymap, parts.voice.role)
    preferences = parts.preferences or Preferences(parts.theme, parts.bridge, screen, parts.keymap)
    return screen, SettingsPresenter(screen, parts, preferences)
