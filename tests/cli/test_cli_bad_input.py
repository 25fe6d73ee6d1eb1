"""Bad input gets a clear sentence and changes nothing: schema, role, passphrase, database, disk."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from calls import Cli, program
from source_tree import ROOT

from woordvoering.cli import session

if sys.platform != "win32":
    import resource


def contents(folder: Path) -> dict[str, str]:
    """Every file with its SHA-256, but the side files that SQLite makes and takes away."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in (".db-wal", ".db-shm")
    }


def test_a_broken_schema_file_names_line_and_key_and_shuts_the_desk(cli: Cli) -> None:
    before = contents(cli.home)
    own = cli.home / "reactieschema.toml"
    own.write_text('name = "Zone"\nversion = "1"\nsteps = "geen"\n', "utf-8")
    for words in (("schema", "check", str(own)), ("case", "open", "Knal"), ("schema", "show")):
        said = cli.call(*words)
        assert said.code == 3
        assert "reactieschema.toml" in said.err
        assert "steps" in said.err
    own.unlink()
    assert contents(cli.home) == before


def test_an_unknown_role_enrols_nobody(cli: Cli) -> None:
    state = cli.state()
    person = ("--member", "nieuw", "--name", "Nieuw Iemand", "--role", "tovenaar")
    said = cli.call("workspace", "enrol", *person, "--recovery-file", str(cli.sheet))
    assert said.code == 2
    assert "tovenaar" in said.err
    assert cli.state() == state


def test_an_unknown_role_founds_no_desk(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("een twee drie vier", "utf-8")
    cli = Cli(tmp_path)
    person = ("--member", "lore", "--name", "Lore", "--role", "tovenaar")
    assert cli.refused(2, "workspace", "create", "Zone", *person) == ["schema.role_unknown"]
    assert not cli.home.exists()


def test_a_wrong_passphrase_opens_nothing(cli: Cli) -> None:
    before = contents(cli.home)
    (cli.folder / "pw").write_text("een andere zin", "utf-8")
    said = cli.call("case", "open", "Knal")
    assert said.code == 4
    assert "wachtwoordzin" in said.err
    assert contents(cli.home) == before


def test_a_passphrase_file_that_is_not_there_is_named(cli: Cli) -> None:
    (cli.folder / "pw").unlink()
    said = cli.call("case", "list")
    assert said.code == 3
    assert "pw" in said.err


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, "cli.file_folder"), (b"\xff\xfe\x00", "cli.file_not_text"), (b"\ngeheim", "cli.passphrase_empty")],
)
def test_a_passphrase_file_that_holds_none_says_why(cli: Cli, content: bytes | None, code: str) -> None:
    path = cli.folder / "pw"
    path.unlink()
    path.mkdir() if content is None else path.write_bytes(content)
    before = contents(cli.home)
    assert cli.refused(3, "case", "open", "Knal") == [code]
    assert contents(cli.home) == before


def test_bytes_on_the_standard_input_are_no_text(confirmed: Cli) -> None:
    state = confirmed.state()
    started = ("statement", "start", "1", "--kind", "statement", "--file", "-", "--json")
    said = confirmed.call(*started, stdin=b"\xff\x00\xfe")
    assert (said.code, said.json["error"]["code"]) == (3, "cli.file_not_text")
    assert confirmed.state() == state
    assert confirmed.done(*started[:-1], stdin="# Kop\r\n\r\nTekst.\r\n")["done"] == "statement_started"


@pytest.mark.skipif(sys.platform == "win32", reason="no such device there")
def test_a_file_without_end_is_not_read_to_the_end(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "LARGEST", 1_000)
    assert cli.refused(3, "contacts", "import", "/dev/zero") == ["cli.file_large"]


def test_what_the_system_says_of_a_file_is_worded(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "bestand").write_text("x", "utf-8")
    for name, code in (("nergens", "missing"), ("map", "folder")):
        assert cli.refused(3, "contacts", "import", str(tmp_path / name)) == [f"cli.file_{code}"]
    assert cli.refused(3, "contacts", "import", str(tmp_path / "bestand" / "x")) == ["cli.folder_file"]
    said = cli.call("contacts", "import", str(tmp_path / "map"))
    assert "Is a directory" not in said.err


def test_a_folder_that_is_taken_stops_the_demo_before_its_night(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    (out / "kit").mkdir(parents=True)
    assert cli.refused(1, "demo", "--headless", "--out", str(out)) == ["demo.out_taken"]
    (tmp_path / "bestand").write_text("x", "utf-8")
    assert cli.refused(3, "demo", "--headless", "--out", str(tmp_path / "bestand")) == ["demo.unwritable"]
    assert list((out / "kit").iterdir()) == []


def test_without_a_passphrase_the_desk_asks_for_one(cli: Cli) -> None:
    done = program("--home", str(cli.home), "--language", "nl", "case", "list", stdin=subprocess.DEVNULL)
    assert done.returncode == 4
    assert "--passphrase-file" in done.stderr


@pytest.mark.parametrize("name", ["desk.db", "signals.db", "vault.json", "profile.json"])
def test_a_file_that_cannot_be_read_is_named(cli: Cli, name: str) -> None:
    path = cli.home / name
    path.write_bytes(b"dit is geen databank en geen kluis " * 200)
    before = contents(cli.home)
    said = cli.call("case", "list")
    assert said.code == 4
    assert name in said.err
    assert contents(cli.home) == before


def test_a_page_in_the_middle_of_the_database_that_is_wrong_is_told(cli: Cli) -> None:
    path = cli.home / "desk.db"
    data = bytearray(path.read_bytes())
    for place in range(len(data) // 2, len(data), 4096):
        data[place + 100] ^= 0xFF
    path.write_bytes(data)
    said = cli.call("journal", "verify")
    assert said.code == 4
    assert said.err.strip().endswith(".")


def test_a_second_desk_in_the_same_folder_is_refused(cli: Cli) -> None:
    before = contents(cli.home)
    person = ("--member", "lore", "--name", "Lore")
    assert cli.refused(4, "workspace", "create", "Zone", *person) == ["home.workspace_exists"]
    assert contents(cli.home) == before


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("een twee drie vier", "utf-8")
    cli = Cli(tmp_path)
    cli.home.mkdir()
    (cli.home / "vakantie.txt").write_text("foto's", "utf-8")
    assert cli.refused(4, "workspace", "create", "Zone", "--member", "lore", "--name", "Lore") == [
        "cli.folder_not_empty"
    ]
    assert [path.name for path in cli.home.iterdir()] == ["vakantie.txt"]


def test_a_recovery_sheet_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("een twee drie vier", "utf-8")
    cli = Cli(tmp_path)
    cli.sheet.write_text("van een andere desk", "utf-8")
    person = ("--member", "lore", "--name", "Lore", "--recovery-file", str(cli.sheet))
    assert cli.refused(3, "workspace", "create", "Zone", *person) == ["cli.file_exists"]
    assert not cli.home.exists()
    assert cli.sheet.read_text("utf-8") == "van een andere desk"


def test_a_recovery_key_of_another_desk_opens_no_door(cli: Cli) -> None:
    state = cli.state()
    cli.sheet.write_text("00" * 32, "utf-8")
    grant = ("workspace", "grant", "karim", "chief", "--recovery-file", str(cli.sheet))
    assert cli.refused(2, *grant) == ["recovery.other_workspace"]
    cli.sheet.write_text("geen sleutel", "utf-8")
    assert cli.refused(3, *grant) == ["recovery.unreadable"]
    assert cli.state() == state


def limited(size: int, *words: str) -> subprocess.CompletedProcess[str]:
    """The program on a disk that takes no file larger than `size` bytes."""

    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    command = [sys.executable, "-m", "woordvoering", *words]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True,
        check=False, timeout=120, preexec_fn=narrow,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on files there")
def test_a_full_disk_keeps_no_half_act(cli: Cli) -> None:
    state = cli.state()
    done = limited(33_000, *cli.options(), "case", "open", "Knal")
    assert done.returncode == 4
    assert "schijf is vol" in done.stderr
    assert "Traceback" not in done.stderr
    assert cli.state() == state
    assert cli.done("journal", "verify")["state"] == state


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on files there")
def test_a_full_disk_founds_no_half_desk(tmp_path: Path) -> None:
    (tmp_path / "pw").write_text("een twee drie vier", "utf-8")
    cli = Cli(tmp_path)
    done = limited(33_000, *cli.options(), "workspace", "create", "Zone", "--member", "lore", "--name", "Lore")
    assert done.returncode == 4
    assert "Traceback" not in done.stderr
    assert not cli.home.exists()


def test_a_press_list_that_cannot_be_read_changes_no_contact(cli: Cli, tmp_path: Path) -> None:
    state, file = cli.state(), tmp_path / "pers.csv"
    for text, code in (
        ("straat,plaats\nx,y\n", "contacts.columns"),
        ("outlet,name,mail\n", "cli.contacts_none"),
        ("", "contacts.columns"),
        ('outlet;mail\n"Radio Leie;desk@leie.example\n', "contacts.cut_off"),
        ("BEGIN:VCARD\nVERSION:4.0\n", "contacts.cut_off"),
        ("BEGIN:VCARD\ngeen eigenschap\n", "contacts.line"),
    ):
        file.write_text(text, "utf-8")
        said = cli.call("contacts", "import", str(file), "--json")
        assert said.code in (2, 3)
        assert said.json["error"]["code"] == code
    assert cli.state() == state


def test_a_press_list_is_looked_at_taken_over_whole_or_without_its_wrong_lines(cli: Cli, tmp_path: Path) -> None:
    file, state = tmp_path / "pers.csv", cli.state()
    file.write_text(
        "redactie;naam;e-mail;taal;groepen;toestemming\n"
        "Radio Leie;Desk;desk@leie.example;nl;newsroom;\n"
        "Zonder mail;;;nl;newsroom;\n"
        "Krant;An;an@krant.example;klingon;newsroom;\n"
        "Blad;Bo;bo@blad.example;fr;newsroom|avond;ingetrokken\n",
        "utf-8",
    )
    looked = cli.done("contacts", "import", str(file), "--look")
    assert (looked["new"], looked["refused"], looked["written"]) == (2, 2, False)
    assert cli.call("contacts", "import", str(file), "--whole").code == 3
    assert cli.state() == state
    taken = cli.done("contacts", "import", str(file))
    assert [(line["number"], line["fate"]) for line in taken["lines"]] == [
        (2, "new"), (3, "refused"), (4, "refused"), (5, "new"),
    ]  # fmt: skip
    held = {each["contact"]["outlet"]: each["held_back"] for each in cli.done("contacts", "list")}
    assert held["Radio Leie"] is None and held["Blad"]["code"] == "recipient.withdrawn"
    again = cli.done("contacts", "import", str(file))
    assert (again["same"], again["new"], again["events"]) == (2, 0, [])


def test_a_contact_is_added_changed_written_out_and_removed(cli: Cli, tmp_path: Path) -> None:
    added = cli.done(
        "contacts", "add", "De Krant", "--name", "An Maes", "--mail", "An@KRANT.example", "--group", "avond"
    )
    cli.done("contacts", "change", "an@krant.example", "--telephone", "+32 9 555 01 02", "--idle")
    row = cli.done("contacts", "list", "--group", "avond")[0]
    assert (row["contact"]["mail"], row["contact"]["telephone"]) == ("An@krant.example", "+32 9 555 01 02")
    assert row["held_back"]["code"] == "recipient.inactive"
    assert cli.refused(2, "contacts", "add", "Blad", "--mail", "a@b.example\nBcc: c@d.example") == ["contact.mail"]
    assert cli.refused(1, "contacts", "add", "Blad") == ["contact.unreachable"]
    assert cli.refused(1, "contacts", "change", "niemand@krant.example") == ["contact.unknown"]
    for name, start in (("pers.csv", b"\xef\xbb\xbf"), ("pers.vcf", b"BEGIN:VCARD\r\nVERSION:4.0\r\n")):
        assert cli.done("contacts", "export", str(tmp_path / name))["count"] == 1
        assert (tmp_path / name).read_bytes().startswith(start)
        assert cli.done("contacts", "import", str(tmp_path / name))["same"] == 1
    assert cli.refused(3, "contacts", "export", str(tmp_path / "pers.csv")) == ["cli.file_exists"]
    gone = cli.done("contacts", "remove", added["contact"])
    assert gone["count"] == 2 and cli.done("contacts", "list") == []
    refused = cli.done("contacts", "import", str(tmp_path / "pers.csv"))
    assert [line["reasons"][0]["code"] for line in refused["lines"]] == ["contact.removed"]
    erasable = [each for each in cli.done("erase", "show", "workspace")["erasable"] if each["kind"] == "contact.set"]
    assert len(erasable) == 2
