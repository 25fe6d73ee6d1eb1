"""Overdracht: promises, waits and open questions of every open case, and the next duty noted."""

from __future__ import annotations

import pytest
from office import fill, office, shown
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.handover.record import gather
from ui.handover.wire import wire
from ui.handover.words import as_text, lines_of
from ui.widgets.buttons import Button
from woordvoering.clock import HOUR, MINUTE


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    made.forms = made.presenter.acting.forms
    shown(qtbot, made.screen)
    yield made
    made.desk.close()


def busy(room):
    case, now = room.case(), room.clock.now()
    number, _ = room.desk.claims.make("lore", case, "Er zijn gewonden")
    room.desk.claims.ask("lore", case, number, "Brandweer", "phone", "Hoeveel?")
    room.desk.cases.promise("lore", case, now + 20 * MINUTE, "Update")
    room.ask(case, "HLN", 90)
    return case


def test_a_case_hands_over_its_promise_its_waits_and_its_questions(room):
    busy(room)
    view = gather(room.desk)
    said = [(line.words, line.color) for line in lines_of(view.cases[0], view.now)]
    assert said == [
        ("Update beloofd tegen 02:12 (20:00)", "amberText"),
        ("#1 ligt bij Brandweer: wacht 00:00", "text"),
        ("HLN: Wat is er gebeurd? (1 u 30)", "text"),
    ]


def test_the_text_to_copy_holds_every_line_and_the_next_step(room):
    busy(room)
    room.presenter.show()
    room.screen.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text == as_text(gather(room.desk), room.parts.voice)
    assert text.startswith("Overdracht za 14 nov 2026 01:52\n\nPD-0001 Knal aan de Dampoort (Lore Vermeersch)\n- ")
    assert "- HLN: Wat is er gebeurd? (1 u 30)" in text
    assert room.told == ["Overdracht gekopieerd."]


def test_enter_notes_the_next_duty_after_the_one_that_runs(room, qtbot):
    now = room.clock.now()
    room.desk.cases.set_duty("lore", "lore", "karim", now - HOUR, now + 5 * HOUR)
    room.presenter.show()
    qtbot.keyClick(room.screen, Qt.Key.Key_Return)
    assert room.forms.sheet.answers()["officer"] == "karim"
    fill(room.forms)
    view = gather(room.desk)
    assert (view.duty.officer.id, view.after.officer.id, view.after.backup.id) == ("lore", "karim", "lore")
    assert (view.after.starts, view.after.ends) == (now + 5 * HOUR, now + 17 * HOUR)


def test_the_name_in_the_strip_leads_here_and_asks_at_once_who_takes_over(room):
    room.presenter.show("duty")
    assert room.forms.sheet.form.id == "duty"
    room.forms.sheet.close_sheet()
    room.presenter.refresh()
    assert room.forms.sheet is None


def test_each_card_opens_its_dossier_and_an_empty_desk_says_so(room, qtbot):
    room.presenter.show()
    assert room.screen._count.text() == "0 open dossiers"
    case = room.case()
    room.presenter.refresh()
    button = next(one for one in room.screen.findChildren(Button) if one.accessibleName() == "Open PD-0001")
    with qtbot.waitSignal(room.screen.screen_wanted) as went:
        button.click()
    assert went.args == ["case", case]
