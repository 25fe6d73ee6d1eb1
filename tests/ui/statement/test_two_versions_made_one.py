"""Two officers wrote at once: the fork is put together sentence by sentence by a person, over both revisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from text_desk import TEXT

from ui.statement.merge_sheet import MergeSheet, joined, shortened
from ui.widgets.flow import FlowText
from woordvoering.overview.text_records import ForkText
from woordvoering.statements.merge import Agreed, Contested, propose_merge

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


def test_the_banner_leads_to_the_merge_and_nothing_is_chosen_beforehand(forked, opened):
    screen, presenter = opened()
    assert screen.banner.accessibleName().startswith("Er zijn twee versies van deze tekst.")
    screen.banner.acted.emit()
    sheet = sheet_of(presenter)
    assert [place.side() for place in sheet.places[""] if isinstance(place.piece, Contested)] == [""]
    assert not sheet.save.button.isEnabled()
    assert sheet.texts() is None
    assert "Er zijn geen gewonden." in sheet.places[""][0].choice.accessibleName()


def test_ctrl_m_opens_it_and_ctrl_enter_saves_once_every_place_is_chosen(forked, opened, qtbot):
    screen, presenter = opened()
    screen.box.setFocus()
    QTest.keyClick(screen.box, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    sheet = sheet_of(presenter)
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk_heads(forked) == 2
    place = sheet.places[""][0]
    place.choice.choose("theirs" if place.piece.theirs.startswith("Er zijn") else "ours")
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    view = forked.view()
    assert view.fork is None
    assert view.number == 3
    assert view.text == OF_LORE
    assert next(one for one in view.channels if one.id == "x").text == "Knal. Wij komen terug."
    assert not sheet.isVisible()
    assert screen.box.words() == OF_LORE
    assert forked.told[-1] == "Samengevoegd tot één versie."


def desk_heads(desk) -> int:
    fork = desk.desk.views.fork(desk.case, desk.statement)
    return 1 if fork is None else 2


def test_the_sheet_says_in_one_sentence_which_two_versions_there_are(forked, opened):
    screen, presenter = opened()
    screen.acted.emit("statement.merge")
    assert any(" en revisie " in words.accessibleName() for words in sheet_of(presenter).findChildren(FlowText))


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
    screen, presenter = opened()
    screen.acted.emit("statement.merge")
    sheet = sheet_of(presenter)
    for places in sheet.places.values():
        for place in places:
            place.choice.choose("both")
    forked.desk.statements.drop("lore", forked.case, forked.statement, "achterhaald")
    sheet.submit()
    assert sheet.isVisible()
    assert sheet._problem.isVisible()
    assert {place.side() for places in sheet.places.values() for place in places} == {"both"}


def test_choices_make_the_text_and_a_missing_one_makes_none():
    pieces = (Agreed("A. "), Contested("B. ", "B1. ", "B2."), Agreed(" C."))
    assert joined(pieces, ("ours",)) == "A. B1.  C."
    assert joined(pieces, ("theirs",)) == "A. B2. C."
    assert joined(pieces, ("both",)) == "A. B1. B2. C."
    assert joined(pieces, ("none",)) == "A.  C."
    assert joined(pieces, ("",)) is None
    assert joined((Contested("", "Een.", "Twee."),), ("both",)) == "Een. Twee."


SENTENCES = st.lists(st.sampled_from(("Een knal. ", "Geen gewonden. ", "Brand uit. ", "Meer volgt. ")), max_size=6)


@given(SENTENCES, SENTENCES, SENTENCES)
def test_choosing_one_side_everywhere_loses_no_sentence_that_only_that_side_wrote(base, ours, theirs):
    pieces = propose_merge("".join(base), "".join(ours), "".join(theirs)).pieces
    text = ForkText("", "", pieces)
    places = sum(not isinstance(piece, Agreed) for piece in text.pieces)
    made = joined(text.pieces, ["ours"] * places)
    assert made is not None
    assert all(sentence in made for sentence in set(ours) - set(base))


def test_long_agreed_text_is_shown_by_its_ends():
    words = " ".join(f"woord{place}" for place in range(200))
    shown = shortened(words)
    assert shown.startswith("woord0 ")
    assert shown.endswith(" woord199")
    assert len(shown) < len(words) / 2
    assert shortened("Kort.\n") == "Kort."
