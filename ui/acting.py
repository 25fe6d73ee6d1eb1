"""`Acting`: how a presenter asks and acts: a form, a command of the desk, then a short word or the reason why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QTimer

from ui.forms.desk import Forms
from ui.parts import Parts
from woordvoering.errors import WoordvoeringError

if TYPE_CHECKING:
    from ui.screen import Screen
    from ui.widgets.sheet import Sheet
    from woordvoering.desk import Desk

T = TypeVar("T")


class Acting:
    """The desk side of one screen. A refusal shows in the open form, else at the bottom of the window."""

    def __init__(self, screen: Screen | Sheet, parts: Parts) -> None:
        self.screen, self.parts = screen, parts
        self.voice, self.tell = parts.voice, parts.tell
        self.forms = Forms(parts.theme, screen)

    @property
    def actor(self) -> str:
        """Who sits here."""
        return self.parts.bridge.actor

    def ask(self, query: Callable[[Desk], T], then: Callable[[T], None]) -> None:
        """Asks the desk."""
        self.parts.bridge.ask(query, then)

    def act(self, command: Callable[[Desk], Any], said: str = "", then: Callable[[Any], None] | None = None) -> None:
        """Lets the desk act; when it did, the form goes, `said` is told, and `then` gets what the command returned."""

        def done(result: Any) -> None:  # whatever the command returns
            self.forms.done()
            if said:
                self.tell(said)
            if then is not None:
                then(result)

        self.parts.bridge.act(command, done, self.refused)

    def refused(self, error: WoordvoeringError) -> None:
        """Says why it did not happen."""
        self.refuse(self.voice.refusal(error))

    def refuse(self, sentences: tuple[str, ...]) -> None:
        """Shows sentences in the form, or tells them."""
        if not self.forms.refuse(sentences):
            self.tell(" ".join(sentences))

    def follow(self, refresh: Callable[[], None], every_ms: int = 0) -> None:
        """Calls `refresh` after every change, and every so often while the screen shows; hidden screens wait."""

        def beat() -> None:
            if self.screen.isVisible():
                refresh()

        self.parts.bridge.changed.connect(lambda _: beat())
        if every_ms:
            pulse = QTimer(self.screen)
            pulse.setInterval(every_ms)
            pulse.timeout.connect(beat)
            pulse.start()
