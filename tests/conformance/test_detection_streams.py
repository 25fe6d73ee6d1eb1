"""Detection on recorded streams, where they lie beside the repository: floors that no change may fall through."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from sampling import unmeasured

from woordvoering.detection.stream import run

STREAMS = Path(__file__).resolve().parents[3] / "shared" / "bench" / "detection"

pytestmark = pytest.mark.conformance


def read(path: Path) -> list[dict[str, str | None]]:
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines()]


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> float:
    """B³ F1 of the posts that belong to a story."""
    joint = Counter((story, found[id]) for id, story in gold.items())
    stories, clusters = Counter(gold.values()), Counter(found[id] for id in gold)
    precision = sum(n * n / clusters[cluster] for (_, cluster), n in joint.items()) / len(gold)
    recall = sum(n * n / stories[story] for (story, _), n in joint.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def pair_f1(gold: dict[str, str], found: dict[str, str]) -> float:
    """F1 over pairs of posts that are near-duplicates."""

    def pairs(counts: Counter[object]) -> float:
        return sum(n * (n - 1) / 2 for n in counts.values())

    both = pairs(Counter((label, found[id]) for id, label in gold.items()))
    return 2 * both / (pairs(Counter(gold.values())) + pairs(Counter(found[id] for id in gold)))


def labels(name: str, field: str) -> dict[str, str]:
    return {str(g["id"]): label for g in read(STREAMS / f"{name}.gold.jsonl") if (label := g.get(field)) is not None}


class Alerted(NamedTuple):
    """Of a stream: the moment of the first alert of each story, and the alerts that are of none."""

    first: dict[str, float]
    false: int


Found = dict[str, tuple[dict[str, str], dict[str, str], Alerted]]


def alerted(name: str, alerts: Path) -> Alerted:
    """An alert is of the story that most of its posts tell; only the first of each cluster counts."""
    story_of, first, false, seen = labels(name, "story"), dict[str, float](), 0, set[object]()
    for alert in map(msgspec.json.decode, alerts.read_bytes().splitlines()):
        if alert["cluster"] in seen:
            continue
        seen.add(alert["cluster"])
        told = Counter(story_of.get(id) for id in alert["posts"])
        story, posts = told.most_common(1)[0]
        if story is None or 2 * posts <= len(alert["posts"]):
            false += 1
        else:
            first.setdefault(story, alert["t"])
    return Alerted(first, false)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    if not STREAMS.is_dir():
        pytest.skip("the recorded streams do not lie beside this repository")
    results: Found = {}
    for name in ("b_headlines", "c_nl_press"):
        folder = tmp_path_factory.mktemp(name)
        with unmeasured():
            run(STREAMS / f"{name}.posts.jsonl", folder / "c", folder / "d", folder / "a")
        clusters = {str(line["id"]): str(line["cluster"]) for line in read(folder / "c")}
        dups = {str(line["id"]): str(line["dup"]) for line in read(folder / "d")}
        results[name] = clusters, dups, alerted(name, folder / "a")
    return results


def test_headlines_fall_into_fine_stories(found: Found) -> None:
    assert b_cubed(labels("b_headlines", "story"), found["b_headlines"][0]) >= 0.94


def test_the_stories_of_the_dutch_press_are_kept_apart_and_whole(
    found: Found,
) -> None:
    assert b_cubed(labels("c_nl_press", "story"), found["c_nl_press"][0]) >= 0.99


def test_copies_in_the_dutch_press_are_found(found: Found) -> None:
    assert pair_f1(labels("c_nl_press", "dup"), found["c_nl_press"][1]) >= 0.985


def test_every_story_of_the_dutch_press_alerts_and_hardly_anything_else(found: Found) -> None:
    alerts, days = found["c_nl_press"][2], 28
    assert alerts.first.keys() == set(labels("c_nl_press", "story").values())
    assert alerts.false <= 0.8 * days


def test_half_of_the_stories_alert_with_their_first_posts(found: Found) -> None:
    moments = {line["id"]: float(str(line["t"])) for line in read(STREAMS / "c_nl_press.posts.jsonl")}
    posts: dict[str, list[float]] = {}
    for id, story in labels("c_nl_press", "story").items():
        posts.setdefault(story, []).append(moments[id])
    first = found["c_nl_press"][2].first
    read_first = [sum(t <= first[story] for t in sorted(times)) for story, times in posts.items()]
    assert sorted(read_first)[len(read_first) // 2] <= 4
