"""The acts at the door of a dossier: the Vrijgave dialog on the text in hand, and taking a release back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.case import forms
from ui.case.context import Context
from ui.forms.form import Answers, one
from woordvoering.errors import Reason, Refused

if TYPE_CHECKING:
    from woordvoering.desk import Desk
    from woordvoering.journal.journal import Changes

OpenDialog = Callable[[str, str], object]
"""(case, statement): opens the Vrijgave dialog over the window."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("ReleaseActs", source)


class ReleaseActs:
    """What leaves, and what is taken back."""

    def __init__(self, context: Context, open_dialog: OpenDialog, statement: Callable[[], str]) -> None:
        self._context, self._open_dialog, self._statement = context, open_dialog, statement

    def open(self) -> None:
        """The dialog with every gate; without a text there is nothing to open."""
        statement = self._statement()
        if statement:
            self._open_dialog(self._context.case.id, statement)

    def withdraw(self) -> None:
        """Takes the latest release back, with a reason; it stays readable."""
        context, case = self._context, self._context.case

        def agreed(answers: Answers) -> None:
            why = one(answers, "reason")
            context.act(lambda desk: take_back(desk, context.actor, case.id, why), _tr("Ingetrokken."))

        context.forms.ask(forms.because("release.withdraw", case, _tr("Laatste vrijgave intrekken")), agreed)


def take_back(desk: Desk, actor: str, case: str, why: str) -> Changes:
    """Withdraws the newest release that still stands, with the kit of its notice beside those of what left.

    Raises Refused when there is none, and as the withdrawal itself does.
    """
    standing = next((item for item in desk.views.releases(case) if not item.withdrawn), None)
    if standing is None:
        raise Refused(Reason("release.nothing_to_withdraw"))
    return desk.releases.withdraw(actor, case, standing.id, why, desk.outbox.kit_folder(case))
