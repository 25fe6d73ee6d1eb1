"""One round with a hub: take in what is there, bring what it lacks, acknowledge; and a record of what happened.

What the hub holds is learnt from its rows each time a line is opened, and again every ten minutes; what we hold, from
the journal. So a hub that was emptied or put back heals from whoever comes first.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import msgspec

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused, WoordvoeringError
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat
from woordvoering.journal.parcel import Parcel
from woordvoering.journal.receiving import Received
from woordvoering.sync.crowd import STRANGERS
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_address import read_address
from woordvoering.sync.hub_compare import Comparison
from woordvoering.sync.hub_rows import HubRow, Sealer, bare_places
from woordvoering.sync.hub_shelf import HubShelf
from woordvoering.sync.media import Media, MediaExchange, Moved
from woordvoering.sync.record import Record
from woordvoering.sync.replica import AtDesk, ErasedPlace, Replica, here
from woordvoering.sync.segments import DEVICE
from woordvoering.sync.standing import Standing

PUSH = 2_000
"""Rows of one transaction."""

PUSH_BYTES = 16 * 1024 * 1024
WHOLE_AGAIN = 600.0
"""Seconds after which a hub is looked at whole once more."""

AGAIN = ("hub.server_away", "hub.moved")
"""What may go well at once over a new line."""

LONGEST_PAUSE = 60.0
"""Seconds between two tries to reach a hub that is away, at most; the first is one."""


class HubSession:
    """One device and one hub, round after round. The journal is asked through `at_desk` alone, in short turns; the hub
    is asked between them."""

    def __init__(
        self,
        journal: Journal,
        seat: Seat,
        hub: Hub,
        workspace_key: bytes,
        entropy: Entropy,
        at_desk: AtDesk = here,
        *,
        now: Callable[[], float] = time.monotonic,
        media: Media | None = None,
    ) -> None:
        self._ours, self._seat, self._hub = Replica(journal, at_desk), seat, hub
        self._sealer, self._entropy, self._now = Sealer(workspace_key), entropy, now
        self._standing = Standing(self._ours, seat)
        self._media = None if media is None else MediaExchange(media, HubShelf(hub), at_desk)
        self._moved = Moved()
        self._known = Comparison(self._ours, hub, self._sealer)
        self._whole_at = float("-inf")
        self._failures = 0
        self._lost: dict[str, int] = {}
        self._erased: frozenset[ErasedPlace] | None = None
        self._stopped: WoordvoeringError | None = None

    @property
    def address(self) -> str:
        """The hub, without a password."""
        return self._hub.address

    def close(self) -> None:
        """Lets go of the line, and of what was learnt over it."""
        self._hub.close()
        self._forget()

    def wait(self, wake: Event, seconds: float) -> None:
        """Returns when another device brought something, at once while files move; after a failure when it is time to
        try again."""
        if self._moved.more:
            return
        if not self._failures:
            self._hub.wait(wake, seconds)
            return
        pause = min(LONGEST_PAUSE, 2.0 ** (self._failures - 1))
        wake.wait(min(seconds, pause * (0.75 + self._entropy.token(1)[0] / 512)))

    def round(self, *, found: bool = False) -> Record:  # noqa: ARG002 - an empty hub is filled without being asked
        """One exchange. A line that broke since the last is opened again, once.

        Raises Refused when the hub is not the workspace's or does not let us in, BrokenStore when it is away and
        nothing came in, StoreFull and BrokenStore of our own disk. What is wrong with single rows is in the record.
        """
        try:
            record = self._tried()
        except WoordvoeringError:
            self._moved = Moved()
            self._failures += 1
            self._forget()
            raise
        self._failures = self._failures + 1 if record.stopped is not None else 0
        return record

    def _tried(self) -> Record:
        fresh = self._hub.open()
        record = self._exchange(fresh=fresh)
        if not fresh and self._stopped is not None and self._stopped.code in AGAIN:
            record = self._once_more(record)
        if self._stopped is not None and not record.changes.events:
            raise self._stopped
        return record

    def _once_more(self, before: Record) -> Record:
        """The line was old and broke, or the hub was put back meanwhile; what came in before is told all the same."""
        try:
            self._hub.open()
        except WoordvoeringError as error:
            self._stop(error)
            return msgspec.structs.replace(before, stopped=error.reasons()[0])
        return _joined(before, self._exchange(fresh=True))

    def _exchange(self, *, fresh: bool) -> Record:
        """The steps. What stops them at the hub's side is kept: what came in before stands."""
        self._stopped = None
        if fresh:
            self._forget()
        whole = self._now() - self._whole_at >= WHOLE_AGAIN
        received = self._without_words(self._ours.receive(self._parcels(whole=whole)))
        if not self._standing.keep(received):
            self._forget()
        sent = relayed = 0
        acks: dict[str, bytes] = {}
        if self._stopped is None:
            try:
                for device, count in self._bring():
                    sent, relayed = (sent + count, relayed) if device == self._seat.device else (sent, relayed + count)
                self._standing.acknowledge(self._hub.acknowledge)
                acks = self._hub.acks()
            except (BrokenInput, BrokenStore, Refused) as error:
                self._stop(error)
        return self._record(received, sent, relayed, acks)

    def _without_words(self, received: Received) -> Received:
        """What waits for words that the hub takes from nobody any more goes on without them, where words may go at all;
        whoever reads it here sees that they are missing, and everybody is told."""
        waiting = {place for each in received.waiting if not each.missing for place in bare_places(each.parcel)}
        missed = {(place.device, bytes.fromhex(place.event)) for place in self._ours.missed()}
        self._lost = {}
        if not (waiting | missed) or self._stopped is not None:
            return received
        try:
            gone = self._hub.erased(sorted(waiting | missed))
        except (BrokenInput, BrokenStore, Refused) as error:
            self._stop(error)
            return received
        for device, _ in gone:
            self._lost[device] = self._lost.get(device, 0) + 1
        if not gone & waiting:
            return received
        again = self._ours.receive((each.parcel for each in received.waiting), [event.hex() for _, event in gone])
        return received.then(again)

    def _record(self, received: Received, sent: int, relayed: int, acks: dict[str, bytes]) -> Record:
        stopped = self._stopped
        moved = self._moved = Moved() if self._media is None or stopped is not None else self._media.round()
        return Record(
            sent=sent,
            relayed=relayed,
            taken=received.stored,
            waiting=self._standing.waiting,
            quarantined=received.quarantined,
            forked=received.forked,
            files=(*self._known.faults.values(), *self._told(), *moved.faults),
            acks=self._standing.acks(acks.items()),
            changes=received.changes,
            stopped=None if stopped is None else stopped.reasons()[0],
            blobs_sent=moved.sent,
            blobs_taken=moved.taken,
            blobs_missing=moved.missing,
            blobs_unsent=moved.unsent,
        )

    def _told(self) -> tuple[Reason, ...]:
        """What stands in the way of nobody and needs an eye all the same."""
        lost = (Reason("hub.words_gone", {"device": name, "count": n}) for name, n in sorted(self._lost.items()))
        crowded = (Reason("sync.crowded", {"most": STRANGERS}),) if self._hub.crowded else ()
        return (*self._standing.faults(), *lost, *crowded)

    def _parcels(self, *, whole: bool) -> Generator[Parcel]:
        """What waited, then the acts at the hub that may be new. When the hub fails, they end there."""
        yield from self._standing.waited()
        try:
            self._known.reconsider()
            looked = self._hub.look(self._ours.devices(), whole=whole)
            yield from self._known.fetch(looked, whole=whole)
            if whole:
                self._whole_at = self._now()
        except (BrokenInput, BrokenStore, Refused) as error:
            self._stop(error)

    def _bring(self) -> Generator[tuple[str, int]]:
        """Brings what the hub lacks, our own first; how many acts of which device that were."""
        vector = self._ours.vector()
        own = self._seat.device
        for device in sorted(vector, key=lambda each: (each != own, each)):
            tips = vector[device]
            if self._known.is_settled(device, tips) or DEVICE.fullmatch(device) is None:
                continue
            for rows, added in in_step(self._hub.push, pushes(self._known.lacking(device, tips))):
                self._known.brought(device, rows, added)
                yield device, min(added[0], sum(row.n == row.total for row in rows))
            self._known.settled(device, tips)
        self._hub.erase(own, (*self._known.erase.pop(own, []), *self._newly_erased()))

    def _newly_erased(self) -> list[tuple[int, bytes]]:
        """Words of ours that were erased here since the last round; what was before is found by comparing."""
        places = self._ours.erased(-1 if self._erased is None else len(self._erased))
        if places is None:
            return []
        before, self._erased = self._erased, places
        fresh = places - before if before is not None else frozenset[ErasedPlace]()
        return [(each.seq, bytes.fromhex(each.event)) for each in fresh if each.device == self._seat.device]

    def _stop(self, error: WoordvoeringError) -> None:
        """The hub failed in the middle: what was concluded of it may not hold, and its line is not used again."""
        self._stopped = error
        self._forget()
        self._hub.close()

    def _forget(self) -> None:
        self._known = Comparison(self._ours, self._hub, self._sealer)
        self._standing.forget()
        if self._media is not None:
            self._media.forget()
        self._whole_at = float("-inf")


def open_hub(
    address: str,
    journal: Journal,
    seat: Seat,
    workspace_key: bytes,
    entropy: Entropy,
    at_desk: AtDesk,
    password: Callable[[], str],
    media: Media | None = None,
) -> HubSession:
    """The exchange with the hub behind an address; nothing is connected yet. Raises WrongUse and Refused for the
    address."""
    hub = Hub(read_address(address)[0], password, journal.workspace)
    return HubSession(journal, seat, hub, workspace_key, entropy, at_desk, media=media)


def pushes(pages: Iterable[list[HubRow]]) -> Generator[list[HubRow]]:
    """Rows as they go together: no act is cut in two, none of them is too large."""
    held: list[HubRow] = []
    size = cut = 0
    for rows in pages:
        for row in rows:
            weight = len(row.sealed) + len(row.payload or b"")
            if held and (len(held) >= PUSH or size + weight > PUSH_BYTES):
                cut = cut or len(held)
                yield held[:cut]
                held, cut = held[cut:], 0
                size = sum(len(each.sealed) + len(each.payload or b"") for each in held)
            held.append(row)
            size += weight
            if row.n == row.total:
                cut = len(held)
    if held:
        yield held


def in_step(
    push: Callable[[Sequence[HubRow]], tuple[int, int]], some: Iterable[list[HubRow]]
) -> Generator[tuple[list[HubRow], tuple[int, int]]]:
    """Pushes some rows while the next are read and sealed: the server works meanwhile. Each comes with what it added,
    in order; what follows a push that failed is not brought. Raises what `push` raises."""
    with ThreadPoolExecutor(1) as hand:
        before: tuple[list[HubRow], Future[tuple[int, int]]] | None = None
        for rows in some:
            if before is not None:
                yield before[0], before[1].result()
            before = rows, hand.submit(push, rows)
        if before is not None:
            yield before[0], before[1].result()


def _joined(first: Record, second: Record) -> Record:
    """Two tries of one round."""
    return msgspec.structs.replace(
        second,
        sent=first.sent + second.sent,
        relayed=first.relayed + second.relayed,
        taken=first.taken + second.taken,
        forked=(*first.forked, *second.forked),
        changes=first.changes | second.changes,
    )
