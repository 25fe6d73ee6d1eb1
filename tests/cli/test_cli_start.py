"""Where the program starts: the window, the demo, the parser process, the command line."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from calls import Cli, program
from source_tree import ROOT
from vaults import light_vaults

from woordvoering import __main__ as start


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[list[str] | None]:
    """What the window was started with, instead of a window."""
    started: list[list[str] | None] = []

    def main(arguments: list[str] | None = None) -> int:
        started.append(arguments)
        return 7

    monkeypatch.setitem(sys.modules, "ui.app", SimpleNamespace(main=main))
    return started


def test_the_window_gets_the_desk_the_person_and_the_language(cli: Cli, window: list[list[str] | None]) -> None:
    said = cli.call("app", actor="karim")
    assert said.code == 7
    (given,) = window
    assert given is not None
    options = dict(zip(given[1::2], given[2::2], strict=True))
    assert options == {
        "--home": str(cli.home),
        "--passphrase-file": str(cli.folder / "pw"),
        "--actor": "karim",
        "--language": "nl",
    }


def test_the_options_of_the_window_are_those_that_it_reads(cli: Cli, window: list[list[str] | None]) -> None:
    from ui.options import options_of

    cli.call("app", actor="karim")
    options = options_of(window[0] or [])
    assert (options.home, options.actor, options.language) == (cli.home, "karim", "nl")
    assert options.passphrase_file == cli.folder / "pw"


def test_the_demo_gets_its_options_and_gives_its_code(
    monkeypatch: pytest.MonkeyPatch, cli: Cli, tmp_path: Path
) -> None:
    asked: dict[str, Any] = {}

    def run(**given: Any) -> int:
        asked.update(given)
        return 0

    monkeypatch.setitem(sys.modules, "woordvoering.demo.command", SimpleNamespace(run=run))
    assert cli.call("demo", "--headless", "--out", str(tmp_path)).code == 0
    assert asked == {"out": tmp_path, "headless": True, "home": cli.home, "language": "nl", "as_json": False}


def test_the_parser_process_ends_with_its_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "woordvoering", "parser-worker"], cwd=ROOT, input=b"", capture_output=True, check=False
    )
    assert done.returncode == 0
    assert done.stderr == b""


def test_the_windowed_program_of_a_frozen_build_opens_the_window(
    monkeypatch: pytest.MonkeyPatch, window: list[list[str] | None]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/w/Woordvoering")
    monkeypatch.setattr(sys, "argv", ["Woordvoering"])
    assert start.main() == 7
    assert window == [None]


@pytest.mark.parametrize("executable", ["/opt/w/woordvoering-cli", "/usr/bin/python3"])
def test_the_program_for_a_terminal_shows_its_help(
    monkeypatch: pytest.MonkeyPatch, executable: str, window: list[list[str] | None], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", executable)
    monkeypatch.setattr(sys, "argv", ["woordvoering-cli"])
    with pytest.raises(SystemExit):
        start.main()
    assert window == []
    assert "signals" in "".join(capsys.readouterr())


def test_the_help_names_every_noun_and_the_exit_codes() -> None:
    said = program("--language", "en", "--help").stdout
    nouns = ["workspace", "stories", "signals", "watch", "detect", "case", "claim", "request", "statement"]
    nouns += ["clearance", "release", "measure", "journal", "schema", "demo", "app"]
    assert [noun for noun in nouns if f"  {noun} " not in said] == []
    assert "0 done, 1 refused by a rule, 2 wrong use, 3 broken input, 4 broken store, 130 broken off" in " ".join(
        said.split()
    )


def test_python_m_starts_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["woordvoering", "--help"])
    monkeypatch.delitem(sys.modules, "woordvoering.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("woordvoering", run_name="__main__")
    assert ended.value.code == 0


def test_who_founds_a_desk_alone_may_triage_and_release(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("een twee drie vier", "utf-8")
    cli = Cli(tmp_path)
    with light_vaults():
        cli.done("workspace", "create", "Zone", "--member", "lore", "--name", "Lore Vermeersch")
    [person] = cli.done("workspace", "members")
    assert person["roles"] == ["admin", "spokesperson"]
    cli.done("case", "open", "Knal aan de haven")
    cli.done("case", "emergency", "1", "none")
    cli.done("case", "triage", "1", "respond", "--reason", "veel vragen", "--impact", "2", "--category", "incident")
    assert cli.done("case", "show", "1")["number"] == "PD-0001"
