"""Possible calls for help, measured on labelled sentences: half of them call, half are traps."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))

from calls_for_help import LANGUAGES, labelled, measure

from woordvoering.detection.emergency import SHORT, calls_for_help
from woordvoering.detection.phrases import words_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_calls_are_told_from_traps(language: str) -> None:
    found = measure(language)
    assert found.sentences >= 120
    assert 0.4 < sum(wanted for wanted, _ in labelled(language)) / found.sentences < 0.6
    assert found.recall >= 0.98, found.missed
    assert found.precision >= 0.94, found.wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_calls_that_were_written_later_are_told_too(language: str) -> None:
    found = measure(language, ".later")
    assert found.recall >= 0.9, found.missed
    assert found.precision >= 0.9, found.wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_calls_without_a_plea_are_mostly_told(language: str) -> None:
    found = measure(language, ".open")
    assert found.recall >= 0.55, found.missed
    assert found.precision >= 0.9, found.wrong


@pytest.mark.parametrize(
    "text",
    [
        "Mijn oma is op straat gevallen en bloedt",
        "Ma voisine est tombée et elle saigne",
        "My daughter fell and is bleeding",
        "Mijn zoon is vannacht gevallen en bloedt nog, gsm bijna plat",
        "Ma fille saigne depuis cette nuit, le chat est avec elle",
    ],
)
def test_harm_to_somebodys_own_is_a_call(text: str) -> None:
    assert calls_for_help().found_in(text, words_of(text))


def test_harm_alone_is_none_and_what_is_over_neither() -> None:
    calls = calls_for_help()
    for text in ("Een man is gevallen", "mijn broer had vorig jaar een ongeval", "ma soeur saigne dans ce film"):
        assert not calls.found_in(text, words_of(text)), text


def test_what_is_told_of_others_in_a_long_text_is_no_call() -> None:
    story = "De man werd neergestoken, zegt de rechtbank. " * 20
    assert len(story) > SHORT
    calls = calls_for_help()
    assert not calls.found_in(story, words_of(story))
    short = "Mijn broer is neergestoken"
    assert calls.found_in(short, words_of(short))
    assert not calls.found_in(short, words_of(short), "news")


def test_the_places_of_a_call_are_those_of_its_danger() -> None:
    text = "Mijn tante is ineengezakt, kom alstublieft"
    assert [text[span.start : span.end] for span in calls_for_help().spans(text)] == ["ineengezakt"]
