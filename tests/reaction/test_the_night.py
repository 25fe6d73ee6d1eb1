"""The drawn night from the first signal to the release, told as the desk lives it: one case, minute by minute."""

from __future__ import annotations

from dataclasses import dataclass

from case_night import AUTHOR, HANDLER, MIN, T0, at, cleared, opened, ready, standard, verified
from case_night import with_clearance as clearance
from case_night import with_statement as text
from msgspec.structs import replace

from woordvoering.reaction.assess import assess
from woordvoering.reaction.clocks import Clockwork, case_regime, step_clocks
from woordvoering.reaction.facts import (
    CaseFacts,
    ClaimFacts,
    EmergencyCheck,
    Mark,
    PointAnswer,
    StatementFacts,
)
from woordvoering.reaction.findings import Assessment
from woordvoering.reaction.gate import gate_reasons
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.points import PointState, applied_points
from woordvoering.reaction.schema import Schema, Step
from woordvoering.reaction.standing import standing_of
from woordvoering.reaction.steps import progress

FOUR = ("chief", "fire_service", "mayor", "press_magistrate")
FOUND = ("#1", "#2", "#4")


@dataclass
class Night:
    """A case that grows; each act of the desk replaces its facts."""

    facts: CaseFacts

    def does(self, **changes: object) -> None:
        self.facts = replace(self.facts, **changes)

    def now(self, hour: int, minute: int) -> Assessment:
        return assess(standard(), self.facts, at(hour, minute))

    def step(self, hour: int, minute: int) -> str:
        return self.now(hour, minute).next_step.code


def asked(authority: str, revision: int, sha: str, hour: int, minute: int) -> object:
    return cleared(
        authority, verdict="requested", given_at=None, requested_at=at(hour, minute), revision=revision, sha=sha
    )


def all_yes(facts: CaseFacts) -> tuple[PointAnswer, ...]:
    wanted = requirement(standard(), facts.categories, facts.circumstances, "holding_statement")
    return tuple(PointAnswer(item.point.id, "yes") for item in applied_points(standard(), facts, wanted))


def test_from_first_signal_to_release() -> None:
    night = Night(opened(triage=None, emergency=EmergencyCheck(), opened_at=at(1, 53), categories=()))
    assert night.step(1, 53) == "next.emergency_check"
    night.does(emergency=EmergencyCheck(at(1, 53), possible=True))
    assert night.step(1, 53) == "next.pass_to_101"
    night.does(emergency=EmergencyCheck(at(1, 53), True, at(1, 54)))
    assert night.step(1, 54) == "next.triage"
    night.does(triage="respond", categories=("incident", "public_order"))
    assert night.step(1, 55) == "next.acknowledge"
    night.does(marks=(Mark("acknowledge", done=at(1, 58)),))
    assert night.step(1, 58) == "next.add_claim"

    night.does(claims=(ClaimFacts("#3", "Er zijn gewonden", "unstarted", "withheld"),))
    assert night.step(1, 58) == "next.start_verification"
    wounded = ClaimFacts(
        "#3", "Er zijn gewonden", "in_progress", "withheld", waiting_on="Brandweer", waiting_since=at(1, 59)
    )
    night.does(claims=(*(verified(ref, cited=False) for ref in FOUND), wounded))
    assert night.step(2, 7) == "next.chase_claim"
    night.does(claims=(*night.facts.claims[:3], verified("#3", cited=False, settled_at=at(2, 8))))
    assert night.step(2, 8) == "next.consult"
    night.does(marks=(*night.facts.marks, Mark("consult", done=at(2, 9))))
    assert night.step(2, 9) == "next.draft"

    sha = "4" * 64
    draft = StatementFacts(
        "s1", "holding_statement", 4, sha, frozenset({AUTHOR}), ("uur volgende update",), written_at=at(2, 9)
    )
    night.does(statement=draft, claims=tuple(replace(claim, cited=True) for claim in night.facts.claims))
    assert night.step(2, 11) == "next.fill_placeholder"
    night.does(statement=replace(draft, open_placeholders=()))
    assert night.step(2, 12) == "next.answer_list"
    night.does(statement=replace(draft, open_placeholders=(), answers=all_yes(night.facts)))
    assert night.step(2, 15) == "next.request_clearance"

    night.does(clearances=tuple(asked(role, 4, sha, 2, 19) for role in FOUR))
    found = night.now(2, 20)
    assert (found.next_step.code, found.clearances_given, found.clearances_needed) == ("next.await_clearance", 0, 4)
    for role, hour, minute in (("chief", 2, 20), ("fire_service", 2, 21)):
        night.facts = clearance(night.facts, role, verdict="cleared", given_at=at(hour, minute))
    night.facts = clearance(night.facts, "press_magistrate", verdict="amends_requested", given_at=at(2, 24))
    found = night.now(2, 26)
    assert (found.next_step.code, found.clearances_given) == ("next.heed_amendment", 2)

    new = "5" * 64
    night.facts = text(night.facts, sha=new, revision=5)
    found = night.now(2, 30)
    assert (found.next_step.code, found.clearances_given) == ("next.request_clearance", 0)
    assert [line.code for line in found.blockers] == ["blocker.clearance_lapsed"]
    times = {"chief": 31, "fire_service": 32, "press_magistrate": 34, "mayor": 38}
    night.does(clearances=tuple(cleared(role, sha=new, revision=5, given_at=at(2, times[role])) for role in FOUR))
    assert night.step(2, 39) == "next.release"
    assert gate_reasons(standard(), night.facts, at(2, 40)) == ()

    night.facts = text(night.facts, released_at=at(2, 40))
    night.does(released_at=at(2, 40), promised_update_at=at(3, 40))
    found = night.now(2, 41)
    assert found.blockers == ()
    assert (found.clearances_given, found.clearances_needed) == (4, 4)
    assert {phase.id: phase.done_at for phase in found.phases}["release"] == at(2, 40)
    assert {phase.id: phase.done_at for phase in found.phases}["clearance"] == at(2, 40)
    assert {phase.id: phase.target_at for phase in found.phases}["follow_up"] == at(3, 40)


def test_the_marks_of_the_desk_are_overruled_where_only_the_facts_can_tell() -> None:
    boasted = tuple(Mark(step, done=at(1, 50)) for step in ("clearance", "release", "close", "correct"))
    found = progress(standard(), opened(marks=boasted))
    assert all(found[mark.step].done is None for mark in boasted)


def test_steps_that_are_not_for_this_case_count_as_finished() -> None:
    found = progress(standard(), opened(triage="refer", impact=1))
    assert found["holding_statement"].finished
    assert found["after_action"].finished
    assert found["correct"].finished
    assert not found["close"].finished


def test_the_facts_are_found_when_the_last_claim_is_settled() -> None:
    claims = (verified(settled_at=at(1, 56)), verified("#2", settled_at=at(2, 3)))
    assert progress(standard(), opened(claims=claims))["fact_finding"].done == at(2, 3)
    pending = (*claims, verified("#3", status="in_progress", settled_at=None))
    assert progress(standard(), opened(claims=pending))["fact_finding"].done is None


def test_authorities_are_consulted_when_one_of_each_need_was_asked() -> None:
    some = opened(clearances=tuple(asked(role, 1, "x", 2, 0) for role in FOUR[:3]))
    assert progress(standard(), some)["consult"].done is None
    every = opened(clearances=tuple(asked(role, 1, "x", 2, 0) for role in FOUR))
    assert progress(standard(), every)["consult"].done == at(2, 0)


def clocks(facts: CaseFacts, schema: Schema | None = None) -> dict[str, tuple[int, bool]]:
    used = schema or standard()
    work = Clockwork(used, facts, case_regime(used, facts), progress(used, facts))
    return {step: (clock.target_at, clock.projected) for step, clock in step_clocks(work).items()}


def test_the_emergency_check_counts_from_the_opening_of_the_case() -> None:
    assert clocks(opened(opened_at=at(1, 50)))["emergency_check"] == (at(1, 52), False)
    assert clocks(opened(opened_at=None))["emergency_check"] == (T0 + 17 * MIN, True)


def test_a_step_without_a_moment_to_count_from_has_no_clock() -> None:
    assert "correct" not in clocks(opened())
    assert "close" not in clocks(opened())


def test_a_clock_that_counts_from_a_step_without_one_shows_nothing() -> None:
    def lost(step: Step) -> Step:
        if step.timing is None or step.id not in ("after_action", "triage"):
            return step
        return replace(step, timing=replace(step.timing, counts_from="close"))

    steps = tuple(lost(step) for step in standard().steps)
    found = clocks(opened(), replace(standard(), steps=steps))
    assert "after_action" not in found
    assert "triage" not in found


def test_a_group_waits_for_whoever_was_asked() -> None:
    facts = ready(categories=("service",), circumstances=frozenset())
    silent = cleared("head_of_communication", verdict="requested", given_at=None, requested_at=at(2, 19))
    facts = replace(facts, clearances=(silent,))
    found = assess(standard(), facts, at(2, 22))
    assert found.next_step.code == "next.await_clearance"
    assert found.next_step.params["authority"] == "head_of_communication"
    assert [(line.code, line.severity) for line in found.blockers] == [("gate.clearance_any_open", "red")]


def test_an_authority_that_hands_over_is_waited_for_through_its_deputy() -> None:
    facts = clearance(ready(), "mayor", verdict="handed_over", given_at=at(2, 22))
    wanted = requirement(standard(), facts.categories, facts.circumstances, "holding_statement")
    assert standing_of(standard(), facts, wanted, "mayor").state == "waiting"
    taken = replace(facts, clearances=(*facts.clearances, cleared("deputy_mayor", given_at=at(2, 30))))
    assert standing_of(standard(), taken, wanted, "mayor").state == "cleared"


def test_a_correction_tells_the_chief_also_after_it_has_gone() -> None:
    facts = text(ready(impact=1, released_at=at(2, 40)), kind="correction", released_at=at(5, 30))
    assert assess(standard(), facts, at(5, 31)).to_inform == ("chief",)


def test_a_circumstance_adds_its_points_to_a_short_list() -> None:
    facts = ready(circumstances=frozenset({"fire_service", "judicial_inquiry", "minor_involved"}))
    wanted = requirement(standard(), facts.categories, facts.circumstances, "holding_statement")
    states = {item.point.id: item.state for item in applied_points(standard(), facts, wanted)}
    assert states["minors"] is PointState.OPEN
    assert len(states) == 10


def test_a_case_without_an_officer_still_says_whose_turn_it_is() -> None:
    turn = assess(standard(), opened(handler=None), at(1, 55)).whose_turn
    assert (turn.who.role, turn.who.person) == ("spokesperson", None)
    held = assess(standard(), opened(), at(1, 55)).whose_turn
    assert held.who.person == HANDLER
