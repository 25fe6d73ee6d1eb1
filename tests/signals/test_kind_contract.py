"""One contract for every kind of source: nothing lost, nothing double, only plain text, and a secret that stays one."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import mail_server
import msgspec
import pytest
from benches import BROKEN, FOLDERS, NETWORKS, START, Desk, folder_bench, imap_bench, network_bench
from networks_site import Bluesky

from woordvoering.clock import DAY, ManualClock
from woordvoering.signals.cache import Cache
from woordvoering.signals.kinds.registry import KINDS
from woordvoering.signals.needs import faults_of
from woordvoering.signals.parser_process import ParserProcess

UNWANTED = re.compile("[<>\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@pytest.fixture(scope="module")
def dovecot() -> Iterator[mail_server.MailServer]:
    if why := mail_server.missing():
        pytest.skip(why)
    with mail_server.serving() as running:
        yield running


@pytest.fixture
def desk(
    request: pytest.FixtureRequest, tmp_path: Path, cache: Cache, clock: ManualClock, parser: ParserProcess
) -> Iterator[Desk]:
    kind: str = request.param
    if kind in NETWORKS:
        with network_bench(kind, clock) as bench:
            yield Desk(bench, cache, clock, parser)
    elif kind in FOLDERS:
        yield Desk(folder_bench(kind, tmp_path), cache, clock, parser)
    else:
        account = re.sub(r"\W", "", request.node.name)[:30].lower()
        yield Desk(imap_bench(request.getfixturevalue("dovecot"), account), cache, clock, parser)


every = pytest.mark.parametrize("desk", sorted(KINDS), indirect=True)
each_network = pytest.mark.parametrize("desk", sorted(NETWORKS), indirect=True)
each_with_reach = pytest.mark.parametrize("desk", sorted({*NETWORKS, *FOLDERS}), indirect=True)


def test_every_kind_has_a_bench() -> None:
    assert {*KINDS, "imap"} == {*NETWORKS, *FOLDERS, "imap"}


@every
def test_a_source_of_this_kind_says_what_it_needs_and_its_bench_has_it(desk: Desk) -> None:
    source = desk.bench.source
    needs = KINDS[source.kind].needs
    assert faults_of(source, needs, secret=bool(desk.bench.secret)) == ()
    assert bool(desk.bench.secret) == bool(needs.secret)
    wrong = msgspec.structs.replace(source, options={**source.options, "telepathie": "ja"})
    assert [fault.code for fault in faults_of(wrong, needs, secret=True)] == ["source.option_unknown"]


@every
def test_nothing_comes_twice_and_what_is_new_comes_once(desk: Desk) -> None:
    desk.bench.write([1, 2, 3])
    first = desk.visit()
    assert (first.error, first.faults, first.new) == (None, (), 3)
    ids = {signal.id for signal in desk.stored()}
    again = desk.visit()
    assert (again.error, again.new) == (None, 0)
    desk.bench.write([4, 5])
    assert desk.visit().new == 2
    assert ids < {signal.id for signal in desk.stored()}
    assert desk.numbers() == [1, 2, 3, 4, 5]


@every
def test_what_comes_in_is_plain_text_of_a_sane_moment_and_keeps_who_may_know_it(desk: Desk) -> None:
    desk.bench.write([1, 2, 3])
    desk.visit()
    for signal in desk.stored():
        assert not UNWANTED.search(signal.text + signal.title + signal.author + signal.url)
        assert signal.url == "" or signal.url.startswith("https://")
        assert signal.visibility == "confidential"
        assert signal.source == desk.bench.source.id
        assert signal.fetched == desk.clock.now()
        assert signal.language == "nl"
        assert signal.published is None or START <= signal.published <= START + DAY
        assert desk.cache.raw(signal.raw_sha) is not None
        assert all(ref.url == "" or ref.url.startswith("https://") for ref in signal.media)
    assert sum(signal.published is not None for signal in desk.stored()) in (3, 0)


@every
def test_a_source_that_is_read_anew_knows_what_it_has(desk: Desk) -> None:
    """The memory of a source is lost with a cache of states; its signals are known by their ids."""
    desk.bench.write([1, 2, 3])
    desk.visit()
    desk.cache.register.remove(desk.bench.source.id)
    desk.cache.register.put(desk.bench.source)
    again = desk.visit()
    assert (again.error, again.new) == (None, 0)
    assert desk.numbers() == [1, 2, 3]


@each_with_reach
def test_out_of_reach_is_a_failure_and_no_loss(desk: Desk) -> None:
    desk.bench.write([1])
    desk.visit()
    desk.bench.down()
    gone = desk.visit()
    assert gone.error is not None
    assert gone.error.code in ("fetch.unreachable", "file.missing")
    state = desk.cache.register.states()[desk.bench.source.id]
    assert (state.failures, state.failing_since) == (1, desk.clock.now())
    desk.bench.up()
    desk.bench.write([2, 3])
    back = desk.visit()
    assert (back.error, back.new) == (None, 2)
    assert desk.numbers() == [1, 2, 3]
    assert desk.cache.register.states()[desk.bench.source.id].failing_since is None


@each_network
def test_a_broken_answer_is_refused_by_code_and_harms_nothing(desk: Desk) -> None:
    desk.bench.write([1])
    desk.visit()
    mark = desk.cache.register.states()[desk.bench.source.id].validators
    desk.bench.write([2])
    assert desk.bench.spoil is not None
    assert desk.bench.mend is not None
    for body in BROKEN:
        desk.bench.spoil(body)
        error = desk.visit().error
        assert error is not None, body[:40]
        assert error.code == "network.bad_answer"
        assert desk.cache.register.states()[desk.bench.source.id].validators == mark
    desk.bench.mend()
    assert desk.visit().new == 1
    assert desk.numbers() == [1, 2]


@each_network
def test_one_post_that_cannot_be_read_stops_no_other(desk: Desk) -> None:
    network = desk.bench.network
    assert network is not None
    desk.bench.write([1, 2, 3])
    whole = network.found
    spoilt = re.compile(rb'"(id|uri|message_id)": ?("[^"]*|)2"?(?=[,}])')

    def one_broken(asked):
        status, headers, found = whole(asked)
        text = msgspec.json.encode(found)
        return status, headers, text if "lookup" in asked.path else spoilt.sub(rb'"\1": [2]', text, count=1)

    network.found = one_broken
    visit = desk.visit()
    assert visit.new == 2
    assert [fault.code for fault in visit.faults] == ["network.posts_unread"]
    assert desk.cache.register.states()[desk.bench.source.id].last_error == "network.posts_unread"


@each_network
def test_a_network_that_wants_rest_gets_it_from_the_clock_and_from_a_person(desk: Desk) -> None:
    network = desk.bench.network
    assert network is not None
    desk.bench.write([1])
    network.refuse = (429, {"Retry-After": "1800"}, b'{"ok": false, "parameters": {"retry_after": 1800}}')
    assert desk.visit().error is not None
    asked = len(network.asked)
    network.refuse = None
    desk.clock.advance(1_799_000)
    assert desk.round().visits == ()
    assert desk.round(at_once=False).visits == ()
    assert len(network.asked) == asked
    desk.clock.advance(400_000)
    assert [visit.new for visit in desk.round(at_once=False).visits] == [1]


@pytest.mark.parametrize("desk", sorted(set(NETWORKS) - {"telegram"}), indirect=True)
def test_the_limit_is_respected_before_it_is_hit(desk: Desk) -> None:
    network = desk.bench.network
    assert network is not None
    desk.bench.write([1])
    desk.clock.advance(600_000)
    network.now, network.left = desk.clock.now(), 5
    assert [visit.new for visit in desk.round().visits] == [1]
    asked = len(network.asked)
    desk.clock.advance(500_000)
    assert desk.round().visits == ()
    assert desk.round(at_once=False).visits == ()
    assert len(network.asked) == asked
    desk.clock.advance(500_000)
    assert len(desk.round(at_once=False).visits) == 1


@each_network
def test_a_long_list_is_read_over_several_visits_and_an_interrupted_one_is_read_on(desk: Desk) -> None:
    network = desk.bench.network
    assert network is not None
    desk.bench.write([1])
    desk.visit()
    network.page = 2
    desk.bench.write(list(range(2, 24)))
    network.asked.clear()
    network.once = (2, (500, {}, b""))
    desk.visits()
    assert network.once is None
    assert desk.numbers() == list(range(1, 24))


@each_network
def test_a_secret_is_sent_to_its_place_and_is_found_nowhere_else(
    desk: Desk, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    network = desk.bench.network
    assert network is not None
    caplog.set_level(logging.INFO)
    network.page = 1
    desk.bench.write([1, 2, 3])
    said = [desk.visit()]
    whole = network.answer

    def echo(asked):
        """A server that repeats what it was sent, as debug pages do."""
        status, headers, body = whole(asked)
        spoken = json.dumps(desk.bench.secret)[1:-1].encode()
        return status, {**headers, "X-Echo": desk.bench.secret}, re.sub(rb"Bericht|brand", b"Bericht " + spoken, body)

    network.answer = echo
    network.numbers += [4]
    said.append(desk.visit())
    assert said[-1].new == 1
    network.secret = "een-ander"
    if isinstance(network, Bluesky):
        network.password = "een-ander"
    desk.secrets.keep(desk.bench.source, desk.bench.secret)
    said.append(desk.visit())
    assert said[-1].error is not None
    assert said[-1].error.code == "source.refused"
    with desk.cache.register._database.reading() as connection:
        tables = [row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [str(connection.exec_driver_sql(f"SELECT * FROM {table}").all()) for table in tables]
    raws = [desk.cache.raw(signal.raw_sha) for signal in desk.stored()]
    everything = " ".join([*map(str, raws), *kept, repr(said), caplog.text, repr(desk.means), repr(desk.secrets)])
    for spelling in (desk.bench.secret, "AbC", "van-de-bron"):
        assert spelling not in everything


@each_network
def test_a_secret_does_not_follow_its_source_to_another_host(desk: Desk) -> None:
    moved = msgspec.structs.replace(desk.bench.source, address="http://127.0.0.2:9")
    desk.cache.register.put(moved)
    error = desk.visit().error
    assert error is not None
    assert error.code == "source.secret_elsewhere"


@each_network
def test_without_its_secret_a_source_says_so_and_asks_nobody(desk: Desk) -> None:
    network = desk.bench.network
    assert network is not None
    desk.secrets.forget(desk.bench.source.id)
    error = desk.visit().error
    assert error is not None
    assert (error.code, len(network.asked)) in (("source.secret_missing", 0), ("source.refused", 1))
    assert not any("authorization" in asked.headers for asked in network.asked)
