"""The look of the desk: tokens, fonts, icons, palette and the one style sheet, behind one `Theme` object."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.theme.theme import Appearance, Theme
    from ui.theme.tokens import Colors, Tone, TypeStyle

__all__ = ["Appearance", "Colors", "Theme", "Tone", "TypeStyle"]

PLACES = {
    "Appearance": "ui.theme.theme",
    "Theme": "ui.theme.theme",
    "Colors": "ui.theme.tokens",
    "Tone": "ui.theme.tokens",
    "TypeStyle": "ui.theme.tokens",
}


def __getattr__(name: str) -> Any:
    """What is asked for, when it is asked for: the first picture of the window (`outline`) needs none of it."""
    if name not in PLACES:
        raise AttributeError(name)
    return getattr(import_module(PLACES[name]), name)
