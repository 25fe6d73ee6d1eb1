"""What stands in the dialog between the hold and the moment that the text leaves: how long still, and the way back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.publishing.record import Awaited
from ui.publishing.words import channel_glyph, device_words, moment_words, plan_words
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import clear, column, row
from ui.widgets.clock import Ticker, Ticking
from ui.widgets.flow import FlowText
from ui.widgets.text import Label


def _tr(source: str) -> str:
    return QCoreApplication.translate("PlannedPane", source)


class PlannedPane(Ticking, QWidget):
    """`undo_wanted` takes it back: at once within the half minute, else after a question."""

    undo_wanted = Signal()

    def __init__(self, theme: Theme, ticker: Ticker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._plan: Awaited | None = None
        self._title = Label(theme, "", "title", "accentText", icon="timer")
        self._what = FlowText(theme, "", "body")
        self._after = FlowText(theme, "", "small", "text2")
        self._channels = row(gap=16)
        self.undo = Button(theme, _tr("Ongedaan maken"), "primary", icon="undo-2", keys=("Ctrl", "Z"), height=40)
        self.undo.clicked.connect(self.undo_wanted)
        lines = column(self._title, self._what, pad=(24, 24, 24, 24), gap=12)
        lines.addLayout(self._channels)
        lines.addLayout(row(self.undo, None))
        lines.addWidget(self._after)
        lines.addStretch(1)
        self.setLayout(lines)
        self.keep_time(ticker, self._tick)

    def show_plan(self, each: Awaited, labels: Mapping[str, str]) -> None:
        """What is planned."""
        row_ = each.plan.row
        soon = row_.when != "schedule"
        self._plan = each
        now = self._ticker.clock.now()
        said = {
            "now": _tr("Er is nog niets vertrokken. Zodra de tijd om is, gaat de website eerst en dan de rest."),
            "embargo": _tr("Er is nog niets vertrokken. De persmap vertrekt onder embargo tot {time}; wie het embargo "
                           "niet zelf bewaart, krijgt het dan pas."),
            "schedule": _tr("Er is nog niets vertrokken. Op {time} wordt elke poort nog eens nagekeken."),
        }[row_.when]  # fmt: skip
        self._what.show_runs(said.format(time=moment_words(row_.at or row_.leaves_at, now)))
        clear(self._channels)
        for channel in row_.channels:
            glyph = channel_glyph(channel)
            self._channels.addWidget(Label(self.theme, labels.get(channel, channel), "body_medium", icon=glyph))
        self._channels.addStretch(1)
        self.undo.set_label(_tr("Ongedaan maken") if soon else _tr("Annuleer de planning"))
        here = _tr("Je mag dit venster sluiten; de wachtrij houdt het bij, ook na een herstart.")
        there = _tr("Vertrekt van {device}.").format(device=device_words(row_.device))
        self._after.show_runs(here if each.plan.mine else there)
        self._tick()

    def _tick(self) -> None:
        if self._plan is not None:
            words = plan_words(self._plan, self._ticker.clock.now())
            if words != self._title.text():
                self._title.set_text(words)
