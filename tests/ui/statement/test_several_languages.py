"""A text in several languages at the editor: begun, written beside the base text, out of date, answered for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from text_desk import TEXT

FRENCH = (
    "# Détonation à Dampoort\n\nIl y a eu une **forte** détonation à la gare. {#1} Personne n'a été blessé. {#2}\n\n"
    "La prochaine mise à jour suivra à 3 h 00."
)
SOON = "\n\nDe volgende update volgt om 04.00 uur."


@pytest.fixture
def two(desk, opened):
    """The editor on a text in Dutch and French."""
    desk.text()
    desk.answer_list()
    desk.desk.statements.write("lore", desk.case, desk.statement, FRENCH, language="fr")
    return opened()


def states(screen) -> dict[str, str]:
    return {name: segment.tongue.state for name, segment in screen.languages.segments.items()}


def click(screen, language: str) -> None:
    QTest.mouseClick(screen.languages.segments[language], Qt.MouseButton.LeftButton)


def write(screen, words: str) -> None:
    cursor = screen.box.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    screen.box.setTextCursor(cursor)
    QTest.keyClicks(screen.box, words)


def test_the_bar_says_which_language_is_written_there_and_missing(two):
    screen, _ = two
    assert states(screen) == {"nl": "base", "fr": "there", "en": "missing"}
    assert [each.accessibleName() for each in screen.languages.segments.values()] == [
        "Nederlands: basistekst",
        "Frans: aanwezig",
        "Engels: ontbreekt. Begin de vertaling.",
    ]
    assert screen.languages.segments["nl"].isChecked()
    assert screen.toolbar.drop.isHidden()


def test_a_language_shows_with_the_base_text_beside_it_and_its_own_channels(two):
    screen, presenter = two
    click(screen, "fr")
    assert screen.box.words() == FRENCH
    assert screen.languages.segments["fr"].isChecked()
    assert screen.tabs.current() == "base"
    assert "Er was een luide knal" in screen.preview._text.spoken()
    assert screen.box.accessibleName() == "Tekst van de verklaring in het Frans, in Markdown"
    screen.tabs.choose("x")
    assert screen.channel().text.startswith("Il y a eu une forte détonation")
    click(screen, "nl")
    assert screen.box.words() == TEXT
    assert screen.channel().text.startswith("Er was een luide knal")
    assert "base" not in screen.tabs._tabs
    assert not presenter.dirty


def test_the_keyboard_walks_the_languages_that_are_there(two, qtbot):
    screen, _ = two
    screen.box.setFocus()
    QTest.keyClick(screen.box, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert screen.box.words() == FRENCH
    QTest.keyClick(screen.box, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert screen.box.words() == TEXT, "English is not there, and no key begins it by itself"
    segment = screen.languages.segments["en"]
    segment.setFocus()
    QTest.keyClick(segment, Qt.Key.Key_Return)
    assert "[[to translate: Knal aan de Dampoort]]" in screen.box.words()


def test_a_language_is_begun_from_the_base_text_and_kept_like_any_typing(desk, two):
    screen, presenter = two
    click(screen, "en")
    assert "{#1}" in screen.box.words() and "[[to translate:" in screen.box.words()
    assert presenter.dirty
    assert "en" in desk.desk.drafts.of(desk.statement).variants
    assert screen.bottom.ask.button.reason.startswith("Nog 3 plaatshouders")
    click(screen, "nl")
    assert desk.view().variants["en"].startswith("# [[to translate:"), "saved before another language shows"
    assert screen.languages.segments["en"].accessibleName() == "Engels: aanwezig, 3 plaatsen open"
    assert screen.bottom.ask.button.reason.startswith("Nog 3 plaatshouders"), "they count, though they do not show"
    assert screen.languages.segments["en"] in screen.problems(), "F8 leads there"


def test_what_is_typed_in_one_language_never_lands_in_another(desk, two):
    screen, presenter = two
    write(screen, " Nederlands.")
    click(screen, "fr")
    write(screen, " Suite.")
    presenter.keep()
    kept = desk.desk.drafts.of(desk.statement)
    assert (kept.text, kept.variants["fr"]) == (TEXT + " Nederlands.", FRENCH + " Suite.")
    presenter.save()
    assert (desk.view().text, desk.view().variants["fr"]) == (kept.text, kept.variants["fr"])


def test_an_own_text_of_a_channel_belongs_to_the_language_that_shows(desk, two):
    screen, presenter = two
    click(screen, "fr")
    screen.tabs.choose("x")
    screen.preview.own_wanted.emit(True)
    screen.preview.own.setPlainText("Une détonation à Gand.")
    presenter.save()
    assert desk.view().variants["x-fr"] == "Une détonation à Gand."
    assert "x" not in desk.view().variants
    click(screen, "nl")
    assert not screen.channel().own


def test_the_own_text_of_one_channel_is_never_shown_under_another_though_it_has_the_focus(desk, two):
    screen, presenter = two
    for channel, words in (("x", "Voor X."), ("facebook", "Voor Facebook.")):
        screen.tabs.choose(channel)
        screen.preview.own_wanted.emit(True)
        screen.preview.own.setPlainText(words)
        presenter.measure()
    screen.preview.own.setFocus()
    screen.tabs.choose("x")
    assert screen.preview.own.toPlainText() == "Voor X."


def test_a_change_of_the_base_text_makes_its_translation_out_of_date_at_once(desk, two):
    screen, presenter = two
    write(screen, " Meer volgt.")
    presenter.measure()
    assert states(screen)["fr"] == "outdated"
    assert screen.languages.segments["fr"] in screen.problems()
    assert screen.banner.accessibleName().startswith("De tekst in het Frans is ouder dan de basistekst.")
    assert "Frans" in screen.bottom.ask.button.reason
    screen.banner_acted.emit()
    assert screen.box.words() == FRENCH
    assert desk.view().text == TEXT + " Meer volgt."
    assert "toegevoegd: Meer volgt." in screen.preview._text.spoken(), "what is new since the translation"


def test_somebody_answers_for_a_translation_that_still_says_the_same(desk, two):
    screen, presenter = two
    desk.desk.statements.save("lore", desk.case, desk.statement, TEXT.replace("luide", "zware"))
    presenter.refresh()
    assert states(screen)["fr"] == "outdated"
    click(screen, "fr")
    assert screen.banner.accessibleName().startswith("De basistekst is gewijzigd na deze vertaling.")
    QTest.keyClick(screen.box, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert states(screen)["fr"] == "there"
    assert desk.told[-1] == "Genoteerd: de tekst in het Frans zegt hetzelfde."
    assert not screen.banner.isVisible()
    assert screen.bottom.ask.button.isEnabled()


def test_a_translation_that_is_mended_needs_no_answer(desk, two):
    screen, presenter = two
    desk.desk.statements.save("lore", desk.case, desk.statement, TEXT.replace("03.00", "04.00"))
    presenter.refresh()
    click(screen, "fr")
    cursor = screen.box.document().find("3 h 00")
    cursor.insertText("4 h 00")
    assert states(screen)["fr"] == "there"
    presenter.save()
    assert states(screen)["fr"] == "there"


def test_a_claim_that_the_translation_does_not_cite_stands_in_the_way_and_beside_the_base_text(two):
    screen, presenter = two
    click(screen, "fr")
    screen.box.document().find(" {#2}").insertText("")
    presenter.measure()
    words = (
        "De tekst in het Frans verwijst niet naar #2, de basistekst wel. Beide moeten op dezelfde beweringen rusten."
    )
    assert screen.bottom.ask.button.reason.startswith("Frans verwijst niet naar #2")
    shown = [screen.preview._checks.itemAt(row).widget() for row in range(screen.preview._checks.count())]
    assert any(line.accessibleName().startswith(words) for line in shown if line is not None)


def test_a_language_is_taken_away_only_once_somebody_agreed(desk, two):
    screen, presenter = two
    click(screen, "fr")
    assert not screen.toolbar.drop.isHidden()
    screen.toolbar.drop.click()
    assert desk.view().variants, "asked first"
    presenter.forms.sheet._submit()
    assert desk.view().variants == {}
    assert screen.box.words() == TEXT
    assert states(screen)["fr"] == "missing"


def test_the_difference_is_that_of_the_language_that_shows(desk, two):
    screen, presenter = two
    desk.desk.statements.write("lore", desk.case, desk.statement, FRENCH.replace("forte", "grosse"), language="fr")
    presenter.refresh()
    click(screen, "fr")
    screen.acted.emit("statement.difference")
    spoken = presenter._sheets.sheet._diff.accessibleName()
    assert "grosse" in spoken and "knal" not in spoken


def test_a_frozen_text_shows_its_languages_and_begins_none(desk, two):
    screen, presenter = two
    desk.desk.clearances.request("lore", desk.case, desk.statement)
    presenter.refresh()
    click(screen, "fr")
    assert screen.box.words() == FRENCH and screen.box.isReadOnly()
    click(screen, "en")
    assert screen.box.words() == FRENCH
    assert presenter.forms.sheet is not None, "it asks whether the next revision may begin"


def test_a_language_that_somebody_else_took_away_gives_way_to_the_base_text(desk, two):
    screen, presenter = two
    click(screen, "fr")
    desk.desk.statements.write("lore", desk.case, desk.statement, "", language="fr")
    presenter.refresh()
    assert screen.box.words() == TEXT


def test_a_text_that_may_not_be_saved_keeps_its_language_on_the_screen(desk, two):
    screen, _ = two
    screen.box.textCursor().insertText("\u202eomgekeerd")
    click(screen, "fr")
    assert "\u202e" in screen.box.words()
    assert screen.languages.segments["nl"].isChecked()
    assert screen.banner.isVisible()
