"""How many agreements there are, what comes next, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, Tone
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, Surface, column, row
from ui.widgets.progress import Segments
from ui.widgets.reasoned import ReasonedButton
from ui.widgets.text import Label

TALL = 84


@dataclass(frozen=True, slots=True)
class Summary:
    """`context` says why, `next` is the command, `price` and `after` what it costs, `action` the button's words."""

    given: int
    needed: int
    tones: tuple[Tone, ...]
    context: str
    next: str
    price: str
    after: str
    action: str
    icon: str


class SummaryBar(Surface):
    """84 px. `acted` on the primary button."""

    acted = Signal()

    def __init__(self, theme: Theme, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, edges="b", parent=parent)
        self._count = Label(theme, "", "page")
        self._words = Label(theme, self.tr("verplichte akkoorden"), "body", "text2")
        self._segments = Segments(theme, wide=48, tall=7)
        self._context = Label(theme, "", "small", "text2", elide=True)
        self._context.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._next = Label(theme, "", "next", elide=True)
        self._next.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button = Button(theme, "", "primary", keys=keys, height=40)
        self.button.clicked.connect(self.acted)
        self._reasoned = ReasonedButton(theme, self.button)
        over = Label(theme, self.tr("Volgende stap"), "small_strong", "accentText", icon="circle-arrow-right")
        left = column(None, row(self._count, self._words, None, gap=10), self._segments, None, gap=7)
        right = column(None, row(over, self._context, gap=10), self._next, None, gap=5)
        bar = row(pad=(24, 0, 24, 0), gap=24)
        bar.addLayout(left)
        bar.addWidget(Divider(theme, vertical=True, length=60))
        bar.addLayout(right, 1)
        bar.addWidget(self._reasoned)
        self.setLayout(bar)
        self._measure()
        theme.changed.connect(self._measure)

    def show_record(self, record: Summary) -> None:
        """Shows where the text stands."""
        self._count.set_text(self.tr("{given} van {needed}").format(given=record.given, needed=record.needed))
        said = self.tr("{given} van {needed} verplichte akkoorden").format(given=record.given, needed=record.needed)
        self._segments.show_tones(record.tones, said)
        self._context.set_text(record.context)
        self._next.set_text(record.next)
        self.button.setVisible(bool(record.action))
        self.button.set_label(record.action, record.icon)
        self._reasoned.warn(record.price, record.after)

    def _measure(self) -> None:
        self.setFixedHeight(self.theme.px(TALL))
