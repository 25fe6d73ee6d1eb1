"""Before an act is sealed or taken in: who may write, and on what they saw; what no replica accepts is not written."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from woordvoering.errors import BrokenInput, JournalBroken, Reason, Refused
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import Log, SignedCommit
from woordvoering.journal.members import FACTS as GRANTS
from woordvoering.journal.members import ROOT, SeatRow, WorkspaceCreated, refusals, roster_of
from woordvoering.journal.room import WorkspaceRow
from woordvoering.journal.seal import Position


def read_anew(given: SignedCommit, log: Log) -> SignedCommit:
    """The commit as its bytes say: what a sender claims that they mean is not taken over. Raises JournalBroken."""
    try:
        events = tuple(log.event(event.id, event.header_bytes, event.payload) for event in given.events)
    except BrokenInput as error:
        raise JournalBroken(error.code, **error.params) from error
    return SignedCommit(events, given.signature)


def refuse_moved(position: Position, seen: tuple[str, ...] | None) -> None:
    """Raises Refused when somebody wrote since the heads `seen`, on which the act was judged."""
    if seen is not None and tuple(sorted(position.deps)) != seen:
        raise Refused(Reason("journal.moved", {"case": position.case}))


def refuse_writer(workspace: Rows, seat: Seat, facts: Sequence[Fact]) -> None:
    """Raises Refused for a seat that was revoked or never given: its act would spoil the journal for everybody."""
    founded, own = workspace.one(WorkspaceRow), workspace.get(SeatRow, f"{seat.member}@{seat.device}")
    if founded is None:
        held = isinstance(facts[0], WorkspaceCreated)
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
