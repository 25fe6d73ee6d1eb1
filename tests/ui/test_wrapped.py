"""Buttons that do not fit beside each other stand below each other, whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.buttons import Button
from ui.widgets.wrapped import Wrapped, lines_of


@pytest.mark.parametrize(
    ("room", "lines"), [(320, (3,)), (319, (2, 1)), (210, (2, 1)), (209, (1, 1, 1)), (10, (1, 1, 1))]
)
def test_as_many_on_a_line_as_fit(room, lines):
    assert lines_of((100, 100, 100), room, 10) == lines


@given(st.lists(st.integers(1, 300), max_size=8), st.integers(0, 900), st.integers(0, 20))
def test_every_button_stands_on_one_line_and_no_line_is_too_long_but_for_one_button(widths, room, gap):
    lines, at = lines_of(widths, room, gap), 0
    assert sum(lines) == len(widths) and all(lines)
    for count in lines:
        line = widths[at : at + count]
        assert count == 1 or sum(line) + gap * (count - 1) <= room
        at += count


def test_with_less_room_there_are_more_lines_and_one_that_is_not_for_now_takes_none(theme, qtbot):
    buttons = [Button(theme, words) for words in ("Enkel opvolgen", "Doorverwijzen", "Meldpunt")]
    wrapped = Wrapped(theme, buttons, gap=6)
    qtbot.addWidget(wrapped)
    heard: list[int] = []
    wrapped.wrapped.connect(heard.append)
    wrapped.resize(900, 40)
    wrapped.show()
    assert wrapped.rows() == 1 and all(button.isVisible() for button in buttons)
    wrapped.resize(buttons[0].sizeHint().width() + 20, 140)
    qtbot.waitUntil(lambda: wrapped.rows() == 3)
    assert heard[-1] == 3
    qtbot.waitUntil(lambda: all(button.width() >= button.least() for button in buttons))
    buttons[1].hide()
    qtbot.waitUntil(lambda: wrapped.rows() == 2)
