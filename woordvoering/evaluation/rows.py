"""The rows of lessons and evaluations."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.casework.log import write_line
from woordvoering.casework.marks import done, started
from woordvoering.evaluation import events as ev
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.store.tables import Row, table_for


class LessonRow(Row, frozen=True, kw_only=True):
    """A lesson; open until it was carried out."""

    text: str
    owner: str
    due: int | None
    noted_at: int
    closed_at: int | None = None
    note: str = ""


class EvaluationRow(Row, frozen=True, kw_only=True):
    """The after-action review of a case (key '')."""

    conclusion: str
    by: str
    at: int


TABLES = (
    (LessonRow, table_for(LessonRow, "lesson")),
    (EvaluationRow, table_for(EvaluationRow, "evaluation")),
)


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies one fact of the evaluation; facts of other rooms change nothing here."""
    match fact:
        case ev.LessonNoted() if rows.get(LessonRow, fact.lesson) is None:
            rows.put(
                LessonRow(
                    case_id=at.case,
                    key=fact.lesson,
                    text=fact.text,
                    owner=fact.owner,
                    due=fact.due,
                    noted_at=at.wall,
                )
            )
            started(rows, at, "after_action")
            write_line(rows, at, "log.lesson", "lightbulb", text=fact.text)
        case ev.LessonClosed():
            known = rows.get(LessonRow, fact.lesson)
            if known is not None:
                rows.put(replace(known, closed_at=at.wall, note=fact.note))
                write_line(rows, at, "log.lesson_closed", "circle-check", text=known.text)
        case ev.CaseEvaluated():
            rows.put(EvaluationRow(case_id=at.case, key="", conclusion=fact.conclusion, by=at.actor, at=at.wall))
            done(rows, at, "after_action")
            write_line(rows, at, "log.evaluated", "chart-column", text=fact.conclusion)
        case _:
            pass


EVALUATION_ROOM = Room("evaluation", ev.FACTS, TABLES, apply)
