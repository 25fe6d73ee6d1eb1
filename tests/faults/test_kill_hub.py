"""kill -9 while a device brings acts to a hub, at either side: what was acknowledged stands, and the rest mends itself.

The server of these tests keeps its promises on the disk. `make faults` kills many times as often.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from hub_parts import HubDesk, hub_desk
from kill_parts import Axe, axe, open_again
from postgres import Cluster, absent, cluster
from sampling import Figure, number
from sync_parts import replica, say

from woordvoering.errors import BrokenStore, Refused
from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify

CLIENTS = number(1, 300)
SERVERS = number(1, 60)
LATEST_S = 0.25

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    reason = absent()
    if reason and os.environ.get("CI"):
        pytest.fail(reason)
    if reason:
        pytest.skip(reason)
    with cluster(durable=True) as found:
        yield found


@pytest.fixture(scope="module")
def world(server: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, HubDesk]]:
    """One device wrote and brought half of it, the other has heard of nothing yet."""
    folder = tmp_path_factory.mktemp("hub")
    one, two = (replica(folder, device) for device in ("d1", "d2"))
    with hub_desk(server, one.workspace) as desk:
        for count in range(40):
            say(one, "d1", f"regel {count}", f"c{count % 3}")
            if count == 20:
                desk.session(one, "d1").round()
        (folder / "hub.txt").write_text(desk.credential("d1").text, "utf-8")
        desk.credential("d2")
        for journal in (one, two):
            journal.engine.dispose()
        desk.copy()
        yield folder, desk


def ids(journal: Journal) -> set[str]:
    return {event.id for case in journal.cases() for event in journal.events(case)}


def test_a_device_that_is_killed_while_it_brings_acts_loses_nothing(
    world: tuple[Path, HubDesk], tmp_path: Path, figure: Figure
) -> None:
    source, desk = world
    told = 0
    with axe() as killer:
        for count in range(CLIENTS):
            desk.put_back()
            folder = Path(shutil.copytree(source, tmp_path / "killed"))
            told += _killed(killer, folder, desk, random.Random(count), count)
            shutil.rmtree(folder)
    figure(f"{CLIENTS} kills of a device that brings acts to a hub: {told} acknowledged rounds, 0 acts lost")


def _killed(killer: Axe, folder: Path, desk: HubDesk, dice: random.Random, count: int) -> int:
    told = killer.kill("push", folder, folder, "d1", dice, 7)
    one, two = open_again(folder, "d1"), open_again(folder, "d2")
    first, second = desk.session(one, "d1", run=f"a{count}"), desk.session(two, "d2", run=f"b{count}")
    try:
        verify(one)
        assert {*told["sent"]} <= ids(one)
        second.round()
        assert {*told["sent"]} <= ids(two), "what was sent had arrived before the kill"
        records = [first.round(), second.round(), first.round(), second.round()]
        assert {(each.quarantined, each.files, each.forked, each.stopped) for each in records} == {((), (), (), None)}
        assert one.state() == two.state()
        assert verify(two).events == len(ids(one))
    finally:
        for each in (first, second):
            each.close()
        for journal in (one, two):
            journal.engine.dispose()
    return len(told["sent"])


def kill_the_server(server: Cluster) -> None:
    """Every process of the server, as when its machine goes down: those that stand in its folder, until none does."""
    while found := _processes(server):
        for process in found:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
    (server.data / "postmaster.pid").unlink()  # nothing of that number runs on a machine that was down
    for lock in server.folder.glob(".s.PGSQL.*"):
        lock.unlink()


def _processes(server: Cluster) -> list[int]:
    numbers = (each for each in Path("/proc").iterdir() if each.name.isdigit())
    return [int(each.name) for each in numbers if _stands(each, server)]


def _stands(process: Path, server: Cluster) -> bool:
    with suppress(OSError):
        return (process / "cwd").readlink() == server.data
    return False


def started_again(server: Cluster) -> None:
    server.control("start")
    with psycopg.connect(host=str(server.folder), port=server.port, user="postgres", dbname="postgres") as db:
        db.execute("SELECT 1")


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds the server's processes in /proc")
def test_a_server_that_is_killed_while_it_takes_acts_loses_none_that_it_said_it_has(
    world: tuple[Path, HubDesk], server: Cluster, tmp_path: Path, figure: Figure
) -> None:
    source, desk = world
    desk.put_back()
    folder = Path(shutil.copytree(source, tmp_path / "served"))
    one, two = open_again(folder, "d1"), open_again(folder, "d2")
    first, second = desk.session(one, "d1", run="s"), desk.session(two, "d2", run="s")
    dice, acknowledged, cut = random.Random(3), set[str](), 0
    for count in range(SERVERS):
        for more in range(30):
            say(one, "d1", f"server {count}.{more}", f"c{more % 3}")
        killing = threading.Timer(dice.uniform(0, LATEST_S), kill_the_server, (server,))
        killing.start()
        try:
            assert first.round().stopped is None
            acknowledged = ids(one)
        except (BrokenStore, Refused):
            cut += 1
        killing.join()
        started_again(server)
        with suppress(BrokenStore):
            second.round()  # a line of before the kill: opened anew by the next
        second.round()
        assert acknowledged <= ids(two), "what the server said it has, it has"
        with suppress(BrokenStore):
            first.round()
        assert first.round().stopped is None
        second.round()
        assert one.state() == two.state()
    verify(two)
    figure(f"{SERVERS} kills of the server, {cut} of them in the middle of a round: 0 acknowledged acts lost")
    for journal in (one, two):
        journal.engine.dispose()
