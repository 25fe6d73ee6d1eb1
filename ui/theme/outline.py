"""The first picture of the window, while the rest of the program is still being read: its panes, empty.

Written in Qt's style sheets, for a painter or a palette brings along all the names of `Qt`, as long again to load.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.ground import (
    DARK_GROUND,
    FOOTER_HEIGHT,
    LIGHT_GROUND,
    NAV_COLLAPSE_BELOW,
    NAV_COLLAPSED,
    NAV_WIDTH,
    STRIP_HEIGHT,
)

FILE = "settings.json"
LARGEST = 64 * 1024
"""Bytes that a settings file may have; a larger one is not ours."""

SCALES = {"100": 100, "110": 110, "125": 125, "150": 150}
MIDDLE = 128
"""Lightness under which a device is dark."""

PANES = """
#outline {{ background: {surface}; }}
#nav {{ background: {nav}; border-right: 1px solid {line}; }}
#strip {{ border-bottom: 1px solid {line}; }}
#footer {{ background: {nav}; border-top: 1px solid {line}; }}
"""


class Look(NamedTuple):
    """How a desk looked the last time: colours (light, dark; any other as the device), text in percent."""

    colours: str = "auto"
    scale: int = 100
    footer: bool = True


def look_of(folder: Path) -> Look:
    """The look that is kept in a desk's folder; as a new desk has it where none is, or where it cannot be read."""
    path = folder / FILE
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.stat().st_size <= LARGEST else None
    except (OSError, ValueError):
        found = None
    if not isinstance(found, dict):
        return Look()
    return Look(str(found.get("look")), SCALES.get(str(found.get("scale")), 100), found.get("hints") != "off")


class Outline(QFrame):
    """Navigation, strip, footer and screen as four plain areas. Goes when the window is dressed."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("outline")
        dark = self.palette().window().color().lightness() < MIDDLE
        if look.colours in ("light", "dark"):
            dark = look.colours == "dark"
        self.setStyleSheet(PANES.format(**(DARK_GROUND if dark else LIGHT_GROUND)))
        narrow = window.width() < _scaled(NAV_COLLAPSE_BELOW, look)
        nav, strip, footer = self._pane("nav"), self._pane("strip"), self._pane("footer")
        nav.setFixedWidth(NAV_COLLAPSED if narrow else _scaled(NAV_WIDTH, look))
        strip.setFixedHeight(_scaled(STRIP_HEIGHT, look))
        footer.setFixedHeight(_scaled(FOOTER_HEIGHT, look) if look.footer else 0)
        whole, work = QHBoxLayout(self), QVBoxLayout()
        for layout in (whole, work):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        work.addWidget(strip)
        work.addStretch(1)
        work.addWidget(footer)
        whole.addWidget(nav)
        whole.addLayout(work, 1)

    def _pane(self, name: str) -> QFrame:
        pane = QFrame(self)
        pane.setObjectName(name)
        return pane


def _scaled(length: int, look: Look) -> int:
    return round(length * look.scale / 100)
