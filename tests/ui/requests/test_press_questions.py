"""Persvragen: questions come in, are handed on, delayed and answered; the desk keeps each of it."""

from __future__ import annotations

import pytest
from office import TEXT, fill, office, shown
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from ui.requests.board import gather, until
from ui.requests.rows import row_of
from ui.requests.wire import wire
from ui.requests.words import paragraphs
from ui.widgets.flow import plain
from ui.widgets.text import Label
from ui.widgets.times import wall
from woordvoering.clearance.facts import case_facts
from woordvoering.clock import HOUR, MINUTE
from woordvoering.contacts.rules import Contact
from woordvoering.overview.windows import Ask
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.points import applied_points
from woordvoering.signals.mail import parse_letter
from woordvoering.signals.types import Origin


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    made.forms = made.presenter.acting.forms
    shown(qtbot, made.screen)
    yield made
    made.desk.close()


def request_of(room, name):
    return next(item for item in room.desk.views.requests() if item.id == name)


def test_questions_stand_by_deadline_under_their_group(room):
    case = room.case()
    late, soon = room.ask(case, "De Morgen", 200), room.ask(case, "HLN", 4)
    done = room.ask(case, "Radio 2", 10)
    room.desk.requests.resolve("lore", case, done, "background", note="Uitgelegd")
    rows = [row_of(item, 0) for item in gather(room.desk, Ask(segment="all")).window.rows]
    assert [row.request.id if row.request else row.head for row in rows] == ["soon", soon, "later", late, "done", done]
    rows = [row_of(item, 0) for item in gather(room.desk, Ask(segment="done")).window.rows]
    assert [row.request.id for row in rows if row.request] == [done]


def test_the_model_is_sound_and_says_each_row_as_a_sentence(room):
    case = room.case()
    room.ask(case, "HLN", 4)
    room.presenter.show()
    tester = QAbstractItemModelTester(room.screen.model)
    model = room.screen.model
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Binnen 30 min, 1"
    said = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "HLN, Joke Peeters, Wat is er gebeurd?, deadline 04:00, Dampoort, Te verdelen"
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert tester.model() is model


def test_a_caller_is_noted_from_anywhere_with_case_and_deadline(room):
    case = room.case()
    room.presenter.show("new")
    fill(
        room.forms, outlet="VRT NWS", question="Hoeveel gewonden?", deadline="02:30", case=case, contact="09 555 09 09"
    )
    found = room.desk.views.requests()[0]
    assert (found.outlet, found.case_id, found.medium) == ("VRT NWS", case, "phone")
    assert found.deadline == room.clock.now() + 38 * MINUTE
    assert room.screen.current().id == found.id
    assert room.told == ["Persvraag genoteerd."]


def test_a_question_about_something_new_opens_a_dossier_once_and_asks_for_its_title(room):
    room.presenter.show("new")
    sheet = fill(room.forms, outlet="AVS", question="Is er brand in Ledeberg?", case="new")
    assert "titel" in sheet._problem.accessibleName()
    sheet = fill(room.forms, title="Brand in Ledeberg", question="x" * 9000)
    assert sheet is not None
    assert fill(room.forms, question="Is er brand?") is None
    cases = room.desk.views.cases()
    assert [item.title for item in cases] == ["Brand in Ledeberg"]
    assert room.desk.views.requests()[0].case_id == cases[0].id


def test_t_hands_the_question_to_a_colleague(room, qtbot):
    name = room.ask(room.case())
    room.presenter.show()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_T)
    fill(room.forms, member="karim")
    assert request_of(room, name).member.id == "karim"
    assert "Bij Karim B." in room.screen.model.sentence(room.screen.model.record(1))


def test_u_logs_a_new_time_that_counts_from_then_on(room, qtbot):
    name = room.ask(room.case(), minutes=10)
    room.presenter.show()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_U)
    assert "antwoorden u ten laatste om 02:52" in room.forms.sheet.form.parts[1].value
    fill(room.forms, until="02:52")
    found = request_of(room, name)
    assert found.state == "delayed"
    assert until(found) == room.clock.now() + HOUR


def test_a_call_becomes_a_line_of_the_dossier(room, qtbot):
    case = room.case()
    room.ask(case)
    room.presenter.show()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_B)
    fill(room.forms, note="Weet dat het om 03.00 uur komt")
    assert any(
        line.text == "HLN, Joke Peeters: Weet dat het om 03.00 uur komt" for line in room.desk.views.case(case).log
    )


def test_to_decline_takes_a_reason_and_what_was_typed_stays(room, qtbot):
    name = room.ask(room.case())
    room.presenter.show()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Return)
    ways = {choice.id for choice in room.forms.sheet.form.parts[0].choices}
    assert "statement" not in ways
    sheet = fill(room.forms, resolution="declined")
    assert sheet is not None
    assert sheet._problem.accessibleName()
    assert fill(room.forms, note="Dat is voor het parket") is None
    assert request_of(room, name).state == "declined"


def test_checked_questions_of_one_dossier_get_one_answer_and_of_two_are_refused(room, qtbot):
    case, other = room.case(), room.case("Brand in Ledeberg")
    first, second, third = room.ask(case, "HLN"), room.ask(case, "VRT"), room.ask(other, "AVS", 200)
    room.presenter.show()
    for name in (first, second, third):
        room.screen.select(name)
        qtbot.keyClick(room.screen.list, Qt.Key.Key_Space)
    assert not room.screen.bar.answer.isEnabled()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_A)
    assert room.told[-1].startswith("Kies vragen van één dossier")
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Space)
    qtbot.keyClick(room.screen.list, Qt.Key.Key_A)
    fill(room.forms, resolution="background", note="Telefonisch uitgelegd")
    assert {request_of(room, name).state for name in (first, second)} == {"background"}
    assert request_of(room, third).resolved_at is None
    assert room.screen.subjects() == (third,)


def ask_by_mail(room, case, outlet="HLN", address="joke@hln.example"):
    """A question whose asker can be mailed."""
    made, _ = room.desk.requests.receive("lore", case, outlet, "Joke Peeters", "Wat is er?", "mail", contact=address)
    return made


def asked_text(room, case):
    """A text about which agreement was asked."""
    desk = room.desk
    number, _ = desk.claims.make("lore", case, "Er was een knal")
    step, _ = desk.claims.ask("lore", case, number, "Brandweer", "phone", "Klopt dat?")
    desk.claims.answer("lore", case, step, "answered", "Ja.")
    desk.claims.assess("lore", case, number, "verified", source_grade="A", information_grade=1)
    desk.claims.disclose("lore", case, number, "releasable", "meegedeeld")
    statement, _ = desk.statements.start("lore", case, "holding_statement", TEXT)
    facts = case_facts(desk.journal.rows(case), statement=statement, now=desk.clock.now())
    wanted = requirement(desk.schema, facts.categories, facts.circumstances)
    points = [applied.point.id for applied in applied_points(desk.schema, facts, wanted)]
    desk.statements.answer_all("lore", case, statement, dict.fromkeys(points, ("yes", "")))
    room.clock.advance(MINUTE)
    desk.clearances.request("lore", case, statement)
    return statement


def test_enter_makes_the_answer_ready_and_r_takes_it_back(room, qtbot):
    case = room.case()
    name = ask_by_mail(room, case)
    statement = asked_text(room, case)
    room.presenter.show()
    assert "klaar" in room.screen.pane.done.text().lower()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Return)
    assert room.forms.sheet is None
    assert room.told[-1] == "Klaargezet: bij vrijgave vertrekt dit vanzelf."
    assert request_of(room, name).answer == statement
    assert "Wacht op akkoord" in room.screen.model.sentence(room.screen.model.record(1))
    assert "Bij vrijgave vertrekt dit vanzelf." in room.screen.pane._pending.accessibleName()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Return)
    assert room.told[-1].startswith("Staat klaar sinds")
    qtbot.keyClick(room.screen.list, Qt.Key.Key_R)
    assert request_of(room, name).answer == ""
    assert "Te verdelen" in room.screen.model.sentence(room.screen.model.record(1))


def test_who_can_only_be_called_is_told_so_and_enter_asks_how_it_ended(room, qtbot):
    case = room.case()
    room.ask(case)
    asked_text(room, case)
    room.presenter.show()
    assert "bel bij vrijgave" in room.screen.pane._pending.accessibleName()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Return)
    assert room.forms.sheet.form.title == "Vraag afhandelen"
    room.forms.sheet.close_sheet()


def test_a_makes_the_answer_to_all_that_are_checked_ready_and_x_ends_one_otherwise(room, qtbot):
    case = room.case()
    first, second = ask_by_mail(room, case), ask_by_mail(room, case, "VRT", "desk@vrt.example")
    asked_text(room, case)
    room.presenter.show()
    for name in (first, second):
        room.screen.select(name)
        qtbot.keyClick(room.screen.list, Qt.Key.Key_Space)
    qtbot.keyClick(room.screen.list, Qt.Key.Key_A)
    assert all(request_of(room, name).answer for name in (first, second))
    assert room.screen.subjects() == (room.screen.current().id,)
    room.screen.select(first)
    qtbot.keyClick(room.screen.list, Qt.Key.Key_X)
    fill(room.forms, resolution="background", note="Telefonisch uitgelegd")
    assert request_of(room, first).state == "background"


def test_z_takes_a_reason_and_e_begins_a_text_that_goes_to_this_newsroom_alone(room, qtbot):
    case = room.case()
    name = ask_by_mail(room, case)
    statement = asked_text(room, case)
    room.presenter.show()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_E)
    assert room.told[-1].startswith("Deze redactie krijgt hetzelfde")
    switch = room.screen.pane._same.switch
    assert switch.isChecked()
    switch.click()
    room.forms.sheet.close_sheet()
    assert switch.isChecked()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Z)
    assert fill(room.forms) is not None
    fill(room.forms, reason="Vroeg iets dat enkel hen aangaat")
    assert request_of(room, name).apart_reason == "Vroeg iets dat enkel hen aangaat"
    assert not switch.isChecked()
    gone = []
    room.screen.screen_wanted.connect(lambda *where: gone.append(where))
    qtbot.keyClick(room.screen.list, Qt.Key.Key_E)
    own = request_of(room, name).own_text
    assert gone == [("statement", f"{case}/{own}")] and own != statement
    assert room.desk.views.statement_of_case(case) == statement
    qtbot.keyClick(room.screen.list, Qt.Key.Key_Z)
    assert not request_of(room, name).apart


def test_w_says_which_claims_a_question_touches_and_the_pane_what_may_be_told(room, qtbot):
    case = room.case()
    name = room.ask(case)
    room.presenter.show()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_W)
    assert room.told[-1] == "Dit dossier heeft nog geen beweringen."
    room.desk.claims.make("lore", case, "Het was een aanslag")
    room.desk.claims.disclose("lore", case, 1, "withheld", "parket")
    qtbot.keyClick(room.screen.list, Qt.Key.Key_W)
    fill(room.forms, claims=("1",))
    assert [claim.number for claim in request_of(room, name).claims] == [1]
    assert "#1 niet vrijgeven" in room.screen.pane._how.accessibleName()


def test_a_later_hour_puts_its_own_sentence_on_the_clipboard_and_in_the_mail_program(room, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr("ui.requests.answering.QDesktopServices.openUrl", lambda url: opened.append(url.toString()))
    ask_by_mail(room, room.case(), address="a&b=c@hln.example")
    room.presenter.show()
    qtbot.keyClick(room.screen.list, Qt.Key.Key_U)
    fill(room.forms, until="03:30")
    assert "ten laatste om 03:30" in QGuiApplication.clipboard().text()
    assert len(opened) == 1 and opened[0].startswith("mailto:a%26b%3Dc@hln.example?subject=")


def test_the_table_tells_who_received_which_version_and_for_whom_something_stands_ready(room):
    case = room.case()
    name = ask_by_mail(room, case)
    ask_by_mail(room, case, "VRT", "desk@vrt.example")
    asked_text(room, case)
    room.desk.answers.ready("lore", case, (name,))
    room.presenter.show()
    said = {label.accessibleName() for label in room.screen.pane._versions.findChildren(Label)}
    assert {"HLN, v1 reactie: staat klaar", "VRT, v1 reactie: nog niet"} <= said


def test_newsroom_journalist_and_address_are_completed_from_the_press_list(room):
    room.desk.contacts.add("lore", Contact(outlet="De Krant", name="An Maes", mail="an@krant.example"))
    room.case()
    room.presenter.show("new")
    boxes = room.forms.sheet._boxes
    known = {
        name: [boxes[name].findChild(QLineEdit).completer().model().index(0, 0).data()]
        for name in ("outlet", "journalist", "contact")
    }
    assert known == {"outlet": ["De Krant"], "journalist": ["An Maes"], "contact": ["an@krant.example"]}
    room.forms.sheet.close_sheet()


def test_an_empty_desk_says_so_and_its_button_notes_a_question(room):
    room.presenter.show()
    assert room.screen._empty.isVisible()
    room.screen._empty_acted()
    assert room.forms.sheet.form.title == "Nieuwe persvraag"
    room.forms.sheet.close_sheet()


def test_a_text_is_read_without_marks_and_with_its_references_as_chips():
    text = "# Knal\n\nEr was een **knal**. {#1}\n\n- Blijf weg.\n- Geef ruimte."
    read = [plain(runs).strip() for runs in paragraphs(text, whole=True)]
    assert read == ["Knal", "Er was een knal. #1", "- Blijf weg.", "- Geef ruimte."]
    told = paragraphs(text, whole=False)
    assert [plain(runs).strip() for runs in told] == ["Er was een knal. #1"]
    assert [run.text for runs in told for run in runs if run.fill] == ["#1"]


def test_with_large_text_the_pane_goes_below_the_table(room, theme):
    room.ask(room.case())
    room.presenter.show()
    assert room.screen.pane.x() > room.screen.list.x()
    theme.set_scale(150)
    room.screen.layout().activate()
    assert room.screen.pane.geometry().top() > room.screen.list.geometry().top()
    assert room.screen.pane.width() == room.screen.width()


def write_mail(room, number=1, words="Waren er gewonden? Graag antwoord voor 17u.", sender="An <an@krant.example>"):
    """A mail that came into the press mailbox."""
    body = f"From: {sender}\nSubject: Brand {number}\nMessage-ID: <{number}@krant.example>\n\n{words}\n"
    origin = Origin(source="pers", kind="imap", visibility="media", fetched=room.clock.now() + number)
    letter = parse_letter(body.encode(), origin)
    room.desk.cache.insert_new([letter.signal])
    room.desk.cache.letters.keep([letter])
    return letter


def test_a_mail_waits_above_the_questions_and_its_deadline_counts_only_when_an_officer_takes_it_over(room):
    case, letter = room.case(), write_mail(room)
    write_mail(room, 2)
    room.presenter.show()
    assert room.screen._mails.isVisible()
    assert room.screen._mails.accessibleName().startswith(
        "2 mails wachten krant.example: Brand 1 · deadline za 14 nov 17:00?"
    )
    room.screen._mails.acted.emit()
    boxes = room.forms.sheet._boxes
    assert (boxes["journalist"].value(), boxes["proposed"].value()) == ("An", ())
    assert "niet gekend" in boxes["who"].part.help
    assert fill(room.forms, outlet="De Krant", case=case) is None
    taken = request_of(room, letter.request)
    assert (taken.outlet, taken.deadline, taken.contact) == ("De Krant", None, "an@krant.example")
    assert room.screen.current().id == letter.request
    room.screen.mail_wanted.emit()
    assert "Dit adres is gekend" in room.forms.sheet._boxes["who"].part.help
    assert room.forms.sheet._boxes["outlet"].value() == "De Krant"
    assert fill(room.forms, proposed=("yes",), case=case) is None
    assert sorted(wall(item.deadline) for item in room.desk.views.requests() if item.deadline) == ["17:00"]
    assert not room.screen._mails.isVisible()


def test_a_mail_that_is_no_question_is_set_aside_and_one_may_open_a_case_of_its_own(room):
    write_mail(room)
    room.presenter.show()
    room.screen.mail_wanted.emit()
    assert fill(room.forms, what="none") is None
    assert room.desk.views.requests() == ()
    assert room.desk.mailbox.waiting() == ()
    write_mail(room, 2)
    room.presenter.refresh()
    room.screen.mail_wanted.emit()
    sheet = fill(room.forms, case="new")
    assert "titel" in sheet._problem.accessibleName()
    assert fill(room.forms, title="Brand aan de kaai") is None
    (request,) = room.desk.views.requests()
    (case,) = room.desk.views.cases()
    assert (request.case_id, case.title) == (case.id, "Brand aan de kaai")
    room.screen.mail_wanted.emit()
    assert room.told[-1] == "Er wacht geen mail."


def test_a_mail_that_a_colleague_took_meanwhile_is_not_taken_twice(room):
    case, letter = room.case(), write_mail(room)
    room.presenter.show()
    room.screen.mail_wanted.emit()
    draft = room.desk.mailbox.draft(letter.request)
    room.desk.mailbox.take(
        "lore",
        case,
        letter.request,
        outlet="De Krant",
        journalist="",
        question=draft.question,
        deadline=None,
        contact="",
    )
    room.desk.mailbox.put_back(letter.request)
    sheet = fill(room.forms, case=case)
    assert "al een persvraag" in sheet._problem.accessibleName()
    assert len(room.desk.views.requests()) == 1
    assert room.desk.mailbox.waiting() == ()
