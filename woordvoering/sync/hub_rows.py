"""The rows of a hub: each event sealed by itself, always into the same bytes, so that two devices that bring one event
bring one row, and what a hub holds can be compared without being read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import groupby

import msgspec
from nacl.bindings import (
    crypto_secretbox,
    crypto_secretbox_NONCEBYTES,
    crypto_secretbox_open,
)
from nacl.exceptions import CryptoError

from woordvoering.errors import BrokenInput, Reason
from woordvoering.journal.log import Stored
from woordvoering.journal.parcel import MAX_PARCEL, Parcel
from woordvoering.journal.stored import Link, link_of
from woordvoering.sync.segments import key_for

MARK_BYTES = 16
SIGNATURE_BYTES = 64
_NONCE = crypto_secretbox_NONCEBYTES
MAX_SEALED_HEADER = 8 * 1024 + 256
MAX_SEALED_PAYLOAD = 64 * 1024 + 256
"""Bytes of a row that are fetched at all."""


MAX_BEGUN = 64 * 1024 * 1024
"""Bytes of acts of which the end was not read yet, counted once for each that begins with them."""

_COLUMNS = ("device", "seq", "prev", "n", "total")
_FURTHEST = 4 * SIGNATURE_BYTES
"""Bytes within which a header must begin."""


class HubRow(msgspec.Struct, frozen=True, gc=False):
    """A row as it lies on the server: its place, and sealed bytes. `payload` is None when the words are not there."""

    device: str
    seq: int
    id: bytes
    prev: bytes
    n: int
    total: int
    sealed: bytes
    payload: bytes | None


class Sealer:
    """Seals events for a hub, and opens what lies there."""

    def __init__(self, workspace_key: bytes) -> None:
        self._key, self._dice = key_for("wv/hub/1", workspace_key), key_for("wv/hub/nonce/1", workspace_key)

    def seal(self, stored: Stored) -> HubRow:
        """The row of a stored event. Raises BrokenInput for one whose header cannot be read."""
        link = link_of(stored.header)
        sealed = self._box(bytes.fromhex(stored.signature or "") + stored.header)
        words = None if stored.payload is None else self._box(stored.payload)
        return HubRow(
            link.device, stored.seq, bytes.fromhex(stored.id), bytes.fromhex(link.prev), link.n, link.of, sealed, words
        )

    def open(self, row: HubRow) -> tuple[Link, bytes, str]:
        """What a row's header says, its bytes, and the signature, '' inside an act.

        Raises BrokenInput when the seal is another's, or the place is not the one that the header names.
        """
        plain = self._unbox(row.sealed, row)
        size = SIGNATURE_BYTES if row.n == row.total else 0
        signature, header = plain[:size], plain[size:]
        if hashlib.sha256(header).digest() != row.id:
            raise _misread(plain, size, row)
        link = link_of(header)
        if _said(link) != _columns(row):
            raise _changed(row, link)
        return link, header, signature.hex()

    def words(self, row: HubRow, link: Link) -> bytes | None:
        """The payload in a row. Raises BrokenInput when it is not the one that the header names."""
        if row.payload is None:
            return None
        plain = self._unbox(row.payload, row)
        if hashlib.sha256(plain).hexdigest() != link.payload_sha:
            raise BrokenInput("hub.words_changed", device=row.device, seq=row.seq, event_type=link.type[:80])
        return plain

    def _box(self, plain: bytes) -> bytes:
        """Seals under a nonce that follows from the contents: the same bytes, the same box; never two under one."""
        nonce = hashlib.blake2b(plain, key=self._dice, digest_size=_NONCE).digest()
        return nonce + crypto_secretbox(plain, nonce, self._key)

    def _unbox(self, sealed: bytes, row: HubRow) -> bytes:
        try:
            return crypto_secretbox_open(sealed[_NONCE:], sealed[:_NONCE], self._key)
        except (CryptoError, ValueError) as error:
            raise BrokenInput("hub.row_sealed_otherwise", device=row.device, seq=row.seq) from error


def _too_much(row: HubRow) -> Reason:
    return Reason("hub.too_much_begun", {"device": row.device, "seq": row.seq})


def _said(link: Link) -> tuple[object, ...]:
    return (link.device, link.seq, link.prev, link.n, link.of)


def _columns(row: HubRow) -> tuple[object, ...]:
    return (row.device, row.seq, row.prev.hex(), row.n, row.total)


def _changed(row: HubRow, link: Link) -> BrokenInput:
    """Which columns say something else than the sealed header."""
    pairs = zip(_COLUMNS, _said(link), _columns(row), strict=True)
    wrong = ", ".join(name for name, ours, theirs in pairs if ours != theirs)
    return BrokenInput("hub.column_changed", device=row.device, seq=row.seq, field=wrong)


def _misread(plain: bytes, size: int, row: HubRow) -> BrokenInput:
    """Why the header of a row is not the one that it is named after: the signature before it has another length, stands
    where none belongs, or is missing; or it is another event's."""
    starts = (at for at in range(min(len(plain), _FURTHEST)) if plain[at : at + 1] == b"{")
    found = next((at for at in starts if hashlib.sha256(plain[at:]).digest() == row.id), None)
    if found is None:
        return BrokenInput("hub.row_misplaced", device=row.device, seq=row.seq)
    link = link_of(plain[found:])
    if (link.n, link.of) != (row.n, row.total):
        return _changed(row, link)
    if not size:
        return BrokenInput("hub.signature_inside", device=row.device, seq=row.seq)
    if not found:
        return BrokenInput("hub.signature_missing", device=row.device, seq=row.seq)
    return BrokenInput("hub.signature_length", device=row.device, seq=row.seq, length=found)


def bare_places(parcel: Parcel) -> list[tuple[str, bytes]]:
    """The events of an act that came without words, by device and id."""
    bare = (header for header, words in zip(parcel.headers, parcel.payloads, strict=True) if words is None)
    return [(link_of(header).device, hashlib.sha256(header).digest()) for header in bare]


def mark(sealed: bytes) -> bytes:
    """The server's own name for sealed bytes."""
    return hashlib.sha256(sealed).digest()[:MARK_BYTES]


class _Begun(msgspec.Struct, frozen=True):
    """The events of an act so far: where the last of them stands, and how many bytes they have together."""

    seq: int
    events: tuple[tuple[bytes, bytes | None], ...]
    size: int


class Gathering:
    """Rows of one device, in order of place, as the acts that they make."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer
        self._begun: dict[str, _Begun] = {}
        self._size = 0
        self._went_on: set[str] = set()
        self.faults: list[tuple[int, bytes, Reason]] = []
        self.broken: int | None = None
        """The first place at which an act stopped without its end."""

    def add(self, rows: Iterable[HubRow]) -> list[Parcel]:
        """The acts that end among these rows. A row that does not open is a fault; another of the same event may do."""
        found: list[Parcel] = []
        for (seq, _), same in groupby(rows, key=lambda row: (row.seq, row.id)):
            self._leave(seq - 1)
            parcel = self._event(list(same))
            if parcel is not None:
                found.append(parcel)
        return found

    def end(self) -> int | None:
        """Nothing more comes: the first place at which an act stopped without its end, if any did."""
        self._leave(2**63)
        return self.broken

    def _leave(self, seq: int) -> None:
        """What an event at the next place can no longer follow did not end, unless something followed it."""
        for event in [event for event, begun in self._begun.items() if begun.seq < seq]:
            begun = self._begun.pop(event)
            self._size -= begun.size
            if event not in self._went_on:
                first = begun.seq - len(begun.events) + 1
                self.broken = first if self.broken is None else min(first, self.broken)
            self._went_on.discard(event)

    def _event(self, rows: list[HubRow]) -> Parcel | None:
        """One event: of several rows that say they are it, the one that opens. When none does, or none has its words
        where rows with words lie, that is a fault."""
        opened: tuple[Link, bytes, str] | None = None
        words: bytes | None = None
        wrong: Reason | None = None
        for row in rows:
            try:
                opened = opened or self._sealer.open(row)
                words = words if words is not None else self._sealer.words(row, opened[0])
            except BrokenInput as error:
                wrong = Reason(error.code, dict(error.params))
        if wrong is not None and (opened is None or words is None):
            self.faults.append((rows[0].seq, rows[0].id, wrong))
        return None if opened is None else self._follow(rows[0], opened, words)

    def _follow(self, row: HubRow, opened: tuple[Link, bytes, str], words: bytes | None) -> Parcel | None:
        link, header, signature = opened
        events, size = ((header, words),), len(header) + len(words or b"")
        if link.n > 1:
            before = self._begun.get(link.prev)
            if before is None or len(before.events) != link.n - 1:
                self.broken = row.seq if self.broken is None else min(row.seq, self.broken)
                return None
            self._went_on.add(link.prev)
            events, size = (*before.events, *events), before.size + size
        if link.n < link.of:
            self._begin(row, _Begun(row.seq, events, size))
            return None
        return Parcel(tuple(each[0] for each in events), tuple(each[1] for each in events), signature)

    def _begin(self, row: HubRow, begun: _Begun) -> None:
        """Keeps the beginning of an act until its end comes; not more than one act can be, nor more than fits here."""
        if begun.size > MAX_PARCEL or self._size + begun.size > MAX_BEGUN:
            self.broken = row.seq if self.broken is None else min(row.seq, self.broken)
            self.faults.append((row.seq, row.id, _too_much(row)))
            return
        self._size += begun.size
        self._begun[row.id.hex()] = begun
