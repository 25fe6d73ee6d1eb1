"""Bronnen: sources are added, polled, switched off and removed, and a failing one says why in words."""

from __future__ import annotations

import pytest
from office import fill, office, shown
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.sources.wire import wire
from woordvoering.signals.register import SourceState
from woordvoering.signals.types import Source
from woordvoering.signals.watch import Round

NEWS = Source(id="news", kind="feed", name="De Krant", address="https://krant.example/rss")
MAIL = Source(id="mail", kind="mailbox", name="Persmailbox", address="mail", visibility="media")


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    made.forms = made.presenter.acting.forms
    shown(qtbot, made.screen)
    yield made
    made.desk.close()


def sources(room):
    return {item.id: item for item in room.desk.cache.register.all()}


def test_a_failing_source_stands_first_and_says_why_and_since_when(room):
    room.desk.cache.register.put(MAIL, NEWS)
    now = room.clock.now()
    room.desk.cache.register.put_states([
        SourceState(source="mail", last_success=now - 60_000, next_try=now + 60_000),
        SourceState(source="news", last_error="fetch.unknown_host", error_params={"host": "krant.example"}, failures=3,
                    next_try=now + 600_000),
    ])  # fmt: skip
    room.presenter.show()
    tester = QAbstractItemModelTester(room.screen.model)
    said = [room.screen.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0].startswith("De Krant, Feed, openbaar, 3 keer mislukt, laatst gelukt nooit, ")
    assert "krant.example" in said[0]
    assert said[1] == "Persmailbox, Mailmap, media, Werkt, laatst gelukt 1 min geleden"
    assert room.screen.model.record(0).next() == "02:02"
    assert tester.model() is room.screen.model


def test_a_source_is_added_once_and_only_a_person_opens_the_inside(room):
    room.presenter.show()
    assert room.screen._empty.isVisible()
    room.screen.buttons["add"].click()
    fill(room.forms, kind="mailbox", name="Persmailbox", address="post", visibility="media")
    (found,) = sources(room).values()
    assert (found.kind, found.visibility, found.internal) == ("mailbox", "media", False)
    room.screen.buttons["add"].click()
    sheet = fill(room.forms, name="Nog eens", address="post", internal=("internal",))
    assert "staat er al" in sheet._problem.accessibleName()
    assert fill(room.forms, address="http://intranet.example/rss") is None
    assert {item.internal for item in sources(room).values()} == {True, False}


def test_switching_off_keeps_the_source_and_removing_asks_first(room):
    room.desk.cache.register.put(NEWS)
    room.presenter.show()
    room.screen.buttons["toggle"].click()
    assert not sources(room)["news"].enabled
    assert not room.screen.buttons["poll_one"].isEnabled()
    room.screen.buttons["toggle"].click()
    assert sources(room)["news"].enabled
    room.screen.buttons["remove"].click()
    assert sources(room)
    fill(room.forms)
    assert sources(room) == {}
    assert room.screen._empty.isVisible()


def test_polling_one_asks_only_that_one_and_tells_what_came(room, monkeypatch, qtbot):
    room.desk.cache.register.put(NEWS, MAIL)
    asked = []

    def poll(desk, *, only, at_once):
        asked.append((only, at_once, room.screen.buttons["poll"].isEnabled()))
        return Round(started=0, ended=0, visits=(), new=())

    monkeypatch.setattr("ui.sources.presenter.poll", poll)
    room.presenter.show()
    room.screen.list.setFocus()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Return)
    room.screen.buttons["poll"].click()
    assert asked == [(("news",), True, False), (None, True, False)]
    assert room.told == ["0 nieuwe signalen.", "0 nieuwe signalen."]
    assert room.screen.buttons["poll"].isEnabled()
