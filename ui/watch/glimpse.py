"""What stood in Wacht when the desk was last open, while it opens: to read, with its hour; nothing in it acts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.watch.list_pane import ListPane
from ui.widgets import times
from ui.widgets.card import Surface, row
from woordvoering.overview.watch_records import WatchView


class Glimpse(Surface):
    """The list alone. `fact` says from when it is; it takes neither the focus nor the pointer."""

    def __init__(self, theme: Theme, view: WatchView, now: int) -> None:
        super().__init__(theme, "surface")
        self.pane = ListPane(theme)
        self.pane.show_record(view)
        layout = row(self.pane, None)
        self.setLayout(layout)
        today = times.day(view.now) == times.day(now)
        at = times.wall(view.now) if today else times.stamp(view.now)
        self.fact = QCoreApplication.translate("Glimpse", "Stand van {at}. De desk gaat open.").format(at=at)
        self.setAccessibleName(self.fact)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for widget in self.findChildren(QWidget):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
