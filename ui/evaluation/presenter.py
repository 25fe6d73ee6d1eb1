"""Between Evaluatie and the desk: picks a case, notes lessons, writes the numbers to a file, ends the review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ui import printing
from ui.acting import Acting
from ui.evaluation import forms
from ui.evaluation.on_paper import report
from ui.evaluation.record import EvaluationView, gather
from ui.evaluation.screen import EvaluationScreen
from ui.evaluation.words import as_csv, tables
from ui.forms.form import Answers, moment_of, one
from ui.parts import Parts
from woordvoering.errors import Reason, Refused

if TYPE_CHECKING:
    from woordvoering.desk import Desk


def _tr(source: str) -> str:
    return QCoreApplication.translate("evaluation", source)


class EvaluationPresenter:
    """One case at a time; the case that shows stays while the desk changes."""

    def __init__(self, screen: EvaluationScreen, parts: Parts) -> None:
        self.screen, self.acting = screen, Acting(screen, parts)
        self._view: EvaluationView | None = None
        self._case = ""
        screen.picked.connect(self.show)
        screen.acted.connect(self._act)
        screen.lesson_done.connect(self._done)
        self.acting.follow(self.refresh)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front, with a case where one is named."""
        self._case = subject or self._case
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        case = self._case
        self.acting.ask(lambda desk: gather(desk, case), self._show)

    def _show(self, view: EvaluationView) -> None:
        self._view = view
        self._case = view.numbers.view.id if view.numbers is not None else ""
        self.screen.show_record(view)

    def _act(self, name: str) -> None:
        view = self._view
        if view is None or view.numbers is None:
            return
        if name == "csv":
            self._save(view)
        elif name == "print":
            people = {person.id: person.name for person in view.people}
            sheaf = report(view.numbers, people, self.acting.voice, self.acting.parts.ticker.clock.now())
            printing.show_pages(self.screen.theme, self.screen.window(), sheaf)
        elif name == "lesson":
            self._ask_lesson(view)
        elif self.screen.review.isEnabled():
            self.acting.forms.ask(forms.closing(view.numbers.view.id), self._evaluate)

    def _save(self, view: EvaluationView) -> None:
        assert view.numbers is not None
        number = view.numbers.view.number
        wanted = f"{number}.csv"
        chosen, _ = QFileDialog.getSaveFileName(self.screen, _tr("Gegevens bewaren"), wanted, "CSV (*.csv)")
        if not chosen:
            return
        path, text = Path(chosen), as_csv(number, tables(view.numbers, self.acting.voice))

        def save(_: Desk) -> None:
            try:
                path.write_text(text, encoding="utf-8", newline="")
            except OSError as error:
                raise Refused(Reason("file.unwritable", {"file": path.name})) from error

        self.acting.act(save, _tr("{file} bewaard.").format(file=path.name))

    def _ask_lesson(self, view: EvaluationView) -> None:
        self.acting.forms.ask(forms.lesson(self._case, view.people, self.acting.actor), self._note)

    def _note(self, answers: Answers) -> None:
        actor, case, typed = self.acting.actor, self._case, one(answers, "due").strip()
        due = moment_of(typed, day_alone=True) if typed else None
        words, owner = one(answers, "text"), one(answers, "owner")
        self.acting.act(
            lambda desk: desk.evaluations.note_lesson(actor, case, words, owner=owner, due=due), _tr("Les genoteerd.")
        )

    def _done(self, lesson: str) -> None:
        actor, case = self.acting.actor, self._case
        self.acting.act(lambda desk: desk.evaluations.close_lesson(actor, case, lesson), _tr("Les afgewerkt."))

    def _evaluate(self, answers: Answers) -> None:
        actor, case, conclusion = self.acting.actor, self._case, one(answers, "conclusion")
        self.acting.act(lambda desk: desk.evaluations.evaluate(actor, case, conclusion), _tr("Evaluatie afgerond."))
