"""Places where replicas of a test meet: a folder, a hub, or both with one device between them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Protocol

from desk_parts import FixedDice
from hub_parts import HubDesk, hub_desk
from postgres import Cluster
from sync_parts import EIGHT, KEY, seat, session

from woordvoering.errors import BrokenStore
from woordvoering.journal.journal import Journal
from woordvoering.sync.files import Files
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_rows import HubRow
from woordvoering.sync.hub_session import HubSession
from woordvoering.sync.record import Record


class Meeting(Protocol):
    """A device at a place."""

    def round(self, *, found: bool = False) -> Record: ...


class Place(Protocol):
    """Somewhere to meet."""

    def session(self, journal: Journal, device: str, run: str) -> Meeting: ...

    def crash(self, journal: Journal, device: str, run: str) -> None:
        """A device that brings something, and is gone before it said where it stands."""
        ...

    def wipe(self) -> None:
        """Somebody empties the place, or puts an old copy of it back."""
        ...

    def close(self) -> None: ...


class Dying(Files):
    """A share that is gone before anything is acknowledged."""

    def write(self, path: Path, data: bytes) -> None:
        if "ack" in path.parts:
            raise OSError(5, "share gone")
        super().write(path, data)


class FolderPlace:
    """A shared folder."""

    def __init__(self, share: Path) -> None:
        self.share = share
        share.mkdir(parents=True)

    def session(self, journal: Journal, device: str, run: str) -> Meeting:
        return session(journal, device, self.share, run=run)

    def crash(self, journal: Journal, device: str, run: str) -> None:
        session(journal, device, self.share, files=Dying(), run=run).round()

    def wipe(self) -> None:
        shutil.rmtree(self.share / "wv")

    def close(self) -> None:
        """Nothing is open."""


class Torn(Hub):
    """A line that breaks right after something was brought."""

    def push(self, rows: Sequence[HubRow]) -> tuple[int, int]:
        super().push(rows)
        self.close()
        raise BrokenStore("hub.server_away", hub="torn")

    def acknowledge(self, device: str, data: bytes) -> None:
        self.close()
        raise BrokenStore("hub.server_away", hub="torn")


class HubPlace:
    """A hub of its own on the real server; every other time that it is wiped, an old copy comes back instead."""

    def __init__(self, postgres: Cluster, workspace: str) -> None:
        self._stack = ExitStack()
        self.desk: HubDesk = self._stack.enter_context(hub_desk(postgres, workspace))
        self._copied = False

    def session(self, journal: Journal, device: str, run: str) -> Meeting:
        return self.desk.session(journal, device, run=run)

    def crash(self, journal: Journal, device: str, run: str) -> None:
        given = self.desk.credential(device)
        torn = Torn(given.address, lambda: given.password, journal.workspace)
        dying = HubSession(journal, seat(journal, device), torn, KEY, FixedDice(f"{device}{run}"))
        with suppress(BrokenStore):
            dying.round()
        dying.close()

    def wipe(self) -> None:
        if self._copied:
            self.desk.put_back()
        else:
            self.desk.sql("TRUNCATE wv.event, wv.payload")
        self.desk.copy()
        self._copied = not self._copied

    def close(self) -> None:
        self._stack.close()


class Both:
    """A device that goes to two places in turn, and carries from one to the other."""

    def __init__(self, first: Meeting, second: Meeting) -> None:
        self._first, self._second = first, second

    def round(self, *, found: bool = False) -> Record:
        self._first.round(found=found)
        self._second.round(found=found)
        return self._first.round()


class MixedPlace:
    """A folder and a hub: every third device goes to both, the others to one of them."""

    def __init__(self, share: Path, postgres: Cluster, workspace: str) -> None:
        self._folder, self._hub = FolderPlace(share), HubPlace(postgres, workspace)

    def session(self, journal: Journal, device: str, run: str) -> Meeting:
        ways: tuple[Callable[[], Meeting], ...] = (
            lambda: Both(self._folder.session(journal, device, run), self._hub.session(journal, device, run)),
            lambda: self._hub.session(journal, device, run),
            lambda: self._folder.session(journal, device, run),
        )
        return ways[EIGHT.index(device) % 3]()

    def crash(self, journal: Journal, device: str, run: str) -> None:
        self._hub.crash(journal, device, run)
        self._folder.crash(journal, device, run)

    def wipe(self) -> None:
        self._hub.wipe()
        self._folder.wipe()

    def close(self) -> None:
        self._hub.close()
