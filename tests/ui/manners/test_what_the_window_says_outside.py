"""Tray, notification and tone: once for each story and deadline, with nothing of anybody; a click leads there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QUrl, Signal

from ui.keys import KeyMap
from ui.manners import tone
from ui.manners.alerts import Alerts, Due, Pressing
from ui.manners.bringing import files_of, links_of
from ui.shell import Shell
from ui.widgets.clock import Ticker
from woordvoering.clock import MINUTE
from woordvoering.resources import resource


class Bridge(QObject):
    """Answers with what the test says that is pressing."""

    changed = Signal(object)
    locked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.found = Pressing(0, (), ())

    def ask(self, query, then, refused=None) -> None:
        then(self.found)


class Tray(QObject):
    """A tray that remembers."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tip = ""

    def showMessage(self, title, words, icon) -> None:  # noqa: N802  Qt's name
        assert not icon.isNull()
        self.said.append(f"{title}: {words}")

    def setIcon(self, icon) -> None:  # noqa: N802  Qt's name
        assert not icon.isNull()

    def setToolTip(self, words) -> None:  # noqa: N802  Qt's name
        self.tip = words

    def hide(self) -> None:
        self.said.append("hidden")


@pytest.fixture
def alerts(theme, clock, qtbot):
    shell = Shell(theme, KeyMap(), Ticker(clock))
    qtbot.addWidget(shell)
    played: list[bool] = []
    made = Alerts(shell, Bridge(), lambda: played.append(True))
    made.tray, made.played, made.shell, made.gone = Tray(), played, shell, []
    shell.go = lambda screen, subject: made.gone.append((screen, subject))
    made.look()
    return made


def finds(alerts, stories=(), due=(), now=0) -> None:
    alerts.bridge.found = Pressing(now, tuple(stories), tuple(due))
    alerts.bridge.changed.emit(None)


def test_a_story_is_said_once_and_a_click_leads_to_it(alerts):
    alerts.choose(True, "on")
    finds(alerts, ["knal-dampoort"])
    finds(alerts, ["knal-dampoort"])
    assert alerts.tray.said == ["Woordvoering: Nieuw verhaal: beslis nu"]
    assert (alerts.played, alerts.tray.tip) == ([True], "Woordvoering · 1 verhaal te beslissen")
    alerts._go(*alerts._place)
    assert alerts.gone == [("watch", "knal-dampoort")]


def test_what_was_there_when_the_desk_opened_is_not_said(alerts):
    fresh = Alerts(alerts.shell, alerts.bridge, lambda: alerts.played.append(True))
    fresh.tray, fresh.sound = Tray(), "on"
    alerts.bridge.found = Pressing(0, ("oud",), ())
    fresh.look()
    assert (fresh.tray.said, alerts.played) == ([], [])
    finds(alerts, ["oud", "nieuw", "nieuwer"])
    assert fresh.tray.said == ["Woordvoering: 2 nieuwe verhalen: beslis nu"]


def test_a_deadline_is_said_once_when_five_minutes_are_left_and_not_when_it_passed(alerts):
    due = Due(10 * MINUTE, "case", "c1")
    finds(alerts, due=[due], now=4 * MINUTE)
    assert alerts.tray.said == []
    for now in (5 * MINUTE, 6 * MINUTE, 11 * MINUTE):
        finds(alerts, due=[due], now=now)
    assert alerts.tray.said == ["Woordvoering: Een termijn loopt af binnen 5 minuten"]
    finds(alerts, due=[Due(MINUTE, "case", "c2")], now=12 * MINUTE)
    assert len(alerts.tray.said) == 1
    assert alerts._place == ("case", "c1")


def test_no_sound_unless_it_is_asked_for_and_no_notification_when_it_is_not(alerts):
    told: list[str] = []
    alerts.shell.tell = lambda words, icon: told.append(words)
    alerts.choose(False, "off")
    finds(alerts, ["a"])
    assert (alerts.tray.said, alerts.played) == ([], [])
    assert told == ["Nieuw verhaal: beslis nu"]


def test_without_a_tray_the_window_says_it_itself(alerts):
    told: list[str] = []
    alerts.shell.tell = lambda words, icon: told.append(words)
    alerts.tray = None
    finds(alerts, ["a"])
    assert told == ["Nieuw verhaal: beslis nu"]


def test_a_closed_desk_shows_no_count_and_does_not_say_that_there_is_nothing_to_decide(alerts):
    finds(alerts, ["a", "b"])
    alerts.bridge.locked.emit()
    assert alerts.tray.tip == "Woordvoering · gesloten, er wordt niet gewaakt"
    finds(alerts)
    assert alerts.tray.tip == "Woordvoering · niets te beslissen"


def test_a_tone_for_who_is_away_sounds_under_the_cover_alone_and_nothing_shows_in_the_window(alerts):
    told: list[str] = []
    rung: list[str] = []
    alerts.shell.tell = lambda words, icon: told.append(words)
    alerts.rang.connect(rung.append)
    alerts.choose(True, "away")
    finds(alerts, ["a"])
    assert alerts.played == []
    told.clear()
    alerts.shell.cover(on=True)
    alerts.tray = None
    finds(alerts, ["a", "b"])
    assert (alerts.played, told, rung) == ([True], [], ["Nieuw verhaal: beslis nu"] * 2)


def test_the_tone_is_played_by_what_the_system_has():
    wav = resource("sounds", "tone.wav")
    assert wav.stat().st_size < 32_000
    assert tone.order_of(wav, {"aplay": "/usr/bin/aplay"}.get) == ["/usr/bin/aplay", "-q", str(wav)]
    assert tone.order_of(wav, lambda _: None) == []


def test_what_is_dropped_is_a_file_a_link_or_words(tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png")), QUrl("https://nieuws.example/knal")])
    assert files_of(mime) == (Path(tmp_path / "a.png"),)
    link = QMimeData()
    link.setUrls([QUrl("https://nieuws.example/knal"), QUrl("javascript:alert(1)")])
    link.setText("iets anders")
    assert links_of(link).words == "https://nieuws.example/knal"
    words = QMimeData()
    words.setText("Er was een knal.")
    assert links_of(words).words == "Er was een knal."
