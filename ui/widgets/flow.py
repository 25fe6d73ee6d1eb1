"""Styled words in lines: marks, claim chips, differences and links, laid out once and painted by widgets and rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.widgets.scripts import drawable
from ui.wording import aside, counted

WORD = re.compile(r"\n|\S{1,80}[^\S\n]*|[^\S\n]+")
"""A word with the space behind it. One of thousands of letters is broken: the screen would stand still over it."""


ON_A_LINE = int(paint.LEFT.value | Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextIncludeTrailingSpaces.value)
"""Put together once, as are those of `paint`."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one look. `fill` is a token behind the words, `icon` stands before them, `link` is emitted on a click."""

    text: str
    style: str = ""
    color: str = ""
    fill: str = ""
    border: str = ""
    icon: str = ""
    strike: bool = False
    link: str = ""


def excerpt(text: str, most: int) -> str:
    """The beginning of a text of others, and how long it is where that is not all of it: `… (200.000 tekens)`."""
    if len(text) <= most:
        return text
    one, more = QCoreApplication.translate("flow", "{n} teken"), QCoreApplication.translate("flow", "{n} tekens")
    return aside(f"{text[:most]}…", counted(len(text), one, more))


def plain(runs: Sequence[Run]) -> str:
    """The words of the runs alone, for a screen reader."""
    return "".join(run.text for run in runs)


@dataclass(slots=True)
class Piece:
    """Words of one run on one line; `marked` when its icon stands before them: the first of the run alone."""

    run: Run
    words: str
    x: float
    wide: float
    marked: bool = False


class Flow:
    """Runs broken into lines of a width. Measures and paints; knows no widget."""

    def __init__(self, theme: Theme, runs: Sequence[Run], style: str = "body", color: str = "text") -> None:
        self.theme, self.runs, self.style, self.color = theme, tuple(runs), style, color
        self.lines: list[list[Piece]] = []
        self._heights: dict[tuple[float, int, int], int] = {}
        self._naturals: dict[int, float] = {}
        self._stands: tuple[float, int, int] | None = None

    @property
    def leading(self) -> int:
        """The line height in px."""
        return self.theme.line(self.style)

    def font(self, run: Run) -> QFont:
        """The font of a run."""
        return self.theme.font(run.style or self.style)

    def natural_width(self) -> float:
        """The width of the runs on one line."""
        scale = self.theme.scale
        if scale not in self._naturals:
            self._naturals[scale] = sum(paint.width(self.font(run), run.text) + self._room(run) for run in self.runs)
        return self._naturals[scale]

    def height(self, wide: float, most: int = 0) -> int:
        """The height at a width, kept: a layout asks for the same ones a dozen times before it stands."""
        asked = (wide, most, self.theme.scale)
        if asked not in self._heights:
            self._heights[asked] = self.break_lines(wide, most)
        return self._heights[asked]

    def break_lines(self, wide: float, most: int = 0) -> int:
        """Breaks into lines of at most `wide` px; `most` lines end in an ellipsis. Returns the height.

        Lines that stand already stay: a paragraph under a sheet is painted with all that changes behind that.
        """
        asked = (wide, most, self.theme.scale)
        if asked == self._stands:
            return len(self.lines) * self.leading
        self._stands, self.lines = asked, [[]]
        x, told = 0.0, 0
        for run in self.runs:
            lead, font = self._room(run), self.font(run)
            for found in WORD.finditer(drawable(run.text) or " "):
                words = found[0] if run.text else ""
                if most and len(self.lines) > most:
                    break
                if words == "\n":
                    self.lines.append([])
                    x, told = 0.0, 0
                    continue
                bare = words.rstrip()
                ink = paint.width(font, bare)
                told += len(words)
                if (x > 0 and x + lead + ink > wide + 0.5) or told > paint.LINE_CHARS:
                    self.lines.append([])
                    x, told = 0.0, len(words)
                taken = ink if bare == words else ink + paint.width(font, words[len(bare) :])
                x += self._place(run, words, x, lead + taken, marked=lead > 0)
                lead = 0.0
        self._cut(wide, most)
        return len(self.lines) * self.leading

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paints the broken lines; `break_lines` must have been called."""
        for number, pieces in enumerate(self.lines):
            band = QRectF(left, top + number * self.leading, 0, self.leading)
            for piece in pieces:
                self._paint_piece(painter, piece, band)

    def link_at(self, x: float, y: float) -> str:
        """The link under a point of the layout, or an empty string."""
        number = int(y // self.leading)
        if 0 <= number < len(self.lines):
            for piece in self.lines[number]:
                if piece.run.link and piece.x <= x <= piece.x + piece.wide:
                    return piece.run.link
        return ""

    def _room(self, run: Run) -> float:
        return self.theme.px(18) if run.icon else 0.0

    def _place(self, run: Run, words: str, x: float, wide: float, *, marked: bool) -> float:
        line = self.lines[-1]
        if line and line[-1].run is run:
            line[-1].words += words
            line[-1].wide += wide
        else:
            line.append(Piece(run, words, x, wide, marked))
        return wide

    def _cut(self, wide: float, most: int) -> None:
        if not most or len(self.lines) <= most:
            return
        del self.lines[most:]
        last = self.lines[-1]
        while last:
            piece = last[-1]
            font = self.font(piece.run)
            cut = paint.metrics(font).elidedText(
                piece.words.rstrip() + " …", Qt.TextElideMode.ElideRight, wide - piece.x - 0.5
            )
            if len(cut) > 1 or len(last) == 1:
                piece.words, piece.wide = cut, paint.width(font, cut)
                return
            last.pop()

    def _paint_piece(self, painter: QPainter, piece: Piece, band: QRectF) -> None:
        run, theme = piece.run, self.theme
        font = self.font(run)
        ink = theme.color(run.color or self.color)
        rect = QRectF(band.left() + piece.x, band.top(), piece.wide, band.height())
        if run.fill or run.border:
            self._paint_ground(painter, run, rect, paint.width(font, piece.words.rstrip()))
        if piece.marked:
            paint.icon(painter, theme, run.icon, ink.name(), rect.left(), rect.center().y(), 14)
            rect.setLeft(rect.left() + self._room(run))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(rect.adjusted(0, 0, 4, 0), ON_A_LINE, piece.words)
        if run.strike:
            y = round(rect.center().y()) + 0.5
            painter.setPen(QPen(ink, 1.2))
            end = rect.left() + paint.width(font, piece.words.rstrip())
            painter.drawLine(QPointF(rect.left(), y), QPointF(end, y))

    def _paint_ground(self, painter: QPainter, run: Run, rect: QRectF, ink_width: float) -> None:
        theme = self.theme
        tall = min(rect.height(), paint.metrics(self.font(run)).height() + theme.px(3))
        ground = QRectF(rect.left() - 2, rect.center().y() - tall / 2, ink_width + self._room(run) + 4, tall)
        paint.box(painter, ground, 4, theme.color(run.fill) if run.fill else None)
        if run.border:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color(run.border), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class FlowText(Painted):
    """A paragraph of runs that wraps to its width. `most` limits the lines; a click on a run with a link emits it."""

    link_activated = Signal(str)

    def __init__(
        self,
        theme: Theme,
        runs: Sequence[Run] | str = (),
        style: str = "body",
        color: str = "text",
        *,
        most: int = 0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._style, self._color, self._most, self._align = style, color, most, align
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.show_runs(runs)

    def show_runs(self, runs: Sequence[Run] | str) -> None:
        """Shows other words; a string is one run."""
        self._runs = (Run(runs),) if isinstance(runs, str) else tuple(runs)
        self._flow = Flow(self.theme, self._runs, self._style, self._color)
        self._centered: list[list[Piece]] | None = None
        self.say(plain(self._runs))
        self.refresh()

    @property
    def runs(self) -> tuple[Run, ...]:
        """What is shown."""
        return self._runs

    def natural(self) -> QSize:
        return QSize(round(self._flow.natural_width() + 0.999), self._flow.leading)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(24), self._flow.leading)

    def hasHeightForWidth(self) -> bool:
        return self._most != 1

    def heightForWidth(self, wide: int) -> int:
        return self._flow.height(wide, self._most)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        tall = self._flow.break_lines(rect.width(), self._most)
        top = rect.top() + (max(0.0, rect.height() - tall) / 2 if self._most == 1 else 0)
        if self._align & Qt.AlignmentFlag.AlignHCenter and self._centered is not self._flow.lines:
            self._center(rect.width())
            self._centered = self._flow.lines
        self._flow.paint(painter, rect.left(), top)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self._link(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link = self._link(event.position().toPoint())
        if link:
            self.link_activated.emit(link)

    def _link(self, point: QPoint) -> str:
        return self._flow.link_at(point.x(), point.y())

    def _center(self, wide: float) -> None:
        for line in self._flow.lines:
            if line:
                last = line[-1]
                slack = wide - (last.x + paint.width(self._flow.font(last.run), last.words.rstrip()))
                for piece in line:
                    piece.x += slack / 2
