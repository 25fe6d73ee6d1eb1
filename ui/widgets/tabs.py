"""Tabs of 44 px with a count and an accent underline, as in the dossier."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.segmented import Segment

GAP = 24
COUNT_PAD = 6


class Tabs(QTabBar):
    """A tab bar that draws itself; `chosen` carries the id of the tab that the user picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tabs: tuple[Segment, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._tabs: list[Segment] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        theme.changed.connect(self._measure)
        for tab in tabs:
            self._tabs.append(tab)
            self.addTab(tab.text)
        self.show_tabs(tabs)
        self.currentChanged.connect(self._changed)

    def show_tabs(self, tabs: tuple[Segment, ...]) -> None:
        """The same tabs with other counts."""
        self._tabs = list(tabs)
        for index, tab in enumerate(tabs):
            self.setTabText(index, tab.text)
            self.setAccessibleTabName(index, f"{tab.text} {tab.count}".strip())
        self._measure()

    def choose(self, tab: str) -> None:
        """Shows a tab as current without emitting. Raises StopIteration for an unknown one."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(next(index for index, one in enumerate(self._tabs) if one.id == tab))
        self.blockSignals(blocked)
        self.update()

    def current(self) -> str:
        """The id of the current tab."""
        return self._tabs[self.currentIndex()].id

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(round(self._wide(index)) + self.theme.px(GAP), self.theme.px(44))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        for index in range(self.count()):
            self._draw_tab(painter, index)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Home: -self.count(), Qt.Key.Key_End: self.count()}.get(Qt.Key(event.key()), 0)
        if step:
            self.setCurrentIndex(min(max(self.currentIndex() + step, 0), self.count() - 1))
            return
        super().keyPressEvent(event)

    def _wide(self, index: int) -> float:
        tab, px = self._tabs[index], self.theme.px
        wide = paint.width(self.theme.font("body_strong"), tab.text)
        if tab.count:
            wide += px(7) + paint.width(self.theme.font("micro_strong"), tab.count) + 2 * px(COUNT_PAD)
        return wide

    def _draw_tab(self, painter: QPainter, index: int) -> None:
        theme, px, tab = self.theme, self.theme.px, self._tabs[index]
        rect = QRectF(self.tabRect(index)).adjusted(0, 0, -px(GAP), 0)
        current = index == self.currentIndex()
        font = theme.font("body_strong" if current else "body_medium")
        taken = paint.text(painter, rect, tab.text, font, theme.color("text" if current else "text2"))
        if tab.count:
            small = theme.font("micro_strong")
            wide, tall = paint.width(small, tab.count) + 2 * px(COUNT_PAD), px(20)
            pill = QRectF(rect.left() + taken + px(7), round(rect.center().y() - tall / 2), wide, tall)
            paint.box(painter, pill, tall / 2, theme.color("neutralTint"))
            paint.text(painter, pill, tab.count, small, theme.color("neutralText"), paint.CENTER)
        if current:
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 2), QColor(theme.colors.accent))

    def _measure(self) -> None:
        self.setMinimumHeight(self.theme.px(44))
        self.setFont(self.theme.font("body_medium"))
        self.updateGeometry()
        self.update()

    def _changed(self, index: int) -> None:
        self.chosen.emit(self._tabs[index].id)
