"""The network goes, or the disk of the place is full, at any moment: work goes on, and the next round mends it all."""

from __future__ import annotations

import errno
import random
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest
from desk_parts import FixedDice
from hub_parts import HubDesk, hub_desk
from postgres import Cluster
from sampling import Figure, number
from sync_parts import KEY, lines, replica, say, seat, session

from woordvoering.errors import BrokenStore, Refused
from woordvoering.journal.journal import Journal
from woordvoering.journal.verify import verify
from woordvoering.sync.files import Files
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_session import HubSession

CUTS = number(3, 200)

pytestmark = [pytest.mark.faults]


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Journal, Journal]]:
    journals = replica(tmp_path / "one", "d1"), replica(tmp_path / "two", "d2")
    yield journals
    for journal in journals:
        journal.engine.dispose()


@pytest.fixture
def desk(postgres: Cluster, pair: tuple[Journal, Journal]) -> Iterator[HubDesk]:
    with hub_desk(postgres, pair[0].workspace) as found:
        yield found


class Wire:
    """A wire to a server that breaks after so many bytes, whichever way they went."""

    def __init__(self, port: int, most: int) -> None:
        self._port, self._left = port, most
        self._lock = threading.Lock()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._server.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._server.accept()
                far = socket.create_connection(("127.0.0.1", self._port))
                for source, sink in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(4096):
                with self._lock:
                    data = data[: max(0, self._left)]
                    self._left -= len(data)
                sink.sendall(data)
                if self._left <= 0:
                    break
        for each in (source, sink):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


@contextmanager
def wired(desk: HubDesk, journal: Journal, most: int) -> Iterator[HubSession]:
    """A device whose line goes over such a wire."""
    given = desk.credential("d1")
    with closing(Wire(given.address.port, most)) as wire:
        address = msgspec.structs.replace(given.address, port=wire.port)
        hub = Hub(address, lambda: given.password, journal.workspace)
        meeting = HubSession(journal, seat(journal, "d1"), hub, KEY, FixedDice(f"wire{most}"))
        yield meeting
        meeting.close()


def test_a_line_to_a_hub_that_breaks_after_any_byte_loses_nothing(
    desk: HubDesk, pair: tuple[Journal, Journal], figure: Figure
) -> None:
    one, two = pair
    second, dice, broken = desk.session(two, "d2"), random.Random(11), 0
    desk.session(one, "d1").round()
    for count in range(CUTS):
        for more in range(5):
            say(one, "d1", f"één {count}.{more}")
            say(two, "d2", f"twee {count}.{more}")
        second.round()
        with wired(desk, one, dice.randrange(1_000, 15_000)) as first:
            try:
                broken += first.round().stopped is not None
            except (BrokenStore, Refused):
                broken += 1
        with closing(desk.session(one, "d1", run=str(count))) as again:
            assert (again.round().stopped, second.round().stopped) == (None, None)
        assert one.state() == two.state()
    assert broken > 0
    verify(two)
    figure(f"{CUTS} lines to a hub cut after some byte, {broken} of them in the middle of a round: 0 acts lost")


def test_a_hub_whose_disk_is_full_takes_nothing_half_and_goes_on_when_there_is_room(
    desk: HubDesk, pair: tuple[Journal, Journal], figure: Figure
) -> None:
    """The server says so at the third row of words; no real disk is filled."""
    one, two = pair
    first, second = desk.session(one, "d1"), desk.session(two, "d2")
    first.round()
    desk.sql(
        "CREATE SEQUENCE public.room; CREATE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF nextval('public.room') >= 3 THEN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END IF; "
        "RETURN NEW; END $$; GRANT USAGE ON SEQUENCE public.room TO PUBLIC; "
        "CREATE TRIGGER no_room BEFORE INSERT ON wv.payload FOR EACH ROW EXECUTE FUNCTION public.no_room()"
    )
    for count in range(8):
        say(one, "d1", f"regel {count}")
    before = desk.sql("SELECT count(*) FROM wv.event")
    for _ in range(3):
        with pytest.raises(BrokenStore, match=r"hub\.server_unwell"):
            first.round()
    assert desk.sql("SELECT count(*) FROM wv.event") == before, "all or nothing"
    say(one, "d1", "werk gaat door")
    desk.sql("DROP TRIGGER no_room ON wv.payload")
    assert first.round().sent == 9
    second.round()
    assert one.state() == two.state()
    figure("a hub whose server says its disk is full: 0 rows half there, 9 acts brought when there was room")


class Gone(Files):
    """A share that is away from the n-th step on."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name in ("names", "make", "write", "rename", "sync", "stamp", "present", "read", "remove"):
            self.left -= 1
            if self.left <= 0:
                raise OSError(errno.ENOTCONN, "Transport endpoint is not connected")
        return found


def test_a_share_that_goes_away_at_any_step_loses_nothing(
    pair: tuple[Journal, Journal], tmp_path: Path, figure: Figure
) -> None:
    one, two = pair
    share = tmp_path / "share"
    share.mkdir()
    session(one, "d1", share).round(found=True)
    second, broken, steps = session(two, "d2", share), 0, number(25, 60)
    for after in range(1, steps + 1, number(8, 1)):
        say(one, "d1", f"stap {after}")
        say(two, "d2", f"ook {after}")
        second.round()
        try:
            broken += session(one, "d1", share, files=Gone(after), run=f"g{after}").round().stopped is not None
        except (BrokenStore, Refused):
            broken += 1
        for each in (session(one, "d1", share, run=f"h{after}"), second):
            assert each.round().stopped is None
        assert one.state() == two.state()
    assert broken > 0
    assert len(lines(two)) == 2 * len(range(1, steps + 1, number(8, 1)))
    figure(f"a share that goes away, {broken} times in the middle of a round: 0 acts lost, no file half there")
