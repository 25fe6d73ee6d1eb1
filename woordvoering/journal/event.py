"""One event: an immutable header whose bytes are signed and stored, and a salted payload beside it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

import msgspec

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenInput, JournalBroken, Reason, WrongUse

FORMAT = 1
GENESIS = "0" * 64
"""The `prev` of a device's first event."""

WORKSPACE = "workspace"
"""The stream of members, roles, authorities and settings; every other stream is a case."""

MAX_PAYLOAD = 64 * 1024
SALT_BYTES = 16
MAX_DEPS = 96
"""So many heads an act names at most, the workspace's first, as they say who held what: more would not fit the header
that others take in. The next act names the rest."""

MAX_SEQ = 2**53 - 1
MAX_NUMBER = 2**62
"""What a table can hold: a larger number in an event would stop its case, and whoever receives it."""

_LONG_NUMBER = re.compile(rb"[0-9]{19}")
_DIGIT = re.compile(rb"[0-9]")


class Fact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type", gc=False):
    """What happened, in the words of the trade: the base of every struct in an `events.py`."""


F = TypeVar("F", bound=Fact)


class Erased(Fact, frozen=True, kw_only=False, tag="payload.none"):
    """What stands where the words of an event were: who erased them, with whom, when (ms UTC) and why.

    No event carries it: it follows from the erasure, and rooms apply it at the place of what was erased.
    """

    kind: str
    at: int
    by: str
    second: str
    reason: str
    erasure: str
    blobs: tuple[str, ...] = ()


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The signed part: integers and strings only (JOURNAL.md)."""

    v: int
    workspace: str
    device: str
    seq: int
    prev: str
    lamport: int
    deps: tuple[str, ...]
    case: str
    type: str
    critical: bool
    payload_sha: str
    wall: int
    actor: str
    commit: str
    n: int
    of: int


class Event(msgspec.Struct, frozen=True, gc=False):
    """A stored event: its id (SHA-256 of the header bytes), the exact bytes, and what they say.

    `fact` is None for a type that this version does not know and for a payload that is not here, `Erased` for one that
    two persons took out.
    """

    id: str
    header: Header
    header_bytes: bytes
    payload: bytes | None
    fact: Fact | None

    @property
    def order(self) -> tuple[int, str, int, str]:
        """The place of the event inside its case: no wall clock takes part, and no order of arrival."""
        return (self.header.lamport, self.header.device, self.header.seq, self.id)


class _Payload(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    salt: str
    body: msgspec.Raw


_PAYLOADS = msgspec.json.Decoder(_Payload)
_HEADERS = msgspec.json.Decoder(Header)
_CANONICAL = msgspec.json.Encoder(order="deterministic")

Stays = Callable[[str, Iterable[Event], Iterable[Event]], list[Reason]]
"""Why the words of these events must stay: a case, its events so far in order, and those that would be emptied."""


def _nothing_stays(_case: str, _events: Iterable[Event], _targets: Iterable[Event]) -> list[Reason]:
    return []


class FactTypes:
    """The event types that this version knows; an unknown one is kept byte for byte and relayed.

    `erasable` are the names of those whose words may be taken out: no rule hangs on them. `stays` says why the words of
    some must not go, by what a case had come to.
    """

    def __init__(
        self, kinds: tuple[type[Fact], ...], erasable: Iterable[type[Fact]] = (), stays: Stays = _nothing_stays
    ) -> None:
        self.stays = stays
        self._by_tag: dict[str, type[Fact]] = {tag_of(kind): kind for kind in kinds}
        self._decoders = {kind: msgspec.json.Decoder(kind) for kind in kinds}
        self.erasable = frozenset(map(tag_of, erasable))
        if len(self._by_tag) != len(kinds):
            raise ValueError("two event types share a name")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them, sorted."""
        return tuple(sorted(self._by_tag))

    def kind(self, name: str) -> type[Fact] | None:
        """What stands behind a name, None for one that this version does not know."""
        return self._by_tag.get(name)

    def decode(self, header: Header, payload: bytes) -> Fact | None:
        """The fact of a payload, or None when its type is unknown. Raises JournalBroken when it does not fit."""
        kind = self.kind(header.type)
        if kind is None:
            return None
        try:
            body = bytes(_PAYLOADS.decode(payload).body)
            _refuse_other_spelling(body, header)
            if _long_number_in(body) and not _storable(msgspec.json.decode(body)):
                raise JournalBroken("journal.payload_misfit", **place(header))
            return self._decoders[kind].decode(body)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise JournalBroken("journal.payload_misfit", **place(header)) from error


def _refuse_other_spelling(body: bytes, header: Header) -> None:
    """Raises JournalBroken for words that another program would read otherwise, or that look like others: a name that
    stands twice, and any text but NFC. What is signed is what everybody sees."""
    if msgspec.json.encode(msgspec.json.decode(body)) != body:
        raise JournalBroken("journal.payload_not_canonical", **place(header))
    if not body.isascii() and not unicodedata.is_normalized("NFC", body.decode()):
        raise JournalBroken("journal.payload_not_normal", **place(header))


def _long_number_in(body: bytes) -> bool:
    """Whether nineteen digits stand in a row: then every nineteenth byte, wherever one begins to count, meets one."""
    return _DIGIT.search(body[18::19]) is not None and _LONG_NUMBER.search(body) is not None


def _storable(value: object) -> bool:
    """Whether every number in a payload fits a table."""
    match value:
        case int():
            return abs(value) <= MAX_NUMBER
        case dict():
            return all(_storable(each) for each in cast("dict[str, object]", value).values())
        case list():
            return all(_storable(each) for each in cast("list[object]", value))
        case _:
            return True


def tag_of(kind: type[Fact]) -> str:
    """The name under which facts of this kind are stored, such as `claim.made`."""
    tag = kind.__struct_config__.tag
    if not isinstance(tag, str):
        raise ValueError(f"{kind.__name__} has no name")
    return tag


def encode_payload(fact: Fact, entropy: Entropy) -> bytes:
    """The salted bytes of a fact, NFC. Raises WrongUse over 64 KiB: larger matter is a blob."""
    body = unicodedata.normalize("NFC", msgspec.json.encode(fact, order="deterministic").decode())
    salted = _Payload(salt=entropy.token(SALT_BYTES).hex(), body=msgspec.Raw(body.encode()))
    data = msgspec.json.encode(salted, order="deterministic")
    if len(data) > MAX_PAYLOAD:
        raise WrongUse("journal.payload_too_large", size=len(data), limit=MAX_PAYLOAD)
    return data


def as_written(fact: Fact) -> Fact:
    """The fact as its payload will say it, NFC: what an act applies is what everybody reads of it afterwards."""
    body = msgspec.json.encode(fact).decode()
    if unicodedata.is_normalized("NFC", body):
        return fact
    return msgspec.json.decode(unicodedata.normalize("NFC", body), type=type(fact))


def encode_header(header: Header) -> bytes:
    """The canonical bytes that are hashed, chained and signed."""
    return _CANONICAL.encode(header)


def decode_header(data: bytes) -> Header:
    """Reads header bytes. Raises BrokenInput for other bytes with the same meaning: only one form is valid."""
    try:
        header = _HEADERS.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BrokenInput("journal.header_unreadable") from error
    if encode_header(header) != data:
        raise BrokenInput("journal.header_not_canonical")
    if header.v != FORMAT:
        raise BrokenInput("journal.header_version", version=header.v)
    if not (1 <= header.seq <= MAX_SEQ and 1 <= header.n <= header.of and abs(header.wall) <= MAX_NUMBER):
        raise BrokenInput("journal.header_range")
    return header


def digest(data: bytes) -> str:
    """SHA-256 as 64 hexadecimal characters."""
    return hashlib.sha256(data).hexdigest()


def place(header: Header) -> dict[str, Any]:
    """Where an event stands, as parameters of an error."""
    return {"device": header.device, "seq": header.seq, "event_type": header.type, "case": header.case}
