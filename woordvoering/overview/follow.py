"""Keeps a detector in step with what came in and with what officers did, in one order of time that every reading of the
same cache and journal has; goes on from a checkpoint, and back to one when an act of before arrives."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence

import msgspec

from woordvoering.clock import DAY, HOUR, MINUTE, Clock
from woordvoering.detection.acts import Act, Acts
from woordvoering.detection.engine import Detector
from woordvoering.detection.types import Post
from woordvoering.detection.watchterms import WatchTerms
from woordvoering.errors import BrokenStore, StoreFull
from woordvoering.signals.cache import Cache
from woordvoering.signals.checkpoints import Checkpoint
from woordvoering.signals.types import Signal

GRID = 5 * MINUTE
"""The detector lets time pass at these moments, whoever looks or not: a look must not change what comes after it."""

LAG = MINUTE
"""A moment of the grid is passed so long after it: what was fetched just before it has been stored by then."""

STILL = 4 * DAY
"""After so long without anything no story is left, and the moments between need not be passed one by one."""

SKEW = HOUR
SLICE = 200
"""Signals that are read between two looks whether anybody still waits for them: a second of work or so."""
WORTH = 500
"""From so many signals on a checkpoint is worth its writing; fewer are read anew in less time."""

KEPT_EVERY = 30 * MINUTE

log = logging.getLogger(__name__)


class Told(msgspec.Struct, frozen=True):
    """An act of an officer and the moment of it (ms UTC), by their own clock."""

    at: int
    act: Act


class Follower:
    """One detector and how far it has read. One thread uses it at a time.

    `acts` gives every act in the order of the journal, `post_of` a signal as the detector reads it.
    """

    def __init__(
        self,
        cache: Cache,
        clock: Clock,
        acts: Callable[[], Sequence[Told]],
        post_of: Callable[[Signal], Post],
        watch: WatchTerms,
    ) -> None:
        self._cache, self._clock, self._told, self._post_of, self._watch = cache, clock, acts, post_of, watch
        self.unwanted: Callable[[], bool] = lambda: False
        self._ready = False
        self._start()

    def refresh(self) -> None:
        """Reads what came in and what was done since the last time, in the order of its moments.

        It stops after a slice of signals when reading is `unwanted`; the next call reads on from there.
        """
        now, told = self._clock.now(), _in_time(self._told())
        if self._cache.taken_out() != self._gone:
            self._ready = False
        if not self._ready or any(each.at < self._reached for each in self._unknown(told)):
            self._go_on(told)
        self._due = sorted(self._unknown(told), key=lambda each: each.at)[::-1]
        while batch := self._cache.after(self._place, SLICE):
            for place, signal in batch:
                self._read(place, signal, now)
            if self.unwanted():
                return
        self._reach(now, now + 1)
        if self._unkept >= WORTH and now >= self._kept_at + KEPT_EVERY:
            self._keep(told)

    def follow(self, watch: WatchTerms) -> None:
        """Other watch terms, or the same with other quarters and streets: they count for every live story at once."""
        self._watch = watch
        self.detector.know_places(watch.gazetteer)
        self._acts.follow(watch.phrases)

    def keep(self) -> None:
        """Keeps a checkpoint when enough was read since the last one."""
        if self._unkept >= WORTH:
            self._keep(_in_time(self._told()))

    def _start(self) -> None:
        self.detector = Detector(gazetteer=self._watch.gazetteer)
        self._acts = Acts(self.detector, self._watch.phrases)
        self._due: list[Told] = []
        """What is still to be carried out, the earliest at the end."""
        self._known: set[str] = set()
        self._place = self._reached = self._ticked = self._unkept = self._kept_at = 0
        self._gone = self._cache.taken_out()
        """How many signals were erased by then: the words of one that goes later are still in the detector."""

    def _unknown(self, told: Sequence[Told]) -> list[Told]:
        return [each for each in told if each.act.id not in self._known]

    def _go_on(self, told: Sequence[Told]) -> None:
        """From the latest checkpoint that holds exactly the acts of its time; from the beginning when none does."""
        self._start()
        self._ready = True
        last = self._cache.last_place()
        try:
            for checkpoint in self._cache.checkpoints.all():
                before = [each.act for each in told if each.at <= checkpoint.reached]
                if checkpoint.place <= last and checkpoint.acts == _digest(before):
                    self._restore(checkpoint, before)
                    return
        except BrokenStore as broken:
            log.warning("%s (%s): the signals are read anew", broken.code, broken.params.get("cause", ""))
            self._cache.checkpoints.drop()
            self._start()

    def _restore(self, checkpoint: Checkpoint, before: Sequence[Act]) -> None:
        self.detector = Detector.restore(checkpoint.state, self._watch.gazetteer)
        self._acts = Acts(self.detector, self._watch.phrases)
        self._acts.resume(before, checkpoint.waiting)
        self._known = {act.id for act in before}
        self._place, self._ticked = checkpoint.place, checkpoint.ticked
        self._reached = self._kept_at = checkpoint.reached

    def _read(self, place: int, signal: Signal, now: int) -> None:
        post = self._post_of(signal)
        arrived = min(signal.fetched or round(post.t * 1000), now)
        if not self._place:
            self._ticked = _grid(arrived)
        self._reach(arrived, arrived)
        self.detector.add(post)
        self._acts.came(signal.id)
        self._place = place
        self._unkept += 1

    def _reach(self, moment: int, before: int) -> None:
        """Comes to a moment: the acts of before `before`, and the moments of the grid, each in its turn."""
        while self._due and self._due[-1].at < before:
            due = self._due.pop()
            self._pass_time(due.at)
            self._acts.take(due.act)
            self._known.add(due.act.id)
        self._pass_time(moment)
        self._reached = max(self._reached, moment)

    def _pass_time(self, moment: int) -> None:
        end = _grid(moment)
        if not self._place:
            return
        self._ticked = max(self._ticked, end - STILL)
        while self._ticked < end:
            self._ticked += GRID
            self.detector.tick(self._ticked / 1000)

    def _keep(self, told: Sequence[Told]) -> None:
        done = [each.act for each in told if each.at <= self._reached]
        if any(act.id not in self._known for act in done) or self._cache.taken_out() != self._gone:
            return
        checkpoint = Checkpoint(
            reached=self._reached,
            ticked=self._ticked,
            place=self._place,
            acts=_digest(done),
            waiting=self._acts.waiting,
            state=self.detector.snapshot(),
        )
        self._kept_at = self._reached
        try:
            self._cache.checkpoints.keep(checkpoint)
            self._unkept = 0
        except (StoreFull, BrokenStore) as refused:
            log.warning("%s: no checkpoint was kept; the next start reads more signals", refused.code)


def _in_time(told: Sequence[Told]) -> tuple[Told, ...]:
    """The acts with moments that do not run back: a clock that is a little behind makes no act earlier than one that
    its writer had seen. A clock that is far off speaks for its own acts alone."""
    found: list[Told] = []
    for each in told:
        last = found[-1].at if found else each.at
        found.append(Told(last, each.act) if 0 < last - each.at <= SKEW else each)
    return tuple(found)


def _grid(moment: int) -> int:
    return (moment - LAG) // GRID * GRID


def _digest(acts: Sequence[Act]) -> str:
    return hashlib.sha256("\0".join(act.id for act in acts).encode()).hexdigest()
