"""A device joins through a hub: its own way in travels inside the sealed answer, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from calls import PASSPHRASE, Cli
from postgres import Cluster
from vaults import light_vaults


@pytest.fixture(autouse=True)
def light() -> Iterator[None]:
    """Vaults that open at once."""
    with light_vaults():
        yield


@pytest.fixture
def database(postgres: Cluster) -> Iterator[str]:
    with postgres.database() as name:
        yield name


def test_a_device_joins_through_a_hub(cli: Cli, postgres: Cluster, database: str, tmp_path: Path) -> None:
    admin, here = postgres.admin(database), f"127.0.0.1:{postgres.port}"
    cli.done("hub", "init", admin, "--host", here)
    cli.done("sync", "--once")
    two = Cli(tmp_path / "twee")
    two.folder.mkdir()
    (two.folder / "pw").write_text(f"{PASSPHRASE} twee\n", "utf-8")
    invitation, request, way, answer = (tmp_path / name for name in ("uitnodiging", "vraag", "toegang", "antwoord"))
    cli.done("workspace", "invite", "--file", str(invitation))
    assert "postgresql" not in invitation.read_text("utf-8"), "an invitation is public"
    who = ("--member", "ines", "--name", "Ines Dhondt")
    asked = two.done("workspace", "join", str(invitation), *who, "--file", str(request))
    sheet = ("--recovery-file", str(cli.sheet), "--file", str(answer))
    admit = ("workspace", "admit", str(request), "--fingerprint", asked["words"], *sheet)
    before = cli.state()
    assert cli.refused(2, *admit) == ["join.hub_way_missing"]
    assert cli.refused(2, *admit, "--hub", str(invitation)) == ["hub.address"]
    assert cli.state() == before
    cli.done("hub", "device", "admit", admin, asked["device"], "--file", str(way), "--host", here)
    cli.done(*admit, "--hub", str(way))
    password = way.read_text("utf-8").partition("@")[0].rpartition(":")[2]
    assert len(password) == 48 and password not in answer.read_text("utf-8")
    two.done("workspace", "join", "--answer", str(answer))
    assert cli.done("journal", "state") == two.done("journal", "state")
    two.done("case", "open", "Rook boven de Dok-Noord", "--wijk", "Dampoort", actor="ines")
    assert two.done("sync", "--once")["sent"] == 1
    assert cli.done("sync", "--once")["taken"] == 1
    assert cli.done("journal", "state") == two.done("journal", "state")
    left = b"".join(path.read_bytes() for path in two.home.rglob("*") if path.is_file())
    assert password.encode() not in left


def test_a_desk_comes_back_from_the_sheet_and_the_hub(
    cli: Cli, postgres: Cluster, database: str, tmp_path: Path
) -> None:
    admin, here = postgres.admin(database), f"127.0.0.1:{postgres.port}"
    cli.done("hub", "init", admin, "--host", here)
    cli.done("sync", "--once")
    way = tmp_path / "toegang"
    cli.done("hub", "device", "admit", admin, "d-nieuw", "--file", str(way), "--host", here)
    two = Cli(tmp_path / "twee")
    two.folder.mkdir()
    (two.folder / "pw").write_text(f"{PASSPHRASE} twee\n", "utf-8")
    where = ("--target", way.read_text("utf-8").strip(), "--member", "lore", "--name", "Lore")
    two.done("workspace", "recover", str(cli.sheet), *where)
    cli.done("sync", "--once")
    assert cli.done("journal", "state") == two.done("journal", "state")
    assert two.done("sync", "--once")["phase"] == "synced"
