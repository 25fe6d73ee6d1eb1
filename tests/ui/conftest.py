"""What the tests of the screen share: offscreen Qt, one theme, a clock that is moved by hand."""

from __future__ import annotations

import pytest

from ui.keys import KeyMap
from ui.theme import Appearance, Theme
from ui.widgets.clock import Ticker
from woordvoering.clock import ManualClock, Millis

NIGHT = Millis(1_794_617_520_000)
"""Saturday 14 November 2026, 01:52 in Brussels."""


@pytest.fixture(scope="session")
def one_theme(qapp):
    return Theme(qapp, Appearance.LIGHT)


@pytest.fixture
def theme(one_theme):
    yield one_theme
    one_theme.set_scale(100)
    one_theme.choose(Appearance.LIGHT)


@pytest.fixture
def clock():
    return ManualClock(NIGHT)


@pytest.fixture
def ticker(clock):
    return Ticker(clock)


@pytest.fixture
def keymap():
    return KeyMap()
