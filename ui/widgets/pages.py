"""The model of a list of any length: it holds the pages that were looked at, and asks for the others."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from ui.widgets.tables import ROW_FLAGS, AnyIndex, RecordModel, RecordRole
from woordvoering.overview.windows import PAGE

R = TypeVar("R")

KEPT = 64
"""Pages that are kept: what was looked at longest ago goes first."""


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
        self._pinned: tuple[int, R] | None = None
        """The row that somebody stands on, with its record."""

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
            self._pinned = None
        self._total = total
        self._old = set() if whole else set(self._pages)
        self._put(0, records, last=whole)
        if not same:
            self.endResetModel()
        elif total:
            self.dataChanged.emit(self.index(0), self.index(total - 1))

    def show_window(self, total: int, start: int, records: Sequence[R], *, fresh: bool) -> bool:
        """There are `total` rows, and these stand from `start` on, in whole pages. Whether other rows stand where there
        were some: then all is forgotten but these. After a `fresh` answer the other pages are read again when they are
        looked at."""
        self._asked = -1
        known = (self._records_at(row) for row in range(start, start + len(records)))
        same = total == self._total and all(
            old is None or self.key(old) == self.key(one) for old, one in zip(known, records, strict=True)
        )
        if not same:
            self.beginResetModel()
            self._pages.clear()
            self._old, self._pinned = set(), None
        elif fresh:
            self._old = set(self._pages)
        self._total = total
        self._put(start, records, last=start + len(records) == total)
        self._let_go()
        if not same:
            self.endResetModel()
        elif records:
            self.dataChanged.emit(self.index(start), self.index(start + len(records) - 1))
        return not same

    def pin(self, row: int, record: R | None = None) -> None:
        """The record of this row stays, whatever is looked at: as it is here, or this one."""
        kept = record if record is not None else self._records_at(row)
        self._pinned = None if kept is None else (row, kept)

    def fill(self, start: int, records: Sequence[R]) -> None:
        """The rows that were asked for."""
        self._asked = -1
        if records and start + len(records) <= self._total:
            self._put(start, records, last=start + len(records) == self._total)
            self._let_go()
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
        if self._pinned is not None and self.key(self._pinned[1]) == key:
            return self._pinned[0]
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
        return ROW_FLAGS

    def _records_at(self, row: int) -> R | None:
        page = self._pages.get(row // PAGE)
        if page is None:
            return self._pinned[1] if self._pinned is not None and self._pinned[0] == row else None
        return page[row % PAGE] if 0 <= row % PAGE < len(page) else None

    def _let_go(self) -> None:
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def _put(self, start: int, records: Sequence[R], *, last: bool) -> None:
        """Keeps whole pages of these; `last` says that they reach the end."""
        for at in range(0, len(records), PAGE):
            part = tuple(records[at : at + PAGE])
            if len(part) == PAGE or last:
                page = (start + at) // PAGE
                self._pages[page] = part
                self._old.discard(page)
