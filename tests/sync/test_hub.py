"""A hub on a real server: what a device may do there, what the server sees, and what it is believed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import psycopg
import pytest
from desk_parts import FixedDice
from hub_parts import HubDesk, hub_desk
from postgres import Cluster
from sync_parts import replica, say

from woordvoering.errors import BrokenInput, BrokenStore, Refused, WoordvoeringError, WrongUse
from woordvoering.sync.hub import Count, Hub
from woordvoering.sync.hub_address import parameters
from woordvoering.sync.hub_admin import HubAdmin
from woordvoering.sync.hub_rows import HubRow

WORKSPACE = "ab" * 16
FIRST = bytes(32)


@pytest.fixture
def desk(postgres: Cluster) -> Iterator[HubDesk]:
    with hub_desk(postgres, WORKSPACE) as found:
        yield found


def row(seq: int, name: str, prev: str = "", device: str = "d1", *, payload: bytes | None = b"w" * 60) -> HubRow:
    sealed = f"{device}-{name}".encode().ljust(60, b".")
    return HubRow(
        device, seq, name.encode().ljust(32), prev.encode().ljust(32) if prev else FIRST, 1, 1, sealed, payload
    )


def opened(desk: HubDesk, device: str = "d1") -> Hub:
    hub = desk.hub(device)
    hub.open()
    return hub


def test_what_is_there_is_not_added_twice(desk: HubDesk):
    hub = opened(desk)
    some = [row(1, "a"), row(2, "b", "a")]
    assert (hub.push(some), hub.push(some)) == ((2, 2), (0, 0))
    assert hub.look(whole=False) == {("d1", 0): Count(2, 2)}
    assert [len(page) for page in hub.rows("d1", 1, 5_000)] == [2]


def test_a_gap_is_refused_and_nothing_of_it_stays(desk: HubDesk):
    hub = opened(desk)
    hub.push([row(1, "a")])
    for wrong in ([row(3, "c", "b")], [row(2, "b", "x")], [row(2, "b", "a"), row(4, "d", "c")]):
        with pytest.raises(BrokenStore, match=r"hub\.moved"):
            hub.push(wrong)
    assert hub.look(whole=True)["d1", 0].events == 1


def test_both_branches_of_a_fork_are_kept(desk: HubDesk):
    hub = opened(desk)
    hub.push([row(1, "a"), row(2, "b", "a"), row(2, "B", "a"), row(3, "C", "B")])
    assert [(each.seq, each.id.strip()) for each in hub.listed("d1", 1, 9)[0]] == [
        (1, b"a"), (2, b"B"), (2, b"b"), (3, b"C"),
    ]  # fmt: skip


def test_words_of_no_event_are_refused(desk: HubDesk):
    with pytest.raises(psycopg.Error, match="words of no event"), _line(desk, "d1") as line:
        line.execute("INSERT INTO wv.payload (device, seq, id, sealed) VALUES ('d1', 1, %s, %s)", (FIRST, b"x" * 60))


def test_a_changed_row_leaves_room_for_the_true_one(desk: HubDesk):
    hub = opened(desk)
    hub.push([row(1, "a")])
    desk.sql("UPDATE wv.event SET sealed = overlay(sealed PLACING '!' FROM 1)")
    assert hub.push([row(1, "a")]) == (1, 0)
    assert len(hub.listed("d1", 1, 1)[0]) == 2


def _line(desk: HubDesk, device: str) -> psycopg.Connection[tuple[object, ...]]:
    given = desk.credential(device)
    return psycopg.connect(**parameters(given.address, given.password), autocommit=True)  # type: ignore[arg-type]


ATTEMPTS = (
    "UPDATE wv.event SET seq = 9",
    "DELETE FROM wv.event",
    "TRUNCATE wv.event",
    "UPDATE wv.payload SET seq = 9",
    "DELETE FROM wv.payload",
    "DELETE FROM wv.ack",
    "INSERT INTO wv.device (device, role) VALUES ('d9', 'd9')",
    "UPDATE wv.device SET revoked = NULL",
    "UPDATE wv.hub SET workspace = 'x'",
    "INSERT INTO wv.block VALUES ('d1', 0, 1, 1)",
    "INSERT INTO wv.erased VALUES ('d1', 1, '')",
    "INSERT INTO wv.event (device, seq, id, prev, n, total, sealed, brought_by) VALUES ('d1', 1, '', '', 1, 1, '', '')",
    "INSERT INTO wv.ack (device, data, brought_by) VALUES ('d1', 'x', 'd1')",
    "CREATE TABLE wv.own (x int)",
    "CREATE TABLE public.own (x int)",
    "DROP TABLE wv.event",
    "ALTER TABLE wv.event DISABLE ROW LEVEL SECURITY",
    "CREATE ROLE other LOGIN",
    "SELECT rolpassword FROM pg_authid",
    "SELECT wv.chained()",
    "SET ROLE postgres",
    "COPY wv.event TO PROGRAM 'cat'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT wv.erase('d1', 1, '\\x00')",
)


def test_a_device_reads_and_adds_and_no_more(desk: HubDesk):
    opened(desk).push([row(1, "a")])
    with _line(desk, "d2") as line:
        for attempt in ATTEMPTS:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                pytest.fail(f"allowed: {attempt} {line.execute(attempt)}")  # type: ignore[arg-type]
    assert desk.sql("SELECT count(*) FROM wv.event") == [(1,)]


def test_what_a_device_brings_bears_its_own_name_whoever_wrote_it(desk: HubDesk):
    opened(desk, "d2").push([row(1, "a", device="d1")])
    assert desk.sql("SELECT brought_by = (SELECT role FROM wv.device WHERE device = 'd2') FROM wv.event") == [(True,)]


def test_a_role_of_the_server_that_is_no_device_sees_nothing(desk: HubDesk, postgres: Cluster):
    opened(desk).push([row(1, "a")])
    role = "stranger_of_the_zone"
    desk.sql(f"CREATE ROLE {role} LOGIN PASSWORD 'x'")
    try:
        address = msgspec.structs.replace(desk.address("d1"), user=role)
        hub = Hub(address, lambda: "x", WORKSPACE)
        with pytest.raises(Refused, match=r"hub\.(login|denied)"):
            hub.open()
        desk.sql(f"GRANT CONNECT ON DATABASE {desk.name} TO {role}; GRANT wv_{WORKSPACE[:12]}_devices TO {role}")
        with pytest.raises(Refused, match=r"hub\.denied"):
            hub.open()
        with psycopg.connect(**parameters(address, "x")) as line:  # type: ignore[arg-type]
            assert line.execute("SELECT * FROM wv.event").fetchall() == []
    finally:
        desk.sql(f"DROP OWNED BY {role}; DROP ROLE {role}")


def test_a_revoked_device_is_out_at_once_also_on_an_open_line(desk: HubDesk):
    hub = opened(desk)
    hub.push([row(1, "a")])
    with _line(desk, "d1") as line:
        desk.sql("UPDATE wv.device SET revoked = now() WHERE device = 'd1'")
        assert line.execute("SELECT count(*) FROM wv.event").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            line.execute("INSERT INTO wv.ack (device, data) VALUES ('d1', 'x')")
    desk.admin.revoke(WORKSPACE, "d1")
    with pytest.raises(WoordvoeringError):
        hub.look(whole=False)
    with pytest.raises(Refused, match=r"hub\.login"):
        hub.open()
    assert desk.admin.shown(WORKSPACE).devices[0].revoked != ""
    again = desk.admin.admit(WORKSPACE, "d1", FixedDice("again"))
    fresh = Hub(msgspec.structs.replace(again.address, host="127.0.0.1"), lambda: again.password, WORKSPACE)
    fresh.open()
    assert fresh.look(whole=False) == {("d1", 0): Count(1, 1)}
    fresh.close()


def test_only_the_writer_erases_its_words_and_nobody_brings_them_back(desk: HubDesk):
    one, two = opened(desk, "d1"), opened(desk, "d2")
    some = [row(1, "a"), row(2, "b", "a")]
    one.push(some)
    with pytest.raises(Refused, match=r"hub\.denied"):
        two.erase("d1", [(1, some[0].id)])
    one.erase("d1", [(1, some[0].id)])
    assert two.push(some) == (0, 0) and two.look(whole=False) == {("d1", 0): Count(2, 1)}
    with _line(desk, "d2") as line, pytest.raises(psycopg.Error, match="words that were erased"):
        line.execute(
            "INSERT INTO wv.payload (device, seq, id, sealed) VALUES ('d1', 1, %s, %s)", (some[0].id, b"x" * 60)
        )


def test_each_device_keeps_its_last_three_words_of_where_it_stands(desk: HubDesk):
    one, two = opened(desk, "d1"), opened(desk, "d2")
    for number in range(5):
        one.acknowledge("d1", b"%d" % number)
    two.acknowledge("d1", b"verzonnen")
    assert desk.sql("SELECT count(*) FROM wv.ack") == [(4,)]
    assert two.acks() == {"d1": b"4"}


def test_counts_follow_what_an_administrator_takes_away(desk: HubDesk):
    hub = opened(desk)
    hub.push([row(seq, f"n{seq}", f"n{seq - 1}" if seq > 1 else "") for seq in range(1, 1_100)])
    desk.sql("DELETE FROM wv.payload WHERE seq > 1000; DELETE FROM wv.event WHERE seq > 1090")
    counts = {key: (each.events, each.payloads) for key, each in hub.look(whole=False).items()}
    assert counts == {("d1", 0): (1023, 1000), ("d1", 1): (67, 0)}
    assert {key: (each.events, each.payloads) for key, each in hub.look(whole=True).items()} == counts
    desk.sql("TRUNCATE wv.event")
    assert hub.look(whole=False)["d1", 0].events == 0


def test_rows_that_are_too_large_are_not_fetched(desk: HubDesk):
    hub = opened(desk)
    hub.push([row(1, "a"), row(2, "b", "a")])
    desk.sql("ALTER TABLE wv.event DROP CONSTRAINT event_sealed_check")
    desk.sql("ALTER TABLE wv.payload DROP CONSTRAINT payload_sealed_check")
    desk.sql("UPDATE wv.event SET sealed = decode(repeat('00', 2000000), 'hex') WHERE seq = 1")
    desk.sql("UPDATE wv.payload SET sealed = decode(repeat('00', 2000000), 'hex') WHERE seq = 2")
    found = [each for page in hub.rows("d1", 1, 9) for each in page]
    assert [(each.seq, each.payload) for each in found] == [(2, None)]


def test_thousands_of_rows_at_one_place_are_looked_at_in_pages(desk: HubDesk):
    hub = opened(desk)
    desk.sql(
        "INSERT INTO wv.event (device, seq, id, prev, n, total, sealed) SELECT 'd1', 1, sha256(x::text::bytea), "
        "decode(repeat('00', 32), 'hex'), 1, 1, decode(repeat('00', 60), 'hex') FROM generate_series(1, 3000) x"
    )
    hub.push([row(1, "a"), row(2, "b", "a")])
    found = [each for page in hub.rows("d1", 1, 9) for each in page]
    assert len([each for each in found if each.seq == 1]) == 3_001
    assert [each.id.strip() for each in found if each.seq == 2] == [b"b"]


TYPES = (
    "device text, number text, events int8, payloads int8",
    "device bytea, number int8, events int8, payloads int8",
    "device text, number int8, events numeric, payloads int8",
    "device text, number int8, events int8, payloads json",
    "device text, number int8, events int8, payloads int8[]",
)
VALUES = (
    "('d1', -1, 1, 1)",
    "('d1', 0, NULL, 1)",
    "('d1', 9223372036854775807, 1, 1)",
    "('d1', 0, -5, 1)",
)


def test_an_answer_of_another_kind_is_none(desk: HubDesk):
    hub = opened(desk)
    for columns in TYPES:
        desk.sql(f"DROP TABLE wv.block; CREATE TABLE wv.block ({columns}); GRANT SELECT ON wv.block TO PUBLIC")
        desk.sql("INSERT INTO wv.block DEFAULT VALUES")
        with pytest.raises((BrokenInput, Refused), match=r"hub\.(answer_unreadable|denied)"):
            pytest.fail(f"taken: {columns} {hub.look(whole=False)}")


def test_an_answer_that_cannot_be_is_none(desk: HubDesk):
    hub = opened(desk)
    desk.sql("DROP TABLE wv.block; CREATE TABLE wv.block (device text, number int8, events int8, payloads int8)")
    desk.sql("GRANT SELECT ON wv.block TO PUBLIC")
    for values in VALUES:
        desk.sql(f"TRUNCATE wv.block; INSERT INTO wv.block VALUES {values}")
        with pytest.raises(BrokenInput, match=r"hub\.answer_unreadable"):
            pytest.fail(f"taken: {values} {hub.look(whole=False)}")


def test_a_hub_is_founded_once(desk: HubDesk):
    with pytest.raises(Refused, match=r"hub\.exists"):
        desk.admin.found(WORKSPACE)
    with pytest.raises(Refused, match=r"hub\.other"):
        desk.admin.admit("cd" * 16, "d1", FixedDice("x"))
    with pytest.raises(WrongUse, match=r"hub\.device_unknown"):
        desk.admin.revoke(WORKSPACE, "d7")
    with pytest.raises(WrongUse, match=r"hub\.device_name"):
        desk.admin.admit(WORKSPACE, 'd"; DROP TABLE', FixedDice("x"))


def test_an_administrator_without_rights_changes_nothing(postgres: Cluster):
    with postgres.database() as name:
        with postgres.connect(name) as db:
            db.execute("CREATE ROLE helper_of_the_zone LOGIN PASSWORD 'x'")
        try:
            admin = HubAdmin(f"postgresql://helper_of_the_zone@127.0.0.1:{postgres.port}/{name}", "x")
            with pytest.raises(Refused, match=r"hub\.rights"):
                admin.found(WORKSPACE)
            admin.close()
        finally:
            postgres.run("DROP ROLE helper_of_the_zone")


def test_the_hub_of_another_workspace_is_left_alone(desk: HubDesk):
    given = desk.credential("d1")
    with pytest.raises(Refused, match=r"hub\.other"):
        Hub(given.address, lambda: given.password, "cd" * 16).open()
    desk.sql("UPDATE wv.hub SET format = 2")
    with pytest.raises(Refused, match=r"hub\.format"):
        Hub(given.address, lambda: given.password, WORKSPACE).open()


def test_nothing_readable_lies_on_the_server(postgres: Cluster, tmp_path: Path):
    one = replica(tmp_path / "one", "d1")
    with hub_desk(postgres, one.workspace) as desk:
        say(one, "d1", "kanarie over een getuige")
        record = desk.session(one, "d1").round()
        assert record.sent > 0
        postgres.run("CHECKPOINT")
        for path in (postgres.data / "base").rglob("*"):
            assert not path.is_file() or b"kanarie" not in path.read_bytes(), path
        dump = desk.dump()
        assert b"kanarie" not in dump and b"6b616e61726965" not in dump and b"note.written" not in dump


def test_a_row_under_no_name_of_a_device_hides_no_other(desk: HubDesk):
    hub = opened(desk)
    hub.push([row(1, "a"), row(1, "b", device="../X"), row(1, "c", device="d2")])
    for whole in (False, True):
        assert list(hub.look(whole=whole)) == [("d1", 0), ("d2", 0)]
