"""What keeps a text in the house: each reason by itself, all of them at once, and none when everything is in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
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
from hypothesis import strategies as st
from msgspec.structs import replace

from woordvoering.reaction.facts import CaseFacts, EmergencyCheck, PointAnswer
from woordvoering.reaction.findings import Finding
from woordvoering.reaction.gate import findings, gate_reasons
from woordvoering.reaction.matrix import requirement

NOW = at(2, 40)
Change = Callable[[CaseFacts], CaseFacts]


def codes(facts: CaseFacts, now: int = NOW) -> list[str]:
    return [reason.code for reason in gate_reasons(standard(), facts, now)]


def answered(point: str, answer: str, reason: str | None = None) -> Change:
    def change(facts: CaseFacts) -> CaseFacts:
        assert facts.statement is not None
        kept = tuple(item for item in facts.statement.answers if item.point != point)
        return text(facts, answers=(*kept, PointAnswer(point, answer, reason)))  # type: ignore[arg-type]

    return change


def unanswered(point: str) -> Change:
    def change(facts: CaseFacts) -> CaseFacts:
        assert facts.statement is not None
        return text(facts, answers=tuple(item for item in facts.statement.answers if item.point != point))

    return change


def claim(**changes: object) -> Change:
    return lambda facts: replace(facts, claims=(*facts.claims, verified("#2", **changes)))


SPOILERS: dict[str, tuple[str, Change]] = {
    "closed": ("gate.case_closed", lambda f: replace(f, closed_at=NOW)),
    "unknown critical event": ("gate.case_read_only", lambda f: replace(f, read_only=True)),
    "two devices disagree": ("gate.conflict", lambda f: replace(f, connection="conflict")),
    "emergency not answered": ("gate.emergency_unanswered", lambda f: replace(f, emergency=EmergencyCheck())),
    "call for help kept": ("gate.emergency_not_passed", lambda f: replace(f, emergency=EmergencyCheck(NOW, True))),
    "not triaged": ("gate.not_triaged", lambda f: replace(f, triage=None)),
    "monitored only": ("gate.not_responding", lambda f: replace(f, triage="monitor_only")),
    "another body's": ("gate.refer", lambda f: replace(f, categories=(*f.categories, "other_competence"))),
    "category of an older schema": ("gate.unknown_category", lambda f: replace(f, categories=(*f.categories, "?"))),
    "two heads": ("gate.fork", lambda f: text(f, heads=2)),
    "placeholder": ("gate.placeholder_open", lambda f: text(f, open_placeholders=("uur volgende update",))),
    "claim of another case": ("gate.citation_unknown", lambda f: text(f, unknown_citations=("#9",))),
    "claim in progress": ("gate.claim_not_verified", claim(status="in_progress")),
    "claim refuted": ("gate.claim_not_verified", claim(status="false")),
    "claim withheld": ("gate.claim_not_releasable", claim(disclosure="withheld")),
    "claim only if asked": ("gate.claim_not_releasable", claim(disclosure="if_asked")),
    "list point open": ("gate.list_open", unanswered("facts_sourced")),
    "guilt in the text": ("gate.list_no", answered("no_guilt_no_cause", "no", "omdat")),
    "no without a reason": ("gate.list_no_reason", answered("unknown_said", "no")),
    "does apply": ("gate.list_not_applicable", answered("no_tactics", "not_applicable")),
    "prosecutor not applicable": ("gate.list_must_be_yes", answered("prosecutor_agreed", "not_applicable")),
    "chief silent": ("gate.clearance_waiting", lambda f: clearance(f, "chief", verdict="requested", given_at=None)),
    "chief never asked": (
        "gate.clearance_not_requested",
        lambda f: replace(f, clearances=tuple(c for c in f.clearances if c.authority != "chief")),
    ),
    "mayor on an older text": ("gate.clearance_lapsed", lambda f: clearance(f, "mayor", sha="b" * 64)),
    "mayor refuses": ("gate.clearance_refused", lambda f: clearance(f, "mayor", verdict="refused")),
    "fire service advises against": (
        "gate.clearance_advised_against",
        lambda f: clearance(f, "fire_service", verdict="advised_against"),
    ),
    "prosecutor wants a change": (
        "gate.clearance_amends_requested",
        lambda f: clearance(f, "press_magistrate", verdict="amends_requested"),
    ),
    "embargo": ("gate.embargo", lambda f: replace(f, embargo_until=NOW + MIN)),
}


def test_a_text_in_order_may_leave() -> None:
    assert codes(ready()) == []


@pytest.mark.parametrize("name", SPOILERS)
def test_one_thing_out_of_order_keeps_the_text_in_and_is_named(name: str) -> None:
    code, spoil = SPOILERS[name]
    assert code in codes(spoil(ready()))


@pytest.mark.parametrize(
    "name", [name for name in SPOILERS if name not in ("claim in progress", "another body's", "mayor refuses")]
)
def test_nothing_is_named_that_is_in_order(name: str) -> None:
    code, spoil = SPOILERS[name]
    assert set(codes(spoil(ready()))) == {code}


def test_without_a_text_the_gate_says_so() -> None:
    assert "gate.no_statement" in codes(opened())


def test_a_kind_that_the_schema_lacks_cannot_leave() -> None:
    assert "gate.unknown_kind" in codes(text(ready(), kind="poem"))


# Spoilers that change the same fact would undo each other, so one is taken from each group.
APART = [
    ["closed"],
    ["unknown critical event"],
    ["two devices disagree"],
    ["emergency not answered", "call for help kept"],
    ["not triaged", "monitored only"],
    ["two heads"],
    ["placeholder"],
    ["claim of another case"],
    ["claim in progress", "claim refuted", "claim withheld"],
    ["list point open"],
    ["guilt in the text"],
    ["no without a reason"],
    ["prosecutor not applicable"],
    ["chief silent", "chief never asked"],
    ["mayor on an older text", "mayor refuses"],
    ["fire service advises against"],
    ["prosecutor wants a change"],
    ["embargo"],
]


@given(st.tuples(*(st.sampled_from([None, *group]) for group in APART)))
def test_every_reason_is_told_at_once_and_none_when_all_is_well(names: tuple[str | None, ...]) -> None:
    facts, expected = ready(), set[str]()
    for name in names:
        if name is not None:
            code, spoil = SPOILERS[name]
            facts = spoil(facts)
            expected.add(code)
    found = set(codes(facts))
    assert found >= expected
    assert (found == set()) == (expected == set())


def test_an_embargo_ends_at_its_moment() -> None:
    facts = ready(embargo_until=NOW)
    assert codes(facts, NOW - 1) == ["gate.embargo"]
    assert codes(facts, NOW) == []


def test_one_changed_byte_makes_every_agreement_lapse() -> None:
    found = codes(text(ready(), sha="b" * 64))
    assert found == ["gate.clearance_lapsed"] * 4


def test_an_edit_never_asks_for_less() -> None:
    facts = ready()
    before = requirement(standard(), facts.categories, facts.circumstances, "holding_statement")
    edited = text(facts, sha="c" * 64, revision=5)
    lapsed = [r for r in gate_reasons(standard(), edited, NOW) if r.code == "gate.clearance_lapsed"]
    assert {r.params["authority"] for r in lapsed} == set(before.all_of)


@pytest.mark.parametrize("proof", ["awaiting_witness", "unchecked", "invalid"])
def test_an_agreement_that_is_not_proven_does_not_count(proof: str) -> None:
    assert codes(clearance(ready(), "mayor", proof=proof)) == ["gate.clearance_unproven"]


def test_an_agreement_of_nobody_in_particular_does_not_count() -> None:
    found = gate_reasons(standard(), clearance(ready(), "mayor", person=None), NOW)
    assert [(r.code, r.params["proof"]) for r in found] == [("gate.clearance_unproven", "nobody_named")]


def test_an_advisers_against_does_not_block() -> None:
    advice = cleared("head_of_communication", verdict="advised_against", mandatory=False)
    assert codes(replace(ready(), clearances=(*ready().clearances, advice))) == []


def test_the_deputys_agreement_stands_in_for_the_mayors() -> None:
    assert codes(clearance(ready(), "mayor", authority="deputy_mayor")) == []


def test_the_first_valid_verdict_of_authority_and_deputy_counts() -> None:
    early = cleared("mayor", given_at=at(2, 20))
    late = cleared("deputy_mayor", verdict="refused", given_at=at(2, 30))
    others = tuple(c for c in ready().clearances if c.authority != "mayor")
    assert codes(replace(ready(), clearances=(*others, early, late))) == []
    swapped = (replace(early, given_at=at(2, 35)), late)
    assert codes(replace(ready(), clearances=(*others, *swapped))) == ["gate.clearance_refused"]


def test_an_authority_may_still_say_no_after_its_deputy_said_yes() -> None:
    yes = cleared("deputy_mayor", given_at=at(2, 20))
    no = cleared("mayor", verdict="refused", given_at=at(2, 30))
    others = tuple(c for c in ready().clearances if c.authority != "mayor")
    assert codes(replace(ready(), clearances=(*others, yes, no))) == ["gate.clearance_refused"]


def test_a_person_who_changes_their_mind_is_heard_last() -> None:
    others = tuple(c for c in ready().clearances if c.authority != "mayor")
    no = cleared("mayor", verdict="refused", given_at=at(2, 20))
    yes = cleared("mayor", given_at=at(2, 30))
    assert codes(replace(ready(), clearances=(*others, no, yes))) == []
    assert codes(replace(ready(), clearances=(*others, yes, replace(no, given_at=at(2, 35))))) == [
        "gate.clearance_refused"
    ]


def bypass(**changes: object) -> CaseFacts:
    made: dict[str, object] = {
        "verdict": "bypassed",
        "person": "Lore",
        "second_person": "Karim",
        "reason": "onbereikbaar",
    }
    return clearance(ready(), "mayor", **{**made, **changes})


def test_a_bypass_with_a_reason_and_a_second_person_lets_the_text_go() -> None:
    assert codes(bypass()) == []


@pytest.mark.parametrize("changes", [{"second_person": None}, {"second_person": "Lore"}, {"reason": None}])
def test_a_bypass_by_one_person_or_without_a_reason_does_not(changes: dict[str, object]) -> None:
    assert codes(bypass(**changes)) == ["gate.clearance_bypass_alone"]


def test_the_prosecutor_cannot_be_bypassed() -> None:
    facts = clearance(
        ready(), "press_magistrate", verdict="bypassed", person="Lore", second_person="Karim", reason="onbereikbaar"
    )
    assert codes(facts) == ["gate.clearance_bypass_not_allowed"]


@pytest.mark.parametrize("proof", ["contested", "settled"])
@pytest.mark.parametrize("verdict", ["cleared", "refused", "advised_against", "amends_requested"])
def test_a_word_that_is_contested_is_neither_a_yes_nor_a_no(proof: str, verdict: str) -> None:
    found = gate_reasons(standard(), clearance(ready(), "mayor", proof=proof, verdict=verdict), NOW)
    assert [(r.code, r.params["authority"], r.params["here"]) for r in found] == [
        ("gate.clearance_contested", "mayor", True)
    ]


def test_a_contested_no_is_not_outvoted_by_a_deputys_yes_and_a_settled_one_is() -> None:
    yes = cleared("deputy_mayor", given_at=at(2, 20))
    no = cleared("mayor", verdict="refused", given_at=at(2, 30), proof="contested")
    others = tuple(c for c in ready().clearances if c.authority != "mayor")
    assert codes(replace(ready(), clearances=(*others, yes, no))) == ["gate.clearance_contested"]
    assert codes(replace(ready(), clearances=(*others, yes, replace(no, proof="settled")))) == []


def test_a_contested_no_blocks_also_inside_a_group_that_another_met() -> None:
    facts = service()
    no = cleared("head_of_communication", verdict="refused", proof="contested")
    assert codes(replace(facts, clearances=(*facts.clearances, no))) == ["gate.clearance_contested"]
    yes = replace(no, verdict="cleared")
    assert codes(replace(facts, clearances=(*facts.clearances, yes))) == []


def test_a_word_that_was_contested_on_an_older_text_is_not_said_to_have_lapsed() -> None:
    facts = clearance(text(ready(), sha="b" * 64), "mayor", proof="contested")
    found = {r.params["authority"]: r for r in gate_reasons(standard(), facts, NOW)}
    assert found["mayor"].code == "gate.clearance_contested"
    assert found["mayor"].params["here"] is False
    assert {r.code for role, r in found.items() if role != "mayor"} == {"gate.clearance_lapsed"}


@pytest.mark.parametrize("proof", ["awaiting_witness", "unchecked", "invalid"])
def test_a_bypass_that_is_not_proven_leaves_the_authority_waited_for(proof: str) -> None:
    assert codes(bypass(proof=proof)) == ["gate.clearance_waiting"]


def test_a_bypass_lapses_with_the_text_too() -> None:
    assert "gate.clearance_lapsed" in codes(bypass(sha="b" * 64))


def service(**changes: object) -> CaseFacts:
    facts = ready(categories=("service",), circumstances=frozenset())
    return replace(facts, clearances=(cleared("spokesperson", **changes),))


def test_the_author_alone_does_not_suffice() -> None:
    assert codes(service()) == []
    assert codes(service(person=AUTHOR)) == ["gate.clearance_author_only"]


def test_one_of_a_group_is_asked_for_once() -> None:
    facts = replace(service(), clearances=())
    found = gate_reasons(standard(), facts, NOW)
    assert [reason.code for reason in found] == ["gate.clearance_any_open"]
    assert found[0].params["authorities"] == ("head_of_communication", "spokesperson")


def test_a_refusal_inside_a_group_blocks_although_another_agreed() -> None:
    facts = service()
    no = cleared("head_of_communication", verdict="refused")
    assert codes(replace(facts, clearances=(*facts.clearances, no))) == ["gate.clearance_refused"]


def acknowledgement(**changes: object) -> CaseFacts:
    answers = tuple(PointAnswer(point, "yes") for point in ("urgent_line", "next_update"))
    facts = text(ready(claims=(), clearances=()), kind="acknowledgement", answers=answers)
    # The prosecutor's point is the category's, and comes with every text of such a case.
    return replace(facts, circumstances=frozenset({"fire_service"}), **changes)


def test_an_acknowledgement_goes_out_on_the_spokespersons_word() -> None:
    assert codes(acknowledgement()) == []


def test_an_acknowledgement_states_no_facts_of_the_case() -> None:
    assert codes(acknowledgement(claims=(verified(),))) == ["gate.facts_not_allowed"]


def test_lines_to_take_may_hold_what_is_told_only_if_asked() -> None:
    facts = ready(claims=(verified(disclosure="if_asked"),))
    assert "gate.claim_not_releasable" in codes(facts)
    assert "gate.claim_not_releasable" not in codes(text(facts, kind="lines_to_take"))


def instruction() -> CaseFacts:
    answers = tuple(PointAnswer(p, "yes") for p in ("nobody_identifiable", "urgent_line", "prosecutor_agreed"))
    return text(ready(claims=(), clearances=()), kind="safety_instruction", answers=answers)


def test_an_instruction_that_saves_lives_goes_first_and_stays_owed_an_agreement() -> None:
    assert codes(instruction()) == []
    owed = [f.code for f in findings(standard(), instruction(), NOW) if f.code.startswith("gate.clearance_")]
    assert owed == ["gate.clearance_not_requested"] * 4


def test_a_safety_instruction_still_needs_its_list() -> None:
    assert codes(text(instruction(), answers=())) == ["gate.list_open"] * 3


def test_a_claim_that_the_text_does_not_cite_keeps_nothing_back() -> None:
    assert codes(ready(claims=(verified(), verified("#5", status="inconclusive", cited=False)))) == []


def test_being_offline_alone_keeps_nothing_back() -> None:
    assert codes(ready(connection="offline")) == []


def test_who_lets_it_wait_is_said_with_since_when() -> None:
    facts = ready(claims=(verified(status="in_progress", waiting_on="Brandweer", waiting_since=at(1, 59)),))
    found: Finding = findings(standard(), facts, NOW)[0]
    assert (found.who.party, found.since, found.severity) == ("Brandweer", at(1, 59), "red")


@HALF
@given(any_facts(), moments())
def test_the_gate_answers_for_every_case_and_each_reason_has_a_sentence(facts: CaseFacts, now: int) -> None:
    known = spoken().codes()
    for reason in gate_reasons(standard(), facts, now):
        assert known[reason.code].holes("nl") <= set(reason.params)


@HALF
@given(any_facts(), moments())
def test_nothing_leaves_with_a_hole_an_unproven_fact_or_a_missing_agreement(facts: CaseFacts, now: int) -> None:
    if codes(facts, now):
        return
    statement = facts.statement
    assert statement is not None
    assert statement.open_placeholders == ()
    assert facts.emergency.answered_at is not None
    kind = standard().kind(statement.kind)
    assert kind is not None
    for item in facts.claims:
        if item.cited:
            assert kind.cites_claims
            assert item.status == "verified"
            assert item.disclosure in kind.discloses
    if kind.clearance == "matrix":
        wanted = requirement(standard(), facts.categories, facts.circumstances, kind.id)
        signed = {wanted.principal(c.authority) for c in facts.clearances if c.sha == SHA}
        assert all(not signed.isdisjoint(need) for need in wanted.needs())
