"""A source that fails is told of while the window is open: the reason, since when, once and once a day after that."""

from __future__ import annotations

import pytest
from text_desk import house_of_texts, text_desk

from ui.failing import FailingRound
from woordvoering.clock import DAY, ManualClock, Millis
from woordvoering.signals.register import SourceState
from woordvoering.signals.types import Source

NIGHT = Millis(1_794_617_520_000)


@pytest.fixture
def night():
    return ManualClock(NIGHT)


@pytest.fixture
def desk(tmp_path, night, theme, keymap):
    made = text_desk(house_of_texts(tmp_path / "desk", night), night, theme, keymap)
    yield made
    made.desk.close()


def failing(source: str, code: str = "fetch.gone", failures: int = 3) -> SourceState:
    return SourceState(
        source=source, last_error=code, failures=failures, failing_since=NIGHT - DAY, tried=NIGHT - 60_000
    )


def test_a_failing_source_is_told_once_with_its_reason_and_again_after_a_day(desk, night):
    register = desk.desk.cache.register
    register.put(Source(id="krant", kind="feed", name="De Krant", address="https://krant.example/rss"))
    told = []
    rounds = FailingRound(desk.bridge, desk.parts.voice, lambda words, icon: told.append((words, icon)))
    rounds.look()
    assert told == []
    register.put_states([failing("krant")])
    rounds.look()
    rounds.look()
    ((words, icon),) = told
    assert words.startswith("Bron De Krant geeft niets meer, sinds vr 13 nov 01:52. De bron zegt dat deze feed")
    assert icon == "triangle-alert"
    night.advance(DAY)
    rounds.look()
    assert told[1][0].startswith("Bron De Krant geeft nog altijd niets")


def test_a_network_that_is_down_is_one_sentence(desk):
    register = desk.desk.cache.register
    for name in "abc":
        register.put(Source(id=name, kind="feed", name=name, address=f"https://{name}.example/rss"))
    register.put_states([failing(name, "fetch.unreachable") for name in "abc"])
    told = []
    FailingRound(desk.bridge, desk.parts.voice, lambda words, _: told.append(words)).look()
    assert len(told) == 1
    assert told[0].startswith("Sinds vr 13 nov 01:52: Geen enkele bron op het net is bereikbaar (3 bronnen).")
