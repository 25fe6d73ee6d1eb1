"""Gazetteer, calls for help, contradiction, sensitive pictures and watch terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.detection.contradiction import Voice, contradiction, cues
from woordvoering.detection.emergency import calls_for_help
from woordvoering.detection.gazetteer import default_gazetteer, read_gazetteer
from woordvoering.detection.normalise import Normaliser, cleaned
from woordvoering.detection.phrases import Phrases, words_of
from woordvoering.detection.watchterms import WatchTerms
from woordvoering.errors import BrokenInput


def terms_of(text: str) -> dict[str, float]:
    return Normaliser().terms(cleaned(text)).weights


def test_the_gazetteer_has_the_25_wijken_in_order() -> None:
    wijken = default_gazetteer().wijken
    assert [wijk.number for wijk in wijken] == list(range(1, 26))
    assert wijken[12].name == "Dampoort"
    assert wijken[24].name == "Drongen"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Knal aan Dampoort", {13}),
        ("Rook bij station Gent-Dampoort en in de overpoort", {13, 22}),
        ("Vermist in WONDELGEM sinds gisteren", {8}),
        ("Gevecht op de Vrijdagmarkt", {1}),
        ("brand in sint amandsberg, ook te zien in St-Amandsberg", {14}),
        ("Lekkere ham gekocht", set()),
        ("Brand in de Ham in Gent", {2}),
        ("Réfugiés arrivés à Moscou", set()),
        ("Feestje in Moscou, Gentbrugge", {15, 16}),
        ("Oud Gentbrugge kleurt oranje", {17}),
        ("Niets aan de hand in Aalst", set()),
    ],
)
def test_a_wijk_is_known_by_the_names_people_write(text: str, expected: set[int]) -> None:
    assert {place.wijk.number for place in default_gazetteer().places(text)} == expected


def test_places_are_counted_by_posts_under_the_name_most_used() -> None:
    counted = default_gazetteer().count([("Vechten in de Overpoort", 5), ("Citadelpark dicht", 1), ("Rook Muide", 2)])
    assert [(each.wijk.number, each.alias, each.count) for each in counted] == [(22, "Overpoort", 6), (10, "Muide", 2)]


@pytest.mark.parametrize("content", ["niet = [", "town = 3\nwijk = []", "town = ['Aalst']"])
def test_a_broken_gazetteer_names_its_file(content: str) -> None:
    with pytest.raises(BrokenInput) as refused:
        read_gazetteer(content, "aalst.toml")
    assert refused.value.code == "gazetteer.broken"
    assert refused.value.params["file"] == "aalst.toml"


def test_a_zone_brings_its_own_wijken() -> None:
    own = read_gazetteer("town=['Aalst']\n[[wijk]]\nnumber=1\nname='Schaarbeek'\nambiguous=['Hoek']", "aalst.toml")
    assert [place.wijk.name for place in own.places("Ruzie in de Hoek te Aalst")] == ["Schaarbeek"]
    assert own.places("Ruzie in de hoek") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mijn moeder raakt niet meer buiten door de rook, kan iemand komen?",
        "HELP ONS, het water staat tot aan de trap",
        "Mijn zus zit vast op de derde verdieping en er is vuur",
        "Er zitten mensen vast in de lift van het UZ",
        "Stuur een ambulance naar de Dok-Noord, man bloedt hard",
        "Hij ademt niet meer",
        "Au secours, on ne peut plus sortir de l'immeuble",
        "Ma voisine est coincée au deuxième étage",
        "We can't get out of the building, please send help",
        "My brother is trapped under the scaffolding",
        "iemand is in het water gevallen aan de Muidebrug",
    ],
)
def test_a_call_for_help_is_recognised(text: str) -> None:
    calls = calls_for_help()
    assert calls.found_in(text, words_of(text))
    spans = calls.spans(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Verdachte zit vast voor poging tot moord",
        "Ik zit al een uur vast in de file op de R4",
        "Help ons dit bericht te delen",
        "Kan iemand mij zeggen wanneer de zitting begint?",
        "Hulp nodig bij het verhuizen zaterdag",
        "La police cherche des témoins",
        "Stuck in traffic again",
        "Hoeveel kinderen hebben specialistische hulp nodig, vraagt de schepen",
        "Help ons mee en teken de petitie",
        "Bedankt aan de hulpdiensten voor het snelle werk",
        "De brandweer helpt een kat uit de boom",
        "Ik zit in de trein. Vast een mooie dag",
    ],
)
def test_idioms_and_thanks_are_no_call_for_help(text: str) -> None:
    assert not calls_for_help().found_in(text, words_of(text))


def test_news_of_a_rescue_is_no_call_for_help() -> None:
    text = "Vrouw zit vast in lift, brandweer bevrijdt haar"
    assert calls_for_help().found_in(text, words_of(text), "post")
    assert not calls_for_help().found_in(text, words_of(text), "news")


def voice(id: str, speaker: str, text: str) -> Voice:
    return Voice(id, speaker, text, frozenset(terms_of(text)))


def test_one_source_denies_what_another_asserts() -> None:
    voices = [
        voice("a", "an", "Ontploffing aan de Dampoort, overal rook"),
        voice("b", "bram", "Er was geen ontploffing aan de Dampoort, het was vuurwerk"),
    ]
    assert contradiction(voices, ["ontplof", "damport"]) == ("a", "b")


def test_somebody_who_denies_their_own_words_is_no_contradiction_between_sources() -> None:
    voices = [
        voice("a", "an", "Ontploffing aan de Dampoort"),
        voice("b", "an", "Ontploffing Dampoort: klopt niet, sorry"),
    ]
    assert contradiction(voices, ["damport"]) is None


def test_a_denial_of_something_else_does_not_count() -> None:
    voices = [voice("a", "an", "Ontploffing aan de Dampoort"), voice("b", "bram", "Dat de tram staakt klopt niet")]
    assert contradiction(voices, ["damport", "ontplof"]) is None


def test_no_before_a_core_term_denies_it() -> None:
    rules = cues()
    assert rules.denies("Er is volgens mij geen kinderlokker gezien", [*terms_of("kinderlokker")])
    assert not rules.denies("Geen idee waar die kinderlokker is", [*terms_of("kinderlokker")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Filmpje van een hardhandige aanhouding in de Overpoort", True),
        ("Gevoelige beelden van het ongeval gaan rond", True),
        ("Filmpje van de jarige schildpad", False),
        ("Twee gewonden na botsing", False),
    ],
)
def test_a_picture_of_harm_makes_a_story_sensitive(text: str, expected: bool) -> None:
    assert cues().sensitive(text) is expected


def test_watch_terms_are_counted_per_post_and_marked_in_place() -> None:
    terms = WatchTerms(["Dampoort", "ontploff*", "witte bestelwagen", "  ", "*"])
    text = "Ontploffing aan de Dampoort! Dampoort afgesloten"
    assert [text[span.start : span.end] for span in terms.spans(text)] == ["Ontploffing", "Dampoort", "Dampoort"]
    counts = terms.counts([(text, 3), ("Witte  bestelwagen gezien", 1), ("niets", 9)])
    assert [(each.term, each.count) for each in counts] == [("Dampoort", 3), ("ontploff*", 3), ("witte bestelwagen", 1)]
    assert terms.phrases == ("Dampoort", "ontploff*", "witte bestelwagen")


def test_marks_stay_in_place_after_letters_with_accents() -> None:
    text = "Één ÉVACUATIE aan de ‘Dampoort’ 😱 dampoort"
    spans = WatchTerms(["dampoort", "evacuatie"]).spans(text)
    assert [text[span.start : span.end] for span in spans] == ["ÉVACUATIE", "Dampoort", "dampoort"]


@given(st.text(), st.lists(st.text(max_size=20), max_size=4))
def test_any_phrase_on_any_text_gives_ordered_places(text: str, phrases: list[str]) -> None:
    spans = Phrases(phrases).spans(text)
    ends = [0, *(span.end for span in spans)]
    assert all(before <= span.start < span.end <= len(text) for before, span in zip(ends, spans, strict=False))


@given(st.text(), st.lists(st.text(max_size=20), max_size=4))
def test_the_quick_look_never_misses_a_phrase(text: str, phrases: list[str]) -> None:
    rules = Phrases(phrases)
    if rules.spans(text):
        assert rules.may_match(words_of(text))


def test_a_star_spans_three_words_and_no_sentence_end() -> None:
    rules = Phrases(["stuur * ambulance"])
    assert rules.found_in("stuur nu toch een ambulance")
    assert rules.found_in("Stuur ambulance")
    assert not rules.found_in("stuur nu toch alstublieft een ambulance")
    assert not rules.found_in("Stuur door. Ambulance is weg")
