"""One round visits what is due, stores what is new, and waits longer where it is not welcome."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_site import Answer, Site

from woordvoering.clock import DAY, ManualClock
from woordvoering.errors import BrokenInput
from woordvoering.signals.cache import Cache
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.kinds.kind import Means, Reading
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.register import SourceState
from woordvoering.signals.schedule import LONGEST_S, after_failure, after_success, due, next_due, spread_of
from woordvoering.signals.types import Signal, Source, Validators
from woordvoering.signals.watch import Round, poll_once

ITEM = "<item><title>t{0}</title><guid>{0}</guid><pubDate>Wed, 04 Mar 2026 17:0{0}:00 GMT</pubDate></item>"


class StillDice:
    def token(self, size: int) -> bytes:
        return bytes(size)


def feed(*numbers: int) -> bytes:
    return ("<rss><channel>" + "".join(ITEM.format(n) for n in numbers) + "</channel></rss>").encode()


def source(name: str, address: str, **changes: object) -> Source:
    values: dict[str, object] = {"id": name, "kind": "feed", "name": name, "address": address, "internal": True}
    return Source(**{**values, **changes})  # pyright: ignore[reportArgumentType]


@pytest.fixture
def means(clock: ManualClock, parser: ParserProcess) -> Means:
    return Means(clock, parser, WebFetcher(clock))


def poll(cache: Cache, means: Means, *, at_once: bool = False) -> Round:
    return poll_once(cache, means, StillDice(), at_once=at_once)


def test_the_second_round_over_unchanged_feeds_stores_nothing_new(cache: Cache, means: Means, site: Site) -> None:
    def tagged(headers: dict[str, str]) -> Answer:
        return (304, {}, b"") if headers.get("if-none-match") == '"1"' else (200, {"ETag": '"1"'}, feed(1, 2))

    site.pages |= {"/a": tagged, "/b": (200, {}, feed(3))}
    cache.register.put(source("a", site.address + "/a"), source("b", site.address + "/b"))
    first = poll(cache, means)
    assert [(visit.source, visit.found, visit.new) for visit in first.visits] == [("a", 2, 2), ("b", 1, 1)]
    second = poll(cache, means, at_once=True)
    assert [(visit.source, visit.unchanged, visit.new) for visit in second.visits] == [("a", True, 0), ("b", True, 0)]
    assert second.new == ()
    assert cache.count() == 3


def test_the_same_bytes_from_a_server_that_knows_no_304_start_no_parser_and_bring_nothing_back(
    cache: Cache, clock: ManualClock, site: Site
) -> None:
    site.pages["/b"] = (200, {}, feed(3))
    cache.register.put(source("b", site.address + "/b"))
    with ParserProcess() as own:
        means = Means(clock, own, WebFetcher(clock))
        poll(cache, means)
        own.close()
        clock.advance(DAY)
        assert cache.purge(clock.now()) == 1
        assert poll(cache, means).new == ()
        assert own.starts == 1
        site.pages["/b"] = (200, {}, feed(3, 4))
        assert len(poll(cache, means, at_once=True).new) == 2
        assert own.starts == 2


def test_a_source_is_left_alone_until_its_time_has_come(
    cache: Cache, means: Means, clock: ManualClock, site: Site
) -> None:
    site.pages["/"] = (200, {}, feed(1))
    cache.register.put(source("a", site.address + "/", interval_s=60), source("uit", site.address + "/", enabled=False))
    assert len(poll(cache, means).visits) == 1
    clock.advance(59_000)
    assert poll(cache, means).visits == ()
    clock.advance(1_000)
    assert len(poll(cache, means).visits) == 1
    assert poll_once(cache, means, StillDice(), only=["uit"], at_once=True).visits == ()


def test_who_listens_hears_the_new_signals_once_and_the_oldest_first(cache: Cache, means: Means, site: Site) -> None:
    heard: list[Sequence[Signal]] = []
    site.pages |= {"/a": (200, {}, feed(3, 1)), "/b": (200, {}, feed(2))}
    cache.register.put(source("a", site.address + "/a"), source("b", site.address + "/b"))
    poll_once(cache, means, StillDice(), on_new=heard.append)
    poll_once(cache, means, StillDice(), on_new=heard.append, at_once=True)
    assert [[signal.title for signal in batch] for batch in heard] == [["t1", "t2", "t3"]]


def test_one_source_that_fails_delays_no_other_and_says_why(
    cache: Cache, means: Means, site: Site, clock: ManualClock, tmp_path: Path
) -> None:
    site.pages |= {"/goed": (200, {}, feed(1)), "/html": (200, {}, b"<html></html>"), "/weg": (410, {}, b"")}
    cache.register.put(
        source("goed", site.address + "/goed"),
        source("html", site.address + "/html"),
        source("map", str(tmp_path / "weg"), kind="mailbox"),
        source("soort", "x", kind="telepathie"),
        source("weg", site.address + "/weg"),
    )
    said = {visit.source: visit.error.code if visit.error else "" for visit in poll(cache, means).visits}
    assert said == {
        "goed": "",
        "html": "feed.not_a_feed",
        "map": "file.missing",
        "soort": "signals.unknown_kind",
        "weg": "fetch.gone",
    }
    states = cache.register.states()
    assert states["goed"].last_success == clock.now()
    assert (states["weg"].last_error, states["weg"].failures) == ("fetch.gone", 1)
    assert states["weg"].stopped
    clock.advance(10 * DAY)
    assert "weg" not in {visit.source for visit in poll(cache, means).visits}


def test_a_host_that_asks_for_rest_is_not_asked_again_in_this_round(
    cache: Cache, means: Means, site: Site, clock: ManualClock
) -> None:
    site.pages["/a"] = (429, {"Retry-After": "900"}, b"")
    site.pages["/b"] = (200, {}, feed(1))
    cache.register.put(source("a", site.address + "/a"), source("b", site.address + "/b"))
    assert [visit.error is None for visit in poll(cache, means).visits] == [False, False]
    assert [path for path, _ in site.asked] == ["/a"]
    assert {state.next_try for state in cache.register.states().values()} == {clock.now() + 900_000}
    site.pages["/a"] = (200, {}, feed(2))
    clock.advance(900_000)
    assert len(poll(cache, means).new) == 2
    assert cache.register.states()["a"].failures == 0


def test_a_feed_that_breaks_and_mends_is_read_again_from_its_last_mark(cache: Cache, means: Means, site: Site) -> None:
    site.pages["/"] = (200, {"ETag": '"1"'}, feed(1))
    cache.register.put(source("a", site.address + "/"))
    poll(cache, means)
    site.pages["/"] = (500, {}, b"")
    poll(cache, means, at_once=True)
    assert cache.register.states()["a"].validators.etag == '"1"'
    site.pages["/"] = (200, {"ETag": '"2"'}, feed(1, 2))
    assert [signal.title for signal in poll(cache, means, at_once=True).new] == ["t2"]
    assert site.asked[-1][1]["if-none-match"] == '"1"'


def test_the_bytes_of_a_feed_are_kept_beside_its_signals(cache: Cache, means: Means, site: Site) -> None:
    site.pages["/"] = (200, {}, feed(1))
    cache.register.put(source("a", site.address + "/"))
    (signal,) = poll(cache, means).new
    assert cache.raw(signal.raw_sha) == feed(1)


ONE = source("a", "https://x.example/", interval_s=300)


@given(failures=st.integers(0, 200), spread=st.floats(0, 1, exclude_max=True))
def test_the_wait_grows_with_every_failure_and_never_past_half_an_hour(failures: int, spread: float) -> None:
    state = SourceState(source="a", failures=failures)
    later = after_failure(ONE, state, BrokenInput("fetch.status"), 0, spread)
    longer = after_failure(ONE, later, BrokenInput("fetch.status"), 0, spread)
    assert ONE.interval_s * 1000 <= later.next_try <= longer.next_try <= LONGEST_S * 1100
    assert later.failures == failures + 1


@given(asked=st.integers(0, 86_400), spread=st.floats(0, 1, exclude_max=True))
def test_a_source_is_never_visited_sooner_than_it_asked(asked: int, spread: float) -> None:
    later = after_failure(ONE, None, BrokenInput("fetch.limited", retry_after_s=asked), 1000, spread)
    assert later.next_try >= 1000 + max(asked, 300) * 1000
    assert not due(ONE, later, 1000 + asked * 1000 - 1)


def test_a_success_wipes_the_failures_out() -> None:
    failed = after_failure(ONE, None, BrokenInput("fetch.status"), 0, 0.5)
    assert failed.last_success is None
    good = after_success(ONE, Reading(validators=Validators('"1"')), 5, 0.0)
    assert (good.failures, good.last_error, good.last_success, good.next_try) == (0, "", 5, 300_005)


def test_the_next_round_is_when_the_first_source_is_due() -> None:
    states = {"a": SourceState(source="a", next_try=700)}
    assert next_due([ONE], states, 500) == 700
    assert next_due([ONE], states, 900) == 900
    assert next_due([ONE], {}, 900) == 900
    assert next_due([], {}, 900) is None


def test_dice_are_a_share() -> None:
    assert spread_of(bytes(4)) == 0
    assert 0.99 < spread_of(b"\xff" * 4) < 1
