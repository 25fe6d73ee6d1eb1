"""Every colour, type style and size of the desk, as plain data; nothing else in `ui/` names a colour value."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from ui.theme.ground import DARK_GROUND, LIGHT_GROUND

Tone = Literal["neutral", "accent", "red", "amber", "green", "outline", "plain"]
"""What a coloured thing says: red late or blocking, amber waiting, green given, accent you can act here."""


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme's colours as `#RRGGBB`. Red, amber and green are status only; accent is never a status."""

    canvas: str
    nav: str
    surface: str
    sunken: str
    raised: str
    hover: str
    selected: str
    navsel: str
    line: str
    line2: str
    field: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accentHover: str
    accentText: str
    accentTint: str
    accentLine: str
    onAccent: str
    red: str
    redText: str
    redTint: str
    redLine: str
    onRed: str
    amber: str
    amberText: str
    amberTint: str
    amberLine: str
    onAmber: str
    green: str
    greenText: str
    greenTint: str
    greenLine: str
    onGreen: str
    neutralTint: str
    neutralText: str
    mark: str
    markText: str
    ins: str
    insText: str
    dele: str
    deleText: str
    bar: str
    chartGrid: str
    scrim: str
    shadow: str
    scrim_alpha: int
    shadow_alpha: int


LIGHT: Final = Colors(
    canvas="#F4F5F7",
    nav=LIGHT_GROUND["nav"],
    surface=LIGHT_GROUND["surface"],
    sunken="#F7F8FA",
    raised="#FFFFFF",
    hover="#F0F2F5",
    selected="#EAF0FE",
    navsel="#FFFFFF",
    line=LIGHT_GROUND["line"],
    line2="#CDD2DA",
    field="#868E9C",
    text="#14181F",
    text2="#464E5C",
    text3="#626A78",
    disabled="#9AA1AD",
    accent="#2456D6",
    accentHover="#1D48B8",
    accentText="#1F4BC0",
    accentTint="#EAF0FE",
    accentLine="#B9CCFA",
    onAccent="#FFFFFF",
    red="#C8281E",
    redText="#B0211A",
    redTint="#FDECEA",
    redLine="#F3BDB8",
    onRed="#FFFFFF",
    amber="#B45309",
    amberText="#874004",
    amberTint="#FEF3E0",
    amberLine="#F0D09A",
    onAmber="#FFFFFF",
    green="#157F4B",
    greenText="#0F683C",
    greenTint="#E6F5EC",
    greenLine="#B2DEC5",
    onGreen="#FFFFFF",
    neutralTint="#EDEFF2",
    neutralText="#434B59",
    mark="#FFF1BF",
    markText="#14181F",
    ins="#DDF3E5",
    insText="#0B5530",
    dele="#FCE3E0",
    deleText="#8F1B14",
    bar="#C3CAD6",
    chartGrid="#EBEDF1",
    scrim="#0B0E13",
    shadow="#101828",
    scrim_alpha=120,
    shadow_alpha=150,
)

DARK: Final = Colors(
    canvas="#0E1013",
    nav=DARK_GROUND["nav"],
    surface=DARK_GROUND["surface"],
    sunken="#191C21",
    raised="#1D2127",
    hover="#1C2026",
    selected="#1A2540",
    navsel="#1A1E24",
    line=DARK_GROUND["line"],
    line2="#3A404A",
    field="#727B8A",
    text="#ECEFF3",
    text2="#B1B8C4",
    text3="#8D95A3",
    disabled="#5C6470",
    accent="#3D6DE6",
    accentHover="#2F5FD6",
    accentText="#8FB0FF",
    accentTint="#1A2540",
    accentLine="#2F4680",
    onAccent="#FFFFFF",
    red="#D93A2F",
    redText="#FF9A90",
    redTint="#351614",
    redLine="#63241F",
    onRed="#FFFFFF",
    amber="#E09A32",
    amberText="#F8C069",
    amberTint="#2E210C",
    amberLine="#57401A",
    onAmber="#191204",
    green="#2E9E63",
    greenText="#70D39B",
    greenTint="#10281B",
    greenLine="#1E4A32",
    onGreen="#06140C",
    neutralTint="#23272E",
    neutralText="#BBC2CD",
    mark="#4A3C0E",
    markText="#FFE9A8",
    ins="#143524",
    insText="#8FE3B4",
    dele="#401B18",
    deleText="#FFB3AB",
    bar="#424955",
    chartGrid="#20242A",
    scrim="#000000",
    shadow="#000000",
    scrim_alpha=150,
    shadow_alpha=220,
)


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A face, a size and a line height in px at 100 %, a weight (CSS numbers) and letter spacing in px."""

    face: Literal["ui", "display", "mono"]
    size: int
    line: int
    weight: int
    spacing: float = 0.0


TYPE: Final = MappingProxyType(
    {
        "clock": TypeStyle("display", 28, 30, 700, -0.4),
        "clock_small": TypeStyle("display", 22, 28, 700, -0.4),
        "kpi": TypeStyle("ui", 24, 30, 600, -0.3),
        "figure": TypeStyle("ui", 20, 28, 600, -0.2),
        "title": TypeStyle("ui", 22, 28, 600, -0.3),
        "page": TypeStyle("ui", 20, 28, 600, -0.2),
        "next": TypeStyle("ui", 16, 24, 600, -0.1),
        "palette": TypeStyle("ui", 18, 24, 400),
        "factor": TypeStyle("ui", 16, 24, 700, 0.0),
        "editor": TypeStyle("ui", 15, 26, 400),
        "editor_h1": TypeStyle("ui", 20, 28, 600),
        "editor_h2": TypeStyle("ui", 16, 26, 600),
        "reading": TypeStyle("ui", 14, 22, 400),
        "reading_strong": TypeStyle("ui", 14, 22, 600),
        "compared": TypeStyle("ui", 14, 24, 400),
        "row": TypeStyle("ui", 14, 20, 600),
        "row_text": TypeStyle("ui", 14, 20, 400),
        "row_medium": TypeStyle("ui", 14, 20, 500),
        "countdown": TypeStyle("ui", 14, 20, 700),
        "body": TypeStyle("ui", 13, 20, 400),
        "body_medium": TypeStyle("ui", 13, 20, 500),
        "body_strong": TypeStyle("ui", 13, 20, 600),
        "small": TypeStyle("ui", 12, 16, 400),
        "small_medium": TypeStyle("ui", 12, 16, 500),
        "small_strong": TypeStyle("ui", 12, 16, 600),
        "micro": TypeStyle("ui", 11, 16, 500),
        "micro_strong": TypeStyle("ui", 11, 16, 600),
        "mono": TypeStyle("mono", 12, 16, 500),
        "mono_small": TypeStyle("mono", 11, 16, 500),
        "mono_strong": TypeStyle("mono", 12, 16, 600),
    }
)
"""The type styles by name; nothing is under 11 px."""

SCALES: Final = (100, 110, 125, 150)
"""Text scale settings in percent; each multiplies every size."""

SPACE: Final = (4, 8, 12, 16, 24, 32)
RADIUS_KEY: Final = 4
RADIUS_GRADE: Final = 5
RADIUS: Final = 6
RADIUS_BOX: Final = 8
RADIUS_CARD: Final = 10
RADIUS_DIALOG: Final = 14

DRAWER_BELOW: Final = 1180
WATCH_LIST_WIDTH: Final = 480
RIGHT_COLUMN_WIDTH: Final = 392
ANSWER_PANE_WIDTH: Final = 436
EDITOR_WIDTH: Final = 648
DIALOG_SIZE: Final = (960, 632)
PALETTE_WIDTH: Final = 680

HOVER_MS: Final = 120
FADE_MS: Final = 160
HOLD_MS: Final = 1500
QUIET_MS: Final = 300
"""Under this, loading shows nothing."""


@dataclass(frozen=True, slots=True)
class ToneColors:
    """The four colours of a tone: text, fill, border, and the solid with what stands on it."""

    text: str
    tint: str
    line: str
    solid: str
    on_solid: str


def tone_colors(colors: Colors, tone: Tone) -> ToneColors:
    """The colours in which a tone is drawn in this theme."""
    c = colors
    table: dict[Tone, ToneColors] = {
        "neutral": ToneColors(c.neutralText, c.neutralTint, c.line2, c.text2, c.surface),
        "accent": ToneColors(c.accentText, c.accentTint, c.accentLine, c.accent, c.onAccent),
        "red": ToneColors(c.redText, c.redTint, c.redLine, c.red, c.onRed),
        "amber": ToneColors(c.amberText, c.amberTint, c.amberLine, c.amber, c.onAmber),
        "green": ToneColors(c.greenText, c.greenTint, c.greenLine, c.green, c.onGreen),
        "outline": ToneColors(c.neutralText, c.surface, c.line2, c.text2, c.surface),
        "plain": ToneColors(c.text2, c.surface, c.line, c.text, c.surface),
    }
    return table[tone]
