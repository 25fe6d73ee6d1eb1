"""The encrypted files: only the right key opens them, nobody else on the machine reads them, and damage is said aloud."""  # noqa: E501

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from woordvoering.errors import BrokenStore, StoreFull, WrongKey
from woordvoering.store.engine import immediate, open_engine, writing_failed
from woordvoering.store.place import SHARES, private_folder, refuse_share

ROOT = Path(__file__).resolve().parents[2]
KEY = bytes(range(32))
OTHER = bytes(reversed(range(32)))


@pytest.fixture
def wide_open() -> Iterator[None]:
    """The most careless umask there is."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def filled(path: Path, lines: int = 400) -> Engine:
    """A database with a table of some pages."""
    engine = open_engine(path, KEY, durable=True)
    with immediate(engine) as db:
        db.exec_driver_sql("CREATE TABLE note (n INTEGER PRIMARY KEY, words TEXT)")
        for number in range(lines):
            db.exec_driver_sql("INSERT INTO note VALUES (?, ?)", (number, f"regel {number} " * 20))
    return engine


def closed(path: Path, lines: int = 400) -> bytes:
    """The bytes of a database that was closed in order."""
    filled(path, lines).dispose()
    return path.read_bytes()


@pytest.mark.parametrize("size", [0, 1, 16, 31, 33, 64])
def test_a_key_of_another_length_is_a_mistake_of_the_program(tmp_path: Path, size: int):
    with pytest.raises(ValueError, match="32 bytes"):
        open_engine(tmp_path / "desk.db", b"k" * size, durable=True)
    assert not (tmp_path / "desk.db").exists()


def test_what_was_written_is_read_back_with_the_same_key(tmp_path: Path):
    closed(tmp_path / "desk.db", 3)
    again = open_engine(tmp_path / "desk.db", KEY, durable=True)
    with again.connect() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == 3
    again.dispose()


def test_nothing_that_was_written_stands_readable_on_the_disk(tmp_path: Path):
    engine = filled(tmp_path / "desk.db", 5)
    for path in tmp_path.iterdir():
        raw = path.read_bytes()
        assert b"regel 3" not in raw and b"SQLite format" not in raw and b"note" not in raw, path.name
    engine.dispose()


@pytest.mark.parametrize("key", [OTHER, bytes(32), KEY[:-1] + b"\x00"])
def test_a_wrong_key_is_named_and_changes_nothing(tmp_path: Path, key: bytes):
    before = closed(tmp_path / "desk.db", 3)
    with pytest.raises(WrongKey) as wrong:
        open_engine(tmp_path / "desk.db", key, durable=True)
    assert wrong.value.code == "store.wrong_key"
    assert wrong.value.params["file"] == "desk.db"
    assert (tmp_path / "desk.db").read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"Geen databank, maar een brief.\n" * 200, b"\x00" * 8192, b"SQLite format 3\x00" + b"\x01" * 8176]
)
def test_a_file_that_is_no_desk_is_refused_and_left_alone(tmp_path: Path, content: bytes):
    path = tmp_path / "desk.db"
    path.write_bytes(content)
    with pytest.raises(BrokenStore) as broken:
        open_engine(path, KEY, durable=True)
    assert broken.value.exit_code == 4
    assert path.read_bytes() == content


def test_a_folder_under_the_name_of_the_database_is_unreadable(tmp_path: Path):
    (tmp_path / "desk.db").mkdir()
    with pytest.raises(BrokenStore) as broken:
        open_engine(tmp_path / "desk.db", KEY, durable=True)
    assert broken.value.code == "store.unreadable"


def test_a_folder_that_does_not_exist_is_unreadable(tmp_path: Path):
    with pytest.raises(BrokenStore) as broken:
        open_engine(tmp_path / "nowhere" / "desk.db", KEY, durable=True)
    assert broken.value.code == "store.unreadable"


@pytest.mark.parametrize("keep", [600, 1024, 4095, 4096])
def test_a_file_cut_inside_its_first_page_does_not_open(tmp_path: Path, keep: int):
    whole = closed(tmp_path / "desk.db")
    (tmp_path / "desk.db").write_bytes(whole[:keep])
    with pytest.raises(BrokenStore):  # noqa: PT012
        engine = open_engine(tmp_path / "desk.db", KEY, durable=True)
        with engine.connect() as db:
            db.exec_driver_sql("SELECT sum(length(words)) FROM note").scalar_one()


@pytest.mark.parametrize("place", [0.15, 0.3, 0.5, 0.75, 0.95])
def test_a_page_that_was_changed_is_damage_and_never_an_answer(tmp_path: Path, place: float):
    whole = bytearray(closed(tmp_path / "desk.db"))
    whole[int(len(whole) * place)] ^= 0x40
    (tmp_path / "desk.db").write_bytes(bytes(whole))
    with pytest.raises(BrokenStore):  # noqa: PT012
        engine = open_engine(tmp_path / "desk.db", KEY, durable=True)
        with engine.connect() as db:
            db.exec_driver_sql("SELECT sum(length(words)) FROM note").scalar_one()


@pytest.mark.parametrize("durable", [True, False])
def test_the_journal_waits_for_the_disk_and_the_cache_does_not(tmp_path: Path, durable: bool):
    engine = open_engine(tmp_path / "x.db", KEY, durable=durable)
    with engine.connect() as db:
        assert db.exec_driver_sql("PRAGMA synchronous").scalar_one() == (2 if durable else 1)
        assert db.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert db.exec_driver_sql("PRAGMA secure_delete").scalar_one() == (1 if durable else 0)
        assert db.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    engine.dispose()


def test_files_are_private_under_any_umask_from_their_first_byte(tmp_path: Path, wide_open: None):
    engine = filled(tmp_path / "desk.db", 50)
    found = {path.name: mode(path) for path in tmp_path.iterdir()}
    assert set(found) >= {"desk.db", "desk.db-wal"}
    assert set(found.values()) == {0o600}, found
    engine.dispose()


def test_an_existing_file_keeps_the_mode_that_its_owner_gave_it(tmp_path: Path):
    closed(tmp_path / "desk.db", 1)
    os.chmod(tmp_path / "desk.db", 0o400 | 0o200 | 0o040)
    open_engine(tmp_path / "desk.db", KEY, durable=True).dispose()
    assert mode(tmp_path / "desk.db") == 0o640


def test_a_failed_write_is_rolled_back_as_a_whole(tmp_path: Path):
    engine = filled(tmp_path / "desk.db", 2)
    with pytest.raises(ZeroDivisionError), immediate(engine) as db:  # noqa: PT012
        db.exec_driver_sql("INSERT INTO note VALUES (99, 'half')")
        raise ZeroDivisionError
    with engine.connect() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM note WHERE n = 99").scalar_one() == 0
    engine.dispose()


def test_a_broken_constraint_is_one_of_our_errors_and_rolls_back(tmp_path: Path):
    engine = filled(tmp_path / "desk.db", 2)
    with pytest.raises(BrokenStore) as broken, immediate(engine) as db:  # noqa: PT012
        db.exec_driver_sql("INSERT INTO note VALUES (50, 'x')")
        db.exec_driver_sql("INSERT INTO note VALUES (1, 'twice')")
    assert broken.value.code == "store.damaged"
    with engine.connect() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == 2
    engine.dispose()


def test_a_question_to_a_table_that_is_gone_is_one_of_our_errors(tmp_path: Path):
    engine = filled(tmp_path / "desk.db", 1)
    with pytest.raises(BrokenStore) as broken, engine.connect() as db:
        db.exec_driver_sql("SELECT * FROM nowhere")
    assert broken.value.code == "store.damaged"
    engine.dispose()


@pytest.mark.parametrize(
    ("said", "kind", "code"),
    [
        ("database or disk is full", StoreFull, "store.full"),
        ("disk I/O error", StoreFull, "store.full"),
        ("database is locked", BrokenStore, "store.locked"),
        ("database table is busy", BrokenStore, "store.locked"),
        ("database disk image is malformed", BrokenStore, "store.damaged"),
        ("no such table: event", BrokenStore, "store.damaged"),
    ],
)
def test_what_the_driver_says_becomes_a_code(said: str, kind: type[BrokenStore], code: str):
    error = writing_failed(RuntimeError(said))
    assert type(error) is kind and error.code == code


def test_a_second_writer_is_told_that_the_file_is_taken(tmp_path: Path):
    first = filled(tmp_path / "desk.db", 1)
    second = open_engine(tmp_path / "desk.db", KEY, durable=True)
    with second.connect() as db:
        db.exec_driver_sql("PRAGMA busy_timeout = 1")
    with immediate(first) as db:
        db.exec_driver_sql("INSERT INTO note VALUES (7, 'eerst')")
        with pytest.raises(BrokenStore) as broken, immediate(second):
            pytest.fail("two writers at once")
    assert broken.value.code == "store.locked"
    with immediate(second) as db:
        assert db.exec_driver_sql("SELECT words FROM note WHERE n = 7").scalar_one() == "eerst"
    first.dispose()
    second.dispose()


MOUNTS = """sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw 0 0
tmpfs /run tmpfs rw 0 0
server:/zone /mnt/zone {kind} rw 0 0
//server/pers /mnt/gedeeld\\040pers {kind} rw 0 0
/dev/sdb1 /mnt/zone/lokaal ext4 rw 0 0
"""


@pytest.mark.parametrize("kind", sorted(SHARES))
@pytest.mark.parametrize("folder", ["/mnt/zone", "/mnt/zone/pers/desk", "/mnt/gedeeld pers/desk"])
def test_a_database_on_a_share_is_refused_and_the_share_named(kind: str, folder: str):
    with pytest.raises(BrokenStore) as broken:
        refuse_share(Path(folder) / "desk.db", MOUNTS.format(kind=kind))
    assert broken.value.code == "store.on_share"
    assert broken.value.params == {"folder": folder, "kind": kind}


@pytest.mark.parametrize(
    "folder", ["/var/lib/desk", "/mnt/zonder", "/mnt/zone/lokaal/desk", "/run/desk", "/mnt/gedeeld", "/"]
)
def test_a_disk_of_this_machine_is_fine_even_beside_a_share(folder: str):
    assert refuse_share(Path(folder) / "desk.db", MOUNTS.format(kind="nfs4")) is None


def test_a_share_behind_a_link_is_a_share(tmp_path: Path):
    share = tmp_path / "share"
    share.mkdir()
    (tmp_path / "desk").symlink_to(share)
    mounts = f"/dev/sda1 / ext4 rw 0 0\nserver:/x {share} cifs rw 0 0\n"
    with pytest.raises(BrokenStore) as broken:
        refuse_share(tmp_path / "desk" / "desk.db", mounts)
    assert broken.value.params["kind"] == "cifs"


def test_a_windows_share_is_refused_by_its_name():
    with pytest.raises(BrokenStore, match="on_share"):
        refuse_share(Path("\\\\server\\pers\\desk.db"), "")


@pytest.mark.parametrize("mounts", ["", "garbage", "a b\n\n x", "\x00\x00 / "])
def test_an_unreadable_list_of_mounts_accuses_nobody(mounts: str):
    assert refuse_share(Path("/var/desk.db"), mounts) is None


def test_a_private_folder_is_private_with_all_its_new_parents_reachable_by_its_owner(tmp_path: Path, wide_open: None):
    made = private_folder(tmp_path / "a" / "b")
    assert made.is_dir() and mode(made) == 0o700


def test_an_existing_folder_becomes_private(tmp_path: Path):
    (tmp_path / "desk").mkdir(mode=0o755)
    private_folder(tmp_path / "desk")
    assert mode(tmp_path / "desk") == 0o700


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path):
    (tmp_path / "desk").write_text("een bestand")
    with pytest.raises(BrokenStore) as broken:
        private_folder(tmp_path / "desk" / "blobs")
    assert broken.value.code == "store.folder_unwritable"
    assert str(broken.value.params["folder"]).endswith("blobs")


ONE_BUILD = """
import sys
from pathlib import Path
from woordvoering.store.engine import open_engine
open_engine(Path(sys.argv[1]) / "desk.db", bytes(32), durable=True).dispose()
import ui.opening, ui.watch.wire, woordvoering.watching, woordvoering.cli.main
print(sorted(name for name in sys.modules if name.rpartition(".")[2] == "_sqlite3"))
"""


def test_a_process_holds_one_build_of_sqlite_and_it_is_the_encrypting_one(tmp_path):
    order = [sys.executable, "-c", ONE_BUILD, str(tmp_path)]
    done = subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['sqlcipher3._sqlite3']"
