"""The act by which a device goes on as another: what makes it hold, and every way in which it does not."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from desk_parts import ROOT_SEED, Noted, enrolment, found, make_journal, parcels_of

from woordvoering.errors import Refused
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import SMALL_ORDER, Seat
from woordvoering.journal.members import (
    ROOT,
    DeviceContinued,
    DeviceRevoked,
    Roster,
    SeatRow,
    continued_device,
    continued_message,
    grow,
)

ROOT_KEY = Seat(ROOT, "", ROOT_SEED).public
D9 = continued_device(ROOT_KEY, "d1", Seat("lore", "", b"n" * 32).public)
NEW = Seat("lore", D9, b"n" * 32)


@pytest.fixture
def desk(tmp_path: Path) -> Journal:
    journal = make_journal(tmp_path, "d1", ("lore", "karim"))
    found(journal, "d1", ("lore", "karim"))
    return journal


@pytest.fixture
def peer(desk: Journal, tmp_path: Path) -> Journal:
    """Another device that has everything so far."""
    journal = make_journal(tmp_path, "d2", ("lore",))
    journal.receive(parcels_of(desk, "d1"))
    return journal


def continued(journal: Journal, new: Seat = NEW, *, by: Seat | None = None, **change: str) -> DeviceContinued:
    """The fact, with a proof of what it says."""
    fact = DeviceContinued(member=new.member, old="d1", device=new.device, key=new.public, proof="")
    fact = msgspec.structs.replace(fact, **change)
    old = by or journal.seat(fact.member)
    return msgspec.structs.replace(fact, proof=old.sign(continued_message(journal.roster().root_key, fact)))


def forced(journal: Journal, seat: Seat, facts: list[Fact], monkeypatch: pytest.MonkeyPatch) -> None:
    """Writes an act that a program with no rules would write."""
    with monkeypatch.context() as patch:
        for rule in ("refuse_writer", "refuse_grants"):
            patch.setattr(f"woordvoering.journal.journal.{rule}", lambda *_: None)
        journal.take_seat(seat)
        journal.append(WORKSPACE, facts, seat.member)


def said_of(peer: Journal, desk: Journal, device: str) -> list[str]:
    """What the peer says of the acts of a device."""
    peer.receive(parcels_of(desk, device))
    return [fault.code for fault in peer.quarantined()]


def test_it_holds_everywhere(desk: Journal, peer: Journal):
    fact = continued(desk)
    desk.take_seat(NEW)
    desk.append(WORKSPACE, [fact], "lore")
    assert said_of(peer, desk, D9) == []
    assert peer.state() == desk.state()
    assert peer.roster().seats[f"lore@{D9}"].stem == "d1"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"old": "d7"}, "member.continued_unknown"),
        ({"member": "karim"}, "member.seat_void"),
        ({"device": "d1"}, "member.seat_void"),
        ({"key": "ab" * 32}, "member.seat_void"),
    ],
)
def test_nobody_writes_one_that_no_other_device_would_take(desk: Journal, change: dict[str, str], code: str):
    fact = continued(desk, **change)
    desk.take_seat(NEW)
    before = desk.state()
    with pytest.raises(Refused) as refused:
        desk.append(WORKSPACE, [fact], "lore")
    assert (refused.value.code, desk.state()) == (code, before)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda desk: continued(desk, by=NEW), "member.continued_unproven"),
        (lambda desk: continued(desk, by=desk.seat("karim")), "member.continued_unproven"),
        (lambda desk: msgspec.structs.replace(continued(desk), proof=""), "member.continued_unproven"),
        (lambda desk: continued(desk, old="d7"), "member.continued_unknown"),
        (lambda desk: continued(desk, member="root", by=desk.seat("lore")), "member.continued_unknown"),
        (lambda desk: continued(desk, device="d1"), "member.continued_elsewhere"),
        (lambda desk: continued(desk, device="d8"), "member.continued_elsewhere"),
        (lambda desk: continued(desk, key=desk.seat("lore").public), "member.key_taken"),
        (lambda desk: continued(desk, key=desk.seat("karim").public), "member.key_taken"),
        (lambda desk: continued(desk, key=desk.roster().root_key), "member.key_taken"),
        *((lambda _, key=key: continued(_, key=key), "key.small_order") for key in sorted(SMALL_ORDER)),
        (lambda desk: continued(desk, key="zz"), "key.not_hex"),
    ],
)
def test_one_that_does_not_hold_is_kept_aside_with_its_reason(
    desk: Journal, peer: Journal, make: object, code: str, monkeypatch: pytest.MonkeyPatch
):
    forced(desk, NEW, [make(desk)], monkeypatch)  # type: ignore[operator]
    assert said_of(peer, desk, D9) == [code]


def test_only_the_first_act_of_a_device_may_be_one(desk: Journal, peer: Journal, monkeypatch: pytest.MonkeyPatch):
    other = Seat("lore", D9, b"m" * 32)
    fact = continued(desk)
    desk.take_seat(NEW)
    desk.append(WORKSPACE, [fact], "lore")
    forced(desk, NEW, [continued(desk, other, by=NEW)], monkeypatch)
    assert said_of(peer, desk, D9) == ["member.continued_elsewhere"]


def test_it_brings_no_other_act_along(desk: Journal, peer: Journal, monkeypatch: pytest.MonkeyPatch):
    forced(desk, NEW, [continued(desk), DeviceRevoked(device="d1", reason="")], monkeypatch)
    assert said_of(peer, desk, D9) == ["member.continued_elsewhere"]


def test_a_revoked_seat_goes_on_nowhere(desk: Journal, peer: Journal, monkeypatch: pytest.MonkeyPatch):
    fact = continued(desk)
    desk.append(WORKSPACE, [DeviceRevoked(device="d1", reason="")], "root")
    desk.take_seat(NEW)
    with pytest.raises(Refused, match=r"member\.continued_unknown"):
        desk.append(WORKSPACE, [fact], "lore")
    forced(desk, NEW, [fact], monkeypatch)
    peer.receive(parcels_of(desk, "d1"))
    assert said_of(peer, desk, D9) == ["member.continued_unknown"]


def test_a_name_of_a_device_that_is_taken_is_not_taken_again(desk: Journal, peer: Journal):
    for number, seat in enumerate((NEW, Seat("karim", D9, b"k" * 32))):
        fact = continued(desk, seat)
        desk.take_seat(seat)
        if number == 0:
            desk.append(WORKSPACE, [fact], seat.member)
    with pytest.raises(Refused):
        desk.append(WORKSPACE, [continued(desk, Seat("karim", "d2", b"k" * 32))], "karim")
    assert said_of(peer, desk, D9) == []


def test_revoking_ends_every_device_down_the_line():
    rows = {f"lore@{name}": stem for name, stem in (("d1", ""), ("d2", "d1"), ("d3", "d2"), ("d4", ""), ("d5", "d4"))}
    seats = {
        key: SeatRow(case_id=WORKSPACE, key=key, member="lore", device=key[-2:], public="", stem=stem)
        for key, stem in rows.items()
    }
    after = grow(Roster(seats=seats), DeviceRevoked(device="d1", reason=""))
    assert sorted(seat.device for seat in after.seats.values() if seat.revoked) == ["d1", "d2", "d3"]


def test_nobody_goes_on_under_the_name_of_a_colleagues_device(
    desk: Journal, peer: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    peer.append(WORKSPACE, [enrolment("piet", "d5")], "root")
    victim = make_journal(tmp_path, "d5", ("piet",))
    victim.receive([*parcels_of(peer, "d1"), *parcels_of(peer, "d2")])
    victim.append("c1", [Noted(text="akkoord")], "piet")
    peer.receive(parcels_of(victim, "d5"))
    enemy = Seat("karim", "d5", b"k" * 32)
    forced(desk, enemy, [continued(desk, enemy)], monkeypatch)
    assert said_of(peer, desk, "d5") == ["member.device_named_otherwise"]
    assert peer.frozen() == ()
