"""Somebody writes a text: it is kept, saved, compared, asked about; and what the desk refuses is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from text_desk import TEXT

from ui.statement import desk_side
from ui.statement.checklist import ChecklistSheet
from ui.statement.claim_picker import ClaimPicker


def write(screen, words: str) -> None:
    """Types at the end of the text."""
    cursor = screen.box.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    screen.box.setTextCursor(cursor)
    QTest.keyClicks(screen.box, words)


def test_the_text_shows_with_its_references_channels_and_list(desk, opened):
    desk.text()
    screen, _ = opened()
    assert screen.box.words() == TEXT
    assert [mark.name for mark in screen.marks()] == ["#1", "#2"]
    assert [note.accessibleName() for note in screen.margin.notes] == ["#1 Bevestigd A1", "#2 Bevestigd A1"]
    assert screen.channel().id == "x"
    assert screen.bottom._revision.text() == "Revisie 1"


def test_a_case_alone_opens_its_text_in_hand(desk, opened):
    desk.text()
    screen, _ = opened(desk.case)
    assert screen.box.words() == TEXT


def test_a_case_without_a_text_says_so_and_leads_to_the_dossier(desk, opened, qtbot):
    screen, _ = opened(desk.case)
    assert screen.empty.accessibleName().startswith("Dit dossier heeft nog geen verklaring.")
    with qtbot.waitSignal(screen.screen_wanted) as gone:
        screen.empty.acted.emit()
    assert gone.args == ["case", desk.case]


def test_what_is_typed_is_kept_and_survives_without_a_revision(desk, opened):
    desk.text()
    screen, presenter = opened()
    write(screen, " Meer volgt.")
    assert presenter.dirty
    assert screen.bottom._revision.text() == "Revisie 2"
    presenter.keep()
    assert desk.desk.drafts.of(desk.statement).text.endswith("Meer volgt.")
    assert desk.view().number == 1
    again, _ = opened()
    assert again.box.words().endswith("Meer volgt.")


def test_typing_starts_the_pause_after_which_the_draft_is_kept(desk, opened, qtbot):
    desk.text()
    screen, presenter = opened()
    write(screen, "!")
    qtbot.waitUntil(lambda: desk.desk.drafts.of(desk.statement) is not None, timeout=4000)
    assert presenter.dirty


def test_saving_makes_the_next_revision_and_forgets_the_draft(desk, opened):
    desk.text()
    screen, presenter = opened()
    write(screen, " Meer volgt.")
    presenter.keep()
    screen.acted.emit("statement.save")
    assert desk.view().number == 2
    assert desk.view().text.endswith("Meer volgt.")
    assert desk.desk.drafts.of(desk.statement) is None
    assert not presenter.dirty
    assert screen.bottom._print.accessibleName() == f"SHA-256 {desk.view().sha256}"


def test_leaving_the_editor_saves_a_revision(desk, opened):
    desk.text()
    screen, _ = opened()
    write(screen, " Meer volgt.")
    screen.hide()
    assert desk.view().number == 2


def test_the_fingerprint_on_the_screen_is_the_one_that_the_revision_gets(desk, opened):
    desk.text()
    screen, presenter = opened()
    write(screen, " Ook dit.")
    presenter.keep()
    shown = screen.bottom._print.accessibleName()
    presenter.save()
    assert shown == f"SHA-256 {desk.view().sha256}"


def test_a_hidden_character_is_refused_in_the_banner_and_the_text_stays(desk, opened):
    desk.text()
    screen, presenter = opened()
    screen.box.textCursor().insertText("\u202eomgekeerd")
    presenter.save()
    assert screen.banner.isVisible()
    assert "\u202e" in screen.box.words()
    assert desk.view().number == 1


def test_asking_waits_for_blanks_and_points_and_says_which(desk, opened):
    desk.text(TEXT.replace("03.00 uur", "[[uur]]"))
    screen, _ = opened()
    assert screen.bottom.ask.button.reason.startswith("Nog 1 plaatshouder en ")
    assert not screen.bottom.ask.button.isEnabled()
    screen.acted.emit("statement.ask")
    assert not desk.view().asked


def test_a_reference_to_nothing_stands_in_the_way(desk, opened):
    desk.text()
    desk.answer_list()
    screen, presenter = opened()
    assert screen.bottom.ask.button.isEnabled()
    write(screen, " {#9}")
    presenter.measure()
    assert screen.bottom.ask.button.reason == "Nog 1 bewering"


def test_asking_freezes_the_revision_and_goes_to_the_authorities(desk, opened, qtbot):
    desk.text()
    desk.answer_list()
    screen, _ = opened()
    with qtbot.waitSignal(screen.screen_wanted) as gone:
        screen.acted.emit("statement.ask")
    assert gone.args == ["clearance", f"{desk.case}/{desk.statement}"]
    assert desk.view().asked
    assert screen.box.isReadOnly()
    assert screen.banner.accessibleName().startswith("Akkoord is gevraagd op revisie 1.")


def test_typing_in_a_frozen_text_first_asks_and_then_begins_the_next_revision(desk, opened):
    desk.cleared()
    screen, presenter = opened()
    QTest.keyClicks(screen.box, "x")
    assert screen.box.words() == TEXT
    assert presenter.forms.sheet is not None
    presenter.forms.sheet._submit()
    write(screen, " Meer.")
    assert screen.banner.accessibleName().startswith("Een wijziging na akkoord doet alle akkoorden vervallen.")
    assert "1 akkoord" in screen.banner.accessibleName()
    presenter.save()
    assert desk.view().number == 2
    assert desk.clearance().given == 0


def test_a_released_text_is_never_typed_in_again(desk, opened, tmp_path):
    desk.cleared()
    desk.desk.releases.release("lore", desk.case, desk.statement, _choices(), tmp_path / "kit")
    screen, presenter = opened()
    QTest.keyClicks(screen.box, "x")
    assert presenter.forms.sheet is None
    assert screen.box.words() == TEXT
    assert screen.banner.accessibleName().startswith("Deze tekst is vrijgegeven")


def _choices():
    from woordvoering.release.commands import Choices

    return Choices()


def test_the_desk_keeps_what_is_typed_when_somebody_else_saves(desk, opened):
    desk.text()
    screen, presenter = opened()
    write(screen, " Van mij.")
    desk.desk.statements.save("karim", desk.case, desk.statement, f"{TEXT} Van Karim.")
    presenter.refresh()
    assert screen.box.words().endswith("Van mij.")
    assert screen.banner.accessibleName().startswith("Intussen is revisie 2 bewaard.")


def test_an_own_channel_text_is_saved_with_the_revision_and_can_be_dropped(desk, opened):
    desk.text()
    screen, presenter = opened()
    screen.tabs.choose("x")
    screen.own_wanted.emit("x", True)
    screen.preview.own.setPlainText("Er was een knal. Meer om 03.00 uur.")
    presenter.save()
    own = {one.id: one for one in desk.view().channels}["x"]
    assert (own.own, own.text) == (True, "Er was een knal. Meer om 03.00 uur.")
    screen.own_wanted.emit("x", False)
    presenter.save()
    assert not {one.id: one for one in desk.view().channels}["x"].own
    screen.own_wanted.emit("x", True)
    assert screen.preview.own.toPlainText() == "Er was een knal. Meer om 03.00 uur."


def test_the_picker_cites_what_may_leave_and_explains_the_rest(desk, opened, qtbot):
    secret = desk.claim("De naam van het slachtoffer", releasable=False)
    desk.text()
    screen, presenter = opened()
    screen.acted.emit("statement.claim")
    picker = presenter._sheets.sheet
    assert isinstance(picker, ClaimPicker)
    QAbstractItemModelTester(picker.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    sentences = [picker.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert sentences[0] == "#1, Er was een knal aan het station, Bevestigd"
    assert f"#{secret}," in sentences[2]
    assert "niet te gebruiken" in sentences[2]
    picker._take(picker.model.index(2, 0))
    assert "{#3}" not in screen.box.words()
    picker._take(picker.model.index(0, 0))
    assert screen.box.words().count("{#1}") == 2


def test_the_list_is_answered_and_a_no_asks_why(desk, opened):
    desk.text()
    screen, presenter = opened()
    screen.acted.emit("statement.checklist")
    sheet = presenter._sheets.sheet
    assert isinstance(sheet, ChecklistSheet)
    sheet.rows[0].answer.choose("no")
    sheet.rows[0].answer.chosen.emit("no")
    sheet.submit()
    assert all(point.state == "open" for point in desk.view().points)
    sheet.rows[0].reason.set_text("Nog niet gevraagd")
    sheet.rows[1].answer.choose("yes")
    sheet.submit()
    given = {point.id: (point.answer, point.reason) for point in desk.view().points}
    assert given[sheet.rows[0].point.id] == ("no", "Nog niet gevraagd")
    assert given[sheet.rows[1].point.id] == ("yes", "")


def test_the_difference_is_against_the_text_in_the_editor(desk, opened):
    desk.text()
    screen, presenter = opened()
    write(screen, " Nieuwe zin.")
    screen.acted.emit("statement.difference")
    sheet = presenter._sheets.sheet
    assert sheet._diff.accessibleName().endswith("toegevoegd: Nieuwe zin..")
    assert sheet._counts.text() == "1 wijziging, 1 nieuwe zin"


def test_a_first_revision_has_nothing_to_compare_with(desk, opened):
    desk.text()
    screen, presenter = opened()
    screen.acted.emit("statement.difference")
    assert presenter._sheets.sheet is None
    assert desk.told[-1].startswith("Dit is de eerste revisie")


@pytest.mark.parametrize(
    ("sign", "before", "after"),
    [
        ("bold", "knal", "**knal**"),
        ("italic", "knal", "*knal*"),
        ("link", "knal", "[knal](https://)"),
        ("heading", "knal", "# knal"),
        ("list", "knal", "- knal"),
        ("quote", "knal", "> knal"),
    ],
)
def test_the_signs_of_the_bar_write_markdown_and_can_be_undone(desk, opened, sign, before, after):
    desk.text(before)
    screen, _ = opened()
    screen.box.selectAll()
    screen.toolbar.pressed.emit(sign)
    assert screen.box.words() == after
    screen.box.undo()
    assert screen.box.words() == before


def test_the_keys_of_the_editor_reach_the_screen_while_somebody_types(desk, opened, qtbot):
    desk.text()
    screen, _ = opened()
    screen.box.setFocus()
    for key, command in ((Qt.Key.Key_L, "statement.claim"), (Qt.Key.Key_J, "statement.checklist")):
        with qtbot.waitSignal(screen.acted) as acted:
            QTest.keyClick(screen.box, key, Qt.KeyboardModifier.ControlModifier)
        assert acted.args == [command]
        QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Escape)


def test_channels_turn_in_a_ring(desk, opened):
    desk.text()
    screen, _ = opened()
    names = list(screen.tabs._tabs)
    for _ in names:
        screen.tabs.step(1)
    assert screen.tabs.current() == "x"
    screen.tabs.step(-1)
    assert screen.tabs.current() == names[names.index("x") - 1]


def test_f8_walks_the_blanks_behind_the_cursor_and_selects_them(desk, opened):
    desk.text(f"{TEXT} [[een]] en [[twee]]")
    screen, _ = opened()
    first = screen.problems()[0]
    first.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert screen.box.textCursor().selectedText() == "[[een]]"
    screen.problems()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert screen.box.textCursor().selectedText() == "[[twee]]"


def test_every_control_has_a_name(desk, opened):
    desk.text()
    screen, _ = opened()
    for button in (*screen.toolbar.buttons.values(), screen.toolbar.claim, screen.bottom.points, screen.bottom._copy):
        assert button.accessibleName()
    assert screen.box.accessibleName()
    assert all(tab.accessibleName() for tab in screen.tabs._tabs.values())


def test_a_text_that_is_unknown_is_said_and_not_shown(desk, opened):
    screen, _ = opened(f"{desk.case}/ffff")
    assert screen.empty.isVisible()


def test_the_channels_are_measured_from_what_is_typed(desk):
    desk.text()
    typed = desk_side.Typed(desk.case, desk.statement, "", "Kort. {#1}", {"bluesky": "Eigen"})
    found = {one.id: one for one in desk_side.versions(desk.desk, typed)}
    assert found["bluesky"].own
    assert found["bluesky"].length == 5
    assert found["x"].text.startswith("Kort.")
    assert "{#1}" not in found["website"].text


def test_ctrl_z_never_brings_another_text_back_not_even_under_the_same_words(desk, opened):
    first = desk.text()
    second = desk.text()
    screen, presenter = opened(f"{desk.case}/{first}")
    write(screen, "!")
    presenter.save()
    desk.desk.statements.save("lore", desk.case, second, f"{TEXT}!", parents=(desk.view().revision,))
    presenter.show(f"{desk.case}/{second}")
    assert screen.box.words() == f"{TEXT}!"
    QTest.keyClick(screen.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.box.words() == f"{TEXT}!" and not presenter.dirty
