"""The exchange with other devices while the window is open: a thread of its own, that asks the desk in short turns."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from ui.beside import Beside
from ui.bridge import Bridge, Closing
from ui.shell_record import SyncLine
from ui.widgets import times
from ui.widgets.times import thousands
from ui.wording import counted, facts
from woordvoering.errors import BrokenStore, Reason, WoordvoeringError
from woordvoering.journal.changes import Changes
from woordvoering.syncing import Syncing, SyncState

PATIENCE_MS = 2_000
"""A round that is over sooner moves nothing on the screen (SCREENS.md)."""

WAIT_S = 30.0


class Exchange(Protocol):
    """What the thread works with: `Syncing`."""

    state: SyncState

    @property
    def changes(self) -> Changes:
        """What the last round brought."""
        ...

    def unheard(self) -> None:
        """Nothing was heard of the others yet: no text leaves before a round was whole."""
        ...

    def round(self, *, found: bool = False) -> SyncState: ...

    def configure(self, address: str) -> None: ...

    def forget(self) -> None: ...

    def wait(self, wake: threading.Event, seconds: float) -> None: ...

    def close(self) -> None: ...


def exchange_of(bridge: Bridge) -> Exchange:
    """The exchange of the open desk."""
    return Syncing(bridge.desk, bridge.on_desk)


class Together(Beside):
    """Rounds until the window closes: at once after an act of ours, else when something may have come.

    `said` carries a SyncState, on the Qt thread; what came in goes out by `bridge.changed` like an act of our own.
    """

    said = Signal(object)
    _came_back = Signal(object, object)
    _began = Signal()
    _answered = Signal(object, object)

    def __init__(
        self, bridge: Bridge, make: Callable[[Bridge], Exchange] = exchange_of, parent: QObject | None = None
    ) -> None:
        super().__init__("together", parent)
        self._bridge, self._make = bridge, make
        self._orders: list[tuple[Callable[[Exchange], None], Callable[[WoordvoeringError | None], None]]] = []
        self._lock = threading.Lock()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_busy)
        self.state = SyncState()
        queued = Qt.ConnectionType.QueuedConnection
        self._began.connect(self._patience.start, queued)
        self._came_back.connect(self._take, queued)
        self._answered.connect(lambda then, error: then(error), queued)
        bridge.changed.connect(self._acted)

    def order(
        self, work: Callable[[Exchange], None], then: Callable[[WoordvoeringError | None], None] = lambda _: None
    ) -> None:
        """Something to do between two rounds; `then` hears on the Qt thread what was wrong, or None."""
        with self._lock:
            self._orders.append((work, then))
        self.wake.set()

    def _acted(self, changes: Changes) -> None:
        if changes.events:
            self.wake.set()

    def work(self) -> None:
        """Rounds, from a new exchange."""
        exchange = self._make(self._bridge)
        try:
            exchange.unheard()
            self._came_back.emit(exchange.state, Changes())
            while not self.ended.is_set():
                self._turn(exchange)
        finally:
            exchange.close()

    def broke(self, error: Exception) -> None:
        """The strip says that it broke."""
        self._came_back.emit(_broken(error, self.state), Changes())

    def _turn(self, exchange: Exchange) -> None:
        self.wake.clear()
        self._carry_out(exchange)
        if exchange.state.target:
            self._began.emit()
            state = exchange.round()
            self._came_back.emit(state, exchange.changes)
        if not self.ended.is_set() and not self.wake.is_set():
            exchange.wait(self.wake, WAIT_S)

    def _carry_out(self, exchange: Exchange) -> None:
        with self._lock:
            orders, self._orders = self._orders, []
        for work, then in orders:
            error: WoordvoeringError | None = BrokenStore("sync.broken", kind="")
            try:
                work(exchange)
                error = None
            except Closing:
                raise
            except WoordvoeringError as found:
                error = found
            finally:
                self._answered.emit(then, error)
            self._came_back.emit(exchange.state, Changes())

    def _take(self, state: SyncState, changes: Changes) -> None:
        self._patience.stop()
        if self.ended.is_set():  # the window is going: nobody is left to hear it
            return
        self.state = state
        self.said.emit(state)
        if changes.events:
            self._bridge.changed.emit(changes)

    def _say_busy(self) -> None:
        self.said.emit(SyncState(target=self.state.target, phase="busy", devices=self.state.devices))


def _broken(error: Exception, before: SyncState) -> SyncState:
    """What the strip says when an exchange broke, whatever broke it."""
    known = error.reasons()[0] if isinstance(error, WoordvoeringError) else None
    reason = known or Reason("sync.broken", {"kind": type(error).__name__})
    return SyncState(target=before.target, phase="stopped", last=before.last, devices=before.devices, reason=reason)


def _tr(source: str) -> str:
    return QCoreApplication.translate("Together", source)


def line_of(state: SyncState) -> SyncLine:
    """What the strip says of a state."""
    devices = _devices(state.devices)
    match state.phase:
        case "none":
            return SyncLine("alone", _tr("Enkel op dit toestel"))
        case "busy":
            return SyncLine("busy", _tr("Synchroniseert"), devices)
        case "offline":
            return SyncLine("offline", _offline(state))
        case "conflict":
            words = counted(state.conflicts, _tr("{n} conflict"), _tr("{n} conflicten"))
            return SyncLine("blocked", words, devices)
        case "stopped":
            return SyncLine("blocked", _tr("Synchroniseren is gestopt"))
        case "synced":
            return SyncLine("synced", _tr("Gesynchroniseerd {ago} geleden"), devices, last=state.last)


def _devices(count: int) -> str:
    if not count:
        return ""
    return counted(count, _tr("{n} toestel"), _tr("{n} toestellen"))


def _offline(state: SyncState) -> str:
    since = times.wall(state.since) if state.since is not None else ""
    words = _tr("Offline sinds {time}").format(time=since)
    if not state.unsent:
        return words
    unsent = _tr("{n} niet verzonden").format(n=thousands(state.unsent))
    return facts(words, unsent)
