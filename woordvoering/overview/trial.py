"""A rule of watch terms tried on what came in, before anybody follows it: how often, where, and which stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from woordvoering.clock import DAY, HOUR, brussels
from woordvoering.detection.fold import fold
from woordvoering.detection.gazetteer import Gazetteer
from woordvoering.detection.guidance import ABOUT
from woordvoering.detection.rules import read_rule, wijken_of
from woordvoering.detection.types import StoryView
from woordvoering.detection.watchterms import WatchTerms
from woordvoering.errors import BrokenInput
from woordvoering.overview.stories import StoryBoard, moment_of
from woordvoering.signals.cache import Cache
from woordvoering.signals.types import Signal

DAYS = 7
EXAMPLES = 20
SLICE = 6 * HOUR
"""Signals that are looked at together: a week of a busy desk is not held at once."""


class Example(msgspec.Struct, frozen=True):
    """A signal that the rule finds, and where; `at` in ms UTC."""

    signal: str
    at: int
    source: str
    text: str
    marks: tuple[tuple[int, int], ...]


class RaisedStory(msgspec.Struct, frozen=True):
    """A story of today that the rule would raise: it is about it in `holding` of its `texts` different texts."""

    id: str
    title: str
    holding: int
    texts: int


class Trial(msgspec.Struct, frozen=True):
    """What a rule would have found. `days` has each day of Brussels, the first one first; `examples` the latest."""

    rule: str
    read: int
    found: int
    days: tuple[tuple[str, int], ...]
    examples: tuple[Example, ...]
    stories: tuple[RaisedStory, ...]


def sound_rule(rule: str, gazetteer: Gazetteer) -> str:
    """The rule as it is kept. Raises BrokenInput as `read_rule` does, and 'watch.rule_wijk' for an unknown quarter."""
    known = {fold(one.name) for one in gazetteer.wijken}
    for name in wijken_of(read_rule(rule)):
        named = {fold(part) for place in gazetteer.places(name) for part in (place.alias, place.wijk.name)}
        if fold(name) not in known | named:
            raise BrokenInput("watch.rule_wijk", place=rule.find(name, rule.find("wijk:")) + 1, found=name)
    return " ".join(rule.split())


def try_rule(board: StoryBoard, cache: Cache, rule: str, now: int) -> Trial:
    """The rule against the signals of the last seven days, and the stories of now. Raises BrokenInput as sound_rule."""
    text = sound_rule(rule, board.gazetteer)
    terms = WatchTerms([text], lambda: board.gazetteer)
    days = Counter({f"{brussels(now - ago * DAY):%Y-%m-%d}": 0 for ago in range(DAYS, -1, -1)})
    latest: list[tuple[Signal, str]] = []
    read = found = 0
    for signal in _week(cache, now):
        read += 1
        words = _words(signal)
        if terms.holding(words):
            found += 1
            days[f"{brussels(moment_of(signal)):%Y-%m-%d}"] += 1
            latest = [*latest[-EXAMPLES + 1 :], (signal, words)]
    return Trial(
        rule=text,
        read=read,
        found=found,
        days=tuple(days.items()),
        examples=tuple(_example(terms, signal, words) for signal, words in reversed(latest)),
        stories=tuple(_raised(board, terms, now)),
    )


def _week(cache: Cache, now: int) -> Iterator[Signal]:
    for start in range(now - DAYS * DAY, now + 1, SLICE):
        yield from cache.window(start, min(start + SLICE, now + 1))


def _words(signal: Signal) -> str:
    return " ".join(part for part in (signal.title, signal.text) if part)


def _example(terms: WatchTerms, signal: Signal, words: str) -> Example:
    marks = tuple((span.start, span.end) for span in terms.spans(words))
    return Example(signal.id, moment_of(signal), signal.source, words, marks)


def _raised(board: StoryBoard, terms: WatchTerms, now: int) -> Iterator[RaisedStory]:
    for view in board.views(now):
        holding, texts = _share(board, terms, view)
        if holding and view.authors > 1 and holding >= ABOUT * texts:
            yield RaisedStory(str(view.id), view.title, holding, texts)


def _share(board: StoryBoard, terms: WatchTerms, view: StoryView) -> tuple[int, int]:
    leads = board.signals([str(group.lead) for group in view.groups]).values()
    return sum(1 for lead in leads if terms.holding(_words(lead))), len(leads)
