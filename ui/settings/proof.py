"""Who stands for a change of the roster: the recovery sheet, or two administrators. Asked in every such form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Choice, Line, Part, Pick, one
from ui.settings.devices_record import RosterView
from woordvoering.admitting import Authority
from woordvoering.founding import key_of_sheet, root_from

if TYPE_CHECKING:
    from woordvoering.desk import Desk

SHEET = "root"
KEY = "key"


def _tr(source: str) -> str:
    return QCoreApplication.translate("devices", source)


def parts(view: RosterView) -> tuple[Part, ...]:
    """The two questions; another administrator comes first where the actor is one too."""
    mine = view.member(view.actor)
    sheet = Choice(SHEET, _tr("Het herstelblad"))
    seconds = [Choice(each.id, _tr("Samen met {name}").format(name=each.name)) for each in view.admins]
    choices = (*seconds, sheet) if mine is not None and mine.admin else (sheet,)
    return (
        Pick("by", _tr("Wie staat hiervoor in"), choices[0].id, choices=choices),
        Line(KEY, _tr("De sleutel op het herstelblad"), required=False, hidden=True,
             help=_tr("Enkel met het herstelblad. Ze wordt nergens bewaard.")),
    )  # fmt: skip


def lacking(answers: Answers) -> str:
    """What to say under the key, when the sheet stands for it and its key is not there."""
    without = one(answers, "by") == SHEET and not one(answers, KEY).strip()
    return _tr("Typ de sleutel over van het herstelblad.") if without else ""


def authority(desk: Desk, actor: str, answers: Answers) -> Authority:
    """By whom it happens. Raises BrokenInput and WrongUse for a key that is not that of this desk."""
    if one(answers, "by") == SHEET:
        root = root_from(key_of_sheet(one(answers, KEY)), desk.journal, desk.profile.device)
        return Authority("", root=root)
    return Authority(actor, one(answers, "by"))
