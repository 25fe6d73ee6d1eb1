"""`Preferences`: the settings at work: read when the desk opens, applied to the window, kept when one changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.keys import KeyMap
from ui.manners.motion import Motion
from ui.settings import own_keys
from ui.settings.declared import ACTOR, SETUP, defaults, read, write
from ui.theme import Appearance, Theme
from ui.theme.tokens import SCALES

if TYPE_CHECKING:
    from ui.bridge import Bridge


class Preferences(QObject):
    """What this device remembers. `changed` after any change, also one by key or wheel."""

    changed = Signal()
    hints_wanted = Signal(bool)
    """Whether the key hints at the bottom of the window show."""
    alerts_wanted = Signal(bool, str)
    """Whether the window notifies, and when with a tone: the value of the setting."""
    spelling_wanted = Signal(bool)
    """Whether words that no dictionary knows are marked."""
    lock_wanted = Signal(int, str)
    """Seconds without a hand on the window after which it is covered, and after what the desk is closed."""
    language_wanted = Signal(str)
    """The user chose another language; the one of the start is the window's own affair."""

    def __init__(
        self, theme: Theme, bridge: Bridge, parent: QObject | None = None, keymap: KeyMap | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge = theme, bridge
        self.keymap = keymap or KeyMap()
        self._motion = Motion()
        self.values: dict[str, str] = defaults()
        bridge.ask(lambda desk: (read(desk.home.folder), own_keys.read(desk.home.folder)), self._loaded)

    def choose_keys(self, command: str, keys: tuple[str, ...] | None) -> None:
        """Other keys for a command, at once and for the next time; None gives it its own again. Raises KeyError."""
        self.keymap.choose(command, keys)
        self._keep_keys()

    def reset_keys(self) -> None:
        """Every command its own keys again."""
        self.keymap.take({})
        self._keep_keys()

    def _keep_keys(self) -> None:
        own = self.keymap.own()
        self._bridge.act(lambda desk: own_keys.write(desk.home.folder, own))

    def set(self, name: str, value: str) -> None:
        """Another value, at once and for the next time."""
        if self.values.get(name) == value:
            return
        self.values[name] = value
        self._apply(name)
        self._keep()
        if name == "language":
            self.language_wanted.emit(value)

    def _loaded(self, found: tuple[dict[str, str], dict[str, tuple[str, ...]]]) -> None:
        self.values, keys = found
        values = self.values
        self.keymap.take(keys)
        for name in values:
            if name not in (ACTOR, SETUP):
                self._apply(name)
        self.changed.emit()

    def looked(self, look: str, scale: int) -> None:
        """The user changed colours or text size by key or wheel."""
        self.values |= {"look": look, "scale": str(scale)}
        self._keep()

    def _keep(self) -> None:
        values = dict(self.values)
        self._bridge.act(lambda desk: write(desk.home.folder, values))
        self.changed.emit()

    def _apply(self, name: str) -> None:
        value, theme = self.values[name], self._theme
        if name == "look" and theme.appearance.value != value:
            theme.choose(Appearance(value))
        elif name == "scale" and theme.scale != int(value) and int(value) in SCALES:
            theme.set_scale(int(value))
        elif name == "motion":
            self._motion.choose(value)
        elif name in ("notify", "sound"):
            self.alerts_wanted.emit(self.values["notify"] == "on", self.values["sound"])
        elif name in ("lock", "close"):
            self.lock_wanted.emit(int(self.values["lock"]), self.values["close"])
        elif name == "spelling":
            self.spelling_wanted.emit(value == "on")
        elif name == "letters":
            self.keymap.use_letters(on=value == "on")
        elif name == "hints":
            self.hints_wanted.emit(value == "on")
        elif name == ACTOR and value in self._bridge.desk.journal.actors:
            self._bridge.actor = value
