"""`sync` by the command line: begin, remember, tell, and end with the exit code of what went wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from calls import Cli
from steps import answered_text, confirmed_claim, house

from woordvoering.errors import Refused
from woordvoering.sync.files import Files


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "gedeeld").mkdir()
    return tmp_path / "gedeeld"


def test_the_command_exchanges_with_a_folder(cli: Cli, share: Path):
    begun = cli.done("sync", str(share), "--once", "--keep")
    assert (begun["phase"], begun["taken"], begun["unsent"], begun["devices"]) == ("synced", 0, 0, 1)
    assert begun["sent"] > 0
    assert cli.done("sync", "--once")["sent"] == 0
    state = cli.done("journal", "state")
    assert sorted(state) == ["digest", "events", "vector"]
    assert [[seq for seq, _ in tips] for tips in state["vector"].values()] == [[state["events"]]]
    said = cli.call("sync", "--once")
    assert said.code == 0 and str(share) in said.out


def test_the_command_without_a_place_says_what_is_missing(cli: Cli):
    assert cli.refused(2, "sync", "--once") == ["sync.no_target"]
    assert cli.refused(2, "sync", "--keep") == ["sync.nothing_to_keep"]


def test_what_cannot_be_sent_is_told_and_ends_with_an_error(cli: Cli, share: Path, monkeypatch: pytest.MonkeyPatch):
    cli.done("sync", str(share), "--once", "--found", "--keep")
    cli.done("case", "open", "Rook", "--wijk", "Dampoort")

    def full(self: Files, path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Files, "write", full)
    said = cli.call("sync", "--once", "--json")
    assert (said.code, said.json["unsent"], said.json["reason"]["code"]) == (1, 1, "sync.folder_unwritable")


def test_a_release_hears_the_others_first_and_stays_here_when_it_cannot(cli: Cli, share: Path):
    house(cli)
    confirmed_claim(cli)
    answered_text(cli)
    cli.done("sync", str(share), "--once", "--keep")
    away = share.rename(share.with_name("weg"))
    assert "gate.offline" in cli.refused(Refused.exit_code, "release", "make", "1")
    away.rename(share)
    assert "gate.offline" not in cli.refused(Refused.exit_code, "release", "make", "1")
