"""Office hours and on call in Brussels, over week-ends, holidays and the two nights that the clock changes."""

from __future__ import annotations

from datetime import date, datetime, time

import holidays
import pytest
from case_night import at, standard
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from woordvoering.clock import BRUSSELS, HOUR, MINUTE, brussels, moment
from woordvoering.reaction.hours import end_of_working_day, is_working_day, public_holidays, regime, until
from woordvoering.reaction.schema import OfficeHours, Schema


def wall(*parts: int) -> int:
    return moment(datetime(*parts, tzinfo=BRUSSELS))


def hours(**changes: object) -> Schema:
    return replace(standard(), hours=replace(standard().hours, **changes))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ((2026, 11, 16, 6, 59), "W"),
        ((2026, 11, 16, 7, 0), "K"),
        ((2026, 11, 16, 16, 59), "K"),
        ((2026, 11, 16, 17, 0), "W"),
        ((2026, 11, 14, 11, 0), "W"),
        ((2026, 11, 11, 11, 0), "W"),
        ((2026, 12, 25, 11, 0), "W"),
        ((2026, 4, 6, 11, 0), "W"),
        ((2026, 5, 14, 11, 0), "W"),
    ],
)
def test_the_desk_is_staffed_on_working_days_only(when: tuple[int, ...], expected: str) -> None:
    assert regime(standard(), wall(*when)) == expected


def test_saturday_night_is_on_call_until_monday_seven_o_clock() -> None:
    assert until(standard(), at(1, 52)) == wall(2026, 11, 16, 7, 0)


def test_a_weeknight_is_on_call_until_seven() -> None:
    assert until(standard(), wall(2026, 11, 17, 1, 52)) == wall(2026, 11, 17, 7, 0)


def test_thursday_morning_is_office_hours_until_seventeen() -> None:
    assert until(standard(), wall(2026, 11, 19, 10, 12)) == wall(2026, 11, 19, 17, 0)


def test_the_long_week_end_of_all_saints_and_armistice_is_known() -> None:
    assert date(2026, 11, 11) in public_holidays(2026)
    assert len(public_holidays(2026)) >= 10


def test_the_public_holidays_are_those_of_the_calendars_of_the_world() -> None:
    years = range(1975, 2101)  # before, the law was another one
    assert {year: public_holidays(year) for year in years} == {
        year: frozenset(holidays.country_holidays("BE", years=year)) for year in years
    }


def test_a_zone_closes_a_day_of_its_own_and_opens_on_a_holiday() -> None:
    schema = hours(closed=(date(2026, 11, 16),), open_days=(date(2026, 11, 11),))
    assert regime(schema, wall(2026, 11, 16, 10, 0)) == "W"
    assert regime(schema, wall(2026, 11, 11, 10, 0)) == "K"


def test_a_zone_may_work_through_holidays() -> None:
    assert regime(hours(holidays=False), wall(2026, 11, 11, 10, 0)) == "K"


@pytest.mark.parametrize(("day", "length"), [((2026, 3, 29), 23), ((2026, 10, 25), 25)])
def test_the_night_the_clock_changes_is_as_long_as_it_is(day: tuple[int, int, int], length: int) -> None:
    schema = hours(weekdays=(1, 2, 3, 4, 5, 6, 7), holidays=False)
    evening = wall(*day, 0, 0) - 7 * HOUR
    morning = until(schema, evening)
    assert morning == wall(*day, 7, 0)
    assert morning is not None
    assert morning - evening == (length - 10) * HOUR


def test_a_desk_that_closes_at_midnight_closes_at_the_end_of_its_day() -> None:
    schema = hours(opens=time(0), closes=time(0))
    assert regime(schema, wall(2026, 11, 16, 23, 59)) == "K"
    assert until(schema, wall(2026, 11, 16, 12, 0)) == wall(2026, 11, 21, 0, 0)


def test_a_desk_that_is_never_staffed_stays_on_call() -> None:
    schema = hours(weekdays=())
    assert regime(schema, at(10, 0, 16)) == "W"
    assert until(schema, at(10, 0, 16)) is None


def test_five_working_days_after_a_saturday_end_on_friday_at_closing_time() -> None:
    assert end_of_working_day(standard(), at(2, 40), 5) == wall(2026, 11, 20, 17, 0)


def test_working_days_skip_a_holiday() -> None:
    assert end_of_working_day(standard(), wall(2026, 11, 10, 12, 0), 1) == wall(2026, 11, 12, 17, 0)


@given(st.integers(min_value=1_700_000_000_000, max_value=1_900_000_000_000))
def test_the_regime_holds_until_it_changes(when: int) -> None:
    schema = standard()
    change = until(schema, when)
    assert change is not None
    assert change > when
    assert regime(schema, change) != regime(schema, when)
    assert regime(schema, change - 1) == regime(schema, when)
    assert brussels(change).time() in (time(7), time(17))


@given(st.dates(date(2024, 1, 1), date(2035, 12, 31)))
def test_no_working_day_is_a_holiday_or_a_week_end(day: date) -> None:
    own: OfficeHours = standard().hours
    if is_working_day(own, day):
        assert day.isoweekday() <= 5
        assert day not in public_holidays(day.year)
        assert regime(standard(), moment(datetime.combine(day, time(7), BRUSSELS)) - MINUTE) == "W"
