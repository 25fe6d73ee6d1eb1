"""A long list that is served by windows: what is seen is asked for, and selection, place and keys stay right when rows
come, go or move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from ui.widgets.pages import WindowModel
from ui.widgets.windowed import WindowList
from woordvoering.overview.windows import PAGE, Ask, Head, Window

R = TypeVar("R")
Q = TypeVar("Q")


class Signals(QObject):
    """What a served list tells: `asked` carries an `Ask` for whoever answers it, `missed` the key of a row that was
    wanted and does not stand in what is listed now."""

    asked = Signal(object)
    missed = Signal(str)


class Served(Generic[R]):
    """Between a list and whoever has its rows. Answers to what is no longer listed are left."""

    def __init__(self, rows: WindowList, model: WindowModel[R], segment: str = "") -> None:
        self._list, self._model = rows, model
        self._segment, self._words, self._fresh = segment, "", Ask(segment=segment)
        self._signals = Signals(rows)
        self.asked, self.missed = self._signals.asked, self._signals.missed
        model.wanted.connect(lambda start, count: self._send(Ask(start, count, near=self.current())))
        rows.sought.connect(lambda typed: self._send(Ask(near=self.current(), around=True, typed=typed)))
        rows.moved.connect(lambda index: model.pin(index.row()))

    def current(self) -> str:
        """The key of the row that somebody stands on; empty without one."""
        row = self._list.currentIndex().row()
        return self._model.key(self._model.record(row)) if row >= 0 and self._model.here(row) else ""

    def narrow(self, segment: str, words: str = "") -> None:
        """Lists a segment, and of that what holds these words; what is selected stays where it is listed too."""
        self._segment, self._words = segment, words
        self._again(Ask(near=self.current()))

    def refresh(self) -> None:
        """Asks again for what is seen."""
        first, last = self._list.rows_shown()
        start = max(0, first) // PAGE * PAGE
        self._again(Ask(start, max(0, last) - start + 1, near=self.current()))

    def select(self, key: str) -> None:
        """Selects a row wherever it stands."""
        self._again(Ask(near=key, around=True))

    def show(self, window: Window[Q], record: Callable[[Q | Head], R]) -> bool:
        """Shows the rows of an answer, each as a record; False when it is of something that is listed no longer."""
        ask = window.ask
        if (ask.segment, ask.words) != (self._segment, self._words):
            return False
        stood, (first, last) = self._list.currentIndex().row(), self._list.rows_shown()
        was_here = stood < 0 or self._model.here(stood)
        moved = self._model.show_window(
            window.total, window.start, [record(row) for row in window.rows], fresh=ask == self._fresh
        )
        if moved and ask.near and 0 <= stood <= last and window.at >= 0:
            self._list.moved_by(window.at - stood)
        if window.at >= 0 and window.near is not None:
            self._model.pin(window.at, record(window.near))
        wanted = bool(ask.around)
        if moved or wanted:
            self._stand(window, stood, scroll=wanted or first <= stood <= last or stood < 0)
        elif not was_here:
            self._came(stood)
        if wanted and not ask.typed and window.at < 0:
            self.missed.emit(ask.near)
        return True

    def _stand(self, window: Window[Q], stood: int, *, scroll: bool) -> None:
        """Selects what is selected; where it is listed no longer, what stands there now."""
        row = window.at if window.at >= 0 else self._nearest(max(0, stood), window)
        if row < 0 or row == self._list.currentIndex().row():
            return
        self._list.setAutoScroll(scroll)
        self._list.setCurrentIndex(self._model.index(row))
        self._list.setAutoScroll(True)

    def _nearest(self, row: int, window: Window[Q]) -> int:
        """The row that can be selected nearest to this one, of those that came."""
        rows = range(window.start, window.start + len(window.rows))
        usable = [each for each in rows if self._flags(each) & Qt.ItemFlag.ItemIsSelectable]
        return min(usable, key=lambda each: (abs(each - row), -each), default=-1)

    def _came(self, row: int) -> None:
        """What somebody went to before it was here: told now, or left for the next where it turns out to be a head."""
        if not self._model.here(row):
            return
        if self._flags(row) & Qt.ItemFlag.ItemIsSelectable:
            self._list.moved.emit(self._model.index(row))
        else:
            self._list.step(1)

    def _flags(self, row: int) -> Qt.ItemFlag:
        return self._model.flags(cast("QModelIndex", self._model.index(row)))

    def _again(self, ask: Ask) -> None:
        self._fresh = self._narrowed(ask)
        self.asked.emit(self._fresh)

    def _send(self, ask: Ask) -> None:
        self.asked.emit(self._narrowed(ask))

    def _narrowed(self, ask: Ask) -> Ask:
        return Ask(ask.start, ask.count, self._segment, self._words, ask.near, ask.around, ask.typed)
