"""`hub` by the command line: made, used, devices let in and out; no password where anybody could read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from calls import Cli
from postgres import Cluster


@pytest.fixture
def database(postgres: Cluster) -> Iterator[str]:
    with postgres.database() as name:
        yield name


def _files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_hub_is_made_and_used_and_devices_come_and_go(cli: Cli, postgres: Cluster, database: str, tmp_path: Path):
    admin, here = postgres.admin(database), f"127.0.0.1:{postgres.port}"
    made = cli.done("hub", "init", admin, "--host", here)
    own, place = made["device"], made["hub"]
    assert place.endswith(f"@{here}/{database}") and ":" not in place.removeprefix("postgresql://").partition("@")[0]
    done = cli.done("sync", "--once")
    assert (done["phase"], done["target"], done["unsent"]) == ("synced", place, 0) and done["sent"] > 0
    shown = cli.done("hub", "show", admin)
    assert (shown["devices"], shown["events"]) == (1, cli.done("journal", "state")["events"])

    given = tmp_path / "toegang.txt"
    cli.done("hub", "device", "admit", admin, "d-twee", "--file", str(given), "--host", here)
    assert given.stat().st_mode & 0o777 == 0o600
    assert cli.refused(3, "hub", "device", "admit", admin, "d-twee", "--file", str(given)) == ["cli.file_exists"]
    listed = cli.done("hub", "device", "list", admin)
    assert [(each["device"], bool(each["revoked"])) for each in listed] == sorted([(own, False), ("d-twee", False)])

    cli.done("hub", "use", str(given))
    assert cli.done("sync", "--once")["phase"] == "synced"
    password = given.read_text().partition("@")[0].rpartition(":")[2].encode()
    given.unlink()
    assert len(password) == 48 and password not in _files(cli.home)
    assert cli.done("hub", "words", admin, "d-twee")["count"] == 0
    cli.done("hub", "device", "revoke", admin, "d-twee")
    assert cli.refused(1, "sync", "--once") == ["hub.login"]
    assert cli.refused(2, "hub", "device", "revoke", admin, "d-drie") == ["hub.device_unknown"]
    assert cli.refused(1, "hub", "init", admin) == ["hub.exists"]


def test_each_way_in_that_fails_has_its_own_reason(cli: Cli, postgres: Cluster, database: str, tmp_path: Path):
    role = cli.done("hub", "init", postgres.admin(database), "--host", f"127.0.0.1:{postgres.port}")["hub"]
    server = f"127.0.0.1:{postgres.port}"
    user = role.removeprefix("postgresql://").partition("@")[0]
    for address, code, reason in (
        (f"postgresql://{user}:geheim@{server}/{database}", 1, "hub.login"),
        (f"postgresql://niemand:geheim@{server}/{database}", 1, "hub.login"),
        (f"postgresql://niemand@{server}/{database}", 1, "hub.password_missing"),
        (f"postgresql://{user}:geheim@127.0.0.1:1/{database}", 4, "hub.server_away"),
        (f"postgresql://{user}:geheim@hub.invalid/{database}?sslmode=require", 1, "hub.tls_needed"),
        (f"postgresql://{user}:geheim@{server}/{database}?sslmode=require", 1, "hub.no_tls"),
        (f"postgresql://{user}:geheim@{server}/{database}?service=x", 2, "hub.option"),
        (f"postgresql://{user}:geheim@{server}", 2, "hub.address"),
    ):
        said = cli.call("sync", address, "--once", "--json")
        assert (said.code, said.json["error"]["code"]) == (code, reason), address
        assert "geheim" not in said.out + said.err
    wrong = tmp_path / "pw-admin"
    wrong.write_text("fout\n")
    tcp = f"postgresql://postgres@{server}/{database}"
    assert cli.refused(1, "hub", "show", tcp, "--password-file", str(wrong)) == ["hub.login"]
    assert cli.refused(1, "hub", "show", f"{postgres.admin('postgres')}") == ["hub.empty"]
    admit = ("hub", "device", "admit", postgres.admin(database), "x", "--host")
    assert cli.refused(2, *admit, "h.be?sslmode=allow") == ["hub.address"]
    assert [each["device"] for each in cli.done("hub", "device", "list", postgres.admin(database))] != ["x"]


def test_a_file_that_is_no_way_in_is_refused(cli: Cli, tmp_path: Path):
    path = tmp_path / "iets.txt"
    path.write_text("/een/map\n")
    assert cli.refused(2, "hub", "use", str(path)) == ["hub.address"]
