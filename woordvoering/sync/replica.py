"""Our own side of an exchange: the journal, asked in short turns, so that a slow place never occupies the desk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Generator, Iterable
from concurrent.futures import Executor
from functools import partial
from typing import Protocol, TypeVar

import msgspec
from sqlalchemy import Connection

from woordvoering.journal.ahead import Ahead, hands, look_ahead
from woordvoering.journal.commits import parcels_after
from woordvoering.journal.event import decode_header, digest
from woordvoering.journal.forgetting import lacking as lacking_words
from woordvoering.journal.journal import Journal
from woordvoering.journal.log import Stored
from woordvoering.journal.members import Roster
from woordvoering.journal.parcel import Parcel, pack
from woordvoering.journal.receiving import Received, Run
from woordvoering.journal.stored import link_of, stored_of, wordless_of
from woordvoering.store.engine import CACHE_KIB, JOIN_CACHE_KIB, keep_pages
from woordvoering.sync.vector import Tip, vector_of

PAGE = 500
"""So many acts are taken in or read in one turn at the desk."""

LOOKED_AT = 5_000
"""So many acts are looked through in one turn for those that are asked for."""

VERY_MANY = 5_000
"""Acts that are taken in at once: whoever joins, or was away for months."""

PAGE_BYTES = 16 * 1024 * 1024
_NO_WORDS = bytes(32)

T = TypeVar("T")


class AtDesk(Protocol):
    """Runs a short piece of work where the journal lives, and gives what it gives."""

    def __call__(self, work: Callable[[], T], /) -> T: ...


def here(work: Callable[[], T], /) -> T:
    """The work at once, by whoever asks: for a caller that owns the journal."""
    return work()


class _Page(msgspec.Struct, frozen=True):
    """Some acts, the place up to which was looked, and whether there is more."""

    end: int
    acts: tuple[Parcel, ...]
    more: bool


class ErasedPlace(msgspec.Struct, frozen=True):
    """Where an event stands whose words were erased, or are missed."""

    device: str
    seq: int
    event: str


class Replica:
    """The journal of this device, as a place of exchange sees it."""

    def __init__(self, journal: Journal, at_desk: AtDesk = here) -> None:
        self._journal, self._at_desk = journal, at_desk
        self.workspace = journal.workspace

    def vector(self) -> dict[str, tuple[Tip, ...]]:
        """Where we stand."""
        return self._at_desk(lambda: vector_of(self._journal))

    def roster(self) -> Roster:
        """Who may sign, as we know it."""
        return self._at_desk(self._journal.roster)

    def devices(self) -> frozenset[str]:
        """The devices of which we know: those that wrote something here, and those that have a seat."""
        return frozenset(self.vector()) | {seat.device for seat in self.roster().seats.values()}

    def missed(self) -> frozenset[ErasedPlace]:
        """Where words are missed: an act came without them, and no erasure explains it."""
        return self._at_desk(self._missed)

    def _missed(self) -> frozenset[ErasedPlace]:
        with self._journal.engine.connect() as db:
            found = self._journal.log.places(db, lacking_words(db))
        return frozenset(ErasedPlace(place.device, place.seq, event) for event, place in found.items())

    def erased(self, known: int) -> frozenset[ErasedPlace] | None:
        """Where words were erased; None when there are no more such places than were known."""
        return self._at_desk(lambda: self._erased(known))

    def _erased(self, known: int) -> frozenset[ErasedPlace] | None:
        with self._journal.engine.connect() as db:
            if int(db.exec_driver_sql("SELECT count(*) FROM erasure").scalar_one()) == known:
                return None
            rows = db.exec_driver_sql("SELECT e.device, e.seq, e.id FROM erasure x JOIN event e ON e.id = x.key")
            return frozenset(ErasedPlace(*row) for row in rows.all())

    def receive(self, parcels: Iterable[Parcel], erased: Collection[str] = ()) -> Received:
        """Takes in acts, in any order. They are read between the turns; what waits is remembered from turn to turn.

        Of `erased` events the place of exchange says that their words were erased: an act may come without them, and
        counts as missing them until that was judged right. Raises StoreFull or BrokenStore of our own disk alone.
        """
        run, more, kept = Run(), True, CACHE_KIB
        run.claim(tuple(erased))
        try:
            with hands() as pool:
                for some in _one_ahead(self._looked_ahead(page, pool) for page in _pages(parcels)):
                    run.add(some)
                    more = True
                    while more:
                        more = self._turn(run)
                    if kept == CACHE_KIB and run.stored >= VERY_MANY:
                        kept = self._keep_pages(JOIN_CACHE_KIB)
            while more:
                more = self._turn(run)
        finally:
            if kept != CACHE_KIB:
                self._keep_pages(CACHE_KIB)
        return run.result()

    def _keep_pages(self, kib: int) -> int:
        self._at_desk(lambda: keep_pages(self._journal.engine, kib))
        return kib

    def _looked_ahead(self, page: list[Parcel], pool: Executor) -> Ahead:
        roster, ends = self._at_desk(lambda: (self._journal.roster(), vector_of(self._journal)))
        last = {device: max(tip.seq for tip in tips) for device, tips in ends.items()}
        return look_ahead(page, self._journal.types, roster, last, pool)

    def _turn(self, run: Run) -> bool:
        return self._at_desk(lambda: self._journal.receive_some(run))

    def lacking(self, device: str, after: int, held: Collection[bytes]) -> Generator[tuple[Parcel, ...]]:
        """The acts of a device that end after a place and whose name is not `held`, page by page.

        `held` may grow between two pages. Of a device that forked all branches come, whatever `after` says.
        """
        forked = self._at_desk(lambda: self._forked(device))
        page = _Page(0 if forked else after, (), more=True)
        while page.more:
            page = self._read(device, page.end - 1 if forked and page.end else page.end, held)
            if page.acts:
                yield page.acts

    def _read(self, device: str, after: int, held: Collection[bytes]) -> _Page:
        return self._at_desk(lambda: self._page(device, after, held))

    def stored(self, device: str, first: int, last: int) -> Generator[list[Stored]]:
        """The events of a device between two places, both counted, as they lie on the disk, page by page."""
        after: tuple[int, str] | None = (first, "")
        while after is not None:
            some = self._at_desk(partial(self._stored, device, after, last))
            if some:
                yield some
            after = (some[-1].seq, some[-1].id) if len(some) == PAGE else None

    def _stored(self, device: str, after: tuple[int, str], last: int) -> list[Stored]:
        with self._journal.engine.connect() as db:
            return stored_of(db, device, after, last, PAGE)

    def _forked(self, device: str) -> bool:
        with self._journal.engine.connect() as db:
            return self._journal.log.forks(db, device) is not None

    def _page(self, device: str, after: int, held: Collection[bytes]) -> _Page:
        found: list[Parcel] = []
        with self._journal.engine.connect() as db:
            after, more = self._past_held(db, device, after, held)
            if more:
                return _Page(after, (), more=True)
            end, size = after, 0
            for count, parcel in enumerate(parcels_after(db, self._journal.log, device, after), start=1):
                end = decode_header(parcel.headers[-1]).seq
                if parcel_mark(parcel) not in held:
                    found.append(parcel)
                    size += parcel.size
                if len(found) >= PAGE or size >= PAGE_BYTES or count >= LOOKED_AT:
                    return _Page(end, tuple(found), more=True)
        return _Page(end, tuple(found), more=False)

    def _past_held(self, db: Connection, device: str, after: int, held: Collection[bytes]) -> tuple[int, bool]:
        """The place of a device with one branch up to which every act is held, and whether more may be behind it: what
        a place of exchange has is found without reading it."""
        end, seen = after, 0
        if not held or len(self._journal.log.tips(db, device).get(device, ())) > 1:
            return end, False
        marks = bytearray()
        for row in wordless_of(db, device, after):
            words = bytes.fromhex(link_of(row.header).payload_sha) if row.worded else _NO_WORDS
            marks += row.id.encode() + words
            if row.signature is None:
                continue
            if _short(marks, row.signature) not in held:
                break
            end, seen = row.seq, seen + 1
            if seen >= LOOKED_AT:
                return end, True
            marks.clear()
        return end, False


def _one_ahead(items: Iterable[T]) -> Generator[T]:
    """The same items, each after the next was asked for: what is begun of that one goes on meanwhile."""
    source = iter(items)
    before = next(source, None)
    while before is not None:
        after = next(source, None)
        yield before
        before = after


def _pages(parcels: Iterable[Parcel]) -> Generator[list[Parcel]]:
    """Acts in runs that fit one turn: neither too many nor too large together."""
    held: list[Parcel] = []
    size = 0
    for parcel in parcels:
        held.append(parcel)
        size += parcel.size
        if len(held) >= PAGE or size >= PAGE_BYTES:
            yield held
            held, size = [], 0
    if held:
        yield held


def parcel_mark(parcel: Parcel) -> bytes:
    """A short name for every byte of a parcel: of each header, of each payload or its absence, and of the signature."""
    if len(parcel.headers) != len(parcel.payloads):
        return hashlib.sha256(pack(parcel)).digest()[:16]
    marks = bytearray()
    for header, payload in zip(parcel.headers, parcel.payloads, strict=True):
        marks += _marks(digest(header), payload)
    return _short(marks, parcel.signature)


def _marks(event_id: str, payload: bytes | None) -> bytes:
    return event_id.encode() + (_NO_WORDS if payload is None else hashlib.sha256(payload).digest())


def _short(marks: bytearray, signature: str) -> bytes:
    return hashlib.sha256(bytes(marks) + signature.encode()).digest()[:16]
