"""Templates: twelve situations in three languages, and a zone's own on top of them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from woordvoering.errors import BrokenInput, Refused, WrongUse
from woordvoering.i18n import Messages
from woordvoering.release.wording import words
from woordvoering.resources import resource
from woordvoering.statements.blocks import Heading, block_texts
from woordvoering.statements.markdown_reader import read_markdown
from woordvoering.statements.placeholders import find_placeholders, placeholder_names
from woordvoering.statements.templates import LANGUAGES, Template, draft, load_templates, read_template
from woordvoering.statements.text import MAX_CHARACTERS

SHIPPED = [template for language in LANGUAGES for template in load_templates().every(language)]
HEAD = '+++\nid = "brand"\nkind = "statement"\ntitle = "Brand"\n+++\n'


def named(template: Template) -> str:
    return f"{template.language}/{template.id}"


def zone_file(folder: Path, text: str, name: str = "brand.md") -> Path:
    (folder / "nl").mkdir(exist_ok=True)
    path = folder / "nl" / name
    path.write_text(text, "utf-8")
    return path


def test_every_situation_is_there_in_every_language_with_the_same_kind_and_points() -> None:
    by_language = [
        {t.id: (t.kind, t.categories, t.points) for t in SHIPPED if t.language == each} for each in LANGUAGES
    ]
    assert by_language[0] == by_language[1] == by_language[2]
    assert len(by_language[0]) >= 10


@pytest.mark.parametrize("template", SHIPPED, ids=named)
def test_a_template_has_one_headline_and_leaves_the_unknown_visible(template: Template) -> None:
    blocks = read_markdown(template.body)
    assert [block.level for block in blocks if isinstance(block, Heading)].count(1) == 1
    assert isinstance(blocks[0], Heading)
    assert placeholder_names(draft(template))
    assert all(found.whole for found in find_placeholders(template.body))


@pytest.mark.parametrize("template", SHIPPED, ids=named)
def test_a_template_names_kinds_categories_and_points_of_the_schema(template: Template) -> None:
    schema = tomllib.loads(resource("reactieschema", "standaard.toml").read_text("utf-8"))
    ids = {table: {row["id"] for row in schema[table]} for table in ("kinds", "categories", "points")}
    asked = {row["id"] for row in schema["points"] if template.kind in row["kinds"]}
    assert template.kind in ids["kinds"]
    assert set(template.categories) <= ids["categories"]
    assert set(template.points) <= asked


@pytest.mark.parametrize("template", SHIPPED, ids=named)
def test_a_template_accuses_nobody_and_does_not_shout(template: Template) -> None:
    assert not re.search(
        r"\b(dader|schuldig|coupable|auteur des faits|perpetrator|guilty|oeps|oops)\b", template.body, re.IGNORECASE
    )
    assert "!" not in template.body


@pytest.mark.parametrize("template", [t for t in SHIPPED if t.kind in ("holding_statement", "statement")], ids=named)
def test_a_statement_says_what_is_unknown_and_when_we_speak_again(template: Template) -> None:
    unknown = {"nl": "nog niet", "fr": "pas encore", "en": "not know yet"}[template.language]
    update = {"nl": "volgende update", "fr": "prochaine mise à jour", "en": "next update"}[template.language]
    assert unknown in template.body
    assert update in template.body.lower()


@pytest.mark.parametrize("template", [t for t in SHIPPED if t.language == "nl"], ids=named)
def test_a_dutch_sentence_is_short_enough_for_level_b1(template: Template) -> None:
    lengths = [
        len(sentence.split()) for text in block_texts(read_markdown(template.body)) for sentence in text.split(". ")
    ]
    assert max(lengths) <= 26
    assert sum(lengths) / len(lengths) < 14


def test_known_values_are_filled_and_the_rest_stays_open() -> None:
    template = load_templates().get("ontvangstbericht", "nl")
    text = draft(template, {"plaats": "Gent-Dampoort", "onderwerp": "een knal"})
    assert "een knal in Gent-Dampoort" in text
    assert placeholder_names(text) == ("uur volgende update",)


def test_a_value_with_brackets_is_refused() -> None:
    with pytest.raises(Refused):
        draft(load_templates().get("ontvangstbericht", "nl"), {"plaats": "[[x]]"})


def test_the_template_for_the_category_comes_first() -> None:
    shelf = load_templates()
    assert shelf.every("nl", categories=("missing_person",))[0].id == "vermissing"
    assert {template.kind for template in shelf.every("fr", kind="correction")} == {"correction"}


def test_an_unknown_template_is_answered_with_the_names_that_exist() -> None:
    with pytest.raises(WrongUse) as fault:
        load_templates().get("brandje", "nl")
    assert "incident" in fault.value.params["known"]  # type: ignore[operator]


def test_a_zones_own_template_replaces_the_shipped_one_by_id(tmp_path: Path) -> None:
    zone_file(tmp_path, HEAD.replace('"brand"', '"incident"') + "# Onze tekst\n\nOm [[uur]].\n")
    found = load_templates(tmp_path).get("incident", "nl")
    assert found.own
    assert found.body == "# Onze tekst\n\nOm [[uur]]."
    assert not load_templates(tmp_path).get("incident", "fr").own


@pytest.mark.parametrize(
    ("code", "text", "line"),
    [
        ("template.no_head", "# Zonder kop", 1),
        ("template.head", '+++\nid = "brand"\nkind =\n+++\nx', 3),
        ("template.head", '+++\nid = "brand"\nkind = "statement\n+++\nx', 3),
        ("template.field", '+++\nkind = "statement"\nid = "../brand"\ntitle = "x"\n+++\nx', 3),
        ("template.field", HEAD.replace("title", "titel") + "x", 4),
        ("template.field", '+++\nid = "brand"\nkind = "statement"\n+++\nx', 1),
        ("template.field", HEAD.replace('"Brand"', "3") + "x", 4),
        ("template.text", HEAD + "een\ntwee \u202e drie", 7),
        ("template.placeholder", HEAD + "\n\nom [[uur", 8),
        ("template.reference", HEAD + "\nknal {#1}", 7),
        ("template.reference", HEAD + "\nknal\n{#een}", 8),
        ("template.too_long", HEAD + "x" * MAX_CHARACTERS, 6),
    ],
)
def test_a_fault_in_a_zones_template_is_named_with_its_file_and_line(
    tmp_path: Path, code: str, text: str, line: int
) -> None:
    with pytest.raises(BrokenInput) as fault:
        read_template(zone_file(tmp_path, text), "nl")
    assert fault.value.code == code
    assert (fault.value.params["file"], fault.value.params["line"]) == ("nl/brand.md", line)


def test_a_template_that_is_no_text_is_named_with_the_line_that_is_not(tmp_path: Path) -> None:
    path = zone_file(tmp_path, "x")
    path.write_bytes(b"+++\nid = 'x'\n\xff\xfe")
    with pytest.raises(BrokenInput) as fault:
        read_template(path, "nl")
    assert (fault.value.code, fault.value.params["line"]) == ("template.not_utf8", 3)


def test_a_template_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "nl" / "map.md").mkdir(parents=True)
    (fault,) = load_templates(tmp_path).faults
    assert (fault.code, fault.params["file"]) == ("template.unreadable", "nl/map.md")


def test_one_broken_template_of_the_zone_leaves_the_others_on_offer(tmp_path: Path) -> None:
    zone_file(tmp_path, "geen kop", "a-fout.md")
    zone_file(tmp_path, HEAD + "Om [[uur]].\n", "b-brand.md")
    zone_file(tmp_path, HEAD.replace("title", "titel"), "c-fout.md")
    shelf = load_templates(tmp_path)
    assert shelf.get("brand", "nl").own
    assert shelf.get("incident", "nl").body == load_templates().get("incident", "nl").body
    assert [(fault.code, fault.params["file"]) for fault in shelf.faults] == [
        ("template.no_head", "nl/a-fout.md"),
        ("template.field", "nl/c-fout.md"),
    ]


def test_a_folder_that_is_not_there_is_named_and_the_shipped_ones_are_offered(tmp_path: Path) -> None:
    shelf = load_templates(tmp_path / "weg")
    assert [fault.code for fault in shelf.faults] == ["template.no_folder"]
    assert shelf.get("incident", "nl")


def test_every_fault_of_a_template_is_said_in_three_languages_with_its_file_and_line(tmp_path: Path) -> None:
    zone_file(tmp_path, HEAD.replace("title", "titel"), "fout.md")
    (fault,) = load_templates(tmp_path).faults
    for language in LANGUAGES:
        said = Messages.load().say(fault, language)
        assert "nl/fout.md" in said
        assert " 4" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fixed_words_of_every_language_are_complete(language: str) -> None:
    assert len(words(language).months) == 12
