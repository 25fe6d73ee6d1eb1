"""A text leaves through the dialog, or does not: every gate is shown, and nothing goes round it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.release import desk_side
from ui.release.gates import GateRow
from ui.release.proof import ProofSheet
from ui.release.words import channel_fact, gate_detail, gate_title, gates_title, group_label, target_words
from woordvoering.clock import HOUR, MINUTE
from woordvoering.overview.text_records import RecipientGroup


def rows_of(dialog) -> list[str]:
    """The gates as a screen reader says them, those on their way out left aside."""
    return [row.accessibleName() for row in dialog.gates.findChildren(GateRow) if not row.isHidden()]


def test_a_cleared_text_shows_every_gate_open_with_its_proof(desk, opened):
    desk.cleared()
    dialog = opened().dialog
    assert dialog.isVisible()
    assert any(row.startswith("Korpschef, akkoord 01:52, handtekening geldig") for row in rows_of(dialog))
    assert "Vingerafdruk, tekst is exact wat is goedgekeurd" in rows_of(dialog)
    assert "Plaatshouders, geen open" in rows_of(dialog)
    assert dialog.gates._title.text() == "Alles staat op groen"
    assert dialog.hold.isEnabled()


def test_a_text_without_agreement_cannot_be_held_and_says_where_to_go(desk, opened):
    desk.asked()
    dialog = opened().dialog
    assert not dialog.hold.isEnabled()
    assert "Korpschef, antwoordt nog niet" in rows_of(dialog)
    fixes = [row.fix for row in dialog.gates.findChildren(GateRow) if row.fix is not None]
    assert fixes[0].accessibleName() == "Herstel: Korpschef"


def test_holding_lets_the_text_go_with_its_files(desk, opened, house):
    desk.cleared()
    presenter = opened()
    presenter.dialog.held.emit()
    (released,) = desk.desk.views.releases(desk.case)
    assert {name for name, _ in released.channels} >= {"website", "x"}
    kit = house.releases_folder / f"{desk.view().case_number}-v1"
    assert (kit / "MANIFEST.json").exists()
    assert "Versie 1 vrijgegeven om 01:52" in presenter.dialog.gone._title.text()
    assert not presenter.dialog.hold.isVisible()


def test_a_gate_that_shuts_while_the_dialog_is_open_refuses_and_nothing_leaves(desk, opened):
    desk.cleared()
    presenter = opened()
    desk.desk.statements.save("karim", desk.case, desk.statement, "# Anders\n\nEen andere tekst.")
    presenter.dialog.held.emit()
    assert desk.desk.views.releases(desk.case) == ()
    assert presenter.dialog._problem.isVisible()
    assert not presenter.dialog.hold.isEnabled()


def test_what_is_switched_off_does_not_go(desk, opened):
    desk.cleared()
    presenter = opened()
    for name, box in presenter.dialog.choices.channels.items():
        box.setChecked(name in ("website", "bluesky"))
    presenter.dialog.choices.formats["pdf"].setChecked(False)
    presenter.dialog.held.emit()
    (released,) = desk.desk.views.releases(desk.case)
    assert {name for name, _ in released.channels} == {"website", "bluesky"}
    assert not any(name.endswith(".pdf") for name, _ in released.files)


def test_channels_without_the_website_are_refused_in_a_sentence(desk, opened):
    desk.cleared()
    presenter = opened()
    presenter.dialog.choices.channels["website"].setChecked(False)
    presenter.dialog.held.emit()
    assert desk.desk.views.releases(desk.case) == ()
    assert presenter.dialog._problem.accessibleName()


def test_an_open_question_gets_the_text_when_its_box_is_on(desk, opened, night):
    desk.cleared()
    desk.desk.requests.receive(
        "lore", desk.case, "HLN", "Joke Peeters", "Wat is er gebeurd?", "phone", deadline=night.now() + HOUR,
        contact="joke@hln.example",
    )  # fmt: skip
    presenter = opened()
    assert presenter.dialog.choices._count.text() == "1 ontvanger"
    presenter.dialog.held.emit()
    (released,) = desk.desk.views.releases(desk.case)
    assert released.recipients == 1


def test_an_embargo_shuts_the_gate_until_it_is_lifted(desk, opened):
    desk.cleared()
    presenter = opened()
    choices = presenter.dialog.choices
    choices.when.choose("embargo")
    choices.embargo_wanted.emit("07:00")
    presenter.load()
    assert not presenter.dialog.hold.isEnabled()
    assert "embargo tot" in choices._date.text()
    choices.when.choose("now")
    choices.embargo_wanted.emit("")
    sheet = presenter.forms.sheet
    assert sheet is not None
    sheet._submit()
    assert presenter.forms.sheet is sheet, "no reason, no lifting"
    sheet.close_sheet()
    presenter.load()
    assert not presenter.dialog.hold.isEnabled()
    assert choices.when.current() == "embargo", "what was not said why of did not happen"
    choices.embargo_wanted.emit("")
    presenter.forms.sheet._boxes["reason"].fill("De familie weet het.")
    presenter.forms.sheet._submit()
    assert presenter.forms.sheet is None
    presenter.load()
    assert presenter.dialog.hold.isEnabled()
    assert any(line.text == "De familie weet het." for line in desk.desk.views.case(desk.case).log)


def test_an_hour_that_is_none_is_refused_at_the_field(desk, opened):
    desk.cleared()
    presenter = opened()
    presenter.dialog.choices.embargo_wanted.emit("straks")
    assert presenter.dialog.choices.until.line.accessibleDescription() == "Geef een uur, zoals 07:00."
    presenter.dialog.choices.update_at.set_text("laat")
    presenter.dialog.held.emit()
    assert desk.desk.views.releases(desk.case) == ()


def test_the_clipboard_only_gets_what_left(desk, opened):
    desk.cleared()
    presenter = opened()
    QApplication.clipboard().setText("leeg")
    presenter.dialog.gone.copy_wanted.emit("x")
    assert QApplication.clipboard().text() == "leeg"
    presenter.dialog.held.emit()
    presenter.dialog.gone.copy_wanted.emit("x")
    assert QApplication.clipboard().text().startswith("Er was een luide knal aan het station.")
    assert "{#1}" not in QApplication.clipboard().text()


def test_a_placed_channel_shows_where_and_a_wrong_address_is_refused(desk, opened):
    desk.cleared()
    presenter = opened()
    presenter.dialog.held.emit()
    gone = presenter.dialog.gone
    gone.posted.emit("website", "niet een adres")
    assert gone.lines["website"].url.line.accessibleDescription()
    gone.posted.emit("website", "https://politie.example/n/1")
    (released,) = desk.desk.views.releases(desk.case)
    assert dict(released.channels)["website"] == "https://politie.example/n/1"
    presenter.load()
    assert gone.lines["website"].url is None


def test_lost_files_are_made_again_with_the_same_bytes(desk, opened, house):
    desk.cleared()
    presenter = opened()
    presenter.dialog.held.emit()
    kit = house.releases_folder / f"{desk.view().case_number}-v1"
    before = (kit / "MANIFEST.json").read_bytes()
    for path in kit.iterdir():
        path.unlink()
    kit.rmdir()
    presenter.load()
    assert presenter.dialog.gone.again.isVisible()
    presenter.dialog.gone.kit_wanted.emit()
    assert (kit / "MANIFEST.json").read_bytes() == before
    assert not presenter.dialog.gone.again.isVisible()


def test_a_text_that_left_opens_on_what_left(desk, opened):
    desk.cleared()
    opened().dialog.held.emit()
    again = opened()
    assert again.dialog.gone.isVisible()


@pytest.mark.parametrize("ready", [True, False])
def test_the_proof_shows_the_text_and_whether_it_may_leave(desk, opened, ready):
    if ready:
        desk.cleared()
    else:
        desk.asked()
    presenter = opened()
    found = desk_side.proof(desk.desk, desk.case, desk.statement)
    assert (found.refused is None) is ready
    ((language, text),) = found.texts
    assert (language, "knal aan het station" in text, "{#1}" in text) == ("nl", True, False)
    QTest.keyClick(presenter.dialog, Qt.Key.Key_P)
    assert presenter.dialog.window().findChildren(ProofSheet)


def test_the_proof_and_the_gates_name_each_language_that_leaves(desk, opened):
    desk.text()
    desk.answer_list()
    french = "# Détonation\n\nIl y a eu une détonation. {#1} Personne n'a été blessé. {#2}"
    desk.desk.statements.write("lore", desk.case, desk.statement, french, language="fr")
    desk.desk.clearances.request("lore", desk.case, desk.statement)
    desk.desk.clearances.sign("chief", desk.case, desk.statement, "chief", "cleared")
    presenter = opened()
    said = [row.accessibleName() for row in presenter.dialog.gates.findChildren(GateRow)]
    assert any("Talen" in words and "ook in het Frans" in words for words in said), said
    QTest.keyClick(presenter.dialog, Qt.Key.Key_P)
    (sheet,) = presenter.dialog.window().findChildren(ProofSheet)
    assert "knal" in sheet.words.accessibleName()
    sheet.languages._buttons["fr"].click()
    assert "détonation" in sheet.words.accessibleName()


def test_esc_closes_and_nothing_left(desk, opened):
    desk.cleared()
    presenter = opened()
    QTest.keyClick(presenter.dialog, Qt.Key.Key_Escape)
    assert not presenter.dialog.isVisible()
    assert desk.desk.views.releases(desk.case) == ()


def test_the_words_of_gates_groups_and_target(desk):
    desk.asked()
    view = desk.desk.views.release(desk.case, desk.statement)
    assert gates_title(view)[0] in (
        "1 poort is dicht",
        f"{sum(g.state != 'pass' for g in view.gates)} poorten zijn dicht",
    )
    for line in view.gates:
        assert gate_title(line)
        assert gate_detail(line, desk.parts.voice)
        assert "gate" not in gate_detail(line, desk.parts.voice)
    assert group_label(RecipientGroup("newsroom", "newsroom", 3, chosen=True)) == "Redacties"
    assert channel_fact(view.channels[0]) == "eerst"
    assert view.target_at is not None
    assert "nog 2 min" in target_words(view, view.target_at - 2 * MINUTE)[0]
    assert target_words(view, view.target_at - 2 * MINUTE)[1] == "redText"
    assert "te laat" in target_words(view, view.target_at + MINUTE)[0]
