"""What leaves while the window is open: a thread of its own sends what is due, and asks the desk in short turns."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from ui.beside import Beside
from ui.bridge import Bridge
from woordvoering.errors import Reason, WoordvoeringError
from woordvoering.journal.changes import Changes
from woordvoering.publishing.kinds import open_net, open_publisher
from woordvoering.sending import Sending, SendingRound, Told

if TYPE_CHECKING:
    from woordvoering.publishing.kinds.net import Net

WAIT_S = 30.0
"""A plan of another device, an account or a verdict may have changed what is due: it is looked at this often."""


@dataclass(frozen=True, slots=True)
class OutgoingState:
    """How sending stands: `broken` is why it stopped, `elsewhere` that another program of this desk sends."""

    broken: Reason | None = None
    elsewhere: bool = False
    told: tuple[Told, ...] = ()


class Sender(Protocol):
    """What the thread works with: `Sending`."""

    def round(self, stop: threading.Event | None = None) -> SendingRound: ...

    def wait(self, wake: threading.Event, most: float = WAIT_S) -> None: ...

    def close(self) -> None: ...


def net_of(bridge: Bridge) -> Net:
    """What publishers beside the desk thread share; a secret that was exchanged is kept in a turn on that thread."""
    secrets = bridge.desk.accounts.secrets
    return open_net(lambda account, value: bridge.on_desk(lambda: secrets.keep(account, value)))


def sender_of(bridge: Bridge) -> Sender:
    """The sending of the open desk; its publishers share logins and connections."""
    net, clock = net_of(bridge), bridge.desk.clock
    return Sending(
        bridge.desk, lambda account, secret: open_publisher(account, secret, clock=clock, net=net), bridge.on_desk
    )


class Outgoing(Beside):
    """Rounds until the window closes: at once after an act, else when something is due.

    `said` carries an OutgoingState, on the Qt thread; what was sent goes out by `bridge.changed` like an act of ours.
    """

    said = Signal(object)
    _came_back = Signal(object, object)

    def __init__(
        self, bridge: Bridge, make: Callable[[Bridge], Sender] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__("outgoing", parent)
        self._bridge, self._make = bridge, make or sender_of
        self.state = OutgoingState()
        self._came_back.connect(self._take, Qt.ConnectionType.QueuedConnection)
        bridge.changed.connect(self._acted)

    def work(self) -> None:
        """Rounds, from a new sender."""
        sender = self._make(self._bridge)
        try:
            while not self.ended.is_set():
                self.wake.clear()
                found = sender.round(self.ended)
                self._came_back.emit(OutgoingState(elsewhere=found.elsewhere, told=found.told), found.changes)
                if not self.ended.is_set() and not self.wake.is_set():
                    sender.wait(self.wake, WAIT_S)
        finally:
            sender.close()

    def broke(self, error: Exception) -> None:
        """The window says that nothing leaves, and why."""
        known = error.reasons()[0] if isinstance(error, WoordvoeringError) else None
        reason = known or Reason("sending.broken", {"kind": type(error).__name__})
        self._came_back.emit(OutgoingState(broken=reason), Changes())

    def _acted(self, changes: Changes) -> None:
        if changes.events:
            self.now()

    def _take(self, state: OutgoingState, changes: Changes) -> None:
        if self.ended.is_set():  # the window is going: nobody is left to hear it
            return
        self.state = state
        self.said.emit(state)
        if changes.events or changes.cases:
            self._bridge.changed.emit(changes)
