"""The look of the desk: tokens, fonts, icons, palette and the one style sheet, behind one `Theme` object."""

from __future__ import annotations

from ui.theme.theme import Appearance, Theme
from ui.theme.tokens import Colors, Tone, TypeStyle

__all__ = ["Appearance", "Colors", "Theme", "Tone", "TypeStyle"]
