"""The bench of detection: what it says without a benchmark, how its rows judge, and that its plain peer can alert."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
from night import EVENING, whole_night

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "bench")
    return importlib.import_module("detection_table")


@pytest.fixture
def grid(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "bench")
    return importlib.import_module("peers_grid")


def test_without_the_benchmark_it_says_so_and_ends_with_two(tmp_path: Path) -> None:
    command = [sys.executable, "bench/detection.py", "--data", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no score.py" in done.stderr
    assert done.stdout == ""


def test_a_row_is_reached_from_its_target_on_as_it_is_printed(bench: ModuleType) -> None:
    assert bench.Row("b", "b", 0.9549, 0.955).reached is True
    assert bench.Row("b", "b", 0.9544, 0.955).reached is False
    assert bench.Row("memory", "geheugen", 601.0, 600, digits=0, most=True).reached is False
    assert bench.Row("told", "verteld", 3.0, None).reached is None
    assert bench.Row("delay", "vertraging", -1, 12.0, most=True).reached is False


def test_a_speed_is_told_against_the_fastest_peer(bench: ModuleType) -> None:
    row = bench.Row("d posts/s", "d", 20_000.0, 20_000, {"datasketch": 800.0, "rensa": 10_000.0}, 0)
    assert row.ratio == 2.0
    text = bench.as_text([row], ["one note"])
    assert "rensa 10,000" in text and "ours × 2.00" in text and text.endswith("one note")
    dutch = "| d | 20.000 ✓ | ≥ 20.000 | datasketch 800, rensa 10.000 (verhouding 2,00) |"
    assert dutch in bench.as_markdown([row], []).splitlines()


def test_peers_that_cannot_be_installed_are_told_and_leave_nothing_half_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(ROOT / "bench")
    peers = importlib.import_module("peers_environment")
    monkeypatch.setattr(peers, "user_cache_path", lambda _: tmp_path)
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'no network here' >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(peers.sys, "executable", str(broken))
    for _ in range(2):
        with pytest.raises(peers.NoPeersError, match="no network here"):
            peers.environment()


def test_the_best_setting_of_a_peer_is_taken_with_its_own_speed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(ROOT / "bench")
    peers = importlib.import_module("peers_environment")
    script = tmp_path / "grid.py"
    script.write_text(
        "import json\nfor n in range(3):\n"
        "    print(json.dumps({'settings': {'n': n}, 'posts': 100, 'seconds': n + 1, 'out': str(n), 'version': '1'}))\n"
    )
    monkeypatch.setattr(peers, "GRID", script)
    score = {"0": 0.2, "1": 0.9, "2": 0.4}
    found = peers.best(
        Path(sys.executable), "any", tmp_path, tmp_path / "out", lambda out: {"f1": score[out.name]}, lambda s: s["f1"]
    )
    assert (found.settings, found.speed, found.tried) == ({"n": 1}, 50.0, 3)


def test_plain_counting_sees_a_night_that_is_louder_than_the_days_before(grid: ModuleType) -> None:
    posts = [msgspec.to_builtins(post) for post in whole_night()]
    for settings in grid.PEERS["counting"][2]:
        alerts = grid.counting(posts, settings)
        loud = [alert for alert in alerts if alert["t"] >= EVENING + 24 * 3600]
        assert any(all(id.startswith("b") for id in alert["posts"]) for alert in loud)
        times = {post["id"]: post["t"] for post in posts}
        assert all(times[id] <= alert["t"] for alert in alerts for id in alert["posts"])
