"""Two officers wrote at once: the fork is put together sentence by sentence by a person, over both revisions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from text_desk import TEXT

from ui.statement.merge_place import wordings
from ui.statement.merge_sheet import MergeSheet, shortened
from ui.widgets.flow import FlowText
from woordvoering.statements.merge import Choice, Contested, OneSided

OF_LORE = TEXT.replace("Niemand raakte gewond.", "Er zijn geen gewonden.").replace("03.00", "02.45")
OF_KARIM = TEXT.replace("Niemand raakte gewond.", "Niemand is gewond geraakt.")


@pytest.fixture
def forked(desk):
    """The text of the desk in two versions, each over the first revision."""
    desk.text()
    base = desk.view().revision
    desk.desk.statements.save("lore", desk.case, desk.statement, OF_LORE, parents=(base,))
    desk.desk.statements.save(
        "karim", desk.case, desk.statement, OF_KARIM, variants={"x": "Knal. Wij komen terug."}, parents=(base,)
    )
    return desk


def sheet_of(presenter) -> MergeSheet:
    sheet = presenter._sheets.sheet
    assert isinstance(sheet, MergeSheet)
    return sheet


def merging(opened) -> MergeSheet:
    screen, presenter = opened()
    screen.acted.emit("statement.merge")
    return sheet_of(presenter)


def key(widget, which, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, which, modifiers)


def of_both(sheet):
    """The place that both rewrote."""
    return next(place for place in sheet.places if isinstance(place.place, Contested))


def side_of(sheet, words: str) -> str:
    return "ours" if words in of_both(sheet).place.ours else "theirs"


def result(sheet) -> str:
    return sheet._result.accessibleName()


def test_the_banner_leads_to_the_merge_and_nothing_is_chosen_beforehand(forked, opened):
    screen, presenter = opened()
    assert screen.banner.accessibleName().startswith("Er zijn twee versies van deze tekst.")
    screen.banner.acted.emit()
    sheet = sheet_of(presenter)
    assert sheet.choices() == {}
    assert of_both(sheet).side() == ""
    assert not sheet.save.button.isEnabled()
    assert "Er zijn geen gewonden." in of_both(sheet).accessibleName()
    assert "nog niets gekozen" in of_both(sheet).accessibleName()
    assert "nog te kiezen" in result(sheet)


def test_what_one_side_alone_changed_is_shown_as_a_proposal_and_can_be_chosen_otherwise(forked, opened):
    sheet = merging(opened)
    hour = next(place for place in sheet.places if "02.45" in place.accessibleName())
    assert isinstance(hour.place, OneSided)
    assert hour.choice() is None
    assert "02.45" in hour.words()
    hour.setFocus()
    key(hour, Qt.Key.Key_Left if hour.place.side == "theirs" else Qt.Key.Key_Right)
    assert "03.00" in hour.words()
    assert "03.00" in result(sheet)


def test_arrows_choose_and_ctrl_enter_saves_once_every_place_is_chosen(forked, opened):
    screen, presenter = opened()
    screen.box.setFocus()
    key(screen.box, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    sheet = sheet_of(presenter)
    assert of_both(sheet).hasFocus(), "the keyboard begins where a choice is wanted"
    key(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert forked.view().fork is not None
    wanted = side_of(sheet, "Er zijn geen gewonden.")
    key(of_both(sheet), Qt.Key.Key_Left if wanted == "ours" else Qt.Key.Key_Right)
    assert of_both(sheet).side() == wanted
    assert "Er zijn geen gewonden." in result(sheet)
    key(of_both(sheet), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    view = forked.view()
    assert view.fork is None
    assert view.number == 3
    assert view.text == OF_LORE
    assert next(one for one in view.channels if one.id == "x").text == "Knal. Wij komen terug."
    assert not sheet.isVisible()
    assert screen.box.words() == OF_LORE
    assert forked.told[-1] == "Samengevoegd tot één versie."


def test_e_takes_own_words_and_escape_keeps_them(forked, opened):
    sheet = merging(opened)
    place = of_both(sheet)
    key(place, Qt.Key.Key_E)
    assert place.own.hasFocus()
    begun = place.own.toPlainText()
    assert "geen gewonden" in begun and "gewond geraakt" in begun, "neither wording goes unseen"
    place.own.selectAll()
    QTest.keyClicks(place.own, "Over gewonden is nog niets bekend. {#2}")
    key(place.own, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert place.hasFocus()
    assert place.choice() == Choice("own", "Over gewonden is nog niets bekend. {#2}")
    key(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Over gewonden is nog niets bekend. {#2}\n\nDe volgende update volgt om 02.45 uur." in forked.view().text


@pytest.mark.parametrize(("letter", "side"), [(Qt.Key.Key_B, "both"), (Qt.Key.Key_N, "none")])
def test_letters_keep_both_or_neither(forked, opened, letter, side):
    sheet = merging(opened)
    key(of_both(sheet), letter)
    assert of_both(sheet).side() == side
    assert sheet.save.button.isEnabled()
    kept = "Er zijn geen gewonden." in result(sheet) and "Niemand is gewond geraakt." in result(sheet)
    assert kept == (side == "both")


def test_arrows_walk_the_places_and_f8_goes_to_the_next_that_waits(forked, opened):
    sheet = merging(opened)
    first, last = sheet.places[0], sheet.places[-1]
    sheet.go_to(last)
    key(last, Qt.Key.Key_F8)
    assert of_both(sheet).hasFocus()
    sheet.go_to(first)
    key(first, Qt.Key.Key_Down)
    assert sheet.places[1].hasFocus()
    key(sheet.places[1], Qt.Key.Key_Up)
    assert first.hasFocus()
    key(first, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_a_click_on_a_wording_chooses_it(forked, opened):
    sheet = merging(opened)
    place = of_both(sheet)
    QTest.mouseClick(place.sides[1], Qt.MouseButton.LeftButton)
    assert place.side() == "theirs"
    QTest.mouseClick(place.sides[0], Qt.MouseButton.LeftButton)
    assert place.side() == "ours"


def test_the_sheet_says_in_one_sentence_which_two_versions_there_are(forked, opened):
    sheet = merging(opened)
    assert any(", rechts revisie " in words.accessibleName() for words in sheet.findChildren(FlowText))


def test_what_is_being_typed_becomes_a_revision_before_anything_is_merged(forked, opened):
    screen, presenter = opened()
    QTest.keyClicks(screen.box, "Meer volgt. ")
    screen.acted.emit("statement.merge")
    assert sheet_of(presenter)
    assert any(item.number == 3 for item in forked.view().revisions)
    assert not presenter.dirty


def test_one_version_has_nothing_to_merge_and_says_so(desk, opened):
    desk.text()
    screen, presenter = opened()
    screen.acted.emit("statement.merge")
    assert presenter._sheets.sheet is None
    assert desk.told == ["Er is één versie van deze tekst: er valt niets samen te voegen."]


def test_a_refusal_keeps_every_choice(forked, opened):
    sheet = merging(opened)
    for place in sheet.places:
        place.choose("both")
    forked.desk.statements.drop("lore", forked.case, forked.statement, "achterhaald")
    sheet.submit()
    assert sheet.isVisible()
    assert sheet._problem.isVisible()
    assert {place.side() for place in sheet.places} == {"both"}


def test_a_colleague_who_merged_first_is_said_and_nothing_is_lost(forked, opened):
    sheet = merging(opened)
    fork = forked.desk.views.fork(forked.case, forked.statement)
    parents = (fork.ours.id, fork.theirs.id)
    forked.desk.statements.merge("karim", forked.case, forked.statement, parents, {1: Choice("none")})
    for place in sheet.places:
        place.choose("both")
    sheet.submit()
    assert sheet.isVisible()
    assert "een collega" in sheet._problem.accessibleName()
    assert forked.view().fork is None


def test_the_words_that_differ_are_marked_in_both_wordings():
    ours, theirs = wordings(Contested("", "Er zijn geen gewonden. ", "Er zijn twee gewonden. "))
    assert [run.text.strip() for run in ours if run.fill] == ["geen"]
    assert [run.text.strip() for run in theirs if run.fill] == ["twee"]
    assert wordings(Contested("Iets. ", "", "Anders. "))[0][0].text == "(weggelaten)"


def test_long_agreed_text_is_shown_by_its_ends():
    words = " ".join(f"woord{place}" for place in range(200))
    shown = shortened(words)
    assert shown.startswith("woord0 ")
    assert shown.endswith(" woord199")
    assert len(shown) < len(words) / 2
    assert shortened("Kort.\n") == "Kort."


def test_what_a_merge_replaced_comes_back_with_ctrl_z_and_goes_again_with_ctrl_y(forked, opened):
    screen, presenter = opened()
    before = screen.box.words()
    screen.acted.emit("statement.merge")
    sheet = sheet_of(presenter)
    other = side_of(sheet, "Er zijn geen gewonden." if before == OF_KARIM else "Niemand is gewond geraakt.")
    key(of_both(sheet), Qt.Key.Key_Left if other == "ours" else Qt.Key.Key_Right)
    key(of_both(sheet), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    merged = screen.box.words()
    assert merged == forked.view().text != before
    key(screen.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.box.words() == before
    presenter.keep()
    assert forked.desk.drafts.of(forked.statement).text == before
    key(screen.box, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert screen.box.words() == merged


def test_what_somebody_else_merged_is_another_revision_and_no_key_takes_it_back(forked, opened):
    screen, presenter = opened()
    before = screen.box.words()
    screen.acted.emit("statement.merge")
    sheet = sheet_of(presenter)
    other = side_of(sheet, "Er zijn geen gewonden." if before == OF_KARIM else "Niemand is gewond geraakt.")
    choices = {of_both(sheet).number: Choice(other)}
    key(of_both(sheet), Qt.Key.Key_Escape)
    fork = forked.desk.views.fork(forked.case, forked.statement)
    parents = (fork.ours.id, fork.theirs.id)
    forked.bridge.changed.emit(forked.desk.statements.merge("karim", forked.case, forked.statement, parents, choices))
    merged = screen.box.words()
    assert merged == forked.view().text != before
    key(screen.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.box.words() == merged
