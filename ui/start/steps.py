"""The steps after the recovery sheet as pages: a large button a line, which says what stands there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent

from ui.forms.form import Form
from ui.start import forms
from ui.start.page import Page
from ui.start.ways import Way
from ui.theme import Theme

STEPS = ("sources", "authorities", "duty")
"""In the order in which they are taken."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


@dataclass(frozen=True, slots=True)
class StepLine:
    """One line of a step: what it does, what stands there or why, and whether it is done."""

    id: str
    words: str
    why: str
    icon: str
    done: bool = False


def step_form(step: str) -> Form:
    """What a step is about."""
    return {"sources": forms.sources, "authorities": forms.authorities, "duty": forms.duty}[step]()


class StepPage(Page):
    """`wanted` carries the id of the line that was pressed; `submitted` goes on, with or without anything done."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, step: str, *, back: bool) -> None:
        super().__init__(theme, step_form(step), back=back, number=forms.number_of(step))
        self.ways: dict[str, Way] = {}

    def show_lines(self, lines: Sequence[StepLine]) -> None:
        """The lines as they stand; where something was done, the button goes on instead of past it."""
        for line in lines:
            way = self.ways.get(line.id) or self._add(line)
            way.show_words(line.words, line.why, "circle-check" if line.done else line.icon, done=line.done)
        self.name_way_on(_tr("Verder") if any(line.done for line in lines) else _tr("Sla over"))

    def to_next(self, done: str) -> None:
        """The keyboard goes on: to the button that goes on, as something was done."""
        if done in self.ways:
            self.take_way_on()

    def _add(self, line: StepLine) -> Way:
        way = Way(self.theme, line.icon, line.words, line.why)
        way.clicked.connect(lambda: self.wanted.emit(line.id))
        way.installEventFilter(self)
        self.middle.addWidget(way)
        self.ways[line.id] = way
        return way

    def showEvent(self, event: QShowEvent) -> None:
        """The lines were made after the buttons below them, and are walked to before them."""
        super().showEvent(event)
        order = (*self.ways.values(), self._back, self._on)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            ways = list(self.ways.values())
            if step and isinstance(watched, Way):
                ways[(ways.index(watched) + step) % len(ways)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
