"""Bluesky against its own server: a login, its records over pages, and what it says when something is wrong."""

from __future__ import annotations

from collections.abc import Iterator

import bluesky_server
import msgspec
import pytest
from bluesky_server import PASSWORD, WRITTEN, BlueskyServer

from woordvoering.clock import ManualClock
from woordvoering.signals.cache import Cache
from woordvoering.signals.dates import parse_date
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.secrets import Secret
from woordvoering.signals.types import Source
from woordvoering.signals.watch import Visit, poll_once


@pytest.fixture(scope="module")
def server() -> Iterator[BlueskyServer]:
    if why := bluesky_server.missing():
        pytest.skip(why)
    with bluesky_server.serving() as running:
        running.account("pers.test")
        yield running


class Login:
    """One password for every source, and the session that it gave."""

    def __init__(self, password: str) -> None:
        self.password, self.kept = password, None

    def secret(self, source: Source) -> Secret | None:
        return Secret(self.password)

    def session(self, source: Source) -> Secret | None:
        return self.kept

    def keep_session(self, source: Source, session: Secret | None) -> None:
        self.kept = session


class Dice:
    def token(self, size: int) -> bytes:
        return bytes(size)


SOURCE = Source(
    id="pers", kind="bluesky", name="Pers", address="", internal=True,
    options={"account": "pers.test", "login": "pers.test", "read": "records"},
)  # fmt: skip


class Watch:
    def __init__(self, server: BlueskyServer, cache: Cache, clock: ManualClock, parser: ParserProcess) -> None:
        self.cache, self.clock, self.login = cache, clock, Login(PASSWORD)
        self.means = Means(clock, parser, WebFetcher(clock), self.login)
        self.source = msgspec.structs.replace(SOURCE, address=server.address)
        cache.register.put(self.source)

    def visit(self) -> Visit:
        self.clock.advance(600_000)
        (visit,) = poll_once(self.cache, self.means, Dice(), at_once=True).visits
        return visit


@pytest.fixture
def watch(server: BlueskyServer, cache: Cache, clock: ManualClock, parser: ParserProcess) -> Watch:
    return Watch(server, cache, clock, parser)


def test_posts_come_in_once_over_pages_and_the_login_is_kept(server: BlueskyServer, watch: Watch) -> None:
    server.post("Brand in de Kerkstraat")
    first = watch.visit()
    assert (first.error, first.new) == (None, 1)
    assert watch.login.kept is not None
    (signal,) = watch.cache.page(0, 9)
    assert (signal.text, signal.author, signal.language) == ("Brand in de Kerkstraat", "@pers.test", "nl")
    assert signal.published == parse_date(WRITTEN)
    server.post(*(f"Bericht {number}" for number in range(120)))
    assert watch.visit().new == 120
    again = watch.visit()
    assert (again.error, again.new) == (None, 0)
    assert watch.cache.count() == 121


def test_a_wrong_password_is_a_refusal(watch: Watch) -> None:
    watch.login.password = "fout"
    error = watch.visit().error
    assert error is not None
    assert (error.code, error.params) == ("source.refused", {"status": 401})


def test_an_account_that_is_not_there_is_told(watch: Watch) -> None:
    watch.cache.register.put(
        msgspec.structs.replace(watch.source, options={**watch.source.options, "account": "niemand.test"})
    )
    error = watch.visit().error
    assert error is not None
    assert error.code in ("source.not_there", "network.question_refused")
