"""The shortest way to `watch`: which calls it takes, and that it says and does what the whole program does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from calls import PASSPHRASE, Cli

from woordvoering.cli import quick

ROOT = Path(__file__).resolve().parents[2]
FEED = "<rss version='2.0'><channel><item><guid>1</guid><title>Knal</title></item></channel></rss>"


def watched(cli: Cli, *given: str) -> subprocess.CompletedProcess[str]:
    """The program itself, as a schedule starts it."""
    desk = ["--home", str(cli.home), "--passphrase-file", str(cli.folder / "pw")]
    command = [sys.executable, "-m", "woordvoering", *desk, *given]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "given",
    [
        ["sources", "list"],
        ["watch", "--help"],
        ["watch", "--once", "extra"],
        ["--home", "watch"],
        ["--home"],
        ["--home", "--json", "watch"],
        ["--home=/x", "watch"],
        ["--as", "lore", "watch"],
        ["--language", "de", "watch"],
        ["signals", "search", "watch"],
        [],
    ],
)
def test_whatever_is_not_plainly_a_watch_is_left_to_the_whole_program(
    given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick, "watch_sources", lambda *_, **__: pytest.fail("ran"))
    assert quick.quick(given) is False


def test_options_are_understood_as_the_whole_program_does(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[tuple[object, ...]] = []

    def note(session: quick.Session, *, once: bool) -> None:
        seen.append((session.home, session.passphrase_file, session.language, session.as_json, once))

    monkeypatch.setattr(quick, "watch_sources", note)
    assert quick.quick(["--language", "fr", "--home", "/a", "--passphrase-file", "/b", "watch", "--once", "--json"])
    assert quick.quick(["--json", "--language", "en", "watch"])
    assert seen == [(Path("/a"), Path("/b"), "fr", True, True), (None, None, "en", True, False)]


def test_a_round_is_done_and_told_without_the_rest_of_the_program(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "f.xml").write_text(FEED, "utf-8")
    cli.done("sources", "add", "eigen", str(tmp_path / "f.xml"))
    done = watched(cli, "--json", "watch", "--once")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["new"] == 1
    assert [one["title"] for one in cli.done("signals", "search", "knal")] == ["Knal"]


def test_what_goes_wrong_is_a_sentence_and_an_exit_code(cli: Cli) -> None:
    (cli.folder / "pw").write_text(f"{PASSPHRASE}-fout\n")
    done = watched(cli, "--language", "nl", "watch", "--once")
    assert done.returncode == 4
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_it_loads_neither_the_command_line_nor_the_desk() -> None:
    heavy = {"typer", "rich", "click", "numpy", "woordvoering.desk", "woordvoering.cli.main"}
    script = f"import sys, woordvoering.cli.quick, woordvoering.watching\nprint(*sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
