"""What holds for every stream: what comes later decides nothing, chance decides nothing, and no work grows too fast."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import FrameType
from typing import Any

import msgspec
import pytest
from invented import BLAST, DAY, FAIR, START, different, equal, stream

from woordvoering.detection.engine import Detector
from woordvoering.detection.stream import run
from woordvoering.detection.types import Alert, Outcome, Post, StoryId

pytestmark = pytest.mark.no_cover

ROOT = Path(__file__).resolve().parents[2]
LOW = 1.0
"""A threshold at which many stories alert: more to compare."""

RUN = """
import sys
from pathlib import Path
from woordvoering.detection.stream import run
run(*map(Path, sys.argv[1:5]), theta=1.0)
"""


def write(path: Path, posts: Iterable[Post]) -> Path:
    path.write_bytes(b"".join(msgspec.json.encode(each) + b"\n" for each in posts))
    return path


def outcomes(detector: Detector, posts: Iterable[Post]) -> list[Outcome]:
    return [detector.add(post) for post in posts]


def alerts_of(posts: Iterable[Post], theta: float = LOW) -> list[Alert]:
    return [alert for outcome in outcomes(Detector(theta), posts) for alert in outcome.alerts]


def steps(posts: Iterable[Post]) -> int:
    """How many lines of Python run while the posts are read: the work, whatever the machine is doing besides."""
    detector = Detector(LOW)
    detector.add(Post("warm", START - DAY, "nl", "w", "post", "een eerste bericht"))
    count = 0

    def line(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        for post in posts:
            detector.add(post)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("seed", [1, 2])
def test_alerts_of_a_part_are_the_first_alerts_of_the_whole(seed: int) -> None:
    posts = stream(seed)
    whole = alerts_of(posts)
    assert len({alert.story for alert in whole}) >= 3
    for cut in (len(posts) // 3, len(posts) // 2, len(posts) - 20):
        part = alerts_of(posts[:cut])
        assert part == whole[: len(part)]
        assert all(alert.t >= posts[cut].t for alert in whole[len(part) :])


def test_every_invented_story_alerts_once_it_is_told(tmp_path: Path) -> None:
    posts = stream(3)
    telling = [alert for alert in alerts_of(posts, 4.0) if not alert.again]
    assert len(telling) >= 4
    assert len(telling) <= 8
    assert run(write(tmp_path / "p", posts), alerts=tmp_path / "a", theta=4.0).alerts == len(alerts_of(posts, 4.0))


def test_three_hash_seeds_write_the_same_three_files(tmp_path: Path) -> None:
    posts = write(tmp_path / "p.jsonl", stream(4))
    written: list[tuple[bytes, ...]] = []
    for seed in ("0", "1", "2"):
        out = [tmp_path / f"{name}{seed}" for name in "cda"]
        command = [sys.executable, "-c", RUN, str(posts), *map(str, out)]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed})
        written.append(tuple(path.read_bytes() for path in out))
    assert written[0] == written[1] == written[2]
    assert all(written[0])


@pytest.mark.parametrize("share", [0.1, 0.5, 0.77])
def test_a_checkpoint_in_the_middle_changes_nothing(share: float) -> None:
    posts = stream(5)
    cut = int(len(posts) * share)
    straight, stopped = Detector(LOW), Detector(LOW)
    expected = outcomes(straight, posts)
    found = outcomes(stopped, posts[:cut])
    stopped = Detector.restore(stopped.snapshot())
    found += outcomes(stopped, posts[cut:])
    assert found == expected
    now = posts[-1].t
    assert stopped.stories(now, START) == straight.stories(now, START)
    assert any(outcome.alerts for outcome in expected[cut:])


def test_an_id_that_comes_twice_changes_nothing(tmp_path: Path) -> None:
    posts = stream(6, talk=150, stories=2, days=1.0)
    once = outcomes(Detector(LOW), posts)
    twice = Detector(LOW)
    for post, expected in zip(posts, once, strict=True):
        assert twice.add(post) == expected
        again = twice.add(post)
        assert again.story_id == expected.story_id
        assert not again.alerts
    double = [each for post in posts for each in (post, post)]
    for name, stream_of in (("one", posts), ("two", double)):
        run(write(tmp_path / name, stream_of), *(tmp_path / f"{name}.{what}" for what in "cda"), theta=LOW)
    for what in "cda":
        assert (tmp_path / f"one.{what}").read_bytes() == (tmp_path / f"two.{what}").read_bytes()


def test_time_that_jumps_back_keeps_every_post_and_the_order_of_alerts() -> None:
    posts = stream(7, talk=200, stories=3, days=1.0)
    jumping = [
        msgspec.structs.replace(post, t=post.t - (DAY / 2 if number % 7 == 3 else 0.0))
        for number, post in enumerate(posts)
    ]
    detector = Detector(LOW)
    found = outcomes(detector, jumping)
    moments = [alert.t for outcome in found for alert in outcome.alerts]
    assert moments
    assert moments == sorted(moments)
    assert detector.now == max(post.t for post in jumping)
    assert all(detector.current(outcome.story_id) for outcome in found)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "RT @iemand:", "https://t.example/1", "@a @b", "!!!", "\u200b", "de het een"]
)
def test_texts_that_say_nothing_stand_alone_and_never_alert(text: str) -> None:
    detector = Detector(LOW)
    posts = [Post(f"e{n}", START + n, "nl", f"u{n}", "post", text) for n in range(50)]
    found = outcomes(detector, posts)
    assert not any(outcome.alerts for outcome in found)
    assert sum(view.posts for view in detector.stories(START + 60, START, at_least=1)) == 50


@pytest.mark.parametrize("piece", ["knal ", "&amp;", "@", "#", "\u200b", "\U0001f525"])
def test_a_text_of_a_megabyte_is_read_as_any_other(piece: str) -> None:
    detector = Detector()
    long = Post("m", START, "nl", "u", "post", piece * (1_000_000 // len(piece.encode())))
    assert detector.add(long) == Outcome(None, StoryId("m"))
    assert detector.add(Post("n", START + 60, "nl", "v", "post", "een gewoon bericht over de markt")).alerts == ()
    assert all(len(view.title) <= 90 for view in detector.stories(START + 300, START, at_least=1))
    assert len(detector.snapshot()) < 2_100_000


def test_ten_times_the_text_asks_at_most_ten_times_the_work() -> None:
    short, long = (steps([Post("m", START, "nl", "u", "post", "112 help knal " * n)]) for n in (500, 5_000))
    assert long <= 11 * short


@pytest.mark.parametrize(("text", "alerts"), [(BLAST, 1), (FAIR, 0)], ids=["an incident", "a market"])
def test_ten_thousand_equal_posts_are_one_text_that_alerts_once_when_it_tells_of_an_incident(
    text: str, alerts: int
) -> None:
    detector = Detector()
    found = outcomes(detector, equal(10_000, text))
    assert {outcome.story_id for outcome in found} == {"p0"}
    assert [outcome.dup_of for outcome in found] == [None] + ["p0"] * 9_999
    assert sum(len(outcome.alerts) for outcome in found) == alerts
    assert detector.story("p0", detector.now).posts == 10_000


def test_texts_with_no_word_in_common_are_each_a_story_of_their_own() -> None:
    found = outcomes(Detector(LOW), different(600))
    assert len({outcome.story_id for outcome in found}) == 600
    assert not any(outcome.alerts or outcome.dup_of for outcome in found)


@pytest.mark.parametrize("posts", [equal, different], ids=["all equal", "none equal"])
def test_twice_the_posts_ask_about_twice_the_work(posts: Any) -> None:
    half, whole = steps(posts(700)), steps(posts(1_400))
    assert half > 700
    assert whole <= 2.5 * half


def test_a_stream_twice_as_long_asks_about_twice_the_work() -> None:
    half, whole = steps(stream(9, talk=300, stories=2, days=2.0)), steps(stream(9, talk=600, stories=4, days=4.0))
    assert whole <= 2.8 * half
