"""What a year of cases usually took: of three cases or more, without the one that is compared, and of no older one."""

from __future__ import annotations

from night_desk import Night

from woordvoering.clock import HOUR, MINUTE, Millis
from woordvoering.overview.medians import AT_LEAST, YEAR, Usual, phases_done, usual_of, waited
from woordvoering.reaction.load import default_schema

T = 1_000_000_000


def asked(case: str, role: str, *spans: tuple[int, int | None]) -> list[tuple[str, str, int, int | None]]:
    """Requests of one case, in minutes."""
    return [(case, role, T + a * MINUTE, None if b is None else T + b * MINUTE) for a, b in spans]


def test_the_requests_of_one_case_count_together_and_a_new_text_stops_the_clock_of_the_one_before():
    found = waited([
        *asked("a", "mayor", (0, 4), (10, 13)),
        *asked("b", "mayor", (0, None), (5, 6)),
        *asked("c", "mayor", (0, None)),
        *asked("c", "chief", (0, 2)),
    ])  # fmt: skip
    assert found == {"mayor": [7.0, 6.0], "chief": [2.0]}, "who never answered tells no length"


def test_a_phase_is_done_with_its_last_step():
    schema = default_schema()
    phases = [step.phase for step in schema.steps]
    phase = next(name for name in phases if phases.count(name) > 1)
    first, second, *_ = [step.id for step in schema.steps if step.phase == phase]
    marks = [("a", second, 5 * MINUTE), ("a", first, 2 * MINUTE), ("b", first, MINUTE), ("b", "gone", 90 * MINUTE)]
    assert phases_done(marks, schema) == {phase: [5.0, 1.0]}


def test_of_fewer_than_three_other_cases_nothing_is_usual_and_of_three_the_middle_one(night: Night):
    waits = (2, 9, 4)
    case = ""
    for number, minutes in enumerate(waits, start=1):
        case, statement = night.ready()
        night.clock.advance(minutes * MINUTE)
        night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
        usual = usual_of(night.desk.journal, night.desk.schema, night.clock.now(), "")
        assert usual.waits == ({"chief": 4.0} if number == AT_LEAST else {})
        assert usual.cases == number
    later = Millis(night.clock.now() + YEAR + HOUR)
    assert usual_of(night.desk.journal, night.desk.schema, later, "") == Usual()
    assert usual_of(night.desk.journal, night.desk.schema, night.clock.now(), case).waits == {}, "the case itself"
