"""What must hold for every stream, on a slice of recorded posts where these lie beside the repository."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import msgspec
import pytest
from invented import labelled
from sampling import number, unmeasured

from woordvoering.detection.engine import Detector
from woordvoering.detection.stream import read_posts
from woordvoering.detection.types import Outcome, Post

ROOT = Path(__file__).resolve().parents[2]
STREAMS = ROOT.parent / "shared" / "bench" / "detection"
SLICE = 3_000
LOW = 2.0
"""A threshold at which the slice alerts often."""

RUN = """
import sys
from pathlib import Path
from woordvoering.detection.stream import run
run(*map(Path, sys.argv[1:5]), theta=2.0)
"""

pytestmark = pytest.mark.conformance


@pytest.fixture(scope="module")
def posts() -> list[Post]:
    if not STREAMS.is_dir():
        pytest.skip("the recorded streams do not lie beside this repository")
    return list(islice(read_posts(STREAMS / "a_tweets.posts.jsonl"), SLICE))


@pytest.fixture(scope="module")
def whole(posts: list[Post]) -> list[Outcome]:
    detector = Detector(LOW)
    with unmeasured():
        return [detector.add(post) for post in posts]


def test_every_decision_about_a_part_is_that_about_the_whole(posts: list[Post], whole: list[Outcome]) -> None:
    detector = Detector(LOW)
    assert [detector.add(post) for post in posts[:1_700]] == whole[:1_700]
    assert sum(len(outcome.alerts) for outcome in whole[:1_700]) >= 3


def test_a_checkpoint_changes_no_later_decision(posts: list[Post], whole: list[Outcome]) -> None:
    detector = Detector(LOW)
    found = [detector.add(post) for post in posts[:1_300]]
    detector = Detector.restore(detector.snapshot())
    found += [detector.add(post) for post in posts[1_300:]]
    assert found == whole
    assert any(outcome.alerts for outcome in whole[1_300:])


def test_the_hash_seed_changes_no_byte(posts: list[Post], tmp_path: Path) -> None:
    part = tmp_path / "posts.jsonl"
    with (STREAMS / "a_tweets.posts.jsonl").open("rb") as lines:
        part.write_bytes(b"".join(islice(lines, 1_500)))
    written: set[tuple[bytes, ...]] = set()
    for seed in ("0", "1", "2")[: number(2, 3)]:
        out = [tmp_path / f"{name}{seed}" for name in "cda"]
        command = [sys.executable, "-c", RUN, str(part), *map(str, out)]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed})
        written.add(tuple(path.read_bytes() for path in out))
    assert len(written) == 1
    assert all(written.pop())


@pytest.mark.skipif(not number(0, 1), reason="`make bench` prints them all; with the full numbers this small one too")
def test_the_bench_prints_every_row_of_a_small_benchmark(tmp_path: Path) -> None:
    if not (STREAMS / "score.py").is_file():
        pytest.skip("the scorer does not lie beside this repository")
    (tmp_path / "score.py").write_bytes((STREAMS / "score.py").read_bytes())
    for seed, name in enumerate(("a_tweets", "b_headlines", "c_nl_press", "d_neardup", "e_news_t", "e_tweets_t")):
        told = labelled(seed, talk=230, stories=3, days=1.0)
        posts = b"".join(msgspec.json.encode(post) + b"\n" for post, _ in told)
        gold = [{"id": post.id, "story": each.story, "dup": each.says} for post, each in told]
        (tmp_path / f"{name}.posts.jsonl").write_bytes(posts)
        (tmp_path / f"{name}.gold.jsonl").write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in gold))
    command = [sys.executable, "bench/detection.py", "--data", str(tmp_path), "--scale", "2", "--json"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    rows = {row["name"]: row for row in json.loads(done.stdout)["rows"]}
    assert len(rows) == 23
    assert rows["c alerts of a prefix are those of the whole"]["ours"] == 1.0
    assert rows["c same output for every hash seed"]["ours"] == 1.0
    assert rows["b stories, B³ F1"]["ours"] > 0.5
    assert rows["a alerts, recall"]["ours"] > 0.5
