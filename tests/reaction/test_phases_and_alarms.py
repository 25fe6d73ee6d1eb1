"""The stepper's nine nodes, the thresholds of the steps, and the nearest deadline."""

from __future__ import annotations

import pytest
from case_night import HALF, MIN, T0, any_facts, at, moments, opened, ready, standard, verified
from case_night import with_statement as text
from hypothesis import given
from msgspec.structs import replace

from woordvoering.reaction.assess import assess
from woordvoering.reaction.facts import CaseFacts, CorrectionFacts, Mark, RequestFacts
from woordvoering.reaction.findings import Assessment, PhaseView
from woordvoering.reaction.schema import ImpactLimits, Limits, Schema
from woordvoering.reaction.steps import PHASES


def seen(facts: CaseFacts, now: int) -> Assessment:
    return assess(standard(), facts, now)


def phase(found: Assessment, name: str) -> PhaseView:
    return next(item for item in found.phases if item.id == name)


def states(facts: CaseFacts, now: int) -> list[str]:
    return [item.state for item in seen(facts, now).phases]


def drafting() -> CaseFacts:
    facts = ready(clearances=(), claims=(verified(), verified("#3", status="in_progress", settled_at=None)))
    return text(facts, answers=())


def test_at_the_twenty_third_minute_the_facts_are_sought_and_the_text_has_begun() -> None:
    assert states(drafting(), at(2, 7)) == [
        "done",
        "done",
        "done",
        "active",
        "early",
        "todo",
        "todo",
        "todo",
        "todo",
    ]


def test_a_phase_past_its_target_is_late_by_the_minutes_since() -> None:
    found = seen(drafting(), T0 + 48 * MIN)
    assert phase(found, "fact_finding").state == "late"
    assert phase(found, "fact_finding").late_ms == 3 * MIN


def test_only_the_first_late_phase_is_drawn_late() -> None:
    found = seen(drafting(), at(5, 0))
    assert [item.state for item in found.phases].count("late") == 1
    assert phase(found, "release").late_ms is not None
    assert phase(found, "release").state == "todo"


TARGETS = [
    ("detect", 5, 15),
    ("triage", 10, 20),
    ("acknowledge", 15, 30),
    ("fact_finding", 30, 45),
    ("statement", 40, 60),
    ("clearance", 55, 90),
    ("release", 60, 100),
]


@pytest.mark.parametrize(("name", "office", "on_call"), TARGETS)
def test_the_targets_are_those_of_the_domain_in_office_hours_and_on_call(name: str, office: int, on_call: int) -> None:
    thursday = at(10, 0, 19)
    by_day = opened(t0=thursday, opened_at=thursday + MIN)
    assert phase(seen(by_day, thursday + MIN), name).target_at == thursday + office * MIN
    assert phase(seen(opened(), at(1, 50)), name).target_at == T0 + on_call * MIN


def test_the_regime_is_that_of_the_first_signal_unless_said_otherwise() -> None:
    assert seen(opened(), at(10, 0, 16)).regime == "W"
    assert seen(opened(regime_at=at(10, 0, 16)), at(10, 0, 16)).regime == "K"


def test_follow_up_shows_a_projected_target_and_never_alarms_on_it() -> None:
    found = seen(drafting(), at(23, 0))
    assert phase(found, "follow_up").target_at == T0 + (100 + 240) * MIN
    assert phase(found, "follow_up").late_ms is None
    assert "follow_up" not in {alarm.step for alarm in found.alarms}


def test_the_evaluation_is_due_at_the_end_of_the_fifth_working_day() -> None:
    assert phase(seen(drafting(), at(2, 7)), "evaluation").target_at == at(17, 0, 20)


def test_a_waived_acknowledgement_is_done_and_says_why() -> None:
    facts = replace(drafting(), marks=(Mark("acknowledge", waived="geen pers"),))
    found = phase(seen(facts, at(2, 7)), "acknowledge")
    assert (found.state, found.waived) == ("done", "geen pers")


def test_a_released_text_turns_its_phase_green() -> None:
    facts = text(ready(released_at=at(2, 40)), released_at=at(2, 40))
    found = seen(facts, at(2, 45))
    assert [item.state for item in found.phases] == [*["done"] * 6, "released", "active", "todo"]
    assert phase(found, "release").done_at == at(2, 40)


def test_a_closed_case_is_no_longer_late() -> None:
    facts = replace(drafting(), closed_at=at(4, 0))
    assert "late" not in states(facts, at(23, 0))


def test_a_warning_comes_before_overdue() -> None:
    facts = opened()
    early, warned, overdue = (seen(facts, T0 + minutes * MIN) for minutes in (24, 25, 30))
    assert [(a.step, a.level) for a in early.alarms] == []
    assert ("acknowledge", "warning") in [(a.step, a.level) for a in warned.alarms]
    assert ("acknowledge", "overdue") in [(a.step, a.level) for a in overdue.alarms]


def test_overdue_fact_finding_goes_to_the_duty_officer() -> None:
    found = seen(drafting(), T0 + 46 * MIN)
    facts = [item for item in found.escalations if item.about == "fact_finding"]
    assert [(item.to, item.due) for item in facts] == [("duty_officer", True)]


def test_the_nearest_deadline_is_the_next_one_ahead() -> None:
    found = seen(
        replace(drafting(), marks=(Mark("acknowledge", done=at(1, 58)), Mark("consult", done=at(2, 0)))), at(2, 7)
    )
    assert found.deadline is not None
    assert (found.deadline.params, found.deadline.at) == ({"step": "fact_finding"}, T0 + 45 * MIN)


def test_a_journalists_deadline_may_be_the_nearest() -> None:
    found = seen(replace(drafting(), requests=(RequestFacts("v1", "HLN", at(2, 0), due=at(2, 9)),)), at(2, 7))
    assert found.deadline is not None
    assert (found.deadline.code, found.deadline.params["outlet"]) == ("deadline.request", "HLN")


def test_when_all_deadlines_have_passed_the_last_one_says_how_late() -> None:
    found = seen(drafting(), at(23, 0))
    assert found.deadline is not None
    assert found.deadline.late_ms == at(23, 0) - found.deadline.at


def test_a_correction_counts_from_its_discovery() -> None:
    facts = text(ready(released_at=at(2, 40), corrections=(CorrectionFacts("#1", at(5, 0)),)), released_at=at(2, 40))
    assert [(a.step, a.level) for a in seen(facts, at(5, 20)).alarms] == [("correct", "warning")]
    corrected = replace(facts, corrections=(CorrectionFacts("#1", at(5, 0), at(5, 25)),))
    assert seen(corrected, at(5, 40)).alarms == ()


def by_impact() -> Schema:
    """A zone that wants the facts sooner at the highest impact."""
    faster = ImpactLimits(4, Limits(8, 10, 12), Limits(15, 20, 25))
    steps = tuple(
        replace(step, timing=replace(step.timing, by_impact=(faster,)))
        if step.id == "fact_finding" and step.timing is not None
        else step
        for step in standard().steps
    )
    return replace(standard(), steps=steps)


def test_a_zone_may_set_other_targets_for_an_impact_level() -> None:
    grave, usual = (assess(by_impact(), replace(drafting(), impact=level), at(1, 50)) for level in (4, 3))
    assert phase(grave, "fact_finding").target_at == T0 + 20 * MIN
    assert phase(usual, "fact_finding").target_at == T0 + 45 * MIN


@HALF
@given(any_facts(), moments())
def test_there_are_always_nine_phases_and_at_most_one_late(facts: CaseFacts, now: int) -> None:
    found = seen(facts, now)
    assert tuple(item.id for item in found.phases) == PHASES
    assert [item.state for item in found.phases].count("late") <= 1
    for item in found.phases:
        assert item.late_ms is None or item.late_ms > 0
        assert item.done_at is None or item.state in ("done", "released")


@HALF
@given(any_facts(), moments())
def test_every_alarm_has_passed_and_every_due_escalation_too(facts: CaseFacts, now: int) -> None:
    found = seen(facts, now)
    assert all(alarm.since <= now for alarm in found.alarms)
    assert all(item.due == (now >= item.at) for item in found.escalations)
    if found.deadline is not None:
        assert (found.deadline.late_ms is not None) == (found.deadline.at < now)
