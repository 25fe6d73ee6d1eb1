"""Beginning a translation: no word of the base language leaves unseen, and no claim is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.i18n import LANGUAGES
from woordvoering.statements.blocks import Table
from woordvoering.statements.markdown_reader import read_markdown
from woordvoering.statements.placeholders import find_placeholders
from woordvoering.statements.references import cited_claims, find_references
from woordvoering.statements.templates import Template, load_templates
from woordvoering.statements.text import canonical
from woordvoering.statements.translating import begin_translation, same_lines, things

SHELF = load_templates()
IDS = tuple(template.id for template in SHELF.every("nl"))

DUTCH = """# Knal en brand in Gent-Dampoort

Vannacht om **01.42 uur** kreeg de politie een melding van een luide knal in Dampoortstraat. {#1} \
De hulpdiensten zijn ter plaatse. {#2}

- Twee mensen raakten *lichtgewond*. {#3}

De oorzaak is nog niet bekend. Ze wordt onderzocht. Wij doen daar nu geen uitspraken over. {#4}

- Blijf weg uit de buurt van [[plaats]].

De volgende update volgt om 03.00 uur."""


FIRST = (
    "[[Aujourd'hui / cette nuit]] à **1 h 42**, la police a reçu un appel signalant [[ce qui a été signalé]] "
    "(Dampoortstraat). {#1} Les services de secours sont sur place. {#2}"
)
CAUSE = "La cause n'est pas encore connue. Elle fait l'objet d'une enquête. Nous ne nous prononçons pas à ce sujet."


def french(text: str, name: str = "incident") -> str:
    return begin_translation(text, "fr", SHELF.find(name, "nl"), SHELF.find(name, "fr"))


def test_what_is_the_templates_is_said_as_its_other_language_says_it() -> None:
    assert french(DUTCH).split("\n\n") == [
        "# [[à traduire : Knal en brand in Gent-Dampoort]]",
        FIRST,
        "- [[à traduire : Twee mensen raakten lichtgewond.]] {#3}",
        f"{CAUSE} {{#4}}",
        "- Évitez les environs de [[lieu]].",
        "La prochaine mise à jour suivra à 3 h 00.",
    ]


def test_a_place_takes_what_was_filled_in_for_the_same_thing_in_whatever_order() -> None:
    told = french("- Volgens onze telling zijn er rond 20.30 uur ongeveer 400 deelnemers.", "betoging")
    assert told == "- Selon notre comptage, il y a environ 400 participants à 20 h 30."
    assert french("- Vermijd tot 23.00 uur de omgeving van Korenmarkt.", "betoging") == (
        "- Évitez les environs de Korenmarkt jusqu'à 23 h 00."
    )


@pytest.mark.parametrize("value", ["het station", "station Dampoort", "[[plaats]]", "de buurt"])
def test_words_of_the_base_language_are_never_taken_over(value: str) -> None:
    assert french(f"- Blijf weg uit de buurt van {value}.") == "- Évitez les environs de [[lieu]]."


def test_without_a_template_every_line_is_an_open_place_with_its_marks_and_claims() -> None:
    told = begin_translation("# Brand\n\n## Wat nu\n\n- Ramen dicht. {#2}\n\n> Dank u.", "en", None, None)
    assert told == (
        "# [[to translate: Brand]]\n\n## [[to translate: Wat nu]]\n\n"
        "- [[to translate: Ramen dicht.]] {#2}\n\n> [[to translate: Dank u.]]"
    )


def test_a_table_stays_a_table() -> None:
    told = begin_translation("| Wat | Hoeveel |\n| --- | ---: |\n| Gewonden {#1} | 2 |", "en", None, None)
    assert told == (
        "| [[to translate: Wat]] | [[to translate: Hoeveel]] |\n| --- | ---: |\n| [[to translate: Gewonden]] | 2 {#1} |"
    )
    assert isinstance(read_markdown(told.replace("[", "").replace("]", ""))[0], Table)


@pytest.mark.parametrize("name", IDS)
def test_every_template_is_one_text_in_three_languages(name: str) -> None:
    own = SHELF.get(name, "nl")
    for language in LANGUAGES:
        other = SHELF.get(name, language)
        assert same_lines(own, other)
        taken = {things(language).get(blank.name) for blank in find_placeholders(other.body)}
        assert {things("nl")[b.name] for b in find_placeholders(own.body) if b.name in things("nl")} <= taken | {None}


@pytest.mark.parametrize("name", IDS)
def test_an_untouched_template_becomes_its_other_language_where_it_says_something(name: str) -> None:
    own, other = SHELF.get(name, "nl"), SHELF.get(name, "fr")
    told = french(own.body, name).split("\n")
    same = sum(mine == theirs for mine, theirs in zip(told, other.body.split("\n"), strict=True))
    assert same >= len(told) * 0.6


WORDS = st.text(st.sampled_from("aB1 .!?#->*[]{}|\\°éw\n"), max_size=80)


@given(st.lists(st.one_of(WORDS, st.sampled_from(DUTCH.split("\n")), st.just("{#5} ")), max_size=8).map("\n".join))
def test_whatever_the_base_text_is_the_same_claims_are_cited_and_nothing_breaks(text: str) -> None:
    base = canonical(text)
    told = french(base)
    assert cited_claims(told) == cited_claims(base)
    assert len(find_references(told)) == len(find_references(base))
    assert canonical(told) == told


def test_a_line_that_was_made_to_take_long_takes_as_long_as_any_other() -> None:
    line = "Vannacht om **" + " kreeg de politie een melding van in" * 500
    assert french(line).startswith("[[à traduire : ")


def test_a_zones_template_that_is_no_pair_is_not_used() -> None:
    own, other = SHELF.get("incident", "nl"), SHELF.get("betoging", "fr")
    assert not same_lines(own, other)
    told = begin_translation("De volgende update volgt om 03.00 uur.", "fr", own, other)
    assert told == "[[à traduire : De volgende update volgt om 03.00 uur.]]"
    assert isinstance(own, Template)
