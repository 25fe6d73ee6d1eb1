"""What the acts of a dossier share: the case that shows, the forms, and the way to the desk and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ui import wording
from ui.forms.desk import Forms
from ui.voice import Voice
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.case_records import CaseView

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from woordvoering.desk import Desk


class Context:
    """One dossier at a time. `tell` shows a short word, `go` another screen by name and id."""

    def __init__(
        self,
        bridge: Bridge,
        voice: Voice,
        forms: Forms,
        tell: Callable[[str], None],
        go: Callable[[str, str], None],
    ) -> None:
        self.bridge, self.voice, self.forms, self.tell, self.go = bridge, voice, forms, tell, go
        self.view: CaseView | None = None

    @property
    def actor(self) -> str:
        """Who sits at the desk."""
        return self.bridge.actor

    @property
    def case(self) -> CaseView:
        """The case that shows. Raises LookupError before there is one."""
        if self.view is None:
            raise LookupError("case")
        return self.view

    def act(
        self,
        command: Callable[[Desk], Any],
        told: str = "",
        then: Callable[[Any], None] | None = None,
        refused: Callable[[tuple[str, ...]], None] | None = None,
    ) -> None:
        """Lets the desk act; closes the form and tells, or shows why not."""

        def done(result: Any) -> None:
            self.forms.done()
            if told:
                self.tell(told)
            if then is not None:
                then(result)

        def no(error: WoordvoeringError) -> None:
            sentences = self.voice.refusal(error)
            if refused is not None:
                refused(sentences)
            elif not self.forms.refuse(sentences):
                self.tell(wording.sentences(*sentences))

        self.bridge.act(command, done, no)
