"""`Line`: the bridge as the screens of one language see it; it is cut when they are made again in another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.bridge import Bridge
from woordvoering.desk import Desk
from woordvoering.errors import WoordvoeringError

if TYPE_CHECKING:
    from woordvoering.watching import Watch

T = TypeVar("T")
Refused = Callable[[WoordvoeringError], None] | None


class Ear(QObject):
    """Hears for somebody who is no QObject, as long as its owner is there."""

    def __init__(self, owner: QObject, slot: Callable[..., object]) -> None:
        super().__init__(owner)
        self._slot = slot

    def hear(self, *said: object) -> None:
        """What the signal carries."""
        self._slot(*said)


class Line(Bridge):
    """Asks and acts as its bridge does. Once `cut`, acts are still carried out, but no answer comes back to a screen
    that is no longer there."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        QObject.__init__(self, bridge)
        self._bridge, self._cut = bridge, False
        bridge.changed.connect(self.changed)
        bridge.failed.connect(self.failed)

    @property
    def desk(self) -> Desk:
        return self._bridge.desk

    @property
    def actor(self) -> str:
        return self._bridge.actor

    @actor.setter
    def actor(self, name: str) -> None:
        self._bridge.actor = name

    def ask(self, query: Callable[[Desk], T], then: Callable[[T], None], refused: Refused = None) -> None:
        self._bridge.ask(query, self._back(then), self._refusal(refused))

    def act(
        self, command: Callable[[Desk], Any], then: Callable[[Any], None] | None = None, refused: Refused = None
    ) -> None:
        self._bridge.act(command, None if then is None else self._back(then), self._refusal(refused))

    def fetch(self, work: Callable[[Desk], T], then: Callable[[T], None], refused: Refused = None) -> None:
        self._bridge.fetch(work, self._back(then), self._refusal(refused))

    def on_desk(self, work: Callable[[], T], /) -> T:
        return self._bridge.on_desk(work)

    def watching(self) -> Watch:
        return self._bridge.watching()

    def cut(self) -> None:
        """The screens go: nothing reaches them any more."""
        self._cut = True
        self._bridge.changed.disconnect(self.changed)
        self._bridge.failed.disconnect(self.failed)
        self.deleteLater()

    def _back(self, then: Callable[[T], None]) -> Callable[[T], None]:
        return lambda answer: None if self._cut else then(answer)

    def _refusal(self, refused: Refused) -> Refused:
        """A refusal of a cut line is told by the bridge itself: no act fails in silence."""
        if refused is None:
            return None

        def told(error: WoordvoeringError) -> None:
            if self._cut:
                self._bridge.failed.emit(error)
            else:
                refused(error)

        return told
