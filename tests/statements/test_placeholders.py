"""Placeholders: visible to the author, filled by hand, never opened by filling."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import Refused
from woordvoering.statements.placeholders import Placeholder, fill_placeholders, find_placeholders, placeholder_names

NAMES = st.text(st.sampled_from("abc dé/’:.,"), min_size=1, max_size=20).filter(str.strip)
VALUES = st.text(st.sampled_from("abc 03.uur{}#*"), min_size=1, max_size=20).filter(str.strip)


def test_a_placeholder_is_found_where_it_stands() -> None:
    text = "De update volgt om [[uur volgende update]]."
    assert find_placeholders(text) == (Placeholder("uur volgende update", 19, 42),)
    assert text[19:42] == "[[uur volgende update]]"


def test_each_name_is_told_once_in_reading_order() -> None:
    assert placeholder_names("[[b]] [[a]] [[b]]") == ("b", "a")


@pytest.mark.parametrize(
    "text", ["[[uur", "uur]]", "[[]]", "[[ ]]", "[[een\ntwee]]", "\\[[uur]]x [[", "[[[uur]", "[[" + "a" * 121 + "]]"]
)
def test_brackets_that_do_not_pair_are_open_all_the_same(text: str) -> None:
    assert any(not found.whole for found in find_placeholders(text))


def test_a_link_and_a_single_bracket_are_no_placeholders() -> None:
    assert find_placeholders("[onze website](https://politie.example) en [sic]") == ()


def test_only_the_named_blank_is_filled() -> None:
    assert (
        fill_placeholders("om [[uur]] in [[plaats]]", {"uur": "03.00 uur", "wijk": "x"}) == "om 03.00 uur in [[plaats]]"
    )


@pytest.mark.parametrize("value", ["", "  ", "een\ntwee", "[[nog een]]", "a]"])
def test_a_value_that_could_open_a_new_blank_is_refused(value: str) -> None:
    with pytest.raises(Refused) as refusal:
        fill_placeholders("[[uur]]", {"uur": value})
    assert [reason.code for reason in refusal.value.reasons()] == ["placeholder.value"]


@given(st.lists(st.tuples(NAMES, VALUES), min_size=1, max_size=5), st.text("abc \n", max_size=20))
def test_when_every_name_has_a_value_nothing_stays_open(pairs: list[tuple[str, str]], glue: str) -> None:
    text = glue.join(f"[[{name}]]" for name, _ in pairs)
    values = {name.strip(): value for name, value in pairs}
    assert placeholder_names(fill_placeholders(text, values)) == ()


@given(st.text("[]ab\n ", max_size=40))
def test_a_text_with_double_brackets_always_has_something_open(text: str) -> None:
    assert bool(find_placeholders(text)) == ("[[" in text or "]]" in text)


@given(st.text("[]ab\n ", max_size=40))
def test_spans_stand_in_order_and_never_overlap(text: str) -> None:
    spans = [(found.start, found.end) for found in find_placeholders(text)]
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
