"""Detection on recorded streams, where they lie beside the repository: floors that no change may fall through."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec
import pytest

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


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, str], dict[str, str]]]:
    if not STREAMS.is_dir():
        pytest.skip("the recorded streams do not lie beside this repository")
    results: dict[str, tuple[dict[str, str], dict[str, str]]] = {}
    for name in ("b_headlines", "c_nl_press"):
        folder = tmp_path_factory.mktemp(name)
        run(STREAMS / f"{name}.posts.jsonl", folder / "c", folder / "d", folder / "a")
        clusters = {str(line["id"]): str(line["cluster"]) for line in read(folder / "c")}
        results[name] = clusters, {str(line["id"]): str(line["dup"]) for line in read(folder / "d")}
    return results


def test_headlines_fall_into_fine_stories(found: dict[str, tuple[dict[str, str], dict[str, str]]]) -> None:
    assert b_cubed(labels("b_headlines", "story"), found["b_headlines"][0]) >= 0.86


def test_the_stories_of_the_dutch_press_are_kept_apart_and_whole(
    found: dict[str, tuple[dict[str, str], dict[str, str]]],
) -> None:
    assert b_cubed(labels("c_nl_press", "story"), found["c_nl_press"][0]) >= 0.96


def test_copies_in_the_dutch_press_are_found(found: dict[str, tuple[dict[str, str], dict[str, str]]]) -> None:
    assert pair_f1(labels("c_nl_press", "dup"), found["c_nl_press"][1]) >= 0.985
