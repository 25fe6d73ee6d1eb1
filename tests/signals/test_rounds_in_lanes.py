"""What is read of a feed that is known in part, how several feeds of one host take turns, and what a round stores."""

from __future__ import annotations

import importlib
import sys
import threading
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest
from web_site import Site

from woordvoering.clock import ManualClock
from woordvoering.signals.cache import Cache
from woordvoering.signals.feeds.parse import parse_feed, parse_news
from woordvoering.signals.fetch import WebFetcher, _source_at
from woordvoering.signals.fetched import SECRET_MARK, Call, Fetched
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.parser_pool import ParserPool
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.secrets import Secret
from woordvoering.signals.types import Origin, Source, Validators, signal_id
from woordvoering.signals.watch import poll_once
from woordvoering.store import unlock
from woordvoering.store.secrets import VaultSecrets

ROOT = Path(__file__).resolve().parents[2]
ORIGIN = Origin(source="s", kind="feed")


class StillDice:
    def token(self, size: int) -> bytes:
        return bytes(size)


def item(guid: str, title: str, link: str = "") -> str:
    return f"<item><guid>{guid}</guid><title>{title}</title><link>{link or 'https://x.example/' + title}</link></item>"


def rss(*items: str) -> bytes:
    return f"<rss version='2.0'><channel>{''.join(items)}</channel></rss>".encode()


def ids(*keys: str) -> frozenset[str]:
    return frozenset(signal_id("s", key) for key in keys)


def test_what_is_stored_is_counted_and_not_read_again() -> None:
    document = rss(item("a", "een"), item("b", "twee"), item("c", "drie"))
    news = parse_news(document, ORIGIN, ids("a", "c"))
    assert ([one.title for one in news.signals], news.known) == (["twee"], 2)
    assert parse_news(document, ORIGIN, frozenset()).signals == parse_feed(document, ORIGIN)


def test_a_guid_that_a_publisher_uses_twice_is_never_taken_for_the_stored_one() -> None:
    news = parse_news(rss(item("a", "een"), item("a", "twee")), ORIGIN, ids("a"))
    assert ([one.title for one in news.signals], news.known) == (["een", "twee"], 0)


def test_an_entry_whose_link_is_the_guid_of_a_stored_one_is_read() -> None:
    bare = "<item><title>los</title><link>https://x.example/1</link></item>"
    news = parse_news(rss(item("https://x.example/1", "een"), bare), ORIGIN, ids("https://x.example/1"))
    assert ([one.title for one in news.signals], news.known) == (["los"], 1)


def test_stored_entries_without_a_guid_and_of_json_feeds_are_left_out_too() -> None:
    bare = "<item><title>los</title><link>https://x.example/1</link></item>"
    assert parse_news(rss(bare), ORIGIN, ids("https://x.example/1")).known == 1
    json = b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "a", "content_text": "x"}]}'
    assert parse_news(json, ORIGIN, ids("a")).signals == ()


def test_a_second_visit_stores_what_is_new_and_tells_how_many_were_there(
    cache: Cache, clock: ManualClock, parser: ParserProcess, site: Site
) -> None:
    cache.register.put(Source(id="s", kind="feed", name="s", address=f"{site.address}/f", internal=True))
    means = Means(clock, parser, WebFetcher(clock))
    site.pages["/f"] = (200, {}, rss(item("a", "een"), item("b", "twee")))
    poll_once(cache, means, StillDice(), at_once=True)
    site.pages["/f"] = (200, {}, rss(item("c", "drie"), item("a", "een anders"), item("b", "twee")))
    done = poll_once(cache, means, StillDice(), at_once=True)
    assert [(visit.found, visit.new) for visit in done.visits] == [(3, 1)]
    assert sorted(one.title for one in cache.page(0, 9)) == ["drie", "een", "twee"]
    assert [one.title for one in cache.search("drie")] == ["drie"]
    (fresh,) = done.new
    assert cache.raw(fresh.raw_sha) == site.pages["/f"][2]


def test_one_host_is_asked_one_question_at_a_time_and_its_feeds_are_parsed_side_by_side(
    cache: Cache, clock: ManualClock
) -> None:
    every = [Source(id=f"s{n}", kind="feed", name=f"{n}", address=f"http://x.example/{n}") for n in range(12)]
    cache.register.put(*every)
    asking = threading.Lock()
    together = threading.Barrier(2, timeout=20)

    class OneAtATime(WebFetcher):
        def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
            assert asking.acquire(blocking=False), "two questions at a time"
            threading.Event().wait(0.01)
            asking.release()
            return Fetched(url, rss(item(url, url[-2:])), Validators())

    class InPairs(ParserProcess):
        def news(self, body, origin, stored):  # pyright: ignore[reportMissingParameterType]
            together.wait()
            return parse_news(body, origin, frozenset(stored))

    done = poll_once(cache, Means(clock, InPairs(), OneAtATime(clock)), StillDice())
    assert [visit.new for visit in done.visits] == [1] * 12
    assert cache.count() == 12


def test_feeds_of_one_host_that_did_not_change_are_asked_by_one_thread_that_waits_for_nobody(
    cache: Cache, clock: ManualClock
) -> None:
    every = [Source(id=f"s{n}", kind="feed", name=f"{n}", address=f"http://x.example/{n}") for n in range(80)]
    cache.register.put(*every)
    asked: list[tuple[str, int]] = []

    class Unchanged(WebFetcher):
        def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
            asked.append((url, threading.get_ident()))
            return Fetched(url, b"", validators, unchanged=True)

    with ParserProcess() as parser:
        done = poll_once(cache, Means(clock, parser, Unchanged(clock)), StillDice())
    assert all(visit.unchanged for visit in done.visits)
    assert sorted(url for url, _ in asked) == sorted(source.address for source in every)
    assert len({thread for _, thread in asked}) == 1


def test_the_address_of_a_source_is_taken_apart_once_and_one_with_a_secret_is_kept_nowhere(
    clock: ManualClock, site: Site
) -> None:
    site.pages["/f"] = (304, {}, b"")
    _source_at.cache_clear()
    fetcher = WebFetcher(clock)
    for _ in range(3):
        fetcher.fetch(f"{site.address}/f", Validators(), internal=True)
    fetcher.call(
        Call(url=f"{site.address}/bot{SECRET_MARK}/me", secret=Secret("geheim"), place="address"), internal=True
    )
    assert _source_at.cache_info().misses == 1


def test_a_fault_of_the_program_ends_the_round_and_no_thread_waits_for_ever(cache: Cache, clock: ManualClock) -> None:
    every = [Source(id=f"s{n}", kind="feed", name=f"{n}", address=f"http://x{n}.example/") for n in range(200)]
    cache.register.put(*every)

    class Broken(WebFetcher):
        def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
            if url.startswith("http://x7."):
                raise ZeroDivisionError
            return Fetched(url, b"", validators, unchanged=True)

    with ParserProcess() as parser, pytest.raises(ZeroDivisionError):
        poll_once(cache, Means(clock, parser, Broken(clock)), StillDice())


def test_no_parser_starts_for_feeds_that_did_not_change(cache: Cache, clock: ManualClock, site: Site) -> None:
    cache.register.put(Source(id="s", kind="feed", name="s", address=f"{site.address}/f", internal=True))
    site.pages["/f"] = (304, {}, b"")
    with ParserPool() as pool:
        done = poll_once(cache, Means(clock, pool, WebFetcher(clock)), StillDice())
        assert [visit.unchanged for visit in done.visits] == [True]
        assert pool.starts == 0
        assert pool.parse("feed", rss(item("a", "een")), ORIGIN)[0].title == "een"
        assert pool.news(rss(item("a", "een")), ORIGIN, ids("a")).known == 1
        assert pool.starts == 1


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "bench")
    return importlib.import_module("feeds")


@pytest.mark.skipif(sys.platform != "linux", reason="the bench reads memory from /proc")
def test_the_three_passes_of_the_bench_store_the_right_entries(
    bench: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.import_module("feeds_site"), "SHARED", tmp_path / "absent")
    monkeypatch.setattr(unlock, "VaultSecrets", partial(VaultSecrets, strong=False))
    monkeypatch.setattr(bench, "_unlocking", float)
    small = bench.Bench(5, 4, {})
    small.repeat(0, tmp_path, window=False)
    report = small.report()
    assert report["stored"] == {"woordvoering": [5 * (4 + bench.NEW)]}
    assert report["ratio_to_fastest_peer"] == dict.fromkeys(bench.PASSES)
    assert all(report["seconds"][one]["woordvoering"] > 0 for one in bench.PASSES)
    assert "| woordvoering |" in bench.as_table(report)


def test_a_ratio_is_told_to_the_fastest_peer_and_not_to_ourselves(bench: ModuleType) -> None:
    seconds = {"woordvoering": 0.5, "newsboat": 4.0, "sfeed": 2.0}
    assert bench._fastest(seconds) == ("sfeed", 2.0)
    assert bench._ratio(0.5, bench._fastest(seconds)) == 0.25
    assert bench._fastest({"woordvoering": 0.5}) is None
