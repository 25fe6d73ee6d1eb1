"""The place of the window: kept, given back, never off the screen, and nothing of anybody in the file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.manners.whereabouts import FILE, Place, Whereabouts, fitted, sound

SCREENS = {"laptop": QRect(0, 0, 1440, 860), "desk": QRect(1440, -200, 2560, 1400)}
SMALL = (1180, 720)


def fit(*numbers: int, screen: str = "") -> tuple[int, ...]:
    return fitted(Place(*numbers, screen=screen), SCREENS, "laptop", SMALL).getRect()


def test_a_window_comes_back_where_it_stood_also_on_the_other_screen():
    assert fit(1600, 0, 1400, 900, screen="desk") == (1600, 0, 1400, 900)
    assert fit(1600, 0, 1400, 900) == (1600, 0, 1400, 900)


def test_a_screen_that_is_gone_gives_the_window_to_one_that_is_there():
    assert fit(6000, 3000, 1300, 800, screen="beamer") == (140, 60, 1300, 800)


places = st.builds(
    Place,
    *(st.integers(-9_000, 9_000),) * 2,
    *(st.integers(1, 9_000),) * 2,
    st.booleans(),
    st.sampled_from(["", "laptop", "desk", "weg"]),
)


@given(places)
def test_no_place_leads_off_the_screen(place):
    found = fitted(place, SCREENS, "laptop", SMALL)
    assert any(room.contains(found) for room in SCREENS.values())


GOOD = {"x": 1, "y": 2, "width": 9, "height": 5}


@pytest.mark.parametrize(
    "found", [None, [], {}, {"x": 1}, *(GOOD | one for one in ({"width": 0}, {"x": True}, {"x": 1e9}, {"x": 10**9}))]
)
def test_what_is_no_place_is_no_place(found):
    assert sound(found) is None


def window(qtbot, folder) -> QWidget:
    made = QWidget()
    made.setMinimumSize(300, 200)
    qtbot.addWidget(made)
    made.about = Whereabouts(made, folder)
    made.about.restore()
    made.about.follow()
    return made


def test_what_was_kept_is_given_back_and_names_nobody(qtbot, tmp_path):
    first = window(qtbot, tmp_path)
    first.show()
    first.setGeometry(40, 60, 500, 400)
    qtbot.waitUntil((tmp_path / FILE).exists)
    kept = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert set(kept) == {"x", "y", "width", "height", "maximised", "screen"}
    assert window(qtbot, tmp_path).geometry().getRect() == (40, 60, 500, 400)
    first.showMaximized()
    first.about.keep()
    again = window(qtbot, tmp_path)
    again.show()
    assert again.isMaximized()
    again.showNormal()
    assert again.geometry().getRect() == (40, 60, 500, 400)


def test_a_folder_without_a_desk_is_not_made_for_it(qtbot, tmp_path):
    first = window(qtbot, tmp_path / "weg")
    first.show()
    first.about.keep()
    assert not (tmp_path / "weg").exists()


def test_a_broken_file_is_no_reason_not_to_open(qtbot, tmp_path):
    (tmp_path / FILE).write_text("{", encoding="utf-8")
    assert window(qtbot, tmp_path).width() >= 300
