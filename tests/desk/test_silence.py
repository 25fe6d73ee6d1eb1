"""Silence of an authority goes to its deputy by itself: over all open cases, once, and only when its time has come."""

from __future__ import annotations

from night_desk import TEXT, Night

from woordvoering.clock import MINUTE
from woordvoering.silence import ask_deputies


def chief(night: Night, case: str, statement: str):
    """The chief's row on the Akkoord screen."""
    return next(one for one in night.desk.views.clearance(case, statement).authorities if one.role == "chief")


def until_the_silence_is_over(night: Night, case: str, statement: str) -> None:
    night.clock.set(chief(night, case, statement).escalates_at)


def test_a_silence_that_lasted_goes_to_the_deputy_and_the_log_says_by_itself(night: Night) -> None:
    case, statement = night.ready()
    until_the_silence_is_over(night, case, statement)
    asked, changes = ask_deputies(night.desk, "lore")
    assert [(one.case, one.role, one.authority, one.deputy) for one in asked] == [
        (case, "chief", "Korpschef", "CP E. Jacobs")
    ]
    assert changes.cases == (case,)
    assert chief(night, case, statement).deputy_asked_at == night.clock.now()
    line = night.desk.views.case(case).log[0]
    assert (line.code, line.who) == ("log.deputy_asked", None)


def test_nobody_is_asked_a_minute_too_early_nor_twice(night: Night) -> None:
    case, statement = night.ready()
    until_the_silence_is_over(night, case, statement)
    night.clock.advance(-MINUTE)
    assert ask_deputies(night.desk, "lore")[0] == ()
    night.clock.advance(MINUTE)
    assert len(ask_deputies(night.desk, "lore")[0]) == 1
    night.clock.advance(60 * MINUTE)
    again, changes = ask_deputies(night.desk, "lore")
    assert again == ()
    assert changes.events == ()


def test_every_open_case_is_looked_at(night: Night) -> None:
    both = (night.ready(), night.ready())
    night.clock.advance(120 * MINUTE)
    assert {one.case for one in ask_deputies(night.desk, "lore")[0]} == {case for case, _ in both}


def test_who_answered_is_not_silent(night: Night) -> None:
    night.cleared()
    night.clock.advance(120 * MINUTE)
    assert ask_deputies(night.desk, "lore")[0] == ()


def test_a_text_that_was_edited_dropped_or_closed_waits_for_nobody(night: Night) -> None:
    edited, dropped, closed = night.ready(), night.ready(), night.ready()
    night.desk.statements.save("lore", *edited, f"{TEXT} Meer volgt.")
    night.desk.statements.drop("lore", *dropped, "achterhaald")
    night.desk.statements.drop("lore", *closed, "achterhaald")
    night.desk.cases.close("lore", closed[0], "voorbij")
    night.clock.advance(120 * MINUTE)
    assert ask_deputies(night.desk, "lore")[0] == ()
