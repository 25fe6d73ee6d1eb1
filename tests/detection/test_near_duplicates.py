"""Near-duplicates: ten shares of one post are one source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.detection.neardup import NearDuplicates
from woordvoering.detection.normalise import cleaned, folded_words

ORIGINAL = "Enorme zwarte rookwolk boven de haven, weet iemand wat er juist brandt op de kade?"
OTHERS = (
    "Burgemeester opent zaterdag de nieuwe bibliotheek aan het plein met een lezing",
    "Wegenwerken op de ring duren door de regen een week langer dan gepland",
    "Zwemclub zoekt vrijwilligers voor het toernooi van de jongste leden",
)


def reader() -> NearDuplicates:
    return NearDuplicates(72 * 3600.0)


def find(texts: NearDuplicates, text: str) -> str | None:
    return texts.find(texts.fingerprint(folded_words(cleaned(text))))


def remember(texts: NearDuplicates, id: str, t: float, text: str) -> None:
    texts.add(id, t, texts.fingerprint(folded_words(cleaned(text))))


@pytest.mark.parametrize(
    "copy",
    [
        ORIGINAL.upper(),
        f"RT @iemand: {ORIGINAL}",
        f"{ORIGINAL} https://x.example/9 via @ander",
        f'Niet te geloven. "{ORIGINAL}"',
        ORIGINAL.replace("rookwolk", "rokowlk"),
        ORIGINAL.replace("haven", "#haven"),
        "Enorme zwarte rookwolk boven de haven, weet iemand wat er juist…",
        ORIGINAL.replace(" ", "   "),
        f"{ORIGINAL} 😱😱",
        "Enroem zwatre rookwo lkboven d ehaven, weet iemnad wta er juits brandto p de kade?",
    ],
)
def test_a_copy_is_recognised(copy: str) -> None:
    texts = reader()
    for number, other in enumerate(OTHERS):
        remember(texts, f"o{number}", 0.0, other)
    remember(texts, "first", 1.0, ORIGINAL)
    assert find(texts, copy) == "first"


def test_the_same_news_in_own_words_is_no_copy() -> None:
    texts = reader()
    remember(texts, "first", 0.0, ORIGINAL)
    assert find(texts, "Brandweer bestrijdt brand in een loods aan de dokken, veel rook zichtbaar") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Just posted a photo @ Sint-Pietersplein", "Just posted a photo @ Dok Noord"),
        ("I'm at De Vooruit (Gent, Oost-Vlaanderen)", "I'm at Station Dampoort (Gent, Oost-Vlaanderen)"),
        ("Drie gewonden bij brand aan de kade in Gent", "In Gent weer een brand: bij de kade aan het dok zijn er drie"),
    ],
)
def test_a_template_filled_in_anew_and_the_same_words_in_another_order_are_no_copies(one: str, other: str) -> None:
    texts = reader()
    for number in range(30):
        place = f"{chr(97 + number % 26)}{number}plein"
        remember(texts, f"p{number}", 0.0, f"Just posted a photo @ {place}")
        remember(texts, f"q{number}", 0.0, f"I'm at {place} (Gent, Oost-Vlaanderen)")
    remember(texts, "first", 1.0, one)
    assert find(texts, other) != "first"


def test_short_texts_are_copies_only_when_they_are_the_same() -> None:
    texts = reader()
    remember(texts, "first", 0.0, "Goede morgen Gent")
    assert find(texts, "goede morgen, Gent!") == "first"
    assert find(texts, "Goede morgen Aalst") is None


def test_a_text_of_links_only_copies_nothing() -> None:
    texts = reader()
    remember(texts, "first", 0.0, "https://x.example/1")
    assert find(texts, "https://x.example/2") is None


def test_after_the_horizon_a_text_is_forgotten() -> None:
    texts = reader()
    remember(texts, "first", 0.0, ORIGINAL)
    texts.forget(72 * 3600.0)
    assert find(texts, ORIGINAL) == "first"
    texts.forget(72 * 3600.0 + 1)
    assert find(texts, ORIGINAL) is None
    assert texts.state() == []


def test_the_same_id_twice_is_kept_once() -> None:
    texts = reader()
    remember(texts, "first", 0.0, ORIGINAL)
    remember(texts, "first", 5.0, ORIGINAL + " nog altijd volop bezig")
    assert len(texts.state()) == 1


@given(st.lists(st.sampled_from([ORIGINAL, *OTHERS, "Goede morgen Gent"]), max_size=12))
def test_a_restored_index_answers_as_the_one_it_was_taken_from(stream: list[str]) -> None:
    texts = reader()
    for number, text in enumerate(stream):
        if find(texts, text) is None:
            remember(texts, f"p{number}", float(number), text)
    again = NearDuplicates(72 * 3600.0, texts.state())
    for text in (ORIGINAL, *OTHERS, "Goede morgen Gent", "iets heel anders over de markt van morgen"):
        assert find(again, text) == find(texts, text)
    assert again.state() == texts.state()
