"""Seals an act: facts become chained headers and salted payloads under one signature; pure but for the dice."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from woordvoering.clock import Entropy
from woordvoering.journal.event import (
    FORMAT,
    Event,
    Fact,
    Header,
    as_written,
    digest,
    encode_header,
    encode_payload,
    tag_of,
)
from woordvoering.journal.keys import Seat
from woordvoering.journal.log import DeviceHead, SignedCommit

CRITICAL_PREFIXES = ("clearance.", "release.", "statement.")
"""A version that does not know one of these must not judge the case: clearance fails closed."""


class Position(msgspec.Struct, frozen=True):
    """Where an act is appended: workspace, stream, device head, what was seen, and the wall clock."""

    workspace: str
    case: str
    head: DeviceHead
    deps: tuple[str, ...]
    deps_lamport: int
    wall: int


def seal(facts: Sequence[Fact], at: Position, seat: Seat, entropy: Entropy) -> SignedCommit:
    """The signed commit of one act. Raises WrongUse when a payload is too large."""
    commit = entropy.token(16).hex()
    prev, seq = at.head.event_id, at.head.seq
    deps, seen = at.deps, at.deps_lamport
    lamport = at.head.lamport
    events: list[Event] = []
    for number, fact in enumerate(map(as_written, facts), start=1):
        payload = encode_payload(fact, entropy)
        seq += 1
        lamport = 1 + max(lamport, seen)
        header = Header(
            v=FORMAT,
            workspace=at.workspace,
            device=seat.device,
            seq=seq,
            prev=prev,
            lamport=lamport,
            deps=deps,
            case=at.case,
            type=tag_of(type(fact)),
            critical=tag_of(type(fact)).startswith(CRITICAL_PREFIXES),
            payload_sha=digest(payload),
            wall=at.wall,
            actor=seat.member,
            commit=commit,
            n=number,
            of=len(facts),
        )
        data = encode_header(header)
        prev = digest(data)
        deps, seen = (prev,), lamport
        events.append(Event(prev, header, data, payload, fact))
    return SignedCommit(tuple(events), seat.sign(commit_message(events[-1])))


def commit_message(last: Event) -> bytes:
    """What the one signature of a commit covers: its last event, and through the chain all before it."""
    head = last.header
    return b"woordvoering/commit/1\0" + f"{head.workspace}\0{head.commit}\0{head.of}\0{last.id}".encode()
