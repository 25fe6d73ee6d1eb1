"""What comes in from other devices, in any order: nothing bad is stored, and nothing good waits for it."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
from desk_parts import START, FixedDice, Noted, NoteRow, enrolment, found, make_journal, parcels_of, seat_of
from hypothesis import given
from hypothesis import strategies as st
from sampling import at_most

from woordvoering.errors import JournalBroken, Refused, WrongUse
from woordvoering.journal.event import WORKSPACE, Fact, digest, encode_header
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import DeviceHead, Frozen, SignedCommit
from woordvoering.journal.members import DeviceRevoked
from woordvoering.journal.parcel import MAX_EVENTS, Parcel, parcel_of
from woordvoering.journal.seal import Position, commit_message, seal
from woordvoering.journal.verify import verify


class Decided(Fact, frozen=True, tag="release.decided_in_court"):
    """A type of a later version; its name makes it critical."""

    text: str


class Numbered(Fact, frozen=True, tag="note.written"):
    """What a changed program may write under a known name."""

    text: str
    at: int = 0


def three(tmp_path: Path) -> tuple[Journal, Journal, Journal]:
    one = make_journal(tmp_path, "d1")
    two, other = make_journal(tmp_path, "d2", ("karim",)), make_journal(tmp_path, "d3", ("noor",))
    found(one, "d1")
    one.append(WORKSPACE, [enrolment("karim", "d2"), enrolment("noor", "d3")], "root")
    for each in (two, other):
        each.receive(parcels_of(one, "d1"))
    return one, two, other


@pytest.fixture
def trio(tmp_path: Path) -> tuple[Journal, Journal, Journal]:
    return three(tmp_path)


def clone(tmp_path: Path, one: Journal, device: str = "d2", member: str = "karim") -> Journal:
    """A second device under the name and with the key of another."""
    (tmp_path / "clone").mkdir(exist_ok=True)
    twin = make_journal(tmp_path / "clone", device, (member,), dice="clone")
    twin.receive(parcels_of(one, "d1"))
    return twin


def lines(journal: Journal, case: str = "c1") -> tuple[str, ...]:
    row = journal.rows(case).one(NoteRow)
    return row.lines if row else ()


def sealed(journal: Journal, member: str, *facts: Fact, case: str = "c1", dice: str = "x") -> SignedCommit:
    """An act that a changed program seals; it is stored nowhere."""
    seat = journal.seat(member)
    with journal.engine.connect() as db:
        deps = tuple(sorted({*journal.log.heads(db, case), *journal.log.heads(db, WORKSPACE)}))
        seen = max(journal.log.lamports(db, deps).values())
        head = journal.log.device_head(db, seat.device)
    return seal(facts, Position(journal.workspace, case, head, deps, seen, START), seat, FixedDice(dice))


@at_most(5)
@given(data=st.data())
def test_acts_come_in_any_order_and_twice(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject):
    one, two, other = three(tmp_path_factory.mktemp("order"))
    for number in range(8):
        journal, who = ((one, "lore"), (two, "karim"))[number % 2]
        journal.append(f"c{number % 3}", [Noted(text=str(number)), Noted(text="en")], who)
        if number % 3 == 0:
            one.receive(parcels_of(two, "d2"))
            two.receive(parcels_of(one, "d1"))
    one.receive(parcels_of(two, "d2"))
    every = [*parcels_of(one, "d1"), *parcels_of(one, "d2")]
    shuffled: list[Parcel] = data.draw(st.permutations(every + every[:5]))
    cut = data.draw(st.integers(0, len(shuffled)))
    first = other.receive(shuffled[:cut])
    second = other.receive([*(each.parcel for each in first.waiting), *shuffled[cut:]])
    assert (first.quarantined, second.quarantined, second.waiting) == ((), (), ())
    assert first.stored + second.stored == 8
    assert other.state() == one.state() == verify(other).state


def test_thousands_of_acts_in_any_order_come_in(trio):
    one, two, _ = trio
    for number in range(400):
        two.append(f"c{number % 7}", [Noted(text=str(number))], "karim")
    parcels = list(parcels_of(two, "d2"))
    random.Random(5).shuffle(parcels)
    received = one.receive(iter(parcels))
    assert (received.stored, received.known, received.waiting, received.quarantined) == (400, 0, (), ())
    assert one.state() == two.state() == verify(one).state
    assert one.receive(parcels).known == 400


def test_a_bad_act_blocks_those_that_follow_it_and_nobody_else(trio):
    one, two, other = trio
    for text in "abc":
        two.append("c1", [Noted(text=text)], "karim")
        other.append("c1", [Noted(text=text.upper())], "noor")
    bad, *followers = parcels_of(two, "d2")
    bad = msgspec.structs.replace(bad, signature="0" * 128)
    received = one.receive([bad, *followers, *parcels_of(other, "d3")])
    assert (received.stored, len(received.waiting)) == (3, 2)
    assert [(each.device, each.seq, each.code) for each in received.quarantined] == [
        ("d2", 1, "journal.signature_none")
    ]
    assert lines(one) == ("A", "B", "C")
    assert [each.code for each in one.quarantined()] == ["journal.signature_none"]
    assert one.receive(parcels_of(two, "d2")).stored == 3
    assert verify(one).commits == 2 + 3 + 3


def test_what_was_refused_once_is_not_judged_again_until_the_roster_grew(trio, monkeypatch: pytest.MonkeyPatch):
    one, two, _ = trio
    two.append("c1", [Noted(text="a")], "karim")
    bad = msgspec.structs.replace(parcels_of(two, "d2")[0], signature="0" * 128)
    judged: list[str] = []
    from woordvoering.journal import receiving

    kept = receiving.check_standing
    monkeypatch.setattr(
        receiving, "check_standing", lambda commit, ground: (judged.append(commit.events[-1].id), kept(commit, ground))
    )
    for _ in range(3):
        assert len(one.receive([bad]).quarantined) == 1
    assert len(judged) == 1
    one.append(WORKSPACE, [enrolment("nieuw", "d9")], "root")
    assert len(one.receive(()).quarantined) == 1, "tried again by itself, and still wrong"
    assert len(judged) == 2
    assert [each.code for each in one.quarantined()] == ["journal.signature_none"]


def test_what_holds_after_all_leaves_the_quarantine(trio, monkeypatch: pytest.MonkeyPatch):
    one, two, _ = trio
    two.append("c1", [Noted(text="a")], "karim")
    from woordvoering.journal import receiving

    def refuse(*_: object) -> None:
        raise JournalBroken("journal.writer_unknown", device="d2", seq=1, case="c1", event_type="note.written")

    with monkeypatch.context() as older:
        older.setattr(receiving, "check_standing", refuse)
        assert one.receive(parcels_of(two, "d2")).stored == 0
    one.append(WORKSPACE, [enrolment("nieuw", "d9")], "root")
    received = one.receive(())
    assert (received.stored, received.quarantined, one.quarantined()) == (1, (), ())
    assert lines(one) == ("a",)


def test_a_flood_of_bad_acts_takes_little_room(trio, monkeypatch: pytest.MonkeyPatch):
    one, two, _ = trio
    from woordvoering.journal import quarantine

    monkeypatch.setattr(quarantine, "MAX_ROWS", 20)
    two.append("c1", [Noted(text="x" * 60_000), Noted(text="y" * 30_000)], "karim")
    (good,) = parcels_of(two, "d2")
    flood = [msgspec.structs.replace(good, signature=f"{number:0128d}") for number in range(50)]
    received = one.receive([*flood, good])
    assert (received.stored, len(received.quarantined)) == (1, 50)
    assert len(one.quarantined()) == 20
    with one.engine.connect() as db:
        kept = db.exec_driver_sql("SELECT count(*) FROM quarantine WHERE data IS NOT NULL").scalar_one()
    assert kept == 0, "larger ones are named, and not kept"


def test_the_words_may_be_missing_and_are_waited_for(trio):
    one, two, _ = trio
    for text in "ab":
        two.append("c1", [Noted(text=text)], "karim")
    first, second = parcels_of(two, "d2")
    bare = msgspec.structs.replace(first, payloads=(None,))
    received = one.receive([bare, second])
    assert {each.code for each in received.waiting} == {"journal.payload_not_here", "journal.prev_not_here"}
    assert one.receive([first, second]).stored == 2


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda p: Parcel((), (), p.signature), "journal.parcel_unreadable"),
        (
            lambda p: Parcel(p.headers * (MAX_EVENTS + 1), p.payloads * (MAX_EVENTS + 1), ""),
            "journal.parcel_unreadable",
        ),
        (lambda p: Parcel(p.headers, (), p.signature), "journal.parcel_unreadable"),
        (lambda p: Parcel((b"x" * 9_000,), p.payloads, p.signature), "journal.parcel_too_large"),
        (lambda p: Parcel(p.headers, (b"x" * 70_000,), p.signature), "journal.payload_too_large"),
        (lambda p: Parcel((b"{}",), p.payloads, p.signature), "journal.header_unreadable"),
        (lambda p: Parcel((p.headers[0] + b" ",), p.payloads, p.signature), "journal.header_not_canonical"),
        (lambda p: Parcel(p.headers, (b"{}",), p.signature), "journal.payload_changed"),
        (lambda p: Parcel(p.headers, p.payloads, ""), "journal.signature_none"),
        (lambda p: Parcel(p.headers, p.payloads, "é" * 128), "journal.signature_none"),
    ],
)
def test_each_fault_has_its_own_reason(trio, spoil, code: str):
    one, two, _ = trio
    two.append("c1", [Noted(text="a")], "karim")
    (good,) = parcels_of(two, "d2")
    received = one.receive([spoil(good), good])
    assert ([each.code for each in received.quarantined], received.stored) == ([code], 1)


def test_a_number_that_no_table_holds_stops_nobody(trio):
    one, two, _ = trio
    commit = sealed(two, "karim", Numbered(text="a", at=2**63))
    received = one.receive([parcel_of(commit)])
    assert [each.code for each in received.quarantined] == ["journal.payload_misfit"]
    header = msgspec.structs.replace(sealed(two, "karim", Noted(text="a")).events[0].header, wall=2**70)
    assert [each.code for each in one.receive([Parcel((encode_header(header),), (b"",), "")]).quarantined] == [
        "journal.header_range"
    ]


def test_a_device_that_takes_the_name_of_anothers_act_blocks_nobody(trio, monkeypatch: pytest.MonkeyPatch):
    one, two, other = trio
    two.append("c1", [Noted(text="van karim")], "karim")
    name = parcels_of(two, "d2")
    commit = one.log.event("", name[0].headers[0], None).header.commit
    monkeypatch.setattr(other, "_entropy", SameName(commit))
    other.append("c1", [Noted(text="van noor")], "noor")
    received = one.receive([*parcels_of(other, "d3"), *name])
    assert received.stored == 2
    assert sorted(lines(one)) == ["van karim", "van noor"]
    assert len(one.verified("c1").events) == 2 and verify(one).events == 7


class SameName:
    """Dice that give a chosen name to an act."""

    def __init__(self, name: str) -> None:
        self._name = name

    def token(self, size: int) -> bytes:
        return bytes.fromhex(self._name)[:size]


def test_an_unknown_critical_type_is_kept_and_closes_its_case_alone(trio):
    one, two, other = trio
    commit = sealed(two, "karim", Decided(text="de rechter besliste"))
    assert one.receive([parcel_of(commit)]).stored == 1
    with pytest.raises(Refused, match=r"journal\.case_read_only"):
        one.append("c1", [Noted(text="x")], "lore")
    one.append("c2", [Noted(text="y")], "lore")
    (relayed,) = parcels_of(one, "d2")
    assert relayed == parcel_of(commit), "byte for byte"
    assert other.receive([*parcels_of(one, "d1"), relayed]).stored == 2
    assert other.state() == one.state()


def test_an_act_that_others_would_not_take_in_is_not_written(trio):
    one, _, _ = trio
    with pytest.raises(WrongUse) as wrong:
        one.append("c1", [Noted(text="x")] * (MAX_EVENTS + 1), "lore")
    assert wrong.value.code == "journal.act_too_many"
    with pytest.raises(WrongUse) as wrong:
        one.append("c1", [Noted(text="x" * 60_000)] * 150, "lore")
    assert wrong.value.code == "journal.payload_too_large"
    assert one.events("c1") == []


def test_a_case_with_hundreds_of_ends_stays_writable(trio):
    one, two, _ = trio
    first = sealed(two, "karim", Noted(text="eind"))
    with two.engine.connect() as db:
        deps = two.log.heads(db, WORKSPACE)
        seen = max(two.log.lamports(db, deps).values())
    ends: list[Parcel] = []
    head = DeviceHead()
    for number in range(150):
        at = Position(two.workspace, "c1", head, deps, seen, START)
        commit = seal([Noted(text=str(number))], at, two.seat("karim"), FixedDice(f"e{number}"))
        last = commit.events[-1]
        ends.append(parcel_of(commit))
        head = DeviceHead(last.header.seq, last.id, last.header.lamport) if number % 50 else head
    assert one.receive(ends).stored == 150 and first.events[0].header.seq == 1
    one.append("c1", [Noted(text="gaat door")], "lore")
    assert two.receive([*ends, *parcels_of(one, "d1")]).quarantined == ()
    assert verify(one).state == verify(two).state == two.state()


# --- two devices under one name


def test_both_truths_of_a_device_that_became_two_are_kept_everywhere(tmp_path: Path, trio):
    one, two, other = trio
    twin = clone(tmp_path, one)
    two.append("c1", [Noted(text="eerste waarheid")], "karim")
    twin.append("c1", [Noted(text="tweede waarheid")], "karim")
    twin.append("c2", [Noted(text="en meer")], "karim")
    here, there = parcels_of(two, "d2"), parcels_of(twin, "d2")
    assert one.receive(here).forked == ()
    received = one.receive(there)
    assert (received.forked, received.stored, received.quarantined) == ((Frozen("d2", 1),), 2, ())
    other.receive([*there, *here])
    two.receive(there)
    twin.receive(here)
    everybody = (one, two, other, twin)
    assert {each.state() for each in everybody} == {one.state()} == {verify(each).state for each in everybody}
    assert sorted(lines(other)) == ["eerste waarheid", "tweede waarheid"]
    assert all(each.frozen() == (Frozen("d2", 1),) for each in everybody)
    for each in (two, twin):
        with pytest.raises(Refused) as refused:
            each.append("c1", [Noted(text="nog iets")], "karim")
        assert (refused.value.code, refused.value.params["seq"]) == ("member.device_forked", 1)
    other.append("c1", [Noted(text="van noor")], "noor")
    assert one.receive(parcels_of(other, "d3")).stored == 1, "nobody else is stopped"


def test_branches_inside_one_act_are_both_kept(trio):
    one, two, other = trio
    commit = sealed(two, "karim", Noted(text="samen"), Noted(text="een"))
    first, last = commit.events
    payload = sealed(two, "karim", Noted(text="twee"), dice="anders").events[0].payload
    assert payload is not None
    data = encode_header(msgspec.structs.replace(last.header, payload_sha=digest(payload)))
    event = msgspec.structs.replace(last, id=digest(data), header_bytes=data, payload=payload)
    fork = SignedCommit((first, event), two.seat("karim").sign(commit_message(event)))
    one.receive([parcel_of(commit), parcel_of(fork)])
    other.receive([parcel_of(fork)])
    other.receive([parcel_of(commit)])
    assert one.state() == other.state() == verify(one).state == verify(other).state
    assert one.frozen() == other.frozen() == (Frozen("d2", 2),)
    assert sorted(lines(one)) == ["een", "samen", "twee"]
    assert sorted(map(digest, (p.headers[1] for p in parcels_of(one, "d2")))) == sorted((last.id, event.id))


def test_an_earlier_fork_moves_the_point_from_which_nothing_counts(tmp_path: Path, trio):
    one, two, _ = trio
    for text in "abc":
        two.append("c1", [Noted(text=text)], "karim")
    late = sealed(two, "karim", Noted(text="laat"), dice="1")
    two.append("c1", [Noted(text="d")], "karim")
    early = clone(tmp_path, one)
    early.append("c1", [Noted(text="vroeg")], "karim")
    received = one.receive([*parcels_of(two, "d2"), parcel_of(late)])
    assert received.forked == (Frozen("d2", 4),)
    assert one.receive(parcels_of(early, "d2")).forked == (Frozen("d2", 1),)
    assert one.frozen() == (Frozen("d2", 1),) and verify(one).devices == 2


def test_a_fork_that_somebody_wiped_out_by_hand_is_found(tmp_path: Path, trio):
    one, two, _ = trio
    twin = clone(tmp_path, one)
    two.append("c1", [Noted(text="a")], "karim")
    twin.append("c1", [Noted(text="b")], "karim")
    one.receive([*parcels_of(two, "d2"), *parcels_of(twin, "d2")])
    with one.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql("DELETE FROM frozen_device")
    with pytest.raises(JournalBroken, match=r"journal\.frozen_wrong"):
        verify(one)


def test_acts_of_a_device_that_was_revoked_meanwhile_are_judged_by_what_it_saw(trio):
    one, two, other = trio
    two.append("c1", [Noted(text="voor")], "karim")
    one.append(WORKSPACE, [DeviceRevoked(device="d2", reason="gestolen")], "root")
    received = other.receive([*parcels_of(one, "d1"), *parcels_of(two, "d2")])
    assert received.stored == 2, "the writer had not heard of it"
    two.receive(parcels_of(one, "d1"))
    late = sealed(two, "karim", Noted(text="na"))
    assert [each.code for each in other.receive([parcel_of(late)]).quarantined] == ["journal.writer_revoked"]


def test_the_key_of_one_device_writes_on_no_other(trio):
    one, two, _ = trio
    stolen = msgspec.structs.replace(two.seat("karim"), device="d3")
    two.take_seat(stolen)
    commit = sealed(two, "karim", Noted(text="als noor"))
    assert seat_of("noor", "d3").public != stolen.public
    assert [each.code for each in one.receive([parcel_of(commit)]).quarantined] == ["journal.writer_unknown"]


@pytest.mark.parametrize("gone", ["first", "last"])
def test_an_act_whose_signature_was_taken_out_of_the_file_is_not_sent(trio, gone: str):
    one = trio[0]
    for text in "abc":
        one.append("c1", [Noted(text=text)], "lore")
    with one.engine.connect().execution_options(writes=True) as db, db.begin():
        order = "ASC" if gone == "first" else "DESC"
        sql = f"SELECT id FROM event WHERE case_id = 'c1' ORDER BY seq {order} LIMIT 1"
        db.exec_driver_sql(f"DELETE FROM signature WHERE last_id = ({sql})")
    with pytest.raises(JournalBroken) as broken:
        parcels_of(one, "d1")
    assert broken.value.code == "journal.signature_missing"
