"""WordPress of Debian and a Bluesky server of npm: one post though replies get lost, taken back."""

from __future__ import annotations

import base64
import json
import os
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe
import bluesky_server
import lossy_line
import msgspec
import pytest
import wordpress_server
from judges import html_faults
from lossy_line import Line
from publisher_posts import NOON, SHORT, a_post, again, document

from woordvoering.clock import MINUTE, ManualClock, Millis, SystemClock
from woordvoering.publishing.kinds import open_publisher
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.wordpress import slug_of
from woordvoering.publishing.publisher import (
    Account,
    Failed,
    Outcome,
    Post,
    Publisher,
    Remote,
    Sent,
    Unknown,
)
from woordvoering.release.formats import RenderedFile

pytestmark = pytest.mark.skipif(not os.environ.get("WOORDVOERING_FULL"), reason="real servers: make publishers")

POSTS = "/wp-json/wp/v2/posts"


def test_a_browser_finds_nothing_on_the_newsroom_s_pages_that_keeps_anybody_out(tmp_path: Path) -> None:
    if why := axe.missing():
        pytest.skip(f"needs {why} (make formats)")
    www = tmp_path / "www"
    www.mkdir()
    account = Account(key="f", kind="folder", channel="website", address=str(www))
    press = open_publisher(account, "", clock=ManualClock(NOON))
    table = "# Verkeer\n\n## Omleiding\n\n| straat | tot |\n|---|---|\n| Kerkstraat | 6 uur |\n\n> Wij danken de buurt."
    file = RenderedFile("verkeer-v2-nl.txt", "text", "text/plain", b"Verkeer.")
    press.act(a_post("one", documents=(document(), document("fr"))))
    press.act(a_post("two", documents=(document(version=2, text=table, ed_note="Geen beelden."),), files=(file,)))
    press.act(a_post("three", act="withdraw", documents=(document(version=3, status="canceled"),)))
    pages = sorted(www.rglob("*.html"))
    assert len(pages) >= 6
    with axe.chromium(tmp_path / "chromium") as browser:
        found = [
            f"{page.relative_to(www)} {scheme} {fault}"
            for page in pages
            for scheme in ("light", "dark")
            for fault in browser.violations(page, scheme)
        ]
    assert found == []
    assert html_faults(pages) == []


@pytest.fixture(scope="module")
def site() -> Iterator[wordpress_server.Site]:
    if why := wordpress_server.missing():
        pytest.skip(why)
    with wordpress_server.serving() as running:
        yield running


@pytest.fixture(scope="module")
def network() -> Iterator[bluesky_server.BlueskyServer]:
    if why := bluesky_server.missing():
        pytest.skip(why)
    with bluesky_server.serving() as running:
        running.account("pers.test")
        yield running


@pytest.fixture
def site_line(site: wordpress_server.Site) -> Iterator[Line]:
    with lossy_line.to(site.address) as line:
        yield line


@pytest.fixture
def network_line(network: bluesky_server.BlueskyServer) -> Iterator[Line]:
    with lossy_line.to(network.address) as line:
        yield line


def wordpress(site: wordpress_server.Site, line: Line, **options: str) -> Publisher:
    account = Account(
        key="w", kind="wordpress", channel="website", address=line.address, name="pers",
        options={"internal": "yes", **options},
    )  # fmt: skip
    return open_publisher(account, site.password, clock=SystemClock(), net=Net())


def bluesky(line: Line, **options: str) -> Publisher:
    account = Account(
        key="b", kind="bluesky", channel="bluesky", address=line.address, name="pers.test",
        options={"internal": "yes", **options},
    )  # fmt: skip
    return open_publisher(account, bluesky_server.PASSWORD, clock=ManualClock(NOON), net=Net())


def remote_of(outcome: Outcome) -> Remote:
    assert isinstance(outcome, Sent), outcome
    return outcome.remote


def asked(site: wordpress_server.Site, path: str) -> Any:
    login = base64.b64encode(f"pers:{site.password}".encode()).decode()
    request = urllib.request.Request(site.address + path, headers={"Authorization": f"Basic {login}"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def standing(site: wordpress_server.Site, post: Post) -> list[dict[str, Any]]:
    """Every post of the site whose address is that of a post, or began as that, in whatever state."""
    found = asked(site, f"{POSTS}?status=any,trash&context=edit&per_page=100")
    return [each for each in found if each["slug"].startswith(slug_of(post))]


def records(network: bluesky_server.BlueskyServer) -> list[dict[str, Any]]:
    query = f"repo={network.did}&collection=app.bsky.feed.post&limit=100"
    with urllib.request.urlopen(f"{network.address}/xrpc/com.atproto.repo.listRecords?{query}", timeout=30) as answer:
        return json.load(answer)["records"]


@pytest.mark.parametrize("route", ["pretty", "plain"])
def test_wordpress_has_the_post_once_though_every_reply_was_lost_at_first(
    site: wordpress_server.Site, site_line: Line, route: str
) -> None:
    post = a_post(f"lost-{route}")
    press = wordpress(site, site_line, route=route)
    assert press.check() is None
    site_line.lose = 1
    assert isinstance(press.act(post), Unknown)
    second = press.act(again(post))
    assert isinstance(second, Sent)
    assert second.found
    for _ in range(3):
        assert remote_of(press.act(again(post))) == second.remote
    (stands,) = standing(site, post)
    assert (str(stands["id"]), stands["status"], stands["link"]) == (second.remote.id, "publish", second.remote.url)
    assert len(site_line.changes) == 1


def test_what_wordpress_shows_is_the_text_and_nothing_of_it_runs(site: wordpress_server.Site, site_line: Line) -> None:
    text = "# Brand\n\nTwee [gallery ids=1] mensen & <b>vet</b>.\n\nhttps://www.youtube.com/watch?v=abc"
    text += "\n\n| a | b |\n|--|--|\n| 1 | 2 |"
    post = a_post("inert", documents=(document(text=text), document("fr")))
    found = remote_of(wordpress(site, site_line).act(post))
    stands = asked(site, f"{POSTS}/{found.id}?context=edit")
    shown = stands["content"]["rendered"]
    assert "Twee &#091;gallery ids=1&#093; mensen &#038; &lt;b&gt;vet&lt;/b&gt;." in shown.replace("&amp;", "&#038;")
    assert "<iframe" not in shown
    assert shown.count("<section lang=") == 2
    assert "<td>1</td>" in shown
    assert "<p></p>" not in shown


def test_wordpress_keeps_a_post_until_its_moment(site: wordpress_server.Site, site_line: Line) -> None:
    at = SystemClock().now() + 60 * MINUTE
    post = a_post("embargo", at=at)
    found = remote_of(wordpress(site, site_line).act(post))
    assert asked(site, f"{POSTS}/{found.id}?context=edit")["status"] == "future"
    with pytest.raises(urllib.error.HTTPError, match="401"):
        urllib.request.urlopen(f"{site.address}{POSTS}/{found.id}", timeout=30)
    press = wordpress(site, site_line)
    press.act(a_post("back", act="withdraw", earlier=found))
    assert [post["status"] for post in standing(site, post)] == ["trash"]


def test_wordpress_corrects_in_place_and_withdraws_into_the_bin(site: wordpress_server.Site, site_line: Line) -> None:
    press = wordpress(site, site_line)
    post = a_post("first")
    found = remote_of(press.act(post))
    right = a_post(
        "second", act="correct", documents=(document(version=2, text="# Brand\n\nEén gewonde."),), earlier=found
    )
    site_line.lose = 1
    assert isinstance(press.act(right), Unknown)
    outcome = press.act(again(right))
    assert isinstance(outcome, Sent)
    assert outcome.found, "the content is known again though the site cleaned it"
    (stands,) = standing(site, post)
    assert "Eén gewonde." in stands["content"]["raw"]
    back = a_post("third", act="withdraw", earlier=found)
    site_line.lose = 1
    assert isinstance(press.act(back), Unknown)
    assert isinstance(press.act(again(back)), Sent)
    assert [post["status"] for post in standing(site, post)] == ["trash"]
    site_line.lose = 1
    never = a_post("never")
    assert isinstance(press.act(never), Unknown)
    taken = press.act(again(msgspec.structs.replace(never, act="withdraw")))
    assert isinstance(taken, Sent)
    assert [post["status"] for post in standing(site, never)] == ["trash"]


def test_wordpress_lets_in_nobody_with_a_wrong_password(site: wordpress_server.Site, site_line: Line) -> None:
    options = {"internal": "yes"}
    account = Account(
        key="w", kind="wordpress", channel="website", address=site_line.address, name="pers", options=options
    )
    outcome = open_publisher(account, "fout", clock=SystemClock(), net=Net()).act(a_post("nobody"))
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.final) == ("publish.refused", True)


def test_bluesky_has_the_post_once_though_every_reply_was_lost_at_first(
    network: bluesky_server.BlueskyServer, network_line: Line
) -> None:
    press, post = bluesky(network_line), a_post("lost")
    before = len(records(network))
    network_line.lose = 1
    assert isinstance(press.act(post), Unknown)
    second = press.act(again(post))
    assert isinstance(second, Sent)
    assert second.found
    assert remote_of(press.act(post)) == second.remote, "the same record once more is no change"
    (stands,) = records(network)[before:] or records(network)[:1]
    assert len(records(network)) == before + 1
    assert (stands["value"]["text"], stands["value"]["langs"]) == (SHORT, ["nl"])
    assert f"{stands['uri']} {stands['cid']}" == second.remote.id
    data = SHORT.encode()
    marked = [data[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode() for f in stands["value"]["facets"]]
    assert marked == ["https://politie.example/n/2026-0147", "#brand"]


def test_bluesky_refuses_another_text_under_the_same_name(
    network: bluesky_server.BlueskyServer, network_line: Line
) -> None:
    press = bluesky(network_line)
    remote_of(press.act(a_post("name")))
    outcome = press.act(a_post("name", text="iets anders"))
    assert isinstance(outcome, Failed)
    assert outcome.reason.code == "bluesky.other_record"
    assert "iets anders" not in [record["value"]["text"] for record in records(network)]


@pytest.mark.parametrize("way", ["reply", "edit"])
def test_bluesky_corrects_and_withdraws(network: bluesky_server.BlueskyServer, network_line: Line, way: str) -> None:
    press, made = bluesky(network_line, correct=way), Millis(NOON + (1 if way == "edit" else 2))
    before = len(records(network))
    found = remote_of(press.act(a_post(f"{way}-1", created=made)))
    right = a_post(f"{way}-2", act="correct", text=f"RECHTZETTING: één gewonde ({way}).", earlier=found, created=made)
    network_line.lose = 1
    assert isinstance(press.act(right), Unknown)
    corrected = remote_of(press.act(again(right)))
    texts = [record["value"]["text"] for record in records(network)]
    assert texts.count(f"RECHTZETTING: één gewonde ({way}).") == 1
    assert len(texts) == before + (2 if way == "reply" else 1)
    for place, earlier in enumerate({corrected, found} if way == "reply" else {corrected}):
        back = a_post(f"{way}-back-{place}", act="withdraw", earlier=earlier)
        network_line.lose = 1
        assert isinstance(press.act(back), Unknown)
        assert isinstance(press.act(again(back)), Sent)
        assert isinstance(press.act(back), Sent), "deleting is repeatable"
    assert len(records(network)) == before


def test_bluesky_lets_in_nobody_with_a_wrong_password(network_line: Line) -> None:
    account = Account(
        key="b",
        kind="bluesky",
        channel="bluesky",
        address=network_line.address,
        name="pers.test",
        options={"internal": "yes"},
    )
    told = open_publisher(account, "fout", clock=ManualClock(NOON), net=Net()).check()
    assert told is not None
    assert told.code == "publish.refused"
