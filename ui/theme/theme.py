"""`Theme`: the one object that carries colours, fonts, icons and text scale to every widget; it is handed around."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from ui.theme import fonts, icons
from ui.theme.palette import build_palette
from ui.theme.style import build_sheet
from ui.theme.tokens import DARK, LIGHT, SCALES, TYPE, Colors, Tone, ToneColors, TypeStyle, tone_colors
from woordvoering.resources import resource


class Appearance(StrEnum):
    """Light, dark, or as the system says."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"


class Theme(QObject):
    """The current look; widgets repaint on `changed`. The application must run on Fusion: `ui.app.main` asks for it."""

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.AUTO, scale: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self._scale = scale
        fonts.load_fonts()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress()

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    @property
    def dark(self) -> bool:
        """Whether the desk is dark at this moment."""
        if self._appearance is Appearance.AUTO:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    @property
    def scale(self) -> int:
        """Text scale in percent."""
        return self._scale

    @property
    def colors(self) -> Colors:
        """The colours of the moment."""
        return self._colors

    def color(self, name: str) -> QColor:
        """A token colour by name. Raises AttributeError for an unknown one."""
        return QColor(getattr(self._colors, name))

    def tone(self, tone: Tone) -> ToneColors:
        """The colours of a tone at this moment."""
        return tone_colors(self._colors, tone)

    def font(self, style: str) -> QFont:
        """The font of a type style at the text scale. Raises KeyError."""
        return fonts.font(style, self._scale)

    def font_of(self, style: TypeStyle, *, italic: bool = False) -> QFont:
        """The font of a type style outside the table, at the text scale."""
        return fonts.build(style, self._scale, italic=italic)

    def line(self, style: str) -> int:
        """The line height of a type style in px at the text scale."""
        return self.px(TYPE[style].line)

    def px(self, length: float) -> int:
        """A length of 100 % at the text scale."""
        return fonts.scaled(length, self._scale)

    def pixmap(self, name: str, color: str, size: int = 16, ratio: float = 1.0) -> QPixmap:
        """An icon in a token colour (`text2`) or `#RRGGBB`; `size` in px at 100 %."""
        return icons.pixmap(name, self._hex(color), size, ratio, self.px(size))

    def icon(self, name: str, color: str = "text2", size: int = 16) -> QIcon:
        """An icon as QIcon, for menus and actions."""
        return icons.icon(name, self._hex(color), self.px(size))

    def choose(self, appearance: Appearance) -> None:
        """Changes to light, dark or automatic, at once."""
        before = self.dark
        self._appearance = appearance
        if self.dark is not before:
            self._dress()

    def cycle(self) -> Appearance:
        """The next of light, dark, automatic; what it became."""
        order = list(Appearance)
        self.choose(order[(order.index(self._appearance) + 1) % len(order)])
        return self._appearance

    def set_scale(self, scale: int) -> None:
        """Sets the text scale in percent. Raises ValueError for one that is not offered."""
        if scale not in SCALES:
            raise ValueError(scale)
        if scale != self._scale:
            self._scale = scale
            self._dress()

    def step_scale(self, steps: int) -> int:
        """Moves the text scale up or down the offered ones; what it became."""
        index = min(max(SCALES.index(self._scale) + steps, 0), len(SCALES) - 1)
        self.set_scale(SCALES[index])
        return self._scale

    def _hex(self, color: str) -> str:
        return color if color.startswith("#") else str(getattr(self._colors, color))

    def _system_changed(self) -> None:
        if self._appearance is Appearance.AUTO:
            self._dress()

    def _dress(self) -> None:
        self._colors = DARK if self.dark else LIGHT
        self._app.setPalette(build_palette(self._colors))
        self._app.setFont(self.font("body"))
        chevron = resource("icons", "style", "combo-dark.svg" if self.dark else "combo-light.svg")
        self._app.setStyleSheet(build_sheet(self._colors, self._scale, chevron.as_posix()))
        self.changed.emit()
