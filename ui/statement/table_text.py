"""A table of a text in Markdown: a grid where its columns fit, its rows as lines where they do not; read row by row."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.statement.marked import line_runs
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.widgets.card import clear, column
from ui.widgets.flow import WORD, Flow, Run, plain
from ui.wording import counted, labelled, spoken
from woordvoering.statements.table_rows import Grid

STYLE = "row_text"
PAD = 8
"""Room around the words of a cell, px at 100 %."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("TableText", source)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with the words over its column."""

    runs: tuple[Run, ...]
    head: str
    side: str = ""

    @property
    def words(self) -> str:
        return plain(self.runs)


def cells_of(grid: Grid) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a table, that of its head first."""
    heads = tuple(tuple(line_runs(cell)) for cell in grid.head)
    names = tuple(plain(runs) for runs in heads)
    strong = (tuple(run if run.style else replace(run, style="row") for run in runs) for runs in heads)
    first = tuple(Cell(runs, "", side) for runs, side in zip(strong, grid.sides, strict=True))
    rows = (
        tuple(Cell(tuple(line_runs(cell)), name, side)
              for cell, name, side in zip(row, names, grid.sides, strict=True))
        for row in grid.rows
    )  # fmt: skip
    return first, *rows


def said_of(cells: tuple[Cell, ...]) -> str:
    """A row for a screen reader: every cell after the name of its column, an empty one left out."""
    told = (f"{cell.head}: {cell.words}" if cell.head else cell.words for cell in cells if cell.words)
    return "; ".join(told)


class TableText(QWidget):
    """The table; each row is a thing of its own with its sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: tuple[TableLine, ...] = ()
        self._lines = column()
        self._known: tuple[tuple[float, int], tuple[float, ...]] | None = None
        self.setLayout(self._lines)

    def show_grid(self, grid: Grid) -> None:
        """Shows another table."""
        clear(self._lines)
        self._known = None
        self.rows = tuple(
            TableLine(self.theme, self, cells, number) for number, cells in enumerate(cells_of(grid))
        )  # fmt: skip
        columns = counted(len(grid.head), _tr("{n} kolom"), _tr("{n} kolommen"))
        rows = counted(len(grid.rows), _tr("{n} rij"), _tr("{n} rijen"))
        self.rows[0].say(labelled(spoken(_tr("Tabel"), columns, rows), said_of(self.rows[0].cells)))
        for line in self.rows:
            self._lines.addWidget(line)

    def spoken(self) -> str:
        """What is read of it, row by row."""
        return "\n".join(line.accessibleName() for line in self.rows)

    def columns(self, wide: float) -> tuple[float, ...]:
        """How wide each column is, in px; () where they do not fit beside each other without breaking a word."""
        at = (wide, self.theme.scale)
        if self._known is None or self._known[0] != at:
            self._known = at, self._fitted(wide)
        return self._known[1]

    def _fitted(self, wide: float) -> tuple[float, ...]:
        pad = 2 * self.theme.px(PAD)
        each = tuple(zip(*(line.widths() for line in self.rows), strict=True))
        least = [max(word for word, _ in column) + pad for column in each]
        whole = [max(line for _, line in column) + pad for column in each]
        spare = wide - sum(least)
        if spare < 0:
            return ()
        wanted = sum(whole) - sum(least)
        share = min(1.0, spare / wanted) if wanted else 0.0
        return tuple(low + (high - low) * share for low, high in zip(least, whole, strict=True))


class TableLine(Painted):
    """One row: its cells beside each other, or under each other with the name of their column."""

    def __init__(self, theme: Theme, table: TableText, cells: tuple[Cell, ...], number: int) -> None:
        super().__init__(theme, table)
        self._table, self.cells, self._number = table, cells, number
        self._flows = tuple(Flow(theme, cell.runs, STYLE) for cell in cells)
        self._under = tuple(
            Flow(theme, (Run(f"{cell.head}: ", style="row"), *cell.runs) if cell.head else cell.runs, STYLE)
            for cell in cells if cell.words
        )  # fmt: skip
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(said_of(cells))

    def widths(self) -> tuple[tuple[float, float], ...]:
        """Of each cell its longest word and its whole line, in px."""
        return tuple((_longest(flow), flow.natural_width()) for flow in self._flows)

    def natural(self) -> QSize:
        wide = round(sum(line for _, line in self.widths()) + 0.999) + 2 * self.theme.px(PAD) * len(self.cells)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(24), self._flows[0].leading)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, wide: int) -> int:
        room, pad = self._table.columns(wide), self.theme.px(PAD)
        if room:
            return max(flow.break_lines(each - 2 * pad) for flow, each in zip(self._flows, room, strict=True)) + pad
        return sum(flow.break_lines(wide) for flow in self._under) + pad

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        room, pad, top = self._table.columns(rect.width()), self.theme.px(PAD), rect.top() + self.theme.px(PAD) / 2
        if room:
            wide = min(rect.width(), sum(room))
            if not self._number:
                paint.box(painter, QRectF(rect.left(), rect.top(), wide, rect.height()), 0, self.theme.color("sunken"))
            left = rect.left()
            for flow, each, cell in zip(self._flows, room, self.cells, strict=True):
                flow.break_lines(each - 2 * pad)
                _aside(flow, each - 2 * pad, cell.side)
                flow.paint(painter, left + pad, top)
                left += each
        else:
            wide = rect.width()
            for flow in self._under:
                flow_tall = flow.break_lines(wide)
                flow.paint(painter, rect.left(), top)
                top += flow_tall
        painter.setPen(QPen(self.theme.color("line"), 1))
        y = rect.bottom() - 0.5
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + wide, y))


def _longest(flow: Flow) -> float:
    """The longest word of a cell, in px: a column is not narrower."""
    words = ((run, found[0].rstrip()) for run in flow.runs for found in WORD.finditer(run.text))
    return max((paint.width(flow.font(run), word) for run, word in words), default=0.0)


def _aside(flow: Flow, wide: float, side: str) -> None:
    """Puts the broken lines at the right or in the middle of their column."""
    share = {"right": 1.0, "center": 0.5}.get(side, 0.0)
    for line in flow.lines if share else ():
        if line:
            last = line[-1]
            slack = wide - (last.x + paint.width(flow.font(last.run), last.words.rstrip()))
            for piece in line:
                piece.x += max(0.0, slack) * share
