"""One byte changed anywhere in the journal is found, and the place is named."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from desk_parts import Noted, parcels_of, seat_of
from night_desk import Night, make_night
from sqlalchemy import Connection

from woordvoering.errors import BrokenStore, JournalBroken, Refused
from woordvoering.founding import DESK_KEY
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine

FLIPS = int(os.environ.get("WV_FLIPS", "10000" if os.environ.get("WOORDVOERING_FULL") else "80"))

SIGNED = {
    "event": ("id", "header"),
    "payload": ("event_id", "data"),
    "signature": ("last_id", "signature"),
}


@dataclass(frozen=True)
class Cell:
    """One stored value: its table, its column, and the rowid-free way to it."""

    table: str
    column: str
    parts: tuple[str, ...]
    key: tuple[object, ...]

    @property
    def where(self) -> str:
        return " AND ".join(self.parts)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    """A night with a bit of everything in it; no test may leave it changed."""
    night = make_night(tmp_path_factory.mktemp("tampering"))
    case, statement = night.cleared()
    night.desk.requests.receive("lore", case, "Leiekrant", "An Maes", "Zijn er gewonden?", "mail")
    night.desk.cases.promise("lore", case, night.clock.now() + 3_600_000, "nieuws om 03.00 uur")
    night.desk.drafts.keep(case, statement, "", "wat iemand typt")
    assert verify(night.desk.journal).events > 40
    yield night
    night.desk.close()


def tables(db: Connection) -> list[str]:
    listed = db.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return sorted({row[0] for row in listed} - {"alembic_version", "draft", "meta"})


def cells(db: Connection) -> list[Cell]:
    """Every value of every table that belongs to the journal or follows from it."""
    found: list[Cell] = []
    for table in tables(db):
        columns = [(row[1], row[5]) for row in db.exec_driver_sql(f"PRAGMA table_info({table})")]
        keys = [name for name, place in columns if place]
        parts = tuple(f"{name} = ?" for name in keys)
        for row in db.exec_driver_sql(f"SELECT {', '.join(keys)} FROM {table}"):
            found += [Cell(table, name, parts, tuple(row)) for name, _ in columns]
    return found


def flipped(value: object, dice: random.Random) -> object:
    """The value with one bit of it changed; something else entirely where there was nothing."""
    match value:
        case None:
            return dice.choice([1, "x"])
        case int():
            return value ^ (1 << dice.randrange(40))
        case bytes():
            place = dice.randrange(len(value))
            return value[:place] + bytes([value[place] ^ (1 << dice.randrange(8))]) + value[place + 1 :]
        case str() if value:
            place = dice.randrange(len(value))
            return value[:place] + chr(ord(value[place]) ^ (1 << dice.randrange(5))) + value[place + 1 :]
        case _:
            return "x"


def refused(journal: Journal) -> JournalBroken:
    with pytest.raises(JournalBroken) as broken:
        verify(journal)
    return broken.value


def write(journal: Journal, sql: str, *values: object) -> None:
    with journal.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql(sql, values)


def try_cell(night: Night, cell: Cell, dice: random.Random) -> tuple[object, object, JournalBroken]:
    """Changes one value, verifies, and puts it back."""
    journal = night.desk.journal
    with journal.engine.connect() as db:
        before = db.exec_driver_sql(
            f'SELECT "{cell.column}" FROM {cell.table} WHERE {cell.where}', cell.key
        ).scalar_one()
    after = flipped(before, dice)
    renamed = tuple(
        after if f"{cell.column} = ?" == part else key for part, key in zip(cell.parts, cell.key, strict=True)
    )
    write(journal, f'UPDATE {cell.table} SET "{cell.column}" = ? WHERE {cell.where}', after, *cell.key)
    try:
        error = refused(journal)
    finally:
        write(journal, f'UPDATE {cell.table} SET "{cell.column}" = ? WHERE {cell.where}', before, *renamed)
    return before, after, error


@pytest.fixture
def copy(kept: Night, tmp_path: Path) -> Iterator[Journal]:
    """A copy of the kept night's journal that a test may spoil."""
    journal = kept.desk.journal
    with journal.engine.connect() as db:
        db.exec_driver_sql("COMMIT")
        db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        db.exec_driver_sql("BEGIN")
    for name in ("desk.db", "desk.head"):
        (tmp_path / name).write_bytes((kept.folder / name).read_bytes())
    key = kept.keys.get(DESK_KEY)
    assert key is not None
    engine = open_engine(tmp_path / "desk.db", key, durable=True)
    seats = {actor: journal.seat(actor) for actor in journal.actors}
    yield Journal(
        engine,
        ROOMS,
        workspace=journal.workspace,
        seats=seats,
        clock=kept.clock,
        entropy=kept.desk.entropy,
        tail=tmp_path / "desk.head",
    )
    engine.dispose()


@pytest.mark.hostile
def test_one_bit_of_any_stored_value_is_found(kept: Night):
    dice = random.Random(20261114)
    with kept.desk.journal.engine.connect() as db:
        every = cells(db)
    by_table = {table: [cell for cell in every if cell.table == table] for table in {cell.table for cell in every}}
    for number in range(FLIPS):
        table = sorted(by_table)[number % len(by_table)]
        cell = dice.choice(by_table[table])
        before, after, error = try_cell(kept, cell, dice)
        assert error.code.startswith("journal."), (cell, before, after)
    assert verify(kept.desk.journal).events > 40


def test_the_very_last_event_may_become_unreadable_and_verify_still_names_it(kept: Night):
    journal = kept.desk.journal
    with journal.engine.connect() as db:
        ((event, header),) = db.exec_driver_sql(
            "SELECT id, header FROM event WHERE device = ? ORDER BY seq DESC LIMIT 1", (kept.desk.profile.device,)
        )
    write(journal, "UPDATE event SET header = ? WHERE id = ?", b"\xff" + header[1:], event)
    try:
        with journal.engine.connect() as db:
            journal.check_tail(db)  # it is there: a desk opens on it, to be read
        error = refused(journal)
    finally:
        write(journal, "UPDATE event SET header = ? WHERE id = ?", header, event)
    assert error.code == "journal.header_changed"
    assert error.params["event"] == event


@pytest.mark.parametrize(
    ("table", "column", "code"),
    [
        ("event", "id", "journal.header_changed"),
        ("event", "header", "journal.header_changed"),
        ("event", "case_id", "journal.columns_changed"),
        ("event", "lamport", "journal.columns_changed"),
        ("event", "type", "journal.columns_changed"),
        ("event", "critical", "journal.columns_changed"),
        ("event", "commit_id", "journal.columns_changed"),
        ("payload", "data", "journal.payload_changed"),
        ("signature", "last_id", "journal.stray_rows"),
        ("signature", "signature", "journal.signature_wrong"),
        ("device_head", "lamport", "journal.head_wrong"),
        ("case_last", "count", "journal.case_last_wrong"),
        ("case_last", "lamport", "journal.case_last_wrong"),
        ("claim", "wording", "journal.rows_differ"),
        ("clearance", "verdict", "journal.rows_differ"),
        ("clearance", "sha256", "journal.rows_differ"),
        ("revision", "text", "journal.rows_differ"),
        ("authority", "member", "journal.rows_differ"),
        ("seat", "public", "journal.rows_differ"),
    ],
)
def test_the_refusal_says_what_was_touched(kept: Night, table: str, column: str, code: str):
    dice = random.Random(f"{table}.{column}")
    with kept.desk.journal.engine.connect() as db:
        every = [cell for cell in cells(db) if (cell.table, cell.column) == (table, column)]
    _, _, error = try_cell(kept, every[-1], dice)
    no_hex = ("journal.signature_none",) if column == "signature" else ()  # a digit that became a letter past f
    assert error.code in (code, "journal.rows_unreadable", *no_hex)


def test_the_event_of_a_changed_payload_is_named(kept: Night):
    with kept.desk.journal.engine.connect() as db:
        sought = db.exec_driver_sql(
            "SELECT id, device, seq, type, case_id FROM event WHERE type = 'claim.assessed'"
        ).first()
        assert sought is not None
    _, _, error = try_cell(kept, Cell("payload", "data", ("event_id = ?",), (sought[0],)), random.Random(1))
    told = error.params
    assert (told["event"], told["device"], told["seq"], told["event_type"], told["case"]) == tuple(sought)


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("INSERT INTO payload VALUES ('{id}', x'00')", "journal.stray_rows"),
        ("INSERT INTO signature VALUES ('{id}', '00')", "journal.stray_rows"),
        ("INSERT INTO case_head VALUES ('nergens', '{id}')", "journal.stray_rows"),
        ("INSERT INTO device_head VALUES ('d9', '{id}', 1, 1)", "journal.stray_rows"),
        ("INSERT INTO frozen_device VALUES ('d9', 1)", "journal.stray_rows"),
        ("INSERT INTO frozen_device SELECT device, 3 FROM device_head", "journal.frozen_wrong"),
        ("INSERT INTO case_last VALUES ('nergens', 1, 'd', 1, '{id}', 1)", "journal.stray_rows"),
        ("INSERT INTO mark (case_id, key) VALUES ('nergens', 'release')", "journal.stray_rows"),
        ("INSERT INTO mark (case_id, key, done) VALUES ('workspace', 'release', 5)", "journal.rows_differ"),
        ("DELETE FROM claim", "journal.rows_differ"),
        ("DELETE FROM case_last", "journal.case_last_wrong"),
        ("DELETE FROM case_head", "journal.case_head_wrong"),
        ("DELETE FROM device_head", "journal.head_wrong"),
        ("DELETE FROM signature", "journal.signature_missing"),
        ("DELETE FROM payload", "journal.payload_missing"),
        ("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)", "journal.tail_lost"),
        ("DELETE FROM event WHERE seq = 1", "journal.stray_rows"),
        ("UPDATE list_answer SET case_id = 'elders'", "journal.stray_rows"),
        ("UPDATE log_line SET params = '{{'", "journal.rows_unreadable"),
        ("UPDATE press_case SET categories = '[1]'", "journal.rows_unreadable"),
        ("UPDATE claim SET status = 'waar'", "journal.rows_unreadable"),
    ],
)
def test_what_was_put_in_or_taken_out_by_hand_is_found(copy: Journal, sql: str, code: str):
    assert verify(copy).events > 40
    write(copy, sql.format(id="f" * 64))
    assert refused(copy).code == code


@pytest.mark.faults
@pytest.mark.parametrize("place", [0.02, 0.2, 0.4, 0.6, 0.8, 0.99])
def test_one_byte_of_the_file_itself_makes_a_broken_store(
    tmp_path: Path, place: float, caplog: pytest.LogCaptureFixture
):
    night = make_night(tmp_path)
    night.cleared()
    night.desk.close()
    path = night.folder / "desk.db"
    whole = bytearray(path.read_bytes())
    whole[int(len(whole) * place)] ^= 1
    path.write_bytes(bytes(whole))
    with pytest.raises(BrokenStore):  # noqa: PT012
        night.reopen()
        verify(night.desk.journal)
    # where the byte lies in what tidying up reads, the desk has said so before and opened all the same
    assert {record.getMessage().partition(":")[0] for record in caplog.records} <= {"store.damaged"}


@pytest.mark.faults
@pytest.mark.parametrize("left", [0, 32, 5_000, 20_000])
def test_a_write_ahead_log_that_lost_its_end_is_noticed(tmp_path: Path, left: int):
    night = make_night(tmp_path)
    night.case()
    files = {name: (night.folder / name).read_bytes() for name in ("desk.db", "desk.db-wal")}
    night.desk.journal.engine.dispose()
    assert len(files["desk.db-wal"]) > left
    (night.folder / "desk.db").write_bytes(files["desk.db"])
    (night.folder / "desk.db-wal").write_bytes(files["desk.db-wal"][:left])
    (night.folder / "desk.db-shm").unlink(missing_ok=True)
    with pytest.raises(BrokenStore) as broken:
        night.reopen()
    assert broken.value.code in ("journal.tail_lost", "store.damaged", "store.unreadable")


# --- what another device, or a changed program, might hand over


def test_a_gap_in_a_chain_waits_and_is_filled(pair):
    one, two = pair
    for text in "abc":
        two.append("c1", [Noted(text=text)], "karim")
    first, second, third = parcels_of(two, "d2")
    one.receive([first])
    received = one.receive([third])
    assert [(each.code, each.parcel) for each in received.waiting] == [("journal.prev_not_here", third)]
    assert one.receive([second, third]).stored == 2
    assert one.state() == two.state()


def test_the_acts_before_a_broken_one_stay(pair):
    one, two = pair
    for text in "ab":
        two.append("c1", [Noted(text=text)], "karim")
    good, bad = parcels_of(two, "d2")
    received = one.receive([good, msgspec.structs.replace(bad, signature="0" * 128)])
    assert [fault.code for fault in received.quarantined] == ["journal.signature_none"]
    assert verify(one).commits == verify(two).commits - 1


def test_a_person_signs_on_the_device_where_they_sit_and_nowhere_else(
    tmp_path: Path, pair, monkeypatch: pytest.MonkeyPatch
):
    one, _ = pair
    one.take_seat(seat_of("karim", "d1"))
    with pytest.raises(Refused, match=r"member\.seat_void"):
        one.append("c1", [Noted(text="van elders")], "karim")
    assert verify(one).events == len(one.events(WORKSPACE))
    monkeypatch.setattr("woordvoering.journal.journal.refuse_writer", lambda *_: None)
    one.append("c1", [Noted(text="van elders")], "karim")
    with pytest.raises(JournalBroken, match=r"journal\.tail_forged"):
        verify(one)
    (tmp_path / "d1.head").unlink()
    with pytest.raises(JournalBroken) as broken:
        verify(one)
    assert broken.value.code == "journal.writer_unknown"
