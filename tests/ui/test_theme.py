"""The tokens: contrast, both themes complete, fonts bundled, icons sharp and in their colour."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

import ui
from ui.theme import Appearance, icons
from ui.theme.style import SHEET, build_sheet
from ui.theme.tokens import DARK, LIGHT, tone_colors

GROUNDS = ("surface", "canvas", "sunken", "nav", "hover", "selected")
INKS = ("text", "text2", "text3", "accentText", "redText", "amberText", "greenText")
PAIRS = (
    ("onAccent", "accent"),
    ("onRed", "red"),
    ("redText", "redTint"),
    ("amberText", "amberTint"),
    ("greenText", "greenTint"),
    ("accentText", "accentTint"),
    ("neutralText", "neutralTint"),
    ("markText", "mark"),
    ("insText", "ins"),
    ("deleText", "dele"),
)


def light(value):
    parts = [QColor(value).redF(), QColor(value).greenF(), QColor(value).blueF()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_is_readable_on_every_ground(colors):
    for ink in INKS:
        for ground in GROUNDS:
            assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5, (ink, ground)
    for ink, ground in PAIRS:
        assert contrast(getattr(colors, ink), getattr(colors, ground)) >= 4.5, (ink, ground)
    assert contrast(colors.field, colors.surface) >= 3.0


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_tone_has_its_colours(colors):
    for tone in ("neutral", "accent", "red", "amber", "green", "outline", "plain"):
        shades = tone_colors(colors, tone)
        assert contrast(shades.text, shades.tint) >= 4.5, tone


def test_the_bundled_typefaces_are_the_ones_that_draw(theme):
    faces = {"body": "Inter", "clock": "Inter Display", "mono": "JetBrains Mono"}
    for style, face in faces.items():
        assert QFontInfo(theme.font(style)).family() == face
    assert theme.font("title").weight() == 600


def test_figures_are_tabular(theme):
    from ui.widgets.paint import width

    font = theme.font("body")
    assert width(font, "11:11") == pytest.approx(width(font, "08:48"))


def test_the_desk_changes_between_light_and_dark_while_it_runs(theme, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.choose(Appearance.DARK)
    assert theme.dark
    assert theme.color("surface") == QColor(DARK.surface)
    theme.choose(Appearance.LIGHT)
    assert theme.color("surface") == QColor(LIGHT.surface)


def test_the_text_scale_moves_over_the_offered_steps_and_stops_at_the_ends(theme):
    assert [theme.step_scale(1) for _ in range(4)] == [110, 125, 150, 150]
    assert [theme.step_scale(-1) for _ in range(4)] == [125, 110, 100, 100]
    with pytest.raises(ValueError):
        theme.set_scale(90)


def test_an_icon_takes_its_colour_and_the_screen_s_resolution(theme):
    pixmap = theme.pixmap("circle-check", "green", 16, 2.0)
    assert pixmap.width() == 32
    assert pixmap.devicePixelRatio() == 2.0
    image = pixmap.toImage()
    solid = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {QColor(LIGHT.green).name()}
    with pytest.raises(FileNotFoundError):
        icons.source("no-such-icon")


def test_every_icon_that_the_screens_name_is_shipped():
    named = set()
    for path in Path(ui.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'icon="([a-z0-9/-]+)"', text))
        named |= set(re.findall(r'IconButton\(\s*\w+(?:\.\w+)*, "([a-z0-9/-]+)"', text))
    assert named
    for name in named:
        assert icons.source(name).startswith("<svg"), name


def test_brand_marks_are_drawn_in_one_colour():
    for name in ("x", "facebook", "bluesky", "instagram", "whatsapp", "youtube", "mastodon"):
        assert b'fill="#112233"' in icons.tinted(f"brands/{name}", "#112233", 16)


def test_the_style_sheet_leaves_no_place_open():
    for colors in (LIGHT, DARK):
        sheet = build_sheet(colors, 125, "combo.svg")
        assert "$" not in sheet
        assert colors.accent in sheet
    used = set(re.findall(r"\$\{?(\w+)", SHEET.template))
    assert used <= set(asdict(LIGHT)) | {"radius", "radius_box", "inner", "chevron"}


def test_no_screen_has_a_style_sheet_or_a_colour_of_its_own():
    for path in Path(ui.__file__).parent.rglob("*.py"):
        if path.parent.name == "theme":
            continue
        text = path.read_text(encoding="utf-8")
        assert ".setStyleSheet(" not in text, path
        assert not re.search(r"[\"']#[0-9A-Fa-f]{6}[\"']", text), path


@pytest.mark.parametrize("style", ["body", "row", "title", "small_strong", "countdown"])
def test_figures_are_of_one_width_and_spaces_and_hyphens_keep_their_own(theme, style):
    """The files of the faces are shipped with figures alone in `tnum`: as published it widens what stands between."""
    figures, plain = theme.font(style), QFont(theme.font(style))
    plain.unsetFeature(QFont.Tag.fromString("tnum"))
    assert len({QFontMetricsF(figures).horizontalAdvance(figure) for figure in "0123456789"}) == 1
    for between in ("een knal", "Gent-Dampoort", "a, b. c (d)"):
        assert QFontMetricsF(figures).horizontalAdvance(between) == QFontMetricsF(plain).horizontalAdvance(between)
