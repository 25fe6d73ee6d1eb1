"""The lock on a real desk: hidden at once, closed, keys gone; typed text stays; the same desk opens again."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import weakref

import pytest
from night_desk import MemoryKeys
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from real_desk import _founded, founded

from ui.bridge import Bridge
from ui.desktop import Desktop
from ui.keys import KeyMap
from ui.manners.clipboard import copy
from ui.manners.lock import LONGEST_S
from ui.shell import Shell
from ui.widgets.clock import Ticker
from ui.widgets.focus import FocusRing
from ui.widgets.sheet import Sheet
from woordvoering.desk import open_desk
from woordvoering.desk_thread import DeskThread
from woordvoering.errors import WrongKey


class Room:
    """A window on a desk that can be locked."""

    def __init__(self, folder, theme, clock, qtbot) -> None:
        self.qtbot, self.wall, self.wrong = qtbot, 0.0, False
        desk = founded(folder, clock)
        keys = _founded(clock.now())[1]

        def opens(typed: str):
            if self.wrong:
                raise WrongKey("vault.wrong_passphrase", file="vault.json")
            return open_desk(folder, clock=clock, secrets=MemoryKeys(dict(keys.values)))

        self.journal, self.secrets = weakref.ref(desk.journal), weakref.ref(desk.secrets)
        self.bridge = Bridge(desk, DeskThread(), "lore")
        self.shell = Shell(theme, KeyMap(), Ticker(clock))
        qtbot.addWidget(self.shell)
        self.shell.show()
        self.desktop = Desktop(self.bridge, "nl", opens, self._prove)
        self.desktop.attach(self.shell)
        self.lock = self.desktop.lock
        self.lock._wall = lambda: self.wall
        self.lock._last = 0.0
        self.settled()

    def _prove(self, desk, typed: str) -> None:
        if self.wrong:
            raise WrongKey("vault.wrong_passphrase", file="vault.json")

    def settled(self) -> None:
        done: list[object] = []
        self.bridge.ask(lambda desk: desk.clock.now(), done.append)
        self.qtbot.waitUntil(lambda: bool(done))

    def shut(self) -> None:
        with self.qtbot.waitSignal(self.bridge.locked, timeout=20_000):
            self.lock.lock()

    def open(self) -> None:
        self.lock.cover.button.click()
        self.qtbot.waitUntil(lambda: not self.lock.locked, timeout=20_000)
        self.settled()


@pytest.fixture
def room(tmp_path, theme, clock, qtbot):
    made = Room(tmp_path / "desk", theme, clock, qtbot)
    yield made
    made.desktop.close()


def shown(room) -> list[QWidget]:
    return [one for one in room.shell.findChildren(QWidget) if one.isVisible() and not within(one, room.lock.cover)]


def within(one: QWidget, cover: QWidget) -> bool:
    return one is cover or cover.isAncestorOf(one) or isinstance(one, FocusRing)


def test_a_lock_hides_everything_closes_the_desk_and_drops_its_keys_and_opens_where_it_was(room, qtbot):
    sheet = Sheet(room.shell.theme, room.shell, 300, 200, name="Vraag")
    line = QLineEdit("half getypt")
    sheet.column.addWidget(line)
    sheet.open()
    title = room.shell.windowTitle()
    room.lock.lock()
    assert shown(room) == []
    assert room.shell.windowTitle() == "Woordvoering"
    room.qtbot.waitUntil(lambda: room.bridge._desk is None, timeout=20_000)
    gc.collect()
    assert (room.journal(), room.secrets()) == (None, None)
    before = room.shell.current()
    qtbot.keyClick(room.shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(room.lock.cover, Qt.Key.Key_Escape)
    assert shown(room) == []
    room.open()
    assert (room.shell.windowTitle(), room.shell.current()) == (title, before)
    assert line.isVisible()
    assert line.text() == "half getypt"
    assert not room.lock.cover.isVisible()


def test_an_act_of_a_locked_window_waits_and_a_question_comes_to_nothing(room):
    room.shut()
    asked: list[object] = []
    room.bridge.ask(lambda desk: "x", asked.append)
    room.bridge.act(lambda desk: desk.cases.open_own("lore", "Rook", desk.clock.now(), wijk="Dampoort"))
    room.open()
    titles: list[str] = []
    room.bridge.ask(lambda desk: [one.title for one in desk.views.cases()], titles.extend)
    room.qtbot.waitUntil(lambda: titles == ["Rook"])
    assert asked == []


def test_a_wrong_passphrase_is_told_and_the_window_stays_shut(room):
    room.shut()
    room.wrong = True
    room.lock.cover.given.emit("fout")
    field = room.lock.cover.field
    room.qtbot.waitUntil(lambda: "opent de desk niet" in field.line.accessibleDescription())
    assert room.lock.locked
    assert shown(room) == []
    room.wrong = False
    field.set_text("goed")
    room.open()


def quiet_for(room, monkeypatch, seconds: int) -> None:
    monkeypatch.setattr(room.lock._quiet, "elapsed", lambda: seconds * 1000)
    room.lock.look()


def test_five_minutes_without_a_hand_cover_it_and_a_sleep_of_the_device_closes_it(room, monkeypatch):
    closed: list[str] = []
    monkeypatch.setattr(room.desktop, "shut", lambda: closed.append("closed"))
    room.lock.after(3_600)
    quiet_for(room, monkeypatch, LONGEST_S - 1)
    assert not room.lock.covered
    quiet_for(room, monkeypatch, LONGEST_S)
    assert (room.lock.covered, room.lock.locked, closed) == (True, False, [])
    room.wall = 3_000.0
    room.lock.look()
    assert (room.lock.locked, closed) == (True, ["closed"])


@pytest.mark.parametrize(
    ("closes", "on_watch", "after"),
    [("watch", False, 3_600), ("watch", True, 43_200), ("900", True, 900), ("0", True, LONGEST_S)],
)
def test_a_covered_desk_closes_after_a_longer_while_and_says_so_before(room, monkeypatch, closes, on_watch, after):
    said: list[bool] = []
    monkeypatch.setattr(room.desktop, "shut", lambda: None)
    room.lock.closing.connect(said.append)
    room.desktop.alerts.on_watch = on_watch
    room.lock.after(LONGEST_S, closes)
    quiet_for(room, monkeypatch, after - 1)
    warned = [] if closes == "0" else [False]
    assert (room.lock.locked, room.lock.covered, said) == (False, closes != "0", warned)
    quiet_for(room, monkeypatch, after - 1)
    quiet_for(room, monkeypatch, after)
    assert (room.lock.locked, said) == (True, [*warned, *([True] if warned else [])])
    words = room.lock.cover.accessibleName()
    assert "De desk is gesloten" in words
    assert "Bronnen worden niet gelezen sinds za 14 nov 01:52." in words


def test_a_hand_on_the_window_begins_the_while_anew(room, monkeypatch):
    began: list[bool] = []
    monkeypatch.setattr(room.lock._quiet, "restart", lambda: began.append(True))
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(room.shell.windowHandle(), event)
    assert began == [True]


def test_what_was_copied_goes_after_a_while_and_when_the_desk_locks(room, qtbot):
    clipboard = QGuiApplication.clipboard()
    copy("0468 00 00 00", stays_ms=0)
    qtbot.waitUntil(lambda: clipboard.text() == "")
    copy("van ons", stays_ms=0)
    clipboard.setText("van een ander")
    copy("Een vrijgegeven tekst.", lasting=True, stays_ms=0)
    qtbot.waitUntil(lambda: clipboard.text() == "Een vrijgegeven tekst.")
    room.shut()
    assert clipboard.text() == ""
    room.open()


BUS = """
import sys
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from ui.manners.lock import Lock
from ui.theme import Theme

class Window(QWidget):
    lock_wanted = Signal()

app = QApplication([])
window = Window()
window.theme = Theme(app)
lock = Lock(window, None)
lock.lock = lambda: (print("locked", flush=True), app.quit())
QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: print("listening", flush=True)))
app.exec()
"""


@pytest.mark.parametrize("interface", ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"])
def test_a_session_that_locks_its_screen_locks_the_desk(interface):
    if not shutil.which("dbus-run-session") or not shutil.which("dbus-send"):
        pytest.skip("no D-Bus on this machine")
    send = f"dbus-send --session --type=signal /x {interface}.ActiveChanged boolean:"
    script = f'{sys.executable} -c "$PROBE" | (read heard; {send}false; {send}true; cat)'
    order = ["dbus-run-session", "--", "bash", "-c", script]
    env = os.environ | {"PROBE": BUS}
    done = subprocess.run(order, capture_output=True, text=True, env=env, timeout=30, check=False)
    assert done.stdout == "locked\n"
