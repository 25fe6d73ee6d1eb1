"""The journal: what is written stands, whatever the order of arrival; what is changed is named."""

from __future__ import annotations  # noqa: I001

import itertools
from pathlib import Path

import pytest
from desk_parts import START, FixedDice, NoteRow, Noted, enrolment, found, make_journal, parcels_of, seat_of
from sampling import at_most
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import JournalBroken, Refused, WrongUse
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.members import ADMIN, DeviceRevoked, RoleGranted, second_message  # noqa: F401
from woordvoering.journal.verify import verify


def lines(journal, case="c1"):
    row = journal.rows(case).one(NoteRow)
    return row.lines if row else ()


def test_an_act_is_in_the_rows_and_in_the_journal(tmp_path: Path):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    changes = journal.append("c1", [Noted(text="knal"), Noted(text="rook")], "lore")
    assert lines(journal) == ("knal", "rook")
    assert changes.cases == ("c1",) and len(changes.events) == 2
    assert verify(journal).events == 5


def test_a_person_without_a_seat_cannot_write(tmp_path: Path):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    with pytest.raises(WrongUse, match="no_seat_here"):
        journal.append("c1", [Noted(text="x")], "vreemde")


def test_reopened_rows_equal_the_rows_before(tmp_path: Path):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    journal.append("c1", [Noted(text="één")], "lore")
    before = journal.state()
    journal.engine.dispose()
    again = make_journal(tmp_path, "d1")
    assert again.state() == before and lines(again) == ("één",)


def two_devices(tmp_path: Path):
    one = make_journal(tmp_path, "d1", ("lore",))
    two = make_journal(tmp_path, "d2", ("karim",))
    found(one, "d1")
    one.append(WORKSPACE, [enrolment("karim", "d2")], "root")
    two.receive(parcels_of(one, "d1"))
    return one, two


def test_a_late_event_rebuilds_the_case_to_the_same_rows_on_both_devices(tmp_path: Path):
    one, two = two_devices(tmp_path)
    one.append("c1", [Noted(text="a")], "lore")
    for text in ("b", "c", "d"):
        two.append("c1", [Noted(text=text)], "karim")
    one.append("c1", [Noted(text="e")], "lore")
    two.receive(parcels_of(one, "d1"))
    one.receive(parcels_of(two, "d2"))
    assert lines(one) == lines(two)
    assert sorted(lines(one)) == ["a", "b", "c", "d", "e"]
    assert one.state() == two.state()
    assert verify(one).state == verify(two).state


@pytest.mark.no_cover
@at_most(12)
@given(order=st.permutations(list(range(4))), acts=st.lists(st.sampled_from(["one", "two"]), min_size=1, max_size=8))
def test_rows_do_not_depend_on_the_order_of_exchange(tmp_path_factory, order, acts):
    one, two = two_devices(tmp_path_factory.mktemp("desk"))
    names = {"one": (one, "lore"), "two": (two, "karim")}
    for number, who in enumerate(acts):
        journal, actor = names[who]
        journal.append("c1", [Noted(text=str(number))], actor)
        if number in order[:2]:
            one.receive(parcels_of(two, "d2"))
    one.receive(parcels_of(two, "d2"))
    two.receive(parcels_of(one, "d1"))
    assert one.state() == two.state()


def test_receiving_twice_changes_nothing(tmp_path: Path):
    one, two = two_devices(tmp_path)
    one.append("c1", [Noted(text="a")], "lore")
    two.receive(parcels_of(one, "d1"))
    state = two.state()
    again = two.receive(parcels_of(one, "d1"))
    assert (again.changes.events, again.stored, again.known) == ((), 0, 3)
    assert two.state() == state


def test_nobody_grants_themselves_a_role(tmp_path: Path):
    journal = make_journal(tmp_path, "d1", ("lore", "karim"))
    found(journal, "d1", ("lore", "karim"))
    with pytest.raises(Refused) as refused:
        journal.append(WORKSPACE, [RoleGranted(member="lore", role="chief")], "lore")
    assert refused.value.code == "member.self_grant"


def test_two_admins_together_grant_a_role(tmp_path: Path):
    journal = make_journal(tmp_path, "d1", ("lore", "karim", "noor"))
    found(journal, "d1", ("lore", "karim", "noor"))
    bare = RoleGranted(member="noor", role="chief", second="karim")
    with pytest.raises(Refused) as refused:
        journal.append(WORKSPACE, [bare], "lore")
    assert refused.value.code == "member.second_signature_wrong"
    signature = seat_of("karim", "d1").sign(second_message(bare))
    journal.append(
        WORKSPACE, [RoleGranted(member="noor", role="chief", second="karim", second_signature=signature)], "lore"
    )
    assert journal.roster().has_role("noor", "chief")
    assert verify(journal).commits == 2


def test_a_revoked_device_cannot_write_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    one, two = two_devices(tmp_path)
    one.append(WORKSPACE, [DeviceRevoked(device="d2", reason="gestolen")], "root")
    two.receive(parcels_of(one, "d1"))
    state = two.state()
    with pytest.raises(Refused) as refused:
        two.append("c1", [Noted(text="na de diefstal")], "karim")
    assert (refused.value.code, refused.value.params["device"]) == ("member.seat_void", "d2")
    assert two.state() == state and verify(two).events == verify(one).events, "what nobody would accept is not written"
    monkeypatch.setattr("woordvoering.journal.journal.refuse_writer", lambda *_: None)
    two.append("c1", [Noted(text="met een veranderd programma")], "karim")
    received = one.receive(parcels_of(two, "d2"))
    assert [fault.code for fault in received.quarantined] == ["journal.writer_revoked"]


def tampered(tmp_path: Path, sql: str, *params: object):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    for text in ("a", "b", "c"):
        journal.append("c1", [Noted(text=text)], "lore")
    with journal.engine.connect() as db, db.begin():
        db.exec_driver_sql(sql, tuple(params))
    with pytest.raises(JournalBroken) as broken:
        verify(journal)
    return broken.value


CASES = [
    ("UPDATE payload SET data = CAST(replace(CAST(data AS TEXT), '\"b\"', '\"B\"') AS BLOB)", "payload_changed", 5),
    (
        "UPDATE event SET header = CAST(replace(CAST(header AS TEXT), '\"lore\"', '\"loer\"') AS BLOB) WHERE seq = 5",
        "header_changed",
        5,
    ),
    ("DELETE FROM payload WHERE event_id = (SELECT id FROM event WHERE seq = 4)", "payload_missing", 4),
    ("UPDATE event SET case_id = 'c2' WHERE seq = 6", "columns_changed", 6),
    ("DELETE FROM event WHERE seq = 5", "stray_rows", None),
    (
        "UPDATE signature SET signature = replace(substr(signature, 1, 64), '0', '1') || substr(signature, 65)",
        "signature_wrong",
        3,
    ),
    ("UPDATE test_note SET lines = '[\"x\"]'", "rows_differ", None),
    ("UPDATE device_head SET seq = 9007199254740992", "head_wrong", 9007199254740992),
    ("DELETE FROM case_head WHERE case_id = 'c1'", "case_head_wrong", None),
]


@pytest.mark.parametrize(("sql", "why", "seq"), CASES, ids=[case[1] + str(n) for n, case in enumerate(CASES)])
def test_verify_names_the_first_wrong_event_and_why(tmp_path: Path, sql: str, why: str, seq: int | None):
    broken = tampered(tmp_path, sql)
    assert broken.code == f"journal.{why}"
    assert broken.params.get("seq") == seq


def test_a_lost_tail_is_noticed_at_the_next_start(tmp_path: Path):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    journal.append("c1", [Noted(text="a")], "lore")
    journal.engine.dispose()
    kept = (tmp_path / "d1.db").read_bytes()
    again = make_journal(tmp_path, "d1", dice="later")
    again.append("c1", [Noted(text="b")], "lore")
    again.engine.dispose()
    (tmp_path / "d1.db").write_bytes(kept)
    for extra in ("-wal", "-shm"):
        (tmp_path / f"d1.db{extra}").unlink(missing_ok=True)
    with pytest.raises(JournalBroken, match="tail_lost"):
        make_journal(tmp_path, "d1")


def test_the_wall_clock_takes_no_part_in_the_order(tmp_path: Path):
    one, two = two_devices(tmp_path)
    for number, (journal, actor) in zip(range(6), itertools.cycle([(one, "lore"), (two, "karim")])):
        journal.clock.set(START - number * 315_360_000_000)
        journal.append("c1", [Noted(text=str(number))], actor)
        one.receive(parcels_of(two, "d2"))
        two.receive(parcels_of(one, "d1"))
    assert lines(one) == lines(two) == tuple("012345")


def test_dice_are_handed_in():
    assert FixedDice("x").token(8) == FixedDice("x").token(8)
