"""Backups, their drill, the doctor and the retention of signals by the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from calls import PASSPHRASE, Cli
from vaults import light_vaults

from woordvoering.backup.manifest import MANIFEST


@pytest.fixture
def backups(confirmed: Cli, tmp_path: Path) -> Path:
    """A folder with one backup."""
    confirmed.done("capture", "add", "--text", "Iedereen moet buiten aan de Dampoort")
    folder = tmp_path / "reserve"
    confirmed.done("backup", "create", str(folder))
    return folder


def states(cli: Cli, *more: str) -> dict[str, str]:
    said = cli.call("doctor", "--json", *more)
    return {each["about"]: each["state"] for each in said.json["lines"]}


def test_a_backup_is_made_checked_rehearsed_and_restored(confirmed: Cli, backups: Path, tmp_path: Path):
    state = confirmed.state()
    assert confirmed.done("backup", "verify", str(backups))["manifest"]["events"] > 10
    with light_vaults():
        drilled = confirmed.done("backup", "drill", str(backups))
        assert drilled["manifest"]["state"] == state
        confirmed.done("backup", "restore", str(backups), "--home", str(tmp_path / "nieuw" / "desk"))
    again = Cli(tmp_path / "nieuw")
    (tmp_path / "nieuw" / "pw").write_text(f"{PASSPHRASE}\n", "utf-8")
    assert again.done("journal", "verify")["events"] > 10
    assert [each["proof"] for each in again.done("capture", "verify")] == ["intact"]
    leftovers = [path.name for path in confirmed.home.iterdir() if path.name.startswith((".drill", ".backup"))]
    assert leftovers == []


def test_the_backup_itself_reads_nothing_to_whoever_finds_it(confirmed: Cli, backups: Path):
    words = ("Dampoort", "Er was een knal", PASSPHRASE)
    for path in backups.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not any(word.encode() in data for word in words), path.name


@pytest.mark.parametrize("spoil", ["cut", "flip", "gone", "manifest", "link"])
def test_a_backup_that_was_changed_is_refused_and_nothing_is_left(
    confirmed: Cli, backups: Path, tmp_path: Path, spoil: str
):
    (made,) = backups.iterdir()
    target = made / ("manifest.json" if spoil == "manifest" else "desk.db")
    if spoil == "cut":
        target.write_bytes(target.read_bytes()[:-4096])
    elif spoil == "flip":
        data = bytearray(target.read_bytes())
        data[5000] ^= 1
        target.write_bytes(bytes(data))
    elif spoil == "gone":
        target.unlink()
    elif spoil == "link":
        shutil.move(target, tmp_path / "elders.db")
        target.symlink_to(tmp_path / "elders.db")
    else:
        target.write_text(target.read_text("utf-8").replace('"events":', '"events":1'), "utf-8")
    for words in (
        ("verify", str(backups)),
        ("restore", str(backups), "--home", str(tmp_path / "n")),
        ("drill", str(backups)),
    ):
        (code,) = confirmed.refused(3, "backup", *words)
        assert code.startswith("backup.")
    assert not (tmp_path / "n").exists() and not list(tmp_path.glob(".n.*"))


def test_names_in_a_manifest_never_lead_out_of_the_folder():
    from woordvoering.backup.manifest import is_safe

    bad = ("", "/etc/x", "../x", "a/../b", "a//b", "./a", "a\\b", "c:x", "a\0", "blobs/..", "a/./b", "a/")
    assert [name for name in bad if is_safe(name)] == []
    assert all(map(is_safe, ("desk.db", "blobs/ab/" + "a" * 64, "sjablonen/nl/één tekst.md")))


def test_a_manifest_signed_by_a_stranger_is_refused(confirmed: Cli, backups: Path, tmp_path: Path):
    from woordvoering.backup.manifest import manifest_message
    from woordvoering.journal.keys import Seat

    (made,) = backups.iterdir()
    signed = json.loads((made / MANIFEST).read_text("utf-8"))
    body = json.dumps(signed["manifest"], separators=(",", ":")).encode()
    stranger = Seat("x", "y", b"s" * 32)
    forged = {
        "manifest": signed["manifest"],
        "public": stranger.public,
        "signature": stranger.sign(manifest_message(body)),
    }
    (made / MANIFEST).write_text(json.dumps(forged, separators=(",", ":")), "utf-8")
    confirmed.done("backup", "verify", str(backups))
    assert confirmed.refused(3, "backup", "restore", str(backups), "--home", str(tmp_path / "n")) == [
        "backup.manifest_forged"
    ]


def test_a_wrong_passphrase_and_a_full_folder_are_told(confirmed: Cli, backups: Path, tmp_path: Path):
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "iets").write_text("x", "utf-8")
    assert confirmed.refused(4, "backup", "restore", str(backups), "--home", str(tmp_path / "vol")) == [
        "backup.home_not_empty"
    ]
    (confirmed.folder / "pw").write_text("een andere zin\n", "utf-8")
    assert confirmed.refused(4, "backup", "restore", str(backups), "--home", str(tmp_path / "n")) == [
        "vault.wrong_passphrase"
    ]
    assert not (tmp_path / "n").exists()


def test_a_backup_in_the_desk_itself_is_refused_and_old_ones_make_room(confirmed: Cli, tmp_path: Path):
    assert confirmed.refused(2, "backup", "create", str(confirmed.home / "x")) == ["backup.inside"]
    folder = tmp_path / "reserve"
    for _ in range(3):
        confirmed.done("backup", "create", str(folder), "--keep", "2")
    (folder / "woordvoering-vreemd").mkdir()
    confirmed.done("backup", "create", str(folder), "--keep", "2")
    assert len([path for path in folder.iterdir() if (path / MANIFEST).exists()]) == 2
    assert (folder / "woordvoering-vreemd").exists()
    assert confirmed.refused(3, "backup", "verify", str(tmp_path / "leeg")) == ["backup.none_here"]


# --- the doctor


def test_the_doctor_says_how_everything_fares_and_what_to_do(confirmed: Cli, tmp_path: Path):
    found = states(confirmed)
    assert {"place", "disk", "desk", "store", "keys", "journal", "quarantine", "forks", "clock", "blobs"} <= {
        about for about, state in found.items() if state == "good"
    }
    assert found["backup"] == found["sync"] == found["retention"] == "watch"
    said = confirmed.call("doctor", "--quick")
    assert said.code == 0 and "backup create" in said.out and "reservekopie" in said.out
    confirmed.done("backup", "create", str(tmp_path / "r"))
    confirmed.done("retention", "set", "90")
    with light_vaults():
        confirmed.done("backup", "drill", str(tmp_path / "r"))
    found = states(confirmed, "--quick")
    assert (found["backup"], found["drill"], found["retention"]) == ("good", "good", "good")


def test_the_doctor_goes_on_when_the_store_does_not_open(confirmed: Cli):
    data = bytearray(confirmed.home.joinpath("desk.db").read_bytes())
    data[100] ^= 1
    confirmed.home.joinpath("desk.db").write_bytes(bytes(data))
    said = confirmed.call("doctor", "--json")
    lines = {each["about"]: each for each in said.json["lines"]}
    assert said.code == 4 and said.json["state"] == "broken"
    assert lines["store"]["state"] == "broken" and lines["disk"]["state"] == "good" and lines["backup"]["sentence"]


def test_the_doctor_tells_a_journal_that_was_changed_and_a_home_that_is_none(confirmed: Cli, tmp_path: Path):
    from woordvoering.clock import SystemEntropy
    from woordvoering.store.engine import open_engine
    from woordvoering.store.profile import Home
    from woordvoering.store.unlock import DESK_KEY, key_of, secrets_of

    keys = secrets_of(Home(confirmed.home), "passphrase", "", PASSPHRASE, SystemEntropy())
    engine = open_engine(confirmed.home / "desk.db", key_of(keys, DESK_KEY), durable=True)
    with engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql("UPDATE claim SET wording = 'Er was geen knal'")
    engine.dispose()
    said = confirmed.call("doctor", "--json")
    assert said.code == 4
    assert {each["about"]: each["code"] for each in said.json["lines"]}["journal"] == "journal.rows_differ"
    shutil.rmtree(confirmed.home)
    said = confirmed.call("doctor", "--json")
    assert said.code == 4 and said.json["lines"][-1]["code"] == "home.no_workspace"


# --- retention


def test_signals_go_by_the_rule_and_what_a_case_has_stays(confirmed: Cli):
    confirmed.done("capture", "add", "--text", "Iedereen moet buiten aan de Dampoort")
    assert confirmed.done("retention", "show")["rule"]["days"] == 0
    assert confirmed.refused(2, "retention", "set", "4000") == ["retention.days"]
    confirmed.done("retention", "set", "30")
    shown = confirmed.done("retention", "show")
    assert (shown["rule"]["days"], shown["signals"], shown["due"]) == (30, 1, 0)
    assert confirmed.done("retention", "run")["rule"]["gone"] == 0


# --- a restored desk among others


def test_a_restored_desk_is_a_new_device_and_forgets_what_was_erased_meanwhile(confirmed: Cli, tmp_path: Path):
    share = tmp_path / "gedeeld"
    share.mkdir()
    question = "Is mijn buurman Jan Kanarie gewond?"
    asked = confirmed.done("request", "add", "1", "De Kaai", question)["request"]
    confirmed.done("sync", str(share), "--once", "--found", "--keep")
    confirmed.done("backup", "create", str(tmp_path / "r"))
    confirmed.done("erase", "ask", "1", asked, "--reason", "op vraag", "--second", "karim")
    confirmed.done("case", "note", "1", "na de kopie")
    confirmed.done("sync", "--once")
    with light_vaults():
        confirmed.done("backup", "restore", str(tmp_path / "r"), "--home", str(tmp_path / "nieuw" / "desk"))
    again = Cli(tmp_path / "nieuw")
    (tmp_path / "nieuw" / "pw").write_text(f"{PASSPHRASE}\n", "utf-8")
    before = json.loads((confirmed.home / "profile.json").read_text("utf-8"))["device"]
    again.done("case", "note", "1", "op het nieuwe toestel")
    assert json.loads((again.home / "profile.json").read_text("utf-8"))["device"] != before
    assert question in json.dumps(again.done("case", "show", "1")), "else nothing is forgotten below"
    for one in (again, confirmed, again, confirmed):
        one.done("sync", str(share), "--once")
    assert again.state() == confirmed.state()
    shown = json.dumps(again.done("case", "show", "1"))
    assert question not in shown and "na de kopie" in shown and "op het nieuwe toestel" in shown
    assert again.done("journal", "verify")["events"] == confirmed.done("journal", "verify")["events"]
    assert states(again, "--quick")["forks"] == "good"
