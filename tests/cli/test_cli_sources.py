"""Sources by the command line: what each kind asks for, a secret that is never shown, a budget, a try, and health."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from calls import Cli
from networks_site import Mastodon, X, serving

TOKEN = "geheim-AbC-123"


@pytest.fixture
def x() -> Iterator[tuple[X, str]]:
    network = X(secret=TOKEN, numbers=[1, 2, 3])
    with serving(network) as address:
        yield network, address


def added(cli: Cli, address: str, *more: str) -> None:
    option = ("--option", "query=brand", "--option", "budget=50")
    cli.done("sources", "add", "x", address, "--kind", "x", "--internal", *option, *more, stdin=f"{TOKEN}\n")


def test_each_kind_says_what_it_asks_for(cli: Cli) -> None:
    found = cli.done("sources", "kinds")
    assert {"feed", "mastodon", "bluesky", "x", "graph", "telegram"} <= set(found)
    assert found["x"]["secret_required"]
    assert [option["name"] for option in found["mastodon"]["options"]] == ["account", "tag", "pages"]
    assert "query|account budget=100 pages=3" in cli.call("sources", "kinds").out


def test_a_source_that_lacks_what_its_kind_needs_is_refused_with_every_reason(cli: Cli) -> None:
    said = cli.refused(1, "sources", "add", "x", "ftp://x", "--kind", "x", "--option", "kleur=rood")
    assert said == ["source.address_no_web", "source.option_unknown", "source.option_one_of", "source.secret_missing"]
    assert cli.refused(2, "sources", "add", "x", "https://x.example", "--option", "zonder") == ["cli.pair"]


def test_a_secret_is_kept_and_never_shown(cli: Cli, x: tuple[X, str]) -> None:
    added(cli, x[1], "--secret")
    for call in (("list", "--json"), ("list",), ("health", "--json"), ("test", "x", "--json")):
        said = cli.call("sources", *call)
        assert TOKEN not in said.out + said.err
    assert not any(TOKEN.encode() in path.read_bytes() for path in cli.folder.rglob("*") if path.is_file())
    cli.done("sources", "secret", "x", "--forget")
    assert cli.refused(1, "sources", "test", "x") == ["source.secret_missing"]
    cli.done("sources", "secret", "x", stdin=f"{TOKEN}\n")
    assert cli.done("sources", "test", "x")["found"] == 3
    cli.done("sources", "remove", "x")
    added(cli, x[1], "--secret")


def test_a_try_stores_nothing_and_counts_against_the_budget(cli: Cli, x: tuple[X, str]) -> None:
    added(cli, x[1], "--secret")
    assert cli.done("sources", "test", "x")["found"] == 3
    assert cli.done("signals", "search", "brand") == []
    assert cli.done("sources", "budget", "x") == {
        "done": "source_budget", "source": "x", "used": 3, "limit": 50, "left": 47,
    }  # fmt: skip
    assert cli.done("sources", "budget", "x", "80")["left"] == 77
    cli.done("sources", "add", "a", "/bestaat/niet.xml")
    assert cli.refused(2, "sources", "budget", "a") == ["source.no_budget"]
    assert cli.refused(2, "sources", "budget", "weg") == ["cli.source_unknown"]


def test_health_says_what_works_and_what_does_not(cli: Cli, x: tuple[X, str]) -> None:
    added(cli, x[1], "--secret")
    cli.done("sources", "add", "weg", "/bestaat/niet.xml")
    cli.done("watch", "--once")
    good, wrong = sorted(cli.done("sources", "health"), key=lambda one: one["source"] == "weg")
    assert good["last_success"] is not None
    assert (good["used"], good["budget"], good["error"]) == (3, 50, None)
    assert (wrong["error"]["code"], wrong["failures"]) == ("file.missing", 1)
    assert wrong["error_since"] is not None
    assert "3/50" in cli.call("sources", "health").out


def test_what_is_pasted_becomes_the_feed_that_it_means(cli: Cli) -> None:
    cli.done("sources", "add", "gent", "r/Gent")
    cli.done("sources", "add", "pers", "@pers@mastodon.example")
    cli.done("sources", "add", "nieuws", "brand Gent", "--search")
    found = {one["source"]["id"]: one["source"]["address"] for one in cli.done("sources", "list")}
    assert found["gent"] == "https://www.reddit.com/r/Gent/new/.rss"
    assert found["pers"] == "https://mastodon.example/@pers.rss"
    assert found["nieuws"].startswith("https://news.google.com/rss/search?q=brand+Gent&")
    assert cli.refused(2, "sources", "add", "kanaal", "@politie") == ["source.no_feed"]


def test_a_mastodon_is_read_by_the_command_line_alone(cli: Cli) -> None:
    with serving(Mastodon(numbers=[1, 2])) as address:
        cli.done("sources", "add", "m", address, "--kind", "mastodon", "--option", "tag=brand", "--internal")
        (visit,) = cli.done("watch", "--once")["sources"]
    assert (visit["new"], visit["error"]) == (2, None)
    assert len(cli.done("signals", "search", "brand")) == 2
    assert json.dumps(cli.done("sources", "list")[0]["source"]["options"]) == '{"tag": "brand"}'
