"""The visits of one round: hosts side by side, the sources of one host in turn while what it gave before is parsed."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self, TypeAlias
from urllib.parse import urlsplit

import msgspec

from woordvoering.errors import WoordvoeringError
from woordvoering.signals.cache import pack
from woordvoering.signals.fetched import Answer, Call, Fetched, Fetcher
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.registry import kind_of
from woordvoering.signals.register import SourceState
from woordvoering.signals.schedule import rest_of
from woordvoering.signals.types import Source, Validators

THREADS = 8
"""Sources read at a time; of one host, one is asked at a time."""
LANES = 3
"""Threads that one host with many sources gets once it gave something to parse: one that asks, and one for each parser
process. Until then one thread asks all: three would only wait for each other."""
AHEAD = 64
"""Readings that may wait to be stored: a slow disk holds up the visits before memory fills."""
AT_ONCE = 64
SIGNALS_AT_ONCE = 1_000
WAIT_S = 0.1
"""Stored in one transaction: so many visits or signals, or those that are there when nothing more comes for so long."""
KNOWN = 1_000
"""Ids of a source that its parser is told; more than the entries of any document."""

_IN_TURN = frozenset(("feed",))
"""Kinds that ask once and then only parse; every other keeps its turn until it has read everything."""

KnownOf: TypeAlias = Callable[[str, int], Sequence[str]]


class Outcome(msgspec.Struct, frozen=True):
    """What a source gave. `skipped`: its host already wanted rest, and `result` is that of another source there."""

    source: Source
    result: Reading | WoordvoeringError
    skipped: bool = False
    rest_until: int = 0


class Visits:
    """All visits of a round; iterating gives their outcomes as they come, those that are ready at once together."""

    def __init__(
        self, sources: Sequence[Source], states: Mapping[str, SourceState], means: Means, known_of: KnownOf
    ) -> None:
        self._left = len(sources)
        self._hosts = [_Host(group, states, means, known_of, self._begin) for group in by_host(sources)]
        self._ready: SimpleQueue[Outcome | None] = SimpleQueue()
        self._room = threading.Semaphore(AHEAD)
        self._pool = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="watch")
        self._lanes: list[Future[None]] = []
        self._beginning = threading.Lock()
        self._over = False

    def __enter__(self) -> Self:
        for host in self._hosts:
            self._begin(host)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._beginning:
            self._over = True
        for host in self._hosts:
            host.stop()
        self._room.release(AHEAD + len(self._lanes))
        self._pool.shutdown()

    def __iter__(self) -> Iterator[list[Outcome]]:
        """Raises what a visit raised that is no error of ours."""
        while self._left:
            batch = self._batch()
            self._left -= len(batch)
            yield batch
            self._room.release(len(batch))

    def _batch(self) -> list[Outcome]:
        found = [self._checked(self._ready.get())]
        signals = _many(found[0])
        while len(found) < min(AT_ONCE, self._left) and signals < SIGNALS_AT_ONCE:
            try:
                found.append(self._checked(self._ready.get(timeout=WAIT_S)))
            except Empty:
                break
            signals += _many(found[-1])
        return found

    def _checked(self, outcome: Outcome | None) -> Outcome:
        if outcome is None:
            for lane in self._lanes:
                if lane.done():
                    lane.result()
            raise RuntimeError("a lane ended without a word")
        return outcome

    def _begin(self, host: _Host) -> None:
        """A thread for a host, and more when it gives something to parse."""
        with self._beginning:
            if self._over or host.lanes >= min(LANES, host.size):
                return
            host.lanes += 1
            task = self._pool.submit(self._lane, host)
            self._lanes.append(task)
        task.add_done_callback(self._ended)

    def _lane(self, host: _Host) -> None:
        while (source := host.next()) is not None:
            outcome = host.visit(source)
            self._room.acquire()
            self._ready.put(outcome)

    def _ended(self, task: Future[None]) -> None:
        if task.exception() is not None:
            self._ready.put(None)


class _Host:
    """The sources of one host; several lanes may visit them, and it is asked one question at a time."""

    def __init__(
        self,
        sources: Sequence[Source],
        states: Mapping[str, SourceState],
        means: Means,
        known_of: KnownOf,
        gave: Callable[[_Host], None],
    ) -> None:
        self.size, self.lanes, self._gave = len(sources), 0, gave
        self._waiting = deque(sources)
        self._states, self._means, self._known_of = states, means, known_of
        self._turn = threading.RLock()
        self._asked: Reading | WoordvoeringError | None = None
        self._rest = 0

    def next(self) -> Source | None:
        """The next source to visit."""
        try:
            return self._waiting.popleft()
        except IndexError:
            return None

    def stop(self) -> None:
        """No further source is visited."""
        self._waiting.clear()

    def visit(self, source: Source) -> Outcome:
        """Reads a source, or says that its host wants rest."""
        if source.kind in _IN_TURN:
            return self._read(source)
        with self._turn:
            return self._read(source)

    def ask(self, source: Source, question: Callable[[], Fetched]) -> Fetched:
        """Asks the host when it is this source's turn. Raises _Resting once it wants rest, and as the fetcher does."""
        with self._turn:
            if self._asked is not None:
                raise _Resting
            try:
                found = question()
            except WoordvoeringError as error:
                self._note(source, error)
                raise
        if not found.unchanged and self.lanes < LANES:
            self._gave(self)
        return found

    def _read(self, source: Source) -> Outcome:
        if self._asked is not None:
            return Outcome(source, self._asked, skipped=True, rest_until=self._rest)
        state = self._states.get(source.id)
        seen = state.validators if state is not None else Validators()
        try:
            result = _packed(kind_of(source.kind).read(source, seen, self._means_for(source, state)))
        except _Resting:
            return self._read(source)
        except WoordvoeringError as error:
            result = error
        with self._turn:
            return Outcome(source, result, rest_until=self._note(source, result))

    def _means_for(self, source: Source, state: SourceState | None) -> Means:
        """A source that was never read has nothing that is known: its cache need not be asked."""
        fetcher = _InTurn(self, source, self._means.fetcher)
        if state is None or state.last_success is None:
            return msgspec.structs.replace(self._means, fetcher=fetcher)
        return msgspec.structs.replace(self._means, fetcher=fetcher, known=lambda: self._known_of(source.id, KNOWN))

    def _note(self, source: Source, result: Reading | WoordvoeringError) -> int:
        """Until when the host wants rest by this answer, 0 when it does not; then nothing else of it is visited."""
        now = self._means.clock.now()
        rest = rest_of(result, now)
        if rest <= now and isinstance(result, WoordvoeringError) and result.code == "fetch.limited":
            rest = now + source.interval_s * 1000
        if rest > now:
            self._asked, self._rest = result, rest
        return rest


class _InTurn(Fetcher):
    """The fetcher of one visit: it waits for the turn of its source."""

    def __init__(self, host: _Host, source: Source, fetcher: Fetcher) -> None:
        self._host, self._source, self._fetcher = host, source, fetcher

    def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
        return self._host.ask(self._source, lambda: self._fetcher.fetch(url, validators, internal=internal))

    def call(self, call: Call, *, internal: bool) -> Answer:
        return self._fetcher.call(call, internal=internal)


class _Resting(Exception):
    """The host wants rest: this source is not asked."""


def by_host(sources: Sequence[Source]) -> list[list[Source]]:
    """Sources of one web host together, as they share its patience; every other source by itself."""
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(host_of(source) or f"\0{source.id}", []).append(source)
    return list(groups.values())


def host_of(source: Source) -> str:
    """The web host that a source is read from, '' for one that is none."""
    address = source.address
    try:
        return (urlsplit(address).hostname or "") if address.lower().startswith(("http://", "https://")) else ""
    except ValueError:
        return ""


def _many(outcome: Outcome) -> int:
    return len(outcome.result.signals) if isinstance(outcome.result, Reading) else 0


def _packed(reading: Reading) -> Reading:
    """Raw bytes are compressed here, on the threads that read, beside the one that writes."""
    if not reading.signals or not reading.raws:
        return reading
    return msgspec.structs.replace(reading, raws=tuple(pack(raw) for raw in reading.raws))
