"""`detect` over a file: what it writes, what it refuses, and that the same stream always gives the same files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from night import whole_night

from woordvoering.detection.stream import Figures, read_posts, run
from woordvoering.errors import BrokenInput, WrongUse

ROOT = Path(__file__).resolve().parents[2]
RUN = """
import sys
from pathlib import Path
from woordvoering.detection.stream import run
run(*map(Path, sys.argv[1:5]))
"""


def write(path: Path, count: int | None = None) -> Path:
    posts = whole_night()[:count]
    path.write_bytes(b"".join(msgspec.json.encode(each) + b"\n" for each in posts))
    return path


def lines(path: Path) -> list[dict[str, object]]:
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines()]


def detect(folder: Path, posts: Path, theta: float | None = None) -> Figures:
    return run(posts, folder / "c.jsonl", folder / "d.jsonl", folder / "a.jsonl", theta)


def test_every_post_gets_a_story_and_a_first_text(tmp_path: Path) -> None:
    figures = detect(tmp_path, write(tmp_path / "p.jsonl"))
    ids = [each.id for each in whole_night()]
    clusters, dups = lines(tmp_path / "c.jsonl"), lines(tmp_path / "d.jsonl")
    assert [line["id"] for line in clusters] == [line["id"] for line in dups] == ids
    assert len({line["cluster"] for line in clusters if str(line["id"]).startswith("b")}) == 1
    assert figures.posts == len(ids)
    assert figures.alerts == len(lines(tmp_path / "a.jsonl")) >= 1
    assert figures.posts_per_second > 0


def test_alerts_name_posts_already_seen_in_the_order_of_time(tmp_path: Path) -> None:
    detect(tmp_path, write(tmp_path / "p.jsonl"), theta=1.0)
    times = {each.id: each.t for each in whole_night()}
    alerts = lines(tmp_path / "a.jsonl")
    moments = [float(str(alert["t"])) for alert in alerts]
    assert moments == sorted(moments)
    for alert, moment in zip(alerts, moments, strict=True):
        named = msgspec.convert(alert["posts"], list[str])
        assert 1 <= len(named) == len(set(named)) <= 50
        assert all(times[id] <= moment for id in named)


def test_the_hash_seed_of_python_changes_no_byte(tmp_path: Path) -> None:
    posts = write(tmp_path / "p.jsonl")
    written: list[tuple[bytes, ...]] = []
    for seed in ("0", "1", "4711"):
        out = [tmp_path / f"{name}{seed}" for name in "cda"]
        command = [sys.executable, "-c", RUN, str(posts), *map(str, out)]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed})
        written.append(tuple(path.read_bytes() for path in out))
    assert written[0] == written[1] == written[2]
    assert written[0][2]


def test_alerts_of_a_prefix_are_the_first_alerts_of_the_whole(tmp_path: Path) -> None:
    whole, part = tmp_path / "whole", tmp_path / "part"
    whole.mkdir()
    part.mkdir()
    detect(whole, write(tmp_path / "all.jsonl"), theta=1.0)
    detect(part, write(tmp_path / "some.jsonl", 310), theta=1.0)
    alerts = (part / "a.jsonl").read_bytes()
    assert alerts
    assert (whole / "a.jsonl").read_bytes().startswith(alerts)


@pytest.mark.parametrize(
    "broken",
    [
        b"{",
        b"[]",
        b'{"id": "x"}',
        b'{"id": "x", "t": "morgen", "text": "t"}',
        b'{"id": "", "t": 1, "text": "t"}',
        b'{"id": "x", "t": -5, "text": "t"}',
        b'{"id": "x", "t": 1e300, "text": "t"}',
        b'{"id": "x", "t": 1, "text": "\xff\xfe"}',
    ],
)
def test_a_broken_line_is_named_and_nothing_is_written(tmp_path: Path, broken: bytes) -> None:
    posts = tmp_path / "p.jsonl"
    posts.write_bytes(b'{"id": "a", "t": 1, "text": "eerste"}\n\n' + broken + b"\n")
    with pytest.raises(BrokenInput) as refused:
        detect(tmp_path, posts)
    assert refused.value.code == "detect.broken_line"
    assert refused.value.params["line"] == 3
    assert refused.value.params["file"] == "p.jsonl"
    assert not list(tmp_path.glob("?.jsonl.*")) and [path.name for path in tmp_path.iterdir()] == ["p.jsonl"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenInput) as refused:
        list(read_posts(tmp_path / "weg.jsonl"))
    assert refused.value.code == "detect.unreadable"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    posts = write(tmp_path / "p.jsonl", 3)
    with pytest.raises(WrongUse) as refused:
        run(posts, tmp_path / "weg" / "c", tmp_path / "d", tmp_path / "a")
    assert refused.value.code == "detect.unwritable"


def test_an_id_that_comes_twice_is_written_once(tmp_path: Path) -> None:
    posts = tmp_path / "p.jsonl"
    posts.write_bytes(b'{"id": "a", "t": 1, "text": "eerste"}\n{"id": "a", "t": 2, "text": "tweede"}\n')
    assert detect(tmp_path, posts).posts == 1
    assert len(lines(tmp_path / "c.jsonl")) == 1


def test_what_was_not_asked_is_not_written_and_changes_nothing_of_the_rest(tmp_path: Path) -> None:
    posts = write(tmp_path / "p.jsonl")
    all_three = detect(tmp_path, posts)
    for asked in ("clusters", "dups", "alerts"):
        out = tmp_path / asked
        figures = run(posts, **{asked: out})
        assert out.read_bytes() == (tmp_path / f"{asked[0]}.jsonl").read_bytes()
        counted = {"clusters": figures.stories, "dups": figures.copies, "alerts": figures.alerts}
        assert {name for name, count in counted.items() if count is not None} == {asked}
    assert (all_three.stories, all_three.copies, all_three.alerts) != (None, None, None)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["a.jsonl", "alerts", "c.jsonl", "clusters", "d.jsonl", "dups", "p.jsonl"]
    )


def test_who_asks_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse) as refused:
        run(write(tmp_path / "p.jsonl", 3))
    assert refused.value.code == "detect.nothing_asked"


def test_copies_alone_ask_no_story_of_the_detector(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a story was asked for")

    monkeypatch.setattr("woordvoering.detection.engine.Detector.add", refuse)
    figures = run(write(tmp_path / "p.jsonl"), dups=tmp_path / "d")
    assert figures.copies == 16


def test_stories_alone_measure_no_alert(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("an alert was measured")

    monkeypatch.setattr("woordvoering.detection.engine.Detector._alerts", refuse)
    assert run(write(tmp_path / "p.jsonl"), clusters=tmp_path / "c").stories


def test_a_result_that_cannot_be_written_leaves_the_earlier_ones_as_they_were(tmp_path: Path) -> None:
    posts = write(tmp_path / "p.jsonl", 3)
    (tmp_path / "c").write_bytes(b"van gisteren")
    with pytest.raises(WrongUse):
        run(posts, tmp_path / "c", tmp_path / "weg" / "d")
    assert (tmp_path / "c").read_bytes() == b"van gisteren"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c", "p.jsonl"]


def test_lines_are_counted_over_the_pieces_that_are_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("woordvoering.detection.stream.CHUNK", 100)
    lines = [b'{"id": "%d", "t": %d, "text": "goede dag"}' % (n, n) for n in range(40)]
    posts = tmp_path / "p.jsonl"
    posts.write_bytes(b"\n".join(lines))
    assert [each.id for each in read_posts(posts)] == [str(n) for n in range(40)]
    posts.write_bytes(b"\n".join([*lines[:31], b"", b"{", *lines[31:]]))
    with pytest.raises(BrokenInput) as refused:
        list(read_posts(posts))
    assert refused.value.params["line"] == 33


def test_the_pace_is_told_for_each_tenth_of_the_stream(tmp_path: Path) -> None:
    posts = tmp_path / "p.jsonl"
    posts.write_bytes(b"".join(b'{"id": "%d", "t": %d, "text": "goede dag"}\n' % (n, n) for n in range(1, 1201)))
    assert len(run(posts, dups=tmp_path / "d").pace) == 10
    assert min(run(posts, dups=tmp_path / "d").pace) > 0
    assert run(write(tmp_path / "q.jsonl", 20), dups=tmp_path / "d").pace == ()


def test_progress_is_told_while_reading(tmp_path: Path) -> None:
    posts = tmp_path / "p.jsonl"
    posts.write_bytes(b"".join(b'{"id": "%d", "t": %d, "text": "goede dag"}\n' % (n, n) for n in range(1, 1201)))
    told: list[int] = []
    run(posts, tmp_path / "c", tmp_path / "d", tmp_path / "a", progress=told.append)
    assert told == [500, 1000]
