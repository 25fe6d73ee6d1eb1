"""Watching: rounds along the desk's sources, with the parser processes behind them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from woordvoering.clock import Clock, Entropy, SystemEntropy
from woordvoering.signals.cache import Cache, open_cache
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.parser_pool import ParserPool
from woordvoering.signals.secrets import KeptSecrets, SourceSecrets
from woordvoering.signals.waiting import Watched
from woordvoering.signals.watch import Round, poll_once
from woordvoering.store.profile import Home
from woordvoering.store.unlock import SIGNALS_KEY, key_of, secrets_of

FIRST_MS = 10_000
"""For so long after its beginning a round goes before whoever reads what it brings: it is over sooner for both."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The signals of a desk alone, open: enough to watch, and ready long before the whole desk is."""

    cache: Cache
    clock: Clock
    entropy: Entropy
    source_secrets: SourceSecrets


@contextmanager
def open_sources(folder: Path, passphrase: str | None, clock: Clock) -> Generator[Sources]:
    """The sources of the desk in a folder, closed at the end. Raises as `open_desk` does, but for what only the
    journal can say."""
    home = Home(folder.expanduser().absolute())
    profile = home.read()
    entropy = SystemEntropy()
    secrets = secrets_of(home, profile.secrets, profile.workspace, passphrase, entropy, profile.slot)
    with open_cache(home.signals, key_of(secrets, SIGNALS_KEY)) as cache:
        yield Sources(cache, clock, entropy, KeptSecrets(secrets))


class Watch:
    """Polls the sources of a desk; owns the parser processes as long as it lives."""

    def __init__(self, desk: Watched) -> None:
        self._cache = desk.cache
        self._entropy, self._clock = desk.entropy, desk.clock
        self._begun: int | None = None
        self._parser = ParserPool()
        self._fetcher = WebFetcher(desk.clock, contact=desk.cache.register.contact())
        self._means = Means(desk.clock, self._parser, self._fetcher, desk.source_secrets, desk.cache.budget)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the parser processes."""
        self._parser.close()

    @property
    def goes_first(self) -> bool:
        """Whether a round is under way that began less than FIRST_MS ago. A round that waits long for its sources holds
        nobody up any more."""
        begun = self._begun
        return begun is not None and 0 <= self._clock.now() - begun < FIRST_MS

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
        self._begun = self._clock.now()
        try:
            return poll_once(self._cache, self._means, self._entropy, only=only, at_once=at_once, progress=progress)
        finally:
            self._begun = None
            self._fetcher.rest()


def poll(desk: Watched, *, only: Iterable[str] | None = None, at_once: bool = False) -> Round:
    """One round with parser processes of its own."""
    with Watch(desk) as watch:
        return watch.once(only=only, at_once=at_once)
