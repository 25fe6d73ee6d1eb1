"""A whole window on a real desk: shell, screens, bridge, desk thread; nothing is faked but the clock and the dice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from keyboard import WAIT_MS, Keyboard
from night_copies import Mould, mould
from night_desk import Night
from posts_of_the_night import bang_at

from ui.bridge import Bridge
from ui.desktop import Desktop
from ui.keys import KeyMap
from ui.shell import Shell
from ui.theme import Appearance, Theme
from ui.widgets.clock import Ticker
from woordvoering.clock import MINUTE
from woordvoering.desk import Desk
from woordvoering.desk_thread import DeskThread


@dataclass
class Window:
    """An open window: the desk behind it, and the hands before it."""

    night: Night
    thread: DeskThread
    bridge: Bridge
    shell: Shell
    desktop: Desktop
    keys: Keyboard

    def ask(self, query: Callable[[Desk], Any]) -> Any:
        """What the desk says, asked on its own thread as every question is."""
        return self.thread.run(lambda: query(self.night.desk)).result()

    def half_minute(self) -> None:
        """The time goes by in which a release can be undone; then the thread that sends looks what is due."""
        self.night.clock.advance(31_000)
        assert self.desktop.outgoing is not None
        self.desktop.outgoing.now()

    def shows(self, name: str) -> None:
        """Waits until a screen is in front."""
        self.keys.until(lambda: (screen := self.shell.current()) is not None and screen.name == name)

    def settled(self) -> None:
        """Waits until the desk answered everything that was asked, and what the answers asked in turn."""
        for _ in range(3):
            with self.keys.qtbot.waitCallback(timeout=WAIT_MS) as answered:
                self.bridge.ask(lambda desk: desk.clock.now(), answered)


@pytest.fixture(scope="session")
def founded_night(tmp_path_factory: pytest.TempPathFactory) -> Mould:
    """The desk that every window gets a copy of."""
    return mould(tmp_path_factory.mktemp("window"))


@pytest.fixture
def night(tmp_path: Path, founded_night: Mould) -> Night:
    """An open desk; the window closes it."""
    return founded_night.copy(tmp_path)


@pytest.fixture
def story(night: Night) -> str:
    """A bang with a call for help and three reports in confidence, on the board."""
    night.clock.advance(8 * MINUTE)
    return bang_at(night.desk, night.clock.now(), help_wanted=True, confidential=True)


@pytest.fixture
def opening() -> dict[str, Any]:
    """How the desk is opened again after a lock; nothing, and it is never locked."""
    return {}


@pytest.fixture
def window(night: Night, qapp, qtbot, opening: dict[str, Any]) -> Iterator[Window]:
    """The whole window, in front, on Wacht; with a theme of its own, as the program has."""
    theme = Theme(qapp, Appearance.LIGHT)
    thread = DeskThread()
    bridge = Bridge(night.desk, thread, "lore")
    shell = Shell(theme, KeyMap(), Ticker(night.clock))
    qtbot.addWidget(shell)
    shell.show()
    shell.activateWindow()
    qtbot.waitExposed(shell)
    desktop = Desktop(bridge, **opening)
    desktop.attach(shell)
    made = Window(night, thread, bridge, shell, desktop, Keyboard(qtbot, shell))
    made.settled()
    yield made
    desktop.close()
