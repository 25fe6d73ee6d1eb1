"""The report of a case on paper: the figures, every chart as its table, the lessons and what was concluded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from ui.evaluation.record import CaseNumbers
from ui.evaluation.words import Table, figures, tables
from ui.manners.paper import Sheaf
from ui.printing import stamp_of
from ui.voice import Voice
from ui.widgets.times import day, stamp
from ui.wording import facts, spoken


def _tr(source: str) -> str:
    return QCoreApplication.translate("evaluation", source)


def report(numbers: CaseNumbers, people: Mapping[str, str], voice: Voice, now: int) -> Sheaf:
    """The report as pages: a draft until the review is finished. `people` gives names by id."""
    view, review = numbers.view, numbers.review
    parts = [
        (_tr("Evaluatie van {number} · {title}").format(number=view.number, title=view.title), _figures(numbers)),
        *((table.title, _rows(table)) for table in tables(numbers, voice)),
        (_tr("Lessen"), tuple(_lessons(numbers, people))),
    ]
    if review is not None:
        parts.append((_tr("Besluit"), (review.conclusion,)))
    text = "\n\n".join("\n".join((title, *lines)) for title, lines in parts if lines)
    mark = "" if review is not None else _tr("CONCEPT · evaluatie nog niet afgerond")
    done = _tr("afgerond {moment}").format(moment=stamp(review.at)) if review is not None else ""
    version = facts(view.number, done)
    return Sheaf(f"{view.number}-evaluatie", text, mark, stamp_of(version, now))


def _figures(numbers: CaseNumbers) -> tuple[str, ...]:
    return tuple(f"{one.words}: {one.value} ({one.against})" for one in figures(numbers))


def _rows(table: Table) -> tuple[str, ...]:
    return tuple(
        "; ".join(f"{head}: {cell}" if place else cell for place, (head, cell) in enumerate(_pairs(table, cells)))
        for cells in table.rows
    )


def _pairs(table: Table, cells: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    return zip(table.heads, cells, strict=True)


def _lessons(numbers: CaseNumbers, people: Mapping[str, str]) -> list[str]:
    lines: list[str] = []
    for lesson in numbers.lessons:
        state = _tr("afgewerkt") if lesson.closed_at is not None else _tr("open")
        parts = (lesson.text, people.get(lesson.owner, ""), day(lesson.due) if lesson.due is not None else "", state)
        lines.append(spoken(*parts))
    return lines
