"""The Vrijgave dialog on a real desk."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from text_desk import house_of_texts, text_desk

from ui.release import open_release
from woordvoering.clock import ManualClock, Millis

NIGHT = Millis(1_794_617_520_000)


@pytest.fixture(scope="session")
def night():
    return ManualClock(NIGHT)


@pytest.fixture(scope="session")
def house(tmp_path_factory, night):
    made = house_of_texts(tmp_path_factory.mktemp("release") / "desk", night)
    yield made
    made.close()


@pytest.fixture
def desk(house, night, theme, keymap):
    night.set(NIGHT)
    return text_desk(house, night, theme, keymap)


@pytest.fixture
def opened(qtbot, desk, house):
    """Opens the dialog over a window; gives what stands behind it."""

    open_ones = []

    def go():
        window = QWidget()
        window.resize(1440, 900)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        open_ones.append(open_release(desk.parts, window, desk.case, desk.statement))
        return open_ones[-1]

    yield go
    for presenter in open_ones:
        if isValid(presenter.dialog):
            presenter.dialog.hide()
    shutil.rmtree(house.releases_folder, ignore_errors=True)
