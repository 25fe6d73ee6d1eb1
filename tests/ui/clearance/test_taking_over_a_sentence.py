"""Where a proposed sentence goes in a text: the one sentence that it rewords, or nowhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.clearance.adopt import adopted, likeness, reworded

TEXT = (
    "# Knal\n\nVannacht was er een knal. {#1} De brandweer bestrijdt een brand in een technische ruimte. {#2} "
    "Twee mensen raakten lichtgewond.\n\n- Blijf weg uit de buurt van het station."
)


def test_the_sentence_that_is_reworded_is_replaced_and_keeps_its_claim():
    new = adopted(TEXT, "De brandweer bestrijdt een brand aan het station.")
    assert new == TEXT.replace("in een technische ruimte", "aan het station")


def test_a_line_of_a_list_keeps_its_sign():
    new = adopted(TEXT, "Blijf weg uit de omgeving van het station.")
    assert new is not None
    assert new.endswith("\n\n- Blijf weg uit de omgeving van het station.")


def test_a_sentence_about_something_else_goes_nowhere():
    assert adopted(TEXT, "Wij danken alle hulpdiensten voor hun inzet.") is None
    assert reworded(TEXT, "Wij danken alle hulpdiensten.") == ""


def test_a_sentence_that_could_reword_two_goes_nowhere():
    twice = "Er is brand in de hal.\n\nEr is brand in de kelder."
    assert adopted(twice, "Er is brand in de loods.") is None


def test_an_empty_proposal_changes_nothing():
    assert adopted(TEXT, "  ") is None


@given(st.text(max_size=80))
def test_likeness_stays_between_nothing_and_all(words):
    assert 0.0 <= likeness(words, "Er was een knal.") <= 1.0


@given(st.sampled_from(["Er was brand.", "Iemand viel.", "De weg is vrij."]), st.text(max_size=40))
def test_only_one_place_of_the_text_changes(sentence, proposal):
    text = f"Eerste zin staat hier. {sentence} Laatste zin staat daar."
    new = adopted(text, proposal)
    assert new is None or new.startswith("Eerste") or new.endswith("daar.")
