"""The acts of the first minutes of a case: the emergency check, passing on to 101, triage."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication

from ui.case import forms
from ui.case.context import Context
from ui.forms.form import Answers, moment_after, one, several
from ui.widgets.times import wall
from woordvoering.casework.events import CheckOutcome
from woordvoering.clock import HOUR
from woordvoering.reaction.facts import TriageOutcome


def _tr(source: str) -> str:
    return QCoreApplication.translate("FirstActs", source)


class FirstActs:
    """What comes before everything else."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def answer_emergency(self) -> None:
        """The emergency check."""
        context, case = self._context, self._context.case

        def answered(answers: Answers) -> None:
            outcome, note = cast("CheckOutcome", one(answers, "outcome")), one(answers, "note")
            number = "101" if outcome == "passed_to_101" else ""
            context.act(
                lambda desk: desk.cases.check_emergency(context.actor, case.id, outcome, note=note, number=number),
                _tr("Noodcheck beantwoord."),
            )

        context.forms.ask(forms.emergency(case), answered)

    def pass_on(self) -> None:
        """The confirmation that 101 has it."""
        context, case = self._context, self._context.case
        form = forms.pass_on(case)

        def confirmed(answers: Answers) -> None:
            note = one(answers, "note")
            context.act(
                lambda desk: desk.cases.check_emergency(
                    context.actor, case.id, "passed_to_101", note=note, number="101"
                ),
                _tr("Doorgegeven aan 101 en genoteerd."),
            )

        context.forms.ask(form, confirmed)

    def triage(self, outcome: str = "") -> None:
        """What the desk does with the case."""
        context, case = self._context, self._context.case

        def decided(answers: Answers) -> None:
            what = cast("TriageOutcome", one(answers, "outcome"))
            recheck = moment_after(one(answers, "recheck"), case.now) if what == "monitor_only" else None
            context.act(
                lambda desk: desk.cases.triage(
                    context.actor,
                    case.id,
                    what,
                    one(answers, "reason"),
                    impact=int(one(answers, "impact")),
                    categories=several(answers, "categories"),
                    circumstances=several(answers, "circumstances"),
                    recheck_at=recheck,
                    refer_to=one(answers, "refer_to") if what == "refer" else "",
                ),
                _tr("Triage bewaard."),
            )

        context.forms.ask(forms.triage(case, context.voice, wall(case.now + HOUR), outcome), decided)
