"""What an officer does in a dossier reaches the desk, and what the desk refuses is said in a sentence."""

from __future__ import annotations

import shutil

import pytest
from dossier_of_the_bang import NOW, at
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.case.case_acts import PLACES, STARTS
from ui.case.presenter import CasePresenter
from ui.forms.kept import Kept
from woordvoering.reaction import next_after, next_clearance, next_facts, next_step, next_text
from woordvoering.statements.templates import draft


def fill(presenter, **answers):
    """Fills the open form and sends it."""
    sheet = presenter.forms.sheet
    assert sheet is not None
    for name, value in answers.items():
        sheet._boxes[name].fill(value)
    sheet._submit()
    return presenter.forms.sheet


def test_a_claim_is_made_asked_about_answered_and_judged(presenter, opened, desk):
    presenter.claims.add()
    assert fill(presenter, wording="Er zijn gewonden") is None
    claim = presenter.claims.claim(1)
    assert claim is not None
    presenter.claims.ask(claim)
    assert fill(presenter, to="Brandweer, officier van wacht", question="Hoeveel?", medium="radio") is None
    claim = presenter.claims.claim(1)
    assert claim.status == "in_progress"
    presenter.claims.record(claim, claim.enquiries[0])
    assert fill(presenter, outcome="answered", summary="Twee lichtgewonden") is None
    presenter.claims.assess(presenter.claims.claim(1))
    assert fill(presenter, status="verified", source="A", information="1", reason="Brandweer ter plaatse") is None
    found = desk.views.case(opened).claims[0]
    assert (found.status, found.source_grade, found.information_grade) == ("verified", "A", 1)
    presenter.claims.disclose(presenter.claims.claim(1))
    assert fill(presenter, disclosure="releasable", reason="Parket akkoord") is None
    assert desk.views.case(opened).claims[0].disclosure == "releasable"


def test_a_verdict_without_an_answer_is_refused_in_the_form_and_nothing_typed_is_lost(presenter, opened):
    presenter.claims.add()
    fill(presenter, wording="Er zijn gewonden")
    presenter.claims.assess(presenter.claims.claim(1))
    sheet = fill(presenter, status="verified", source="A", information="1", reason="Ik denk het")
    assert sheet is not None
    assert "niemand antwoordde op een navraag" in sheet._problem.accessibleName()
    assert sheet.answers()["reason"] == "Ik denk het"


def test_a_denial_as_wording_is_refused(presenter, opened):
    presenter.claims.add()
    sheet = fill(presenter, wording="Het is niet waar dat er doden zijn")
    assert sheet is not None
    assert "niet als ontkenning" in sheet._problem.accessibleName()


def test_an_unanswered_call_keeps_the_wait_running_and_is_in_the_course_of_events(presenter, opened, desk):
    presenter.claims.add()
    fill(presenter, wording="Er zijn gewonden")
    presenter.claims.ask(presenter.claims.claim(1))
    fill(presenter, to="Brandweer", question="Hoeveel?", medium="phone")
    enquiry = desk.views.case(opened).claims[0].enquiries[0]
    presenter.claims.do("call", 1, enquiry.id)
    fill(presenter, outcome="no_answer")
    view = desk.views.case(opened)
    assert view.claims[0].enquiries[0].times == 2
    assert view.claims[0].enquiries[0].waiting_since is not None
    assert view.log[0].code == "log.asked_again"


def test_a_claim_is_reworded_and_the_material_of_its_enquiry_saved_by_keys_of_their_own(
    presenter, opened, desk, screen, told, tmp_path, monkeypatch
):
    presenter.claims.add()
    fill(presenter, wording="Er zijn gewonden")
    screen.key_acted.emit("case.reword")
    assert fill(presenter, wording="Er zijn twee gewonden") is None
    assert desk.views.case(opened).claims[0].wording == "Er zijn twee gewonden"
    screen.key_acted.emit("case.material")
    assert told[-1] == "Kies een navraag met een bijlage."
    presenter.claims.ask(presenter.claims.claim(1))
    fill(presenter, to="Brandweer", question="Hoeveel?", medium="phone")
    source, target = tmp_path / "nota.txt", tmp_path / "kopie.txt"
    source.write_text("twee gewonden")
    presenter.claims.store_file(source)
    view = desk.views.case(opened)
    enquiry, item = view.claims[0].enquiries[0], view.material[0]
    desk.claims.answer(presenter.context.actor, opened, enquiry.id, "answered", "Twee", material=item.id)
    presenter.refresh()
    monkeypatch.setattr("ui.case.claim_acts.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    screen.key_acted.emit("case.material")
    assert target.read_text() == "twee gewonden"


def test_a_note_with_an_hour_in_front_is_logged_at_that_hour(presenter, opened, desk, screen):
    screen.note_written.emit("01:56 Perimeter gezet")
    line = next(line for line in desk.views.case(opened).log if line.code == "log.note")
    assert (line.text, line.at) == ("Perimeter gezet", at(1, 56))


def test_a_note_without_an_hour_is_logged_now(presenter, opened, desk, screen):
    screen.log.field.set_text("Brandweer gebeld")
    screen.log.field.submitted.emit("Brandweer gebeld")
    line = next(line for line in desk.views.case(opened).log if line.text == "Brandweer gebeld")
    assert line.at == NOW
    assert screen.log.field.text() == ""


def test_a_refused_note_stays_in_the_field_with_the_reason_under_it(presenter, opened, screen):
    words = "x" * 9000
    screen.log.field.set_text(words)
    screen.log.field.submitted.emit(words)
    assert screen.log.field.text() == words
    assert "te lang" in screen.log.field.line.accessibleDescription()


def test_the_next_step_of_a_fresh_case_is_the_emergency_check_and_enter_asks_it(presenter, desk, screen, qtbot):
    case, _ = desk.cases.open_own("lore", "Brand", NOW - 60_000)
    presenter.show(case)
    screen.claims.list.setFocus()
    qtbot.keyClick(screen.claims.list, Qt.Key.Key_Return)
    assert presenter.forms.sheet is not None
    assert presenter.forms.sheet.form.title == "Noodcheck"
    fill(presenter, outcome="possible")
    assert screen.banner.isVisible()
    presenter.acts.do(desk.views.case(case).assessment.next_step.action)
    fill(presenter, note="Operator 12")
    assert desk.views.case(case).emergency_passed_at == NOW
    assert not screen.banner.isVisible()


def test_closing_with_an_open_request_says_which_one(presenter, opened, desk):
    desk.requests.receive("lore", opened, "HLN", "An", "Wat is de oorzaak?", "phone")
    presenter.acts.close()
    sheet = fill(presenter, reason="Klaar")
    assert "HLN" in sheet._problem.accessibleName()


def test_ctrl_e_without_a_text_offers_templates_and_starts_one(presenter, opened, desk, screen, qtbot):
    with qtbot.waitSignal(screen.screen_wanted) as went:
        screen.key_acted.emit("case.editor")
        fill(presenter, template="incident")
    statements = desk.views.case(opened).statements
    assert went.args == ["statement", f"{opened}/{statements[0].id}"]
    with qtbot.waitSignal(screen.screen_wanted):
        screen.key_acted.emit("case.editor")


@pytest.fixture
def own(desk):
    """The folder of the zone's Dutch templates, gone afterwards: the desk is shared."""
    folder = desk.home.templates / "nl"
    folder.mkdir(parents=True)
    yield folder
    shutil.rmtree(desk.home.templates)


def test_a_text_begins_from_the_template_that_the_zone_put_in_the_place_of_ours(
    presenter, opened, desk, screen, qtbot, own
):
    head = 'id = "incident"\nkind = "holding_statement"\ntitle = "Zoals wij het doen"'
    (own / "eigen.md").write_text(f"+++\n{head}\n+++\n\n# Zoals wij het schrijven\n", "utf-8")
    with qtbot.waitSignal(screen.screen_wanted):
        screen.key_acted.emit("case.editor")
        fill(presenter, template="incident")
    (statement,) = desk.views.case(opened).statements
    assert desk.views.statement(opened, statement.id).text.startswith("# Zoals wij het schrijven")


def test_a_broken_template_of_the_zone_is_named_on_the_sheet_and_the_others_are_offered(
    presenter, opened, desk, screen, qtbot, own
):
    (own / "fout.md").write_text("+++\nid =\n+++\nx", "utf-8")
    with qtbot.waitSignal(screen.screen_wanted):
        screen.key_acted.emit("case.editor")
        told = presenter.forms.sheet.form.parts[-1]
        assert "nl/fout.md, regel 2" in told.value
        fill(presenter, template="incident")
    assert len(desk.views.case(opened).statements) == 1


def test_a_text_begins_in_the_language_that_was_chosen(presenter, opened, desk, screen, qtbot):
    with qtbot.waitSignal(screen.screen_wanted):
        screen.key_acted.emit("case.editor")
        fill(presenter, template="incident", language="fr")
    (statement,) = desk.views.case(opened).statements
    view = desk.views.statement(opened, statement.id)
    assert view.language == "fr"
    assert view.text == draft(desk.templates().get("incident", "fr"))


def test_a_file_becomes_material_with_its_fingerprint_and_comes_out_the_same(
    presenter, opened, desk, tmp_path, monkeypatch
):
    source, target = tmp_path / "nota.txt", tmp_path / "kopie.txt"
    source.write_text("twee gewonden")
    presenter.claims.store_file(source)
    item = desk.views.case(opened).material[0]
    monkeypatch.setattr("ui.case.claim_acts.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    presenter.claims.save_copy(item.id)
    assert target.read_text() == "twee gewonden"


def test_a_file_that_cannot_be_read_is_said(presenter, opened, told, tmp_path):
    presenter.claims.store_file(tmp_path / "weg.pdf")
    assert any("weg.pdf" in sentence for sentence in told)


@pytest.mark.parametrize(
    ("act", "answers", "code"),
    [
        ("case.note_informed", {"role": "chief", "reached": "yes"}, "log.informed"),
        ("acknowledgement.waive", {"reason": "Geen vragen"}, "log.waived"),
        ("case.dismiss", {"outcome": "dismiss", "reason": "Fout alarm"}, "log.triaged.dismiss"),
    ],
)
def test_acts_of_the_card_reach_the_journal(presenter, opened, desk, act, answers, code):
    presenter.acts.do(act)
    assert fill(presenter, **answers) is None
    assert desk.views.case(opened).log[0].code == code


def test_every_act_that_the_rules_can_name_is_carried_out_somewhere(presenter):
    import inspect
    import re

    named: set[str] = set()
    for module in (next_step, next_facts, next_text, next_clearance, next_after):
        source = inspect.getsource(module)
        named |= set(
            re.findall(
                r'"((?:case|claim|clearance|emergency|verification|statement|acknowledgement|release'
                r'|request|update|full_reaction|list|embargo|sync|evaluation)\.[a-z_0-9]+)"',
                source,
            )
        )
    assert len(named) > 30
    assert sorted(act for act in named if not presenter.acts.known(act)) == []
    assert {*PLACES, *STARTS} <= named | set(PLACES)


def test_a_draft_of_a_form_is_there_again_after_escape(presenter, opened, qtbot):
    presenter.claims.add()
    sheet = presenter.forms.sheet
    sheet._boxes["wording"].fill("Er zijn gew")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert presenter.forms.sheet is None
    presenter.claims.add()
    assert presenter.forms.sheet.answers()["wording"] == "Er zijn gew"
    presenter.forms.sheet.close_sheet()


def test_another_officers_act_reaches_the_screen(presenter, opened, desk, bridge, screen):
    _, changes = desk.claims.make("karim", opened, "De brug is dicht")
    bridge.changed.emit(changes)
    assert screen.claims.list.records.sentence(screen.claims.list.records.record(0)).startswith("#1, De brug is dicht")
    assert QApplication.instance() is not None


def test_a_half_typed_line_of_the_log_is_kept_for_its_own_dossier_and_forgotten_once_it_is_written(
    screen, bridge, presenter, opened, desk, voice, clock
):
    kept = Kept(screen, bridge, clock, lambda _: None)
    field = screen.log.field
    QTest.keyClicks(field.line, "Burgemeester ge")
    kept.flush()
    (draft,) = desk.form_drafts.all()
    assert draft.answers == {"line": "Burgemeester ge"} and desk.views.case(opened).number in draft.title
    other, _ = desk.cases.open_own("lore", "Een ander dossier", NOW)
    presenter.show(other)
    assert field.text() == ""
    CasePresenter(screen, bridge, voice, lambda _: None).show(opened)  # another start: only the disk still knows it
    assert field.text() == "Burgemeester ge"
    presenter.show(opened)
    assert field.text() == "Burgemeester ge"
    QTest.keyClicks(field.line, "beld")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert desk.views.case(opened).log[0].text == "Burgemeester gebeld"
    kept.flush()
    assert field.text() == "" and desk.form_drafts.all() == ()
