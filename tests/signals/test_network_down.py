"""The network is pulled for an hour and comes back: nothing lost, nothing double, all read within a known time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack

import msgspec
import pytest
from benches import NETWORKS, Bench, StillDice, feed_bench, network_bench, number_of
from night_desk import MemoryKeys

from woordvoering.clock import HOUR, MINUTE, ManualClock
from woordvoering.signals.cache import Cache
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.health import Alarm, alarms
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.register import SourceState
from woordvoering.signals.schedule import JITTER, UNREACHED_S, WAKE_S, next_due
from woordvoering.signals.secrets import KeptSecrets
from woordvoering.signals.watch import poll_once

LOOK_MS = 10_000
"""How often the window looks whether a source is due (ui/patrol.py)."""
FIRST_MS = int(UNREACHED_S * 1000 * (1 + JITTER)) + LOOK_MS
"""Within this time after the network is back the first source is read, whatever failed before."""
ALL_MS = WAKE_S * 1000 + 2 * LOOK_MS
"""Within this time after the first, every other source is."""
FEEDS = 6


class Room:
    """A desk with a source of every network and some feeds, each on a host of its own, and a cable to pull."""

    def __init__(
        self, benches: list[Bench], cache: Cache, clock: ManualClock, parser: ParserProcess, *, names: bool
    ) -> None:
        self.benches, self.cache, self.clock, self.names = benches, cache, clock, names
        self.pulled, self.number, self.told = False, 0, list[Alarm]()
        secrets = KeptSecrets(MemoryKeys())
        self.means = Means(clock, parser, WebFetcher(clock, resolve=self.resolve), secrets, cache.budget)
        for bench in benches:
            cache.register.put(bench.source)
            if bench.secret:
                secrets.keep(bench.source, bench.secret)

    def resolve(self, host: str, port: int) -> Sequence[str]:
        if self.pulled and self.names:
            raise OSError("no name service")
        return ["127.0.0.1"]

    def pull(self) -> None:
        self.pulled = True
        if not self.names:
            for bench in self.benches:
                bench.down()

    def plug(self) -> None:
        self.pulled = False
        if not self.names:
            for bench in self.benches:
                bench.up()

    def live(self, millis: int) -> None:
        """Lets time pass: every minute each source has something new, and every ten seconds the window looks."""
        end = self.clock.now() + millis
        while self.clock.now() < end:
            self.clock.advance(LOOK_MS)
            if self.clock.now() % MINUTE < LOOK_MS:
                self.number += 1
                for bench in self.benches:
                    bench.write([self.number])
            self.look()

    def look(self) -> None:
        register, now = self.cache.register, self.clock.now()
        if (next_due(register.all(), register.states(), now) or now + 1) <= now:
            poll_once(self.cache, self.means, StillDice())
        found, after = alarms(register.all(), register.states(), now)
        self.told += found
        register.put_states(after)

    def states(self) -> dict[str, SourceState]:
        return self.cache.register.states()

    def stored(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {bench.source.id: [] for bench in self.benches}
        for signal in self.cache.page(0, 10_000):
            found[signal.source].append(number_of(f"{signal.title} {signal.text}"))
        return {source: sorted(numbers) for source, numbers in found.items()}


@pytest.fixture(params=["the names are not found", "nobody answers"])
def room(
    request: pytest.FixtureRequest, full: bool, cache: Cache, clock: ManualClock, parser: ParserProcess
) -> Iterator[Room]:
    if not full and request.param == "nobody answers":
        pytest.skip("the other way in which a network is down runs; WOORDVOERING_FULL=1 runs both")
    with ExitStack() as stack:
        benches = [stack.enter_context(network_bench(kind, clock)) for kind in sorted(NETWORKS)]
        benches += [stack.enter_context(feed_bench(f"krant{n}", clock)) for n in range(FEEDS)]
        for place, bench in enumerate(benches):
            host = f"http://bron{place}.example:{bench.source.address.rpartition(':')[2]}"
            rhythm = (60, 300, 900)[place % 3]
            bench.source = msgspec.structs.replace(bench.source, address=host, interval_s=rhythm)
        yield Room(benches, cache, clock, parser, names="names" in request.param)


@pytest.mark.faults
def test_an_hour_without_a_network_loses_nothing_doubles_nothing_and_leaves_no_source_behind(room: Room) -> None:
    room.live(3 * MINUTE)
    assert [(name, state.last_error) for name, state in room.states().items() if state.failures] == []
    room.pull()
    room.live(HOUR)
    assert all(state.failures for state in room.states().values())
    assert [(alarm.source, alarm.error.code) for alarm in room.told] == [("", "source.nothing_reached")]
    room.plug()
    back = room.clock.now()
    first: int | None = None
    while any((state.last_success or 0) <= back for state in room.states().values()):
        room.live(LOOK_MS)
        reached = [state.last_success for state in room.states().values() if (state.last_success or 0) > back]
        first = first or (min(filter(None, reached)) if reached else None)
        assert room.clock.now() <= back + FIRST_MS + ALL_MS
    assert first is not None
    assert first <= back + FIRST_MS
    assert room.clock.now() <= first + ALL_MS
    room.live(16 * MINUTE)
    assert all(
        (state.failures, state.last_error, state.failing_since) == (0, "", None) for state in room.states().values()
    )
    for source, numbers in room.stored().items():
        assert numbers == list(range(1, numbers[-1] + 1)), source
        assert room.number - numbers[-1] <= 17, source
    assert len(room.told) == 1
