"""The journal's own room: the rows of members and seats, folded like those of any other room."""

from __future__ import annotations

from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.journal.members import FACTS, TABLES, MemberRow, Roster, SeatRow, WorkspaceCreated, grow
from woordvoering.store.tables import Row, table_for


class WorkspaceRow(Row, frozen=True, kw_only=True):
    """The workspace: its name and root key."""

    name: str
    root_key: str


WORKSPACE_TABLE = table_for(WorkspaceRow, "workspace")


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Keeps the rows of the roster in step with its fold."""
    if not isinstance(fact, FACTS):
        return
    if isinstance(fact, WorkspaceCreated) and rows.one(WorkspaceRow) is None:
        rows.put(WorkspaceRow(case_id=at.case, key="", name=fact.name, root_key=fact.root_key))
    members = {row.key: row for row in rows.all(MemberRow)}
    seats = {row.key: row for row in rows.all(SeatRow)}
    after = grow(Roster(members=members, seats=seats), fact)
    for key, member in after.members.items():
        if members.get(key) != member:
            rows.put(member)
    for key, seat in after.seats.items():
        if seats.get(key) != seat:
            rows.put(seat)


MEMBERS_ROOM = Room("members", FACTS, (*TABLES, (WorkspaceRow, WORKSPACE_TABLE)), apply)
