"""Before an act is sealed or taken in: who may write, and on what they saw; what no replica accepts is not written."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from woordvoering.errors import Reason, Refused
from woordvoering.journal.erasing import FACTS as ERASING
from woordvoering.journal.erasure_rules import Before, erasing_refusals
from woordvoering.journal.event import MAX_DEPS, WORKSPACE, Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import Log, SignedCommit
from woordvoering.journal.members import FACTS as GRANTS
from woordvoering.journal.members import ROOT, DeviceContinued, SeatRow, WorkspaceCreated, refusals, roster_of
from woordvoering.journal.room import WorkspaceRow
from woordvoering.journal.seal import Position


def refuse_moved(case: str, heads: Sequence[str], seen: tuple[str, ...] | None) -> None:
    """Raises Refused when somebody wrote since the heads `seen`, on which the act was judged."""
    if seen is not None and tuple(sorted(heads)) != seen:
        raise Refused(Reason("journal.moved", {"case": case}))


def refuse_forked(log: Log, db: Connection, device: str) -> None:
    """Raises Refused for a device that wrote two different events for one place in its chain: it is two devices."""
    if len(log.tips(db, device).get(device, ())) > 1:
        fork = log.forks(db, device)
        raise Refused(Reason("member.device_forked", {"device": device, "seq": fork.seq if fork else 0}))


def refuse_writer(workspace: Rows, seat: Seat, facts: Sequence[Fact]) -> None:
    """Raises Refused for a seat that was revoked or never given: its act would spoil the journal for everybody."""
    founded, own = workspace.one(WorkspaceRow), workspace.get(SeatRow, f"{seat.member}@{seat.device}")
    first = facts[0]
    if founded is None:
        held = isinstance(first, WorkspaceCreated)
    elif isinstance(first, DeviceContinued):
        held = (first.member, first.device, first.key) == (seat.member, seat.device, seat.public)
    elif seat.member == ROOT:
        held = seat.public == founded.root_key
    else:
        held = own is not None and not own.revoked and own.public == seat.public
    if not held:
        raise Refused(Reason("member.seat_void", {"member": seat.member, "device": seat.device}))


def refuse_grants(log: Log, db: Connection, case: str, seat: Seat, facts: Sequence[Fact]) -> None:
    """Raises Refused with every reason why the roster may not be changed like this."""
    if not any(isinstance(fact, GRANTS) for fact in facts):
        return
    roster = roster_of(log.of_case(db, WORKSPACE))
    found = tuple(reason for reason in refusals(roster, case, seat.member, facts) if reason is not None)
    if found:
        raise Refused(*found)


def refuse_erasing(log: Log, db: Connection, commit: SignedCommit) -> None:
    """Raises Refused with every reason why the words that an act takes out must stay."""
    if not any(isinstance(event.fact, ERASING) for event in commit.events):
        return
    before = Before(lambda: log.of_case(db, commit.events[0].header.case), log.types)
    found = erasing_refusals(commit, roster_of(log.of_case(db, WORKSPACE)), before)
    if found:
        raise Refused(*(reason for _, reason in found))


def position_of(
    db: Connection, log: Log, workspace: str, case: str, device: str, heads: Sequence[str], wall: int
) -> Position:
    """Where the next act of a device stands that has seen these heads."""
    lamports = log.lamports(db, heads)
    first = frozenset(log.heads(db, WORKSPACE))
    named = sorted(heads, key=lambda head: (head not in first, -lamports[head], head))[:MAX_DEPS]
    return Position(
        workspace=workspace,
        case=case,
        head=log.device_head(db, device),
        deps=tuple(sorted(named)),
        deps_lamport=max((lamports[head] for head in named), default=0),
        wall=wall,
    )
