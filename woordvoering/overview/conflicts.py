"""The inbox of conflicts: texts that grew apart, verdicts that are contested, devices that became two, acts that do not
hold. Worked out from the rows and from what was kept aside, so that every device shows the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from woordvoering.casework.rows import CaseRow
from woordvoering.clearance.contested import Doubts
from woordvoering.clearance.events import BypassProposed, RequestWithdrawn, VerdictGiven
from woordvoering.clearance.facts import case_facts
from woordvoering.clearance.rows import ClearanceRow
from woordvoering.errors import Reason
from woordvoering.journal.event import Event
from woordvoering.journal.fold import Rows
from woordvoering.journal.log import Frozen
from woordvoering.journal.members import DeviceRevoked, RoleRevoked, SeatRow
from woordvoering.journal.quarantine import Fault
from woordvoering.overview.conflict_records import Conflict, Crossing
from woordvoering.overview.people import People
from woordvoering.reaction.matrix import requirement
from woordvoering.reaction.schema import Schema
from woordvoering.reaction.standing import standings
from woordvoering.statements.events import RevisionSaved
from woordvoering.statements.rows import RevisionRow, StatementRow, apart, line_of

ORDER = ("fork", "contested", "left_behind", "device", "aside", "file")


def in_order(found: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """Texts and verdicts first, the latest first within a kind."""
    return tuple(sorted(found, key=lambda each: (ORDER.index(each.kind), -each.at, each.id)))


def case_conflicts(
    rows: Rows, events: Mapping[str, Event], doubts: Doubts, schema: Schema, people: People, now: int
) -> Iterator[Conflict]:
    """The conflicts of one case; `events` are its own and the workspace's, by id."""
    case = rows.one(CaseRow)
    if case is None or case.closed_at is not None:
        return
    for statement in rows.all(StatementRow):
        if statement.dropped:
            continue
        if statement.released_at is not None:
            yield from _left_behind(rows, case, statement, people)
            continue
        yield from _forked(rows, case, statement, people)
        if doubts.contested or doubts.settled:
            yield from _contested(rows, case, statement, events, doubts, schema, people, now)


def _forked(rows: Rows, case: CaseRow, statement: StatementRow, people: People) -> Iterator[Conflict]:
    texts = apart(rows, statement)
    if len(texts) < 2:
        return
    yield Conflict(
        id=f"fork-{statement.key}",
        kind="fork",
        at=max(text.saved_at for text in texts),
        params={"kind": statement.kind, "count": len(texts), "people": _names(texts, people), **_of(case)},
        subject=statement.key,
        case_id=rows.case,
        case_number=case.number,
        case_title=case.title,
        crossings=tuple(_revision(text, people) for text in texts),
    )  # fmt: skip


def _left_behind(rows: Rows, case: CaseRow, statement: StatementRow, people: People) -> Iterator[Conflict]:
    """A text that somebody saved while another one left: it stays until a later text of the case was begun."""
    left = rows.get(RevisionRow, statement.released_revision)
    if left is None:
        return
    line = line_of(rows, left)
    late = [text for text in apart(rows, statement) if text.key not in line and text.sha256 != left.sha256]
    moment = max((text.saved_at for text in late), default=0)
    moment = max(moment, statement.released_at or 0)
    if not late or any(each.started_at > moment for each in rows.all(StatementRow)):
        return
    yield Conflict(
        id=f"left-{statement.key}",
        kind="left_behind",
        at=moment,
        params={
            "kind": statement.kind, "version": statement.released_version, "number": left.number,
            "people": _names(late, people), **_of(case),
        },
        subject=statement.key,
        case_id=rows.case,
        case_number=case.number,
        case_title=case.title,
        crossings=(_revision(left, people), *(_revision(text, people) for text in late)),
    )  # fmt: skip


def _contested(
    rows: Rows, case: CaseRow, statement: StatementRow, events: Mapping[str, Event], doubts: Doubts, schema: Schema,
    people: People, now: int,
) -> Iterator[Conflict]:  # fmt: skip
    facts = case_facts(rows, statement=statement.key, doubts=doubts, now=now)
    wanted = requirement(schema, facts.categories, facts.circumstances, statement.kind)
    for stand in standings(schema, facts, wanted):
        if stand.state != "contested" or stand.fact is None:
            continue
        row = rows.get(ClearanceRow, stand.fact.id)
        word = row.event if row is not None else ""
        by = [events[each] for each in (word, *doubts.contested.get(word, ())) if each in events]
        yield Conflict(
            id=f"contested-{statement.key}-{stand.authority}",
            kind="contested",
            at=max((each.header.wall for each in by), default=stand.fact.given_at or 0),
            params={
                "kind": statement.kind, "authority": stand.authority, "number": stand.fact.revision,
                "person": row.person if row is not None else "", **_of(case),
            },
            subject=statement.key,
            case_id=rows.case,
            case_number=case.number,
            case_title=case.title,
            crossings=tuple(_crossing(each, rows, people) for each in by),
        )  # fmt: skip


def device_conflicts(
    frozen: Sequence[Frozen], branches: Mapping[str, Sequence[Event]], workspace: Rows, people: People
) -> Iterator[Conflict]:
    """Devices that wrote two different acts for one place (`branches`), until their seats are taken away.

    Once everybody there goes on at a device that stems from it, no work waits; whoever knows of no copy should look.
    """
    for fork in frozen:
        seats = [seat for seat in workspace.all(SeatRow) if seat.device == fork.device]
        if seats and all(seat.revoked for seat in seats):
            continue
        acts = branches.get(fork.device, ())
        on = {seat.member for seat in workspace.all(SeatRow) if seat.stem == fork.device}
        yield Conflict(
            id=f"device-{fork.device}",
            kind="device",
            at=max((event.header.wall for event in acts), default=0),
            params={
                "device": fork.device,
                "seq": fork.seq,
                "people": tuple(people.person(seat.member).name for seat in seats if not seat.revoked),
            },
            subject=fork.device,
            crossings=tuple(_crossing(event, None, people) for event in acts),
            presses=not all(seat.member in on for seat in seats if not seat.revoked),
        )


def aside_conflicts(faults: Sequence[Fault]) -> Iterator[Conflict]:
    """Acts that came in and do not hold: one conflict for a device and a reason, however many there are."""
    groups: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        groups.setdefault((fault.device, fault.code), []).append(fault)
    for (device, code), found in groups.items():
        first = max(found, key=lambda fault: fault.at)
        yield Conflict(
            id=f"aside-{device or 'none'}-{code}",
            kind="aside",
            at=first.at,
            params={**first.params, "device": device, "count": len(found)},
            subject=code,
        )


def file_conflicts(files: Sequence[Reason], now: int) -> Iterator[Conflict]:
    """Files of the shared place that do not verify; they are looked at again each round."""
    for reason in files:
        file = str(reason.params.get("file", ""))
        yield Conflict(
            id=f"file-{file or reason.code}", kind="file", at=now, params={**reason.params, "file": file},
            subject=reason.code, presses=False,
        )  # fmt: skip


def _of(case: CaseRow) -> dict[str, str]:
    return {"case": case.number, "title": case.title}


def _names(texts: Iterable[RevisionRow], people: People) -> tuple[str, ...]:
    return tuple(dict.fromkeys(people.person(text.author).name for text in texts))


def _revision(row: RevisionRow, people: People) -> Crossing:
    return Crossing("revision", people.maybe(row.author), "", row.saved_at, row.number)


def _crossing(event: Event, rows: Rows | None, people: People) -> Crossing:
    head = event.header
    who, device, at = people.maybe(head.actor), head.device, head.wall
    match event.fact:
        case RevisionSaved(revision=key):
            row = rows.get(RevisionRow, key) if rows is not None else None
            return Crossing("revision", who, device, at, row.number if row is not None else 0)
        case VerdictGiven(verdict=word, member=member):
            return Crossing("verdict", people.maybe(member) or who, device, at, word=word)
        case BypassProposed():
            return Crossing("verdict", who, device, at, word="bypassed")
        case RequestWithdrawn():
            return Crossing("withdrawn", who, device, at)
        case RoleRevoked(member=member, role=role):
            return Crossing("role", people.maybe(member), device, at, word=role)
        case DeviceRevoked(device=gone):
            return Crossing("seat", who, gone, at)
        case _:
            return Crossing("act", who, device, at, word=head.type)
