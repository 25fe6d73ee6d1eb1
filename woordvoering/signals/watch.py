"""One round along the sources: fetch in threads, parse in the parser process, store what is new, tell who listens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeAlias
from urllib.parse import urlsplit

import msgspec

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenInput, Reason, WoordvoeringError, WrongUse
from woordvoering.signals.cache import Cache
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.kinds.registry import kind_of
from woordvoering.signals.register import SourceState
from woordvoering.signals.schedule import after_failure, after_success, due, spread_of
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
    source: Source
    result: Reading | WoordvoeringError


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
    """Visits every source that is due (`at_once`: every enabled one; `only`: of these ids) and stores what is new.

    `on_new` is called once, after everything is stored, with the new signals by moment. One source that fails
    delays no other. `progress` is told how many sources were visited, each time that a host is done with. Raises
    BrokenStore when the cache itself refuses.
    """
    started = means.clock.now()
    states = cache.register.states()
    wanted = None if only is None else set(only)
    sources = [
        source
        for source in cache.register.all()
        if (wanted is None or source.id in wanted) and (at_once or due(source, states.get(source.id), started))
        and source.enabled
    ]  # fmt: skip
    visits: dict[str, Visit] = {}
    fresh: list[Signal] = []
    with ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="watch") as pool:
        tasks = [pool.submit(_visit_host, group, states, means) for group in _by_host(sources)]
        for task in as_completed(tasks):
            for outcome in task.result():
                visit, new = _store(cache, outcome, states, means, entropy)
                visits[visit.source] = visit
                fresh += new
            if progress is not None:
                progress(len(visits))
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
    limited: WoordvoeringError | None = None
    for source in group:
        if limited is not None:
            outcomes.append(_Outcome(source, limited))
            continue
        result = _visit(source, states.get(source.id), means)
        if isinstance(result, WoordvoeringError) and result.code == "fetch.limited":
            limited = result
        outcomes.append(_Outcome(source, result))
    return outcomes


def _visit(source: Source, state: SourceState | None, means: Means) -> Reading | WoordvoeringError:
    seen = state.validators if state is not None else Validators()
    try:
        return kind_of(source.kind).read(source, seen, means)
    except (BrokenInput, WrongUse) as error:
        return error


def _store(
    cache: Cache, outcome: _Outcome, states: dict[str, SourceState], means: Means, entropy: Entropy
) -> tuple[Visit, list[Signal]]:
    """Stores the signals of a visit, and only then its validators: a crash in between reads again and loses nothing."""
    source, result = outcome.source, outcome.result
    now, spread = means.clock.now(), spread_of(entropy.token(4))
    if isinstance(result, WoordvoeringError):
        cache.register.put_states([after_failure(source, states.get(source.id), result, now, spread)])
        return Visit(source=source.id, error=result.reasons()[0]), []
    new = cache.insert_new(result.signals, result.raws)
    cache.register.put_states([after_success(source, result.validators, now, spread)])
    visit = Visit(
        source=source.id, found=len(result.signals), new=len(new), unchanged=result.unchanged, faults=result.faults
    )
    return visit, new


def _moment(signal: Signal) -> tuple[int, str]:
    return (signal.fetched if signal.published is None else signal.published, signal.id)
