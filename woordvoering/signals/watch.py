"""One round along the sources: fetch in threads, parse in the parser process, store what is new, tell who listens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from woordvoering.clock import Entropy
from woordvoering.errors import Reason, WoordvoeringError
from woordvoering.signals.cache import Cache
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.lanes import Outcome, Visits, host_of
from woordvoering.signals.register import SourceState
from woordvoering.signals.schedule import UNREACHED, allowed, due, postponed, settled, spread_of, woken
from woordvoering.signals.types import Signal, Source

OnNew: TypeAlias = Callable[[Sequence[Signal]], None]


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """How the visit to one source went. `found` signals were there and `new` of them unknown.

    `error` is why nothing could be read; `faults` are the parts that could not, beside the rest that was.
    """

    source: str
    found: int = 0
    new: int = 0
    unchanged: bool = False
    error: Reason | None = None
    faults: tuple[Reason, ...] = ()


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """One round: a visit per source that was due, in the order of the register, and what was new, the oldest first."""

    started: int
    ended: int
    visits: tuple[Visit, ...]
    new: tuple[Signal, ...]


def poll_once(
    cache: Cache,
    means: Means,
    entropy: Entropy,
    *,
    on_new: OnNew | None = None,
    only: Iterable[str] | None = None,
    at_once: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Round:
    """Visits every source that is due (`at_once`: every enabled one whose network does not want rest; `only`: of these
    ids) and stores what is new.

    `on_new` is called once, after everything is stored, with the new signals by moment. One source that fails
    delays no other. `progress` is told how many sources were visited, one by one. Raises
    BrokenStore when the cache itself refuses.
    """
    started = means.clock.now()
    states = cache.register.states()
    wanted = None if only is None else set(only)
    known = cache.register.all()
    sources = [
        source
        for source in known
        if (wanted is None or source.id in wanted)
        and (allowed if at_once else due)(source, states.get(source.id), started)
    ]  # fmt: skip
    visits: dict[str, Visit] = {}
    outcomes: list[Outcome] = []
    fresh: list[Signal] = []
    with Visits(sources, states, means, cache.known_of) as coming:
        for ready in coming:
            done, new = _store(cache, ready, states, means.clock.now(), entropy)
            outcomes += [_slim(outcome) for outcome in ready]
            fresh += new
            for source, visit in done.items():
                visits[source] = visit
                if progress is not None:
                    progress(len(visits))
    _settle_the_others(cache, known, outcomes, states, means.clock.now(), entropy)
    fresh.sort(key=_moment)
    if fresh and on_new is not None:
        on_new(fresh)
    ordered = tuple(visits[source.id] for source in sources)
    return Round(started=started, ended=means.clock.now(), visits=ordered, new=tuple(fresh))


def _store(
    cache: Cache, ready: Sequence[Outcome], states: Mapping[str, SourceState], now: int, entropy: Entropy
) -> tuple[dict[str, Visit], list[Signal]]:
    """Stores what several visits gave, with the states after them: a crash before reads again and loses nothing."""
    readings = [outcome.result for outcome in ready if isinstance(outcome.result, Reading) and not outcome.skipped]
    after = [_state_after(outcome, states.get(outcome.source.id), now, entropy) for outcome in ready]
    letters = [letter for reading in readings for letter in reading.letters]
    if letters:
        cache.letters.keep(letters)
    signals = [signal for reading in readings for signal in reading.signals]
    edited = [signal for signal in signals if signal.edited is not None]
    calls = cache.amended.calls(edited)
    urgent = cache.insert_new(calls) if calls else []
    cache.amended.take(edited)
    fresh = cache.insert_new(signals, [raw for reading in readings for raw in reading.raws], after)
    cache.revisions.note(edited)
    fresh = [*urgent, *fresh]
    many = Counter(signal.source for signal in fresh)
    return {outcome.source.id: _visit(outcome, many[outcome.source.id], now) for outcome in ready}, fresh


def _state_after(outcome: Outcome, before: SourceState | None, now: int, entropy: Entropy) -> SourceState:
    spread = spread_of(entropy.token(4))
    if outcome.skipped:
        return postponed(outcome.source, before, outcome.rest_until)
    return settled(outcome.source, before, outcome.result, now, spread)


def _visit(outcome: Outcome, new: int, now: int) -> Visit:
    source, result = outcome.source.id, outcome.result
    if outcome.skipped:
        return Visit(source=source, error=Reason("fetch.resting", {"minutes": _minutes(outcome.rest_until - now)}))
    if isinstance(result, WoordvoeringError):
        return Visit(source=source, error=result.reasons()[0])
    found = len(result.signals) + result.known
    return Visit(source=source, found=found, new=new, unchanged=result.unchanged, faults=result.faults)


def _slim(outcome: Outcome) -> Outcome:
    """What later decisions need of an outcome that is stored; its signals are not kept twice."""
    if isinstance(outcome.result, WoordvoeringError):
        return outcome
    return msgspec.structs.replace(outcome, result=Reading(rest_until=outcome.result.rest_until))


def _settle_the_others(
    cache: Cache,
    known: Sequence[Source],
    outcomes: Sequence[Outcome],
    states: dict[str, SourceState],
    now: int,
    entropy: Entropy,
) -> None:
    """What a round tells of the sources it did not visit: their host wants rest, or can be reached again."""
    seen = {outcome.source.id for outcome in outcomes}
    others = [source for source in known if source.id not in seen]
    rests = {host_of(outcome.source): outcome.rest_until for outcome in outcomes if outcome.rest_until > now}
    rests.pop("", None)
    later = [
        postponed(source, states.get(source.id), rests[host_of(source)])
        for source in others
        if source.enabled and host_of(source) in rests
    ]
    if any(_back(outcome, states) for outcome in outcomes):
        resting = {state.source for state in later}
        later += woken([one for one in others if one.id not in resting], states, now, spread_of(entropy.token(4)))
    cache.register.put_states(later)


def _back(outcome: Outcome, states: dict[str, SourceState]) -> bool:
    """Whether a source that could not be reached has answered."""
    before = states.get(outcome.source.id)
    missed = before is not None and before.failures > 0 and before.last_error in UNREACHED
    return missed and not outcome.skipped and isinstance(outcome.result, Reading)


def _minutes(millis: int) -> int:
    return max(1, -(-millis // 60_000))


def _moment(signal: Signal) -> tuple[int, str]:
    return (signal.fetched if signal.published is None else signal.published, signal.id)
