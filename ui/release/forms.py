"""What the Vrijgave dialog asks: why a text may leave before the hour that was agreed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Form, Text
from ui.widgets import times


def _tr(source: str) -> str:
    return QCoreApplication.translate("ReleaseForms", source)


def easing(statement: str, standing: int, *, lifted: bool) -> Form:
    """An embargo that is lifted or brought forward: only with a reason, which stays."""
    return Form(
        f"embargo.{statement}",
        _tr("Embargo opheffen") if lifted else _tr("Embargo vervroegen"),
        _tr("Hef op") if lifted else _tr("Vervroeg"),
        (Text("reason", _tr("Waarom mag de tekst vroeger weg")),),
        intro=_tr("Nu geldt embargo tot {day}, {time}. De reden blijft in het verloop staan.").format(
            day=times.day(standing), time=times.wall(standing)
        ),
        icon="clock",
    )
