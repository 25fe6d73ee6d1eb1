"""Claim references: counted before release, gone after it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from woordvoering.statements.references import (
    broken_references,
    cited_claims,
    find_references,
    without_references,
)


def test_every_cited_claim_is_named_once() -> None:
    assert cited_claims("Knal. {#12} Brand. {#2} Nog eens. {#12}") == (2, 12)


def test_a_reference_is_found_where_it_stands() -> None:
    (found,) = find_references("Knal. {#1} Brand.")
    assert (found.number, found.start, found.end) == (1, 6, 10)


def test_the_press_reads_the_sentence_without_the_reference_and_without_a_gap() -> None:
    assert without_references("Knal. {#1} Brand {#2}.") == "Knal. Brand."
    assert without_references("{#1} Knal\n{#2}\nBrand {#3}") == "Knal\n\nBrand"
    assert without_references("- {#1} Knal") == "- Knal"


def test_what_only_looks_like_a_reference_is_reported() -> None:
    assert broken_references("{#} {#0} {#een} {# 1} {#1}") == ("{#}", "{#0}", "{#een}", "{# 1}")


def test_a_reference_forged_out_of_its_neighbours_is_reported_and_not_cited() -> None:
    text = "{{#1}#2}"
    assert cited_claims(text) == (1,)
    assert broken_references(text) == ("{#2}",)


@given(st.lists(st.one_of(st.integers(1, 99999), st.text("ab .\n", max_size=8)), max_size=12))
def test_stripping_leaves_every_word_and_no_reference(parts: list[int | str]) -> None:
    text = " ".join(f"{{#{part}}}" if isinstance(part, int) else part for part in parts)
    published = without_references(text)
    assert find_references(published) == ()
    assert published.split() == [word for word in text.split() if not word.startswith("{")]


@given(st.text("{#}12 a\n", max_size=40))
def test_a_reference_left_after_stripping_was_reported_as_broken(text: str) -> None:
    if find_references(without_references(text)):
        assert broken_references(text)
