"""Bursts: how far a story stands above what is usual, as plain arithmetic."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.detection import burst
from woordvoering.detection.stories import Member, Story
from woordvoering.detection.types import Post, PostId, StoryId
from woordvoering.detection.views import MOST_OF_ONE, last_hour
from woordvoering.detection.vocabulary import DAY, HOUR, Vocabulary

counts = st.integers(min_value=0, max_value=10_000)
rates = st.floats(min_value=0.001, max_value=1_000)


@given(counts, rates)
def test_what_was_expected_is_no_surprise(count: int, expected: float) -> None:
    assert burst.surprise(count, expected) >= 0.0
    if count <= expected:
        assert burst.surprise(count, expected) == 0.0


@given(counts, rates)
def test_one_more_text_never_lowers_the_surprise(count: int, expected: float) -> None:
    assert burst.surprise(count + 1, expected) >= burst.surprise(count, expected)


BOMB = burst.Event(usual=0.02, voices=2)


def window(**changes: object) -> burst.Window:
    whole = burst.Window(half=5, hour=6, expected=0.5, cohesion=0.9, daily=300)
    return msgspec.structs.replace(whole, **changes)


def test_few_voices_loose_texts_and_a_busy_stream_each_lower_the_score() -> None:
    whole = burst.score(window())
    assert burst.score(window(half=1, hour=2)) < whole
    assert burst.score(window(cohesion=0.3)) < whole
    assert burst.score(window(expected=5.0)) < whole
    assert burst.score(window(daily=30_000)) < whole


def test_one_voice_is_no_burst_however_rare_its_words() -> None:
    assert burst.score(window(half=1, hour=1, expected=0.0, cohesion=1.0)) <= 0.0


def test_an_incident_adds_the_more_the_rarer_its_word_and_the_more_voices_tell_it() -> None:
    told = burst.score(window(events=(BOMB,), telling=2))
    assert told > burst.score(window())
    assert burst.score(window(events=(burst.Event(usual=2.0, voices=2),), telling=2)) < told
    assert burst.score(window(events=(burst.Event(usual=0.02, voices=1),), telling=1)) < told
    assert burst.score(window(events=(BOMB, BOMB), telling=2)) > told
    assert burst.score(window(events=(BOMB,), telling=2, signs=2)) > told


def test_signs_without_an_event_hardly_count() -> None:
    assert 0.0 < burst.score(window(signs=3)) - burst.score(window()) < 1.0


@given(st.integers(2, 60), st.floats(0, 50), st.floats(0, 1), st.floats(0, 1e5), st.integers(0, 9))
def test_without_an_event_nothing_is_above_the_ceiling(
    texts: int, expected: float, cohesion: float, daily: float, signs: int
) -> None:
    found = burst.Window(texts, texts, expected, cohesion, daily, signs=signs)
    assert burst.score(found) <= burst.ceiling(texts, daily) + 1e-9


def test_eight_times_the_baseline_reads_as_eight() -> None:
    volume = [3] * 55 + [27] * 5
    assert burst.factor(volume, 3.2) == pytest.approx(137 / 18)
    assert burst.tempo(volume) == 27


def test_a_lonely_post_is_no_burst() -> None:
    assert burst.factor([0] * 59 + [1], 0.0) < 2
    assert burst.onset([0] * 59 + [1], 0.05) is None


def test_the_burst_begins_where_the_volume_leaves_its_baseline() -> None:
    volume = [3, 2, 4, 3, 3] * 10 + [3, 3, 3, 3, 9, 17, 22, 26, 31, 29]
    assert burst.onset(volume, 3.2) == 54


def test_without_a_rise_there_is_no_moment() -> None:
    assert burst.onset([3] * 60, 3.2) is None
    assert burst.onset([], 3.2) is None


def test_the_usual_rate_of_a_term_is_that_of_the_last_days() -> None:
    vocabulary = Vocabulary()
    for number in range(6 * 24 * 10):
        now = 1e9 + number * 600
        vocabulary.advance(now)
        vocabulary.add(["tram"] if number % 6 == 0 else ["bus"], now, {})
    per_hour = vocabulary.recent.count("tram") / (vocabulary.recent.effective() / HOUR)
    assert per_hour == pytest.approx(1.0, rel=0.05)
    assert vocabulary.texts_per_day() == pytest.approx(144, rel=0.05)


def test_a_story_that_repeats_its_words_makes_them_less_common_than_many_stories_do() -> None:
    one, many = Vocabulary(), Vocabulary()
    for said in range(40):
        for vocabulary, own in ((one, {"rook": float(said)}), (many, {})):
            vocabulary.advance(1e9)
            vocabulary.add(["rook"], 1e9, own)
    assert one.information(["rook"])["rook"] > many.information(["rook"])["rook"] + 1.0


def test_a_word_that_faded_is_as_rare_as_one_never_seen() -> None:
    vocabulary = Vocabulary()
    vocabulary.advance(1e9)
    vocabulary.add(["kermis"], 1e9, {})
    fresh = vocabulary.information(["kermis"])["kermis"]
    vocabulary.advance(1e9 + 400 * DAY)
    told = vocabulary.information(["kermis", "nooitgezien"])
    assert told["kermis"] == pytest.approx(told["nooitgezien"])
    assert fresh < told["kermis"]
    assert "kermis" not in vocabulary.memory.counts


def test_a_busy_hour_of_the_day_raises_the_expectation() -> None:
    vocabulary = Vocabulary()
    start = 1e9 - 1e9 % DAY
    for day in range(6):
        for hour in range(24):
            now = start + day * DAY + hour * HOUR
            vocabulary.advance(now)
            for _ in range(20 if hour == 18 else 2):
                vocabulary.add(["woord"], now, {})
    assert vocabulary.hour_factor(start + 18 * HOUR) > 2 > vocabulary.hour_factor(start + 4 * HOUR)
    assert Vocabulary().hour_factor(start) == 1.0


def told_by(speaker: str, number: int) -> Member:
    post = Post(f"{speaker}{number}", 1e9 + number, "nl", speaker, "post", "knal")
    return Member(post, PostId(post.id), {"knal": 1.0}, {"knal": "knal"}, call_for_help=False)


def test_one_loud_account_does_not_push_the_witnesses_out_of_what_is_measured() -> None:
    witnesses = [told_by(f"getuige{number}", number) for number in range(6)]
    flood = [told_by("luid", number) for number in range(10, 200)]
    window = last_hour(Story(StoryId("s"), [*witnesses, *flood]), 1e9 + 200)
    assert len({member.speaker for member in window}) == 7
    assert sum(member.speaker == "luid" for member in window) == MOST_OF_ONE
    assert window == sorted(window, key=lambda member: -member.post.t)
