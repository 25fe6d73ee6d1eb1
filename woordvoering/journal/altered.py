"""Where a signature does not hold: what of the act was changed since, found by the one change that makes it hold again.

Nothing is mended: the act stays aside. Whoever reads the reason learns which field of which layer somebody touched.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, cast

import msgspec
import msgspec.inspect

from woordvoering.errors import Param
from woordvoering.journal.event import Event, FactTypes, Header, digest, encode_header
from woordvoering.journal.keys import signature_holds
from woordvoering.journal.log import DeviceHead, SignedCommit
from woordvoering.journal.members import ROOT, Roster
from woordvoering.journal.seal import commit_message

MOST_TRIES = 1_000
"""Changes that are tried for one act; a try is a hash and a signature, some 0.1 ms."""

TRIES_OF_A_RUN = 5_000
"""Changes that are tried for all acts that come in together: whoever sends thousands of forged ones buys no more."""

LOOKING_UP = 400
"""What a look through all signatures costs of that."""

LONGEST_SHOWN = 80
NEAR_MS = 100
"""So long before it was written down something was done, at most, when its time is looked for."""

_PERSONS = ("member", "signer", "witness", "second")
_TURNING = ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
Values = Mapping[str, Sequence[object]]
Why = tuple[str, dict[str, Param]]
"""A code, and what it says beside where the act stands."""


class Tries:
    """How much may still be tried."""

    def __init__(self, left: int = TRIES_OF_A_RUN) -> None:
        self.left = left

    def some(self) -> int:
        """What the next act gets of it."""
        return min(self.left, MOST_TRIES)


class Around(msgspec.Struct, frozen=True):
    """What is known around an act: the end that it follows, the events of its case, which other act bears a
    signature, and how much may be tried."""

    head: DeviceHead
    roster: Roster
    types: FactTypes
    events: Callable[[], Sequence[Event]]
    bearer: Callable[[str, str], Event | None]
    tries: Tries = msgspec.field(default_factory=Tries)

    def why(self, commit: SignedCommit, key: str) -> Why:
        """What is wrong with an act whose signature does not hold under `key`, as far as that can be proven."""
        if not self.tries.left:
            return ("journal.signature_wrong", {})
        last = commit.events[-1]
        self.tries.left -= min(self.tries.left, LOOKING_UP)
        if (signer := _signer(commit, self.roster)) is not None:
            return "journal.signature_of_another", {"signer": signer}
        if (twin := self.bearer(commit.signature, last.id)) is not None:
            return _replayed(last, twin)
        if (found := _first_that_holds(commit, key, self)) is not None:
            return found
        turned = any(map(_turns, commit.events))
        return ("journal.words_turned" if turned else "journal.signature_wrong"), {}


def _signer(commit: SignedCommit, roster: Roster) -> str | None:
    """Who signed it, when that is another than who it says."""
    last = commit.events[-1]
    keys = {seat.member: seat.public for seat in roster.seats.values() if seat.device == last.header.device}
    keys[ROOT] = roster.root_key
    keys.pop(last.header.actor, None)
    message = commit_message(last)
    return next((name for name, key in keys.items() if signature_holds(key, message, commit.signature)), None)


def _replayed(last: Event, twin: Event) -> Why:
    """The signature is that of another act, which stands elsewhere."""
    ours, theirs = _body(last), _body(twin)
    fields = sorted(name for name in {*ours, *theirs} if ours.get(name) != theirs.get(name))
    if not fields:
        return "journal.signature_replayed", {"of": twin.id}
    return "journal.signature_copied", {"of": twin.id, "field": ", ".join(fields)}


def _first_that_holds(commit: SignedCommit, key: str, around: Around) -> Why | None:
    """The first change of one field under which the signature holds."""
    left = around.tries.some()
    for place, event in enumerate(commit.events):
        for reason, headers in _changes(event, place, commit, around):
            if not left:
                return None
            left, around.tries.left = left - 1, around.tries.left - 1
            again = _chained(commit.events, place, headers)
            head = again.header
            signer = key if head.actor == event.header.actor and head.device == event.header.device else None
            signer = signer or around.roster.key_of(head.actor, head.device)
            if signer is not None and signature_holds(signer, commit_message(again), commit.signature):
                return reason
    return None


def _changes(event: Event, place: int, commit: SignedCommit, around: Around) -> Iterator[tuple[Why, Header]]:
    """What an event may have said before somebody changed one thing in it, the likeliest first."""
    events = around.events()
    head = event.header
    for field, value in _headers(event, place, commit, around, events):
        yield ("journal.head_changed", {"field": field}), msgspec.structs.replace(head, **{field: value})
    for fields, was, payload in _words(event, around, events):
        now = _body(event).get(fields[0])
        shown: dict[str, Param] = {
            "field": ", ".join(fields),
            "was": _shown(event, was, around.types),
            "now": _shown(event, now, around.types),
        }
        yield ("journal.words_changed", shown), msgspec.structs.replace(head, payload_sha=digest(payload))


def _headers(
    event: Event, place: int, commit: SignedCommit, around: Around, events: Sequence[Event]
) -> Iterator[tuple[str, object]]:
    head = event.header
    yield "critical", not head.critical
    yield "n", place + 1
    yield "of", len(commit.events)
    yield "seq", around.head.seq + 1 + place
    yield from (("type", name) for name in around.types.names if name != head.type)
    seats = [seat for seat in around.roster.seats.values() if not seat.revoked]
    yield from (("actor", each) for each in (ROOT, *dict.fromkeys(seat.member for seat in seats)) if each != head.actor)
    yield from (("device", each) for each in dict.fromkeys(seat.device for seat in seats) if each != head.device)
    yield from (("lamport", n) for n in range(max(1, head.lamport - 20), head.lamport + 20) if n != head.lamport)
    yield from (("deps", tuple(dep for dep in head.deps if dep != each)) for each in head.deps)
    recent = [each.id for each in events if each.id not in head.deps][-50:]
    yield from (("deps", tuple(sorted((*head.deps, each)))) for each in recent)
    before = [e.id for e in events if (e.header.device, e.header.seq) == (head.device, head.seq - 1)]
    yield from (("prev", each) for each in before if each != head.prev)
    yield from (("wall", n) for n in dict.fromkeys(e.header.wall for e in events[-50:]) if n != head.wall)


def _words(event: Event, around: Around, events: Sequence[Event]) -> Iterator[tuple[list[str], object, bytes]]:
    """Other words under the same salt: every field in turn with what stands under that name elsewhere."""
    if event.payload is None:
        return
    said = _said(event)
    body = cast("dict[str, Any]", said.get("body", {}))
    values = _values(events, around.roster, event.header)
    kind = around.types.kind(event.header.type)
    for name, value in body.items():
        if name == "type" or isinstance(value, dict | list):
            continue
        same = [
            other for other in body if other != "type" and body[other] == value and isinstance(value, str) and value
        ]
        for other in _others(name, value, values, kind):
            for fields in ([name], same):
                if not fields or (fields is same and (len(same) < 2 or same[0] != name)):
                    continue
                words = {**said, "body": body | dict.fromkeys(fields, other)}
                yield fields, other, msgspec.json.encode(words)


def _others(name: str, value: object, values: Values, kind: type | None) -> Iterator[object]:
    """What may have stood in a field in place of what stands there."""
    found: list[object] = []
    if isinstance(value, bool):
        found = [not value]
    elif isinstance(value, int) or (value is None and name.endswith("at")):
        found = [*range(10), *values.get("@", ()), None]
    else:
        found = [*_literals(kind, name), *values.get(name, ()), "", None]
    yield from (each for each in dict.fromkeys(found) if each != value or type(each) is not type(value))


def _literals(kind: type | None, name: str) -> list[object]:
    """The words that a field can hold, where it holds one of a few."""
    if kind is None:
        return []
    info = cast("msgspec.inspect.StructType", msgspec.inspect.type_info(kind))
    of = next((field.type for field in info.fields if field.encode_name == name), None)
    return [*of.values] if isinstance(of, msgspec.inspect.LiteralType) else []


def _values(events: Sequence[Event], roster: Roster, head: Header) -> dict[str, list[object]]:
    """What stands under each name in the case; all times under '@'."""
    found: dict[str, dict[object, None]] = {name: dict.fromkeys(roster.members) for name in _PERSONS}
    found["role"] = dict.fromkeys(role for row in roster.members.values() for role in row.roles)
    found["person"] = dict.fromkeys(row.name for row in roster.members.values())
    times: dict[object, None] = dict.fromkeys(range(head.wall, head.wall - NEAR_MS, -1))
    for event in events:
        times[event.header.wall] = None
        for name, value in _leaves(_body(event)):
            if isinstance(value, str) and len(value) <= LONGEST_SHOWN:
                found.setdefault(name, {})[value] = None
            elif isinstance(value, int) and not isinstance(value, bool) and name.endswith("at"):
                times[value] = None
    return {"@": [*times]} | {name: [*values] for name, values in found.items()}


def _leaves(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    match value:
        case dict():
            for each, inner in cast("dict[str, object]", value).items():
                yield from _leaves(inner, each)
        case list():
            for inner in cast("list[object]", value):
                yield from _leaves(inner, name)
        case _:
            yield name, value


def _chained(events: Sequence[Event], place: int, header: Header) -> Event:
    """The last event of the act when one of its headers reads otherwise: those behind it follow it anew."""
    old, data = events[place].id, encode_header(header)
    new = digest(data)
    for event in events[place + 1 :]:
        head = event.header
        deps = tuple(new if dep == old else dep for dep in head.deps)
        header = msgspec.structs.replace(head, prev=new if head.prev == old else head.prev, deps=deps)
        data = encode_header(header)
        old, new = event.id, digest(data)
    return Event(new, header, data, None, None)


def _said(event: Event) -> dict[str, Any]:
    return cast("dict[str, Any]", msgspec.json.decode(event.payload or b"{}"))


def _body(event: Event) -> dict[str, Any]:
    return cast("dict[str, Any]", _said(event).get("body", {}))


def _turns(event: Event) -> bool:
    """Whether the words hold a character that turns the order in which they are read."""
    if event.payload is None or event.payload.isascii():
        return False
    return any(unicodedata.bidirectional(char) in _TURNING for char in event.payload.decode())


def _shown(event: Event, was: object, types: FactTypes) -> Param:
    """What stood there, where nobody can erase it later: a reason outlives the words that it is about."""
    if event.header.type in types.erasable or not isinstance(was, str | int) or len(str(was)) > LONGEST_SHOWN:
        return "…"
    return was
