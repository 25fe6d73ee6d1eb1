"""What the tests of this room share: one parser process, a clock, an open cache and a small web site on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from web_site import Site, served

from woordvoering.clock import ManualClock, Millis
from woordvoering.signals.cache import Cache, open_cache
from woordvoering.signals.parser_process import ParserProcess

NOON = Millis(1_790_000_000_000)
KEY = bytes(range(32))


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as running:
        yield running


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOON)


@pytest.fixture(scope="session")
def parser() -> Iterator[ParserProcess]:
    with ParserProcess(parse_s=30.0) as process:
        yield process


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with open_cache(tmp_path / "signals.db", KEY) as opened:
        yield opened
