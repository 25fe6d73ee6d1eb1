"""The command line tells detection about stories: each act once, each in the log, each refusal worded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calls import Cli

WAFFLES = (
    "Gratis wafels vrijdag in buurtcafé De Zwaan",
    "Buurtcafé De Zwaan bakt vrijdag wafels voor iedereen",
    "Vrijdag wafels bij De Zwaan, het buurtcafé trakteert",
)
MARKET = (
    "Zondag rommelmarkt op het Ledebergplein, nog kramen vrij",
    "Rommelmarkt Ledebergplein zondag: wie heeft nog een kraam?",
    "Ledebergplein autovrij zondag voor de rommelmarkt",
)


@pytest.fixture
def two(cli: Cli, tmp_path: Path) -> tuple[str, str]:
    """The ids of two stories at the desk: waffles, and a market."""
    posts = tmp_path / "posts.jsonl"
    now = cli.done("workspace", "show")["now"] // 1000
    lines = [
        {"id": f"{kind}{n}", "t": now - 300 + n, "text": f"{texts[n % 3]} {n}", "author": f"{kind}{n}", "network": "x"}
        for n in range(15)
        for kind, texts in (("w", WAFFLES), ("m", MARKET))
    ]
    posts.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    cli.done("sources", "add", "straat", str(posts), "--kind", "posts")
    cli.done("watch", "--once")
    found = {item["title"].casefold(): item["id"] for item in cli.done("stories", "list")["stories"]}
    waffles = next(id for title, id in found.items() if "zwaan" in title)
    return waffles, next(id for title, id in found.items() if "ledebergplein" in title)


def test_stories_are_merged_and_undone(cli: Cli, two: tuple[str, str]) -> None:
    kept = cli.done("stories", "merge", *two)["story"]
    assert cli.done("stories", "show", kept)["item"]["posts"] == 30
    again = cli.call("stories", "merge", *two)
    assert again.code == 2
    assert "hetzelfde verhaal" in again.err
    assert cli.done("stories", "undo")["act"] == "merge"
    assert cli.done("stories", "show", two[0])["item"]["posts"] == 15
    codes = [line["code"] for line in cli.done("stories", "log")["lines"]]
    assert codes == ["log.story_split", "log.story_merged"]


def test_signals_are_split_off_by_their_id(cli: Cli, two: tuple[str, str]) -> None:
    lead = cli.done("stories", "show", two[0])["groups"][0]["lead"]["id"]
    apart = cli.done("stories", "split", two[0], lead)["story"]
    assert apart != two[0]
    assert cli.call("stories", "split", two[0], "nergens").code == 2
    assert cli.call("stories", "log").out.count("Verhaal gesplitst: 1 groep uit") == 1


def test_a_story_is_muted_and_may_alert_again(cli: Cli, two: tuple[str, str]) -> None:
    cli.done("stories", "mute", two[0])
    assert [event["header"]["type"] for event in cli.done("journal", "events", "watch")] == ["story.muted"]
    assert cli.done("stories", "show", two[0])["item"]["muted"]
    assert cli.call("stories", "mute", two[0]).code == 1
    cli.done("stories", "unmute", two[0])
    assert not cli.done("stories", "show", two[0])["item"]["muted"]
    assert cli.call("stories", "unmute", two[0]).code == 1


def test_a_pattern_is_lowered_with_a_reason_and_withdrawn(cli: Cli, two: tuple[str, str]) -> None:
    assert cli.call("stories", "not-for-us", two[0]).code == 2
    assert cli.call("stories", "not-for-us", two[0], "--reason", " ").code == 2
    pattern = cli.done("stories", "not-for-us", two[0], "--reason", "Reclame")["pattern"]
    lowered = cli.done("stories", "show", two[0])["lowered"]
    assert (lowered["pattern"], lowered["reason"]) == (pattern, "Reclame")
    assert pattern in cli.call("stories", "show", two[0]).out
    listed = cli.call("stories", "log").out
    assert "Reclame" in listed
    assert pattern in listed
    cli.done("stories", "withdraw", pattern)
    assert cli.done("stories", "show", two[0])["lowered"] is None
    assert cli.done("stories", "log")["patterns"] == []
    assert cli.call("stories", "withdraw", pattern).code == 1
    assert cli.call("stories", "withdraw", "nergens").code == 2
