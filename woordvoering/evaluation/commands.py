"""Acts after the night: a lesson with its owner, carried out, and the review that ends the schema."""

from __future__ import annotations

from woordvoering.casework.fields import line, text
from woordvoering.casework.rows import CaseRow
from woordvoering.casework.rules import require
from woordvoering.casework.tools import Tools
from woordvoering.errors import Reason, Refused, WrongUse
from woordvoering.evaluation import events as ev
from woordvoering.evaluation.rows import EvaluationRow, LessonRow
from woordvoering.journal.journal import Changes


class EvaluationCommands:
    """Acts on what was learned; a closed case can still be learned from."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def note_lesson(
        self, actor: str, case: str, words: str, *, owner: str = "", due: int | None = None
    ) -> tuple[str, Changes]:
        """Writes a lesson down; returns its id."""
        self._case(case)
        if owner and owner not in self._tools.journal.roster().members:
            raise WrongUse("member.unknown", member=owner)
        lesson = self._tools.new_id()
        fact = ev.LessonNoted(lesson=lesson, text=text("text", words, limit=2000), owner=owner, due=due)
        return lesson, self._tools.write(case, actor, fact)

    def close_lesson(self, actor: str, case: str, lesson: str, *, note: str = "") -> Changes:
        """Logs that a lesson was carried out."""
        row = self._tools.rows(case).get(LessonRow, lesson)
        if row is None:
            raise WrongUse("lesson.unknown", lesson=lesson)
        require(Reason("lesson.closed") if row.closed_at is not None else None)
        return self._tools.write(case, actor, ev.LessonClosed(lesson=lesson, note=line("note", note, empty=True)))

    def evaluate(self, actor: str, case: str, conclusion: str) -> Changes:
        """Logs the review and what came out of it; once a case, after it was closed."""
        row = self._case(case)
        held = self._tools.rows(case).one(EvaluationRow) is not None
        require(
            Reason("evaluation.case_open", {"number": row.number}) if row.closed_at is None else None,
            Reason("evaluation.held") if held else None,
        )
        return self._tools.write(case, actor, ev.CaseEvaluated(conclusion=text("conclusion", conclusion)))

    def _case(self, case: str) -> CaseRow:
        row = self._tools.rows(case).one(CaseRow)
        if row is None:
            raise Refused(Reason("case.unknown", {"case": case}))
        return row
