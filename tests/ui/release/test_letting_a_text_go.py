"""A text leaves through the dialog, or does not: every gate is shown, and nothing goes round it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.case.release_acts import take_back
from ui.release import desk_side
from ui.release.gates import GateRow
from ui.release.proof import ProofSheet
from ui.release.words import channel_fact, gate_detail, gate_title, gates_title, group_label, target_words
from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import Refused
from woordvoering.journal.journal import Changes
from woordvoering.overview.text_records import RecipientGroup
from woordvoering.release.kit import verify_kit
from woordvoering.release.rows import ReleaseRow
from woordvoering.sending import Sending


def rows_of(dialog) -> list[str]:
    """The gates as a screen reader says them, those on their way out left aside."""
    return [row.accessibleName() for row in dialog.gates.findChildren(GateRow) if not row.isHidden()]


def let_go(desk, presenter, night, opener=None) -> None:
    """Held; half a minute goes by; what is due is sent, as the thread beside the window does."""
    presenter.dialog.held.emit()
    night.advance(31_000)
    Sending(desk.desk, opener or nobody).round()
    desk.bridge.changed.emit(Changes())


def open_plans(desk):
    """What is still planned with the case of this test."""
    return tuple(plan for plan in desk.desk.outbox.plans(desk.case) if plan.row.state == "open")


def nobody(account, secret):
    raise AssertionError("there is no account")


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


def test_holding_lets_the_text_go_with_its_files(desk, opened, house, night):
    desk.cleared()
    presenter = opened()
    let_go(desk, presenter, night)
    (released,) = desk.desk.views.releases(desk.case)
    assert {name for name, _ in released.channels} >= {"website", "x"}
    kit = house.releases_folder / f"{desk.view().case_number}-v1"
    assert (kit / "MANIFEST.json").exists()
    assert "Versie 1 vrijgegeven om 01:52" in presenter.dialog.gone._title.text()
    assert not presenter.dialog.hold.isVisible()


def test_in_the_half_minute_nothing_left_and_it_can_be_undone(desk, opened, night):
    desk.cleared()
    presenter = opened()
    presenter.dialog.held.emit()
    planned = presenter.dialog.planned
    assert planned.isVisible() and planned._title.text() == "Vertrekt over 00:30"
    night.advance(12_000)
    presenter._parts.ticker.tick.emit()
    assert planned._title.text() == "Vertrekt over 00:18"
    QTest.keyClick(presenter.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.told[-1].startswith("Er is niets vertrokken.")
    assert not planned.isVisible() and presenter.dialog.hold.isEnabled()
    night.advance(HOUR)
    Sending(desk.desk, nobody).round()
    assert desk.desk.views.releases(desk.case) == ()


def test_a_dialog_that_is_closed_and_opened_again_finds_what_is_planned(desk, opened, night):
    desk.cleared()
    opened().dialog.held.emit()
    again = opened()
    assert again.dialog.planned.isVisible()
    again.dialog.planned.undo.click()
    assert open_plans(desk) == ()


def test_what_the_gate_keeps_in_at_the_last_moment_is_told_in_the_dialog(desk, opened, night):
    desk.cleared()
    presenter = opened()
    presenter.dialog.held.emit()
    desk.desk.clearances.sign("chief", desk.case, desk.statement, "chief", "refused", reason="Toch niet")
    night.advance(31_000)
    Sending(desk.desk, nobody).round()
    desk.bridge.changed.emit(Changes())
    assert desk.desk.views.releases(desk.case) == ()
    assert not presenter.dialog.planned.isVisible() and not presenter.dialog.hold.isEnabled()
    assert presenter.dialog._problem.accessibleName().startswith("De vrijgave is tegengehouden")


def test_a_text_is_planned_for_a_day_and_hour_and_waits_there(desk, opened, night):
    desk.cleared()
    presenter = opened()
    timing = presenter.dialog.choices.timing
    timing.when.choose("schedule")
    timing._chosen("schedule")
    assert not presenter.dialog.hold.isEnabled() and presenter.dialog.hold.reason == "kies een uur"
    for wrong in ("straks", "25:00"):
        timing.until.set_text(wrong)
        timing._told()
        assert timing.timing() is None
    timing.until.set_text("07:00")
    timing.day.set_text("15-11-2026")
    timing._told()
    assert "vertrekt zo 15 nov 2026, 07:00" in timing.date.text()
    presenter.dialog.held.emit()
    (plan,) = open_plans(desk)
    assert plan.row.leaves_at == night.now() + 29 * HOUR + 8 * MINUTE
    assert presenter.dialog.planned._title.text() == "Vertrekt zo 15 nov 07:00"
    QTest.keyClick(presenter.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert presenter.forms.sheet is not None, "what is planned for tomorrow is not cancelled by one key"
    presenter.forms.sheet._submit()
    assert open_plans(desk) == ()


def test_a_day_that_is_past_or_none_is_refused(desk, opened):
    desk.cleared()
    timing = opened().dialog.choices.timing
    timing.when.choose("embargo")
    timing.until.set_text("07:00")
    gone_by, no_day = "Dat is voorbij. Geef een moment dat nog komt.", "Schrijf de dag als 27-11-2026."
    for wrong, field, said in (("13-11-2026", timing.until, gone_by), ("31-02-2026", timing.day, no_day)):
        timing.day.set_text(wrong)
        assert timing.timing() is None
        timing.refuse()
        assert field.line.accessibleDescription() == said
    timing.day.set_text("14/11")
    assert timing.timing() is not None


def test_a_gate_that_shuts_while_the_dialog_is_open_refuses_and_nothing_leaves(desk, opened):
    desk.cleared()
    presenter = opened()
    desk.desk.statements.save("karim", desk.case, desk.statement, "# Anders\n\nEen andere tekst.")
    presenter.dialog.held.emit()
    assert open_plans(desk) == ()
    assert presenter.dialog._problem.isVisible()
    assert not presenter.dialog.hold.isEnabled()


def test_what_is_switched_off_does_not_go(desk, opened, night):
    desk.cleared()
    presenter = opened()
    for name, box in presenter.dialog.choices.channels.items():
        box.setChecked(name in ("website", "bluesky"))
    presenter.dialog.choices.formats["pdf"].setChecked(False)
    let_go(desk, presenter, night)
    (released,) = desk.desk.views.releases(desk.case)
    assert {name for name, _ in released.channels} == {"website", "bluesky"}
    assert not any(name.endswith(".pdf") for name, _ in released.files)


def test_channels_without_the_website_are_refused_in_a_sentence(desk, opened):
    desk.cleared()
    presenter = opened()
    presenter.dialog.choices.channels["website"].setChecked(False)
    presenter.dialog.held.emit()
    assert open_plans(desk) == ()
    assert presenter.dialog._problem.accessibleName()


def test_an_open_question_gets_the_text_when_its_box_is_on(desk, opened, night):
    desk.cleared()
    desk.desk.requests.receive(
        "lore", desk.case, "HLN", "Joke Peeters", "Wat is er gebeurd?", "phone", deadline=night.now() + HOUR,
        contact="joke@hln.example",
    )  # fmt: skip
    presenter = opened()
    assert presenter.dialog.choices._count.text() == "1 ontvanger"
    presenter.dialog.choices.groups["requests"].setChecked(False)
    assert presenter.dialog.choices._count.text() == "0 ontvangers"
    presenter.dialog.choices.groups["requests"].setChecked(True)
    let_go(desk, presenter, night)
    (released,) = desk.desk.views.releases(desk.case)
    assert released.recipients == 1


def test_under_embargo_it_leaves_for_who_keeps_it_and_waits_here_for_the_rest(desk, opened, night):
    desk.cleared()
    presenter = opened()
    timing = presenter.dialog.choices.timing
    timing.when.choose("embargo")
    timing.until.set_text("07:00")
    timing._told()
    assert "embargo tot za 14 nov 2026, 07:00" in timing.date.text()
    assert "wacht hier tot dan" in timing._follows.accessibleName()
    let_go(desk, presenter, night)
    going = presenter._loaded.going
    assert going is not None and going.embargo == night.now() - 31_000 + 5 * HOUR + 8 * MINUTE
    assert {task.state for task in going.tasks} == {"waiting", "held"}
    line = presenter.dialog.gone.tasks.lines["website.out"]
    assert line.url is None and "Om 07:00" in line.shown.sentence


def test_an_embargo_on_the_text_holds_unless_it_leaves_under_one_or_is_lifted_with_a_reason(desk, opened, night):
    desk.cleared()
    until = night.now() + 5 * HOUR
    desk.desk.statements.embargo("lore", desk.case, desk.statement, until)
    presenter = opened()
    timing = presenter.dialog.choices.timing
    assert timing.when.current() == "embargo" and presenter.dialog.hold.isEnabled()
    timing.until.set_text("03:00")
    timing._told()
    assert not presenter.dialog.hold.isEnabled()
    timing.when.choose("now")
    timing._chosen("now")
    sheet = presenter.forms.sheet
    assert sheet is not None
    sheet._submit()
    assert presenter.forms.sheet is sheet, "no reason, no lifting"
    sheet.close_sheet()
    assert timing.when.current() == "embargo", "what was not said why of did not happen"
    timing._chosen("now")
    presenter.forms.sheet._boxes["reason"].fill("De familie weet het.")
    presenter.forms.sheet._submit()
    assert presenter.forms.sheet is None
    presenter.load()
    assert timing.when.current() == "now" and presenter.dialog.hold.isEnabled()
    assert any(line.text == "De familie weet het." for line in desk.desk.views.case(desk.case).log)


def test_an_hour_that_is_none_is_refused_at_the_field(desk, opened):
    desk.cleared()
    presenter = opened()
    presenter.dialog.choices.update_at.set_text("laat")
    presenter.dialog.held.emit()
    assert open_plans(desk) == ()


def test_the_clipboard_only_gets_what_left(desk, opened, night):
    desk.cleared()
    presenter = opened()
    QApplication.clipboard().setText("leeg")
    let_go(desk, presenter, night)
    lines = presenter.dialog.gone.tasks.lines
    assert "copy" not in lines["x.out"].buttons, "the website first"
    post(presenter, "website.out", "https://politie.example/n/1")
    lines["x.out"].buttons["copy"].click()
    assert QApplication.clipboard().text().startswith("Er was een luide knal aan het station.")
    assert "{#1}" not in QApplication.clipboard().text()


def post(presenter, key: str, url: str) -> None:
    """Somebody says where a text stands."""
    line = presenter.dialog.gone.tasks.lines[key]
    line.url.set_text(url)
    line.buttons["posted"].click()


def test_a_placed_channel_shows_where_and_a_wrong_address_is_refused(desk, opened, night):
    desk.cleared()
    presenter = opened()
    let_go(desk, presenter, night)
    lines = presenter.dialog.gone.tasks.lines
    post(presenter, "website.out", "niet een adres")
    assert lines["website.out"].url.line.accessibleDescription()
    post(presenter, "website.out", "https://politie.example/n/1")
    (released,) = desk.desk.views.releases(desk.case)
    assert dict(released.channels)["website"] == "https://politie.example/n/1"
    assert lines["website.out"].url is None and "Geplaatst" in lines["website.out"].shown.sentence
    lines["website.out"].buttons["copy_url"].click()
    assert QApplication.clipboard().text() == "https://politie.example/n/1"


def test_an_address_that_is_being_typed_stays_while_the_others_change(desk, opened, night):
    desk.cleared()
    presenter = opened()
    let_go(desk, presenter, night)
    post(presenter, "website.out", "https://politie.example/n/1")
    lines = presenter.dialog.gone.tasks.lines
    lines["facebook.out"].url.set_text("https://www.faceb")
    post(presenter, "x.out", "https://x.com/politie/status/1")
    assert lines["facebook.out"].url.text() == "https://www.faceb"


def test_a_channel_is_opened_with_the_text_on_the_clipboard(desk, opened, night, monkeypatch):
    desk.cleared()
    presenter = opened()
    let_go(desk, presenter, night)
    post(presenter, "website.out", "https://politie.example/n/1")
    opened_urls = []
    monkeypatch.setattr("ui.publishing.acts.QDesktopServices.openUrl", lambda url: opened_urls.append(url.toString()))
    presenter.dialog.gone.tasks.lines["x.out"].buttons["open"].click()
    assert opened_urls[0].startswith("https://x.com/intent/post?text=")
    assert QApplication.clipboard().text().startswith("Er was een luide knal")


def test_lost_files_are_made_again_with_the_same_bytes(desk, opened, house, night):
    desk.cleared()
    presenter = opened()
    let_go(desk, presenter, night)
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


def test_a_text_that_left_opens_on_what_left(desk, opened, night):
    desk.cleared()
    let_go(desk, opened(), night)
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
    assert "knal" in sheet.words.spoken()
    sheet.languages._buttons["fr"].click()
    assert "détonation" in sheet.words.spoken()


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


def test_what_the_dossier_takes_back_leaves_a_signed_notice_beside_the_kit(desk, opened, night):
    desk.cleared()
    let_go(desk, opened(), night)
    (left,) = desk.desk.journal.rows(desk.case).all(ReleaseRow)
    take_back(desk.desk, "lore", desk.case, "fout in de titel")
    home = desk.desk.outbox.kit_folder(desk.case).parent
    kits = {folder.name: verify_kit(folder) for folder in home.iterdir()}
    assert [name.rpartition("-")[2] for name in sorted(kits)] == [f"v{left.version}", f"v{left.version + 1}"]
    assert all(report.sound for report in kits.values())
    assert [kits[name].manifest.status for name in sorted(kits)] == ["usable", "canceled"]
    with pytest.raises(Refused, match="nothing_to_withdraw"):
        take_back(desk.desk, "lore", desk.case, "nog eens")


def test_who_receives_nothing_is_named_with_the_reason(desk, opened, night):
    desk.cleared()
    desk.desk.requests.receive(
        "lore", desk.case, "Radio Leie", "An Maes", "Wat is er gebeurd?", "phone", deadline=night.now() + HOUR,
        contact="09 555 02 02",
    )  # fmt: skip
    choices = opened().dialog.choices
    assert choices._count.text() == "0 ontvangers · 1 krijgt niets vanzelf"
    assert choices._held.isVisibleTo(choices)
    assert choices._held.accessibleName() == "Radio Leie An Maes heeft geen mailadres: bel 09 555 02 02."
    choices.groups["requests"].setChecked(False)
    assert not choices._held.isVisibleTo(choices)
