"""Words and terms: what is left of a text before it is compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.detection.fold import fold
from woordvoering.detection.hashtags import parts
from woordvoering.detection.incidents import incidents
from woordvoering.detection.normalise import (
    LONGEST_TEXT,
    MOST_TERMS,
    Normaliser,
    Terms,
    cleaned,
    folded_words,
    strip_noise,
)
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


def test_everyday_words_are_common_and_shares_are_shares() -> None:
    lists = word_lists()
    assert {"wat", "avec", "the"} <= lists.function
    assert lists.background[stem("school")] > 10 * lists.background[stem("helikopter")]
    assert all(0.0 < share < 0.1 for share in lists.background.values())


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("BrusselNoord", ("brussel", "noord")),
        ("SGHaze", ("sg", "haze")),
        ("brandweerzone", ("brandweer", "zone")),
        ("stopthetrain", ("stop", "the", "train")),
        ("mechelen", ()),
        ("aB" * 400, ()),
        ("GENT", ()),
        ("gent", ()),
        ("челябинск", ()),
    ],
)
def test_a_hashtag_says_the_words_that_it_was_made_of(tag: str, words: tuple[str, ...]) -> None:
    assert parts(tag) == words


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzABC0123456789_", max_size=40))
def test_the_words_of_a_tag_spell_the_tag_or_it_stays_whole(tag: str) -> None:
    found = parts(tag)
    assert not found or "".join(found) == fold(tag).replace("_", "")


def read(text: str) -> Terms:
    return Normaliser().terms(cleaned(text))


def test_a_retweet_reads_as_what_it_repeats() -> None:
    own = "Knal aan de Dampoort, overal rook"
    retweet = f"RT @iemand: {own} https://t.example/abc"
    assert folded_words(cleaned(retweet)) == folded_words(own) == ["knal", "aan", "de", "dampoort", "overal", "rook"]
    assert read(retweet) == read(own)


@pytest.mark.parametrize("link", ["HTTPS://X.EXAMPLE/1", "www.x.example/a", "WWW.x.example", "@a.b", "http:x"])
def test_a_link_or_a_mention_says_nothing(link: str) -> None:
    assert folded_words(cleaned(f"rook {link} boven gent")) == ["rook", "boven", "gent"]


def test_entities_links_and_mentions_disappear_from_what_people_read() -> None:
    assert strip_noise("RT @a.b: Brand &amp; rook  @zone https://x.example/1 hier") == "Brand & rook hier"


def test_a_name_in_a_sentence_weighs_more_than_the_same_word_in_a_headline() -> None:
    sentence = read("Er is iets gebeurd aan de brug van Wondelgem vannacht")
    headline = read("Zware Botsing Aan Brug Van Wondelgem")
    assert sentence.weights["wondelgem"] > headline.weights["wondelgem"] == 1.0


def test_the_first_word_is_no_name_for_its_capital() -> None:
    terms = read("Rookwolk gezien boven de haven van Antwerpen").weights
    assert terms["rokwolk"] == 1.0
    assert terms["antwerp"] > 1.0


def test_function_words_are_no_terms() -> None:
    assert read("wat is dat nu weer met die en deze").weights == {}


@given(st.text(max_size=3 * LONGEST_TEXT))
def test_any_text_gives_a_bounded_number_of_terms(text: str) -> None:
    found = read(text)
    assert len(found.weights) <= MOST_TERMS
    assert found.surface.keys() == found.weights.keys()
    assert all(word and not word.isspace() for word in folded_words(cleaned(text)))


def test_the_words_of_incidents_are_written_as_texts_are_read_and_are_no_function_words() -> None:
    listed = incidents()
    assert all(folded_words(word) == [word] for word in listed.meaning)
    assert listed.found_in(word_lists().function) == ()
    assert {"brand", "incendie", "fire"} <= listed.events
    assert {"brandweer", "pompiers", "firefighters"}.isdisjoint(listed.events)


def test_an_incident_and_a_place_are_the_same_terms_in_every_language() -> None:
    dutch = read("bommelding in een school in Gent").weights
    french = read("alerte à la bombe dans une école à Gand").weights
    english = read("bomb alert at a school in Ghent").weights
    assert dutch.keys() & french.keys() & english.keys() == {"=bomb", "gent"}
