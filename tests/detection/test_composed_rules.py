"""A rule from a form: words, language and quarter are put together, and found again in a rule that stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.detection.composed import RuleParts, put_together, taken_apart
from woordvoering.detection.rules import read_rule
from woordvoering.errors import BrokenInput

WIJKEN = ("Dampoort", "Rabot - Blaisantvest")
WORDS = (
    "knal",
    "knal OR rook",
    "knal NOT oefening",
    '"grote brand"',
    "(a OR b) c",
    "(a OR b) OR (c OR d)",
    "a taal:nl",
)


@given(st.sampled_from(WORDS), st.sampled_from(("", *WIJKEN)), st.sampled_from(("", "nl", "fr")))
def test_what_is_put_together_is_taken_apart_again(words: str, wijk: str, language: str) -> None:
    rule = put_together(RuleParts(words, wijk, language))
    read_rule(rule)
    parts = taken_apart(rule, WIJKEN)
    assert put_together(parts) == rule
    if not (words.endswith("taal:nl") and not wijk and not language):
        assert parts == RuleParts(words, wijk, language)


def test_both_words_hold_for_the_quarter_that_is_asked() -> None:
    assert put_together(RuleParts("knal OR rook", "Dampoort")) == '(knal OR rook) wijk:"Dampoort"'
    assert put_together(RuleParts(" ", "Dampoort", "nl")) == 'wijk:"Dampoort" taal:nl'


@pytest.mark.parametrize("rule", ['knal wijk:"Elders"', "wijk:Dampoort OR knal", "knal (", ""])
def test_a_rule_that_no_form_writes_is_words_alone(rule: str) -> None:
    assert taken_apart(rule, WIJKEN) == RuleParts(rule)


def test_the_place_of_a_fault_is_that_in_the_words() -> None:
    with pytest.raises(BrokenInput) as refused:
        put_together(RuleParts("knal  OR (rook", "Dampoort"))
    assert refused.value.params["place"] == 10
