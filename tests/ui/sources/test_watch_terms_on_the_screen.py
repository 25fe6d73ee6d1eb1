"""Volgtermen at Bronnen: a rule is tried before it is kept, counts at once, and a zone's streets are taken over."""

from __future__ import annotations

import pytest
from office import fill, office, shown
from posts_of_the_night import bang_at, post
from PySide6.QtCore import Qt

from ui.forms.kept import Kept
from ui.sources.wire import wire
from woordvoering.clock import MINUTE
from woordvoering.desk import watch_terms


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    made.forms = made.presenter.acting.forms
    shown(qtbot, made.screen)
    made.presenter.show()
    yield made
    made.desk.close()


def opened(room, rule=""):
    """The sheet of a rule, opened as a person does."""
    (room.screen.terms.rules[rule] if rule else room.screen.terms.new).click()
    return room.presenter.following.sheet


def typed(sheet, words, wijk="", language=""):
    sheet.words.set_text(words)
    sheet.words.line.textEdited.emit(words)
    sheet.wijk.setCurrentIndex(sheet.wijk.findData(wijk))
    sheet.language.setCurrentIndex(sheet.language.findData(language))


def test_a_rule_is_tried_by_the_keyboard_before_it_can_be_kept_and_then_counts_at_once(room, qtbot):
    room.clock.advance(8 * MINUTE)
    bang = bang_at(room.desk, room.clock.now())
    room.desk.views.story(bang)
    qtbot.keyClick(room.screen, Qt.Key.Key_V)
    sheet = room.presenter.following.sheet
    assert sheet.words.line.hasFocus()
    qtbot.keyClicks(sheet.words.line, "dampoort OR station")
    assert not sheet.keep.isEnabled()
    qtbot.keyClick(sheet.words.line, Qt.Key.Key_Return)
    found = sheet.found.accessibleName()
    assert "signalen van de laatste zeven dagen" in found
    assert room.desk.views.story(bang).item.title in found
    marked = [run.text for run in sheet.found._runs if run.fill == "mark"]
    assert {words.casefold() for words in marked} == {"dampoort", "station"}
    assert watch_terms(room.desk.home) == tuple(room.screen.terms.rules)
    assert sheet.keep.hasFocus()
    qtbot.keyClick(sheet.keep, Qt.Key.Key_Space)
    assert room.presenter.following.sheet is None
    assert room.told[-1] == "dampoort OR station wordt gevolgd."
    assert "dampoort OR station" in room.screen.terms.rules
    assert "dampoort OR station" in room.desk.views.story(bang).watched


def test_what_was_changed_after_its_trial_must_be_tried_again(room):
    sheet = opened(room)
    typed(sheet, "waterkanon")
    sheet.attempt.click()
    assert sheet.keep.isEnabled()
    sheet.language.setCurrentIndex(sheet.language.findData("fr"))
    assert not sheet.keep.isEnabled()
    assert "zeven dagen" in sheet.keep.reason


def test_a_fault_stands_under_the_rule_and_its_place_is_marked(room):
    sheet = opened(room)
    typed(sheet, "knal OR (rook", wijk="Dampoort")
    sheet.attempt.click()
    assert "Teken 9" in sheet.problem.accessibleName()
    assert sheet.words.line.accessibleDescription() == sheet.problem.accessibleName()
    assert (sheet.words.line.selectionStart(), sheet.words.line.selectedText()) == (8, "(")
    assert not sheet.keep.isEnabled()
    typed(sheet, "knal")
    assert not sheet.problem.isVisible()


def test_a_rule_has_a_language_and_a_quarter_and_is_changed_and_removed(room):
    sheet = opened(room)
    typed(sheet, "knal OR rook", wijk="Wondelgem", language="nl")
    sheet.attempt.click()
    sheet.keep.click()
    rule = '(knal OR rook) wijk:"Wondelgem" taal:nl'
    sheet = opened(room, rule)
    assert (sheet.words.text(), sheet.wijk.currentText(), sheet.language.currentData()) == (
        "knal OR rook", "Wondelgem", "nl",
    )  # fmt: skip
    typed(sheet, "knal", wijk="Wondelgem")
    sheet.attempt.click()
    sheet.keep.click()
    assert watch_terms(room.desk.home)[-1] == 'knal wijk:"Wondelgem"'
    opened(room, 'knal wijk:"Wondelgem"').remove.click()
    assert 'knal wijk:"Wondelgem"' not in room.screen.terms.rules
    assert room.told[-1] == 'knal wijk:"Wondelgem" wordt niet meer gevolgd.'


def test_a_rule_that_stands_already_is_refused_under_the_field(room):
    sheet = opened(room)
    typed(sheet, "brand")
    sheet.attempt.click()
    sheet.keep.click()
    assert "staat er al" in sheet.problem.accessibleName()


def test_what_was_typed_comes_back_after_escape(room, qtbot):
    sheet = opened(room)
    typed(sheet, "waterkanon", wijk="Wondelgem")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert room.presenter.following.sheet is None
    sheet = opened(room)
    assert (sheet.words.text(), sheet.wijk.currentData()) == ("waterkanon", "Wondelgem")


def test_a_line_that_is_no_rule_says_so_in_the_list(room):
    room.desk.home.watch_terms.write_text("knal (\n" + "zeer lang " * 20 + "\n", encoding="utf-8")
    room.presenter.refresh()
    button = room.screen.terms.rules["knal ("]
    assert "teken 7" in button.accessibleDescription()
    long = next(rule for rule in room.screen.terms.rules if rule.startswith("zeer lang"))
    assert room.screen.terms.rules[long].text().endswith("…")
    assert long in room.screen.terms.rules[long].accessibleName()


def test_a_street_list_is_taken_over_with_its_faults_and_removed(room, tmp_path):
    words = [post(f"n{n}", f"Zware rook in de Nieuwlichtlaan, huis {n}", room.clock.now() + n) for n in range(14)]
    room.desk.cache.insert_new(words)
    room.clock.advance(MINUTE)
    (item,) = room.desk.views.watch().stories
    (tmp_path / "straten.csv").write_text("straat;wijk\nNieuwlichtlaan;Wondelgem\nElders;Nergens\n")
    room.presenter.following.take_streets(tmp_path / "straten.csv")
    assert "Regel 3" in room.forms.sheet._boxes["faults"].part.value
    fill(room.forms)
    assert room.desk.views.story(item.id).wijken == ("Wondelgem",)
    assert "1 eigen straat" in room.screen.terms.streets.accessibleName()
    (tmp_path / "geen.csv").write_text("niets\n")
    room.presenter.following.take_streets(tmp_path / "geen.csv")
    assert "straat;wijk" in room.told[-1]
    assert room.desk.views.story(item.id).wijken == ("Wondelgem",)
    room.screen.terms.streets_out.click()
    fill(room.forms)
    assert room.desk.views.story(item.id).wijken == ()
    assert not room.screen.terms.streets_out.isVisible()


def test_a_half_filled_term_is_on_disk_and_opens_again_from_the_palette(room, qtbot):
    kept = Kept(room.screen, room.parts.bridge, room.clock, room.told.append)
    sheet = opened(room)
    qtbot.keyClicks(sheet.words.line, "knal NEAR/5 sta")
    kept.flush()
    (draft,) = room.desk.form_drafts.all()
    assert draft.answers["words"] == "knal NEAR/5 sta"
    sheet.close_sheet()
    room.presenter.following._drafts.clear()  # another start: only the disk still knows it
    room.presenter.show(draft.form)
    sheet = room.presenter.following.sheet
    assert sheet.words.text() == "knal NEAR/5 sta"
    qtbot.keyClicks(sheet.words.line, "tion")
    sheet.attempt.click()
    sheet.keep.click()
    kept.flush()
    assert room.desk.form_drafts.all() == ()
