"""Small charts: the sparkline of a story's last hour, and the volume chart with baseline and burst."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme, Tone
from ui.widgets import paint
from ui.widgets.base import Painted
from ui.widgets.pill import PillSpec, draw_pill, pill_size
from ui.widgets.times import decimal


def draw_sparkline(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    values: Sequence[float],
    *,
    tone: Tone = "neutral",
    baseline: float | None = None,
) -> None:
    """A line over `rect` with a dot at its end and, where given, a dashed baseline. Red for a story to decide on."""
    if len(values) < 2:
        return
    top = max(*values, baseline or 0.0, 1e-9)
    ink = QColor(theme.tone(tone).solid)
    area = rect.adjusted(0, 2, -3, -1)
    step = area.width() / (len(values) - 1)
    points = [QPointF(area.left() + n * step, area.bottom() - area.height() * v / top) for n, v in enumerate(values)]
    _fill_under(painter, area, points, ink)
    if baseline is not None:
        y = round(area.bottom() - area.height() * baseline / top) + 0.5
        painter.setPen(QPen(theme.color("line2"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    pen = QPen(ink, 1.4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(points[-1], 2.5, 2.5)


def _fill_under(painter: QPainter, area: QRectF, points: list[QPointF], ink: QColor) -> None:
    path = QPainterPath(QPointF(points[0].x(), area.bottom()))
    for point in points:
        path.lineTo(point)
    path.lineTo(points[-1].x(), area.bottom())
    path.closeSubpath()
    shade = QLinearGradient(area.topLeft(), area.bottomLeft())
    strong, weak = QColor(ink), QColor(ink)
    strong.setAlpha(56)
    weak.setAlpha(8)
    shade.setColorAt(0, strong)
    shade.setColorAt(1, weak)
    painter.fillPath(path, shade)


class Sparkline(Painted):
    """A sparkline as a widget, 64x22."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._values: tuple[float, ...] = ()
        self._tone: Tone = "neutral"
        self._baseline: float | None = None

    def show_values(
        self, values: Sequence[float], sentence: str, *, tone: Tone = "neutral", baseline: float | None = None
    ) -> None:
        """The values, oldest first, and the sentence that a screen reader says instead."""
        self._values, self._tone, self._baseline = tuple(values), tone, baseline
        self.say(sentence)
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(64), self.theme.px(22))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        draw_sparkline(painter, self.theme, rect, self._values, tone=self._tone, baseline=self._baseline)


@dataclass(frozen=True, slots=True)
class VolumeRecord:
    """Messages per minute, oldest first. `burst` is the index of the first minute of the burst, -1 without one.

    `ticks` are (index, text) under the axis; the last is set at the right end, in bold.
    """

    values: tuple[float, ...]
    baseline: float
    baseline_text: str
    burst: int = -1
    burst_text: str = ""
    ticks: tuple[tuple[int, str], ...] = ()
    sentence: str = ""


class VolumeChart(Painted):
    """Bars per minute: grey before and accent after the burst, a dashed baseline, a red flag at the burst."""

    HEIGHT, HEAD, FOOT, SCALE = 128, 32, 22, 30

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_record(VolumeRecord((), 0.0, ""))

    def show_record(self, record: VolumeRecord) -> None:
        """Shows other values."""
        self._record = record
        self._top = max(*record.values, record.baseline, 1.0, 1.0) * 1.04
        self.say(record.sentence or self._default_sentence(record))
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(480), self.theme.px(self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(self.HEIGHT))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        px = self.theme.px
        plot = rect.adjusted(0, px(self.HEAD), -px(self.SCALE), -px(self.FOOT))
        self._draw_grid(painter, plot)
        if not self._record.values:
            return
        self._draw_bars(painter, plot)
        self._draw_baseline(painter, plot)
        self._draw_ticks(painter, plot)
        if self._record.burst >= 0:
            self._draw_burst(painter, plot)

    def _default_sentence(self, record: VolumeRecord) -> str:
        last = record.values[-1] if record.values else 0
        said = QCoreApplication.translate("VolumeChart", "Berichten per minuut, nu {last}, {baseline}")
        return said.format(last=round(last), baseline=record.baseline_text)

    def _y(self, plot: QRectF, value: float) -> float:
        return plot.bottom() - plot.height() * value / self._top

    def _x(self, plot: QRectF, index: float) -> float:
        return plot.left() + plot.width() * index / len(self._record.values)

    def _draw_grid(self, painter: QPainter, plot: QRectF) -> None:
        theme, step = self.theme, grid_step(self._top)
        for number in range(int(self._top / step) + 1):
            value = number * step
            y = self._y(plot, value)
            paint.hairline(painter, theme.color("chartGrid"), plot.left(), round(y), plot.right(), round(y))
            label = QRectF(plot.right() + theme.px(8), y - 8, theme.px(self.SCALE) - 8, 16)
            paint.text(painter, label, decimal(value, 0 if step >= 1 else 1), theme.font("micro"), theme.color("text3"))

    def _draw_bars(self, painter: QPainter, plot: QRectF) -> None:
        burst = self._record.burst
        wide = plot.width() / len(self._record.values)
        for index, value in enumerate(self._record.values):
            tall = max(plot.height() * value / self._top, 1.0 if value else 0.0)
            bar = QRectF(self._x(plot, index) + 1, plot.bottom() - tall, max(wide - 2.5, 1.5), tall)
            after = 0 <= burst <= index
            paint.box(painter, bar, min(2.0, bar.width() / 2), self.theme.color("accent" if after else "bar"))

    def _draw_baseline(self, painter: QPainter, plot: QRectF) -> None:
        theme, record = self.theme, self._record
        y = round(self._y(plot, record.baseline)) + 0.5
        painter.setPen(QPen(theme.color("text2"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        font = theme.font("micro")
        wide = paint.width(font, record.baseline_text)
        label = QRectF(plot.left() + 6, y - theme.px(18), wide + 6, theme.px(16))
        painter.fillRect(label.adjusted(-3, 0, 0, 0), theme.color("surface"))
        paint.text(painter, label, record.baseline_text, font, theme.color("text2"))

    def _draw_ticks(self, painter: QPainter, plot: QRectF) -> None:
        theme, ticks = self.theme, self._record.ticks
        end = plot.right() - (paint.width(theme.font("micro_strong"), ticks[-1][1]) if ticks else 0)
        for number, (index, words) in enumerate(ticks):
            last = number == len(ticks) - 1
            font = theme.font("micro_strong" if last else "micro")
            wide = paint.width(font, words)
            x = self._x(plot, index) - (wide / 2 if number > 0 and not last else 0)
            left = plot.right() - wide if last else x
            if not last and left + wide + theme.px(4) > end:
                continue  # it would stand through the last one, which says when now is
            line = QRectF(left, plot.bottom() + theme.px(6), wide + 2, theme.px(16))
            paint.text(painter, line, words, font, theme.color("text" if last else "text2"))

    def _draw_burst(self, painter: QPainter, plot: QRectF) -> None:
        theme, x = self.theme, round(self._x(plot, self._record.burst))
        flag = PillSpec(self._record.burst_text, "red", "trending-up")
        wide = pill_size(theme, flag).width()
        painter.fillRect(
            QRectF(x - 0.5, plot.top() - theme.px(16), 1.5, plot.height() + theme.px(16)), theme.color("red")
        )
        left = max(plot.left(), min(x - wide + 1, plot.right() - wide))
        draw_pill(painter, theme, left, theme.px(11), flag)


def grid_step(top: float, most: int = 3) -> float:
    """The distance between grid lines, 1, 2 or 5 times a power of ten, so that at most `most` lie above zero."""
    step = 1.0
    while True:
        for times in (1, 2, 5):
            if top < (most + 1) * times * step:
                return times * step
        step *= 10
