"""A possible call for help is answered before anything else, and no act on its story walks around that."""

from __future__ import annotations

from contextlib import suppress

import pytest
from msgspec.structs import replace
from night_desk import Night
from posts_of_the_night import bang_at, call_for_help, came_in

from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import Refused
from woordvoering.overview.watch_records import StoryItem


def item_of(night: Night, story: str) -> StoryItem:
    wanted = night.desk.views.story(story).item.id
    return next(item for item in night.desk.views.watch().stories if item.id == wanted)


def called(night: Night) -> str:
    night.clock.advance(8 * MINUTE)
    return bang_at(night.desk, night.clock.now(), help_wanted=True)


def calls_again(night: Night) -> None:
    night.clock.advance(2 * MINUTE)
    later = call_for_help(night.clock.now())
    came_in(night.desk, replace(later, id="later", text=f"{later.text}, nu met drie", fetched=night.clock.now()))


def test_no_decision_is_taken_while_a_call_waits(night: Night) -> None:
    story = called(night)
    with pytest.raises(Refused) as refused:
        night.desk.stories.decide("lore", story, "dismiss", "grap")
    assert "case.emergency_first" in {reason.code for reason in refused.value.reasons()}
    case, _ = night.desk.stories.open("lore", story)
    night.desk.cases.check_emergency("lore", case, "possible")
    with pytest.raises(Refused):
        night.desk.stories.decide("lore", story, "dismiss", "grap")
    assert item_of(night, story).group == "decide"


@pytest.mark.parametrize("outcome", ["dismiss", "meldpunt", "monitor_only"])
def test_a_call_that_comes_after_the_decision_brings_the_story_back(night: Night, outcome: str) -> None:
    story = called(night)
    look = night.clock.now() + HOUR
    night.desk.stories.decide("lore", story, outcome, "nagegaan", emergency=False, recheck_at=look)  # type: ignore[arg-type]
    item = item_of(night, story)
    assert not item.urgent
    assert item.group != "decide"
    calls_again(night)
    again = item_of(night, story)
    assert (again.urgent, again.group) == (True, "decide")
    assert not night.desk.views.story(story).help_answered
    with pytest.raises(Refused):
        night.desk.stories.decide("lore", story, outcome, "toch niet", recheck_at=look)  # type: ignore[arg-type]
    night.desk.stories.pass_to_101("lore", story)
    assert not item_of(night, story).urgent


def test_the_dossier_decides_nothing_while_a_later_call_waits(night: Night) -> None:
    story = called(night)
    case, _ = night.desk.stories.pass_to_101("lore", story)
    night.desk.cases.triage("lore", case, "dismiss", "nagegaan")
    calls_again(night)
    with pytest.raises(Refused) as refused:
        night.desk.cases.triage("lore", case, "dismiss", "nog eens")
    assert [reason.code for reason in refused.value.reasons()] == ["case.emergency_later"]
    night.desk.cases.check_emergency("lore", case, "none")
    night.desk.cases.triage("lore", case, "dismiss", "nog eens")


def test_muting_and_lowering_a_story_do_not_hush_its_calls(night: Night) -> None:
    story = called(night)
    for act in (
        lambda: night.desk.stories.mute("lore", story),
        lambda: night.desk.stories.not_for_us("lore", story, "niet van ons"),
    ):
        with suppress(Refused):
            act()
        item = item_of(night, story)
        assert (item.urgent, item.group) == (True, "decide")


def test_a_story_that_is_merged_into_another_takes_its_calls_along(night: Night) -> None:
    story = called(night)
    now = night.clock.now()
    bikes = (replace(call_for_help(now), id=f"o{n}", text=f"Fiets {n} gestolen aan Watersportbaan") for n in range(14))
    came_in(night.desk, *bikes)
    other = next(item.id for item in night.desk.views.watch().stories if item.id != story)
    kept, _ = night.desk.stories.merge("lore", other, story)
    item = item_of(night, kept)
    assert (item.urgent, item.group) == (True, "decide")
