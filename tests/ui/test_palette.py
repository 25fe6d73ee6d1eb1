"""The command palette: first the next step, then what can be done, then what is found."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.palette import Palette, marked
from ui.palette_record import PaletteEntry, PaletteGroup, marks, narrowed
from ui.theme import Appearance

NOW = PaletteGroup(
    "Nu aanbevolen",
    (
        PaletteEntry("open", "folder-open", "Open persdossier: knal en rook aan de Dampoort", "Wacht", ("Enter",)),
        PaletteEntry("101", "siren", "Doorgeven aan 101: Dampoort", "2 hulpvragen", ("H",), "red"),
    ),
)
FOUND = PaletteGroup(
    "Gevonden",
    (
        PaletteEntry(
            "pd-98",
            "folders",
            "PD-0098 Wateroverlast Dampoort",
            "3 juni 2026, afgesloten",
            actions=(PaletteEntry("pd-98-log", "notebook-pen", "Logregel in PD-0098"),),
        ),
    ),
)


class Desk:
    def __init__(self):
        self.asked = []

    def __call__(self, words, scope):
        self.asked.append((words, scope))
        groups = (FOUND,) if scope == "cases" else (NOW, FOUND)
        return tuple(
            PaletteGroup(group.title, tuple(one for one in group.entries if words.lower() in one.words.lower()))
            for group in groups
        )


@pytest.fixture
def palette(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Palette(theme, window, Desk())
    made.open()
    yield made
    window.hide()


def test_enter_runs_the_next_step_at_once(palette, qtbot):
    with qtbot.waitSignal(palette.chosen) as heard:
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert heard.args == ["open"]
    assert not palette.isVisible()


def test_typing_narrows_and_arrows_choose(palette, qtbot):
    qtbot.keyClicks(palette.line, "dampoort")
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as heard:
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert heard.args == ["101"]


def test_a_first_letter_narrows_to_dossiers(palette, qtbot):
    qtbot.keyClicks(palette.line, "d dampo")
    assert palette._query.asked[-1] == ("dampo", "cases")
    with qtbot.waitSignal(palette.chosen) as heard:
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert heard.args == ["pd-98"]


def test_tab_shows_what_else_a_row_can_do_and_escape_goes_back(palette, qtbot):
    qtbot.keyClicks(palette.line, "water")
    qtbot.keyClick(palette.line, Qt.Key.Key_Tab)
    assert palette.model.record(1).entry.id == "pd-98-log"
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert palette.isVisible()
    assert palette.model.record(1).entry.id == "pd-98"


def test_nothing_found_is_said_and_enter_does_nothing(palette, qtbot):
    qtbot.keyClicks(palette.line, "zeppelin")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette._nothing.text() == "Niets gevonden voor ‘zeppelin’."


def test_it_opens_empty_every_time(palette, qtbot):
    qtbot.keyClicks(palette.line, "water")
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    palette.open()
    assert palette.line.text() == ""
    assert palette.model.rowCount() == 5


@pytest.mark.parametrize(
    "line, words, scope",
    [
        ("dampo", "dampo", ""),
        ("d dampo", "dampo", "cases"),
        ("p hln", "hln", "requests"),
        ("m karim", "karim", "people"),
        ("D x", "x", "cases"),
    ],
)
def test_the_first_letters(line, words, scope):
    assert narrowed(line) == (words, scope)


@given(st.text(max_size=40), st.text(max_size=12))
def test_marks_lie_in_the_words_in_order_and_lose_nothing(words, sought):
    spans = marks(words, sought)
    for start, end in spans:
        assert words[start:end].lower() in sought.lower() or end - start > 1
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert "".join(run.text for run in marked(words, spans)) == words


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK])
def test_the_palette_draws(palette, theme, look, qtbot):
    theme.choose(look)
    qtbot.keyClicks(palette.line, "dampo")
    picture = palette.window().grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(380, 1060, 2) for y in range(120, 460, 2)}
    for token in ("mark", "selected"):
        assert theme.color(token).name() in colors
    if folder := os.environ.get("WOORDVOERING_PICTURES"):
        palette.window().grab().save(str(Path(folder) / f"palette-{look}.png"))
