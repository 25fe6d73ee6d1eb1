"""Words and terms: what is left of a text before it is compared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from woordvoering.detection.fold import fold
from woordvoering.detection.normalise import LONGEST_TEXT, MOST_TERMS, Normaliser, strip_noise
from woordvoering.detection.words import stem, word_lists


@given(st.text())
def test_folding_keeps_every_place_in_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more_for_words(text: str) -> None:
    once = fold(text)
    assert len(fold(once)) == len(once)


def test_accents_and_capitals_fold_away() -> None:
    assert fold("Coördinatie ÉVACUÉ Ñandú") == "coordinatie evacue nandu"


def test_forms_of_a_word_meet_in_one_stem() -> None:
    assert stem("explosions") == stem("explosion")
    assert stem("scholen") == stem("school")


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=30))
def test_a_stem_is_never_empty_and_never_longer_than_its_word(word: str) -> None:
    assert 1 <= len(stem(word)) <= len(word)


def test_function_words_and_common_words_do_not_overlap() -> None:
    lists = word_lists()
    assert lists.function
    assert lists.common
    assert not lists.function & lists.common


def test_a_retweet_reads_as_what_it_repeats() -> None:
    normalise = Normaliser()
    own = normalise("Knal aan de Dampoort, overal rook")
    shared = normalise("RT @iemand: Knal aan de Dampoort, overal rook https://t.example/abc")
    assert shared.key == own.key
    assert shared.terms == own.terms


def test_entities_links_and_mentions_disappear_from_what_people_read() -> None:
    assert strip_noise("RT @a.b: Brand &amp; rook  @zone https://x.example/1 hier") == "Brand & rook hier"


def test_a_name_in_a_sentence_weighs_more_than_the_same_word_in_a_headline() -> None:
    normalise = Normaliser()
    sentence = normalise("Er is iets gebeurd aan de brug van Wondelgem vannacht")
    headline = normalise("Zware Botsing Aan Brug Van Wondelgem")
    assert sentence.terms["wondelgem"] > headline.terms["wondelgem"] == 1.0


def test_the_first_word_is_no_name_for_its_capital() -> None:
    terms = Normaliser()("Rookwolk gezien boven de haven van Antwerpen").terms
    assert terms["rokwolk"] == 1.0
    assert terms["antwerp"] > 1.0


def test_function_words_are_no_terms() -> None:
    assert Normaliser()("wat is dat nu weer met die en deze").terms == {}


@given(st.text(max_size=3 * LONGEST_TEXT))
def test_any_text_gives_a_bounded_number_of_terms(text: str) -> None:
    found = Normaliser()(text)
    assert len(found.terms) <= MOST_TERMS
    assert found.surface.keys() == found.terms.keys()
    assert found.key.split() == list(found.words) or any(" " in word for word in found.words)
