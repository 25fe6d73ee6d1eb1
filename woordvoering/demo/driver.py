"""Plays the night through the real desk: moves the clock, lets sources in, polls them, and does every act in turn.

Last but the command in the demo's flow. Nothing is simulated but time and the world outside: parser, detector,
journal, gate and kits are those of the product.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

import msgspec

from woordvoering.clock import MINUTE, ManualClock, Millis
from woordvoering.demo import case_acts, door_acts, text_acts
from woordvoering.demo.acts import Act, Picture
from woordvoering.demo.data import demo_sources, load_script, load_zone
from woordvoering.demo.dice import Dice
from woordvoering.demo.found import found_desk
from woordvoering.demo.night import PASSPHRASE, Names, Night, millis, read_bookmark
from woordvoering.demo.play import Player
from woordvoering.demo.stage import Stage
from woordvoering.desk import Desk, open_desk
from woordvoering.errors import BrokenInput, BrokenStore, WoordvoeringError
from woordvoering.journal.journal import Changes
from woordvoering.store.profile import Home
from woordvoering.watching import Watch

PLAYERS: Mapping[type, Player] = {**case_acts.ACTS, **text_acts.ACTS, **door_acts.ACTS}
"""Every act that is a command; the others are pictures, and what the desk has no command for."""

NOTHING = Changes()


class Step(msgspec.Struct, frozen=True):
    """What was just done and is kept from here on: an act with its changes, or a poll with its new signals.

    `place` counts the acts that are done, of `total`; `at` is the night's clock in ms UTC.
    """

    place: int
    total: int
    at: Millis
    changes: Changes = NOTHING
    signals: tuple[str, ...] = ()


Report = Callable[[Step], None]
Still = Callable[[Night, Picture], Callable[[], None] | None]
"""Asked at each picture of the script; what it hands back is called with the desk at rest, its files closed."""


def _quiet(_: Step) -> None:
    """Nobody listens."""


def play(home: Path, *, until: Millis | None = None, report: Report = _quiet, still: Still | None = None) -> Desk:
    """Plays the night in `home` up to `until` (ms UTC, included; None: to its end), or goes on where it stopped.

    Raises BrokenInput('demo.refused') for an act that the desk refuses and 'demo.poll' for a source that cannot be
    read; BrokenStore when there is a desk that is not the demo's, 'demo.interrupted' when its night was broken off.
    """
    return resume(_night(home), until=until, report=report, still=still).desk


def resume(night: Night, *, until: Millis | None = None, report: Report = _quiet, still: Still | None = None) -> Night:
    """As `play`, on a night that is open."""

    def close() -> None:
        """The desk of that moment: a still opens it anew."""
        night.desk.close()

    with ExitStack() as broken_off:
        broken_off.callback(close)
        player = _Playing(night, report, still)
        try:
            player.play(until)
            night.bookmark()
        finally:
            player.close()
        broken_off.pop_all()
    return night


def _night(home: Path) -> Night:
    home = home.expanduser().absolute()
    zone, script, names = load_zone(), load_script(), read_bookmark(home)
    if names is None:
        clock, dice = ManualClock(Millis(script.acts[0].when - MINUTE)), Dice()
        return Night(found_desk(home, zone, clock, dice), clock, dice, zone, script, Names(moment=clock.now()))
    clock, dice = ManualClock(millis(names.moment)), Dice(names.dice)
    Home(home).keep(Home(home).read())  # a copied night goes on as the same night: it exchanges with nobody
    desk = open_desk(home, passphrase=PASSPHRASE, clock=clock, entropy=dice)
    dice.thrown = names.dice
    if desk.journal.state() != names.state:
        desk.close()
        raise BrokenStore("demo.interrupted", folder=str(home))
    return Night(desk, clock, dice, zone, script, names)


class _Playing:
    """One run along the night's moments."""

    def __init__(self, night: Night, report: Report, still: Still | None) -> None:
        self._night, self._report, self._still = night, report, still
        self._stage = Stage(night.desk.home.folder / "sources", demo_sources())
        self._stage.show(night.names.moment)
        night.desk.cache.register.put(*self._stage.sources())
        self._watch = Watch(night.desk)

    def close(self) -> None:
        """Ends the parser process."""
        self._watch.close()

    def play(self, until: Millis | None) -> None:
        """Every moment that is still to come, up to `until`."""
        polls = frozenset(self._stage.moments())
        acts = self._night.script.acts[self._night.names.acts :]
        for moment in sorted(polls | {act.when for act in acts}):
            if moment >= self._night.clock.now() and (until is None or moment <= until):
                self._night.clock.set(moment)
                if moment in polls:
                    self._poll()
                self._act_at(moment)

    def _act_at(self, moment: Millis) -> None:
        acts = self._night.script.acts
        while self._night.names.acts < len(acts) and acts[self._night.names.acts].when <= moment:
            act = acts[self._night.names.acts]
            changes = self._do(act)
            self._night.names.acts += 1
            self._tell(changes=changes)

    def _do(self, act: Act) -> Changes:
        if isinstance(act, Picture):
            self._rest_for(act)
            return NOTHING
        player = PLAYERS.get(type(act))
        if player is None:
            return NOTHING
        try:
            return player(self._night, act)
        except WoordvoeringError as error:
            kind = type(act).__name__
            place = str(self._night.names.acts + 1)
            raise BrokenInput("demo.refused", where=place, act=kind, by=act.by, why=error.code) from error

    def _poll(self) -> None:
        """One source after the other, in a fixed order: the cache keeps the order of arrival."""
        for source in self._stage.show(self._night.clock.now()):
            found = self._watch.once(only=(source,), at_once=True)
            for visit in found.visits:
                if visit.error is not None or visit.faults:
                    why = visit.error.code if visit.error is not None else visit.faults[0].code
                    raise BrokenInput("demo.poll", source=source, why=why)
            self._tell(signals=tuple(signal.id for signal in found.new))

    def _tell(self, changes: Changes = NOTHING, signals: tuple[str, ...] = ()) -> None:
        total = len(self._night.script.acts)
        self._report(Step(self._night.names.acts, total, self._night.clock.now(), changes, signals))

    def _rest_for(self, picture: Picture) -> None:
        """Closes the desk while a still is taken, and opens it again: nothing may depend on its staying open."""
        night = self._night
        keep = self._still(night, picture) if self._still is not None else None
        if keep is None:
            return
        night.bookmark()
        self.close()
        night.desk.close()
        try:
            keep()
        finally:
            night.desk = open_desk(night.desk.home.folder, passphrase=PASSPHRASE, clock=night.clock, entropy=night.dice)
            self._watch = Watch(night.desk)
