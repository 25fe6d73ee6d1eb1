"""Opening a desk: what is wrong is said, nothing is changed, and what was acknowledged is there again."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from night_desk import NIGHT, PEOPLE, Dice, MemoryKeys, Night
from vaults import light_vaults

from woordvoering.clock import ManualClock
from woordvoering.desk import DEFAULT_TERMS, create_desk, open_desk, watch_terms
from woordvoering.desk_thread import DeskThread
from woordvoering.errors import BrokenStore, Refused, SchemaError, WoordvoeringError, WrongKey
from woordvoering.founding import DESK_KEY, SEATS, enrol
from woordvoering.i18n import Messages
from woordvoering.resources import resource

PHRASE = "een lange wachtzin voor deze test"


def fingerprints(folder: Path) -> dict[str, str]:
    """Every lasting file of a desk with the SHA-256 of its bytes; SQLite's own companions come and go."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.name.endswith(("-wal", "-shm"))
    }


def closed(night: Night) -> Path:
    """The folder of a desk that somebody closed."""
    night.desk.close()
    return night.folder


def worded(error: WoordvoeringError) -> None:
    """Every reason of an error has a sentence in each language."""
    messages = Messages.load()
    for reason in error.reasons():
        for language in ("nl", "fr", "en"):
            assert reason.code in messages.codes(), reason.code
            assert messages.say(reason, language)


@pytest.fixture(scope="module")
def vaulted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk whose keys lie under a passphrase."""
    folder = tmp_path_factory.mktemp("vault") / "desk"
    with light_vaults():
        desk, _, root = create_desk(folder, "Zone", passphrase=PHRASE, clock=ManualClock(NIGHT), entropy=Dice("v"))
    enrol(desk.journal, desk.secrets, root, PEOPLE[:1], desk.entropy)
    desk.close()
    return folder


def test_the_passphrase_opens_the_desk(vaulted: Path) -> None:
    desk = open_desk(vaulted, passphrase=PHRASE, clock=ManualClock(NIGHT))
    assert desk.journal.actors == ("lore",)
    desk.close()


def test_a_wrong_passphrase_opens_nothing_and_changes_nothing(vaulted: Path) -> None:
    before = fingerprints(vaulted)
    with pytest.raises(WrongKey) as refused:
        open_desk(vaulted, passphrase=PHRASE + " ", clock=ManualClock(NIGHT))
    assert refused.value.code == "vault.wrong_passphrase"
    assert refused.value.exit_code == 4
    worded(refused.value)
    assert fingerprints(vaulted) == before


def test_without_a_passphrase_the_vault_asks_for_it(vaulted: Path) -> None:
    with pytest.raises(BrokenStore) as refused:
        open_desk(vaulted, clock=ManualClock(NIGHT))
    assert refused.value.code == "vault.passphrase_needed"
    worded(refused.value)


@pytest.mark.parametrize("body", [b"", b"{", b'{"salt": "zz", "opslimit": 1, "memlimit": 8192, "box": "00"}'])
def test_a_damaged_vault_is_named(vaulted: Path, tmp_path: Path, body: bytes) -> None:
    folder = tmp_path / "desk"
    shutil.copytree(vaulted, folder)
    (folder / "vault.json").write_bytes(body)
    with pytest.raises(BrokenStore) as refused:
        open_desk(folder, passphrase=PHRASE, clock=ManualClock(NIGHT))
    assert refused.value.code == "vault.unreadable"
    worded(refused.value)


def test_where_no_desk_is_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(BrokenStore) as refused:
        open_desk(tmp_path / "nergens", secrets=MemoryKeys())
    assert refused.value.code == "home.no_workspace"
    worded(refused.value)
    assert not (tmp_path / "nergens").exists()


@pytest.mark.parametrize("body", [b"", b"geen json", b'{"workspace": 3}', b'{"workspace": "w", "device": "d"}'])
def test_an_unreadable_profile_is_named(night: Night, body: bytes) -> None:
    folder = closed(night)
    (folder / "profile.json").write_bytes(body)
    with pytest.raises(BrokenStore) as refused:
        open_desk(folder, secrets=night.keys)
    assert refused.value.code == "home.unreadable"
    worded(refused.value)


def test_the_key_of_another_desk_opens_nothing(night: Night) -> None:
    folder = closed(night)
    before = fingerprints(folder)
    keys = MemoryKeys(night.keys.values | {DESK_KEY: b"\x01" * 32})
    with pytest.raises(WrongKey) as refused:
        open_desk(folder, secrets=keys, clock=night.clock)
    assert refused.value.code == "store.wrong_key"
    worded(refused.value)
    assert fingerprints(folder) == before


@pytest.mark.parametrize("name", [DESK_KEY, "signals", "blobs", "release", SEATS])
def test_a_key_that_is_missing_is_named(night: Night, name: str) -> None:
    folder = closed(night)
    values = {key: value for key, value in night.keys.values.items() if key.partition("/")[0] != name}
    with pytest.raises(BrokenStore) as refused:
        open_desk(folder, secrets=MemoryKeys(values), clock=night.clock)
    assert (refused.value.code, refused.value.params["name"]) == ("keys.missing", name)
    worded(refused.value)


def test_a_desk_of_a_newer_version_is_left_alone(night: Night) -> None:
    with night.desk.journal.engine.begin() as db:
        db.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    folder = closed(night)
    before = fingerprints(folder)
    with pytest.raises(BrokenStore) as refused:
        open_desk(folder, secrets=night.keys, clock=night.clock)
    assert refused.value.code.startswith("store.")
    worded(refused.value)
    assert fingerprints(folder) == before


# --- a zone's own files -------------------------------------------------------------------------------------------


def test_a_zones_own_schema_is_the_one_in_force(night: Night) -> None:
    shipped = resource("reactieschema", "standaard.toml").read_text("utf-8")
    own = shipped.replace('name = "Standaardschema politiezone"', 'name = "Schema van onze zone"', 1)
    folder = closed(night)
    (folder / "reactieschema.toml").write_text(own, "utf-8")
    desk = open_desk(folder, secrets=night.keys, clock=night.clock)
    assert desk.schema.name == "Schema van onze zone"
    desk.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("[silence]", "[stilte]", 1),
        lambda text: text.replace('who = "monitor"', 'who = "niemand"', 1),
        lambda text: text + "\n[[steps",
        lambda text: "",
    ],
)
def test_a_schema_that_is_wrong_names_the_place_and_changes_nothing(night: Night, spoil) -> None:
    shipped = resource("reactieschema", "standaard.toml").read_text("utf-8")
    folder = closed(night)
    (folder / "reactieschema.toml").write_text(spoil(shipped), "utf-8")
    before = fingerprints(folder)
    with pytest.raises(SchemaError) as refused:
        open_desk(folder, secrets=night.keys, clock=night.clock)
    assert refused.value.exit_code == 3
    assert refused.value.faults
    worded(refused.value)
    assert fingerprints(folder) == before


def test_a_zones_own_channel_lies_over_the_shipped_one(night: Night) -> None:
    folder = closed(night)
    (folder / "channels.toml").write_text("[x]\nlimit = 4000\n", "utf-8")
    desk = open_desk(folder, secrets=night.keys, clock=night.clock)
    assert desk.channels["x"].limit == 4000
    assert desk.channels["bluesky"].limit == 300
    desk.close()


def test_a_wrong_channel_file_is_named(night: Night) -> None:
    folder = closed(night)
    (folder / "channels.toml").write_text("[x]\nlimit = 'veel'\n", "utf-8")
    with pytest.raises(WoordvoeringError) as refused:
        open_desk(folder, secrets=night.keys, clock=night.clock)
    assert refused.value.code == "channels.field"
    worded(refused.value)


def test_a_zone_watches_its_own_terms(night: Night) -> None:
    assert watch_terms(night.desk.home) == DEFAULT_TERMS
    (night.folder / "volgtermen.txt").write_text("haven\n\n  Gravensteen \n", "utf-8")
    assert watch_terms(night.desk.home) == ("haven", "Gravensteen")


# --- what was acknowledged is there again ----------------------------------------------------------------------------


def test_everything_is_there_after_the_desk_was_opened_again(night: Night) -> None:
    case, statement = night.cleared()
    state = night.desk.journal.state()
    view = night.desk.views.case(case)
    night.reopen()
    assert night.desk.journal.state() == state
    assert night.desk.views.case(case) == view
    assert night.desk.gate.reasons(case, statement) == ()


def test_a_draft_survives_the_end_of_the_program(night: Night) -> None:
    case, statement = night.ready()
    base = night.desk.views.statement(case, statement).revision
    night.desk.drafts.keep(case, statement, base, "# Half", {"x": "kort"})
    night.reopen()
    kept = night.desk.drafts.of(statement)
    assert kept is not None
    assert (kept.case, kept.base, kept.text, dict(kept.variants)) == (case, base, "# Half", {"x": "kort"})
    assert kept.kept_at == night.clock.now()
    night.desk.drafts.drop(statement)
    night.reopen()
    assert night.desk.drafts.of(statement) is None


def test_a_draft_is_no_act(night: Night) -> None:
    case, statement = night.ready()
    before = night.desk.journal.state()
    night.desk.drafts.keep(case, statement, "", "# Iets anders", {})
    assert night.desk.journal.state() == before
    assert night.desk.views.statement(case, statement).text != "# Iets anders"


def test_a_draft_lies_encrypted(night: Night) -> None:
    case, statement = night.ready()
    night.desk.drafts.keep(case, statement, "", "herkenbare woorden van een concept", {})
    night.desk.close()
    for file in night.folder.rglob("*"):
        if file.is_file():
            assert b"herkenbare woorden" not in file.read_bytes()


def test_the_clipboard_gets_only_what_was_released(night: Night, tmp_path: Path) -> None:
    from woordvoering.release.commands import Choices

    case, statement = night.cleared()
    desk = night.desk
    with pytest.raises(Refused) as refused:
        desk.releases.channel_text(case, "niets", desk.channels["x"], "x")
    assert refused.value.code == "release.unknown"
    kit, _ = desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    said = desk.releases.channel_text(case, kit.release, desk.channels["x"], "x")
    assert said.startswith("Er was een knal aan het station.")
    assert "{#" not in said
    desk.releases.withdraw("lore", case, kit.release, "fout")
    with pytest.raises(Refused):
        desk.releases.channel_text(case, kit.release, desk.channels["x"], "x")


def test_a_proof_passes_the_gate_or_is_not_made(night: Night) -> None:
    case, statement = night.ready()
    with pytest.raises(Refused):
        night.desk.releases.proof(case, statement, "md")
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    assert b"knal" in night.desk.releases.proof(case, statement, "md").data


# --- two programs on one desk -----------------------------------------------------------------------------------------

OTHER = """
import json, sys
sys.path[:0] = json.loads(sys.argv[1])
from pathlib import Path
from night_desk import Dice, MemoryKeys
from woordvoering.clock import ManualClock
from woordvoering.desk import open_desk
keys = MemoryKeys({name: bytes.fromhex(value) for name, value in json.loads(sys.argv[3]).items()})
desk = open_desk(Path(sys.argv[2]), clock=ManualClock(int(sys.argv[4])), entropy=Dice("other"), secrets=keys)
desk.cases.note("karim", sys.argv[5], "Van het andere toestelvenster.")
other, _ = desk.cases.open_own("karim", "Brand in Ledeberg", desk.clock.now())
desk.close()
print(other)
"""


def from_another_program(night: Night, case: str) -> str:
    """What a second program does on the same desk while the first has it open."""
    keys = json.dumps({name: value.hex() for name, value in night.keys.values.items()})
    arguments = (json.dumps(sys.path), str(night.folder), keys, str(night.clock.now()), case)
    command = (sys.executable, "-c", textwrap.dedent(OTHER), *arguments)
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_what_another_program_writes_shows_at_the_next_question(night: Night) -> None:
    case = night.case()
    assert len(night.desk.views.cases()) == 1
    other = from_another_program(night, case)
    assert night.desk.views.case(case).log[0].text == "Van het andere toestelvenster."
    assert {item.id for item in night.desk.views.cases()} == {case, other}


def test_after_another_program_wrote_this_one_goes_on_without_a_fork(night: Night) -> None:
    case = night.case()
    from_another_program(night, case)
    night.desk.cases.note("lore", case, "Hier gaat het verder.")
    lines = [line.text for line in night.desk.views.case(case).log if line.code == "log.note"]
    assert lines == ["Hier gaat het verder.", "Van het andere toestelvenster."]
    night.desk.cases.open_own("lore", "Derde", night.clock.now())
    numbers = sorted(item.number for item in night.desk.views.cases())
    assert numbers == ["PD-0001", "PD-0002", "PD-0003"]
    assert night.desk.journal.verified_rows(case)


# --- the desk thread ------------------------------------------------------------------------------------------------


def test_the_desk_thread_does_one_thing_at_a_time_in_order() -> None:
    thread, done = DeskThread(), list[int]()
    futures = [thread.run(lambda place=place: done.append(place)) for place in range(50)]
    thread.close()
    assert all(future.done() for future in futures)
    assert done == list(range(50))


def test_what_goes_wrong_on_the_desk_thread_travels_back_and_the_next_goes_on() -> None:
    thread = DeskThread()

    def wrong() -> None:
        raise BrokenStore("store.locked")

    failed, fine = thread.run(wrong), thread.run(lambda: 7)
    with pytest.raises(BrokenStore):
        failed.result()
    assert fine.result() == 7
    thread.close()
