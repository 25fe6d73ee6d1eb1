"""The rounds that the window makes by itself: along silent authorities and along the sources, whatever screen shows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from text_desk import house_of_texts, text_desk

from ui import patrol
from ui.patrol import Patrol
from ui.silence import SilenceRound
from ui.tidying import Tidying
from woordvoering.clock import ManualClock, Millis
from woordvoering.errors import BrokenStore
from woordvoering.retention import rule_of, set_rule
from woordvoering.signals.types import Signal as Signal_
from woordvoering.signals.watch import Round

NIGHT = Millis(1_794_617_520_000)
NOTHING = Round(started=0, ended=1, visits=(), new=())
SIGNAL = Signal_(
    id="s", source="x", kind="x", url="", text="Knal", author="", published=0, fetched=0, language="nl",
    visibility="public",
)  # fmt: skip


@pytest.fixture
def night():
    return ManualClock(NIGHT)


@pytest.fixture
def desk(tmp_path, night, theme, keymap):
    made = text_desk(house_of_texts(tmp_path / "desk", night), night, theme, keymap)
    yield made
    made.desk.close()


def chief(desk):
    return next(one for one in desk.clearance().authorities if one.role == "chief")


def test_silence_goes_to_the_deputy_without_any_screen_and_is_told_once(desk, night):
    desk.asked()
    rounds = SilenceRound(desk.bridge, desk.told.append)
    rounds.look()
    assert desk.told == []
    night.set(chief(desk).escalates_at)
    rounds.look()
    rounds.look()
    assert desk.told == ["Korpschef zwijgt: CP E. Jacobs is gevraagd."]
    assert chief(desk).deputy_asked_at == night.now()


def test_a_window_that_opens_late_asks_at_once_and_everybody_hears_of_it(desk, night, qtbot):
    desk.asked()
    night.set(chief(desk).escalates_at)
    rounds = SilenceRound(desk.bridge, desk.told.append)
    with qtbot.waitSignal(desk.bridge.changed) as changed:
        rounds.start()
    rounds.stop()
    assert changed.args[0].cases == (desk.case,)


def test_nobody_without_a_key_asks_for_anybody(desk, night):
    desk.asked()
    night.set(chief(desk).escalates_at)
    desk.bridge.actor = ""
    SilenceRound(desk.bridge, desk.told.append).look()
    assert chief(desk).deputy_asked_at is None


class Failing(QObject):
    """A bridge on which every round fails, until it is mended."""

    changed = Signal(object)
    failed = Signal(object)
    actor = "lore"

    def __init__(self) -> None:
        super().__init__()
        self.broken, self.rounds = True, 0

    def fetch(self, work, then, refused) -> None:
        self.rounds += 1
        if self.broken:
            refused(BrokenStore("store.unreadable", file="signals.db"))
        else:
            then(NOTHING)

    act = fetch


@pytest.mark.parametrize("make", [Patrol, lambda bridge: SilenceRound(bridge, lambda _: None)])
def test_a_round_that_fails_is_told_once_and_tried_again(qtbot, make):
    bridge, told = Failing(), []
    bridge.failed.connect(told.append)
    rounds = make(bridge)
    rounds.start()
    rounds.look()
    rounds.look()
    assert len(told) == 1
    assert rounds._timer.isActive()
    assert bridge.rounds == 3
    rounds.stop()
    assert not rounds._timer.isActive()


def test_new_signals_are_told_to_everybody_and_a_round_under_way_is_not_doubled(qtbot, monkeypatch):
    waiting = []

    class Slow(Failing):
        def fetch(self, work, then, refused) -> None:
            waiting.append(then)

    bridge, told = Slow(), []
    bridge.changed.connect(told.append)
    rounds = Patrol(bridge)
    rounds.look()
    rounds.look()
    assert len(waiting) == 1
    waiting.pop()(Round(started=0, ended=1, visits=(), new=(SIGNAL,)))
    assert told[0].kinds == ("signals",)
    rounds.look()
    waiting.pop()(None)
    assert len(told) == 1
    assert rounds._timer.interval() == patrol.EVERY_MS


def test_a_window_that_stays_open_keeps_to_the_days_that_signals_are_kept(desk, night):
    real = desk.desk
    set_rule(real.home, 7)
    rounds = Tidying(desk.bridge)
    rounds.look()
    first = rule_of(real.home).ran_at
    night.set(night.now() + 3_600_000)
    rounds.look()
    assert rule_of(real.home).ran_at == first
    night.set(night.now() + 86_400_000)
    rounds.look()
    assert rule_of(real.home).ran_at == night.now()
