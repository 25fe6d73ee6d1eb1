"""A folder without a desk: the window founds one, and nothing is there before its sheet is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from woordvoering.founding import member_id_of

PHRASE = "lente aan de leie"


def test_a_desk_is_founded_by_the_window_and_opens_in_it(found):
    one, key = found()
    roster = one.ask(lambda desk: desk.journal.roster())
    assert roster.members["lore.vermeersch"].name == "Lore Vermeersch"
    assert {"admin", "spokesperson"} <= set(roster.members["lore.vermeersch"].roles)
    assert one.app.beginning is None
    assert one.app.shell.current().name == "watch"
    assert len("".join(key.split())) == 64


def test_nothing_is_there_before_the_sheet_is_kept_and_the_signs_must_be_its_last(first):
    one = first()
    one.choose("create")
    one.answer(zone="Politiezone Demerstroom", name="Lore Vermeersch", passphrase=PHRASE, again=PHRASE)
    page = one.at("sheet")
    key = page._text.rpartition("\n\n")[2]
    wrong = "0000" if key.split()[-1] != "0000" else "1111"
    one.answer(last=wrong)
    assert "laatste vier" in one.said("last")
    assert not one.home.exists() or not list(one.home.iterdir())


@pytest.mark.parametrize(
    "answers, part, words",
    [
        ({"zone": ""}, "zone", "Vul dit in."),
        ({"name": "Lore\u202eVermeersch"}, "name", "teken"),
        ({"name": "L" * 400}, "name", "te lang"),
        ({"zone": "Zone\x07"}, "zone", "teken"),
        ({"member": "Lore V"}, "member", "kleine letters"),
        ({"member": "root"}, "member", "kleine letters"),
        ({"passphrase": "kort", "again": "kort"}, "passphrase", "acht tekens"),
        ({"again": "lente aan de schelde"}, "again", "niet dezelfde"),
    ],
)
def test_wrong_input_gets_a_sentence_under_its_own_field(first, answers, part, words):
    one = first()
    one.choose("create")
    right = {"zone": "Zone", "name": "Lore V.", "member": "lore", "passphrase": PHRASE, "again": PHRASE}
    one.answer(**(right | answers))
    assert one.page.form.id == "create"
    assert words in one.said(part)
    assert one.page.boxes[part].isVisible() and one.page.boxes[part]._error.isVisible()
    assert [name for name in one.page.boxes if one.said(name)] == [part]


def test_going_back_never_loses_what_was_typed(first):
    one = first()
    one.choose("create")
    one.answer(zone="Politiezone Demerstroom", name="Lore Vermeersch", passphrase=PHRASE, again=PHRASE)
    one.at("sheet")
    for name in ("create", "ways"):
        one.qtbot.keyClick(one.begin.window, Qt.Key.Key_Escape)
        assert one.at(name)
    one.choose("create")
    assert one.page.answers()["zone"] == "Politiezone Demerstroom"
    assert one.page.answers()["member"] == "lore.vermeersch"


def test_the_sheet_stays_the_same_until_there_is_a_desk(first):
    one = first()
    one.choose("create")
    one.answer(zone="Zone", name="Lore V.", passphrase=PHRASE, again=PHRASE)
    before = one.at("sheet")._text
    one.page.back_wanted.emit()
    one.answer(zone="Zone Zuid")
    after = one.at("sheet")._text
    assert before.rpartition("\n\n")[2] == after.rpartition("\n\n")[2]
    assert "Zone Zuid" in after


def test_the_ways_are_walked_with_the_arrows_and_taken_with_enter(first):
    one = first()
    page = one.at("ways")
    one.app.shell.activateWindow()
    one.until(one.begin.window.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        one.qtbot.keyClick(page.ways["create"] if key is Qt.Key.Key_Down else one.app.shell.focusWidget(), key)
    focus = one.app.shell.focusWidget()
    assert focus is page.ways["recover"]
    one.qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert one.at("recover")


def test_a_copied_sheet_leaves_the_clipboard_again_and_what_came_after_it_stays(first):
    one = first()
    one.choose("create")
    one.answer(zone="Zone", name="Lore V.", passphrase=PHRASE, again=PHRASE)
    page = one.at("sheet")
    page.buttons["copy"].click()
    assert QGuiApplication.clipboard().text() == page._text
    page._wipe.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""
    page.copy()
    QGuiApplication.clipboard().setText("iets anders")
    page.forget()
    assert QGuiApplication.clipboard().text() == "iets anders"


def test_the_sheet_is_kept_as_a_file_that_its_owner_alone_reads(first, tmp_path):
    one = first()
    one.choose("create")
    one.answer(zone="Zone", name="Lore V.", passphrase=PHRASE, again=PHRASE)
    page = one.at("sheet")
    page.keep(tmp_path / "blad.pdf")
    kept = tmp_path / "blad.pdf"
    assert kept.read_bytes().startswith(b"%PDF")
    assert kept.stat().st_mode & 0o077 == 0
    page.keep(tmp_path / "er-is-geen-map" / "blad.pdf")
    assert "andere plaats" in page.note.accessibleName()


@pytest.mark.parametrize(
    "name, proposed",
    [("Lore Vermeersch", "lore.vermeersch"), ("José  Van den Bergh", "jose.vandenbergh"), ("Ana", "ana"), ("李", ""),
     ("A" * 60 + " B", "a" * 40)],
)  # fmt: skip
def test_a_short_name_is_proposed_from_the_name(name, proposed):
    assert member_id_of(name) == proposed
