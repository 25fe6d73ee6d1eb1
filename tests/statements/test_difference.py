"""The difference between two revisions, and the proposal for two that grew apart."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from woordvoering.statements.diff import DiffRun, compare
from woordvoering.statements.merge import Agreed, Contested, propose_merge
from woordvoering.statements.sentences import split_sentences, split_words

TEXTS = st.lists(
    st.sampled_from(
        ["De brand is uit. ", "Er is een knal. {#1} ", "Bel 101.\n\n", "## Kop\n", "[[uur]] ", "nr. 5 ", "x", "\n"]
    ),
    max_size=12,
).map("".join)

R3 = (
    "Vannacht om 01.42 uur was er een knal. De brandweer bestrijdt een zware brand. Er zijn mogelijk gewonden.\n\n"
    "De oorzaak wordt onderzocht. Wij doen daar nu geen uitspraken over."
)
R4 = (
    "Vannacht om 01.42 uur was er een knal. De brandweer bestrijdt een brand in een technische ruimte.\n\n"
    "De oorzaak wordt onderzocht. Het parket is verwittigd. Wij doen daar nu geen uitspraken over."
)


def test_an_authority_sees_words_out_words_in_and_whole_new_sentences() -> None:
    found = compare(R3, R4)
    assert DiffRun("delete", "zware brand") in found.runs
    assert DiffRun("insert", "brand in een technische ruimte") in found.runs
    assert DiffRun("insert", "Het parket is verwittigd. ") in found.runs
    assert (found.changes, found.sentences_added, found.sentences_removed) == (3, 1, 1)


@given(TEXTS, TEXTS)
def test_the_runs_spell_both_texts(old: str, new: str) -> None:
    runs = compare(old, new).runs
    assert "".join(run.text for run in runs if run.change != "insert") == old
    assert "".join(run.text for run in runs if run.change != "delete") == new


@given(TEXTS, TEXTS)
def test_there_is_a_change_exactly_when_the_texts_differ(old: str, new: str) -> None:
    assert (compare(old, new).changes == 0) == (old == new)


@given(TEXTS)
def test_neighbouring_runs_never_have_the_same_kind(text: str) -> None:
    kinds = [run.change for run in compare(text, text[::2]).runs]
    assert all(one != other for one, other in pairwise(kinds))


@given(st.text("ab. \n{}#1[]’é", max_size=60))
def test_cutting_into_sentences_and_words_loses_nothing(text: str) -> None:
    assert "".join(split_sentences(text)) == text
    assert "".join(split_words(text)) == text


def test_an_hour_and_an_abbreviation_end_no_sentence() -> None:
    assert split_sentences("Om 01.42 uur, nr. 5. Dan niets meer.") == ("Om 01.42 uur, nr. 5. ", "Dan niets meer.")


def test_a_claim_reference_belongs_to_the_sentence_before_it() -> None:
    assert split_sentences("Er was een knal. {#1} Het brandt.") == ("Er was een knal. {#1} ", "Het brandt.")


def test_ten_thousand_repeated_words_are_compared_without_delay() -> None:
    assert compare("de het " * 1400, "het de " * 1400).changes > 0


def test_edits_to_different_sentences_merge_by_themselves() -> None:
    base = "Er was een knal. Het brandt. Bel 101."
    proposal = propose_merge(base, base.replace("knal", "luide knal"), base.replace("101", "112"))
    assert proposal.text == "Er was een luide knal. Het brandt. Bel 112."


def test_two_wordings_of_one_sentence_are_left_to_a_person() -> None:
    base = "Er was een knal. Het brandt. Bel 101."
    proposal = propose_merge(base, base.replace("brandt", "rookt"), base.replace("brandt", "smeult"))
    assert proposal.text is None
    assert proposal.contested == (Contested("Het brandt. ", "Het rookt. ", "Het smeult. "),)
    assert proposal.pieces[0] == Agreed("Er was een knal. ")


@given(TEXTS, TEXTS)
def test_one_side_alone_always_merges_to_that_side(base: str, ours: str) -> None:
    assert propose_merge(base, ours, base).text == ours
    assert propose_merge(base, base, ours).text == ours
    assert propose_merge(base, ours, ours).text == ours


@given(TEXTS, TEXTS, TEXTS)
def test_no_word_of_either_side_is_lost_in_a_proposal(base: str, ours: str, theirs: str) -> None:
    pieces = propose_merge(base, ours, theirs).pieces
    said = "".join(piece.text if isinstance(piece, Agreed) else piece.ours + piece.theirs for piece in pieces)
    new = {*split_sentences(ours), *split_sentences(theirs)} - set(split_sentences(base))
    assert all(sentence in said for sentence in new)


@given(TEXTS, TEXTS, TEXTS)
def test_who_is_ours_and_who_is_theirs_makes_no_difference_to_what_is_agreed(base: str, ours: str, theirs: str) -> None:
    assert propose_merge(base, ours, theirs).text == propose_merge(base, theirs, ours).text
