"""What lies in the folder of a desk: profile, blobs, rows as tables, and the migrations that make them."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from night_desk import Dice, MemoryKeys, Night, make_night
from sampling import at_most
from source_tree import ROOT
from sqlalchemy import Engine, inspect

from woordvoering.clock import ManualClock, Millis
from woordvoering.desk import create_desk, open_desk
from woordvoering.errors import BrokenInput, BrokenStore, StoreFull, WrongUse
from woordvoering.founding import recovery_sheet, root_from
from woordvoering.rooms import ROOMS
from woordvoering.store.blobs import MAX_BYTES, Blobs
from woordvoering.store.engine import immediate, open_engine
from woordvoering.store.migrate import HEAD, SCRIPTS, migrate, step_by_step, version
from woordvoering.store.profile import Home, Profile
from woordvoering.store.tables import METADATA, Row, from_columns, table_for, to_columns

KEY = b"k" * 32


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# --- profile


def test_a_profile_is_read_as_it_was_written(tmp_path: Path):
    home = Home(tmp_path / "desk")
    home.write(Profile("w" * 32, "d1", "passphrase"))
    assert home.read() == Profile("w" * 32, "d1", "passphrase")
    assert (mode(home.profile), mode(home.folder)) == (0o600, 0o700)


def test_a_second_profile_never_overwrites_the_first(tmp_path: Path):
    home = Home(tmp_path)
    home.write(Profile("first", "d1", "keyring"))
    with pytest.raises(BrokenStore) as broken:
        home.write(Profile("second", "d2", "keyring"))
    assert broken.value.code == "home.workspace_exists"
    assert home.read().workspace == "first"


def test_a_folder_without_a_desk_says_so(tmp_path: Path):
    with pytest.raises(BrokenStore) as broken:
        Home(tmp_path).read()
    assert (broken.value.code, broken.value.params["folder"]) == ("home.no_workspace", str(tmp_path))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[1]",
        b'{"workspace": 1}',
        b"\xff",
        b'{"workspace":"\x80","device":"d","secrets":"keyring"}',
        b'{"workspace":"w","device":"d","secrets":"plain"}',
    ],
)
def test_a_profile_that_is_none_is_unreadable(tmp_path: Path, content: bytes):
    Home(tmp_path).profile.write_bytes(content)
    with pytest.raises(BrokenStore) as broken:
        Home(tmp_path).read()
    assert broken.value.code == "home.unreadable"


# --- founding and opening


def test_a_desk_lies_private_in_its_folder_under_any_umask(tmp_path: Path):
    before = os.umask(0)
    try:
        night = make_night(tmp_path)
        case = night.case()
        night.desk.claims.store_material("lore", case, "foto.jpg", b"beeld")
    finally:
        os.umask(before)
    for path in (tmp_path / "desk").rglob("*"):
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path.name
    night.desk.close()


def test_a_desk_is_founded_once(tmp_path: Path):
    make_night(tmp_path).desk.close()
    with pytest.raises(BrokenStore) as broken:
        create_desk(tmp_path / "desk", "Nog eens", secrets=MemoryKeys())
    assert broken.value.code == "home.workspace_exists"


@pytest.mark.parametrize("name", ["desk", "signals", "blobs", "release", "seats"])
def test_a_desk_without_one_of_its_keys_does_not_open(tmp_path: Path, name: str):
    night = make_night(tmp_path)
    night.desk.close()
    night.keys.delete(f"seats/{night.desk.profile.device}" if name == "seats" else name)
    with pytest.raises(BrokenStore) as broken:
        open_desk(night.folder, clock=night.clock, secrets=night.keys)
    assert (broken.value.code, broken.value.params["name"]) == ("keys.missing", name)


def test_a_desk_with_the_keys_of_another_does_not_open(tmp_path: Path):
    ours, theirs = make_night(tmp_path / "ours"), make_night(tmp_path / "theirs")
    ours.desk.close()
    theirs.desk.close()
    with pytest.raises(BrokenStore) as broken:
        open_desk(ours.folder, clock=ours.clock, secrets=theirs.keys)
    assert broken.value.code == "store.wrong_key"


def test_a_desk_founded_with_a_passphrase_asks_for_it(tmp_path: Path):
    desk, _, _ = create_desk(tmp_path, "Testdam", passphrase="lang genoeg", clock=ManualClock(Millis(1)))
    desk.close()
    for wrong, code in (
        (None, "vault.passphrase_needed"),
        ("", "vault.passphrase_needed"),
        ("x", "vault.wrong_passphrase"),
    ):
        with pytest.raises(BrokenStore) as broken:
            open_desk(tmp_path, passphrase=wrong)
        assert broken.value.code == code
    opened = open_desk(tmp_path, passphrase="lang genoeg")
    assert opened.profile.workspace == desk.profile.workspace
    opened.close()


@pytest.mark.parametrize("keep", [None, 0, 1, 400])
def test_a_desk_that_lost_its_first_page_is_not_taken_for_a_new_one(tmp_path: Path, keep: int | None):
    night = make_night(tmp_path)
    night.desk.close()
    path = night.folder / "desk.db"
    whole = path.read_bytes()
    path.unlink()
    if keep is not None:
        path.write_bytes(whole[:keep])
    with pytest.raises(BrokenStore) as broken:
        open_desk(night.folder, clock=night.clock, secrets=night.keys)
    assert (broken.value.code, broken.value.params["file"]) == ("store.unreadable", "desk.db")
    assert (path.read_bytes() if keep is not None else None) == (None if keep is None else whole[:keep])


def test_the_first_page_is_in_the_file_before_the_first_act_is_acknowledged(tmp_path: Path):
    night = make_night(tmp_path)
    assert (night.folder / "desk.db").stat().st_size >= 512, "also while all else is still in the write-ahead log"
    night.desk.close()


def test_the_recovery_sheet_gives_the_root_back_and_is_stored_nowhere(tmp_path: Path):
    clock = ManualClock(Millis(1_794_617_040_000))
    desk, founded, root = create_desk(tmp_path, "Testdam", clock=clock, entropy=Dice("r"), secrets=MemoryKeys())
    sheet = recovery_sheet("Testdam", founded, clock)
    groups = " ".join(line.strip() for line in sheet.splitlines() if line.startswith("  "))
    assert root_from(groups, desk.journal, root.device) == root
    assert founded.fingerprint in sheet
    desk.close()
    stored = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert founded.recovery.encode() not in stored and bytes.fromhex(founded.recovery) not in stored


@pytest.mark.parametrize(
    ("typed", "kind", "code"),
    [
        ("geen sleutel", BrokenInput, "recovery.unreadable"),
        ("AB" * 31, BrokenInput, "recovery.unreadable"),
        ("AB" * 33, BrokenInput, "recovery.unreadable"),
        ("", BrokenInput, "recovery.unreadable"),
        ("AB" * 32, WrongUse, "recovery.other_workspace"),
    ],
)
def test_a_wrong_recovery_key_is_told_apart(tmp_path: Path, typed: str, kind: type[Exception], code: str):
    desk, _, _ = create_desk(tmp_path, "Testdam", clock=ManualClock(Millis(1)), secrets=MemoryKeys())
    with pytest.raises(kind, match=code.replace(".", r"\.")):
        root_from(typed, desk.journal, "d")
    desk.close()


def test_a_zones_own_schema_that_is_wrong_keeps_the_desk_shut_and_unchanged(tmp_path: Path):
    night = make_night(tmp_path)
    night.desk.close()
    before = {path.name: path.read_bytes() for path in night.folder.iterdir() if path.is_file()}
    (night.folder / "reactieschema.toml").write_text('name = "X"\nversion = 2\n', "utf-8")
    with pytest.raises(BrokenInput) as broken:
        open_desk(night.folder, clock=night.clock, secrets=night.keys)
    assert broken.value.exit_code == 3 and len(broken.value.reasons()) >= 1
    assert {name: (night.folder / name).read_bytes() for name in before} == before


# --- blobs


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "blobs", KEY, Dice("blobs"))


@at_most(40, [HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=5_000))
def test_a_blob_gives_back_the_bytes_that_were_put(blobs: Blobs, data: bytes):
    assert blobs.get(blobs.put(data)) == data


def test_a_blob_is_named_by_its_ciphertext_and_reveals_nothing(tmp_path: Path, blobs: Blobs):
    name = blobs.put(b"camerabeeld van de Dampoort")
    stored = tmp_path / "blobs" / name[:2] / name
    assert hashlib.sha256(stored.read_bytes()).hexdigest() == name
    assert b"Dampoort" not in stored.read_bytes()
    assert blobs.put(b"camerabeeld van de Dampoort") != name, "the same bytes twice do not show as the same"


@pytest.mark.parametrize("place", [0, 5, 23, 24, 30, -1])
def test_a_changed_blob_is_named(tmp_path: Path, blobs: Blobs, place: int):
    name = blobs.put(b"beeld" * 20)
    path = tmp_path / "blobs" / name[:2] / name
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(BrokenStore) as broken:
        blobs.get(name)
    assert (broken.value.code, broken.value.params["name"]) == ("blob.changed", name)


def test_a_blob_of_another_key_under_its_own_name_is_undecryptable(tmp_path: Path, blobs: Blobs):
    name = Blobs(tmp_path / "blobs", b"o" * 32, Dice("o")).put(b"vreemd")
    with pytest.raises(BrokenStore) as broken:
        blobs.get(name)
    assert broken.value.code == "blob.undecryptable"


def test_a_missing_blob_is_named(blobs: Blobs):
    with pytest.raises(BrokenStore) as broken:
        blobs.get("ab" * 32)
    assert (broken.value.code, broken.value.params["name"]) == ("blob.missing", "ab" * 32)


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", "AB" * 32, "ab" * 31, "ab" * 32 + "/x", "g" * 64])
def test_a_name_that_is_none_leads_nowhere(blobs: Blobs, name: str):
    with pytest.raises(WrongUse) as wrong:
        blobs.get(name)
    assert wrong.value.code == "blob.bad_name"


def test_a_blob_beyond_the_limit_is_refused_before_anything_is_written(tmp_path: Path, blobs: Blobs):
    with pytest.raises(WrongUse) as wrong:
        blobs.put(bytes(MAX_BYTES + 1))
    assert (wrong.value.code, wrong.value.params["limit"]) == ("blob.too_large", MAX_BYTES)
    assert list((tmp_path / "blobs").iterdir()) == []


def test_a_blob_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path, blobs: Blobs, monkeypatch):
    def refused(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("woordvoering.store.place.os.fsync", refused)
    with pytest.raises(StoreFull):
        blobs.put(b"beeld")
    assert [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()] == []


# --- rows as tables


class Sample(Row, frozen=True, kw_only=True):
    """One column of every sort."""

    word: str
    count: int
    flag: bool
    maybe: int | None
    name: str | None
    kind: Literal["a", "b"]
    choice: Literal["x", "y"] | None
    many: tuple[str, ...]
    told: dict[str, str | int | None]


SAMPLE = table_for(Sample, "test_sample")
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
ROWS = st.builds(
    Sample,
    case_id=WORDS,
    key=WORDS,
    word=WORDS,
    count=st.integers(-(2**62), 2**62),
    flag=st.booleans(),
    maybe=st.none() | st.integers(0, 2**53),
    name=st.none() | WORDS,
    kind=st.sampled_from(["a", "b"]),
    choice=st.sampled_from(["x", "y", None]),
    many=st.lists(WORDS, max_size=4).map(tuple),
    told=st.dictionaries(WORDS, st.none() | WORDS | st.integers(0, 99), max_size=4),
)


@given(row=ROWS)
def test_a_row_survives_its_table(row: Sample):
    assert from_columns(Sample, to_columns(row)) == row


def test_a_row_survives_the_real_file(tmp_path: Path):
    engine = open_engine(tmp_path / "x.db", KEY, durable=False)
    METADATA.create_all(engine, tables=[SAMPLE])
    row = Sample(
        case_id="c", key="k", word="één", count=-3, flag=True, maybe=None, name=None, kind="b", choice=None,
        many=("ü", '"'), told={"a": None, "b": 2},
    )  # fmt: skip
    with immediate(engine) as db:
        db.execute(SAMPLE.insert(), to_columns(row))
    with engine.connect() as db:
        assert from_columns(Sample, dict(db.execute(SAMPLE.select()).mappings().one())) == row
    engine.dispose()


@pytest.mark.parametrize(
    ("column", "value"),
    [("count", "veel"), ("kind", "c"), ("many", "[1]"), ("told", "{"), ("word", None), ("flag", "x")],
)
def test_a_row_that_does_not_fit_is_never_guessed_at(column: str, value: object):
    sound = Sample(
        case_id="c", key="k", word="w", count=1, flag=False, maybe=1, name="n", kind="a", choice="x", many=(), told={}
    )
    with pytest.raises(msgspec.MsgspecError):
        from_columns(Sample, {**to_columns(sound), column: value})


def test_columns_that_may_be_empty_are_those_that_say_so():
    empty = {column.name for column in SAMPLE.columns if column.nullable}
    assert empty == {"maybe", "name", "choice"}
    assert [column.name for column in SAMPLE.primary_key] == ["case_id", "key"]


# --- migrations


def test_the_newest_migration_is_the_one_that_the_program_names():
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_the_migrations_make_exactly_the_tables_of_the_rooms(tmp_path: Path):
    engine = open_engine(tmp_path / "desk.db", KEY, durable=True)
    step_by_step(engine)
    assert version(engine) == HEAD
    test_tables = {"test_sample", "test_note"}

    def ours(name: str | None, kind: str, parents: object) -> bool:
        return kind != "table" or name not in test_tables

    with engine.connect() as db:
        context = MigrationContext.configure(
            db, opts={"compare_type": True, "include_name": ours, "include_object": lambda o, n, k, r, c: ours(n, k, c)}
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_the_migrations_lay_the_tables_out_as_the_rooms_do(tmp_path: Path):
    """What a comparison of columns does not see: keys, and tables without a row number."""
    laid: list[dict[str, object]] = []
    for name in ("migrated", "made"):
        engine = open_engine(tmp_path / f"{name}.db", KEY, durable=False)
        step_by_step(engine) if name == "migrated" else METADATA.create_all(engine)
        with engine.connect() as db:
            listed = db.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all()
            laid.append(
                {
                    table: ("WITHOUT ROWID" in sql, db.exec_driver_sql(f"PRAGMA table_info({table})").all())
                    for table, sql in listed
                    if table not in ("alembic_version", "test_sample", "test_note")
                }
            )
        engine.dispose()
    assert laid[0] == laid[1] and len(laid[0]) > 30


def test_a_new_file_is_at_once_what_all_migrations_make_of_it_and_alembic_is_not_loaded_for_it(tmp_path: Path):
    """After a new migration `.ci/tables` writes whole.sql anew."""
    laid: list[list[object]] = []
    for made in (migrate, step_by_step):
        engine = open_engine(tmp_path / f"{made.__name__}.db", KEY, durable=False)
        made(engine)
        with engine.connect() as db:
            everything = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid"
            laid.append([version(engine), *db.exec_driver_sql(everything).all()])
        engine.dispose()
    assert laid[0] == laid[1] and len(laid[0]) > 60
    new = (
        "import sys; from pathlib import Path; from woordvoering.store.engine import open_engine; "
        "from woordvoering.store.migrate import migrate; "
        "migrate(open_engine(Path(sys.argv[1]), bytes(32), durable=True)); "
        "print('alembic' in sys.modules)"
    )
    order = [sys.executable, "-c", new, str(tmp_path / "new.db")]
    assert subprocess.run(order, capture_output=True, text=True, check=True, cwd=ROOT).stdout == "False\n"


def test_two_that_find_a_file_new_at_the_same_moment_make_it_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    engine = open_engine(tmp_path / "desk.db", KEY, durable=True)
    monkeypatch.setattr("woordvoering.store.migrate.version", lambda _: None)
    for _ in range(2):
        migrate(engine)
    assert version(engine) == HEAD
    engine.dispose()


def test_every_room_has_its_tables_and_no_two_rooms_share_one(tmp_path: Path):
    names = [table.name for room in ROOMS for _, table in room.tables]
    assert len(names) == len(set(names)) > 20
    engine = open_engine(tmp_path / "desk.db", KEY, durable=True)
    migrate(engine)
    with engine.connect() as db:
        assert set(names) <= set(inspect(db).get_table_names())
    engine.dispose()


def test_the_first_migration_spells_its_tables_out():
    """A migration that asks today's tables would make yesterday's file another one tomorrow."""
    text = (SCRIPTS / "versions" / "0001_first_tables.py").read_text("utf-8")
    assert "create_all" not in text and "METADATA" not in text
    assert text.count("op.create_table") > 25


@pytest.mark.parametrize("made", [migrate, step_by_step])
def test_migrating_twice_changes_nothing(tmp_path: Path, made: Callable[[Engine], None]):
    engine = open_engine(tmp_path / "desk.db", KEY, durable=True)
    made(engine)
    with engine.connect() as db:
        before = db.exec_driver_sql("SELECT sql FROM sqlite_master ORDER BY name").all()
    made(engine)
    with engine.connect() as db:
        assert db.exec_driver_sql("SELECT sql FROM sqlite_master ORDER BY name").all() == before
    engine.dispose()


def test_a_file_of_a_later_version_is_refused_and_left_alone(tmp_path: Path):
    night = make_night(tmp_path)
    with immediate(night.desk.journal.engine) as db:
        db.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    night.desk.close()
    with pytest.raises(BrokenStore) as broken:
        open_desk(night.folder, clock=night.clock, secrets=night.keys)
    assert (broken.value.code, broken.value.params["found"]) == ("store.newer_version", "9999")


def test_a_reopened_desk_holds_the_same_state(tmp_path: Path):
    night: Night = make_night(tmp_path)
    case, statement = night.cleared()
    state, reasons = night.desk.journal.state(), night.desk.gate.reasons(case, statement)
    night.reopen()
    assert (night.desk.journal.state(), night.desk.gate.reasons(case, statement)) == (state, reasons)
    night.desk.close()
