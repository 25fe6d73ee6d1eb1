"""Watching: rounds along the desk's sources, with the parser processes behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Self

from woordvoering.clock import Entropy
from woordvoering.desk import Desk
from woordvoering.signals.cache import Cache
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.health import Alarm, alarms
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.parser_pool import ParserPool
from woordvoering.signals.schedule import next_due
from woordvoering.signals.watch import Round, poll_once


class Watch:
    """Polls the sources of a desk; owns the parser processes as long as it lives."""

    def __init__(self, desk: Desk) -> None:
        self._cache: Cache = desk.cache
        self._entropy: Entropy = desk.entropy
        self._parser = ParserPool()
        fetcher = WebFetcher(desk.clock, contact=desk.contact)
        self._means = Means(desk.clock, self._parser, fetcher, desk.source_secrets, desk.cache.budget)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the parser processes."""
        self._parser.close()

    def once(
        self,
        *,
        only: Iterable[str] | None = None,
        at_once: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> Round:
        """One round: every source that is due (`at_once`: every enabled one; `only`: of these ids).

        `progress` is told how many sources were visited.
        """
        return poll_once(self._cache, self._means, self._entropy, only=only, at_once=at_once, progress=progress)


def failing_sources(desk: Desk) -> tuple[Alarm, ...]:
    """The sources that a person must hear of now: each is told once, and again every 24 hours as long as it fails."""
    register = desk.cache.register
    found, after = alarms(register.all(), register.states(), desk.clock.now())
    register.put_states(after)
    return found


def anything_due(desk: Desk) -> bool:
    """Whether a source wants to be visited now."""
    due = next_due(desk.cache.register.all(), desk.cache.register.states(), desk.clock.now())
    return due is not None and due <= desk.clock.now()


def poll(desk: Desk, *, only: Iterable[str] | None = None, at_once: bool = False) -> Round:
    """One round with parser processes of its own."""
    with Watch(desk) as watch:
        return watch.once(only=only, at_once=at_once)
