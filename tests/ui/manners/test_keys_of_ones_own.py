"""The keys: every one can be looked up, changed and given back; a conflict is told; what shows is what works."""

from __future__ import annotations

import json

import pytest
from office import office, shown
from PySide6.QtCore import Qt

from ui.keys import COMMANDS, KeyMap
from ui.settings.own_keys import FILE, read, sound, unfit
from ui.settings.wire import wire


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    shown(qtbot, made.screen)
    made.presenter.show()
    made.screen.keys_wanted.emit()
    made.sheet, made.keymap = made.presenter.keys, keymap
    yield made
    made.sheet.close_sheet()
    made.desk.close()


def pick(room, command: str) -> None:
    room.sheet.list.select_row(room.sheet.model.row_of(command))


def press(room, qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    room.sheet.catch.line.setFocus()
    qtbot.keyClick(room.sheet.catch.line, key, modifiers)


def test_every_command_stands_in_the_list_with_its_keys(room):
    rows = [room.sheet.model.record(place) for place in range(room.sheet.model.rowCount())]
    assert [row.id for row in rows] == [command.id for command in COMMANDS]
    sentences = {row.id: room.sheet.model.sentence(row) for row in rows}
    assert sentences["watch.follow"] == "Wacht, enkel opvolgen, M"
    assert sentences["desk.go_sources"] == "Overal, ga naar Bronnen, G B"
    room.sheet.search.line.setText("opvolgen")
    room.sheet.refresh()
    assert room.sheet.model.rowCount() == 1


def test_a_pressed_key_works_at_once_is_kept_and_can_be_given_back(room, qtbot):
    pick(room, "watch.follow")
    press(room, qtbot, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert room.keymap.keys("watch.follow") == ("Ctrl+Shift+Y",)
    assert read(room.desk.home.folder) == {"watch.follow": ("Ctrl+Shift+Y",)}
    assert room.sheet.model.record(room.sheet.model.row_of("watch.follow")).own
    room.sheet.back.click()
    assert room.keymap.keys("watch.follow") == ("M",)
    assert read(room.desk.home.folder) == {}


def test_a_key_that_is_taken_is_told_under_the_field_and_not_kept(room, qtbot):
    pick(room, "watch.follow")
    press(room, qtbot, Qt.Key.Key_X)
    assert "afsluiten met reden (X)" in room.sheet.error.accessibleName()
    press(room, qtbot, Qt.Key.Key_G)
    assert "ga naar Wacht (G W)" in room.sheet.error.accessibleName()
    press(room, qtbot, Qt.Key.Key_7)
    assert "AltGr" in room.sheet.error.accessibleName()
    assert room.keymap.own() == {}


def test_a_sign_that_takes_shift_is_that_sign(room, qtbot):
    pick(room, "desk.keys")
    room.sheet.none.click()
    qtbot.keyClick(room.sheet.catch.line, "?", Qt.KeyboardModifier.ShiftModifier)
    assert room.keymap.keys("desk.keys") == ("?",)


def test_a_command_may_have_no_key_and_all_come_back(room):
    pick(room, "watch.dismiss")
    room.sheet.none.click()
    assert room.keymap.keys("watch.dismiss") == ()
    room.sheet.every.click()
    assert room.keymap.keys("watch.dismiss") == ("X",)


def test_its_own_key_does_not_come_back_while_another_has_it(room, qtbot):
    pick(room, "watch.dismiss")
    room.sheet.none.click()
    pick(room, "watch.follow")
    press(room, qtbot, Qt.Key.Key_X)
    assert room.keymap.keys("watch.follow") == ("X",)
    pick(room, "watch.dismiss")
    room.sheet.back.click()
    assert "enkel opvolgen (X)" in room.sheet.error.accessibleName()
    assert room.keymap.keys("watch.dismiss") == ()


def test_letters_are_switched_off_as_a_whole(room):
    room.screen.chosen.emit("letters", "off")
    assert room.keymap.keys("watch.follow") == ()
    assert room.keymap.keys("desk.palette") == ("Ctrl+K",)
    room.screen.chosen.emit("letters", "on")
    assert room.keymap.keys("watch.follow") == ("M",)


def test_a_changed_key_acts_on_the_screen_that_shows_and_the_old_one_does_not(theme, keymap, qtbot):
    from ui.screen import Screen

    class Room(Screen):
        def title(self) -> str:
            return "Proef"

    heard: list[str] = []
    screen = Room(theme, keymap)
    screen.bind("watch.follow", lambda: heard.append("follow"), footer=True)
    shown(qtbot, screen)
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    keymap.choose("watch.follow", ("F9",))
    qtbot.keyClick(screen, Qt.Key.Key_M)
    qtbot.keyClick(screen, Qt.Key.Key_F9)
    assert heard == ["follow"]
    assert screen.hints()[0].keys == ("F9",)
    assert screen.all_hints()[0].keys == ("F9",)


BROKEN = [
    None, [], {"watch.dance": ["M"]}, {"watch.follow": "M"}, {"watch.follow": ["X"]}, {"watch.follow": ["7"]},
    {"watch.follow": ["Tab"]}, {"desk.back": ["F9"]}, {"watch.follow": ["Ctrl+C"]}, {"watch.follow": [""]},
]  # fmt: skip


@pytest.mark.parametrize("found", BROKEN)
def test_keys_that_cannot_be_are_left_out(found, tmp_path):
    assert sound(found) == {}
    (tmp_path / FILE).write_text(json.dumps(found), encoding="utf-8")
    assert read(tmp_path) == {}


def test_no_default_needs_shift_or_altgr_on_a_belgian_keyboard():
    assert [(one.id, keys) for one in COMMANDS for keys in one.keys if keys not in ("?", "Escape", "Return", "Enter")
            and unfit(one.id, keys)] == []  # fmt: skip


def test_two_keys_fight_when_one_is_how_the_other_begins():
    keymap = KeyMap()
    assert set(keymap.rivals("watch.follow", "G")) >= {"desk.go_watch", "desk.go_cases"}
    assert keymap.rivals("watch.follow", "Q") == ()
    assert keymap.rivals("desk.theme", "Q") == ("case.step",)
