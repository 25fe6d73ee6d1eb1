"""kill -9 while a device writes, publishes or takes in: nothing acknowledged is lost, the next round mends the rest.

Twenty kills belong to every run; `make faults` makes it a thousand.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from kill_parts import Axe, axe, open_again
from sampling import number
from sync_parts import replica, say, session

from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify

KILLS = number(10, 1_000)
ACTS = (("append", 25), ("publish", 9), ("ingest", 1), ("take", 60))
"""What a child does, and how much of it is waited for at most before the kill."""

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows"),
]


@pytest.fixture(scope="module")
def killer() -> Iterator[Axe]:
    with axe() as made:
        yield made


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One device has written and published, the other has heard of nothing yet."""
    folder = tmp_path_factory.mktemp("killed")
    (folder / "share").mkdir()
    one, two = (replica(folder, device) for device in ("d1", "d2"))
    for count in range(90):
        say(one, "d1", f"regel {count}", f"c{count % 3}")
        if count == 60:
            session(one, "d1", folder / "share").round(found=True)
    session(one, "d1", folder / "share").round()
    for journal in (one, two):
        journal.engine.dispose()
    return folder


def ids(journal: Journal) -> set[str]:
    return {event.id for case in journal.cases() for event in journal.events(case)}


@pytest.mark.parametrize("count", range(KILLS))
def test_a_kill_loses_nothing_that_was_acknowledged(count: int, killer: Axe, world: Path, tmp_path: Path) -> None:
    dice = random.Random(count)
    act, most = ACTS[count % len(ACTS)]
    device = "d1" if act in ("append", "publish") else "d2"
    folder = Path(shutil.copytree(world, tmp_path / "two"))
    share = folder / "share"
    told = killer.kill(act, folder, share, device, dice, most)
    one, two = open_again(folder, "d1"), open_again(folder, "d2")
    try:
        killed = one if device == "d1" else two
        verify(killed)
        assert {*told["kept"], *told["sent"]} <= ids(killed), "what was acknowledged stands here"
        first, second = session(one, "d1", share, run="a"), session(two, "d2", share, run="b")
        if told["sent"]:
            second.round()
            assert {*told["sent"]} <= ids(two), "what was sent had arrived before the kill"
        records = [first.round(), second.round(), first.round(), second.round()]
        assert {(each.quarantined, each.files, each.forked, each.stopped) for each in records} == {((), (), (), None)}
        assert one.state() == two.state()
        assert verify(two).events == len(ids(one)) >= 90
        say(killed, device, "en verder")
    finally:
        one.engine.dispose()
        two.engine.dispose()
        shutil.rmtree(folder)
