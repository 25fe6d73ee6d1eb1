"""Between Overdracht and the desk: gathers what is handed over, copies it as text, and notes the next duty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.handover.record import HandoverView, gather
from ui.handover.screen import HandoverScreen
from ui.handover.words import as_text
from ui.manners.clipboard import copy
from ui.parts import Parts
from ui.settings.forms import duty
from ui.settings.presenter import set_duty

EVERY_MS = 30_000


def _tr(source: str) -> str:
    return QCoreApplication.translate("handover", source)


class HandoverPresenter:
    """Overview only; the one act is the duty of the next officer."""

    def __init__(self, screen: HandoverScreen, parts: Parts) -> None:
        self.screen, self.acting = screen, Acting(screen, parts)
        self._view: HandoverView | None = None
        self._wanted = ""
        screen.acted.connect(self._act)
        self.acting.follow(self.refresh, EVERY_MS)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front; with `duty` it asks at once who takes over."""
        self._wanted = subject
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        self.acting.ask(gather, self._show)

    def _show(self, view: HandoverView) -> None:
        if view != self._view:
            self._view = view
            self.screen.show_record(view)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._act(wanted)

    def _act(self, name: str) -> None:
        view = self._view
        if view is None:
            return
        if name == "copy":
            copy(as_text(view, self.acting.voice))
            self.acting.tell(_tr("Overdracht gekopieerd."))
            return
        last = view.duty.ends if view.duty is not None else view.now
        others = [person.id for person in view.people if person.id != self.acting.actor]
        after = view.duty.backup.id if view.duty is not None and view.duty.backup is not None else ""
        officer = after or (others[0] if others else self.acting.actor)
        form = duty(view.people, officer, self.acting.actor, last)
        self.acting.forms.ask(form, lambda answers: set_duty(self.acting, answers))
