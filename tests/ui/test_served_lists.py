"""Lists that are served by windows: a long press list on a real desk, of which only what is looked at is asked for."""

from __future__ import annotations

import pytest
from long_desk import fill
from office import office, shown
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from real_desk import Spot

from ui.contacts.wire import wire
from ui.widgets.windowed import AHEAD
from woordvoering.contacts.rules import Contact
from woordvoering.overview.windows import PAGE

CONTACTS = 1_000
ROOM = 2 * AHEAD + 3 * PAGE
"""Rows that one look may ask for at most: those in sight and around them, in whole pages."""


class Later(Spot):
    """A bridge of which the answers come when the test says so."""

    def __init__(self, desk, actor) -> None:
        super().__init__(desk, actor)
        self.waiting = None

    def ask(self, query, then, refused=None) -> None:
        if self.waiting is None:
            super().ask(query, then, refused)
        else:
            self.waiting.append((query, then))

    def answer(self) -> None:
        """Everything that was asked, and what is asked because of that."""
        waiting, self.waiting = self.waiting or [], None
        for query, then in waiting:
            super().ask(query, then)


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    fill(made.desk, contacts=CONTACTS)
    made.bridge.__class__ = Later
    made.bridge.waiting = None
    made.screen, made.presenter = wire(made.parts)
    made.asked = []
    made.screen.served.asked.connect(made.asked.append)
    shown(qtbot, made.screen)
    made.presenter.show()
    made.screen.grab()
    made.screen.list.setFocus()
    yield made
    made.desk.close()


def rows_asked(room) -> int:
    """How many rows were asked for until everything in sight was there."""
    asked = -1
    while asked != len(room.asked):
        asked = len(room.asked)
        room.screen.grab()
    many = sum(ask.count for ask in room.asked)
    room.asked.clear()
    return many


def test_a_long_list_asks_for_what_is_looked_at_and_the_keys_reach_its_ends(room, qtbot):
    QAbstractItemModelTester(room.screen.model)
    assert room.screen.model.rowCount() == CONTACTS
    assert room.screen.current().key == "k00000"
    assert rows_asked(room) <= ROOM
    for key, at in ((Qt.Key.Key_End, CONTACTS - 1), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(room.screen.list, key)
        assert rows_asked(room) <= ROOM
        assert room.screen.current().key == f"k{at:05}"
        assert room.screen._who.text() == f"Redactie {at:05} · An Peeters"
    qtbot.keyClick(room.screen.list, Qt.Key.Key_PageDown)
    below = room.screen.list.currentIndex().row()
    assert 5 < below < PAGE
    qtbot.keyClick(room.screen.list, Qt.Key.Key_PageUp)
    assert room.screen.list.currentIndex().row() < below


def test_what_is_selected_stays_selected_and_in_its_place_when_a_row_arrives_before_it(room):
    room.screen.select("k00600")
    room.screen.grab()
    place = room.screen.list.visualRect(room.screen.list.currentIndex()).top()
    rows_asked(room)
    room.bridge.act(lambda desk: desk.contacts.put("lore", {"new": Contact(outlet="AVS", mail="a@avs.example")}))
    room.screen.grab()
    assert room.screen.current().key == "k00600"
    assert room.screen.list.currentIndex().row() == 601
    assert room.screen.list.visualRect(room.screen.list.currentIndex()).top() == place
    assert room.screen._count.text() == "1.001 contacten"
    assert rows_asked(room) <= ROOM


def test_a_row_that_is_still_to_come_is_told_once_it_is_here(room, qtbot):
    room.bridge.waiting = []
    qtbot.keyClick(room.screen.list, Qt.Key.Key_End)
    room.screen.grab()
    assert room.screen.current() is None
    room.bridge.answer()
    assert rows_asked(room) <= ROOM
    assert room.screen.current().key == f"k{CONTACTS - 1:05}"
    assert room.screen._who.text() == f"Redactie {CONTACTS - 1:05} · An Peeters"


def test_an_answer_to_what_was_typed_before_is_left(room):
    room.bridge.waiting = []
    for words in ("redactie 0099", "redactie 00995"):
        room.screen.filter.set_text(words)
        room.screen.filter.edited.emit(words)
    room.bridge.waiting.reverse()
    room.bridge.answer()
    assert room.screen.model.rowCount() == 1
    assert room.screen.current().key == "k00995"
    room.screen.select("k00003")
    assert room.screen.filter.text() == "" and room.screen.model.rowCount() == CONTACTS
    assert room.screen.current().key == "k00003"


def test_typing_finds_a_row_that_is_not_here(room):
    room.screen.list.keyboardSearch("redactie 0070")
    assert room.screen.current().key == "k00700"
    assert rows_asked(room) <= 2 * ROOM
