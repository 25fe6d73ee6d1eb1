"""Tables and lists: a record per row under `RecordRole`, its sentence for the screen reader, delegates that draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme
from ui.theme.tokens import RADIUS_BOX
from ui.widgets import paint
from ui.widgets.base import Painted

RecordRole = Qt.ItemDataRole.UserRole + 1
R = TypeVar("R")
AnyIndex = QModelIndex | QPersistentModelIndex
ROW_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, a width in px at 100 % (0 takes what is left), right aligned or not, and a sort arrow."""

    head: str
    width: int = 0
    right: bool = False
    sorted: str = ""


def column_rects(
    theme: Theme, columns: Sequence[Column], band: QRectF, *, pad: int = 24, gap: int = 16
) -> list[QRectF]:
    """The rectangle of every column in a row's band; head and rows use the same."""
    px = theme.px
    fixed = sum(px(column.width) for column in columns)
    free = [column for column in columns if not column.width]
    inner = band.width() - 2 * px(pad) - px(gap) * (len(columns) - 1)
    share = max(0.0, inner - fixed) / max(1, len(free))
    rects: list[QRectF] = []
    left = band.left() + px(pad)
    for column in columns:
        wide = px(column.width) if column.width else share
        rects.append(QRectF(left, band.top(), wide, band.height()))
        left += wide + px(gap)
    return rects


class TableHead(Painted):
    """The head of a table: 32 px, sunken, no vertical lines; an arrow only on the sorted column."""

    def __init__(
        self, theme: Theme, columns: tuple[Column, ...], *, pad: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._pad = pad
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        self.show_columns(columns)

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """Other columns, or another sorting."""
        self.columns = columns
        self.say(", ".join(column.head for column in columns if column.head))
        self.refresh()

    def natural(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(32))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        painter.fillRect(rect, theme.color("sunken"))
        paint.hairline(painter, theme.color("line"), 0, rect.bottom() - 1, rect.right(), rect.bottom() - 1)
        font, ink = theme.font("micro_strong"), theme.color("text2")
        for column, cell in zip(self.columns, column_rects(theme, self.columns, rect, pad=self._pad), strict=True):
            align = paint.RIGHT if column.right else paint.LEFT
            taken = paint.text(painter, cell, column.head, font, ink, align)
            if column.sorted:
                name = "arrow-up" if column.sorted == "up" else "arrow-down"
                paint.icon(painter, theme, name, "text2", cell.left() + taken + theme.px(4), rect.center().y(), 12)


class RecordModel(QAbstractListModel, Generic[R]):
    """Rows of frozen records; subclasses give `sentence(record)` for the screen reader and `key(record)`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[R, ...] = ()

    def sentence(self, record: R) -> str:
        """What a screen reader says of a row."""
        raise NotImplementedError

    def key(self, record: R) -> str:
        """What stays the same when a row's content changes."""
        raise NotImplementedError

    def selectable(self, record: R) -> bool:
        """Whether the row can be selected; a group head cannot."""
        return True

    def show_records(self, records: Sequence[R]) -> None:
        """Replaces the rows; the same keys in the same order keep selection and scroll position."""
        fresh = tuple(records)
        if [self.key(one) for one in fresh] == [self.key(one) for one in self._records]:
            self._records = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._records = fresh
        self.endResetModel()

    def record(self, row: int) -> R:
        """The record of a row. Raises IndexError."""
        return self._records[row]

    def row_of(self, key: str) -> int:
        """The row of a key, -1 when it is not there."""
        return next((row for row, one in enumerate(self._records) if self.key(one) == key), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._records):
            return None
        record = self._records[index.row()]
        if role == RecordRole:
            return record
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.sentence(record)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not 0 <= index.row() < len(self._records):
            return Qt.ItemFlag.NoItemFlags
        if not self.selectable(self._records[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled
        return ROW_FLAGS


class RowDelegate(QStyledItemDelegate):
    """Draws a row. Subclasses give `height(record)` and `draw_row()`; ground, bar and focus are drawn here.

    `look` is 'table' (hairline per row, 3 px accent bar when selected) or 'list' (a rounded selected box).
    """

    look: str = "table"

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def height(self, record: object) -> int:
        """The height of a row in px at 100 %."""
        raise NotImplementedError

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        """Draws the content; ground and selection are there already."""
        raise NotImplementedError

    def checked(self, record: object) -> bool:
        """Whether the row belongs to a set that the user is making; it gets the sunken ground."""
        return False

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(self.height(index.data(RecordRole))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        record = index.data(RecordRole)
        if record is None:
            return
        painter.save()
        paint.smooth(painter)
        rect, state = QRectF(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        self._draw_ground(painter, rect, selected=selected, hovered=hovered, checked=self.checked(record))
        self.draw_row(painter, rect, record, selected=selected)
        focused = state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange
        if focused:
            paint.box(painter, self._box(rect), self._radius() + 1, None, self.theme.color("accent"), 2)
        painter.restore()

    def paint_waiting(self, painter: QPainter, rect: QRect) -> None:
        """A row that is being read: two pale bars where its words will stand."""
        theme, px = self.theme, self.theme.px
        left, middle = rect.left() + px(24), rect.center().y()
        paint.box(painter, QRectF(left, middle - px(14), px(180), px(9)), 4, theme.color("sunken"))
        paint.box(painter, QRectF(left, middle + px(4), px(320), px(9)), 4, theme.color("sunken"))

    def _radius(self) -> int:
        return RADIUS_BOX if self.look == "list" else 2

    def _box(self, rect: QRectF) -> QRectF:
        return rect.adjusted(8, 0, -8, 0) if self.look == "list" else rect.adjusted(1, 1, -1, -1)

    def _draw_ground(self, painter: QPainter, rect: QRectF, *, selected: bool, hovered: bool, checked: bool) -> None:
        color = self.theme.color
        if self.look == "list":
            if selected:
                paint.box(painter, self._box(rect), RADIUS_BOX, color("selected"), color("accentLine"))
            elif hovered:
                paint.box(painter, self._box(rect), RADIUS_BOX, color("hover"))
            return
        ground = "selected" if selected else "hover" if hovered else "sunken" if checked else "surface"
        painter.fillRect(rect, color(ground))
        paint.hairline(painter, color("line"), rect.left(), rect.bottom() - 1, rect.right(), rect.bottom() - 1)
        if selected:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), color("accent"))


class RecordList(QListView):
    """A list of records: batched layout for a million rows, J and K as arrows, `opened` on Enter or double click."""

    opened = Signal(QModelIndex)
    moved = Signal(QModelIndex)
    draws_own_focus = True

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(100)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measures the rows again, after a change of text scale or theme."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def step(self, rows: int) -> None:
        """Moves the current row up or down over the rows that can be selected."""
        model = self.model()
        row = self.currentIndex().row() + rows
        while model is not None and 0 <= row < model.rowCount():
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return
            row += 1 if rows > 0 else -1

    def select_row(self, row: int) -> None:
        """Makes a row current; -1 selects nothing."""
        model = self.model()
        if row < 0:
            self.clearSelection()
        elif model is not None and row != self.currentIndex().row():
            self.setCurrentIndex(model.index(row, 0))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved.emit(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            paint.smooth(painter)
            inner = QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2)
            paint.box(painter, inner, RADIUS_BOX, None, self.theme.color("accent"), 2)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step(steps)
            return
        super().keyPressEvent(event)
