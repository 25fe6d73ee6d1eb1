"""A Verklaring screen with its presenter on a real desk."""

from __future__ import annotations

import pytest
from text_desk import house_of_texts, text_desk

from ui.statement.wire import wire
from woordvoering.clock import ManualClock, Millis

NIGHT = Millis(1_794_617_520_000)


@pytest.fixture(scope="session")
def night():
    return ManualClock(NIGHT)


@pytest.fixture(scope="session")
def house(tmp_path_factory, night):
    made = house_of_texts(tmp_path_factory.mktemp("statement") / "desk", night)
    yield made
    made.close()


@pytest.fixture
def desk(house, night, theme, keymap):
    night.set(NIGHT)
    return text_desk(house, night, theme, keymap)


@pytest.fixture
def opened(qtbot, desk):
    """Opens the screen on the text of the desk; gives screen and presenter."""

    def go(subject: str = ""):
        screen, presenter = wire(desk.parts)
        screen.resize(1384, 824)
        qtbot.addWidget(screen)
        screen.show()
        qtbot.waitExposed(screen)
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        presenter.show(subject or f"{desk.case}/{desk.statement}")
        return screen, presenter

    return go
