"""How sources fare, when a person is told that one does not, and what was said later is kept beside what came first."""

from __future__ import annotations

import msgspec

from woordvoering.clock import DAY, ManualClock
from woordvoering.errors import BrokenInput
from woordvoering.signals.budget import day_of
from woordvoering.signals.cache import Cache
from woordvoering.signals.health import AGAIN_MS, Alarm, alarms, health_of
from woordvoering.signals.kinds.kind import Reading
from woordvoering.signals.register import SourceState
from woordvoering.signals.schedule import after_failure, after_success
from woordvoering.signals.types import Signal, Source

KRANT = Source(id="krant", kind="feed", name="De Krant", address="https://krant.example/rss")


def failed(state: SourceState | None, now: int, code: str = "fetch.status", **params: int) -> SourceState:
    return after_failure(KRANT, state, BrokenInput(code, **params), now, 0)


def told(states: dict[str, SourceState], now: int, *sources: Source) -> list[Alarm]:
    found, after = alarms(sources or (KRANT,), states, now)
    states.update({state.source: state for state in after})
    return list(found)


def test_a_source_that_fails_three_times_in_a_row_is_told_of_once_and_again_after_a_day() -> None:
    states: dict[str, SourceState] = {}
    for turn in (1, 2):
        states["krant"] = failed(states.get("krant"), turn, status=500)
        assert told(states, turn) == []
    states["krant"] = failed(states["krant"], 3, status=500)
    (alarm,) = told(states, 3)
    assert (alarm.source, alarm.name, alarm.since, alarm.again) == ("krant", "De Krant", 1, False)
    assert (alarm.error.code, alarm.error.params) == ("fetch.status", {"status": 500})
    states["krant"] = failed(states["krant"], 4, status=500)
    assert told(states, 3 + AGAIN_MS - 1) == []
    (reminder,) = told(states, 3 + AGAIN_MS)
    assert (reminder.again, reminder.since) == (True, 1)


def test_what_works_again_is_told_of_anew_when_it_fails_anew() -> None:
    states = {"krant": failed(failed(failed(None, 1), 2), 3)}
    assert len(told(states, 3)) == 1
    states["krant"] = after_success(KRANT, Reading(), 4, 0)
    assert told(states, 4) == []
    states["krant"] = failed(failed(failed(states["krant"], 5), 6), 7)
    (alarm,) = told(states, 7)
    assert (alarm.since, alarm.again) == (5, False)


def test_what_is_gone_is_told_at_once_and_what_is_switched_off_never() -> None:
    states = {"krant": failed(None, 1, "fetch.gone")}
    assert told(states, 1, msgspec.structs.replace(KRANT, enabled=False)) == []
    assert [alarm.error.code for alarm in told(states, 1)] == ["fetch.gone"]


def test_a_broken_way_to_the_network_is_told_once_and_not_for_every_source() -> None:
    sources = [msgspec.structs.replace(KRANT, id=f"s{n}", name=f"S{n}") for n in range(200)]
    states = {one.id: SourceState(source=one.id) for one in sources}
    for turn in (1, 2, 3):
        states = {one.id: failed(states[one.id], turn, "fetch.unreachable") for one in sources}
        states = {key: msgspec.structs.replace(state, source=key) for key, state in states.items()}
    (alarm,) = told(states, 3, *sources)
    assert (alarm.source, alarm.count, alarm.error.code) == ("", 200, "source.nothing_reached")
    assert told(states, 4, *sources) == []
    states["s7"] = msgspec.structs.replace(after_success(KRANT, Reading(), 5, 0), source="s7")
    assert told(states, 5, *sources) == []


def test_a_clock_that_was_set_back_does_not_silence_the_reminder() -> None:
    states = {"krant": failed(failed(failed(None, 1), 2), 3)}
    told(states, 400 * DAY)
    assert len(told(states, 10 * DAY)) == 1


def test_health_says_how_much_comes_what_is_wrong_since_when_and_what_is_left_of_a_budget(
    cache: Cache, clock: ManualClock
) -> None:
    x = Source(id="x", kind="x", name="X", address="https://api.x.com", options={"query": "brand", "budget": "50"})
    cache.register.put(KRANT, x)
    now = clock.now()
    cache.insert_new(
        [Signal(id=str(n), source="krant", kind="feed", fetched=now - n * 3_600_000) for n in range(1, 15)]
    )
    cache.budget.take("x", day_of(now), 30, 50)
    cache.register.put_states([failed(None, now - 60_000, status=503)])
    found = health_of(cache, now)
    assert (found["krant"].per_day, found["krant"].failures, found["krant"].error_since) == (2.0, 1, now - 60_000)
    assert found["krant"].error is not None
    assert found["krant"].next_try == now - 60_000 + 600_000
    assert (found["x"].used, found["x"].budget, found["krant"].budget) == (30, 50, None)
    clock.advance(DAY)
    assert health_of(cache, clock.now())["x"].used == 0


def test_what_could_not_be_read_of_a_visit_stands_as_the_error_without_being_a_failure() -> None:
    fault = BrokenInput("network.posts_unread", count=2).reasons()[0]
    state = after_success(KRANT, Reading(faults=(fault,)), 9, 0)
    assert (state.last_error, state.error_params, state.failures) == ("network.posts_unread", {"count": 2}, 0)


def test_a_post_that_was_edited_keeps_the_words_that_we_saw_first_and_its_later_ones_beside_them(cache: Cache) -> None:
    first = Signal(id="a", source="m", kind="mastodon", text="Twee gewonden", fetched=10)
    cache.insert_new([first])
    later = msgspec.structs.replace(first, text="Geen gewonden", edited=20, fetched=30)
    assert cache.revisions.note([first, later, msgspec.structs.replace(later, fetched=40)]) == 1
    assert cache.revisions.note([later]) == 0
    (kept,) = cache.revisions.of("a")
    assert (kept.text, kept.edited, kept.seen) == ("Geen gewonden", 20, 30)
    assert cache.by_ids(["a"])[0].text == "Twee gewonden"
    assert cache.revisions.note([msgspec.structs.replace(later, id="onbekend")]) == 0
    cache.purge(1000)
    assert cache.revisions.latest() == []
