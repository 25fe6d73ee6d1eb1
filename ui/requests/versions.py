"""Who received which version: newsrooms down, the latest versions across, what stands ready at the end."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.requests.words import cell_words, kind_word, short_name
from ui.theme import Theme
from ui.widgets.card import Divider, clear
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label
from ui.wording import counted, labelled, spoken
from woordvoering.overview.received import ReceivedCell, ReceivedRow, ReceivedView, VersionColumn

ACROSS = 3
"""Versions that fit beside the newsrooms: the last of them."""
MOST = 40
"""Newsrooms that are listed; the others are counted."""


class Versions(QWidget):
    """The table of a case. Who asked stands first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(9)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        for place in range(1, ACROSS):
            self._grid.setColumnMinimumWidth(place, theme.px(88))

    def show_view(self, view: ReceivedView) -> None:
        """Shows the newsrooms of a case."""
        clear(self._grid)
        theme, first = self.theme, max(0, len(view.columns) - ACROSS)
        shown = view.columns[first:]
        self._grid.addWidget(Label(theme, self.tr("Redactie"), "micro_strong", "text2", elide=True), 0, 0)
        for place, column in enumerate(shown, 1):
            head = Label(theme, self._head(column), "micro_strong", "redText" if column.withdrawn else "text2")
            head.setAccessibleName(self._head_words(column))
            head.setToolTip(self._head_words(column))
            self._grid.addWidget(head, 0, place)
        self._grid.addWidget(Divider(theme), 1, 0, 1, len(shown) + 1)
        for line, item in enumerate(view.rows[:MOST], 2):
            self._grid.addWidget(self._newsroom(item), line, 0)
            for place, cell in enumerate(item.cells[first:], 1):
                self._grid.addWidget(self._cell(item, shown[place - 1], cell), line, place)
        if len(view.rows) > MOST:
            left = len(view.rows) - MOST
            more = counted(left, self.tr("en nog {n} redactie"), self.tr("en nog {n} redacties"))
            self._grid.addWidget(Label(theme, more, "small", "text2"), MOST + 2, 0, 1, len(shown) + 1)

    def _newsroom(self, item: ReceivedRow) -> FlowText:
        names = short_name(item.names[0]) if item.names else ""
        more = f" +{len(item.names) - 1}" if len(item.names) > 1 else ""
        runs = (Run(item.outlet, "small_strong"), Run(f"  {names}{more}", "small", "text2"))
        name = FlowText(self.theme, runs, most=1)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return name

    def _cell(self, item: ReceivedRow, column: VersionColumn, cell: ReceivedCell) -> Label:
        words, ink, icon = cell_words(cell)
        style = "small_medium" if cell.state == "ready" else "small"
        made = Label(self.theme, words, style, ink, icon=icon)
        made.setAccessibleName(labelled(spoken(item.outlet, self._head(column)), words))
        return made

    def _head(self, column: VersionColumn) -> str:
        if column.own:
            return self.tr("eigen tekst")
        words = f"v{column.version} {kind_word(column.kind, column.label)}"
        return self.tr("v{n} weg").format(n=column.version) if column.withdrawn else words

    def _head_words(self, column: VersionColumn) -> str:
        state = (
            self.tr("ingetrokken") if column.withdrawn else "" if column.release else self.tr("nog niet vrijgegeven")
        )
        return spoken(f"v{column.version}", column.label, state)
