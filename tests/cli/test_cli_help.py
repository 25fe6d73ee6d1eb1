"""The help and the errors of a call speak the language of the user; every command and parameter is explained."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from woordvoering.cli import command
from woordvoering.cli.main import app
from woordvoering.cli.session import Session
from woordvoering.cli.spoken import language_of, load_help
from woordvoering.i18n import LANGUAGES


def commands(group: Any = None, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every command and group with its path."""
    group = group or typer.main.get_command(app)
    yield path, group
    for name, each in getattr(group, "commands", {}).items():
        yield from commands(each, f"{path} {name}".strip())


def said_by(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, list(words), prog_name="woordvoering")
    return done.exit_code, done.stdout, done.stderr


def test_every_command_and_parameter_is_explained_in_three_languages() -> None:
    help_words = load_help()
    untold = [path for path, each in commands() if each.help not in help_words.texts]
    untold += [
        f"{path} {param.name}"
        for path, each in commands()
        for param in each.params
        if param.help not in help_words.texts and (param.help or param.name not in help_words.names)
    ]
    assert untold == []


def test_no_explanation_is_left_of_something_that_is_gone() -> None:
    every = [each for _, each in commands()]
    texts = {each.help for each in every} | {param.help for each in every for param in each.params}
    names = {param.name for each in every for param in each.params if not param.help}
    assert set(load_help().texts) - texts == {"Show this message and exit."}
    assert set(load_help().names) - names == set()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ("Gebruik: woordvoering case triage [OPTIES]", "Beslist wat de desk", "verplicht", "--impact <getal>")),
        ("fr", ("Usage : woordvoering case triage", "Décide ce que le desk", "obligatoire", "--impact <nombre>")),
        ("en", ("Usage: woordvoering case triage", "Decides what the desk", "required", "--impact <number>")),
    ],
)
def test_the_help_of_a_command_speaks_the_language_of_the_user(language: str, words: tuple[str, ...]) -> None:
    code, out, err = said_by("--language", language, "case", "triage", "--help")
    assert (code, err) == (0, "")
    assert [word for word in words if word not in out] == []


@pytest.mark.parametrize(
    ("language", "word"), [("nl", "Dossiers: openen"), ("fr", "Dossiers : ouvrir"), ("en", "Cases:")]
)
def test_a_group_alone_shows_its_help_and_ends_with_2(language: str, word: str) -> None:
    code, out, err = said_by("--language", language, "case")
    assert (code, out) == (2, "")
    assert word in err


UNREADABLE = {
    "cli.usage.no_command": ["nope"],
    "cli.usage.no_command_near": ["case", "opne"],
    "cli.usage.too_many": ["case", "list", "a", "b"],
    "cli.usage.no_option": ["case", "list", "--foo"],
    "cli.usage.no_option_near": ["case", "list", "--close"],
    "cli.usage.no_value": ["case", "list", "--closed=x"],
    "cli.usage.value_missing": ["case", "open", "x", "--t0"],
    "cli.usage.missing": ["case", "triage"],
    "cli.usage.missing_choice": ["case", "triage", "1"],
    "cli.usage.choice": ["case", "triage", "1", "perhaps"],
    "cli.usage.number": ["case", "triage", "1", "respond", "--impact", "x"],
    "cli.usage.least": ["sources", "add", "a", "b", "--interval", "3"],
    "cli.usage.range": ["signals", "search", "a", "--limit", "0"],
}


@pytest.mark.parametrize(("code", "words"), UNREADABLE.items(), ids=list(UNREADABLE))
def test_a_call_that_cannot_be_read_is_told_in_the_language_of_the_user(code: str, words: list[str]) -> None:
    sentences: set[str] = set()
    for language in LANGUAGES:
        ended, out, err = said_by("--language", language, *words)
        assert (ended, out) == (2, "")
        assert "Error" not in err
        assert "Input should" not in err
        sentences.add(err.splitlines()[-1])
    assert len(sentences) == 3


@pytest.mark.parametrize(("code", "words"), UNREADABLE.items(), ids=list(UNREADABLE))
def test_a_program_gets_the_code_of_a_call_that_cannot_be_read(code: str, words: list[str], tmp_path: Path) -> None:
    ended, out, err = said_by("--home", str(tmp_path / "desk"), "--json", *words)
    assert (ended, err) == (2, "")
    assert json.loads(out)["error"]["code"] == code
    assert not (tmp_path / "desk").exists()


def test_the_language_stands_before_the_command_and_not_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert language_of(["--home", "--language", "--language", "fr", "case"]) == "fr"
    assert language_of(["--language=nl", "case"]) == "nl"
    assert language_of(["statement", "start", "1", "--language", "fr"]) == "en"
    assert language_of(["--language", "de", "case"]) == "en"
    assert language_of(["--language"]) == "en"


def test_the_end_of_the_input_at_the_passphrase_is_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(command.typer.Exit) as ended, command.speaking(Session()):
        raise EOFError
    assert ended.value.exit_code == 130
    assert capsys.readouterr().err.startswith("Afgebroken")


def test_help_reads_nothing_but_its_words(tmp_path: Path) -> None:
    code, out, _ = said_by("--home", str(tmp_path / "nergens"), "--language", "nl", "journal", "verify", "--help")
    assert code == 0
    assert "handtekening" in out
    assert not (tmp_path / "nergens").exists()
