"""Everything that an officer does about an agreement reaches the desk; what cannot be done says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from text_desk import TEXT

from ui.clearance.panes import RevisionLine, _told, by_paragraph
from ui.clearance.words import escalation, pending_bypass, price, summary_tones, verdict_pill
from ui.widgets.diff import DiffRun
from woordvoering.clock import MINUTE
from woordvoering.overview.records import Person
from woordvoering.overview.text_records import RevisionItem


def fill(presenter, **answers):
    """Fills the open form and sends it; the sheet that is still open, if any."""
    sheet = presenter.forms.sheet
    assert sheet is not None
    for name, value in answers.items():
        sheet._boxes[name].fill(value)
    sheet._submit()
    return presenter.forms.sheet


def on_the_chief(screen):
    """Selects the row of the chief."""
    screen.table.select_row(screen.table.model_.row_of("chief"))


def chief(desk):
    return next(one for one in desk.clearance().authorities if one.role == "chief")


def test_a_text_shows_who_must_agree_and_that_they_are_waited_for(desk, opened):
    desk.asked()
    screen, _ = opened()
    QAbstractItemModelTester(screen.table.model_, QAbstractItemModelTester.FailureReportingMode.Fatal)
    row = screen.table.model_.row_of("chief")
    said = screen.table.model_.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Korpschef, HCP A. Van Damme")
    assert "Wacht 00:00" in said
    assert "verplicht" in said
    assert screen.current().role == "chief"
    assert screen.summary._count.text() == "0 van 1"
    assert screen.fact() == "Elk akkoord geldt enkel voor revisie 1"


def test_without_a_subject_every_text_that_waits_is_listed_and_opens(desk, opened):
    desk.asked()
    screen, presenter = opened("")
    if screen.listing():
        row = screen.pending.model.row_of(desk.statement)
        QAbstractItemModelTester(screen.pending.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert "0 van 1 verplichte akkoorden" in screen.pending.model.sentence(screen.pending.model.record(row))
        screen.pending.list.select_row(row)
        screen.pending.open_current()
    assert not screen.listing()
    assert presenter.where() == ("lore", desk.case, desk.statement)


def test_a_case_alone_opens_its_text_in_hand(desk, opened):
    desk.asked()
    _, presenter = opened(desk.case)
    assert presenter.where() == ("lore", desk.case, desk.statement)


def test_a_reminder_is_written_down(desk, opened):
    desk.asked()
    screen, _ = opened()
    screen.acted.emit("clearance.remind")
    assert chief(desk).reminded_at is not None
    assert desk.told[-1] == "Korpschef herinnerd."


def test_nobody_is_reminded_who_has_answered(desk, opened):
    desk.cleared()
    screen, _ = opened()
    on_the_chief(screen)
    screen.acted.emit("clearance.remind")
    assert desk.told[-1] == "Op Korpschef wordt niet gewacht."
    assert chief(desk).reminded_at is None


def test_the_deputy_is_asked_and_the_first_can_still_answer(desk, opened):
    desk.asked()
    screen, _ = opened()
    screen.acted.emit("clearance.deputy")
    assert chief(desk).deputy_asked_at is not None
    desk.desk.clearances.sign("chief", desk.case, desk.statement, "chief", "cleared")
    assert chief(desk).verdict == "cleared"


def test_a_telephone_call_counts_once_the_witness_confirms(desk, opened):
    desk.asked()
    screen, presenter = opened()
    screen.acted.emit("clearance.note")
    assert fill(presenter, witness="karim", verdict="cleared", read_aloud="yes") is None
    assert chief(desk).proof == "awaiting_witness"
    assert desk.clearance().given == 0
    assert "witness" in screen.request.buttons
    screen.request.buttons["witness"].click()
    assert fill(presenter, person="karim") is None
    assert chief(desk).proof == "valid"
    assert desk.clearance().given == 1


def test_a_text_that_was_not_read_aloud_is_no_agreement(desk, opened):
    desk.asked()
    screen, presenter = opened()
    screen.acted.emit("clearance.note")
    sheet = fill(presenter, witness="karim", verdict="cleared", read_aloud="no")
    assert sheet is not None
    assert sheet._problem.accessibleName()
    assert chief(desk).verdict == "requested"


def test_a_mail_counts_once_its_sender_was_called_back(desk, opened, tmp_path):
    desk.asked()
    mail = tmp_path / "akkoord.eml"
    mail.write_bytes(b"From: korpschef@politie.example\r\n\r\nAkkoord.\r\n")
    screen, presenter = opened()
    assert "clearance.mail" in screen.request.buttons
    presenter._acts.mail_file(chief(desk), mail)
    assert fill(presenter, verdict="cleared") is None
    assert (chief(desk).medium, chief(desk).proof) == ("mail", "unchecked")
    assert desk.clearance().given == 0
    screen.request.buttons["call_back"].click()
    assert fill(presenter, number="09 555 01 01", witness="karim") is None
    assert desk.clearance().given == 0
    assert "call_back" not in screen.request.buttons
    screen.request.buttons["witness"].click()
    assert fill(presenter, person="karim") is None
    assert chief(desk).proof == "valid"
    assert desk.clearance().given == 1


def test_a_mail_whose_sender_was_called_already_counts_once_the_witness_says_so(desk, opened, tmp_path):
    desk.asked()
    mail = tmp_path / "akkoord.eml"
    mail.write_bytes(b"From: korpschef@politie.example\r\n\r\nAkkoord.\r\n")
    screen, presenter = opened()
    presenter._acts.mail_file(chief(desk), mail)
    assert fill(presenter, verdict="cleared", witness="karim", number="09 555 01 01") is None
    assert chief(desk).proof == "awaiting_witness"
    screen.request.buttons["witness"].click()
    assert fill(presenter, person="karim") is None
    assert desk.clearance().given == 1


def test_a_call_can_be_witnessed_while_the_refusal_before_it_still_stands(desk, opened):
    desk.asked()
    night = desk.desk
    night.clearances.sign("chief", desk.case, desk.statement, "chief", "refused", reason="te vroeg")
    screen, presenter = opened()
    screen.acted.emit("clearance.note")
    assert fill(presenter, witness="karim", verdict="cleared", number="09 555 01 01") is None
    assert (chief(desk).verdict, chief(desk).blocks) == ("refused", True)
    screen.request.buttons["witness"].click()
    assert fill(presenter, person="karim") is None
    assert (chief(desk).verdict, chief(desk).proof) == ("cleared", "valid")


def test_a_mail_that_cannot_be_read_is_refused_in_the_form(desk, opened, tmp_path):
    desk.asked()
    _, presenter = opened()
    presenter._acts.mail_file(chief(desk), tmp_path / "weg.eml")
    sheet = fill(presenter, verdict="cleared")
    assert sheet is not None
    assert "weg.eml bestaat niet" in sheet._problem.accessibleName()
    assert chief(desk).verdict == "requested"


def test_m_asks_which_mail_and_a_cancelled_choice_does_nothing(desk, opened, monkeypatch, qtbot):
    desk.asked()
    asked = []
    monkeypatch.setattr("ui.clearance.acts.QFileDialog.getOpenFileName", lambda *more: asked.append(more) or ("", ""))
    screen, presenter = opened()
    qtbot.keyClick(screen, Qt.Key.Key_M)
    assert len(asked) == 1
    assert presenter.forms.sheet is None


def test_somebody_with_a_key_here_signs_exactly_this_text(desk, opened):
    desk.asked()
    screen, presenter = opened()
    screen.request.buttons["sign"].click()
    assert fill(presenter, signer="chief", verdict="cleared") is None
    assert (chief(desk).verdict, chief(desk).medium) == ("cleared", "app")


def test_a_change_that_is_asked_needs_words(desk, opened):
    desk.asked()
    screen, presenter = opened()
    screen.request.buttons["sign"].click()
    assert fill(presenter, signer="chief", verdict="amends_requested") is not None
    assert fill(presenter, reason="Schrap dat het luid was") is None
    assert chief(desk).blocks


def test_taking_over_the_proposed_sentence_makes_the_next_revision(desk, opened):
    desk.asked()
    desk.desk.clearances.sign(
        "chief", desk.case, desk.statement, "chief", "amends_requested", reason="Niet luid",
        proposal="Er was een knal aan het station.",
    )  # fmt: skip
    screen, _ = opened()
    assert screen.request._proposal.accessibleName().startswith("Er was een")
    assert screen.summary.button.accessibleName() == "Maak revisie 2"
    screen.acted.emit("clearance.adopt")
    assert desk.clearance().number == 2
    assert "Er was een knal aan het station. {#1}" in desk.view().text
    assert desk.clearance().given == 0


def test_a_sentence_without_a_certain_place_opens_the_editor(desk, opened, qtbot):
    desk.asked()
    desk.desk.clearances.sign(
        "chief", desk.case, desk.statement, "chief", "amends_requested", reason="Voeg toe",
        proposal="De federale politie verleent bijstand met twee helikopters.",
    )  # fmt: skip
    screen, _ = opened()
    with qtbot.waitSignal(screen.screen_wanted) as gone:
        screen.acted.emit("clearance.adopt")
    assert gone.args == ["statement", f"{desk.case}/{desk.statement}"]
    assert desk.view().text == TEXT


def test_a_change_that_is_not_taken_over_is_answered_in_the_log(desk, opened):
    desk.asked()
    desk.desk.clearances.sign("chief", desk.case, desk.statement, "chief", "refused", reason="Te vroeg")
    screen, presenter = opened()
    screen.acted.emit("clearance.refuse")
    assert fill(presenter, reason="De vraag is algemeen bekend") is None
    assert any("algemeen bekend" in line.text for line in desk.desk.views.case(desk.case).log)
    assert chief(desk).blocks


def test_a_question_is_taken_back_with_its_reason_and_can_be_asked_again(desk, opened):
    desk.asked()
    screen, presenter = opened()
    on_the_chief(screen)
    screen.request.buttons["clearance.withdraw"].click()
    assert fill(presenter) is not None
    assert chief(desk).verdict == "requested"
    assert fill(presenter, whose="chief", reason="De tekst klopt niet meer") is None
    assert chief(desk).requested_at is None
    assert any("De tekst klopt niet meer" in line.text for line in desk.desk.views.case(desk.case).log)
    on_the_chief(screen)
    assert "clearance.withdraw" not in screen.request.buttons
    desk.desk.clearances.request("lore", desk.case, desk.statement)
    assert chief(desk).requested_at is not None


def test_the_question_is_taken_back_of_all_that_did_not_answer(desk, opened, qtbot):
    desk.asked()
    screen, presenter = opened()
    on_the_chief(screen)
    assert sum(one.requested_at is not None for one in desk.clearance().authorities) > 1
    qtbot.keyClick(screen, Qt.Key.Key_I)
    assert fill(presenter, whose="all", reason="Vals alarm") is None
    assert not any(one.requested_at is not None for one in desk.clearance().authorities)
    assert desk.told[-1].startswith("Aanvraag ingetrokken")


def test_a_question_that_was_answered_meanwhile_is_not_taken_back_and_the_form_says_why(desk, opened):
    desk.asked()
    screen, presenter = opened()
    on_the_chief(screen)
    screen.request.buttons["clearance.withdraw"].click()
    desk.desk.clearances.sign("chief", desk.case, desk.statement, "chief", "cleared")
    sheet = fill(presenter, whose="chief", reason="Toch niet")
    assert sheet is not None
    assert "al geantwoord over deze tekst" in sheet._problem.accessibleName()
    assert chief(desk).verdict == "cleared"


def test_passing_over_takes_a_reason_and_a_second_person(desk, opened):
    desk.asked()
    screen, presenter = opened()
    screen.acted.emit("clearance.skip")
    assert fill(presenter, reason="Niemand neemt op", second="karim") is None
    assert pending_bypass(chief(desk))
    assert desk.clearance().given == 0
    screen.request.buttons["confirm"].click()
    assert fill(presenter, person="karim") is None
    assert chief(desk).verdict == "bypassed"


def test_enter_takes_the_sentence_over_as_the_summary_says(desk, opened):
    desk.asked()
    desk.by_telephone("amends_requested", "Niet luid", "Er was een knal aan het station.")
    screen, _ = opened()
    assert screen.summary._next.text() == "Neem de tekst van de korpschef over in revisie 2"
    screen.acted.emit("list.open")
    assert desk.clearance().number == 2


def test_an_authority_without_a_deputy_is_refused_in_the_banner(desk, opened):
    desk.cleared()
    screen, _ = opened()
    screen.table.select_row(screen.table.model_.row_of("head_of_communication"))
    screen.acted.emit("clearance.deputy")
    assert screen.banner.isVisible()
    assert screen.banner.accessibleName()


def test_a_new_revision_makes_every_agreement_lapse_and_the_table_says_so(desk, opened):
    desk.cleared()
    desk.desk.statements.save("lore", desk.case, desk.statement, f"{TEXT} Meer.")
    screen, _ = opened()
    assert verdict_pill(chief(desk), desk.clearance().now).text == "Vervallen"
    assert screen.difference._counts.text() == "1 wijziging, 1 nieuwe zin"


def test_waiting_colours_and_the_escalation_follow_the_clock(desk):
    desk.asked()
    view, row = desk.clearance(), chief(desk)
    assert verdict_pill(row, view.now + 7 * MINUTE + 12_000).text == "Wacht 07:12"
    assert verdict_pill(row, view.now).tone == "amber"
    assert verdict_pill(row, row.escalates_at + 1).tone == "red"
    assert escalation(row, view.now) == 0.0
    assert escalation(row, row.escalates_at) == 1.0
    assert summary_tones(view) == ("neutral",)
    assert price(view) == ("", "")


def test_an_unknown_text_leads_back_to_the_list(desk, opened):
    screen, _ = opened(f"{desk.case}/ffff")
    assert desk.told
    assert screen.listing() or screen.current() is not None


@pytest.mark.parametrize("command", ["clearance.remind", "clearance.deputy", "clearance.adopt", "clearance.withdraw"])
def test_an_act_that_cannot_be_done_says_why(desk, opened, command):
    desk.cleared()
    screen, _ = opened()
    on_the_chief(screen)
    before = desk.clearance()
    screen.acted.emit(command)
    assert desk.told
    assert desk.clearance().authorities == before.authorities


def test_of_a_long_text_only_the_paragraphs_that_changed_show():
    runs = (
        DiffRun("# Knal\n\nEr was een **knal**. "),
        DiffRun("Er is een brand.\n\n", "del"),
        DiffRun("De brand is uit.\n\n", "ins"),
        DiffRun("De trein rijdt niet.\n\n## Wat weten we nog niet\n\nDe oorzaak."),
    )
    told = [[(run.text.strip(), run.change) for run in part] for part in by_paragraph(runs, whole=False)]
    assert told == [[("Er was een knal.", "same"), ("Er is een brand.", "del"), ("De brand is uit.", "ins")]]
    whole = ["".join(run.text for run in part) for part in by_paragraph(runs, whole=True)]
    assert (whole[0], whole[2:]) == ("Knal", ["De trein rijdt niet.", "Wat weten we nog niet", "De oorzaak."])


@pytest.mark.parametrize("scale", [100, 150])
def test_what_became_of_each_revision_is_never_cut(theme, scale):
    lore = Person("lore", "Lore", "Lore", "L")
    line = RevisionLine(theme)
    made = [RevisionItem(f"r{n}", n, "", lore, n * MINUTE, "", fate, 2)
            for n, fate in enumerate(("lapsed", "released", "lapsed", "asked"), start=1)]  # fmt: skip
    line.show_revisions(tuple(made))
    theme.set_scale(scale)
    try:
        for width in (320, 480, 560, 720, 1_200):
            placed = line.placed(width)
            assert placed[-1][0] is made[-1], "the one that counts stands there, whatever must go"
            if width > 400 * scale / 100:
                assert all(room >= line._room(f"r{item.number}", _told(item)) for item, room in placed)
                assert sum(room for _, room in placed) + line._room("r5", "volgende") <= width
        assert len(line.placed(1_200)) == 4
    finally:
        theme.set_scale(100)
    assert "r1 · 01:01 · vervallen" in line.accessibleName(), "who listens hears all of them"
