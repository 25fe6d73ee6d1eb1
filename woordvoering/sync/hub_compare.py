"""Our journal held against a hub, stretch by stretch: what we lack, and what it lacks.

The server's own counts and hashes say where to look; nothing is concluded from the order in which rows came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable, Mapping

import msgspec

from woordvoering.errors import Reason
from woordvoering.journal.event import GENESIS, MAX_SEQ
from woordvoering.journal.parcel import Parcel
from woordvoering.sync.hub import SHIFT, Count, Hub, stretches
from woordvoering.sync.hub_rows import Gathering, HubRow, Sealer, mark
from woordvoering.sync.in_order import in_order
from woordvoering.sync.replica import Replica
from woordvoering.sync.vector import Tip

MAX_FAULTS = 1_000
"""Rows that do not hold, of which the reason is kept."""


class Difference(msgspec.Struct, frozen=True):
    """One stretch: runs of places to fetch, events whose rows the hub lacks, and words that it should not have."""

    fetch: tuple[tuple[int, int], ...] = ()
    bring: frozenset[bytes] = frozenset()
    erase: tuple[tuple[int, bytes], ...] = ()


BEGINNING = Tip(0, GENESIS)


class Comparison:
    """What is known of one hub against one journal; in memory alone, and gone with the line."""

    def __init__(self, ours: Replica, hub: Hub, sealer: Sealer) -> None:
        self._ours, self._hub, self._sealer = ours, hub, sealer
        self._seen: dict[tuple[str, int], Count] = {}
        self._ends: dict[str, Tip] = {}
        self._compared: dict[str, frozenset[Tip]] = {}
        self._bring: dict[str, dict[int, frozenset[bytes]]] = {}
        self.erase: dict[str, list[tuple[int, bytes]]] = {}
        self.faults: dict[tuple[str, int, bytes], Reason] = {}
        self._missed: frozenset[bytes] = frozenset()
        self._refused: dict[tuple[str, bytes], int] = {}

    def reconsider(self) -> None:
        """Words that the hub refused are brought again once it takes them. Raises what the hub raises."""
        still = self._hub.erased(sorted(self._refused)) if self._refused else frozenset[tuple[str, bytes]]()
        for device, event in self._refused.keys() - still:
            self._seen.pop((device, self._refused.pop((device, event)) >> SHIFT), None)

    def fetch(self, looked: Mapping[tuple[str, int], Count], *, whole: bool) -> Generator[Parcel]:
        """The acts at the hub that we may lack. Raises what the hub raises."""
        ours = self._ours.vector()
        self._missed = frozenset(bytes.fromhex(place.event) for place in self._ours.missed())
        by_device: dict[str, dict[int, Count]] = {}
        for (device, number), count in looked.items():
            by_device.setdefault(device, {})[number] = count
        for device, number in self._seen.keys() - looked.keys():
            if self._hub.crowded and device not in ours:
                continue  # its turn comes again
            by_device.setdefault(device, {})[number] = Count(0, 0)
        yield from in_order(
            self._device(device, by_device[device], ours.get(device, ()), whole=whole) for device in sorted(by_device)
        )

    def lacking(self, device: str, tips: tuple[Tip, ...]) -> Generator[list[HubRow]]:
        """The rows of a device that the hub lacks, in order of place; of one that grew, those after the common end."""
        end, bring = self._ends.get(device, BEGINNING), self._bring.pop(device, {})
        followed = len(tips) == 1 and self._ours_at(device, end)
        if not followed:
            last = max(tip.seq for tip in tips) >> SHIFT
            bring = {number: self._difference(device, number).bring for number in range(last + 1)}
        for number, events in sorted(bring.items()):
            last = end.seq if followed else MAX_SEQ
            rows = [row for row in self._own(device, number) if row.id in events and row.seq <= last] if events else []
            if rows:
                yield rows
        if followed:
            for some in self._ours.stored(device, end.seq + 1, tips[0].seq):
                yield [self._sealer.seal(each) for each in some]

    def _ours_at(self, device: str, end: Tip) -> bool:
        """Whether our own chain goes through the end that the hub is known to have."""
        pages = self._ours.stored(device, end.seq, end.seq)
        return end == BEGINNING or any(each.id == end.id for some in pages for each in some)

    def brought(self, device: str, rows: list[HubRow], added: tuple[int, int]) -> None:
        """Notes what was just added; when somebody else was there first, or the hub took not all of the words, these
        stretches are looked at again, and what it refused is not brought once more. Raises what the hub raises."""
        asked = (len(rows), sum(row.payload is not None for row in rows))
        if added[1] < asked[1]:
            places = {(device, row.id): row.seq for row in rows if row.payload is not None}
            self._refused |= {place: places[place] for place in self._hub.erased(sorted(places))}
        for key, (events, payloads) in stretches(rows).items():
            known = self._seen.get(key, Count(0, 0))
            if added == asked:
                self._seen[key] = Count(known.events + events, known.payloads + payloads)
            else:
                self._seen.pop(key, None)
        last = max(rows, key=lambda row: row.seq)
        end = self._ends.get(device, BEGINNING)
        if last.seq > end.seq:
            self._ends[device] = Tip(last.seq, last.id.hex())

    def settled(self, device: str, tips: tuple[Tip, ...]) -> None:
        """The hub holds all that we hold of a device."""
        self._compared[device] = frozenset(tips)

    def is_settled(self, device: str, tips: tuple[Tip, ...]) -> bool:
        """Whether nothing of a device has to be brought."""
        return self._compared.get(device) == frozenset(tips) and device not in self._bring

    def _device(
        self, device: str, counts: Mapping[int, Count], tips: tuple[Tip, ...], *, whole: bool
    ) -> Generator[Parcel]:
        top = max((tip.seq for tip in tips), default=0)
        changed: list[int] = []
        for number, count in sorted(counts.items()):
            seen = self._seen.get((device, number))
            if whole and number <= top >> SHIFT and self._equal(device, number, count):
                self._settle(device, number, count, top)
            elif whole or seen is None or (seen.events, seen.payloads) != (count.events, count.payloads):
                changed.append(number)
        if not changed:
            return
        again = {(device, number) for number in changed}
        self.faults = {key: each for key, each in self.faults.items() if (key[0], key[1] >> SHIFT) not in again}
        grown = _grown(device, changed, counts, self._seen)
        unlike = whole and top > 0 and changed[0] <= top >> SHIFT
        explained = len(tips) <= 1 and not unlike and (yield from self._tail(device, changed, top, grown))
        for number in changed:
            if not explained:
                yield from self._stretch(device, number)
            self._seen[device, number] = counts[number]

    def _settle(self, device: str, number: int, count: Count, top: int) -> None:
        """A stretch is the same on both sides: the hub holds our chain at least up to its end."""
        self._seen[device, number] = count
        end = self._ends.get(device, BEGINNING)
        if end.seq >> SHIFT == number - 1 or number == 0:
            last = min(top, _last(number))
            for some in self._ours.stored(device, last, last):
                self._ends[device] = Tip(last, some[-1].id)

    def _equal(self, device: str, number: int, count: Count) -> bool:
        """Whether the server's digest of a stretch is that of our own rows."""
        events, payloads = bytearray(), bytearray()
        for row in self._own(device, number):
            events += mark(row.sealed)
            payloads += mark(row.payload) if row.payload is not None and not self._is_refused(row) else b""
        return hashlib.sha256(bytes(events) + b"|" + bytes(payloads)).digest() == count.digest

    def _tail(self, device: str, changed: list[int], top: int, grown: tuple[int, int]) -> Generator[Parcel, None, bool]:
        """Follows the hub's chain from where both were the same; True when that explains all that changed there."""
        end = self._ends.get(device, BEGINNING)
        inside = (device, end.seq >> SHIFT)
        if top > end.seq or min(grown) < 0 or (end != BEGINNING and inside[1] in changed and inside not in self._seen):
            return False
        gathering, events, payloads, linear = Gathering(self._sealer), 0, 0, True
        for number in changed:
            first = max(end.seq + 1, number << SHIFT)
            for rows in self._hub.rows(device, first, _last(number)):
                for row in rows:
                    linear = linear and (row.seq, row.prev.hex()) == (end.seq + 1, end.id)
                    end = Tip(row.seq, row.id.hex())
                    payloads += row.payload is not None
                events += len(rows)
                yield from gathering.add(rows)
        self._note(device, gathering)
        if not linear or gathering.end() is not None or gathering.faults or (events, payloads) != grown:
            return False
        self._ends[device] = end
        return True

    def _stretch(self, device: str, number: int) -> Generator[Parcel]:
        """One stretch compared row by row."""
        found = self._difference(device, number)
        if found.bring:
            self._bring.setdefault(device, {})[number] = found.bring
        if found.erase:
            self.erase.setdefault(device, []).extend(found.erase)
        for first, last in found.fetch:
            gathering = Gathering(self._sealer)
            for rows in self._hub.rows(device, first, last):
                yield from gathering.add(rows)
            gathering.end()
            self._note(device, gathering)

    def _difference(self, device: str, number: int) -> Difference:
        """What each side lacks of a stretch, by ids, and by the hashes of the bytes that are there."""
        events, payloads = self._hub.listed(device, number << SHIFT, _last(number))
        there, words = {(row.id, row.mark) for row in events}, {(row.id, row.mark) for row in payloads}
        worded = {row.id for row in payloads}
        own: set[bytes] = set()
        bring: set[bytes] = set()
        erase: list[tuple[int, bytes]] = []
        for row in self._own(device, number):
            if not (row.id in self._missed and row.id in worded):
                own.add(row.id)
            header = (row.id, mark(row.sealed)) in there
            bare = row.payload is None or self._is_refused(row)
            if not (header and (bare or (row.id, mark(row.payload or b"")) in words)):
                bring.add(row.id)
            if row.payload is None and row.id in worded and row.id not in self._missed:
                erase.append((row.seq, row.id))
            if header and row.seq > self._ends.get(device, BEGINNING).seq:
                self._ends[device] = Tip(row.seq, row.id.hex())
        lacked = sorted({(row.seq - row.n + 1, row.seq + row.total - row.n) for row in events if row.id not in own})
        return Difference(_runs(lacked), frozenset(bring), tuple(erase))

    def _own(self, device: str, number: int) -> Generator[HubRow]:
        for some in self._ours.stored(device, number << SHIFT, _last(number)):
            for each in some:
                yield self._sealer.seal(each)

    def _is_refused(self, row: HubRow) -> bool:
        return (row.device, row.id) in self._refused

    def _note(self, device: str, gathering: Gathering) -> None:
        for seq, event, reason in gathering.faults:
            if len(self.faults) < MAX_FAULTS:
                self.faults[device, seq, event] = reason


def _last(number: int) -> int:
    """The last place of a stretch."""
    return min(((number + 1) << SHIFT) - 1, MAX_SEQ)


def _grown(
    device: str, changed: Iterable[int], counts: Mapping[int, Count], seen: Mapping[tuple[str, int], Count]
) -> tuple[int, int]:
    """By how many rows of events and payloads the changed stretches grew."""
    pairs = [(seen.get((device, number), Count(0, 0)), counts[number]) for number in changed]
    return sum(b.events - a.events for a, b in pairs), sum(b.payloads - a.payloads for a, b in pairs)


def _runs(places: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Pieces of a chain as runs: those that touch are one."""
    found: list[tuple[int, int]] = []
    for first, last in places:
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((max(1, first), min(last, MAX_SEQ)))
    return tuple(found)
