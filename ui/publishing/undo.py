"""The half minute before something leaves: a bar over the window with what it is, how long still, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets import times
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, row
from ui.widgets.clock import Ticker, Ticking
from ui.widgets.text import Label
from ui.widgets.toast import announce

UNDO_MS = 30_000
"""So long before it leaves the bar shows."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("UndoBar", source)


@dataclass(frozen=True, slots=True)
class Undoable:
    """What leaves: its plan and dossier, what to call it, and when (ms UTC)."""

    case: str
    plan: str
    name: str
    leaves_at: int


class UndoBar(Ticking, Surface):
    """The bar; `undone` carries what is taken back. Gone by itself when the moment comes."""

    undone = Signal(object)

    def __init__(self, theme: Theme, ticker: Ticker, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, "accentTint", edges="t", parent=parent)
        self._waiting: tuple[Undoable, ...] = ()
        self._words = Label(theme, "", "body_strong", "accentText", icon="timer", elide=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button = Button(theme, _tr("Ongedaan maken"), icon="undo-2", keys=keys, height=32)
        self.button.clicked.connect(self.undo)
        line = row(pad=(24, 6, 24, 6), gap=16)
        line.addWidget(self._words, 1)
        line.addWidget(self.button)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self.keep_time(ticker, self._tick)

    def show_waiting(self, waiting: tuple[Undoable, ...]) -> None:
        """What is planned, whenever it leaves; the bar shows of it what leaves within the half minute."""
        self._waiting = tuple(sorted(waiting, key=lambda each: each.leaves_at))
        self._tick()

    def current(self) -> Undoable | None:
        """What is taken back when somebody presses the button: what leaves first."""
        now = self._ticker.clock.now()
        return next((each for each in self._waiting if now < each.leaves_at <= now + UNDO_MS), None)

    def undo(self) -> None:
        """Takes back what leaves first; nothing when nothing leaves."""
        current = self.current()
        if current is not None:
            self.undone.emit(current)

    def _tick(self) -> None:
        current = self.current()
        if current is not None:
            left = times.countdown(current.leaves_at, self._ticker.clock.now())
            self._words.set_text(_tr("{name} vertrekt over {left}").format(name=current.name, left=left))
            said = _tr("{name} vertrekt zo meteen").format(name=current.name)
            if said != self.accessibleName() or self.isHidden():
                self.setAccessibleName(said)
                announce(self, said)
        self.setVisible(current is not None)
