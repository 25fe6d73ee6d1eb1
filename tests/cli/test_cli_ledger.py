"""`journal …` and `workspace …`: the chain names what is wrong; roles change by the sheet or by two admins."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from calls import PASSPHRASE, Cli
from source_tree import ROOT

from woordvoering.desk import Desk, open_desk


def desk_of(cli: Cli) -> Desk:
    return open_desk(cli.home, passphrase=PASSPHRASE)


def damage(cli: Cli, sql: str) -> None:
    """Changes the file behind the journal's back, with the keys."""
    desk = desk_of(cli)
    with desk.journal.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql(sql)
    desk.close()


def test_a_sound_journal_says_what_was_checked(cli: Cli) -> None:
    cli.done("case", "open", "Knal")
    found = cli.done("journal", "verify")
    assert found["cases"] == 2
    assert found["state"] == cli.state()
    assert found["state"] in cli.call("journal", "verify").out


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("UPDATE payload SET data = CAST(replace(data, 'Knal', 'Brand') AS BLOB)", "journal.payload_changed"),
        ("UPDATE event SET lamport = lamport + 1 WHERE case_id <> 'workspace'", "journal.columns_changed"),
        ("DELETE FROM signature", "journal.signature_missing"),
        ("UPDATE press_case SET title = 'Brand'", "journal.rows_differ"),
    ],
)
def test_the_first_wrong_thing_is_named_and_why(cli: Cli, sql: str, code: str) -> None:
    cli.done("case", "open", "Knal")
    damage(cli, sql)
    assert cli.refused(4, "journal", "verify") == [code]
    told = cli.call("journal", "verify").err.lower()
    assert "vrijgeven kan niet" in told
    assert "lezen wel" in told


def test_the_events_of_a_case_are_listed_in_order(cli: Cli) -> None:
    cli.done("case", "open", "Knal")
    cli.done("case", "note", "1", "Eerste lijn")
    found = cli.done("journal", "events", "1")
    assert [one["header"]["type"] for one in found] == ["case.opened", "log.written"]
    assert found[0]["fact"]["title"] == "Knal"
    assert len(cli.done("journal", "events", "workspace")) > 5
    assert "case.opened" in cli.call("journal", "events", "1").out


def test_the_recovery_sheet_gives_and_takes_roles(cli: Cli) -> None:
    sheet = ("--recovery-file", str(cli.sheet))
    cli.done("workspace", "grant", "karim", "chief", *sheet)
    roles = {one["member"]: one["roles"] for one in cli.done("workspace", "members")}
    assert "chief" in roles["karim"]
    cli.done("workspace", "revoke", "karim", "chief", *sheet)
    roles = {one["member"]: one["roles"] for one in cli.done("workspace", "members")}
    assert roles["karim"] == ["spokesperson"]
    assert cli.refused(2, "workspace", "grant", "niemand", "chief", *sheet) == ["member.unknown"]


def test_without_the_sheet_a_role_takes_two_admins(cli: Cli) -> None:
    assert cli.refused(1, "workspace", "grant", "karim", "chief") == ["member.second_admin_missing"]
    assert cli.refused(1, "workspace", "grant", "karim", "chief", actor="chief") == ["member.not_admin"]
    cli.done("workspace", "grant", "chief", "admin", "--recovery-file", str(cli.sheet))
    assert cli.refused(1, "workspace", "grant", "lore", "chief", "--second", "chief") == ["member.self_grant"]
    cli.done("workspace", "grant", "karim", "chief", "--second", "chief")
    roles = {one["member"]: one["roles"] for one in cli.done("workspace", "members")}
    assert roles["karim"] == ["chief", "spokesperson"]


def test_the_recovery_key_is_nowhere_in_the_folder_of_the_desk(cli: Cli) -> None:
    key = "".join(cli.sheet.read_text("utf-8").strip().rpartition("\n\n")[2].split())
    assert len(key) == 64
    raw = bytes.fromhex(key)
    for path in cli.home.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert raw not in data
            assert key.lower().encode() not in data.lower()


@pytest.mark.parametrize("member", ["", "Lore", "root", "a b", "-x", "é"])
def test_a_short_name_is_plain(cli: Cli, member: str) -> None:
    person = ("--member", member, "--name", "Iemand", "--recovery-file", str(cli.sheet))
    assert cli.refused(2, "workspace", "enrol", *person) == ["cli.member_id"]


def loaded_by(*words: str) -> set[str]:
    """The top-level modules that one call loads."""
    code = (
        "import sys, json; from woordvoering.cli.main import app\n"
        f"try: app({list(words)!r}, prog_name='woordvoering')\nexcept SystemExit: pass\n"
        "print(json.dumps(sorted({n.split('.')[0] for n in sys.modules})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


HEAVY = {"PySide6", "typst", "keyring", "alembic", "sqlalchemy", "numpy", "lxml", "httpcore"}


READ = ("signals", "read", "resources/demo/leiekrant.xml", "--json")


READ = ("signals", "read", "resources/demo/leiekrant.xml", "--json")


@pytest.mark.parametrize("words", [("--help",), ("case", "--help"), ("schema", "show"), READ])
def test_a_light_call_loads_nothing_heavy(words: tuple[str, ...]) -> None:
    assert loaded_by(*words) & HEAVY == set()
