"""The three charts of Evaluatie: phases on the minutes since the first signal, waits against a norm, and columns."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.evaluation.record import LATE, Bar, CaseNumbers
from ui.evaluation.words import margin_words, minutes, tables, verdict
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets import paint
from ui.widgets.base import Painted

STEPS = (1, 5, 15, 30, 60, 120, 240, 480, 1440, 2880, 10080)


def axis_step(top: float) -> int:
    """Minutes between grid lines, so that at most five fit under `top`."""
    return next((step for step in STEPS if top / step <= 5), STEPS[-1])


class Chart(Painted):
    """A chart of a case; a screen reader hears its table. `table` is its place among them."""

    table = 0

    def __init__(self, theme: Theme, voice: Voice) -> None:
        super().__init__(theme)
        self._voice = voice
        self._numbers: CaseNumbers | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_numbers(self, numbers: CaseNumbers) -> None:
        """Shows the numbers of a case."""
        self._numbers = numbers
        table = tables(numbers, self._voice)[self.table]
        lines = (
            " ".join(f"{head} {cell}" for head, cell in zip(table.heads, line, strict=True)) for line in table.rows
        )
        self.say(f"{table.title}: " + "; ".join(lines))
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(360), self.theme.px(250))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(180))

    def words(self, painter: QPainter, cell: QRectF, said: str, style: str, ink: str, align: Qt.AlignmentFlag) -> None:
        """One text in a token colour."""
        paint.text(painter, cell, said, self.theme.font(style), self.theme.color(ink), align)

    def grid(self, painter: QPainter, plot: QRectF, top: float, form: str) -> None:
        """Vertical lines with their minutes below."""
        step = axis_step(top)
        for number in range(int(top / step) + 1):
            x = round(plot.left() + plot.width() * number * step / top)
            paint.hairline(painter, self.theme.color("chartGrid"), x, plot.top(), x, plot.bottom())
            label = QRectF(x - 40, plot.bottom() + self.theme.px(6), 80, self.theme.px(16))
            self.words(painter, label, form.format(n=number * step), "micro", "text2", paint.CENTER)


class PhaseChart(Chart):
    """A waterfall: accent up to the target, amber beyond it, a tick at the target."""

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if self._numbers is None or not self._numbers.bars:
            return
        px, bars = self.theme.px, self._numbers.bars
        plot = rect.adjusted(px(122), 0, -px(172), -px(26))
        top = max(max(bar.end, bar.target or 0.0) for bar in bars) * 1.04 or 1.0
        self.grid(painter, plot, top, "T+{n:02}")
        tall = plot.height() / len(bars)
        for number, bar in enumerate(bars):
            band = QRectF(plot.left(), plot.top() + number * tall, plot.width(), tall)
            self._draw_bar(painter, band, bar, top, rect)

    def _draw_bar(self, painter: QPainter, band: QRectF, bar: Bar, top: float, rect: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        name = QRectF(rect.left(), band.top(), px(116), band.height())
        self.words(painter, name, self._voice.phase(bar.phase), "small_medium", "text", paint.LEFT)

        def x(value: float) -> float:
            return band.left() + band.width() * value / top

        middle, thick = band.center().y(), px(13)
        cut = bar.end if bar.target is None else min(max(bar.target, bar.start), bar.end)
        for start, end, ink in ((bar.start, cut, "accent"), (cut, bar.end, "amber")):
            if end > start or (ink == "accent" and bar.end <= bar.start):
                wide = max(3.0, x(end) - x(start) - 1)
                paint.box(painter, QRectF(x(start), middle - thick / 2, wide, thick), 4, theme.color(ink))
        if bar.target is not None:
            tick = QRectF(round(x(bar.target)) - 1, middle - px(10), 2, px(20))
            painter.fillRect(tick, theme.color("text"))
        took = QRectF(band.right(), band.top(), px(90), band.height())
        self.words(painter, took, minutes(bar.minutes), "small_strong", "text", paint.RIGHT)
        said = self.tr("bezig") if bar.running and not bar.late else verdict(bar.late)
        judged = QRectF(rect.right() - px(78), band.top(), px(78), band.height())
        late = ("small_strong", "amberText") if bar.late else ("small", "text2")
        self.words(painter, judged, said, late[0], late[1], paint.RIGHT)


class WaitChart(Chart):
    """Bars of the waiting per authority, amber over the dashed norm."""

    table = 1

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if self._numbers is None or not self._numbers.waits:
            return
        theme, px, numbers = self.theme, self.theme.px, self._numbers
        plot = rect.adjusted(px(124), 0, -px(64), -px(26))
        usual = numbers.usual.waits
        shown = [usual[wait.role] for wait in numbers.waits if wait.role in usual]
        top = max(*(wait.minutes for wait in numbers.waits), *shown, float(numbers.norm)) * 1.08
        self.grid(painter, plot, top, "{n}")
        tall = min(plot.height() / len(numbers.waits), px(56))
        for number, wait in enumerate(numbers.waits):
            band = QRectF(plot.left(), plot.top() + number * tall, plot.width(), tall)
            over = wait.minutes > numbers.norm
            name = QRectF(rect.left(), band.top(), px(116), tall)
            self.words(painter, name, self._voice.office(wait.role), "small_medium", "text", paint.LEFT)
            wide = max(3.0, plot.width() * wait.minutes / top)
            bar = QRectF(plot.left(), band.center().y() - px(7), wide, px(14))
            paint.box(painter, bar, 4, theme.color("amber" if over else "accent"))
            end = QRectF(plot.right(), band.top(), rect.right() - plot.right(), tall)
            ink = "amberText" if over else "text"
            self.words(painter, end, minutes(wait.minutes), "small_strong", ink, paint.RIGHT)
            if wait.role in usual:
                self._draw_dot(painter, plot.left() + plot.width() * usual[wait.role] / top, band.center().y())
        x = round(plot.left() + plot.width() * numbers.norm / top) + 0.5
        painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _draw_dot(self, painter: QPainter, x: float, middle: float) -> None:
        """The median of a year, with a ring of the ground so that it is seen on a bar too."""
        for side, ink in ((self.theme.px(12), "surface"), (self.theme.px(8), "text2")):
            paint.box(painter, QRectF(x - side / 2, middle - side / 2, side, side), side / 2, self.theme.color(ink))


class MarginChart(Chart):
    """Columns of the questions by their margin before the deadline; late in amber."""

    table = 2

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if self._numbers is None:
            return
        theme, px = self.theme, self.theme.px
        margins, words = self._numbers.margins, margin_words()
        plot = rect.adjusted(0, px(22), 0, -px(26))
        top = max(1, *margins.values())
        wide = plot.width() / len(margins)
        paint.hairline(painter, theme.color("line2"), plot.left(), plot.bottom(), plot.right(), plot.bottom())
        for number, (name, count) in enumerate(margins.items()):
            left = plot.left() + number * wide
            tall = plot.height() * count / top
            late = name == LATE
            if count:
                bar = QRectF(left + px(8), plot.bottom() - tall, wide - px(16), tall)
                paint.box(painter, bar, 4, theme.color("amber" if late else "accent"))
            over = QRectF(left, plot.bottom() - tall - px(20), wide, px(16))
            ink = "amberText" if late and count else "text"
            self.words(painter, over, str(count), "small_strong", ink, paint.CENTER)
            under = QRectF(left, plot.bottom() + px(6), wide, px(16))
            self.words(painter, under, words[name], "micro", "text2", paint.CENTER)
