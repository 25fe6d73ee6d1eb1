"""Who must agree: the default matrix row by row, the union of categories, and which agreements count."""

from __future__ import annotations

import itertools

import pytest
from case_night import standard
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.reaction.matrix import Given, Requirement, met, requirement

CHIEF, MAYOR, PM, HC, WV = "chief", "mayor", "press_magistrate", "head_of_communication", "spokesperson"
NONE: frozenset[str] = frozenset()

ROWS: list[tuple[str, set[str], set[str], list[set[str]], set[str]]] = [
    ("service", set(), set(), [{WV, HC}], set()),
    ("prevention", set(), set(), [{WV, HC}], set()),
    ("traffic", set(), set(), [{WV, HC}], set()),
    ("public_order", set(), {MAYOR, CHIEF}, [], set()),
    ("public_order", {"judicial_arrests"}, {MAYOR, CHIEF, PM}, [], set()),
    ("public_order", {"supralocal"}, {MAYOR, CHIEF}, [], {"dirco"}),
    ("prosecutor_inquiry", set(), {PM}, [], {CHIEF}),
    ("judge_inquiry", set(), {PM}, [], {CHIEF}),
    ("force_video", set(), {CHIEF}, [], {MAYOR, "internal_oversight"}),
    ("force_video", {"injury"}, {CHIEF, PM}, [], {MAYOR, "internal_oversight"}),
    ("force_video", {"complaint"}, {CHIEF, PM}, [], {MAYOR, "internal_oversight"}),
    ("force_video", {"official_report"}, {CHIEF, PM}, [], {MAYOR, "internal_oversight"}),
    ("police_shooting", set(), {PM, CHIEF}, [], {MAYOR, "committee_p"}),
    ("death_in_custody", set(), {PM, CHIEF}, [], {MAYOR, "committee_p"}),
    ("misconduct", set(), {CHIEF}, [], {MAYOR}),
    ("misconduct", {"criminal"}, {CHIEF, PM}, [], {MAYOR}),
    ("service_vehicle", set(), set(), [{HC, CHIEF}], {MAYOR}),
    ("service_vehicle", {"injury"}, {PM, CHIEF}, [], {MAYOR}),
    ("missing_person", set(), {PM, "missing_persons_unit"}, [], {"family", "child_focus"}),
    ("rumour", set(), set(), [{HC, CHIEF}], set()),
    ("rumour", {"own_operations"}, set(), [{HC, CHIEF}], set()),
    ("rumour", {"judicial_inquiry"}, {PM}, [], set()),
    ("rumour", {"judicial_inquiry", "order"}, {PM, MAYOR}, [], set()),
    ("rumour", {"order"}, {MAYOR}, [{HC, CHIEF}], set()),
    ("emergency_municipal", set(), {MAYOR}, [], {CHIEF}),
    ("emergency_provincial", set(), {"governor"}, [], {CHIEF}),
    ("emergency_national", set(), {"nccn"}, [], {CHIEF}),
    ("terrorism", set(), {"federal_prosecutor"}, [], {MAYOR, "nccn"}),
    ("data_breach", set(), {CHIEF, "dpo"}, [], {"supervisory_body"}),
    ("data_breach", {"offence"}, {CHIEF, "dpo", PM}, [], {"supervisory_body"}),
    ("other_competence", set(), set(), [], set()),
]


@pytest.mark.parametrize(("category", "circumstances", "all_of", "any_of", "inform"), ROWS)
def test_a_row_of_the_matrix_asks_for_exactly_these(
    category: str, circumstances: set[str], all_of: set[str], any_of: list[set[str]], inform: set[str]
) -> None:
    wanted = requirement(standard(), (category,), frozenset(circumstances))
    assert set(wanted.all_of) == all_of
    assert [set(group) for group in wanted.any_of] == any_of
    assert set(wanted.inform) == inform
    assert not wanted.undetermined


def test_the_prosecutor_speaks_first_after_a_police_shooting() -> None:
    wanted = requirement(standard(), ("police_shooting",), NONE)
    assert wanted.speaks_first == (PM,)
    assert "prosecutor_agreed" in wanted.list_yes


def test_the_judges_agreement_must_be_logged_in_a_judges_inquiry() -> None:
    assert "judge_agreed" in requirement(standard(), ("judge_inquiry",), NONE).list_yes


def test_in_an_emergency_phase_the_police_only_relay() -> None:
    assert requirement(standard(), ("emergency_national",), NONE).relay_only


def test_another_bodys_competence_is_referred_also_for_an_acknowledgement() -> None:
    assert requirement(standard(), ("other_competence",), NONE).refer
    assert requirement(standard(), ("other_competence",), NONE, "acknowledgement").refer


def test_the_bang_at_the_station_needs_four_and_takes_advice() -> None:
    found = requirement(standard(), ("incident", "public_order"), frozenset({"fire_service", "judicial_inquiry"}))
    assert set(found.all_of) == {CHIEF, "fire_service", PM, MAYOR}
    assert found.any_of == ()
    assert found.advise == (HC,)
    assert ("emergency_planning", "emergency_phase") in {(c.authority, c.circumstance) for c in found.conditional}


def test_an_acknowledgement_needs_nobody_elses_agreement() -> None:
    wanted = requirement(standard(), ("public_order",), NONE, "acknowledgement")
    assert wanted.needs() == ()
    assert met(wanted, (), frozenset({"auteur"})).satisfied


def test_of_every_correction_the_chief_is_told() -> None:
    assert CHIEF in requirement(standard(), ("service",), NONE, "correction").inform


@pytest.mark.parametrize("categories", [(), ("unheard_of",), ("service", "unheard_of")])
def test_without_a_known_category_nobody_can_meet_the_requirement(categories: tuple[str, ...]) -> None:
    wanted = requirement(standard(), categories, NONE)
    everybody = tuple(Given(role.id, f"persoon {role.id}") for role in standard().roles)
    assert not met(wanted, everybody, frozenset({"auteur"})).satisfied


def given_by(**people: str) -> tuple[Given, ...]:
    return tuple(Given(role, person) for role, person in people.items())


def test_all_means_every_one_of_them() -> None:
    wanted = requirement(standard(), ("public_order",), NONE)
    half = met(wanted, given_by(mayor="De Wulf"), frozenset({"auteur"}))
    assert half.open == ((CHIEF,),)
    assert [reason.code for reason in half.reasons] == ["gate.clearance_open"]
    assert met(wanted, given_by(mayor="De Wulf", chief="Van Damme"), frozenset({"auteur"})).satisfied


def test_any_means_one_of_them() -> None:
    wanted = requirement(standard(), ("service",), NONE)
    assert met(wanted, given_by(head_of_communication="Bogaert"), frozenset({"auteur"})).satisfied
    assert met(wanted, (), frozenset({"auteur"})).reasons[0].code == "gate.clearance_any_open"


def test_the_author_is_never_the_only_approver() -> None:
    wanted = requirement(standard(), ("service",), NONE)
    alone = met(wanted, given_by(spokesperson="Lore"), frozenset({"Lore"}))
    assert [reason.code for reason in alone.reasons] == ["gate.clearance_author_only"]
    assert met(wanted, given_by(spokesperson="Lore", head_of_communication="Bogaert"), frozenset({"Lore"})).satisfied


def test_several_authors_are_no_approvers_among_themselves() -> None:
    wanted = requirement(standard(), ("public_order",), frozenset())
    both = given_by(mayor="De Wulf", chief="Van Damme")
    alone = met(wanted, both, frozenset({"De Wulf", "Van Damme", "Lore"}))
    assert [(reason.code, reason.params["author"]) for reason in alone.reasons] == [
        ("gate.clearance_author_only", ("De Wulf", "Van Damme"))
    ]
    assert met(wanted, both, frozenset({"De Wulf", "Lore"})).satisfied


def test_the_author_may_be_one_of_several_approvers() -> None:
    wanted = requirement(standard(), ("public_order",), NONE)
    assert met(wanted, given_by(mayor="De Wulf", chief="Van Damme"), frozenset({"Van Damme"})).satisfied


def test_one_person_in_two_capacities_counts_once() -> None:
    wanted = requirement(standard(), ("public_order",), NONE)
    same = met(wanted, given_by(mayor="De Wulf", chief="De Wulf"), frozenset({"auteur"}))
    assert not same.satisfied
    assert [reason.code for reason in same.reasons] == ["gate.clearance_same_person"]


def test_a_second_voice_for_the_same_authority_frees_the_first() -> None:
    wanted = requirement(standard(), ("public_order",), NONE)
    voices = (Given(MAYOR, "De Wulf"), Given(CHIEF, "De Wulf"), Given("deputy_chief", "Jacobs"))
    assert met(wanted, voices, frozenset({"auteur"})).satisfied


def test_a_deputy_counts_for_the_role_that_it_stands_in_for() -> None:
    wanted = requirement(standard(), ("public_order",), NONE)
    assert met(wanted, given_by(deputy_mayor="Maes", deputy_chief="Jacobs"), frozenset({"auteur"})).satisfied


def test_a_bypass_fills_a_need_and_is_no_approval() -> None:
    wanted = requirement(standard(), ("public_order",), NONE)
    passed = (Given(MAYOR, "Lore", bypassed=True), Given(CHIEF, "Lore"))
    assert [reason.code for reason in met(wanted, passed, frozenset({"Lore"})).reasons] == [
        "gate.clearance_author_only"
    ]
    assert met(wanted, passed, frozenset({"Karim"})).satisfied


categories = st.lists(st.sampled_from([category.id for category in standard().categories]), max_size=3).map(tuple)
circumstances = st.frozensets(st.sampled_from([item.id for item in standard().circumstances]), max_size=5)
voices = st.lists(
    st.builds(
        Given,
        authority=st.sampled_from([role.id for role in standard().roles if role.kind != "informed"]),
        person=st.sampled_from(["A", "B", "C", "D", "E"]),
        bypassed=st.booleans(),
    ),
    max_size=6,
).map(tuple)


def holds(wanted: Requirement, given: tuple[Given, ...]) -> bool:
    return met(wanted, given, frozenset({"iemand anders"})).satisfied


@given(categories, categories, circumstances, voices)
def test_a_union_is_met_only_when_each_of_its_parts_is(
    one: tuple[str, ...], other: tuple[str, ...], case: frozenset[str], given: tuple[Given, ...]
) -> None:
    whole = requirement(standard(), one + other, case)
    if not holds(whole, given):
        return
    for part in (one, other):
        wanted = requirement(standard(), part, case)
        assert wanted.undetermined or wanted.refer or holds(wanted, given)


@given(categories, categories, circumstances)
def test_the_union_grows_and_never_shrinks(one: tuple[str, ...], other: tuple[str, ...], case: frozenset[str]) -> None:
    part, whole = requirement(standard(), one, case), requirement(standard(), one + other, case)
    assert set(part.all_of) <= set(whole.all_of)
    assert set(part.inform) <= set(whole.inform)
    assert set(part.list_yes) <= set(whole.list_yes)
    assert part.refer <= whole.refer
    for group in part.any_of:
        assert set(group) & set(whole.all_of) or any(set(other_group) <= set(group) for other_group in whole.any_of)


@given(categories, circumstances)
def test_the_order_of_the_categories_does_not_matter(chosen: tuple[str, ...], case: frozenset[str]) -> None:
    forward, backward = (requirement(standard(), names, case) for names in (chosen, chosen[::-1]))
    assert (forward.needs(), forward.inform, forward.list_yes) == (backward.needs(), backward.inform, backward.list_yes)


def by_trying_everything(wanted: Requirement, given: tuple[Given, ...]) -> int:
    """The fewest open needs over every way to let each person speak for one authority."""
    people = sorted({item.person for item in given if not item.bypassed})
    roles = [
        sorted({wanted.principal(i.authority) for i in given if i.person == person and not i.bypassed})
        for person in people
    ]
    bypassed = {wanted.principal(item.authority) for item in given if item.bypassed}
    fewest = len(wanted.needs())
    for choice in itertools.product(*roles):
        speaking = bypassed | set(choice)
        fewest = min(fewest, sum(speaking.isdisjoint(need) for need in wanted.needs()))
    return fewest


@given(categories, circumstances, voices)
def test_the_agreements_are_counted_in_the_way_that_leaves_least_open(
    chosen: tuple[str, ...], case: frozenset[str], given: tuple[Given, ...]
) -> None:
    wanted = requirement(standard(), chosen, case)
    found = met(wanted, given, frozenset({"auteur"}))
    assert len(found.open) == by_trying_everything(wanted, given)


@given(categories, circumstances, voices, voices)
def test_one_more_agreement_never_opens_a_need(
    chosen: tuple[str, ...], case: frozenset[str], given: tuple[Given, ...], more: tuple[Given, ...]
) -> None:
    wanted = requirement(standard(), chosen, case)
    assert len(met(wanted, given + more, frozenset({"auteur"})).open) <= len(
        met(wanted, given, frozenset({"auteur"})).open
    )
