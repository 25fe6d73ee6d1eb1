"""The press list in the window: found, added, changed, said no, removed, taken over after a look, written out."""

from __future__ import annotations

import pytest
from office import fill, office, shown
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.contacts.wire import wire
from woordvoering.contacts.rules import Contact


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.desk.contacts.put(
        "lore",
        {
            "hln": Contact(outlet="HLN", mail="desk@hln.example", groups=("nacht",)),
            "joke": Contact(outlet="HLN", name="Joke Peeters", mail="DESK@hln.example", groups=("nacht",)),
            "radio": Contact(outlet="Radio Leie", telephone="09 555 01 09", language="fr"),
        },
    )
    made.screen, made.presenter = wire(made.parts)
    made.forms = made.presenter.acting.forms
    shown(qtbot, made.screen)
    made.presenter.show()
    yield made
    made.desk.close()


def rows(room):
    return [room.screen.model.sentence(room.screen.model.record(row)) for row in range(room.screen.model.rowCount())]


def press(room, qtbot, key):
    qtbot.keyClick(room.screen.list, key)


def test_each_contact_says_whether_anything_reaches_them(room):
    tester = QAbstractItemModelTester(room.screen.model)
    assert rows(room) == [
        "HLN, desk@hln.example, Nederlands, nacht, Zelfde adres",
        "HLN, Joke Peeters, DESK@hln.example, Nederlands, nacht, Zelfde adres",
        "Radio Leie, 09 555 01 09, Frans, Enkel bellen",
    ]
    room.screen.select("radio")
    assert "bel 09 555 01 09" in room.screen._why.accessibleName()
    assert tester.model() is room.screen.model


def test_what_is_typed_filters_and_esc_shows_all_again(room, qtbot):
    press(room, qtbot, Qt.Key.Key_F)
    assert room.screen.filter.line.hasFocus()
    qtbot.keyClicks(room.screen.filter.line, "joke nacht")
    assert len(rows(room)) == 1
    qtbot.keyClicks(room.screen.filter.line, "zzz")
    assert room.screen._empty.isVisible() and not room.screen._bar.isVisible()
    room.screen.back()
    assert len(rows(room)) == 3


def test_a_group_that_the_program_knows_is_called_what_the_officer_calls_it(room, qtbot):
    room.desk.contacts.put("lore", {"city": Contact(outlet="Stad", mail="a@stad.example", groups=("city", "nacht"))})
    room.presenter.refresh()
    assert rows(room)[-1] == "Stad, a@stad.example, Nederlands, Stad en gemeente, nacht, Krijgt mail"
    press(room, qtbot, Qt.Key.Key_F)
    qtbot.keyClicks(room.screen.filter.line, "gemeente")
    assert len(rows(room)) == 1
    room.screen.list.setFocus()
    press(room, qtbot, Qt.Key.Key_Return)
    assert room.forms.sheet.answers()["groups"] == "Stad en gemeente, nacht"
    assert fill(room.forms, groups="stad en gemeente, Partners, avond") is None
    assert room.desk.contacts.get("city").groups == ("city", "partner", "avond")


def test_n_adds_and_a_wrong_address_keeps_what_was_typed(room, qtbot):
    press(room, qtbot, Qt.Key.Key_N)
    sheet = fill(room.forms, outlet="De Krant", mail="an@krant", groups="avond, nacht")
    assert "an@krant" in sheet._problem.accessibleName()
    assert fill(room.forms, mail="desk@hln.example") is None
    assert room.told[-1] == "Bewaard. HLN heeft hetzelfde adres: ze krijgen samen één mail."
    added = room.screen.current()
    assert (added.outlet, added.groups, added.language) == ("De Krant", ("avond", "nacht"), "nl")


def test_enter_changes_and_leaves_what_it_does_not_ask(room, qtbot):
    room.desk.contacts.consent("lore", "joke", "given", how="formulier")
    room.screen.select("joke")
    press(room, qtbot, Qt.Key.Key_Return)
    assert fill(room.forms, mail="joke@hln.example", active=()) is None
    row = room.desk.contacts.get("joke")
    assert (row.mail, row.active, row.consent, row.consent_how) == ("joke@hln.example", False, "given", "formulier")


def test_t_notes_a_no_and_the_list_says_so(room, qtbot):
    room.screen.select("joke")
    press(room, qtbot, Qt.Key.Key_T)
    assert fill(room.forms, consent="withdrawn", how="aan de telefoon") is None
    assert rows(room)[1].endswith("Ingetrokken")
    room.screen.select("joke")
    assert "ingetrokken" in room.screen._why.accessibleName()


def test_x_removes_after_saying_what_stays(room, qtbot):
    room.screen.select("radio")
    press(room, qtbot, Qt.Key.Key_X)
    assert "met deze gegevens: 1;" in room.forms.sheet.form.intro
    assert fill(room.forms, reason="op eigen vraag") is None
    assert [row.key for row in room.desk.contacts.all()] == ["hln", "joke"]


def test_a_file_is_looked_at_before_it_is_taken_over(room, tmp_path):
    file = tmp_path / "lijst.csv"
    file.write_text(
        "id;redactie;e-mail;taal\nhln;HLN;nieuw@hln.example;nl\n;Krant;geen adres;nl\n;Blad;b@blad.example;fr\n"
    )
    room.presenter.take(file)
    told = {part.id: part.value for part in room.forms.sheet.form.parts}
    assert told["counts"] == "Nieuw: 1 · Veranderd: 1 · Hetzelfde: 0 · Geweigerd: 1"
    assert told["lines"].splitlines()[0].startswith("3 · Geweigerd · ‘geen adres’")
    assert "2 · Veranderd · HLN · mail" in told["lines"]
    assert room.desk.contacts.get("hln").mail == "desk@hln.example"
    room.forms.sheet._submit()
    assert room.told[-1] == "2 contacten overgenomen."
    assert room.desk.contacts.get("hln").mail == "nieuw@hln.example"


@pytest.mark.parametrize(("name", "start"), [("uit.csv", b"\xef\xbb\xbf"), ("uit.vcf", b"BEGIN:VCARD")])
def test_what_was_written_out_comes_back_as_nothing_new(room, tmp_path, name, start):
    room.presenter.write(tmp_path / name)
    assert room.told[-1].startswith("3 contacten staan in")
    assert (tmp_path / name).read_bytes().startswith(start)
    room.presenter.take(tmp_path / name)
    assert "Hetzelfde: 3" in room.forms.sheet.form.parts[0].value
    room.forms.sheet.close_sheet()


def test_a_file_that_is_no_list_is_told(room, tmp_path):
    (tmp_path / "foto.csv").write_bytes(b"\x89PNG\r\n\x1a\n")
    room.presenter.take(tmp_path / "foto.csv")
    assert room.forms.sheet is None and room.told[-1].startswith("Geen kolom noemt de redactie")
