"""The channels over the preview: icon, name, counter, and a bar where the channel has a limit that matters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from ui.statement.words import channel_icon, channel_sentence, counter, tone_of
from ui.theme import Theme
from ui.theme.tokens import RADIUS
from ui.walk import one_stop
from ui.widgets import paint
from ui.widgets.base import follow
from ui.widgets.buttons import KeyedButton
from ui.widgets.card import Surface
from ui.widgets.progress import draw_meter
from woordvoering.overview.text_records import ChannelView

TALL = 60
PAD = 9


class ChannelTab(KeyedButton):
    """One channel; checked when its version shows."""

    def __init__(self, theme: Theme, channel: ChannelView) -> None:
        super().__init__()
        self.theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(theme, self)
        self.show_record(channel)

    def show_record(self, channel: ChannelView) -> None:
        """Another count."""
        self.channel = channel
        self.setText(channel.label)
        self.setAccessibleName(channel_sentence(channel))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme, px = self.theme, self.theme.px
        count, _, share = counter(self.channel)
        head = px(16 + 6) + paint.width(theme.font("body_medium"), self.text())
        under = paint.width(theme.font("small_medium"), count) + (px(6 + 18) if share is not None else 0)
        under += px(17) if self.channel.needs_image else 0
        return QSize(round(max(head, under) + 2 * px(PAD) + 0.5), px(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        theme, px, rect = self.theme, self.theme.px, QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            paint.box(painter, rect, RADIUS, theme.color("selected" if self.isChecked() else "hover"))
        left = float(px(PAD))
        ink = "text" if self.isChecked() else "text2"
        glyph = "accentText" if self.isChecked() else "text2"
        paint.icon(painter, theme, channel_icon(self.channel), glyph, left, px(16))
        font = theme.font("body_strong" if self.isChecked() else "body_medium")
        line = QRectF(left + px(22), px(6), rect.width() - left - px(22), px(20))
        paint.text(painter, line, self.text(), font, theme.color(ink))
        self._draw_count(painter, left)
        painter.end()

    def _draw_count(self, painter: QPainter, left: float) -> None:
        theme, px = self.theme, self.theme.px
        count, color, share = counter(self.channel)
        loud = color != "text"
        if self.channel.needs_image:
            left += paint.icon(painter, theme, "triangle-alert", color, left, px(36), 12) + px(5)
        font = theme.font("small_strong" if loud else "small_medium")
        band = QRectF(left, px(28), self.width() - left, px(16))
        left += paint.text(painter, band, count, font, theme.color(color if loud else "text2"))
        if share is not None:
            meter = QRectF(left + px(6), px(34), px(18), px(4))
            draw_meter(painter, theme, meter, share, tone_of(color))


class TabScroll(QScrollArea):
    """The row of tabs when the window is too narrow for all: the wheel moves it sideways."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y() - event.angleDelta().x())


class ChannelTabs(Surface):
    """The row of channels; `chosen` carries the id of the one that the user picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, edges="b", parent=parent)
        self.setAccessibleName(self.tr("Kanalen"))
        self._tabs: dict[str, ChannelTab] = {}
        self._group = QButtonGroup(self)
        self._one_stop = one_stop(self._group)
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(0)
        self._area = TabScroll()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 1)
        layout.addWidget(self._area)
        self._measure()
        theme.changed.connect(self._measure)

    def show_channels(self, channels: tuple[ChannelView, ...]) -> None:
        """The channels with their counts; the chosen one stays."""
        if [channel.id for channel in channels] != list(self._tabs):
            self._renew(channels)
        for channel in channels:
            self._tabs[channel.id].show_record(channel)
        self._one_stop()

    def current(self) -> str:
        """The id of the channel that shows; empty before there is one."""
        return next((name for name, tab in self._tabs.items() if tab.isChecked()), "")

    def step(self, places: int) -> None:
        """The next or previous channel, in a ring."""
        names = list(self._tabs)
        if names:
            self.choose(names[(names.index(self.current()) + places) % len(names)])

    def choose(self, name: str) -> None:
        """Shows a channel, and says so. Raises KeyError."""
        self._tabs[name].setChecked(True)
        self._area.ensureWidgetVisible(self._tabs[name])
        self.chosen.emit(name)

    def _renew(self, channels: tuple[ChannelView, ...]) -> None:
        before = self.current()
        for tab in self._tabs.values():
            self._group.removeButton(tab)
            self._row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = {channel.id: ChannelTab(self.theme, channel) for channel in channels}
        while self._row.count():
            self._row.takeAt(0)
        for tab in self._tabs.values():
            self._group.addButton(tab)
            self._row.addWidget(tab)
            tab.clicked.connect(lambda _=False, name=tab.channel.id: self.choose(name))
        self._row.addStretch(1)
        names = list(self._tabs)
        if names:
            start = before if before in names else "x" if "x" in names else names[0]
            self._tabs[start].setChecked(True)

    def _measure(self) -> None:
        self.setFixedHeight(self.theme.px(TALL))
