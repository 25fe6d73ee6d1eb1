"""Lists of any length: a model that holds the pages that were looked at, and a view that lays out what it shows."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from ui.theme import Theme
from ui.widgets.heights import Heights
from ui.widgets.tables import AnyIndex, RecordList, RecordModel, RecordRole, RowDelegate

R = TypeVar("R")

PAGE = 64
"""Rows of a page."""

KEPT = 32
"""Pages that are kept: what was looked at longest ago goes first."""

LOOKS = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver
"""What differs from row to row."""

AHEAD = 24
"""Rows before and behind those in sight that are asked for too."""

EXACT = 400
"""A list of so many rows is measured whole: nothing in it ever moves because something comes into sight."""


class WindowModel(RecordModel[R]):
    """Rows of which only pages are here. `wanted` asks for rows, one request at a time: the first row and how many."""

    wanted = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, tuple[R, ...]] = OrderedDict()
        self._old: set[int] = set()
        """Pages of before the last change: shown until they were read again."""
        self._asked = -1

    def show_records(self, records: Sequence[R]) -> None:
        """Replaces the rows by these, which are all there are."""
        self.show_first(len(records), records)

    def show_first(self, total: int, records: Sequence[R]) -> None:
        """Replaces the rows: there are `total`, and these are the first. Where those are the same as before, selection
        and scroll position stay, and the other pages are read again when they are looked at."""
        self._asked = -1
        whole = total == len(records)
        fresh = [self.key(one) for one in records]
        here = [self._records_at(row) for row in range(min(len(fresh), self._total))]
        same = total == self._total and fresh == [None if one is None else self.key(one) for one in here]
        if not same:
            self.beginResetModel()
            self._pages.clear()
        self._total = total
        self._old = set() if whole else set(self._pages)
        self._put(0, records, last=whole)
        if not same:
            self.endResetModel()
        elif total:
            self.dataChanged.emit(self.index(0), self.index(total - 1))

    def fill(self, start: int, records: Sequence[R]) -> None:
        """The rows that were asked for."""
        self._asked = -1
        if records and start + len(records) <= self._total:
            self._put(start, records, last=start + len(records) == self._total)
            while len(self._pages) > KEPT:
                self._pages.popitem(last=False)
            self.dataChanged.emit(self.index(start), self.index(start + len(records) - 1))

    def look(self, first: int, last: int) -> None:
        """Somebody sees these rows: the first page of them that is not here is asked for."""
        if self._asked >= 0:
            return
        for page in range(first // PAGE, last // PAGE + 1):
            if page in self._pages:
                self._pages.move_to_end(page)
            if page not in self._pages or page in self._old:
                self._asked = page
                self.wanted.emit(page * PAGE, min(PAGE, self._total - page * PAGE))
                return

    def held(self) -> int:
        """How many rows are here."""
        return sum(len(page) for page in self._pages.values())

    def record(self, row: int) -> R:
        """The record of a row. Raises IndexError when it is not here."""
        found = self._records_at(row)
        if found is None:
            raise IndexError(row)
        return found

    def here(self, row: int) -> bool:
        """Whether the record of a row is here."""
        return self._records_at(row) is not None

    def row_of(self, key: str) -> int:
        for page, records in self._pages.items():
            for number, record in enumerate(records):
                if self.key(record) == key:
                    return page * PAGE + number
        return -1

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else self._total

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (RecordRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        record = self._records_at(index.row())
        if record is None:
            if role != RecordRole and 0 <= index.row() < self._total:
                self.look(index.row(), index.row())
                return self.tr("wordt gelezen")
            return None
        return record if role == RecordRole else self.sentence(record)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not 0 <= index.row() < self._total:
            return Qt.ItemFlag.NoItemFlags
        record = self._records_at(index.row())
        if record is not None and not self.selectable(record):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _records_at(self, row: int) -> R | None:
        page = self._pages.get(row // PAGE)
        return page[row % PAGE] if page is not None and 0 <= row % PAGE < len(page) else None

    def _put(self, start: int, records: Sequence[R], *, last: bool) -> None:
        """Keeps whole pages of these; `last` says that they reach the end."""
        for at in range(0, len(records), PAGE):
            part = tuple(records[at : at + PAGE])
            if len(part) == PAGE or last:
                page = (start + at) // PAGE
                self._pages[page] = part
                self._old.discard(page)


class WindowList(RecordList):
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
        """Typing finds a row only where all rows are here: it goes along every one."""
        model = self.model()
        if isinstance(model, WindowModel) and model.held() == model.rowCount():
            super().keyboardSearch(search)

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

    def _in_sight(self) -> tuple[int, int]:
        """The first and the last row that show, -1 when none does."""
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
