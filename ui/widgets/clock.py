"""Clocks on the screen: since the first signal, and down to a deadline; one ticker wakes the visible ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets import paint, times
from ui.widgets.base import Painted
from woordvoering.clock import Clock

COLORS = {"calm": "text", "amber": "amberText", "red": "redText"}


class Ticker(QObject):
    """A tick a second while somebody listens; the desk has one and hands it around."""

    tick = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self._listeners = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    def join(self) -> None:
        """One more visible clock; the first starts the timer."""
        self._listeners += 1
        if self._listeners == 1:
            self._timer.start()

    def leave(self) -> None:
        """One visible clock less; the last stops the timer."""
        self._listeners = max(0, self._listeners - 1)
        if not self._listeners:
            self._timer.stop()


if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object
    """A base of Qt's own would come twice into the class that mixes this in."""


class Ticking(_Widget):
    """Stands before the widget that it is mixed into: keeps the ticker running exactly while the widget shows."""

    _joined = False

    def keep_time(self, ticker: Ticker, refresh: Callable[[], object]) -> None:
        """`refresh` every second from now on; the seconds come only while somebody shows."""
        self._ticker = ticker
        ticker.tick.connect(refresh)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._joined:
            self._joined = True
            self._ticker.join()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._joined:
            self._joined = False
            self._ticker.leave()
        super().hideEvent(event)


class ClockLabel(Ticking, Painted):
    """Text of a moment against now. Subclasses say what and in which colour; it ticks only while visible."""

    def __init__(self, theme: Theme, ticker: Ticker, style: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._style = style
        self._moment: int | None = None
        self.keep_time(ticker, self._tick)

    def set_moment(self, moment: int | None) -> None:
        """The moment in ms UTC that the clock is about; None shows nothing."""
        self._moment = moment
        self._show(self._words())
        self.refresh()

    def words(self, moment: int, now: int) -> str:
        """The text for this moment."""
        raise NotImplementedError

    def ink(self, moment: int, now: int) -> str:
        """The colour token for this moment."""
        return "text"

    def natural(self) -> QSize:
        font = self.theme.font(self._style)
        return QSize(round(paint.width(font, self.text()) + 0.999), self.theme.line(self._style))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if self._moment is None:
            return
        ink = self.theme.color(self.ink(self._moment, self._ticker.clock.now()))
        paint.text(painter, rect, self.text(), self.theme.font(self._style), ink)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()

    def _words(self) -> str:
        return "" if self._moment is None else self.words(self._moment, self._ticker.clock.now())

    def _tick(self) -> None:
        words = self._words()
        if words != self.text():
            wider = len(words) != len(self.text())
            self._show(words)
            if wider:
                self.updateGeometry()
            self.update()

    def _show(self, words: str) -> None:
        self.setText(words)
        self.say(words)


class SinceClock(ClockLabel):
    """`T+00:23` since the first signal."""

    def __init__(self, theme: Theme, ticker: Ticker, style: str = "clock", parent: QWidget | None = None) -> None:
        super().__init__(theme, ticker, style, parent)

    def words(self, moment: int, now: int) -> str:
        return times.since_first(moment, now)


class Countdown(ClockLabel):
    """What is left to a deadline, coloured by the clock rule."""

    def __init__(self, theme: Theme, ticker: Ticker, style: str = "countdown", parent: QWidget | None = None) -> None:
        super().__init__(theme, ticker, style, parent)

    def words(self, moment: int, now: int) -> str:
        return times.countdown(moment, now)

    def ink(self, moment: int, now: int) -> str:
        return COLORS[times.urgency(moment, now)]


class WallClock(ClockLabel):
    """The hour in Brussels; `moment` is only a switch, the clock shows now."""

    def __init__(self, theme: Theme, ticker: Ticker, style: str = "countdown", parent: QWidget | None = None) -> None:
        super().__init__(theme, ticker, style, parent)
        self.set_moment(ticker.clock.now())

    def words(self, moment: int, now: int) -> str:
        return times.wall(now)
