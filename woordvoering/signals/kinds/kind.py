"""What every kind of source is: something that reads a source, with the means it is handed, into signals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from woordvoering.clock import Clock
from woordvoering.errors import Reason
from woordvoering.signals.budget import Budget, NoBudget
from woordvoering.signals.fetched import Fetcher
from woordvoering.signals.letter import Letter
from woordvoering.signals.needs import Needs
from woordvoering.signals.parser_process import Parser
from woordvoering.signals.secrets import NoSecrets, SourceSecrets
from woordvoering.signals.types import Origin, Raw, Signal, Source, Validators


def nothing_known() -> Sequence[str]:
    """For a source that is read for the first time."""
    return ()


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one visit to a source gave.

    `validators` is the mark to hand in at the next visit; `unchanged` is True when that mark still held. `faults` are
    the parts that could not be read (one broken mail in a folder); the rest was. `known` counts the signals that were
    there and left out because the cache holds them. `rest_until` is the moment (ms UTC) before which the network wants
    no visit to any of its sources; `moved` the address that the source now calls its own. `more` is True when there is
    more to read than one visit reads: the next one comes soon.
    """

    signals: tuple[Signal, ...] = ()
    validators: Validators = Validators()
    unchanged: bool = False
    raws: tuple[Raw, ...] = ()
    letters: tuple[Letter, ...] = ()
    faults: tuple[Reason, ...] = ()
    known: int = 0
    rest_until: int | None = None
    moved: str = ""
    more: bool = False


class Means(msgspec.Struct, frozen=True):
    """What a kind may use: the clock, the parser process, the fetcher, which alone reaches the network, the secrets of
    sources, the budget of those that are paid per post, and the ids that the cache holds of the source already."""

    clock: Clock
    parser: Parser
    fetcher: Fetcher
    secrets: SourceSecrets = NoSecrets()
    budget: Budget = NoBudget()
    known: Callable[[], Sequence[str]] = nothing_known


class Kind(Protocol):
    """A kind of source. It keeps nothing between visits."""

    @property
    def kind(self) -> str:
        """Its name in `Source.kind`."""
        ...

    @property
    def needs(self) -> Needs:
        """What a source of this kind consists of: what screen and command line ask for."""
        ...

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        """Visits the source; `seen` is what the last visit left. Raises BrokenInput when nothing of it can be read.

        What was read before something failed is given, with the failure among the faults and a mark that lets the next
        visit go on from there.
        """
        ...


def origin_of(
    source: Source, means: Means, *, base: str = "", charset: str = "", name: str = "", raw_sha: str = ""
) -> Origin:
    """What the parser may know of a document of this source."""
    return Origin(
        source=source.id,
        kind=source.kind,
        base=base,
        name=name,
        charset=charset,
        visibility=source.visibility,
        language=source.language,
        fetched=means.clock.now(),
        raw_sha=raw_sha,
    )
