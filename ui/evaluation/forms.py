"""What Evaluatie asks: how it ended, and what goes otherwise the next time. Pure data."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Choice, Form, Moment, Pick, Text
from woordvoering.overview.records import Person


def _tr(source: str) -> str:
    return QCoreApplication.translate("evaluation", source)


def closing(case: str) -> Form:
    """The conclusion, with which the evaluation of a case ends."""
    part = Text("conclusion", _tr("Besluit"), help=_tr("Dit sluit de evaluatie af; lessen blijven openstaan."))
    return Form(f"evaluate.{case}", _tr("Evaluatie afronden"), _tr("Rond af"), (part,))


def lesson(case: str, people: Iterable[Person], actor: str) -> Form:
    """A lesson of a case, who sees to it, and by when."""
    choices = (Choice("", _tr("Nog niemand")), *(Choice(person.id, person.name) for person in people))
    parts = (
        Text("text", _tr("Wat loopt de volgende keer anders?")),
        Pick("owner", _tr("Wie doet het"), actor, required=False, choices=choices),
        Moment("due", _tr("Tegen"), required=False, help=_tr("dd-mm-jjjj, mag leeg blijven"), day_alone=True,
               meant="coming"),
    )  # fmt: skip
    return Form(f"lesson.{case}", _tr("Les toevoegen"), _tr("Noteer"), parts, icon="plus")
