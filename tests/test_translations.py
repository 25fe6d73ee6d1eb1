"""The screen's Dutch strings and their French and English: collected, complete, and with the same holes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from source_tree import ROOT

LANGUAGES = ("fr", "en")
Messages = dict[tuple[str, str, str], tuple[list[str], bool]]


def read(path: Path) -> Messages:
    """Every message of a .ts file: (context, source, comment) to its translated forms and whether they are finished."""
    found: Messages = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = (forms, translation.get("type") is None)
    return found


def stored(language: str) -> Messages:
    """The translations that the repository holds."""
    return read(ROOT / "resources" / "i18n" / f"ui.{language}.ts")


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Messages:
    """The strings that the screen holds today, as `make translations` collects them."""
    target = tmp_path_factory.mktemp("strings") / "ui.fr.ts"
    subprocess.run([sys.executable, str(ROOT / ".ci" / "strings"), str(target)], check=True)
    return read(target)


def test_the_screen_holds_strings_to_translate(collected: Messages) -> None:
    assert len(collected) > 50


@pytest.mark.parametrize(
    "word",
    [
        pytest.param(("Finder", "Persdossiers"), id="a screen in the palette"),
        pytest.param(("keys", "akkoord vragen"), id="what a key does"),
        pytest.param(("Nav", "Wacht"), id="a row of the navigation"),
        pytest.param(("case", "Ontkracht"), id="a word of a module"),
        pytest.param(("CaseScreen", "Nog niet gevraagd"), id="a word of a table"),
    ],
)
def test_words_outside_a_class_are_collected_too(word: tuple[str, str], collected: Messages) -> None:
    assert (*word, "") in collected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_of_the_screen_is_in_the_file_of_the_language(language: str, collected: Messages) -> None:
    assert sorted(set(collected) - set(stored(language))) == []
    assert sorted(set(stored(language)) - set(collected)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_translated(language: str) -> None:
    lacking = [source for (_, source, _), (forms, done) in stored(language).items() if not done or not all(forms)]
    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_holes_of_its_source(language: str) -> None:
    hole = re.compile(r"%n|%L?\d|\{[^{}]*\}")

    def wrong(source: str, form: str) -> bool:
        return sorted(set(hole.findall(source))) != sorted(set(hole.findall(form)))

    found = [
        (source, form)
        for (_, source, _), (forms, _) in stored(language).items()
        for form in forms
        if form and "%n" not in source and wrong(source, form)
    ]
    assert found == []
