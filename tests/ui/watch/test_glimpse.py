"""While the desk opens, the window shows what was last seen, from when it is, and lets nobody act on it."""

from __future__ import annotations

import threading

import pytest
from msgspec.structs import replace
from night_of_the_bang import NOW, view
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.running import App, Here, plain_words
from ui.watch.glimpse import Glimpse
from woordvoering.clock import DAY
from woordvoering.errors import WrongKey


def test_it_says_from_when_it_is_and_of_another_day_which(theme, qtbot):
    today, earlier = Glimpse(theme, view(), NOW), Glimpse(theme, replace(view(), now=NOW - DAY), NOW)
    for one in (today, earlier):
        qtbot.addWidget(one)
    assert today.fact == "Stand van 01:52. De desk gaat open."
    assert earlier.fact != today.fact
    assert earlier.fact.endswith("01:52. De desk gaat open.")
    assert today.pane.model.rowCount() > 5


def test_nothing_in_it_takes_the_focus_or_the_pointer(theme, qtbot):
    glimpse = Glimpse(theme, view(), NOW)
    qtbot.addWidget(glimpse)
    assert glimpse.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert {one.focusPolicy() for one in glimpse.findChildren(QWidget)} == {Qt.FocusPolicy.NoFocus}


class Slow(Here):
    """A desk that has seen something and opens when it is let; `raises` instead when there is something."""

    def __init__(self, raises=None):
        super().__init__()
        self.go, self.raises = threading.Event(), raises

    def __call__(self, arguments, passphrase):
        self.seen(view())
        self.go.wait(10)
        if self.raises is not None:
            raise self.raises
        return self

    def attach(self, shell):
        pass

    def close(self):
        pass


@pytest.fixture
def started(qapp, clock, qtbot):
    made = []

    def start(load):
        app = App(qapp, load, ["woordvoering"], clock, plain_words)
        qtbot.addWidget(app.shell)
        made.append(app)
        app.start()
        qtbot.waitUntil(lambda: app.shell.findChild(Glimpse) is not None)
        return app

    yield start
    for one in made:
        qapp.aboutToQuit.disconnect(one._close)


def test_it_shows_before_there_is_a_desk_and_goes_when_there_is(started, qtbot):
    load = Slow()
    app = started(load)
    body = app.shell.body
    assert body.stack.currentWidget() is app.shell.findChild(Glimpse)
    assert (app.desk, app.shell.current()) == (None, None)
    load.go.set()
    qtbot.waitUntil(lambda: app.desk is load and app.shell.findChild(Glimpse) is None)
    assert body.stack.currentWidget() is body.waiting


@pytest.mark.expects_log("the desk does not open")
def test_a_desk_that_does_not_open_takes_it_away_and_says_why(started, qtbot):
    load = Slow(WrongKey("store.wrong_key", file="desk.db"))
    app = started(load)
    load.go.set()
    body = app.shell.body
    qtbot.waitUntil(lambda: app.shell.findChild(Glimpse) is None)
    assert body.stack.currentWidget() is body.waiting
    assert "desk.db" in body.waiting.card.accessibleName()
