"""The one function: the next step, whose turn it is, and what blocks, told as the night goes on."""

from __future__ import annotations

from case_night import (
    AUTHOR,
    HALF,
    MIN,
    SHA,
    any_facts,
    at,
    cleared,
    moments,
    opened,
    ready,
    spoken,
    standard,
    verified,
)
from case_night import with_clearance as clearance
from case_night import with_statement as text
from hypothesis import given
from msgspec.structs import replace

from woordvoering.errors import Reason
from woordvoering.reaction.assess import assess
from woordvoering.reaction.facts import (
    CaseFacts,
    ClaimFacts,
    CorrectionFacts,
    EmergencyCheck,
    Mark,
    PointAnswer,
    RequestFacts,
    StatementFacts,
)
from woordvoering.reaction.findings import Assessment, NextStep
from woordvoering.reaction.gate import gate_reasons
from woordvoering.reaction.labels import labelled
from woordvoering.reaction.schema import Schema, Step, Words

ACKNOWLEDGED = (Mark("acknowledge", done=at(1, 58)),)


def seen(facts: CaseFacts, now: int, schema: Schema | None = None) -> Assessment:
    return assess(schema or standard(), facts, now)


def step(facts: CaseFacts, now: int) -> NextStep:
    return seen(facts, now).next_step


def code(facts: CaseFacts, now: int) -> str:
    return step(facts, now).code


def waiting_claim() -> ClaimFacts:
    return ClaimFacts(
        "#3",
        "Er zijn gewonden",
        "in_progress",
        "withheld",
        cited=True,
        waiting_on="Brandweer, officier van wacht",
        waiting_since=at(1, 59),
    )


def fact_finding() -> CaseFacts:
    """02:07 of the drawn night: revision 3 exists, the fire service does not answer."""
    return opened(
        marks=ACKNOWLEDGED,
        claims=(verified(), waiting_claim()),
        statement=StatementFacts("s1", "holding_statement", 3, SHA, frozenset({AUTHOR}), written_at=at(1, 59)),
    )


def test_first_of_all_somebody_looks_whether_lives_are_at_stake() -> None:
    facts = opened(triage=None, emergency=EmergencyCheck())
    found = step(facts, at(1, 50))
    assert (found.code, found.action) == ("next.emergency_check", "emergency.answer")
    assert found.late_ms == 2 * MIN


def test_a_possible_call_for_help_goes_to_101_before_anything_else() -> None:
    facts = opened(triage=None, emergency=EmergencyCheck(at(1, 47), possible=True))
    assert code(facts, at(1, 48)) == "next.pass_to_101"
    assert code(replace(facts, emergency=EmergencyCheck(at(1, 47), True, at(1, 48))), at(1, 49)) == "next.triage"


def test_then_the_triage_and_then_the_acknowledgement() -> None:
    assert code(opened(triage=None), at(1, 50)) == "next.triage"
    assert code(opened(), at(1, 54)) == "next.acknowledge"


def test_an_acknowledgement_may_be_waived_with_a_reason() -> None:
    facts = opened(marks=(Mark("acknowledge", waived="geen persvragen"),))
    assert code(facts, at(1, 54)) == "next.add_claim"


def test_the_emergency_check_cannot_be_waived() -> None:
    facts = opened(emergency=EmergencyCheck(), marks=(Mark("emergency_check", done=at(1, 46), waived="druk"),))
    assert code(facts, at(1, 54)) == "next.emergency_check"


def test_the_fire_service_is_called_again_while_the_text_cites_the_wounded() -> None:
    found = seen(fact_finding(), at(2, 7))
    assert found.next_step.code == "next.chase_claim"
    assert found.next_step.params["ref"] == "#3"
    assert found.next_step.alternative == "claim.set_aside"
    assert found.whose_turn.who.party == "Brandweer, officier van wacht"
    assert found.whose_turn.since == at(1, 59)


def test_what_is_needed_for_release_stands_in_few_lines_with_who_and_since_when() -> None:
    lines = seen(fact_finding(), at(2, 7)).blockers
    assert [(line.code, line.severity) for line in lines] == [
        ("gate.claim_not_verified", "red"),
        ("blocker.clearance_not_requested", "pending"),
        ("blocker.list", "pending"),
    ]
    assert lines[0].who.party == "Brandweer, officier van wacht"
    assert lines[0].waiting_since == at(1, 59)
    assert lines[2].params == {"answered": 0, "total": 9}


def test_without_the_wounded_the_desk_goes_on() -> None:
    facts = fact_finding()
    aside = replace(facts.claims[1], set_aside=True, cited=False)
    assert code(replace(facts, claims=(facts.claims[0], aside)), at(2, 7)) == "next.consult"


def test_authorities_come_first_once_their_hour_is_near() -> None:
    assert code(fact_finding(), at(2, 8)) == "next.chase_claim"
    assert code(fact_finding(), at(2, 9)) == "next.consult"


def test_a_claim_that_nobody_asked_about_is_started() -> None:
    facts = opened(marks=ACKNOWLEDGED, claims=(replace(waiting_claim(), status="unstarted", waiting_on=None),))
    assert code(facts, at(2, 0)) == "next.start_verification"
    running = replace(facts.claims[0], status="in_progress")
    assert code(replace(facts, claims=(running,)), at(2, 0)) == "next.record_result"


def notified() -> CaseFacts:
    return replace(ready(), clearances=(), marks=(*ACKNOWLEDGED, Mark("consult", done=at(2, 5))))


def test_with_the_facts_there_somebody_writes() -> None:
    assert code(replace(notified(), statement=None), at(2, 8)) == "next.draft"


def test_an_open_placeholder_is_filled_in_before_clearance_is_asked() -> None:
    facts = text(notified(), open_placeholders=("uur volgende update", "plaats"))
    found = step(facts, at(2, 11))
    assert (found.code, found.params) == ("next.fill_placeholder", {"name": "uur volgende update", "count": 2})


def test_a_citation_that_may_not_be_told_is_changed() -> None:
    facts = replace(notified(), claims=(verified(disclosure="withheld"),))
    assert code(facts, at(2, 11)) == "next.change_citation"


def test_the_list_is_answered_before_clearance_is_asked() -> None:
    found = step(text(notified(), answers=()), at(2, 11))
    assert (found.code, found.params) == ("next.answer_list", {"answered": 0, "total": 9})


def test_clearance_is_asked_of_everybody_at_once() -> None:
    found = step(notified(), at(2, 15))
    assert found.code == "next.request_clearance"
    assert found.params == {"authorities": ("chief", "fire_service", "mayor", "press_magistrate")}


def test_two_revisions_side_by_side_are_merged_first() -> None:
    assert code(text(notified(), heads=2), at(2, 15)) == "next.merge_revisions"


def clearing() -> CaseFacts:
    """02:26 of the drawn night: the prosecutor wants a change, the mayor is silent."""
    facts = clearance(ready(), "press_magistrate", verdict="amends_requested", reason="Schrap de ruimte.")
    return clearance(facts, "mayor", verdict="requested", given_at=None, requested_at=at(2, 19))


def test_the_prosecutors_change_comes_before_waiting_for_the_mayor() -> None:
    found = seen(clearing(), at(2, 26))
    assert found.next_step.code == "next.heed_amendment"
    assert found.next_step.action == "statement.new_revision"
    assert found.next_step.params["reason"] == "Schrap de ruimte."
    assert (found.clearances_given, found.clearances_needed) == (2, 4)


def mayor_silent() -> CaseFacts:
    return clearance(ready(), "mayor", verdict="requested", given_at=None, requested_at=at(2, 19))


def test_a_silent_mayor_is_reminded_and_after_ten_minutes_the_alderman_is_asked() -> None:
    before, after = seen(mayor_silent(), at(2, 28)), seen(mayor_silent(), at(2, 29))
    assert before.next_step.code == "next.await_clearance"
    assert [(e.about, e.to, e.at, e.due) for e in before.escalations] == [("mayor", "deputy_mayor", at(2, 29), False)]
    assert after.next_step.code == "next.ask_deputy"
    assert after.next_step.params["deputy"] == "deputy_mayor"
    assert after.escalations[0].due


def test_once_the_alderman_is_asked_nobody_is_left_to_ask() -> None:
    facts = clearance(mayor_silent(), "mayor", deputy_asked_at=at(2, 29))
    found = seen(facts, at(2, 50))
    assert found.next_step.code == "next.await_clearance"
    assert [item.code for item in found.escalations] == []


def test_a_chain_of_deputies_is_followed_ten_minutes_at_a_time() -> None:
    schema = standard()
    second = replace(schema.roles[0], id="second_alderman", kind="deputy", deputy=None)
    chain = tuple(replace(r, deputy="second_alderman") if r.id == "deputy_mayor" else r for r in schema.roles)
    facts = clearance(mayor_silent(), "mayor", deputy_asked_at=at(2, 30))
    found = seen(facts, at(2, 35), replace(schema, roles=(*chain, second)))
    assert [(item.to, item.at) for item in found.escalations] == [("second_alderman", at(2, 40))]


def test_a_phone_agreement_without_its_witness_is_confirmed() -> None:
    assert code(clearance(ready(), "mayor", proof="awaiting_witness"), at(2, 30)) == "next.prove_clearance"


def test_when_nothing_blocks_the_text_is_released() -> None:
    found = seen(ready(), at(2, 40))
    assert (found.next_step.code, found.next_step.action) == ("next.release", "release.open")
    assert found.blockers == ()
    assert (found.clearances_given, found.clearances_needed) == (4, 4)
    assert (found.list_answered, found.list_total) == (9, 9)


def test_an_embargo_is_waited_for() -> None:
    assert code(ready(embargo_until=at(6, 0)), at(2, 40)) == "next.await_embargo"


def test_a_conflict_is_solved_before_anything_leaves() -> None:
    assert code(ready(connection="conflict"), at(2, 40)) == "next.resolve_conflict"
    assert code(ready(read_only=True), at(2, 40)) == "next.update_program"


def released(**changes: object) -> CaseFacts:
    facts = text(ready(released_at=at(2, 40), informed=frozenset({"chief"})), released_at=at(2, 40))
    return replace(facts, **changes)


def test_after_the_release_the_journalists_are_answered_the_nearest_first() -> None:
    questions = (
        RequestFacts("v1", "VRT", at(2, 0), due=at(3, 0)),
        RequestFacts("v2", "HLN", at(2, 5), due=at(2, 45)),
    )
    found = step(released(requests=questions), at(2, 50))
    assert (found.code, found.params["outlet"], found.late_ms) == ("next.answer_request", "HLN", 5 * MIN)


def test_a_promised_update_is_kept() -> None:
    facts = released(promised_update_at=at(4, 0))
    assert code(facts, at(3, 0)) == "next.await_update"
    assert code(facts, at(3, 45)) == "next.update"
    late = step(facts, at(4, 10))
    assert (late.code, late.late_ms) == ("next.update", 10 * MIN)


def test_without_a_promise_the_default_is_four_hours_at_night() -> None:
    assert code(released(), at(6, 24)) != "next.update"
    assert code(released(), at(6, 25)) == "next.update"
    assert code(released(last_update_at=at(6, 0)), at(6, 25)) != "next.update"


def test_who_had_to_be_told_is_told_before_the_case_closes() -> None:
    facts = released(informed=frozenset(), marks=(*ACKNOWLEDGED, Mark("full_reaction", waived="geen nieuws")))
    found = seen(facts, at(3, 0))
    assert found.to_inform == ("chief",)
    assert found.next_step.code == "next.inform"


def test_a_case_closes_when_nothing_is_owed() -> None:
    facts = released(marks=(*ACKNOWLEDGED, Mark("full_reaction", waived="geen nieuws")))
    assert code(facts, at(3, 0)) == "next.close"
    asked = replace(facts, claims=(verified(waiting_on="UZ Gent"),))
    assert code(asked, at(3, 0)) == "next.settle"


def test_after_a_day_the_full_reaction_is_reviewed() -> None:
    facts = released(promised_update_at=at(12, 0, 16))
    assert code(facts, at(22, 0)) == "next.await_update"
    assert code(facts, at(23, 0)) == "next.full_reaction"


def test_a_claim_that_turns_out_wrong_is_corrected_within_half_an_hour() -> None:
    facts = released(corrections=(CorrectionFacts("#1", at(5, 0)),))
    found = step(facts, at(5, 31))
    assert (found.code, found.since, found.late_ms) == ("next.correct", at(5, 0), MIN)
    drafting = text(facts, kind="correction", sha="c" * 64, released_at=None)
    assert code(drafting, at(5, 31)) != "next.correct"


def test_a_new_text_after_the_release_goes_the_whole_way_again() -> None:
    facts = text(released(), sha="d" * 64, revision=6, kind="statement", released_at=None, answers=())
    assert code(facts, at(9, 0)) == "next.answer_list"
    assert {line.code for line in seen(facts, at(9, 0)).blockers} == {"blocker.clearance_lapsed", "blocker.list"}


def test_a_case_that_is_only_followed_has_a_time_to_look_again() -> None:
    facts = opened(triage="monitor_only")
    assert code(facts, at(2, 0)) == "next.plan_recheck"
    planned = replace(facts, recheck_at=at(3, 0))
    assert code(planned, at(2, 0)) == "next.await_recheck"
    assert step(planned, at(3, 5)).late_ms == 5 * MIN
    assert seen(planned, at(2, 0)).blockers == ()


def test_a_referred_case_still_answers_the_journalist() -> None:
    facts = opened(triage="refer", requests=(RequestFacts("v1", "VRT", at(2, 0)),))
    assert code(facts, at(2, 5)) == "next.refer_request"
    assert code(opened(triage="refer"), at(2, 5)) == "next.close_other"


def test_another_bodys_competence_sends_back_to_triage() -> None:
    assert code(opened(categories=("other_competence",)), at(2, 5)) == "next.refer"


def test_a_closed_case_asks_for_its_evaluation_from_impact_two_on() -> None:
    facts = released(closed_at=at(8, 0))
    assert code(facts, at(9, 0)) == "next.evaluate"
    assert code(replace(facts, impact=1), at(9, 0)) == "next.nothing"
    assert code(replace(facts, marks=(Mark("after_action", done=at(9, 0, 19)),)), at(10, 0, 19)) == "next.nothing"


def test_a_safety_instruction_is_released_and_its_agreements_are_asked_afterwards() -> None:
    answers = tuple(PointAnswer(p, "yes") for p in ("nobody_identifiable", "urgent_line", "prosecutor_agreed"))
    facts = text(ready(claims=(), clearances=()), kind="safety_instruction", answers=answers)
    assert code(facts, at(2, 0)) == "next.release"
    gone = replace(text(facts, released_at=at(2, 0)), released_at=at(2, 0))
    assert code(gone, at(2, 5)) == "next.request_clearance"
    asked = replace(
        gone,
        clearances=tuple(
            cleared(role, verdict="requested", given_at=None)
            for role in ("chief", "fire_service", "mayor", "press_magistrate")
        ),
    )
    assert code(asked, at(2, 25)) == "next.await_clearance"


def test_a_step_of_the_zones_own_is_asked_for() -> None:
    schema = standard()
    own = Step(
        "brief_city",
        Words("Stad briefen", "Informer la ville", "Brief the city"),
        "triage",
        Words("", "", ""),
        "spokesperson",
    )
    longer = replace(schema, steps=(*schema.steps, own))
    assert seen(opened(), at(1, 55), longer).next_step.params == {"step": "brief_city"}
    marked = opened(marks=(Mark("brief_city", done=at(1, 55)),))
    assert seen(marked, at(1, 56), longer).next_step.code == "next.acknowledge"


@HALF
@given(any_facts(), moments())
def test_there_is_always_a_next_step_and_it_can_be_said_in_three_languages(facts: CaseFacts, now: int) -> None:
    found = seen(facts, now)
    known = spoken().codes()
    following = found.next_step
    assert following.code != "next.resolve"
    for code in (following.code, following.why, *following.buttons):
        assert known[code].holes("nl") <= set(following.params)
        for language in ("nl", "fr", "en"):
            params = labelled(standard(), following.params, language)
            assert spoken().say(Reason(code, params), language)
    for line in found.blockers:
        assert known[line.code].holes("nl") <= set(line.params)
    if found.deadline is not None:
        assert known[found.deadline.code].holes("nl") <= set(found.deadline.params)


@HALF
@given(any_facts(), moments())
def test_an_assessment_is_the_same_however_often_it_is_made(facts: CaseFacts, now: int) -> None:
    assert seen(facts, now) == seen(facts, now)


@HALF
@given(any_facts(), moments())
def test_release_is_offered_exactly_when_the_gate_would_open(facts: CaseFacts, now: int) -> None:
    found = seen(facts, now)
    if found.next_step.code == "next.release":
        assert gate_reasons(standard(), facts, now) == ()
        assert found.blockers == ()


@HALF
@given(any_facts(), moments())
def test_nothing_blocks_only_when_the_gate_agrees_or_nothing_waits(facts: CaseFacts, now: int) -> None:
    found = seen(facts, now)
    drafting = facts.statement is not None and facts.statement.released_at is None
    if drafting and facts.closed_at is None and facts.triage in (None, "respond"):
        assert (found.blockers == ()) == (gate_reasons(standard(), facts, now) == ())
