"""What every screen is made of: handed to the `wire` function of each room by the composition root."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from ui.keys import KeyMap
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets.clock import Ticker

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.settings.applied import Preferences
    from ui.together import Together


@dataclass(frozen=True, slots=True)
class Parts:
    """Theme, keys, ticker, bridge to the desk, words, the short word below, this device's settings, the exchange."""

    theme: Theme
    keymap: KeyMap
    ticker: Ticker
    bridge: Bridge
    voice: Voice
    tell: Callable[[str], None]
    preferences: Preferences | None = None
    together: Together | None = None


class Presenter(Protocol):
    """What stands behind a screen."""

    def show(self, subject: str = "") -> None:
        """The screen comes to the front, with the id of what it must show."""
        ...


@runtime_checkable
class Keeping(Protocol):
    """A presenter of a screen in which somebody may be typing."""

    def keep(self) -> None:
        """Keeps on this device what is typed and not yet kept."""
        ...
