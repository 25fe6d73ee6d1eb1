"""Watching on a real desk: feeds from a local server, exports from files; what is new is stored once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from night_desk import Night
from web_site import served

from woordvoering.clock import HOUR, MINUTE, aware
from woordvoering.desk import Desk
from woordvoering.signals.types import Source
from woordvoering.watching import FIRST_MS, Watch, poll


def feed(*titles: str, at: int) -> bytes:
    """An RSS feed with these titles, ten seconds apart."""
    items = "".join(
        f"<item><guid>{place}</guid><title>{title}</title><link>https://krant.example/{place}</link>"
        f"<pubDate>{aware(at + place * 10_000):%a, %d %b %Y %H:%M:%S} +0000</pubDate></item>"
        for place, title in enumerate(titles)
    )
    return f'<rss version="2.0"><channel><title>Krant</title>{items}</channel></rss>'.encode()


def watch_feed(desk: Desk, address: str, *, source: str = "krant") -> None:
    desk.cache.register.put(
        Source(id=source, kind="feed", name="Leiekrant", address=f"{address}/rss", internal=True, interval_s=300)
    )


@pytest.fixture(scope="module")
def site():
    with served() as running:
        yield running


@pytest.fixture(autouse=True)
def empty_site(site):
    site.pages.clear()
    site.asked.clear()


def test_a_feed_is_stored_once_however_often_it_is_polled(night: Night, site) -> None:
    now = night.clock.now()
    site.pages["/rss"] = (200, {"Content-Type": "application/rss+xml"}, feed("Knal aan station", "Brug open", at=now))
    watch_feed(night.desk, site.address)
    with Watch(night.desk) as watch:
        first = watch.once(at_once=True)
        second = watch.once(at_once=True)
    assert sum(visit.new for visit in first.visits) == 2
    assert sum(visit.new for visit in second.visits) == 0
    assert night.desk.cache.count() == 2


def test_a_source_that_is_not_due_is_left_in_peace(night: Night, site) -> None:
    site.pages["/rss"] = (200, {}, feed("Knal", at=night.clock.now()))
    watch_feed(night.desk, site.address)
    with Watch(night.desk) as watch:
        watch.once()
        asked = len(site.asked)
        assert asked >= 1
        watch.once()
        assert len(site.asked) == asked
        night.clock.advance(HOUR)
        watch.once()
        assert len(site.asked) > asked


def test_the_second_visit_says_what_it_holds(night: Night, site) -> None:
    def page(headers: dict[str, str]):
        if headers.get("if-none-match") == '"v1"':
            return 304, {}, b""
        return 200, {"ETag": '"v1"'}, feed("Knal", at=night.clock.now())

    site.pages["/rss"] = page
    watch_feed(night.desk, site.address)
    with Watch(night.desk) as watch:
        watch.once(at_once=True)
        watch.once(at_once=True)
    assert site.asked[-1][1].get("if-none-match") == '"v1"'
    assert night.desk.views.shell().failing_sources == 0


def test_for_its_first_seconds_a_round_goes_before_who_reads_what_it_brings(night: Night, site) -> None:
    said: list[bool] = []

    def page(_headers: dict[str, str]):
        said.append(watch.goes_first)
        night.clock.advance(FIRST_MS)
        said.append(watch.goes_first)
        return 200, {}, feed("Knal", at=night.clock.now())

    site.pages["/rss"] = page
    watch_feed(night.desk, site.address)
    with Watch(night.desk) as watch:
        watch.once()
        assert said == [True, False]
        assert not watch.goes_first


def test_a_source_that_fails_is_counted_and_mended_by_its_next_success(night: Night, site) -> None:
    watch_feed(night.desk, site.address)
    poll(night.desk, at_once=True)
    state = night.desk.cache.register.states()["krant"]
    assert state.failures == 1
    assert state.last_error
    assert night.desk.views.shell().failing_sources == 1
    site.pages["/rss"] = (200, {}, feed("Knal", at=night.clock.now()))
    night.clock.advance(HOUR)
    poll(night.desk, at_once=True)
    assert night.desk.views.shell().failing_sources == 0
    assert night.desk.cache.count() == 1


def test_one_broken_source_does_not_stop_the_others(night: Night, site) -> None:
    site.pages["/rss"] = (200, {}, feed("Knal", at=night.clock.now()))
    watch_feed(night.desk, site.address)
    night.desk.cache.register.put(
        Source(id="weg", kind="feed", name="Weg", address=f"{site.address}/weg", internal=True),
        Source(id="stuk", kind="posts", name="Stuk", address="/bestaat/niet.jsonl"),
    )
    poll(night.desk, at_once=True)
    states = night.desk.cache.register.states()
    assert [key for key, state in sorted(states.items()) if state.failures] == ["stuk", "weg"]
    assert night.desk.cache.count() == 1


def test_only_the_named_source_is_visited(night: Night, site) -> None:
    site.pages["/rss"] = (200, {}, feed("Knal", at=night.clock.now()))
    watch_feed(night.desk, site.address, source="een")
    watch_feed(night.desk, site.address, source="twee")
    poll(night.desk, only=("een",), at_once=True)
    assert set(night.desk.cache.register.states()) == {"een"}


def test_a_disabled_source_is_not_visited(night: Night, site) -> None:
    night.desk.cache.register.put(
        Source(id="uit", kind="feed", name="Uit", address=f"{site.address}/rss", internal=True, enabled=False)
    )
    poll(night.desk, at_once=True)
    assert site.asked == []


def test_an_address_inside_the_house_needs_a_persons_word(night: Night, site) -> None:
    night.desk.cache.register.put(Source(id="x", kind="feed", name="X", address=f"{site.address}/rss"))
    poll(night.desk, at_once=True)
    assert site.asked == []
    assert night.desk.cache.register.states()["x"].failures == 1


def test_exports_of_posts_and_reports_come_in_from_files(night: Night, tmp_path: Path) -> None:
    posts = [
        {"id": f"x-{place}", "t": (night.clock.now() - MINUTE) / 1000, "text": f"Knal nummer {place}", "author": "@an"}
        for place in range(3)
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(json.dumps(one) for one in posts) + "\n", "utf-8")
    (tmp_path / "meldpunt.csv").write_text(
        "nummer;tijdstip;wijk;tekst\nM1;2026-11-14T01:40:00+01:00;Dampoort;Luide knal gehoord\n", "utf-8"
    )
    night.desk.cache.register.put(
        Source(id="x", kind="posts", name="X", address=str(tmp_path / "x.jsonl")),
        Source(
            id="m", kind="meldpunt", name="Meldpunt", address=str(tmp_path / "meldpunt.csv"), visibility="confidential"
        ),
    )
    with Watch(night.desk) as watch:
        watch.once(at_once=True)
        assert night.desk.cache.count() == 4
        assert {signal.visibility for signal in night.desk.cache.search("luide")} == {"confidential"}
        watch.once(at_once=True)
    assert night.desk.cache.count() == 4


def test_what_came_in_by_watching_stands_on_the_board(night: Night, tmp_path: Path) -> None:
    from posts_of_the_night import BANGS

    night.clock.advance(8 * MINUTE)
    now = night.clock.now()
    posts = [
        {"id": f"x-{place}", "t": (now - 6 * MINUTE) / 1000 + 10 * place, "text": text, "author": f"@b{place}"}
        for place, text in enumerate(BANGS)
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(json.dumps(one) for one in posts) + "\n", "utf-8")
    night.desk.cache.register.put(Source(id="x", kind="posts", name="X", address=str(tmp_path / "x.jsonl")))
    poll(night.desk, at_once=True)
    assert night.desk.views.watch().count("decide") == 1
