"""A device of which two copies work: what it wrote from there on stays to be read, and lets nothing out."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from night_desk import Dice, Night
from test_reissue import QUICK, both, codes, released, same_bytes

from woordvoering.casework.events import LogLine, Triaged
from woordvoering.clearance.events import VerdictGiven
from woordvoering.clearance.signing import verdict_message
from woordvoering.journal.event import WORKSPACE, Event, Fact
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import DeviceHead
from woordvoering.journal.members import MemberEnrolled
from woordvoering.journal.parcel import parcel_of
from woordvoering.journal.seal import Position, seal
from woordvoering.journal.verify import verify
from woordvoering.release.events import Released


def written(night: Night, case: str, kind: type[Fact]) -> Event:
    return next(event for event in night.desk.journal.events(case) if isinstance(event.fact, kind))


def copied_at(night: Night, event: Event) -> None:
    """A copy of the device wrote something else in the place of this event, and that came in."""
    head = event.header
    journal = night.desk.journal
    with journal.engine.connect() as db:
        before = journal.log.by_id(db, head.prev)
        seen = max(journal.log.lamports(db, head.deps).values())
    assert before is not None
    at = Position(
        journal.workspace, head.case, DeviceHead(head.seq - 1, head.prev, before.header.lamport), head.deps, seen, 0
    )
    commit = seal([LogLine(text="van de kopie", at=0)], at, journal.seat(head.actor), Dice("kopie"))
    assert journal.receive([parcel_of(commit)]).forked != ()


def from_elsewhere(night: Night, seat: Seat, case: str, fact: Fact) -> None:
    """An act of another device comes in."""
    journal = night.desk.journal
    with journal.engine.connect() as db:
        deps = tuple(sorted({*journal.log.heads(db, case), *journal.log.heads(db, WORKSPACE)}))
        seen = max(journal.log.lamports(db, deps).values())
        head = journal.log.device_head(db, seat.device)
    commit = seal([fact], Position(journal.workspace, case, head, deps, seen, 0), seat, Dice(f"{head.seq}elders"))
    assert journal.receive([parcel_of(commit)]).stored == 1


def reasons(night: Night, case: str, statement: str) -> set[str]:
    return {reason.code for reason in night.desk.gate.reasons(case, statement)}


@pytest.mark.parametrize("kind", [VerdictGiven, Triaged])
def test_a_word_of_a_device_that_became_two_lets_nothing_out(night: Night, kind: type[Fact]):
    case, statement = night.cleared()
    assert reasons(night, case, statement) == set()
    copied_at(night, written(night, case, kind))
    assert "gate.device_forked" in reasons(night, case, statement)
    told = next(each for each in night.desk.gate.reasons(case, statement) if each.code == "gate.device_forked")
    assert told.params == {"device": night.desk.profile.device, "seq": written(night, case, kind).header.seq}
    assert written(night, case, kind).fact is not None, "it stays to be read"
    assert verify(night.desk.journal).devices == 1


def test_a_word_of_before_stands_but_the_device_writes_nothing_any_more(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    verdict = written(night, case, VerdictGiven)
    night.desk.cases.note("lore", case, "een regel daarna")
    last = max(night.desk.journal.events(case), key=lambda event: event.header.seq)
    assert last.header.seq > verdict.header.seq
    copied_at(night, last)
    assert reasons(night, case, statement) == set()
    act = codes(lambda: night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "kit"))
    assert act == {"member.device_forked"}
    assert not (tmp_path / "kit").exists()


def test_a_release_of_a_device_that_became_two_gives_no_kit(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    copied_at(night, written(night, case, Released))
    assert "gate.device_forked" in both(night, case, release, tmp_path)


def test_what_left_before_leaves_again_with_the_same_bytes(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    night.desk.cases.note("lore", case, "een regel daarna")
    copied_at(night, max(night.desk.journal.events(case), key=lambda event: event.header.seq))
    assert same_bytes(night, case, release, tmp_path)


def test_the_same_word_from_another_device_mends_it(night: Night):
    case, statement = night.cleared()
    verdict = written(night, case, VerdictGiven)
    copied_at(night, verdict)
    assert isinstance(night.root, Seat) and isinstance(verdict.fact, VerdictGiven)
    root = msgspec.structs.replace(night.root, device="elders")
    chief = Seat("vandamme", "elders", b"v" * 32)
    member = night.desk.journal.roster().members["vandamme"]
    enrolled = MemberEnrolled(
        member="vandamme", name=member.name, function=member.function, device="elders", key=chief.public
    )
    from_elsewhere(night, root, WORKSPACE, enrolled)
    assert "gate.device_forked" in reasons(night, case, statement)
    bare = msgspec.structs.replace(verdict.fact, signature="", given_at=verdict.fact.given_at + 1)
    signature = chief.sign(verdict_message(night.desk.journal.workspace, case, bare))
    from_elsewhere(night, chief, case, msgspec.structs.replace(bare, signature=signature))
    assert reasons(night, case, statement) == set()
