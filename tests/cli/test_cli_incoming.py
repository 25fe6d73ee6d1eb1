"""What comes in by the command line: files read, sources kept, the register polled."""

from __future__ import annotations

import http.server
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from calls import Cli, program
from loopback import answering
from source_tree import ROOT

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>De Leie</title>
<item><guid>a1</guid><link>https://leie.example/1</link><title>Knal aan de Dampoort</title>
<description>Een luide knal</description><pubDate>Sat, 14 Nov 2026 01:15:10 +0100</pubDate></item>
<item><guid>a2</guid><title>Weerbericht</title><description>Regen</description></item>
</channel></rss>"""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of a web server of this machine with one feed."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "feed.xml").write_text(FEED, "utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            del format, args

    with answering(partial(Quiet, directory=str(folder))) as site:
        yield f"{site}/feed.xml"


def test_a_feed_is_read_as_one_json_document(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "leie.xml"
    file.write_text(FEED, "utf-8")
    first, second = cli.done("signals", "read", str(file))
    assert set(first) == {"id", "url", "title", "text", "author", "published", "language", "source"}
    assert first["published"] == "2026-11-14T00:15:10Z"
    assert second["published"] is None
    assert first["source"] == "leie.xml"


def test_reading_a_file_needs_no_desk(tmp_path: Path) -> None:
    file = tmp_path / "leie.xml"
    file.write_text(FEED, "utf-8")
    done = program("signals", "read", str(file), "--json")
    assert done.returncode == 0, done.stderr
    assert [one["title"] for one in json.loads(done.stdout)] == ["Knal aan de Dampoort", "Weerbericht"]


def test_a_file_that_is_no_feed_is_refused(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "brief.xml"
    file.write_text("gewoon een brief", "utf-8")
    said = cli.call("signals", "read", str(file))
    assert said.code == 3
    assert said.err


def test_the_second_poll_stores_nothing_new(cli: Cli, served: str) -> None:
    cli.done("sources", "add", "leie", served, "--name", "De Leie", "--internal")
    first = cli.done("watch", "--once")
    assert first["new"] == 2
    second = cli.done("watch", "--once")
    assert second["new"] == 0
    assert second["sources"][0]["error"] is None
    assert [one["title"] for one in cli.done("signals", "search", "knal")] == ["Knal aan de Dampoort"]
    (kept,) = cli.done("sources", "list")
    assert kept["state"]["failures"] == 0


def test_a_source_that_fails_delays_no_other(cli: Cli, served: str) -> None:
    cli.done("sources", "add", "leie", served, "--internal")
    cli.done("sources", "add", "weg", served.replace("feed.xml", "weg.xml"), "--internal")
    done = cli.done("watch", "--once")
    assert done["new"] == 2
    wrong = {visit["source"]: visit["error"] for visit in done["sources"]}
    assert wrong["leie"] is None
    assert wrong["weg"]["code"].startswith("fetch.")
    assert "weg" in cli.call("sources", "list").out


def test_a_round_along_the_sources_shows_how_far_it_is(cli: Cli, served: str, tmp_path: Path, bars) -> None:
    (tmp_path / "eigen.xml").write_text(FEED, "utf-8")
    cli.done("sources", "add", "leie", served, "--internal")
    cli.done("sources", "add", "eigen", str(tmp_path / "eigen.xml"), "--internal")
    cli.done("sources", "add", "uit", served, "--internal")
    cli.done("sources", "enable", "uit", "--off")
    cli.done("watch", "--once")
    most, steps = bars["cli.visiting"]
    assert (most, steps[-1]) == (2, 2)
    assert steps == sorted(set(steps))  # what comes in together is told together


def test_a_source_on_the_own_network_is_visited_only_when_a_person_says_so(cli: Cli, served: str) -> None:
    cli.done("sources", "add", "leie", served)
    (visit,) = cli.done("watch", "--once")["sources"]
    assert visit["error"]["code"].startswith("fetch.")
    assert visit["new"] == 0


def test_a_source_is_left_alone_and_forgotten(cli: Cli, served: str) -> None:
    cli.done("sources", "add", "leie", served, "--internal")
    cli.done("sources", "enable", "leie", "--off")
    assert cli.done("watch", "--once")["sources"] == []
    cli.done("sources", "remove", "leie")
    assert cli.done("sources", "list") == []
    assert cli.refused(2, "sources", "remove", "leie") == ["cli.source_unknown"]
    assert cli.refused(2, "sources", "add", "x", served, "--kind", "telepathie") == ["signals.unknown_kind"]
    assert cli.refused(2, "sources", "add", "x", served, "--visibility", "geheim") == ["cli.visibility"]


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_watching_ends_at_once_and_without_a_fault_when_it_is_asked_to(cli: Cli, served: str) -> None:
    cli.done("sources", "add", "leie", served, "--internal")
    command = [sys.executable, "-m", "woordvoering", *cli.options(), "watch", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert json.loads(running.stdout.readline())["new"] == 2
        running.send_signal(signal.SIGTERM)
        assert running.wait(60) == 0
        assert running.stderr.read() == ""


def test_a_story_is_listed_opened_and_decided(cli: Cli, tmp_path: Path) -> None:
    posts = tmp_path / "posts.jsonl"
    now = cli.done("workspace", "show")["now"] // 1000
    words = (
        "Luide knal gehoord aan de Dampoort, wie weet meer?",
        "Knal Dampoort net nu",
        "Rook na knal Dampoort",
    )
    lines = [
        {"id": f"p{n}", "t": now - 300 + n, "text": f"{words[n % 3]} {n}", "author": f"a{n}", "network": "x"}
        for n in range(30)
    ]
    posts.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    cli.done("sources", "add", "straat", str(posts), "--kind", "posts")
    polled = cli.done("watch", "--once")
    assert polled["new"] == 30, polled
    stories = cli.done("stories", "list")["stories"]
    assert stories
    story = max(stories, key=lambda item: item["posts"])["id"]
    assert cli.done("stories", "show", story)["groups"]
    assert cli.call("stories", "list").code == 0
    assert "Dampoort" in cli.call("stories", "show", story).out
    opened = cli.done("stories", "open", story)
    assert cli.done("stories", "open", story)["case"] == opened["case"]
    cli.done("stories", "pass-on", story, "--note", "Gebeld met de wachtzaal")
    assert cli.done("case", "show", "1")["emergency_passed_at"] is not None
    cli.done("stories", "decide", story, "monitor_only", "--reason", "Nog geen feiten", "--recheck", "+30m")
    assert cli.done("case", "show", "1")["triage"] == "monitor_only"
    assert cli.done("case", "attach", "1")["count"] == 0
