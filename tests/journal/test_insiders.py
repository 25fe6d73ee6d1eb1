"""What a person with a seat, or with the key of the file, may try on the journal itself: refused, and by name."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from desk_parts import (
    ROOT_SEED,
    START,
    FixedDice,
    Noted,
    enrolment,
    found,
    make_journal,
    parcels_of,
    seat_of,
    two_devices,
)
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.errors import JournalBroken, Refused
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import DeviceHead, SignedCommit
from woordvoering.journal.members import (
    ADMIN,
    ROOT,
    DeviceRevoked,
    MemberEnrolled,
    RoleGranted,
    RoleRevoked,
    WorkspaceCreated,
)
from woordvoering.journal.parcel import parcel_of
from woordvoering.journal.seal import Position, commit_message, seal
from woordvoering.journal.tail import Mark, _message
from woordvoering.journal.verify import verify
from woordvoering.store.engine import immediate


def refusal(journal: Journal, case: str, *facts: Fact, by: str = "root") -> str:
    state = journal.state()
    with pytest.raises(Refused) as refused:
        journal.append(case, facts, by)
    assert journal.state() == state
    return refused.value.code


def sealed(journal: Journal, seat: Seat, *facts: Fact, case: str = "c1") -> SignedCommit:
    """An act as a changed program seals it, past every check of its own."""
    with journal.engine.connect() as db:
        deps = tuple(sorted({*journal.log.heads(db, case), *journal.log.heads(db, WORKSPACE)}))
        seen = max(journal.log.lamports(db, deps).values())
        head = journal.log.device_head(db, seat.device)
    return seal(facts, Position(journal.workspace, case, head, deps, seen, START), seat, FixedDice("insider"))


def said_to_have_seen(journal: Journal, seat: Seat, seen: tuple[str, ...], *facts: Fact, case: str) -> SignedCommit:
    """An act that follows all that its device wrote, and names what it likes as seen."""
    with journal.engine.connect() as db:
        lamport = max(journal.log.lamports(db, seen).values())
        head = journal.log.device_head(db, seat.device)
    return seal(facts, Position(journal.workspace, case, head, seen, lamport, START), seat, FixedDice("vergeten"))


def broken(journal: Journal, commit: SignedCommit) -> str:
    state = journal.state()
    received = journal.receive([parcel_of(commit)])
    assert journal.state() == state
    assert (received.stored, received.known) == (0, 0)
    return (*(fault.code for fault in received.quarantined), *(each.code for each in received.waiting))[0]


def test_one_key_is_not_given_to_two_people_in_one_act(tmp_path: Path):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    twins = [
        msgspec.structs.replace(enrolment(name, "d1"), key=seat_of("een", "d1").public) for name in ("een", "twee")
    ]
    assert refusal(journal, WORKSPACE, *twins) == "member.key_taken"


def test_a_workspace_has_one_root_also_within_its_first_act(tmp_path: Path):
    journal = make_journal(tmp_path, "d1")
    root = journal.seat("root")
    other = WorkspaceCreated(name="elders", root_key=seat_of("dief", "d1").public)
    with pytest.raises(Refused, match=r"member\.workspace_exists"):
        journal.append(WORKSPACE, [WorkspaceCreated(name="PZ", root_key=root.public), other], "root")
    found(journal, "d1")
    assert journal.roster().root_key == root.public


def test_grants_in_a_case_count_nowhere_and_are_refused(pair):
    one, two = pair
    grant = RoleGranted(member="karim", role="chief")
    assert refusal(one, "c1", grant) == "member.not_in_a_case"
    commit = sealed(two, Seat("root", "d2", one.seat("root").seed), grant)
    assert broken(one, commit) == "member.not_in_a_case"
    assert not one.roster().has_role("karim", "chief")


@pytest.mark.parametrize("member", ["lore@d1", "Lore", "lo re", "", "lör", "a" * 65, "lore\n"])
def test_an_id_reads_one_way(tmp_path: Path, member: str):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    assert refusal(journal, WORKSPACE, enrolment(member, "d1")) == "member.id"
    assert refusal(journal, WORKSPACE, enrolment("nieuw", member)) == "member.id"


def test_a_revoked_device_gets_no_seat_any_more(pair):
    one, _ = pair
    one.append(WORKSPACE, [DeviceRevoked(device="d2", reason="gestolen")], "root")
    assert refusal(one, WORKSPACE, enrolment("nieuw", "d2")) == "member.device_revoked"
    assert refusal(one, WORKSPACE, enrolment("karim", "d2")) == "member.device_revoked"
    assert one.roster().key_of("karim", "d2") is None
    one.append(WORKSPACE, [enrolment("karim", "d3")], "root")
    assert one.roster().key_of("karim", "d3") == seat_of("karim", "d3").public


def test_an_act_stands_in_one_case(pair):
    one, two = pair
    commit = sealed(two, two.seat("karim"), Noted(text="een"), Noted(text="twee"))
    first, second = commit.events
    moved = sealed(two, two.seat("karim"), Noted(text="een"), case="c2").events[0]
    header = msgspec.structs.replace(
        moved.header, commit=first.header.commit, seq=2, n=2, of=2, prev=first.id, lamport=second.header.lamport,
        deps=(first.id,),
    )  # fmt: skip
    data = msgspec.json.encode(header, order="deterministic")
    from hashlib import sha256

    last = msgspec.structs.replace(moved, id=sha256(data).hexdigest(), header=header, header_bytes=data)
    mixed = SignedCommit((first, last), two.seat("karim").sign(commit_message(last)))
    assert broken(one, mixed) == "journal.commit_mixed"


def test_what_a_sender_claims_that_bytes_mean_is_not_believed(pair):
    one, two = pair
    commit = sealed(two, two.seat("karim"), Noted(text="zoals getekend"))
    lying = msgspec.structs.replace(commit.events[0], fact=Noted(text="iets anders"))
    one.receive([parcel_of(SignedCommit((lying,), commit.signature))])
    assert [event.fact for event in one.events("c1")] == [Noted(text="zoals getekend")]
    assert verify(one).events == len(one.events(WORKSPACE)) + 1


def test_an_act_without_its_words_is_no_act(pair):
    one, two = pair
    commit = sealed(two, two.seat("karim"), Noted(text="weg"))
    bare = msgspec.structs.replace(commit.events[0], payload=None, fact=None)
    assert broken(one, SignedCommit((bare,), commit.signature)) == "journal.payload_not_here"


def test_words_that_were_taken_out_of_the_file_are_missed_at_the_next_question(pair):
    one, _ = pair
    one.append("c1", [Noted(text="er is een dode")], "lore")
    assert one.verified("c1").events
    with one.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql("DELETE FROM payload WHERE event_id IN (SELECT id FROM event WHERE case_id = 'c1')")
    with pytest.raises(JournalBroken, match=r"journal\.payload_missing"):
        one.verified("c1")


def cut_the_end(journal: Journal) -> None:
    """Takes the last act out with all that points at it, as somebody with the file's key can."""
    with journal.engine.connect().execution_options(writes=True) as db, db.begin():
        last, before = db.exec_driver_sql(
            "SELECT e.id, p.id FROM event e JOIN event p ON p.device = e.device AND p.seq = e.seq - 1 "
            "WHERE e.case_id = 'c1' ORDER BY e.seq DESC LIMIT 1"
        ).one()
        db.exec_driver_sql("DELETE FROM event WHERE id = ?", (last,))
        db.exec_driver_sql("DELETE FROM payload WHERE event_id = ?", (last,))
        db.exec_driver_sql("DELETE FROM signature WHERE last_id = ?", (last,))
        db.exec_driver_sql("UPDATE case_head SET event_id = ? WHERE event_id = ?", (before, last))


def test_an_end_that_was_cut_off_while_the_desk_was_open_is_missed(tmp_path: Path):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    for text in ("mag weg", "mag niet weg"):
        journal.append("c1", [Noted(text=text)], "lore")
    cut_the_end(journal)
    with pytest.raises(JournalBroken, match=r"journal\.tail_lost"):
        journal.verified("c1")


def test_a_mark_of_an_earlier_end_takes_a_key_of_the_desk(tmp_path: Path):
    journal = make_journal(tmp_path, "d1")
    found(journal, "d1")
    for text in ("mag weg", "mag niet weg"):
        journal.append("c1", [Noted(text=text)], "lore")
    earlier = journal.events("c1")[0]
    thief = seat_of("dief", "d1")
    signature = thief.sign(_message(earlier.header.seq, earlier.id))
    (tmp_path / "d1.head").write_bytes(
        msgspec.json.encode(Mark("d1", earlier.header.seq, earlier.id, thief.public, signature))
    )
    cut_the_end(journal)
    with pytest.raises(JournalBroken, match=r"journal\.tail_forged"):
        journal.verified("c1")


def test_an_act_stands_on_what_its_writer_saw_or_not_at_all(pair):
    one, _ = pair
    one.append("c1", [Noted(text="gezien")], "lore")
    seen = one.verified("c1").seen
    one.append("c2", [Noted(text="elders")], "lore")
    one.append("c1", [Noted(text="op wat ik zag")], "lore", seen=seen)
    with pytest.raises(Refused, match=r"journal\.moved"):
        one.append("c1", [Noted(text="te laat")], "lore", seen=seen)
    seen = one.verified("c1").seen
    one.append(WORKSPACE, [enrolment("nieuw", "d1")], "root")
    with pytest.raises(Refused, match=r"journal\.moved"):
        one.append("c1", [Noted(text="de leden veranderden")], "lore", seen=seen)
    assert [event.fact.text for event in one.events("c1") if isinstance(event.fact, Noted)] == [
        "gezien",
        "op wat ik zag",
    ]


def test_what_somebody_had_before_them_is_that_and_nothing_later(pair):
    one, two = pair
    one.append("c1", [Noted(text="a")], "lore")
    two.receive(parcels_of(one, "d1"))
    one.append("c1", [Noted(text="b")], "lore")
    two.append("c1", [Noted(text="tegelijk")], "karim")
    one.receive(parcels_of(two, "d2"))
    one.append("c1", [Noted(text="c")], "lore")
    now = one.verified("c1")
    told = {event.fact.text: event for event in now.events if isinstance(event.fact, Noted)}

    def before(text: str) -> set[str]:
        return {event.fact.text for event in now.before(told[text]).events if isinstance(event.fact, Noted)}

    assert (before("a"), before("b"), before("tegelijk")) == (set(), {"a"}, {"a"})
    assert before("c") == {"a", "b", "tegelijk"}


@given(place=st.integers(0, 5_000), value=st.integers(0, 255))
def test_no_byte_of_a_commit_can_be_another(tmp_path_factory: pytest.TempPathFactory, place: int, value: int):
    one, two = _kept_pair(tmp_path_factory)
    commit = sealed(two, two.seat("karim"), Noted(text="één waarheid"), Noted(text="en nog een"))
    event = commit.events[place % 2]
    data = bytearray(event.header_bytes if place % 3 else event.payload or b"")
    at = place % len(data)
    if data[at] == value:
        return
    data[at] = value
    changed = msgspec.structs.replace(
        event, **({"header_bytes": bytes(data)} if place % 3 else {"payload": bytes(data)})
    )
    events = tuple(changed if each is event else each for each in commit.events)
    received = one.receive([parcel_of(SignedCommit(events, commit.signature))])
    assert received.stored == received.known == 0
    assert len(received.quarantined) + len(received.waiting) == 1


_PAIR: list[tuple[Journal, Journal]] = []


def _kept_pair(factory: pytest.TempPathFactory) -> tuple[Journal, Journal]:
    """One pair for all examples: nothing of what they try may stay in it."""
    if not _PAIR:
        _PAIR.append(two_devices(factory.mktemp("insiders")))
    return _PAIR[0]


def test_a_person_is_enrolled_by_two_admins_and_no_less_in_every_stream(pair):
    one, two = pair
    own = MemberEnrolled(member="extra", name="E", function="f", device="d9", key=seat_of("extra", "d9").public)
    for case in (WORKSPACE, "c1"):
        assert broken(one, sealed(two, two.seat("karim"), own, case=case)) in (
            "member.not_admin", "member.not_in_a_case",
        )  # fmt: skip


def test_who_lost_an_office_does_not_get_it_back_by_forgetting_it(pair: tuple[Journal, Journal]):
    """Karim is an admin no more, and his own chain knows; then his changed program names what was before that."""
    one, two = pair
    one.append(WORKSPACE, [RoleGranted(member="karim", role=ADMIN)], "root")
    two.receive(parcels_of(one, "d1"))
    before = two.heads(WORKSPACE)
    one.append(WORKSPACE, [RoleRevoked(member="karim", role=ADMIN)], "root")
    two.receive(parcels_of(one, "d1"))
    two.append("c1", [Noted(text="ik weet ervan")], "karim")
    one.receive(parcels_of(two, "d2"))
    line = said_to_have_seen(two, two.seat("karim"), before, Noted(text="van voor die dag"), case="c1")
    assert broken(one, line) == "journal.seen_denied"
    again = said_to_have_seen(two, two.seat("karim"), two.heads(WORKSPACE), Noted(text="van nu"), case="c1")
    assert one.receive([parcel_of(again)]).stored == 1
    assert verify(one).state == one.state()


def test_what_a_chain_knows_it_knows_through_every_act_between(pair: tuple[Journal, Journal]):
    """Nor in steps: whoever leaves something out writes nothing that a later act could follow."""
    one, two = pair
    before = two.heads(WORKSPACE)
    one.append(WORKSPACE, [enrolment("nora", "d3")], "root")
    two.receive(parcels_of(one, "d1"))
    two.append("c1", [Noted(text="een"), Noted(text="twee")], "karim")
    step = said_to_have_seen(two, two.seat("karim"), before, Noted(text="drie"), case="c2")
    last = step.events[-1]
    on = DeviceHead(last.header.seq, last.id, last.header.lamport)
    at = Position(two.workspace, "c2", on, (*before, last.id), last.header.lamport, START)
    later = seal([Noted(text="vier")], at, two.seat("karim"), FixedDice("later"))
    received = one.receive([*parcels_of(two, "d2"), parcel_of(step), parcel_of(later)])
    assert [fault.code for fault in received.quarantined] == ["journal.seen_denied"]
    assert [each.code for each in received.waiting] == ["journal.prev_not_here"]


def test_a_spare_device_that_names_what_came_later_knows_what_that_knew(pair: tuple[Journal, Journal], tmp_path: Path):
    """Karim's other device was silent so far, and may not have heard; but it answers a line that was written after."""
    one, _ = pair
    one.append(WORKSPACE, [enrolment("karim", "d4"), RoleGranted(member="karim", role=ADMIN)], "root")
    before = one.heads(WORKSPACE)
    one.append(WORKSPACE, [RoleRevoked(member="karim", role=ADMIN)], "root")
    one.append("c1", [Noted(text="een"), Noted(text="twee")], "lore")
    one.append("c1", [Noted(text="drie"), Noted(text="vier")], "lore")
    spare = seat_of("karim", "d4")
    for heads in (one.heads("c1"), tuple(event.id for event in one.events("c1")[:1])):
        answer = said_to_have_seen(one, spare, (*before, *heads), Noted(text="antwoord"), case="c1")
        assert broken(one, answer) == "journal.seen_denied"
        three = make_journal(tmp_path, f"d3{len(heads)}{heads[0][:4]}")
        received = three.receive([*parcels_of(one, "d1"), parcel_of(answer)])
        assert [fault.code for fault in received.quarantined] == ["journal.seen_denied"]
    silent = said_to_have_seen(one, spare, before, Noted(text="niets gehoord"), case="c1")
    assert one.receive([parcel_of(silent)]).stored == 1, "what happened at the same time nobody can tell"
    assert verify(one).state == one.state()


def test_an_act_that_was_stored_all_the_same_stops_the_gate_and_the_verification(pair: tuple[Journal, Journal]):
    """Somebody with the key of the file puts it there."""
    one, two = pair
    before = two.heads(WORKSPACE)
    one.append(WORKSPACE, [enrolment("nora", "d3")], "root")
    two.receive(parcels_of(one, "d1"))
    two.append("c1", [Noted(text="een")], "karim")
    commit = said_to_have_seen(two, two.seat("karim"), (*before, *two.heads("c1")), Noted(text="twee"), case="c1")
    with immediate(two.engine) as db:
        two.log.insert(db, (commit,))
        two.projection.after(db, "c1", commit.events)
    with pytest.raises(JournalBroken, match=r"journal\.seen_denied"):
        two.verified("c1")
    with pytest.raises(JournalBroken, match=r"journal\.seen_denied"):
        verify(two)


def test_a_desk_with_more_heads_than_one_act_may_name_goes_on(pair: tuple[Journal, Journal]):
    """A hundred and fifty devices wrote about members at once: each act names the newest, and leaves others out."""
    one, two = pair
    seats = [Seat(ROOT, f"x{number}", ROOT_SEED) for number in range(150)]
    with one.engine.connect() as db:
        heads, genesis = one.log.heads(db, WORKSPACE), DeviceHead()
        lamport = max(one.log.lamports(db, heads).values())
    at = Position(one.workspace, WORKSPACE, genesis, heads, lamport, START)
    acts = [seal([RoleGranted(member="karim", role=f"r{seat.device}")], at, seat, FixedDice("x")) for seat in seats]
    for some in (acts[:100], acts[100:]):
        one.receive(map(parcel_of, some))
        one.append("c1", [Noted(text=f"na {len(some)}")], "lore")
    received = two.receive([*map(parcel_of, acts), *parcels_of(one, "d1")])
    assert (received.quarantined, received.waiting) == ((), ())
    assert verify(two).state == one.state()


def test_nobody_is_judged_as_if_they_had_not_heard_what_they_acted_upon(pair: tuple[Journal, Journal]):
    """Karim heard a no and went on in another case; then his changed program says that it never heard of the no."""
    one, two = pair
    one.append("c1", [Noted(text="neen")], "lore")
    heard = one.heads("c1")
    two.receive(parcels_of(one, "d1"))
    two.append("c1", [Noted(text="gelezen")], "karim")
    two.append("c2", [Noted(text="iets anders")], "karim")
    late = said_to_have_seen(two, two.seat("karim"), two.heads(WORKSPACE), Noted(text="nooit gehoord"), case="c1")
    one.receive([*parcels_of(two, "d2"), parcel_of(late)])
    found = one.verified("c1")
    event = next(each for each in found.events if each.id == late.events[-1].id)
    assert {*heard} <= {each.id for each in found.before(event).events}
    assert event.id not in {each.id for each in found.before(event).events}
