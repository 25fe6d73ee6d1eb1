"""What a peer lacks is found by comparing in full: nothing is left out, and a fork is seen from either side."""

from __future__ import annotations

from pathlib import Path

import pytest
from sync_parts import exchange, lines, replica, say, twin

from woordvoering.journal.journal import Journal
from woordvoering.sync.vector import Tip, lacking, vector_of


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Journal, Journal]:
    return replica(tmp_path / "one", "d1"), replica(tmp_path / "two", "d2")


def test_a_peer_is_sent_what_it_lacks_and_no_more(pair: tuple[Journal, Journal]):
    one, two = pair
    assert list(lacking(one, vector_of(two))) == []
    for text in "abc":
        say(one, "d1", text)
    first = list(lacking(one, vector_of(two)))
    two.receive(first[:2])
    assert list(lacking(one, vector_of(two))) == first[2:]
    assert len(list(lacking(one, {}))) == 5
    ahead = vector_of(one)
    assert one.receive(tuple(lacking(two, ahead))).known == 4, "who is ahead is told again, and takes nothing"
    two.receive(first)
    assert list(lacking(two, ahead)) == [] and vector_of(two) == ahead


def test_a_vector_that_nobody_can_place_gets_everything(pair: tuple[Journal, Journal]):
    one, _ = pair
    say(one, "d1", "a")
    assert len(list(lacking(one, {"d1": (Tip(99, "f" * 64),)}))) == 3
    (tip,) = vector_of(one)["d1"]
    assert list(lacking(one, {"d1": (tip, Tip(99, "f" * 64))})) == []


@pytest.mark.parametrize("long", [0, 1])
def test_the_short_branch_of_a_fork_is_sent_too(pair: tuple[Journal, Journal], tmp_path: Path, long: int):
    one, two = pair
    copied = twin(two, tmp_path / "twin", "d2")
    both = (two, copied)
    for number in range(5):
        say(both[long], "d2", f"lang {number}")
    say(both[1 - long], "d2", "kort")
    one.receive(tuple(lacking(both[long], vector_of(one))))
    one.receive(tuple(lacking(both[1 - long], vector_of(one))))
    assert len(one.frozen()) == 1 and "kort" in lines(one)
    other = replica(tmp_path / "other", "d3")
    other.receive(tuple(lacking(both[long], vector_of(other))))
    other.receive(tuple(lacking(one, vector_of(other))))
    exchange((one, other))
    assert other.state() == one.state()
    assert [len(tips) for tips in (vector_of(one)["d2"], vector_of(other)["d2"])] == [2, 2]


def test_another_program_that_writes_meanwhile_is_seen(pair: tuple[Journal, Journal], tmp_path: Path):
    one, two = pair
    say(one, "d1", "voor")
    two.receive(tuple(lacking(one, vector_of(two))))
    from desk_parts import make_journal
    from sync_parts import member

    beside = make_journal(tmp_path / "two", "d2", (member("d2"),), dice="beside")
    say(one, "d1", "na")
    parcels = iter(tuple(lacking(one, vector_of(two))))

    def slowly():
        say(beside, "d2", "ernaast")
        yield from parcels

    two.receive(slowly())
    assert lines(two) == lines(beside) and set(lines(two)) == {"voor", "na", "ernaast"}
