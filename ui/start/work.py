"""`Errands`: what takes time while there is no desk: done beside the Qt thread, in order, and heard back on it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from woordvoering.desk_thread import DeskThread
from woordvoering.errors import BrokenStore, WoordvoeringError

T = TypeVar("T")


class Errands(QObject):
    """One thread. After `close` nothing comes back any more."""

    _back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = DeskThread()
        self._closed = False
        self._back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], T], then: Callable[[T], None], refused: Callable[[WoordvoeringError], None]
    ) -> None:
        """Does something; `then` or `refused` hears how it went, on the Qt thread."""
        if not self._closed:
            future = self._thread.run(work)
            future.add_done_callback(lambda done: self._back.emit((done, then, refused)))

    def close(self) -> None:
        """Waits for what is under way."""
        if not self._closed:
            self._closed = True
            self._thread.close()

    def _deliver(self, parcel: tuple[Future[Any], Callable[[Any], None], Callable[[WoordvoeringError], None]]) -> None:
        future, then, refused = parcel
        if self._closed:
            return
        error = future.exception()
        if isinstance(error, WoordvoeringError):
            refused(error)
        elif error is not None:
            refused(BrokenStore("start.stopped", kind=type(error).__name__))
            raise error
        else:
            then(future.result())
