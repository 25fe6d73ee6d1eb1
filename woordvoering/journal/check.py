"""Verification of a commit before it counts: size, hash, signature, member, chain, lamport, deps, type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from woordvoering.errors import BrokenInput, JournalBroken
from woordvoering.journal.altered import Why
from woordvoering.journal.erasure_rules import Before, empty, erasing_refusals
from woordvoering.journal.event import GENESIS, MAX_PAYLOAD, Event, decode_header, digest, place
from woordvoering.journal.keys import Signed, signature_holds, signature_shape
from woordvoering.journal.log import DeviceHead, Place, SignedCommit
from woordvoering.journal.members import (
    DeviceContinued,
    Roster,
    WorkspaceCreated,
    continued_device,
    grow,
    may_continue,
    refusals,
)
from woordvoering.journal.seal import commit_message


class Ground(msgspec.Struct, frozen=True):
    """What a commit is checked against: `head` is the event that it says to follow."""

    workspace: str
    head: DeviceHead
    roster: Roster
    lamport_of: Callable[[str], int | None]
    before: Before
    sound: frozenset[Signed] = frozenset()
    """Signatures that were looked at before, many at a time, and hold; any other is looked at here."""
    denied: str = ""
    """What of the workspace an act had seen that this one follows or names, and this one says it has not."""
    why: Callable[[SignedCommit, str], Why] = lambda _commit, _key: ("journal.signature_wrong", {})
    """What was changed in an act whose signature does not hold under the writer's key."""


def head_before(commit: SignedCommit, place_of: Callable[[str], Place | None]) -> DeviceHead:
    """The event that a commit follows, found by its id. Raises JournalBroken when it is missing or another's, or when
    nobody can say which event comes first."""
    first = commit.events[0]
    numbers = [event.header.n for event in commit.events]
    _require(numbers == sorted(numbers), "journal.commit_reordered", first)
    if first.header.prev == GENESIS:
        return DeviceHead()
    found = place_of(first.header.prev)
    if found is None:
        raise JournalBroken("journal.seq_gap", event=first.id, **place(first.header))
    _require(found.device == first.header.device, "journal.chain_broken", first)
    return DeviceHead(found.seq, first.header.prev, found.lamport)


def check_commit(commit: SignedCommit, ground: Ground) -> None:
    """Raises JournalBroken with place and reason at the first thing that does not hold, from the bytes on."""
    for event in commit.events:
        _check_bytes(event)
    check_standing(commit, ground)


def check_standing(commit: SignedCommit, ground: Ground) -> None:
    """The same for a commit that was read from its bytes just now: one act, its writer, its place in the chain.

    Raises JournalBroken.
    """
    first = commit.events[0].header
    count, writer = len(commit.events), (first.actor, first.device, first.commit, first.case)
    for number, event in enumerate(commit.events, start=1):
        head = event.header
        _require(head.workspace == ground.workspace, "journal.other_workspace", event)
        _require(head.n == number and head.of == count, "journal.commit_incomplete", event)
        same = (head.actor, head.device, head.commit, head.case)
        _require(same == writer, "journal.commit_mixed", event)
    _check_writer(commit, ground)
    if ground.denied:
        last = commit.events[-1]
        raise JournalBroken("journal.seen_denied", event=last.id, seen=ground.denied, **place(last.header))
    prev, seq, lamport = ground.head.event_id, ground.head.seq, ground.head.lamport
    inside: dict[str, int] = {}
    for event in commit.events:
        head = event.header
        _require(head.seq == seq + 1, "journal.seq_gap", event)
        _require(head.prev == prev, "journal.chain_broken", event)
        seen = [_lamport(event, dep, inside, ground) for dep in head.deps]
        _require(head.lamport == 1 + max(lamport, *seen, 0), "journal.lamport_wrong", event)
        prev, seq, lamport = event.id, head.seq, head.lamport
        inside[event.id] = head.lamport
    _check_grants(commit, ground)
    for event, reason in erasing_refusals(commit, ground.roster, ground.before):
        raise JournalBroken(reason.code, **{**reason.params, "event": event.id, **place(event.header)})


def _check_bytes(event: Event) -> None:
    if digest(event.header_bytes) != event.id:
        raise JournalBroken("journal.header_changed", event=event.id, **place(event.header))
    try:
        _require(decode_header(event.header_bytes) == event.header, "journal.header_changed", event)
    except BrokenInput as error:
        raise JournalBroken(error.code, event=event.id, **place(event.header)) from error
    if event.payload is None:
        _require(not empty(event), "journal.payload_missing", event)
        return
    if len(event.payload) > MAX_PAYLOAD:
        size = len(event.payload)
        raise JournalBroken("journal.payload_too_large", size=size, limit=MAX_PAYLOAD, **place(event.header))
    _require(digest(event.payload) == event.header.payload_sha, "journal.payload_changed", event)


def _lamport(event: Event, dep: str, inside: Mapping[str, int], ground: Ground) -> int:
    known = inside.get(dep)
    if known is None:
        known = ground.lamport_of(dep)
    if known is None:
        raise JournalBroken("journal.dep_unknown", event=event.id, **place(event.header))
    return known


def _check_writer(commit: SignedCommit, ground: Ground) -> None:
    last = commit.events[-1]
    head = last.header
    roster = _with_continued(commit, _with_genesis(commit, ground))
    key = roster.key_of(head.actor, head.device)
    if key is None:
        code = "unknown" if roster.seats.get(f"{head.actor}@{head.device}") is None else "revoked"
        raise JournalBroken(f"journal.writer_{code}", event=last.id, member=head.actor, **place(head))
    signed = (key, commit_message(last), commit.signature)
    if signed in ground.sound or signature_holds(*signed):
        return
    if shape := signature_shape(commit.signature):
        length = len(commit.signature) // 2
        raise JournalBroken(f"journal.signature_{shape}", event=last.id, length=length, **place(head))
    code, said = ground.why(commit, key)
    raise JournalBroken(code, **{**said, "event": last.id, **place(head)})


def _check_grants(commit: SignedCommit, ground: Ground) -> None:
    head = commit.events[-1].header
    facts = [event.fact for event in commit.events]
    for event, refusal in zip(commit.events, refusals(ground.roster, head.case, head.actor, facts), strict=True):
        if refusal is not None:
            raise JournalBroken(refusal.code, event=event.id, **place(event.header))


def _with_genesis(commit: SignedCommit, ground: Ground) -> Roster:
    first = commit.events[0].fact
    if not ground.roster.root_key and isinstance(first, WorkspaceCreated):
        _require(workspace_id(first.root_key) == ground.workspace, "journal.other_workspace", commit.events[0])
        return msgspec.structs.replace(ground.roster, root_key=first.root_key)
    return ground.roster


def _with_continued(commit: SignedCommit, roster: Roster) -> Roster:
    """The roster with the seats that the first act of a device takes over from another; there alone they are taken."""
    facts = [(event, event.fact) for event in commit.events if isinstance(event.fact, DeviceContinued)]
    for event, fact in facts:
        head = event.header
        first = commit.events[0].header.prev == GENESIS and len(facts) == len(commit.events)
        _require(first and fact.device == head.device, "member.continued_elsewhere", event)
        refusal = may_continue(roster, fact)
        if refusal is not None:
            raise JournalBroken(refusal.code, **{**refusal.params, "event": event.id, **place(head)})
        own = continued_device(roster.root_key, fact.old, facts[0][1].key)
        _require(head.device == own, "member.device_named_otherwise", event)
        roster = grow(roster, fact)
    return roster


def check_heads(case: str, events: Sequence[Event], stored: Sequence[str]) -> None:
    """Raises JournalBroken when an event of the stream was moved in from elsewhere, or its heads are not those stored.

    A verdict that was dropped or moved to another case shows as a head that nobody can find.
    """
    heads = {event.id for event in events}
    for event in events:
        _require(event.header.case == case, "journal.columns_changed", event)
        heads -= {*event.header.deps, event.header.prev}
    if set(stored) != heads:
        raise JournalBroken("journal.case_head_wrong", case=case)


def unknown_critical(event: Event) -> bool:
    """Whether a version that cannot read this event must not judge its case."""
    return event.header.critical and event.fact is None


def workspace_id(root_key: str) -> str:
    """The id of the workspace of a root key: nobody can put another root under it."""
    return digest(bytes.fromhex(root_key))[:32]


def _require(holds: bool, code: str, event: Event) -> None:
    if not holds:
        raise JournalBroken(code, event=event.id, **place(event.header))
