"""The case from opening to closing: the emergency check first, a reason for everything, and nothing closed half."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from night_desk import Night

from woordvoering.casework.apply_requests import MARGIN, due_time
from woordvoering.casework.commands import AttachedSignal, case_id_of
from woordvoering.casework.fields import LINE, TEXT, UNSEEN, line, text
from woordvoering.casework.rows import CaseRow, DutyRow, EmergencyRow, InformedRow, LogRow, MarkRow, SignalRow
from woordvoering.clock import DAY, HOUR, MINUTE
from woordvoering.errors import Refused, WrongUse
from woordvoering.journal.event import WORKSPACE

OUTCOMES = ("respond", "monitor_only", "refer", "meldpunt", "dismiss")


def codes(act: Callable[[], Any]) -> set[str]:
    """Every reason that an act is refused with."""
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def bare(night: Night) -> str:
    """A case that was only opened."""
    return night.desk.cases.open_own("lore", "Knal aan het station", night.clock.now())[0]


def checked(night: Night) -> str:
    case = bare(night)
    night.desk.cases.check_emergency("lore", case, "none")
    return case


def row(night: Night, case: str) -> CaseRow:
    found = night.desk.journal.rows(case).one(CaseRow)
    assert found is not None
    return found


def log(night: Night, case: str) -> list[LogRow]:
    return list(night.desk.journal.rows(case).all(LogRow))


def mark(night: Night, case: str, step: str) -> MarkRow:
    return night.desk.journal.rows(case).get(MarkRow, step) or MarkRow(case_id=case, key=step)


# --- what people type


@pytest.mark.parametrize("value", ["", "   ", "\n", "\t"])
def test_an_empty_field_is_named(value: str):
    for read in (line, text):
        with pytest.raises(WrongUse) as wrong:
            read("reason", value)
        assert (wrong.value.code, wrong.value.params["field"]) == ("field.empty", "reason")
        assert read("reason", value, empty=True) == ""


@pytest.mark.parametrize("value", ["één\ntwee", "een\rtwee", "een\r\ntwee"])
def test_a_line_is_one_line(value: str):
    with pytest.raises(WrongUse, match=r"field\.not_one_line"):
        line("title", value)


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u202a", "\x00", "\x1b", "\x07", "\x7f", "\x85"]
)
def test_what_a_reader_cannot_see_is_refused_by_its_code_point(hidden: str):
    for read in (line, text):
        with pytest.raises(WrongUse) as wrong:
            read("title", f"Knal{hidden}station")
        assert wrong.value.code == "field.hidden_character"
        assert wrong.value.params["character"] == f"U+{ord(hidden):04X}"


@pytest.mark.parametrize(("read", "limit"), [(line, LINE), (text, TEXT)])
def test_the_longest_value_fits_and_one_more_does_not(read: Callable[[str, str], str], limit: int):
    assert read("x", "é" * limit) == "é" * limit
    with pytest.raises(WrongUse) as wrong:
        read("x", "é" * (limit + 1))
    assert wrong.value.params == {"field": "x", "length": limit + 1, "limit": limit}


SEEN = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Co", "Cs"], exclude_characters=sorted(UNSEEN))


@given(value=st.text(SEEN, max_size=80))
def test_a_field_is_stable_once_it_was_accepted(value: str):
    once = text("x", value, empty=True)
    assert text("x", once, empty=True) == once
    assert line("x", once.replace("\n", " "), empty=True) == once.replace("\n", " ").strip()


@pytest.mark.parametrize("hidden", ["\u3164", "\u2800", "\u200c", "\u200d", "\u061c", "\ue000", "\U000e0041"])
def test_two_names_that_look_alike_are_one_or_none(hidden: str):
    with pytest.raises(WrongUse, match=r"field\.hidden_character"):
        line("person", f"Lore{hidden} Vermeersch")


@pytest.mark.parametrize("nothing", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_what_a_pasted_mail_brings_along_and_means_nothing_is_left_out(nothing: str):
    assert line("person", f"{nothing}Lore{nothing} Vermeersch") == "Lore Vermeersch"
    assert text("question", f"Klopt{nothing} dat?{nothing}") == "Klopt dat?"
    with pytest.raises(WrongUse, match=r"field\.empty"):
        line("person", nothing * 3)


def test_a_picture_made_of_pictures_is_one_picture():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert text("note", f"Foto van {family}") == f"Foto van {family}"


def test_one_spelling_of_an_accent_is_kept():
    assert line("x", "Cafe\u0301") == "Café" == line("x", "Café")
    assert text("x", "een\r\ntwee") == "een\ntwee"


# --- opening


def test_a_story_has_one_case_whoever_opens_it(night: Night):
    first, _ = night.desk.cases.open_story("lore", "17", "Knal", night.clock.now())
    second, _ = night.desk.cases.open_story("karim", "17", "Ontploffing", night.clock.now())
    assert first == second == case_id_of("17")
    assert row(night, first).title == "Knal" and row(night, first).handler == "lore"


def test_a_case_is_kept_by_whoever_opened_it_until_it_is_handed_over(night: Night):
    case = bare(night)
    night.desk.cases.assign("lore", case, "karim")
    assert (row(night, case).opened_by, row(night, case).handler) == ("lore", "karim")
    with pytest.raises(WrongUse, match=r"member\.unknown"):
        night.desk.cases.assign("lore", case, "niemand")


def test_numbers_count_on_from_the_highest(night: Night):
    assert [row(night, bare(night)).number for _ in range(3)] == ["PD-0001", "PD-0002", "PD-0003"]
    night.desk.cases.open_own("lore", "Later", night.clock.now(), number="PD-0147")
    assert row(night, bare(night)).number == "PD-0148"
    night.desk.cases.open_own("lore", "Veel later", night.clock.now(), number="PD-12345")
    assert row(night, bare(night)).number == "PD-12346"


@pytest.mark.parametrize("number", ["147", "PD-1", "pd-0147", "PD-0147 ", "PD-1234567", "PD-١٢٣٤", "PD-0147\n"])
def test_a_number_of_another_shape_is_a_mistake(night: Night, number: str):
    with pytest.raises(WrongUse, match=r"case\.number_wrong"):
        night.desk.cases.open_own("lore", "Knal", night.clock.now(), number=number)


def test_a_number_is_given_once(night: Night):
    night.desk.cases.open_own("lore", "Knal", night.clock.now(), number="PD-0009")
    again = codes(lambda: night.desk.cases.open_own("lore", "Brand", night.clock.now(), number="PD-0009"))
    assert again == {"case.number_taken"}


def test_a_title_is_one_line_of_at_most_120_characters(night: Night):
    with pytest.raises(WrongUse, match=r"field\.too_long"):
        night.desk.cases.open_own("lore", "x" * 121, night.clock.now())
    case = bare(night)
    night.desk.cases.retitle("lore", case, "Knal aan het Sint-Pietersstation")
    assert row(night, case).title == "Knal aan het Sint-Pietersstation"
    assert log(night, case)[-1].code == "log.retitled"


def signal(name: str, words: str = "Luide knal gehoord") -> AttachedSignal:
    return AttachedSignal(
        id=name,
        source="x",
        kind="posts",
        network="x",
        author="@buur",
        visibility="public",
        url="",
        text=words,
        published=1,
    )


def test_a_signal_is_copied_into_the_case_once(night: Night):
    case = bare(night)
    night.desk.cases.attach("lore", case, (signal("s1"), signal("s2")))
    again = night.desk.cases.attach("lore", case, (signal("s1", "gewijzigd"), signal("s3")))
    found = {each.key: each.text for each in night.desk.journal.rows(case).all(SignalRow)}
    assert found == dict.fromkeys(("s1", "s2", "s3"), "Luide knal gehoord") and len(again.events) == 1
    assert night.desk.cases.attach("lore", case, (signal("s1"),)).events == ()


# --- the emergency check and triage


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_nothing_is_decided_before_the_question_about_urgent_help(night: Night, outcome: Any):
    case = bare(night)
    refused = codes(
        lambda: night.desk.cases.triage(
            "lore", case, outcome, "x", categories=("incident",), recheck_at=night.clock.now() + HOUR, refer_to="parket"
        )
    )
    assert refused == {"case.emergency_first"}
    night.desk.cases.check_emergency("karim", case, "none")
    night.desk.cases.triage(
        "lore", case, outcome, "x", categories=("incident",), recheck_at=night.clock.now() + HOUR, refer_to="parket"
    )
    assert row(night, case).triage == outcome


def test_every_reason_against_a_triage_is_told_at_once(night: Night):
    case = bare(night)
    refused = codes(
        lambda: night.desk.cases.triage(
            "lore", case, "respond", "", impact=9, categories=("ufo",), circumstances=("volle_maan",)
        )
    )
    assert refused == {
        "case.emergency_first",
        "case.reason_missing",
        "case.impact_unknown",
        "case.category_unknown",
        "case.circumstance_unknown",
    }
    assert row(night, case).triage is None


@pytest.mark.parametrize(
    ("outcome", "given_", "lacks"),
    [
        ("respond", {}, "case.category_missing"),
        ("monitor_only", {}, "case.recheck_missing"),
        ("refer", {}, "case.refer_to_missing"),
        ("refer", {"refer_to": "  "}, "case.refer_to_missing"),
    ],
)
def test_each_outcome_asks_for_what_belongs_to_it(night: Night, outcome: Any, given_: dict[str, Any], lacks: str):
    case = checked(night)
    assert codes(lambda: night.desk.cases.triage("lore", case, outcome, "reden", **given_)) == {lacks}


@pytest.mark.parametrize("impact", [-1, 0, 5, 99])
def test_impact_lies_between_one_and_four(night: Night, impact: int):
    case = checked(night)
    assert codes(lambda: night.desk.cases.triage("lore", case, "dismiss", "x", impact=impact)) == {
        "case.impact_unknown"
    }


@pytest.mark.parametrize("impact", [1, 2, 3, 4])
def test_a_triage_is_kept_as_it_was_decided(night: Night, impact: int):
    case = checked(night)
    night.clock.advance(MINUTE)
    night.desk.cases.triage(
        "lore",
        case,
        "respond",
        "veel vragen",
        impact=impact,
        categories=("incident", "traffic"),
        circumstances=("victims",),
    )
    found = row(night, case)
    assert (found.impact, found.categories, found.circumstances) == (impact, ("incident", "traffic"), ("victims",))
    assert (found.triage_reason, found.triaged_at) == ("veel vragen", night.clock.now())
    assert mark(night, case, "triage").done == night.clock.now()
    assert log(night, case)[-1].code == "log.triaged.respond"


def test_a_call_for_help_stays_open_until_it_was_passed_on(night: Night):
    case = bare(night)
    night.desk.cases.check_emergency("lore", case, "possible", note="iemand roept om hulp")
    first = night.desk.journal.rows(case).one(EmergencyRow)
    assert first is not None and first.possible and first.passed_at is None
    night.clock.advance(MINUTE)
    night.desk.cases.check_emergency("karim", case, "passed_to_101", number="101")
    then = night.desk.journal.rows(case).one(EmergencyRow)
    assert then is not None
    assert (then.passed_at, then.answered_at, then.answered_by) == (night.clock.now(), first.answered_at, "lore")
    assert then.note == "iemand roept om hulp"


def test_a_later_no_does_not_undo_a_call_for_help(night: Night):
    case = bare(night)
    night.desk.cases.check_emergency("lore", case, "possible")
    night.desk.cases.check_emergency("lore", case, "none")
    found = night.desk.journal.rows(case).one(EmergencyRow)
    assert found is not None and found.possible and found.passed_at is None
    assert "gate.emergency_not_passed" in {r.code for r in night.desk.gate.reasons(case, with_text(night, case))}


def with_text(night: Night, case: str) -> str:
    return night.desk.statements.start("lore", case, "holding_statement", "# Knal\n\nEr was een knal.")[0]


@pytest.mark.parametrize("step", ["acknowledge", "consult", "full_reaction", "after_action"])
def test_a_step_that_may_be_skipped_is_skipped_with_a_reason(night: Night, step: str):
    case = checked(night)
    with pytest.raises(WrongUse, match=r"field\.empty"):
        night.desk.cases.waive("lore", case, step, " ")
    night.desk.cases.waive("lore", case, step, "geen vraag gesteld")
    found = mark(night, case, step)
    assert (found.waived, found.done) == ("geen vraag gesteld", night.clock.now())


@pytest.mark.parametrize(
    "step", ["emergency_check", "triage", "clearance", "release", "fact_finding", "correct", "close"]
)
def test_what_makes_a_statement_trustworthy_cannot_be_skipped(night: Night, step: str):
    case = checked(night)
    assert codes(lambda: night.desk.cases.waive("lore", case, step, "haast")) == {"case.step_not_waivable"}
    assert mark(night, case, step).waived is None


def test_an_unknown_step_is_no_step(night: Night):
    case = checked(night)
    assert codes(lambda: night.desk.cases.waive("lore", case, "koffie", "dorst")) == {"case.step_unknown"}


@pytest.mark.parametrize("reached", [True, False])
def test_who_was_told_and_who_could_not_be_reached_stand_apart(night: Night, reached: bool):
    case = checked(night)
    night.desk.cases.inform("lore", case, "chief", "HCP A. Van Damme", "phone", reached=reached)
    found = night.desk.journal.rows(case).get(InformedRow, "chief")
    assert found is not None and found.reached is reached
    assert log(night, case)[-1].code == ("log.informed" if reached else "log.not_reached")
    with pytest.raises(WrongUse, match=r"schema\.role_unknown"):
        night.desk.cases.inform("lore", case, "koning", "F.", "phone")


# --- the course of events


def test_a_line_is_never_changed_and_a_correction_points_at_it(night: Night):
    case = checked(night)
    night.desk.cases.note("lore", case, "Brandweer meldt twee gewonden")
    first = log(night, case)[-1]
    night.clock.advance(MINUTE)
    night.desk.cases.note("karim", case, "Het zijn er drie", corrects=first.key)
    lines = log(night, case)
    assert first in lines and lines[-1].corrects == first.key
    with pytest.raises(WrongUse, match=r"case\.log_line_unknown"):
        night.desk.cases.note("karim", case, "x", corrects="nergens")


def test_the_course_of_events_is_in_the_order_of_what_happened(night: Night):
    case = checked(night)
    night.desk.cases.note("lore", case, "tweede", at=night.clock.now() - MINUTE)
    night.desk.cases.note("lore", case, "eerste", at=night.clock.now() - HOUR)
    night.desk.cases.note("lore", case, "derde")
    assert [each.text for each in log(night, case) if each.code == "log.note"] == ["eerste", "tweede", "derde"]
    assert [each.key for each in log(night, case)] == sorted(each.key for each in log(night, case))


@pytest.mark.parametrize(
    ("ahead", "allowed"), [(0, True), (MINUTE, True), (MINUTE + 1, False), (DAY, False), (-DAY, True)]
)
def test_nothing_is_logged_as_having_happened_tomorrow(night: Night, ahead: int, allowed: bool):
    case = checked(night)
    at = night.clock.now() + ahead
    if allowed:
        night.desk.cases.note("lore", case, "gezien", at=at)
        assert at in [each.at for each in log(night, case)]
    else:
        assert codes(lambda: night.desk.cases.note("lore", case, "gezien", at=at)) == {"case.note_in_future"}


def test_a_promise_lies_ahead_and_is_kept_once(night: Night):
    case = checked(night)
    now = night.clock.now()
    for at in (now, now - 1):
        assert codes(lambda at=at: night.desk.cases.promise("lore", case, at, "update")) == {"case.promise_in_past"}
    assert codes(lambda: night.desk.cases.keep_promise("lore", case, "")) == {"case.no_promise"}
    night.desk.cases.promise("lore", case, now + HOUR, "update")
    assert (row(night, case).promised_at, row(night, case).promise) == (now + HOUR, "update")
    night.desk.cases.keep_promise("lore", case, "geen nieuws")
    assert row(night, case).promised_at is None and row(night, case).updated_at == night.clock.now()
    assert codes(lambda: night.desk.cases.keep_promise("lore", case, "")) == {"case.no_promise"}


# --- requests


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        (None, HOUR),
        (2 * HOUR, HOUR),
        (HOUR + MARGIN, HOUR),
        (HOUR, HOUR - MARGIN),
        (30 * MINUTE, 15 * MINUTE),
        (MARGIN, 0),
        (MINUTE, 0),
        (0, 0),
    ],
)
def test_our_time_is_a_quarter_before_theirs_and_never_after_an_hour(deadline: int | None, due: int):
    received = 1_000_000_000
    assert due_time(received, None if deadline is None else received + deadline) == received + due


@given(received=st.integers(0, 2**45), deadline=st.none() | st.integers(0, 7 * DAY))
def test_our_time_is_never_before_the_question_nor_after_the_deadline(received: int, deadline: int | None):
    due = due_time(received, None if deadline is None else received + deadline)
    assert received <= due <= received + HOUR
    if deadline is not None:
        assert due <= received + deadline


def asked(night: Night, case: str, **given_: Any) -> str:
    return night.desk.requests.receive("lore", case, "Leiekrant", "An Maes", "Zijn er gewonden?", "mail", **given_)[0]


def test_a_deadline_cannot_lie_before_the_question(night: Night):
    case = checked(night)
    now = night.clock.now()
    assert codes(lambda: asked(night, case, deadline=now - 1)) == {"request.deadline_before_question"}
    view = night.desk.views.requests()
    assert asked(night, case, deadline=now) and len(night.desk.views.requests()) == len(view) + 1


@pytest.mark.parametrize("resolution", ["declined", "dropped"])
def test_to_decline_takes_a_reason(night: Night, resolution: Any):
    case = checked(night)
    request = asked(night, case)
    assert codes(lambda: night.desk.requests.resolve("lore", case, request, resolution, note=" ")) == {
        "request.reason_missing"
    }
    night.desk.requests.resolve("lore", case, request, resolution, note="niet onze bevoegdheid")
    assert codes(lambda: night.desk.requests.resolve("lore", case, request, "background")) == {"request.resolved"}


def test_an_answer_by_statement_names_the_release(night: Night):
    case = checked(night)
    request = asked(night, case)
    assert codes(lambda: night.desk.requests.resolve("lore", case, request, "statement")) == {"request.release_missing"}


@pytest.mark.parametrize("resolution", ["background", "interview", "referred"])
def test_other_ends_of_a_request_need_no_more(night: Night, resolution: Any):
    case = checked(night)
    request = asked(night, case)
    night.desk.requests.resolve("lore", case, request, resolution)
    assert log(night, case)[-1].code == f"log.request.{resolution}"


def test_a_request_is_handed_to_a_member_and_delayed_into_the_future_only(night: Night):
    case = checked(night)
    request = asked(night, case)
    night.desk.requests.assign("lore", case, request, "ines")
    with pytest.raises(WrongUse, match=r"member\.unknown"):
        night.desk.requests.assign("lore", case, request, "niemand")
    now = night.clock.now()
    assert codes(lambda: night.desk.requests.delay("lore", case, request, now)) == {"request.delay_in_past"}
    night.desk.requests.delay("lore", case, request, now + 1)
    for act in (
        lambda: night.desk.requests.assign("lore", case, "x", "ines"),
        lambda: night.desk.requests.delay("lore", case, "x", now + 1),
        lambda: night.desk.requests.resolve("lore", case, "x", "referred"),
    ):
        assert codes(act) == {"request.unknown"}


# --- closing


def test_an_unknown_case_is_unknown_to_every_act(night: Night):
    desk, now = night.desk, night.clock.now()
    for act in (
        lambda: desk.cases.retitle("lore", "x", "t"),
        lambda: desk.cases.check_emergency("lore", "x", "none"),
        lambda: desk.cases.triage("lore", "x", "dismiss", "r"),
        lambda: desk.cases.waive("lore", "x", "acknowledge", "r"),
        lambda: desk.cases.note("lore", "x", "n"),
        lambda: desk.cases.promise("lore", "x", now + 1, "p"),
        lambda: desk.cases.close("lore", "x", "r"),
        lambda: desk.cases.reopen("lore", "x", "r"),
        lambda: desk.claims.make("lore", "x", "Er was een knal"),
        lambda: desk.requests.receive("lore", "x", "o", "j", "q", "mail"),
        lambda: desk.statements.start("lore", "x", "statement", "t"),
        lambda: desk.evaluations.note_lesson("lore", "x", "l"),
    ):
        assert codes(act) == {"case.unknown"}
    assert desk.journal.cases() == (WORKSPACE,)


def test_a_case_closes_when_nothing_is_owed_and_opens_again_with_a_reason(night: Night):
    case = checked(night)
    request = asked(night, case)
    night.desk.cases.promise("lore", case, night.clock.now() + HOUR, "update")
    statement = with_text(night, case)
    number, _ = night.desk.claims.make("lore", case, "Er waren schoten")
    step, _ = night.desk.claims.ask("lore", case, number, "Officier van wacht", "phone", "Klopt dat?")
    owed = {"close.request_open", "close.promise_open", "close.statement_open", "close.question_open"}
    assert codes(lambda: night.desk.cases.close("lore", case, "klaar")) == owed
    night.desk.requests.resolve("lore", case, request, "referred")
    night.desk.cases.keep_promise("lore", case, "gedaan")
    night.desk.statements.drop("lore", case, statement, "niet nodig")
    night.desk.claims.answer("lore", case, step, "no_information", "Niets van bekend")
    night.desk.cases.close("lore", case, "alles beantwoord")
    assert row(night, case).closed_at == night.clock.now()
    assert codes(lambda: night.desk.cases.close("lore", case, "nog eens")) == {"case.closed"}
    night.desk.cases.reopen("karim", case, "nieuwe beelden")
    assert row(night, case).closed_at is None
    assert codes(lambda: night.desk.cases.reopen("karim", case, "nog eens")) == {"case.not_closed"}


def test_a_case_without_an_emergency_check_does_not_close(night: Night):
    case = bare(night)
    assert codes(lambda: night.desk.cases.close("lore", case, "klaar")) == {"close.emergency_open"}


def test_nothing_but_the_course_of_events_moves_in_a_closed_case(night: Night):
    case = checked(night)
    night.desk.cases.close("lore", case, "klaar")
    now = night.clock.now()
    for act in (
        lambda: night.desk.cases.retitle("lore", case, "t"),
        lambda: night.desk.cases.assign("lore", case, "karim"),
        lambda: night.desk.cases.attach("lore", case, (signal("s9"),)),
        lambda: night.desk.cases.inform("lore", case, "chief", "x", "phone"),
        lambda: night.desk.cases.promise("lore", case, now + 1, "p"),
        lambda: night.desk.claims.make("lore", case, "Er was een knal"),
        lambda: night.desk.claims.store_material("lore", case, "a.txt", b"a"),
        lambda: night.desk.statements.start("lore", case, "statement", "t"),
        lambda: asked(night, case),
    ):
        assert codes(act) == {"case.closed"}
    night.desk.cases.note("lore", case, "Telefoon van de krant, verwezen naar het archief")
    assert log(night, case)[-1].text.startswith("Telefoon")


def test_a_shift_has_known_people_and_ends_after_it_starts(night: Night):
    now = night.clock.now()
    night.desk.cases.set_duty("lore", "lore", "karim", now, now + 8 * HOUR)
    shift = night.desk.journal.rows(WORKSPACE).all(DutyRow)
    assert [(each.officer, each.backup, each.ends) for each in shift] == [("lore", "karim", now + 8 * HOUR)]
    for ends in (now, now - 1):
        assert codes(lambda ends=ends: night.desk.cases.set_duty("lore", "lore", "", now, ends)) == {
            "duty.ends_before_start"
        }
    for officer, backup in (("niemand", "karim"), ("lore", "niemand")):
        with pytest.raises(WrongUse, match=r"member\.unknown"):
            night.desk.cases.set_duty("lore", officer, backup, now, now + 1)
