"""What is found out about acts before their turn at the desk saves work and decides nothing."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from pathlib import Path

import msgspec
import pytest
from desk_parts import START, FixedDice, Noted, make_journal

from woordvoering.journal import ahead, receiving
from woordvoering.journal.ahead import Ahead, hands, look_ahead
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import FEW, Signed
from woordvoering.journal.log import DeviceHead
from woordvoering.journal.members import DeviceRevoked
from woordvoering.journal.parcel import Parcel, parcel_of
from woordvoering.journal.receiving import Run
from woordvoering.journal.seal import Position, seal
from woordvoering.sync.replica import Replica
from woordvoering.sync.vector import lacking, vector_of

MANY = FEW + 8


def written(one: Journal, two: Journal, count: int = MANY) -> list[Parcel]:
    for number in range(count):
        one.append("c1", [Noted(text=f"regel {number}")], "lore")
    return list(lacking(one, vector_of(two)))


def looked(two: Journal, parcels: list[Parcel], pool: Executor) -> Ahead:
    ends = {device: tips[0].seq for device, tips in vector_of(two).items()}
    return look_ahead(parcels, two.types, two.roster(), ends, pool)


def test_signatures_that_were_looked_at_are_not_looked_at_again(
    pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch
):
    one, two = pair
    again: list[Signed] = []

    def counting(signed: list[Signed]) -> frozenset[Signed]:
        again.extend(signed)
        return frozenset()

    monkeypatch.setattr(receiving, "which_hold", counting)
    monkeypatch.setattr("woordvoering.journal.check.signature_holds", lambda *_: pytest.fail("looked at twice"))
    received = Replica(two).receive(written(one, two))
    assert (received.stored, again) == (MANY, [])
    assert two.state() == one.state()


def test_a_forged_act_among_many_is_refused_by_its_own_reason(pair: tuple[Journal, Journal]):
    one, two = pair
    acts = written(one, two)
    acts[-1] = msgspec.structs.replace(acts[-1], signature=acts[-2].signature)
    received = Replica(two).receive(acts)
    assert received.stored == MANY - 1
    assert [fault.code for fault in received.quarantined] == ["journal.signature_copied"]


def test_bytes_that_do_not_read_are_refused_at_their_turn(pair: tuple[Journal, Journal]):
    one, two = pair
    acts = written(one, two)
    acts[-1] = msgspec.structs.replace(acts[-1], payloads=(b'{"salt":"","body":{}}',))
    received = Replica(two).receive(acts)
    assert received.stored == MANY - 1
    assert [fault.code for fault in received.quarantined] == ["journal.payload_changed"]


def test_a_signature_that_holds_gives_no_seat_to_who_lost_it_meanwhile(pair: tuple[Journal, Journal], tmp_path: Path):
    """When somebody looked, Karim had a seat; at their turn the writer of his acts had seen that he has none."""
    one, two = pair
    three = make_journal(tmp_path, "d3")
    three.receive(lacking(one, vector_of(three)))
    one.append(WORKSPACE, [DeviceRevoked(device="d2", reason="verloren")], "root")
    heads = one.heads(WORKSPACE)
    with one.engine.connect() as db:
        lamport, head = max(one.log.lamports(db, heads).values()), DeviceHead()
    acts: list[Parcel] = []
    for number in range(MANY):
        at = Position(one.workspace, f"c{number}", head, heads, lamport, START)
        commit = seal([Noted(text="toch")], at, two.seat("karim"), FixedDice(f"{number}"))
        last = commit.events[-1]
        head = DeviceHead(last.header.seq, last.id, last.header.lamport)
        acts.append(parcel_of(commit))
    with hands() as pool:
        page = looked(three, [*lacking(one, vector_of(three)), *acts], pool)
    assert len(page.sound()) > MANY
    run = Run()
    run.add(page)
    while three.receive_some(run):
        pass
    received = run.result()
    assert (received.stored, len(received.waiting)) == (1, MANY - 1)
    assert [fault.code for fault in received.quarantined] == ["journal.writer_revoked"]


def test_what_is_here_already_is_not_looked_at(pair: tuple[Journal, Journal]):
    """A start reads the whole folder again: all of it is known, and none of it costs a signature."""
    one, two = pair
    acts = written(one, two)
    with hands() as pool:
        assert len(looked(two, acts, pool).asked) == MANY
        two.receive(acts)
        assert looked(two, acts, pool).asked == frozenset()


def test_few_acts_call_nobody(pair: tuple[Journal, Journal], monkeypatch: pytest.MonkeyPatch):
    one, two = pair

    class _Nobody(Executor):
        def submit(self, *_args: object, **_kwargs: object) -> Future[object]:
            raise AssertionError("nobody is called for a few acts")

    monkeypatch.setattr(ahead, "read_parcel", lambda *_: pytest.fail("read too early"))
    assert looked(two, written(one, two, FEW - 1), _Nobody()).asked == frozenset()
