"""`detect`, `measure`, `schema` and the moments that people type."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest
from calls import Cli
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.casework import events as casework
from woordvoering.clearance import events as clearance
from woordvoering.cli import choices
from woordvoering.cli.session import pairs, parse_moment
from woordvoering.clock import DAY, HOUR, MINUTE, moment
from woordvoering.errors import WrongUse
from woordvoering.reaction import facts
from woordvoering.reaction import schema as reaction
from woordvoering.signals import types as signals

NOON = moment(datetime(2026, 11, 14, 11, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (choices.Medium, casework.Medium),
        (choices.CheckOutcome, casework.CheckOutcome),
        (choices.AnswerOutcome, casework.AnswerOutcome),
        (choices.Resolution, casework.Resolution),
        (choices.TriageOutcome, facts.TriageOutcome),
        (choices.ClaimStatus, facts.ClaimStatus),
        (choices.Disclosure, facts.Disclosure),
        (choices.VerdictWord, clearance.VerdictWord),
        (choices.Answer, reaction.Answer),
        (choices.Visibility, signals.Visibility),
    ],
)
def test_the_words_of_an_option_are_those_of_the_room(ours: object, theirs: object) -> None:
    assert get_args(ours) == get_args(theirs)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("12:30", NOON + 30 * MINUTE),
        ("02u05", NOON - 10 * HOUR + 5 * MINUTE),
        ("+30m", NOON + 30 * MINUTE),
        ("+2h", NOON + 2 * HOUR),
        ("+1d", NOON + DAY),
        ("2026-11-14 12:00", NOON),
        ("2026-11-14T11:00Z", NOON),
        ("2026-11-14T12:00+01:00", NOON),
    ],
)
def test_a_moment_is_typed_as_people_say_it(given_text: str, expected: int) -> None:
    assert parse_moment(given_text, NOON) == expected


@given(st.text(max_size=40))
def test_what_is_no_moment_is_wrong_use_and_nothing_else(text: str) -> None:
    try:
        found = parse_moment(text, NOON)
    except WrongUse as error:
        found = error.code
    assert found == "cli.moment" or isinstance(found, int)


def test_a_pair_keeps_every_sign_after_the_first_equals() -> None:
    assert pairs(["a=b=c", " d =e"]) == {"a": "b=c", "d": "e"}
    with pytest.raises(WrongUse):
        pairs(["zonder"])


def test_texts_are_measured_line_by_line(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "t.jsonl"
    file.write_text('{"text": "hallo"}\n' + json.dumps({"text": "a" * 281}) + "\n", "utf-8")
    said = cli.call("measure", "--channel", "x", "--jsonl", str(file))
    assert [json.loads(line) for line in said.out.splitlines()] == [
        {"length": 5, "limit": 280, "valid": True},
        {"length": 281, "limit": 280, "valid": False},
    ]
    said = cli.call("measure", "--channel", "bluesky", "--jsonl", str(file))
    assert [json.loads(line)["facets"] for line in said.out.splitlines()] == [[], []]
    assert cli.refused(2, "measure", "--channel", "telex", "--jsonl", str(file)) == ["channels.unknown"]
    file.write_text("geen json", "utf-8")
    assert cli.refused(3, "measure", "--channel", "x", "--jsonl", str(file)) == ["measure.line"]


def test_the_bar_counts_the_posts_that_were_read(cli: Cli, tmp_path: Path, bars) -> None:
    posts = tmp_path / "posts.jsonl"
    lines = [json.dumps({"id": str(n), "t": 1_000_000 + n, "text": f"Bericht {n}"}) + "\n" for n in range(1_100)]
    posts.write_text("".join(lines), "utf-8")
    cli.done("detect", str(posts), *(a for n in ("clusters", "dups", "alerts") for a in (f"--{n}", str(tmp_path / n))))
    total, done = bars["cli.detecting"]
    assert total == 1_100
    assert done[-1] >= 1_000
    assert done == sorted(set(done))


def test_a_stream_of_posts_becomes_stories_and_figures(cli: Cli, tmp_path: Path) -> None:
    posts = tmp_path / "posts.jsonl"
    lines = [{"id": str(n), "t": 1_000_000 + n, "text": "Luide knal aan de Dampoort in Gent"} for n in range(20)]
    posts.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    out = [str(tmp_path / name) for name in ("c.jsonl", "d.jsonl", "a.jsonl")]
    words = ("detect", str(posts), "--clusters", out[0], "--dups", out[1], "--alerts", out[2])
    figures = cli.done(*words)
    assert figures["posts"] == 20
    assert figures["posts_per_second"] > 0
    assert len((tmp_path / "c.jsonl").read_text("utf-8").splitlines()) == 20
    assert "20 berichten" in cli.call(*words).out
    alone = cli.call(*words[:2], "--dups", out[1]).out
    assert "20 berichten, 19 kopieën;" in alone and "verhalen" not in alone
    assert cli.refused(2, "detect", str(posts)) == ["detect.nothing_asked"]
    assert cli.refused(2, *words, "--theta", "nan") == ["cli.theta"]
    posts.write_text("{}", "utf-8")
    assert cli.refused(3, *words) == ["detect.broken_line"]


def test_the_schema_is_shown_and_a_sound_one_passes(cli: Cli, tmp_path: Path) -> None:
    shown = cli.done("schema", "show")
    assert {step["id"] for step in shown["steps"]} >= {"triage", "release"}
    assert "Triage" in cli.call("schema", "show").out
    own = tmp_path / "own.toml"
    from woordvoering.resources import resource

    own.write_bytes(resource("reactieschema", "standaard.toml").read_bytes())
    assert cli.done("schema", "check", str(own))["name"] == shown["name"]
