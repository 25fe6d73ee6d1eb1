"""`Screen`: what every screen is to the shell: a name, its keys, its panes, its problems, its primary act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.keys import KeyMap
from ui.theme import Theme
from ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True)
class Hint:
    """A key hint of the footer: the caps and what they do."""

    keys: tuple[str, ...]
    words: str


class BoundKeys(QObject):
    """The shortcuts of a widget, which follow the key map."""

    def __init__(self, keymap: KeyMap, owner: QWidget) -> None:
        super().__init__(owner)
        self._keymap, self._owner = keymap, owner
        self._bound: list[tuple[str, QShortcut]] = []
        keymap.changed.connect(self._rebind)

    def bind(self, command: str, act: Callable[[], object]) -> None:
        """Gives a command its keys while the window of the owner is in front. Raises KeyError."""
        shortcut = QShortcut(self._owner)
        shortcut.setKeys(self._sequences(command))
        shortcut.setAutoRepeat(command in ("list.down", "list.up"))
        shortcut.activated.connect(act)
        self._bound.append((command, shortcut))

    def _rebind(self) -> None:
        """Other keys: in place, so that what a sheet has silenced stays silent."""
        for command, shortcut in self._bound:
            shortcut.setKeys(self._sequences(command))

    def _sequences(self, command: str) -> list[QKeySequence]:
        return [QKeySequence.fromString(keys) for keys in self._keymap.keys(command)]


class Screen(QWidget):
    """Base of the screens. Views are passive: `show_record` shows a frozen record, signals carry intents.

    A screen fills itself in its own `__init__`; `bind` gives a command its keys, which also puts it in the `?` overview
    and, with `footer`, among the hints below.
    """

    name: ClassVar[str] = ""
    belongs_to: ClassVar[str] = ""
    """The entry of the navigation that this screen stands under, when it has none of its own."""
    collapses_nav: ClassVar[bool] = False
    on_subject: ClassVar[tuple[str, ...]] = ()
    """The commands that are about what `about` names: the palette says so."""

    hints_changed = Signal()
    back_wanted = Signal()
    screen_wanted = Signal(str, str)
    """Another screen by name, with the id of what it must show (or an empty string)."""

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.keymap = theme, keymap
        self._bound: list[tuple[str, bool, Callable[[], object]]] = []
        self._short: dict[str, str] = {}
        self._keys = BoundKeys(keymap, self)
        self._fact = ""
        keymap.changed.connect(self.hints_changed)

    def title(self) -> str:
        """The name of the screen in the user's language; never a person's name."""
        raise NotImplementedError

    def panes(self) -> tuple[QWidget, ...]:
        """The panes that F6 walks, in focus order."""
        return ()

    def problems(self) -> tuple[QWidget, ...]:
        """What F8 walks: open placeholders, blockers, checks. Each takes the focus."""
        return ()

    def primary_action(self) -> Button | None:
        """The one primary button, which Enter presses and the palette offers first."""
        return None

    def about(self) -> tuple[str, str]:
        """What the acts of this screen are about now, whole and in short, for the palette; empty when nothing."""
        return "", ""

    def urgent(self) -> tuple[str, str]:
        """The command that cannot wait, which the palette offers beside the primary one, and why; empty when none."""
        return "", ""

    def back(self) -> None:
        """Esc: close what is open or leave the screen; never throws text away."""
        self.back_wanted.emit()

    def fact(self) -> str:
        """The one fact at the right of the footer."""
        return self._fact

    def set_fact(self, fact: str) -> None:
        """Another fact in the footer."""
        if fact != self._fact:
            self._fact = fact
            self.hints_changed.emit()

    def bind(self, command: str, act: Callable[[], object], *, footer: bool = False, words: str = "") -> None:
        """Gives a command its keys on this screen; they work only while it is the one that shows. Raises KeyError.

        `words` are those of the footer, where the screen has shorter ones than the key map.
        """
        self._keys.bind(command, act)
        if words:
            self._short[command] = words
        self._bound.append((command, footer, act))

    def has(self, command: str) -> bool:
        """Whether a command was given its keys here."""
        return any(command == bound for bound, _, _ in self._bound)

    def hints(self) -> tuple[Hint, ...]:
        """The hints of the footer; those with the same word share it, as `J K bewegen` would."""
        return tuple(
            Hint(self.keymap.caps(command), self._short.get(command) or self.keymap.words(command))
            for command, footer, _ in self._bound
            if footer
        )

    def all_hints(self) -> tuple[Hint, ...]:
        """Every key of this screen, for the `?` overview."""
        return tuple(Hint(self.keymap.caps(command), self.keymap.words(command)) for command, _, _ in self._bound)

    def acts_on(self, *wanted: str) -> tuple[tuple[Hint, Callable[[], object]], ...]:
        """Those commands of this screen with the act behind them."""
        return tuple(
            (Hint(self.keymap.caps(command), self.keymap.words(command)), act)
            for command, _, act in self._bound
            if command in wanted
        )

    def commands(self) -> tuple[tuple[Hint, Callable[[], object]], ...]:
        """Every command of this screen with the act behind it, for the palette."""
        return tuple(
            (Hint(self.keymap.caps(command), self.keymap.words(command)), act) for command, _, act in self._bound
        )
