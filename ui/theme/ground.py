"""What the window is measured and coloured by before it is dressed: few plain values, loaded before anything else.

`ui.theme.tokens` has them too, with all the others; whoever is dressed takes them there.
"""

from __future__ import annotations

from typing import Final

LIGHT_GROUND: Final = {"nav": "#ECEEF1", "surface": "#FFFFFF", "line": "#E4E7EB"}
DARK_GROUND: Final = {"nav": "#0B0C0F", "surface": "#14171B", "line": "#24282F"}

STRIP_HEIGHT: Final = 48
FOOTER_HEIGHT: Final = 28
NAV_WIDTH: Final = 184
NAV_COLLAPSED: Final = 56
NAV_COLLAPSE_BELOW: Final = 1280
SMALLEST_WINDOW: Final = (1180, 720)
