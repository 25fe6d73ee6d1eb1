"""After the night: lessons with an owner, and one review of a case that was closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from night_desk import Night

from woordvoering.casework.rows import LogRow, MarkRow
from woordvoering.clock import DAY
from woordvoering.errors import Refused, WrongUse
from woordvoering.evaluation.rows import EvaluationRow, LessonRow


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


@pytest.fixture
def closed(night: Night) -> str:
    case = night.case()
    night.desk.cases.close("lore", case, "alles beantwoord")
    return case


def lesson(night: Night, case: str, key: str) -> LessonRow:
    found = night.desk.journal.rows(case).get(LessonRow, key)
    assert found is not None
    return found


def test_a_lesson_is_kept_with_its_owner_and_day(night: Night, closed: str):
    due = night.clock.now() + 5 * DAY
    key, _ = night.desk.evaluations.note_lesson("lore", closed, "Eerder bellen", owner="karim", due=due)
    found = lesson(night, closed, key)
    assert (found.text, found.owner, found.due) == ("Eerder bellen", "karim", due)
    assert (found.noted_at, found.closed_at) == (night.clock.now(), None)


def test_a_lesson_can_be_learned_before_the_case_is_closed(night: Night):
    case = night.case()
    key, _ = night.desk.evaluations.note_lesson("lore", case, "Lijst sneller invullen")
    assert lesson(night, case, key).owner == ""
    started = night.desk.journal.rows(case).get(MarkRow, "after_action")
    assert started is not None and started.started == night.clock.now() and started.done is None


@pytest.mark.parametrize("words", ["", "  ", "\n", "x" * 2_001, "les\u202e"])
def test_a_lesson_says_something_that_can_be_read(night: Night, closed: str, words: str):
    with pytest.raises(WrongUse):
        night.desk.evaluations.note_lesson("lore", closed, words)
    assert night.desk.journal.rows(closed).all(LessonRow) == ()


def test_an_owner_is_somebody_of_the_desk(night: Night, closed: str):
    with pytest.raises(WrongUse, match=r"member\.unknown"):
        night.desk.evaluations.note_lesson("lore", closed, "Les", owner="niemand")


def test_a_lesson_is_closed_once_with_what_was_done(night: Night, closed: str):
    key, _ = night.desk.evaluations.note_lesson("lore", closed, "Les")
    night.clock.advance(DAY)
    night.desk.evaluations.close_lesson("karim", closed, key, note="in de gids gezet")
    assert (lesson(night, closed, key).closed_at, lesson(night, closed, key).note) == (
        night.clock.now(),
        "in de gids gezet",
    )
    assert codes(lambda: night.desk.evaluations.close_lesson("karim", closed, key)) == {"lesson.closed"}
    with pytest.raises(WrongUse, match=r"lesson\.unknown"):
        night.desk.evaluations.close_lesson("karim", closed, "x")


def test_a_case_is_reviewed_once_and_after_it_was_closed(night: Night):
    case = night.case()
    assert codes(lambda: night.desk.evaluations.evaluate("lore", case, "Goed")) == {"evaluation.case_open"}
    night.desk.cases.close("lore", case, "klaar")
    night.desk.evaluations.evaluate("bogaert", case, "De eerste reactie kwam op tijd")
    found = night.desk.journal.rows(case).one(EvaluationRow)
    assert found is not None and (found.conclusion, found.by) == ("De eerste reactie kwam op tijd", "bogaert")
    assert codes(lambda: night.desk.evaluations.evaluate("lore", case, "Nog eens")) == {"evaluation.held"}
    with pytest.raises(WrongUse, match=r"field\.empty"):
        night.desk.evaluations.evaluate("lore", second_closed(night), " ")


def second_closed(night: Night) -> str:
    case = night.case()
    night.desk.cases.close("lore", case, "klaar")
    return case


def test_the_review_ends_the_last_step_and_stands_in_the_course_of_events(night: Night, closed: str):
    key, _ = night.desk.evaluations.note_lesson("lore", closed, "Les")
    night.desk.evaluations.close_lesson("lore", closed, key)
    night.desk.evaluations.evaluate("lore", closed, "Besproken")
    done = night.desk.journal.rows(closed).get(MarkRow, "after_action")
    assert done is not None and done.done == night.clock.now()
    written = [row.code for row in night.desk.journal.rows(closed).all(LogRow)]
    assert [code for code in written if code.startswith(("log.lesson", "log.eval"))] and written.count(
        "log.evaluated"
    ) == 1


def test_lessons_of_one_case_are_not_those_of_another(night: Night, closed: str):
    key, _ = night.desk.evaluations.note_lesson("lore", closed, "Les")
    with pytest.raises(WrongUse, match=r"lesson\.unknown"):
        night.desk.evaluations.close_lesson("lore", second_closed(night), key)
