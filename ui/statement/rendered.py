"""A text as it is read: its words in lines, its tables as tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.statement.marked import preview_runs
from ui.statement.table_text import TableText
from ui.theme import Theme
from ui.widgets.card import clear, column
from ui.widgets.flow import FlowText, Run
from ui.wording import lines
from woordvoering.statements.table_rows import Grid, parts_of


class Rendered(QWidget):
    """Words and tables under each other; what keeps its kind keeps its widget while somebody types."""

    def __init__(self, theme: Theme, style: str = "row_text") -> None:
        super().__init__()
        self._theme, self._style = theme, style
        self._lines = column(gap=10)
        self.parts: tuple[FlowText | TableText, ...] = ()
        self._shown: tuple[object, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setLayout(self._lines)
        self.show_runs(())

    def show_text(self, text: str, *, marked: bool) -> None:
        """Shows a text; the Markdown in it is rendered when it is `marked`."""
        self._show(tuple(parts_of(text)) if marked else (text,), marked=marked)

    def show_runs(self, runs: Sequence[Run], said: str = "") -> None:
        """Shows runs as they are: a difference. `said` is what a screen reader says of them."""
        self._show((tuple(runs),), marked=False)
        flow = self.parts[0]
        if said and isinstance(flow, FlowText):
            flow.say(said)

    def spoken(self) -> str:
        """What a screen reader hears of it."""
        return lines(*(part.spoken() if isinstance(part, TableText) else part.accessibleName() for part in self.parts))

    def _show(self, wanted: tuple[str | Grid | tuple[Run, ...], ...], *, marked: bool) -> None:
        wanted = wanted or ("",)
        if [isinstance(each, Grid) for each in wanted] != [isinstance(part, TableText) for part in self.parts]:
            self._make(wanted)
        for part, each, before in zip(self.parts, wanted, (*self._shown, *(None for _ in wanted)), strict=False):
            if isinstance(part, TableText) and isinstance(each, Grid):
                if each != before:
                    part.show_grid(each)
            elif isinstance(part, FlowText):
                runs = preview_runs(each, marked=marked) if isinstance(each, str) else each
                part.show_runs(runs if not isinstance(runs, Grid) else ())
        self._shown = wanted

    def _make(self, wanted: tuple[object, ...]) -> None:
        clear(self._lines)
        self._shown = ()
        self.parts = tuple(
            TableText(self._theme) if isinstance(each, Grid) else FlowText(self._theme, "", self._style)
            for each in wanted
        )
        for part in self.parts:
            self._lines.addWidget(part)
