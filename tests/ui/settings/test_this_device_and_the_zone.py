"""Instellingen: what is declared shows, works at once, is kept and comes back; the zone's own goes to the journal."""

from __future__ import annotations

import json

import pytest
from logos import SVG
from office import fill, office, shown

from ui.forms.days import write_moment
from ui.forms.form import moment_of
from ui.settings.applied import Preferences
from ui.settings.declared import FILE, SETTINGS, defaults, read, sound
from ui.settings.letterhead import Letterhead
from ui.settings.record import gather
from ui.settings.wire import wire
from ui.widgets.flow import FlowText
from woordvoering.clearance.rows import AuthorityRow
from woordvoering.clock import HOUR
from woordvoering.journal.event import WORKSPACE


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    made.forms = made.presenter.acting.forms
    shown(qtbot, made.screen)
    made.presenter.show()
    yield made
    made.desk.close()


def kept(room):
    return read(room.desk.home.folder)


def test_a_setting_works_at_once_and_is_there_the_next_time(room, theme):
    room.screen.chosen.emit("look", "dark")
    room.screen.chosen.emit("scale", "125")
    assert (theme.dark, theme.scale) == (True, 125)
    assert kept(room) == defaults() | {"look": "dark", "scale": "125"}
    theme.set_scale(100)
    again = Preferences(theme, room.bridge)
    assert again.values["scale"] == "125"
    assert theme.scale == 125


def test_the_key_hints_hide_and_a_change_by_key_is_kept_too(room, theme, qtbot):
    preferences = Preferences(theme, room.bridge)
    with qtbot.waitSignal(preferences.hints_wanted) as hidden:
        preferences.set("hints", "off")
    assert hidden.args == [False]
    preferences.looked("light", 110)
    assert (kept(room)["hints"], kept(room)["scale"]) == ("off", "110")


def test_the_page_has_a_control_for_every_declared_setting_that_shows_its_value(room):
    assert set(room.screen._write) == {setting.id for setting in SETTINGS}
    assert all(setting.default in {value for value, _ in setting.choices} for setting in SETTINGS)


@pytest.mark.parametrize("found", [None, [], {"look": "roze", "scale": 3}, {"language": ["nl"]}, {"onbekend": "x"}])
def test_what_is_not_declared_is_left_at_its_default(found):
    assert sound(found) == defaults()


def test_a_broken_or_huge_file_gives_the_defaults(tmp_path):
    (tmp_path / FILE).write_text("{ kapot", encoding="utf-8")
    assert read(tmp_path) == defaults()
    (tmp_path / FILE).write_text(json.dumps({"look": "dark", "x": "y" * 70_000}), encoding="utf-8")
    assert read(tmp_path) == defaults()
    assert read(tmp_path / "nergens") == defaults()


def test_who_sits_here_is_chosen_from_the_seats_of_this_device(room):
    names = [room.screen._seat.itemText(row) for row in range(room.screen._seat.count())]
    assert sorted(names) == ["Karim Bakkali · woordvoerder", "Lore Vermeersch · woordvoerder"]
    room.screen._seat.setCurrentIndex(room.screen._seat.findData("karim"))
    room.screen._seat.activated.emit(room.screen._seat.currentIndex())
    assert room.bridge.actor == "karim"
    assert kept(room)["actor"] == "karim"


def test_a_duty_is_put_in_the_roster_and_a_wrong_one_refused_in_the_form(room):
    room.screen.acted.emit("duty", "")
    sheet = fill(room.forms, officer="karim", backup="lore", starts="morgen")
    assert "14-11-2026 07:00" in sheet._boxes["starts"]._error.accessibleName()
    sheet = fill(room.forms, starts="14-11-2026 19:00", ends="14-11-2026 07:00")
    assert sheet is not None
    assert fill(room.forms, ends="15-11-2026 07:00") is None
    (shift,) = gather(room.desk).shifts
    assert (shift.officer.id, shift.backup.id, shift.ends - shift.starts) == ("karim", "lore", 12 * HOUR)


def test_the_telephone_list_opens_at_who_speaks_for_whom_with_the_deputies_number(room, qtbot):
    room.desk.clearances.name_authority("lore", "chief", "A. Chef", telephone="09 555 01 31", deputy="E. Jacobs",
                                        deputy_telephone="09 555 01 32")  # fmt: skip
    room.presenter.show("authorities")
    qtbot.waitUntil(lambda: room.screen.focusWidget() is room.screen._changing[0])
    assert room.screen._changing[0].accessibleName().startswith("Wijzig ")
    words = " ".join(label.accessibleName() for label in room.screen._speaking.findChildren(FlowText))
    assert "09 555 01 31" in words
    assert "09 555 01 32" in words


def test_an_authority_gets_a_speaker_and_a_deputy(room):
    room.screen.acted.emit("authority", "mayor")
    fill(room.forms, person="B. De Smet", telephone="09 555 02 02", deputy="L. Maes", deputy_telephone="09 555 02 03")
    row = room.desk.journal.rows(WORKSPACE).get(AuthorityRow, "mayor")
    assert (row.person, row.deputy, row.deputy_telephone) == ("B. De Smet", "L. Maes", "09 555 02 03")
    room.screen.acted.emit("authority", "mayor")
    assert room.forms.sheet.answers()["deputy"] == "L. Maes"
    room.forms.sheet.close_sheet()


def test_the_house_is_filled_in_and_shows(room):
    room.screen.acted.emit("house", "")
    fill(
        room.forms, name="Politiezone Test", short="PZ Test", press_telephone="09 555 01 00", boilerplate="Vaste regel."
    )
    room.screen.acted.emit("house", "")
    sheet = fill(room.forms, name="Politiezone Test", colour="blauw")
    assert "#2456D6" in sheet._boxes["colour"]._error.accessibleName()
    sheet.close_sheet()
    house = gather(room.desk).house
    assert (house.name, house.boilerplate, house.colour) == ("Politiezone Test", "Vaste regel.", "#2456D6")


def test_a_logo_shows_in_the_letterhead_before_it_is_kept_and_after(room, tmp_path, qtbot):
    (tmp_path / "logo.svg").write_bytes(SVG)
    room.screen.acted.emit("house", "")
    head, sheet = room.presenter.house._head, room.forms.sheet
    sheet._boxes["logo"].fill(str(tmp_path / "logo.svg"))
    for name, value in (("name", "Politiezone Test"), ("short", "PZ"), ("second_colour", "#B25E02")):
        sheet._boxes[name].fill(value)
    sheet.edited.emit()
    qtbot.waitUntil(lambda: bool(head.head.logo))
    assert (head.head.name, head.head.second) == ("Politiezone Test", "#B25E02")
    sheet._submit()
    view = gather(room.desk)
    assert view.logo
    assert view.house.second_colour == "#B25E02"
    shown_heads = room.screen.findChildren(Letterhead)
    assert "met logo" in shown_heads[-1].accessibleName()
    room.screen.acted.emit("house", "")
    fill(room.forms, press_telephone="09 555 09 09")
    assert gather(room.desk).logo == view.logo
    room.screen.acted.emit("house", "")
    fill(room.forms, no_logo=("yes",))
    assert gather(room.desk).logo == b""


def test_a_file_that_is_no_logo_is_told_under_its_field_and_nothing_is_lost(room, tmp_path):
    (tmp_path / "logo.png").write_bytes(b"geen beeld")
    room.screen.acted.emit("house", "")
    sheet = fill(room.forms, name="Politiezone Test", short="PZ", logo=str(tmp_path / "logo.png"))
    assert "PNG" in sheet._boxes["logo"]._error.accessibleName()
    assert sheet.answers()["name"] == "Politiezone Test"
    sheet = fill(room.forms, logo=str(tmp_path / "weg.png"))
    assert "weg.png" in sheet._boxes["logo"]._error.accessibleName()
    sheet.close_sheet()


def test_the_public_key_of_the_kits_is_shown(room):
    assert room.screen._key.accessibleName() == room.desk.releases.public_key()


def test_a_moment_reads_back_as_it_was_written(clock):
    assert moment_of(write_moment(clock.now())) == clock.now() - clock.now() % 60_000
    assert moment_of("31-02-2026 07:00") is None
