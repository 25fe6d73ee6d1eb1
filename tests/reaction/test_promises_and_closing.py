"""What is owed to journalists and readers, and what keeps a case from closing; ids in words."""

from __future__ import annotations

import pytest
from case_night import HALF, MIN, T0, any_facts, at, moments, opened, standard, verified
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from woordvoering.reaction.assess import assess
from woordvoering.reaction.closing import close_reasons
from woordvoering.reaction.facts import CaseFacts, CorrectionFacts, EmergencyCheck, RequestFacts, StatementFacts
from woordvoering.reaction.labels import labelled
from woordvoering.reaction.promises import default_update_at, request_due, request_warned


def test_an_answer_is_due_a_quarter_before_the_journalists_deadline() -> None:
    assert request_due(standard(), at(2, 0), at(2, 40)) == at(2, 25)


def test_an_answer_is_due_within_the_hour_when_the_deadline_is_far_or_none() -> None:
    assert request_due(standard(), at(2, 0), at(9, 0)) == at(3, 0)
    assert request_due(standard(), at(2, 0), None) == at(3, 0)


def test_a_deadline_that_is_nearly_over_is_due_at_once() -> None:
    assert request_due(standard(), at(2, 0), at(2, 4)) == at(2, 0)


@given(st.integers(0, 1000), st.integers(-100, 2000))
def test_what_is_due_lies_between_the_question_and_one_hour_later(received: int, deadline: int) -> None:
    due = request_due(standard(), T0 + received * MIN, T0 + deadline * MIN)
    assert T0 + received * MIN <= due <= T0 + (received + 60) * MIN


def test_a_question_is_warned_about_five_minutes_ahead() -> None:
    assert not request_warned(standard(), at(2, 40), at(2, 34))
    assert request_warned(standard(), at(2, 40), at(2, 35))


def test_the_next_update_is_promised_in_two_hours_by_day_and_four_at_night() -> None:
    assert default_update_at(standard(), at(2, 40), 3) == at(6, 40)
    assert default_update_at(standard(), at(10, 0, 19), 3) == at(12, 0, 19)


def test_a_schema_without_promises_promises_nothing() -> None:
    steps = tuple(replace(s, timing=None) if s.id == "follow_up" else s for s in standard().steps)
    assert default_update_at(replace(standard(), steps=steps), at(2, 40), 3) is None


OWED = [
    ("close.request_open", {"requests": (RequestFacts("v1", "HLN", T0),)}),
    ("close.promise_open", {"promised_update_at": at(4, 0)}),
    ("close.correction_open", {"corrections": (CorrectionFacts("#1", at(5, 0)),)}),
    ("close.question_open", {"claims": (verified(waiting_on="UZ Gent"),)}),
    ("close.statement_open", {"statement": StatementFacts("s1", "statement", 1, "a", frozenset({"Noor"}))}),
    ("close.emergency_open", {"emergency": EmergencyCheck()}),
    ("close.emergency_open", {"emergency": EmergencyCheck(T0, possible=True)}),
]


def test_a_case_that_owes_nothing_may_close() -> None:
    assert close_reasons(opened()) == ()


@pytest.mark.parametrize(("code", "changes"), OWED)
def test_what_is_owed_keeps_a_case_open(code: str, changes: dict[str, object]) -> None:
    assert [reason.code for reason in close_reasons(opened(**changes))] == [code]


def test_what_is_settled_keeps_nothing_open() -> None:
    settled = opened(
        requests=(RequestFacts("v1", "HLN", T0, resolved_at=at(3, 0)),),
        corrections=(CorrectionFacts("#1", at(5, 0), at(5, 20)),),
        claims=(verified(waiting_on="UZ Gent", set_aside=True),),
    )
    assert close_reasons(settled) == ()


@HALF
@given(any_facts(), moments())
def test_closing_is_offered_only_when_nothing_is_owed(facts: CaseFacts, now: int) -> None:
    if assess(standard(), facts, now).next_step.code == "next.close":
        assert close_reasons(facts) == ()


def test_ids_are_worded_in_the_readers_language() -> None:
    params = {"authorities": ("mayor", "nobody"), "point": "innocence", "count": 2, "about": "fact_finding"}
    found = labelled(standard(), params, "nl")
    assert found["authorities"] == ("Burgemeester", "nobody")
    assert str(found["point"]).startswith("De tekst respecteert")
    assert found["count"] == 2
    assert found["about"] == "Waarheidsvinding"
    assert labelled(standard(), {"deputy": "deputy_mayor"}, "fr") == {"deputy": "Échevin délégué"}
    assert labelled(standard(), {"category": "rumour", "kind": "correction", "step": "triage"}, "en") == {
        "category": "Rumour",
        "kind": "Correction",
        "step": "Triage",
    }
