"""Real feeds that were recorded, beside what an independent reader found in them; skipped where they are absent."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from web_site import Site

from woordvoering.clock import ManualClock
from woordvoering.errors import BrokenInput
from woordvoering.signals.cache import Cache
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.read import as_json, read_file
from woordvoering.signals.types import Signal, Source
from woordvoering.signals.watch import poll_once

pytestmark = pytest.mark.conformance

NO_FEEDS = {"LICENSE", "xml_sample_1.xml", "xml_sample_2.xml"}


class StillDice:
    def token(self, size: int) -> bytes:
        return bytes(size)


@pytest.fixture
def feeds(shared_data: Path) -> list[Path]:
    found = [path for path in sorted((shared_data / "feeds").glob("*/*")) if path.is_file()]
    if not found:
        pytest.skip("no recorded feeds lie beside this checkout")
    return found


def millis(text: str) -> int:
    return round(datetime.fromisoformat(text).timestamp() * 1000)


def links_agree(signal: Signal, entry: dict[str, Any]) -> bool:
    """A link that the other reader left relative agrees with ours when ours ends on it."""
    expected = [link["href"].rstrip("/") for link in entry["links"]]
    return any(signal.url.rstrip("/").lower().endswith(link.lower()) for link in expected)


def test_every_recorded_file_is_read_or_refused_by_a_code(
    feeds: list[Path], parser: ParserProcess, clock: ManualClock
) -> None:
    for path in feeds:
        try:
            signals = read_file(path, parser, clock)
        except BrokenInput as refused:
            assert (path.name in NO_FEEDS, refused.code) == (True, "feed.not_a_feed"), path.name  # noqa: PT017
        else:
            assert path.name not in NO_FEEDS
            assert json.dumps([as_json(signal) for signal in signals])


def test_the_entries_links_and_dates_are_those_that_another_reader_found(
    feeds: list[Path], parser: ParserProcess, clock: ManualClock, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = found = links = right_links = dates = right_dates = 0
    for path in feeds:
        beside = path.parent / "expected" / f"{path.stem}.serde.json"
        if not beside.is_file():
            continue
        entries: list[dict[str, Any]] = json.loads(beside.read_text("utf-8"))["entries"]
        signals = read_file(path, parser, clock)
        expected += len(entries)
        found += min(len(entries), len(signals))
        for entry, signal in zip(entries, signals, strict=False):
            moments = [millis(entry[name]) for name in ("published", "updated") if entry[name]]
            links += bool(entry["links"])
            right_links += bool(entry["links"]) and links_agree(signal, entry)
            dates += bool(moments)
            right_dates += signal.published is not None and any(abs(signal.published - one) < 1000 for one in moments)
    with capsys.disabled():
        sys.stdout.write(f"\nentries {found}/{expected}, links {right_links}/{links}, dates {right_dates}/{dates}\n")
    assert expected
    assert found / expected >= 0.995
    assert right_links / links >= 0.995
    assert right_dates / dates >= 0.995


def test_recorded_feeds_that_are_polled_twice_give_nothing_new_the_second_time(
    feeds: list[Path], parser: ParserProcess, clock: ManualClock, cache: Cache, site: Site
) -> None:
    for number, path in enumerate(feeds):
        site.pages[f"/{number}"] = (200, {}, path.read_bytes())
        address = f"{site.address}/{number}"
        cache.register.put(Source(id=path.name, kind="feed", name=path.name, address=address, internal=True))
    means = Means(clock, parser, WebFetcher(clock))
    first = poll_once(cache, means, StillDice())
    assert {visit.source for visit in first.visits if visit.error} == NO_FEEDS
    second = poll_once(cache, means, StillDice(), at_once=True)
    assert len(second.visits) == len(first.visits)
    assert second.new == ()
    assert cache.count() == len(first.new) == sum(visit.new for visit in first.visits)
