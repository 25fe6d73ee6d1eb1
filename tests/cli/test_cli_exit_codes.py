"""Every exit code, each with sentences in the user's language, and never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from calls import Cli, program
from source_tree import ROOT
from typer.testing import CliRunner

from woordvoering.cli import command
from woordvoering.cli.main import app
from woordvoering.cli.session import Session, language_of_the_machine


def test_a_refusal_ends_with_1_and_lists_every_reason(cli: Cli) -> None:
    cli.done("case", "open", "Knal")
    assert cli.refused(1, "case", "triage", "1", "respond") == [
        "case.emergency_first",
        "case.reason_missing",
        "case.category_missing",
    ]
    said = cli.call("case", "triage", "1", "respond")
    assert said.out == ""
    assert len(said.err.splitlines()) == 3
    assert "noodcheck" in said.err


def test_wrong_use_ends_with_2(cli: Cli) -> None:
    assert cli.refused(2, "case", "show", "PD-0999") == ["cli.case_unknown"]
    assert cli.refused(2, "workspace", "grant", "lore", "wizard", "--recovery-file", str(cli.sheet)) == [
        "schema.role_unknown"
    ]
    assert cli.refused(2, "case", "open", "Knal", actor="niemand") == ["member.no_seat_here"]
    assert cli.refused(2, "case", "open", "Knal", "--t0", "straks") == ["cli.moment"]


UNREADABLE = (["case", "triage", "1", "perhaps"], ["--language", "de", "case", "list"], ["nope"], ["case", "open"])


@pytest.mark.parametrize("words", UNREADABLE)
def test_a_call_that_cannot_be_read_ends_with_2_too(words: list[str]) -> None:
    assert CliRunner().invoke(app, words).exit_code == 2


def test_broken_input_ends_with_3(cli: Cli, tmp_path: Path) -> None:
    assert cli.refused(3, "signals", "read", str(tmp_path / "nergens.xml"))[0].startswith("file.")
    assert cli.refused(3, "statement", "start", "1", "--file", str(tmp_path / "nergens.md")) == ["cli.file_missing"]
    assert cli.refused(3, "release", "verify", str(tmp_path / "nergens")) == ["kit.no_folder"]


def test_a_broken_store_ends_with_4(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("een twee drie vier", "utf-8")
    assert Cli(tmp_path).refused(4, "case", "list") == ["home.no_workspace"]


@pytest.mark.parametrize(("language", "word"), [("nl", "Geen dossier"), ("fr", "Aucun dossier"), ("en", "No case")])
def test_an_error_speaks_the_language_of_the_user(cli: Cli, language: str, word: str) -> None:
    assert Cli(cli.folder, language).call("case", "show", "7").err.startswith(word)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_BE.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "nl_BE", "LC_ALL": "fr_BE"}, "fr"),
        ({}, "nl"),
    ],
)
def test_the_language_is_that_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_of_the_machine() == language


def test_an_interruption_says_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(command.typer.Exit) as ended, command.speaking(Session()):
        raise KeyboardInterrupt
    assert ended.value.exit_code == 130
    assert "bewaard" in capsys.readouterr().err


@pytest.mark.parametrize(("number", "code"), [(28, 4), (27, 4), (13, 3)])
def test_an_error_of_the_system_is_worded(number: int, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(command.typer.Exit) as ended, command.speaking(Session()):
        raise OSError(number, os.strerror(number), "desk.db")
    assert ended.value.exit_code == code
    assert capsys.readouterr().err.strip().endswith(".")


def test_the_program_itself_ends_with_the_code_and_no_traceback(tmp_path: Path) -> None:
    done = program("--language", "fr", "--home", str(tmp_path), "journal", "state", "--json")
    assert done.returncode == 4
    assert '"home.no_workspace"' in done.stdout
    assert done.stderr == ""
    usage = program("case", "triage")
    assert usage.returncode == 2
    assert "Traceback" not in usage.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    posts = tmp_path / "t.jsonl"
    posts.write_text('{"text": "hallo"}\n' * 60_000, "utf-8")
    command_line = [sys.executable, "-m", "woordvoering", "measure", "--channel", "website", "--jsonl", str(posts)]
    with subprocess.Popen(command_line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline().startswith(b"{")
        running.stdout.close()
        said = running.stderr.read()
        assert running.wait(60) in (0, -signal.SIGPIPE)
    assert said == b""
