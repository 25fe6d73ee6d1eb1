"""The exchange while the window is open: what the strip and the bar say, and when a round is made."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, Signal

from ui.settings.sync_card import SyncCard
from ui.settings.sync_presenter import record_of
from ui.sync_line import SyncButton
from ui.sync_notices import notice_of
from ui.together import Together, line_of
from ui.voice import Voice
from woordvoering.clock import MINUTE
from woordvoering.errors import BrokenStore, Reason
from woordvoering.i18n import Messages
from woordvoering.journal.changes import Changes
from woordvoering.reaction.load import default_schema
from woordvoering.syncing import SyncState

NIGHT = 1_794_617_520_000
SECOND = 1_000
SYNCED = SyncState(target="/deel", phase="synced", last=NIGHT - 12 * SECOND, devices=3)
AWAY = SyncState(
    target="/deel", phase="offline", unsent=4, since=NIGHT - 5 * MINUTE,
    reason=Reason("sync.folder_away", {"folder": "/deel"}),
)  # fmt: skip
CONFLICT = SyncState(target="/deel", phase="conflict", conflicts=2, last=NIGHT, devices=3)
WIPED = SyncState(target="/deel", phase="stopped", reason=Reason("sync.folder_empty", {"folder": "/deel"}))


class Bridge(QObject):
    """Enough of the bridge: everybody hears what changed."""

    changed = Signal(object)


class Exchanged:
    """An exchange that remembers its rounds and waits to be woken."""

    def __init__(self) -> None:
        self.state = SYNCED
        self.changes = Changes()
        self.rounds = self.closed = 0
        self.made = threading.Event()

    def round(self, *, found: bool = False) -> SyncState:
        self.rounds += 1
        self.made.set()
        return self.state

    def unheard(self) -> None:
        self.held = True

    def configure(self, address: str) -> None:
        self.state = SyncState(target=address, phase="busy")

    def forget(self) -> None:
        raise BrokenStore("store.full")

    def wait(self, wake: threading.Event, seconds: float) -> None:
        wake.wait(seconds)

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def exchanged():
    return Exchanged()


@pytest.fixture
def together(qapp, exchanged):
    made = Together(Bridge(), lambda _: exchanged)
    yield made
    made.stop()


@pytest.fixture(scope="module")
def voice():
    return Voice(Messages.load(), default_schema())


def test_a_round_is_made_at_the_start_and_at_once_after_an_act_of_ours(together, exchanged, qtbot):
    with qtbot.waitSignal(together.said):
        together.start()
    qtbot.waitUntil(lambda: exchanged.rounds == 1)
    together._bridge.changed.emit(Changes(events=("e",), kinds=("cases",)))
    qtbot.waitUntil(lambda: exchanged.rounds == 2)


def test_what_others_wrote_is_told_like_an_act_of_our_own(together, exchanged, qtbot):
    exchanged.changes = Changes(events=("e",), cases=("c",), kinds=("cases",))
    with qtbot.waitSignal(together._bridge.changed) as told:
        together.start()
    exchanged.changes = Changes()
    assert told.args[0].cases == ("c",)


def test_another_place_is_used_between_two_rounds_and_a_refusal_is_heard(together, exchanged, qtbot):
    together.start()
    heard = []
    together.order(lambda exchange: exchange.configure("/andere"), heard.append)
    qtbot.waitUntil(lambda: heard == [None])
    assert exchanged.state.target == "/andere"
    together.order(lambda exchange: exchange.forget(), heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1].code == "store.full"


def test_an_order_that_breaks_answers_whoever_gave_it(together, exchanged, qtbot, monkeypatch, caplog):
    monkeypatch.setattr("ui.beside.AGAIN_S", 0.01)
    together.start()
    heard = []
    together.order(lambda exchange: exchange.nothing_like_it(), heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard[0].code == "sync.broken"


def test_the_exchange_is_let_go_when_the_window_closes(together, exchanged, qtbot):
    together.start()
    assert exchanged.made.wait(10)
    together.stop()
    assert exchanged.closed == 1


def test_an_exchange_that_breaks_is_told_and_begun_anew_by_itself(together, exchanged, qtbot, monkeypatch, caplog):
    monkeypatch.setattr("ui.beside.AGAIN_S", 0.01)
    whole, said = exchanged.round, []
    together.said.connect(lambda state: said.append((state.phase, state.reason and state.reason.code)))

    def broken(*, found: bool = False) -> SyncState:
        exchanged.round = whole
        raise ValueError("a bug")

    exchanged.round = broken
    together.start()
    qtbot.waitUntil(lambda: exchanged.rounds == 1)
    qtbot.waitUntil(lambda: said[-1][0] == "synced")
    assert ("stopped", "sync.broken") in said
    assert exchanged.closed == 1


@pytest.mark.parametrize(
    ("state", "look", "words"),
    [
        (SyncState(), "alone", "Enkel op dit toestel"),
        (SYNCED, "synced", "Gesynchroniseerd 12 s geleden · 3 toestellen"),
        (SyncState(target="/deel", phase="busy"), "busy", "Synchroniseert"),
        (AWAY, "offline", "Offline sinds 01:47 · 4 niet verzonden"),
        (CONFLICT, "blocked", "2 conflicten · 3 toestellen"),
        (WIPED, "blocked", "Synchroniseren is gestopt"),
    ],
)
def test_the_line_says_how_this_device_stands_with_the_others(theme, ticker, qtbot, state, look, words):
    button = SyncButton(theme, ticker)
    qtbot.addWidget(button)
    button.show_line(line_of(state), devices=True)
    assert (line_of(state).state, button.accessibleName()) == (look, words)
    assert button.turning == (look == "busy")


def test_the_age_of_the_line_counts_on_and_its_number_of_devices_goes_first(theme, clock, ticker, qtbot):
    button = SyncButton(theme, ticker)
    qtbot.addWidget(button)
    button.show_line(line_of(SYNCED), devices=False)
    clock.set(NIGHT + 48 * SECOND)
    ticker.tick.emit()
    assert button.text() == "Gesynchroniseerd 1 min geleden"


def test_the_menu_of_a_desk_alone_offers_no_round(theme, ticker, qtbot):
    button = SyncButton(theme, ticker)
    qtbot.addWidget(button)
    button.show_line(line_of(SyncState()), devices=True)
    assert [action.data() for action in button.menu().actions()] == ["target", "conflicts"]
    button.show_line(line_of(SYNCED), devices=True)
    with qtbot.waitSignal(button.act_wanted) as wanted:
        button.menu().actions()[0].trigger()
    assert wanted.args == ["now"]


def test_the_bar_stands_there_only_when_somebody_must_know(voice):
    assert notice_of(SYNCED, voice) is None
    assert notice_of(SyncState(), voice) is None
    away = notice_of(AWAY, voice)
    assert away is not None
    assert (away.tone, away.fact) == ("amber", "Offline: 4 wijzigingen niet verzonden.")
    assert "niet bereikbaar" in away.consequence
    conflict = notice_of(CONFLICT, voice)
    assert conflict is not None
    assert conflict.tone == "red"


def test_the_card_offers_to_begin_again_in_a_folder_that_was_wiped(theme, voice, qtbot):
    card = SyncCard(theme)
    qtbot.addWidget(card)
    card.show_record(record_of(WIPED, voice))
    card.show()
    offered = [name for name, button in card.buttons.items() if button.isVisible()]
    assert offered == ["folder", "hub", "care", "now", "begin", "forget"]
    card.show_record(record_of(SyncState(), voice))
    assert [name for name, button in card.buttons.items() if button.isVisible()] == ["folder", "hub", "care"]
    card.show_record(record_of(SYNCED, voice))
    with qtbot.waitSignal(card.acted) as acted:
        card.buttons["now"].click()
    assert acted.args == ["now"]


def test_the_card_counts_the_files_that_are_still_under_way(voice):
    under_way = SyncState(target="/deel", phase="synced", last=NIGHT, devices=3, blobs_missing=2, blobs_unsent=5)
    sentences = record_of(under_way, voice).sentences
    assert "Bestanden die nog van een ander toestel komen: 2." in sentences
    assert "Bestanden nog te verzenden: 5." in sentences
    assert not any("Bestanden" in each for each in record_of(SYNCED, voice).sentences)
