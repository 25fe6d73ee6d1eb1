"""Evaluatie: the numbers come out of the journal, every chart is a table too, and no cell of the CSV is computed."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office import fill, office, shown
from PySide6.QtCore import Qt

from ui.evaluation.charts import axis_step
from ui.evaluation.record import Bar, bars_of, gather, margins_of, waits_of
from ui.evaluation.wire import wire
from ui.evaluation.words import Table, as_csv, figures, neutral, tables
from ui.widgets.toggles import CheckBox
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.clock import MINUTE
from woordvoering.reaction.findings import PhaseView


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    made.forms = made.presenter.acting.forms
    shown(qtbot, made.screen)
    yield made
    made.desk.close()


def phase(name, start, done, target):
    return PhaseView(
        id=name, state="done", started_at=None if start is None else start * MINUTE,
        done_at=None if done is None else done * MINUTE, target_at=target * MINUTE,
    )  # fmt: skip


def asked(sha, at, given):
    return ClearanceRow(
        case_id="c", key=f"{sha}.mayor", statement="s", revision=1, sha256=sha, role="mayor", person="", mandatory=True,
        requested_at=at * MINUTE, given_at=None if given is None else given * MINUTE,
    )  # fmt: skip


def test_a_phase_that_is_one_act_runs_from_the_end_of_the_one_before():
    ran = (phase("detect", 2, 2, 5), phase("triage", 4, 9, 10), phase("acknowledge", 14, 14, 12))
    bars = bars_of((*ran, phase("release", None, None, 60)), 0, 30 * MINUTE)
    assert bars == (Bar("detect", 0, 2, 5), Bar("triage", 4, 9, 10), Bar("acknowledge", 9, 14, 12))
    assert [bar.late for bar in bars] == [0, 0, 2]


def test_a_phase_that_still_runs_counts_to_now():
    (bar,) = bars_of((phase("clearance", 10, None, 20),), 0, 27 * MINUTE)
    assert (bar.running, bar.minutes, bar.late) == (True, 17, 7)


def test_the_waiting_of_an_authority_adds_up_over_texts_and_stops_when_the_text_is_replaced():
    (wait,) = waits_of((asked("a", 0, None), asked("b", 6, 11)), 60 * MINUTE)
    assert wait.minutes == 11
    (open_one,) = waits_of((asked("a", 50, None),), 60 * MINUTE)
    assert open_one.minutes == 10


def test_margins_count_what_was_answered_and_what_is_late_but_not_what_still_has_time(room):
    case, now = room.case(), room.clock.now()
    early, close = room.ask(case, "HLN", 90), room.ask(case, "VRT", 5)
    room.ask(case, "AVS", 200)
    for name in (early, close):
        room.desk.requests.resolve("lore", case, name, "background", note="Uitgelegd")
    late = room.ask(case, "Belga", 1)
    requests = room.desk.views.requests()
    assert margins_of(requests, now) == {"over_60": 1, "to_60": 0, "to_30": 0, "to_10": 1, "late": 0}
    assert margins_of(requests, now + 3 * MINUTE)["late"] == 1
    assert late


def test_the_figures_say_what_was_in_time_and_what_not_yet(room):
    room.case()
    room.presenter.show()
    numbers = gather(room.desk).numbers
    said = {figure.words: (figure.value, figure.against, figure.tone) for figure in figures(numbers)}
    assert said["Tot eerste reactie"] == ("–", "nog niet", "neutral")
    assert said["Persvragen op tijd"] == ("0 / 0", "geen te laat", "green")


def test_c_turns_every_chart_into_its_table_and_the_screen_reader_hears_the_same(room, qtbot):
    room.case()
    room.presenter.show()
    chart, card = room.screen.charts[0], room.screen.cards[0]
    assert not card.shows_table
    assert chart.accessibleName().startswith("Tijd per fase, minuten sinds eerste signaal: Fase Signaleren Van 0")
    qtbot.keyClick(room.screen, Qt.Key.Key_C)
    assert card.shows_table
    qtbot.keyClick(room.screen, Qt.Key.Key_C)
    assert not card.shows_table


def test_a_lesson_is_noted_with_owner_and_day_and_ticked_when_done(room, qtbot):
    case = room.case()
    room.presenter.show()
    qtbot.keyClick(room.screen, Qt.Key.Key_L)
    assert (
        "27-11-2026" in fill(room.forms, text="Vaste lijn", due="eind november")._boxes["due"]._error.accessibleName()
    )
    assert fill(room.forms, owner="karim", due="27-11-2026") is None
    (lesson,) = gather(room.desk, case).numbers.lessons
    assert (lesson.text, lesson.owner, lesson.closed_at) == ("Vaste lijn", "karim", None)
    box = next(one for one in room.screen.findChildren(CheckBox) if one.accessibleName() == "Vaste lijn")
    box.click()
    assert gather(room.desk, case).numbers.lessons[0].closed_at == room.clock.now()


def test_a_review_ends_a_closed_case_once(room):
    case = room.case()
    room.presenter.show()
    assert room.screen.review.reason == "Sluit eerst het dossier."
    room.desk.cases.close("lore", case, "Klaar")
    room.presenter.show(case)
    room.screen.review.click()
    assert fill(room.forms, conclusion="Goed verlopen") is None
    assert gather(room.desk, case).numbers.review.conclusion == "Goed verlopen"
    assert room.screen.review.reason == "Deze evaluatie is afgerond."


def test_the_csv_holds_the_numbers_of_the_tables(room, tmp_path, monkeypatch):
    case = room.case()
    room.presenter.show(case)
    target = tmp_path / "cijfers.csv"
    monkeypatch.setattr("ui.evaluation.presenter.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    room.screen.csv.click()
    numbers = gather(room.desk, case).numbers
    assert target.read_bytes().decode("utf-8") == as_csv("PD-0001", tables(numbers, room.parts.voice))
    assert room.told == ["cijfers.csv bewaard."]
    monkeypatch.setattr(
        "ui.evaluation.presenter.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "x" / "y.csv"), "")
    )
    room.screen.csv.click()
    assert room.told[-1] == "y.csv kan niet geschreven worden. Kies een andere map."


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n\0")))
def test_no_cell_of_the_csv_begins_a_formula_and_each_reads_back(cell):
    text = as_csv("PD-0001", (Table("t", ("h",), ((cell,),)),)).lstrip("\ufeff")
    back = list(csv.reader(io.StringIO(text), delimiter=";"))[1][2]
    assert back == neutral(cell)
    assert not back.startswith(("=", "+", "-", "@", "\t"))


@given(st.floats(min_value=0.01, max_value=40_000))
def test_an_axis_has_at_most_five_steps(top):
    assert top / axis_step(top) <= 5


def test_a_desk_without_a_case_says_so(room, qtbot):
    room.presenter.show()
    assert room.screen._stack.currentIndex() == 1
    assert not room.screen.csv.isVisible()
