"""Erasure: two persons take words out of the journal on every replica; chains hold, and nothing else goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from desk_parts import FixedDice, Noted, parcels_of, seat_of
from erasing_parts import erase, lift, said, signed
from hypothesis import given
from hypothesis import strategies as st
from page_parts import found_in
from sampling import at_most
from sync_parts import exchange, lines, member, replica, say

from woordvoering.errors import JournalBroken, Refused
from woordvoering.journal.admission import position_of
from woordvoering.journal.erasing import ErasureRow, HoldPlaced, HoldRow, PayloadErased
from woordvoering.journal.event import WORKSPACE, Erased, Fact
from woordvoering.journal.forgetting import lacking
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import SignedCommit
from woordvoering.journal.members import RoleRevoked
from woordvoering.journal.parcel import parcel_of
from woordvoering.journal.seal import seal
from woordvoering.journal.verify import verify

CANARY = "kanarie-4f1d de naam van een burger"


@pytest.fixture
def trio(tmp_path: Path) -> Iterator[tuple[Journal, Journal, Journal]]:
    journals = (
        replica(tmp_path / "1", "d1"),
        replica(tmp_path / "2", "d2"),
        replica(tmp_path / "3", "d3"),
    )
    yield journals
    for journal in journals:
        journal.engine.dispose()


def second(device: str):
    return seat_of(member(device), device)


def erased(journal: Journal, case: str = "c1") -> tuple[str, ...]:
    return tuple(row.key for row in journal.rows(case).all(ErasureRow))


def commit_of(journal: Journal, device: str, case: str, *facts: Fact) -> SignedCommit:
    """An act that a program with other rules writes: sealed and signed, judged by nobody."""
    with journal.engine.connect() as db:
        heads = tuple(sorted({*journal.log.heads(db, case), *journal.log.heads(db, WORKSPACE)}))
        position = position_of(db, journal.log, journal.workspace, case, device, heads, 1_794_617_041_000)
    return seal(facts, position, second(device), FixedDice(f"other{device}"))


# --- what goes, what stays


def test_words_go_and_the_chain_holds(trio):
    one, *_ = trio
    for text in ("voor", CANARY, "na"):
        say(one, "d1", text)
    target = said(one, CANARY)
    erase(one, member("d1"), second("d2"), [target])
    assert lines(one) == ("voor", "na")
    (event,) = (each for each in one.events("c1") if each.id == target)
    assert event.payload is None and isinstance(event.fact, Erased)
    assert (event.fact.kind, event.fact.by, event.fact.second) == ("note.written", member("d1"), member("d2"))
    (row,) = one.rows("c1").all(ErasureRow)
    assert (row.key, row.by, row.second, row.reason) == (target, member("d1"), member("d2"), "op vraag")
    assert verify(one).events == len(one.events("c1")) + len(one.events(WORKSPACE))
    assert one.verified("c1").events
    say(one, "d1", "en verder")
    assert lines(one) == ("voor", "na", "en verder")


def test_the_words_are_on_no_page_of_the_file_afterwards(trio, tmp_path: Path):
    one, *_ = trio
    say(one, "d1", CANARY)
    assert found_in(tmp_path / "1", b"k" * 32, CANARY.encode()), "else this test could not fail"
    erase(one, member("d1"), second("d2"), [said(one, CANARY)])
    assert found_in(tmp_path / "1", b"k" * 32, CANARY.encode()) == ()
    one.engine.dispose()
    assert found_in(tmp_path / "1", b"k" * 32, CANARY.encode()) == ()


def test_every_replica_forgets_and_all_are_equal_whether_they_had_the_words_or_never_got_them(trio):
    one, two, three = trio
    for text in ("voor", CANARY, "na"):
        say(one, "d1", text)
    two.receive(parcels_of(one, "d1"))
    assert CANARY in lines(two)
    erase(one, member("d1"), second("d2"), [said(one, CANARY)])
    gone = two.receive(parcels_of(one, "d1")).gone
    assert [event.fact for event in gone.events] == [Noted(text=CANARY)]
    received = three.receive(parcels_of(one, "d1"))
    assert (received.waiting, received.quarantined) == ((), ())
    assert lines(one) == lines(two) == lines(three) == ("voor", "na")
    assert one.state() == two.state() == three.state()
    assert {verify(each).state for each in trio} == {one.state()}
    with three.engine.connect() as db:
        assert lacking(db) == frozenset()


def test_a_late_copy_that_still_has_the_words_is_stored_without_them(trio):
    one, two, three = trio
    say(one, "d1", CANARY)
    old = parcels_of(one, "d1")
    erase(one, member("d1"), second("d2"), [said(one, CANARY)])
    three.receive(parcels_of(one, "d1"))
    assert three.receive(old).known == len(old)
    two.receive((*old, *parcels_of(one, "d1")))
    two.receive(old)
    assert erased(two) == erased(three) == erased(one)
    assert all(CANARY.encode() not in (event.payload or b"") for each in trio for event in each.events("c1"))
    assert one.state() == two.state() == three.state()


def test_acts_without_words_come_in_whatever_the_order(trio):
    one, two, _ = trio
    for text in ("voor", CANARY, "na"):
        say(one, "d1", text)
    erase(one, member("d1"), second("d2"), [said(one, CANARY)])
    say(one, "d1", "later")
    two.receive(tuple(reversed(parcels_of(one, "d1"))))
    assert one.state() == two.state()
    assert verify(two).state == one.state()


def test_what_was_kept_aside_with_the_same_words_goes_too(trio):
    one, two, _ = trio
    say(one, "d1", CANARY)
    target = said(one, CANARY)
    (good,) = (each for each in parcels_of(one, "d1") if CANARY.encode() in b"".join(filter(None, each.payloads)))
    two.receive([msgspec.structs.replace(good, signature="00" * 64)])
    assert two.quarantined()
    two.receive(parcels_of(one, "d1"))
    erase(one, member("d1"), second("d2"), [target])
    two.receive(parcels_of(one, "d1"))
    with two.engine.connect() as db:
        kept = db.exec_driver_sql("SELECT data FROM quarantine").all()
    assert not any(row[0] and CANARY.encode() in row[0] for row in kept)


def test_a_contact_of_the_workspace_can_be_erased_and_the_roster_stands(trio):
    one, two, _ = trio
    one.append(WORKSPACE, [Noted(text=CANARY)], member("d1"))
    erase(one, member("d1"), second("d2"), [said(one, CANARY, WORKSPACE)], case=WORKSPACE)
    two.receive(parcels_of(one, "d1"))
    assert one.state() == two.state() and one.roster() == two.roster()
    verify(two)


# --- who may, and what must stay


def codes(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {reason.code for reason in refused.value.reasons()}


def test_a_legal_hold_refuses_until_two_persons_lift_it(trio):
    one, *_ = trio
    say(one, "d1", CANARY)
    target = said(one, CANARY)
    one.append(WORKSPACE, [HoldPlaced(hold="h1", case="c1", reason="parket")], member("d1"))
    one.append(WORKSPACE, [HoldPlaced(hold="h2", case="c1", reason="klacht")], member("d1"))
    with pytest.raises(Refused) as refused:
        erase(one, member("d1"), second("d2"), [target])
    assert codes(refused) == {"erase.held"} and refused.value.params["holds"] == ("h1", "h2")
    lift(one, member("d1"), second("d2"), "h1")
    with pytest.raises(Refused):
        erase(one, member("d1"), second("d2"), [target])
    lift(one, member("d1"), second("d3"), "h2")
    erase(one, member("d1"), second("d2"), [target])
    assert erased(one) == (target,)
    rows = one.rows(WORKSPACE).all(HoldRow)
    assert {row.key: (row.subject, row.lifted_by) for row in rows} == {
        "h1": ("c1", member("d1")),
        "h2": ("c1", member("d1")),
    }


def test_a_hold_on_another_case_does_not_stop_it(trio):
    one, *_ = trio
    say(one, "d1", CANARY)
    say(one, "d1", "ander", "c2")
    one.append(WORKSPACE, [HoldPlaced(hold="h1", case="c2", reason="parket")], member("d1"))
    erase(one, member("d1"), second("d2"), [said(one, CANARY)])
    assert erased(one)


def test_one_person_alone_erases_nothing(trio):
    one, *_ = trio
    say(one, "d1", CANARY)
    target = said(one, CANARY)
    bare = PayloadErased(events=(target,), reason="op vraag")
    wrong = {
        "erase.second_missing": [bare, signed(bare, second("d1"))],
        "erase.second_signature_wrong": [
            msgspec.structs.replace(bare, second=member("d2")),
            msgspec.structs.replace(signed(bare, second("d2")), reason="iets anders"),
            msgspec.structs.replace(signed(bare, second("d3")), second=member("d2")),
        ],
    }
    for code, facts in wrong.items():
        for fact in facts:
            with pytest.raises(Refused) as refused:
                one.append("c1", [fact], member("d1"))
            assert code in codes(refused)
    assert lines(one) == (CANARY,)


def test_two_persons_without_an_admin_among_them_erase_nothing(trio):
    one, *_ = trio
    say(one, "d1", CANARY)
    revoked = [RoleRevoked(member=member(device), role="admin") for device in ("d1", "d2")]
    one.append(WORKSPACE, revoked, "root")
    with pytest.raises(Refused) as refused:
        erase(one, member("d1"), second("d2"), [said(one, CANARY)])
    assert codes(refused) == {"erase.no_admin", "erase.no_office"}


def test_what_decides_cannot_be_erased_nor_what_stands_elsewhere(trio):
    one, *_ = trio
    say(one, "d1", CANARY)
    say(one, "d1", "ander", "c2")
    erase(one, member("d1"), second("d2"), [said(one, CANARY)])
    erasure = one.events("c1")[-1].id
    roles = next(event.id for event in one.events(WORKSPACE) if event.header.type == "role.granted")
    cases = [
        ("c1", [erasure], "erase.stays"),
        ("c1", [said(one, "ander", "c2")], "erase.event_unknown"),
        ("c1", ["0" * 64], "erase.event_unknown"),
        ("c1", [], "erase.nothing_named"),
        (WORKSPACE, [roles], "erase.stays"),
    ]
    for case, events, code in cases:
        with pytest.raises(Refused) as refused:
            erase(one, member("d1"), second("d2"), events, case=case)
        assert codes(refused) == {code}


# --- what comes from outside


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        (lambda target: PayloadErased(events=(target,), reason="x"), "erase.second_missing"),
        (
            lambda target: PayloadErased(events=(target,), reason="x", second=member("d3"), second_signature="00" * 64),
            "erase.second_signature_wrong",
        ),
        (lambda _: signed(PayloadErased(events=("1" * 64,), reason="x"), second("d3")), "erase.event_unknown"),
    ],
)
def test_an_erasure_that_does_not_hold_is_kept_aside_with_its_reason(trio, fact, code):
    one, two, _ = trio
    say(one, "d1", CANARY)
    two.receive(parcels_of(one, "d1"))
    forged = commit_of(two, "d2", "c1", fact(said(one, CANARY)))
    received = one.receive([parcel_of(forged)])
    assert [fault.code for fault in received.quarantined] == [code]
    assert lines(one) == (CANARY,)


def test_an_erasure_by_somebody_who_knew_of_a_hold_is_refused_everywhere(trio):
    one, two, _ = trio
    say(one, "d1", CANARY)
    one.append(WORKSPACE, [HoldPlaced(hold="h1", case="c1", reason="parket")], member("d1"))
    two.receive(parcels_of(one, "d1"))
    forged = commit_of(two, "d2", "c1", signed(PayloadErased(events=(said(one, CANARY),), reason="x"), second("d3")))
    assert [fault.code for fault in one.receive([parcel_of(forged)]).quarantined] == ["erase.held"]


def test_a_hold_that_comes_at_the_same_moment_brings_nothing_back_and_all_replicas_agree(trio):
    one, two, three = trio
    say(one, "d1", CANARY)
    exchange(trio)
    one.append(WORKSPACE, [HoldPlaced(hold="h1", case="c1", reason="parket")], member("d1"))
    erase(two, member("d2"), second("d3"), [said(two, CANARY)])
    exchange(trio)
    assert one.state() == two.state() == three.state()
    assert lines(one) == () and one.roster().holds == {"h1": "c1"}


def test_words_that_a_sender_left_out_are_waited_for_and_taken_when_they_come(trio):
    one, two, three = trio
    say(one, "d1", CANARY)
    target = said(one, CANARY)
    whole = parcels_of(one, "d1")
    bare = tuple(
        msgspec.structs.replace(each, payloads=(None,)) if CANARY.encode() in (each.payloads[0] or b"") else each
        for each in whole
    )
    two.receive(whole)
    lie = commit_of(two, "d2", "c1", PayloadErased(events=(target,), reason="x"))
    assert [each.code for each in three.receive(bare).waiting] == ["journal.payload_not_here"]
    received = three.receive((*bare, parcel_of(lie)))
    assert [fault.code for fault in received.quarantined] == ["erase.second_missing"]
    with three.engine.connect() as db:
        assert lacking(db) == {target}
    with pytest.raises(JournalBroken, match=r"journal\.payload_missing"):
        three.verified("c1")
    with pytest.raises(JournalBroken, match=r"journal\.payload_missing"):
        verify(three)
    three.receive(whole)
    assert lines(three) == (CANARY,) and three.state() == one.state()
    assert verify(three).state == one.state()


# --- the file


def test_words_taken_out_by_hand_are_missed_and_words_put_back_are_seen(trio):
    one, *_ = trio
    say(one, "d1", CANARY)
    say(one, "d1", "blijft")
    target, other = said(one, CANARY), said(one, "blijft")
    payload = next(event.payload for event in one.events("c1") if event.id == target)
    erase(one, member("d1"), second("d2"), [target])
    with one.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql("INSERT INTO payload VALUES (?, ?)", (target, payload))
    with pytest.raises(JournalBroken, match=r"journal\.payload_back"):
        verify(one)
    with one.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql("DELETE FROM payload WHERE event_id IN (?, ?)", (target, other))
    with pytest.raises(JournalBroken, match=r"journal\.payload_missing"):
        verify(one)


def test_a_row_that_says_erased_without_an_erasure_is_found(trio):
    one, *_ = trio
    say(one, "d1", CANARY)
    target = said(one, CANARY)
    with one.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql("DELETE FROM payload WHERE event_id = ?", (target,))
        values = ("c1", target, "note.written", 1, "a", "b", "c", "d", "[]")
        db.exec_driver_sql("INSERT INTO erasure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    with pytest.raises(JournalBroken):
        verify(one)
    with pytest.raises(JournalBroken, match=r"journal\.payload_missing"):
        one.verified("c1")


# --- all of it in any order


@at_most(12)
@given(data=st.data())
def test_whoever_erases_whatever_in_whatever_order_all_replicas_end_equal(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("erasing")
    journals = [replica(folder / device, device) for device in ("d1", "d2", "d3")]
    try:
        for number in range(data.draw(st.integers(4, 10))):
            who = data.draw(st.integers(0, 2))
            journal, device = journals[who], f"d{who + 1}"
            if data.draw(st.booleans()):
                say(journal, device, f"{CANARY} {number}", data.draw(st.sampled_from(("c1", "c2"))))
            else:
                case = data.draw(st.sampled_from(("c1", "c2")))
                known = [event.id for event in journal.events(case) if isinstance(event.fact, Noted)]
                if known:
                    other = f"d{(who + 1) % 3 + 1}"
                    erase(journal, member(device), second(other), data.draw(st.permutations(known))[:2], case=case)
            if data.draw(st.booleans()):
                source = journals[data.draw(st.integers(0, 2))]
                given_ = [each for device in ("d1", "d2", "d3") for each in parcels_of(source, device)]
                journals[data.draw(st.integers(0, 2))].receive(data.draw(st.permutations(given_)))
        exchange(journals)
        exchange(journals)
        assert len({each.state() for each in journals}) == 1
        gone = {row.key for case in ("c1", "c2") for row in journals[0].rows(case).all(ErasureRow)}
        for journal in journals:
            verify(journal)
            assert not any(event.payload for case in ("c1", "c2") for event in journal.events(case) if event.id in gone)
    finally:
        for journal in journals:
            journal.engine.dispose()
