"""A form asks what it must, understands hours as people write them, and says how to put an answer right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QComboBox, QWidget

from ui.forms.desk import Forms
from ui.forms.form import (
    Choice,
    Fact,
    Form,
    Hour,
    Line,
    Many,
    Pick,
    Text,
    missing,
    moment_after,
    moment_before,
    parse_hour,
)
from ui.forms.sheet import WIDTH
from woordvoering.clock import DAY, MINUTE, brussels

NOW = 1_794_617_520_000
FORM = Form(
    "f",
    "Vraag",
    "Bewaar",
    (
        Fact("told", "Nummer", "101", required=False),
        Line("who", "Wie"),
        Text("more", "Meer", required=False),
        Hour("at", "Uur", required=False),
        Pick("kind", "Soort", "b", choices=(Choice("a", "A"), Choice("b", "B"))),
        Many("all", "Alles", required=False, choices=(Choice("x", "X"), Choice("y", "Y"))),
    ),
)


@pytest.mark.parametrize(
    ("words", "clock"),
    [("01:56", (1, 56)), ("1.56", (1, 56)), ("1u56", (1, 56)), ("24:00", None), ("01:60", None), ("straks", None)],
)
def test_hours_as_people_write_them(words, clock):
    assert parse_hour(words) == clock


@given(st.integers(0, 23), st.integers(0, 59))
def test_an_hour_is_the_last_time_the_clock_showed_it_and_the_next_is_a_day_later(hour, minute):
    words = f"{hour:02}:{minute:02}"
    before = moment_before(words, NOW)
    assert before is not None
    assert NOW - DAY < before <= NOW
    assert (brussels(before).hour, brussels(before).minute) == (hour, minute)
    assert moment_after(words, NOW) == before + DAY
    assert before % MINUTE == 0


def test_what_must_be_answered_and_an_hour_that_is_none_are_missing():
    assert missing(FORM, {"kind": "b"}) == ("who",)
    assert missing(FORM, {"who": "An", "kind": "b", "at": "straks"}) == ("at",)
    assert missing(FORM, {"who": "An", "kind": "b", "at": "01:56"}) == ()


@pytest.fixture
def forms(theme, qtbot):
    window = QWidget()
    window.resize(1000, 800)
    qtbot.addWidget(window)
    window.show()
    return Forms(theme, window)


def test_enter_sends_only_when_all_is_there_and_says_what_is_not(forms, qtbot):
    sent = []
    sheet = forms.ask(FORM, sent.append)
    sheet._submit()
    assert sent == []
    assert sheet._boxes["who"]._error.accessibleName() == "Vul dit in."
    sheet._boxes["who"].fill("An")
    sheet._boxes["at"].fill("25:00")
    sheet._submit()
    assert sheet._boxes["at"]._error.accessibleName() == "Geef een uur tussen 00:00 en 23:59."
    sheet._boxes["at"].fill("01:56")
    sheet._boxes["all"].fill(("y",))
    sheet._submit()
    assert sent == [{"who": "An", "more": "", "at": "01:56", "kind": "b", "all": ("y",)}]


def test_a_refused_form_stays_and_a_done_one_forgets_its_draft(forms):
    sheet = forms.ask(FORM, lambda _: None)
    sheet._boxes["who"].fill("An")
    assert forms.refuse(("Dat mag niet.",))
    assert sheet._problem.accessibleName() == "Dat mag niet."
    forms.done()
    assert forms.ask(FORM, lambda _: None).answers()["who"] == ""


def test_a_form_that_is_closed_keeps_what_was_typed_for_the_next_time(forms):
    forms.ask(FORM, lambda _: None)._boxes["who"].fill("An")
    forms.sheet.close_sheet()
    assert forms.sheet is None
    assert forms.ask(FORM, lambda _: None).answers()["who"] == "An"


def test_a_choice_with_a_long_name_makes_no_form_wider_than_its_sheet(forms):
    long = "PD-0148 Video: aanhouding in de Overpoortstraat, drie agenten bovenop één jongen en een lange titel"
    choices = tuple(Choice(str(number), f"{number} {long}") for number in range(9))
    sheet = forms.ask(Form("pick", "Nieuwe persvraag", "Noteer", (Pick("case", "Dossier", choices=choices),)), print)
    (box,) = sheet.findChildren(QComboBox)
    assert box.minimumSizeHint().width() <= WIDTH - 48
