"""Where the rows of a list of any length stand: what is seen is measured, the rest taken to be of the usual height."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.theme import Theme
from ui.widgets.heights import Heights
from ui.widgets.pages import PAGE, WindowModel
from ui.widgets.tables import AnyIndex, RecordList, RowDelegate

R = TypeVar("R")

EXACT = 400
"""A list of so many rows is measured whole: nothing in it ever moves because something comes into sight."""


class MeasuredList(RecordList):
    """A list that lays out nothing but what it shows. Its model is a `WindowModel`, its delegate a `RowDelegate`."""

    _heights = Heights()
    _anchor: tuple[int, int] | None = None
    _usual = 56
    _settling = False

    def __init__(self, theme: Theme, name: str, usual: int = 56, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._usual = usual
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_model(self, model: WindowModel[R]) -> None:
        """Sets the model; call it once."""
        model.modelAboutToBeReset.connect(self._remember)
        self.setModel(model)
        model.dataChanged.connect(self._changed)

    def restyle(self) -> None:
        self._measure_anew()
        super().restyle()

    def doItemsLayout(self) -> None:
        """All rows at the usual height; what is seen, and all of a short list, at its own."""
        model = self.model()
        self._heights = Heights(model.rowCount() if model is not None else 0, self.theme.px(self._usual))
        if self._heights.count <= EXACT:
            self._measure(range(self._heights.count))
        QAbstractItemView.doItemsLayout(self)
        anchor, self._anchor = self._anchor, None
        if anchor is not None and anchor[0] < self._heights.count:
            self.verticalScrollBar().setValue(self._heights.top(anchor[0]) - anchor[1])

    def updateGeometries(self) -> None:
        bar, tall = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self.theme.px(20))
        bar.setPageStep(tall)
        bar.setRange(0, max(0, self._heights.total - tall))
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        if event.size().width() != event.oldSize().width():
            self._measure_anew()
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What shows already is moved, and only what comes into sight is painted, unless rows came out otherwise."""
        if self._settling:
            return
        if self._settle():
            self.viewport().update()
        else:
            self.viewport().scroll(0, dy)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRect(self, index: AnyIndex) -> QRect:
        self.executeDelayedItemsLayout()
        row = index.row()
        if not 0 <= row < self._heights.count:
            return QRect()
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.executeDelayedItemsLayout()
        row = self._heights.row_at(point.y() + self.verticalOffset())
        model = self.model()
        return model.index(row, 0) if row >= 0 and model is not None else QModelIndex()

    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not 0 <= index.row() < self._heights.count:
            return
        hints, bar, tall = QAbstractItemView.ScrollHint, self.verticalScrollBar(), self.viewport().height()
        top, high = self._heights.top(index.row()), self._heights.height(index.row())
        if hint is hints.PositionAtCenter:
            bar.setValue(top - (tall - high) // 2)
        elif hint is hints.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint is hints.PositionAtBottom or top + high > bar.value() + tall:
            bar.setValue(top + high - tall)

    def rows_shown(self) -> tuple[int, int]:
        """The first and the last row that show, -1 when none does."""
        self.executeDelayedItemsLayout()
        return self._in_sight()

    def moved_by(self, rows: int) -> None:
        """What showed before the reset of just now stands so many rows further: it stays where it was on the screen."""
        if rows and self._anchor is not None:
            self._anchor = (max(0, self._anchor[0] + rows), self._anchor[1])
        elif rows > 0:
            self._anchor = (rows, 0)

    def _in_sight(self) -> tuple[int, int]:
        """The same of the rows as they were laid out last."""
        top = self.verticalOffset()
        first = self._heights.row_at(top)
        if first < 0:
            return -1, -1
        last = self._heights.row_at(min(top + self.viewport().height(), self._heights.total) - 1)
        return first, max(first, last)

    def _settle(self) -> bool:
        """Measures what is in sight; whether that moved rows that were painted. What was measured before stays where
        it is: what stands above it makes room above.
        """
        top, below = self.verticalOffset(), self.verticalOffset() + self.viewport().height()
        first = row = self._heights.row_at(top)
        if first < 0:
            return False
        stays = next(
            (one for one in range(first, self._heights.row_at(below - 1) + 1) if self._heights.known(one)), first
        )
        before, y = self._heights.top(stays), self._heights.top(first)
        moved = dirty = False
        while row < self._heights.count and y < below:
            known, usual = self._heights.known(row), self._heights.height(row)
            self._measure(range(row, row + 1))
            dirty = dirty or (moved and known)
            moved = moved or usual != self._heights.height(row)
            row, y = row + 1, y + self._heights.height(row)
        if moved:
            self._fit(self._heights.top(stays) - before)
        return dirty

    def _fit(self, moved: int) -> None:
        bar = self.verticalScrollBar()
        self._settling = True
        bar.setRange(0, max(0, self._heights.total - self.viewport().height()))
        bar.setValue(bar.value() + moved)
        self._settling = False

    def _measure(self, rows: range) -> None:
        model, delegate = self.model(), self.itemDelegate()
        if not isinstance(model, WindowModel) or not isinstance(delegate, RowDelegate):
            return
        for row in rows:
            if model.here(row) and not self._heights.known(row):
                self._heights.measured(row, self.theme.px(delegate.height(model.record(row))))

    def _measure_anew(self) -> None:
        self._remember()
        self.scheduleDelayedItemsLayout()

    def _remember(self) -> None:
        """What stands at the top stays there."""
        row = self._heights.row_at(self.verticalOffset())
        self._anchor = (row, self._heights.top(row) - self.verticalOffset()) if row > 0 else None

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """Rows that changed may be of another height: measured again, those in sight at once."""
        if last.row() - first.row() >= PAGE:
            self._measure_anew()
            return
        for row in range(first.row(), last.row() + 1):
            if self._heights.known(row):
                self._remeasure(row)
        self.viewport().update()

    def _remeasure(self, row: int) -> None:
        model, delegate = self.model(), self.itemDelegate()
        if isinstance(model, WindowModel) and isinstance(delegate, RowDelegate) and model.here(row):
            moved = self._heights.measured(row, self.theme.px(delegate.height(model.record(row))))
            if moved:
                above = self._heights.top(row) < self.verticalOffset()
                self._fit(moved if above else 0)
