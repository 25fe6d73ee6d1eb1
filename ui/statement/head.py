"""The head of the screens about one text: which text, of which dossier, in which phase, and how long ago it began."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets import times
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Divider, Surface, clear, column, row
from ui.widgets.clock import SinceClock, Ticker
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.stepper import CompactStepper, Phase
from ui.widgets.text import Label

TALL = 60


@dataclass(frozen=True, slots=True)
class Head:
    """What the head shows. `phase` counts from 1; `phases` are the names of all; moments are ms UTC."""

    title: str
    pills: tuple[PillSpec, ...]
    case: str
    number: str
    case_title: str
    t0: int
    phase: int
    phases: tuple[str, ...]
    target: int | None


def steps(head: Head) -> tuple[Phase, ...]:
    """The phases for the compact stepper: those before the current one are behind us."""
    words = QCoreApplication.translate("TextHead", "doel {time}")
    target = words.format(time=times.wall(head.target)) if head.target is not None else ""
    return tuple(
        Phase(
            name, name, "done" if place < head.phase else "active" if place == head.phase else "todo", "",
            target if place == head.phase else "",
        )
        for place, name in enumerate(head.phases, start=1)
    )  # fmt: skip


class TextHead(Surface):
    """60 px. `back_wanted` on the arrow, `case_wanted` on the number of the dossier."""

    back_wanted = Signal()
    case_wanted = Signal(str)

    def __init__(self, theme: Theme, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(theme, edges="b", parent=parent)
        self._case = ""
        self._back = IconButton(theme, "arrow-left", self.tr("Terug naar het dossier"))
        self._back.clicked.connect(self.back_wanted)
        self._title = Label(theme, "", "next")
        self._pills = QHBoxLayout()
        self._pills.setSpacing(8)
        self._number = Button(theme, "", "link", height=28)
        self._number.clicked.connect(lambda: self.case_wanted.emit(self._case))
        self._case_title = Label(theme, "", "small", "text2", elide=True)
        self._case_title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stepper = CompactStepper(theme)
        self._clock = SinceClock(theme, ticker, "clock_small")
        self._since = Label(theme, "", "micro", "text2")
        self._build()
        self._measure()
        theme.changed.connect(self._measure)

    def show_record(self, head: Head) -> None:
        """Shows the head of a text."""
        self._case = head.case
        self._title.set_text(head.title)
        clear(self._pills)
        for spec in head.pills:
            self._pills.addWidget(Pill(self.theme, spec))
        self._number.set_label(head.number)
        self._number.setAccessibleName(self.tr("Open persdossier {number}").format(number=head.number))
        self._case_title.set_text(head.case_title)
        self._stepper.show_phases(steps(head))
        self._clock.set_moment(head.t0)
        self._since.set_text(self.tr("sinds {time}").format(time=times.wall(head.t0)))

    def put_beside(self, part: QWidget) -> None:
        """A part of the screen's own, between the words and the stepper."""
        self._whole.insertWidget(2, part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _build(self) -> None:
        theme = self.theme
        first = row(self._title, gap=10)
        first.addLayout(self._pills)
        first.addStretch(1)
        second = row(self._number, gap=8)
        second.addWidget(self._case_title, 1)
        words = column(None, first, second, None)
        clock = column(None, self._clock, self._since, None)
        whole = row(self._back, pad=(14, 0, 24, 0), gap=10)
        whole.addLayout(words, 1)
        for part in (self._stepper, Divider(theme, vertical=True, length=40)):
            whole.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(clock)
        self._whole = whole
        self.setLayout(whole)

    def _measure(self) -> None:
        self.setFixedHeight(self.theme.px(TALL))
        self._number.setFixedHeight(self.theme.px(18))
