"""The bundled typefaces: registered once with Qt, then handed out as QFont by style name and scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.tokens import TYPE, TypeStyle
from woordvoering.resources import resource

FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "Inter-Italic.ttf",
    "InterDisplay-Bold.ttf",
    "JetBrainsMono-Medium.ttf",
    "JetBrainsMono-SemiBold.ttf",
)
FAMILY = {"ui": "Inter", "display": "Inter Display", "mono": "JetBrains Mono"}


@cache
def load_fonts() -> tuple[str, ...]:
    """Registers the bundled faces with Qt, once: each time costs Qt all that it has drawn so far.

    The families that Qt now knows. Raises FileNotFoundError.
    """
    families: list[str] = []
    for name in FILES:
        number = QFontDatabase.addApplicationFont(str(resource("fonts", name)))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(families))


@cache
def scaled(px: float, scale: int) -> int:
    """A length of 100 % at the text scale (percent), in whole px."""
    return round(px * scale / 100)


@cache
def font(style: str, scale: int = 100) -> QFont:
    """The font of a type style. Tabular figures on, hinting off. Raises KeyError for an unknown style."""
    return build(TYPE[style], scale)


def build(style: TypeStyle, scale: int, *, italic: bool = False) -> QFont:
    """A QFont from a type style that stands outside the table."""
    made = QFont(FAMILY[style.face])
    made.setPixelSize(scaled(style.size, scale))
    made.setWeight(QFont.Weight(style.weight))
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag.fromString("tnum"), 1)
    if style.spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * scale / 100)
    return made
