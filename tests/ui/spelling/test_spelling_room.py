"""Spelling in a window: a wave under what is not known, F7 from one to the next, the menu, the own words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.spelling.room import SpellingRoom
from ui.spelling.spelled import LANGUAGE
from ui.spelling.speller import Speller
from ui.spelling.words import Word
from ui.statement.text_box import TextBox

WORDS = {
    "nl": {"er", "was", "een", "knal", "gehoord", "aan", "de", "kaai"},
    "fr": {"une", "explosion", "de"},
}
MEANT = {"knla": ("knal", "kala"), "Knla": ("Knal",)}


class Known:
    """A dictionary of ten words that answers at once."""

    made = 0

    def __init__(self, language: str) -> None:
        type(self).made += 1
        self.language, self.usable, self.closed = language, True, False

    def unknown(self, words):
        return frozenset(word for word in words if word.lower() not in WORDS[self.language])

    def suggestions(self, word):
        return MEANT.get(word, ())

    def close(self):
        self.closed = True


class OwnWords:
    def __init__(self):
        self.kept = ["Zwijnaarde"]

    def all(self):
        return tuple(self.kept)

    def keep(self, word):
        self.kept.append(word)
        return self.all()

    def drop(self, word):
        self.kept.remove(word)
        return self.all()


class Spot:
    def __init__(self):
        self.own_words = OwnWords()

    def ask(self, query, then, refused=None):
        then(query(self))


@pytest.fixture
def told():
    return []


@pytest.fixture
def room(qtbot, theme, told, window):
    speller = Speller(Known)
    made = SpellingRoom(theme, Spot(), speller, "nl", told.append, window)
    yield made
    speller.stop()
    made.deleteLater()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def field(qtbot, room, window, text: str, box=None):
    """A field of the window that has the keyboard, judged."""
    box = box or QPlainTextEdit(window)
    box.setParent(window)
    box.resize(400, 120)
    box.setPlainText(text)
    box.show()
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(lambda: room.of(box) is not None)
    return box


def unknown(room, box) -> list[str]:
    return [word.text for word in room.of(box).unknown]


def judged(qtbot, room, box, *words: str) -> None:
    qtbot.waitUntil(lambda: unknown(room, box) == list(words))


def test_a_word_that_the_dictionary_does_not_know_gets_a_wave_and_nothing_else(qtbot, room, window):
    box = field(qtbot, room, window, "Er was een knla gehoord, ook in Zwijnaarde.\n{#1} 😀 knla")
    judged(qtbot, room, box, "knla", "ook", "in", "knla")
    marks = box.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["knla", "ook", "in", "knla"]
    assert {mark.format.underlineStyle() for mark in marks} == {QTextCharFormat.UnderlineStyle.WaveUnderline}


def test_the_word_that_is_being_typed_is_left_in_peace_until_it_is_left(qtbot, room, window):
    box = field(qtbot, room, window, "")
    qtbot.keyClicks(box, "een knl")
    qtbot.wait(400)
    assert unknown(room, box) == []
    qtbot.keyClicks(box, " ")
    judged(qtbot, room, box, "knl")


def test_the_language_of_the_text_decides_and_a_field_without_one_is_left_alone(qtbot, room, window):
    french = TextBox(room._theme)
    french.setProperty(LANGUAGE, "fr")
    box = field(qtbot, room, window, "une explosion de knal", french)
    judged(qtbot, room, box, "knal")
    box.setProperty(LANGUAGE, "nl")
    box.setPlainText("een explosion aan de kaai")
    judged(qtbot, room, box, "explosion")
    off = QPlainTextEdit("qsdf")
    off.setProperty(LANGUAGE, "off")
    off.setParent(window)
    off.show()
    off.setFocus()
    assert off.hasFocus()
    assert room.of(off) is None


def test_f7_goes_from_word_to_word_and_a_suggestion_is_written_and_can_be_undone(qtbot, room, window, told):
    box = field(qtbot, room, window, "Knla en knla aan de kaai")
    judged(qtbot, room, box, "Knla", "en", "knla")
    room.next_unknown()
    assert told[-1] == "Niet in het woordenboek: Knla"
    assert box.textCursor().selectedText() == "Knla"
    menu = room._menu(room.of(box))
    qtbot.waitUntil(lambda: menu.menu is not None and menu.menu.actions()[0].text() == "Knal")
    menu.menu.actions()[0].trigger()
    menu.menu.close()
    assert box.toPlainText() == "Knal en knla aan de kaai"
    judged(qtbot, room, box, "en", "knla")
    room.next_unknown()
    room.next_unknown()
    assert box.textCursor().selectedText() == "knla"
    menu.menu.close()
    box.undo()
    assert box.toPlainText() == "Knla en knla aan de kaai"


def test_a_word_is_kept_and_let_go_of_by_the_menu(qtbot, room, window):
    box = field(qtbot, room, window, "de Kwa aan de kaai")
    judged(qtbot, room, box, "Kwa")
    menu = room._menu(room.of(box))
    menu.open_on(room.of(box).unknown[0])
    next(action for action in menu.menu.actions() if "Houd" in action.text()).trigger()
    menu.menu.close()
    judged(qtbot, room, box)
    assert room._bridge.own_words.kept == ["Zwijnaarde", "Kwa"]
    place = box.cursorRect(room.of(box).cursor(Word("Kwa", 3, 5))).center()
    box.customContextMenuRequested.emit(place)
    texts = [action.text() for action in menu.menu.actions()]
    assert texts[0] == "Haal ‘Kwa’ uit je eigen woorden"
    assert len(texts) > 5, "undo, cut, copy and paste stand below it"
    menu.menu.actions()[0].trigger()
    menu.menu.close()
    judged(qtbot, room, box, "Kwa")


def test_what_moved_meanwhile_is_not_written_over(qtbot, room, window):
    box = field(qtbot, room, window, "een knla gehoord")
    judged(qtbot, room, box, "knla")
    word = room.of(box).unknown[0]
    box.setPlainText("dit is anders")
    room.of(box).replace(word, "knal")
    assert box.toPlainText() == "dit is anders"


def test_the_setting_takes_every_wave_away_and_a_locked_desk_forgets_every_word(qtbot, room, window, told):
    box = field(qtbot, room, window, "een knla")
    box.setPlainText("een knla gehoord")
    judged(qtbot, room, box, "knla")
    room.speller.switch(on=False)
    assert unknown(room, box) == []
    assert box.extraSelections() == []
    room.next_unknown()
    assert told[-1] == "De spelling staat uit. Zet ze aan bij Instellingen."
    room.speller.switch(on=True)
    assert unknown(room, box) == ["knla"]
    made = Known.made
    room.speller.stop()
    assert room.speller.own == frozenset()
    assert room.speller._known == {}
    room.read()
    room.of(box).judge()
    judged(qtbot, room, box, "knla")
    assert Known.made == made + 1, "a new process, with a new thread"


def test_a_dictionary_that_does_not_answer_leaves_the_text_unmarked_and_f7_says_so(qtbot, theme, window, told):
    class Fallen(Known):
        def unknown(self, words):
            return None

    speller = Speller(Fallen)
    room = SpellingRoom(theme, Spot(), speller, "nl", told.append, window)
    box = field(qtbot, room, window, "een knla")
    room.next_unknown()
    assert told[-1] == "De woorden worden nog opgezocht. Druk zo dadelijk opnieuw."
    qtbot.waitUntil(lambda: len(speller._known) == 2)
    assert unknown(room, box) == []
    room.next_unknown()
    assert told[-1].startswith("Het woordenboek antwoordt niet: de spelling is niet nagegaan.")
    speller.stop()
    room.deleteLater()


def test_the_spelling_of_another_window_leaves_this_one_alone(qtbot, theme, room, window):
    other = SpellingRoom(theme, Spot(), Speller(Known), "fr", print, QWidget())
    box = field(qtbot, room, window, "een knla de")
    box.setPlainText("een knla gehoord")
    judged(qtbot, room, box, "knla")
    assert other.speller._known == {}
    other.deleteLater()


def test_outside_a_text_f7_says_what_it_is_for(qtbot, room, window, told):
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    room.next_unknown()
    assert told == ["Zet de cursor in een tekst om de spelling na te gaan."]
