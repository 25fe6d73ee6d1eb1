"""What the tests of the screen share: offscreen Qt, one theme, a clock that is moved by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from ui.keys import KeyMap
from ui.theme import Appearance, Theme
from ui.widgets.clock import Ticker
from woordvoering.clock import ManualClock, Millis

NIGHT = Millis(1_794_617_520_000)
"""Saturday 14 November 2026, 01:52 in Brussels."""


def sweep() -> None:
    """Deletes the widgets that were closed: no event loop runs between tests, and a theme dresses all that are left."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def swept():
    yield
    sweep()


@pytest.fixture(scope="session")
def one_theme(qapp):
    return Theme(qapp, Appearance.LIGHT)


@pytest.fixture
def theme(one_theme):
    yield one_theme
    sweep()
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
