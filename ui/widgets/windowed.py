"""A list of any length: it paints what is seen, asks for the rows around that, and says where the selection goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyleOptionViewItem, QWidget

from ui.theme import Theme
from ui.widgets.measured import MeasuredList
from ui.widgets.pages import WindowModel
from ui.widgets.tables import AnyIndex, RecordRole, RowDelegate

LOOKS = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver
"""What differs from row to row."""

AHEAD = 24
"""Rows before and behind those in sight that are asked for too."""


class WindowList(MeasuredList):
    """Paints its rows itself, as Qt's list would want a layout of them all; keys, selection and words are the same.

    `sought` carries what was typed, where it is not here that the row is found that begins so.
    """

    sought = Signal(str)

    def __init__(self, theme: Theme, name: str, usual: int = 56, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, usual, parent)
        self._typed, self._since_typed = "", QElapsedTimer()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        model, row, actions = self.model(), self.currentIndex().row(), QAbstractItemView.CursorAction
        if model is None or not self._heights.count:
            return QModelIndex()
        last, here = self._heights.count - 1, self._heights.top(max(row, 0))
        tall = self.viewport().height()
        wanted, way = {
            actions.MoveHome: (0, 1),
            actions.MoveEnd: (last, -1),
            actions.MovePageDown: (self._heights.row_at(min(here + tall, self._heights.total - 1)), -1),
            actions.MovePageUp: (self._heights.row_at(max(here - tall, 0)), 1),
        }.get(action, (row + (1 if action in (actions.MoveDown, actions.MoveNext) else -1), 0))
        if way == 0:
            if action in (actions.MoveLeft, actions.MoveRight):
                return self.currentIndex()
            way = 1 if wanted > row else -1
        while 0 <= wanted <= last:
            index = model.index(wanted, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return index
            wanted += way
        return self.currentIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.bottomRight())
        index = index if index.isValid() else self.indexAt(rect.topLeft())
        if index.isValid():
            self.selectionModel().select(index, command)
        elif command & QItemSelectionModel.SelectionFlag.Clear:
            self.selectionModel().clearSelection()

    def visualRegionForSelection(self, selection: object) -> QRegion:
        return QRegion(self.viewport().rect())

    def keyboardSearch(self, search: str) -> None:
        """Typing finds a row here where all rows are; else whoever has them is asked for the one that begins so."""
        model = self.model()
        if isinstance(model, WindowModel) and model.held() == model.rowCount():
            super().keyboardSearch(search)
            return
        if not self._since_typed.isValid() or self._since_typed.elapsed() > QApplication.keyboardInputInterval():
            self._typed = ""
        self._since_typed.restart()
        self._typed += search
        self.sought.emit(self._typed)

    def isIndexHidden(self, index: AnyIndex) -> bool:
        return False

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Told to a screen reader here: Qt's list finds the row by a layout that this list does not make."""
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid():
            if self.hasFocus() and QAccessible.isActive():
                self._say(QAccessible.Event.Focus, current.row())
            self.moved.emit(current)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)  # type: ignore[arg-type]
        if QAccessible.isActive():
            for index in self.selectedIndexes():
                self._say(QAccessible.Event.Selection, index.row())

    def paintEvent(self, event: QPaintEvent) -> None:
        model = self.model()
        if self._settle():
            self.viewport().update()
        first, last = self._in_sight()
        painter, wanted = QPainter(self.viewport()), event.region()
        painter.fillRect(event.rect(), self.theme.color("surface"))
        if first < 0 or not isinstance(model, WindowModel):
            painter.end()
            return
        model.look(first, last)
        model.look(max(0, first - AHEAD), min(last + AHEAD, model.rowCount() - 1))
        option, current = QStyleOptionViewItem(), self.currentIndex().row() if self.hasFocus() else -1
        self.initViewItemOption(option)
        plain = option.state & ~LOOKS
        pointer = self.viewport().mapFromGlobal(self.cursor().pos()) if self.viewport().underMouse() else None
        top, wide = self._heights.top(first) - self.verticalOffset(), self.viewport().width()
        for row in range(first, last + 1):
            rect = QRect(0, top, wide, self._heights.height(row))
            top += rect.height()
            if wanted.intersects(rect):
                under = pointer is not None and rect.contains(pointer)
                self._paint_row(
                    painter, option, model.index(row, 0), rect, plain | self._looks(row, current, under=under)
                )
        painter.end()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, rect: QRect, look: QStyle.StateFlag
    ) -> None:
        delegate = self.itemDelegate()
        if index.data(RecordRole) is not None:
            option.rect, option.state = rect, look
            delegate.paint(painter, option, index)
        elif isinstance(delegate, RowDelegate):
            delegate.paint_waiting(painter, rect)

    def _looks(self, row: int, current: int, *, under: bool) -> QStyle.StateFlag:
        look = QStyle.StateFlag.State_None
        if self.selectionModel().isRowSelected(row, QModelIndex()):
            look |= QStyle.StateFlag.State_Selected
        if row == current:
            look |= QStyle.StateFlag.State_HasFocus
        return look | QStyle.StateFlag.State_MouseOver if under else look

    def _say(self, kind: QAccessible.Event, row: int) -> None:
        event = QAccessibleEvent(self, kind)
        event.setChild(row)
        QAccessible.updateAccessibility(event)
