"""Moments and spans as the desk writes them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import i18n, wording
from ui.clearance.words import fate_words
from ui.widgets import times
from woordvoering.clock import BRUSSELS, DAY, HOUR, MINUTE, moment


def at(year, month, day, hour=0, minute=0):
    return moment(datetime(year, month, day, hour, minute, tzinfo=BRUSSELS))


NOW = at(2026, 11, 14, 2, 7)


@pytest.mark.parametrize(
    "span, said",
    [
        (23 * MINUTE + 59_000, "T+00:23"),
        (5 * HOUR + 40 * MINUTE, "T+05:40"),
        (DAY + 3 * HOUR + 10 * MINUTE, "T+1d 03:10"),
        (-MINUTE, "T+00:00"),
    ],
)
def test_the_clock_since_the_first_signal(span, said):
    assert times.since_first(NOW - span, NOW) == said


@pytest.mark.parametrize(
    "left, said, tone",
    [
        (44 * MINUTE + 10_000, "44:10", "calm"),
        (30 * MINUTE, "30:00", "calm"),
        (13 * MINUTE + 40_000, "13:40", "amber"),
        (5 * MINUTE, "05:00", "amber"),
        (4 * MINUTE + 12_000, "04:12", "red"),
        (0, "00:00", "red"),
        (-1, "1 min te laat", "red"),
        (-3 * MINUTE, "3 min te laat", "red"),
        (-72 * MINUTE, "1 u 12 te laat", "red"),
        (HOUR + 14 * MINUTE, "1 u 14", "calm"),
        (2 * DAY + HOUR, "2 d", "calm"),
    ],
)
def test_a_countdown_and_its_tone(left, said, tone):
    assert times.countdown(NOW + left, NOW) == said
    assert times.urgency(NOW + left, NOW) == tone


def test_a_deadline_past_twelve_hours_names_its_day():
    friday = at(2026, 11, 13, 20, 0)
    assert times.countdown(at(2026, 11, 14, 10, 0), friday) == "za 10:00"


@pytest.mark.parametrize(
    "span, said",
    [(7 * MINUTE + 12_000, "wacht 07:12"), (74 * MINUTE, "wacht 1 u 14"), (3 * DAY, "wacht 3 d"), (-5, "wacht 00:00")],
)
def test_a_wait_counts_up(span, said):
    assert times.waiting(NOW - span, NOW) == said


@pytest.mark.parametrize(
    "span, said", [(12_000, "12 s"), (8 * MINUTE, "8 min"), (72 * MINUTE, "1 u 12"), (3 * DAY + HOUR, "3 d")]
)
def test_how_long_ago(span, said):
    assert times.ago(NOW - span, NOW) == said


def test_the_date_and_the_hour_are_those_of_brussels():
    assert times.day(NOW) == "za 14 nov 2026"
    assert times.wall(NOW) == "02:07"


def test_on_the_night_the_clock_changes_the_zone_is_named():
    first = at(2026, 10, 25, 2, 30)
    assert times.wall(first) == "02:30 CEST"
    assert times.wall(first + HOUR) == "02:30 CET"
    assert times.wall(first + DAY) == "01:30"


def test_numbers_are_written_in_dutch():
    assert times.thousands(41_200) == "41.200"
    assert times.factor(8.4) == "×8,4"
    assert times.decimal(3.25, 2) == "3,25"


@given(st.integers(min_value=-3 * DAY, max_value=5 * DAY))
def test_a_countdown_always_says_something_short(left):
    said = times.countdown(NOW + left, NOW)
    assert 3 <= len(said) <= 18
    assert ("te laat" in said) == (left < 0)


@given(st.integers(min_value=0, max_value=HOUR - 1))
def test_only_minutes_and_seconds_tick(left):
    assert times.ticks(NOW + left, NOW)
    assert times.countdown(NOW + left, NOW)[2] == ":"


@given(st.integers(min_value=0, max_value=4 * DAY), st.integers(min_value=0, max_value=HOUR))
def test_a_deadline_never_gets_calmer_by_waiting(left, step):
    order = ("calm", "amber", "red")
    assert order.index(times.urgency(NOW + left, NOW)) <= order.index(times.urgency(NOW + left, NOW + step))


@pytest.mark.parametrize(
    ("language", "large", "small", "none"),
    [
        ("nl", "41.200", "×8,4", "0 verhalen"),
        ("fr", "41\u202f200", "×8,4", "0 verhaal"),
        ("en", "41,200", "×8.4", "0 verhalen"),
    ],
)
def test_numbers_and_plurals_follow_the_language_of_the_window(language, large, small, none, monkeypatch):
    monkeypatch.setattr(i18n, "_spoken", [language])
    assert (times.thousands(41_200), times.factor(8.4)) == (large, small)
    said = [i18n.plural(many, "{n} verhaal", "{n} verhalen").format(n=many) for many in (0, 1, 2)]
    assert said == [none, "1 verhaal", "2 verhalen"]


@pytest.fixture
def speaking(qapp):
    """The window in another language, as its settings choose it; Dutch again afterwards."""

    def choose(language):
        assert language == "nl" or i18n.install(qapp, language) is not None, "resources/i18n/*.qm: make venv"

    yield choose
    i18n.install(qapp, "nl")


LATE = at(2026, 11, 14, 22, 0)
SAID = {
    "nl": (
        "za 14 nov 2026", "za 14 nov 2026 02:07", "za 14 nov 02:07", "14 nov", "zo 10:00", "3 min te laat", "1 u 14",
        "T+1d 03:10", "za 14 nov 2026 02:07 – za 14 nov 2026 22:00", "2 d", "wacht 07:12",
    ),
    "fr": (
        "sam. 14 nov. 2026", "sam. 14 nov. 2026 02:07", "sam. 14 nov. 02:07", "14 nov.", "dim. 10:00",
        "3 min de retard", "1 h 14", "T+1j 03:10", "sam. 14 nov. 2026 02:07 – sam. 14 nov. 2026 22:00", "2 j",
        "attend 07:12",
    ),
    "en": (
        "Sat 14 Nov 2026", "Sat 14 Nov 2026 02:07", "Sat 14 Nov 02:07", "14 Nov", "Sun 10:00", "3 min late", "1 h 14",
        "T+1d 03:10", "Sat 14 Nov 2026 02:07 – Sat 14 Nov 2026 22:00", "2 d", "waits 07:12",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", SAID)
def test_days_hours_and_spans_are_written_as_the_language_writes_them(language, speaking):
    speaking(language)
    tomorrow = at(2026, 11, 15, 10, 0)
    assert (
        times.day(NOW), times.stamp(NOW), times.short_stamp(NOW), times.brief_day(NOW), times.countdown(tomorrow, LATE),
        times.countdown(NOW - 3 * MINUTE, NOW), times.hours(HOUR + 14 * MINUTE),
        times.since_first(NOW - DAY - 3 * HOUR - 10 * MINUTE, NOW), times.period(NOW, LATE),
        times.countdown(NOW + 2 * DAY + HOUR, NOW), times.waiting(NOW - 7 * MINUTE - 12_000, NOW),
    ) == SAID[language]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ("0 akkoorden", "1 akkoord", "2 akkoorden", "41.200 akkoorden", "a, b en c", "Nu: 3,2", "x (y)")),
        ("fr", ("0 accord", "1 accord", "2 accords", "41\u202f200 accords", "a, b et c", "Nu : 3,2", "x (y)")),
        ("en", ("0 clearances", "1 clearance", "2 clearances", "41,200 clearances", "a, b and c", "Nu: 3.2", "x (y)")),
    ],
)  # fmt: skip
def test_counts_names_and_enumerations_are_written_as_the_language_writes_them(language, said, speaking):
    speaking(language)
    counts = [fate_words("asked", many) for many in (0, 1, 2, 41_200)]
    rest = (wording.enumerated(["a", "b", "c"]), wording.labelled("Nu", times.decimal(3.2)), wording.aside("x", "y"))
    assert (*counts, *rest) == said
