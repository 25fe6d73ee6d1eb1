"""Days and hours as people in Belgium type them, in three languages, and as the fields show them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import i18n
from ui.forms.days import Day, example, read_day, write_day, write_moment
from ui.forms.faults import fault_of
from ui.forms.form import Hour, Moment, moment_before, moment_of
from woordvoering.clock import BRUSSELS, moment

NOW = moment(datetime(2026, 11, 14, 2, 7, tzinfo=BRUSSELS))
SEVEN = moment(datetime(2026, 11, 14, 7, 0, tzinfo=BRUSSELS))


@pytest.fixture
def speaking(qapp):
    """Speaks a language until the test ends."""
    yield lambda language: i18n.install(qapp, language)
    i18n.install(qapp, "nl")


@pytest.mark.parametrize("words", [
    "14-11-2026", "14/11/2026", "14.11.2026", "14-11-26", "14/11/26", "2026-11-14", " 14 - 11 - 2026 ",
    "14 nov 2026", "14 nov. 2026", "14 november 2026", "za 14 nov 2026", "zaterdag 14 november 2026",
    "samedi 14 novembre 2026", "Sat 14 Nov 2026", "14th November 2026", "14 Nov 26",
])  # fmt: skip
def test_one_day_in_many_hands(words):
    assert moment_of(words, day_alone=True) == moment(datetime(2026, 11, 14, 12, 0, tzinfo=BRUSSELS))


@pytest.mark.parametrize("words", [
    "14-11-2026 07:00", "14/11/2026 7:00", "14/11/2026 7h00", "14/11/2026 7 h 00", "14/11/26 7h", "14-11-2026 7u",
    "14-11-2026 7u00", "2026-11-14 07.00", "za 14 nov 2026 07:00", "14/11/2026, 07:00",
])  # fmt: skip
def test_one_moment_in_many_hands(words):
    assert moment_of(words) == SEVEN


@pytest.mark.parametrize("words", ["14-11 07:00", "14/11 7h00", "14.11 7u", "14 nov 07:00", "samedi 14 nov 7 h"])
def test_an_hour_with_its_day_and_no_year_is_the_nearest(words):
    assert moment_before(words, NOW) == SEVEN


@pytest.mark.parametrize("words", [
    "", "31-02-2026", "14-13-2026", "14 ju 2026", "14 foo 2026", "14-11", "14-11-202", "14-11-20266", "morgen",
    "14-11-2026 straks", "\u0661\u0664-11-2026x", "0-11-2026", "14-11-0000",
])  # fmt: skip
def test_what_is_no_day_is_none(words):
    assert moment_of(words, day_alone=True) is None


def test_june_is_not_july_and_a_name_cut_short_must_fit_one_month():
    assert [read_day(words) for words in ("1 juin", "1 juil", "1 août", "1 mei", "1 févr")] == [
        (Day(1, 6), ""), (Day(1, 7), ""), (Day(1, 8), ""), (Day(1, 5), ""), (Day(1, 2), ""),
    ]  # fmt: skip
    assert read_day("1 jui") is None


@given(st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1)), st.sampled_from(i18n.LANGUAGES))
def test_what_a_field_shows_reads_back(when, language):
    at = moment(when.replace(second=0, microsecond=0, tzinfo=BRUSSELS))
    before, i18n._spoken[0] = i18n._spoken[0], language
    try:
        assert moment_of(write_moment(at)) == at
        assert moment_of(example(day_alone=False)) == SEVEN
        assert moment_of(example(day_alone=True), day_alone=True) is not None
    finally:
        i18n._spoken[0] = before


@pytest.mark.parametrize(("language", "written"), [("nl", "14-11-2026"), ("fr", "14/11/2026"), ("en", "14/11/2026")])
def test_a_field_writes_as_its_language_does_and_its_sentence_asks_what_it_shows(speaking, language, written):
    speaking(language)
    assert write_day(NOW) == written
    for part in (Moment("due", "Tegen", day_alone=True), Moment("at", "Om")):
        assert example(day_alone=part.day_alone) in fault_of(part, "straks", NOW)
    assert f"{write_day(NOW, year=False)} 07:00" in fault_of(Hour("at", "Uur"), "31-02 07:00", NOW)
