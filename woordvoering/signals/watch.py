"""One round along the sources: fetch in threads, parse in the parser process, store what is new, tell who listens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeAlias
from urllib.parse import urlsplit

import msgspec

from woordvoering.clock import Entropy
from woordvoering.errors import Reason, WoordvoeringError
from woordvoering.signals.cache import Cache
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.registry import kind_of
from woordvoering.signals.register import SourceState
from woordvoering.signals.schedule import (
    UNREACHED,
    allowed,
    due,
    postponed,
    rest_of,
    settled,
    spread_of,
    woken,
)
from woordvoering.signals.types import Signal, Source, Validators

THREADS = 8
"""Hosts visited at a time; of one host, one source at a time."""

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


class _Outcome(msgspec.Struct, frozen=True):
    """What a source gave. `skipped`: its host already wanted rest, and `result` is that of another source there."""

    source: Source
    result: Reading | WoordvoeringError
    skipped: bool = False
    rest_until: int = 0


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
    delays no other. `progress` is told how many sources were visited, each time that a host is done with. Raises
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
    outcomes: list[_Outcome] = []
    fresh: list[Signal] = []
    with ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="watch") as pool:
        tasks = [pool.submit(_visit_host, group, states, means) for group in _by_host(sources)]
        for task in as_completed(tasks):
            for outcome in task.result():
                outcomes.append(outcome)
                visit, new = _store(cache, outcome, states, means, entropy)
                visits[visit.source] = visit
                fresh += new
            if progress is not None:
                progress(len(visits))
    _settle_the_others(cache, known, outcomes, states, means.clock.now(), entropy)
    fresh.sort(key=_moment)
    if fresh and on_new is not None:
        on_new(fresh)
    ordered = tuple(visits[source.id] for source in sources)
    return Round(started=started, ended=means.clock.now(), visits=ordered, new=tuple(fresh))


def _by_host(sources: Sequence[Source]) -> list[list[Source]]:
    """Sources of one web host together, as they share its patience; every other source by itself."""
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(_host(source.address) or f"\0{source.id}", []).append(source)
    return list(groups.values())


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "") if address.lower().startswith(("http://", "https://")) else ""
    except ValueError:
        return ""


def _visit_host(group: Sequence[Source], states: dict[str, SourceState], means: Means) -> list[_Outcome]:
    """One source after the other; once the host says that it is too much, the rest waits as long as it asked."""
    outcomes: list[_Outcome] = []
    rest, asked = 0, None
    for source in group:
        if asked is not None:
            outcomes.append(_Outcome(source, asked, skipped=True, rest_until=rest))
            continue
        result = _visit(source, states.get(source.id), means)
        now = means.clock.now()
        rest = rest_of(result, now)
        if rest > now:
            asked = result
        elif isinstance(result, WoordvoeringError) and result.code == "fetch.limited":
            rest, asked = now + source.interval_s * 1000, result
        outcomes.append(_Outcome(source, result, rest_until=rest))
    return outcomes


def _visit(source: Source, state: SourceState | None, means: Means) -> Reading | WoordvoeringError:
    seen = state.validators if state is not None else Validators()
    try:
        return kind_of(source.kind).read(source, seen, means)
    except WoordvoeringError as error:
        return error


def _store(
    cache: Cache, outcome: _Outcome, states: dict[str, SourceState], means: Means, entropy: Entropy
) -> tuple[Visit, list[Signal]]:
    """Stores the signals of a visit, and only then its validators: a crash in between reads again and loses nothing."""
    source, result = outcome.source, outcome.result
    now, spread = means.clock.now(), spread_of(entropy.token(4))
    before = states.get(source.id)
    if outcome.skipped:
        cache.register.put_states([postponed(source, before, outcome.rest_until)])
        resting = Reason("fetch.resting", {"minutes": _minutes(outcome.rest_until - now)})
        return Visit(source=source.id, error=resting), []
    state = settled(source, before, result, now, spread)
    if isinstance(result, WoordvoeringError):
        cache.register.put_states([state])
        return Visit(source=source.id, error=result.reasons()[0]), []
    new = cache.insert_new(result.signals, result.raws)
    cache.letters.keep(result.letters)
    cache.register.put_states([state])
    visit = Visit(
        source=source.id, found=len(result.signals), new=len(new), unchanged=result.unchanged, faults=result.faults
    )
    return visit, new


def _settle_the_others(
    cache: Cache,
    known: Sequence[Source],
    outcomes: Sequence[_Outcome],
    states: dict[str, SourceState],
    now: int,
    entropy: Entropy,
) -> None:
    """What a round tells of the sources it did not visit: their host wants rest, or can be reached again."""
    seen = {outcome.source.id for outcome in outcomes}
    others = [source for source in known if source.id not in seen]
    rests = {_host(outcome.source.address): outcome.rest_until for outcome in outcomes if outcome.rest_until > now}
    rests.pop("", None)
    later = [
        postponed(source, states.get(source.id), rests[_host(source.address)])
        for source in others
        if source.enabled and _host(source.address) in rests
    ]
    if any(_back(outcome, states) for outcome in outcomes):
        resting = {state.source for state in later}
        later += woken([one for one in others if one.id not in resting], states, now, spread_of(entropy.token(4)))
    cache.register.put_states(later)


def _back(outcome: _Outcome, states: dict[str, SourceState]) -> bool:
    """Whether a source that could not be reached has answered."""
    before = states.get(outcome.source.id)
    missed = before is not None and before.failures > 0 and before.last_error in UNREACHED
    return missed and not outcome.skipped and isinstance(outcome.result, Reading)


def _minutes(millis: int) -> int:
    return max(1, -(-millis // 60_000))


def _moment(signal: Signal) -> tuple[int, str]:
    return (signal.fetched if signal.published is None else signal.published, signal.id)
