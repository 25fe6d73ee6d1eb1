"""Names in Greek or Cyrillic letters meet the same names in Latin ones."""

from __future__ import annotations

import pytest

from woordvoering.detection.normalise import Normaliser
from woordvoering.detection.script import in_latin


@pytest.mark.parametrize(
    ("written", "latin"),
    [("киев", "kiev"), ("херсон", "kherson"), ("αθηνα", "athina"), ("объект", "obekt"), ("brussel", "brussel")],
)
def test_a_name_is_one_name_whoever_writes_it(written: str, latin: str) -> None:
    assert in_latin(written) == latin


@pytest.mark.parametrize("word", ["東京", "بروكسل", "ßtraße", "7кг", ""])
def test_other_scripts_stay_as_they_are(word: str) -> None:
    assert in_latin(word) == word


def test_a_post_in_cyrillic_shares_its_names_with_one_in_dutch() -> None:
    terms = Normaliser()
    russian = terms.terms("Взрыв в центре Антверпен, это не учения #Antwerpen").weights
    dutch = terms.terms("Zware ontploffing in het centrum van Antwerpen, dit is geen oefening").weights
    assert set(russian) & set(dutch) >= {next(iter(terms.terms("Antwerpen").weights))}


def test_the_surface_is_the_word_as_it_was_written() -> None:
    assert "харьков" in Normaliser().terms("Пожар Харьков").surface.values()


@pytest.mark.parametrize(
    "text",
    ["это не только для них", "es ist nicht nur fur uns", "esto es para todos nosotros", "isto e muito para voces"],
)
def test_words_that_say_nothing_are_left_out_in_the_languages_around_us(text: str) -> None:
    assert len(Normaliser().terms(text).weights) <= 1


@pytest.mark.parametrize("name", ["Sam", "Tom", "Seine", "NAVO", "sea", "war", "hat"])
def test_a_foreign_small_word_takes_no_name_of_ours_away(name: str) -> None:
    assert len(Normaliser().terms(f"gezien: {name}").weights) == 2
